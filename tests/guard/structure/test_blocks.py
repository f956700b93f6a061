"""Boxes, folded parts, captions, code and HTML: each fault where it stands, whatever is around."""

import pytest
from guarded import Guard, assert_told

MISSING = "The text of this block is missing."
FURTHER_IN = "This would show as plain text. A block starts at the left edge; in a point of a list"
FOLDED = "Help must not be folded away."
NO_BOX = "This makes no box here."
NO_CAPTION = "This closes no caption."
CODE = "The spaces in front make code of this text."
DEEP = "This is more than 8 levels deep."
# A tag that is quoted whole; one character more would be cut.
LONG = f"<font {'size=1 ' * 7}kept>"

NINE = "A paragraph.\n\n" * 9

BAD = {
    # ---- Boxes and folded parts ----
    '!!! key "A"\n    Words.\n!!! key "B"\n\n!!! key "C"\n\n    Words.': [f"10: {MISSING}"],
    ' !!! key "A"\n\n     Words.': [f"8: {FURTHER_IN}"],
    '  ??? note "A"\n\n    Words.': [f"8: {FURTHER_IN}"],
    '   === "A"\n\n       Words.': [f"8: {FURTHER_IN}"],
    '>  !!! key "A"\n>\n>      Words.': [f"8: {FURTHER_IN}"],
    '> !!! key "A"\n> Words.': [f"8: {MISSING}"],
    '> !!! emergancy "A"\n>\n>     Words.': ["8: There is no block `emergancy`."],
    '??? note "A"\n\n    > !!! emergency\n    >\n    >     Words.': [f"10: {FOLDED}"],
    "> /// captoin\n> Words.\n> ///": ["8: Write `/// caption` on this line"],
    "> Term\n> :Meaning": ["9: Put three spaces behind the colon: `:   Meaning`."],
    '- One\n\n   !!! key "A"\n\n       Words.': [f"10: {FURTHER_IN}"],
    '!!! key "A"\n\n     !!! ask "B"\n\n         Words.': [f"10: {FURTHER_IN}"],
    '!!! key "A"\n\n   Words.': [f"8: {MISSING}"],
    '!!! key "A"\n\n    !!! ask "B"\n\n    Words.': [f"10: {MISSING}"],
    '??? note "More"\n\n    - One\n\n        !!! emergency\n\n            Words.': [
        f"12: {FOLDED}"
    ],
    '???+ note "A"\n\n    W.\n\n    ??? key "B"\n\n        W.\n\n    !!! emergency\n\n        W.': [
        f"16: {FOLDED} Put this card above the folded part"
    ],
    "=== One\n\n    W.\n\n=== “Two”\n\n    W.": ['8: `=== "One"`', '12: `=== "Two"`'],
    "Words.\n:Meaning\n:More": ["9: `:   Meaning`.", "10: `:   More`."],
    "> [!foo]\n> Words.": [f"8: {NO_BOX} Write `!!! note"],
    "::: warning\nWords.\n:::": [f"8: {NO_BOX} Write `!!! today", f"10: {NO_BOX} Write `!!! note"],
    "::: warning Take care\nWords.\n:::": [f"8: {NO_BOX} Write `!!! today", f"10: {NO_BOX}"],
    # ---- Captions ----
    "///\n\n/// caption\nA.\n///\n\n///": [f"8: {NO_CAPTION}", f"14: {NO_CAPTION}"],
    "/// captoin\nA.": ["8: Write `/// caption` on this line", "8: This caption never ends."],
    # ---- Code ----
    "Words.\n\n" * 4 + "```\ncode\n```\n\n~~~\ncode": ["20: This code never ends. Put ~~~"],
    "\n```\ncode": ["9: This code never ends."],
    "Words.\n\n" * 4 + " ```\ncode\n ```": ["16: Code between ``` starts at the left edge."],
    "Words.\n\n    | a | b |\n\nWords.\n\n    ## Head": [f"10: {CODE}", f"14: {CODE}"],
    "Words.\n\n    A few words.": [f"10: {CODE}"],
    # ---- Levels, comments, words that vanish ----
    f"Words.\n\n{'- ' * 9}a": [f"10: {DEEP}"],
    f"{'> ' * 9}a": [f"8: {DEEP}"],
    "\n".join(f"{'    ' * level}- a" for level in range(10)): [f"17: {DEEP}"],
    "\n".join(f"{chr(9) * level}- a" for level in range(10)): [f"17: {DEEP}"],
    "<!-- Closed. -->\n\nWords <!-- and open.": ["10: This comment never ends."],
    "[a]: contact.md\n[b]: word": ["9: This line would vanish"],
    # ---- HTML ----
    "<sub><sup>2</sub></sup>": ["8: `<sub>` never closes.", "8: `</sub>` closes what was not"],
    "<sup><sub>2</sup></sub>": ["8: `<sup>` never closes.", "8: `</sup>` closes what was not"],
    "One <sub>2\n\nTwo</sub>.": ["8: `<sub>` never closes.", "10: `</sub>` closes what was not"],
    "One <sub>1</sub>.\n\n\nTwo.\n\nThree <kbd>x": ["13: `<kbd>` never closes."],
    "One\n<sub>2": ["9: `<sub>` never closes."],
    f"{NINE}<kbd>x\ny": ["26: `<kbd>` never closes."],
    "<sub>2</sub></sub>": ["8: `</sub>` closes what was not opened."],
    "<b>x</b> <b>y</b>\n\n<b>z</b>": ["8: `<b>` can't stand", "10: `<b>` can't stand"],
    "x</b> <i>y</i>": ["8: `</b>` can't stand on a page.", "8: `<i>` can't stand on a page."],
    f"{LONG}Words": [f"8: `{LONG}` can't stand on a page."],
    f"{LONG[:-1]}x>Words": [f"8: `{LONG[:-1]}x ...` can't stand on a page."],
    "Words <h2 and so": ["8: `<h2 and so` can't stand on a page. Start a heading with `## `."],
    "<?php ?>": ["8: `<?php ?>` can't stand on a page. Take it out."],
    '<br class="x">': ["8: can't stand there. Write `<br>`."],
}
GOOD = (
    '> !!! key "A"\n>\n>     Words.\n>\n> More.\n\nWords.\n\n> > !!! key "B"\n> >\n> >     Words.',
    '- One\n\n    > !!! key "A"\n    >\n    >     Words.',
    '- One\n\n    !!! key "A"\n\n        Words.\n\n    - Two\n\n        === "B"\n\n            W.',
    '!!! key "A"\n\n      Six spaces.',
    '!!! key "A"\n\n    !!! ask "B"\n\n        Words.',
    '=== "One"\n\n    Words.\n\n!!! emergency "Call 911"\n\n    Words.',
    '??? note "More"\n\n    Words.\n\n!!! note "Box"\n\n    !!! emergency "Call"\n\n        Words.',
    '===+ "A"\n\n    Words.',
    '!!! Key "A" \n\n    Words.',
    ":Meaning",
    "Words.\n\n    code = 1\n\n    # A comment",
    "Words.\n\n    Two words.",
    "~~~~\ncode\n~~~\n~~~~",
    f"{'- ' * 8}a",
    "a <br> b <wbr> c<br/>",
    "<span lang=\"es\" dir='ltr'>hola</span>",
)


@pytest.mark.parametrize("text", BAD)
def test_each_fault_is_told_on_its_line(guard: Guard, text: str) -> None:
    assert_told(guard.findings(text), *BAD[text])


@pytest.mark.parametrize("text", GOOD)
def test_its_good_neighbor_passes(guard: Guard, text: str) -> None:
    assert guard.findings(text) == []
