"""Parses YAML with PyYAML: quickly where it has libyaml, and with the same outcome where not.

libyaml lets tabs pass, and `>#`, and a text that nests too deep ends the program. So what may do
that is left to the parser in Python. A text with a fault is too: its words and places are told.
"""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import yaml

# There where PyYAML came as a wheel, or was built beside libyaml.
FAST: Any = getattr(yaml, "CBaseLoader", None)
NOT_FOR_IT = "\t[{|>"
LONGEST_LINE = 1000  # characters: each hyphen of `- - - -` nests


def nodes(text: str) -> yaml.Node | None:
    """The nodes of a YAML text. Raises what PyYAML's parser in Python does."""
    if _is_simple(text):
        with suppress(yaml.YAMLError, UnicodeEncodeError):
            return yaml.compose(text, Loader=FAST)
    return yaml.compose(text, Loader=yaml.BaseLoader)


def tokens(text: str) -> Iterator[Any]:
    """The tokens of a YAML text, one after the other; raises at the first fault, as above."""
    if _is_simple(text):
        with suppress(yaml.YAMLError, UnicodeEncodeError):
            return iter([*yaml.scan(text, Loader=FAST)])
    return iter(yaml.scan(text, Loader=yaml.BaseLoader))


def _is_simple(text: str) -> bool:
    """Whether libyaml is there, and makes the same of the text."""
    if FAST is None or any(sign in text for sign in NOT_FOR_IT):
        return False
    return max(map(len, text.split("\n"))) < LONGEST_LINE
