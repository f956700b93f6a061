"""Plain signs in place of a program's own, and what a PDF or a chatbot leaves in a text."""

import re
import unicodedata
from dataclasses import dataclass

MARKS = re.compile(
    r"\s*(:contentReference\\?\[[^\]]*\](\{[^}]*\})?|【[^】]*】|\\?\[(cite|oaicite)[^\]]*\])"
)
SIGNS: dict[str, str | int | None] = {
    **dict.fromkeys("\u00a0\u202f", " "),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\ufeff", ""),
    **dict.fromkeys("“”„", '"'),
    **dict.fromkeys("‘’", "'"),
    **{chr(sign): unicodedata.normalize("NFKC", chr(sign)) for sign in range(0xFB00, 0xFB07)},
}
RULE = r"(?:\* \* \*|---)"
IS_MARKDOWN = re.compile(r"^\s*(#|[-*+] |\d+\. |\||>|!!!|---|```)", re.MULTILINE)
BULLET = re.compile(r"^[•▪◦‣]\s*")
SHORT, LONG = 40, 120  # characters of a line that a PDF has broken
ENDS = (".", "!", "?", ":")  # of a line that is a paragraph of its own
FEW = 2  # lines, which nobody has to join


@dataclass(frozen=True)
class Pasted:
    """A text to put in, and what was left out of it, in words."""

    text: str
    dropped: list[str]


def tidy(markdown: str) -> Pasted:
    """Markdown with plain signs, and without the marks of a chatbot."""
    unmarked = MARKS.sub("", markdown)
    dropped = [] if unmarked == markdown else ["a chatbot's own marks for sources"]
    text = unmarked.translate(str.maketrans(SIGNS)).replace("?utm_source=chatgpt.com", "")
    text = re.sub(r"(?<=\S)( {2})(?=\n\S)|[ \t]+$", r"\1", text, flags=re.MULTILINE)
    text = re.sub(r"\n{3,}", "\n\n", text).strip()
    return Pasted(re.sub(rf"^{RULE}\n+|\n+{RULE}$", "", text), dropped)


def from_plain(plain: str) -> Pasted:
    """Plain text, as a PDF or a chatbot gives it: lines that were broken are joined."""
    text = plain.replace("\r\n", "\n")
    lines = [line.strip() for line in text.strip().split("\n")]
    broken = [line for line in lines if SHORT < len(line) < LONG]
    is_broken = len(lines) > FEW and len(broken) > len(lines) / 2
    if IS_MARKDOWN.search(text) or not is_broken:
        ended = [line for line in lines if line.endswith(ENDS)]
        are_paragraphs = "" not in lines and len(ended) > len(lines) / 2
        return tidy("\n\n".join(lines) if are_paragraphs else text)
    joined = "\n".join(BULLET.sub("\n- ", line) for line in lines)
    joined = re.sub(r"([^\W\d_])-\n(?=[^\W\d_])", _unbroken, joined)
    joined = re.sub(r"([^\n])\n(?=[^\n])", r"\1 ", joined)
    joined = re.sub(r"\n{2,}(?=- )", "\n", joined)
    said = tidy(re.sub(r"([^\n])\n(- )", r"\1\n\n\2", joined, count=1))
    return Pasted(said.text, ["line ends inside paragraphs", *said.dropped])


def _unbroken(found: re.Match[str]) -> str:
    """A word that was parted at the end of a line, in one; one with a hyphen of its own has it."""
    is_parted = found.string[found.end()].islower()
    return found[1] if is_parted else found[0]
