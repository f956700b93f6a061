"""How many words tell the language of a page, a paragraph, a title: one fewer tells nothing."""

import pytest
from guarded import PAGE, Guard

IN_THREE = """\
si está en peligro llame ahora mismo también puede hablar con una persona de confianza en su casa \
o en el trabajo le escucha y no le juzga
we listen and you can come in when you want to with all that you have
nous sommes là pour vous et pour les autres aussi dans la ville et dans les villages autour \
de nous avec tout ce que vous avez et pour ceux que vous aimez en ce moment
"""
SPANISH, ENGLISH, FRENCH = map(str.split, IN_THREE.splitlines())
IN_SPANISH = "7: This page is in Spanish. Add to its settings: `lang: es`"
IN_ENGLISH = "7: This page is in English. Take out `lang: es`, or write its text in Spanish."


def told(guard: Guard, body: str, **settings: str) -> list[str]:
    """What is told of a page with this text, each behind its line."""
    guard.project.page(PAGE, body, **settings)
    found = guard.judge((guard.project.path / "docs" / PAGE).read_bytes()).findings
    return [str(one).removeprefix(f"docs/{PAGE}:") for one in found]


@pytest.mark.parametrize(
    ("words", "lang", "expected"),
    [
        (SPANISH[:7], "en-US", []),
        (SPANISH[:8], "en-US", [IN_SPANISH]),
        ([*SPANISH[:7], SPANISH[0]], "en-US", []),  # eight, and one of them twice
        (ENGLISH[:7], "es", []),
        (ENGLISH[:8], "es", [IN_ENGLISH]),
        (FRENCH[:29], "en-US", []),
        ([*FRENCH, *FRENCH[:4]], "en-US", []),  # 39
        ([*FRENCH, *FRENCH[:5]], "en-US", ["7: This page doesn't read like English."]),
    ],
)
def test_a_page_has_enough_words_to_tell(
    guard: Guard, words: list[str], lang: str, expected: list[str]
) -> None:
    half = len(words) // 2
    body = f"{' '.join(words[:half])}\n{' '.join(words[half:])}"
    found = [one for one in told(guard, body, lang=lang) if "sentence" not in one]
    assert len(found) == len(expected), found
    assert all(one.startswith(start) for one, start in zip(found, expected, strict=True)), found


@pytest.mark.parametrize(("small", "count"), [(3, 0), (4, 1)])
def test_of_forty_words_of_a_page_four_small_ones_tell(
    guard: Guard, small: int, count: int
) -> None:
    found = told(guard, f"{small * 'pero '}{(40 - small) * 'rocas '}")
    assert sum("is in Spanish" in one for one in found) == count


@pytest.mark.parametrize(("small", "count"), [(5, 0), (6, 1)])
def test_of_forty_words_of_a_paragraph_six_small_ones_tell(
    guard: Guard, small: int, count: int
) -> None:
    own = f"{' '.join(ENGLISH).capitalize()}."
    found = told(guard, f"{own}\n\n{own}\n\n{small * 'pero '}{(40 - small) * 'rocas '}\n\n{own}")
    assert sum("is in Spanish" in one for one in found) == count


@pytest.mark.parametrize(("short", "count"), [(10, 0), (11, 1)])
def test_a_list_of_long_words_is_in_no_other_language(guard: Guard, short: int, count: int) -> None:
    body = f"{40 * 'stones, '}{short * 'tea, '}stones."
    found = [one for one in told(guard, body) if "doesn't read like" in one]
    assert len(found) == count


def test_what_is_shorter_than_eight_words_counts_for_nothing(guard: Guard) -> None:
    assert told(guard, "\n\n".join(6 * [" ".join(FRENCH[:7])])) == []
    [line] = told(guard, "\n\n".join(5 * [" ".join(FRENCH[:8])]))
    assert line.startswith("1: This page doesn't read like English.")


def test_a_paragraph_has_twenty_five_words_to_tell(guard: Guard) -> None:
    own = f"{' '.join(ENGLISH).capitalize()}."
    assert told(guard, f"{own}\n\n{own}\n\n{' '.join(SPANISH[:24])}\n\n{own}") == []
    [line] = told(guard, f"{own}\n\n{own}\n\n{' '.join(SPANISH[:25])}\n\n{own}")
    assert line.startswith('12: What begins with "si está en peligro" is in Spanish.')
    assert told(guard, f"{own}\n\n{own}\n\n> {' '.join(SPANISH[:25])}\n\n{own}") == []


def test_a_title_has_eight_words_to_tell(guard: Guard) -> None:
    assert told(guard, "Words.", title=" ".join(SPANISH[:7])) == []
    [line] = told(guard, "Words.", title=" ".join(SPANISH[:8]))
    assert line == "2: `title` is in Spanish, and this page in English. Write it in English."


@pytest.mark.parametrize(("others", "number"), [(17, 1), (18, 0)])
def test_a_title_has_three_small_words_in_twenty_to_tell(
    guard: Guard, others: int, number: int
) -> None:
    words = [f"fixtura{letter}" for letter in "abcdefghijklmnopqr"[:others]]
    title = " ".join(["está", "también", "puede", *words])
    found = [one for one in told(guard, "Words.", title=title) if "is in Spanish" in one]
    assert len(found) == number


def test_a_few_small_words_of_english_make_no_english_page(guard: Guard) -> None:
    body = f"{' '.join([*SPANISH, *SPANISH])} the end of the day"
    assert told(guard, body, lang="en-US") == [IN_SPANISH]


def test_a_page_that_says_that_it_is_english_is_read_as_one(guard: Guard) -> None:
    long = f"We say that {'this and that and ' * 20}more."
    for settings in ({}, {"lang": "en-US"}):
        assert [one for one in told(guard, long, **settings) if "words" in one], settings
    assert told(guard, long, lang="es")[0].startswith("7: This page is in English.")


def test_the_rules_for_english_are_not_for_a_short_page_in_spanish(guard: Guard) -> None:
    body = "Hoy se habla de adn y nada mas."
    [line] = told(guard, body, lang="en-US")
    assert '"adn"' in line
    assert told(guard, body, lang="es", title="La fixtura") == []


@pytest.mark.parametrize(("letters", "is_read"), [(22, True), (23, False)])
def test_a_text_with_a_small_english_word_in_sixty_letters_is_read_as_english_too(
    guard: Guard, letters: int, is_read: bool
) -> None:
    words = "si no lo di ya es que no lo vi y que no lo hago ni me va a ir en eso"
    body = f"{words} {words} to the end of it {letters * 's'}"  # 180 letters, with its end
    found = told(guard, body, lang="en-US")
    assert any(one.startswith(IN_SPANISH) for one in found), found
    assert any("Make two of it" in one for one in found) == is_read, found
