"""Who may ask the editor, and what it lets nobody reach."""

import re
from collections.abc import Iterator

import pytest
from edit.gate import Doors
from edit_server import Editor, editor_of
from project import copy_project

PAGES = "/edit/api/pages"


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    project = copy_project(tmp_path_factory.mktemp("gate") / "project")
    editor = project.path / "overrides" / "editor"
    editor.mkdir(exist_ok=True)
    (editor / "page.html").write_text('<meta name="style-nonce" content="STYLE_NONCE">')
    with editor_of(project) as editor_:
        yield editor_


def test_whoever_has_the_key_is_let_in(editor: Editor) -> None:
    assert editor.ask("GET", PAGES).status == 200
    own = f"http://127.0.0.1:{editor.port}"
    assert editor.ask("GET", PAGES, Origin=own).status == 200
    assert editor.ask("GET", PAGES, Host=f"localhost:{editor.port}").status == 200


@pytest.mark.parametrize("key", [None, "wrong", "é", " "])
def test_nobody_is_let_in_without_the_key(editor: Editor, key: str | None) -> None:
    for method, path in (("GET", PAGES), ("POST", "/edit/api/save"), ("DELETE", "/edit/api/draft")):
        answer = editor.ask(method, path, {"path": "contact.md"}, key=key)
        assert answer.status == 403
        assert "make edit" in answer.json["error"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1"},
        {"Host": "127.0.0.1:1"},
        {"Host": ""},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_foreign_page_or_name_is_refused(editor: Editor, headers: dict[str, str]) -> None:
    assert editor.ask("GET", PAGES, **headers).status == 403
    if "Host" in headers:
        assert editor.ask("GET", "/edit/", **headers).status == 403


def test_a_codespace_has_its_own_name(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(Doors.at(8000).hosts) == 2
    monkeypatch.setenv("CODESPACE_NAME", "fixture-codespace")
    monkeypatch.setenv("GITHUB_CODESPACES_PORT_FORWARDING_DOMAIN", "app.fixture.example")
    doors = Doors.at(8000)
    assert "fixture-codespace-8000.app.fixture.example" in doors.hosts
    assert doors.origin == "https://fixture-codespace-8000.app.fixture.example"
    assert doors.origin in doors.origins


@pytest.fixture
def _links(editor: Editor) -> Iterator[None]:
    """Links in docs/ that lead out of it."""
    docs, project = editor.project.path / "docs", editor.project.path
    links = {docs / "linked.md": project / "mkdocs.yml", docs / "linked": project}
    for link, target in links.items():
        link.symlink_to(target)
    yield
    for link in links:
        link.unlink()


@pytest.mark.usefixtures("_links")
@pytest.mark.parametrize(
    "path",
    [
        "../mkdocs.yml",
        "/etc/passwd",
        "articles/../../mkdocs.yml",
        "articles//older.md",
        ".git/config",
        "articles/.hidden.md",
        "linked.md",
        "linked/README.md",
        "articles\\older.md",
        "contact.md\x00",
        "fixture.jpg",
        "contact.html",
        "articles/menu.yml",
        "",
        "a" * 300 + ".md",
    ],
)
def test_nothing_but_texts_in_docs_is_read_or_written(editor: Editor, path: str) -> None:
    before = {file: file.read_bytes() for file in editor.project.path.rglob("*") if file.is_file()}
    for action, more in (
        ("judge", {}),
        ("form", {}),
        ("draft", {"version": ""}),
        ("save", {"version": ""}),
        ("set", {"name": ["title"], "value": "x"}),
        ("rename", {"to": "about/x.md"}),
        ("withdraw", {}),
    ):
        answer = editor.post(action, path=path, text="x", **more)
        assert 400 <= answer.status < 600, (action, answer)
        assert answer.json["error"].endswith("."), action
    after = {file: file.read_bytes() for file in editor.project.path.rglob("*") if file.is_file()}
    assert after == before


def test_what_is_no_request_of_the_page_is_refused(editor: Editor) -> None:
    for body in (b"", b"[]", b"{", b'{"path": "contact.md"}', b'{"path": 1, "text": "x"}'):
        assert editor.ask("POST", "/edit/api/judge", body or b" ").status == 400
    lone = rb'{"path": "contact.md", "text": "\ud800", "version": ""}'
    assert editor.ask("POST", "/edit/api/save", lone).status == 422
    assert editor.ask("POST", "/edit/api/photo", b"x", Content_Length="999999999").status == 413


def test_every_answer_has_the_policy(editor: Editor) -> None:
    for path in (PAGES, "/edit/", "/edit/assets/css/tokens.css", "/edit/nothing", "/"):
        answer = editor.ask("GET", path)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"


def test_the_page_has_a_nonce_of_its_own_each_time(editor: Editor) -> None:
    found = set()
    for _ in range(2):
        answer = editor.ask("GET", "/edit/", key=None)
        nonce = re.search(rb'content="([^"]+)"', answer.body)
        assert nonce
        assert (
            f"style-src 'self' 'nonce-{nonce[1].decode()}'"
            in answer.headers["content-security-policy"]
        )
        found.add(nonce[1])
    assert len(found) == 2


@pytest.mark.parametrize(
    "path", ["../page.html", "%2e%2e/tools/edit/app.py", "assets/../hooks/build.py", "page.txt"]
)
def test_no_other_file_is_served(editor: Editor, path: str) -> None:
    assert editor.ask("GET", f"/edit/{path}", key=None).status in {404, 400}


def test_a_preview_needs_its_token_and_runs_nothing(editor: Editor) -> None:
    text = editor.get("file", path="contact.md")["text"]
    judged = editor.post("judge", path="contact.md", text=text).json
    for scheme in ("light", "dark"):
        page = editor.ask(
            "GET", f"{judged['preview']}?scheme={scheme}&n=3", key=None, Origin="null"
        )
        assert page.status == 200
        policy = page.headers["content-security-policy"]
        assert "script-src 'none'" in policy
        assert "frame-ancestors 'self'" in policy
        own = f"http://127.0.0.1:{editor.port} http://localhost:{editor.port}"
        assert f"font-src {own};" in policy  # to Safari, 'self' is nobody in such a frame
        assert f'<html data-scheme="{scheme}"'.encode() in page.body
        assert b"<script" not in page.body
    odd = editor.ask("GET", f"{judged['preview']}?scheme=%22onload=alert(1)", key=None)
    assert b'data-scheme="light"' in odd.body
    token = judged["preview"].split("/")[3]
    for path in ("wrong/contact/", f"{token[:-1]}/contact/", f"{token}/nothing/", f"{token}/../x"):
        assert editor.ask("GET", f"/edit/preview/{path}", key=None).status == 404, path
    font = editor.ask(
        "GET", f"/edit/preview/{token}/assets/fonts/source-sans-3.woff2", key=None, Origin="null"
    )
    assert font.headers["access-control-allow-origin"] == "*"
    other = editor.ask("GET", f"/edit/preview/{token}/about/privacy/", key=None)
    assert b"<h1>" in other.body
