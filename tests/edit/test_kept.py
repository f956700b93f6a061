"""Nothing is lost: closed tab, killed server, full disk, two windows, `git pull` underneath."""

import errno
import io
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from edit.git.publishing import Publication
from edit.refusal import NO_ROOM
from edit_server import Editor, editor_of, git
from picture_fixtures import corners
from project import ROOT, TODAY, Project

CODE = os.pathsep.join(str(ROOT / "overrides" / room) for room in ("hooks", "tools"))
# Ends at once, as a machine does that loses its power, where a text is half written.
KILLED = """
import os, signal, sys
from pathlib import Path
from edit.drafts import Drafts
from edit.files import write_whole

os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)
project = Path.cwd()
if sys.argv[1] == "page":
    write_whole(project, project / "docs/contact.md", b"Half")
else:
    draft = Drafts(project).read("contact.md")
    Drafts(project).keep("contact.md", "Half", "", draft.saved_at)
"""


@pytest.fixture
def editor(project: Project, monkeypatch: pytest.MonkeyPatch) -> Iterator[Editor]:
    monkeypatch.setenv("BUILD_DATE", TODAY)
    template = (ROOT / "docs" / "templates" / "article.md").read_text(encoding="utf-8")
    project.write("templates/article.md", template)
    with editor_of(project) as editor:
        yield editor


def type_draft(editor: Editor, path: str, text: str) -> str:
    """Type a text that is not saved; gives when it was kept."""
    version = editor.get("file", path=path)["version"]
    kept = editor.post("draft", path=path, text=text, version=version, seen=None)
    assert kept.status == 200, kept.body
    return str(kept.json["saved_at"])


def listed(editor: Editor, path: str) -> dict[str, Any]:
    """How the list of pages shows a file."""
    groups = editor.get("pages")["groups"]
    [found] = [file for group in groups for file in group["files"] if file["path"] == path]
    return dict(found)


def everything(editor: Editor) -> dict[Path, bytes]:
    """All that stands in docs/, and all that is kept beside it."""
    project = editor.project.path
    files = [*(project / "docs").rglob("*"), *(project / ".edit").rglob("*")]
    return {file: file.read_bytes() for file in files if file.is_file()}


def fill_disk(monkeypatch: pytest.MonkeyPatch, after: int = 0) -> None:
    """Let the disk be full once so many more files are written."""
    written = iter(range(after))
    sync = os.fsync

    def full(file: int) -> None:
        if next(written, None) is None:
            raise OSError(errno.ENOSPC, "No space left on device")
        sync(file)

    monkeypatch.setattr(os, "fsync", full)


def test_after_a_closed_tab_the_text_is_there_again(editor: Editor) -> None:
    file = editor.get("file", path="contact.md")
    at = type_draft(editor, "contact.md", "Typed.")
    kept = {"text": "Typed.", "version": file["version"], "saved_at": at}
    again = editor.get("file", path="contact.md")
    assert again["draft"] == kept
    assert again["text"] == file["text"]
    assert "unsaved" in listed(editor, "contact.md")["states"]
    saved = editor.post("draft", path="contact.md", text=file["text"], seen=at)
    assert saved.json == {"saved_at": None}
    assert editor.get("file", path="contact.md")["draft"] is None


@pytest.mark.parametrize("what", ["page", "draft"])
def test_a_server_that_is_killed_while_it_writes_leaves_what_was_there(
    editor: Editor, what: str
) -> None:
    type_draft(editor, "contact.md", "Typed.")
    text = editor.project.read("contact.md")
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, what],
        cwd=editor.project.path,
        env={**os.environ, "PYTHONPATH": CODE},
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    with editor_of(editor.project) as after:
        file = after.get("file", path="contact.md")
        assert file["text"] == text
        assert file["draft"]["text"] == "Typed."
        after.save("contact.md", "Saved.")
        assert editor.project.read("contact.md") == "Saved."


def test_of_two_windows_neither_loses_its_text(editor: Editor) -> None:
    file = editor.get("file", path="contact.md")
    at = type_draft(editor, "contact.md", "Typed.")
    other = editor.post("draft", path="contact.md", text="Other.", version="", seen=None)
    assert other.status == 409
    assert other.json["draft"]["text"] == "Typed."
    chosen = editor.post("draft", path="contact.md", text="Other.", version="", seen=at)
    assert chosen.status == 200
    editor.save("contact.md", "Other.")
    late = editor.post("save", path="contact.md", text="Typed.", version=file["version"])
    assert late.status == 409
    assert late.json["theirs"] == "Other."
    assert editor.project.read("contact.md") == "Other."


def test_both_texts_are_there_where_the_file_changed_underneath(editor: Editor) -> None:
    file = editor.get("file", path="about/fees.md")
    type_draft(editor, "about/fees.md", "Mine.")
    pulled = file["text"] + "\nPulled.\n"
    editor.project.write("about/fees.md", pulled)
    again = editor.get("file", path="about/fees.md")
    assert (again["text"], again["draft"]["text"]) == (pulled, "Mine.")
    assert again["version"] != again["draft"]["version"]
    answer = editor.post("save", path="about/fees.md", text="Mine.", version=file["version"])
    assert answer.status == 409
    assert answer.json["theirs"] == pulled
    assert editor.project.read("about/fees.md") == pulled
    assert editor.get("file", path="about/fees.md")["draft"]["text"] == "Mine."
    saved = editor.post("save", path="about/fees.md", text="Mine.", version=answer.json["version"])
    assert saved.status == 200
    assert editor.project.read("about/fees.md") == "Mine."


def test_a_page_that_is_gone_underneath_leaves_what_was_typed(editor: Editor) -> None:
    version = editor.get("file", path="about/fees.md")["version"]
    type_draft(editor, "about/fees.md", "Typed.")
    (editor.project.path / "docs" / "about" / "fees.md").unlink()
    gone = listed(editor, "about/fees.md")
    assert (gone["title"], gone["states"]) == ("about/fees.md", ["unsaved"])
    assert "what you typed is still here" in gone["about"]
    file = editor.get("file", path="about/fees.md")
    assert (file["text"], file["version"], file["draft"]["text"]) == ("", "", "Typed.")
    kept = {"path": "about/fees.md", "version": "", "seen": file["draft"]["saved_at"]}
    assert editor.post("draft", text="", **kept).json == {"saved_at": None}
    assert editor.ask("GET", "/edit/api/file?path=about/fees.md").status == 404
    late = editor.post("save", path="about/fees.md", text="Typed.", version=version)
    assert late.status == 409
    saved = editor.post("save", path="about/fees.md", text="Typed.", version="")
    assert saved.status == 200
    assert editor.project.read("about/fees.md") == "Typed."
    assert editor.ask("GET", "/edit/api/file?path=about/other.md").status == 404


def test_a_full_disk_is_a_sentence_and_changes_nothing(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_draft(editor, "about/fees.md", "Typed.")
    version = editor.get("file", path="contact.md")["version"]
    photo = io.BytesIO()
    corners(30, 12).save(photo, "PNG")
    before = everything(editor)
    asked = {
        "draft": {"path": "contact.md", "text": "More.", "version": version, "seen": None},
        "save": {"path": "contact.md", "text": "More.", "version": version},
        "pages": {"kind": "article", "title": "Sleep", "door": ""},
        "withdraw": {"path": "about/fees.md", "to": "contact.md"},
        "rename": {"path": "about/fees.md", "to": "costs.md", "title": ""},
        "source": {
            "title": "A study",
            "publisher": "Fixture Press",
            "address": "https://fixture.example/study",
            "checked": TODAY,
            "seen": "itself",
        },
        "photo?name=a.png&page=contact.md": photo.getvalue(),
    }
    for action, body in asked.items():
        # Of several files, the first one still fits.
        fill_disk(monkeypatch, after=int(action == "withdraw"))
        answer = editor.ask("POST", f"/edit/api/{action}", body)
        assert (answer.status, answer.json["error"]) == (507, NO_ROOM), action
        monkeypatch.undo()
        monkeypatch.setenv("BUILD_DATE", TODAY)
        assert everything(editor) == before, action


def test_a_disk_that_is_full_while_a_page_is_renamed_keeps_page_and_text(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_draft(editor, "about/fees.md", "Typed.")
    before = everything(editor)
    fill_disk(monkeypatch, after=2)
    answer = editor.post("rename", path="about/fees.md", to="costs.md", title="")
    assert answer.status == 507
    after = everything(editor)
    assert before.items() <= after.items()
    monkeypatch.undo()
    assert editor.post("rename", path="about/fees.md", to="costs.md", title="").status == 200
    assert editor.get("file", path="costs.md")["draft"]["text"] == "Typed."


def test_what_is_judged_is_right_again_after_the_disk_was_full(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = editor.project.read("contact.md")
    assert editor.post("judge", path="contact.md", text=text).json["findings"] == []

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    answer = editor.post("judge", path="contact.md", text=f"{text}\nMore.\n")
    assert (answer.status, answer.json["error"]) == (507, NO_ROOM)
    assert not editor.get("pages")["is_judged"]  # but the list is there
    monkeypatch.undo()
    monkeypatch.setenv("BUILD_DATE", TODAY)
    fees = editor.project.read("about/fees.md") + "\nSee [it](../contact.md).\n"
    judged = editor.post("judge", path="about/fees.md", text=fees).json
    assert judged["findings"] == []


def test_what_git_or_a_full_disk_says_while_something_is_published_is_told(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Publication) -> Iterator[dict[str, str]]:
        yield {"state": "checking"}
        raise OSError(errno.ENOSPC, "No space left on device")

    who = {"name": "A Fixture", "email": "a@fixture.example"}
    no_copy_of_git = editor.post("publish", words="Words", **who)
    assert no_copy_of_git.status == 422
    assert "What Git said" in no_copy_of_git.json["error"]
    git(editor.project.path, "init", "--quiet", "-b", "main")
    monkeypatch.setattr(Publication, "steps", full)
    answer = editor.post("publish", words="Words", **who)
    assert answer.steps[-1] == {"state": "stopped", "message": NO_ROOM}
