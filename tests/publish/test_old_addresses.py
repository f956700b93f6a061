"""No address of the live site gets lost: compared with the new one before it is published."""

import gzip
import socket
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fake_site import IMPATIENT, FakeSite, Says, fake_site
from publish.live_map import NoMapError, live_addresses
from publish.old_addresses import compare, compare_with_commit
from publish.stamp import FILE, Stamp
from web import NoAnswerError


@pytest.fixture
def old() -> Iterator[FakeSite]:
    """The live site, with a home page and nothing more."""
    with fake_site() as site:
        site.answers["/"] = Says(body=b"<!doctype html><title>Fixture</title>")
        yield site


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The new site, built already: Home, `about/`, a file; `hidden.md` is out of sight today."""
    for page in ("index.html", "about/index.html", "404.html", "papers/fixture.pdf"):
        (tmp_path / "site" / page).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / page).write_text("Fixture", encoding="utf-8")
    (tmp_path / "docs").mkdir()
    for page in ("index.md", "about.md", "hidden.md"):
        (tmp_path / "docs" / page).write_text("Fixture", encoding="utf-8")
    return tmp_path


def pages(*addresses: str) -> Says:
    """A site map that lists these."""
    inner = "".join(
        f"<url><loc>\n{a}\n</loc><image:image><image:loc>{a}x.jpg</image:loc></image:image></url>"
        for a in addresses
    )
    spaces = (
        'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
    )
    return Says(body=f"\n<?xml version='1.0'?>\n<urlset {spaces}>{inner}</urlset>".encode())


def index(*addresses: str) -> Says:
    """An index of site maps."""
    inner = "".join(f"<sitemap><loc>{a}</loc></sitemap>" for a in addresses)
    return Says(
        body=f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{inner}'
        "</sitemapindex>".encode()
    )


def test_an_old_address_that_leads_nowhere_stops_the_run_with_the_line_to_add(
    old: FakeSite, root: Path
) -> None:
    here = old.address
    old.answers["/sitemap.xml"] = pages(
        here, f"{here}about-us/", f"{here}shop/cart/", f"{here}caf%C3%A9/", f"{here}about/"
    )
    is_well, told = compare(here, root, IMPATIENT)
    assert not is_well
    assert "Nothing is published: 3 addresses that visitors may have kept" in told
    assert told.split("```")[1].strip().split("\n") == [
        "about-us/: about.md",
        "café/: withdrawn",
        "shop/cart/: withdrawn",
    ]


def test_an_address_is_kept_by_its_page_a_redirect_a_withdrawal_or_a_page_out_of_sight(
    old: FakeSite, root: Path
) -> None:
    here = old.address
    old.answers["/sitemap.xml"] = pages(
        f"{here}about",
        f"{here}about/",
        f"{here}papers/fixture.pdf",
        f"{here}gone/",
        f"{here}caf%C3%A9",
        f"{here}hidden/",
        f"{here}?p=12",
        "https://elsewhere.example/lost/",
    )
    (root / "docs/redirects.yml").write_text("gone/: withdrawn\ncafé/: withdrawn\n")
    is_well, told = compare(here, root, IMPATIENT)
    assert is_well, told
    assert "6 addresses of" in told
    assert "1 address of the form `/?p=12`" in told


@pytest.fixture
def git(root: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Runs Git in `root`, whose docs/ are in a first commit."""
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Fixture")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "fixture@fixture.example")

    def run(*words: str) -> str:
        done = subprocess.run(["git", *words], cwd=root, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    for name, lines in PAGES.items():
        settings = f"title: Fixture\ndescription: A fixture.\nupdated: 2026-11-23\n{lines}"
        (root / "docs" / name).write_text(f"---\n{settings}---\nA fixture.\n", encoding="utf-8")
    (root / "docs/leaflet.pdf").write_text("%PDF-1.7", encoding="utf-8")
    (root / "docs/redirects.yml").write_text("older/: about.md\n")
    run("init", "-q")
    run("add", "docs")
    run("commit", "-q", "-m", "Fixture")
    return run


# What Git knows of, and the site map doesn't.
PAGES = {
    "unlisted.md": "hidden: true\n",
    "over.md": "unpublish_on: 2020-01-01\n",
    "draft.md": "draft: true\n",
    "to-come.md": "publish_on: 2999-01-01\n",
    "fees.md": "template: fees\n",
}


def test_what_led_on_from_an_old_address_so_far_must_not_go(
    old: FakeSite, root: Path, git: Callable[..., str]
) -> None:
    stamp = Stamp(git("rev-parse", "HEAD"), "0" * 64, "2026-11-23")
    old.answers |= {
        "/sitemap.xml": pages(old.address),
        f"/{FILE}": Says(body=stamp.text().encode()),
    }
    (root / "docs/redirects.yml").write_text("")
    is_well, told = compare(old.address, root, IMPATIENT)
    assert not is_well
    assert "older/: " in told


@pytest.mark.parametrize("way", ["live site", "pull request"])
def test_a_page_or_a_file_that_stands_in_no_map_must_not_go(
    old: FakeSite, root: Path, git: Callable[..., str], way: str
) -> None:
    before = git("rev-parse", "HEAD")
    (root / "site/older").mkdir()
    (root / "site/older/index.html").write_text("Fixture", encoding="utf-8")
    git("rm", "-q", *(f"docs/{name}" for name in (*PAGES, "about.md", "leaflet.pdf")))
    git("commit", "-q", "-m", "Fixture")
    old.answers |= {
        "/sitemap.xml": pages(old.address),
        f"/{FILE}": Says(body=Stamp(before, "0" * 64, "2026-11-23").text().encode()),
    }

    def look() -> tuple[bool, str]:
        if way == "live site":
            return compare(old.address, root, IMPATIENT)
        return compare_with_commit(before, root)

    is_well, told = look()
    assert not is_well
    lines = ["leaflet.pdf: withdrawn", "over/: withdrawn", "unlisted/: withdrawn"]
    assert told.split("```")[1].strip().split("\n") == lines
    (root / "docs/redirects.yml").write_text("\n".join([*lines, "older/: about.md"]))
    assert look()[0]


def test_all_maps_of_wordpress_are_read(old: FakeSite) -> None:
    here = old.address
    old.answers |= {
        "/robots.txt": Says(body=f"User-agent: *\nSitemap: {here}named.xml.gz\n".encode()),
        "/named.xml.gz": Says(body=gzip.compress(pages(f"{here}from-robots/").body)),
        "/sitemap.xml": Says(301, to="/wp-sitemap.xml"),
        "/wp-sitemap.xml": index(
            f"{here}wp-sitemap-posts-page-1.xml",
            f"{here}wp-sitemap-posts-post-1.xml",
            f"{here}wp-sitemap.xml",
            "https://elsewhere.example/sitemap.xml",
        ),
        "/wp-sitemap-posts-page-1.xml": pages(f"{here}page/"),
        "/wp-sitemap-posts-post-1.xml": pages(f"{here}2024/05/post/"),
        "/sitemap_index.xml": index(f"{here}plugin.xml"),
        "/plugin.xml": pages(f"{here}from-plugin/"),
    }
    assert live_addresses(here, IMPATIENT) == {
        f"{here}{path}" for path in ("from-robots/", "page/", "2024/05/post/", "from-plugin/")
    }


def test_a_site_in_a_folder_is_compared_by_its_own_paths(old: FakeSite, root: Path) -> None:
    live = f"{old.address}repo/"
    old.answers |= {
        "/repo/": Says(),
        "/repo/sitemap.xml": pages(live, f"{live}about/", f"{old.address}other/lost/"),
    }
    assert compare(live, root, IMPATIENT)[0]


def test_the_first_time_there_is_no_site_and_nothing_to_lose(
    old: FakeSite, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old.answers.clear()
    is_well, told = compare(old.address, root, IMPATIENT)
    assert is_well
    assert "There is no site at" in told

    def no_such_name(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", no_such_name)
    is_well, told = compare("https://fixture.invalid/", root, IMPATIENT)
    assert is_well
    assert "There is no site at https://fixture.invalid/ yet" in told


@pytest.mark.parametrize("fault", ["no answer", "server fault", "DNS is down", "map is broken"])
def test_a_live_site_that_fails_for_a_moment_is_never_taken_for_none(
    old: FakeSite, root: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    live = old.address
    old.answers["/sitemap.xml"] = pages(live)
    if fault == "no answer":
        with socket.create_server(("127.0.0.1", 0)) as free:
            live = f"http://127.0.0.1:{free.getsockname()[1]}/"
    elif fault == "server fault":
        old.answers["/"] = Says(503)
    elif fault == "map is broken":
        old.answers |= {
            "/robots.txt": Says(body=f"Sitemap: {live}map.xml".encode()),
            "/map.xml": Says(body=b"<html>Down for maintenance</html>"),
        }
    else:

        def down(*_: object, **__: object) -> None:
            raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

        monkeypatch.setattr(socket, "getaddrinfo", down)
    is_well, told = compare(live, root, IMPATIENT)
    assert not is_well
    assert "Nothing is published, and visitors still see what is there. Try again" in told
    monkeypatch.setenv("OLD_SITE", "none")
    assert compare(live, root, IMPATIENT)[0]


def test_a_site_that_fails_once_is_asked_again(old: FakeSite, root: Path) -> None:
    old.answers["/sitemap.xml"] = [Says(503), pages(old.address)]
    assert compare(old.address, root, IMPATIENT)[0]


def test_a_site_without_a_map_is_told(old: FakeSite) -> None:
    with pytest.raises(NoMapError, match="has no site map that can be read"):
        live_addresses(old.address, IMPATIENT)


def test_a_map_of_another_site_is_no_map_of_this_one(old: FakeSite) -> None:
    old.answers["/sitemap.xml"] = pages("https://elsewhere.example/")
    with pytest.raises(NoMapError, match="has no address of that site"):
        live_addresses(old.address, IMPATIENT)


def test_only_web_addresses_are_asked() -> None:
    with pytest.raises(NoAnswerError):
        IMPATIENT.ask("file:///etc/hostname")
