"""What an editor reads about headings, lists, tables, code and blocks that do not come out."""

import pytest
from guarded import Guard, assert_told

BAD: dict[str, list[str]] = {
    # ---- Headings ----
    "## One\n\n#### Two\n\n##### Three\n\n### Four": [
        "10: `#### Two` leaves out a level. The next one down here is `### Two`.",
        "12: `##### Three` leaves out a level. The next one down here is `### Three`.",
    ],
    "### One": ["8: The next one down here is `## One`."],
    '!!! key "Key"\n\n    ## One\n\n    #### Two': ["12: The next one down here is `### Two`."],
    "##": ["8: This heading has no words. Write them behind `## `, or delete it."],
    "##  ##": ["8: This heading has no words."],
    "## { #part }": ["8: This heading has no words."],
    "## **\xa0**": ["8: This heading has no words."],
    "##Title": ["8: Put a space behind the ##: `## Title`."],
    "#1 reason to rest": ["8: Start a heading in the text with `##`."],
    "####### Seven": ["8: leaves out a level."],
    "A sentence, and then a line.\n---\n\nWords.": [
        "9: The hyphens make a heading of the line above them. Leave an empty line between."
    ],
    "- A point\n---\n\nWords.": ["9: The hyphens make a heading of the line above them."],
    "**What helps**\n\nWords.": ['8: If "What helps" is a heading, start it with ## or ###'],
    "__What helps__\n\nWords.": ['8: If "What helps" is a heading'],
    "## What helps\n\n### Rest\n\n## *What* helps?": [
        '12: "*What* helps?" is also the title, or a heading above. Say what is different'
    ],
    "## Rest { #one }\n\n## Rest { #two }": ['10: "Rest'],
    # ---- Lists ----
    "Words:\n- One\n- Two": ['9: Leave an empty line above "- One": without it the list runs on'],
    "Words:\n* One": ['9: Leave an empty line above "* One"'],
    "Words:\n1. One\n2. Two": ['9: Leave an empty line above "1. One"'],
    "Words\nagain:\n- **One:** words": ['10: Leave an empty line above "- **One:** words"'],
    "> Words:\n> - One": ['9: Leave an empty line above "- One"'],
    '!!! key "Key"\n\n    Words:\n    - One': ['11: Leave an empty line above "- One"'],
    "- One\n\nA:\n- Two\n\nB:\n\n- Three\n\nC:\n- Four": [
        '11: Leave an empty line above "- Two"',
        '18: Leave an empty line above "- Four"',
    ],
    "• One\n• Two": ['8: "•" makes no list here. Write `- One`.', "9: Write `- Two`."],
    "Words:\n\n▪ One": ["10: Write `- One`."],
    "·\tOne": ["8: Write `- One`."],
    "– One\n– Two": ["8: Write `- One`.", "9: Write `- Two`."],
    "1) One\n2) Two": ["8: Write `1. One`.", "9: Write `2. Two`."],
    "-One\n-Two": ["8: Write `- One`.", "9: Write `- Two`."],
    "1.One\n2.Two": ["8: Write `1. One`.", "9: Write `2. Two`."],
    "1. One\n\nWords.\n\n2. Two": ['12: "2." would show as 1. Indent what stands between this'],
    "1. One\n\n   Words, three in.\n\n2. Two": ['12: "2." would show as 1.'],
    "1999. That was a year.": ["8: If it is no list, write `1999\\. That was a year.`"],
    "- One\n  - Below one": ['9: "Below one" would stand beside the point above it.'],
    "1. One\n   - Below one\n   - Again": [
        "9: To put it below that point, indent it by four spaces.",
        "10: indent it by four spaces.",
    ],
    "1. One\n```\ncode\n```\n2. Two": ['12: "2." would show as 1.'],
    "1. One\n\n```\ncode\n```\n\n2. Two": ['14: "2." would show as 1.'],
    "1. One\n\nWords.\n\n1. Two": ["12: This list starts again at 1. If it goes on here, indent"],
    "a) One\nb) Two": ["8: Write `1. One`.", "9: Write `1. Two`."],
    "(1) One\n(2) Two": ["8: Write `1. One`.", "9: Write `2. Two`."],
    "→ One\n→ Two": ["8: Write `- One`.", "9: Write `- Two`."],
    "&bull; One": ["8: Write `- One`."],
    "-[ ] One": ["8: The brackets would show here. A point to tick is `- [ ] One`."],
    "- [x]One": ["8: A point to tick is `- [x] One`."],
    "- One\n-": ["9: This point has no words."],
    "Words:\n\n    - One\n    - Two": [
        "10: The spaces in front make code of this text.",
        "11: The spaces in front make code of this text.",
    ],
    "- - - - - - - - - Nine deep": ["8: This is more than 8 levels deep. Take out signs"],
    "Words.\n\nTerm\n:Meaning": ["11: Put three spaces behind the colon: `:   Meaning`."],
    # ---- Tables ----
    "a\tb\n1\t2": ["8: This would not show as a table. Write its first line as `| One | Two |`"],
    "+---+---+\n| a | b |\n| 1 | 2 |": [
        "8: This would not show as a table.",
        "9: The line below the first one of a table is missing",
    ],
    "| a | b |\n|---|---|": ["9: This table has no row. Write the first one right below"],
    "| a | b |\n|---|---|\n| 1 | 2 |\n|---|---|\n| 3 |": [
        "11: These hyphens would show as a row. Delete",
        "12: This row has 1 cell",
    ],
    "| a | b |\nWords.": ["8: The line below the first one of a table is missing"],
    "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |": [
        "10: This row has 1 cell, the first line 2 cells. Write one cell for each",
        "11: What is too much would be lost. A | that is part of the words is `\\|`.",
    ],
    "| a | b |\n| 1 | 2 |": ["8: The line below the first one of a table is missing: `|---|---|`."],
    "| a | b |": ["8: The line below the first one of a table is missing: `|---|---|`."],
    "| a | b |\n|---|\n| 1 | 2 |": ["9: The first line has 2 cells. Write `|---|---|` here."],
    "| a | b |\n|—|—|\n| 1 | 2 |": ["9: Write the divider with plain hyphens: `|---|---|`."],
    "|---|---|\n| a | b |": ["8: A table starts with the names of its columns."],
    "| a | b |\n| 1 | 2 |\n|---|---|": ["10: stands once, below the first line."],
    "Words:\n| a | b |\n|---|---|\n| 1 | 2 |": ["9: Leave an empty line above the table."],
    "| a | b |\n|---|---|\n| 1 | 2 |\nWords.": ["11: Leave an empty line below the table."],
    "- One:\n\n    | a | b |\n    |---|---|\n    | 1 |": ["12: This row has 1 cell"],
    # ---- Code ----
    "Words.\n\n```\ncode": ["10: This code never ends. Put ``` on a line of its own behind it."],
    "~~~\ncode\n```": ["8: This code never ends. Put ~~~ on a line"],
    "```\ncode\n````": ["8: This code never ends."],
    "- One\n\n    ```\n    code\n    ```": ["10: Code between ``` starts at the left edge."],
    "``` some words\ncode\n```": ["8: Write ``` alone on this line, and the words on the next"],
    "Words.\n\n    This is a sentence that somebody indented.": [
        "10: The spaces in front make code of this text."
    ],
    "\tEach paragraph starts with a tab. As in a book.": ["8: Delete them: all text starts at"],
    # ---- Boxes, folded parts, tabs, captions ----
    '!!! emergancy "Call"\n\n    Words.': [
        "8: There is no block `emergancy`. Did you mean `emergency`? These are there: key, ask,"
    ],
    '!!! warning "Title"\n\n    Words.': ["8: Did you mean `today`?"],
    "!!! tip\n\n    Words.": ["8: Did you mean `note`?"],
    "!!! key Key points\n\n    Words.": ['8: Write this as `!!! key "Key points"`, in straight'],
    '!!! key inline "Key"\n\n    Words.': ['8: Write this as `!!! key "Key"`, in straight quotes.'],
    "!!! key “Key points”\n\n    Words.": ['8: Write this as `!!! key "Key points"`'],
    '!!! key: "Key"\n\n    Words.': ['8: Write this as `!!! key "Key"`'],
    '!!! "Key"\n\n    Words.': ['8: Write this as `!!! note "Key"`'],
    '!! key "Key"\n\n    Words.': ['8: Write this as `!!! key "Key"`'],
    '! key "Key"\n\nWords.': ['8: Write this as `!!! key "Key"`'],
    '!!! key "Key"\n\nWords.': ["8: The text of this block is missing. Write it below, each line"],
    '!!! key "Key"\n  Words.': ["8: The text of this block is missing."],
    'Words.\n\n!!! key "Key"': ["10: The text of this block is missing."],
    '??? closed "Title"\n\n    Words.': ["8: There is no block `closed`."],
    "??? note Title\n\n    Words.": ['8: Write this as `??? note "Title"`'],
    "=== Tab\n\n    Words.": ['8: Write this as `=== "Tab"`, in straight quotes.'],
    "=== “Tab”\n\n    Words.": ['8: Write this as `=== "Tab"`'],
    '=== "Tab"\n\nWords.': ["8: The text of this block is missing."],
    '??? emergency "Call 911"\n\n    Words.': [
        "8: Help must not be folded away. Write `!!! emergency`."
    ],
    "???+ emergency\n\n    Words.": ["8: Help must not be folded away. Write `!!! emergency`."],
    "??? emergency Call 911\n\n    Words.": ['8: Write this as `!!! emergency "Call 911"`'],
    '??? note "More"\n\n    Words.\n\n    !!! emergency "Call 911"\n\n        Words.': [
        "12: Help must not be folded away. Put this card above the folded part or the tab"
    ],
    '=== "One"\n\n    !!! emergency\n\n        Words.': ["10: Help must not be folded away."],
    '!!! emergency "[Call 911](tel:911)"\n\n    Words.': [
        '8: A title has no link. Write `!!! emergency "Call 911"`, and put the link into the text'
    ],
    '??? note "[Contact](contact.md) and more"\n\n    Words.': [
        '8: A title has no link. Write `??? note "Contact and more"`'
    ],
    "/// caption\nWords.": ["8: This caption never ends. Put `///` on a line of its own"],
    "/// captoin\nWords.\n///": ["8: Write `/// caption` on this line"],
    "![A fixture](fixture.png)\n\n/// caption\nWords.\n///\n\n/// caption\nWords.": [
        "14: This caption never ends."
    ],
    "/// caption\nWords.\n\n/// caption\nWords.\n///": ["8: This caption never ends."],
    "Words.\n\n///": ["10: This closes no caption. Write `/// caption` above the words"],
    '== "Tab"\n\n    Words.': ['8: Write this as `=== "Tab"`'],
    "> [!WARNING]\n> Words.": ['8: This makes no box here. Write `!!! today "Title"`, and indent'],
    ":::note\nWords.\n:::": ['8: Write `!!! note "Title"`', '10: Write `!!! note "Title"`'],
    "Term\n:Meaning": ["9: Put three spaces behind the colon: `:   Meaning`."],
    # ---- Signs that show as they stand ----
    "Some *words and no end.": ["8: `*` would show on the page. Words in italics are `*words*`"],
    "A star\\*, and words* alone.": ["8: `*` would show on the page."],
    "*Words\n\nand more*": ["8: `*` would show on the page."],
    "Some * words * here.": ["8: `*` would show on the page."],
    "Some _words and no end.": ["8: `_` would show on the page."],
    "Some `words and no end.": ["8: A backtick would show on the page."],
    "A line\\\nbroken.": ["8: To break the line here, write `<br>` instead"],
    "Some ==words== here.": ["8: `==words==` would show on the page. Words can't be marked"],
    "H~2~O": ["8: Write `<sub>2</sub>` or `<sup>2</sup>` instead."],
    "[caption]Words[/caption]": ["8: was filled in by another program"],
    "Ten&nbsp percent": ["8: `&nbsp` would show on the page. Type the character itself."],
    "See contact.md for more.": ["8: To link to it, write `[words](address)`."],
    "!(photo.jpg)": ["8: A picture is `![What it shows](photo.jpg)`."],
    "A claim.[first-fixture]": ["8: `[first-fixture]` would show on the page. Write `[^first-"],
    "A claim.¹": ["8: `¹` would show on the page. A citation is `[^name]`"],
    "Caf\u00c3\u00a9": ['8: "\u00c3" and what follows it were one character once. Type'],
    "A\x01B": ["8: There is a character here that can't be read."],
    "title: Fixture\n---\nWords.": ["8: `title` stands below the settings. Put it above the `---`"],
    "<script x": ["8: `<script x` can't stand on a page."],
    "Some **bold words.": ["8: `**` would show on the page. Bold words are `**words**`"],
    "**Right.** Then some ** wrong ** ones.": ["8: `**` would show on the page."],
    "[Right](contact.md)\n\nAnd \\[wrong](contact.md)": [
        "10: `](` would show on the page. A link is `[words](address)`"
    ],
    "A claim [citation needed].": ["8: Cite the source as `[^name]`, with the name from docs/"],
    "A claim.(^first-fixture)": ["8: `(^first-fixture)` would show on the page. A citation is"],
    "\\## Words": ["8: A heading starts at the left edge, without a"],
    "Words.\n\n====": ["10: Take this line out."],
    "A claim.[1]": ["8: `[1]` would show on the page. A citation is `[^name]`"],
    "Some ~~words~~.": ["8: `~~` would show on the page."],
    "A :smile: of joy.": ["8: `:smile:` would show on the page."],
    "Ten&amp;nbsp;percent": ["8: `&nbsp;` would show on the page. Type the character itself."],
    "Words { .bc-way } and more": ["8: `{ .bc-way }` would show on the page."],
    "It is {{ page.title }}.": ["8: `{{` would show on the page. Nothing is filled in here."],
    "Some ``` words.": ["8: ``` would show on the page. A block of code stands between two lines"],
    "See [[Contact]].": ["8: `[[` would show on the page."],
}

GOOD = [
    f"- Tea\n\n{8 * '    '}Eight levels in",
    '??? note "More"\n\n    Words.\n\n!!! emergency "Call 911"\n\n    Words.',
    '!!! emergency "Call 911"\n\n    Words.\n\n    ??? note "More"\n\n        Words.',
    "## One:\n\n### Two?\n\n#### Three\n\n## Four",
    "## One\n- One\n- Two",
    "Short\n-----\n\nWords.\n\n---\n\nWords.",
    "**Words in bold.**\n\n**Note:** words.\n\n**Who?**",
    "Words - and\nmore - words.\n\n- One\n- Two\n\n    More.\n\n    - Three",
    "1. One\n\n    Words.\n\n2. Two\n\n\n3. Three",
    "1999\\. That was a year. In 1999. And so on.",
    "— Somebody",
    "1. One\n2. Two\n\nThen:\n\n1. One\n2. Two",
    "1. One\n\n## Next\n\n1. One",
    "1. One\n\n        code\n\n2. Two",
    "Prices may change*.\n\n*They did.",
    "A \\*star, a_b, 2 * 3, 5* and a*b*c.",
    "— One\n\n— Two",
    "A. Smith came.",
    "Words\twith a tab.",
    "[x]: contact.md\n\n[The way][x]",
    "Water is H<sub>2</sub>O, and if a <b then so.",
    "Either a | b\nor c | d",
    "a | b\n--|--\n1 | `c|d`",
    "    x = 1\n\n    if x == 1: print(x)",
    "```{ .yaml }\ncode\n```",
    '!!! key ""\n    Words.',
    "Help!!! Really??? Yes!",
    "Words.\n\n:-) is a face\nof joy.",
]


@pytest.mark.parametrize("text", BAD)
def test_what_does_not_come_out_is_told_with_its_line(guard: Guard, text: str) -> None:
    assert_told(guard.findings(text), *BAD[text])


@pytest.mark.parametrize("text", GOOD)
def test_its_good_neighbor_passes(guard: Guard, text: str) -> None:
    assert guard.findings(text) == []
