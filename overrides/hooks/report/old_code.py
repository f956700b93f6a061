"""What is told in a preview once our code has changed: Python goes on with what it has loaded."""

from pathlib import Path

HOOKS = Path(__file__).parents[1]
RESTART = (
    "{} changed since this preview started, and it goes on with the old code. "
    "To see the change, end it with Ctrl-C and restart `make serve`."
)


def our_code() -> dict[str, bytes]:
    """The files of our code as they are now, by their paths under `overrides/hooks/`."""
    return {file.relative_to(HOOKS).as_posix(): file.read_bytes() for file in HOOKS.rglob("*.py")}


def restart_advice(loaded: dict[str, bytes]) -> str:
    """What to tell where our code is other than what was `loaded`; "" where it is the same."""
    changed = {file for file, _ in loaded.items() ^ our_code().items()}
    names = ", ".join(f"`overrides/hooks/{file}`" for file in sorted(changed))
    return RESTART.format(names) if changed else ""
