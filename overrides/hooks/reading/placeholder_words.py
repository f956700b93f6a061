"""Words that only keep a place until the real ones are known."""

import re

LEFT_TO_WRITE = (
    *("text", "word", "words", "link", "name", "date", "address", "number", "picture", "image"),
    *("photo", "title", "quote", "source"),
)
PLACEHOLDER = re.compile(
    r"\b(?:TODO|FIXME|TBD|TBA|TBC|TKTK|X{3,}|x{3,})\b|\b[Tt]o-?do:"
    r"|\b(?i:lorem ipsum|(?<!ipsum )dolor sit amet)\b"
    r"|\[(?:(?i:insert|your|add|name|date|phone|email|e-mail|address|link|placeholder|xx+)\b"
    r"[^\]\n]*|\?+)\](?!\()"
    r"|\((?i:(?:insert|add)\s(?:(?:a|an|the|your|our)\s)?(?:text|link|name|date|address|number|"
    r"picture|image|photo|source|quote))\b[^()\n]*\)"
    r"|\b(?i:(?:insert|add|put|write)\s(?:(?:a|an|the|your|some|our)\s)?"
    rf"(?:{'|'.join(LEFT_TO_WRITE)})\shere)\b"
)


def placeholders(text: str) -> list[str]:
    """The placeholders in a text, each as it stands there."""
    return [match[0] for match in PLACEHOLDER.finditer(text)]


def placeholder_message(words: str) -> str:
    """What an editor reads about such words."""
    return f'"{words}" would be visible to the public. Write what belongs there, or take it out.'
