"""What comes out of a printer: short, without what is for screens, with all that is folded."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from altered_site import Site
from lacking import SCREEN
from parts import is_shown
from pypdf import PdfReader
from tab import Engine, Tab, ask

Visit = Callable[..., tuple[Tab, Site]]
# The most pages of letter paper: one less, and each engine breaks off somewhere else.
MOST = {
    "sheets/my-safety-plan/": 1,
    "sheets/my-intention/": 1,
    "contact/": 2,
    "get-help-now/": 3,
    "articles/ketamine-abuse-vs-safe-use/": 9,
}
WORDS = 120  # at least, on each sheet but the last
FOR_SCREENS = (
    "header nav",
    ".bc-toc",
    ".bc-scheme",
    "button",
    ".bc-strip",
    ".bc-leave",
    ".bc-skip",
)
UNSEEN = """() => all("main details p, main .tabbed-block p")
  .filter((part) => !isShown(part)).map(words)"""
PRINT = "() => dispatchEvent(new Event('beforeprint'))"
COLORS = "() => [document.body, ...all('main a')].map((it) => getComputedStyle(it).color)"


@pytest.mark.parametrize(("page", "most"), MOST.items())
def test_a_page_on_paper_is_short(visit: Visit, engine: Engine, page: str, most: int) -> None:
    tab, _ = visit(page, (1280, 800))
    paper = tab.paper()
    if paper is None:
        pytest.skip(f"{engine.version} can't be asked for a PDF.")
    sheets = [sheet.extract_text().split() for sheet in PdfReader(BytesIO(paper)).pages]
    assert 1 <= len(sheets) <= most
    # What is laid out in one block that can't be broken leaves a sheet nearly blank.
    assert all(len(words) > WORDS for words in sheets[:-1]), [len(words) for words in sheets]


def test_paper_has_no_controls_and_all_that_was_folded(visit: Visit, everything: Path) -> None:
    tab, _ = visit("folded/", (1280, 800), folder=everything, lacking=(SCREEN,))
    ask(tab, PRINT)
    for selector in FOR_SCREENS:
        assert not is_shown(tab, selector), selector
    assert is_shown(tab, "footer .bc-footer__line")
    assert set(ask(tab, COLORS)) == {"rgb(0, 0, 0)"}
    assert ask(tab, UNSEEN) == []
