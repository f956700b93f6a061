"""Finds data that are examples: nobody is called so, and nobody answers there."""

import re

from content.page_settings import Page
from report.problems import Problem
from report.rules import rule

from guard.leftovers.marks import Marks, marks_in, marks_on_page

_EXAMPLE = '"{}" is an example. Write the real one, or take it out.'
# Domains that nobody can have (RFC 2606, 3) or that only stand for one.
_DOMAIN = (
    r"(?:example\.(?:com|edu|net|org)"
    r"|(?:your-?)?(?:domain|company|site|website|practice)\.(?:com|org))"
)
_WAYS = ("street", "avenue", "road")
EXAMPLES = (
    Marks(
        (
            *("name@", "you@", "user@", "someone@", "first.last@", "example.", "domain.com"),
            *("domain.org", "company.com", "company.org", "site.com", "site.org", "practice.com"),
        ),
        re.compile(
            rf"[\w.+-]+@{_DOMAIN}|(?:https?://|\bwww\.)(?:\w+\.)?{_DOMAIN}(?![\w-])[^\s)>\]]*"
            r"|\b(?:name|you|your-?name|yourname|someone|user|first\.last)@[\w-]+\.[a-z]{2,}",
            re.IGNORECASE,
        ),
        _EXAMPLE,
    ),
    # Numbers that are kept for stories (ATIS-0300115, 5): the last seven digits tell them.
    Marks(
        ("555",),
        re.compile(r"(?:\(?\d{3}\)?[ .-])?(?<!\d)555[ .-]?01\d\d(?!\d)"),
        _EXAMPLE,
    ),
    Marks(
        (" doe",),
        re.compile(r"\b(?:Jane|John|Jon|Janet|Jack) (?:[A-Z]\. )?Doe\b"),
        _EXAMPLE,
    ),
    Marks(
        (
            *("your name", "your full name", "first name", "firstname", "anytown", "acme "),
            *(f" {whose} {way}" for whose in ("any", "your", "example") for way in _WAYS),
        ),
        re.compile(
            r"(?<!\[)\bYour (?:Full )?Name\b|\bFirst ?[Nn]ame,? Last ?[Nn]ame\b"
            r"|\bFirstname Lastname\b"
            r"|\b\d+ (?:Any|Your|Example) (?:Street|Avenue|Road)\b|\bAnytown\b"
            r"|\bAcme (?:Inc|Corp|Counseling|Therapy|Clinic)\b"
        ),
        _EXAMPLE,
    ),
)


@rule(
    why="Somebody would write there, or call, and nobody answers.",
    bad="Ask for Jane Doe.",
    good="Ask for us.",
)
def example_problems(page: Page) -> list[Problem]:
    """Names, addresses and numbers that are examples, such as Jane Doe or 555-0123."""
    return [Problem(page.file, *told) for told in marks_on_page(page, EXAMPLES)]


def is_example(words: str) -> bool:
    """Whether an address or a number is an example: that is told, and nothing else of it."""
    return any(True for _ in marks_in(words, EXAMPLES))
