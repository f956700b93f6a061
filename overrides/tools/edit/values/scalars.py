"""How a value is written: as it was before where that can be, else so that it reads back."""

import re

from reading.in_yaml.yaml_reader import read_yaml

from edit.refusal import Refusal

UNWRITABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
NEWLINES = re.compile(r"\s*[\r\n]+\s*")


def one_line(value: str) -> str:
    """A value as one line: in a form, a line break is a space."""
    return NEWLINES.sub(" ", UNWRITABLE.sub("", value)).strip()


def written(value: str, style: str | None) -> str:
    """A value on one line, in the quotes that it had (`style`), if it reads back as it is."""
    value = one_line(value)
    plain, single = value, "'" + value.replace("'", "''") + "'"
    double = '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    styles = {"'": single, '"': double}
    for form in (styles.get(style or "", plain), plain, double, single):
        if _reads_back(form, value):
            return form
    raise Refusal(422, f"“{value[:60]}” can't be written here. Take out its odd characters.")


def _reads_back(form: str, value: str) -> bool:
    """Whether the site reads this form as the value, in a setting and in a list."""
    setting = read_yaml(f"name: {form}\n", "")
    entry = read_yaml(f"name:\n  - {form}\n", "")
    told = [one for one in (*setting.problems, *entry.problems) if "visible to" not in one.message]
    return not told and setting.data == {"name": value} and entry.data == {"name": [value]}


def key_written(name: str) -> str:
    """A name in front of a colon, in quotes if it needs them."""
    name = one_line(name)
    for form in (name, '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'):
        read = read_yaml(f"{form}: value\n", "")
        if name and not read.problems and read.data == {name: "value"}:
            return form
    raise Refusal(422, f"“{name[:60]}” can't be a name here.")
