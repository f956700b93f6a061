"""`make reviewed PAGE=docs/...`: notes on a page which words a clinician has read, and when."""

import sys
from datetime import date
from pathlib import Path

from content.page_settings import Page, read_page
from content.settings.reviews import fingerprint
from content.today import today

DOCS = Path("docs")


def with_review(page: Page, text: str, by: str, day: date) -> str:
    """The text of a page with its review noted: who, on which day, and which words.

    Raises ValueError, with a sentence, where the page names nobody and `by` is empty.
    """
    by = by or page.settings["reviewed_by"] or ""
    if not by:
        raise ValueError(
            f"{page.file} doesn't say who reviewed it. "
            f'Type: make reviewed PAGE={page.file} BY="First Last, credentials"'
        )
    settings = {
        "reviewed_by": by if by == page.settings["reviewed_by"] else _quoted(by),
        "reviewed_on": day.isoformat(),
        "reviewed_words": fingerprint(page),
    }
    lines = text.split("\n")
    for name, value in settings.items():
        line = page.setting_lines.get(name)
        if line and not (name == "reviewed_by" and by == page.settings[name]):
            lines[line - 1] = f"{name}: {value}"
    place = page.body_line - 2  # in front of the line that ends the settings
    added = [
        f"{name}: {value}" for name, value in settings.items() if name not in page.setting_lines
    ]
    return "\n".join([*lines[:place], *added, *lines[place:]])


def _quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"


def note_review(path: str, by: str, day: date) -> str:
    """Note a review on the page at `path`, and say so. Raises ValueError with what is wrong."""
    file = Path(path)
    if not file.is_file() or not file.resolve().is_relative_to(DOCS.resolve()):
        raise ValueError(
            f'There is no page "{path}". Type the whole path, like: '
            "make reviewed PAGE=docs/about/privacy.md"
        )
    text = file.read_bytes().decode()
    page, problems = read_page(text, file.resolve().relative_to(DOCS.resolve()).as_posix(), day)
    if others := [one for one in problems if "reviewed_" not in one.message]:
        raise ValueError("\n".join(map(str, others)))
    noted = with_review(page, text.replace("\r\n", "\n"), by, day)
    file.write_bytes(noted.encode())
    again, _ = read_page(noted, page.path, day)
    return f"{page.file} is reviewed by {again.settings['reviewed_by']}, in the words it has now."


def main() -> None:
    """Note the review that was asked for, or say what is wrong."""
    try:
        print(note_review(sys.argv[1], sys.argv[2], today()))
    except ValueError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
