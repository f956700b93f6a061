"""A page arrives at once, and nothing keeps its text from being painted then."""

import gzip
import random
import zlib
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from guard.pages.page_size import FIRST_FLIGHT, packed_size
from project import Built, copy_project
from reading.html_text import measure
from site_faults import pages_to_read

# As many kinds of words as an article has, in no order that could be packed: a hard case.
SYLLABLES = ("ba", "den", "fil", "gor", "hum", "kas", "lem", "nip", "ros", "tuv")
SHORT, LONGEST = 1400, 24_000  # words that arrive at once; bytes of a page with more
FIRST_SCREEN = 400  # words; a large screen shows fewer
BLOCKING = "link[rel~=stylesheet]:not([media=print]), script[src]:not([defer]):not([async])"
EARLY = "head link[rel~=stylesheet], head script[src]"


def words(number: int) -> str:
    """So many words that no page has, the same ones each time."""
    chance = random.Random(number)
    kinds = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 3))) for _ in range(500)]
    found = chance.choices(kinds, k=number)
    parts = [" ".join(found[start : start + 12]) for start in range(0, number, 12)]
    return ".\n\n".join(parts)


def size_faults(html: str) -> list[str]:
    """What of a page comes later than it may."""
    packed = gzip.compress(html.encode(), 9)
    count = measure(_main(html)).words
    if len(packed) <= FIRST_FLIGHT:
        return []
    if count <= SHORT:
        return [f"{len(packed):,} bytes for {count:,} words"]
    faults = [f"{len(packed):,} bytes"] if len(packed) > LONGEST else []
    first = zlib.decompressobj(31).decompress(packed[:FIRST_FLIGHT]).decode(errors="ignore")
    shown = measure(_main(first)).words if "</style>" in first and "<main" in first else 0
    return faults + [f"{shown} words at once"] * (shown < FIRST_SCREEN)


def _main(html: str) -> str:
    """What a page has to say, of all that has arrived of it."""
    start = max(html.find("<main"), html.find('<div class="bc-prose"'))
    return html[start:].partition("</main>")[0]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    project = copy_project(tmp_path_factory.mktemp("sizes") / "project")
    for name, number in (("short", 1375), ("long", 6500), ("endless", 14_000)):
        project.page(f"{name}.md", words(number))
    return project.build()


def test_a_page_that_does_not_arrive_at_once_is_advice(built: Built) -> None:
    assert built.code == 0, built.printed
    assert packed_size(built.html("short")) <= FIRST_FLIGHT
    told = [line for line in built.findings if "bytes to send" in line]
    assert [line.split(":")[0] for line in told] == ["docs/endless.md", "docs/long.md"]
    size = packed_size(built.html("long"))
    assert told[1].startswith(f"docs/long.md:1: This page is {size:,} bytes to send; 14,600 arrive")


def test_a_longer_page_shows_its_first_screen_at_once_and_an_endless_one_is_found(
    built: Built,
) -> None:
    assert size_faults(built.html("short")) == []
    assert packed_size(built.html("long")) > FIRST_FLIGHT
    assert size_faults(built.html("long")) == []
    assert len(size_faults(built.html("endless"))) == 1
    # A style that takes the first flight for itself, as a theme's would.
    noise = random.Random(1).randbytes(FIRST_FLIGHT).hex()
    heavy = built.html("long").replace("</style>", f"/*{noise}*/</style>")
    assert "0 words at once" in size_faults(heavy)
    assert len(size_faults(built.html("short").replace("</style>", f"/*{noise}*/</style>"))) == 1


def test_every_page_of_the_site_arrives_at_once(site: Path) -> None:
    for page in site.rglob("*.html"):
        assert size_faults(page.read_text(encoding="utf-8")) == [], page


def blocking(soup: BeautifulSoup) -> list[str]:
    """What a browser would wait for before it paints the text."""
    imports = [str(style)[:80] for style in soup.select("style") if "@import" in str(style)]
    return [str(tag) for tag in soup.select(BLOCKING)] + imports


def test_nothing_is_waited_for_before_the_text_is_painted(site: Path) -> None:
    for page, soup in pages_to_read(site).items():
        assert blocking(soup) == [], page


@pytest.mark.parametrize(
    "fault",
    [
        "<link rel='stylesheet' href='a.css'>",
        "<link rel='stylesheet' href='a.css' media='all'>",
        "<script src='a.js'></script>",
        "<style>@import 'a.css'</style>",
    ],
)
def test_what_is_waited_for_is_found(fault: str) -> None:
    good = "<link rel='stylesheet' href='a.css' media='print'><script src='a.js' defer></script>"
    for page in (f"<head>{good}{fault}</head>", f"<head>{good}</head><body>{fault}</body>"):
        assert len(blocking(BeautifulSoup(page, "html.parser"))) == 1


def early(soup: BeautifulSoup) -> list[str]:
    """What a browser asks for before it has read a word: to ask alone costs a weak phone time."""
    return [str(tag) for tag in soup.select(EARLY)]


def test_nothing_is_asked_for_before_the_text_is_read(site: Path) -> None:
    for page, soup in pages_to_read(site).items():
        assert early(soup) == [], page


@pytest.mark.parametrize(
    "fault",
    ["<link rel='stylesheet' href='a.css' media='print'>", "<script src='a.js' defer></script>"],
)
def test_what_is_asked_for_early_is_found(fault: str) -> None:
    page = f"<head><style>p{{}}</style>{fault}</head><body><p>Text</p>{fault}</body>"
    assert len(early(BeautifulSoup(page, "html.parser"))) == 1
