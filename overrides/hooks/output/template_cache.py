"""Keeps the templates as Python between builds: to compile them took a sixth of a small build."""

from contextlib import suppress
from pathlib import Path

from jinja2 import Environment
from jinja2.bccache import Bucket, FileSystemBytecodeCache

CACHE = ".cache/templates"


def keep_templates(templates: Environment, project: Path) -> None:
    """Let `templates` use what the last builds of the project left, and leave what it compiles."""
    folder = project / CACHE
    # A cache is a convenience: where it can't be used, the site is built all the same.
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        templates.bytecode_cache = _Cache(str(folder))


class _Cache(FileSystemBytecodeCache):
    """Jinja's own, which compiles anew what no longer has the same text or version."""

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002
        """A copy of the project in another folder can use it too."""
        return super().get_cache_key(name)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write one, where that is possible."""
        with suppress(OSError):
            super().dump_bytecode(bucket)
