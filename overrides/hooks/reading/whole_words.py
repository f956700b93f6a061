"""Which words of a text stay in one line: short compounds, numbers to call, names in a title.

Browsers break a line after any hyphen, and no style sheet can tell which. A hyphen that does not
break (U+2011) or a joiner (U+2060) would keep "e-mail" from whoever looks for it in the page or
copies it, and no font of ours has them. So the words are found here, for pages and for cards.
"""

import re
from collections.abc import Iterator

LONGEST = 15  # letters: a heading on a small phone has room for them
LEAST_DIGITS = 6
# Neither in an address nor beside a slash.
START, END = r"(?<![\w./@&#=-])", r"(?![\w@/=-]|\.\w)"
# (555) 555-0100, 1-800-222-1222, +44 20 7946 0958, 741-741.
NUMBER = rf"(?P<number>{START}(?:\+\d+ ?)?(?:\(\d+\) ?)?\d+(?:[ .\u00a0-]\d{{2,}})+{END})"
COMPOUND = rf"{START}\w+(?:-\w+)+{END}"
# The two words before a colon, with it: "Safe Use:".
CLAUSE_END = r"(?<!\S)\S+ [^\s:;]+:(?=\s)"
NAME = r"(?<=\w )[A-Z]\w+ [A-Z][\w’']+"
IN_TEXT = re.compile(f"{NUMBER}|{COMPOUND}")
IN_TITLE = re.compile(rf"{NUMBER}|{CLAUSE_END}|(?<!\S)\S*{COMPOUND}\S*")
IN_TITLE_WITH_NAMES = re.compile(f"{NAME}|{IN_TITLE.pattern}")
# Where every word has a capital, it tells no name.
PLAIN_WORD = re.compile(r"\s[a-z]{4,}")


def parts_to_keep(text: str, *, is_title: bool = False) -> Iterator[tuple[int, int]]:
    """Where in the text something starts and ends that has to stay in one line."""
    pattern = IN_TEXT
    if is_title:
        pattern = IN_TITLE_WITH_NAMES if PLAIN_WORD.search(text) else IN_TITLE
    for match in pattern.finditer(text):
        if match["number"]:
            if sum(map(str.isdigit, match[0])) >= LEAST_DIGITS:
                yield match.span()
        elif len(match[0]) <= LONGEST:
            yield match.span()
        elif is_title:
            for start, end in parts_to_keep(match[0]):
                yield match.start() + start, match.start() + end
