"""Texts that are edited: none is lost, and none is written that nobody changed."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from edit.forms.comments import comment_above, comments_of_entries, named_comments
from edit_server import Editor, editor_of
from judge import judging
from picture_fixtures import corners
from project import ROOT, TODAY, copy_project


@pytest.fixture(scope="module", autouse=True)
def _day() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("BUILD_DATE", TODAY)
        yield


def form_of(editor: Editor, path: str) -> Any:
    """The form of a file as it stands."""
    return editor.post("form", path=path, text=editor.project.read(path)).json


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    with editor_of(copy_project(tmp_path_factory.mktemp("texts") / "project")) as editor:
        yield editor


def test_every_page_is_listed_with_how_it_stands(editor: Editor) -> None:
    project = editor.project
    project.page("draft.md", "Words.", draft="true")
    project.page("later.md", "Words.", publish_on="2027-01-01")
    project.page("wrong.md", "See [it](contcat.md).")
    editor.post("judge", path="contact.md", text=project.read("contact.md"))
    editor.read_all()
    found = editor.get("pages")
    doors = {group["title"]: group["files"] for group in found["groups"]}
    pages = {page["path"]: page for files in doors.values() for page in files}
    assert pages["contact.md"]["states"] == ["public"]
    assert pages["contact.md"]["about"] == ""
    assert pages["contact.md"] in doors["Contact"]
    assert {"contact.md", "fixture", "contact"} <= {*pages["contact.md"]["find"].split()}
    assert pages["draft.md"]["states"] == ["draft"]
    assert pages["later.md"]["states"] == ["from 2027-01-01"]
    assert pages["later.md"]["about"].startswith("visitors see from 2027-01-01 on")
    assert "has problems" in pages["wrong.md"]["states"]
    assert pages["wrong.md"]["bad"]
    assert {file["path"] for file in doors["Facts and lists"]} >= {"practice.yml", "menu.yml"}
    for file in ("draft.md", "later.md", "wrong.md"):
        (project.path / "docs" / file).unlink()


def test_findings_come_with_the_page_and_a_rewrite(editor: Editor) -> None:
    text = editor.project.read("contact.md") + "\nSee [it](about/privcy.md).\n"
    judged = editor.post("judge", path="contact.md", text=text).json
    [finding] = judged["findings"]
    assert finding["file"] == "contact.md"
    assert (finding["kind"], finding["is_own"]) == ("problem", True)
    assert finding["place"] == f"Problem · Line {finding['line']}"
    assert judged["about"] == "1 problem."
    new = finding["rewrite"]
    assert text[new["from"] : new["to"]] == "about/privcy.md"
    assert new["text"] == "about/privacy.md"
    assert new["words"] == "Write “about/privacy.md”"
    assert judged["at_lines"] == sorted(judged["at_lines"])
    assert editor.project.read("contact.md") + "\nSee [it](about/privcy.md).\n" == text


def test_findings_of_one_line_come_in_the_order_of_their_words(editor: Editor) -> None:
    line = "[insert a sentence][^insert-source] and [it](about/privcy.md) for TODO."
    text = f"{editor.project.read('contact.md')}\n{line}\n"
    found = editor.post("judge", path="contact.md", text=text).json["findings"]
    signs = ("[insert a sentence]", "[^insert-source]", "about/privcy.md", "TODO")
    assert len(found) == len(signs)
    for finding, sign in zip(found, signs, strict=True):
        assert sign in finding["message"]


def test_a_photo_shows_as_soon_as_it_stands_in_the_text(editor: Editor) -> None:
    raw = io.BytesIO()
    corners().save(raw, "JPEG")
    asked = "/edit/api/photo?name=New.jpg&page=contact.md&alt=Colors"
    stored = editor.ask("POST", asked, raw.getvalue()).json
    text = editor.project.read("contact.md") + f"\n{stored['markdown']}\n"
    judged = editor.post("judge", path="contact.md", text=text).json
    html = editor.ask("GET", judged["preview"], key=None).body.decode()
    copies = re.findall(r'src="([^"]*/new-[^"]*)"', html)
    assert copies
    for copy in copies:
        assert editor.ask("GET", urljoin(judged["preview"], copy), key=None).status == 200
    (editor.project.path / "docs" / stored["path"]).unlink()


def test_what_is_not_known_yet_is_said_and_told_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judging, "FOR_OTHERS", -1)
    project = copy_project(tmp_path / "project")
    project.page("links.md", "See [it](contact.md#what-to-bring).")
    text = project.read("contact.md").replace("## What to bring", "## Bring this")
    with editor_of(project) as editor:
        early = editor.post("judge", path="contact.md", text=text).json
        assert early["still"] == [
            "Other pages are still being read: what this text changes there is told then."
        ]
        assert early["findings"] == []
        [sentence] = early["still"]
        assert early["about"] == f"The guard finds nothing to mend so far. {sentence}"
        editor.read_all()
        late = editor.post("judge", path="contact.md", text=text).json
        assert [one["file"] for one in late["findings"]] == ["links.md"]
        assert (late["still"], late["about"]) == ([], "1 problem.")
        assert editor.get("pages")["is_judged"]


@pytest.mark.parametrize("name", ["menu.yml", "practice.yml", "redirects.yml", "spelling.yml"])
def test_a_data_file_is_judged_too(editor: Editor, name: str) -> None:
    right = editor.project.read(name)
    assert editor.post("judge", path=name, text=right).json["findings"] == []
    judged = editor.post("judge", path=name, text=right + "\nodd: : line\n").json
    assert [one for one in judged["findings"] if one["file"] == name]


def test_a_form_has_every_setting_and_its_value(editor: Editor) -> None:
    form = form_of(editor, "contact.md")
    fields = {field["path"][0]: field for field in form["fields"]}
    assert fields["updated"]["kind"] == "today"
    assert fields["review_by"]["kind"] == "date"
    assert fields["draft"]["kind"] == "yes or no"
    assert ["article", "article"] in fields["template"]["options"]
    assert fields["draft"]["options"] == [["", "No"], ["true", "Yes"]]
    assert (fields["description"]["least"], fields["description"]["limit"]) == (50, 160)
    assert fields["title"]["shown"] == "Fixture contact"
    assert fields["title"]["label"] == "Title (needed)"
    assert fields["title"]["line"] == 2
    assert all(field["help"] for field in form["fields"])


@pytest.mark.parametrize("name", ["practice", "menu", "help-lines", "sources"])
def test_a_data_file_has_a_form(editor: Editor, name: str) -> None:
    form = form_of(editor, f"{name}.yml")
    assert form["error"] == ""
    text = editor.project.read(f"{name}.yml")
    lines = text.splitlines()
    fields = [item for field in form["fields"] for item in (field, *field["items"])]
    placed = [field for field in fields if field["line"]]
    assert placed
    for field in placed:
        if isinstance(field["path"][-1], str):
            assert field["path"][-1] in lines[field["line"] - 1]


COMMENTS = """# The list.
#
# name: what it
#       is called
# seen: itself  somebody read it
#       never   nobody has; do so
#               first

# ---- A part ----

# Whom to ask. One entry for each:
#   - name: as it is written, with
#     all letters
#     photo: a file
people:
  - name: A
"""


def test_comments_are_the_help_of_what_they_name() -> None:
    lines = COMMENTS.splitlines()
    assert named_comments(lines) == {
        "name": "What it is called",
        "seen": "itself: somebody read it\nnever: nobody has; do so first",
    }
    line = lines.index("people:") + 1
    assert comment_above(lines, line) == "Whom to ask. One entry for each:"
    assert comments_of_entries(lines, line)["photo"] == "A file"
    assert comments_of_entries(lines, line)["name"] == "As it is written, with all letters"
    assert comment_above(lines, line + 1) == ""


def test_a_choice_is_called_what_it_stands_for(editor: Editor) -> None:
    real = (ROOT / "docs" / "sources.yml").read_text(encoding="utf-8")
    editor.project.write("sources.yml", real)
    seen = next(field for field in editor.get("source") if field["label"] == "Seen (needed)")
    assert seen["options"][:2] == [
        ["", "Not said"],
        ["itself", "Somebody opened the source and read the words"],
    ]
    assert len(seen["options"]) == 5
    assert seen["help"] == "How its words were read:"


def test_what_is_filled_in_is_read_as_its_field_has_it(editor: Editor) -> None:
    text = editor.project.read("contact.md")
    for words, line in (("true", "draft: true"), ("", None), ("false", "draft: false")):
        changed = editor.post("set", path="contact.md", text=text, name=["draft"], value=words).json
        assert [one for one in changed["text"].splitlines() if one.startswith("draft")] == (
            [line] if line else []
        )
    redirects = editor.project.read("redirects.yml")
    new = {"key": "x/", "value": ""}
    added = editor.post(
        "set", path="redirects.yml", text=redirects, action="add", name=[], value=new
    ).json
    [whole] = added["form"]["fields"]
    field = whole["items"][-1]
    assert (field["path"], field["options"][0]) == (["x/"], ["", "Not said"])
    titles = dict(field["options"])
    assert titles["contact.md"] == "Fixture contact · contact.md"


def test_a_broken_file_says_so_in_place_of_its_form(editor: Editor) -> None:
    answer = editor.post("form", path="menu.yml", text='doors:\n  A: "b.md\n').json
    assert answer["fields"] == []
    assert "can't be read" in answer["error"]


def test_a_value_is_set_with_its_form(editor: Editor) -> None:
    text = editor.project.read("practice.yml")
    answer = editor.post(
        "set", path="practice.yml", text=text, name=["phone"], value="555-555-0200"
    )
    assert answer.json["text"] == text.replace("phone:", "phone: 555-555-0200")
    fields = {field["path"][0]: field for field in answer.json["form"]["fields"]}
    assert fields["phone"]["shown"] == "555-555-0200"
    added = editor.post(
        "set",
        path="practice.yml",
        text=text,
        name=["fees"],
        action="add",
        value=fields["fees"]["new"],
    )
    assert "fees:\n  - service:\n    price:\n" in added.json["text"]
    assert editor.project.read("practice.yml") == text


def test_saving_keeps_the_bytes_that_nobody_edited(editor: Editor) -> None:
    file = editor.project.path / "docs" / "about" / "privacy.md"
    before = file.read_bytes()
    raw = before.replace(b"\n", b"\r\n").rstrip()
    file.write_bytes(raw)
    text = editor.get("file", path="about/privacy.md")["text"]
    editor.save("about/privacy.md", text.replace("\r\n", "\n"))
    assert file.read_bytes() == raw
    editor.save("about/privacy.md", text.replace("\r\n", "\n") + " More.")
    assert file.read_bytes() == raw + b" More."
    file.write_bytes(before)


def test_a_page_that_is_no_utf_8_is_left_alone(editor: Editor) -> None:
    file = editor.project.path / "docs" / "latin.md"
    file.write_bytes(b"W\xf6rds")
    assert editor.ask("GET", "/edit/api/file?path=latin.md").status == 422
    assert editor.post("save", path="latin.md", text="Words", version="").status == 422
    assert file.read_bytes() == b"W\xf6rds"
    file.unlink()
