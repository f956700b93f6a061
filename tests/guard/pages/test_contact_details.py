"""What an editor reads about numbers and addresses that are typed into a page."""

import pytest
from content.help.alike_numbers import number_meant
from guarded import PAGE, Guard, assert_told

NUMBER = "is no number in docs/help-lines.yml. If it is a help line, add it there, with its source"
BAD: dict[str, list[str]] = {
    **{
        text: [f'8: "{number}" {NUMBER}']
        for text, number in {
            "Our number: (555) 555-0200": "(555) 555-0200",
            "Reach us at 555.555.0200 today.": "555.555.0200",
            "+1 555 555 0200": "+1 555 555 0200",
            "Tel: 5555550200": "5555550200",
            "Fax 555-0200": "555-0200",
            "Call 1-800-555-0299 now.": "1-800-555-0299",
            "Call 800-555-TALK.": "800-555-TALK",
            "Call **555-555-0200**": "555-555-0200",
            "In danger, call 912.": "912",
            "Call or text 989 anyway.": "989",
            "Text FIXTURE to 12345.": "12345",
            "In London +44 20 7946 0958.": "+44 20 7946 0958",
            "[Call us](tel:+15555550200)": "+15555550200",
            "[Text us](sms:555-555-0200)": "555-555-0200",
        }.items()
    },
    **{
        text: [f'8: "{address}" is an e-mail address. If it is the practice\'s, put it into']
        for text, address in {
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
    "First.\n\n| a | b |\n|---|---|\n| Call | 555-555-0200 |": [f'12: "555-555-0200" {NUMBER}'],
}
# A number where a help line's would be a link, one slip away from it.
SLIPS = {
    **dict.fromkeys(
        (
            *("Text AYUDA to 998.", "Send the word HOME to 998.", "Call the 998 Lifeline."),
            *("Contact 998.", "Reach the Lifeline at 998.", "You can call the Lifeline at 998."),
            *("Please call (998).", "Calling 998 is free.", "Call 988 or 998.", "998 answers."),
            *("Envíe AYUDA al 998.", "Mande la palabra AYUDA al **998**.", "Escriba al 998."),
            *("Marque el 998.", "El 998 atiende.", "Llámelos al 998.", "Comuníquese con el 998."),
            *("Somebody answers 24/7: 998.", "Open 24 hours a day, 7 days a week: 998."),
            *("Haga una llamada al 998.", "La línea 998 de prevención.", "Call 911/998.", "- 998"),
            "| Line | Number |\n|---|---|\n| Crisis | 998 |",
            *("!!! emergency\n\n    998", "## Contact 998\n\nText.", "[Call us](tel:998)"),
        ),
        "998",
    ),
    "In an emergency, 991.": "991",
    "Llamen al 912.": "912",
    "A 991 operator listens.": "991",
    "Call 98.": "98",
    "Contact 9888.": "9888",
    "Contact 9-9-8.": "9-9-8",
    "Envía START al 88778.": "88778",
    "The Crisis Text Line (741-714) answers.": "741-714",
    "Text HOME to 741 714.": "741 714",
    "Poison Help, 18002222122, answers.": "18002222122",
    "Call 1-800-222-122.": "1-800-222-122",
    "Call 1-800-222-12222.": "1-800-222-12222",
}
PRESSES = [
    "Call 988 and press 3.",
    "Call 988. Then press the 3 key.",
    "Press 3 once 988 answers.",
    "Llame al 988 y oprima el 3.",
    "Llame al 988 y presione el número 3.",
]
GOOD = [
    "998 people, 991 of 1,285 users, in 1998, page 911, page 991, $998, 998%, 998 mg, winter 1988.",
    "998 (24%) slept better. They interviewed 998. Participaron 998. El grupo tenía 991.",
    "We call 998 patients a year. The sample grew to 998. About 998 were women. In 998.",
    "998 were enrolled and 991 stayed. 998 in the control group slept. A Porsche 991. 998th",
    "She is 98. Call at 11. Call 98 people. Ages 18 to 98. Wait 91 days, then call 988.",
    "998 de los 1,285 usuarios mejoraron. De 1,285 personas, 998 mejoraron.",
    "| Drug | Users | Deaths |\n|---|---|---|\n| One | 998 | 1,285 |",
    "Call 988 and press 1, or 2. Call 988, then press 2. Llame al 988 y oprima el 2.",
    "Call 1-800-662-4357 and press 3.",
    "Call or text 988. Call 911 right away. [Call](tel:988). Text 838255. Call 1-800-662-4357.",
    "Call (800) 662-4357 or 800.662.4357; text 988 or call 911, or 988.",
    "Text 838 255, in 1-2-3 steps, from 9-1 to 2-3, version 9.8.7.",
    "Call 24 hours a day. We call 300 people. Text 100 words. Calls: 120, texts: 200.",
    "10.1001/jama.2020.12345, ISBN 978-0-306-40615-7, NCT01234567, 2018-2020, 1,234,567, 555 0200.",
    "`555-555-0200` and `us@fixture.example`",
    "2018: the Wall Street Journal. 27 Americans Way ahead. 3 Doctors. Dr. Fixture. 5 Square ones.",
    "Ask @fixture, or fixture@home.",
]


@pytest.mark.parametrize("text", BAD)
def test_what_may_be_a_wrong_number_or_address_is_told(guard: Guard, text: str) -> None:
    assert_told(guard.findings(text), *BAD[text])


@pytest.mark.parametrize("text", SLIPS)
def test_a_number_almost_a_help_lines_is_told_with_the_right_one(guard: Guard, text: str) -> None:
    (found,) = guard.findings(text)
    meant = number_meant(SLIPS[text])
    assert f': Did you mean {meant}? "{SLIPS[text]}" {NUMBER}' in found


def test_it_is_told_on_its_line(guard: Guard) -> None:
    (found,) = guard.findings("In 1998 it began.\n\nCall 998.")
    assert found.startswith("docs/fixture.md:10: ")


@pytest.mark.parametrize("text", PRESSES)
def test_a_wrong_key_to_press_is_told_with_the_known_ones(guard: Guard, text: str) -> None:
    (found,) = guard.findings(text)
    assert " is not known as something to press with 988. Known: press 1 (988 Lifeline for" in found


@pytest.mark.parametrize("name", ["title", "description"])
def test_a_wrong_number_on_top_of_a_page_is_told_on_its_line(guard: Guard, name: str) -> None:
    words = "If a life is in danger, call 912 right away, wherever you are."
    guard.project.page(PAGE, "Text.", **{name: words})
    raw = (guard.project.path / "docs" / PAGE).read_bytes()
    line = {"title": 2, "description": 3}[name]
    assert_told(
        sorted(map(str, guard.judge(raw).findings)), f'{line}: Did you mean 911? "912" {NUMBER}'
    )


@pytest.mark.parametrize("text", GOOD)
def test_help_lines_and_numbers_that_count_pass(guard: Guard, text: str) -> None:
    assert guard.findings(text) == []
