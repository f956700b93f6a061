"""Finds e-mail and street addresses that are typed into a page, instead of into their one file."""

import re
from html import unescape

from content.page_lines import lines_of_words
from content.page_settings import Page
from reading.html_text import text_with_digits, visible_text
from report.problems import Problem
from report.rules import rule

from guard.leftovers.example_data import is_example

_DOT = r"(?:\.| ?[\[(](?:dot|\.)[\])] ?)"
MAIL = re.compile(
    rf"[\w.+-]+(?:@| ?[\[(](?:at|@)[\])] ?)[\w-]+(?:{_DOT}[\w-]+)*{_DOT}[A-Za-z]{{2,}}"
)
# Without one of these no text has an address of that kind: that is found out faster.
AT = re.compile(r"[@\[(](?:(?<=@)|at[\])])")
LINK = re.compile(r'href="([^":?]*:[^"?]*)')
_NAME = r"(?:[NSEW]\.? |(?:North|South|East|West) )?(?:[A-Z][\w.’'-]*|\d+(?:st|nd|rd|th)) "
_STREET = "Street|Avenue|Ave|Road|Rd|Boulevard|Blvd|Highway|Hwy|Parkway|Pkwy|Terrace"
# Words that mean other things too: "27 Americans Way ahead" is no address.
_MAYBE = "St|Dr|Drive|Lane|Ln|Court|Ct|Place|Pl|Way|Square|Circle"
_PART = "Suite|Unit|Apt|Floor|#"
STREET = re.compile(
    rf"\d(?<![\w.,-]\d)\d{{0,4}}[A-Z]? {_NAME}(?:[A-Z][\w.’'-]* ){{0,2}}"
    rf"(?:(?:{_STREET})\b\.?(?! (?!{_PART})[A-Z])|(?:{_MAYBE})\b\.?(?=,|$| (?:{_PART})))",
    re.MULTILINE,
)
BOX = re.compile(r"[Pp]\.? ?[Oo]\.? [Bb]ox \d+")
ZIP = re.compile(r"\b\w+, [A-Z]{2} \d{5}(?:-\d{4})?\b")


@rule(
    why="When one changes, it has to change in one file. Old ones send letters astray.",
    bad="Write to us@fixture.example.",
    good="Write to us: [contact](contact.md).",
)
def contact_address_problems(page: Page, html: str) -> list[Problem]:
    """E-mail and street addresses that are typed into a page."""
    text = visible_text(html)
    mails = MAIL.finditer(text) if AT.search(text) else ()
    kinds = {match[0]: "is an e-mail address" for match in mails}
    for address in map(unescape, LINK.findall(html.replace("&#58;", ":"))):
        scheme, _, mail = address.partition(":")
        if mail and scheme.lower() == "mailto":
            kinds[mail] = "is an e-mail address"
    numbered = text_with_digits(html)
    for form in (STREET, BOX, ZIP):
        found = form.finditer(numbered)
        kinds |= {match[0].rstrip("."): "looks like an address" for match in found}
    return [
        Problem(
            page.file,
            line,
            f'"{words}" {kind}. If it is the practice\'s, put it into docs/practice.yml, once, and '
            "link to `contact.md` here. If it is another's, link to their page.",
        )
        for words, kind in kinds.items()
        if not is_example(words)
        for line in lines_of_words(page, words)
    ]
