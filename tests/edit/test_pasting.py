"""Six programs' pastes, as they put them on the clipboard, become our Markdown."""

from pathlib import Path

import pytest
from edit.pasted.from_html import from_html
from edit.pasted.links import without_trackers
from edit.pasted.tidy import Pasted, from_plain

PASTES = Path(__file__).parent / "pastes"
NAMES = ["chatbot", "google-docs", "notes", "outlook", "pdf", "word"]


def pasted(name: str) -> Pasted:
    """What becomes of the paste of that name."""
    if name == "pdf":
        return from_plain((PASTES / "pdf.plain").read_text(encoding="utf-8"))
    return from_html((PASTES / f"{name}.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_a_paste_becomes_our_markdown_and_it_is_said_what_was_left_out(name: str) -> None:
    found = pasted(name)
    assert found.text == (PASTES / f"{name}.md").read_text(encoding="utf-8").rstrip("\n")
    told = (PASTES / f"{name}.txt").read_text(encoding="utf-8").strip()
    assert ", ".join(found.dropped) in told
    assert bool(found.dropped) == bool(told)


def test_all_six_are_there() -> None:
    assert sorted(file.stem for file in PASTES.glob("*.md")) == NAMES


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>1. no list</p><p># no heading</p>", "1\\. no list\n\n\\# no heading"),
        ("<p>a_b * c [x] `y` &lt;z></p>", "a\\_b \\* c \\[x\\] \\`y\\` \\<z>"),
        ("<p>One\n  line</p>", "One line"),
        ("<p>Two<br>\nlines</p>", "Two  \nlines"),
        ("<p>a<b> bold </b>c <i></i></p>", "a **bold** c"),
        ('<ol start="4"><li><p>x</p><p>y</p></li><li>z</li></ol>', "4. x\n\n    y\n5. z"),
        ("<blockquote><p>q</p></blockquote>", "> q"),
        ("<table><tr><td>a|b<br>c</td></tr></table>", "| a\\|b c |\n| --- |"),
        ("<h1>T</h1><h4><b>U</b></h4>", "## T\n\n### U"),
        ('<a href="javascript:alert(1)">there</a><script>alert(1)</script>', "there"),
        (
            '<a href="/relative">here</a> <a href="mailto:a@b.org">us</a>',
            "here [us](mailto:a@b.org)",
        ),
        ("<p>\u00a0</p><p>“It’s” ﬁne\u200b</p><!-- note -->", '"It\'s" fine'),
        ("", ""),
    ],
)
def test_odd_pastes_stay_words(html: str, text: str) -> None:
    assert from_html(html).text == text


@pytest.mark.parametrize(
    ("address", "clean"),
    [
        ("https://a.example/?x=1&utm_source=q#f", "https://a.example/?x=1#f"),
        ("https://www.google.com/url?q=https://a.example/b&sa=D", "https://a.example/b"),
        ("https://www.google.com/search?q=https://a.example", None),
        (
            "https://nam.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2F%3Ffbclid%3D1",
            "https://a.example/",
        ),
        ("https://www.google.com/url?q=javascript:alert(1)", None),
        ("https://a.example/?q=a+b%20c&empty=", None),
        ("https://[broken", None),
    ],
)
def test_a_link_leads_straight_there(address: str, clean: str | None) -> None:
    assert without_trackers(address) == (clean or address)


def test_plain_text_that_is_markdown_stays_as_it_is() -> None:
    text = "## One\n\n- a line that is long enough to have been broken by a program\n- two\n- three"
    assert from_plain(text.replace("\n", "\r\n")) == Pasted(text, [])
    assert from_plain("Two lines\nof a poem") == Pasted("Two lines\nof a poem", [])
    assert from_plain("What rest is:\nLie down.\nThen sleep!") == Pasted(
        "What rest is:\n\nLie down.\n\nThen sleep!", []
    )
