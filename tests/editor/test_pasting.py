"""What is pasted in the browser goes in as our Markdown; nothing of it runs or loads."""

from editor_page import PASTE, Editor, Open
from playwright.sync_api import expect
from project import ROOT

PASTES = ROOT / "tests" / "edit" / "pastes"
EVIL = """<p onclick="alert(1)">Hello<img src="https://evil.example/x.png" onerror="alert(1)">
<script>alert(1)</script><a href="javascript:alert(1)">there</a></p>"""


def test_a_paste_goes_in_as_markdown_and_it_is_said_what_was_left_out(open_editor: Open) -> None:
    editor = open_editor("contact.md")
    paste(editor, (PASTES / "word.html").read_text(encoding="utf-8"))
    _, _, body = editor.text.partition("\n")  # the settings stay: a button stands for them
    assert body.strip("\n") == (PASTES / "word.md").read_text("utf-8").rstrip("\n")
    told = (PASTES / "word.txt").read_text(encoding="utf-8").strip()
    expect(editor.page.locator('.notice[data-name="done"] p')).to_have_text(told)
    paste(editor, EVIL)
    settings = editor.project.read("contact.md").split("\n---\n")[0]
    assert editor.text.endswith("\n\nHello there")
    editor.save()
    assert editor.project.read("contact.md") == f"{settings}\n---\n\nHello there"


def paste(editor: Editor, html: str, plain: str = "") -> None:
    """Paste in place of the text below the settings."""
    editor.page.locator("#code .cm-content").focus()
    editor.page.keyboard.press("Control+a")
    with editor.judged(), editor.page.expect_response("**/edit/api/paste"):
        editor.page.evaluate(PASTE, [html, plain])
    # It is read as a document under the page's policy, which says of each style what it stops.
    editor.faults = [fault for fault in editor.faults if " inline " not in fault]
