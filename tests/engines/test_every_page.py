"""Each page, once: it fits beside a scrollbar, axe finds nothing, and nobody else is asked."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from altered_site import serving_altered
from site_faults import pages_to_read
from site_of_everything import small_page
from tab import Engine
from tour import page_faults
from web_server import SITE

PAGES = sorted(pages_to_read(SITE))
FAULTS = {
    "wider than its scrollbar leaves it": (
        "<p style='width: 100vw'>Wide</p>" + "<p>Words</p>" * 99,
        "“Wide” reaches",
    ),
    "a picture without a text": ("<img src='data:,'>", "alternative text"),
    "a script that fails": ("<script>undefinedThing.call()</script>", "undefinedThing"),
    "an error in the console": ("<script>console.error('No such room')</script>", "No such room"),
    "a picture that is not there": ("<img src='no-such.png' alt=''>", "can't be loaded"),
    "a request elsewhere": ("<img src='http://localhost:9/a.png' alt=''>", "localhost:9/a.png"),
}


@pytest.fixture(scope="module")
def look(engine: Engine) -> Iterator[Callable[[str], list[str]]]:
    """Says what is wrong with a page of the site, in a tab for all of them."""
    with serving_altered(SITE) as site, engine.tab() as tab:
        yield lambda page: page_faults(tab, site, page)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_fits_every_screen_and_everyone_can_use_it(
    look: Callable[[str], list[str]], page: str
) -> None:
    assert look(page) == [], page or "Home"


def test_each_fault_is_told(engine: Engine, tmp_path: Path) -> None:
    with serving_altered(tmp_path) as site, engine.tab() as tab:
        text = "".join(text for text, _ in FAULTS.values())
        (tmp_path / "index.html").write_text(small_page(text), encoding="utf-8")
        faults = page_faults(tab, site, "")
        for told in (told for _, told in FAULTS.values()):
            assert any(told in fault for fault in faults), (told, faults)
