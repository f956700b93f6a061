"""Reads `docs/redirects.yml`: old addresses, and the page to which each leads now."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from unicodedata import normalize
from urllib.parse import unquote

from reading.guesses import closest, did_you_mean
from reading.in_yaml.yaml_reader import read_yaml
from reading.in_yaml.yaml_text import YamlText
from report.problems import Advice, Finding, Problem

from content.link_guesses import Headings, guess_page, heading_sentence
from content.page_settings import Page
from content.publication import Absence, absence_clause

FILE = "docs/redirects.yml"
WITHDRAWN = "withdrawn"
FEED = "feed.xml"

HOST_IN_FRONT = re.compile(
    r"^(?:(?:https?:)?//[^/]*/?|(?:[\w-]+\.)+(?:com|edu|gov|info|net|org|us)/)"
)
# What no file system or no host would take.
ODD = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]')
LONGEST_NAME = 255  # bytes, in the file systems in use
# Where the site's own files are, and where the list of articles goes on as it grows.
OWN = re.compile(r"(?:assets|articles-page-\d+)/.*")


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


def redirect_findings(
    redirects: Iterable[Redirect],
    pages: Mapping[str, Page],
    absences: Mapping[str, Absence],
    headings: Mapping[str, Headings],
    taken: Mapping[str, str],
) -> list[Finding]:
    """What is wrong with old addresses beside the rest of the site.

    `pages`, why visitors don't see some of them, and `headings` are by path under docs/; `taken`
    has, for each file of the site (in small letters), what it is.
    """
    findings: list[Finding] = []
    taken = dict(taken)
    for redirect in redirects:
        address, target = redirect.address, redirect.target
        if what := _holder(redirect.file.casefold(), taken):
            message = f"`{address}` is the address of {what}. Take this line out."
            findings.append(Problem(FILE, redirect.line, message))
        taken[redirect.file.casefold()] = "another old page"
        if redirect.anchor and redirect.anchor not in headings.get(target, []):
            sentence = heading_sentence(target, redirect.anchor, headings.get(target, []))
            findings.append(Problem(FILE, redirect.line, f"`{address}` leads to {sentence}"))
        if why := absences.get(target):
            start = f"`{address}` leads to {target}, {absence_clause(pages[target], why)}."
            findings.append(_absence_finding(redirect, start, why))
    return findings


def _holder(file: str, taken: Mapping[str, str]) -> str | None:
    """What stands at a file's place already, or where its folder would be."""
    if OWN.fullmatch(file):
        return "a file that the site makes"
    folders = [folder.as_posix() for folder in PurePosixPath(file).parents]
    inside = (what for other, what in taken.items() if other.startswith(f"{file}/"))
    return next((taken[path] for path in [file, *folders] if path in taken), next(inside, None))


def _absence_finding(redirect: Redirect, start: str, why: Absence) -> Finding:
    """A draft is a problem; a day that is to come or past must not stop the site overnight."""
    other = f"Write another page, or `{WITHDRAWN}`."
    if why.reason == "draft":
        return Problem(FILE, redirect.line, f"{start} {other}")
    says = "that address says that the page is not available now."
    end = f"Until then, {says}" if why.reason != "past" else f"Now {says} {other}"
    return Advice(FILE, redirect.line, f"{start} {end}")
