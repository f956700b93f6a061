"""A number to call in a text is a link that calls, a number that counts is none."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from content.help.help_lines import read_help_lines
from content.help.known_numbers import HelpNumbers
from content.today import today
from guarded import PAGE, Guard
from project import ROOT
from site_faults import soups

# By the help lines of the site: what a tap on the numbers of each sentence does.
TO_CALL = {
    "Call 911.": "tel:911",
    "If a life is in danger, call 911 right away.": "tel:911",
    "Call 911 when someone can't be woken.": "tel:911",
    "Call 911 always, before you drive anywhere.": "tel:911",
    "Call: 911": "tel:911",
    "(911)": "tel:911",
    "“988”": "tel:988",
    "911": "tel:911",
    "If that happens, 911 is right.": "tel:911",
    "988 is there for you too.": "tel:988",
    "988 answers day and night.": "tel:988",
    "Not sure which? Choose 988.": "tel:988",
    "In adults aged 18 to 24, risk is higher. If so, call the prescriber, or 988.": "tel:988",
    "If you are 18 or older, call your doctor or 988.": "tel:988",
    "Since 2022, 988 is the number for a crisis.": "tel:988",
    "In danger, dial 911—now.": "tel:911",
    "Calling 988 confidentially costs nothing.": "tel:988",
    "The number is 988, 24 hours a day.": "tel:988",
    "Call 911, 988 or your doctor.": "tel:911 tel:988",
    "Call 911/988.": "tel:911 tel:988",
    "Llame al 911.": "tel:911",
    "Call or text 988.": "tel:988",
    "Call, text or chat 988.": "tel:988",
    "Call or send a text to 988.": "tel:988",
    "Text or call 988.": "tel:988",
    "Text if you can't talk. Call 988 if you can.": "tel:988",
    "Text 988.": "sms:988",
    "If talking is hard, text 988 instead.": "sms:988",
    "Send a text to 988.": "sms:988",
    "For Spanish, text AYUDA to 988.": "sms:988",
    "Call 911, or text 988.": "tel:911 sms:988",
    "By text: 988.": "sms:988",
    'Text "988".': "sms:988",
    "Call the Lifeline (988).": "tel:988",
    "While you wait for 911, give naloxone.": "tel:911",
    "Text 911 if you must be quiet.": "tel:911",
    "Text HOME to 741741, or call 988.": "sms:741741 tel:988",
    "The Crisis Text Line (741-741) answers.": "sms:741741",
    "Call 741741.": "sms:741741",
    "Veterans: text 838255.": "sms:838255",
    "Text START to 88788 or call 1-800-799-7233.": "sms:88788 tel:18007997233",
    "Text 1-800-222-1222.": "tel:18002221222",
    "Poison Help, 1-800-222-1222, helped 2,000 people.": "tel:18002221222",
    "(800) 222-1222": "tel:18002221222",
    "Call 1 (800) 222-1222.": "tel:18002221222",
    "800.222.1222 or 1 800 222 1222": "tel:18002221222 tel:18002221222",
    "+1-800-222-1222": "tel:18002221222",
    "Dial 18002221222.": "tel:18002221222",
    "1-800-662-HELP (4357)": "tel:18006624357",
    "A text to 988 works as well.": "sms:988",
    "Call or send the word HOME to 988.": "tel:988",
    "988 (24 hours a day)": "tel:988",
    "988 (24/7)": "tel:988",
    "988, 24 hours a day, 7 days a week; 911 24/7": "tel:988 tel:911",
    # In Spanish.
    "El 988 atiende en español.": "tel:988",
    "Si duda, el 911 le ayuda.": "tel:911",
    "El 988 no cuesta nada.": "tel:988",
    "Marque el 988 las 24 horas.": "tel:988",
    "Llámelos al 988.": "tel:988",
    "Llamen al 911 todos los días.": "tel:911",
    "Comuníquese con el 988.": "tel:988",
    "Si tiene 18 años o más, llame a su médico o al 988.": "tel:988",
    "Envía AYUDA al 988.": "sms:988",
    "Manda AYUDA al 988.": "sms:988",
    "Mándele AYUDA al 988.": "sms:988",
    "Envíen la palabra AYUDA al 988.": "sms:988",
    "Escríbales al 988.": "sms:988",
    "Llama o manda un mensaje al 988.": "tel:988",
    "Llame o mande un mensaje de texto al 988.": "tel:988",
    "Llame o escriba al 988.": "tel:988",
    "Llame al 911, o mande AYUDA al 988.": "tel:911 sms:988",
}
TO_COUNT = [
    "9110",
    "1,988 people",
    "$988 or $ 988",
    "988% or 988 %",
    "911.5 and 5.911",
    "in 1988",
    "In 988.",
    "988 people took part.",
    "911 of 1,285 users",
    "Of 1,285 users, 911 in the first year and 988 in the second.",
    "We call 988 patients a year, and text 911 of them.",
    "We call 911 people.",
    "The 988-page report",
    "The 988 Lifeline listens.",
    "A 911 operator",
    "988's counselors",
    "page 911, section 988, question 911",
    "About 988 were women.",
    "More than 988.",
    "The sample grew to 988.",
    "The total was 911.",
    "Two groups: 988, 1,200 and 45.",
    "988 or 1,200 of them",
    "A trial had 911 at baseline.",
    "988 were enrolled and 911 stayed.",
    "988 mg, 911 km",
    "911th and 988s",
    "10.1001/jama.2020.988 and https://fixture.example/911",
    "9/11/2001, 988:1, 988x911, #988, n = 988",
    "911–988 and 2020–988",
    "988+ and <988",
    "988 (12%) left, and of the others 911 (2%).",
    "Fixture Journal 988 (2020)",
    "Ten of 988.",
    "Users, 988, 1,285",
    "911 Fixture Street",
    "1-800-222-12229, 1-800-222-1223, 7417410, 741,741",
    "A Porsche 911. Take exit 911.",
    "She drives a 911.",
    "988 (24%) slept better.",
    "988 (1 in 3) slept better.",
    "They interviewed 988.",
    "Of those who went on, 988 in 1,000 relapsed.",
    "Adults aged 988, or 988 to 24.",
    "988 in the control group slept better.",
    "Participaron 988.",
    "El grupo tenía 988.",
    "Incluyó 988.",
    "El Porsche 911.",
    "988 de los 1,285 usuarios",
    "Recibió mensajes de 988 pacientes.",
]


@pytest.fixture(scope="module")
def numbers() -> HelpNumbers:
    """The numbers of the site's own help lines."""
    text = (ROOT / "docs" / "help-lines.yml").read_text(encoding="utf-8")
    return HelpNumbers(read_help_lines(text, today())[0])


@pytest.mark.parametrize("text", TO_CALL)
def test_a_call_for_help_is_a_link(numbers: HelpNumbers, text: str) -> None:
    assert [number.address for number in numbers.find(text)] == TO_CALL[text].split()


@pytest.mark.parametrize("text", TO_COUNT)
def test_a_count_is_none(numbers: HelpNumbers, text: str) -> None:
    assert [text[number.start : number.end] for number in numbers.find(text)] == []


def test_without_help_lines_nothing_is_found() -> None:
    numbers = HelpNumbers({})
    assert list(numbers.find("Call 911, 988 or 1-800-222-1222.")) == []


def html_of(guard: Guard, text: str) -> BeautifulSoup:
    """What the pipeline makes of a page's text, with the fixtures' help lines."""
    guard.project.page(PAGE, text)
    raw = (guard.project.path / "docs" / PAGE).read_bytes()
    return BeautifulSoup(guard.judge(raw).html, "html.parser")


@pytest.mark.parametrize(
    ("text", "inside", "words"),
    [
        ("Call **911**, *or* 988.", "p strong", "911"),
        ("- Call\n  911 now", "li", "911"),
        ("1. Call 911.[^first-fixture] Wait.", "li", "911"),
        ("> Call 911.", "blockquote p", "911"),
        ('!!! today "Call 911"\n\n    Call 911.', ".today p:not(.admonition-title)", "911"),
        ('??? note "Call 911"\n\n    Call 911.', "details p", "911"),
        ('=== "Call 911"\n\n    Call 911.', ".tabbed-block p", "911"),
        ("| Call 911 | Who |\n|---|---|\n| Call 911 | We |", "td", "911"),
        ("Call 911\n:   Call 911", "dd", "911"),
        ("Llame: <span lang='es'>llame al 911</span>.", "p span", "911"),
        ("Call&nbsp;911 now", "p", "911"),
        ("Call 911\\* now", "p", "911"),
        ("Call 1\u2011800\u2011662\u20114357 now.", "p", "1\u2011800\u2011662\u20114357"),
        ("Call 1-800-662-4357 -- it's free.", "p", "1-800-662-4357"),
        ("Text 838255 -- it's 'free'.", "p", "838255"),
    ],
)
def test_it_is_a_link_wherever_it_stands(guard: Guard, text: str, inside: str, words: str) -> None:
    soup = html_of(guard, text)
    link = soup.select_one(f"{inside} a.bc-number")
    assert isinstance(link, Tag), soup
    assert link.get_text() == words
    verb = "Text" if words == "838255" else "Call"
    assert link["aria-label"] == f"{verb} {words}"
    assert str(link["href"]) in {"tel:911", "tel:18006624357", "sms:838255"}


@pytest.mark.parametrize(
    "text",
    [
        "## Call 911",
        "[Call 911](contact.md), and [call 988](tel:988)",
        "`call 911`",
        "    call 911",
        "```\ncall 911\n```",
        "Press <kbd>911</kbd>, or <cite>Call 911</cite>.",
        '!!! today "Call 911"\n\n    Now.',
        '??? note "Call 911"\n\n    Now.',
        '=== "Call 911"\n\n    Now.',
        "| Call 911 |\n|---|\n| Now |",
        "| Drug | Users | Deaths |\n|---|---|---|\n| One | 988 | 1,285 |",
        "988&nbsp;people",
        "988 **people**",
        "~1~911",
        "Text.[^first-fixture]",
    ],
)
def test_it_is_none_in_a_title_a_link_or_code(guard: Guard, text: str) -> None:
    assert html_of(guard, text).select("a.bc-number") == []


def test_the_words_stay_and_the_guard_is_silent(guard: Guard) -> None:
    text = "Call 911, or **988** -- it's free. Text 838255. 988 people called 1-800-662-4357."
    assert guard.findings(text) == []
    soup = html_of(guard, text)
    assert soup.get_text() == (
        "Call 911, or 988 – it’s free. Text 838255. 988 people called 1-800-662-4357."
    )
    found = [(link["href"], link.get_text()) for link in soup.select("a.bc-number")]
    assert found == [
        ("tel:911", "911"),
        ("tel:988", "988"),
        ("sms:838255", "838255"),
        ("tel:18006624357", "1-800-662-4357"),
    ]


def test_a_number_that_is_all_of_its_line_is_tall(guard: Guard) -> None:
    soup = html_of(guard, "- 911\n- **988**\n- Call 911")
    alone = [link.get_text() for link in soup.select("a.bc-number.bc-alone")]
    assert alone == ["911", "988"]


def test_a_citation_stands_apart_from_a_number_right_before_it(guard: Guard) -> None:
    soup = html_of(guard, "Call 911[^first-fixture] or 988.[^first-fixture]")
    assert [mark.get("class") for mark in soup.select("p > sup")] == [["bc-apart"], None]


# ---- The real pages, read without a word of our code ----

SKIPPED = "h1, h2, h3, h4, h5, h6, a, code, pre, summary, th, label, .admonition-title, .footnote"
# Beyond any doubt a call for help: what a writer counts is none of this test's.
PLAIN = re.compile(
    r"\b(?:call|dial|call or text) (?:911|988)\b(?! (?:of|people|[a-z]+s)\b)|\b988(?: is\b|[.;])",
    re.IGNORECASE,
)


def pages(site: Path) -> Iterator[tuple[str, Tag]]:
    """The text of each page."""
    for page, soup in soups(site).items():
        for prose in soup.select(".bc-prose"):
            yield page, prose


def test_no_page_says_a_number_to_call_that_cannot_be_tapped(site: Path) -> None:
    links = 0
    for page, prose in pages(site):
        links += len(prose.select("a[href^='tel:'], a[href^='sms:']"))
        for part in prose.select(SKIPPED):
            part.replace_with("…")
        for block in prose.select("p, li, td, dd"):
            assert not PLAIN.search(block.get_text()), (page, block.get_text())
    assert links
