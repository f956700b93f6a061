"""What an editor reads about words that only keep a place, and about two versions in one file."""

import pytest
from guarded import PAGE, Guard, assert_told

PUBLIC = "would be visible to the public. Write what belongs there, or take it out."
BAD = {
    text: [f'8: "{words}" {PUBLIC}']
    for text, words in {
        "TODO: write this": "TODO",
        "Todo: write this": "Todo:",
        "Fees are TBD.": "TBD",
        "FIXME": "FIXME",
        "It costs XXX dollars.": "XXX",
        "Lorem ipsum dolor sit amet.": "Lorem ipsum",
        "See [insert link here].": "[insert link here]",
        "Dear [Your Name],": "[Your Name]",
        "[date]": "[date]",
        "## [Insert heading]": "[Insert heading]",
        "Insert text here.": "Insert text here",
        "Put your photo\nhere.": "Put your photo here",
        "PUT THE LINK HERE": "PUT THE LINK HERE",
        "To-do: write this": "To-do:",
        "Opening hours: TBA": "TBA",
        "The fees are TBC.": "TBC",
        "Parking TKTK": "TKTK",
        "Dolor sit amet": "Dolor sit amet",
        "(insert the photo)": "(insert the photo)",
        "(Add source)": "(Add source)",
        "[???]": "[???]",
        "[xx days]": "[xx days]",
        "[insert what doesn't hold]": "[insert what doesn’t hold]",
    }.items()
}
GOOD = [
    "You have a lot to do. A to-do list. XX, XIX and XXI. He said [sic] and [...].",
    "`TODO` in code.\n\n```\nFIXME\n```\n\n<!-- TODO -->",
    "[Name your fear](contact.md). Put your name on it. Insert the key here.",
]
CONFLICT = "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> change\n"


@pytest.mark.parametrize("text", BAD)
def test_words_that_keep_a_place_are_told(guard: Guard, text: str) -> None:
    assert_told(guard.findings(text), *BAD[text])


@pytest.mark.parametrize("text", GOOD)
def test_the_same_words_in_a_sentence_or_in_code_pass(guard: Guard, text: str) -> None:
    assert guard.findings(text) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (PAGE, "title: Fixture page", "title: TBD page", 2),
        (PAGE, "description: A fixture", "description: Lorem ipsum", 3),
        ("practice.yml", "name: Fixture", "name: TODO", 1),
        ("help-lines.yml", "when: This is a fixture.", "when: '[insert when]'", 3),
        ("sources.yml", "publisher: Fixture", "publisher: XXX", 3),
        ("menu.yml", "Contact: contact.md", "TBD: contact.md", 6),
    ],
)
def test_they_are_told_in_settings_and_data_files_too(
    guard: Guard, file: str, old: str, new: str, line: int
) -> None:
    guard.project.page(PAGE, "Words.")
    text = guard.project.read(file)
    assert old in text
    found = guard.judge(text.replace(old, new, 1).encode(), file).findings
    assert [(f.file, f.line) for f in found] == [(f"docs/{file}", line)], found
    assert PUBLIC in found[0].message


@pytest.mark.parametrize(
    ("file", "line", "first", "second"),
    [
        (PAGE, 8, "## One\n\nWords.", "# Two\n\n- words"),
        (PAGE, 2, "title: One: two", "title: Two"),
        ("practice.yml", 1, "name: One", "name: Two"),
        ("menu.yml", 6, "  Contact: contact.md", "  Contact us: contact.md"),
    ],
)
def test_two_versions_are_one_problem_at_the_first_marker(
    guard: Guard, file: str, line: int, first: str, second: str
) -> None:
    guard.project.page(PAGE, "Words.")
    lines = guard.project.read(file).split("\n")
    rest = "\n".join(lines[line if file != PAGE or line == 2 else line - 1 :])
    text = "\n".join([*lines[: line - 1], CONFLICT.format(first, second) + rest])
    found = sorted(guard.judge(text.encode(), file).findings)
    told = [f for f in found if "two people changed these lines" in f.message]
    assert [(f.file, f.line) for f in told] == [(f"docs/{file}", line)], found
    assert "delete the lines that start with <<<<<<<, ======= or >>>>>>>." in told[0].message
    # The first version counts for the rest: its own slip is told as well, the second's is not.
    assert len(found) == (2 if first == "title: One: two" else 1), found


def test_a_marker_that_was_left_alone_is_told(guard: Guard) -> None:
    assert_told(guard.findings("One.\n\n>>>>>>> change\n\nTwo."), "10: shows that two people")
