"""Looks through a built site for what would stop or mislead a visitor."""

import json
import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from output.script_files import inline_scripts
from project import ROOT
from publish.stamp import PACKED

HOST = "https://site.invalid"
INDEX = "search/index.json"
OURS = frozenset(inline_scripts(ROOT / "overrides").values())
SRCSET_ADDRESS = re.compile(r"(\S+) \d+w(?:,|$)")
STYLE_ADDRESS = re.compile(r"""(?:\burl\(|@import\s+(?!url\())\s*["']?([^"')\s;]+)""")
# Machines ask for these, pages don't.
OWN_FILES = (
    ".well-known/security.txt",
    "_headers",
    "robots.txt",
    "sitemap.xml",
    "version.txt",
)


def soups(site: Path) -> dict[str, BeautifulSoup]:
    """Each page by its address from the site's root ("" is Home, and 404.html).

    A feed at an old address is no page, whatever its file is called. What a page holds in a
    template until it is asked for counts as any other part.
    """
    pages = {}
    for file in sorted(site.rglob("*.html")):
        html = file.read_text(encoding="utf-8")
        if html.startswith("<?xml"):
            continue
        soup = BeautifulSoup(html, "html.parser")
        for template in soup.find_all("template"):
            template.unwrap()
        pages[file.relative_to(site).as_posix().removesuffix("index.html")] = soup
    return pages


def pages_to_read(site: Path) -> dict[str, BeautifulSoup]:
    """The pages but those that send a visitor on at once."""
    forward = "meta[http-equiv=refresh]"
    return {page: soup for page, soup in soups(site).items() if not soup.select_one(forward)}


def is_listed(soup: BeautifulSoup) -> bool:
    """Whether search engines may list a page: not one for a wrong or an old address."""
    return not soup.select_one("meta[name=robots][content=noindex]")


def addresses(soup: BeautifulSoup) -> list[str]:
    """Every address that a page links to or loads."""
    attributes = ("href", "src", "data-search")
    tags: list[Tag] = soup.select(", ".join(f"[{name}]" for name in attributes))
    linked = [str(tag[name]) for tag in tags for name in attributes if tag.has_attr(name)]
    return linked + srcset_addresses(soup) + style_addresses(soup)


def srcset_addresses(soup: BeautifulSoup) -> list[str]:
    """Every address of a copy that a page offers of a photo."""
    return [
        found
        for tag in soup.select("[srcset]")
        for found in SRCSET_ADDRESS.findall(str(tag["srcset"]))
    ]


def style_addresses(soup: BeautifulSoup) -> list[str]:
    """Every address that a page's style sheets load."""
    return [
        found for style in soup.select("style") for found in STYLE_ADDRESS.findall(style.get_text())
    ]


def asked_for(site: Path) -> dict[str, list[str]]:
    """Every address that a page or a style sheet of its own file asks for, by where it stands."""
    asked = {page: addresses(soup) for page, soup in soups(site).items()}
    for sheet in site.rglob("*.css"):
        found = STYLE_ADDRESS.findall(sheet.read_text(encoding="utf-8"))
        asked[sheet.relative_to(site).as_posix()] = found
    return asked


def broken_links(site: Path, mount: str = "/") -> list[str]:
    """Links and files that lead nowhere, when the site stands at the path `mount`."""
    pages = soups(site)
    faults = []
    for page, asked in asked_for(site).items():
        for address in asked:
            target = urlsplit(urljoin(f"{HOST}{mount}{page}", address))
            if f"{target.scheme}://{target.netloc}" != HOST:
                continue
            path = unquote(target.path)
            inside = path.removeprefix(mount)
            if not path.startswith(mount) or not is_there(site, inside):
                faults.append(f"{page or 'Home'}: {address} leads nowhere")
            elif target.fragment and not has_id(pages.get(inside), target.fragment):
                faults.append(f"{page or 'Home'}: {address} has no such part")
    return faults


def is_there(site: Path, path: str) -> bool:
    """Whether a host would find a file at the path."""
    return (
        site / path / "index.html" if path in {"", "."} or path[-1] == "/" else site / path
    ).is_file()


def has_id(soup: BeautifulSoup | None, name: str) -> bool:
    """Whether the page has an element of that id."""
    return soup is not None and soup.find(id=unquote(name)) is not None


def far_pages(site: Path, hidden: set[str], most_taps: int = 3) -> list[str]:
    """Pages that a visitor does not reach from Home in `most_taps` taps, but for hidden ones."""
    pages = soups(site)
    reached, edge = {""}, {""}
    for _ in range(most_taps):
        links = {
            urlsplit(urljoin(f"{HOST}/{page}", address)).path.removeprefix("/")
            for page in edge
            for address in addresses(pages[page])
            if urljoin(f"{HOST}/{page}", address).startswith(f"{HOST}/")
        }
        edge = {path for path in links if path in pages} - reached
        reached |= edge
    return sorted(page for page in set(pages) - reached - hidden if is_listed(pages[page]))


def loads_from_elsewhere(site: Path) -> list[str]:
    """What a page would load from another address than its own, and inline scripts."""
    faults = []
    for page, soup in soups(site).items():
        # Data in a block of a type that no browser runs is no script (HTML, "data block").
        for tag in soup.select(
            "[src], link[href], [style], script:not([type='application/ld+json'])"
        ):
            address = str(tag.get("src") or (tag.get("href") if tag.name == "link" else "") or "")
            if urlsplit(address).netloc and tag.get("rel") != ["canonical"]:
                faults.append(f"{page}: loads {address}")
            is_inline = tag.name == "script" and not tag.get("src") and tag.string not in OURS
            if tag.has_attr("style") or is_inline:
                faults.append(f"{page}: <{tag.name}> holds a script or a style of its own")
        offered = srcset_addresses(soup) + style_addresses(soup)
        faults += [f"{page}: loads {a}" for a in offered if urlsplit(a).netloc]
    for sheet in site.rglob("*.css"):
        found = STYLE_ADDRESS.findall(sheet.read_text(encoding="utf-8"))
        faults += [f"{sheet.name}: loads {a}" for a in found if urlsplit(a).netloc]
    return faults


def loaded_by_scripts(site: Path) -> set[str]:
    """What a script of the site names and loads itself: fonts, and the index of the search."""
    scripts = " ".join(file.read_text(encoding="utf-8") for file in site.glob("assets/*.js"))
    fonts = (file.relative_to(site).as_posix() for file in site.glob("assets/fonts/*.woff2"))
    indexes = {INDEX} if f'"{INDEX}"' in scripts else set()
    return {font for font in fonts if f'"{Path(font).stem}"' in scripts} | indexes


def named_in_heads(site: Path) -> set[str]:
    """Files that a page's head names to others: its card, and the icons in its manifest."""
    files = set()
    for page, soup in soups(site).items():
        card = soup.select_one('meta[property="og:image"]')
        canonical = soup.select_one("link[rel=canonical]")
        manifest = soup.select_one("link[rel=manifest]")
        if card and canonical:
            root = str(canonical["href"]).removesuffix(page)
            files.add(str(card["content"]).removeprefix(root))
        if manifest:
            address = urljoin(f"{HOST}/{page}", str(manifest["href"]))
            path = urlsplit(address).path.removeprefix("/")
            if not is_there(site, path):  # found among the broken links
                continue
            icons = json.loads((site / path).read_text(encoding="utf-8")).get("icons", [])
            files |= {urlsplit(urljoin(address, icon["src"])).path[1:] for icon in icons}
    return {unquote(file) for file in files}


def missing_from_heads(site: Path) -> list[str]:
    """Cards and manifest icons that are named but not there."""
    return sorted(
        f"{file} is named in a head, and isn't there"
        for file in named_in_heads(site)
        if not is_there(site, file)
    )


def unused_files(site: Path, docs: Path) -> list[str]:
    """Files that no page loads or links to; what staff put into `docs` is their own affair."""
    used = {
        urlsplit(urljoin(f"{HOST}/{page}", address)).path.removeprefix("/")
        for page, asked in asked_for(site).items()
        for address in asked
    }
    used |= loaded_by_scripts(site)
    # A font's licence stands beside it.
    used |= {file.removesuffix(".woff2") + "-LICENSE.txt" for file in used if ".woff2" in file}
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    packed = {f"{file}{ending}" for file in files for ending in PACKED}
    return sorted(
        file
        for file in files - used - packed - named_in_heads(site)
        if not file.endswith(".html") and file not in OWN_FILES and not (docs / file).exists()
    )
