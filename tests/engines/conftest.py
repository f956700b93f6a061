import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from altered_site import Site, serving_altered
from found_engines import ENGINES, wanted
from site_of_everything import build_site_of_everything
from tab import Engine, Tab

PHONE = (360, 740)
Visit = Callable[..., "tuple[Tab, Site]"]


@pytest.fixture(scope="session", params=wanted())
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """Each engine in turn, started once for all tests."""
    kind = ENGINES[request.param]
    run = kind.find()
    if run is None:
        if os.environ.get("CI"):
            pytest.fail(kind.missing)
        pytest.skip(kind.missing)
    with run() as running:
        yield running


@pytest.fixture(scope="session")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with each part that a page can have."""
    return build_site_of_everything(tmp_path_factory.mktemp("everything") / "project")


@pytest.fixture
def visit(engine: Engine, site: Path) -> Iterator[Visit]:
    """Opens a page of the site in a fresh tab, as somebody who has never been there.

    In the end, no page may have told of an error, or of something that its policy forbids.
    """
    with ExitStack() as ends:
        sites: list[Site] = []

        def open_page(
            address: str = "",
            size: tuple[int, int] = PHONE,
            *,
            lacking: tuple[str, ...] = (),
            script: bool = True,
            folder: Path = site,
        ) -> tuple[Tab, Site]:
            served = ends.enter_context(serving_altered(folder, lacking, script=script))
            sites.append(served)
            tab = ends.enter_context(engine.tab())
            tab.resize(*size)
            tab.open(served.address + address)
            return tab, served

        yield open_page
        assert [fault for one in sites for fault in one.faults] == []
