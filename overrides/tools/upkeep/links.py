"""The links to other sites: where each stands in `docs/`, and whether it still answers.

They are asked politely, one request to a host at a time.
"""

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import urlsplit

from content import practice, sources
from content.help import help_lines
from content.site_content import SiteContent
from web import NO_SUCH_NAME, Answer, Asker, NoAnswerError

HOSTS_AT_ONCE = 8
BETWEEN_REQUESTS = 1.0
# What sites answer to whatever is no browser, though visitors may be let in: 401, 403, 405, 406,
# 429 and 451 (RFC 9110, 15.5; RFC 6585, 4; RFC 7725), and some of their own.
REFUSALS = {401, 403, 405, 406, 418, 429, 451, 999}


@dataclass(frozen=True, order=True)
class Verdict:
    """What became of an address: `broken`, or it could not be checked, and why."""

    kind: Literal["well", "broken", "unchecked"]
    why: str = ""


WELL = Verdict("well")
NOWHERE = Verdict("broken", NO_SUCH_NAME)
OFFLINE = Verdict("unchecked", "this machine reaches no other site")


def external_links(site: SiteContent) -> dict[str, list[str]]:
    """The places that name each address, by address: `docs/page.md:12`, or a file and a name."""
    places: dict[str, list[str]] = defaultdict(list)
    for address, place in _all(site):
        if address.startswith(("http://", "https://")) and place not in places[address]:
            places[address].append(place)
    return {address: found for address, found in places.items() if found}


def _all(site: SiteContent) -> Iterator[tuple[str, str]]:
    for page in site.pages.values():
        for link in page.parsed.links:
            yield link.address, f"{page.file}:{link.line}"
    for name, source in site.sources.items():
        if source:
            yield source["address"], f"{sources.FILE}: {name}"
    for name, line in site.help_lines.items():
        for field in ("source", "site", "chat"):
            yield line[field] or "", f"{help_lines.FILE}: {name}"
    for name, text in _texts(site.practice):
        yield text, f"{practice.FILE}: {name}"


def _texts(details: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every text in the practice's details, with the name of its field."""
    for name, value in details.items():
        entries = value if isinstance(value, list) else [value]
        for entry in entries:
            for text in entry.values() if isinstance(entry, dict) else [entry]:
                if isinstance(text, str):
                    yield name, text


def verdicts(
    addresses: Iterable[str], asker: Asker, pause: float = BETWEEN_REQUESTS
) -> dict[str, Verdict]:
    """A verdict for each address; `pause` is the rest in seconds between requests to one host."""
    hosts: dict[str, list[str]] = defaultdict(list)
    for address in sorted(set(addresses)):
        hosts[urlsplit(address).netloc.lower()].append(address)

    def ask_host(of_host: list[str]) -> dict[str, Verdict]:
        found = {}
        for address in of_host:
            found[address] = verdict(address, asker)
            time.sleep(pause)
        return found

    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        answers = pool.map(ask_host, hosts.values())
        found = dict(entry for of_host in answers for entry in of_host.items())
    # One name can be gone; all names at once are not.
    if len(hosts) > 1 and set(found.values()) == {NOWHERE}:
        return dict.fromkeys(found, OFFLINE)
    return found


def verdict(address: str, asker: Asker) -> Verdict:
    """What becomes of one address: asked for its head alone, and only else for all of it."""
    try:
        answer = asker.ask(address, "HEAD")
    except NoAnswerError:
        answer = None
    if not (answer and answer.is_good):
        try:
            answer = asker.ask(address)
        except NoAnswerError as error:
            return Verdict("broken" if error.lasts else "unchecked", str(error))
    return _judged(address, answer)


def _judged(address: str, answer: Answer) -> Verdict:
    if answer.status in REFUSALS:
        return Verdict("unchecked", f"the site refuses programs (status {answer.status})")
    if answer.status >= 500:  # noqa: PLR2004 (RFC 9110, 15.6: the server's own fault)
        return Verdict("unchecked", f"the server reports a fault of its own ({answer.status})")
    if not answer.is_good:
        return Verdict("broken", f"status {answer.status}")
    asked, came = urlsplit(address), urlsplit(answer.address)
    if asked.path.strip("/") and not came.path.strip("/") and not came.query:
        return Verdict("broken", f"it leads to the front page of {came.netloc} now")
    return WELL
