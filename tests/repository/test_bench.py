"""The bench builds what it compares: a site of many articles, its stock twin, one without rules."""

from pathlib import Path

import pytest

from tests.bench.figures import Figure, table
from tests.bench.growth import side_by_side, site_of
from tests.bench.made_sites import made_site, stock_site

ARTICLE = "articles/made-1/index.html"
UNRULED = "without"


def test_the_bench_builds_the_same_articles_each_way(tmp_path: Path) -> None:
    project = made_site(tmp_path / "project", 2)
    stock = stock_site(project, tmp_path / "stock")
    costs = side_by_side((project.path, "with"), (project.path, UNRULED), (stock, "with"))
    assert all(cost.seconds > 0 < cost.memory for cost in costs)
    ours, unruled = site_of(project.path), site_of(project.path, UNRULED)
    text, stocks_text = (
        (site / ARTICLE).read_text(encoding="utf-8") for site in (ours, site_of(stock))
    )
    assert (unruled / ARTICLE).read_text(encoding="utf-8") == text
    title = "Article A1, made of real pages"
    assert title in text
    assert title in stocks_text


def test_the_bench_builds_without_the_rules_what_they_would_stop(tmp_path: Path) -> None:
    project = made_site(tmp_path / "project", 1)
    project.page("articles/bad.md", "Ketamine cures depression in everyone.", title="Bad fixture")
    side_by_side((project.path, UNRULED))
    assert (site_of(project.path, UNRULED) / "articles/bad/index.html").is_file()
    with pytest.raises(SystemExit, match=r"bad\.md"):
        side_by_side((project.path, "with"))


def test_the_bench_says_which_figure_is_over_its_limit() -> None:
    at, over = Figure("At", 50, " ms", 50, 0), Figure("Over", 51, " ms", 50, 0)
    assert not at.is_over
    assert over.is_over
    assert over.fault == "Over: 51 ms is more than 50 ms."
    assert table([at]).splitlines()[-1] == "| At | 50 ms | 50 ms |"
