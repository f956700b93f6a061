"""The landscape on top of a page shows the hour of its door, or of the page itself."""

import re
from pathlib import Path

import pytest
from content.settings.hours import DAY, HOURS, NIGHT, stone_of
from guarded import PAGE, Guard
from project import ROOT, Built, Project, copy_project

LANDSCAPE = re.compile(r'<svg class="[^"]*bc-hour--([a-z-]+)".*?</svg>\s*<main', re.DOTALL)
STONE = re.compile(r'<path class="(bc-drawing__stone[^"]*)"')
# The first page behind each door of the real site, and what else the day is told by.
REAL = {
    "": "first-light",
    "get-help-now": NIGHT,
    "what-happens-when-i-call": NIGHT,
    "ayuda": NIGHT,
    "ketamine-therapy/how-it-works": "before-dawn",
    "ketamine-therapy/common-questions": "before-dawn",
    "counseling/what-counseling-is": "first-light",
    "counseling/stress": "first-light",
    "prepare-and-integrate/setting-an-intention": "sunrise",
    "prepare-and-integrate/integration": "morning",
    "sheets/gad-7": "sunrise",
    "about/our-approach": DAY,
    "articles": DAY,
    "articles/ketamine-abuse-vs-safe-use": DAY,
    "contact": DAY,
}


def hour_on(html: str) -> str:
    """The hour that the one landscape of a page shows."""
    [found] = LANDSCAPE.findall(html)
    return str(found)


def filled(html: str) -> list[int]:
    """The stones of the landscape that are filled."""
    landscape = LANDSCAPE.search(html)
    assert landscape
    stones = STONE.findall(landscape[0])
    assert len(stones) == 5
    return [number for number, kind in enumerate(stones, 1) if "here" in kind]


@pytest.mark.parametrize("address", REAL)
def test_a_page_of_the_site_shows_the_hour_of_its_door(site: Path, address: str) -> None:
    html = (site / address / "index.html").read_text(encoding="utf-8")
    assert hour_on(html) == REAL[address]
    stone = stone_of(REAL[address].replace("-", " "))
    assert filled(html) == ([stone] if stone else [])
    assert ("bc-hour__window" in html) is (REAL[address] == NIGHT)


def test_where_no_page_is_the_path_loops(site: Path) -> None:
    html = (site / "404.html").read_text(encoding="utf-8")
    assert hour_on(html) == "lost"
    assert 'class="bc-hour__loop"' in html


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site with a door that staff added, and one whose first page says an hour."""
    project = copy_project(tmp_path_factory.mktemp("hours") / "project")
    project.page("new/first.md", "Text.", hidden="false")
    project.page("morning/first.md", "Text.", hidden="false", hour="morning")
    project.page("morning/second.md", "Text.", hidden="false")
    project.page("morning/third.md", "Text.", hidden="false", hour="before dawn")
    project.page("small.md", "Text.")
    project.page("calling.md", "Text.", hidden="false", hour="day")
    doors = "".join(f"\n    - morning/{name}.md" for name in ("first", "second", "third"))
    menu = project.read("menu.yml").replace("doors:\n", f"doors:\n  Morning:{doors}\n")
    menu = menu.replace("  Contact: contact.md\n", "  A new door: new/first.md\n", 1)
    menu = menu.replace(": get-help-now.md", ":\n    - get-help-now.md\n    - calling.md")
    project.write("menu.yml", f"{menu}  - contact.md\n")
    made = project.build()
    assert made.code == 0, made.printed
    return made


@pytest.mark.parametrize(
    ("address", "hour"),
    [
        ("new/first", DAY),
        ("small", DAY),
        ("morning/first", "morning"),
        ("morning/second", "morning"),
        ("morning/third", "before-dawn"),
        # Help is no place for a high picture, whatever its settings say.
        ("get-help-now", NIGHT),
        ("calling", NIGHT),
    ],
)
def test_a_door_without_an_hour_has_an_even_day(built: Built, address: str, hour: str) -> None:
    assert hour_on(built.html(address)) == hour


def test_an_hour_that_there_is_not_is_told(guard: Guard) -> None:
    guard.project.page(PAGE, "Text.", hour="noon")
    raw = (guard.project.path / "docs" / PAGE).read_bytes()
    [told] = [str(found) for found in guard.judge(raw).findings if "noon" in str(found)]
    assert f'"noon" is not one of these: {", ".join(HOURS)}.' in told


def test_each_hour_has_its_sky() -> None:
    css = (ROOT / "overrides/assets/css/tokens.css").read_text(encoding="utf-8")
    for hour in HOURS:
        rules = re.findall(
            rf"\.bc-hour--{hour.replace(' ', '-')}\b[^{{}}]*\{{\s*--sky: light-dark", css
        )
        assert len(rules) == 1, hour


def test_a_project_without_hours_is_all_day(project: Project) -> None:
    assert hour_on(project.build().html("about/approach")) == DAY
