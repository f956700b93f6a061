"""Each page carries the style that it needs, and no other."""

import re
from pathlib import Path

import pytest
from project import ROOT, Project

LINES_A_FILE = 170
CSS = sorted((ROOT / "overrides" / "assets" / "css").glob("*.css"))


def style(html: str) -> str:
    """The style sheet in a page's head."""
    found = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    assert len(found) == 1
    return str(found[0])


def test_a_page_carries_the_rules_of_what_is_on_it_alone(project: Project) -> None:
    table = "| a | b |\n|---|---|\n| 1 | 2 |"
    project.page("plain.md", "Text.")
    project.page("table.md", table)
    project.page("quote.md", "> A quote.")
    built = project.build()
    assert built.code == 0, built.printed
    plain, table, quote = (style(built.html(name)) for name in ("plain", "table", "quote"))
    assert "border-collapse" not in plain
    assert "border-collapse" in table
    assert "blockquote{" not in plain
    assert "blockquote{" in quote
    assert "body{" in style((built.site / "404.html").read_text(encoding="utf-8"))


def test_the_style_of_a_page_has_no_comment_and_no_needless_space(project: Project) -> None:
    css = style(project.build().html("articles/newer"))
    assert "/*" not in css
    assert not re.search(r"\n|  |[{};] |;\}", css)
    assert "@media (min-width: 62rem){" in css
    assert "font:1.125rem/1.6 var(--font)" in css


@pytest.mark.parametrize("file", CSS, ids=lambda file: file.name)
def test_a_style_sheet_is_short_and_plain(file: Path) -> None:
    css = file.read_text(encoding="utf-8")
    assert css.count("\n") <= LINES_A_FILE
    rules = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    assert "!important" not in rules
    if file.name != "tokens.css":
        assert not re.search(r"#[\w-]+[^;{}]*\{", rules), "an id in a selector"
        assert not re.search(r"#[0-9a-f]{3,8}\b|rgb|hsl", rules), "a color outside the tokens"


def test_drawings_are_small_and_take_their_colors_from_the_tokens() -> None:
    drawings = sorted((ROOT / "overrides" / "partials" / "drawings").glob("*.html"))
    assert len(drawings) >= 5
    for drawing in drawings:
        text = drawing.read_text(encoding="utf-8")
        assert len(text.encode()) < 6000, drawing.name
        assert not re.search(
            r"#[0-9a-f]{3,8}\b|style=|(fill|stroke)=(?!.(none|currentColor)\b)", text
        ), drawing.name
        assert 'aria-hidden="true"' in text, drawing.name
