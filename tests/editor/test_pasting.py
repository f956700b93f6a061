"""Six programs' pastes, as they put them on the clipboard, become our Markdown."""

from pathlib import Path

import pytest
from editor_page import Editor, Open
from playwright.sync_api import expect

PASTES = Path(__file__).parent / "pastes"
PASTE = """([html, plain]) => {
  const clipboardData = new DataTransfer()
  if (html) clipboardData.setData("text/html", html)
  clipboardData.setData("text/plain", plain || "plain")
  const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true })
  document.activeElement.dispatchEvent(event)
}"""
EVIL = """<p onclick="alert(1)">Hello<img src="https://evil.example/x.png" onerror="alert(1)">
<script>alert(1)</script><a href="javascript:alert(1)">there</a></p>"""


def test_pastes_become_our_markdown_and_it_is_said_what_was_left_out(open_editor: Open) -> None:
    editor = open_editor("contact.md")
    names = sorted(file.stem for file in PASTES.glob("*.md"))
    assert names == ["chatbot", "google-docs", "notes", "outlook", "pdf", "word"]
    for name in names:
        told = (PASTES / f"{name}.txt").read_text(encoding="utf-8").strip()
        kinds = [PASTES / f"{name}.{kind}" for kind in ("html", "plain")]
        html, plain = (kind.read_text(encoding="utf-8") if kind.exists() else "" for kind in kinds)
        paste(editor, html, plain)
        assert editor.text == (PASTES / f"{name}.md").read_text(encoding="utf-8").rstrip("\n")
        notice = editor.page.locator('.notice[data-name="pasted"] p')
        expect(notice).to_have_text([told] * bool(told))


def test_what_is_pasted_neither_runs_nor_loads(open_editor: Open) -> None:
    editor = open_editor("contact.md")
    editor.page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    paste(editor, EVIL)
    assert editor.text == "Hello there"


def paste(editor: Editor, html: str, plain: str = "") -> None:
    """Paste in place of the whole text."""
    editor.page.locator("#code .cm-content").focus()
    editor.page.keyboard.press("Control+a")
    with editor.judged():
        editor.page.evaluate(PASTE, [html, plain])
    # It is read as a document under the page's policy, which says of each style what it stops.
    editor.faults = [fault for fault in editor.faults if " inline " not in fault]
