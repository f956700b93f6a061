"""Reads `docs/wording.yml`: words and claims to avoid, each with why and what to write instead."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from content import practice
from reading.guesses import closest, did_you_mean
from reading.in_yaml.fields import Field, empty_entries, read_fields
from reading.in_yaml.value_forms import one_of, text
from reading.in_yaml.yaml_reader import read_yaml
from reading.in_yaml.yaml_text import YamlText
from report.rules import rule

from guard.words.found_words import Slip
from guard.words.negation import is_claimed
from guard.words.phrase_search import Found, Phrasebook
from guard.words.phrases import Phrase, phrase
from guard.words.public_words import PublicText

FILE = "docs/wording.yml"


def _sentence(value: str) -> str:
    words = text(value)
    return words if words.endswith((".", "!", "?")) else f"{words}."


GROUPS = "groups"
GROUP = re.compile(r"<([^<>]*)>")


def entry_fields(groups: Mapping[str, str]) -> dict[str, Field]:
    """What an entry may have; in its phrases, `<illness>` is any word of the group `illness`."""

    def read(value: str) -> Phrase:
        for name in GROUP.findall(value):
            if name not in groups:
                hint = did_you_mean(closest(name, groups))
                raise ValueError(f'"{value}": `{GROUPS}:` has no `{name}`.{hint}')
        return phrase(GROUP.sub(lambda match: groups[match[1]], value))

    return {
        "stops": Field(read, many=True),
        "advises": Field(read, many=True),
        "why": Field(_sentence, required=True, example="why: one sentence, what is wrong with it"),
        "instead": Field(_sentence, required=True, example="instead: words to use in its place"),
        "passes_in": Field(read, many=True),
        "allowed_on": Field(text, many=True),
        "until": Field(one_of(*practice.FIELDS)),
    }


@dataclass(frozen=True)
class Rule:
    """One entry: its phrases that stop publication, those that bring advice, where they pass."""

    name: str
    stops: list[Phrase]
    advises: list[Phrase]
    why: str
    instead: str
    passes_in: list[Phrase]
    allowed_on: list[str]


class Wording:
    """The rules that hold, and all their phrases in one book."""

    def __init__(self, rules: list[Rule]) -> None:
        self.rules = rules
        entries = [(entry, rule, True) for rule in rules for entry in rule.stops]
        entries += [(entry, rule, False) for rule in rules for entry in rule.advises]
        self.book = Phrasebook(entry for entry, _, _ in entries)
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
    given = source.data.get(GROUPS)
    names = given if isinstance(given, dict) else {}
    fields = entry_fields({name: words for name, words in names.items() if isinstance(words, str)})
    group = {name: Field(fields=fields) for name in source.data}
    if GROUPS in group:
        group[GROUPS] = Field(fields={name: Field(text) for name in names})
    rules = []
    for name, entry in read_fields(source, (), group).items():
        if entry is None or name == GROUPS:
            continue
        if not entry["stops"] and not entry["advises"]:
            source.problem((name,), f"`{name}` has no words. List them below `stops:`.")
        for index, path in enumerate(entry["allowed_on"]):
            if path not in files:
                hint = did_you_mean(closest(path, files))
                source.problem((name, "allowed_on", index), f"{path} isn't there.{hint}")
        until = entry.pop("until")
        if not (until and details[until]):
            rules.append(Rule(name=name.lower(), **entry))
    return Wording(rules), source


@rule(
    why="Each entry there says why.",
    bad="A forbidden fixture.",
    good="A fixture.",
)
def wording_slips(public: PublicText, wording: Wording) -> Iterator[Slip]:
    """Words and claims that `docs/wording.yml` lists."""
    slips: list[Slip] = []
    for found in wording.book.find(public.text):
        rule, stops = wording.rule_of[found.number]
        if (
            public.path not in rule.allowed_on
            and is_claimed(public.text, found)
            and not _passes(public, rule, found)
        ):
            slips.append(_slip(public, rule, found, stops=stops))
    yield from _without_repeats(slips)


def _passes(public: PublicText, rule: Rule, found: Found) -> bool:
    """Whether what was found is part of words that are right."""
    start, end = public.text.block(found.start)
    first, last = found.start, found.end
    if found.phrase.others:
        first, last = start, end = public.text.sentence(found.start)
    return any(
        span[0] < last and first < span[1]
        for entry in rule.passes_in
        for span in entry.spans(public.text, start, end)
    )


def _slip(public: PublicText, rule: Rule, found: Found, *, stops: bool) -> Slip:
    words = public.text.shown(found.start, found.end)
    if not stops:
        message = f'Think about "{words}". {rule.why} Better: {rule.instead}'
    elif public.page:
        message = (
            f'Take out "{words}". {rule.why} Write instead: {rule.instead} If it is right here '
            f"for once, add `<!-- allow: {rule.name}, because ... -->` to this line."
        )
    else:
        message = (
            f'Take out "{words}". {rule.why} Write instead: {rule.instead} If it is right here, '
            f"list {public.path} under `allowed_on` of `{rule.name}` in {FILE}."
        )
    return Slip(found.start, found.end, rule.name, message, stops)


def _without_repeats(slips: list[Slip]) -> Iterator[Slip]:
    """The slips, without those that overlap one that says the same, or that stops publication."""
    kept: list[Slip] = []
    for slip in sorted(slips, key=lambda slip: (not slip.stops, slip.start - slip.end)):
        if not any(
            slip.start < other.end
            and other.start < slip.end
            and (slip.name == other.name or not slip.stops)
            for other in kept
        ):
            kept.append(slip)
    yield from kept
