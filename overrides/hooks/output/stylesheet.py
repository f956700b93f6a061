"""Puts the style sheets together: one in each page's `head`, and one that can come later."""

import hashlib
import re
from collections.abc import Sequence
from functools import cache
from html import unescape
from pathlib import Path

# In the order of the cascade: later ones win.
SHEETS = (
    "tokens",
    "fonts",
    "base",
    "drawings",
    "layout",
    "menu",
    "components",
    "contents",
    "section",
    "articles",
    "help-lines",
    "practice",
    "prose",
    "cards",
    "path",
    "home",
    "tables",
    "checklist",
    "sheet",
    "rare",
    "leave",
)
# What no page needs for its first view: the search dialog, and what is for paper in any sheet.
# A page loads it at low priority (`media=print`); the script lets it hold on screens for search.
LATER = ("search", "print")
FOR_PAPER = re.compile(r"@media print\{(?:[^{}]|\{[^{}]*\})*\}")
# A rule, or an @media or @supports with rules in it.
RULE = re.compile(r"([^{}]+)\{((?:[^{}]|\{[^{}]*\})*)\}")
PLAIN_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
COMMA = re.compile(r",(?![^()]*\))")
# Parts of a selector that a page need not have: states, and what is asked but by `:has()`.
STATES = re.compile(r"\[[^\]]*\]|:(?!has\()[\w-]+\([^()]*\)|::?[\w-]+")
SELECTED = re.compile(r"\.?[a-z][\w-]*")
TAG = re.compile(r"<([a-z][a-z0-9]*)", re.IGNORECASE)
CLASSES = re.compile(r"""\sclass\s*=\s*["']?([^"'>]*)""", re.IGNORECASE)
# What browsers of before 2024 may not know: in a list of selectors, it makes the whole rule void.
YOUNG = re.compile(r":has\(")
# The signs that a font is for, as in `unicode-range: U+A1-A6, U+A8`.
SIGNS = re.compile(r"unicode-range:([^;}]*)")
# One color for light and one for dark. Browsers of before 2024 don't know light-dark(), so it
# becomes a pair of switches that tokens.css sets: an empty one puts nothing in the place of its
# color, and one that is `initial` lets it stand (CSS Custom Properties 1, 3).
LIGHT_DARK = re.compile(r"light-dark\(([^,()]*),([^,()]*)\)")
SWITCHES = r"var(--light,\1) var(--dark,\2)"
# Where the style sheet goes; it carries the way from the page to the fonts.
PLACE = re.compile(r'<style data-fonts="([^"]*)"></style>')
FONTS = "../fonts/"


def read_stylesheets(folder: Path) -> tuple[str, str]:
    """The style sheets of `folder` as two: what heads need, and what can come later.

    Both are without comments and needless space.
    """
    sheets = {
        name: _squeezed((folder / f"{name}.css").read_text(encoding="utf-8"))
        for name in (*SHEETS, *LATER)
    }
    first = "".join(sheets[name] for name in SHEETS)
    later = [*FOR_PAPER.findall(first), *(sheets[name] for name in LATER)]
    return FOR_PAPER.sub("", first), "".join(later)


def later_address(css: str) -> str:
    """Where the later sheet is published: a changed one has another name, so no cache is stale."""
    return f"assets/later-{hashlib.sha256(css.encode()).hexdigest()[:8]}.css"


def with_stylesheet(html: str, css: str) -> str:
    """The page with the rules of `css` in its `head` that hold for something on it."""
    there = {tag.lower() for tag in TAG.findall(html)}
    there |= {f".{name}" for names in CLASSES.findall(html) for name in names.split()}
    text = unescape(html)
    fonts = {signs for signs in _signs(css) if _any_of(signs).search(text)}
    rules = _rules(css, (_asked(css) & there) | fonts)

    def style(place: re.Match[str]) -> str:
        return f"<style>{rules.replace(FONTS, place[1])}</style>"

    return PLACE.sub(style, html)


@cache
def _asked(css: str) -> frozenset[str]:
    """All elements and classes that any rule asks of a page."""
    return frozenset(SELECTED.findall(re.sub(r"\{[^{}]*\}", " ", css)))


@cache
def _signs(css: str) -> frozenset[str]:
    """The signs of all fonts, as `unicode-range` has them."""
    return frozenset(SIGNS.findall(css))


@cache
def _any_of(signs: str) -> re.Pattern[str]:
    """What finds any of these signs (CSS Fonts 4, 4.5: U+A8, or U+A1-A6)."""
    spans = (span.strip().removeprefix("U+").split("-") for span in signs.split(","))
    return re.compile("[" + "".join(f"{_sign(span[0])}-{_sign(span[-1])}" for span in spans) + "]")


def _sign(number: str) -> str:
    return re.escape(chr(int(number, 16)))


# Many pages have the same parts, and so the same rules.
@cache
def _rules(css: str, there: frozenset[str]) -> str:
    return _needed(css, there)


def _needed(css: str, there: frozenset[str]) -> str:
    """The rules of `css` that select something on a page with these elements and classes."""

    def keep(rule: re.Match[str]) -> str:
        start, inside = rule[1], rule[2]
        if start == "@font-face":
            signs = SIGNS.search(inside)
            return rule[0] if signs is None or signs[1] in there else ""
        if start.startswith("@"):
            inside = _needed(inside, there)
            return f"{start}{{{inside}}}" if inside else ""
        selectors = [one for one, asked in _selectors(start) if asked <= there]
        return f"{','.join(selectors)}{{{inside}}}" if selectors else ""

    return RULE.sub(keep, css)


@cache
def _selectors(start: str) -> Sequence[tuple[str, frozenset[str]]]:
    """The selectors of a rule, each with the elements and classes that it asks of a page."""
    return [
        (selector, frozenset(SELECTED.findall(STATES.sub("", selector))))
        for selector in COMMA.split(start)
    ]


def _squeezed(css: str) -> str:
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    # The space in `--dark: ;` is its value.
    css = re.sub(r"(?<!:)\s*([{};,])\s*|(?<=:) (?=[^{};]+;)", r"\1", css).replace(";}", "}").strip()
    return PLAIN_RULE.sub(_parted, LIGHT_DARK.sub(SWITCHES, css))


def _parted(rule: re.Match[str]) -> str:
    """The rule, with what not all browsers know in a rule of its own."""
    selectors = COMMA.split(rule[1])
    young = [selector for selector in selectors if YOUNG.search(selector)]
    known = [selector for selector in selectors if selector not in young]
    return "".join(f"{','.join(some)}{{{rule[2]}}}" for some in (known, young) if some)
