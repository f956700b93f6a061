"""What comes out of a printer: short, without what is for screens, with all that is folded."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from altered_site import Site
from lacking import SCREEN
from parts import is_shown
from tab import Engine, Tab, ask

Visit = Callable[..., tuple[Tab, Site]]
PAGE = re.compile(rb"/Type\s*/Page\b")
# The most pages of letter paper: one less, and each engine breaks off somewhere else.
MOST = {
    "sheets/my-safety-plan/": 1,
    "sheets/my-intention/": 1,
    "contact/": 2,
    "get-help-now/": 3,
    "articles/ketamine-abuse-vs-safe-use/": 9,
}
FOR_SCREENS = (
    "header nav",
    ".bc-toc",
    ".bc-scheme",
    "button",
    ".bc-strip",
    ".bc-leave",
    ".bc-skip",
)
FOLDED = """() => all("main details, main .tabbed-block")
  .filter((part) => !isShown([...part.querySelectorAll("p, li")].at(-1))).map(words)"""
PRINT = "() => dispatchEvent(new Event('beforeprint'))"
COLORS = "() => [document.body, ...all('main a')].map((it) => getComputedStyle(it).color)"


@pytest.mark.parametrize(("page", "most"), MOST.items())
def test_a_page_on_paper_is_short(visit: Visit, engine: Engine, page: str, most: int) -> None:
    tab, _ = visit(page, (1280, 800))
    paper = tab.paper()
    if paper is None:
        pytest.skip(f"{engine.version} can't be asked for a PDF.")
    assert 1 <= len(PAGE.findall(paper)) <= most


def test_paper_has_no_controls_and_all_that_was_folded(visit: Visit, everything: Path) -> None:
    tab, _ = visit("style/", (1280, 800), folder=everything, lacking=(SCREEN,))
    ask(tab, PRINT)
    for selector in FOR_SCREENS:
        assert not is_shown(tab, selector), selector
    assert is_shown(tab, "footer .bc-footer__line")
    assert set(ask(tab, COLORS)) == {"rgb(0, 0, 0)"}
    assert ask(tab, FOLDED) == []
