"""The words of crisis: none goes missing in silence, and a slip is told with its way out."""

import re

import pytest
from content.search_words import ALONE, plain_words, read_search_words
from project import ROOT

REAL = (ROOT / "docs" / "search-words.yml").read_text(encoding="utf-8")
START = "crisis:\n  # A heading\n  - suicide\n"
LAST = "  - morir\n"


def told(text: str) -> list[str]:
    """What is told of a file with this text: line, colon, message."""
    problems = sorted(read_search_words(text)[1].problems)
    return [f"{problem.line}: {problem.message}" for problem in problems]


def test_each_line_of_the_real_file_is_in_the_search() -> None:
    words, source = read_search_words(REAL)
    assert source.problems == []
    lines = re.findall(r"^ *- (.*)$", REAL, re.MULTILINE)
    assert [word.removeprefix(ALONE) for word in words] == [plain_words(line) for line in lines]
    alone = REAL.partition("crisis_alone:")[2]
    assert {word for word in words if word.startswith(ALONE)} == {
        f"{ALONE}{plain_words(line)}" for line in re.findall(r"^ *- (.*)$", alone, re.MULTILINE)
    }
    assert len(words) > 100


@pytest.mark.parametrize("spaces", range(9))
@pytest.mark.parametrize("entry", ["suicide", "kill myself", "hurting myself", "auxilio"])
def test_no_word_goes_missing_however_its_line_is_indented(entry: str, spaces: int) -> None:
    text = re.sub(rf"^  - {entry}$", " " * spaces + f"- {entry}", REAL, flags=re.MULTILINE)
    words, source = read_search_words(text)
    assert source.problems or {plain_words(entry), f"{ALONE}{plain_words(entry)}"} & {*words}
    assert len(source.problems) <= 1


def test_a_list_that_starts_as_far_left_as_its_name_is_read() -> None:
    right, _ = read_search_words(REAL)
    for text in (
        re.sub("^  - ", "- ", REAL, flags=re.MULTILINE),
        re.sub("^  ", "", REAL, flags=re.MULTILINE),
    ):
        words, source = read_search_words(text)
        assert source.problems == []
        assert words == right


SPLIT = " is two entries in one. Give each a line of its own: `  - suicides`, `  - suicidal`."
# What stands on line 4, between "suicide" and "morir", and what is told.
SLIPS = {
    "    - suicides": '3: "suicide - suicides" is two entries in one. '
    "Give each a line of its own: `  - suicide`, `  - suicides`.",
    "  - suicides - suicidal": f'4: "suicides - suicidal"{SPLIT}',
    "  - suicides – suicidal": f'4: "suicides - suicidal"{SPLIT}',
    "  - suicides -suicidal": f'4: "suicides - suicidal"{SPLIT}',
    "  - suicides,suicidal": f'4: "suicides - suicidal"{SPLIT}',
    "  - suicides; suicidal": f'4: "suicides - suicidal"{SPLIT}',
    "  - suicides / suicidal": f'4: "suicides - suicidal"{SPLIT}',
    "  - suicides. suicidal": f'4: "suicides - suicidal"{SPLIT}',
    "  - [suicides, suicidal]": f'4: "suicides - suicidal"{SPLIT}',
    "  - suicides, jump, rope": '4: "suicides - jump - rope" is three entries in one.',
    "    and more": '3: "suicide and more" stands on several lines. Is it one entry? Then write',
    "  - >\n    jump off": '4: "jump off" stands on several lines.',
    '  - "suicides\n    suicidal"': '4: "suicides suicidal" stands on several lines.',
    "  - one two three four five six seven eight": '4: "one two three four five six seven eight"'
    " has 8 words. Write 7 or fewer, as somebody in danger types them.",
    "  - " + "word " * 200: '4: "word word word word word word word word word word word word ..."'
    " has 200 words.",
    "  - the": '4: "the" is in many searches that have nothing to do with danger. Write the words'
    " around it too, as in `  - no reason to live`.",
    "  - No": '4: "No" is in many searches',
    "  - está": '4: "está" is in many searches',
    "  - it is not": '4: "it is not" is in many searches',
    "  - a": '4: "a" is too short: many searches have it. Write 2 letters or more.',
    "  - 😢": '4: "😢" has no letters. Write a word that somebody in danger types.',
    "  - '!!!'": '4: "!!!" has no letters.',
    "  - Suicide": '4: "Suicide" stands on line 3 already. Keep one.',
    "  - suicides:": "4: Take out the colon: `- suicides`.",
    "  - help: me": "4: Take out the colon: `- help me`.",
    "  - - suicides": "4: An entry starts with one hyphen: `- suicides`.",
    "  - suicides # x": "4: What follows # is left out. Delete it, or put it on a line of its own,"
    " with # in front.",
    '  - "suicides': '4: A quotation mark opens here and never closes. Write: `- "suicides"`',
    "  - 'tis over": '4: A quotation mark opens here and never closes. Write: `- "\'tis over"`',
    "  - *die*": '4: Put straight quotes round the text after the hyphen: `- "*die*"`',
    "  -suicides": "4: Put a space after the hyphen: `- suicides`",
    "  – suicides": '4: A list entry starts with a plain hyphen and a space: "- suicides".',
    "  suicides": '4: "suicides" has no hyphen in front. Write `- suicides`, or `# suicides`',
    "  Harming:": '4: "Harming" has no hyphen in front. Write `- Harming`, or `# Harming`',
    " - suicides": "4: Start this line where the one above it starts: `  - suicides`",
    "suicides": '4: "suicides" stands alone. Is it one more entry of the list above? Then write '
    "`  - suicides`. Is it the name of what stands below? Then write `suicides:`.",
}


@pytest.mark.parametrize("line", SLIPS)
def test_a_slip_is_told_once_on_its_line(line: str) -> None:
    # The apostrophe in a heading further down closes a quote that was left open.
    found = told(f"{START}{line}\n{LAST}  # Can't go on\n  - hopeless\n")
    assert len(found) == 1, found
    assert found[0].startswith(SLIPS[line])


@pytest.mark.parametrize(
    "line", ["help", "self-harm", "can't", "24/7", "don’t want to be here", "took 1,000 mg", "od"]
)
def test_what_people_type_passes(line: str) -> None:
    text = f"{START}  - {line}\n{LAST}"
    assert told(text) == []
    assert plain_words(line) in read_search_words(text)[0]


MISSING = "1: `crisis` is missing. Add `crisis:` and below it, each on a line: `  - suicide`"
LIST = f"  # A heading\n  - suicide\n{LAST}"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", MISSING),
        ("crisis:\n", MISSING),
        ("crisis:\n  -\n", MISSING),
        (f"crisis\n{LIST}", '1: "crisis" has no colon behind it. Write `crisis:`.'),
        (f"# Words.\n# crisis:\n{LIST}", "4: This list has no name. Write one above it, with a"),
        (f"crises:\n{LIST}", "1: `crises` is unknown. Did you mean `crisis`?"),
        (f"words:\n{LIST}", "1: `words` is unknown. These can stand here: crisis, crisis_alone."),
        ("hello there\n", '1: "hello there" is not a setting.'),
    ],
)
def test_a_missing_name_is_told_once(text: str, words: str) -> None:
    found = told(text)
    assert len(found) == 1, found
    assert found[0].startswith(words)
