"""Learns how much each word pulls a sentence towards a claim, and writes `claim_weights.tsv`.

It learns from every sentence in `tests/fixtures/claims`, and from the site's own pages, which
were read and are right. What is in `tests/fixtures/claims/apart` is never learned from: the tests
measure by it how many of the claims that nobody has seen are noticed.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from math import log

from content.page_settings import read_page
from content.sources import Sources
from guard.words.claims.claim_weights import BEGINNING, BIAS, FILE
from guard.words.claims.sentence_terms import sentence_terms
from guard.words.public_words import PublicText, page_words
from guarded_words import TODAY, page_with
from project import ROOT
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from tests.claims.sentences import Sentence, fingerprint, learned_sentences

STRENGTH = 16.0  # how closely the weights follow the sentences; found by trying
FEWEST = 2  # sentences that have a term
NO_SOURCES: Sources = {}
Example = tuple[frozenset[str], str]  # its terms, and its kind: "" for what is right


def main() -> None:
    """Write the weights, and say what they were learned from."""
    sentences = learned_sentences()
    examples = [(_terms(sentence), sentence.kind) for sentence in sentences]
    examples += ((terms, "") for terms in _site_sentences())
    rows, bias = _weights(examples)
    kinds = _kinds(examples)
    lines: list[tuple[str, ...]] = [(BEGINNING, fingerprint()), (BIAS, f"{bias:.2f}")]
    lines += [
        (term, f"{pull:.2f}", f"{rarity:.1f}", kinds.get(term, "")) for term, pull, rarity in rows
    ]
    FILE.write_text("".join("\t".join(line) + "\n" for line in lines), encoding="utf-8")
    print(f"{len(rows)} terms, learned from {len(examples)} sentences.", file=sys.stderr)


def _terms(sentence: Sentence) -> frozenset[str]:
    """The terms of a sentence that stands on a page of its own, behind its title."""
    return frozenset().union(*list(_each(page_words(page_with(sentence.text), NO_SOURCES)))[1:])


def _each(public: PublicText) -> Iterator[frozenset[str]]:
    """The terms of each sentence of a text."""
    for start, end in public.text.sentences:
        if public.text.plain[start:end].strip():
            yield sentence_terms(public.text, start, end)


def _site_sentences() -> Iterator[frozenset[str]]:
    """The terms of each sentence of the site's pages."""
    docs = ROOT / "docs"
    for path in sorted(docs.rglob("*.md")):
        if path.relative_to(docs).parts[0] not in {"includes", "templates"}:
            text = path.read_text(encoding="utf-8")
            page, _ = read_page(text, path.relative_to(docs).as_posix(), TODAY)
            yield from _each(page_words(page, NO_SOURCES))


def _weights(examples: list[Example]) -> tuple[list[tuple[str, float, float]], float]:
    """Each term with its pull and its rarity, and the bias of all."""
    vectors = TfidfVectorizer(analyzer=sorted, min_df=FEWEST, binary=True)
    matrix = vectors.fit_transform([terms for terms, _ in examples])
    regression = LogisticRegression(C=STRENGTH, max_iter=5000, class_weight="balanced")
    regression.fit(matrix, [bool(kind) for _, kind in examples])
    terms = vectors.get_feature_names_out()
    rows = zip(map(str, terms), regression.coef_[0], vectors.idf_, strict=True)
    return [(term, float(pull), float(rarity)) for term, pull, rarity in rows], float(
        regression.intercept_[0]
    )


def _kinds(examples: list[Example]) -> dict[str, str]:
    """For each term the kind of claims that it is in more often than one would expect."""
    sizes = Counter(kind for _, kind in examples if kind)
    having: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for terms, kind in examples:
        for term in terms if kind else ():
            having[term][kind] += 1
    return {
        term: max(counts, key=lambda kind: (log(counts[kind]) - 0.7 * log(sizes[kind]), kind))
        for term, counts in having.items()
    }


if __name__ == "__main__":
    main()
