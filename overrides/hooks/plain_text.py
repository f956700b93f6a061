"""Makes plain text of a file, whatever program saved it."""

from problems import Problem

ODD_CHARACTER = "There is a character here that can't be read. Delete it and type it again."
# Line ends of other programs that no editor on the web shows as such; YAML would count them.
HIDDEN_LINE_ENDS = dict.fromkeys(map(ord, "\u2028\u2029\x85\x0b\x0c"), " ")


def normalized(text: str) -> str:
    """The text with plain line ends and without a byte-order mark."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return text.translate(HIDDEN_LINE_ENDS)


def decode(raw: bytes, file: str) -> tuple[str, list[Problem]]:
    """The text in a file's bytes, and what is wrong with how it was saved. Never raises."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        message = "This file is saved in a form that can't be read. Save it again as UTF-8 text."
        return "", [Problem(file, 1, message)]
    try:
        return raw.decode("utf-8"), []
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return raw.decode("utf-8", errors="replace"), [Problem(file, line, ODD_CHARACTER)]
