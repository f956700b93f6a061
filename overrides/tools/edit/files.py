"""Reads and writes files whole: what a file held before stays until the new text is on the disk."""

import hashlib
import os
import re
import secrets
from collections.abc import Mapping
from difflib import SequenceMatcher
from pathlib import Path

from edit.refusal import Refusal, disk_refusal

FOLDER = ".edit"
LINE_END = re.compile(r"\r\n|\r|\n")
MARK = "\ufeff"  # some programs on Windows put it in front of a text


def version_of(raw: bytes | None) -> str:
    """What stands for the bytes of a file; "" for one that isn't there."""
    return "" if raw is None else hashlib.sha256(raw).hexdigest()


def raw_of(file: Path) -> bytes | None:
    """What a file holds; None where there is none. Raises Refusal where it can't be read."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise disk_refusal(error) from None


def text_of(raw: bytes, path: str) -> str:
    """The text in a file's bytes, with its own line ends. Raises Refusal where it is no UTF-8."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        raise Refusal(
            422,
            f"{path} is not saved as UTF-8, so it can't be edited here without harm. Save it again "
            "as UTF-8 in the program that it came from.",
        ) from None


def write_whole(project: Path, file: Path, raw: bytes) -> None:
    """Write a file at once: it has the old bytes or the new ones, whatever happens meanwhile.

    Raises Refusal where the disk does not take it.
    """
    write_together(project, {file: raw})


def write_together(project: Path, files: Mapping[Path, bytes]) -> None:
    """Write several files, each at once, and none of them before the disk has taken all.

    Raises Refusal where it does not.
    """
    kept: dict[Path, Path] = {}
    try:
        for file, raw in files.items():
            kept[file] = project / FOLDER / f"{secrets.token_hex(8)}.new"
            _write_new(kept[file], file, raw)
        for file, new in kept.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            new.replace(file)
    except OSError as error:
        for new in kept.values():
            new.unlink(missing_ok=True)
        raise disk_refusal(error) from None


def _write_new(kept: Path, file: Path, raw: bytes) -> None:
    """Write what is to stand in the place of a file beside it, until it is on the disk."""
    kept.parent.mkdir(exist_ok=True)
    with kept.open("wb") as new:
        new.write(raw)
        new.flush()
        os.fsync(new.fileno())
    if file.exists():
        kept.chmod(file.stat().st_mode & 0o777)


def with_its_line_ends(old: str, new: str) -> str:
    """The new text with the line ends of the old one: a browser knows only one kind.

    Lines that are in both stay as they are, byte for byte; others get the kind that most have.
    """
    ends = LINE_END.findall(old)
    if old.startswith(MARK) and not new.startswith(MARK):
        new = MARK + new
    if not ends or set(ends) == {"\n"}:
        return new
    most = max(("\n", "\r\n", "\r"), key=ends.count)
    before, after = _lines(old), _lines(new)
    matcher = SequenceMatcher(None, [one for one, _ in before], [one for one, _ in after], False)
    kept = {
        at + step: before[start + step][1]
        for start, at, size in matcher.get_matching_blocks()
        for step in range(size)
    }
    return "".join(
        words + ((kept.get(place) or most) if end else "")
        for place, (words, end) in enumerate(after)
    )


def plain_ends(text: str) -> str:
    """A text with the line ends that a browser knows."""
    return LINE_END.sub("\n", text)


def _lines(text: str) -> list[tuple[str, str]]:
    """The lines of a text, each with its own end."""
    parts = re.split(f"({LINE_END.pattern})", text)
    return [*zip(parts[::2], [*parts[1::2], ""], strict=True)]
