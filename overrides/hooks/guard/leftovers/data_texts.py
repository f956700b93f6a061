"""Finds what shows as it stands in the data files: their texts are plain words on every page."""

import re

from content import practice
from reading.in_yaml.yaml_text import YamlText, values
from report.problems import Problem
from report.rules import rule

from guard.leftovers.chatbots import CHATBOTS
from guard.leftovers.example_data import EXAMPLES
from guard.leftovers.marks import marks_in, one_for_each_line
from guard.leftovers.other_programs import PROGRAMS
from guard.pages.setting_words import SIGNS

# Emphasis and elements of any kind; a title may have stars and brackets of its own.
EMPHASIS = re.compile(r"(?<![\w*])(\*|_)(?=\w)[^*_\n]+(?<=\w)\1(?![\w*])")
ELEMENT = re.compile(r"</?[a-zA-Z][^<>\n]*>|<!--")
PLAIN = "These are plain words: `{}` would show as it stands. Take it out."
HALF_QUOTED = "One curly quote of `{}` is missing. Write both, or neither."
IS_ADDRESS = re.compile(r"\w+:/?/?\S+|\S+@\S+")


@rule(
    why="They stand on every page, and everyone sees the signs.",
    bad="insurance: We bill **most** plans.",
    good="insurance: We bill most plans.",
    examples_of=practice.FILE,
)
def data_text_problems(source: YamlText) -> list[Problem]:
    """Markdown, HTML, examples and what other programs left in the texts of a data file."""
    found = []
    for path, text in values(source.data):
        line = source.line(path)
        found += [
            (line, mark, message)
            for kind in (EXAMPLES, CHATBOTS, PROGRAMS)
            for _, mark, message in marks_in(text, kind)
        ]
        if IS_ADDRESS.fullmatch(text):
            continue
        signs = SIGNS.search(text) or ELEMENT.search(text)
        if not signs and source.file == practice.FILE:
            signs = EMPHASIS.search(text)
        if signs:
            found.append((line, signs[0], PLAIN))
        elif text.count("“") != text.count("”"):
            found.append((line, text, HALF_QUOTED))
    return [Problem(source.file, line, message) for line, message in one_for_each_line(found)]
