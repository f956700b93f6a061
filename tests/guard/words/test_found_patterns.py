"""How far apart the words of one pattern of `docs/wording.yml` may stand, and in which order."""

import pytest
from guard.words.claims.wording import read_wording
from guard.words.public_words import page_words
from guard.words.spelling import Spelling
from guard.words.word_findings import word_findings
from guarded_words import NO_DETAILS, page_with
from report.problems import Finding

SAYS = "  why: It is a fixture.\n  instead: nothing.\n"


def told(pattern: str, body: str, more: str = "") -> list[str]:
    """What a page has to take out, each behind its line, or to think about, behind a `?`."""
    text = f"fixture:\n  stops: {pattern}\n{more}{SAYS}"
    wording, source = read_wording(text, NO_DETAILS, [])
    assert source.problems == []
    findings = word_findings(page_words(page_with(body), {}), wording, Spelling())
    found = [one for one in findings if one.rule == "wording_slips"]
    return sorted(f"{one.line}{sign(one)} {quoted(one)}" for one in found)


def quoted(finding: Finding) -> str:
    """The words that a finding is about."""
    return finding.message.split('"')[1]


def sign(finding: Finding) -> str:
    """Shows that a finding stops nothing."""
    return "" if finding.message.startswith("Take out") else "?"


@pytest.mark.parametrize(
    ("pattern", "body", "found"),
    [
        ("red ... boat tree", "A red stone, the boat and long, long tree.", []),
        ("red ... boat tree", "A red a b c d e boat tree.", ["4 red a b c d e boat tree"]),
        (
            "red boat ... tree",
            "A red boat on a long, long tree.",
            ["4 red boat on a long, long tree"],
        ),
        ("100 mg", "Take 100mg.", ["4 100mg"]),
        ("red ... boat & tree", "A tree, a red rock, boat, tree.", ["4 tree, a red rock, boat"]),
        # ---- In this order; small words may stand between ----
        ("red boat", "One red boat.", ["4 red boat"]),
        ("red boat", "A boat, red.", []),
        ("red boat", "One red it is of the boat.", ["4 red it is of the boat"]),
        ("red boat", "One red it is of the our boat.", []),
        ("red boat", "One red wooden boat.", []),
        ("red-boat", "One red it is of boat.", ["4 red it is of boat"]),
        ("red-boat", "One red it is of the boat.", []),
        ("red-boat", "One red wooden boat.", []),
        ("red-boat", "Red", []),
        ("red-boat", "A boat, red", []),
        ("red-boat-house", "Red boat house, red boat", ["4 Red boat house"]),
        (
            "red-boat/tree here",
            "One red boat here, a tree here.",
            ["4 red boat here", "4 tree here"],
        ),
        # ---- Up to six words between ----
        (
            "red ... boat",
            "Red one two three four five six boat.",
            ["4 Red one two three four five six boat"],
        ),
        ("red ... boat", "Red one two three four five six seven boat.", []),
        ("red ... boat tree", "Red stone boat tree.", ["4 Red stone boat tree"]),
        ("red ... boat tree", "Red stone boat stone tree.", []),
        ("red ... boat", "Red stone", []),
        # ---- Both, in any order, up to 24 words apart ----
        ("red & boat", "A boat, and red.", ["4 boat, and red"]),
        ("red & boat", f"Red {'stone ' * 22}boat.", [f"4 Red {'stone ' * 22}boat"]),
        ("red & boat", f"Red {'stone ' * 23}boat.", []),
        ("red & boat & tree", "Tree by tree, red, boat.", ["4 tree, red, boat"]),
        ("red & boat", "A boat so red boat.", ["4 red boat"]),  # the nearest
        ("red & red-boat", "Red boat.", []),
        ("red & red-boat", "Red, a red boat.", ["4 Red, a red boat"]),
        # ---- A name, with a capital letter, not at the start of a sentence ----
        ("NAME boat", "One stone. A Kelly boat, a stone boat.", ["4 Kelly boat"]),
        ("NAME boat", "Kelly boat. KELLY boat. A Jo boat.", []),
        ("NAME >> boat", "See Kelly.\nOne boat.", ["5 boat"]),
        # ---- "not just" denies what begins with "as", and adds to all else ----
        ("as safe", "It is not just as safe.", []),
        ("as safe", "It is just as safe.", ["4 as safe"]),
        ("so safe", "It is not just so safe.", ["4 so safe"]),
        # ---- A word by all that it means ----
        (
            "boat not",
            "One boat cannot, one boat isn't, one boat knot.",
            ["4 boat cannot", "4 boat isn't"],
        ),
        ("boat & SIGNED", "A boat. “Water” - Kim B.", []),
        ("boat & SIGNED", "A boat: “Water” - Kim B.", ["4 boat: “Water” - Kim B"]),
        ("boat & SIGNED", "“Water” - Kim B.\n\nA boat.", []),
        # ---- A number as it is written; one thing right behind the other ----
        ("=100 boat", "One 100 boat, one hundred boat.", ["4 100 boat"]),
        ("=100", "It is 100mg, not 10mg.", ["4 100"]),
        ("[STARS, boat]", "A ★★★boat.", ["4 boat", "4 ★★★"]),
        ("[STARS, boat]", "A boat★★★.", ["4 boat", "4 ★★★"]),
        # ---- In two sentences, the last at most two behind ----
        ("red >> boat", "Red stone.\nOne boat.", ["5 boat"]),
        ("red >> boat", "Red stone.\nOne stone.\nOne boat.", ["6 boat"]),
        ("red >> boat", "Red stone.\nOne stone.\nOne stone.\nOne boat.", []),
        ("red >> boat", "One boat.\nRed stone.", []),
        ("red >> boat", "Red boat.", []),
        ("red >> boat", "Red stone.\n\nOne boat.", []),
        ("red >> boat", "Water.\n\nRed stone.\nOne boat.\n\nOne boat.", ["7 boat"]),
        ("red >> boat", "| Red | Boat |\n|---|---|\n| Red | stone |\n| stone | boat |", ["4 Boat"]),
        ("red >> boat", "| A | B | C |\n|---|---|---|\n| Red | a | boat |", ["6 boat"]),
        ("red & tree >> boat", "Red stone. A tree.\nOne boat.", []),
        ("red & tree >> boat", "Red stone, a tree.\nOne boat.", ["5 boat"]),
    ],
)
def test_the_words_are_found_as_far_apart_as_they_may_stand(
    pattern: str, body: str, found: list[str]
) -> None:
    assert told(f"[{pattern}]" if "[" not in pattern else pattern, body) == found


@pytest.mark.parametrize(
    ("pattern", "title"), [("red >> boat", "A red stone. A boat."), ("NAME boat", "Our Kelly boat")]
)
def test_the_first_sentence_of_all_counts_too(pattern: str, title: str) -> None:
    wording, _ = read_wording(f"fixture:\n  stops: [{pattern}]\n{SAYS}", NO_DETAILS, [])
    page = page_with("Words.", title=title)
    assert [one.line for one in word_findings(page_words(page, {}), wording, Spelling())] == [2]


ABOUT = "  about: tree\n"
LONG = "Some stones lie around on the long boat."


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("A tree, a boat.", ["4 boat"]),
        (LONG, ["4? boat"]),
        ("A tree. It has a boat.", ["4 boat"]),  # goes on with what was spoken of
        ("A tree. A boat.", ["4 boat"]),
        ("A tree. Six stones lie in the boat.", ["4? boat"]),
        ("A tree. A boat with six stones all around.", ["4? boat"]),
        ("A tree. A boat with six stones around.", ["4 boat"]),  # as short as "No side effects"
        ("A stone. It has a boat.", ["4? boat"]),
        ("It has a boat.", ["4 boat"]),  # as a headline said
        ("A tree.\n\nA stone. It has a boat.", ["6? boat"]),
        (
            "Stone.\n\n| A | B |\n|---|---|\n| tree | boat |\n| stone | long green boat |",
            ["8 boat", "9? boat"],
        ),
        (f"A tree. {LONG}\n\nA stone.", ["4? boat"]),
        ("| A | B | C |\n|---|---|---|\n| boat | stone | tree |", ["6 boat"]),
        (f"| A | B |\n|---|---|\n| tree | {LONG} |", ["6 boat"]),
        (f"| A | B |\n|---|---|\n| a | tree |\n|  | {LONG} |", ["7? boat"]),
        (
            f"| A | B | C |\n|---|---|---|\n| {LONG} | a | tree |",
            ["6 boat"],
        ),
        (
            f"| A | B |\n|---|---|\n| tree | a |\n| a | {LONG} |\n| tree | a |\n\nStone.",
            ["7? boat"],
        ),
        ("| Tree | Boat |\n|---|---|\n| stone | green stone |", ["4 Boat"]),
    ],
)
def test_where_nothing_says_what_it_is_about_it_only_brings_advice(
    body: str, found: list[str]
) -> None:
    assert told("[boat]", body, ABOUT) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("A boat, and red.", ["4? boat, and red"]),
        ("A boat, red.[^fixture]", []),
        ("A boat, red, may come.", []),
        ("A boat, never red.", []),
        ("Who has a boat, red and long?", []),
        ("Who has a boat, red and long.", ["4? boat, red"]),
        ("A boat, and red?", ["4? boat, and red"]),
        ("A boat, red. A tree may come.[^fixture]", ["4? boat, red"]),
    ],
)
def test_words_all_over_a_sentence_bring_advice_where_it_says_so_plainly(
    body: str, found: list[str]
) -> None:
    assert told("[oar]", body, "  advises: [red & boat]\n") == found
    assert told("[oar]", body, "  advises: [tree]\n") == ["4? tree"] * ("tree" in body)


def test_what_one_entry_allows_on_a_page_hides_nothing_of_another() -> None:
    text = f"one:\n  stops: [red]\n  allowed_on: [fixture.md]\n{SAYS}two:\n  stops: [boat]\n{SAYS}"
    wording, source = read_wording(text, NO_DETAILS, ["fixture.md"])
    assert source.problems == []
    found = word_findings(
        page_words(page_with("Red. A boat, red, a boat."), {}), wording, Spelling()
    )
    assert [quoted(one) for one in found] == ["boat", "boat"]


def test_what_says_the_same_twice_is_told_once_and_the_longer_first() -> None:
    body = "A red boat by a house, a boat."
    assert told("[red boat, boat, red ... house]", body) == ["4 boat", "4 red boat by a house"]
    assert told("[boat]", "A boat, a boat.\nA boat.") == ["4 boat", "4 boat", "5 boat"]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("A stone, and it is a red boat.", ["4 red boat"]),
        ("A stone in a red boat: a raft.", []),
        ("A raft. A red boat.", ["4 red boat"]),
        ("A tree house of a red boat.", []),
        ("A tree, a stone house, a red boat.", ["4 red boat"]),
        ("An oar in a red boat.", ["4 red boat"]),
        ("An oar in a red boat, and moss.", []),
        ("An old red boat.", ["4 red boat"]),
    ],
)
def test_words_in_its_sentence_make_it_right(body: str, found: list[str]) -> None:
    assert (
        told("[red boat]", body, "  unless: [raft, tree house, oar & moss, old oar & wet moss]\n")
        == found
    )


TOLD = (
    'The "tree" has a boat, and the "stone" is a myth.',
    'A tree has a boat, and the "stone" is a myth.',
    'The "tree" has a boat and that is not true.',
    "The tree has a boat. Beware.",
    'The boat is "here". Beware.',
    "Is it so: a boat? However, no.",
    "A boat is true. However, no.",
    "We see a boat. However, it never was.",
    'A boat, "stone". However, it never was.',
)
REFUTED = (
    'The "tree has a boat" is a myth.',
    'The "tree has a boat" and that is not true.',
    "The tree has a boat. That is not true.",
    "They say the tree has a boat. That is hype.",
    'The "boat" is here. Beware.',
    'A "tree" by a boat. Beware.',
    "Is it true: a boat? However, no.",
    'The "stone": a boat. However, it never was.',
)


@pytest.mark.parametrize("text", [*TOLD, *REFUTED])
def test_what_goes_on_behind_a_quote_or_a_sentence_may_refute_it(text: str) -> None:
    assert told("[boat]", text) == ["4 boat"] * (text in TOLD)


def test_a_quote_behind_it_is_not_what_it_stands_in_wherever_its_sentence_begins() -> None:
    for number in range(1, 33):
        body = f'{number * "a"}. See a boat, "stone". However, it never was.'
        assert told("[boat]", body) == ["4 boat"], number


SAID = "“Water” - Kim B."


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (f"{SAID}\n\n{LONG}", []),
        (f"{LONG} {SAID}", []),
        (f"{LONG}\n\n{SAID}", ["4? boat"]),
        (f"{SAID}\n\nTea.\n\n{LONG}", ["8? boat"]),
    ],
)
def test_what_makes_an_advice_needless_stands_in_its_paragraph_or_the_one_before(
    body: str, found: list[str]
) -> None:
    assert told("[boat]", body, f"{ABOUT}  unless:\n    - SIGNED\n") == found


def test_so_it_may_in_the_title() -> None:
    text = f"fixture:\n  stops: [boat]\n{ABOUT}  unless:\n    - SIGNED\n{SAYS}"
    wording, _ = read_wording(text, NO_DETAILS, [])
    for title, number in ((f"{LONG} {SAID}", 0), (LONG, 1)):
        words = page_words(page_with("Words.", title=title), {})
        assert len([*word_findings(words, wording, Spelling())]) == number


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("A red stone by a boat.", 1),
        ("A red stone by a boat.[^first-fixture] Tea.", 0),
        ("A red stone by a boat. [^first-fixture] Tea.", 1),
        ("A red stone by a boat [^first-fixture]. Tea.", 0),
    ],
)
def test_words_all_over_a_sentence_with_its_own_source_bring_no_advice(
    body: str, count: int
) -> None:
    wording, _ = read_wording(f"fixture:\n  advises: [red & boat]\n{SAYS}", NO_DETAILS, [])
    words = page_words(page_with(body), {})
    assert len([*word_findings(words, wording, Spelling())]) == count


def test_of_two_that_overlap_the_one_that_stops_is_told_or_both_where_both_do() -> None:
    for second, count in (("advises", 1), ("stops", 2)):
        text = f"one:\n  stops: [red boat]\n{SAYS}two:\n  {second}: [boat here]\n{SAYS}"
        wording, _ = read_wording(text, NO_DETAILS, [])
        words = page_words(page_with("One red boat here."), {})
        found = [quoted(one) for one in word_findings(words, wording, Spelling())]
        assert sorted(found) == ["boat here", "red boat"][-count:]


@pytest.mark.parametrize("before", ["Room 9", "A room 9", "9"])
def test_the_paragraph_two_before_makes_nothing_right(before: str) -> None:
    body = f"{before}\n\nTea.\n\n{LONG}"
    assert told("[boat]", body, f"{ABOUT}  unless: [NUMBER]\n") == ["8? boat"]


def test_at_the_end_of_a_long_paragraph_half_of_what_would_make_it_right_is_not_enough() -> None:
    body = f"{LONG} A house. {'A stone. ' * 150}A red oar"
    unless = f"{ABOUT}  unless: [oar-house]\n"
    assert told("[boat]", body, unless) == ["4? boat"]
    assert told("[boat]", f"{body}, house", unless) == []
