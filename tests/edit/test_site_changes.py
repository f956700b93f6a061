"""New pages, other names, photos and sources: all that a change touches is mended, nothing else."""

import io
from collections.abc import Iterator
from typing import Any

import pytest
from edit_server import Editor, editor_of
from judge.judge import Judge
from picture_fixtures import camera_data, corner_names, corners
from PIL import Image
from project import ROOT, TODAY, Project


@pytest.fixture(scope="module", autouse=True)
def _day() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("BUILD_DATE", TODAY)
        yield


@pytest.fixture
def editor(project: Project) -> Iterator[Editor]:
    for name in ("article", "page"):
        text = (ROOT / "docs" / "templates" / f"{name}.md").read_text(encoding="utf-8")
        project.write(f"templates/{name}.md", text)
    with editor_of(project) as editor:
        yield editor


def problems(editor: Editor) -> list[str]:
    """The report's problems of the site as it stands."""
    judge = Judge(editor.project.path)
    _ = judge.standing
    return [*map(str, judge.judge({}).report.problems)]


def texts_of(project: Project) -> dict[str, str]:
    files = (project.path / "docs").rglob("*")
    return {
        file.relative_to(project.path / "docs").as_posix(): file.read_text(encoding="utf-8")
        for file in files
        if file.suffix in {".md", ".yml"}
    }


def test_an_article_starts_from_its_template(editor: Editor) -> None:
    before = texts_of(editor.project)
    made = editor.post("pages", kind="article", title="Sleep: what helps?", door="").json
    assert made["path"] == "articles/sleep-what-helps.md"
    text = editor.project.read(made["path"])
    assert 'title: "Sleep: what helps?"' in text
    assert "draft: true" in text
    assert f"updated: {TODAY}" in text
    assert "review_by: 2027-05-24" in text
    assert "\n#" not in text.partition("\n---\n")[0]  # the form says it, and the guard this:
    assert "<!--" not in text
    assert "    - Ketamine is [not approved" in text
    after = texts_of(editor.project)
    assert {name for name in after if after[name] != before.get(name)} == {made["path"]}
    assert problems(editor) == []
    again = editor.post("pages", kind="article", title="Sleep: what helps", door="")
    assert again.status == 409


@pytest.mark.parametrize("kind", ["article", "page"])
def test_a_page_that_is_not_about_ketamine_says_nothing_of_it(editor: Editor, kind: str) -> None:
    asked = {"kind": kind, "title": "Rest", "door": "Contact", "ketamine": "no"}
    made = editor.post("pages", **asked).json
    text = editor.project.read(made["path"])
    assert "Ketamine" not in text
    assert "[insert what is not known, or what can go wrong]\n\n" in text


GIVEN = """# What rest is

Rest is more than sleep. 😀

### How to begin

1. Lie down.
    - On your back.

#### Later

**Bold** words first.
"""
REST_OF_IT = """
Rest is more than sleep. 😀
{key}
## How to begin

1. Lie down.
    - On your back.

### Later

**Bold** words first.

!!! today "Not safe right now?"

    Don't read on: go to [Get help now](../get-help-now.md).
"""
KEY = """
!!! key "Key points"

    - Ketamine is [not approved for mental health](../ketamine-therapy/how-it-works.md#is-it-approved).[^fda-compounded]
"""  # noqa: E501 (a line of the template)


@pytest.mark.parametrize(("ketamine", "key"), [("yes", KEY), ("no", "")])
def test_a_text_that_is_written_already_takes_the_place_of_what_is_asked_for(
    editor: Editor, ketamine: str, key: str
) -> None:
    asked = {"kind": "article", "title": "What rest is", "ketamine": ketamine, "text": GIVEN}
    made = editor.post("pages", **asked).json
    settings, body = editor.project.read(made["path"]).split("\n---\n")
    assert body == REST_OF_IT.format(key=key)
    assert 'title: "What rest is"' in settings
    assert "draft: true" in settings


@pytest.mark.parametrize("given", ["- One.\n- Two.\n", "## Sleep\n\nIt is.\n", "", " \n"])
def test_whatever_is_given_a_new_page_is_a_draft_that_stops_nothing(
    editor: Editor, given: str
) -> None:
    made = editor.post("pages", kind="page", title="Rest", door="Contact", text=given).json
    text = editor.project.read(made["path"])
    assert given.strip() in text
    assert ("[insert the answer" in text) == (not given.strip())
    assert text.count("Ketamine is [not approved") == 1
    assert problems(editor) == []


def test_a_page_gets_another_title_alone(editor: Editor) -> None:
    before = texts_of(editor.project)
    path = "about/fees.md"
    done = editor.post("rename", path=path, to=path, title="What it costs")
    assert done.json["words"] == "The page is called “What it costs” now. Its address is the same."
    after = texts_of(editor.project)
    assert {name for name in after if after[name] != before[name]} == {path}
    assert after[path] == before[path].replace("title: Fixture fees", "title: What it costs")


def test_a_page_goes_into_the_menu_behind_its_door(editor: Editor) -> None:
    menu = editor.project.read("menu.yml")
    made = editor.post("pages", kind="page", title="Getting here", door="Contact").json
    assert made["path"] == "contact/getting-here.md"
    assert "“Contact”" in made["words"]
    new = editor.project.read("menu.yml")
    own = "  Contact:\n    - contact.md\n    - contact/getting-here.md\n"
    assert new == menu.replace("  Contact: contact.md\n", own)
    assert problems(editor) == []
    assert editor.post("pages", kind="page", title="X", door="No such door").status == 422
    assert editor.post("pages", kind="page", title="?!", door="").status == 422
    outside = editor.post("pages", kind="page", title="Alone", door="Not in the menu").json
    assert "hidden: true" in editor.project.read(outside["path"])


def test_a_page_with_another_name_is_found_by_its_old_one(editor: Editor) -> None:
    project = editor.project
    project.page(
        "links.md", "See [it](about/fees.md), [a part](about/fees.md#in-short), `about/fees.md`."
    )
    project.page("about/near.md", "See [it](fees.md) and [home](../index.md).\n\n[name]: fees.md")
    project.write("redirects.yml", "# Old ones\nold/: about/fees.md\n")
    editor.post("draft", path="about/fees.md", text="Typed.", version="", seen=None)
    before = texts_of(project)
    done = editor.post(
        "rename", path="about/fees.md", to="Costs/What it costs", title="What it costs"
    )
    assert done.status == 200, done.json
    assert done.json["path"] == "costs/what-it-costs.md"
    after = texts_of(project)
    new = done.json["path"]
    assert "about/fees.md" not in after
    assert "title: What it costs" in after[new]
    assert after["links.md"] == before["links.md"].replace("(about/fees.md", f"({new}")
    assert after["about/near.md"] == before["about/near.md"].replace("fees.md", f"../{new}")
    redirects = f"# Old ones\nold/: {new}\nabout/fees/: {new}\n"
    assert after["redirects.yml"] == redirects
    assert after["menu.yml"] == before["menu.yml"].replace("about/fees.md", new)
    assert editor.get("file", path=new)["draft"]["text"] == "Typed."
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed <= {
        new,
        "links.md",
        "about/near.md",
        "redirects.yml",
        "menu.yml",
        "search-words.yml",
    }


def test_links_of_a_page_that_moves_lead_where_they_led(editor: Editor) -> None:
    project = editor.project
    project.page("about/moves.md", "See [home](../index.md), [fees](fees.md#a) and [me](moves.md).")
    editor.post("rename", path="about/moves.md", to="moved.md")
    text = project.read("moved.md")
    assert "See [home](index.md), [fees](about/fees.md#a) and [me](moved.md)." in text


@pytest.mark.parametrize("to", ["contact.md", ""])
def test_a_page_that_is_taken_down_leaves_no_broken_link(editor: Editor, to: str) -> None:
    project = editor.project
    project.page("about/near.md", "See [the fees](fees.md#a) and [home](../index.md).")
    before = texts_of(project)
    done = editor.post("withdraw", path="about/fees.md", to=to)
    assert done.status == 200, done.json
    after = texts_of(project)
    assert "about/fees.md" not in after
    words = "[the fees](../contact.md)" if to else "the fees"
    assert f"See {words} and [home](../index.md)." in after["about/near.md"]
    assert f"about/fees/: {to or 'withdrawn'}\n" in after["redirects.yml"]
    assert "about/fees.md" not in after["menu.yml"]
    assert before["contact.md"] == after["contact.md"]
    assert not [one for one in problems(editor) if "fees" in one]


@pytest.mark.parametrize("path", ["index.md", "contact.md", "get-help-now.md", "articles/index.md"])
def test_what_the_site_cannot_be_without_stays(editor: Editor, path: str) -> None:
    for action, more in (("withdraw", {"to": ""}), ("rename", {"to": "elsewhere.md"})):
        answer = editor.post(action, path=path, **more)
        assert answer.status == 422
        assert "can't be without" in answer.json["error"]
    assert (editor.project.path / "docs" / path).exists()


def photo_bytes(orientation: int, kind: str = "JPEG") -> bytes:
    file = io.BytesIO()
    corners(3000, 2000).save(file, kind, exif=camera_data(orientation), comment=b"Fixture words")
    return file.getvalue()


def test_a_photo_is_upright_small_and_clean_before_it_is_stored(editor: Editor) -> None:
    raw = photo_bytes(6)
    answer = editor.ask(
        "POST", "/edit/api/photo?name=IMG%201234.JPG&page=about/fees.md&alt=Four%20[colors]", raw
    )
    assert answer.status == 200, answer.body
    assert answer.json["path"] == "about/img-1234.jpg"
    assert answer.json["markdown"] == "![Four colors](img-1234.jpg)"
    assert answer.json["notes"][0] == "turned upright"
    assert any("place" in note for note in answer.json["notes"])
    assert answer.json["notes"][-1].endswith("pixels of 2000 by 3000")
    file = editor.project.path / "docs" / "about" / "img-1234.jpg"
    for secret in (b"Fixture camera", b"Fixture words", b"Exif", b"GPS"):
        assert secret not in file.read_bytes(), secret
    with Image.open(file) as image:
        assert image.width <= 1440
        assert image.height > image.width
        assert not image.getexif()
        assert corner_names(image) == ["blue", "red", "white", "green"]
    again = editor.ask("POST", "/edit/api/photo?name=IMG%201234.JPG&page=about/fees.md", raw)
    assert again.json["path"] == "about/img-1234.jpg"
    other = editor.ask(
        "POST", "/edit/api/photo?name=IMG%201234.JPG&page=about/fees.md", photo_bytes(1)
    )
    assert other.json["path"] == "about/img-1234-2.jpg"


def test_what_is_no_photo_is_refused_and_not_stored(editor: Editor) -> None:
    before = sorted(editor.project.path.joinpath("docs").rglob("*"))
    for raw in (b"No photo.", b"<svg onload='alert(1)'/>", photo_bytes(1)[:500]):
        answer = editor.ask("POST", "/edit/api/photo?name=a.jpg&page=contact.md", raw)
        assert answer.status == 422
        assert "photo" in answer.json["error"]
    for page in ("../x.md", ".git/x.md", ""):
        answer = editor.ask("POST", f"/edit/api/photo?name=a.jpg&page={page}", photo_bytes(1))
        assert answer.status == 400
    assert sorted(editor.project.path.joinpath("docs").rglob("*")) == before


SOURCE = {
    "title": "A study: of sleep",
    "publisher": "Fixture Press",
    "address": "https://fixture.example/sleep",
    "checked": TODAY,
    "seen": "itself",
}


def test_a_source_is_added_and_can_be_cited(editor: Editor) -> None:
    before = editor.project.read("sources.yml")
    made = editor.post("source", **SOURCE).json
    assert made == {"id": "a-study-of-sleep", "markdown": "[^a-study-of-sleep]"}
    after = editor.project.read("sources.yml")
    assert after.startswith(before.rstrip("\n"))
    assert 'a-study-of-sleep:\n  title: "A study: of sleep"\n' in after
    editor.project.page("cites.md", "A claim.[^a-study-of-sleep]")
    assert problems(editor) == []
    assert editor.post("source", **SOURCE).status == 409
    wrong = editor.post("source", **{**SOURCE, "id": "other", "address": "fixture"})
    assert wrong.status == 422
    assert "web address" in wrong.json["error"]
    assert editor.project.read("sources.yml") == after


def test_what_can_be_put_in_is_right(editor: Editor) -> None:
    editor.post("judge", path="contact.md", text=editor.project.read("contact.md"))
    editor.read_all()

    def choices(kind: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = editor.get("insert", path="about/fees.md", kind=kind)[
            "choices"
        ]
        return found

    links = {choice["text"]: choice["about"] for choice in choices("link")}
    assert links["[|>](../contact.md)"] == "contact.md"
    assert links["[|>](../contact.md#what-to-bring)"] == "in Fixture contact"
    assert "[^first-fixture]" in {choice["text"] for choice in choices("source")}
    required = {field["path"][-1] for field in editor.get("source") if field["required"]}
    assert required == {"title", "publisher", "address", "checked", "seen"}
    text = editor.project.read("contact.md")
    for block in choices("block"):
        judged = editor.post("judge", path="contact.md", text=f"{text}\n{block['text']}").json
        stops = [one for one in judged["findings"] if one["kind"] == "problem"]
        assert stops == [], block["words"]
