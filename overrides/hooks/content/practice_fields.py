"""The table of what the practice can say of itself in `docs/practice.yml`.

A new one needs a place in a template, a comment in that file, and `tests/full-practice.yml`.
"""

from dataclasses import dataclass
from enum import StrEnum

from reading import forms
from reading.fields import Field
from reading.time_zones import time_zone


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
    "name": Field(forms.text, required=True, example="name: first and last name"),
    "credentials": Field(forms.text),
    "role": Field(forms.text),
    "about": Field(forms.text),
}

FIELDS = {
    "name": Fact(forms.text, required=True, example="name: Born Counseling"),
    "lines": Fact(forms.text, many=True),
    "time_zone": Fact(time_zone, what="the time zone by which pages and notices come and go"),
    "notice": Fact(
        fields={
            "text": Field(forms.text, required=True, example="text: what visitors should know"),
            "from": Field(forms.day, required=True, example="from: 2026-12-24"),
            "until": Field(forms.day, required=True, example="until: 2026-12-26"),
        }
    ),
    "phone": Fact(forms.phone, what="the number visitors call", urgency=Urgency.REACH),
    "email": Fact(forms.email, what="the address visitors write to", urgency=Urgency.REACH),
    "booking": Fact(forms.web_address, what="the page where visitors book", urgency=Urgency.REACH),
    "portal": Fact(forms.web_address, what="the page where clients log in"),
    "address": Fact(
        what="where the practice is",
        urgency=Urgency.REACH,
        fields={
            "street": Field(forms.text, required=True, example="street: number and street"),
            "city": Field(forms.text, required=True, example="city: the city"),
            "state": Field(forms.state, required=True, example="state: two letters"),
            "zip": Field(forms.zip_code, required=True, example="zip: five digits"),
        },
    ),
    "hours": Fact(
        what="when the practice is open",
        many=True,
        fields={
            "days": Field(forms.text, required=True, example="days: Monday to Friday"),
            "times": Field(forms.text, required=True, example="times: 9 a.m. to 5 p.m."),
        },
    ),
    "emergency_contact": Fact(
        forms.phone, what="whom clients call between sessions", urgency=Urgency.CARE
    ),
    "languages": Fact(forms.text, many=True, what="the languages spoken"),
    "states_served": Fact(
        forms.text, many=True, what="the states where the practice may serve clients"
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
        forms.text, what="who watches over clients during a session", urgency=Urgency.CARE
    ),
    "licenses": Fact(
        what="licenses, and where to complain",
        urgency=Urgency.LAW,
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
    "fees": Fact(
        what="what each service costs; brings up the page Fees",
        many=True,
        fields={
            "service": Field(forms.text, required=True, example="service: what it is"),
            "price": Field(forms.text, required=True, example="price: in dollars"),
        },
    ),
    "insurance": Fact(forms.text, what="which insurance pays"),
    "good_faith_estimate": Fact(
        forms.text, what="the good-faith-estimate notice, and whom to ask", urgency=Urgency.LAW
    ),
    "privacy_practices": Fact(
        forms.web_address, what="the notice of privacy practices", urgency=Urgency.LAW
    ),
    "accessibility_contact": Fact(forms.email, what="whom to tell when the site can't be used"),
    "reviewer": Fact(fields=PERSON, what="the clinician who reviews pages"),
}
