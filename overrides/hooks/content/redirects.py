"""Reads `docs/redirects.yml`: old addresses, and the page to which each leads now."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from unicodedata import normalize
from urllib.parse import unquote

from reading.guesses import closest, did_you_mean
from reading.in_yaml.yaml_reader import read_yaml
from reading.in_yaml.yaml_text import YamlText
from report.rules import rule

from content.link_guesses import guess_page

FILE = "docs/redirects.yml"
WITHDRAWN = "withdrawn"
FEED = "feed.xml"

HOST_IN_FRONT = re.compile(
    r"^(?:(?:https?:)?//[^/]*/?|(?:[\w-]+\.)+(?:com|edu|gov|info|net|org|us)/)"
)
# What no file system or no host would take.
ODD = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]')
LONGEST_NAME = 255  # bytes, in the file systems in use


@dataclass(frozen=True)
class Redirect:
    """One old address.

    `address` is as staff wrote it, `file` where its page stands on the site, `target` a page
    under docs/ (`anchor`: a heading of it, or ""), FEED or WITHDRAWN.
    """

    address: str
    file: str
    target: str
    anchor: str
    line: int


@rule(
    finds="Old addresses that lead nowhere, or that can't be addresses.",
    why="Old links in letters and on other sites have to lead on.",
    bad="old/: contcat.md",
    good="old/: contact.md",
    examples_of=FILE,
)
def read_redirects(text: str, known: Collection[str]) -> tuple[list[Redirect], YamlText]:
    """The old addresses that lead to pages in `known` (paths under docs/).

    Problems are in the second value. Never raises; what can't be used is left out.
    """
    source = read_yaml(text, FILE)
    redirects: dict[str, Redirect] = {}
    for address, value in source.data.items():
        try:
            file = file_of(address)
            target, anchor = _target(address, value if isinstance(value, str) else "", known)
        except ValueError as error:
            source.problem((address,), str(error))
            continue
        line = source.line((address,))
        first = redirects.setdefault(file.casefold(), Redirect(address, file, target, anchor, line))
        if first.line != line:
            message = f"`{address}` is the address on line {first.line} again. Keep one."
            source.problem((address,), message)
    return list(redirects.values()), source


def file_of(address: str) -> str:
    """The file that a host sends for an address: old/ and old are old/index.html (RFC 3986, 3.3).

    Raises ValueError with a sentence where nothing can stand at the address.
    """
    path = re.split("[?#]", address, maxsplit=1)[0]
    rest = HOST_IN_FRONT.sub("", path, count=1).lstrip("/")
    if rest != address:
        hint = f" Write `{rest}`." if rest else " Take this line out."
        raise ValueError(
            f"`{address}`: only the part between the host and any ? or # counts.{hint}"
        )
    try:
        decoded = normalize("NFC", unquote(path, errors="strict"))
    except ValueError:
        decoded = ""
    parts = decoded.removesuffix("/").split("/")
    if any(
        part in {"", ".", ".."} or ODD.search(part) or len(part.encode()) > LONGEST_NAME
        for part in parts
    ):
        raise ValueError(f"`{address}` is not an address that can be forwarded, like `old/page/`.")
    if decoded.endswith((".html", ".htm")):
        return decoded
    return "/".join([*parts, "index.html"])


def _target(address: str, value: str, known: Collection[str]) -> tuple[str, str]:
    """Where an old address leads: the page's path, FEED or WITHDRAWN, and the heading."""
    path, _, anchor = value.partition("#")
    if value in (WITHDRAWN, FEED) or path in known:
        return path, anchor
    near = HOST_IN_FRONT.sub("", path).strip("/").removeprefix("docs/")
    page = guess_page(near, known)
    hint = did_you_mean(closest(value, (WITHDRAWN, FEED), 0.8) or page)
    if path.endswith(".md"):
        raise ValueError(f"`{address}` leads to {path}, which isn't there.{hint}")
    does = f'leads to "{value}", which is no page' if value else "leads nowhere"
    raise ValueError(
        f"`{address}` {does}.{hint} Write a page under docs/, like about/privacy.md, "
        f"or `{WITHDRAWN}` for a page that was taken down for good."
    )
