"""Word and Outlook write each entry of a list as a paragraph with a dot: makes lists of them."""

import re

from bs4 import BeautifulSoup, Tag

LEVEL = re.compile(r"mso-list:\s*\w+ level(\d)")
SIGN = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
COUNTED = re.compile(r"\s*\(?[\dA-Za-z]{1,3}[.)]")


def real_lists(soup: BeautifulSoup) -> None:
    """Put paragraphs that stand for entries into lists, one in the other by their level."""
    opened: list[Tag] = []  # the outer one first
    for paragraph in soup.find_all("p"):
        found = LEVEL.search(str(paragraph.get("style") or ""))
        if not found or not opened or paragraph.find_previous_sibling() is not opened[0]:
            opened = []
        if found:
            opened = _put_in(soup, paragraph, opened[: int(found[1])], int(found[1]))


def _put_in(soup: BeautifulSoup, paragraph: Tag, opened: list[Tag], level: int) -> list[Tag]:
    """Make an entry of a paragraph; gives the lists that are open then."""
    is_counted = False
    for span in paragraph.find_all("span"):
        if SIGN.search(str(span.get("style") or "")):
            is_counted = bool(COUNTED.match(span.get_text()))
            span.decompose()
            break
    while len(opened) < level:
        new = soup.new_tag("ol" if is_counted else "ul")
        if opened:
            entries = opened[-1].find_all("li", recursive=False)
            (entries[-1] if entries else opened[-1]).append(new)
        else:
            paragraph.insert_before(new)
        opened = [*opened, new]
    paragraph.name = "li"
    del paragraph["style"]
    opened[-1].append(paragraph.extract())
    return opened
