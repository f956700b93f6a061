"""The straight quotes that YAML wants round a text: what has them, and a line with them put in."""

import re

STRAIGHT, CURLY = "\"'", "“”‘’„«»"
QUOTED = r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'"
IN_QUOTES = re.compile(QUOTED)
# The hyphen and the name in front of a value.
ENTRY = re.compile(r"(?P<head>(?:- +)*(?:[^\s\"'#:][^:]*:(?=\s|[\"']|$))?)\s*(?P<value>.*)")
# In the menu and among the redirects, the last colon stands before the page.
LEADS_TO_PAGE = re.compile(r"(?P<words>.+):\s+(?P<page>\S+\.md)[\"']*")
# Words that start with an apostrophe, which is no quotation mark.
SHORTENED = re.compile(r"'(?:tis|twas|til|cause|em|round|bout)\b", re.IGNORECASE)


def quoted_setting(line: str) -> str:
    """The setting, or entry of a list, on a line as it should be written, in straight quotes."""
    words = line.strip()
    match = ENTRY.fullmatch(words)
    head, value = (match["head"], match["value"].strip()) if match else ("", words)
    if page := LEADS_TO_PAGE.fullmatch(value):
        hyphen = "- " if words.startswith("- ") else ""
        name = f"{head.removeprefix('- ')} {page['words']}".strip()
        return f"`{hyphen}{_in_quotes(unquoted(name))}: {page['page']}`"
    return f"`{f'{head.strip()} {_in_quotes(unquoted(value))}'.strip()}`"


def unquoted(text: str) -> str:
    """The text without the quotes around it, curly ones and those left open too."""
    if (quoted := IN_QUOTES.match(text)) and text[quoted.end() :][:1] == " ":
        return text
    if text[:1] in STRAIGHT + CURLY and text[-1:] in STRAIGHT + CURLY:
        return text[1:-1]
    if text[:1] in STRAIGHT and text.count(text[:1]) == 1 and not SHORTENED.match(text):
        return text[1:]
    return text


def is_in_curly_quotes(text: str) -> bool:
    """Whether one pair of curly quotes stands round the whole text."""
    marks = [i for i, char in enumerate(text) if char in "“”„«»"]
    return marks == [0, len(text) - 1] or (text[:1] == "‘" and text[-1:] == "’")


def _in_quotes(text: str) -> str:
    if '"' in text or "\\" in text:
        return f"'{text.replace(chr(39), chr(39) * 2)}'"
    return f'"{text}"'
