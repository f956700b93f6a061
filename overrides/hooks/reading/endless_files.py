"""Refuses what no page can be, before it keeps a build busy for minutes."""

from report.problems import Problem
from report.rules import rule

# The longest article has 25,000 bytes; the largest data file grows with the number of articles.
MOST_BYTES = {".md": 300_000, ".yml": 1_000_000}
MOST_ROWS = 2_000
# In one paragraph. Markdown looks for the end of each in all that follows.
MOST_BRACKETS = 500


@rule(
    why="A build would stand still over it, and a visitor would never read to its end.",
    bad="[" * (MOST_BRACKETS + 1),
    good="[A link](contact.md).",
)
def endless_problems(raw: bytes, file: str) -> list[Problem]:
    """Files that are too large, tables of over 2,000 rows, and paragraphs full of brackets."""
    most = MOST_BYTES.get(file[file.rfind(".") :], MOST_BYTES[".yml"])
    if len(raw) > most:
        message = (
            f"This file has {len(raw):,} bytes; {most:,} are the most. See what was pasted into "
            "it, take that out, or make several pages of it."
        )
        return [Problem(file, 1, message)]
    if not file.endswith(".md"):
        return []
    if (rows := raw.count(b"\n|")) > MOST_ROWS:
        line = raw.count(b"\n", 0, raw.find(b"\n|")) + 2
        message = (
            f"This page has {rows:,} rows of tables; {MOST_ROWS:,} are the most. Show those that "
            "matter, or make several pages of it."
        )
        return [Problem(file, line, message)]
    return _bracket_problems(raw, file) if raw.count(b"[") > MOST_BRACKETS else []


def start_of(raw: bytes, file: str) -> str:
    """The settings of a page that is not read on, so that links to it still find it."""
    settings, fence, _ = raw[:10_000].partition(b"\n---")
    head = (settings + fence).decode(errors="replace")
    return f"{head}\nNot read.\n" if file.endswith(".md") else ""


def _bracket_problems(raw: bytes, file: str) -> list[Problem]:
    line = 1
    for block in raw.replace(b"\r\n", b"\n").split(b"\n\n"):
        if block.count(b"[") > MOST_BRACKETS:
            message = (
                f"This paragraph has more than {MOST_BRACKETS} brackets: `[`. Take out those that "
                "begin no link, and split it."
            )
            first = line + block.count(b"\n", 0, block.find(b"["))
            return [Problem(file, first, message)]
        line += block.count(b"\n") + 2
    return []
