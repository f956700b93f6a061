"""Which words stay in one line: short compounds, numbers to call, names in a title."""

import pytest
from reading.whole_words import parts_to_keep


def kept(text: str, *, is_title: bool = False) -> list[str]:
    """What of the text may not be broken."""
    return [text[start:end] for start, end in parts_to_keep(text, is_title=is_title)]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Write an e-mail, or ask for a follow-up.", ["e-mail", "follow-up"]),
        ("A good-faith estimate (24-hour notice)", ["good-faith", "24-hour"]),
        ("One-on-one, face-to-face: up-to-date", ["One-on-one", "face-to-face", "up-to-date"]),
        (
            "An X-ray, a self-test “re-entry” of COVID-19",
            ["X-ray", "self-test", "re-entry", "COVID-19"],
        ),
        ("A check-up in mid-November; well-being", ["check-up", "mid-November", "well-being"]),
        ("Dosis de ko-ordinación y ex-niño", ["ko-ordinación", "ex-niño"]),
        # A long one would leave a gap, or the screen.
        ("obsessive-compulsive and antidepressant-resistant", []),
        ("a dash - or – another, and -5 degrees", []),
        ("https://one-two.example/three-four and a-b@c-d.example, either/or-else", []),
        ("Call (555) 555-0100 or 1-800-222-1222.", ["(555) 555-0100", "1-800-222-1222"]),
        ("Call +44 20 7946 0958, +49 (0)30 123456.", ["+44 20 7946 0958", "+49 (0)30 123456"]),
        ("800.222.1222, 741-741, 800 222 1222", ["800.222.1222", "741-741", "800 222 1222"]),
        ("In 2023 and 2024, 27 of 100; 1,000 people; 0.5 mg", []),
    ],
)
def test_compounds_and_numbers_stay_whole(text: str, whole: list[str]) -> None:
    assert kept(text) == whole


@pytest.mark.parametrize(
    ("title", "whole"),
    [
        ("Ketamine Abuse vs Safe Use: Understanding the Therapeutic Approach", ["Safe Use:"]),
        ("What to expect from Born Counseling", ["Born Counseling"]),
        ("Is the Missouri Poison Center there at night?", ["Missouri Poison"]),
        ("Who sees an e-mail?", ["e-mail?"]),
        ("Your first day: what helps", ["first day:"]),
        ("Call 1-800-222-1222: what they ask", ["1-800-222-1222"]),
        ("Treatment-resistant depression: a follow-up", ["follow-up"]),
        ("Anesthetic", []),
    ],
)
def test_in_a_title_names_and_what_a_colon_ends_stay_whole(title: str, whole: list[str]) -> None:
    assert kept(title, is_title=True) == whole
