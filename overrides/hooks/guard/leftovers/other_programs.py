"""Finds what other programs left in a text: WordPress, mail, Word, Google Docs, mass mailings."""

import re

from content.page_settings import Page
from report.problems import Problem
from report.rules import rule

from guard.leftovers.marks import Marks, marks_on_page

_FILLED_IN = "`{}` was filled in by another program, and would show here. Take it out."
_MAIL = '"{}" comes from an e-mail. Take it out.'
_COMMENT = "`{}` is the mark of a comment in Word or Google Docs. Take it out, and its comment too."
_WORD = '"{}" is what Word shows where something is missing. Take it out.'
_NO_LINK = r"(?![(\[:])"
_DEVICES = r"iPad|iPhone|Android|Galaxy|Samsung|BlackBerry|Outlook|Yahoo|Mail|Proton|phone|mobile"
PROGRAMS = (
    # The name of a shortcode can be any: it has attributes, an end, or stands alone on a line.
    Marks(
        (
            "[/",
            "=",
            "_",
            "[audio",
            "[button",
            "[caption",
            "[embed",
            "[gallery",
            "[playlist",
            "[toc",
            "[video",
        ),
        re.compile(
            r"\[(?P<name>[A-Za-z][\w-]*)(?:[ =][^\]\n]*)?\](?:[^\[\n]|\[(?!/))*\[/(?P=name)\]"
            r"|\[/?[A-Za-z][\w-]*(?:[ \t]+[\w-]+=(?:[\"'“”‘’][^\]\n]*|[^\s\]]+))+[ \t]*/?\]"
            rf"{_NO_LINK}"
            rf"|\[/[A-Za-z][\w-]*\]{_NO_LINK}|\[[a-z]+=[^\]\n]+\]{_NO_LINK}"
            rf"|\[(?!cite_)[a-z]+(?:_[a-z\d]+)+\]{_NO_LINK}"
            rf"|\[(?:audio|button|caption|embed|gallery|playlist|toc|video)\b[^\]\n]*\]{_NO_LINK}"
        ),
        _FILLED_IN,
    ),
    Marks(
        ("[",),
        re.compile(r"\[(?<!.\[)[a-z]+(?:-[a-z\d]+)+\](?=[ \t]*$)", re.MULTILINE),
        _FILLED_IN,
    ),
    Marks(
        ("*|", "%%", "«", "{/", "{load", "'''"),
        re.compile(
            r"\*\|[A-Z_:\d]+\|\*|%%\w+%%|«[A-Z][a-z]+[A-Z_]\w*»|\{/[a-z]+\}|\{load(?:module|position)\b[^}\n]*\}"
            r"|'''[^'\n]+'''"
        ),
        _FILLED_IN,
    ),
    Marks(
        (
            "sent from",
            "outlook for",
            "enviado desde",
            "original message",
            "forwarded message",
            "wrote:",
            "confidentiality",
        ),
        re.compile(
            rf"\bsent from (?:my |a )?(?:\w+ )?(?:{_DEVICES})\b[^.\n]*|\bGet Outlook for \w+"
            rf"|\benviado desde mi (?:{_DEVICES})\b"
            r"|^[ \t>]*-{2,} ?(?:original|forwarded) message ?-{2,}"
            r"|^[ \t>]*begin forwarded message:|^[ \t>]*On .{6,80} wrote:[ \t]*$"
            r"|^[ \t>*]*confidentiality notice\b",
            re.IGNORECASE | re.MULTILINE,
        ),
        _MAIL,
    ),
    Marks(("[",), re.compile(rf"\[[A-Z]{{1,3}}\d{{1,3}}\]{_NO_LINK}"), _COMMENT),
    Marks(
        ("[",),
        re.compile(rf"\[(?:(?<=\w\w\[)|(?<=[.,;:!?)”]\[))[a-z]\]{_NO_LINK}|\[[a-wyz]\](?=[A-Z])"),
        _COMMENT,
    ),
    Marks(("comment",), re.compile(r"\bComment(?:ed)? \[[^\]\n]+\]:?"), _COMMENT),
    Marks(
        ("error!", "click or tap", "formatted:"),
        re.compile(
            r"Error! (?:Bookmark not defined|Reference source not found|Hyperlink reference not"
            r" valid)\.?|Click or tap (?:here )?to (?:enter|add) [\w ]+"
            r"|\bFormatted: (?:Font|Indent|List|Normal)\b"
        ),
        _WORD,
    ),
)


@rule(
    why="Visitors would read signs that mean nothing to them.",
    bad='[contact-form-7 id="12"]',
    good="Write to us: [contact](contact.md).",
)
def program_problems(page: Page) -> list[Problem]:
    """Shortcodes, signatures of mails, marks of comments: what other programs left in a text."""
    return [Problem(page.file, *told) for told in marks_on_page(page, PROGRAMS)]
