"""Markdown that shows on the page as it stands is told, whatever let it through."""

from datetime import date

import pytest
from content.page_settings import read_page
from guard.leftovers.markdown_signs import SIGNS, leftover_problems

PAGE, _ = read_page("First line.\n\nHere: [^ ]( ][ <!--", "fixture.md", date(2026, 11, 23))


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_among_the_words_is_told(sign: str) -> None:
    problems = leftover_problems(PAGE, f"<p>Here: {sign}</p>")
    assert [problem.message.split(" would ")[0] for problem in problems] == [
        sign if "`" in sign else f"`{sign}`"
    ]
    assert problems[0].file == "docs/fixture.md"


@pytest.mark.parametrize("sign", [sign for sign in SIGNS if sign != "<!--"])
def test_a_sign_in_code_is_none(sign: str) -> None:
    assert leftover_problems(PAGE, f"<p>Here: <code>{sign}</code></p><pre>{sign}</pre>") == []
