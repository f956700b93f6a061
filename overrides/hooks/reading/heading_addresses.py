"""The names by which headings can be linked to."""

from markdown.extensions.toc import slugify

# What the templates call parts of theirs: a heading of the same name could not be linked to, and
# "Skip to the text" would lead to it.
TAKEN = frozenset({"content", "line-emergency", "line-lifeline", "menu", "query", "search"})


def heading_address(words: str, separator: str = "-") -> str:
    """What stands behind # in a link to the heading with these words."""
    name = slugify(words, separator)
    return f"{name}{separator}1" if name in TAKEN else name
