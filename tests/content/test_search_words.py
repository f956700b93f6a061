"""Words of crisis and of visitors: none goes missing, and a slip is told with its way out."""

import re

import pytest
from content.search.crisis_words import ALONE, plain_words, read_search_words
from content.search.visitor_words import read_visitor_words
from project import ROOT, Project

REAL = (ROOT / "docs" / "search-words.yml").read_text(encoding="utf-8")
CRISIS = REAL.partition("\nwords:\n")[0]
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
    text = re.sub(rf"^  - {entry}$", " " * spaces + f"- {entry}", CRISIS, flags=re.MULTILINE)
    words, source = read_search_words(text)
    assert source.problems or {plain_words(entry), f"{ALONE}{plain_words(entry)}"} & {*words}
    assert len(source.problems) <= 1


def test_a_list_that_starts_as_far_left_as_its_name_is_read() -> None:
    right, _ = read_search_words(CRISIS)
    for text in (
        re.sub("^  - ", "- ", CRISIS, flags=re.MULTILINE),
        re.sub("^  ", "", CRISIS, flags=re.MULTILINE),
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
        (
            f"danger:\n{LIST}",
            "1: `danger` is unknown. These can stand here: crisis, crisis_alone, w",
        ),
        (f"words:\n{LIST}", "1: Write this as lines of their own, each with a name, a colon and"),
        ("hello there\n", '1: "hello there" is not a setting.'),
    ],
)
def test_a_missing_name_is_told_once(text: str, words: str) -> None:
    found = told(text)
    assert len(found) == 1, found
    assert found[0].startswith(words)


def told_of_words(lines: str) -> list[str]:
    """What is told of words of visitors, the first of which stands on line 4."""
    crisis, source = read_search_words(f"crisis:\n  - suicide\nwords:\n{lines}\n")
    read_visitor_words(source, crisis, ["about/fees.md", "contact.md"])
    return [f"{problem.line}: {problem.message}" for problem in sorted(source.problems)]


@pytest.mark.parametrize(
    "line",
    [
        "price: about/fees.md",
        "can’t pay: about/fees.md#what-if",
        '"24/7": contact.md',
        "k: contact.md",
    ],
)
def test_words_of_visitors_pass(line: str) -> None:
    assert told_of_words(f"  {line}") == []


WORD_SLIPS = {
    "  price: about/fee.md": "4: `price` leads to about/fee.md, which isn't there. Did you mean"
    " `about/fees.md`?",
    "  price: fees.md#cost": "4: `price` leads to fees.md, which isn't there. Did you mean",
    "  price:": "4: `price` leads nowhere. Write a page, like `contact.md`.",
    "  price: contact.md\n  Price: about/fees.md": '5: "Price" stands on line 4 already. Keep one.',
    "  price: contact.md\n  price: about/fees.md": "5: ",
    "  can't: contact.md\n  cant: contact.md": '5: "cant" stands on line 4 already. Keep one.',
    "  suicide: contact.md": '4: "suicide" is a word of crisis above: it leads to the help page.',
    "  '?!': contact.md": '4: "?!" has no letters. Write words that visitors type.',
    "  one two three four five six seven eight: contact.md": '4: "one two three four five six seven'
    ' eight" is too long. Write 7 words or fewer, as visitors type them.',
    "  - price": "3: Write this as lines of their own",
    "  price:\n    - contact.md\n    - about/fees.md": "4: `price`: write one value, on one line",
}


@pytest.mark.parametrize("lines", WORD_SLIPS)
def test_a_slip_in_words_of_visitors_is_told_once(lines: str) -> None:
    found = told_of_words(lines)
    assert len(found) == 1, found
    assert found[0].startswith(WORD_SLIPS[lines])


def test_words_of_visitors_lead_to_headings_and_pages_that_are_seen(project: Project) -> None:
    project.page("late.md", "Words.", publish_on="2027-01-01")
    project.page("draft.md", "Words.", draft="true")
    project.page("there.md", "## A heading\n\nWords.")
    words = "words:\n  one: there.md#a-heading\n  two: there.md#a-haeding\n"
    words += "  three: draft.md\n  four: late.md\n"
    project.write("search-words.yml", f"crisis:\n  - in fixture danger\n{words}")
    found = project.build().findings
    assert len(found) == 3, found
    assert (
        "5: `two` leads to #a-haeding, but there.md has no heading of that name. Did you"
        in found[0]
    )
    assert "6: `three` leads to draft.md, which is a draft" in found[1]
    assert found[2].endswith("The search leaves these words out.")
    project.write("search-words.yml", "crisis:\n  - in fixture danger\nwords:\n  four: late.md\n")
    assert project.build().code == 0
