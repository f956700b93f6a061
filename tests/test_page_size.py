"""A page of many words arrives at once, and an editor hears when one does not."""

import random

from page_size import FIRST_FLIGHT, packed_size
from project import Project

# As many kinds of words as an article has, in no order that could be packed: a hard case.
SYLLABLES = ("ba", "den", "fil", "gor", "hum", "kas", "lem", "nip", "ros", "tuv")


def words(number: int) -> str:
    """So many words that no page has, the same ones each time."""
    chance = random.Random(number)
    kinds = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 3))) for _ in range(500)]
    found = chance.choices(kinds, k=number)
    parts = [" ".join(found[start : start + 12]) for start in range(0, number, 12)]
    return ".\n\n".join(parts)


def test_a_page_that_does_not_arrive_at_once_is_advice(project: Project) -> None:
    project.page("short.md", words(1400))
    project.page("long.md", words(6000))
    built = project.build()
    assert built.code == 0, built.printed
    assert packed_size(built.html("short")) <= FIRST_FLIGHT
    size = packed_size(built.html("long"))
    assert size > FIRST_FLIGHT
    told = [line for line in built.findings if "bytes to send" in line]
    assert len(told) == 1
    assert told[0].startswith(f"docs/long.md:1: This page is {size:,} bytes to send; 14,600 arrive")
