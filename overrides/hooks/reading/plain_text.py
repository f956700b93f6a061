"""Makes plain text of a file, whatever program saved it."""

import re

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
)
def decode(raw: bytes, file: str) -> tuple[str, list[Problem]]:
    """The text in a file's bytes, and what is wrong with how it was saved. Never raises."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        message = "This file is saved in a form that can't be read. Save it again as UTF-8 text."
        return "", [Problem(file, 1, message)]
    if endless := endless_problems(raw, file):
        return start_of(raw, file), endless
    try:
        text, problems = without_merge_markers(raw.decode("utf-8"), file)
        return text, problems + _character_problems(text, file)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return raw.decode("utf-8", errors="replace"), [Problem(file, line, ODD_CHARACTER)]


def _character_problems(text: str, file: str) -> list[Problem]:
    """The first character of each kind that would show as a box, or as two wrong letters."""
    problems = []
    if odd := ODD.search(text):
        problems.append(Problem(file, _line(text, odd.start()), ODD_CHARACTER))
    if garbled := GARBLED.search(text):
        message = f'"{garbled[0][0]}" and what follows it were one character once. Type it again.'
        problems.append(Problem(file, _line(text, garbled.start()), message))
    return problems


def _line(text: str, place: int) -> int:
    return len(re.findall(r"\r\n|\r|\n", text[:place])) + 1
