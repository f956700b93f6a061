"""Makes plain text of a file, whatever program saved it."""

import re
from functools import lru_cache

from report.problems import Problem
from report.rules import rule

from reading.endless_files import endless_problems, start_of
from reading.merge_markers import without_merge_markers

ODD_CHARACTER = "There is a character here that can't be read. Delete it and type it again."
# Line ends of other programs that no editor on the web shows as such; YAML would count them.
HIDDEN_LINE_ENDS = "\u2028\u2029\x85\x0b\x0c"
# Characters that can't be seen, as Word and Google Docs put them between others: spaces without
# width, the byte-order mark, and hyphens that only show at the end of a line.
UNSEEN = "\u200b\u2060\ufeff\xad"
# What no page can show: control characters, signs of a symbol font, what stands for lost letters.
ODD = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\u202d\u202e\ue000-\uefff\uf000-\uf0a6\uf0a8-\uf0b6\uf0b8-\uf8ff\ufffc\ufffd\ufffe\uffff]"
)
# UTF-8 that another program took for Latin-1: an apostrophe, a quote, a letter with an accent.
GARBLED = re.compile("\u00e2\u20ac.|[\u00c2\u00c3][\u0080-\u00bf\u2018-\u2030]")
# Markdown takes a non-breaking space for a letter: behind one, a hyphen starts no list entry.
LEADING_SPACE = re.compile(r"^[ \t>]*(?:(?:[-*+]|\d+\.|#{1,6})?\xa0[ \t\xa0]*)+", re.MULTILINE)


def normalized(text: str) -> str:
    """The text with plain line ends, and without what can't be seen and only does harm."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    # `str.translate` would take fifty times as long.
    for sign in HIDDEN_LINE_ENDS:
        text = text.replace(sign, " ")
    for sign in UNSEEN:
        text = text.replace(sign, "")
    if "\xa0" in text:
        text = LEADING_SPACE.sub(lambda match: match[0].replace("\xa0", " "), text)
    return text


@rule(
    finds="Characters that can't be read, and files that are saved in another form than UTF-8.",
    why="Visitors would see boxes, or two wrong letters.",
    bad="A coat \ufffd and water.",
    good="A coat and water.",
    causes_others=True,
)
# Whoever judges the site again and again reads most files as they were.
@lru_cache(maxsize=4096)
def decode(raw: bytes, file: str) -> tuple[str, list[Problem]]:
    """The text in a file's bytes, and what is wrong with how it was saved. Never raises."""
    if endless := endless_problems(raw, file):
        return start_of(raw, file), endless
    problems = []
    encoding = _other_encoding(raw)
    if encoding:
        message = (
            "This file is saved as UTF-16, and GitHub can't show its words. Save it again as "
            "UTF-8: "
            "in Notepad, Save As, Encoding."
        )
        problems = [Problem(file, 1, message)]
    decoded = raw.decode(encoding or "utf-8", errors="replace")
    text, conflicts = without_merge_markers(decoded, file)
    return text, problems + conflicts + _character_problems(text, file)


def _other_encoding(raw: bytes) -> str | None:
    """The form that a file is saved in, where it is none of UTF-8 but can be told.

    UTF-16 has its mark in front, or a zero beside nearly every letter.
    """
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    for first, encoding in ((0, "utf-16-be"), (1, "utf-16-le")):
        if len(raw) > 1 and raw[first::2].count(0) * 2 > len(raw[first::2]):
            return encoding
    return None


def _character_problems(text: str, file: str) -> list[Problem]:
    """The lines with characters that would show as a box, or as two wrong letters."""
    found = [(_line(text, odd.start()), ODD_CHARACTER) for odd in ODD.finditer(text)]
    for garbled in GARBLED.finditer(text):
        message = f'"{garbled[0][0]}" and what follows it were one character once. Type it again.'
        found.append((_line(text, garbled.start()), message))
    return [Problem(file, line, message) for line, message in dict.fromkeys(found)]


def _line(text: str, place: int) -> int:
    return len(re.findall(r"\r\n|\r|\n", text[:place])) + 1
