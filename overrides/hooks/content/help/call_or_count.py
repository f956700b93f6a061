"""Whether a short number in a text, such as 988, is one to call or text, or one that counts.

Help that can't be tapped may cost minutes, and a tap on a count calls 911 for nothing. So right
behind a word of calling it is a number to call, unless things follow that it counts; elsewhere,
unless the words beside it count or name something, or its sentence is one of figures.
"""

import re

from reading.html_text import SENTENCE_END

from content.help.numbers import FILLERS, GOES_ON, SAID, SENT

# With these signs beside it, it is an amount, a share, or a part of something: $988, 988%, 1,988.
AMOUNT_BEFORE = re.compile(r",$|[$€£#§=<>~≈±] ?$")
AMOUNT_AFTER = re.compile(r" ?[%°=]|\+|[,:]\d|['’]s\b")
NAMED_BEFORE = re.compile(
    r"\b(?:pages?|pp?\.|no\.|sections?|chapter|rooms?|suite|unit|apt\.?|box|volume|issue|item|"
    r"question|table|figure|title|route|highway|flight|grant|version|year|grade|in|since|until|"
    r"about|around|nearly|almost|roughly|approximately|some|only|over|under|than|least|most|"
    r"exactly|all|these|those|other|another|total|was|were|had|times|by|of|between) $",
    re.IGNORECASE,
)
SAYING = re.compile(rf"\b(?:call|dial|phon|ring|text)ing{FILLERS} $", re.IGNORECASE)
# What can be counted right behind a word of calling: "we call 988 patients".
THINGS = re.compile(
    r" (?:of|people|men|women|children|more|other|different|new)\b"
    r"| (?!(?:always|perhaps|besides|sometimes|afterwards|whereas|does|\w+selves)\b)"
    r"[a-z]{2,}[^\W\d_isu]s\b"
)
# Of a count, one would say "988 are".
ANSWERS = re.compile(
    r" (?:is|isn|has|hasn|does|doesn|answers|listens|helps|works|comes|sends|connects|stays)\b"
)
MAY_FOLLOW = re.compile(
    r""" ?(?:$|["”’'.,;:!?…—–|/()“‘\]-])"""
    rf"| (?:{GOES_ON}|can|will|won|may|when|whenever|before|after|but|while|once|unless|because|as|"
    r"with|without|on|by|then|through|immediately|straight|also|yourself|here|again|even|please|"
    r"every|day)\b"
)
# "988, 1,200 and 45", but not "988, 24 hours a day".
FIGURE_AFTER = re.compile(r"[ ,]*(?:(?:and|or|to|vs\.?|through|[/–-]) )?[($]?(?!24\b|7\b)\d")
FIGURE_WORDS = re.compile(
    r"\b(?:participants|sample|study|studies|trial|survey|baseline|placebo|respondents|enrolled|"
    r"randomi[sz]ed|percent|rose|fell|grew|dropped|total)\b",
    re.IGNORECASE,
)
OPENING = '"“‘('
DIGIT = re.compile(r"\d")
FOR_HELP = re.compile(r"\b(?:(?:call|text|dial|phone|ring)(?:ing)?|reach|contact)\b", re.IGNORECASE)

VERB = re.compile(
    r"\b(?:(?P<text>text|texting|send|sending|message|sms|word"
    r"|env[ií]e|escriba|mande|mensaje|texto)"
    r"|call|calling|dial|dialing|ring|phone|phoning|chat|llam(?:ar|[ae])|mar(?:car|que))\b",
    re.IGNORECASE,
)
# Between the word of texting and the number.
RIGHT_BEFORE = re.compile(rf"(?: messages?)?[:,.]?{FILLERS} |.* (?:to|al?) ", re.IGNORECASE)
OR_CALL = re.compile(
    r"\b(?:(?:call|dial|ring|phone)(?:ing)?|llam(?:ar|[ae]))(?:,|/|,? (?:or|and|o|y))(?: to)? ?"
    r"(?:send(?:ing)? an? )?$",
    re.IGNORECASE,
)


def is_to_call(before: str, after: str) -> bool:
    """Whether a number with these words before and after it in its line is one to call or text.

    The words have no digits of other numbers to call: those are no figures.
    """
    if AMOUNT_BEFORE.search(before) or AMOUNT_AFTER.match(after):
        return False
    before = before.rstrip(OPENING)
    if SAID.search(before) or SAYING.search(before) or SENT.search(before):
        return not THINGS.match(after)
    if NAMED_BEFORE.search(before):
        return False
    if ANSWERS.match(after):
        return True
    if not MAY_FOLLOW.match(after) or FIGURE_AFTER.match(after):
        return False
    start, end = SENTENCE_END.split(before)[-1], SENTENCE_END.split(after)[0]
    has_figures = DIGIT.search(start) or FIGURE_WORDS.search(start) or FIGURE_WORDS.search(end)
    return not has_figures or bool(FOR_HELP.search(start))


def is_to_text(before: str) -> bool:
    """Whether the last word of calling before a number is of texting, and not "call or text"."""
    sentence = SENTENCE_END.split(before.rstrip(OPENING))[-1]
    *_, last = [None, *VERB.finditer(sentence)]
    if last is None or not last["text"]:
        return False
    is_near = RIGHT_BEFORE.fullmatch(sentence, last.end())
    return bool(is_near) and not OR_CALL.search(sentence[: last.start()])
