"""Draws social cards: few in this process; of many, other processes draw their share."""

import json
import os
import subprocess
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterator, Sequence
from dataclasses import astuple
from pathlib import Path

from pictures.social_cards import Card, draw_card, draw_ground

# A process takes as long to start as about this many cards to draw.
WORTH_A_PROCESS = 120
HOOKS = Path(__file__).resolve().parents[1]


def drawn_cards(cards: Sequence[Card], theme: Path) -> Iterator[bytes]:
    """The picture of each card, one after the other: the same bytes, whoever draws them.

    Of all together, memory would be full.
    """
    if not cards:
        return
    ground = draw_ground(theme)
    processes = max(1, min(_cores(), len(cards) // WORTH_A_PROCESS))
    helpers = [_helper(cards[start::processes], theme) for start in range(1, processes)]
    for at, card in enumerate(cards):
        turn = at % processes
        yield (turn and _picture_of(helpers[turn - 1])) or draw_card(card, ground)
    for helper in filter(None, helpers):
        with helper:
            pass  # it has ended, or does so now


def main() -> None:
    """Draw the cards in the standard input, and write a line for each: what a helper does."""
    ground = draw_ground(Path(sys.argv[1]))
    for words in json.load(sys.stdin):
        print(b64encode(draw_card(Card(*words), ground)).decode(), flush=True)


# A process of our own, not one of `multiprocessing`: that runs again whatever script started the
# build. Where none can start, or one fails, this process draws its share: it tells what is wrong.
def _helper(share: Sequence[Card], theme: Path) -> subprocess.Popen[str] | None:
    """Another process that draws these cards."""
    try:
        helper = subprocess.Popen(  # noqa: S603 - words of our own
            [sys.executable, "-m", "pictures.many_cards", str(theme.resolve())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": str(HOOKS)},
            text=True,
        )
        if helper.stdin:
            with helper.stdin:
                json.dump([astuple(card) for card in share], helper.stdin)
    except OSError:
        return None
    return helper


def _picture_of(helper: subprocess.Popen[str] | None) -> bytes:
    """The next that it drew; nothing where it failed."""
    line = helper.stdout.readline() if helper and helper.stdout else ""
    return b64decode(line) if line.endswith("\n") else b""


def _cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


if __name__ == "__main__":
    main()
