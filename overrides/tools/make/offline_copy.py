"""`make offline`: a copy of the built site that opens by a double click, without a server.

From `file:` no folder has a page of its own, every file is another origin (HTML, "Origin"), and
a policy or a manifest counts for nothing or is refused. Search needs a server, and says so.
"""

import base64
import json
import posixpath
import re
import shutil
import sys
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from publish.stamp import PACKED

SITE, COPY = Path("site"), Path("site-offline")
NONE_BUILT = "There is no site/ yet. Type `make build` first."
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')
FONT = re.compile(r"url\(([^)]*\.woff2)\)")
# How the script says where a font is.
SCRIPT, SCRIPT_FONT = "assets/script.js", "${root}assets/fonts/${name}.woff2"
ADDRESSES = ("href", "src")
# How a page at an old address leads on (HTML, "Refresh state").
FORWARD = re.compile(r"(?P<wait>\d+; ?url=)(?P<address>.+)", re.IGNORECASE)
# Of no use from disk, and browsers complain of them.
LEFT_OUT = {
    ("meta", "http-equiv", "content-security-policy"),
    ("link", "rel", "manifest"),
    ("link", "rel", "preload"),
}


def copy_offline(site: Path, copy: Path) -> None:
    """Make `copy` anew: the site in the folder `site`, so that it can be read from disk."""
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(site, copy, ignore=shutil.ignore_patterns(*(f"*{ending}" for ending in PACKED)))
    base = base_path((site / "index.html").read_text(encoding="utf-8"))
    for page in copy.rglob("*.html"):
        place = page.relative_to(copy).as_posix()
        html = Rewriter(site, base, place).rewritten(page.read_text(encoding="utf-8"))
        page.write_text(with_fonts_inside(html, site, base, place), encoding="utf-8")
    script = (site / SCRIPT).read_text(encoding="utf-8")
    fonts = {file.stem: font_inside(file) for file in (site / "assets/fonts").glob("*.woff2")}
    script = script.replace(SCRIPT_FONT, f"${{{json.dumps(fonts)}[name]}}")
    (copy / SCRIPT).write_text(script, encoding="utf-8")


def base_path(home: str) -> str:
    """The path at which the site stands, from its home page: `/`, or `/repo/`."""
    canonical = CANONICAL.search(home)
    return urlsplit(canonical[1]).path if canonical else "/"


def with_fonts_inside(html: str, site: Path, base: str, place: str) -> str:
    """The page at `place` with its fonts in it: Firefox loads none from another folder on disk."""

    def inside(match: re.Match[str]) -> str:
        file = site / target_of(match[1].strip("'\""), base, place)
        if not file.is_file():
            return match[0]
        return f"url({font_inside(file)})"

    return FONT.sub(inside, html)


def font_inside(file: Path) -> str:
    """A font as an address that holds all of it (RFC 2397)."""
    return f"data:font/woff2;base64,{base64.b64encode(file.read_bytes()).decode()}"


def target_of(path: str, base: str, place: str) -> str:
    """Where in the site the path of an address on the page at `place` leads: "." is its root."""
    path = unquote(path)
    inside = (
        path.removeprefix(base) if path.startswith("/") else f"{posixpath.dirname(place)}/{path}"
    )
    return posixpath.normpath(inside.lstrip("/") or ".")


class Rewriter(HTMLParser):
    """Makes the addresses in one page lead to files; `place` is the page's own path."""

    def __init__(self, site: Path, base: str, place: str) -> None:
        super().__init__(convert_charrefs=False)
        self.site, self.base, self.place = site, base, place
        self.html = ""
        self.starts: list[int] = []
        self.changes: list[tuple[int, int, str]] = []

    def rewritten(self, html: str) -> str:
        """The page as it can be read from disk; all but its addresses stays as it is."""
        self.html = html
        self.starts = [0, *(match.end() for match in re.finditer("\n", html))]
        self.feed(html)
        self.close()
        for start, end, text in reversed(self.changes):
            html = html[:start] + text + html[end:]
        return html

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Change or leave out one tag."""
        whole = self.get_starttag_text() or ""
        given = {name: value or "" for name, value in attrs}
        changed = whole
        if any(tag == t and given.get(name, "").lower() == v for t, name, v in LEFT_OUT):
            changed = ""
        elif changes := self._changes(given):
            kept = " ".join(
                f'{name}="{escape(changes.get(name, value or ""))}"' for name, value in attrs
            )
            changed = f"<{tag} {kept}>"
        if changed != whole:
            line, column = self.getpos()
            start = self.starts[line - 1] + column
            self.changes.append((start, start + len(whole), changed))

    def _changes(self, given: dict[str, str]) -> dict[str, str]:
        """The attributes of a tag that lead elsewhere from disk, as they should be."""
        changes = {name: self._file(given[name]) for name in ADDRESSES if name in given}
        if forward := FORWARD.fullmatch(given.get("content", "")):
            file = self._file(forward["address"])
            changes["content"] = f"{forward['wait']}{file}" if file else ""
        return {name: value for name, value in changes.items() if value}

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Leave drawings alone: what closes itself has no address here."""

    def _file(self, address: str) -> str:
        """The address of the file that a server would send; "" where nothing is to change."""
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or not parts.path:
            return ""
        target = target_of(parts.path, self.base, self.place)
        if (self.site / target).is_dir():
            target = posixpath.normpath(f"{target}/index.html")
        elif not parts.path.startswith("/"):
            return ""
        relative = quote(posixpath.relpath(target, posixpath.dirname(self.place) or "."))
        return parts._replace(path=relative).geturl()


def main() -> None:
    """Make the copy, and say where it starts and what it lacks."""
    if not (SITE / "index.html").exists():
        sys.exit(NONE_BUILT)
    copy_offline(SITE, COPY)
    print(f"Open {COPY}/index.html by a double click. All but search works there.")


if __name__ == "__main__":
    main()
