"""`make serve`: a saved page shows within two seconds, a slip is told and stops nothing."""

import urllib.request
from functools import partial

from bs4 import BeautifulSoup
from preview import seconds_until, served, shows
from project import Project
from report.old_code import our_code, restart_advice
from report.problems import NOT_PUBLISHED

RESTART = "restart `make serve`"


def test_each_saved_page_shows(project: Project) -> None:
    with served(project) as (address, _):
        seconds_until(lambda: shows(address, "This page is a fixture."))
        # It would stop the script with which the preview shows a change.
        assert not shows(address, "Content-Security-Policy")
        text = project.read("index.md")
        for words in ("was saved", "was changed", "was saved again"):
            project.write("index.md", text.replace("is a fixture", words))
            seconds_until(partial(shows, address, f"This page {words}."))


def test_a_slip_is_told_and_the_preview_goes_on(project: Project) -> None:
    with served(project) as (address, log):
        seconds_until(lambda: shows(address, "This page is a fixture."))
        good = project.read("index.md")
        project.write("index.md", good.replace("contact.md", "contcat.md"))
        seconds_until(lambda: NOT_PUBLISHED in log.read_text(encoding="utf-8"))
        assert "docs/index.md:9:" in log.read_text(encoding="utf-8")
        project.write("index.md", good.replace("is a fixture", "was mended"))
        seconds_until(lambda: shows(address, "This page was mended."))
    assert "Traceback" not in log.read_text(encoding="utf-8")


def words(address: str) -> str:
    """The text of a page."""
    with urllib.request.urlopen(address) as answer:
        soup = BeautifulSoup(answer.read(), "html.parser")
    return " ".join(soup.get_text().split())


def test_drafts_and_pages_on_other_days_are_shown_marked_and_listed(project: Project) -> None:
    pages = {
        "draft": ("draft: true", "Draft: visitors don’t see this page."),
        "to-come": ("publish_on: 2099-12-25", "Visitors see this page from December 25, 2099 on."),
        "past": ("unpublish_on: 2020-01-02", "Visitors no longer see this page since January 2"),
    }
    for name, (setting, _) in pages.items():
        project.write(f"articles/{name}.md", f"---\ntitle: Marked {name}\n{setting}\n---\n[^first]")
    project.page("fixture.md", "See [what is to come](articles/to-come.md).")
    with served(project) as (address, log):
        seconds_until(lambda: shows(address, "This page is a fixture."))
        for name, (_, mark) in pages.items():
            assert mark in words(f"{address}articles/{name}/")
            assert f"Marked {name}" in words(f"{address}articles/")
        assert not shows(f"{address}articles/newer/", "visitors")
        assert shows(f"{address}fixture/", 'href="../articles/to-come/"')
    assert "which visitors see from 2099-12-25 on." in log.read_text(encoding="utf-8")


def test_code_that_changed_asks_for_a_new_start(project: Project) -> None:
    code = project.path / "overrides/hooks/content/menu.py"
    with served(project) as (address, log):
        seconds_until(lambda: shows(address, "This page is a fixture."))
        text = project.read("index.md")
        project.write("index.md", text.replace("is a fixture", "was saved"))
        seconds_until(lambda: shows(address, "This page was saved."))
        assert RESTART not in log.read_text(encoding="utf-8")
        with code.open("a", encoding="utf-8") as file:
            file.write("\n# Changed.\n")
        seconds_until(lambda: RESTART in log.read_text(encoding="utf-8"))
        assert "`overrides/hooks/content/menu.py` changed" in log.read_text(encoding="utf-8")
    assert "Traceback" not in log.read_text(encoding="utf-8")


def test_code_that_is_as_it_was_asks_for_nothing() -> None:
    loaded = our_code()
    assert restart_advice(loaded) == ""
    assert restart_advice({**loaded, "gone.py": b""}).startswith(
        "`overrides/hooks/gone.py` changed"
    )
