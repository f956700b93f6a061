"""Says in plain words what to write instead of a line that YAML can't read."""

import re
from collections.abc import Iterator

import yaml

from reading.yaml_nodes import tokens

STRAIGHT_QUOTES = "\"'"
MAY_LOSE_WORDS = re.compile("[&*!#]")
CURLY_QUOTES = "“”‘’„«»"
SETTING = re.compile(r"(?:- +)?(?P<name>[^:#]+?):(?P<value>\s.*|)$")
# What makes YAML read a value as something else than text.
NEEDS_QUOTES = re.compile(r"[&*!|>%@`{}\[\],?#\"']|- |.*(?::\s|:$)")
# What YAML lets no name start with.
ODD_NAME = re.compile(r"([%@`][^:]*):\s+(.*)")
# `time: 10:30` has a colon too; a name of several words has no digit right behind it.
NO_SPACE = re.compile(r"(?P<name>[\w-]+|[\w-]+(?: [\w-]+)+(?=:[^\d])):(?P<value>[^\s/].*)$")
# The hyphen and the name in front of a value.
ENTRY = re.compile(r"(?P<head>(?:- +)*(?:[^\s\"'#:][^:]*:(?=\s|[\"']|$))?)\s*(?P<value>.*)")
IN_QUOTES = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
# Words with a colon in them, and the page that they lead to.
LEADS_TO_PAGE = re.compile(r"(?P<words>.+):\s+(?P<page>\S+\.md)")
# Words that start with an apostrophe, which is no quotation mark.
SHORTENED = re.compile(r"'(?:tis|twas|til|cause|em|round|bout)\b", re.IGNORECASE)
GLUED_ENTRY = re.compile(r"-(?P<words>[^\s-].*)")
BARE_WORDS = re.compile(r"[\w'’-]+(?: [\w'’-]+){0,6}")
MOST_SHOWN = 4  # entries that a message lists
NOTE = "What follows # is left out. Delete it, or put it on a line of its own, with # in front."
NO_NAME = "This list has no name. Write one above it, with a colon behind."
BULLET = re.compile(r"[–—•·*]\s")
# Lines that no file of ours has.
FOREIGN = (
    (re.compile(r".*\t.*"), "Use spaces here, not the tab key."),
    (
        re.compile(r"-{2,}\s*|\.{3}\s*|%YAML.*"),
        "Delete this line: only the settings of a page stand between such lines.",
    ),
    (
        re.compile(r"- (?!.*:(?:\s|$)).*"),
        NO_NAME,
    ),
)


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
    opened = _open_quote(lines, index)
    if opened is None and "escape" in story:
        return index, f"Use single quotes here, because of the \\: {quoted_setting(lines[index])}"
    if opened is None and "quoted scalar" in story and error.context_mark:
        opened = min(error.context_mark.line, len(lines) - 1)
    if opened is None:
        return None
    quoted = quoted_setting(lines[opened])
    return opened, f"A quotation mark opens here and never closes. Write: {quoted}"


def _fault_above(lines: list[str], index: int, above: str) -> tuple[int, str] | None:
    """A line without a colon or a hyphen, which YAML notices only at the next one that has one."""
    first = next((i for i, line in enumerate(lines) if _has_words(line)), 0)
    if first < index and (message := without_colon(lines, first, above)):
        return first, message
    for near in [i for i in range(index + 1) if _has_words(lines[i]) or i == index][-3:]:
        if GLUED_ENTRY.fullmatch(lines[near].strip()):
            return near, advise(lines[near])
        if message := _without_hyphen(lines, near):
            return near, message
        # The last line of a quoted text is none either.
        if near != index and _is_no_setting(lines[near]) and lines[near].rstrip()[-1] not in "\"'":
            return near, advise(lines[near])
    return None


def without_colon(lines: list[str], index: int, above: str) -> str:
    """What to write where the name of all that stands below it has no colon; or nothing."""
    words = lines[index].strip()
    is_name = lines[index][:1].strip() and BARE_WORDS.fullmatch(words) and words[0] != "-"
    below = next((line for line in lines[index + 1 :] if _has_words(line)), "")
    if not is_name or not below.startswith(" "):
        return ""
    if above.strip().startswith("- "):
        indent = " " * _indent(above)
        return (
            f'"{words}" stands alone. Is it one more entry of the list above? Then write '
            f"`{indent}- {words}`. Is it the name of what stands below? Then write `{words}:`."
        )
    return f'"{words}" has no colon behind it. Write `{words}:`.'


def entries_in_one(parts: list[str], indent: int = 2) -> str:
    """What to write where these entries of a list were read as one."""
    number = {2: "two", 3: "three"}.get(len(parts), str(len(parts)))
    shown = ", ".join(f"`{' ' * indent}- {part}`" for part in parts[:MOST_SHOWN])
    more = " and so on" if len(parts) > MOST_SHOWN else ""
    whole = " - ".join(parts[:MOST_SHOWN])
    return f'"{whole}" is {number} entries in one. Give each a line of its own: {shown}{more}.'


def advise(line: str) -> str:
    """What to write instead of a line."""
    words = line.strip()
    if message := _foreign_or_odd_entry(line):
        return message
    if match := NO_SPACE.match(words.removeprefix("- ")):
        return f"Put a space after the colon: `{match['name']}: {match['value']}`"
    if (match := SETTING.match(words)) and _needs_quotes(match["value"].strip()):
        where = "words before the last" if _leads_to_page(match["value"]) else "text after the"
        return f"Put straight quotes round the {where} colon: {quoted_setting(line)}"
    if words.startswith("- ") and not match and _needs_quotes(words[2:].strip()):
        return f"Put straight quotes round the text after the hyphen: {quoted_setting(line)}"
    return _not_understood(line)


def _foreign_or_odd_entry(line: str) -> str:
    """What to write instead of a line that no file has, or of an entry with an odd hyphen."""
    words = line.strip()
    if message := next((message for form, message in FOREIGN if form.fullmatch(line)), ""):
        return message
    if BULLET.match(words):
        return f'A list entry starts with a plain hyphen and a space: "- {words[1:].strip()}".'
    if match := GLUED_ENTRY.fullmatch(words):
        return f"Put a space after the hyphen: `- {match['words']}`"
    return ""


def _not_understood(line: str) -> str:
    """What to write instead of a line that has none of the known faults."""
    words = line.strip()
    if _is_no_setting(line):
        return f'"{words}" is not a setting. Write a name, a colon, a space and a value.'
    if match := ODD_NAME.match(words):
        quoted = f'"{match[1]}": {match[2]}'
        return f"Put straight quotes round the words before the colon: `{quoted}`"
    return f'"{words}" does not line up with the lines around it. Compare the spaces before it.'


def quoted_setting(line: str) -> str:
    """The setting, or entry of a list, on a line as it should be written, in straight quotes."""
    words = line.strip()
    match = ENTRY.fullmatch(words)
    head, value = (match["head"], match["value"]) if match else ("", words)
    # In the menu and among the redirects, the last colon stands before the page.
    if page := _leads_to_page(value):
        hyphen = "- " if words.startswith("- ") else ""
        name = f"{head.removeprefix('- ')} {page['words']}".strip()
        return f"`{hyphen}{_in_quotes(unquoted(name))}: {page['page']}`"
    return f"`{f'{head.strip()} {_in_quotes(unquoted(value.strip()))}'.strip()}`"


def _leads_to_page(value: str) -> re.Match[str] | None:
    return LEADS_TO_PAGE.fullmatch(value.strip().rstrip(STRAIGHT_QUOTES))


def _in_quotes(text: str) -> str:
    if '"' in text or "\\" in text:
        return f"'{text.replace(chr(39), chr(39) * 2)}'"
    return f'"{text}"'


def _needs_quotes(value: str) -> bool:
    return bool(NEEDS_QUOTES.match(value)) and not IN_QUOTES.fullmatch(value)


def unquoted(text: str) -> str:
    """The text without the quotes around it, curly ones and those left open too."""
    if (quoted := IN_QUOTES.match(text)) and text[quoted.end() :][:1] == " ":
        return text
    if text[:1] in CURLY_QUOTES + STRAIGHT_QUOTES and text[-1:] in CURLY_QUOTES + STRAIGHT_QUOTES:
        return text[1:-1]
    if text[:1] in STRAIGHT_QUOTES and text.count(text[:1]) == 1 and not SHORTENED.match(text):
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
    for token in tokens(text):
        if isinstance(token, yaml.AnchorToken | yaml.AliasToken | yaml.TagToken):
            index = token.start_mark.line
            yield index, advise(lines[index])
        elif isinstance(token, yaml.ScalarToken) and token.plain:
            line = lines[token.end_mark.line]
            if sign := re.match(r"\s+#(?P<next>.?)", line[token.end_mark.column :]):
                yield token.end_mark.line, _after_sign(line, str(token.value), sign["next"])


def indented_start(lines: list[str], start: int) -> int | None:
    """The line with words above the first setting, where it is indented and the only one there."""
    above = [i for i, line in enumerate(lines[:start]) if line.strip() and line[0] != "#"]
    return above[0] if len(above) == 1 and "\t" not in lines[above[0]] else None


def _after_sign(line: str, value: str, after: str) -> str:
    """What to do with words behind #: a note is no part of the value, "Step #1" is."""
    if after.isdigit() or (after.isalpha() and " " in value):
        return f"What follows # is left out. Delete it, or write: {quoted_setting(line)}"
    return NOTE


def _has_words(line: str) -> bool:
    return bool(line.strip()) and line.strip()[0] != "#"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _open_quote(lines: list[str], last: int) -> int | None:
    """The first line, down to `last`, with a value whose quotation mark is not closed."""
    for index, line in enumerate(lines[: last + 1]):
        match = ENTRY.fullmatch(line.strip()) if _has_words(line) else None
        value = match["value"] if match else ""
        if not value or value[0] not in STRAIGHT_QUOTES or IN_QUOTES.match(value):
            continue
        if not _closes_below(value[0], lines[index + 1 :]):
            return index
    return None


def _closes_below(quote: str, lines: list[str]) -> bool:
    """Whether a quoted text goes on in these lines: no setting and no entry until it closes."""
    for line in lines:
        words = line.strip()
        if words.startswith(("- ", "#")) or SETTING.match(words):
            return False
        if quote in words:
            return words.endswith(quote)
    return False


def _without_hyphen(lines: list[str], index: int) -> str:
    """What to write where a line of a list has no hyphen; nothing where that isn't sure."""
    words = lines[index].strip()
    above = next((other for other in reversed(lines[:index]) if _has_words(other)), "")
    is_in_list = above.strip().startswith("- ") and _indent(above) == _indent(lines[index])
    setting = SETTING.fullmatch(words)
    if not is_in_list or words.startswith("-") or NO_SPACE.match(words) or BULLET.match(words):
        return ""
    if setting and setting["value"].strip():
        # It may belong to the entry above it, two spaces further in.
        return "" if ":" in above else f"Put a hyphen in front: `- {words}`"
    words = words.removesuffix(":")
    return f'"{words}" has no hyphen in front. Write `- {words}`, or `# {words}` if it is a note.'


def _beside_the_others(lines: list[str], index: int) -> str:
    """What to write where an entry of a list starts where names start, or at no other's place."""
    words = lines[index].strip()
    above = [line for line in lines[:index] if _has_words(line)]
    if not (above and words.startswith("- ")) or "\t" in lines[index]:
        return ""
    own = _indent(lines[index])
    if own and any(_indent(line) == own and not line.strip().startswith("-") for line in above):
        return f"Take out the hyphen: `{words[2:].strip()}`" if SETTING.match(words) else NO_NAME
    indent = _indent(above[-1])
    if indent == own or not above[-1].strip().startswith("- "):
        return ""
    return f"Start this line where the one above it starts: `{' ' * indent}{words}`"


def nameless_start(lines: list[str], start: int) -> int | None:
    """The first of the lines with words above the first setting, where they are indented."""
    above = (i for i, line in enumerate(lines[:start]) if _has_words(line))
    first = next(above, None)
    return first if first is not None and "\t" not in lines[first] else None


def _is_no_setting(line: str) -> bool:
    words = line.strip()
    return bool(words) and words[0] not in "-#" and not re.search(r":(\s|$)", words)


def not_a_setting(line: str) -> str:
    """What to write instead of a line that is text or an entry of a list."""
    words = line.strip()
    if words.startswith("- ") and ":" in words:
        return f"Take out the hyphen: `{words[2:].strip()}`"
    return NO_NAME if words.startswith("- ") else advise(line)


def line_of_odd_character(lines: list[str]) -> int:
    """The line (from 0) with a character that can't be shown; the first where none has."""
    for index, line in enumerate(lines):
        if any(not char.isprintable() and char != "\t" for char in line):
            return index
    return 0
