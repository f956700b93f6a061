"""The comments above a line of YAML, as help beside its field."""

import re

SECTION = re.compile(r"#\s*-{2,}.*-{2,}\s*$")
NAMED = re.compile(r"#\s*(?:-\s+)?(?P<name>[\w-]+):\s+(?P<words>\S.*)")


def comment_above(lines: list[str], line: int) -> str:
    """The comment that stands right above a line (from 1), in one piece."""
    found: list[str] = []
    for text in reversed(lines[: line - 1]):
        words = text.strip()
        if not words.startswith("#") or SECTION.match(words):
            break
        found.append(words.lstrip("#").strip())
    return " ".join(reversed(found))


def named_comments(lines: list[str]) -> dict[str, str]:
    """What comments of the form `# name: words` say, by the names; those at the top of a file."""
    found: dict[str, str] = {}
    name = ""
    for text in lines:
        words = text.strip()
        if words and not words.startswith("#"):
            break
        if match := NAMED.match(words):
            name = match["name"]
            found[name] = match["words"]
        elif name and re.match(r"#\s{3,}\S", words):
            found[name] += " " + words.lstrip("#").strip()
        else:
            name = ""
    return found
