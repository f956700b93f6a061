"""The examples of every rule, judged in a small project that has what they name."""

import io
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

import pytest
from guarded import LINK, PAGE, Guard
from picture_fixtures import camera_data, corners
from project import ROOT, TODAY, copy_project
from report.problems import Finding
from report.rules import NAME, RULES, SETTINGS, TEXT, Rule

HOOKS = ROOT / "overrides" / "hooks"
ORDER = ("guard", "pictures", "content", "reading")  # of the rooms, for whoever reads them
SETTING = re.compile(r"[\w-]+:.*")
GLOSSARY = "## A to Z\n\n### FDA\n\nFood and Drug Administration."


def _photo(*, place: bool) -> bytes:
    file = io.BytesIO()
    corners(60, 40).save(file, format="JPEG", exif=camera_data(place=place))
    return file.getvalue()


# Files that are there only for the examples that name them.
FILES: dict[str, Callable[[], bytes]] = {
    "broken.jpg": lambda: b"No photo.",
    "templates/grief.md": lambda: b"Words.",
    "leaflet.pdf": lambda: b"%PDF-1.7",
    "linked.md": lambda: LINK + b"index.md",
    "minutes.docx": lambda: b"Words.",
    "page-inside.pdf": lambda: b"<!doctype html><script>alert(1)</script>",
    "room.jpg": lambda: _photo(place=False),
    "with-its-place.jpg": lambda: _photo(place=True),
}


def rules() -> dict[str, Rule]:
    """Every rule by its name, room by room; every module is loaded for it."""
    for file in sorted(HOOKS.glob("*/**/*.py")):
        import_module(".".join(file.relative_to(HOOKS).with_suffix("").parts))

    def place(entry: tuple[str, Rule]) -> tuple[int, str, str]:
        name, rule = entry
        return ORDER.index(rule.module.partition(".")[0]), rule.module, name

    return dict(sorted(RULES.items(), key=place))


@contextmanager
def judged_examples() -> Iterator[Callable[..., list[Finding]]]:
    """A function that judges one example of a rule, in a file that ends with a line break."""
    with pytest.MonkeyPatch.context() as environment, tempfile.TemporaryDirectory() as folder:
        environment.setenv("BUILD_DATE", TODAY)
        project = copy_project(Path(folder) / "project")
        project.style_page()
        project.page("draft.md", "Words.", draft="true")
        project.page("glossary.md", GLOSSARY, template="glossary")
        project.page("reads.md", "The [FDA](glossary.md#fda), a [dose](glossary.md#dose).")
        guard = Guard(project)
        project.page(PAGE, "Words.")
        others = {str(found) for found in guard.judge_files({}).findings}

        def judged(rule: Rule, example: str, end: bytes = b"\n") -> list[Finding]:
            named = {name: made() for name, made in FILES.items() if name in example}
            files = {
                file: text and text.rstrip(b"\n") + end
                for file, text in _example_files(guard, rule, example).items()
            }
            found = guard.judge_files({**named, **files}).findings
            return [one for one in found if str(one) not in others]

        yield judged


def _example_files(guard: Guard, rule: Rule, example: str) -> dict[str, bytes | None]:
    """The file in which an example stands, with the example in it."""
    if rule.examples_of == NAME:
        return {}
    file = rule.examples_of.removeprefix("docs/")
    if rule.examples_of in (TEXT, SETTINGS):
        file = PAGE
    if not example and file != PAGE:
        return {file: None}
    text = guard.project.read(file)
    settings, body = text.split("---\n", 2)[1:] if file.endswith(".md") else ("", "")
    if rule.examples_of == TEXT:
        body = f"{example}\n"
    elif not file.endswith(".md"):
        return {file: _with(text, example).encode()}
    elif SETTING.match(example):
        settings = _with(settings, example)
    else:
        body += f"\n{example}\n"
    return {file: f"---\n{settings}---\n{body}".encode()}


def _with(text: str, example: str) -> str:
    """The lines of YAML with those of an example in the place of what has the same name."""
    names = {line.partition(":")[0] for line in example.split("\n") if SETTING.fullmatch(line)}
    parts = re.split(r"^(?=[\w-]+:)", text, flags=re.MULTILINE)
    kept = [part for part in parts if part.partition(":")[0] not in names]
    return f"{''.join(kept).rstrip()}\n{example}\n".lstrip("\n")
