"""The sentences, wrong and right, that the guard's words are learned from and measured by."""

from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from project import FIXTURES

FOLDER = FIXTURES / "claims"
APART = FOLDER / "apart"
WRONG = "wrong"
A_NAME = "Kim"  # where a page has "Fixture" for the name of somebody
RIGHT = "right"
# Pages full of one kind of claim, or of sentences near to claims and right.
PAGES = FIXTURES / "mistakes" / "wording"
KINDS = {
    "c1": "cure",
    "c2": "guaranteed",
    "c3": "no risk",
    "c4": "approved",
    "c5": "compounded",
    "c6": "prevents suicide",
    "c7": "proven",
    "c8": "better than",
    "c9": "integration",
    "c10": "at home",
    "c11": "client stories",
    "c12": "we prescribe",
    "labels": "labels",
    "right": "",
}


class Sentence(NamedTuple):
    """A text of one to three sentences; `kind` is its entry in `docs/wording.yml`, "" if right."""

    kind: str
    text: str


def sentences_of(file: Path) -> list[Sentence]:
    """The sentences of a file: on each line wrong or right, the kind and the text, with tabs."""
    lines = (line.split("\t", 2) for line in file.read_text(encoding="utf-8").splitlines())
    return [Sentence(kind if sort == WRONG else "", text) for sort, kind, text in lines]


def page_sentences(file: Path) -> list[Sentence]:
    """The sentences of a page that has one in each paragraph."""
    _, _, body = file.read_text(encoding="utf-8").split("---\n", 2)
    texts = body.replace("Fixture", A_NAME).split("\n\n")
    return [Sentence(KINDS[file.stem], text.strip()) for text in texts if text.strip()]


def learned_files() -> list[Path]:
    """The files that the weights are learned from."""
    return [*sorted(FOLDER.glob("*.tsv")), *(PAGES / f"{name}.md" for name in KINDS)]


def learned_sentences() -> list[Sentence]:
    """All sentences to learn from, each once; none that is kept apart, whoever wrote it too."""
    apart = {sentence.text for file in APART.glob("*.tsv") for sentence in sentences_of(file)}
    found = [
        sentence
        for file in learned_files()
        for sentence in (sentences_of(file) if file.suffix == ".tsv" else page_sentences(file))
    ]
    return list({one.text: one for one in found if one.text not in apart}.values())


def fingerprint() -> str:
    """What tells whether a sentence has changed since the weights were learned."""
    digest = sha256()
    for file in learned_files():
        digest.update(file.read_bytes())
    return digest.hexdigest()
