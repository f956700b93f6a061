"""Reads `docs/practice.yml`: everything the practice says of itself, each fact once.

A new field needs a place in a template, a comment in that file, and
`tests/fixtures/full-practice.yml`.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from reading.guesses import did_you_mean
from reading.in_yaml import day_forms, value_forms
from reading.in_yaml.fields import Field, read_fields
from reading.in_yaml.yaml_reader import read_yaml
from reading.in_yaml.yaml_text import YamlText, texts
from report.rules import rule

from content.picture_names import is_photo, meant_picture

FILE = "docs/practice.yml"
NOT_A_FACT = re.compile(
    r"(n/?a|unknown|to come|to follow|coming soon|none|[?.-]+)[.!]?", re.IGNORECASE
)

# Who may prescribe in the United States: physicians, nurse practitioners, physician assistants.
MAY_PRESCRIBE = re.compile(
    r"\b(?:M\.?D|D\.?O|M\.?B\.?B\.?S|[A-Z]*NP(?:-[A-Z]+)?|APRN|ARNP|CRNA|PA(?:-C)?)\b"
    r"|\b(?i:physician|nurse practitioner|nurse anesthetist|psychiatrist)\b"
)
NO_PRESCRIBER = (
    "`prescriber` needs `credentials` with a medical license, such as MD, DO, PMHNP or PA-C. A "
    "counselor's license is none: without a prescriber, leave all of it empty."
)


class Urgency(StrEnum):
    """Why a field that is empty is asked for, the most urgent first."""

    REACH = "A way for visitors to reach the practice (one is enough to begin with)"
    LAW = "What the law asks a practice to show"
    CARE = "Who gives medical care"
    REST = "The rest"


@dataclass(frozen=True)
class Fact(Field):
    """A field of the practice. While it is empty, `make missing` asks for `what` it is.

    A fact with no `what` is never asked for: it is there from the start, or most of the time not.
    """

    what: str = ""
    urgency: Urgency = Urgency.REST


PERSON = {
    "name": Field(value_forms.text, required=True, example="name: first and last name"),
    "credentials": Field(value_forms.text),
    "role": Field(value_forms.text),
    "about": Field(value_forms.text),
    "photo": Field(value_forms.picture),
}

FIELDS = {
    "name": Fact(value_forms.text, required=True, example="name: Born Counseling"),
    "lines": Fact(value_forms.text, many=True),
    "time_zone": Fact(
        value_forms.time_zone, what="the time zone by which pages and notices come and go"
    ),
    "notice": Fact(
        fields={
            "text": Field(
                value_forms.text, required=True, example="text: what visitors should know"
            ),
            "from": Field(day_forms.day, required=True, example="from: 2026-12-24"),
            "until": Field(day_forms.day, required=True, example="until: 2026-12-26"),
        }
    ),
    "phone": Fact(value_forms.phone, what="the number visitors call", urgency=Urgency.REACH),
    "email": Fact(value_forms.email, what="the address visitors write to", urgency=Urgency.REACH),
    "booking": Fact(
        value_forms.web_address, what="the page where visitors book", urgency=Urgency.REACH
    ),
    "portal": Fact(value_forms.web_address, what="the page where clients log in"),
    "address": Fact(
        what="where the practice is",
        urgency=Urgency.REACH,
        fields={
            "street": Field(value_forms.text, required=True, example="street: number and street"),
            "city": Field(value_forms.text, required=True, example="city: the city"),
            "state": Field(value_forms.state, required=True, example="state: two letters"),
            "zip": Field(value_forms.zip_code, required=True, example="zip: five digits"),
        },
    ),
    "hours": Fact(
        what="when the practice is open",
        many=True,
        fields={
            "days": Field(value_forms.text, required=True, example="days: Monday to Friday"),
            "times": Field(value_forms.text, required=True, example="times: 9 a.m. to 5 p.m."),
        },
    ),
    "emergency_contact": Fact(
        value_forms.phone, what="whom clients call between sessions", urgency=Urgency.CARE
    ),
    "languages": Fact(value_forms.text, many=True, what="the languages spoken"),
    "states_served": Fact(
        value_forms.text, many=True, what="the states where the practice may serve clients"
    ),
    "counseling_alone": Fact(
        value_forms.yes_or_no, what="whether you see people for counseling alone, without ketamine"
    ),
    "people": Fact(
        many=True,
        fields=PERSON,
        what="the people clients meet, with credentials; brings up the page Team",
    ),
    "prescriber": Fact(
        fields=PERSON,
        what="the licensed medical provider who prescribes",
        urgency=Urgency.CARE,
    ),
    "monitoring": Fact(
        value_forms.text, what="who watches over clients during a session", urgency=Urgency.CARE
    ),
    "licenses": Fact(
        what="licenses, where to look them up, and where to complain",
        urgency=Urgency.LAW,
        many=True,
        fields={
            "holder": Field(
                value_forms.text, required=True, example="holder: the practice or a person"
            ),
            "license": Field(value_forms.text, required=True, example="license: kind and number"),
            "state": Field(value_forms.text, required=True, example="state: where it holds"),
            "board": Field(value_forms.text, required=True, example="board: the licensing board"),
            "phone": Field(value_forms.phone),
            "check": Field(value_forms.web_address),
            "complaints": Field(
                value_forms.web_address,
                required=True,
                example="complaints: https:// and the board's page",
            ),
        },
    ),
    "fees": Fact(
        what="what each service costs; brings up the page Fees",
        many=True,
        fields={
            "service": Field(value_forms.text, required=True, example="service: what it is"),
            "price": Field(value_forms.price, required=True, example="price: $150"),
        },
    ),
    "insurance": Fact(value_forms.text, what="which insurance pays"),
    "good_faith_estimate": Fact(
        value_forms.text,
        what="the good-faith-estimate notice, and whom to ask",
        urgency=Urgency.LAW,
    ),
    "privacy_practices": Fact(
        value_forms.web_address, what="the notice of privacy practices", urgency=Urgency.LAW
    ),
    "accessibility_contact": Fact(
        value_forms.email, what="whom to tell when the site can't be used"
    ),
    "reviewer": Fact(fields=PERSON, what="the clinician who reviews pages"),
}


@rule(
    finds="Facts of the practice in the wrong form, or no facts.",
    why="Every page shows them, so a wrong one is wrong everywhere.",
    bad="phone: 555-FIX-TURE",
    good="phone: 555-555-0200",
    examples_of=FILE,
    causes_others=True,
)
def read_practice(text: str) -> tuple[dict[str, Any], YamlText]:
    """The practice's details, one for each field of FIELDS (None or [] where not known).

    Problems are in the second value. Never raises.
    """
    source = read_yaml(text, FILE)
    details = read_fields(source, (), FIELDS)
    for path, line in texts(source.data):
        if NOT_A_FACT.fullmatch(line) and not source.is_told(path):
            source.problem(path, f'"{line}" would be visible to the public. Leave the field empty.')
    if (prescriber := details["prescriber"]) and not MAY_PRESCRIBE.search(
        prescriber["credentials"] or ""
    ):
        spot = ("prescriber", "credentials")
        source.problem(spot if spot in source.lines else ("prescriber",), NO_PRESCRIBER)
    notice = details["notice"]
    if notice and notice["until"] < notice["from"]:
        source.problem(("notice", "until"), "The notice ends before it starts. Swap the two days.")
    return details, source


def note_lost_photos(source: YamlText, pictures: Collection[str]) -> None:
    """Make a problem of each photo that isn't one of `pictures`, the paths of those in docs/."""
    photos = set(filter(is_photo, pictures))
    for path, photo in texts(source.data):
        is_value = path[-1] == "photo" and photo != "photo"  # and not the name before it
        if is_value and photo not in photos and not source.is_told(path):
            hint = did_you_mean(meant_picture(photo, photos))
            hint = hint or " Put the file into docs/, and write its path under docs/ here."
            source.problem(path, f"There is no photo {photo}.{hint}")


def names(details: dict[str, Any]) -> list[str]:
    """The names of the people whom the details name."""
    people = [*details["people"], details["prescriber"], details["reviewer"]]
    holders = [entry["holder"] for entry in details["licenses"]]
    return [person["name"] for person in people if person] + holders


def board_numbers(details: dict[str, Any]) -> list[str]:
    """The digits of the numbers of licensing boards, which pages may name."""
    return [entry["phone"].replace("-", "") for entry in details["licenses"] if entry["phone"]]


def can_be_reached(details: dict[str, Any]) -> bool:
    """Whether a visitor has any way to reach the practice."""
    return any(details[name] for name in ("phone", "email", "booking", "address"))
