"""A new page or article, from a template, in the menu."""

import re
from dataclasses import dataclass
from datetime import timedelta

from content.picture_names import easy_name

from edit.paths import docs_file
from edit.refusal import Refusal
from edit.session import Session
from edit.site_changes.given_text import with_given
from edit.site_changes.page_names import add_to_door
from edit.site_changes.texts import Texts
from edit.values.setting import with_value

HALF_A_YEAR = timedelta(days=182)
# What the template says to who copies it by hand: here, the form and the guard say it.
SETTINGS = re.compile(r"---\n.*?^---\n", re.DOTALL | re.MULTILINE)
NOTE = re.compile(r"^#.*\n", re.MULTILINE)
HINT = re.compile(r"<!--.*?-->\n\n", re.DOTALL)
# What a page says that is about ketamine.
POINT = re.compile(r"^    - Ketamine is \[.*\n", re.MULTILINE)
OUR_END = " Where to get help stands below your text, as on each of these pages."
NO_TITLE = "Give the page a title: its address is made of it."
THERE = "There is a page {} already. Choose another title, or change that page."
NO_DOOR = "There is no door “{}” in the menu. Choose one of those that are there."


@dataclass(frozen=True)
class NewPage:
    """What is wanted: `door` is "" for a page outside the menu, `given` is its Markdown, if any."""

    title: str
    is_article: bool
    door: str
    is_on_ketamine: bool
    given: str


def new_page(session: Session, wanted: NewPage) -> tuple[str, str]:
    """Make the page. Gives its path under docs/, and what was done, in words."""
    title, door, is_article = wanted.title, wanted.door, wanted.is_article
    name = easy_name(title)
    if not name:
        raise Refusal(422, NO_TITLE)
    doors = {one.title: one for one in session.site().whole_menu.doors}
    if not is_article and door and door not in doors:
        raise Refusal(422, NO_DOOR.format(door))
    folder = "articles"
    if not is_article:
        first = doors[door].pages[0] if door else ""
        folder = first.rpartition("/")[0] or easy_name(door) or "pages"
    path = f"{folder}/{name}.md"
    if docs_file(session.docs, path).exists():
        raise Refusal(409, THERE.format(path))
    texts = Texts(session)
    template = texts.read("templates/article.md" if is_article else "templates/page.md")
    if not wanted.is_on_ketamine:
        template = POINT.sub("", template)
    template = _for_forms(template, wanted.given, title)
    texts.write(path, _filled(session, path, template, title, is_hidden=False))
    if is_article:
        words = (
            f"“{title}” is there as a draft, and lists itself among the articles once it is public."
        )
    elif door:
        add_to_door(texts, door, path)
        words = f"“{title}” is there as a draft. Once public, it is in the menu behind “{door}”."
    else:
        texts.write(path, _filled(session, path, template, title, is_hidden=True))
        words = f"“{title}” is there as a draft, outside the menu."
    texts.save()
    return path, words + (OUR_END if wanted.given.strip() else "")


def _for_forms(template: str, given: str, title: str) -> str:
    """The template without its notes, and with the text that is there already."""
    text = SETTINGS.sub(lambda settings: NOTE.sub("", settings[0]), template, count=1)
    text = HINT.sub("", text)
    if not given.strip():
        return text
    body = SETTINGS.sub("", text, count=1)
    return f"{text.removesuffix(body)}\n{with_given(body, given, title)}"


def _filled(session: Session, path: str, text: str, title: str, *, is_hidden: bool) -> str:
    """The text with the settings that are known already."""
    day = session.today()
    values = {"title": title, "updated": day.isoformat()}
    values["review_by"] = (day + HALF_A_YEAR).isoformat()
    if is_hidden:
        values["hidden"] = "true"
    for name, value in values.items():
        text, _ = with_value(path, text, (name,), value)
    return text
