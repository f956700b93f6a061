"""Reads `words:` in `docs/search-words.yml`: what people type, and the page or heading it means."""

from collections.abc import Collection
from dataclasses import dataclass

from reading.guesses import did_you_mean
from reading.in_yaml.yaml_text import YamlText
from report.rules import rule

from content.link_guesses import guess_page
from content.search.crisis_words import ALONE, FILE, MOST_WORDS, WORDS, plain_words


@dataclass(frozen=True)
class VisitorWords:
    """Words of visitors: as staff wrote them, as the search reads them, and where they lead.

    `page` is a path under docs/, `anchor` a heading of it, or "".
    """

    words: str
    plain: str
    page: str
    anchor: str
    line: int


@rule(
    finds="Words of visitors that lead nowhere, or twice.",
    why="Who types them finds nothing.",
    bad="words:\n  prices: contcat.md",
    good="words:\n  prices: contact.md",
    examples_of=FILE,
)
def read_visitor_words(
    source: YamlText, crisis: Collection[str], known: Collection[str]
) -> tuple[list[VisitorWords], YamlText]:
    """The words that lead to pages in `known` (paths under docs/); `source` is the whole file.

    `crisis` are the words of crisis as `read_search_words` gives them. Problems are in the second
    value. Never raises; what can't be used is left out.
    """
    found: dict[str, VisitorWords] = {}
    lost: dict[str, list[str]] = {}  # words by the page that isn't there
    given = source.data.get(WORDS)
    for words, target in given.items() if isinstance(given, dict) else ():
        spot = (WORDS, words)
        if not isinstance(target, str):
            if target is None and not source.is_told(spot):
                source.problem(spot, f"`{words}` leads nowhere. Write a page, like `contact.md`.")
            continue
        plain = plain_words(words)
        page, _, anchor = target.partition("#")
        if message := _fault(words, plain, crisis):
            source.problem(spot, message)
        elif page not in known:
            lost.setdefault(page, []).append(words)
        elif plain in found:
            first = found[plain].line
            source.problem(spot, f'"{words}" stands on line {first} already. Keep one.')
        else:
            found[plain] = VisitorWords(words, plain, page, anchor, source.line(spot))
    for page, (word, *others) in lost.items():
        more = f" and {len(others)} more of these words lead" if others else " leads"
        hint = did_you_mean(guess_page(page, known))
        source.problem((WORDS, word), f"`{word}`{more} to {page}, which isn't there.{hint}")
    return list(found.values()), source


def _fault(words: str, plain: str, crisis: Collection[str]) -> str:
    if not plain:
        return f'"{words}" has no letters. Write words that visitors type.'
    if len(plain.split()) > MOST_WORDS:
        return f'"{words}" is too long. Write {MOST_WORDS} words or fewer, as visitors type them.'
    if {plain, f"{ALONE}{plain}"} & {*crisis}:
        return f'"{words}" is a word of crisis above: it leads to the help page. Keep one.'
    return ""
