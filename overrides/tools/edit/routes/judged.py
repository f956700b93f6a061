"""What the guard finds in a text that is not saved yet, and the page that it makes."""

import re
import time
from typing import Any

from content.page_settings import read_page
from judge.judged import Judged
from judge.mending.rewrites import Rewrite, rewrite
from judge.preview import preview
from mkdocs.exceptions import Abort
from reading.plain_text import decode
from report.problems import Finding, Problem

from edit.asked import text_in
from edit.forms.shape import id_of
from edit.paths import docs_file
from edit.refusal import Refusal
from edit.session import Session
from edit.values.places import name_at

# A data file has no page of its own: this one shows what changed in it.
SHOWN = {
    "practice.yml": "contact.md",
    "menu.yml": "index.md",
    "help-lines.yml": "get-help-now.md",
}

QUOTED = re.compile(r'["`]([^"`]+)["`]')

# What is missing as long as other pages are unread.
NO_HEADINGS = "Links to headings of other pages are still being read."
NO_OTHERS = "Other pages are still being read: what this text changes there is told then."


def answer(session: Session, asked: dict[str, Any]) -> dict[str, Any]:
    """The findings on `text` as the file at `path`, and where its page is to be seen.

    Those on other files are what the text changes there. `still` says what is not known yet: who
    asks again hears of it later.
    """
    start = time.perf_counter()
    file = docs_file(session.docs, asked.get("path"))
    path = file.relative_to(session.docs).as_posix()
    text = text_in(asked)
    shown = path if path.endswith(".md") else SHOWN.get(path, "")
    try:
        judged = session.judge.judge({path: text.encode()}, shown)
    except Abort as stopped:  # where docs/ has links of the file system, say
        raise Refusal(422, str(stopped)) from None
    session.is_judge_ready.set()
    seen = _keep_page(session, path, shown, text, judged)
    own = f"docs/{path}"
    before = session.judge.findings()
    findings = [one for one in judged.findings if one.file == own]
    session.has_problems[path] = not all(map(_is_advice, findings))
    session.judged_last = path
    if before is not None:
        findings += [one for one in judged.findings if one.file != own and one not in before]
    still = [NO_HEADINGS] if judged.lacks_headings else []
    still += [NO_OTHERS] if judged.unread or before is None else []
    if still:
        session.read_on()
    stops = {*judged.report.problems}
    lines = text.split("\n")
    findings.sort(
        key=lambda one: (
            *(_is_advice(one), one.file != own, one.file, one.line),
            _column(lines, one) if one.file == own else 0,
        )
    )
    return {
        "findings": [_told(one, own, text, is_stopped=one in stops) for one in findings],
        "about": _about(findings, stops, still),
        "preview": f"/edit/preview/{session.token}/{_place(shown)}" if judged.page else None,
        "still": still,
        "at_lines": seen,
        "seconds": round(time.perf_counter() - start, 3),
    }


def _keep_page(
    session: Session, path: str, shown: str, text: str, judged: Judged
) -> list[tuple[int, str]]:
    """Keep the page for the previews; gives which lines are at which of its elements."""
    if not judged.page:
        return []
    page = None
    if shown == path:
        page, _ = read_page(decode(text.encode(), path)[0], path, session.today())
    made = preview(judged.page, page)
    session.shown[_place(shown)] = made.html
    return made.at_lines


def _place(path: str) -> str:
    """The address of a page below that of the previews."""
    stem = path.removesuffix(".md")
    return stem.removesuffix("index") if stem.rpartition("/")[2] == "index" else f"{stem}/"


def _column(lines: list[str], found: Finding) -> int:
    """Where on its line the first words that a finding quotes stand; 0 where none do."""
    line = lines[found.line - 1] if found.line <= len(lines) else ""
    places = [line.find(words) for words in QUOTED.findall(found.message)]
    return next((place for place in places if place >= 0), 0)


def _is_advice(found: Finding) -> bool:
    return not isinstance(found, Problem)


def _about(findings: list[Finding], stops: set[Finding], still: list[str]) -> str:
    """How much was found, in words, and what is not known yet."""
    words = f"The guard finds nothing to mend{' so far' if still else ''}."
    advice = sum(map(_is_advice, findings))
    if findings:
        problems = _counted(len(findings) - advice, "problem")
        if advice < len(findings) and stops.isdisjoint(findings):
            problems = (
                f"{_counted(len(findings) - advice, 'place')} to fill in or mend in this draft"
            )
        words = f"{problems} and {_counted(advice, 'piece')} of advice" if advice else problems
        words += "."
    return " ".join([words, *still])


def _counted(number: int, word: str) -> str:
    return f"{number or 'No'} {word}{'' if number == 1 else 's'}"


def _told(found: Finding, own: str, text: str, *, is_stopped: bool) -> dict[str, Any]:
    """A finding as the page shows it. A problem in a draft is one, too, but stops nothing."""
    is_own, file = found.file == own, found.file.removeprefix("docs/")
    kind = "problem" if isinstance(found, Problem) else "advice"
    words = "Problem" if is_stopped else "To fill in or mend"
    place = f"Line {found.line}" if is_own else f"{file}, line {found.line}"
    new = rewrite(text, found) if is_own else None
    name = name_at(file, text, found.line) if is_own else None
    return {
        "file": file,
        "line": found.line,
        "kind": kind,
        "is_own": is_own,
        "place": f"{'Advice' if kind == 'advice' else words} · {place}",
        "message": found.message,
        "field": id_of(name) if name else "",
        "rewrite": new
        and {
            "from": new.start,
            "to": new.end,
            "old": _cut(text, new),
            "text": new.text,
            "words": new.words,
        },
    }


def _cut(text: str, new: Rewrite) -> str:
    """What a rewrite stands in place of; its places are counted in UTF-16 units."""
    raw = text.encode("utf-16-le")[2 * new.start : 2 * new.end]
    return raw.decode("utf-16-le", "replace")
