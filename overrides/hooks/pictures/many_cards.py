"""Draws social cards: few in this process; of many, other processes draw their share."""

import json
import os
import subprocess
import sys
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path

from pictures.social_cards import Card, draw_card, draw_ground

# A process takes as long to start as about this many cards to draw.
WORTH_A_PROCESS = 40
HOOKS = Path(__file__).resolve().parents[1]


def drawn_cards(cards: Sequence[Card], theme: Path) -> list[bytes]:
    """The picture of each card, in their order: the same bytes, whoever draws them."""
    if not cards:
        return []
    processes = max(1, min(_cores(), len(cards) // WORTH_A_PROCESS))
    own, *others = (cards[start::processes] for start in range(processes))
    helpers = [_helper(share, theme) for share in others]
    drawn = [_drawn_here(own, theme)]
    for share, helper in zip(others, helpers, strict=True):
        drawn.append(_pictures_of(helper) or _drawn_here(share, theme))
    return [drawn[at % processes][at // processes] for at in range(len(cards))]


def main() -> None:
    """Draw the cards in the standard input, and write the pictures: what a helper does."""
    cards = [Card(*words) for words in json.load(sys.stdin)]
    pictures = _drawn_here(cards, Path(sys.argv[1]))
    json.dump([b64encode(picture).decode() for picture in pictures], sys.stdout)


def _drawn_here(cards: Sequence[Card], theme: Path) -> list[bytes]:
    ground = draw_ground(theme)
    return [draw_card(card, ground) for card in cards]


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


def _pictures_of(helper: subprocess.Popen[str] | None) -> list[bytes]:
    """What it drew; nothing where it failed."""
    if not (helper and helper.stdout):
        return []
    with helper, helper.stdout:
        text = helper.stdout.read()
    return [] if helper.returncode else [b64decode(picture) for picture in json.loads(text)]


def _cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


if __name__ == "__main__":
    main()
