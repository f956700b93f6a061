"""Whether a clinician's review still holds: it holds for the words that the clinician read."""

import hashlib
import re
from enum import StrEnum

from reading.markdown_words import add_markdown
from reading.read_text import BLOCK_END, CITED, TextBuilder

from content.page_settings import REVIEWED_WORDS_LENGTH, Page

# Words, numbers as they stand, what makes another number of one, and where a source is cited.
MEANT = re.compile(rf"\w+(?:[.,'/]\w+)*|[%$€£<>={CITED}]")


class Review(StrEnum):
    """How a page stands with its review."""

    NONE = "none"
    UNBOUND = "unbound"  # nobody noted what was read
    CURRENT = "current"
    CHANGED = "changed"


def review_of(page: Page) -> Review:
    """How a page stands with its review."""
    settings = page.settings
    if not (settings["reviewed_by"] and settings["reviewed_on"]):
        return Review.NONE
    if not settings["reviewed_words"]:
        return Review.UNBOUND
    is_same = settings["reviewed_words"] == fingerprint(page)
    return Review.CURRENT if is_same else Review.CHANGED


def fingerprint(page: Page) -> str:
    """What stands for the words of a page: any other word, number or percent sign changes it.

    Title, description, and all that its Markdown shows count, the words of links and the
    alternative texts of pictures among it, and where a source is cited. What doesn't: capitals,
    blanks, line ends, punctuation, emphasis, addresses of links, comments, and what the practice's
    details or another page bring in.
    """
    builder = TextBuilder()
    for name in ("title", "description"):
        builder.add(f"{page.settings[name]}{BLOCK_END}", 1)
    add_markdown(builder, page.body, 1)
    words = " ".join(MEANT.findall(builder.built().plain))
    return hashlib.sha256(words.encode()).hexdigest()[:REVIEWED_WORDS_LENGTH]
