"""Finds Markdown that did not become what its writer meant, and shows on the page as it stands."""

import re
from collections.abc import Collection, Iterator

from content.page_settings import Page
from reading.html_text import visible_text
from report.problems import Problem
from report.rules import rule

from guard.leftovers.sign_places import Sign, lines_of_signs

SIGNS = {
    "[^": "A citation is `[^name]`, with the name as it stands in docs/sources.yml.",
    "](": "A link is `[words](address)`, without a space between.",
    "][": "A link is `[words](address)`.",
    "[[": "A link is `[words](address)`.",
    "<!--": "A comment starts with `<!--` and ends with `-->`.",
    "**": "Bold words are `**words**`: two stars touch them on each side.",
    "~~": "Words can't be struck through here. Take them out.",
    "```": "A block of code stands between two lines of ```, at the left edge.",
    "[!": 'A box starts with `!!! note "Title"`, and its text stands below it, indented.',
    "8<": "Nothing is filled in here. Write the words themselves.",
    "<%": "Nothing is filled in here. Write the words themselves.",
    "*[": "What letters stand for is `*[FDA]: Food and Drug Administration`, at the left edge.",
    "|--": "A table starts on a line of its own, with an empty line above.",
    "///": "A caption stands between `/// caption` and `///`, each on a line of its own.",
    "{{": "Nothing is filled in here. Write the words themselves.",
    "{%": "Nothing is filled in here. Write the words themselves.",
}
# The same, for signs that take a pattern to find.
FORMS = {
    re.compile(
        r"\[\d{1,2}\]|(?<=[.,;:!?)”\"])[¹²³⁴-⁹]+(?=\s|$)", re.MULTILINE
    ): "A citation is `[^name]`, with the name from docs/sources.yml.",
    re.compile(r"(?<!\w):[a-z][\w-]*[a-z]:(?!\w)"): "Type the picture itself, or take it out.",
    re.compile(r"&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,5});", re.IGNORECASE): (
        "Type the character itself."
    ),
    re.compile(r"&(?:amp|bull|copy|gt|[lm]dash|[lr][ds]quo|lt|nbsp|ndash|quot|reg)\b(?!;)"): (
        "Type the character itself."
    ),
    re.compile(r"\{:?\s*(?:[.#]|[\w-]+=)[^}]*\}"): (
        "It touches the link or stands at the end of the line."
    ),
    re.compile(r"(?<![=\w])==(?=\w)[^=\n]+==(?!=)|(?<!\+)\+\+(?=\w)[^+\n]+\+\+(?!\+)"): (
        "Words can't be marked like this. Bold words are `**words**`."
    ),
    re.compile(r"(?<=\w)([~^])\w{1,3}\1"): "Write `<sub>2</sub>` or `<sup>2</sup>` instead.",
    re.compile(r"\[(?:citation|source)s? needed\]|\[ref\w*\]", re.IGNORECASE): (
        "Cite the source as `[^name]`, with the name from docs/sources.yml."
    ),
    re.compile(r"(?:\^\[|\(\^)[\w-]+[\])]"): (
        "A citation is `[^name]`, with the name from docs/sources.yml."
    ),
    re.compile(r"!\(\S+\)|!\[[^\]\n]*\]\s+\(\S+\)"): "A picture is `![What it shows](photo.jpg)`.",
    re.compile(r"(?<![\w/(])[\w/-]+\.md\b"): "To link to it, write `[words](address)`.",
    re.compile(r"(?<=\S)\\(?=\s|$)", re.MULTILINE): (
        "To break the line here, write `<br>` instead; else take it out."
    ),
    re.compile(r"^#{2,6} \S+", re.MULTILINE): "A heading starts at the left edge, without a \\.",
    re.compile(r"^(?:={3,}|<{4,}|>{4,})$", re.MULTILINE): "Take this line out.",
}
CITATION = re.compile(r"\[\^[\w-]*\]?")
# Without one of these no text has any of those forms: that is found out faster.
PART_OF_FORM = re.compile(r"[\[¹²³⁴-⁹&{~^\\#<>]|:[a-z]|==|\+\+|\.md\b|!\(", re.IGNORECASE)


@rule(
    why="Visitors would read signs that mean nothing to them, and doubt the rest.",
    bad="A coat, ** warm ** shoes.",
    good="A coat, **warm** shoes.",
)
def leftover_problems(page: Page, html: str, explained: Collection[int] = ()) -> list[Problem]:
    """Signs of Markdown among the words that a visitor of the page would read.

    What shows on the `explained` lines was told with its reason.
    """
    text = visible_text(html)
    found = list(signs_in(text))
    if "<!--" in html and "<!--" not in text:
        found.append(Sign(0, "<!--", SIGNS["<!--"]))
    return [
        Problem(page.file, line, f"{quoted} would show on the page. {advice}")
        for line, quoted, advice in lines_of_signs(page, text, found, explained)
    ]


def signs_in(text: str) -> Iterator[Sign]:
    """Every sign in a text; those of a form come first, and no other within them."""
    forms = FORMS.items() if PART_OF_FORM.search(text) else ()
    taken: set[int] = set()
    for form, advice in forms:
        for match in form.finditer(text):
            taken.update(range(*match.span()))
            yield Sign(match.start(), match[0], advice)
    for sign, advice in SIGNS.items():
        at = text.find(sign)
        while at >= 0:
            if at not in taken:
                yield Sign(at, _with_name(text, at) if sign == "[^" else sign, advice)
            at = text.find(sign, at + len(sign))


def _with_name(text: str, at: int) -> str:
    """A citation whole: its beginning alone stands on many lines."""
    return str(next(CITATION.finditer(text, at))[0])
