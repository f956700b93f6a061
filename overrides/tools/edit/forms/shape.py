"""What a form is made of."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from reading.in_yaml.fields import Field

Kind = Literal[
    "text", "long text", "date", "today", "choice", "yes or no", "list", "group", "number"
]

YES, NO = "true", "false"
NOT_SAID = "Not said"


@dataclass
class FormField:
    """One field of a form: what it is called, how it is filled in, and what stands in it.

    `path` is its name for `/set`. `items` are the fields of a group, or the entries of a list, and
    `new` is one more of them, empty. Where an item has a name that its editor chooses, `keyed` says
    what that is.
    """

    path: list[str | int]
    label: str
    kind: Kind = "text"
    help: str = ""
    choices: list[str] = field(default_factory=list)
    # What to call a choice whose own words say too little.
    words: dict[str, str] = field(default_factory=dict)
    # What it means that nothing stands there.
    unsaid: str = NOT_SAID
    limit: int | None = None
    least: int | None = None
    required: bool = False
    value: Any = None
    line: int | None = None
    keyed: str = ""
    new: Any = None
    items: list["FormField"] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """The field as the page gets it: `options` are its choices with their words."""
        told = asdict(self) | {"shown": self._shown(), "options": self._options()}
        told["id"] = id_of(self.path)
        del told["choices"], told["words"], told["unsaid"]
        return told | {"items": [item.as_json() for item in self.items]}

    def _shown(self) -> str:
        """The value as it stands in an input."""
        if isinstance(self.value, bool):
            return YES if self.value else NO
        return "" if self.value is None else str(self.value)

    def _options(self) -> list[tuple[str, str]]:
        """What can be chosen, what stands there among it."""
        choices = (
            {YES: "Yes", NO: "No"} if self.kind == "yes or no" else dict.fromkeys(self.choices)
        )
        if not choices:
            return []
        shown = self._shown()
        if not (self.required and shown):
            choices = {"": self.unsaid} | choices
            if self.unsaid == choices.get(NO):  # said in one way, as it stands there
                del choices["" if shown == NO else NO]
        if shown not in choices:
            choices = {shown: None} | choices
        return [(one, self.words.get(one) or said or one) for one, said in choices.items()]

    def typed(self, words: str) -> Any:
        """The value that somebody means who fills in these words; None for none."""
        if not words.strip():
            return None
        if self.kind == "yes or no":
            return words == YES
        return int(words) if self.kind == "number" and words.isdecimal() else words


def field_at(fields: "list[FormField]", path: list[str | int]) -> FormField | None:
    """The field of this path, as deep as it may be."""
    for one in fields:
        if one.path == path:
            return one
        if one.path == path[: len(one.path)] or not one.path:
            return field_at(one.items, path)
    return None


def empty_entry(field: Field) -> Any:
    """An entry of a list as it is before anything is filled in: what it can't be without."""
    if not field.fields:
        return ""
    needed = [name for name, inner in field.fields.items() if inner.required]
    return dict.fromkeys(needed or [*field.fields][:1], "")


def id_of(path: Sequence[str | int]) -> str:
    """What a field is called in the page."""
    return "-".join(["field", *map(str, path)])


def label_of(name: str) -> str:
    """A name as people read it: `review_by` is "Review by"."""
    words = name.replace("_", " ").strip()
    return words[:1].upper() + words[1:]
