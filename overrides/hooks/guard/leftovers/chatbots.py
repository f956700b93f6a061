"""Finds what a chatbot left in a text: marks of its sources, and words to whoever asked it."""

import re

from content.page_settings import Page
from report.problems import Problem
from report.rules import rule

from guard.leftovers.marks import Marks, marks_on_page

_MARK = (
    "`{}` is a chatbot's mark and leads nowhere. Cite the source itself as `[^name]`, once you "
    "have read it there."
)
_WORDS = (
    '"{}" is what a chatbot says to whoever asks it. Take it out, and check what it wrote: it '
    "invents facts and sources."
)
_START = r"^[ \t>*#-]*"
_VERSION = "article|draft|outline|page|paragraph|post|revision|rewrite|summary|text|version"
_MADE = "clean|cleaned-up|edited|full|improved|polished|possible|refined|revised|rewritten"
_MADE += "|sample|suggested|updated"
_CHANGE = "add|adjust|change|convert|draft|expand|format|generate|include|provide|refine|revise"
_CHANGE += "|rewrite|shorten|tailor|turn this|tweak"
FLAGS = re.IGNORECASE | re.MULTILINE
CHATBOTS = (
    Marks(
        (
            "【",
            "contentreference",
            "oai_cit",
            "oaicit",
            "turn0",
            "turn1",
            "turn2",
            "turn3",
            "turn4",
            "[cite",
            "[attached_file",
            "[web:",
            "[file:",
            "[image:",
        ),
        re.compile(
            r"【[^】\n]*】|:?contentReference(?:\[[^\]\n]*\])?(?:\{[^}\n]*\})?"
            r"|\[?oai_?cit\w*[^\]\s]*\]?"
            r"|(?:cite|filecite|navlist)?(?:\W?turn\d+[a-z]+\d+)+|\[cite(?:_start|_end"
            r"|: ?[\d, ]+)\]"
            r"|\[(?:attached_file|web|file|image):\d+\]",
            re.IGNORECASE,
        ),
        _MARK,
    ),
    Marks(
        (
            "as an ai",
            "as a large language",
            "i am an ai",
            "just an ai",
            "m an ai",
            "only an ai",
            "knowledge cut",
            "my last update",
            "my last know",
            "training data",
            "assist with that",
            "help with that",
        ),
        re.compile(
            r"\bas an? (?:AI|large language model)\b(?: (?:assistant|language model|model))?"
            r"|\bI(?:['’]m| am) (?:just |only )?an AI\b"
            r"|\bmy (?:knowledge cut-?off|last (?:knowledge )?update|training data)\b"
            r"|\bI (?:can['’]t|cannot|can not) (?:assist|help) with that\b",
            re.IGNORECASE,
        ),
        _WORDS,
    ),
    Marks(
        (
            "certainly",
            "sure,",
            "sure!",
            "sure thing",
            "absolutely",
            "of course",
            "great question",
            "got it",
            "here’s a",
            "here's a",
            "here is a",
            "here is the",
            "here’s the",
            "here's the",
            "here is your",
            "here’s your",
            "here's your",
        ),
        re.compile(
            rf"{_START}(?:(?:certainly|sure(?: thing)?|absolutely|of course|great question|got it)"
            r"[!,.:—]*\s+(?:here(?:['’]s| is| are)|I(?:['’]d| would) be|I(?:['’]ve| have)|I can"
            r"|let me|below)\b"
            rf"|here(?:['’]s| is) (?:a|an|the|your)(?: more)? (?:{_MADE})\b(?: [\w-]+){{0,2}}? "
            rf"(?:{_VERSION})\b)",
            FLAGS,
        ),
        _WORDS,
    ),
    Marks(
        (
            "i hope this",
            "like me to",
            "want me to",
            "prefer me to",
            "let me know if",
            "feel free to",
        ),
        re.compile(
            r"\bI hope this helps\b"
            r"|\b(?:let me know if|would|do) you(?:['’]d| would)? (?:like|want|prefer) me to "
            rf"(?:{_CHANGE})\b|\blet me know if you(?:['’]d like| want| need)(?: any| some)? "
            r"(?:further |more |other )?(?:adjustments|changes|edits|revisions|tweaks)\b"
            r"|\bfeel free to (?:adapt|adjust|customi[sz]e|edit|modify|personali[sz]e|tweak) "
            r"(?:it|this|these|the (?:text|wording|tone|above))\b",
            re.IGNORECASE,
        ),
        _WORDS,
    ),
    Marks(
        ("chatgpt", "word count", "seo ", "meta ", "focus key", "title tag", "regenerate"),
        re.compile(
            rf"{_START}(?:ChatGPT said|(?:approximate )?word count|seo (?:title|keywords)"
            rf"|meta (?:title|description)|focus key(?:word|phrase)s?|title tag)\**[ \t]*:"
            rf"|{_START}regenerate response$",
            FLAGS,
        ),
        _WORDS,
    ),
)


@rule(
    why="Nobody wrote it to a reader, and nobody has checked what stands around it.",
    bad="It helped some.【4†source】",
    good="It helped some.[^first-fixture]",
)
def chatbot_problems(page: Page) -> list[Problem]:
    """Marks of a chatbot's sources, and its words to whoever asked it."""
    return [Problem(page.file, *told) for told in marks_on_page(page, CHATBOTS)]
