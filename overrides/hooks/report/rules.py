"""Every rule by which something is found, with an example that breaks it and one that keeps it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import wraps
from inspect import getdoc
from typing import Any, ParamSpec, TypeVar

# What an example is a piece of, where it is no file under docs/.
TEXT = "the text of a page"
SETTINGS = "the settings of a page"
NAME = "the name of a file"

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class Rule:
    """What a rule finds, why that matters to visitors or staff, and two examples.

    `examples_of` is TEXT, SETTINGS, NAME or a file under docs/, by its path from the top of the
    project: there an example is added to what the file has, or takes the place of what has the
    same name. An example that is empty is a file that isn't there. The message is not repeated
    here: the catalogue (`make rules`) shows what the report says of the bad example.
    """

    name: str
    module: str
    finds: str
    does: str
    why: str
    bad: str
    good: str
    examples_of: str
    causes_others: bool


RULES: dict[str, Rule] = {}


def rule(  # noqa: PLR0913 (each is one line above a function)
    *,
    why: str,
    bad: str,
    good: str,
    examples_of: str = TEXT,
    finds: str = "",
    does: str = "",
    causes_others: bool = False,
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Register a function that gives back findings; the first line of its text says what it finds.

    Where that line says what else it gives, `finds` says it; where its type doesn't tell whether
    it stops publication or advises, `does` tells. The findings may be all that it
    gives, the last of several values, or the `problems` of a file that was read. Each gets the
    name of the innermost rule that found it. What one finds that `causes_others` may be why much
    else is found: the report tells it first.
    """

    def register(function: Callable[P, R]) -> Callable[P, R]:
        name = function.__name__
        RULES[name] = Rule(
            name=name,
            module=function.__module__,
            finds=finds or (getdoc(function) or "").partition("\n")[0],
            does=does or _does(str(function.__annotations__["return"])),
            why=why,
            bad=bad,
            good=good,
            examples_of=examples_of,
            causes_others=causes_others,
        )

        @wraps(function)
        def judge(*args: P.args, **kwargs: P.kwargs) -> R:
            given: R = _named(function(*args, **kwargs), name)
            return given

        return judge

    return register


def _does(gives: str) -> str:
    """Whether findings of a type stop publication."""
    if "Finding" in gives or "Slip" in gives:
        return "stops or advises"
    return "advises" if "Advice" in gives else "stops"


def _named(given: Any, name: str) -> Any:
    """What a rule gave, with its name in each finding that has none yet."""
    if isinstance(given, list) and not given:  # most rules find nothing on most pages
        return []
    if isinstance(given, tuple):
        return (*given[:-1], _named(given[-1], name))
    if hasattr(given, "problems"):
        given.problems[:] = _named(given.problems, name)
        return given
    found = (one if one.rule else replace(one, rule=name) for one in given)
    return found if isinstance(given, Iterator) else list(found)
