"""What the search of a built site answers, without a browser: the worker's script runs in Node."""

import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import playwright

# It comes with the package, and drives the browsers.
NODE = Path(playwright.__file__).parent / "driver" / "node"
RUNNER = Path(__file__).parent / "search_in_node.js"
LIST = Path(__file__).parent.parent / "fixtures" / "searches.tsv"
# Of 100 searches of the list: a right page first, and among the first three.
FIRST, NEAR, FEW = 85, 95, 3


@dataclass(frozen=True)
class Answer:
    """A page that was found: its address with the heading's anchor, its words, and the extract.

    In the extract, what is marked stands in square brackets.
    """

    address: str
    title: str
    heading: str
    extract: str

    @property
    def page(self) -> str:
        """The address of the page alone."""
        return self.address.partition("#")[0]


def answers(site: Path, queries: Sequence[str]) -> list[list[Answer]]:
    """What is found for each query, the best first."""
    [script] = (site / "assets").glob("search-*.js")
    files = {"text": site / "search/index.json", "more": site / "search/articles.json"}
    given = {
        "script": script.read_text(encoding="utf-8"),
        "texts": [
            {name: file.read_text(encoding="utf-8")}
            for name, file in files.items()
            if file.exists()
        ],
        "queries": queries,
    }
    done = subprocess.run(
        [NODE, RUNNER], input=json.dumps(given), capture_output=True, text=True, check=True
    )
    return [[_answer(found) for found in answer["results"]] for answer in json.loads(done.stdout)]


def _answer(found: Mapping[str, object]) -> Answer:
    pieces = found["extract"]
    assert isinstance(pieces, list)
    extract = "".join(f"[{words}]" if is_found else words for words, is_found in pieces)
    address, title, heading = (str(found[name]) for name in ("address", "title", "heading"))
    return Answer(address, title, heading, extract)


@dataclass(frozen=True)
class Tally:
    """Of a list of searches, those with a right page first, among the first three, and with none.

    `wrong` are those without a right page among the first three.
    """

    count: int
    first: int
    near: int
    none: list[str]
    wrong: list[str]


def searches(file: Path = LIST) -> dict[str, list[str]]:
    """What people type, each with parts of the addresses of pages that would be right."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return {query: right.split("|") for query, right in (line.split("\t") for line in lines)}


def tally(wanted: Mapping[str, Sequence[str]], found: Sequence[Sequence[Answer]]) -> Tally:
    """How well these searches were answered."""
    places = {
        query: [any(part in one.page for part in right) for one in results]
        for (query, right), results in zip(wanted.items(), found, strict=True)
    }
    return Tally(
        count=len(places),
        first=sum(right[:1] == [True] for right in places.values()),
        near=sum(any(right[:FEW]) for right in places.values()),
        none=[query for query, right in places.items() if not right],
        wrong=[query for query, right in places.items() if not any(right[:FEW])],
    )
