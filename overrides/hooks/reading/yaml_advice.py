"""Says in plain words what to write instead of a line that YAML can't read."""

import re
from collections.abc import Iterator

import yaml

STRAIGHT_QUOTES = "\"'"
MAY_LOSE_WORDS = re.compile("[&*!#]")
CURLY_QUOTES = "“”‘’„«»"
SETTING = re.compile(r"(?:- +)?(?P<name>[^:#]+?):(?P<value>\s.*|)$")
# What makes YAML read a value as something else than text.
NEEDS_QUOTES = re.compile(r"[&*!|>%@`{}\[\],?#\"']|- |.*(?::\s|:$)")
# What YAML lets no name start with.
ODD_NAME = re.compile(r"([%@`][^:]*):\s+(.*)")
NO_SPACE = re.compile(r"(?P<name>[\w-]+):(?P<value>[^\s/].*)$")
# Lines that no file of ours has.
FOREIGN = (
    (re.compile(r".*\t.*"), "Use spaces here, not the tab key."),
    (
        re.compile(r"-{2,}\s*|\.{3}\s*|%YAML.*"),
        "Delete this line: only the settings of a page stand between such lines.",
    ),
    (
        re.compile(r"- (?!.*:(?:\s|$)).*"),
        "This list has no name. Write one above it, with a colon behind, or delete it.",
    ),
)


def explain(error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[int, str]:
    """The line (from 0) that an editor has to change, and what to write there."""
    story = f"{error.context} {error.problem}"
    mark = error.problem_mark or error.context_mark
    index = min(mark.line if mark else 0, len(lines) - 1)
    if "escape" in story:
        return index, f"Use single quotes here, because of the \\: {quoted_setting(lines[index])}"
    if "quoted scalar" in story and error.context_mark:
        index = min(error.context_mark.line, len(lines) - 1)
        quoted = quoted_setting(lines[index])
        return index, f"A quotation mark opens here and never closes. Write: {quoted}"
    while index > 0 and not lines[index].strip():
        index -= 1
    # YAML notices a line without a colon only at the next one that has one.
    for before in range(max(0, index - 2), index):
        if _is_no_setting(lines[before]):
            return before, advise(lines[before])
    message = advise(lines[index])
    above = SETTING.fullmatch(lines[index - 1]) if index and lines[index][0] == " " else None
    if above and above["value"].strip() and above["name"][0] != " ":
        message += " If it goes on with the text above it, put straight quotes round the whole."
    return index, message


def advise(line: str) -> str:
    """What to write instead of a line."""
    words = line.strip()
    if message := next((message for form, message in FOREIGN if form.fullmatch(line)), ""):
        return message
    if re.match(r"[–—•·*]\s", words):
        return f'A list entry starts with a plain hyphen and a space: "- {words[1:].strip()}".'
    if match := NO_SPACE.match(words.removeprefix("- ")):
        return f"Put a space after the colon: `{match['name']}: {match['value']}`"
    if (match := SETTING.match(words)) and NEEDS_QUOTES.match(match["value"].strip()):
        return f"Put straight quotes round the text after the colon: {quoted_setting(line)}"
    if _is_no_setting(line):
        return f'"{words}" is not a setting. Write a name, a colon, a space and a value.'
    if match := ODD_NAME.match(words):
        quoted = f'"{match[1]}": {match[2]}'
        message = f"Put straight quotes round the words before the colon: `{quoted}`"
    else:
        message = (
            f'"{words}" does not line up with the lines around it. Compare the spaces before it.'
        )
    return message


def quoted_setting(line: str) -> str:
    """The setting on a line as it should be written, its value in straight quotes."""
    name, _, value = line.strip().partition(":")
    text = unquoted(value.strip())
    if '"' in text or "\\" in text:
        return f"`{name}: '{text.replace(chr(39), chr(39) * 2)}'`"
    return f'`{name}: "{text}"`'


def unquoted(text: str) -> str:
    """The text without the quotes around it, curly ones and those left open too."""
    if text[:1] in CURLY_QUOTES + STRAIGHT_QUOTES and text[-1:] in CURLY_QUOTES + STRAIGHT_QUOTES:
        return text[1:-1]
    if text[:1] in STRAIGHT_QUOTES and text.count(text[:1]) == 1:
        return text[1:]
    return text


def is_in_curly_quotes(text: str) -> bool:
    """Whether one pair of curly quotes stands round the whole text."""
    marks = [i for i, char in enumerate(text) if char in "“”„«»"]
    return marks == [0, len(text) - 1] or (text[:1] == "‘" and text[-1:] == "’")


def lost_words(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Lines where YAML would leave out words in silence: after & * ! in front, or after #."""
    text = "\n".join(lines)
    if not MAY_LOSE_WORDS.search(text):
        return
    for token in yaml.scan(text, Loader=yaml.BaseLoader):
        if isinstance(token, yaml.AnchorToken | yaml.AliasToken | yaml.TagToken):
            index = token.start_mark.line
            yield index, advise(lines[index])
        elif isinstance(token, yaml.ScalarToken) and token.plain:
            line = lines[token.end_mark.line]
            if re.match(r"\s+#", line[token.end_mark.column :]):
                quoted = quoted_setting(line)
                yield (
                    token.end_mark.line,
                    f"What follows # is left out. Delete it, or write: {quoted}",
                )


def indented_start(lines: list[str], start: int) -> int | None:
    """The line with words above the first setting, where it is indented and the only one there."""
    above = [i for i, line in enumerate(lines[:start]) if line.strip() and line[0] != "#"]
    return above[0] if len(above) == 1 and "\t" not in lines[above[0]] else None


def _is_no_setting(line: str) -> bool:
    words = line.strip()
    return bool(words) and words[0] not in "-#" and not re.search(r":(\s|$)", words)


def not_a_setting(line: str) -> str:
    """What to write instead of a line that is text or an entry of a list."""
    words = line.strip()
    if words.startswith("- ") and ":" in words:
        return f"Take out the hyphen: `{words[2:].strip()}`"
    return advise(line)


def line_of_odd_character(lines: list[str]) -> int:
    """The line (from 0) with a character that can't be shown; the first where none has."""
    for index, line in enumerate(lines):
        if any(not char.isprintable() and char != "\t" for char in line):
            return index
    return 0
