"""What other programs and people leave in a text is told, kind by kind; what is meant passes."""

import re

import pytest
from guard.leftovers.marks import Marks, marks_in
from guarded import PAGE, Guard, assert_told

MARK = "is a chatbot's mark"
CHAT = "is what a chatbot says"
FILLED_IN = "was filled in by another program"
MAIL = "comes from an e-mail"
COMMENT = "is the mark of a comment"
EXAMPLE = "is an example. Write the real one"
BROKEN = "was one word before a line broke it"
NO_LIST = "makes no list here"
NO_PHONE = "no phone can call"

BAD = {
    "It helps.【12:3†source】 So they say.": [f"8: {MARK}"],
    "It helps. citeturn0search3turn1view2": [f"8: {MARK}"],
    "One. :contentReference[oaicite:0]{index=0}\n\nTwo. [oaicite:1]": [f"8: {MARK}", f"10: {MARK}"],
    "It helps. [cite: 1, 2] And so on. [cite_start]": [f"8: {MARK}"],
    "As an AI language model, I can't know.": [f"8: {CHAT}"],
    "Certainly! Here's a friendlier version.": [f"8: {CHAT}"],
    "Words.\n\n**Sure, here is** what to bring:": [f"10: {CHAT}"],
    "Here is the revised article:\n\nWords.": [f"8: {CHAT}"],
    "Words.\n\nWould you like me to adjust the tone?": [f"10: {CHAT}"],
    "Words.\n\nLet me know if you need any further edits.": [f"10: {CHAT}"],
    "Meta description: A calm page.": [f"8: {CHAT}"],
    '[any-name id="12" title="Contact"]': [f"8: {FILLED_IN}"],
    "[su_button]Book[/su_button]": [f"8: {FILLED_IN}"],
    "[vc_row]\n\nWords.\n\n[/vc_row]": [f"8: {FILLED_IN}", f"12: {FILLED_IN}"],
    "[recent-posts]": [f"8: {FILLED_IN}"],
    "[b]Water[/b] and [url=a]this[/url]": [f"8: {FILLED_IN}"],
    "Dear *|FNAME|*, and %%name%%, and «FirstName».": [f"8: {FILLED_IN}"],
    "Words.\n\nSent from my iPad": [f"10: {MAIL}"],
    "Words.\n\nGet Outlook for iOS": [f"10: {MAIL}"],
    "Words.\n\nOn Mon, Nov 2, 2026 at 9:00 AM Somebody wrote:\n\nWords.": [
        "10: comes from an e-mail"
    ],
    "On Mon, Nov 2, 2026 at 9:00 AM Somebody wrote:": [f"8: {MAIL}"],
    "Bring water.[MB1] And a coat.[a]": [f"8: {COMMENT}"],
    "Commented [JD2]: is this right?": [f"8: {COMMENT}"],
    "See Error! Reference source not found.": ["8: is what Word shows"],
    "Ask for Jane Doe, or John Q. Doe.": [f"8: {EXAMPLE}"],
    "Write to name@example.com.": [f"8: {EXAMPLE}"],
    "Call 303-555-0142 or 555-0142.": [f"8: {EXAMPLE}"],
    "See [our place](https://www.example.com/a).": [f"8: {EXAMPLE}"],
    "What depres- sion is, and treat-\nment.": [f"8: {BROKEN}"],
    "What depres¬sion is.": [f"8: {BROKEN}"],
    "✅ Water\n✅ A coat": [f"8: {NO_LIST}", f"9: {NO_LIST}"],
    "👉 Water\n\n💧 A coat": [f"8: {NO_LIST}", f"10: {NO_LIST}"],
    "1️⃣ Eat\n2️⃣ Rest": ["8: Write `1. Eat`", "9: Write `2. Rest`"],
    "1\\. Eat\n\n2\\. Rest": ["8: Write `1. Eat`", "10: Write `2. Rest`"],
    "Call nine-eight-eight.": [f"8: {NO_PHONE}"],
    "Call three oh three, seven two two, one double five six.": ["8: digits: 3037221556"],
    "Call 303-GET-WELL.": ["8: digits: 3034389355"],
    "Call 303 WE LISTEN.": [f"8: {NO_PHONE}"],
    "What it costs is to be announced.": ['8: "to be announced" would be visible'],
    "Coming soon!": ['8: "Coming soon" would be visible'],
    "Your text here": ['8: "Your text here" would be visible'],
    "- Water\n\n1. Eat\n2. Rest": ['10: "Eat" joins the list above it'],
    "1. Eat\n- Water": ['9: "Water" joins the list above it'],
    "> One.\n\n> Two.": ["10: This quote joins the one above it."],
    "\n\n".join(f'=== "Tab {n}"\n\n    Words.' for n in range(7)): ["24: This is tab 5 of its row"],
    "Tell us your symptoms in [a form](https://forms.gle/a).": ["8: goes to Google, and it asks"],
    "Sign up for the evening: [the form](https://tally.so/r/a).": ["8: goes to tally.so. Ask"],
    'See [the second](#b).\n\n=== "A"\n\n    Words.\n\n=== "B"\n\n    ## B\n\n    Words.': [
        "8: leads to #b, which stands in a tab that is closed"
    ],
    '<span style="font-weight: 400">Words</span>': ["8: came along from Google Docs or Word."],
    '<b id="docs-internal-guid-1">Words</b>': ["8: came along from Google Docs or Word."],
}
GOOD = (
    "Certainly, a walk helps. Of course you can say no. Sure: ask.",
    "Here is a short list: water, a coat. Here is the text of the law.",
    'Ask: "Would you like me to stay?" Let me know if you need anything, she said.',
    "I hope this summer is kind to you. Feel free to bring somebody.",
    "He said: [They] were [...] fine [sic]. [A] and [B], a[i], [optional].",
    "The letter was sent from my old school. She wrote: I am well.",
    "Jane Addams and John Dewey. A doe stood in the garden. Route 555, 0142 hours.",
    "Pre- and post-session care, short- or long-term, two- to three-hour visits.",
    "It helps - we think. A self-help group.",
    "❤ Water\n\nWords.\n\nA coat",
    "1986\\. was a year. Section 2\\. is next.",
    "Breathe in: one, two, three, four. And out: one, two, three, four, five, six, seven.",
    "Ten, nine, eight, seven, six, five, four, three, two, one.",
    "The 300 HIV tests, 250 MG DOSE, the PHQ-9 and the GAD-7. Text one of them, call two people.",
    "A change has to be announced in advance. The dose is to be determined by the prescriber.",
    "The best is yet to come. It is easy to follow. She wants to come.",
    "- Water\n    1. Eat\n    2. Rest\n- A coat\n\nThen:\n\n1. Go",
    "> One.\n>\n> Two.\n\nWords.\n\n> Three.",
    '=== "A"\n\n    Words.\n\n===! "B"\n\n    Words.',
    "Call the board: [303-894-7800](https://fixture.example/board).",
    "It costs \\$40, \\~5 and so on\\? At 5\\%.",
)


@pytest.mark.parametrize("text", BAD)
def test_what_was_left_in_a_text_is_told_once_on_its_line(guard: Guard, text: str) -> None:
    assert_told(guard.findings(text), *BAD[text])


@pytest.mark.parametrize("text", GOOD)
def test_what_is_meant_passes(guard: Guard, text: str) -> None:
    assert guard.findings(text) == []


def test_all_that_shows_is_told_at_once_whatever_else_is_wrong(guard: Guard) -> None:
    lines = [f"A statement.[{number}]\n" for number in range(1, 13)]
    found = guard.findings("\n".join(["We recieve *you.", "", *lines, "A ** b ** and *c."]))
    told = [int(line.split(":")[1]) for line in found if "citation is" in line]
    assert sorted(told) == [*range(10, 34, 2)]
    assert sum("one star touches" in line for line in found) == 2, found
    assert any("`**` would show" in line for line in found)
    assert any("recieve" in line for line in found)


@pytest.mark.parametrize("above", [0, 300])
def test_a_sign_that_another_fault_explains_is_not_told_again(guard: Guard, above: int) -> None:
    text = "See [a place](https://fixture.example/a.\n\nA claim.[^no-source]\n\nAnd *more."
    assert_told(
        guard.findings(above * "\n" + text),
        f"{8 + above}: Close the link with ) on the same line.",
        f"{10 + above}: `[^no-source]` is not in docs/sources.yml.",
        f"{12 + above}: `*` would show on the page.",
    )


def test_a_sign_whose_place_is_not_found_may_come_from_what_another_fault_explains(
    guard: Guard,
) -> None:
    text = "Words.\n\nSee [a place](https://fixture.example/a.\n\nA &#42;star."
    assert_told(guard.findings(text), "10: Close the link with ) on the same line.")


def test_of_two_marks_that_share_a_sign_the_first_is_told() -> None:
    kind = (Marks(("b",), re.compile("ab"), "one"), Marks(("b",), re.compile("bc"), "two"))
    assert list(marks_in("abc bc", kind)) == [(0, "ab", "one"), (4, "bc", "two")]


def test_a_backslash_goes_as_on_github(guard: Guard) -> None:
    guard.project.page(PAGE, "It costs \\$40, \\~5: why\\? \\@ \\% \\<b>")
    html = guard.judge((guard.project.path / "docs" / PAGE).read_bytes()).html
    assert "It costs $40, ~5: why? @ %" in html
    assert "<b>" not in html


@pytest.mark.parametrize("name", ["Content", "Menu", "Search"])
def test_no_heading_takes_the_name_of_a_part_of_the_template(guard: Guard, name: str) -> None:
    guard.project.page(PAGE, f"## {name}\n\nWords.")
    html = guard.judge((guard.project.path / "docs" / PAGE).read_bytes()).html
    assert f'<h2 id="{name.lower()}-1">' in html
