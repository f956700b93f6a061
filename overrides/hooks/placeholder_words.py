"""Words that only keep a place until the real ones are known."""

import re

PLACEHOLDER = re.compile(
    r"\b(?:TODO|FIXME|TBD|TBA|TBC|TKTK|X{3,}|x{3,})\b|\b[Tt]o-?do:"
    r"|\b(?i:lorem ipsum)\b"
    r"|\[(?i:insert|your|add|name|date|phone|email|e-mail|address|link|placeholder|xx+|\?+)\b"
    r"[^\]\n]*\](?!\()"
    r"|\b(?i:insert|add|put|write)\s(?:(?:a|an|the|your|some|our)\s)?(?i:text|words?|link|name|date|"
    r"address|number|picture|image|photo|title|quote|source)\s(?i:here)\b"
)


def placeholder_message(words: str) -> str:
    """What an editor reads about such words."""
    return f'"{words}" would be visible to the public. Write what belongs there, or take it out.'
