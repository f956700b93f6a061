"""A link to a heading in a tab that is closed is told; one to an open tab, or to no tab, passes."""

import pytest
from guarded import Guard, assert_told

ROW = '=== "One"\n\n    ## First\n\n    Words.\n\n=== "Two"\n\n    ## Second\n\n    Words.\n'
WITHIN = (
    '=== "One"\n\n    === "Inner"\n\n        ## Inmost\n\n        Words.\n\n    === "Other"\n\n'
    '        ## Hidden\n\n        Words.\n\n=== "Two"\n\n    ## Second\n\n    Words.\n'
)


@pytest.mark.parametrize(
    ("row", "anchor"),
    [
        (ROW, "second"),
        (
            f"{ROW}\nBetween.\n\n{ROW.replace('Second', 'Fourth').replace('First', 'Third')}",
            "fourth",
        ),
        (WITHIN, "hidden"),
        (WITHIN, "second"),
    ],
)
def test_a_heading_in_a_closed_tab_is_told(guard: Guard, row: str, anchor: str) -> None:
    told = guard.findings(f"See [the part](#{anchor}).\n\n{row}")
    assert_told(told, f'8: "the part" leads to #{anchor}, which stands in a tab that is closed')


@pytest.mark.parametrize(
    ("row", "anchor"),
    [
        (ROW, "first"),
        (f"{ROW}\n## Below\n\nWords.", "below"),
        (
            f"{ROW}\nBetween.\n\n{ROW.replace('Second', 'Fourth').replace('First', 'Third')}",
            "third",
        ),
        (WITHIN, "inmost"),
        ("## Plain\n\nWords.", "plain"),
    ],
)
def test_one_that_shows_passes(guard: Guard, row: str, anchor: str) -> None:
    assert_told(guard.findings(f"See [the part](#{anchor}).\n\n{row}"))


def test_each_line_with_such_a_link_is_told(guard: Guard) -> None:
    links = "See [the part](#second).\n\nOr [the part](#second), or [the start](#first)."
    assert_told(
        guard.findings(f"{links}\n\n{ROW}"),
        "8: which stands in a tab that is closed",
        "10: which stands in a tab that is closed",
    )
