"""`make due`: whether a day has come since the last publication that changes what visitors see."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from content.page_settings import Page
from content.site_content import read_site_content
from content.today import today
from report.github_run import hand_on, say

from publish.live_site import PATIENT, SilentError, live_address, live_stamp

NOT_OURS = (
    "{live} does not show this site yet: there is no version.txt. The first publication is "
    "somebody's decision, so nothing is started."
)


def changes(
    pages: Iterable[Page], notice: Mapping[str, Any] | None, since: date, day: date
) -> list[str]:
    """What comes or goes after the day `since`, up to and with `day`: a sentence for each."""
    coming = [*_pages(pages), *_notice(notice)]
    return [f"{what} ({when.isoformat()})." for when, what in coming if since < when <= day]


def _pages(pages: Iterable[Page]) -> Iterator[tuple[date, str]]:
    """The days on which pages come and go; a draft does neither."""
    for page in pages:
        for name, verb in (("publish_on", "comes"), ("unpublish_on", "goes")):
            if (when := page.settings[name]) and not page.settings["draft"]:
                yield when, f"{page.file} {verb}"


def _notice(notice: Mapping[str, Any] | None) -> Iterator[tuple[date, str]]:
    """The first day of the practice's notice, and the first one without it."""
    if notice:
        yield notice["from"], "The notice comes"
        yield notice["until"] + timedelta(days=1), "The notice goes"


def main() -> None:
    """Say what is due, and let the next step know whether to publish."""
    live = live_address("due")
    try:
        stamp = live_stamp(live, PATIENT)
    except SilentError as error:
        say(f"{error} Nothing is started; the next run looks again.")
        sys.exit(1)
    if not stamp:
        say(NOT_OURS.format(live=live))
        return
    day = today()
    site = read_site_content(Path("docs"), day)
    since = date.fromisoformat(stamp.day)
    found = changes(site.every_page.values(), site.practice["notice"], since, day)
    hand_on("due", "yes" if found else "no")
    say("\n".join(found) or f"No day has come since the site was published on {stamp.day}.")


if __name__ == "__main__":
    main()
