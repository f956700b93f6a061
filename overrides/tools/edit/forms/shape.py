"""What a form is made of."""

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from reading.in_yaml.fields import Field

Kind = Literal[
    "text", "long text", "date", "today", "choice", "yes or no", "list", "group", "number"
]


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
    limit: int | None = None
    least: int | None = None
    required: bool = False
    value: Any = None
    line: int | None = None
    keyed: str = ""
    new: Any = None
    items: list["FormField"] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """The field as the page gets it."""
        return asdict(self) | {
            "name": self.path[-1] if self.path else "",
            "items": [item.as_json() for item in self.items],
        }


def empty_entry(field: Field) -> Any:
    """An entry of a list as it is before anything is filled in: what it can't be without."""
    if not field.fields:
        return ""
    needed = [name for name, inner in field.fields.items() if inner.required]
    return dict.fromkeys(needed or [*field.fields][:1], "")


def label_of(name: str) -> str:
    """A name as people read it: `review_by` is "Review by"."""
    words = name.replace("_", " ").strip()
    return words[:1].upper() + words[1:]
