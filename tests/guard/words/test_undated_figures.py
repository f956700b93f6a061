"""A figure about people names its source or its year."""

import pytest
from guarded_words import found_by_lists
from report.problems import Advice


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Text.\n\n7 in 10 people had it.", '"7 in 10" has no source and no year near it. Say who'),
        ("Text.\n\n- 1 out of every 5 adults has it.", '"1 out of every 5"'),
        ("Text.\n\nUp to 70 % of the patients had it.", '"70 %"'),
        ("Text.\n\nSome 60 percent of the users said so.", '"60 percent"'),
        ("In 2020.\n\nNine out of ten felt better.", '"Nine out of ten"'),
        ("Text.\n\n40% improved.", '"40%"'),
        ("Text.\n\nIt helped (13 of 20) patients.", '"13 of 20"'),
        ("Text.\n\nMost of all patients slept.", '"Most of all patients"'),
    ],
)
def test_a_figure_alone_brings_advice(body: str, words: str) -> None:
    (finding,) = found_by_lists(body)
    assert isinstance(finding, Advice)
    assert finding.line == 6
    assert words in finding.message


@pytest.mark.parametrize(
    "body",
    [
        "7 in 10 people had it.[^first-fixture]",
        "In a 2022 trial, 7 in 10 people had it.",
        "A survey from 2022 counted:\n\n- 7 in 10 people\n- 20% of the patients",
        "The text grows to 400 percent.",
        "Take it 2 in 5 minutes; come 3 in 10 weeks.",
        "Ten people came. One of them left.",
        "Half of the people who call are not sure. Most of it is quiet.",
    ],
)
def test_a_figure_with_a_source_or_a_year_passes(body: str) -> None:
    assert list(map(str, found_by_lists(body))) == []
