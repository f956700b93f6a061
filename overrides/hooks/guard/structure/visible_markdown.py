"""Finds Markdown that did not become what its writer meant, and shows on the page as it stands."""

import re

from content.page_settings import Page
from reading.html_text import visible_text
from reading.markdown_lines import prose_lines
from report.problems import Problem
from report.rules import rule

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
    re.compile(r"\[/?(?:audio|button|caption|embed|gallery|playlist|video)\b[^\]\n]*\]"): (
        "It was filled in by another program. Take it out."
    ),
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
ADDRESS = re.compile(r".*[.#/:<>].*")
# Without one of these no text has any of those forms: that is found out faster.
PART_OF_FORM = re.compile(r"[\[¹²³⁴-⁹&{~^\\#<>]|:[a-z]|==|\+\+|\.md\b|!\(", re.IGNORECASE)
BEFORE = (20, 8, 3, 0)  # characters in front of a sign that tell its place


@rule(
    why="Visitors would read signs that mean nothing to them, and doubt the rest.",
    bad="A coat, ** warm ** shoes.",
    good="A coat, **warm** shoes.",
)
def leftover_problems(page: Page, html: str) -> list[Problem]:
    """Signs of Markdown among the words that a visitor of the page would read."""
    text = visible_text(html)
    problems = []
    for sign, advice in SIGNS.items():
        at = text.find(sign)
        if at >= 0 or (sign == "<!--" and sign in html):
            line = line_of_sign(page, text, max(at, 0), sign)
            quoted = sign if "`" in sign else f"`{sign}`"
            problems.append(Problem(page.file, line, f"{quoted} would show on the page. {advice}"))
    for form, advice in FORMS.items() if PART_OF_FORM.search(text) else ():
        if match := form.search(text):
            line = line_of_sign(page, text, match.start(), match[0])
            message = f"`{match[0]}` would show on the page. {advice}"
            problems.append(Problem(page.file, line, message))
    return problems


@rule(
    why="Nobody sees that a line is missing.",
    bad="[Note]: closed",
    good="Note: closed",
)
def vanishing_problems(page: Page) -> list[Problem]:
    """Words that Markdown takes for the address of a link, and shows nowhere: [Note]: closed."""
    return [
        Problem(
            page.file,
            named.line,
            "This line would vanish: it looks like the address of a link. To say what letters "
            f"stand for, write `*[{named.words}]: ...`; else take out the brackets.",
        )
        for named in page.parsed.named_addresses
        if not ADDRESS.fullmatch(named.address)
    ]


@rule(
    why="Half of the page would be missing.",
    bad="<!-- Ask about this.",
    good="<!-- Ask about this. -->\nBring a coat.",
)
def comment_problems(page: Page) -> list[Problem]:
    """Comments that never end: they would take the rest of the page with them."""
    if "<!--" not in page.body:
        return []
    for line, text in prose_lines(page.body, page.body_line, with_open_comment=True):
        if "<!--" in text:
            message = "This comment never ends. Put `-->` at its end."
            return [Problem(page.file, line, message)]
    return []


def line_of_sign(page: Page, text: str, at: int, sign: str) -> int:
    """The line of a sign that stands at `at` of a page's visible text, by the words before it."""
    block = text[text.rfind("\n", 0, at) + 1 : at]
    for length in BEFORE:
        sought = block[-length:] * bool(length) + sign
        for line, written in page.parsed.lines:
            if sought in written:
                return line
    return page.body_line
