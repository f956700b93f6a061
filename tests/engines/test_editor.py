"""`make edit`, in each engine: a page is written, judged, shown and saved."""

from collections.abc import Iterator

import pytest
from edited_project import edited_project, put_back
from editor_page import Server, running_editor
from parts import focus, until_shown
from project import Project
from tab import Engine, Tab, ask, type_in, until

PAGE = "about/approach.md"
SENTENCE = "This page is a fixture."
DESKTOP, IPAD, PHONE = (1280, 800), (820, 1180), (320, 568)
WATCH = """() => {
  window.faults = []
  const tell = ({ message, reason, effectiveDirective }) =>
    faults.push(message ?? String(reason ?? effectiveDirective))
  for (const fault of ["error", "unhandledrejection", "securitypolicyviolation"])
    addEventListener(fault, tell)
}"""
SAYS = "(selector, said) => all(selector).some((one) => words(one).includes(said))"
MEND = "#problem-list .problem button:not(.finding)"
READ = "() => !all('#problems-about').some((one) => words(one).includes('being read'))"
FITS = """() => {
  const { right, bottom } = document.querySelector("main").getBoundingClientRect()
  return Math.round(right) === innerWidth && Math.round(bottom) === innerHeight
    && document.documentElement.scrollWidth <= innerWidth
}"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return edited_project(tmp_path_factory.mktemp("editor"))


@pytest.fixture(scope="module")
def server(project: Project) -> Iterator[Server]:
    with running_editor(project) as server:
        yield server


@pytest.fixture
def tab(engine: Engine, server: Server, project: Project) -> Iterator[Tab]:
    """The editor in a fresh tab; in the end, nothing went wrong in it."""
    put_back(project)  # what the tab before kept as it was closed, too
    with engine.tab() as tab:
        tab.resize(*DESKTOP)
        tab.open(server.address)
        ask(tab, WATCH)
        yield tab
        faults = ask(tab, "() => faults")
    assert faults == []


def open_page(tab: Tab) -> None:
    """Look for the page, and open it."""
    until_shown(tab, "#filter")
    focus(tab, "#filter")
    type_in(tab, PAGE)
    until_shown(tab, f"#page-list [title='{PAGE}']")
    tab.click(f"#page-list [title='{PAGE}']")
    until(tab, SAYS, "#code .cm-line", SENTENCE)
    until_shown(tab, "#form-tab")


def test_a_page_is_written_judged_shown_and_saved(tab: Tab, project: Project) -> None:
    before = project.read(PAGE)
    open_page(tab)
    line = ask(
        tab, "(said) => all('#code .cm-line').findIndex((one) => words(one) === said)", SENTENCE
    )
    tab.click(f"#code .cm-line:nth-child({line + 1})")
    tab.press("End")
    type_in(tab, " See [it](contcat.md).")
    until(tab, SAYS, "#problem-list .finding", "contcat.md")
    until_shown(tab, "#frames iframe:not(.coming)")
    until(tab, READ)
    until_shown(tab, MEND)
    # In one step: the list may be drawn anew at any moment.
    ask(tab, "(selector) => all(selector)[0].click()", MEND)
    until(tab, "() => all('#problem-list .problem').length === 0")
    tab.click("#save")
    until(tab, SAYS, "#kept", "All is saved")
    assert project.read(PAGE) == before.replace(SENTENCE, f"{SENTENCE} See [it](../contact.md).")


def test_a_setting_is_filled_in_on_a_tablet_and_a_small_phone(tab: Tab, project: Project) -> None:
    before = project.read(PAGE)
    open_page(tab)
    for size in (DESKTOP, IPAD, PHONE):
        tab.resize(*size)
        until(tab, FITS)
    tab.click("#form-tab")
    until_shown(tab, "#field-title")
    focus(tab, "#field-title")
    tab.press("End")
    type_in(tab, " again")
    tab.press("Tab")
    until(tab, SAYS, "#kept", "Not saved")
    tab.click("#save")
    until(tab, SAYS, "#kept", "All is saved")
    title = "title: Fixture approach"
    assert project.read(PAGE) == before.replace(title, f"{title} again")
