"""The real site, as a visitor's browser gets it; and each check once on a site with the fault."""

import gzip
from collections.abc import Callable
from pathlib import Path

import machine_faults
import pytest
import site_faults
from content.site_content import read_site_content
from content.today import today
from guard.pages.page_size import packed_size
from output.script_files import inline_scripts
from project import ROOT, Project, copy_project

URL = "https://borncounseling.com/"


def hidden() -> set[str]:
    """The addresses of pages that staff keep out of menus and lists on purpose."""
    pages = read_site_content(ROOT / "docs", today()).pages.values()
    paths = [page.path.removesuffix(".md") for page in pages if page.settings["hidden"]]
    return {f"{path}/".removesuffix("index/") for path in paths}


CHECKS: dict[str, Callable[[Path], list[str]]] = {
    "links, parts and files resolve": site_faults.broken_links,
    "every page is at most three taps from Home": lambda s: site_faults.far_pages(s, hidden()),
    "one h1, own title, description and canonical": lambda s: machine_faults.head_faults(s, URL),
    "nothing comes from elsewhere": site_faults.loads_from_elsewhere,
    "what machines read stands on the page too": machine_faults.json_ld_faults,
    "cards and icons are there": site_faults.missing_from_heads,
    "nothing unused is published": lambda s: site_faults.unused_files(s, ROOT / "docs"),
}


@pytest.mark.parametrize("promise", CHECKS)
def test_the_site_keeps_its_promise(site: Path, promise: str) -> None:
    assert CHECKS[promise](site) == []


PAGE = (
    '<title>{2}</title><meta name="description" content="{2}">'
    '<link rel="canonical" href="https://borncounseling.com/{0}"><h1 id="top">{2}</h1>{1}'
)


def small_site(folder: Path, **bodies: str) -> Path:
    """A site without a fault but for what stands in the bodies; `home` is Home."""
    for name, body in ({"home": "", "a": ""} | bodies).items():
        address = "" if name == "home" else f"{name}/"
        page = folder / address / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(PAGE.format(address, body, name), encoding="utf-8")
    return folder


MACHINES = "what machines read stands on the page too"
DATA = '<script type="application/ld+json">{{"@graph": [{{{}}}]}}</script>'
# The check, the fault on Home, and the words that name it. Home always links to a/.
FAULTS = [
    ("links, parts and files resolve", '<a href="gone/">x</a>', "gone/ leads nowhere"),
    ("links, parts and files resolve", '<a href="a/#gone">x</a>', "a/#gone has no such part"),
    ("links, parts and files resolve", '<img src="gone.png">', "gone.png leads nowhere"),
    ("links, parts and files resolve", '<img srcset="gone.png 480w">', "gone.png leads nowhere"),
    ("one h1, own title, description and canonical", "<h1>x</h1>", "2 h1"),
    ("cards and icons are there", '<meta property="og:image" content="x.png">', "x.png is named"),
    ("nothing comes from elsewhere", '<img src="https://x.example/y.png">', "loads https://x"),
    ("nothing comes from elsewhere", '<img srcset="a 1w, //x.example/b 2w">', "loads //x"),
    ("nothing comes from elsewhere", "<script>1</script>", "a script or a style of its own"),
    ("nothing comes from elsewhere", '<script type="module">1</script>', "a script or a style"),
    ("nothing comes from elsewhere", '<p style="color: red">', "a script or a style of its own"),
    ("links, parts and files resolve", "<style>a{b:url(c.png)}</style>", "c.png leads nowhere"),
    ("nothing comes from elsewhere", "<style>a{b:url('//x.example/c')}</style>", "loads //x"),
    ("nothing comes from elsewhere", "<style>@import 'https://x.example'</style>", "loads https"),
    (MACHINES, DATA.format('"@type": "Spaceship"'), "Spaceship is not in the table of types"),
    (MACHINES, DATA.format('"@type": "Person", "url": "x"'), "url is no property of Person"),
    (MACHINES, DATA.format('"@type": "Person", "name": "Dr. Who"'), "'Dr. Who', and that is not"),
    (MACHINES, DATA.format('"@type": "Person", "name": "home"') * 2, "2 blocks of JSON-LD"),
]


@pytest.mark.parametrize(("promise", "fault", "words"), FAULTS)
def test_a_fault_is_found(tmp_path: Path, promise: str, fault: str, words: str) -> None:
    link = '<a href="a/">x</a>'
    (tmp_path / "good").mkdir()
    assert CHECKS[promise](small_site(tmp_path / "good", home=link)) == []
    found = CHECKS[promise](small_site(tmp_path / "bad", home=link + fault))
    assert len(found) == 1
    assert words in found[0]


def test_an_unreachable_page_and_an_unused_file_are_found(tmp_path: Path) -> None:
    site = small_site(tmp_path, b="")
    (site / "theme.css").write_text("a{}", encoding="utf-8")
    assert site_faults.far_pages(site, set()) == ["a/", "b/"]
    assert site_faults.unused_files(site, tmp_path / "docs") == ["theme.css"]


def test_a_style_loads_the_sites_own_files_and_their_licence_stands_beside_them(
    tmp_path: Path,
) -> None:
    site = small_site(tmp_path, a="<style>a{b:url(../used.woff2)}</style>")
    for name in ("used.woff2", "used-LICENSE.txt", "unused.woff2", "unused-LICENSE.txt"):
        (site / name).touch()
    fonts = site / "assets/fonts"
    fonts.mkdir(parents=True)
    (site / "assets/script.js").write_text('load("by-script")', encoding="utf-8")
    for name in ("by-script.woff2", "by-script-LICENSE.txt", "by-none.woff2"):
        (fonts / name).touch()
    assert site_faults.loads_from_elsewhere(site) == []
    assert site_faults.broken_links(site) == []
    unused = site_faults.unused_files(site, tmp_path / "docs")
    assert [Path(file).name for file in unused] == [
        "by-none.woff2",
        "script.js",
        "unused-LICENSE.txt",
        "unused.woff2",
    ]


def test_a_title_used_twice_and_a_wrong_canonical_are_found(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    page = (site / "a" / "index.html").read_text(encoding="utf-8")
    (site / "b").mkdir()
    (site / "b" / "index.html").write_text(page, encoding="utf-8")
    assert len(machine_faults.head_faults(site, URL)) == 3


@pytest.mark.parametrize("url", ["https://name.github.io/repo/", "https://name.github.io/repo"])
def test_a_sub_path_works(tmp_path: Path, url: str) -> None:
    project = copy_project(tmp_path / "project")
    built = project.build(SITE_URL=url)
    assert built.code == 0, built.printed
    assert site_faults.broken_links(built.site, mount="/repo/") == []
    assert machine_faults.head_faults(built.site, "https://name.github.io/repo/") == []


def test_help_is_on_every_page(site: Path) -> None:
    for page, soup in site_faults.pages_to_read(site).items():
        strip, footer = soup.select_one(".bc-strip"), soup.select_one("footer")
        assert strip is not None, page
        assert footer is not None, page
        links = [link["href"] for link in strip.select("a")]
        assert links == ["tel:988", "sms:988", "tel:911"], page
        for number in ("tel:911", "tel:988", "sms:988", "tel:18006624357", "tel:18002221222"):
            assert footer.select_one(f'a[href="{number}"]') is not None, (page, number)
        assert "not medical advice" in footer.get_text()
        assert "not an emergency service" in footer.get_text()


def test_a_page_leaves_most_of_its_first_flight_to_the_words(project: Project) -> None:
    # 14,600 bytes arrive at once; of them the frame, its style and landscape may take this much.
    assert packed_size(project.build().html("about/approach")) <= 6_100


def test_the_script_is_small_and_the_only_one(site: Path) -> None:
    script = (site / "assets" / "script.js").read_bytes()
    assert len(gzip.compress(script, 9)) <= 2_048
    # What stands in the pages themselves counts among their own bytes.
    for inline in inline_scripts(ROOT / "overrides").values():
        assert len(gzip.compress(inline.encode(), 9)) <= 640
    for page, soup in site_faults.pages_to_read(site).items():
        assert len(soup.select("script[src]")) == 1, page


def test_the_menu_has_six_doors_at_most(site: Path) -> None:
    for page, soup in site_faults.pages_to_read(site).items():
        assert 1 <= len(soup.select(".bc-menu a")) <= 6, page


def test_no_data_file_and_no_template_is_published(site: Path) -> None:
    assert [p.name for p in site.rglob("*") if p.suffix in {".yml", ".md", ".py"}] == []


def test_the_address_is_the_practices_own() -> None:
    assert URL in (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
