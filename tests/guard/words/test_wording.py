"""Words and claims that the site avoids are found, and right sentences beside them pass."""

import pytest
from content.page_settings import read_page
from guard.words.claims.patterns import read_pattern
from guard.words.claims.wording import Rule
from guarded_words import (
    MISTAKES,
    TODAY,
    claims_in,
    found,
    found_in,
    page_with,
    real_wording,
)
from report.problems import Problem

CLAIMS = [f"c{number}" for number in range(1, 14)]
LEAST_FOUND = 0.9  # of the sentences of a page with one claim said in many ways


@pytest.mark.parametrize("name", [*CLAIMS, "labels", "unclear"])
def test_the_sentences_of_a_bad_page_are_found_on_their_lines(name: str) -> None:
    text = (MISTAKES / f"{name}.md").read_text(encoding="utf-8")
    page, problems = read_page(text, f"{name}.md", TODAY)
    assert problems == []
    sentences = {
        line: sentence
        for line, sentence in enumerate(text.split("\n"), 1)
        if line >= page.body_line and sentence
    }
    assert len(sentences) >= 6
    lines = {finding.line for finding in found_in(page)}
    missed = {line: text for line, text in sentences.items() if line not in lines}
    assert len(missed) <= len(sentences) * (1 - LEAST_FOUND), missed


@pytest.mark.parametrize("rule", real_wording().rules, ids=lambda rule: str(rule.name))
def test_each_entry_finds_three_sentences_and_lets_three_pass(rule: Rule) -> None:
    assert len(rule.caught) == len(rule.passes) == 3
    for sentence in rule.caught:
        assert [one for one in claims_in(sentence) if isinstance(one, Problem)], sentence
    for sentence in rule.passes:
        assert not [one for one in claims_in(sentence) if isinstance(one, Problem)], sentence


def test_right_sentences_pass() -> None:
    text = (MISTAKES / "right.md").read_text(encoding="utf-8")
    findings = found_in(read_page(text, "right.md", TODAY)[0])
    assert [str(finding) for finding in findings if isinstance(finding, Problem)] == []
    assert len(findings) <= 0.05 * text.count("\n\n")


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("KETAMINE CURES", [4]),
        ("It is risk free.", [4]),
        ("It is **risk**-*free*.", [4]),
        ("It is risk\u2011free.", [4]),
        ("It is risk\u00ad-free.", [4]),
        ("It is ri<b>sk</b>-free.", [4]),
        ("It is risk&#45;free.", [4]),
        ("Here is a\nriskless way.\n\nAnd it is risk-\nfree.", [5, 7]),
        ("FDA\napproved\nketamine", [4]),
        ("> It works for\n> everyone.", [4]),
        ("- It works\n  for everyone.\n- It does not.", [4]),
        ("## Risk-free\nText.", [4]),
        ("| A | B |\n|---|---|\n| a | **risk-free** |", [6]),
        ('!!! key "A risk-free way"\n\n    It works for everyone.', [4, 6]),
        ('=== "Risk-free"\n\n    Text.', [4]),
        ("Term\n:   Risk-free", [5]),
        ("*[FXW]: risk-free\n\nText", [4]),
        ("Text\n\n![A risk-free treatment](fixture.png)", [6]),
        ("[A risk-free treatment](contact.md)", [4]),
        ('[Words](contact.md "A risk-free treatment")', [4]),
        ('<img src="fixture.png" alt="risk-free">', [4]),
        ("![Fixture](fixture.png)\n\n/// caption\nIt is risk-free.\n///", [7]),
        ("- [ ] It is risk-free.", [4]),
        ("It is “risk-free”, or a ‘cure’ for all.", [4, 4]),
        ("<!-- a comment\nof two lines -->\nIt is risk-free.", [6]),
        ("```\ncode\n```\nIt is risk-free.", [7]),
        ("A claim.[^first]\n\nIt is risk-free.[^second]", [6]),
        ("It is a risk-free way. It is risk-free.", [4]),
    ],
)
def test_a_claim_is_found_however_it_is_set(body: str, lines: list[int]) -> None:
    assert [finding.line for finding in found(body)] == lines


@pytest.mark.parametrize(
    "body",
    [
        "`risk-free`",
        "```\nrisk-free\n```",
        "<!-- risk-free -->",
        "[Words](risk-free.md)",
        "https://fixture.example/risk-free",
        "<risk-free@fixture.example>",
        "Write to cure@fixture.example.",
        "Text { .risk-free }",
        "Words.[^risk-free]",
        "The air is free.\n\nRisk\n\nFree",
        "A secure, obscure procurement.",
    ],
)
def test_what_nobody_reads_and_parts_of_words_pass(body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize(
    ("body", "claims"),
    [
        ("Ketamine is not addictive, it is risk-free.", ["not addictive", "risk-free"]),
        ("Ketamine isn’t a drug, it’s a cure.", ["cure"]),
        ("It is not a drug but a cure.", ["cure"]),
        ("It is not only a cure.", ["cure"]),
        ("No doubt it cures.", ["cures"]),
        ("It does not just help, it cures.", ["cures"]),
        ("There is no risk and it cures.", ["cures", "no risk"]),
        ("No side effects, no risk.", ["No side effects", "no risk"]),
        ("No pills, no waiting, a cure.", ["cure"]),
        ("If pills did not help, ketamine cures.", ["cures"]),
        ("People who did not respond to pills are cured.", ["cured"]),
        ("Don't worry: it is risk-free.", ["risk-free"]),
        ("Isn't it a cure?", ["cure"]),
        ("Are you ready for a cure?", ["cure"]),
        ("It is not magic. It cures.", ["cures"]),
        ("It is not magic and cures.", ["cures"]),
        ("It is not magic, eases pain and cures.", ["cures"]),
        ("Nothing here eases pain and cures.", []),
        ("It is not a party drug:\n\n- it cures", ["cures"]),
        ("- They say little.\n- Ketamine has no risk.", ["no risk"]),
        ("It cures “the blues”. Do not believe them.", ["cures"]),
        ("They say “it cures the blues”. Do not believe them.", []),
        ("It is not a cure.", []),
        ("**No** treatment\nis *risk-free*.", []),
        ("It can’t cure you.", []),
        ("It is not a cure, a miracle or a guarantee.", []),
        ("Not a cure, not a miracle.", []),
        ("No treatment, ketamine included, is risk-free.", []),
        ("No U.S. treatment is risk-free.", []),
        ("No treatment is without risk.", []),
        ("It does not, by itself, cure.", []),
        ("Neither of them is a cure.", []),
        ("Nobody can say that it cures or that it works for everyone.", []),
        ("What we never promise: a cure.", []),
        ("We never promise:\n\n- a cure\n- a miracle", []),
        ("Does it cure?", []),
        ("For many, is it risk-free?", []),
        ("## Is ketamine FDA-approved?", []),
        ("No cures, miracles or breakthroughs", []),
        ("No pills, guaranteed results or your money back", ["guaranteed results"]),
        ("Calm, no pills, swift guaranteed results", ["guaranteed results"]),
        ("It is not just as safe at home.", []),
        ("It is not just risk-free.", ["risk-free"]),
        ("You get it without any risk.", ["without any risk"]),
        ("Beware of clinics that promise a cure.", []),
        ("Anyone who promises a cure is wrong.", []),
        ("If someone says that it cures, ask.", []),
        ("It would be wrong to call it a cure.", []),
        ("A cure? No.", []),
        ("A cure? Yes.", ["cure"]),
        ("Myth: it is risk-free.", []),
        ("What we won't say: that it is risk-free", []),
        ('"Addict" is a word that we avoid.', []),
        ("Nobody can promise that you feel better.", []),
        ("With a few sessions it is a cure.", ["cure"]),
    ],
)
def test_what_is_denied_or_asked_passes(body: str, claims: list[str]) -> None:
    messages = sorted(finding.message for finding in found(body))
    assert [message.split('"')[1] for message in messages] == claims


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ("At home you take ketamine, safe and sound.", 1),
        ("PTSD: ketamine works", 1),
        ("Your brain, after one hour of rest, is reset.", 1),
        ("Approved at last for depression: ketamine", 1),
        ("Go home after ketamine. You are safe there.", 0),
        ("Go home after ketamine; a safe ride helps.", 0),
        ("Ketamine may ease anxiety.", 0),
        ("In 2020 ketamine eased anxiety, but it did not relieve PTSD.", 0),
        ("Does ketamine treat anxiety?", 0),
        ("Ketamine relieves anxiety for a day.[^fixture]", 1),
        ("Esketamine, a kind of ketamine, is approved for depression.", 0),
        (f"Ketamine keeps people busy, {'and later, ' * 9}they speak of suicide.", 0),
    ],
)
def test_words_in_one_sentence_are_found_in_any_order(body: str, number: int) -> None:
    assert len([one for one in found(body) if isinstance(one, Problem)]) == number


@pytest.mark.parametrize(
    ("sentence", "stops"),
    [
        ("87% of our clients feel better.", True),
        ("In our practice, nine in ten people got well.", True),
        ("Ketamine: more than 80 percent improved.", True),
        ("In a trial of ketamine, 70% of people improved.[^fixture]", False),
        ("On ketamine 67 in 100 responded, on a sedative 20 in 100.", False),
        ("One in five clients asks about money.", False),
    ],
)
def test_a_share_of_people_whom_we_helped_is_a_promise(sentence: str, stops: bool) -> None:
    assert any(isinstance(one, Problem) for one in found(sentence)) == stops


def test_an_editor_reads_what_is_wrong_and_what_to_write() -> None:
    problem, advice = map(str, found("Our treatment is\nrisk-free and clean and sober."))
    assert problem == (
        'docs/fixture.md:5: Take out "risk-free". Every treatment with ketamine has risks, even '
        "under supervision. Write instead: it has risks; supervision is meant to lower them; and "
        "name the risks."
    )
    assert advice == (
        'docs/fixture.md:5: Think about "clean and sober". The word names a person by an illness '
        "or a device, and people who hear it seek less help. Better: a person with a substance "
        "use disorder, or with schizophrenia; who uses a wheelchair; in recovery; misuse."
    )


def test_titles_and_descriptions_count() -> None:
    page, _ = read_page(
        "\ufeff---\r\ntitle: A cure for anxiety\r\n"
        "description: A riskless treatment of anxiety, and of depression too, for adults.\r\n"
        "---\r\nText.\r\n",
        "fixture.md",
        TODAY,
    )
    assert [one.line for one in found_in(page) if isinstance(one, Problem)] == [2, 3]


def test_the_title_of_a_cited_source_passes_and_no_other() -> None:
    source = {"title": "Ketamine: a miracle cure? What recieving it is like"}
    body = "See *Ketamine: a miracle cure? What\nrecieving it is like*.{}\n\nA cure."
    cited = found_in(page_with(body.format("[^fixture]")), {"fixture": source})
    assert [finding.line for finding in cited] == [7]
    not_cited = found_in(page_with(body.format("")), {"fixture": source})
    assert [finding.line for finding in not_cited] == [4, 4, 5, 7]
    source = {"title": "Cure for all: a fixture"}  # begins with the words that would be told
    body = "See *Cure for all: a fixture*.{}"
    assert found_in(page_with(body.format("[^fixture]")), {"fixture": source}) == []
    assert len(found_in(page_with(body.format("")), {"fixture": source})) == 1


def test_the_flagships_title_passes_in_a_link() -> None:
    assert found("[Ketamine Abuse vs Safe Use](fixture.md) and child abuse") == []
    assert [finding.line for finding in found("Ketamine abuse")] == [4]


def test_a_page_where_a_word_is_allowed_may_have_it() -> None:
    assert found_in(page_with("We say misuse; some say abuse.", "about/glossary.md")) == []
    assert len(found_in(page_with("Some say abuse.", "about/other.md"))) == 1


def test_what_is_told_in_two_sentences_or_cells_is_found_on_the_line_of_the_second() -> None:
    stops = {
        "She was afraid, and then she came to us.\nToday she laughs.": [5],
        "| What | How often |\n|---|---|\n| Side effects | none |\n| Risk | zero |": [6, 7],
        "Meet Kelly. She hadn't left her bed.\nAfter two visits she danced.": [5],
    }
    for body, lines in stops.items():
        assert sorted({finding.line for finding in found(body)}) == lines, body
    for body in (
        "She came to us on Monday.\n\nToday she has a day off.",  # another paragraph
        "| Side effects | nausea |\n|---|---|\n| Fee | none |",  # another row
        "Risks are on the form. None of it is small print.",
        "The bus came. Later it rained.",
    ):
        assert found(body) == [], body


@pytest.mark.parametrize(
    "body",
    ["It isn't safe.", "Ketamine isn't approved.", "We aren't the best.", "It couldn't cure that."],
)
def test_a_verb_with_a_negation_in_it_claims_nothing(body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("cure >> a >> b", "`>>` stands once at most, between two sentences"),
        ("", "write a word before and after each `...`, `&`"),
        ("cure ...", "write a word before and after each `...`, `&`"),
        ("cure &", "`&` is no word"),
        ("(cure|heal)", "`(cure|heal)` is no word"),
        ("cure, heal", "`cure,` is no word"),
        ("cures/ depression", "`` is no word"),
        ("ILNESS gone", "there is no group `ILNESS`. Did you mean `ILLNESS`?"),
    ],
)
def test_a_pattern_that_cannot_be_read_is_told(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=r"no word|no group|write a word|once") as caught:
        read_pattern(text, {"ILLNESS": (("depress",),)})
    assert words in str(caught.value)
