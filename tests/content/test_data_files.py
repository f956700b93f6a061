"""What an editor reads about the data files: practice, help lines, sources, menu, words ..."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from content.help.help_lines import read_help_lines
from content.menu import read_menu
from content.practice import can_be_reached, read_practice
from content.redirects import read_redirects
from content.search.crisis_words import read_search_words
from content.sources import read_sources
from guard.words.claims.wording import read_wording
from guard.words.spelling import read_spelling
from guarded_words import NO_DETAILS
from project import ROOT
from reading.in_yaml.yaml_text import YamlText

TODAY = date(2026, 11, 23)
FIXTURES = ROOT / "tests/fixtures" / "docs"
PAGES = [path.relative_to(FIXTURES).as_posix() for path in FIXTURES.rglob("*.md")] + ["spare.md"]

READERS: dict[str, Callable[[str], tuple[Any, YamlText]]] = {
    "practice.yml": read_practice,
    "help-lines.yml": lambda text: read_help_lines(text, TODAY),
    "sources.yml": lambda text: read_sources(text, TODAY),
    "menu.yml": lambda text: read_menu(text, PAGES),
    "search-words.yml": read_search_words,
    "redirects.yml": lambda text: read_redirects(text, PAGES),
    "wording.yml": lambda text: read_wording(text, NO_DETAILS, PAGES),
    "spelling.yml": lambda text: read_spelling(text, []),
}


def problems(file: str, text: str) -> list[str]:
    """The report's lines about a data file with this text."""
    return sorted(map(str, READERS[file](text)[1].problems))


@pytest.mark.parametrize("file", READERS)
def test_a_right_file_passes(file: str) -> None:
    assert problems(file, (FIXTURES / file).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("file", READERS)
def test_tabs_quotes_and_colons_are_told_with_their_line(file: str) -> None:
    text = (FIXTURES / file).read_text(encoding="utf-8")
    broken = text + "broken: fixture: value\n"
    assert len(problems(file, broken)) == 1
    assert f"docs/{file}:{broken.count(chr(10))}: Put straight quotes" in problems(file, broken)[0]
    assert "Use spaces here" in problems(file, "\tname: fixture\n" + text)[0]
    assert "Delete this line: only the settings" in problems(file, "---\n" + text)[0]


PRACTICE_SLIPS = {
    "phone: 555-FIX-TURE": ':2: `phone`: "555-FIX-TURE" is not a phone number. Write its ten',
    "email: fixture at practice": ':2: `email`: "fixture at practice" is not an e-mail address.',
    "booking: practice.example": ':2: `booking`: "practice.example" is not a web address',
    "portal: http://practice.example": ':2: `portal`: "http://practice.example" is not a web',
    "fone: 555-555-0200": ":2: `fone` is unknown. Did you mean `phone`?",
    "phone: TBD": ':2: "TBD" would be visible to the public. Write what belongs there',
    "insurance: Unknown": ':2: "Unknown" would be visible to the public. Leave the field empty.',
    "insurance: Plan #5 pays": ":2: What follows # is left out. Delete it, or write: `insurance:",
    "phone: 055-555-0200": ':2: `phone`: "055-555-0200" is not a phone number.',
    "booking: https://www,practice.example": ":2: `booking`",
    "insurance: To come.": ':2: "To come." would be visible to the public.',
    "languages: English": ":2: `languages` is a list: give each entry a line of its own",
    "phone:\n  - 555-555-0200": ":2: `phone`: write one value, on one line, in straight quotes.",
    "address: 1 Fixture Street": ":2: Write this as lines of their own: `street:`",
    "address:\n  street: 1 Fixture Street": ":2: `city` is missing. Add: `city: the city`",
    "time_zone: America/Denvre": ':2: `time_zone`: "America/Denvre" is not a time zone. '
    "Did you mean `America/Denver`? In the United States, write America/New_York, America/Chic",
    "time_zone: MST": ':2: `time_zone`: "MST" is not a time zone. In the United States, write',
    "time_zone: Los Angeles": ':2: `time_zone`: "Los Angeles" is not a time zone. Did you mean '
    "`America/Los_Angeles`?",
    "people:\n  - role: Fixture": ":3: `name` is missing. Add: `name: first and last name`",
    "people:\n  - nam: Fixture": ":3: `nam` is unknown. Did you mean `name`?",
    "notice:\n  text: Fixture\n  from: 2026-12-02\n  until: 2026-12-01": (
        ":5: The notice ends before it starts. Swap the two days."
    ),
}


@pytest.mark.parametrize("slip", PRACTICE_SLIPS)
def test_a_slip_in_the_practice_details_is_told(slip: str) -> None:
    found = problems("practice.yml", f"name: Fixture\n{slip}\n")
    assert any(line.startswith("docs/practice.yml" + PRACTICE_SLIPS[slip]) for line in found), found


@pytest.mark.parametrize("phone", ["(555) 555-0200", "555.555.0200", "+1 555 555 0200"])
def test_a_phone_number_is_read_however_it_is_written(phone: str) -> None:
    details, source = read_practice(f'name: Fixture\nphone: "{phone}"\n')
    assert source.problems == []
    assert details["phone"] == "555-555-0200"
    assert can_be_reached(details)


# An entry that is none of the national lines, to stand below those of the fixtures.
WAYS = '  call: 1-800-555-0299\n  then: press 5\n  text: "12345"\n  message: FIXTURE\n'
OWN_LINE = f"""
own:
  name: Fixture of our own
  when: This is a fixture.
{WAYS}  source: https://fixture.example/own
  checked: 2026-11-01
  seen: itself
"""
HELP_LINE_SLIPS = {
    ('call: "911"', "call: nine-one-one"): ':4: `call`: "nine-one-one" does not reach Emergency',
    ('call: "911"', 'cal: "911"'): ":4: `cal` is unknown. Did you mean `call`?",
    ("checked: 2026-11-01", "checked: 2027-11-01"): ":6: `checked`: 2027-11-01 is still to come",
    ("  source: https://fixture.example/emergency\n", ""): ":1: `source` is missing. Add:",
    ("emergency:", "urgent:"): ':1: `emergency` with its `call: "911"` has to be',
    ("  call: 1-800-555-0299\n  then", "  then"): ":40: `then` needs the number: add `call:`.",
    ('  text: "12345"\n  message', "  message"): ":42: `message` needs the number: add `text:`.",
    ("veterans:", "empty:\nveterans:"): ":19: `empty` is empty. Fill it in, or take it out.",
    (WAYS, ""): ":37: `own` has no way to reach it",
    ("call: 1-800-555-0299", "call: 555-0299"): ':40: `call`: "555-0299" is not a number to call',
}


@pytest.mark.parametrize(("old", "new"), HELP_LINE_SLIPS)
def test_a_slip_in_the_help_lines_is_told(old: str, new: str) -> None:
    text = (FIXTURES / "help-lines.yml").read_text(encoding="utf-8") + OWN_LINE
    assert problems("help-lines.yml", text) == []
    assert old in text
    found = problems("help-lines.yml", text.replace(old, new, 1))
    words = "docs/help-lines.yml" + HELP_LINE_SLIPS[old, new]
    assert any(line.startswith(words) for line in found), found


QUOTE = "A quotation mark opens here and never closes. Write: "
# In the entry "own", whose first line is line 37: what is told, and nothing else.
OPEN_QUOTES = {
    ("name: Fixture of our own", 'name: "Fixture of our own'): f':38: {QUOTE}`name: "Fixture of',
    ("when: This is", 'when: "This is'): f':39: {QUOTE}`when: "This is a fixture."`',
    ("when: This is", "when: 'This is"): f':39: {QUOTE}`when: "This is a fixture."`',
    ("call: 1-800-555-0299", 'call: "1-800-555-0299'): f':40: {QUOTE}`call: "1-800-555-0299"`',
    ("then: press 5", 'then: "press 5'): f':41: {QUOTE}`then: "press 5"`',
    ('text: "12345"', 'text: "12345'): f':42: {QUOTE}`text: "12345"`',
    ("call: 1-800-555-0299", "call: 1-800-555-0299  # checked"): ":40: What follows # is left"
    " out. Delete it, or put it on a line of its own, with # in front.",
    ('text: "12345"', 'text: "12345" or "23456"'): ":42: Put straight quotes round the text after"
    ' the colon: `text: \'"12345" or "23456"\'`',
}


@pytest.mark.parametrize(("old", "new"), OPEN_QUOTES)
def test_an_open_quote_is_told_where_it_opens(old: str, new: str) -> None:
    text = (FIXTURES / "help-lines.yml").read_text(encoding="utf-8") + OWN_LINE
    above, own = text.split("own:\n")
    assert old in own
    found = problems("help-lines.yml", f"{above}own:\n{own.replace(old, new, 1)}")
    assert len(found) == 1, found
    assert found[0].startswith("docs/help-lines.yml" + OPEN_QUOTES[old, new])


def test_a_quoted_text_of_two_lines_is_not_told_for_a_fault_below_it() -> None:
    found = problems(
        "practice.yml", 'name: Fixture\nnotice:\n  text: "One\n    two"\n  from: a: b\n'
    )
    assert [line.split(":")[1] for line in found] == ["5"], found


def test_entries_of_a_list_that_became_one_are_told_in_any_file() -> None:
    found = problems("practice.yml", "name: Fixture\nlanguages:\n  - English\n    - Spanish\n")
    [told] = found
    assert told.startswith('docs/practice.yml:3: "English - Spanish" is two entries in one. Give')
    assert told.endswith(" a line of its own: `  - English`, `  - Spanish`.")


def test_what_is_missing_is_no_problem_of_a_file_that_cannot_be_read() -> None:
    [told] = problems("practice.yml", "hello there\n")
    assert told.startswith('docs/practice.yml:1: "hello there" is not a setting. Write a name')


SOURCE_SLIPS = {
    ("year: 2020", "year: twenty"): ':4: `year`: "twenty" is not a year that has begun.',
    ("address: https://fixture.example/first", "address: www.fixture.example"): ":5: `address`",
    (
        "seen: itself",
        "seen: yes",
    ): ':7: `seen`: "yes" is not one of these: itself, copy, report, never',
    ("second-fixture:", "empty:\nsecond-fixture:"): ":9: `empty` is empty. Fill it in, or take",
    ("first-fixture:", "First Fixture:"): ":1: `First Fixture`: use small letters, digits",
    ("publisher: Fixture Press\n  year", "year"): ":1: `publisher` is missing",
}


@pytest.mark.parametrize(("old", "new"), SOURCE_SLIPS)
def test_a_slip_in_the_sources_is_told(old: str, new: str) -> None:
    text = (FIXTURES / "sources.yml").read_text(encoding="utf-8")
    assert old in text
    found = problems("sources.yml", text.replace(old, new, 1))
    words = "docs/sources.yml" + SOURCE_SLIPS[old, new]
    assert any(line.startswith(words) for line in found), found


MENU_SLIPS = {
    ("contact.md", "contcat.md"): ":6: The menu leads to contcat.md, which isn't there."
    " Did you mean `contact.md`?",
    ("  Contact: contact.md", "  Contact:"): ":6: `Contact` leads nowhere.",
    ("contact.md", '""'): ":6: `Contact` leads nowhere.",
    (
        "- about/privacy.md\n  C",
        "- About: about/privacy.md\n  C",
    ): ":5: Write the page's file alone",
    ("Contact: contact.md", "Contact contact.md"): ':6: "Contact contact.md" is not a setting.',
    ("contact.md", "contact"): ':6: "contact" is not a page.',
    ("contact.md", "about/privacy.md"): ":6: about/privacy.md stands here twice, also under"
    " `About`.",
    (
        "- about/team.md",
        "- Equipo: about/taem.md",
    ): ":11: The menu leads to about/taem.md, which isn't there. Did you mean `about/team.md`?",
    ("- about/team.md", "- Team: about/privacy.md"): ":11: about/privacy.md stands here twice, also"
    " under `footer`. Keep one.",
    ("- about/team.md", '- "": about/team.md'): ":11: A name is missing before the colon.",
    ("- about/team.md", "- Team:"): ":11: This line names no page. Write its path under docs/.",
    ("- about/team.md", "- Team: team"): ':11: "team" is not a page.',
    ("- about/team.md", "- Team: about/team.md\n    Fees: contact.md"): ":11: Write the words that"
    " visitors read, a colon and one page: `- Words: contact.md`.",
    ("- about/team.md", "- Team:\n    - about/team.md"): ":11: This line names no page.",
    (
        "- about/team.md\n  - about/fees.md",
        "- Team: about/team.md\n  - Team: about/fees.md",
    ): ":12: `Team` stands here a second time. Say where each one leads.",
    (
        "  - about/privacy.md\n  - about/team.md\n  - about/fees.md",
        "  Team: about/team.md",
    ): ":9: Give each page a line of its own, starting with a hyphen: `- contact.md`.",
    ("footer:", "foot:"): ":9: `foot` is unknown. Only `doors:` and `footer:` stand here.",
    ("doors:", "doors:\n  A: spare.md\n  B: index.md\n  C: index.md"): ":10: The menu has 7 doors."
    " Keep 6",
    ("  Contact: contact.md", "  Contact: contact.md\n  Contact: spare.md"): ":7: `Contact` stands"
    " here a second time",
}


@pytest.mark.parametrize(("old", "new"), MENU_SLIPS)
def test_a_slip_in_the_menu_is_told(old: str, new: str) -> None:
    text = (FIXTURES / "menu.yml").read_text(encoding="utf-8")
    assert old in text
    found = problems("menu.yml", text.replace(old, new, 1))
    words = "docs/menu.yml" + MENU_SLIPS[old, new]
    assert any(line.startswith(words) for line in found), found


# What is told of the menu, and nothing else.
MENU_SLIPS_TOLD_ONCE = {
    ("footer:", "footer"): ':9: "footer" has no colon behind it. Write `footer:`.',
    ("footer:", "# footer:"): ":10: This list has no name. Write one above it, with a colon",
    ("doors:", "doors"): ':1: "doors" has no colon behind it. Write `doors:`.',
    ("doors:", "# doors:"): ":2: This line has spaces in front, and no name above it.",
    ("- about/team.md", "- El equipo:about/team.md"): ":11: Put a space after the colon:"
    " `- El equipo: about/team.md`",
    ("- about/privacy.md\n  C", "- Ours:about/privacy.md\n  C"): ":5: Write the page's file alone"
    " here, without words before it: `- about/privacy.md`",
    ("  Contact: contact.md", "  Contact us:contact.md"): ":6: Put a space after the colon:"
    " `Contact us: contact.md`",
    ("- about/team.md", "- Team: ours: about/team.md"): ":11: Put straight quotes round the words"
    ' before the last colon: `- "Team: ours": about/team.md`',
    ("  Contact: contact.md", "  Contact: us: contact.md"): ":6: Put straight quotes round the"
    ' words before the last colon: `"Contact: us": contact.md`',
    ("- about/team.md", "- “Team”: about/team.md"): ':11: Use straight quotes here: "Team".',
    ("  Contact:", "  “Contact”:"): ':6: Use straight quotes here: "Contact".',
    ("  Contact: contact.md", "  Contact: “contact.md”"): ":6: Use straight quotes here:",
    ("- about/team.md", "- “about/team.md”"): ":11: Use straight quotes here:",
    ("- about/team.md", "- about/team.md # us"): ":11: What follows # is left out. Delete it, or"
    " put it on a line of its own",
    ("- about/team.md", '- "Team: about/team.md'): ":11: A quotation mark opens here and never"
    ' closes. Write: `- "Team": about/team.md`',
    ("- about/team.md", "-about/team.md"): ":11: Put a space after the hyphen: `- about/team.md`",
    ("- about/team.md", "  - about/team.md"): ':10: "about/privacy.md - about/team.md" is two'
    " entries in one. Give each a line of its own: `  - about/privacy.md`, `  - about/team.md`.",
    ("  Contact:", "  - Contact:"): ":6: Take out the hyphen: `Contact: contact.md`",
}


@pytest.mark.parametrize(("old", "new"), MENU_SLIPS_TOLD_ONCE)
def test_a_slip_in_the_menu_is_told_once(old: str, new: str) -> None:
    text = (FIXTURES / "menu.yml").read_text(encoding="utf-8")
    assert old in text
    found = problems("menu.yml", text.replace(old, new, 1))
    assert len(found) == 1, found
    assert found[0].startswith("docs/menu.yml" + MENU_SLIPS_TOLD_ONCE[old, new])


WORDING_SLIPS = {
    ("    - forbidden fixture\n", ""): ":1: `fixture-word` has no words. List them below `stops:`.",
    ("    - forbidden fixture", "    - (forbidden|fixture)"): ':3: `stops`: "(forbidden|fixture)"',
    (
        "    - forbidden fixture",
        "    - fo* fixture",
    ): ':3: `stops`: "fo* fixture": `fo*` is no word',
    ("  stops:", "  stop:"): ":2: `stop` is unknown. Did you mean `stops`?",
    ("  why: The fixtures have to forbid something.\n", ""): ":1: `why` is missing. Add: `why: one",
    ("  instead: fixture.\n", ""): ":1: `instead` is missing. Add: `instead: words to use",
    (
        "  why:",
        "  allowed_on:\n    - contcat.md\n  why:",
    ): ":5: contcat.md isn't there. Did you mean `contact.md`?",
    (
        "  why:",
        "  until: prescribr\n  why:",
    ): ':4: `until`: "prescribr" is not one of these: address,',
    (
        "fixture-word:",
        "groups:\n  WATER: sea lake\n  BOAT: fixture/(a|b)\nfixture-word:",
    ): ':3: "fixture/(a|b)": `(a|b)` is no word',
    ("fixture-word:", "empty:\nfixture-word:"): ":1: `empty` is empty. Fill it in, or take it out.",
}


@pytest.mark.parametrize(("old", "new"), WORDING_SLIPS)
def test_a_slip_in_the_wording_is_told(old: str, new: str) -> None:
    text = (FIXTURES / "wording.yml").read_text(encoding="utf-8")
    assert old in text
    found = problems("wording.yml", text.replace(old, new, 1))
    words = "docs/wording.yml" + WORDING_SLIPS[old, new]
    assert any(line.startswith(words) for line in found), found


SPELLING_SLIPS = {
    "right: fixtur\n": ":1: `right` is a list: give each entry a line of its own",
    "rigth:\n  - fixtur\n": ":1: `rigth` is unknown. Did you mean `right`?",
    "wrong:\n  - fixtur\n": ":1: Write this as lines of their own",
    "wrong:\n  fixtur:\n  fixtuer: fixture\n": ":2: `fixtur` is missing. Add: `fixtur: the right",
    "wrong:\n  fixtur:\n": ":1: `wrong` is empty. Fill it in, or take it out.",
}


@pytest.mark.parametrize("slip", SPELLING_SLIPS)
def test_a_slip_in_the_spelling_is_told(slip: str) -> None:
    found = problems("spelling.yml", slip)
    assert any(line.startswith("docs/spelling.yml" + SPELLING_SLIPS[slip]) for line in found), found


def test_one_fault_in_a_file_does_not_hide_another() -> None:
    found = problems("practice.yml", "name: a: b\nphone: c: d\nemail: nobody\n")
    assert [line.split(":")[1] for line in found] == ["1", "2", "3"]


def test_facts_that_only_look_unfinished_pass() -> None:
    text = "name: Na Li\ninsurance: We are drawn to the unknown.\nmonitoring: None of us leaves.\n"
    assert problems("practice.yml", text) == []


@pytest.mark.parametrize("comment", ["  # A note.\n", "\n    # One.\n    # Two.\n\n"])
def test_a_comment_with_spaces_in_front_is_no_fault(comment: str) -> None:
    assert problems("practice.yml", f"{comment}name: Fixture\n") == []
    [told] = problems("practice.yml", f"{comment}  name: Fixture\nphone: 555-555-0200\n")
    assert "Take out the spaces in front of this line: `name: Fixture`" in told
