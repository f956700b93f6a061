"""What is wrong with where the words of visitors lead in the search."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from content.link_guesses import Places
from content.page_settings import Page
from content.page_visibility import Absence, absence_clause
from content.search.crisis_words import FILE
from content.search.visitor_words import VisitorWords
from report.problems import Advice, Finding, Problem
from report.rules import rule


@rule(
    why="Who types these words comes to the wrong place, or finds nothing.",
    bad="words:\n  prices: draft.md",
    good="words:\n  prices: contact.md",
    examples_of=FILE,
)
def search_word_findings(
    words: Iterable[VisitorWords],
    pages: Mapping[str, Page],
    absences: Mapping[str, Absence],
    places: Places,
) -> Iterator[Finding]:
    """Words of visitors that lead to headings that aren't there, or to pages that nobody sees.

    `pages` and why visitors don't see some of them are by path under docs/.
    """
    lost: dict[str, list[VisitorWords]] = defaultdict(list)
    for one in words:
        if one.anchor and (fault := places.fault(one.page, one.anchor)):
            lost[fault].append(one)
        if why := absences.get(one.page):
            start = f"`{one.words}` leads to {one.page}, {absence_clause(pages[one.page], why)}."
            # A day that is to come or past must not stop the site overnight.
            if why.reason == "draft":
                yield Problem(FILE, one.line, f"{start} Write another page.")
            else:
                yield Advice(FILE, one.line, f"{start} The search leaves these words out.")
    for fault, (first, *others) in lost.items():
        more = f" and {len(others)} more of these words lead" if others else " leads"
        yield Problem(FILE, first.line, f"`{first.words}`{more} to {fault}")
