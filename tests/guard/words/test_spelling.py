"""A slip that is known is told with the right word; names and unknown words are left alone."""

import pytest
from guard.words.public_words import page_words
from guard.words.spelling import Spelling, read_spelling, spelling_slips
from guarded_words import found_by_lists, found_in, page_with
from report.problems import Advice, Problem


@pytest.mark.parametrize(
    ("body", "line", "words"),
    [
        ("You recieve it.", 4, '"recieve" is misspelled. Write "receive". If it is right, list it'),
        ("Text.\n\nRecieve it.", 6, '"Recieve" is misspelled. Write "receive".'),
        ("It is **defin**ately so.", 4, '"definately" is misspelled. Write "definitely".'),
        ("[You recieve](contact.md)", 4, '"recieve" is misspelled.'),
        ("![Recieve](fixture.png)", 4, '"Recieve" is misspelled.'),
        ("A well-recieved word.", 4, '"recieved" is misspelled. Write "received".'),
        ("| A | Thier |\n|---|---|\n| b | c |", 4, '"Thier" is misspelled. Write "their".'),
        ("Teh day is near.", 4, '"Teh" is misspelled. Write "the".'),
        ("The treatement's end", 4, '"treatement" is misspelled. Write "treatment".'),
        ("It isnt so.", 4, '"isnt" is misspelled. Write "isn\'t".'),
        ("## A Guide to Recieving Good Care", 4, '"Recieving" is misspelled.'),
        ("## A Guide to Recive Good Care", 4, '"Recive" is misspelled.'),
        ("## A Note on Recieving Care", 4, '"Recieving" is misspelled.'),
        ("## A Guide to Recieving Good care, Slowly", 4, '"Recieving" is misspelled.'),
        ("Ketamin is one.", 4, '"Ketamin" is misspelled. Write "ketamine".'),
        ("We offer counselling.", 4, '"counselling" is misspelled. Write "counseling".'),
        ("It is (definately) so. That is, definately.", 4, '"definately" is misspelled.'),
        ("Words: Recieve it.", 4, '"Recieve" is misspelled.'),
        ("That is it, wich.", 4, '"wich" is misspelled.'),
        ("Adn", 4, '"Adn" is misspelled.'),
        ("It is self-definately", 4, '"definately" is misspelled.'),
        ("Words - adn more.", 4, '"adn" is misspelled.'),
    ],
)
def test_a_known_slip_stops_publication(body: str, line: int, words: str) -> None:
    (finding,) = found_by_lists(body)
    assert isinstance(finding, Problem)
    assert finding.line == line
    assert words in finding.message


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("It doesnt matter.", '"doesnt" may be misspelled. Did you mean "doesn\'t" or "does not"?'),
        ("It is accured.", 'Did you mean "accrued" or "occurred" or "acquired"?'),
        ("Their behaviour.", '"behaviour" is British. This site writes American English: "behavi'),
    ],
)
def test_a_slip_in_doubt_brings_advice(body: str, words: str) -> None:
    (finding,) = found_by_lists(body)
    assert isinstance(finding, Advice)
    assert words in finding.message


@pytest.mark.parametrize(
    "body",
    [
        "Donaudampfschifffahrt, ketaminergic and neuroplastogen are words.",
        "We met Nam Recieve there.",
        "## A Guide to Thier Good Care",
        "Claus Handel is a name. So is Ines, and Gage is another.",
        "ECT, TEH and RECIEVE are abbreviations.",
        "REcieve is no word.",
        "A teH or recieveMe is code.",
        "`recieve` and\n\n```\nrecieve\n```",
        "<!-- recieve -->Text",
        "[Link](recieve.md) to https://recieve.example/teh or recieve.example",
        "teh@recieve.example is an address. So are @recieve, /recieve and #recieve.",
        "A source.[^recieve]",
        "wich/adn, adn.wich, adn_x, adn@x",
        "A re-teh, an adn-x and a teh-adn.",
        "What be- cuase is, wich- ever, and teh- rapy.",
        "A Long Teh Title Here",
        "We said: Teh Man came.",
        "Text { .recieve }",
        "A naïve café, nai\u0308ve too; El Niño, Zürich, fiancée, “quoted” ‘words’.",
        "It’s what she’d said: don’t, can’t, won't, y'all.",
        "Re-use and co-op, e-mail, mid-1990s, 3rd and 24/7.",
        "A dialogue, a catalogue, the vas deferens.",
        "Ketamine, esketamine, Spravato, PTSD, naloxone, benzodiazepines, off-label.",
        "Windows line ends\r\nare right.\r\n",
    ],
)
def test_names_code_and_unknown_words_pass(body: str) -> None:
    assert list(map(str, found_by_lists(body))) == []


def test_staff_can_add_slips_and_words_that_are_right() -> None:
    text = "right:\n  - recieve\nwrong:\n  fixtur: fixture\n"
    spelling, source = read_spelling(text, ["Teh Fixture"])
    assert source.problems == []
    public = page_words(page_with("Recieve a fixtur. Teh fixture came. Adn more."), {})
    assert [slip.name for slip in spelling_slips(public, spelling)] == ["fixtur", "adn"]
    assert [slip.name for slip in spelling_slips(public, Spelling())] == ["recieve", "teh", "adn"]


def test_a_slip_without_its_right_word_is_told() -> None:
    _, source = read_spelling("wrong:\n  fixtur:\n  adn: and\n", [])
    [problem] = map(str, source.problems)
    assert problem == ("docs/spelling.yml:2: `fixtur` is missing. Add: `fixtur: the right word`")


def test_titles_are_spelled_too() -> None:
    (finding,) = found_in(page_with("Text.", title="What you recieve"))
    assert finding.line == 2
