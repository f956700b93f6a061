"""Draws social cards: few in this process, many in as many as there are cores."""

import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from pictures.social_cards import Card, Ground, draw_card, draw_ground

# A process takes as long to start as this many cards to draw.
WORTH_A_PROCESS = 60


def drawn_cards(cards: Sequence[Card], theme: Path) -> list[bytes]:
    """The picture of each card, in their order: the same bytes, whoever draws them."""
    if not cards:
        return []
    ground = draw_ground(theme)
    processes = min(_cores(), len(cards) // WORTH_A_PROCESS)
    if processes > 1:
        try:
            return _drawn_together(cards, ground, processes)
        except (BrokenProcessPool, OSError):
            pass  # some machines allow no further process; this one draws them all the same
    return [draw_card(card, ground) for card in cards]


def _drawn_together(cards: Sequence[Card], ground: Ground, processes: int) -> list[bytes]:
    # Started anew everywhere: a copy of this process would have its locks, but not its threads.
    context = get_context("spawn")
    share = -(-len(cards) // processes)
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        return list(pool.map(partial(draw_card, ground=ground), cards, chunksize=share))


def _cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
