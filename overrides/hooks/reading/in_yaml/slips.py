"""Says what to write instead of a line that YAML can't read: a table of what editors slip on."""

import re

from reading.in_yaml.straight_quotes import QUOTED, quoted_setting

# A name, a colon and a value, or an entry of a list that has them.
SETTING = re.compile(r"(?:- +)?(?P<name>[^:#]+?):(?P<value>\s.*|)$")
NO_SETTING = re.compile(r"(?!.*:(?:\s|$))[^#-]")
GLUED_ENTRY = re.compile(r"-(?P<words>[^\s-].*)")
HYPHENS = re.compile(r"-{2,}\s+(?P<words>\S.*)")
BULLET = re.compile(r"[–—•·*]\s+(?P<words>.*)")
# `time: 10:30` has a colon too; a name of several words has no digit right behind it.
NO_SPACE = re.compile(r"(?:- )?(?P<name>[\w-]+|[\w-]+(?: [\w-]+)+(?=:[^\d])):(?P<value>[^\s/].*)")
# What YAML reads as something else than text, unless quotes stand round it.
NEEDS_QUOTES = rf"(?!(?:{QUOTED})$)(?:[&*!|>%@`{{}}\[\],?#\"']|- |.*(?::\s|:$))"
TO_A_PAGE = re.compile(rf"(?:- +)?[^:#]+?:\s+(?={NEEDS_QUOTES}).+:\s+\S+\.md[\"']*$")
VALUE = re.compile(rf"(?:- +)?[^:#]+?:\s+(?={NEEDS_QUOTES})")
ENTRY_OF_LIST = re.compile(rf"(?!(?:- +)?[^:#]+:(?:\s|$))- +(?={NEEDS_QUOTES})")
# What YAML lets no name start with.
ODD_NAME = re.compile(r"(?P<name>[%@`][^:]*):\s+(?P<value>.*)")

NO_NAME = "This list has no name. Write one above it, with a colon behind."
# How lines begin that belong into no file in docs/, and what is told of each.
FOREIGN = (
    (re.compile(r".*\t"), "Use spaces here, not the tab key."),
    (
        re.compile(r"(?:-{2,}\s*|\.{3}\s*|%YAML.*)$"),
        "Delete this line: only the settings of a page stand between such lines.",
    ),
    (re.compile(r"- (?!.*:(?:\s|$))"), NO_NAME),
)
# How a line begins once the spaces in front of it are left out, and what is told of it: `line` is
# all of it, `quoted` the same with straight quotes, other names are parts. The first one holds.
SLIPS = (
    (BULLET, 'A list entry starts with a plain hyphen and a space: "- {words}".'),
    (HYPHENS, "A list entry starts with one hyphen: `- {words}`"),
    (GLUED_ENTRY, "Put a space after the hyphen: `- {words}`"),
    (NO_SPACE, "Put a space after the colon: `{name}: {value}`"),
    (TO_A_PAGE, "Put straight quotes round the words before the last colon: {quoted}"),
    (VALUE, "Put straight quotes round the text after the colon: {quoted}"),
    (ENTRY_OF_LIST, "Put straight quotes round the text after the hyphen: {quoted}"),
    (NO_SETTING, '"{line}" is not a setting. Write a name, a colon, a space and a value.'),
    (ODD_NAME, 'Put straight quotes round the words before the colon: `"{name}": {value}`'),
    (
        re.compile(""),
        '"{line}" does not line up with the lines around it. Compare the spaces before it.',
    ),
)
# What stands in front of an entry that is meant as one of a list.
ENTRY_SIGNS = "-–—•·* "
MOST_SHOWN = 4  # entries that a message lists


def advise(line: str) -> str:
    """What to write instead of a line."""
    if message := next((message for form, message in FOREIGN if form.match(line)), ""):
        return message
    words = line.strip()
    match, message = next((found, text) for form, text in SLIPS if (found := form.match(words)))
    return message.format(**match.groupdict(), line=words, quoted=quoted_setting(line))


def not_a_setting(line: str) -> str:
    """What to write instead of a line that is text or an entry of a list."""
    words = line.strip()
    if words.startswith("- ") and ":" in words:
        return f"Take out the hyphen: `{words[2:].strip()}`"
    return NO_NAME if words.startswith("- ") else advise(line)


def without_hyphen(line: str) -> str:
    """What to write instead of the first line of a list that doesn't start as an entry."""
    words = line.strip()
    return f'"{words}" starts no entry of the list. Write `- {words.lstrip(ENTRY_SIGNS)}`.'


def entries_in_one(parts: list[str], indent: int = 2) -> str:
    """What to write where these entries of a list were read as one."""
    number = {2: "two", 3: "three"}.get(len(parts), str(len(parts)))
    shown = ", ".join(f"`{' ' * indent}- {part}`" for part in parts[:MOST_SHOWN])
    more = " and so on" if len(parts) > MOST_SHOWN else ""
    whole = " - ".join(parts[:MOST_SHOWN])
    return f'"{whole}" is {number} entries in one. Give each a line of its own: {shown}{more}.'
