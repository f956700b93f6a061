"""Finds links to forms of other companies: what visitors write there goes to them."""

import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from content.page_settings import Page
from content.practice import FILE
from reading.in_yaml.yaml_text import YamlText
from report.problems import Advice, Finding, Problem
from report.rules import rule

# Who makes forms that anyone can put together, by the start of their addresses.
FORMS = re.compile(
    r"(?:docs\.google\.com/forms|forms\.gle|forms\.(?:office|microsoft|cloud\.microsoft)(?:\.com)?"
    r"|forms\.zoho\.\w+|(?:www\.)?surveymonkey\.com|[\w-]+\.typeform\.com|(?:form|www)\.jotform\.com"
    r"|airtable\.com|[\w-]+\.wufoo\.com|tally\.so|[\w-]+\.formstack\.com|(?:www\.)?cognitoforms\.com"
    r"|[\w-]+\.paperform\.co|[\w-]+\.qualtrics\.com|share\.hsforms\.com|(?:www\.)?123formbuilder\.com)"
    r"(?:/|$)"
)
# What a form on health is called, or asks.
HEALTH = re.compile(
    r"(?i:\b(?:assess|anxi|bipolar|depress|diagnos|dos(?:e|age)|drug|eligib|health|histor|intake|ketamin"
    r"|medic|mood|pain|psych|ptsd|questionnaire|screen|self-test|sleep|suicid|symptom|therap|trauma"
    r"|treatment|a good fit|right for (?:me|you)|how (?:are )?you feel)|\b(?:PHQ|GAD)\b)"
)
NAMES = {"docs.google.com": "Google", "forms.gle": "Google"}


@rule(
    why="Whoever runs the form learns who is ill, and from what.",
    bad="Tell us your symptoms in [our short form](https://forms.gle/fixture).",
    good="Tell us more at your first visit: [how to reach us](contact.md).",
)
def foreign_form_findings(page: Page) -> list[Finding]:
    """Links to forms of other companies: a problem where the form asks about health."""
    findings: list[Finding] = []
    for link in page.parsed.links:
        if link.is_image or not (who := _form_of(link.address)):
            continue
        if HEALTH.search(_around(page, link.line)):
            message = (
                f"What visitors write into this form goes to {who}, and it asks about health. Take "
                "the link out: link to `contact.md`, or to your client portal."
            )
            findings.append(Problem(page.file, link.line, message))
        else:
            message = (
                f"What visitors write into this form goes to {who}. Ask nothing about health "
                f"there; "
                "better, link to `contact.md`."
            )
            findings.append(Advice(page.file, link.line, message))
    return findings


@rule(
    why="Whoever runs the form learns who wants to be a client.",
    bad="booking: https://forms.gle/fixture",
    good="booking: https://practice.example/book",
    examples_of=FILE,
)
def form_address_problems(source: YamlText, names: Iterable[str]) -> list[Problem]:
    """Forms of other companies as the way to book, to log in, or to complain to the practice."""
    problems = []
    for name in names:
        value: Any = source.data.get(name)
        if isinstance(value, str) and (who := _form_of(value)):
            message = (
                f"`{name}` is a form of {who}, which reads what clients write there. Write the "
                f"page "
                "of a program that is made for practices, or leave it empty."
            )
            problems.append(Problem(source.file, source.line((name,)), message))
    return problems


def _form_of(address: str) -> str:
    """Whose form an address leads to; nothing for any other address."""
    if not address.startswith(("https://", "http://")):
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    host = parts.netloc.lower()
    return NAMES.get(host, host) if FORMS.match(f"{host}{parts.path}") else ""


def _around(page: Page, line: int) -> str:
    """The words of the paragraph around a line."""
    lines = dict(page.parsed.lines)
    first = last = line
    while lines.get(first - 1, "").strip():
        first -= 1
    while lines.get(last + 1, "").strip():
        last += 1
    return " ".join(lines[number] for number in range(first, last + 1))
