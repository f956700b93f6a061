"""What an editor writes can't run, load from elsewhere or break the page, however it is spelled."""

import json
import re

import pytest
from bs4 import BeautifulSoup
from guard.structure.raw_html import HARMLESS, INSTEAD
from guard.structure.safe_html import unsafe_html_problems
from guarded import Guard, Tags
from guarded_words import page_with
from output.script_files import inline_scripts
from project import FIXTURES, ROOT, Project

# Each with words of what the editor reads, all on line 10 unless the text says otherwise.
BAD = {
    "<script>alert(1)</script>": "`<script>` can't stand on a page. A script can do anything",
    "<SCRIPT\nsrc=//fixture.example/x.js>": "`<SCRIPT src=//fixture.example/x.js>` can't stand",
    "Words <script/x>alert(1)</script>": "`<script/x>` can't stand",
    "<scr<script>ipt>": "`<script>` can't stand",
    "<iframe src='https://fixture.example'></iframe>": "It tells another company who is reading.",
    "<object data=x></object>": "It tells another company who is reading.",
    "<embed src=x>": "It tells another company who is reading.",
    "<link rel=stylesheet href=https://fixture.example>": "It tells another company",
    "<video src=x></video>": "link to that page instead",
    "<img src=https://fixture.example/pixel.gif width=1>": "write `![what it shows](picture.jpg)`.",
    "<img src=x onerror=alert(1)>": "Save the picture in docs/",
    "Words <IMG SRC=`javascript:alert(1)`>": "Save the picture in docs/",
    "<form action=https://fixture.example><input></form>": "A page can't take anything in.",
    "<button onclick='alert(1)'>x</button>": "A page can't take anything in.",
    "<style>p { color: red }</style>": "How the site looks is set in one place. Delete it.",
    "<p style='color: red'>Words</p>": "came along from Google Docs or Word. Take it out",
    "<font color=red>Words</font>": "Take it out, and keep the words.",
    "<div class=x>": "How the site looks",
    "</div></main>": "`</div>` can't stand",
    "<u>Words</u>": "How the site looks",
    "Some <b>bold</b> words": "Write bold words as `**words**`.",
    "Some <em>words</em>": "Write words in italics as `*words*`.",
    "<a href='contact.md'>Words</a>": "Write a link as `[words](address)`.",
    '<a href=" java&#10;script:alert(1)">x</a>': "Write a link as `[words](address)`.",
    "<h2>Words</h2>": "Start a heading with `## `.",
    "<ul><li>One</li></ul>": "Start each point with `- `",
    "<table><tr><td>One</td></tr></table>": "Write a table as `| One | Two |`",
    "<details><summary>One</summary>Two</details>": '`??? note "Title"`, and indent the text.',
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>": "`<svg>` can't stand",
    "<math><mtext></mtext></math>": "`<math>` can't stand",
    "<base href=https://fixture.example>": "belongs to a whole page",
    '<meta http-equiv=refresh content="0;url=https://fixture.example">': "belongs to a whole page",
    "<template><p></template>": "`<template>` can't stand",
    "<noscript><p title='</noscript><img src=x>'>": "`<noscript>` can't stand",
    "<textarea><p>": "A page can't take anything in.",
    "<x-fixture onclick=alert(1)>": "`<x-fixture onclick=alert(1)>` can't stand",
    "<!doctype html>": "`<!doctype html>` can't stand",
    "<![CDATA[ <p> ]]>": "can't stand on a page. Take it out.",
    "<![fixture": "`<![fixture` can't stand",
    "<?php echo 1 ?>": "`<?php echo 1 ?>` can't stand",
    "<javascript:alert(1)>": "`<javascript:alert(1)>` can't stand",
    "Dear <your name>, hello": "`<your name>` can't stand on a page. Between < and > it would",
    "<br onclick=alert(1)>": "Write `<br>`.",
    "Some <span title='x'>words</span>": 'Write `<span lang="..." dir="...">`.',
    "Some <span style='x'>words</span>": "came along from Google Docs or Word. Take it out",
    "Some <sub onmouseover=x>words</sub>": "Write `<sub>`.",
    "H<sub>2O": "`<sub>` never closes. Write `</sub>` behind its words.",
    "Words.\nH<sub>2O": "11: `<sub>` never closes.",
    "Words</kbd>": "`</kbd>` closes what was not opened. Write `<kbd>` before it.",
    "<sub>a<sup>b</sub></sup>": "`</sub>` closes what was not opened.",
    # What Markdown makes.
    "[x](contact.md){ onclick=alert(1) }": "`onclick` can't stand between { and }. Take it out.",
    'Words\n{: style="position: fixed" }': "11: `style` can't stand between { and }.",
    "[x](contact.md){ target=_blank }": "`target` can't stand between { and }.",
    "## Words { ONCLICK=x }": "`ONCLICK` can't stand between { and }.",
    "```{ .x onclick=y }\ncode\n```": "`onclick` can't stand between { and }.",
    "[x](javascript:alert(1))": "is not an address that can be used. Start it with https://.",
    "[x](JaVaScRiPt:alert)": "is not an address that can be used.",
    "[x](java&#115;cript:alert(1))": "`javascript:alert(1)` is no address to link to.",
    "[x](java&Tab;script:alert(1))": "`javascript:alert(1)` is no address to link to.",
    "[x](<&#1;javascript:alert(1)>)": "`javascript:alert(1)` is no address to link to.",
    "[x][y]\n\n[y]: javascript:alert(1)": "12: `javascript:alert(1)` is no address to link to.",
    "[x][y]\n\n[y]: <data:text/html,x>": "12: `data:text/html,x` is no address to link to.",
    "[x](data:text/html;base64,eA==)": "is not an address that can be used.",
    "[x](vbscript:x)": "is not an address that can be used.",
    "![x](https://fixture.example/pixel.gif)": "would come from another site and tell it who is",
    "![x](//fixture.example/pixel.gif)": "is not an address that can be used.",
    "![x][y]\n\n[y]: https://fixture.example/pixel.gif": "12: The picture `https://fixture.example",
    "![x](data:image/svg+xml;base64,eA==)": "is not an address that can be used.",
    "[![x](https://fixture.example/pixel.gif)](contact.md)": "would come from another site",
    "[x](\\\\fixture.example)": "is not an address that can be used.",
}


@pytest.mark.parametrize("text", BAD)
def test_what_could_run_or_load_is_told_on_its_line(guard: Guard, text: str) -> None:
    line, words = re.fullmatch(r"(?:(\d\d): )?(.*)", BAD[text], re.DOTALL).groups()  # type: ignore[union-attr]
    findings = guard.findings(f"First.\n\n{text}")
    assert findings
    found = [finding for finding in findings if words in finding]
    assert found, findings
    assert found[0].startswith(f"docs/fixture.md:{line or 10}: ")


@pytest.mark.parametrize("text", [text for text in BAD if text[0] == "<"])
def test_even_in_the_preview_a_tag_is_only_words(guard: Guard, text: str) -> None:
    guard.project.page("fixture.md", text)
    judged = guard.judge((guard.project.path / "docs" / "fixture.md").read_bytes())
    tags = Tags(judged.html)
    assert tags.names <= {"p", "blockquote", *HARMLESS}, judged.html
    assert not tags.attributes
    assert not tags.addresses


@pytest.mark.parametrize(
    "html",
    [
        "<p><script>x</script></p>",
        "<p title='a'onclick='b'>x</p>",
        "<p onclick>x</p>",
        "<p/onclick=x>x</p>",
        "<p>x</p></div>",
        "<p>x</div>",
        "<p>a <b c</p>",
        "<p><!-- x --></p>",
        "<p><a href='\x01 jAva\tscript:x'>x</a></p>",
        '<p><img src="\\/fixture.example/x"></p>',
        '<p><img src="http:fixture.example"></p>',
        '<p><a href="&#x6A;avascript:x">x</a></p>',
        "<p \x00onclick=x>x</p>",
        '<p title="a > b" onclick=x>x</p>',
        "<p title='a > b'><b>x</p>",
        '<p title="a > b>x</p>',
    ],
)
def test_whatever_markdown_let_through_is_seen_in_the_end(guard: Guard, html: str) -> None:
    guard.findings("Words.")
    page = guard.build.site.pages["fixture.md"]
    assert unsafe_html_problems(page, html)


def test_of_what_was_seen_in_the_end_the_first_thirty_signs_are_told() -> None:
    page = page_with("Words, fiv.\n\nSome <script here.")  # from line 4 on
    (problem,) = unsafe_html_problems(page, "<p>a</p>\n<script one two\nthree four five six>")
    words = "<script one two three four fiv"
    assert problem.message == f"`{words}` can't stand on a page. Take it out."
    assert problem.line == 6


@pytest.mark.parametrize("title", ['"a > b"', "'a > \"b'", '"it\'s > b"'])
def test_a_sign_between_quotes_ends_no_tag(guard: Guard, title: str) -> None:
    guard.findings("Words.")
    page = guard.build.site.pages["fixture.md"]
    assert unsafe_html_problems(page, f"<p title={title}>It's <strong>so</strong>.</p>") == []


def test_each_harmless_element_is_harmless(guard: Guard) -> None:
    text = "\n\n".join(
        f"A <{name}>word</{name}>." if name not in {"br", "wbr"} else f"A<{name}>word<{name} />."
        for name in HARMLESS
    )
    assert guard.findings(text) == []
    assert not set(HARMLESS) & set(INSTEAD)


def test_what_markdown_makes_is_harmless(guard: Guard) -> None:
    (_, _, body) = guard.project.read("style.md").split("---\n", 2)
    assert guard.findings(body) == []


def test_in_titles_and_data_files_it_is_only_words(project: Project) -> None:
    # What the guard can't tell from words: no element ends.
    odd = "<img src=x onerror=alert() </title <script MD"
    project.page("fixture.md", "Words.", title=f"Fixture {odd}", template="article")
    project.page("articles/fixture.md", "Words.[^first-fixture]", title=odd, hidden="false")
    practice = (FIXTURES / "full-practice.yml").read_text(encoding="utf-8")
    own = (
        f"own:\n  name: x\n  when: x\n  call: 1-800-555-0299\n  then: {odd!r}\n"
        "  source: https://fixture.example\n  checked: 2026-11-01\n  seen: itself\n"
    )
    lines = f"{project.read('help-lines.yml')}\n{own}"
    for file, text, names in (
        (
            "practice.yml",
            practice,
            "name|role|about|credentials|days|times|street|city|service",
        ),
        ("help-lines.yml", lines, "name|when"),
        ("sources.yml", project.read("sources.yml"), "title|publisher"),
    ):
        changed = re.sub(rf"( (?:{names}): )\S.*", rf"\1'{odd}'", text)
        assert changed != text
        project.write(file, changed)
    # The menu refuses such words; where it shows a page's title, they come in.
    project.write(
        "about/team.md", re.sub("title: .*", f"title: Team {odd}", project.read("about/team.md"))
    )
    built = project.build()
    assert built.code == 0, built.printed
    pages = list(built.site.rglob("*.html"))
    assert len(pages) > 10
    for page in pages:
        html = page.read_text(encoding="utf-8")
        assert "onerror" not in Tags(html).attributes, page
        for script in BeautifulSoup(html, "html.parser").select("script"):
            # What may stand in the page itself is data, and whole; or a script that is ours.
            is_data = script.get("type") == "application/ld+json" and json.loads(script.text)
            assert is_data or script.text in {"", *inline_scripts(ROOT / "overrides").values()}, (
                page
            )
