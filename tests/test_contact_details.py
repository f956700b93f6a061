"""What an editor reads about numbers and addresses that are typed into a page."""

import pytest
from guarded import Guard, assert_told

NUMBER = "is no number in docs/help-lines.yml. If it is a help line, add it there, with its source"
BAD: dict[str, list[str]] = {
    **{
        text: [f'8: "{number}" {NUMBER}']
        for text, number in {
            "Call 555-555-0100.": "555-555-0100",
            "Our number: (555) 555-0100": "(555) 555-0100",
            "Reach us at 555.555.0100 today.": "555.555.0100",
            "+1 555 555 0100": "+1 555 555 0100",
            "Tel: 5555550100": "5555550100",
            "Fax 555-0100": "555-0100",
            "Call 1-800-555-0199 now.": "1-800-555-0199",
            "Call 800-555-TALK.": "800-555-TALK",
            "Call **555-555-0100**": "555-555-0100",
            "In danger, call 912.": "912",
            "Call or text 989 anyway.": "989",
            "Text FIXTURE to 12345.": "12345",
            "In London +44 20 7946 0958.": "+44 20 7946 0958",
            "[Call us](tel:+15555550100)": "+15555550100",
            "[Text us](sms:555-555-0100)": "555-555-0100",
        }.items()
    },
    **{
        text: [f'8: "{address}" is an e-mail address. If it is the practice\'s, put it into']
        for text, address in {
            "Write to us@fixture.example.": "us@fixture.example",
            "Write to <us@fixture.example>.": "us@fixture.example",
            "[Write to us](mailto:us@fixture.example)": "us@fixture.example",
            "[Write to us](MAILTO:us@fixture.example?subject=Hello)": "us@fixture.example",
        }.items()
    },
    **{
        text: [f'8: "{address}" looks like an address.']
        for text, address in {
            "We are at 12 Fixture Street.": "12 Fixture Street",
            "Come to 1200 N. Old Fixture Ave, Suite 3.": "1200 N. Old Fixture Ave",
            "Come to 12 Main St., second floor.": "12 Main St",
            "12 42nd Street": "12 42nd Street",
            "Write to P.O. Box 123.": "P.O. Box 123",
            "In Fixture, IL 62701.": "Fixture, IL 62701",
        }.items()
    },
    "Call 9-8-8.": ['8: Write "9-8-8" as 988, in one piece: phones make a call of it then.'],
    "Dial 9 1 1": ['8: Write "9 1 1" as 911, in one piece'],
    "Call 9-8-9.": [f'8: "9-8-9" {NUMBER}'],
    "Text FIXTURE to 741-740.": [f'8: "741-740" {NUMBER}'],
    "Call 1 (800) 555-TALK.": [f'8: "1 (800) 555-TALK" {NUMBER}'],
    "Write to us (at) fixture [dot] example.": ["8: is an e-mail address."],
    "First.\n\n| a | b |\n|---|---|\n| Call | 555-555-0100 |": [f'12: "555-555-0100" {NUMBER}'],
}
GOOD = [
    "Call or text 988. Call 911 right away. [Call](tel:988). Text 838255. Call 1-800-662-4357.",
    "Call (800) 662-4357 or 800.662.4357; text 988 or call 911, or 988.",
    "Text 838 255, in 1-2-3 steps, from 9-1 to 2-3, version 9.8.7.",
    "Call 24 hours a day. We call 300 people. Text 100 words. Calls: 120, texts: 200.",
    "10.1001/jama.2020.12345, ISBN 978-0-306-40615-7, NCT01234567, 2018-2020, 1,234,567, 555 0100.",
    "`555-555-0100` and `us@fixture.example`",
    "2018: the Wall Street Journal. 27 Americans Way ahead. 3 Doctors. Dr. Fixture. 5 Square ones.",
    "Ask @fixture, or fixture@home.",
]


@pytest.mark.parametrize("text", BAD)
def test_what_may_be_a_wrong_number_or_address_is_told(guard: Guard, text: str) -> None:
    assert_told(guard.findings(text), *BAD[text])


@pytest.mark.parametrize("text", GOOD)
def test_help_lines_and_numbers_that_count_pass(guard: Guard, text: str) -> None:
    assert guard.findings(text) == []
