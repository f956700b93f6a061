"""A copy of docs/ on which texts can be tried that nobody has saved yet."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from weakref import finalize

from pictures import photos

# Before the place that a link of the file system leads to, instead of what a file holds.
LINK = b"link to "
# What the pictures are kept in, so that no build makes them twice.
CACHE = Path(photos.CACHE).parts[0]
State = tuple[int, int, int]
# The state of files that `sync` has to take over, whatever they are: the disk may be full before
# they are back.
UNKNOWN = "unknown"


class Shadow:
    """The project in a folder of its own: its docs/ as a copy, everything else as links to it."""

    def __init__(self, project: Path) -> None:
        self.project = project.resolve()
        self.path = Path(tempfile.mkdtemp(prefix="judged-"))
        finalize(self, shutil.rmtree, self.path, ignore_errors=True)
        self.docs = self.path / "docs"
        self.docs.mkdir()
        self._seen: dict[str, State | str] = {}
        self._link_the_rest()

    def _link_the_rest(self) -> None:
        (self.project / CACHE).mkdir(exist_ok=True)
        for entry in self.project.iterdir():
            is_other = entry.name[0] == "." and entry.name != CACHE
            if entry.name != "docs" and not is_other:
                (self.path / entry.name).symlink_to(entry)

    def sync(self) -> set[str]:
        """Take over what has changed in docs/ since the last time; gives the paths that have."""
        now = _states(self.project / "docs")
        changed = {path for path, _ in now.items() ^ self._seen.items()}
        for path in changed:
            _put(self.docs, path, _bytes(self.project / "docs" / path))
        self._seen = now
        return changed

    def raw(self, path: str) -> bytes | None:
        """What a file under docs/ holds; None where there is none."""
        return _bytes(self.docs / path)

    @contextmanager
    def holding(self, files: Mapping[str, bytes | None]) -> Iterator[None]:
        """Let these files under docs/ hold these bytes for a while; None takes one away."""
        before = {path: _bytes(self.docs / path) for path in files}
        seen = self._seen
        self._seen = seen | dict.fromkeys(files, UNKNOWN)
        try:
            for path, raw in files.items():
                _put(self.docs, path, raw)
            yield
        finally:
            for path, raw in before.items():
                _put(self.docs, path, raw)
            self._seen = seen


def _states(folder: Path, above: str = "") -> dict[str, State | str]:
    """What tells whether a file has changed, for each in a folder; of a link, where it leads."""
    states: dict[str, State | str] = {}
    with os.scandir(folder) as entries:  # asked at each key, so `Path.rglob` is too slow
        for entry in entries:
            path = f"{above}{entry.name}"
            if entry.is_symlink():
                states[path] = str(Path(entry.path).readlink())
            elif entry.is_dir():
                states |= _states(Path(entry.path), f"{path}/")
            elif entry.is_file():
                stat = entry.stat()
                states[path] = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
    return states


def _bytes(file: Path) -> bytes | None:
    if file.is_symlink():
        return LINK + str(file.readlink()).encode()
    return file.read_bytes() if file.is_file() else None


def _put(docs: Path, path: str, raw: bytes | None) -> None:
    file = docs / path
    file.unlink(missing_ok=True)
    if raw is None:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    if raw.startswith(LINK):
        file.symlink_to(raw.removeprefix(LINK).decode())
    else:
        file.write_bytes(raw)
