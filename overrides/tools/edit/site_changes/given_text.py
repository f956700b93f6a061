"""A new page whose text somebody has already: it takes the place of what the template asks for."""

import re

KEPT_PLACE = "[insert "
HEADING = re.compile(r"^(#{1,6})(?= )", re.MULTILINE)
# A block with its signs and all that is indented below them, or else lines up to a blank one.
CHUNK = re.compile(r"^!!!.*\n(?:(?: {4}.*)?\n)*|^(?:(?!!!!).+\n)+", re.MULTILINE)
STARTS_A_BLOCK = re.compile(r"[#!|>`]|[-*+] |\d+\. ")
KEY = "!!! key"
HIGHEST = 2  # the level of the first headings: the title stands above them


def with_given(template: str, given: str, title: str) -> str:
    """The body of a `template` with the text that is `given`.

    What stays of the template is what asks for nothing: its point on ketamine, below the first
    paragraph, and where to go for help, at the end. A first line that is the title goes, and
    headings begin at the second level.
    """
    chunks = [_without_places(match[0]) for match in CHUNK.finditer(template)]
    ours = [chunk for chunk in chunks if chunk]
    own = [match[0].strip("\n") for match in CHUNK.finditer(f"{given.strip()}\n")]
    if own and own[0].strip("# *").casefold() == title.casefold():
        own = own[1:]
    is_led = bool(own) and not STARTS_A_BLOCK.match(own[0])
    key = [chunk for chunk in ours if chunk.startswith(KEY)]
    text = "\n\n".join([*own[:is_led], *key, *own[is_led:]])
    levels = [len(signs) for signs in HEADING.findall(text)]
    up = min(levels, default=HIGHEST) - HIGHEST
    text = HEADING.sub(lambda found: "#" * (len(found[1]) - up), text)
    return "\n\n".join([text, *(chunk for chunk in ours if chunk not in key)]) + "\n"


def _without_places(chunk: str) -> str:
    """What a part of the template says without those words that only keep a place."""
    head, *rest = chunk.strip("\n").split("\n")
    kept = [line for line in rest if KEPT_PLACE not in line]
    if KEPT_PLACE in head or (rest and not any(map(str.strip, kept))):
        return ""
    return "\n".join([head, *kept])
