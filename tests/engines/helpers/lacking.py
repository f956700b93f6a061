"""The site as a browser gets it that lacks something: each feature, and how it is taken away.

A style sheet that asks for it, or a script, meets a name that no browser knows, as an old browser
meets one that it doesn't know yet; what a script could call is gone.
"""

import re
from dataclasses import dataclass
from re import Pattern


@dataclass(frozen=True)
class Feature:
    """Something that newer browsers can do: what names it in files, and what scripts call."""

    names: tuple[tuple[Pattern[str], str], ...] = ()
    methods: tuple[str, ...] = ()  # each a class and a member of it, or a global name alone


FEATURES = {
    "popover": Feature(
        (
            (re.compile(r":popover-open"), ":x-popover-open"),
            (re.compile(r"(?<![\w:.-])(popover(?:target(?:action)?)?)(?=[\s=\]>\"'`])"), r"x-\1"),
        ),
        (
            "HTMLElement.popover",
            *(f"HTMLElement.{one}Popover" for one in ("show", "hide", "toggle")),
            "HTMLButtonElement.popoverTargetElement",
        ),
    ),
    "dialog": Feature(
        ((re.compile(r"<(/?)dialog\b"), r"<\1x-dialog"),),
        ("HTMLDialogElement",),
    ),
    "light-dark()": Feature(((re.compile(r"\blight-dark\("), "x-light-dark("),)),
    ":has()": Feature(((re.compile(r":has\("), ":x-has("),)),
    "container queries": Feature(
        (
            (re.compile(r"@container\b"), "@x-container"),
            (re.compile(r"\bcontainer(-type|-name)?:"), r"x-container\1:"),
            (re.compile(r"(?<=\d)(cq[iwbh])\b"), r"x\1"),
        )
    ),
    "content-visibility": Feature(
        (
            (re.compile(r"\bcontent-visibility:"), "x-content-visibility:"),
            (re.compile(r"\bcontain-intrinsic-"), "x-contain-intrinsic-"),
        )
    ),
}
# Paper, on a screen: no engine but Chromium can be asked how a page would be printed.
SCREEN = "a screen"
NAMES = FEATURES | {
    SCREEN: Feature(
        (
            (re.compile(r"@media screen\b"), "@media speech"),
            (re.compile(r"@media print\b"), "@media all"),
            (re.compile(r'\bmedia="print"'), 'media="all"'),
        )
    )
}
REMOVE = """for (const path of {paths}) {{
  const [owner, member] = path.split(".")
  if (member) delete self[owner].prototype[member]
  else delete self[owner]
}}"""


def without(text: str, features: tuple[str, ...]) -> str:
    """The text of a page, style sheet or script, with other names for these features."""
    for feature in features:
        for pattern, other in NAMES[feature].names:
            text = pattern.sub(other, text)
    return text


def remover(features: tuple[str, ...]) -> str:
    """The script that takes away what other scripts could call."""
    return REMOVE.format(paths=[path for name in features for path in NAMES[name].methods])
