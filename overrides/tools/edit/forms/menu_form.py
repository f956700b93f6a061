"""The forms of the two files that name pages: the menu, and the old addresses."""

from content.page_types import HOME
from content.redirects import FEED, WITHDRAWN

from edit.forms.comments import comment_above
from edit.forms.shape import FormField
from edit.values.block import Block


def menu_fields(block: Block, pages: dict[str, str]) -> list[FormField]:
    """The doors, each with its pages, and the small pages at the foot."""
    doors, footer = block.value(["doors"]), block.value(["footer"])
    made = FormField(
        ["doors"],
        "Doors",
        "group",
        help="What stands in the header, six at most, in this order.",
        line=block.line_of(["doors"]),
        keyed="The words of the door, as visitors read them",
        new=[HOME],
        required=True,
    )
    for title in doors if isinstance(doors, dict) else ():
        made.items.append(_pages(block, ["doors", title], title, pages))
    foot = _pages(block, ["footer"], "Footer", pages)
    foot.help = "The small pages at the foot of every page."
    for index, entry in enumerate(footer if isinstance(footer, list) else ()):
        if isinstance(entry, dict):
            foot.items[index].kind, foot.items[index].value = "group", None
            foot.items[index].items = [
                _page(block, ["footer", index, words], words, pages) for words in entry
            ]
    return [made, foot]


def redirect_fields(block: Block, pages: dict[str, str]) -> list[FormField]:
    """Each old address, with the page to which it leads now."""
    found = block.value([])
    known = {**pages, FEED: FEED, WITHDRAWN: "It was withdrawn: a page says so"}
    lines = block.text.splitlines()
    fields = [_page(block, [old], old, known) for old in (found if isinstance(found, dict) else ())]
    for field in fields:
        field.help = comment_above(lines, field.line or 0)
    return fields


def _pages(block: Block, path: list[str | int], label: str, pages: dict[str, str]) -> FormField:
    value = block.value(path)
    if not isinstance(value, list):
        return _page(block, path, label, pages)
    made = FormField(path, label, "list", line=block.line_of(path), new=HOME)
    made.items = [_page(block, [*path, i], str(i + 1), pages) for i in range(len(value))]
    return made


def _page(block: Block, path: list[str | int], label: str, pages: dict[str, str]) -> FormField:
    """A field that names a page; one that isn't there stays among the choices."""
    return FormField(
        path,
        label,
        "choice",
        choices=[*pages],
        words=pages,
        value=block.value(path),
        line=block.line_of(path),
        required=True,
    )
