"""Markdown tries a pattern only on texts that have its sign, and finds there what it always did."""

import inspect
import random
from typing import Any

from extensions.quick_inlines import FIND, HANDLE, SIGNS, STEPS, QuickInlines, QuickStep
from markdown import Markdown
from markdown.treeprocessors import InlineProcessor
from project import ROOT

# As in mkdocs.yml, as far as they look for patterns.
EXTENSIONS = ["abbr", "attr_list", "def_list", "footnotes", "smarty", "tables"]
# Each sign alone, in words, at both ends, beside the others; and each whole thing that they make.
ODD = r"""
'90s and 'a "b" c' "'d' e" f's "g"'h' 'i'" --- j--k -- l ... m.... n---- "o"-'p' 'q'. "r"! the '20s
`a` ``b`c`` \` \[d] \\`e` \\ [f](g.md) [h][i] [i] [j]: ![k](l.png) ![m][i] ![i] [^n] [^ o]
[p](<q r>) <https://a.example> <a@b.example> <b>s</b> <br> &amp; &copy; &#169; &x *t* **u** _v_
__w__ ***x*** y_z_a
one line  
and the next, \' and \" too *`a`* [*b*](c.md "d 'e'") [`f`](g.md) <span title="'h'">"i"</span>

[i]: contact.md
[^n]: A note with "quotes" -- and a dash.
"""  # noqa: W291 (two blanks at the end of a line break it)


def assert_same(text: str) -> None:
    usual = Markdown(extensions=EXTENSIONS).convert(text)
    assert Markdown(extensions=[*EXTENSIONS, QuickInlines()]).convert(text) == usual, text


def test_odd_pieces_come_out_as_from_markdown_alone() -> None:
    # Each piece has other signs than the whole.
    for text in (ODD, ODD[::-1]):
        for piece in (text, *text.split("\n"), *text.split()):
            assert_same(piece)


def test_a_page_comes_out_as_from_markdown_alone() -> None:
    for page in (ROOT / "docs" / "articles").glob("*.md"):
        assert_same(page.read_text(encoding="utf-8"))


def test_no_pattern_is_found_without_its_sign() -> None:
    chance = random.Random(28)
    signs = [*"'\"-.`\\[]()!^<>&;:/@ \n", "a", "20s", "  \n", "--", "..."]
    signs += ["<a@b>", "<a://b>", "&copy;", "'\"a", "\"'a"]
    texts = ["".join(chance.choices(signs, k=8)) for _ in range(8000)]
    steps: Any = Markdown(extensions=EXTENSIONS).treeprocessors
    tried = set()
    for step in STEPS:
        patterns = steps[step].inlinePatterns
        for name in (name for name in SIGNS if name in patterns):
            found = [text for text in texts if patterns[name].getCompiledRegExp().search(text)]
            assert [text for text in found if SIGNS[name] not in text] == [], name
            tried |= {name} if found else set()
    assert tried == SIGNS.keys()


def test_the_private_members_that_are_counted_on_are_as_they_were() -> None:
    """Without them nothing would be wrong on a page at first: builds would only be slow again."""
    taken = {HANDLE: "data patternIndex", FIND: "pattern data patternIndex startIndex"}
    for name, arguments in taken.items():
        known = inspect.signature(getattr(InlineProcessor, name)).parameters
        assert [*known] == ["self", *arguments.split()], name
    assert HANDLE in vars(QuickStep)
