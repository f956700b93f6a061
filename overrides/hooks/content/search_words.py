"""Reads `docs/search-words.yml`: the words for which search shows the help page first."""

import re
import unicodedata

from reading import forms
from reading.fields import Field, read_fields
from reading.yaml_reader import YamlText, read_yaml

FILE = "docs/search-words.yml"
SHORTEST = 2  # letters: one is part of too many searches
APOSTROPHES = re.compile("['’‘]")


def read_search_words(text: str) -> tuple[list[str], YamlText]:
    """The words of crisis as `plain_words` writes them. Problems are in the second value.

    Never raises.
    """
    source = read_yaml(text, FILE)
    values = read_fields(source, (), {"crisis": Field(forms.text, many=True, required=True)})
    given = source.data.get("crisis")
    lines: dict[str, int] = {}
    for index, words in enumerate(given if isinstance(given, list) else []):
        if not isinstance(words, str):
            continue
        path, plain = ("crisis", index), plain_words(words)
        if len(plain) < SHORTEST:
            message = (
                f'"{words}" is too short: many searches have it. Write {SHORTEST} letters or more.'
            )
            source.problem(path, message)
        elif plain in lines:
            source.problem(path, f'"{words}" stands on line {lines[plain]} already. Keep one.')
        else:
            lines[plain] = source.line(path)
    return list(lines) if values["crisis"] else [], source


def plain_words(text: str) -> str:
    """The words of a text in small letters, without accents and signs, with single spaces.

    The script does the same with what a visitor types (`plain` there).
    """
    letters = "".join(
        char
        for char in unicodedata.normalize("NFKD", text.lower())
        if not unicodedata.combining(char)
    )
    return " ".join(re.findall(r"[^\W_]+", APOSTROPHES.sub("", letters)))
