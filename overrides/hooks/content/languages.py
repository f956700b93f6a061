"""The languages that a page can be in, each with the small words by which to tell it.

To add one, add its entry to `LANGUAGES`.
"""

import re
from dataclasses import dataclass

from reading.guesses import closest

ENGLISH = "en-US"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True)
class Language:
    """One language: its name, here and among those who speak it, and its small words.

    `call` and `text` say what a link with a number does. `not_words` are small words of similar
    languages that it lacks: Portuguese isn't Spanish. `aliases` are its other names.
    """

    name: str
    own_name: str
    call: str
    text: str
    words: frozenset[str]
    not_words: frozenset[str] = frozenset()
    aliases: tuple[str, ...] = ()


# By the code that stands in `lang=` (BCP 47).
LANGUAGES = {
    ENGLISH: Language(
        name="English",
        own_name="English",
        call="Call {}",
        text="Text {}",
        words=_words(
            "and are at be but by can for from has have if is it not of or that the their there"
            " they this to was we what when who will with you your"
        ),
        not_words=_words("af den der det een het ik ikke mit och og und van"),
    ),
    "es": Language(
        name="Spanish",
        own_name="Español",
        call="Llamar al {}",
        text="Mensaje al {}",
        words=_words(
            "al con cuando del donde el es esa ese eso esta estas este esto está están hay las lo"
            " los muy más para pero por porque puede pueden sin sobre su sus también tiene tienen"
            " una usted ustedes y ya"
        ),
        not_words=_words(
            "amb ao che com di do dos e em els gli i il per mais na não non nos ou uma unha você è"
        ),
        aliases=("sp", "castellano"),
    ),
}


def language(value: str) -> str:
    """The code of a language that a page can be in: one of `LANGUAGES`."""
    if value in LANGUAGES:
        return value
    names = {
        name.lower(): code
        for code, known in LANGUAGES.items()
        for name in (code, code.partition("-")[0], known.name, known.own_name, *known.aliases)
    }
    known = " or ".join(f"{code} ({each.name})" for code, each in LANGUAGES.items())
    # What names a country as well, es-MX or es_ES, goes by its first part.
    first = re.split(r"[-_ ]", value.strip().lower())[0]
    guess = names.get(closest(first, names, 0.75) or "")
    hint = f"Did you mean `{guess}`?" if guess else f"Write {known}."
    raise ValueError(f'"{value}" is no language that this site knows. {hint}')
