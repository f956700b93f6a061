"""`make live`: waits until the live site shows this version, and compares some of its pages."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from report.github_run import say
from web import Answer, Asker, NoAnswerError

from publish.live_site import live_address
from publish.stamp import FILE, read_stamp

PATIENCE = 300.0
ALWAYS = ("index.html", "get-help-now/index.html", "contact/index.html", "sitemap.xml")
FURTHER = 4
NO_SUCH_PAGE = "no-such-page-here/"
LATE = (
    "Published, but {live} has not shown this version within {minutes:g} minutes: {why}. "
    "If that stays so, look at Settings, Pages on GitHub, and at the domain's DNS."
)
DIFFERENT = (
    "{live} shows this version, but not as it was built: {pages}. Something between GitHub and "
    "visitors changes pages; look for a service that hides e-mail addresses or shortens pages, "
    "and switch that off."
)


@dataclass(frozen=True)
class LiveSite:
    """The live site, asked for the version in `site`: nothing comes from a store on the way."""

    live: str
    site: Path
    asker: Asker

    def ask(self, path: str) -> Answer:
        """The answer at a path; status 0, with the reason as content, where none came."""
        stamp = (self.site / FILE).read_text(encoding="utf-8")
        version = read_stamp(stamp)
        fresh = f"{version.content[:12] if version else 'new'}-{time.monotonic_ns()}"
        try:
            return self.asker.ask(f"{self.live}{path}?{fresh}")
        except NoAnswerError as error:
            return Answer(0, path, str(error).encode())

    def late(self) -> str:
        """Why this is not the live version yet; "" once it is."""
        answer = self.ask(FILE)
        if answer.body == (self.site / FILE).read_bytes():
            return ""
        if not answer.status:
            return f"it does not answer ({answer.body.decode()})"
        if stamp := read_stamp(answer.body.decode(errors="replace")):
            return f"it still shows commit {stamp.commit[:10]} of {stamp.day}"
        return f"another site answers there, one without {FILE} (status {answer.status})"

    def different(self) -> list[str]:
        """The pages that arrive otherwise than they were built."""
        found = [page for page in sample(self.site) if not self._is_same(page)]
        missing = self.ask(NO_SUCH_PAGE)
        page = (self.site / "404.html").read_bytes()
        if missing.status != 404 or missing.body != page:  # noqa: PLR2004 (RFC 9110, 15.5.5)
            found.append("the page for a wrong address")
        return found

    def _is_same(self, page: str) -> bool:
        return self.ask(page.removesuffix("index.html")).body == (self.site / page).read_bytes()


def sample(site: Path) -> list[str]:
    """Some files of the site: those that visitors need most, and some others from all over it."""
    files = sorted(page.relative_to(site).as_posix() for page in site.rglob("index.html"))
    others = [file for file in files if file not in ALWAYS]
    step = max(1, len(others) // FURTHER)
    return [*(file for file in ALWAYS if (site / file).exists()), *others[::step][:FURTHER]]


def look(
    site: LiveSite, patience: float = PATIENCE, rest: Callable[[], None] = lambda: time.sleep(5)
) -> str:
    """What is wrong with the live site; "" once it shows this version as it was built."""
    end = time.monotonic() + patience
    while why := site.late():
        if time.monotonic() > end:
            return LATE.format(live=site.live, minutes=patience / 60, why=why)
        rest()
    pages = [page.removesuffix("index.html") or "Home" for page in site.different()]
    return DIFFERENT.format(live=site.live, pages=", ".join(pages)) if pages else ""


def main() -> None:
    """Look at the live site; end with 1 where it is not this version."""
    live = live_address("live")
    told = look(LiveSite(live, Path("site"), Asker(tries=1)))
    say(told or f"Published: {live} shows this version.")
    sys.exit(bool(told))


if __name__ == "__main__":
    main()
