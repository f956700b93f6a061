"""Settings and their days: the last day on which nothing is told, and the line of what is."""

import pytest
from guarded import PAGE, Guard
from project import TODAY

YESTERDAY = "2026-11-22"
SIXTY = f"Sent from my phone{' and on' * 6}"  # characters: more of a line are not quoted


def told(guard: Guard, body: str, **settings: str) -> list[str]:
    """The report's lines about a page with these settings."""
    guard.project.page(PAGE, body, **settings)
    raw = guard.project.read(PAGE).encode()
    return [str(one).removeprefix(f"docs/{PAGE}:") for one in guard.judge(raw).findings]


def test_a_review_is_due_once_its_day_has_passed(guard: Guard) -> None:
    assert told(guard, "Words.", review_by=TODAY) == []
    [line] = told(guard, "Words.", review_by=YESTERDAY)
    assert line == f"5: This page was due for review on {YESTERDAY}."


def test_a_source_has_lapsed_once_its_day_has_passed(guard: Guard) -> None:
    guard.project.page(PAGE, "One.[^first-fixture]\n\nTwo.[^second-fixture][^first-fixture]")
    sources = guard.project.read("sources.yml")
    lines = {}
    for day in (TODAY, YESTERDAY):
        text = sources.replace("first-fixture:\n", f"first-fixture:\n  expires: {day}\n", 1)
        files = {"sources.yml": text.encode(), PAGE: guard.project.read(PAGE).encode()}
        found = guard.judge_files(files).findings
        lines[day] = sorted(one.line for one in found if one.file == f"docs/{PAGE}")
    assert lines == {TODAY: [], YESTERDAY: [8, 10]}


@pytest.mark.parametrize("sources", [b"[", b"", b"\xff\xfe", None])
def test_while_nobody_knows_what_is_in_the_list_a_page_owes_no_source(
    guard: Guard, sources: bytes | None
) -> None:
    guard.project.page(PAGE, "One.[^other]\n\nTwo.[^typed] A *star.\n\n[^typed]: A source.")
    files = {"sources.yml": sources, PAGE: guard.project.read(PAGE).encode()}
    found = guard.judge_files(files).findings
    assert sum(one.file == "docs/sources.yml" for one in found) == 1
    assert sorted(one.line for one in found if one.file == f"docs/{PAGE}") == [10, 12]


@pytest.mark.parametrize(("cited", "is_told"), [("lake-fixtur", False), ("river", True)])
def test_a_source_that_a_slip_may_mean_is_no_unused_one(
    guard: Guard, cited: str, is_told: bool
) -> None:
    sources = guard.project.read("sources.yml")
    more = sources.partition("\n\n")[0].replace("first-fixture", "lake-fixture")
    guard.project.page(PAGE, f"It is.[^{cited}]")
    page = guard.project.read(PAGE).encode()
    found = guard.judge_files({"sources.yml": f"{sources}\n{more}".encode(), PAGE: page}).findings
    assert any("No page cites `lake-fixture`." in str(one) for one in found) == is_told, found


def test_what_is_cited_shows_where_a_list_of_sources_has_nothing_in_it(guard: Guard) -> None:
    guard.project.page(PAGE, "One.[^other]")
    page = guard.project.read(PAGE).encode()
    for others in ({}, {"z.md": b"---\n"}):  # whatever is wrong with another page
        found = guard.judge_files({"sources.yml": b"{}", **others, PAGE: page}).findings
        [told] = [str(one) for one in found if one.file == f"docs/{PAGE}"]
        assert told.startswith(f"docs/{PAGE}:8: `[^other]` would show on the page.")


def test_of_settings_that_never_end_nothing_is_said_about_the_text(guard: Guard) -> None:
    guard.project.page(PAGE, "")
    text = guard.project.read(PAGE).partition("\n---\n")[0]
    [told] = guard.judge(f"{text}\n".encode()).findings
    assert "The settings end here without `---`" in str(told)


@pytest.mark.parametrize(
    ("body", "settings", "lines"),
    [
        ("", {}, ["7: This page has no text. Write it below this line."]),
        ("\n\n", {}, ["7: This page has no text."]),
        ("\n\ntitle: x\n\nWords.", {}, ["10: `title` stands below the settings."]),
        (f"{9 * chr(10)}title: x\n\nWords.", {}, ["17: `title` stands below the settings."]),
        ("Words.\n\ntitle: x", {}, []),
        ("Words.", {"title": "A “fixture"}, ["2: One of the curly quotes of `title` is missing."]),
        ("Words.", {"title": "A “fixture”"}, []),
        (
            "Words.",
            {"title": "A **fixture**"},
            ["2: `title` is plain words: `**` would show as it stands."],
        ),
        ("Words.", {"title": "Ask Jane Doe"}, ['2: "Jane Doe" is an example.']),
        (
            "Words.",
            {"title": "Fixture privacy"},
            ["2: `title` is the same as in docs/about/privac"],
        ),
        (
            "Ask Jane Doe, John Doe and Jack Doe.\n\nAnd Jane Doe.",
            {},
            [
                '8: "Jane Doe" is an example. Write the real one, or take it out. This line has 2',
                '10: "Jane Doe" is an example. Write the real one, or take it out.',
            ],
        ),
        (
            "TODO: a.\n\nTODO: b. lorem ipsum",
            {},
            ['8: "TODO" would', '10: "TODO" would', '10: "lorem ipsum" would'],
        ),
        (SIXTY, {}, [f'8: "{SIXTY}" comes from an e-mail.']),
        (f"{SIXTY}e", {}, [f'8: "{SIXTY} ..." comes from an e-mail.']),
    ],
)
def test_each_is_told_on_its_line(
    guard: Guard, body: str, settings: dict[str, str], lines: list[str]
) -> None:
    found = told(guard, body, **settings)
    assert len(found) == len(lines), found
    assert all(any(one.startswith(line) for one in found) for line in lines), found
