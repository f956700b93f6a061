"""Every example in the guides comes out as they show it, on a copy of the real pages.

Not tried: GitHub's own words ("Canceled", the names of its buttons), and what a tool prints while
it works; README's figures are tested where they are measured.
"""

import re
from pathlib import Path

import pytest
from picture_fixtures import corners, save
from project import ROOT, Built, Project, copy_project

GUIDES = [ROOT / "README.md", *sorted((ROOT / ".github").glob("[A-QS-Z]*.md"))]
CONTRIBUTING = ROOT / ".github" / "CONTRIBUTING.md"
BLOCK = re.compile(r"^```\n(.*?)^```$", re.DOTALL | re.MULTILINE)
INLINE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
REPORTED = re.compile(r"docs/(?P<page>\S+?):(?P<line>\d+): .+")
BROKEN_LINK = re.compile(r'"(?P<words>[^"]+)" links to (?P<address>\S+), which')
COMMAND = re.compile(r"^make ([a-z-]+)", re.MULTILINE)
MAP = "docs/    "


def blocks(guide: Path) -> list[str]:
    return BLOCK.findall(guide.read_text(encoding="utf-8"))


def reported() -> list[str]:
    """The lines of a report that the guides show, each once."""
    lines = [line for guide in GUIDES for block in blocks(guide) for line in block.split("\n")]
    return [*dict.fromkeys(line for line in lines if REPORTED.fullmatch(line))]


def inline(start: str) -> list[str]:
    """What CONTRIBUTING shows within its sentences and that starts so."""
    text = BLOCK.sub("", CONTRIBUTING.read_text(encoding="utf-8"))
    found = [example for example in INLINE.findall(text) if example.startswith(start)]
    assert found, start
    return found


def make_the_mistake(project: Project, told: str) -> None:
    """Write into a page what a line of a report tells."""
    place = REPORTED.fullmatch(told)
    link = BROKEN_LINK.search(told)
    assert place, told
    assert link, f"Say here how one makes this mistake: {told}"
    lines = project.read(place["page"]).split("\n")
    lines[int(place["line"]) - 1] += f" [{link['words']}]({link['address']})"
    project.write(place["page"], "\n".join(lines))


def test_a_report_in_a_guide_comes_out_word_for_word(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", ROOT / "docs")
    shown = reported()
    for told in shown:
        make_the_mistake(project, told)
    built = project.build()
    assert built.code == 1
    problems = built.printed.partition("\nAdvice")[0].split("\n")
    assert sorted(line for line in problems if REPORTED.fullmatch(line)) == sorted(shown)


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site of somebody who wrote down each right example of CONTRIBUTING."""
    project = copy_project(tmp_path_factory.mktemp("followed") / "project", ROOT / "docs")
    docs = project.path / "docs"
    [card] = [block for block in blocks(CONTRIBUTING) if block.startswith("!!! ")]
    [source] = inline("[^")
    pictures = inline("![")
    page = [card, *pictures, f"Ketamine is a drug.{source}"]
    project.page("about/followed.md", "\n\n".join(page))
    save(corners(), docs / "about" / "waiting-room.jpg")
    old_and_new = [line for line in inline("articles/") if ": " in line]
    for number, line in enumerate(old_and_new):
        old, _, new = line.partition(": ")
        if new.endswith(".md"):
            project.page(new, "Text.")
        # The guide shows two ways with one old address, which can lead only one way.
        more = f"{old.rstrip('/')}-{number}/: {new}\n"
        project.write("redirects.yml", project.read("redirects.yml") + more)
    for line in (*inline("sliding scale"), *inline("xanax")):
        words = line.partition(":")[0]
        text = re.sub(rf"^  {words}:.*\n", "", project.read("search-words.yml"), flags=re.MULTILINE)
        project.write("search-words.yml", text.replace("\nwords:\n", f"\nwords:\n  {line}\n"))
    [footer] = inline("- Ayuda")
    menu = project.read("menu.yml")
    if footer not in menu:
        project.write("menu.yml", menu.replace("\nfooter:\n", f"\nfooter:\n  {footer}\n"))
    project.page(
        "about/reviewed.md", "Text.", reviewed_by="Fixture", reviewed_on=project.day,
        reviewed_words="000000000000",
    )  # fmt: skip
    return project.build()


def test_who_follows_the_guide_to_the_letter_reads_of_no_problem(followed: Built) -> None:
    assert followed.code == 0, followed.printed


def test_what_the_guides_quote_of_a_page_is_what_it_says(followed: Built) -> None:
    for guide in (CONTRIBUTING, ROOT / ".github" / "EDITORIAL.md"):
        text = guide.read_text(encoding="utf-8")
        [quoted] = re.findall(r'\b(?:it|page) says\s+"([A-Z][^"]+)"', text)
        assert quoted in followed.html("about/reviewed")


def test_each_address_that_the_guide_names_is_there(followed: Built) -> None:
    for address in inline("/"):
        assert followed.html(address.strip("/"))


def test_every_command_in_a_guide_is_one_of_make() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for guide in GUIDES:
        text = guide.read_text(encoding="utf-8")
        code = "\n".join([*blocks(guide), *re.findall(r"`([^`]+)`", BLOCK.sub("", text))])
        code = re.sub(r"^\w+=\S+ ", "", code, flags=re.MULTILINE)
        for command in COMMAND.findall(code):
            assert re.search(rf"^{command}:", makefile, re.MULTILINE), f"{guide.name}: {command}"


def test_every_block_in_a_guide_is_one_that_is_tried_here() -> None:
    kinds = (REPORTED.match, COMMAND.match, re.compile("!!! ").match, re.compile(MAP).match)
    for guide in GUIDES:
        for block in blocks(guide):
            assert any(kind(block) for kind in kinds), f"Try this here: {block}"


def test_the_map_in_the_readme_names_what_is_there() -> None:
    [shown] = [block for block in blocks(ROOT / "README.md") if block.startswith(MAP)]
    folder = ROOT
    for line in shown.rstrip("\n").split("\n"):
        names = re.split(r"\s{2,}| {1}(?=[a-z]+ )", line.strip())[0]
        if not line.startswith(" "):
            folder = ROOT
        beside = (folder / names.partition(",")[0]).parent
        for name in names.split(", "):
            assert (folder / name).exists() or (beside / name).exists(), line
        if not line.startswith(" ") and names.endswith("/"):
            folder = ROOT / names
