"""What the first line of a box, a folded part or a tab must not do: hide help, or hold a link."""

import re
from collections.abc import Sequence

from reading.parsed_markdown import parsed_markdown

HELP = "emergency"
INDENT = 4
HELP_CARD = re.compile(rf"(?P<sign>!{{3}}|\?{{3}}\+?) ?{HELP}\b", re.IGNORECASE)
FOLDED = re.compile(r"\?{3}|={3}[+!]*\s*\"")
HIDDEN = "Help must not be folded away."


def hidden_help(lines: Sequence[tuple[int, str]], index: int) -> str | None:
    """What to say of a card for an emergency that is folded, or stands within what is."""
    text = lines[index][1]
    card = HELP_CARD.match(text.strip())
    if not card:
        return None
    if card["sign"] != "!!!":
        return f"{HIDDEN} Write `!!! {HELP}`."
    indent = indent_of(text)
    for _, above in reversed(lines[:index]):
        if above.strip() and indent_of(above) < indent:
            indent = indent_of(above)
            if FOLDED.match(above.strip()):
                return (
                    f"{HIDDEN} Put this card above the folded part or the tab, with no space in "
                    f"front: `!!! {HELP}`."
                )
    return None


def title_fault(words: str) -> str | None:
    """What to say of a link in a title: who taps on it may mean to open the part."""
    title = parsed_markdown(words)
    if not title.links:
        return None
    plain = title.as_read[0].text
    return f"A title has no link. Write `{plain}`, and put the link into the text below."


def indent_of(text: str) -> int:
    """How many spaces stand in front of a text."""
    text = text.expandtabs(INDENT)
    return len(text) - len(text.lstrip())
