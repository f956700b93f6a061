"""Each page carries the style that it needs, and no other."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from output.stylesheet import LATER, SHEETS, read_stylesheets, with_stylesheet
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


@pytest.mark.parametrize(
    ("body", "rules"),
    [
        ("<p>Text.</p>", ""),
        ("<i>Text.</i>", ""),
        ("<i><u>Text.</u></i>", "i:has(u)[lang]{top:1px}"),
        (
            "<DIV class='x part'><B>Text.</B></DIV>",
            ".part:not(.a) > b::after{top:1px}@media screen{.part{top:2px}}",
        ),
        ("<div class=part><p>Text.</p></div>", "@media screen{.part{top:2px}}.part p{top:3px}"),
    ],
)
def test_a_rule_comes_along_for_what_it_selects(body: str, rules: str) -> None:
    css = (
        ".part:not(.a) > b::after,i:has(u)[lang]{top:1px}"
        "@media screen{.part{top:2px}}.other,.part p{top:3px}"
    )
    assert style(with_stylesheet(f'<style data-fonts="fonts/"></style>{body}', css)) == rules


def test_a_font_of_rare_signs_comes_along_for_its_signs_alone(project: Project) -> None:
    rare = "source-sans-3-more.woff2"
    project.page("plain.md", "“Plain” words – of a fixture…")
    built = project.build()
    assert built.code == 0, built.printed
    assert not (built.site / "assets/fonts" / rare).exists()
    project.page("name.md", "Zoë is a fixture.")
    built = project.build()
    assert built.code == 0, built.printed
    assert rare not in style(built.html("plain"))
    assert f"url(../assets/fonts/{rare})" in style(built.html("name"))
    assert (built.site / "assets/fonts" / rare).is_file()


@pytest.mark.parametrize(
    ("text", "is_there"),
    [("a", False), ("¡", True), ("¦", True), ("§", False), ("¨", True), ("&copy;&uml;", True)],
)
def test_the_signs_of_a_font_are_read_as_css_has_them(text: str, is_there: bool) -> None:
    css = "@font-face{unicode-range:U+A1-A6, U+A8}"
    html = with_stylesheet(f'<style data-fonts="fonts/"></style>{text}', css)
    assert style(html) == (css if is_there else "")


def test_every_browser_understands_the_two_colors_of_a_token(project: Project) -> None:
    css = style(project.build().html("articles/newer"))
    assert "light-dark" not in css
    assert re.search(r"--page:var\(--light,#[0-9a-f]{6}\) var\(--dark,#[0-9a-f]{6}\);", css)
    # An empty value has to be one space: without it, older browsers find no value at all.
    assert len(re.findall(r"--light: ;--dark:initial\}", css)) == 3
    assert "--dark: ;--light:initial}" in css


def test_what_older_browsers_do_not_know_makes_no_other_rule_void(tmp_path: Path) -> None:
    for name in (*SHEETS, *LATER):
        (tmp_path / f"{name}.css").touch()
    young = "h2:has(+ p), .a,\n.b :has(b, i) { top: 1px }"
    (tmp_path / "base.css").write_text(f"{young} u:has(b) {{ top: 2px }}", encoding="utf-8")
    (tmp_path / "print.css").write_text(f"@media print {{ {young} }}", encoding="utf-8")
    parted = ".a{top: 1px}h2:has(+ p),.b :has(b,i){top: 1px}"
    first, later = read_stylesheets(tmp_path)
    assert first == f"{parted}u:has(b){{top: 2px}}"
    assert later == f"@media print{{{parted}}}"


def test_what_the_first_view_does_not_need_comes_later(project: Project) -> None:
    built = project.build()
    html = built.html("about/approach")
    link = BeautifulSoup(html, "html.parser").select_one("link[rel=stylesheet]")
    assert link is not None
    assert link["media"] == "print"  # so nothing waits for it
    later = (built.site / "about/approach" / str(link["href"])).resolve().read_text("utf-8")
    for rule in ("@media print{", ".bc-search{"):
        assert rule in later
        assert rule not in style(html)
    # Everything else in it would hold on screens once search is open.
    on_screens = re.sub(r"@media print\{(?:[^{}]|\{[^{}]*\})*\}", "", later)
    rules = re.findall(r"([^{}]+)\{[^{}]*\}", on_screens)
    assert [rule for rule in rules if not rule.startswith(".bc-search")] == []
    css = project.path / "overrides/assets/css/search.css"
    css.write_text(css.read_text(encoding="utf-8") + ".bc-search{top:1px}", encoding="utf-8")
    assert str(link["href"]) not in project.build().html("about/approach")


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
