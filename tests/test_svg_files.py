"""An SVG is published without what its program left in it, and not at all if it would act."""

import pytest
from pictures.svg_files import clean_svg

SVG = 'xmlns="http://www.w3.org/2000/svg"'
LINKS = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
PICTURE = "data:image/png;base64,AAAA"

CLEANED = {
    "a comment": "<!-- Made on C:/Users/name -->",
    "metadata": "<metadata>secret</metadata>",
    "a program's element": '<x:y xmlns:x="urn:program"><path/>secret</x:y>',
    "a program's attribute": '<g xmlns:x="urn:program" x:file="secret" data-name="secret"/>',
    "an instruction": "<?program secret?>",
    "loose words": "<g>secret</g>",
}
# What stands on the third line of the drawing, and what is said of it.
REFUSED = {
    "<script>alert(1)</script>": "`<script>` can't stand in a drawing here.",
    "<g><foreignObject/></g>": "`<foreignObject>` can't stand",
    '<a href="https://x.example"><path/></a>': "`<a>` can't stand",
    f'<image href="{PICTURE}"/>': "`<image>` can't stand",
    "<unknown/>": "`<unknown>` can't stand",
    "<feImage/>": "`<feImage>` can't stand",
    '<g onclick="x()"/>': "`onclick` would run a script. Take it out.",
    '<g ONCLICK="x()"/>': "`ONCLICK` would run a script.",
    '<use href="other.svg#a"/>': '`href="other.svg#a"` loads something from elsewhere.',
    f'<use {LINKS} xlink:href="https://x.example"/>': "loads something from elsewhere.",
    '<use href="javascript:x()"/>': "loads something from elsewhere.",
    "<style>@import 'x.css';</style>": "`@import 'x.css';` loads something",
    "<style>a { fill: url(https://x.example) }</style>": "`url(https://x.example) }` loads",
    "<style><![CDATA[a{b:url(//x)}]]></style>": "loads something from elsewhere.",
    "<style>@font-face { font-family: x }</style>": "loads something",
    '<g style="background: URL( x.png )"/>': "loads something",
    '<g fill="u\\72l(x)"/>': "loads something",
    '<g fill="url(x.svg#a)"/>': "loads something",
    '<g><animate attributeName="x"/></g>': "This drawing moves,",
    "<style>@keyframes x { }</style>": "This drawing moves,",
    '<g style="animation: x 1s"/>': "This drawing moves,",
    "<g>": "This drawing can't be read from here on.",
    "&unknown;": "This drawing can't be read from here on.",
    "<g>" * 70 + "</g>" * 70: "lie more than 60 deep in each other",
}
WHOLE = {
    '<!DOCTYPE svg [\n<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<svg>&b;</svg>': "<!ENTITY ...>",
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]><svg>&x;</svg>': "<!ENTITY ...>",
    "<svg><path/></svg>": "This is no SVG: its first element has to be",
    '<html xmlns="http://www.w3.org/1999/xhtml"><script/></html>': "This is no SVG",
    f'<?xml-stylesheet href="x.css"?><svg {SVG}/>': "takes its style from another file.",
    "": "This drawing can't be read from here on.",
    "no drawing": "This drawing can't be read from here on.",
    '<?xml version="1.0" encoding="x-unknown"?><svg/>': "can't be read from here on.",
    f"<svg {SVG}>{' ' * 1_000_000}</svg>": "This drawing takes more than 1 MB.",
}


def drawing(inside: str) -> bytes:
    return f"<svg {SVG}\n width='40' height='20'>\n{inside}\n</svg>".encode()


@pytest.mark.parametrize("kind", CLEANED)
def test_what_a_program_left_is_cleaned(kind: str) -> None:
    cleaned, problems = clean_svg(drawing(f'{CLEANED[kind]}<path d="M0 0"/>'), "docs/x.svg")
    assert problems == []
    for word in ("secret", "name", "urn:"):
        assert word not in cleaned.text
    assert '<path d="M0 0" />' in cleaned.text


@pytest.mark.parametrize("fault", REFUSED, ids=lambda fault: fault[:40])
def test_what_would_act_is_refused_with_its_line(fault: str) -> None:
    cleaned, problems = clean_svg(drawing(fault), "docs/x.svg")
    assert cleaned.text == ""
    assert len(problems) == 1, problems
    assert REFUSED[fault] in problems[0].message
    assert problems[0].line == (4 if fault == "<g>" else 3)  # nothing closes that one


@pytest.mark.parametrize("text", WHOLE, ids=lambda text: text[:40])
def test_what_is_no_plain_drawing_is_refused(text: str) -> None:
    cleaned, problems = clean_svg(text.encode(), "docs/x.svg")
    assert cleaned.text == ""
    assert len(problems) == 1, problems
    assert WHOLE[text] in problems[0].message


def test_each_fault_is_told_once() -> None:
    _, problems = clean_svg(drawing('<g onclick="x"/>' * 99 + "<script/>"), "docs/x.svg")
    assert [problem.line for problem in problems] == [3, 3]


def test_what_draws_is_kept() -> None:
    inside = (
        '<title>Hills &amp; sun</title><defs><linearGradient id="a"><stop offset="0"/>'
        '</linearGradient></defs><style>.b { fill: url(#a) }</style><g class="b" fill="url(#a)">'
        f'<use {LINKS} xlink:href="#a"/><text x="1">One <tspan>two</tspan> three</text></g>'
    )
    start = '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">'
    cleaned, problems = clean_svg(start.encode() + drawing(inside), "docs/x.svg")
    assert problems == []
    for kept in (
        "<title>Hills &amp; sun</title>",
        "<style>.b { fill: url(#a) }</style>",
        'fill="url(#a)"',
        '<use href="#a" />',
        "One <tspan>two</tspan> three",
    ):
        assert kept in cleaned.text
    assert "DOCTYPE" not in cleaned.text
    assert cleaned.size == (40, 20)
    assert clean_svg(cleaned.text.encode(), "docs/x.svg") == (cleaned, [])


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="30px" height="20"', (30, 20)),
        ('viewBox="0 0 24 12.4"', (24, 12)),
        ('viewBox="0,0,24,12"', (24, 12)),
        ('width="100%" viewBox="0 0 24 12"', (24, 12)),
        ('width="10mm" height="5mm"', None),
        ("", None),
    ],
)
def test_the_size_is_the_drawings_own(attributes: str, size: tuple[int, int] | None) -> None:
    cleaned, problems = clean_svg(f"<svg {SVG} {attributes}/>".encode(), "docs/x.svg")
    assert problems == []
    assert cleaned.size == size
