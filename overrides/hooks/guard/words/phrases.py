"""Finds phrases that staff listed, in a form that needs no regular expressions.

`cure*` is any word that starts so, `cure/heal` either word, `...` up to five words, `risk-free`
also "risk free" and "riskfree". `home & safe` are both in one sentence, in any order. All else
stands for itself, in small letters or capitals.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from reading.read_text import ReadText, in_plain_signs

GAP = "..."
AND = "&"
MOST_AROUND = 14  # words, from the first to the last of those in one sentence
MOST_BETWEEN = 5  # words
SHORTEST_START = 3  # letters before *
WORD_FORM = re.compile(r"[^\W_][\w'%-]*\*?")
# Between two words stand blanks, quotes, brackets, citations: what ends no part of a sentence.
BETWEEN = r"[^\w.,;:!?\n]+"
BETWEEN_OR_COMMA = r"[^\w.;:!?\n]+"
ANY_WORD = r"\w(?:[\w'%-]|\.(?=\w))*"
GAP_PATTERN = rf"({BETWEEN_OR_COMMA}(?:{ANY_WORD}{BETWEEN_OR_COMMA}){{0,{MOST_BETWEEN}}}?)"
HYPHEN = r"[-– \t\"'(]{0,3}"
START = r"(?<![\w@])"
END = r"(?!\w|@|\.\w)"


@dataclass(frozen=True)
class Phrase:
    """A phrase as staff wrote it, the regular expression for it, and the words it has to have.

    `words` has the ways to write each of its words, those with any ending with * behind them.
    """

    text: str
    expression: str
    words: tuple[tuple[str, ...], ...]
    others: tuple["Phrase", ...] = ()  # what else has to be in the sentence, behind each &

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What finds it in `ReadText.plain`; made when first needed, since most never are."""
        return re.compile(self.expression)

    def spans(self, text: ReadText, start: int, end: int) -> Iterator[tuple[int, int]]:
        """From where to where it stands, each time, between two places of a plain text."""
        for match in self.pattern.finditer(text.plain, start, end):
            span = together(self, match, text) if self.others else match.span()
            if span:
                yield span


def phrase(value: str) -> Phrase:
    """Reads one phrase. Raises ValueError with what to write instead."""
    text = " ".join(in_plain_signs(value).lower().replace("…", GAP).split())
    if f" {AND} " in text:
        first, *others = map(phrase, text.split(f" {AND} "))
        wanted = first.words + tuple(word for other in others for word in other.words)
        return Phrase(text, first.expression, wanted, tuple(others))
    parts = text.replace(GAP, f" {GAP} ").split()
    if not parts or GAP in (parts[0], parts[-1]):
        raise ValueError(f'"{value}": write a word before and after each `...`.')
    expression = ""
    between = ""
    words = []
    for part in parts:
        if part == GAP:
            between = GAP_PATTERN
            continue
        ways = part.split("/")
        for way in ways:
            _check(way, value)
        expression += f"{between}(?:{'|'.join(map(_pattern, ways))})"
        between = BETWEEN
        words.append(tuple(start for way in ways for start in _starts(way)))
    return Phrase(text, START + expression + END, tuple(words))


def _check(way: str, value: str) -> None:
    if not WORD_FORM.fullmatch(way):
        raise ValueError(
            f'"{value}": `{way}` is no word. Write letters, digits, hyphens and apostrophes; '
            "`*` at the end of a word, `/` between two words, `...` between others."
        )
    if way.endswith("*") and len(way) <= SHORTEST_START:
        raise ValueError(f'"{value}": write at least {SHORTEST_START} letters before `*`.')


def _pattern(way: str) -> str:
    parts = [re.escape(part) for part in way.removesuffix("*").split("-")]
    return HYPHEN.join(parts) + (r"\w*" if way.endswith("*") else "") + "(?:'s)?"


def _starts(way: str) -> Iterator[str]:
    """With what word a way to write something starts: side-effect, sideeffect, side effect."""
    parts = way.removesuffix("*").split("-")
    ending = "*" if way.endswith("*") else ""
    for number in range(1, len(parts) + 1):
        is_whole = number == len(parts)
        yield "".join(parts[:number]).replace("%", "") + (ending if is_whole else "")


def together(entry: Phrase, match: re.Match[str], text: ReadText) -> tuple[int, int] | None:
    """From where to where the words stand that have to be in one sentence; None if they don't."""
    start, end = text.sentence(match.start())
    spans = [match.span()]
    for other in entry.others:
        found = [m.span() for m in other.pattern.finditer(text.plain, start, end)]
        apart = [span for span in found if all(span[1] <= s or e <= span[0] for s, e in spans)]
        if not apart:
            return None
        spans.append(min(apart, key=lambda span: abs(span[0] - match.start())))
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    return (first, last) if len(text.plain[first:last].split()) <= MOST_AROUND else None
