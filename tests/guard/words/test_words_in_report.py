"""One report tells of the words of the whole site: pages, settings, menu, practice, help lines."""

import shutil

import pytest
from guard.words.claims.claim_slips import wording_slips
from guard.words.claims.wording import read_wording
from guard.words.public_words import page_words
from guarded_words import NO_DETAILS, page_with
from project import ROOT, Built, copy_project

EXPECTED = {
    "docs/fixture.md:2": 'Take out "FDA-approved ketamine". The FDA has approved',
    "docs/fixture.md:3": 'Take out "guaranteed relief". Nobody can say',
    "docs/fixture.md:8": 'Take out "addicts". The word names a person by an illness',
    "docs/fixture.md:10": "Write instead: died by suicide; a suicide attempt",
    "docs/fixture.md:14": 'Take out "risk-free".',
    "docs/fixture.md:16": '"definately" is misspelled. Write "definitely".',
    "docs/fixture.md:18": "Say what is allowed here and why:",
    "docs/fixture.md:20": 'Think about "is clean". The word names a person',
    "docs/fixture.md:22": '"7 in 10" has no source and no year near it.',
    "docs/waiting.md:9": 'Take out "works for everyone".',
    "docs/menu.yml:2": "list menu.yml under `allowed_on` of `miracle` in docs/wording.yml.",
    "docs/practice.yml:2": 'Take out "Our clients say".',
    "docs/practice.yml:3": '"recieve" is misspelled.',
    "docs/practice.yml:9": 'Take out "counselors administer". A counselor or therapist does',
    "docs/practice.yml:11": 'Take out "$99". A price stands once, in practice.yml',
    "docs/help-lines.yml:3": 'Take out "cure".',
    "docs/wording.yml:2": "`stop` is unknown. Did you mean `stops`?",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site with a slip of each kind, by the rules of the real site."""
    project = copy_project(tmp_path_factory.mktemp("words") / "project")
    shutil.copy(ROOT / "docs" / "spelling.yml", project.path / "docs")
    for name in ("glossary", "how-we-write-and-review"):
        project.page(f"about/{name}.md", "Text.")
    project.page(
        "fixture.md",
        "Help for addicts.\n\nHe **committed**\nsuicide.\n\n- Text\n- It is risk-free.\n\n"
        "You definately can.\n\nIt cures. <!-- allow: cure -->\n\nShe is clean.\n\n"
        "7 in 10 people say so.",
        title="FDA-approved ketamine",
        description="A fixture of guaranteed relief, long enough for a page's description.",
    )
    project.page("waiting.md", "It works for everyone.", template="fees")
    rules = (ROOT / "docs" / "wording.yml").read_text(encoding="utf-8")
    project.write("wording.yml", f"broken:\n  stop:\n    - words\n  why: x\n  instead: x\n{rules}")
    project.write(
        "menu.yml", project.read("menu.yml").replace("doors:", "doors:\n  Miracles: x.md")
    )
    project.write(
        "practice.yml",
        "lines:\n  - Our clients say so\n"
        "insurance: >-\n  You recieve a bill.\nname: Fixture\n"
        "fees:\n  - service: First visit\n    price: $450\n"
        "monitoring: Our counselors administer it.\n"
        "notice:\n  text: Only three spots left. Sessions are now $99.\n"
        "  from: 2026-11-01\n  until: 2026-12-01\n",
    )
    project.write(
        "help-lines.yml", project.read("help-lines.yml").replace("when: ", "when: A cure. ", 1)
    )
    return project.build()


@pytest.mark.parametrize("place", EXPECTED)
def test_each_slip_is_told_with_its_place_and_what_to_write(built: Built, place: str) -> None:
    assert built.code == 1
    assert "Traceback" not in built.printed
    there = [line for line in built.findings if line.startswith(f"{place}: ")]
    assert any(EXPECTED[place] in line for line in there), built.printed


def test_nothing_else_is_told(built: Built) -> None:
    places = {":".join(line.split(":")[:2]) for line in built.findings}
    assert places == EXPECTED.keys()


def test_a_rule_sleeps_once_the_practice_has_filled_in_its_field() -> None:
    text = (ROOT / "docs" / "wording.yml").read_text(encoding="utf-8")
    public = page_words(page_with("We prescribe it. Our counselors prescribe it."), {})
    names = []
    for prescriber in (None, {"name": "Fixture"}):
        wording, _ = read_wording(text, NO_DETAILS | {"prescriber": prescriber}, [])
        names.append(sorted(slip.name for slip in wording_slips(public, wording)))
    assert names == [["counselors prescribe", "we prescribe"], ["counselors prescribe"]]
