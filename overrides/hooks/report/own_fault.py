"""What is told where the build itself fails: that it isn't the editor's fault, and which step."""

import os
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

from jinja2 import TemplateSyntaxError

from report.build_faults import machine_fault
from report.github_report import tell_github_of_our_fault
from report.problems import NOT_PUBLISHED

OURS = Path(__file__).parents[2]


def told_own_fault(error: BaseException) -> str:
    """The same as `own_fault`, told on GitHub as well; SHOW_TRACEBACK prints the way to it."""
    if os.environ.get("SHOW_TRACEBACK"):
        traceback.print_exception(error)
    text = own_fault(error)
    tell_github_of_our_fault(text)
    return text


def own_fault(error: BaseException) -> str:
    """The sentences for whoever reads the report, and how to find the place in the code."""
    if sentence := machine_fault(error):
        return f"{NOT_PUBLISHED}\n{sentence}"
    return "\n".join(
        [
            NOT_PUBLISHED,
            (
                f"The step `{failed_step(error)}` failed{_on_page(error)}: "
                f"{type(error).__name__}: {' '.join(str(error).split())}"
            ),
            "This is not your fault. Tell whoever looks after the code of the site.",
            "For them: SHOW_TRACEBACK=1 make build",
        ]
    )


def failed_step(error: BaseException) -> str:
    """The name of our file that was at work, without its ending; else that of the package."""
    if isinstance(error, TemplateSyntaxError):
        return error.name or "templates"
    if isinstance(error, SyntaxError) and error.filename:
        return Path(error.filename).stem
    frames = list(_frames(error))
    for frame in reversed(frames):
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(OURS):
            is_hook = file.suffix == ".py"
            return file.stem if is_hook else file.relative_to(OURS).as_posix()
    package = str(frames[-1].f_globals.get("__name__", "")) if frames else ""
    return package.partition(".")[0] or "build"


def _on_page(error: BaseException) -> str:
    """The page that was at work, if one was."""
    for frame in reversed(list(_frames(error))):
        page: Any = frame.f_locals.get("page")
        file = getattr(page, "file", None)
        path = file if isinstance(file, str) else getattr(file, "src_uri", None)
        if path:
            return f" on {path}" if path.startswith("docs/") else f" on docs/{path}"
    return ""


def _frames(error: BaseException) -> Iterator[FrameType]:
    return (frame for frame, _ in traceback.walk_tb(error.__traceback__))
