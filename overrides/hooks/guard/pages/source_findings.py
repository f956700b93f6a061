"""What is wrong with how pages cite the sources in `docs/sources.yml`."""

import re
from collections.abc import Iterable
from datetime import date

from content.page_settings import Page
from content.sources import FILE, Sources
from reading.guesses import closest, did_you_mean
from reading.in_yaml.yaml_text import YamlText
from report.problems import Advice, Finding, Problem
from report.rules import rule

# What the templates have where a source belongs.
KEPT_PLACE = "insert-source"
KEPT = (
    f"`[^{KEPT_PLACE}]` keeps the place of a source. In the editor, the button Source… puts one "
    f"there, from the list or a new one. By hand, write the short name of one in {FILE}."
)
# A name in brackets: a citation, if a source of that name is listed. What stands in front of the
# bracket is looked at behind it: so the bracket is what is searched for, which is faster.
NAME = re.compile(r"\[(?<![\\\]!]\[)([\w-]{3,})\](?![\[(:])")


@rule(
    why="Who checks a statement has to find what bears it out.",
    bad="It helped some.[^first-fixtur]",
    good="It helped some.[^first-fixture]",
)
def citation_findings(
    page: Page, sources: Sources, today: date, *, is_whole: bool
) -> list[Finding]:
    """Citations of sources that aren't listed or have lapsed, and sources typed into a page.

    Where the list can't be read (not `is_whole`), nobody knows what is in it.
    """
    findings: list[Finding] = [
        Problem(page.file, line, f"`{match[0]}` would show on the page. Write `[^{match[1]}]`.")
        for line, text in page.parsed.lines
        for match in NAME.finditer(text)
        if match[1] in sources
    ]
    for found in page.parsed.citations:
        if found.defines:
            message = f"Put this source into {FILE}, as `{found.name}:`, and delete it here."
            findings.append(Problem(page.file, found.line, message))
        elif found.name not in sources:
            if not is_whole:
                continue
            guess = closest(found.name, sources)
            hint = did_you_mean(guess and f"[^{guess}]") or (
                " Add it there, or cite a source from it: in the editor, Source… does both."
            )
            message = f"`[^{found.name}]` is not in {FILE}.{hint}"
            if found.name == KEPT_PLACE:
                message = KEPT
            findings.append(Problem(page.file, found.line, message))
        elif (source := sources[found.name]) and source["expires"] and source["expires"] < today:
            expires = source["expires"]
            message = f"What `{found.name}` says lapsed on {expires.isoformat()}. Check it again."
            findings.append(Advice(page.file, found.line, message))
    return findings


@rule(
    why="Each is checked again and again, for nothing.",
    bad=(
        "third-fixture:\n  title: A fixture\n  publisher: Fixture Press\n  address: "
        "https://fixture.example\n  checked: 2026-11-01\n  seen: itself"
    ),
    good=(
        "first-fixture:\n  title: A fixture\n  publisher: Fixture Press\n  address: "
        "https://fixture.example\n  checked: 2026-11-01\n  seen: itself"
    ),
    examples_of=FILE,
)
def unused_advice(sources: Sources, file: YamlText, pages: Iterable[Page]) -> list[Advice]:
    """Listed sources that no page cites."""
    used = {citation.name for page in pages for citation in page.parsed.citations}
    # A name that is cited and not listed may be an old one of a source: that is told on its page.
    used |= {closest(name, sources) or "" for name in used - sources.keys()}
    return [
        Advice(FILE, file.line((name,)), f"No page cites `{name}`. Cite it, or take it out.")
        for name in sources
        if name not in used
    ]
