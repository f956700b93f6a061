"""Finds the line that has to change where YAML can't be read, or would leave out words.

YAML often notices a fault lines below it.
"""

import re
from collections.abc import Iterator

import yaml

from reading.in_yaml.nodes import tokens
from reading.in_yaml.slips import (
    BULLET,
    GLUED_ENTRY,
    HYPHENS,
    NO_NAME,
    NO_SETTING,
    NO_SPACE,
    SETTING,
    advise,
)
from reading.in_yaml.straight_quotes import ENTRY, IN_QUOTES, STRAIGHT, quoted_setting

MAY_LOSE_WORDS = re.compile("[&*!#]")
BARE_WORDS = re.compile(r"[\w'’-]+(?: [\w'’-]+){0,6}")
NOTE = "What follows # is left out. Delete it, or put it on a line of its own, with # in front."


def has_words(line: str) -> bool:
    """Whether there is more on a line than a comment."""
    return bool(line.strip()) and line.strip()[0] != "#"


def lost_words(text: str) -> Iterator[tuple[int, str]]:
    """Lines where YAML would leave out words in silence: after & * ! in front, or after #."""
    if not MAY_LOSE_WORDS.search(text):
        return
    lines = text.split("\n")
    for token in tokens(text):
        if isinstance(token, yaml.AnchorToken | yaml.AliasToken | yaml.TagToken):
            yield token.start_mark.line, advise(lines[token.start_mark.line])
        elif isinstance(token, yaml.ScalarToken) and token.plain:
            index = token.end_mark.line
            if sign := re.match(r"\s+#(.?)", lines[index][token.end_mark.column :]):
                yield index, _after_sign(lines[index], str(token.value), sign[1])


def _after_sign(line: str, value: str, after: str) -> str:
    """What to do with words behind #: a note is no part of the value, "Step #1" is."""
    if after.isdigit() or (after.isalpha() and " " in value):
        return f"What follows # is left out. Delete it, or write: {quoted_setting(line)}"
    return NOTE


def explain(error: yaml.MarkedYAMLError, lines: list[str], above: str = "") -> tuple[int, str]:
    """The line (from 0) that an editor has to change, and what to write there.

    `above` is the line before the first one.
    """
    mark = error.problem_mark or error.context_mark
    index = min(mark.line if mark else 0, len(lines) - 1)
    if found := _quote_fault(error, lines, index):
        return found
    while index > 0 and not lines[index].strip():
        index -= 1
    if found := _fault_above(lines, index, above):
        return found
    message = _beside_the_others(lines, index) or advise(lines[index])
    over = SETTING.fullmatch(lines[index - 1]) if index and lines[index][0] == " " else None
    if over and over["value"].strip() and over["name"][0] != " ":
        message += " If it goes on with the text above it, put straight quotes round the whole."
    return index, message


def _quote_fault(
    error: yaml.MarkedYAMLError, lines: list[str], index: int
) -> tuple[int, str] | None:
    """The line with a quote that opens and never closes, or with a backslash in quotes."""
    story = f"{error.context} {error.problem}"
    # YAML notices an open quote only where the next one closes it.
    opened = next((i for i in range(index + 1) if _opens_quote(lines, i)), None)
    if opened is None and "escape" in story:
        return index, f"Use single quotes here, because of the \\: {quoted_setting(lines[index])}"
    if opened is None and "quoted scalar" in story and error.context_mark:
        opened = min(error.context_mark.line, len(lines) - 1)
    if opened is None:
        return None
    quoted = quoted_setting(lines[opened])
    return opened, f"A quotation mark opens here and never closes. Write: {quoted}"


def _opens_quote(lines: list[str], index: int) -> bool:
    """Whether the value on a line opens a quotation mark that no line below it closes."""
    match = ENTRY.fullmatch(lines[index].strip()) if has_words(lines[index]) else None
    value = match["value"] if match else ""
    if not value or value[0] not in STRAIGHT or IN_QUOTES.match(value):
        return False
    for line in lines[index + 1 :]:
        words = line.strip()
        # No setting and no entry stands in a quoted text.
        if words.startswith(("- ", "#")) or SETTING.match(words):
            return True
        if value[0] in words:
            return not words.endswith(value[0])
    return True


def _fault_above(lines: list[str], index: int, above: str) -> tuple[int, str] | None:
    """A line without a colon or a hyphen, which YAML notices only at the next one that has one."""
    first = next((i for i, line in enumerate(lines) if has_words(line)), 0)
    if first < index and (message := without_colon(lines, first, above)):
        return first, message
    for name in range(first, index):
        if message := _name_of_list(lines, name):
            return name, message
    for near in [i for i in range(index + 1) if has_words(lines[i]) or i == index][-3:]:
        words = lines[near].strip()
        if GLUED_ENTRY.match(words) or HYPHENS.match(words):
            return near, advise(lines[near])
        if message := _without_hyphen(lines, near):
            return near, message
        # The last line of a quoted text is none either.
        if near != index and NO_SETTING.match(words) and words[-1] not in STRAIGHT:
            return near, advise(lines[near])
    return None


def without_colon(lines: list[str], index: int, above: str) -> str:
    """What to write where the name of all that stands below it has no colon; or nothing."""
    words = lines[index].strip()
    is_name = lines[index][:1].strip() and BARE_WORDS.fullmatch(words) and words[0] != "-"
    below = next((line for line in lines[index + 1 :] if has_words(line)), "")
    if not is_name or not below.startswith(" "):
        return ""
    if above.strip().startswith("- "):
        indent = " " * _indent(above)
        return (
            f'"{words}" stands alone. Is it one more entry of the list above? Then write '
            f"`{indent}- {words}`. Is it the name of what stands below? Then write `{words}:`."
        )
    return f'"{words}" has no colon behind it. Write `{words}:`.'


def _name_of_list(lines: list[str], index: int) -> str:
    """What to write where a line is the name of the list below it, without a colon; or nothing."""
    words = lines[index].strip()
    below = next((line for line in lines[index + 1 :] if has_words(line)), "")
    is_above_list = below.strip().startswith("- ") and _indent(below) > _indent(lines[index])
    name = words.rstrip(";,.")
    if not (is_above_list and words[:1] not in ("", "-", "#") and BARE_WORDS.fullmatch(name)):
        return ""
    return f'"{words}" has no colon behind it. Write `{name}:`.'


def _without_hyphen(lines: list[str], index: int) -> str:
    """What to write where a line of a list has no hyphen; nothing where that isn't sure."""
    words = lines[index].strip()
    above = next((other for other in reversed(lines[:index]) if has_words(other)), "")
    is_in_list = above.strip().startswith("- ") and _indent(above) == _indent(lines[index])
    if not is_in_list or words[0] == "-" or NO_SPACE.match(words) or BULLET.match(words):
        return ""
    setting = SETTING.fullmatch(words)
    if setting and setting["value"].strip():
        # It may belong to the entry above it, two spaces further in.
        return "" if ":" in above else f"Put a hyphen in front: `- {words}`"
    words = words.removesuffix(":")
    return f'"{words}" has no hyphen in front. Write `- {words}`, or `# {words}` if it is a note.'


def _beside_the_others(lines: list[str], index: int) -> str:
    """What to write where an entry of a list starts where names start, or at no other's place."""
    words = lines[index].strip()
    above = [line for line in lines[:index] if has_words(line)]
    if not (above and words.startswith("- ")) or "\t" in lines[index]:
        return ""
    own = _indent(lines[index])
    if own and any(_indent(line) == own and not line.strip().startswith("-") for line in above):
        return f"Take out the hyphen: `{words[2:].strip()}`" if SETTING.match(words) else NO_NAME
    indent = _indent(above[-1])
    if indent == own or not above[-1].strip().startswith("- "):
        return ""
    return f"Start this line where the one above it starts: `{' ' * indent}{words}`"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def line_of_odd_character(lines: list[str]) -> int:
    """The line (from 0) with a character that can't be shown; the first where none has."""
    for index, line in enumerate(lines):
        if any(not char.isprintable() and char != "\t" for char in line):
            return index
    return 0
