"""Whoever builds again and again gets what is true now: of the page, its sources and the lists."""

from collections.abc import Sequence

from content.sources import Sources
from guard.words.known_words import KnownWords
from guarded_words import NO_DETAILS, page_with

PATH = "fixture.md"


def read_lists(known: KnownWords, word: str, right: Sequence[str] = ()) -> None:
    """Read a list that stops one word, and one of words that are right."""
    wording = f"fixture:\n  stops: [{word}]\n  why: It is a fixture.\n  instead: nothing.\n"
    known.read_lists(wording, f"right: [{', '.join(right)}]", NO_DETAILS, [])


def told(known: KnownWords, body: str, sources: Sources | None = None, path: str = PATH) -> str:
    """The words of a page that are told."""
    _, findings = known.of_page(page_with(body, path), sources or {})
    return ", ".join(one.message.split('"')[1] for one in findings)


def test_it_is_told_anew_of_a_page_that_has_changed() -> None:
    known = KnownWords()
    read_lists(known, "boat")
    for _ in range(2):
        assert told(known, "A boat.") == "boat"
        assert told(known, "A tree.") == ""
        assert told(known, "A boat, a boat.", path="other.md") == "boat, boat"


def test_it_is_told_anew_once_a_list_has_changed() -> None:
    known = KnownWords()
    for word in ("boat", "tree", "boat"):
        read_lists(known, word)
        assert told(known, "A boat in a tree.") == word
    assert told(known, "I recieve it.") == "recieve"
    read_lists(known, "boat", ["recieve"])
    assert told(known, "I recieve it.") == ""


def test_it_is_told_anew_once_the_title_of_a_source_has_changed() -> None:
    known = KnownWords()
    read_lists(known, "boat")
    body = "See *A boat*.[^fixture]"
    for title, words in (("A tree", "boat"), ("A boat", ""), ("A tree", "boat")):
        assert told(known, body, {"fixture": {"title": title}}) == words
