"""The bench builds what it compares: a site of many articles, its stock twin, one without rules."""

from pathlib import Path

import pytest
from project import FIXTURES, TODAY

from tests.bench.figures import Figure, table
from tests.bench.growth import PARTS, STOCK, side_by_side, site_of
from tests.bench.made_sites import made_site, stock_site
from tests.bench.paint import Visit, paint_spread

UNRULED = "without"


def test_the_bench_builds_the_same_article_each_way_and_only_rules_stop_a_claim(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BUILD_DATE", TODAY)
    # Of the fixtures, which are few: the bench itself takes the real pages.
    project = made_site(tmp_path / "project", 1, FIXTURES / "docs")
    stock = stock_site(project, tmp_path / "stock")
    project.page("bad.md", "A forbidden fixture.", title="Bad fixture")
    unruled, other = side_by_side((project.path, UNRULED), (stock, STOCK))
    assert all(cost.seconds > 0 < cost.memory for cost in (unruled, other))
    assert set(PARTS) - {"rules"} <= unruled.parts.keys()
    for site in (site_of(project.path, UNRULED), site_of(stock, STOCK)):
        text = (site / "articles/made-0/index.html").read_text(encoding="utf-8")
        assert "Article A0, made of real pages" in text
    assert (site_of(project.path, UNRULED) / "bad/index.html").is_file()
    with pytest.raises(SystemExit, match=r"bad\.md"):
        side_by_side((project.path, "with"))


def test_the_bench_tells_medians_and_spread_of_the_page_and_of_its_bare_twin() -> None:
    paints = [(500, 400), (560, 400), (520, 410), (900, 800), (540, 420)]
    pairs = [(Visit(ours, 0, 0, 6, 1), Visit(bare, 0, 0, 1, 1)) for ours, bare in paints]
    rows = [str(figure) for figure in paint_spread("Home", pairs)]
    assert rows == [
        "| Largest paint of Home, median of 5 visits | 540 ms |  |",
        "| Largest paint of Home, spread of the middle half | 40 ms |  |",
        "| Largest paint of Home, spread of all | 400 ms |  |",
        "| Largest paint of Home as bare HTML, median of 5 visits | 410 ms |  |",
        "| Largest paint of Home as bare HTML, spread of the middle half | 20 ms |  |",
        "| Largest paint of Home as bare HTML, spread of all | 400 ms |  |",
        "| Largest paint of Home, beside bare HTML | 1.27 | 1.25 |",
    ]


def test_the_bench_says_which_figure_is_over_its_limit() -> None:
    at, over = Figure("At", 50, " ms", 50, 0), Figure("Over", 51, " ms", 50, 0)
    assert not at.is_over
    assert over.is_over
    assert over.fault == "Over: 51 ms is more than 50 ms."
    assert table([at]).splitlines()[-1] == "| At | 50 ms | 50 ms |"
