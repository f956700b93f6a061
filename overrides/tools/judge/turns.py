"""Who comes next: what the steps of a build share is one for the process."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock, RLock


class Turns:
    """Lets one in at a time, and whoever waits for an answer before what goes on by itself."""

    def __init__(self) -> None:
        self._inside, self._counting = RLock(), Lock()
        self._waiting = 0
        self._nobody_waits = Event()
        self._nobody_waits.set()

    @contextmanager
    def busy(self) -> Iterator[None]:
        """While somebody waits for whatever answer, nothing goes on by itself."""
        self._count(1)
        try:
            yield
        finally:
            self._count(-1)

    @contextmanager
    def first(self) -> Iterator[None]:
        """A turn for somebody who waits."""
        with self.busy(), self._inside:
            yield

    @contextmanager
    def between(self) -> Iterator[None]:
        """A turn while nobody waits; short, as somebody may come meanwhile."""
        self._nobody_waits.wait()
        with self._inside:
            yield

    def _count(self, more: int) -> None:
        with self._counting:
            self._waiting += more
            if self._waiting:
                self._nobody_waits.clear()
            else:
                self._nobody_waits.set()
