"""Keeps what was typed and not saved yet, so that a closed tab or a killed server loses nothing."""

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote, unquote

from edit.files import FOLDER, raw_of, write_whole
from edit.refusal import Refusal

ANOTHER = (
    "This page is being edited in another window, too, and something else was typed there. Both "
    "texts are here: choose which one goes on."
)


@dataclass(frozen=True)
class Draft:
    """An unsaved text, the version of the file that it was typed over, and when it was kept."""

    text: str
    version: str
    saved_at: str


class Drafts:
    """The drafts of a project, each in a file of its own."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.folder = project / FOLDER / "drafts"

    def paths(self) -> set[str]:
        """The paths under docs/ of all that is unsaved."""
        return {unquote(file.stem) for file in self.folder.glob("*.json")}

    def read(self, path: str) -> Draft | None:
        """The draft of a file; None where there is none, or none that can be read."""
        raw = raw_of(self._file(path))
        try:
            return Draft(**json.loads(raw)) if raw else None
        except (ValueError, TypeError):
            return None

    def keep(self, path: str, text: str, version: str, seen: str | None) -> Draft:
        """Keep a text. `seen` is when the one was kept that this window saw last.

        Raises Refusal, with the other text, where another window has kept one since.
        """
        there = self.read(path)
        if there and there.saved_at != seen and there.text != text:
            raise Refusal(409, ANOTHER, draft=asdict(there))
        draft = Draft(text, version, datetime.now(UTC).isoformat())
        write_whole(self.project, self._file(path), json.dumps(asdict(draft)).encode())
        return draft

    def drop(self, path: str) -> None:
        """Forget the draft of a file."""
        self._file(path).unlink(missing_ok=True)

    def _file(self, path: str) -> Path:
        return self.folder / f"{quote(path, safe='')}.json"
