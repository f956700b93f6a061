"""One server of `make edit` over a small project, and a browser that opens its page."""

import json
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from browser import find_shell, running_browser
from edited_project import edited_project, put_back
from editor_page import DESKTOP, Editor, Open, Server, running_editor
from fake_github import fake_github
from page_faults import Variant
from playwright.sync_api import Browser
from project import Project


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with running_browser(find_shell) as running:
        yield running


@pytest.fixture(scope="session")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project in Git, with a bare repository to publish to."""
    return edited_project(tmp_path_factory.mktemp("editor"))


@pytest.fixture(scope="session")
def server(edited: Project) -> Iterator[Server]:
    """The server of the editor; what it asks of GitHub, a fixture answers."""
    with pytest.MonkeyPatch.context() as environment:
        github = fake_github(edited.path.parent / "bin", environment)
        run = {"status": "completed", "conclusion": "success", "url": "https://github.com/run/1"}
        github.answers({"run list": json.dumps([run])})
        with running_editor(edited) as server:
            yield server


@pytest.fixture
def open_editor(browser: Browser, server: Server, edited: Project) -> Iterator[Open]:
    """Opens the editor as somebody new; in the end, docs/ is as it was and nothing went wrong."""
    with ExitStack() as visits:
        opened: list[Editor] = []

        def open_editor(file: str = "", variant: Variant = DESKTOP) -> Editor:
            context = visits.enter_context(variant.visit(browser))
            editor = Editor(context.new_page(), server.address, edited)
            opened.append(editor)
            editor.open(file)
            return editor

        yield open_editor
        visits.close()  # what is still on its way must not reach the next test's files
        put_back(edited)
        for editor in opened:
            assert editor.faults == []
