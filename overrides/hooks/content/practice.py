"""Reads `docs/practice.yml`: everything the practice says of itself, each fact once."""

import re
from typing import Any

from reading.fields import read_fields
from reading.yaml_reader import read_yaml
from reading.yaml_text import YamlText, texts

from content.practice_fields import FIELDS

FILE = "docs/practice.yml"

NOT_A_FACT = re.compile(
    r"(n/?a|unknown|to come|to follow|coming soon|none|[?.-]+)[.!]?",
    re.IGNORECASE,
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
