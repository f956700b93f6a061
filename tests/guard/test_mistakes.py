"""The list of what editors get wrong: each row once, as they would read it, in one build.

Further spellings of each stand in the tests of its own part.
"""

from dataclasses import dataclass, field

import pytest
from guarded import PAGE, Guard
from picture_fixtures import corners, save
from project import ROOT, Built, Project, copy_project
from report.problems import NOT_PUBLISHED

DESCRIPTION = "A fixture for the tests, long enough to pass for a description."
RIGHT = {
    "title": "Fixture {}",
    "description": f"{DESCRIPTION[:-1]} ({{}}).",
    "updated": "2026-11-23",
    "review_by": "2027-05-23",
    "hidden": "true",
}


@dataclass(frozen=True)
class Row:
    """A page with one mistake, and what is told of it: `line: words`, or `file:line: words`.

    The settings are right but for those given (None leaves one out). The text starts on line 8.
    """

    text: str = "Words."
    told: str = ""
    settings: dict[str, str | None] = field(default_factory=dict)
    raw: str = ""

    def page(self, name: str) -> str:
        given = RIGHT | self.settings
        lines = [f"{key}: {value.format(name)}" for key, value in given.items() if value]
        return self.raw.format(name, name) or "\n".join(["---", *lines, "---", self.text, ""])


BLOCK = "\n".join(f"{name}: {value}" for name, value in RIGHT.items())
PAGES = {
    "1": Row(
        settings={"title": "Ketamine: what to expect"},
        told='2: Put straight quotes round the text after the colon: `title: "Ketamine: what to',
    ),
    "2": Row(
        settings={"title": "“What to expect”"},
        told='2: Use straight quotes here: "What to expect". Curly ones are fine inside.',
    ),
    "2-one": Row(
        settings={"title": "“What to expect"}, told="2: of `title` is missing. Write both"
    ),
    "2-signs": Row(
        settings={"title": '"**Fixture** page"'}, told="2: `**` would show as it stands."
    ),
    "3": Row(raw=f"—\n{BLOCK}\n---\nWords.\n", told="1: Write `---` here, three plain hyphens"),
    "3-not-closed": Row(raw=f"---\n{BLOCK}\n\nWords.\n", told="7: The settings end here without"),
    "3-not-first": Row(
        raw=f"\n\n---\n{BLOCK}\n---\nWords.\n", told="3: start on line 1. Delete the"
    ),
    "3-twice": Row("template: main\n\nWords.", "8: `template` stands below the settings. Put it"),
    "3-nothing-below": Row("", "7: This page has no text. Write it below this line."),
    "3-indented": Row(
        raw=f"---\n  {BLOCK}\n---\nWords.\n",
        told="2: Take out the spaces in front of this line: `title: Fixture",
    ),
    "4": Row(settings={"title": "\tFixture {}"}, told="2: Use spaces here, not the tab key."),
    "5": Row(
        settings={"description": None, "descripton": DESCRIPTION},
        told="6: `descripton` is unknown. Did you mean `description`?",
    ),
    "6": Row(
        settings={"description": None},
        told="2: `description` is missing. Add: `description: one sentence, 50 to 160 characters",
    ),
    "7": Row(
        settings={"hidden": "true\nhidden: true"},
        told="7: `hidden` stands here a second time (first on line 6). Keep one.",
    ),
    "8": Row(
        settings={"reviewed_by": "Fixture", "reviewed_on": "10/25/2026"},
        told='8: `reviewed_on`: "10/25/2026" is not a day. Write 2026-10-25.',
    ),
    "8-words": Row(
        settings={"updated": '"Nov. 23rd, 2026"'}, told="4: is not a day. Write 2026-11-23."
    ),
    "8-future": Row(
        settings={"reviewed_by": "Fixture", "reviewed_on": "2027-01-01"},
        told="8: `reviewed_on`: 2027-01-01 is still to come. Write the day it was done.",
    ),
    "9": Row(
        "See [Preparing](contcat.md).",
        '8: "Preparing" links to contcat.md, which isn\'t there. Did you mean `contact.md`?',
    ),
    "9-without-md": Row("See [Preparing](contcat).", "8: Did you mean `contact.md`?"),
    "10": Row(
        "See [Risks](contact.md#risks).",
        "8: contact.md has no heading of that name. Its headings: #what-to-bring.",
    ),
    "11": Row("See [the way in](contact).", "8: Did you mean `contact.md`?"),
    "11-live": Row(
        "See [the way in](https://borncounseling.com/contact/).",
        "8: is a page of this site. Link to its file instead, like `contact.md`",
    ),
    "12": Row("See [a page](http://fixture.example/a).", "8: Write `https://fixture.example/a`."),
    "12-address": Row("<https://fixture.example/a>", "8: is an address. Say where it leads"),
    "13": Row(
        settings={"hidden": None},
        told="1: exists but nobody can reach it: add it to docs/menu.yml, or set `hidden: true`.",
    ),
    "15": Row("![](dot.png)", "8: The picture dot.png has no words for those who can't see it."),
    "16": Row("![A dot](dto.png)", "8: which isn't there. Did you mean `dot.png`?"),
    "16-case": Row("![A dot](Dot.png)", "8: Write `dot.png`, with the same small and capital"),
    "18": Row("# Another title", "8: Start a heading in the text with `##`."),
    "19": Row("Bring:\n- water\n- a coat", '9: Leave an empty line above "- water"'),
    "20": Row("TODO", '8: "TODO" would be visible to the public.'),
    "20-merge": Row(
        "<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> other", "8: two people changed these lines."
    ),
    "21": Row("<script>alert(1)</script>", "8: `<script>` can't stand on a page."),
    "21-frame": Row("<iframe src=x></iframe>", "8: It tells another company who is reading."),
    "21-picture": Row(
        "![A dot](https://fixture.example/a.gif)", "8: come from another site and tell"
    ),
    "21-handler": Row("[it](contact.md){ onclick=x }", "8: `onclick` can't stand between"),
    "21-program": Row("[it](javascript:alert)", "8: is not an address that can be used."),
    "22": Row("Call 555-555-0200.", '8: "555-555-0200" is no number in docs/help-lines.yml.'),
    "22-mail": Row("Write to us@fixture.example.", "8: put it into docs/practice.yml, once"),
    "22-street": Row("Come to 12 Fixture Street.", '8: "12 Fixture Street" looks like an address.'),
    "23": Row("A forbidden fixture.", '8: Take out "forbidden fixture".'),
    "25": Row("A claim.[^first-fixtur]", "8: Did you mean `[^first-fixture]`?"),
    "26": Row(
        "Ketamine, ketamine, ketamine. It is not approved.",
        "8: This page says something about health and names no source.",
    ),
    "28": Row("| a | b |\n|---|---|\n| 1 |", "10: This row has 1 cell, the first line 2 cells."),
    "30": Row("We recieve you.", '8: "recieve"'),
    "31": Row(
        "See [the next step](row-31-draft.md).",
        "8: which is a draft: visitors don't see it. Take the link out",
    ),
    "29 Capital": Row(told="1: Rename this file, like row-29-capital.md"),
}
# The data files: what is changed, and what is told.
FILES = {
    "27": ("practice.yml", "phone:", "phone: 555-FIX-TURE", '2: `phone`: "555-FIX-TURE" is not a'),
    "27-field": (
        "practice.yml",
        "people:",
        "peeple:",
        "3: `peeple` is unknown. Did you mean `people`",
    ),
    "27-line": (
        "help-lines.yml",
        "1-800-662-4357",
        "1-800-662-4375",
        '32: `call`: "1-800-662-4375" does not reach SAMHSA Helpline',
    ),
    "14": (
        "redirects.yml",
        "# Old addresses of the fixtures.",
        "old/: contcat.md",
        "1: `old/` leads to contcat.md, which isn't there. Did you mean `contact.md`?",
    ),
    "27-date": ("sources.yml", "year: 2020", "year: soon", '4: `year`: "soon" is not a year'),
}


# The rows whose fixtures stand in the tests of their own part, with the test of each.
ELSEWHERE = {
    "17": ("pictures/test_photos.py", "test_advice_tells_of_places_and_of_what_no_page_shows"),
    "24": (
        "guard/words/test_wording.py",
        "test_the_sentences_of_a_bad_page_are_found_on_their_lines",
    ),
    "32": ("guard/test_mistakes.py", "test_row_32_a_mistake_in_the_menu_is_told"),
}
ROWS = 32


def test_each_row_is_tested() -> None:
    here = {name.split("-")[0].split()[0] for name in (*PAGES, *FILES)}
    assert here | ELSEWHERE.keys() == {str(row) for row in range(1, ROWS + 1)}
    for file, test in ELSEWHERE.values():
        assert f"def {test}(" in (ROOT / "tests" / file).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    project: Project = copy_project(tmp_path_factory.mktemp("mistakes") / "project")
    for name, row in PAGES.items():
        project.write(f"row-{name}.md", row.page(name))
    project.page("row-31-draft.md", "Words.", draft="true")
    save(corners(30, 12), project.path / "docs" / "dot.png")
    project.write("row-29-bytes.md", PAGES["1"].page("bytes").replace("Ketamine: w", "W"))
    page = project.path / "docs" / "row-29-bytes.md"
    page.write_bytes(page.read_bytes().replace(b"Words", b"W\xf6rds"))
    for file, old, new, _ in FILES.values():
        text = project.read(file)
        assert old in text
        project.write(file, text.replace(old, new, 1))
    return project.build()


def test_the_report_starts_and_ends_as_promised(built: Built) -> None:
    assert built.code == 1
    assert "Traceback" not in built.printed
    assert "not your fault" not in built.printed
    report = built.printed[built.printed.index(NOT_PUBLISHED) :].strip().split("\n")
    assert report[0] == NOT_PUBLISHED
    assert report[-1].startswith(f"{len(built.findings)} problems, 0 pieces of advice.")


@pytest.mark.parametrize("name", PAGES)
def test_a_mistake_in_a_page_is_told_once_with_its_line_and_the_way_out(
    built: Built, name: str
) -> None:
    file = f"docs/row-{name}.md"
    found = [line for line in built.findings if line.startswith(f"{file}:")]
    line, words = PAGES[name].told.split(": ", 1)
    assert len(found) == 1, found
    assert found[0].startswith(f"{file}:{line}: ")
    assert words in found[0]


@pytest.mark.parametrize("name", FILES)
def test_a_mistake_in_a_data_file_is_told_with_its_line_and_the_way_out(
    built: Built, name: str
) -> None:
    file, _, _, told = FILES[name]
    line, words = told.split(": ", 1)
    found = [text for text in built.findings if text.startswith(f"docs/{file}:{line}: ")]
    assert any(words in text for text in found), [*built.findings]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Contact: contact.md", "Contact: contcat.md", "6: Did you mean `contact.md`?"),
        ("Contact: contact.md", "Contact: us: contact.md", "6: Put straight quotes round"),
        ("  Contact", "\tContact", "6: Use spaces here, not the tab key."),
        ("contact.md", "about/privacy.md", "6: about/privacy.md stands here twice"),
        (
            "doors:",
            "doors:\n  A: x.md\n  B: x.md\n  C: x.md\n  D: x.md",
            "10: Keep 6; put the page",
        ),
    ],
)
def test_row_32_a_mistake_in_the_menu_is_told(guard: Guard, old: str, new: str, told: str) -> None:
    guard.project.page(PAGE, "Words.")
    text = guard.project.read("menu.yml").replace(old, new, 1)
    findings = [str(found) for found in guard.judge(text.encode(), "menu.yml").findings]
    line, words = told.split(": ", 1)
    found = [text for text in findings if text.startswith(f"docs/menu.yml:{line}: ")]
    assert any(words in text for text in found), findings


def test_a_page_that_is_no_utf_8_is_told(built: Built) -> None:
    found = [line for line in built.findings if "row-29-bytes" in line]
    assert len(found) == 1
    assert found[0].startswith("docs/row-29-bytes.md:8: There is a character here that can't be")
