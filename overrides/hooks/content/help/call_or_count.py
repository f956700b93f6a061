"""Whether a short number in a text, such as 988, is one to call or text, or one that counts.

Help that can't be tapped may cost minutes, and a tap on a count calls 911 for nothing. So right
behind a word of calling it is a number to call, unless things follow that it counts; elsewhere,
unless the words beside it count or name something, or its sentence is one of figures.
"""

import re

from reading.html_text import SENTENCE_END

from content.help.calling_words import CALL, FILLERS, GOES_ON, REACH, SEND, TEXT
from content.help.written_numbers import SAID, SENT

# With these signs beside it, it is an amount, a share, or a part of something: $988, 988%, 1,988.
AMOUNT_BEFORE = re.compile(r",$|[$€£#§=<>~≈±] ?$")
# In brackets an amount explains it, but hours do not: "988 (24 hours a day)".
AMOUNT_AFTER = re.compile(r" ?[%°=]|\+|[,:]\d|['’]s\b| \((?!24(?:/7|[ -]?h))\d")
NAMED_BEFORE = re.compile(
    r"\b(?:pages?|pp?\.|no\.|sections?|chapter|rooms?|suite|unit|apt\.?|box|volume|issue|item|"
    r"question|table|figure|title|route|highway|flight|grant|version|year|grade|in|since|until|"
    r"about|around|nearly|almost|roughly|approximately|some|only|over|under|than|least|most|"
    r"exactly|all|these|those|other|another|total|was|were|had|times|by|of|between|an?|porsche|exit|bus|extension|ext\.|"
    r"p[aá]ginas?|secci[oó]n|cap[ií]tulo|tabla|figura|a[nñ]o|de|desde|en|hasta|casi|un[oa]s?|"
    r"s[oó]lo|otr[oa]s|eran|fueron|hay|hubo|tuvo|aged?|ages) $",
    re.IGNORECASE,
)
# What somebody did, to so many: "interviewed 988", "participaron 988". One also "called 911".
DONE_BEFORE = re.compile(
    r"\b(?:(?!(?:call|dial|text|phon|contact|reach|messag|need)l?e?d )[a-z]{3,}ed"
    r"|\w+(?:ar|ier)on|\w{2,}aban|(?:ten|hab|inclu|segu)[ií]an?|\w{3,}[iy]ó) $",
    re.IGNORECASE,
)
# A name within a sentence: "the Porsche 911". Of help it may be the number: "the Lifeline, 988".
NAME_BEFORE = re.compile(
    r"[\w,;] (?!(?i:\w*line|l[ií]nea|emergenc\w+|crisis|help|ayuda|call|text|suicidio?)\b)"
    r"[A-Z][a-z]+ $"
)
# What can be counted right behind a word of calling: "we call 988 patients".
THINGS = re.compile(
    r" (?:of|people|men|women|children|more|other|different|new)\b"
    r"| (?!(?:always|perhaps|besides|sometimes|afterwards|whereas|does|\w+selves"
    r"|adem[aá]s|antes|despu[eé]s|entonces|mientras|tod[ao]s)\b)"
    r"[a-záéíóúñ]{2,}[^\W\d_isu]s\b"
)
# Of a count, one would say "988 are", "988 atienden".
ANSWERS = re.compile(
    r" (?:is|isn|has|hasn|does|doesn|answers|listens|helps|works|comes|sends|connects|stays"
    r"|(?:no )?(?:(?:l[aeo]s?|nos|se|te) )?(?:atiende|ayuda|contesta|responde|escucha|funciona|"
    r"habla|manda|env[ií]a|conecta|orienta|cuesta|sirve|tiene|puede|ofrece|est[aá]|es))\b"
)
# "988 de los 1,285", but not "988 de los Estados Unidos".
OF_THEM = re.compile(r" de (?:cada|ell[ao]s|un total|(?:l[ao]s )?\d{3}|l[ao]s \d+,)")
MAY_FOLLOW = re.compile(
    r""" ?(?:$|["”’'.,;:!?…—–|/()“‘»\]-])"""
    rf"| (?:{GOES_ON}|can|will|won|may|when|whenever|before|after|but|while|once|unless|because|as|"
    r"with|without|on|by|then|through|immediately|straight|also|yourself|here|again|even|please|"
    r"every|day|a cualquier|cuando|a[uú]n|aunque|gratis|(?:las )?24|antes|mismo|primero|porque)\b"
)
# "988, 1,200 and 45", but not "988, 24 hours a day".
FIGURE_AFTER = re.compile(
    r"[ ,]*(?:(?:and|or|to|in|vs\.?|through|y|o|a|[/–-]) )?[($]?(?!24[ /-]?(?:h|7)|7\b)\d"
)
FIGURE_WORDS = re.compile(
    r"\b(?:participants|sample|study|studies|trial|survey|baseline|placebo|respondents|enrolled|"
    r"randomi[sz]ed|percent|rose|fell|grew|dropped|total|groups?|cohorts?|"
    r"participantes|muestra|estudios?|ensayo|encuesta|grupos?|porcentaje)\b",
    re.IGNORECASE,
)
OPENING = '"“‘(«'
# A digit of a figure, and not of the hours that a line is open.
DIGIT = re.compile(r"(?<![\d/])(?!24(?:/7|[ -]?h)|7 d)\d")
FOR_HELP = re.compile(rf"\b(?:{CALL}|{TEXT}|{SEND}|{REACH})\b", re.IGNORECASE)

VERB = re.compile(rf"\b(?:(?P<text>{TEXT}|{SEND})|{CALL}|chat)\b", re.IGNORECASE)
# Between the word of texting and the number.
RIGHT_BEFORE = re.compile(rf"(?: messages?)?[:,.]?{FILLERS} |.* (?:to|al?) ", re.IGNORECASE)
# "Call or ...", "llame o mande un ..." and then the word of texting: both work, so it calls.
OR_CALL = re.compile(
    rf"\b(?:{CALL})(?:,|/|,? (?:or|and|o|y))(?: to)? ?"
    rf"(?:(?:{TEXT}|{SEND}|an?|the|un|una|el|la|le|de) )*$",
    re.IGNORECASE,
)


def is_to_call(before: str, after: str) -> bool:
    """Whether a number with these words before and after it in its line is one to call or text.

    The words have no digits of other numbers to call: those are no figures.
    """
    if AMOUNT_BEFORE.search(before) or AMOUNT_AFTER.match(after):
        return False
    before = before.rstrip(OPENING)
    if SAID.search(before) or SENT.search(before):
        return bool(ANSWERS.match(after)) or not THINGS.match(after)
    if any(form.search(before) for form in (NAMED_BEFORE, DONE_BEFORE, NAME_BEFORE)):
        return False
    if ANSWERS.match(after):
        return True
    if OF_THEM.match(after) or not MAY_FOLLOW.match(after) or FIGURE_AFTER.match(after):
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
