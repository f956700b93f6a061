"""What the menu's words say of the pages, and when a page counts as one that nobody can reach."""

import re
from dataclasses import replace

import pytest
from content.menu import SmallPage
from guard.links.alike_links import names_on_every_page
from guard.pages.menu_findings import menu_problems
from guarded import PAGE, Guard
from project import Project


def told(guard: Guard, old: str, new: str) -> list[str]:
    """What is told once the menu of the fixtures has `new` for `old`."""
    guard.project.page(PAGE, "Words.")
    text = guard.project.read("menu.yml")
    assert old in text
    changed = text.replace(old, new, 1) if old else new
    return sorted(map(str, guard.judge(changed.encode(), "menu.yml").findings))


LONG = "The whole team, and all that they do for you"
WORDS = {
    (
        "- about/team.md",
        "- Get help now: about/team.md",
    ): '11: "Get help now" leads to about/team.md'
    " here, and to get-help-now.md in another line. Write other words, or the other page.",
    ("- about/team.md", "- get help now!: about/team.md"): '11: "get help now!" leads to',
    ("- about/team.md", "- About: about/team.md"): '11: "About" leads to about/team.md here, and to'
    " about/approach.md in another line. Write other words, or the other page.",
    ("  Contact:", "  Fixture privacy:"): '6: "Fixture privacy" leads to contact.md here, and is'
    " the title of about/privacy.md. Write other words, or the other page.",
    ("- about/team.md", "- <b>Team</b>: about/team.md"): "11: These are plain words: `<b>` would"
    " show as it stands. Take it out.",
    ("  Contact:", "  <b>Contact</b>:"): "6: These are plain words: `<b>` would show",
    ("  Contact:", "  Contact >:"): "6: These are plain words: `>` would show",
    ("  Contact:", "  '**Contact**':"): "6: These are plain words: `**` would show",
    ("- about/team.md", f"- {LONG}: about/team.md"): f'11: "{LONG}" has 44 characters. Write 40 or'
    " fewer, so that it fits on a phone.",
    ("  Contact:", f"  {LONG}:"): f'6: "{LONG}" has 44 characters.',
    ("  Contact:", f"  {LONG[:40]}m:"): f'6: "{LONG[:40]}m" has 41 characters.',
    ("  Contact:", "  'Contact “us':"): "6: `Contact “us` has one curly quote. Write `Contact us`",
    ("  Contact:", "  '“Contact\"':"): '6: `“Contact"` has one curly quote. Write `Contact`',
}


@pytest.mark.parametrize(("old", "new"), WORDS)
def test_words_that_mislead_or_do_not_fit_are_told_on_the_menus_line(
    guard: Guard, old: str, new: str
) -> None:
    found = told(guard, old, new)
    assert len(found) == 1, found
    assert found[0].startswith(f"docs/menu.yml:{WORDS[old, new]}")


@pytest.mark.parametrize("words", [LONG[:40], "“Contact”", "Contact “us”"])
def test_words_that_just_fit_pass(guard: Guard, words: str) -> None:
    assert told(guard, "  Contact:", f"  '{words}':") == []


NEEDED = {
    "contact.md": "`template: contact` into the settings: no other page shows how to reach",
    "get-help-now.md": "`template: help` into the settings: no other page shows the help lines",
    "index.md": "`template: home` into the settings: the home page shows the practice's lines",
    "articles/index.md": "`template: articles` into the settings: no other page lists the articles",
}


@pytest.mark.parametrize("file", NEEDED)
def test_a_page_that_the_site_needs_is_told_on_its_first_line(guard: Guard, file: str) -> None:
    guard.project.page(PAGE, "Words.")
    text = re.sub("(?m)^template: .*$", "template: main", guard.project.read(file))
    [found] = map(str, guard.judge_files({file: text.encode()}).findings)
    assert found.startswith(f"docs/{file}:1: Write {NEEDED[file]}")
    found = str(guard.judge_files({"index.md": None}).findings)
    assert "This page is missing. Bring it back: the home page" in found


def test_a_large_site_needs_the_same_pages(guard: Guard) -> None:
    site = guard.build.site
    pages = {path: page for path, page in site.pages.items() if path != "get-help-now.md"}
    pages |= {f"{number}.md": site.pages["about/privacy.md"] for number in range(300)}
    found = menu_problems(site.menu, pages, pages, is_whole=True)
    assert any("no other page shows the help lines" in one.message for one in found)


def test_help_is_one_tap_away(guard: Guard) -> None:
    [alone, no_door] = told(guard, "get-help-now.md", "about/fees.md")
    assert alone.startswith(
        "docs/get-help-now.md:1: get-help-now.md exists but nobody can reach it"
    )
    assert no_door.startswith("docs/menu.yml:1: No door opens the page with `template: help`.")


def test_words_that_are_the_title_of_their_own_page_pass(guard: Guard) -> None:
    assert (
        told(
            guard,
            "- about/privacy.md\n  - about/t",
            "- Fixture privacy: about/privacy.md\n  - about/t",
        )
        == []
    )


def test_of_two_pages_of_one_title_the_first_is_named(guard: Guard) -> None:
    guard.project.page(PAGE, "Words.", title="Fixture privacy")
    menu = guard.project.read("menu.yml").replace("  Contact:", "  Fixture privacy:")
    files = {"menu.yml": menu.encode(), PAGE: guard.project.read(PAGE).encode()}
    found = [str(one) for one in guard.judge_files(files).findings if "menu.yml" in one.file]
    assert len(found) == 1
    assert "and is the title of about/privacy.md." in found[0]


def test_a_title_counts_before_the_words_of_the_menu(guard: Guard) -> None:
    site = guard.build.site
    footer = [SmallPage("contact.md", "Fixture privacy"), SmallPage("contact.md", "Get help now")]
    names = names_on_every_page(site.pages, replace(site.menu, footer=footer))
    assert names["fixture privacy"] == "about/privacy.md"
    assert names["get help now"] == "get-help-now.md"


# Each may be why no line leads to the page.
CAUSES = {
    ("- about/team.md", "- Team: team"): '11: "team" is not a page.',
    ("- about/team.md", "- Team: team/"): '11: "team/" is not a page.',
    ("- about/team.md", "- Team: https://fixture.example/about/team/"): '11: "https://fixture',
    ("- about/team.md", "- Team:"): "11: This line names no page.",
    ("- about/team.md", "- about/privacy.md"): "11: about/privacy.md stands here twice",
    ("- about/team.md", "- The people"): '11: "The people" is not a page.',
    ("footer:", "footer"): '9: "footer" has no colon behind it.',
    ("doors:", "doors"): '1: "doors" has no colon behind it.',
    ("", "hello there\n"): '1: "hello there" is not a setting.',
    ("", "\n"): "1: This file is empty. Bring back what stood in it.",
    ("", "[\n"): "1: ",
}


@pytest.mark.parametrize(("old", "new"), CAUSES)
def test_a_page_is_not_out_of_reach_where_the_menu_may_have_meant_it(
    guard: Guard, old: str, new: str
) -> None:
    found = told(guard, old, new)
    assert len(found) == 1, found
    assert found[0].startswith(f"docs/menu.yml:{CAUSES[old, new]}")


def test_a_page_that_a_broken_line_does_not_name_is_told(guard: Guard) -> None:
    menu = guard.project.read("menu.yml").removesuffix("  - about/fees.md\n")
    found = told(guard, "", menu.replace("- about/team.md", "- The team about/team.md"))
    assert [line.split(": ")[0] for line in found] == ["docs/about/fees.md:1", "docs/menu.yml:11"]


@pytest.mark.parametrize("end", ["", "\n"])
def test_so_does_the_very_last_line(guard: Guard, end: str) -> None:
    menu = guard.project.read("menu.yml").removesuffix("about/fees.md\n")
    [found] = told(guard, "", f"{menu}The fees{end}")
    assert found.startswith('docs/menu.yml:12: "The fees" is not a page.')


def test_a_page_is_told_where_the_menus_fault_is_about_another(guard: Guard) -> None:
    found = told(guard, "contact.md", "contcat.md\n  Fees: about/fees.md")
    assert [line.split(": ")[0] for line in found] == ["docs/menu.yml:6"]
    found = told(guard, "  - about/team.md\n", "")
    assert [line.split(": ")[0] for line in found] == ["docs/about/team.md:1"]
    text = guard.project.read("menu.yml").replace("  - about/team.md\n", "")
    found = told(guard, "", text.replace("contact.md", "contcat.md"))
    assert [line.split(": ")[0] for line in found] == ["docs/about/team.md:1", "docs/menu.yml:6"]


def test_where_the_doors_can_be_read_a_page_that_only_the_footer_had_is_told(guard: Guard) -> None:
    doors, _, _ = guard.project.read("menu.yml").partition("footer:")
    found = told(guard, "", doors.replace("contact.md", "contcat.md"))
    assert [line.split(": ")[0] for line in found] == [
        "docs/about/fees.md:1",
        "docs/about/team.md:1",
        "docs/menu.yml:6",
    ]


def test_a_menu_that_is_missing_is_one_problem(guard: Guard) -> None:
    menu = guard.project.path / "docs" / "menu.yml"
    text = menu.read_text(encoding="utf-8")
    menu.unlink()
    try:
        guard.project.page(PAGE, "Words.")
        raw = (guard.project.path / "docs" / PAGE).read_bytes()
        found = list(map(str, guard.judge(raw).findings))
    finally:
        menu.write_text(text, encoding="utf-8")
    assert found == ["docs/menu.yml:1: This file is missing. Bring it back."]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("See [a fixture](fixture.md).", []),
        (
            "No link.",
            ["docs/sheets/fixture.md:1: sheets/fixture.md exists but nobody can reach it"],
        ),
        (None, ["docs/sheets/fixture.md:1: sheets/fixture.md exists but nobody can reach it"]),
    ],
)
def test_a_sheet_is_reached_by_the_page_that_lists_them(
    project: Project, text: str | None, told: list[str]
) -> None:
    project.page("sheets/fixture.md", "Text.", title="Fixture sheet", hidden="false")
    if text:
        project.page("sheets/index.md", text, title="Fixture sheets", hidden="false")
        menu = project.read("menu.yml")
        project.write(
            "menu.yml", menu.replace("privacy.md\n  C", "privacy.md\n    - sheets/index.md\n  C")
        )
    built = project.build()
    assert [line.partition(" it: ")[0] + " it" for line in built.findings] == told, built.printed
    assert all("add it to docs/sheets/index.md, or set" in line for line in built.findings)
    if not told:
        assert 'class="bc-sheet"' in built.html("sheets/fixture")
        assert ">Fixture sheets</a>" in built.html("sheets/fixture")


@pytest.mark.parametrize(
    "doors",
    [
        "doors:\n  - contact.md\n  - get-help-now.md\n",
        "doors:\n- Contact: contact.md\n- Get help now: get-help-now.md\n",
        "doors: [contact.md]\n",
        "doors: contact.md\n",
    ],
)
def test_doors_that_are_a_list_or_words_are_told_how_to_write_them(
    guard: Guard, doors: str
) -> None:
    menu = f"{doors}\nfooter:\n  - about/privacy.md\n".encode()
    found = guard.judge_files({"menu.yml": menu}).findings
    [(line, message)] = [(one.line, one.message) for one in found if one.file == "docs/menu.yml"]
    assert line == 1
    assert message == ("Write each door as its words, a colon and its page: `Contact: contact.md`.")
