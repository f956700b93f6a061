"""Tells whether a page states something about health, medicine or treatment.

Who grieves, invites to an evening or has moved states nothing of the kind, and owes no source.
"""

import re

from reading.html_text import sentences_in, visible_text

# What a statement about health speaks of: how its words begin, and whole words.
_BEGINNINGS = (
    "addict|alcohol|antidepress|anxi|bipolar|brain|clinical|depress|diagnos|disease|disorder"
    "|esketamin|health|illness|insomnia|ketamin|medical|medicat|medicine|overdos|panic|prescri"
    "|psyche|psychi|psycho|relaps|suicid|symptom|therap|trauma|treated|treatment|treats|trial"
    "|withdrawal|blood pressure|heart attack|heart disease|heart rate|nervous system|side effect"
)
_WHOLE = "doses?|dosage|drugs?|patients?|ptsd|stud(?:y|ies)"
HEALTH_WORD = re.compile(rf"\b(?:{_BEGINNINGS}|(?:{_WHOLE})\b)", re.IGNORECASE)
# What says something of it: that it is so, may be so, or does something.
_IS_SO = (
    "is|are|was|were|isn[’']t|aren[’']t|can|can[’']t|cannot|could|may|might|will|won[’']t"
    "|become|becomes|doesn[’']t|don[’']t|didn[’']t|never|always|often|sometimes|usually|most"
    "|percent|found|goes|helped|passes|showed"
)
_DOES = (
    "affect|cause|change|cure|ease|end|feel|get|give|heal|help|improve|increase|keep|last|lead"
    "|lift|lower|make|mean|need|prevent|raise|reduce|relieve|seem|show|start|stop|take|treat"
    "|worsen|work"
)
STATES = re.compile(rf"\b(?:{_IS_SO}|(?:{_DOES})s?)\b|\d ?%", re.IGNORECASE)
# Who invites, or tells of an evening, says what it is about and not what is so.
_EVENT = (
    "coffee|doors?|evening|event|group|lecture|registration|seats?|talks?|tea|tickets?|webinar"
    "|workshop"
)
_GOES_ON = "about|are|begins?|costs?|ends?|is|lasts?|on|opens?|starts?|takes?|will"
_ASKS = "hosts?|join|reads? from|register|rsvp|sign up|speaks?|to come"
_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
INVITES = re.compile(
    rf"\b(?:(?:{_EVENT}) (?:{_GOES_ON})|{_ASKS}|{_DAY})\b|\b[ap]\.m\."
    r"|^\W*(?:bring|come|meet|please)\b",
    re.IGNORECASE,
)


def health_statement(html: str) -> str:
    """The first sentence of a page that states something about health, or "".

    A question states nothing.
    """
    text = visible_text(html)
    if not HEALTH_WORD.search(text):
        return ""
    found = (
        f"{sentence}." if f"{sentence}." in text else sentence
        for sentence in sentences_in(html)
        if HEALTH_WORD.search(sentence)
        and STATES.search(sentence)
        and not INVITES.search(sentence)
        and f"{sentence}?" not in text
    )
    return next(found, "")
