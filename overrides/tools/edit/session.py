"""One run of the editor: the project, the secrets of its addresses, what it knows of the site."""

import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from threading import Event, Lock, RLock, Thread

from content.site_content import SiteContent, read_site_content
from content.today import today
from judge.judge import Judge

from edit.drafts import Drafts


@dataclass
class Session:
    """What all routes share. `key` opens the editor, `token` the previews of this run."""

    project: Path
    key: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    # Held by whoever changes files of docs/, or asks Git to.
    writing: RLock = field(default_factory=RLock)
    # Once it is set, the judge answers at once.
    is_judge_ready: Event = field(default_factory=Event)
    # What the previews show: the pages that were judged last, by their addresses.
    shown: dict[str, str] = field(default_factory=dict)
    # Whether the text that was judged last of a file has problems, by the file's path in docs/.
    has_problems: dict[str, bool] = field(default_factory=dict)
    judged_last: str = ""

    _reading: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        self.project = self.project.resolve()

    @property
    def docs(self) -> Path:
        """The folder that staff edit."""
        return self.project / "docs"

    @cached_property
    def judge(self) -> Judge:
        """What judges texts; it reads docs/ as it is first asked."""
        return Judge(self.project)

    @cached_property
    def drafts(self) -> Drafts:
        """What is typed and not saved."""
        return Drafts(self.project)

    def read_on(self) -> None:
        """Let the judge read one page after the other, until all are read; in one thread."""
        judge = self.judge

        def read() -> None:
            # What fails here fails again as soon as a text is judged, and is told there.
            with suppress(Exception):
                while judge.read_on():
                    self.is_judge_ready.set()
            self._reading.release()

        if self._reading.acquire(blocking=False):
            Thread(target=read, daemon=True).start()

    def today(self) -> date:
        """The day on which the site is judged."""
        return today(self.docs)

    def site(self) -> SiteContent:
        """All that stands in docs/ now."""
        return read_site_content(self.docs, self.today())
