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
# What says that it is still to come; "can be confirmed by phone" says something else.
NOT_YET = re.compile(
    r"(?<!have )(?<!has )(?<!had )(?<!needs )(?<!need )\bto be (?:announced|advised)\b(?! (?:at|by"
    r"|in)\b)"
    r"|(?:^|[:(–—-][ \t]*|\b(?:is|are|still|yet) )to be (?:added|arranged|confirmed|decided"
    r"|determined|"
    r"filled in|written)(?=[ \t]*(?:[.);,]|$))"
    r"|(?:^|[:(–—-][ \t]*)(?:(?:details|more|page|photo|picture|text) )?coming soon(?=[.!) \t]*$)"
    r"|(?:^(?:details|more|page|photo|picture|text) |[:(–—-][ \t]*)to (?:come|follow)(?=[.!) \t]*$)"
    r"|\b(?:your |sample |some |more )?(?:content|text|bio|photo|picture|image|description"
    r"|headline|quote) "
    r"goes here\b|\byour (?:text|title|headline|bio|tagline|content) here\b"
    r"|\bclick (?:here )?to edit\b"
    r"|\b(?:site|page) (?:is )?under construction\b|^untitled(?: \w+)?$|\bthis is (?:sample|dummy"
    r"|placeholder) "
    r"text\b",
    re.IGNORECASE | re.MULTILINE,
)
# Without one of these, in small letters, no text has any of that: that is found out faster.
PARTS_OF_PLACEHOLDER = (
    *("todo", "to-do", "fixme", "tbd", "tba", "tbc", "tktk", "xxx", "lorem ipsum"),
    *("dolor sit amet", "[", "(insert ", "(add ", *(f"{words} here" for words in LEFT_TO_WRITE)),
)
PARTS_OF_NOT_YET = (
    *("to be announced", "to be advised", "to be added", "to be arranged", "to be confirmed"),
    *("to be decided", "to be determined", "to be filled in", "to be written", "coming soon"),
    *("to follow", "to come", "goes here", "text here", "title here", "headline here", "bio here"),
    *("tagline here", "content here", "to edit", "under construction", "untitled", "sample text"),
    *("dummy text", "placeholder text"),
)


def placeholders(text: str) -> list[str]:
    """The placeholders in a text, each as it stands there."""
    small = " ".join(text.lower().split())
    found = []
    if any(part in small for part in PARTS_OF_PLACEHOLDER):
        found = [match[0] for match in PLACEHOLDER.finditer(text)]
    if any(part in small for part in PARTS_OF_NOT_YET):
        found += [match[0].strip(" :(–—-") for match in NOT_YET.finditer(text)]
    return found


def placeholder_message(words: str) -> str:
    """What an editor reads about such words."""
    return f'"{words}" would be visible to the public. Write what belongs there, or take it out.'
