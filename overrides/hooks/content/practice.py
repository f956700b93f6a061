"""Reads `docs/practice.yml`: everything the practice says of itself, each fact once."""

import re
from typing import Any

from reading import forms
from reading.fields import Field, read_fields
from reading.time_zones import time_zone
from reading.yaml_reader import read_yaml
from reading.yaml_text import YamlText, texts
from report.rules import rule

FILE = "docs/practice.yml"

PERSON = {
    "name": Field(forms.text, required=True, example="name: first and last name"),
    "credentials": Field(forms.text),
    "role": Field(forms.text),
    "about": Field(forms.text),
}

FIELDS = {
    "name": Field(forms.text, required=True, example="name: Born Counseling"),
    "lines": Field(forms.text, many=True),
    "time_zone": Field(time_zone),
    "notice": Field(
        fields={
            "text": Field(forms.text, required=True, example="text: what visitors should know"),
            "from": Field(forms.day, required=True, example="from: 2026-12-24"),
            "until": Field(forms.day, required=True, example="until: 2026-12-26"),
        }
    ),
    "phone": Field(forms.phone),
    "email": Field(forms.email),
    "booking": Field(forms.web_address),
    "portal": Field(forms.web_address),
    "address": Field(
        fields={
            "street": Field(forms.text, required=True, example="street: number and street"),
            "city": Field(forms.text, required=True, example="city: the city"),
            "state": Field(forms.state, required=True, example="state: two letters"),
            "zip": Field(forms.zip_code, required=True, example="zip: five digits"),
        }
    ),
    "hours": Field(
        many=True,
        fields={
            "days": Field(forms.text, required=True, example="days: Monday to Friday"),
            "times": Field(forms.text, required=True, example="times: 9 a.m. to 5 p.m."),
        },
    ),
    "emergency_contact": Field(forms.phone),
    "languages": Field(forms.text, many=True),
    "states_served": Field(forms.text, many=True),
    "counseling_alone": Field(forms.yes_or_no),
    "people": Field(many=True, fields=PERSON),
    "prescriber": Field(fields=PERSON),
    "monitoring": Field(forms.text),
    "licenses": Field(
        many=True,
        fields={
            "holder": Field(forms.text, required=True, example="holder: the practice or a person"),
            "license": Field(forms.text, required=True, example="license: kind and number"),
            "state": Field(forms.text, required=True, example="state: where it holds"),
            "board": Field(forms.text, required=True, example="board: the licensing board"),
            "complaints": Field(
                forms.web_address,
                required=True,
                example="complaints: https:// and the board's page",
            ),
        },
    ),
    "fees": Field(
        many=True,
        fields={
            "service": Field(forms.text, required=True, example="service: what it is"),
            "price": Field(forms.text, required=True, example="price: in dollars"),
        },
    ),
    "insurance": Field(forms.text),
    "good_faith_estimate": Field(forms.text),
    "privacy_practices": Field(forms.web_address),
    "accessibility_contact": Field(forms.email),
    "reviewer": Field(fields=PERSON),
}

NOT_A_FACT = re.compile(
    r"(n/?a|unknown|to come|to follow|coming soon|none|[?.-]+)[.!]?",
    re.IGNORECASE,
)


@rule(
    finds="Facts of the practice in the wrong form, or no facts.",
    why="Every page shows them, so a wrong one is wrong everywhere.",
    bad="phone: 555-FIX-TURE",
    good="phone: 555-555-0100",
    examples_of=FILE,
)
def read_practice(text: str) -> tuple[dict[str, Any], YamlText]:
    """The practice's details, one for each field of FIELDS (None or [] where not known).

    Problems are in the second value. Never raises.
    """
    source = read_yaml(text, FILE)
    details = read_fields(source, (), FIELDS)
    for path, line in texts(source.data):
        if NOT_A_FACT.fullmatch(line):
            source.problem(path, f'"{line}" would be visible to the public. Leave the field empty.')
    notice = details["notice"]
    if notice and notice["until"] < notice["from"]:
        source.problem(("notice", "until"), "The notice ends before it starts. Swap the two days.")
    return details, source


def names(details: dict[str, Any]) -> list[str]:
    """The names of the people whom the details name."""
    people = [*details["people"], details["prescriber"], details["reviewer"]]
    holders = [entry["holder"] for entry in details["licenses"]]
    return [person["name"] for person in people if person] + holders


def can_be_reached(details: dict[str, Any]) -> bool:
    """Whether a visitor has any way to reach the practice."""
    return any(details[name] for name in ("phone", "email", "booking", "address"))
