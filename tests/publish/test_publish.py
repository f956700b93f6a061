"""What stands between a push and the live site: its order, its check, its arrival."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fake_site import IMPATIENT, FakeSite, Says, fake_site
from project import ROOT
from publish import check_live
from publish.check_live import LiveSite, look
from publish.fitting import changed_files, fitting
from publish.live_site import PATIENT, SilentError, live_stamp
from publish.order import is_newer
from publish.stamp import FILE, NO_HISTORY, Stamp, content_hash, read_stamp, this_commit
from tools import run_tool
from web_server import serving

Git = Callable[..., str]
CONTENT = "0" * 64


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Runs Git in a new, empty history in `tmp_path`."""
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Fixture")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "fixture@fixture.example")

    def run(*words: str) -> str:
        done = subprocess.run(
            ["git", *words], cwd=tmp_path, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    run("init", "-q")
    return run


def commit(git: Git, folder: Path, file: str) -> str:
    """A new commit that changes a file."""
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as text:
        text.write("Fixture\n")
    git("add", "--all")
    git("commit", "-q", "-m", "Fixture")
    return git("rev-parse", "HEAD")


@pytest.fixture
def live() -> Iterator[FakeSite]:
    with fake_site() as site:
        yield site


def test_an_old_run_never_overwrites_a_newer_site(git: Git, tmp_path: Path) -> None:
    first = commit(git, tmp_path, "docs/index.md")
    second = commit(git, tmp_path, "docs/index.md")
    assert is_newer(Stamp(second, CONTENT, "2026-11-23"), first, tmp_path)
    assert not is_newer(Stamp(first, CONTENT, "2026-11-23"), second, tmp_path)
    assert not is_newer(Stamp(second, CONTENT, "2026-11-23"), second, tmp_path)
    assert not is_newer(Stamp("f" * 40, CONTENT, "2026-11-23"), second, tmp_path)
    assert not is_newer(None, second, tmp_path)


def test_the_order_is_told_in_a_sentence(git: Git, tmp_path: Path, live: FakeSite) -> None:
    first = commit(git, tmp_path, "docs/index.md")
    stamp = Stamp(commit(git, tmp_path, "docs/index.md"), CONTENT, "2026-11-23")
    live.answers[f"/{FILE}"] = Says(body=stamp.text().encode())
    summary = tmp_path / "summary.md"
    done = run_tool(
        "publish.order",
        tmp_path,
        LIVE=live.address,
        GITHUB_SHA=first,
        GITHUB_STEP_SUMMARY=str(summary),
    )
    assert done.returncode == 1, done.stderr
    assert "The live site is newer than this run" in done.stdout
    assert summary.read_text(encoding="utf-8") == done.stdout
    assert run_tool("publish.order", tmp_path, LIVE=live.address).returncode == 0
    assert "Which site? Type its address" in run_tool("publish.order", tmp_path).stderr


@pytest.mark.parametrize(
    ("changed", "check"),
    [
        (["docs/index.md", "docs/team/photo.jpg"], "check"),
        ([], "check"),
        (["docs/index.md", "mkdocs.yml"], "test"),
        (["docs-old/index.md"], "test"),
        (None, "test"),
    ],
)
def test_words_alone_are_checked_and_all_else_is_tested(
    changed: list[str] | None, check: str
) -> None:
    assert fitting(changed) == check


def test_code_that_failed_is_tested_again_though_only_a_page_was_saved_after_it(
    git: Git, tmp_path: Path, live: FakeSite
) -> None:
    published = commit(git, tmp_path, "docs/index.md")
    commit(git, tmp_path, "mkdocs.yml")
    with_code = commit(git, tmp_path, "docs/index.md")
    stamp = Stamp(published, CONTENT, "2026-11-23")
    live.answers[f"/{FILE}"] = Says(body=stamp.text().encode())
    output = tmp_path / "output"
    assert run_tool("publish.fitting", tmp_path, LIVE=live.address).stdout == "test\n"
    done = run_tool("publish.fitting", tmp_path, SINCE=f"{with_code}", GITHUB_OUTPUT=str(output))
    assert done.stdout == f"check CHECK_SINCE={with_code}\n"
    assert "\ncheck\n" in output.read_text(encoding="utf-8")


def test_where_git_cannot_tell_what_changed_all_is_tested(tmp_path: Path) -> None:
    assert changed_files(tmp_path, "f" * 40) is None
    assert changed_files(ROOT, "f" * 40) is None
    assert changed_files(ROOT, "") is None


def test_a_stamp_tells_versions_apart(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/index.html").write_text("Fixture")
    before = content_hash(tmp_path)
    stamp = Stamp("a" * 40, before, "2026-11-23")
    (tmp_path / FILE).write_text(stamp.text(), encoding="utf-8")
    assert read_stamp((tmp_path / FILE).read_text(encoding="utf-8")) == stamp
    assert content_hash(tmp_path) == before
    (tmp_path / "a").rename(tmp_path / "b")
    assert content_hash(tmp_path) != before


@pytest.mark.parametrize("text", ["", "<html>", "commit: $(touch x)\ncontent: 0\nday: soon\n"])
def test_what_is_no_stamp_is_none(text: str, live: FakeSite) -> None:
    live.answers[f"/{FILE}"] = Says(body=text.encode())
    assert live_stamp(live.address, IMPATIENT) is None


@pytest.mark.parametrize("status", [301, 401, 403, 429, 500, 502, 503])
def test_a_site_that_does_not_say_its_version_is_not_taken_for_one_without(
    live: FakeSite, status: int
) -> None:
    live.answers[f"/{FILE}"] = Says(status)
    with pytest.raises(SilentError, match=f"says {status}"):
        live_stamp(live.address, replace(PATIENT, tries=2, rest=0))
    assert len(live.asked) == 2


@pytest.mark.parametrize("status", [404, 410])
def test_only_a_file_that_is_not_there_means_that_there_is_no_version(
    live: FakeSite, status: int
) -> None:
    live.answers[f"/{FILE}"] = Says(status)
    assert live_stamp(live.address, replace(PATIENT, tries=2, rest=0)) is None
    assert len(live.asked) == 1


def test_without_a_history_the_stamp_says_so_and_the_site_is_whole(tmp_path: Path) -> None:
    assert this_commit(tmp_path) == "unknown"
    (tmp_path / "site").mkdir()
    done = run_tool("publish.stamp", tmp_path, "site", BUILD_DATE="2026-11-23")
    assert done.stderr.strip() == NO_HISTORY
    stamp = read_stamp((tmp_path / "site" / FILE).read_text(encoding="utf-8"))
    assert stamp
    assert (stamp.commit, stamp.day) == ("unknown", "2026-11-23")


def test_every_build_is_stamped(site: Path) -> None:
    stamp = read_stamp((site / FILE).read_text(encoding="utf-8"))
    assert stamp
    assert stamp.content == content_hash(site)


def published(site: Path, live: Path) -> str:
    """What `make live` tells once `site` should show at the folder `live`."""
    with serving(live) as address:
        return look(LiveSite(address, site, IMPATIENT), patience=0, rest=lambda: None)


@pytest.fixture
def built(site: Path, tmp_path: Path) -> Path:
    """A copy of the built site."""
    return shutil.copytree(site, tmp_path / "live")


def test_a_site_that_arrived_as_it_was_built_is_well(site: Path, built: Path) -> None:
    assert published(site, built) == ""


def test_a_site_that_shows_an_older_version_is_told(site: Path, built: Path) -> None:
    (built / FILE).write_text(Stamp("a" * 40, CONTENT, "2026-11-01").text(), encoding="utf-8")
    told = published(site, built)
    assert "it still shows commit aaaaaaaaaa of 2026-11-01" in told


def test_another_site_at_the_address_is_told(site: Path, built: Path) -> None:
    (built / FILE).unlink()
    assert "another site answers there" in published(site, built)


def test_the_live_site_is_asked_until_it_shows_this_version(site: Path, built: Path) -> None:
    version = (built / FILE).read_bytes()

    def arrive() -> None:
        (built / FILE).write_bytes(version)

    (built / FILE).write_text("old", encoding="utf-8")
    with serving(built) as address:
        told = look(
            LiveSite(address, site, IMPATIENT),
            patience=60,
            rest=arrive,
        )
    assert told == ""


def test_what_changes_pages_on_the_way_is_told(site: Path, built: Path) -> None:
    home = built / "index.html"
    home.write_bytes(home.read_bytes().replace(b"</body>", b"<script src=x></script></body>"))
    (built / "404.html").unlink()
    told = published(site, built)
    assert "not as it was built: Home, the page for a wrong address" in told


def test_a_few_pages_are_compared_those_that_matter_most_first(site: Path) -> None:
    pages = check_live.sample(site)
    assert pages[:3] == ["index.html", "get-help-now/index.html", "contact/index.html"]
    assert len(pages) == len(set(pages)) == 8
