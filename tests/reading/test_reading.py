"""How hard a page is to read."""

import pytest
from reading.html_text import measure, syllables_in


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("cat", 1),
        ("ketamine", 3),
        ("depression", 3),
        ("people", 2),
        ("make", 1),
        ("psychiatric", 4),
        ("anxiety", 4),
        ("medication", 4),
    ],
)
def test_syllables(word: str, syllables: int) -> None:
    assert syllables_in(word) == syllables


def test_plain_words_read_lower_than_learned_ones() -> None:
    plain = measure("<p>You are not alone here. We sit with you. We go at your pace.</p>")
    learned = measure(
        "<p>Individualized psychotherapeutic interventions necessitate comprehensive "
        "multidisciplinary evaluation of contraindications.</p>"
    )
    assert plain.grade < 3
    assert learned.grade > 20


def test_the_grade_is_flesch_and_kincaids() -> None:
    # 13 words of one syllable in one sentence: 0.39 * 13 + 11.8 * 1 - 15.59
    html = "<p>The dog ran to the old red house and sat down by trees.</p>"
    assert measure(html).words == 13
    assert measure(html).grade == pytest.approx(1.28)


def test_the_list_of_sources_code_and_citations_do_not_count() -> None:
    html = '<p>Two words<sup id="x">99 red balloons</sup></p><pre>code here</pre>'
    assert measure(html + '<div class="footnote"><p>Many learned words.</p></div>').words == 2
