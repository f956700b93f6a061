"""The texts that a change of the site writes, gathered before any of them is written."""

from dataclasses import dataclass, field

from edit.files import raw_of, text_of, write_together
from edit.paths import docs_file
from edit.session import Session


@dataclass
class Texts:
    """The files under docs/ as a change leaves them: None for one that it takes away."""

    session: Session
    changed: dict[str, str | None] = field(default_factory=dict)

    def read(self, path: str) -> str:
        """A text as it is now, with what was changed in it so far; "" where there is none."""
        if path in self.changed:
            return self.changed[path] or ""
        raw = raw_of(docs_file(self.session.docs, path))
        return text_of(raw, path) if raw is not None else ""

    def write(self, path: str, text: str) -> None:
        """Give a file another text."""
        if text != self.read(path) or not docs_file(self.session.docs, path).exists():
            self.changed[path] = text

    def drop(self, path: str) -> None:
        """Take a file away."""
        self.changed[path] = None

    def save(self) -> list[str]:
        """Write all of it to the disk: new texts first, so that no page is ever lost.

        Raises Refusal where the disk does not take all of it; then nothing is changed.
        """
        files = {docs_file(self.session.docs, path): text for path, text in self.changed.items()}
        new = {file: text.encode() for file, text in files.items() if text is not None}
        write_together(self.session.project, new)
        for file in files.keys() - new.keys():
            file.unlink(missing_ok=True)
        return sorted(self.changed)
