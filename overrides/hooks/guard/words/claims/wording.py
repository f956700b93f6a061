"""Reads `docs/wording.yml`: words and claims to avoid, each with why and what to write instead."""

from collections.abc import Collection
from dataclasses import dataclass, fields
from typing import Any

from content import practice
from reading.guesses import closest, did_you_mean
from reading.in_yaml.fields import Field, empty_entries, read_fields
from reading.in_yaml.value_forms import one_of, text, yes_or_no
from reading.in_yaml.yaml_reader import read_yaml
from reading.in_yaml.yaml_text import YamlText
from report.rules import rule

from guard.words.claims.pattern_search import Patternbook
from guard.words.claims.patterns import Groups, Pattern, joined, read_group, read_pattern

FILE = "docs/wording.yml"
GROUPS = "groups"
BETWEEN = ";"  # two patterns
BETWEEN_EXAMPLES = " | "


def _sentence(value: str) -> str:
    words = text(value)
    return words if words.endswith((".", "!", "?")) else f"{words}."


def _examples(value: str) -> list[str]:
    return text(value).split(BETWEEN_EXAMPLES)


def entry_fields(groups: Groups) -> dict[str, Field]:
    """What an entry may have, with these groups of words in its patterns."""

    def read(value: str) -> list[Pattern]:
        return [read_pattern(part, groups) for part in value.split(BETWEEN)]

    return {
        "about": Field(lambda value: read_pattern(value, groups)),
        "stops": Field(read, many=True),
        "advises": Field(read, many=True),
        "unless": Field(read, many=True),
        "why": Field(_sentence, required=True, example="why: one sentence, what is wrong with it"),
        "instead": Field(_sentence, required=True, example="instead: words to use in its place"),
        "allowed_on": Field(text, many=True),
        "never_allowed": Field(yes_or_no),
        "until": Field(one_of(*practice.FIELDS)),
        "caught": Field(_examples),
        "passes": Field(_examples),
    }


@dataclass(frozen=True)
class Rule:
    """One entry: what it speaks of, what stops publication, what brings advice, where it passes."""

    name: str
    about: Pattern | None
    stops: list[Pattern]
    advises: list[Pattern]
    unless: list[Pattern]
    why: str
    instead: str
    allowed_on: list[str]
    never_allowed: bool
    caught: list[str]
    passes: list[str]


class Wording:
    """The rules that hold, and all their patterns in one book."""

    def __init__(self, rules: list[Rule]) -> None:
        self.rules = rules
        entries = [(pattern, rule, True) for rule in rules for pattern in rule.stops]
        entries += [(pattern, rule, False) for rule in rules for pattern in rule.advises]
        self.book = Patternbook(pattern for pattern, _, _ in entries)
        self.rule_of = [(rule, stops) for _, rule, stops in entries]


@rule(
    finds="Entries of `docs/wording.yml` that are incomplete or unknown.",
    why="What can't be read finds nothing.",
    bad="fixture-word:\n  stops:\n    - forbidden fixture",
    good="fixture-word:\n  stops:\n    - forbidden fixture\n  why: It is one.\n  instead: fixture.",
    examples_of=FILE,
)
def read_wording(
    source_text: str, details: dict[str, Any], files: Collection[str]
) -> tuple[Wording, YamlText]:
    """The rules that hold while the practice's details are these. Problems are in the second value.

    `files` are the paths under docs/ that `allowed_on` may name. Never raises.
    """
    source = read_yaml(source_text, FILE)
    empty_entries(source)
    groups = _groups(source)
    fields_of_entry = entry_fields(groups)
    entries = {name: Field(fields=fields_of_entry) for name in source.data if name != GROUPS}
    if GROUPS in source.data:
        entries[GROUPS] = Field(fields={name: Field(text) for name in groups})
    rules = []
    for name, entry in read_fields(source, (), entries).items():
        if entry is None or name == GROUPS:
            continue
        if not entry["stops"] and not entry["advises"]:
            source.problem((name,), f"`{name}` has no words. List them below `stops:`.")
        for index, path in enumerate(entry["allowed_on"]):
            if path not in files:
                hint = did_you_mean(closest(path, files))
                source.problem((name, "allowed_on", index), f"{path} isn't there.{hint}")
        until = entry["until"]
        if not (until and details[until]):
            rules.append(_rule(name, entry))
    return Wording(rules), source


def _rule(name: str, entry: dict[str, Any]) -> Rule:
    """The rule that an entry is, with all its patterns one after the other."""
    for key in ("stops", "advises", "unless"):
        entry[key] = [pattern for patterns in entry[key] for pattern in patterns]
    entry["unless"] = joined(entry["unless"])
    for key in ("caught", "passes"):
        entry[key] = entry[key] or []
    entry |= {"name": name.lower(), "never_allowed": bool(entry["never_allowed"])}
    return Rule(**{field.name: entry[field.name] for field in fields(Rule)})


def _groups(source: YamlText) -> Groups:
    """The groups of words that the file names, as far as they can be read."""
    given = source.data.get(GROUPS)
    written = {
        name: words
        for name, words in (given if isinstance(given, dict) else {}).items()
        if isinstance(words, str)
    }
    groups: dict[str, tuple[tuple[str, ...], ...]] = {}
    for name, words in written.items():
        try:
            groups[name] = read_group(words, groups)
        except ValueError as error:
            source.problem((GROUPS, name), str(error))
            groups[name] = ()
    return groups
