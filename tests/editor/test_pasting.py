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


@pytest.mark.parametrize("name", sorted(file.stem for file in PASTES.glob("*.md")))
def test_a_paste_becomes_our_markdown_and_says_what_it_left_out(
    open_editor: Open, name: str
) -> None:
    editor = open_editor("contact.md")
    expected = (PASTES / f"{name}.md").read_text(encoding="utf-8").rstrip("\n")
    told = (PASTES / f"{name}.txt").read_text(encoding="utf-8").strip()
    kinds = [PASTES / f"{name}.{kind}" for kind in ("html", "plain")]
    html, plain = (file.read_text(encoding="utf-8") if file.exists() else "" for file in kinds)
    editor.page.locator("#code .cm-content").focus()
    editor.page.keyboard.press("Control+a")
    with editor.judged():
        editor.page.evaluate(PASTE, [html, plain])
    assert editor.text == expected
    forget_what_the_policy_stopped(editor)
    expect(editor.page.locator('.notice[data-name="pasted"] p')).to_have_text([told] * bool(told))


def test_what_is_pasted_neither_runs_nor_loads(open_editor: Open) -> None:
    editor = open_editor("contact.md")
    editor.page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    editor.page.locator("#code .cm-content").focus()
    editor.page.keyboard.press("Control+a")
    editor.page.evaluate(PASTE, [EVIL, ""])
    assert editor.text == "Hello there"
    forget_what_the_policy_stopped(editor)


def forget_what_the_policy_stopped(editor: Editor) -> None:
    """What is pasted is read as a document under the page's policy, which says what it stops."""
    editor.faults = [fault for fault in editor.faults if " inline " not in fault]
