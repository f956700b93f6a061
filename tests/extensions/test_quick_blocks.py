"""Markdown asks a kind of blocks only about blocks with its sign, and makes of all what it did."""

import random
from typing import Any

from extensions.quick_blocks import BLOCK_SIGNS, QuickBlocks
from markdown import Markdown
from project import ROOT

# As in mkdocs.yml, as far as they bring kinds of blocks; MkDocs adds the last two itself.
EXTENSIONS = ["abbr", "admonition", "attr_list", "def_list", "footnotes", "tables", "fenced_code"]
EXTENSIONS += [f"pymdownx.{name}" for name in ("blocks.caption", "details", "tabbed", "tasklist")]
CONFIGS = {"pymdownx.tabbed": {"alternate_style": True}}
# A piece of each kind, what goes on in it, and what only looks like one.
PIECES = r"""
# a|b\n===|c\n---|> d|> e\n> f\n> g\n|[h]: i.md|[^j]: k|    more of j|*[L]: M|!!! note|??? o
!!! tip "p"\n    q|??? note "r"\n    s|=== "t"|=== "u"\n    v|    w|        x|    - y|- z\n- z
1. a|a ¦ b\n--¦--\n1 ¦ 2|¦ a ¦\n¦--¦\n¦ b ¦|c\n: d|    : e|f: g|h [h] [^j] L|***|/// caption\ni\n///
```\nj\n```|\tk|- [ ] l|<div>m</div>|   # n|   > o|  : p|        - q\n\n            r|!!!|]: s|*[t
"""


def convert(text: str, *more: Any) -> str:
    return Markdown(extensions=[*EXTENSIONS, *more], extension_configs=CONFIGS).convert(text)


def test_blocks_of_all_kinds_come_out_as_from_markdown_alone() -> None:
    chance = random.Random(28)
    pieces = [
        piece.replace("\\n", "\n").replace("\\t", "\t").replace("¦", "|")
        for line in PIECES.split("\n")
        for piece in line.split("|")
    ]
    for _ in range(200):
        ends = chance.choices(["\n\n", "\n\n", "\n"], k=8)
        text = "".join(map(str.__add__, chance.choices(pieces, k=8), ends))
        assert convert(text, QuickBlocks()) == convert(text), text


def test_a_page_comes_out_as_from_markdown_alone() -> None:
    for page in (ROOT / "docs" / "articles").glob("*.md"):
        text = page.read_text(encoding="utf-8")
        assert convert(text, QuickBlocks()) == convert(text)


def test_each_kind_is_known_to_markdown_by_its_name() -> None:
    """Otherwise nothing would be wrong on a page, but builds would be slow again."""
    kinds = Markdown(extensions=EXTENSIONS).parser.blockprocessors
    assert [name for name in BLOCK_SIGNS if name not in kinds] == []
