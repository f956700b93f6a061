"""Reads the words of crisis in `docs/search-words.yml`: for them, search shows help first."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from reading.in_yaml import value_forms
from reading.in_yaml.fields import Field, read_fields
from reading.in_yaml.slips import entries_in_one
from reading.in_yaml.yaml_reader import read_yaml
from reading.in_yaml.yaml_text import Path, YamlText
from report.rules import rule

from content.languages import LANGUAGES

FILE = "docs/search-words.yml"
ALONE = "="  # in front of words that count only where nothing else is typed
LISTS = {"crisis": "", "crisis_alone": ALONE}
WORDS = "words"  # the part that `visitor_words.py` reads
SHORTEST = 2  # letters: one is part of too many searches
MOST_WORDS = 7  # in a row: nobody types a longer phrase word by word
MOST_QUOTED = 60  # characters of an entry in a message
APOSTROPHES = re.compile("['’‘]")
# What stands between two entries on one line. "self-harm", "24/7" and "1,000" are each one word.
BETWEEN = re.compile(
    r"\s*[,;|•·](?!\d)\s*|\s*(?<!\d)/\s*|\s+[-–—]+\s*|[-–—]+\s+|(?<=\w)[.!?]+\s+(?=\w)"
    r"|[\"”]\s+[\"“]"
)
# Beside the small words of each language: alone, they are in searches about anything.
SMALL_WORDS = """
a about all also am an any as because been did do does get go had he her him his how i in just
like me more much my no now on one our out she so some than them then too up us very want were
where which why would
a de en ella ha la le me mi mis no o que qué quien se si sí son soy te tu un
"""


@rule(
    finds="Words of crisis that no search has, or that too many have.",
    why="Who types them gets the help page first.",
    bad="crisis:\n  - a",
    good="crisis:\n  - in danger",
    examples_of=FILE,
)
def read_search_words(text: str) -> tuple[list[str], YamlText]:
    """The words of crisis as `plain_words` writes them. Problems are in the second value.

    Those that count only where nothing else is typed have `ALONE` in front. Never raises.
    """
    source = read_yaml(text, FILE)
    given = source.data.get(WORDS)
    names = dict.fromkeys(given if isinstance(given, dict) else (), Field(value_forms.text))
    lists = dict.fromkeys(LISTS, Field(value_forms.text, many=True))
    read_fields(source, (), {**lists, WORDS: Field(fields=names)})
    found: list[str] = []
    lines: dict[str, int] = {}
    for path, words in _entries(source):
        plain = plain_words(words)
        if message := _not_one_entry(source, path, words) or _not_for_search(words):
            source.problem(path, message)
        elif plain in lines:
            source.problem(path, f'"{words}" stands on line {lines[plain]} already. Keep one.')
        else:
            lines[plain] = source.line(path)
            found.append(f"{LISTS[str(path[0])]}{plain}")
    # Where something is told, it is also the reason why nothing is left.
    if not lines and not source.problems:
        message = "`crisis` is missing. Add `crisis:` and below it, each on a line: `  - suicide`"
        source.problem(("crisis",), message)
    return found, source


def _entries(source: YamlText) -> Iterator[tuple[Path, str]]:
    for name in LISTS:
        given = source.data.get(name)
        for index, words in enumerate(given if isinstance(given, list) else []):
            if isinstance(words, str):
                yield (name, index), words


def _not_one_entry(source: YamlText, path: Path, words: str) -> str:
    """What to write where an entry is more than one phrase; nothing where it is one."""
    parts = [part for part in BETWEEN.split(words) if plain_words(part)]
    shown = words if len(words) <= MOST_QUOTED else f"{words[:MOST_QUOTED].rstrip()} ..."
    if len(parts) > 1:
        return entries_in_one(parts)
    if path in source.written:
        return (
            f'"{shown}" stands on several lines. Is it one entry? Then write it on one line. '
            "Is it several? Then start each line with a hyphen."
        )
    if (count := len(plain_words(words).split())) > MOST_WORDS:
        return (
            f'"{shown}" has {count} words. Write {MOST_WORDS} or fewer, as somebody in danger '
            "types them."
        )
    return ""


def _not_for_search(words: str) -> str:
    """What is wrong with an entry that no search has, or that too many have."""
    plain = plain_words(words)
    if not plain:
        return f'"{words}" has no letters. Write a word that somebody in danger types.'
    if len(plain) < SHORTEST:
        return f'"{words}" is too short: many searches have it. Write {SHORTEST} letters or more.'
    if _small_words().issuperset(plain.split()):
        return (
            f'"{words}" is in many searches that have nothing to do with danger. Write the words '
            "around it too, as in `  - no reason to live`."
        )
    return ""


@cache
def _small_words() -> set[str]:
    listed = (word for language in LANGUAGES.values() for word in language.words)
    return {plain_words(word) for word in (*listed, *SMALL_WORDS.split())}


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
