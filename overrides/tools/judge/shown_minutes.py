"""How long it takes to read each page; of a page that isn't read yet, that somebody asks."""

from typing import Any


class ShownMinutes(dict[str, int]):
    """The minutes by the pages' paths. `asked` are unread pages whose minutes a template shows."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def __missing__(self, path: str) -> Any:
        """What stands for the minutes of an unread page."""
        return _Unknown(path, self.asked)


class _Unknown:
    """Notes that it is shown."""

    def __init__(self, path: str, asked: set[str]) -> None:
        self._path, self._asked = path, asked

    def __str__(self) -> str:
        self._asked.add(self._path)
        return ""
