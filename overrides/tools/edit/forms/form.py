"""The form of a page's settings, or of a data file."""

from collections.abc import Mapping, Sequence
from typing import Any

from content import practice, sources
from content.help import help_lines
from content.page_settings import settings_fields
from content.practice import FIELDS
from content.sources import source_fields
from reading.in_yaml.fields import Field

from edit.forms.comments import comment_above, comments_of_entries, named_comments
from edit.forms.kinds import set_kind
from edit.forms.menu_form import menu_fields, redirect_fields
from edit.forms.settings_help import SETTINGS_HELP
from edit.forms.shape import FormField, empty_entry, field_at, label_of
from edit.refusal import Refusal
from edit.session import Session
from edit.values.block import Block, block_of

NEEDED = " (needed)"
NO_FORM = "This file has no form. Its text is in the other tab."
# What the names are called under which the entries of some files stand.
KEYED = {
    "help-lines.yml": "Its short name, in small letters, such as warmline",
    "redirects.yml": "The old address, such as old/page/",
    "sources.yml": "Its short name, in small letters, such as nida-ketamine",
}


def form_of(session: Session, path: str, text: str) -> dict[str, Any]:
    """The form of `text` as the file at `path`.

    A file that has none, or whose YAML can't be read, has no fields, and `error` says why.
    """
    try:
        block = block_of(path, text)
        fields = _fields(session, path, block)
    except Refusal as refusal:
        return {"fields": [], "error": refusal.sentence}
    if fields is None:
        return {"fields": [], "error": NO_FORM}
    if path in KEYED:
        fields = [
            FormField(
                [], "All entries", "group", keyed=KEYED[path], new=_new(session, path), items=fields
            )
        ]
    return {"fields": [field.as_json() for field in fields], "error": ""}


def _new(session: Session, path: str) -> Any:
    """One more entry of a file whose entries have names; "" where it is a text."""
    known = _known(session, path)
    return empty_entry(Field(fields=known)) if known and path in KEYED else ""


def typed_value(session: Session, path: str, text: str, name: list[str | int], words: str) -> Any:
    """The value that somebody means who fills in these words at `name`."""
    fields = _fields(session, path, block_of(path, text)) or []
    field = field_at(fields, name)
    return field.typed(words) if field else words or None


def source_form(session: Session) -> list[FormField]:
    """The fields of a source that is not there yet."""
    text = session.docs.joinpath("sources.yml").read_text(encoding="utf-8")
    said = named_comments(text.splitlines())
    empty = Block("", 0, 0)
    fields = source_fields(session.today()).items()
    return [_field(empty, [name], field, said.get(name, "")) for name, field in fields]


def order_of(session: Session, path: str, name: Sequence[str | int]) -> list[str]:
    """The names that can stand beside a value, in the order in which to write them."""
    known: Mapping[str, Field] | None = _known(session, path)
    if path in {"sources.yml", "help-lines.yml"}:
        return [*(known or ())] if len(name) > 1 else []
    for step in name[:-1]:
        if isinstance(step, str):
            known = known[step].fields if known and step in known else None
    return [*(known or ())]


def _known(session: Session, path: str) -> Mapping[str, Field] | None:
    """The fields that the site reads from a file, or from each entry of it."""
    day = session.today()
    if path.endswith(".md"):
        return settings_fields(day)
    known: dict[str, Mapping[str, Field]] = {
        practice.FILE: FIELDS,
        sources.FILE: source_fields(day),
        help_lines.FILE: help_lines.line_fields(day),
    }
    return known.get(f"docs/{path}")


def _fields(session: Session, path: str, block: Block) -> list[FormField] | None:
    known = _known(session, path)
    if path == "menu.yml":
        return menu_fields(block, _titles(session))
    if path == "redirects.yml":
        return redirect_fields(block, _titles(session))
    if known is None:
        return None
    lines = block.text.splitlines()
    if path.endswith(".md"):
        return [_setting(block, name, field) for name, field in known.items()]
    if path == "practice.yml":
        return [_field(block, [name], field, "", lines) for name, field in known.items()]
    said = named_comments(lines)
    root = block.value(())
    return [
        FormField(
            [name],
            _title(entry) or str(name),
            "group",
            line=block.line_of([name]),
            value=name,
            items=_inner(block, [name], known, said),
        )
        for name, entry in (root.items() if isinstance(root, dict) else ())
    ]


def _titles(session: Session) -> dict[str, str]:
    """The pages by their files, as people read them in a list."""
    pages = session.site().every_page
    return {path: f"{page.settings['title']} · {path}" for path, page in pages.items()}


def _title(entry: Any) -> str:
    named = entry if isinstance(entry, dict) else {}
    return str(named.get("title") or named.get("name") or "")


def _field(
    block: Block,
    path: list[str | int],
    field: Field,
    help_text: str,
    lines: Sequence[str] = (),
) -> FormField:
    """One field with what stands in it; the comments of its file say what it is for."""
    line = block.line_of(path) or 0
    known = help_text or comment_above(lines, line)
    label = label_of(str(path[-1])) + (NEEDED if field.required else "")
    made = FormField(path, label, help=known, line=line or None, value=block.value(path))
    said = comments_of_entries(lines, line)
    if field.many:
        made.kind, made.required, made.new = "list", field.required, empty_entry(field)
        entries = made.value if isinstance(made.value, list) else []
        made.items = [_entry(block, [*path, i], field, said) for i in range(len(entries))]
        made.value = None
    elif field.fields:
        made.kind, made.required, made.value = "group", field.required, None
        made.items = _inner(block, path, field.fields, said)
    else:
        set_kind(made, field)
        _name_choices(made)
    return made


def _name_choices(made: FormField) -> None:
    """Where the help says what each choice stands for, the choices are called that."""
    said = dict(line.partition(": ")[::2] for line in made.help.split("\n"))
    if made.choices and said.keys() >= {*made.choices}:
        made.words = {one: label_of(said.pop(one)) for one in made.choices}
        others = (line for line in made.help.split("\n") if line.partition(": ")[0] in said)
        made.help = " ".join(others)


def _setting(block: Block, name: str, field: Field) -> FormField:
    """A setting of a page; what is not said of one that can be yes or no is a no."""
    made = _field(block, [name], field, SETTINGS_HELP[name])
    if made.kind == "yes or no":
        made.unsaid = "No"
    return made


def _inner(
    block: Block, path: list[str | int], fields: Mapping[str, Field], said: Mapping[str, str]
) -> list[FormField]:
    return [_field(block, [*path, of], one, said.get(of, "")) for of, one in fields.items()]


def _entry(block: Block, path: list[str | int], field: Field, said: Mapping[str, str]) -> FormField:
    """One entry of a list."""
    label = str(int(path[-1]) + 1)
    made = FormField(path, label, line=block.line_of(path), value=block.value(path))
    if field.fields:
        named = made.value if isinstance(made.value, dict) else {}
        made.label = str(next((of for of in named.values() if isinstance(of, str)), label))
        made.kind, made.value = "group", None
        made.items = _inner(block, path, field.fields, said)
    else:
        set_kind(made, field)
    return made
