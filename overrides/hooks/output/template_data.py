"""What the templates know beside the page itself."""

from pathlib import Path
from typing import Any
from urllib.parse import quote

from build import Build
from content.articles import last_change, newest_first
from content.languages import ENGLISH, LANGUAGES
from content.practice import can_be_reached
from content.redirects import FEED
from jinja2 import Environment
from pictures.drawings import light_colors
from pictures.social_cards import HEIGHT, WIDTH


def tell_templates(templates: Environment, build: Build, theme: Path) -> None:
    """Tell all templates of a build what they know, and the build its doors."""
    data = template_data(build, theme)
    build.doors = data["doors"]
    templates.globals.update(data)
    # In Jinja, each template may know more than the others, and looking for that takes a third of a
    # page's time. Ours all know the same.
    jinja: Any = templates
    jinja.make_globals = lambda _: templates.globals
    templates.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}


def template_data(build: Build, theme: Path) -> dict[str, Any]:
    """Names and values for every template; `theme` is the folder with the styles."""
    site = build.site
    urls = {file.src_uri: file.url for file in build.files.documentation_pages()}

    def link(path: str, title: str | None = None) -> dict[str, Any]:
        settings = site.pages[path].settings
        return {
            "path": path,
            "url": urls[path],
            "title": title or settings["title"],
            "lang": settings["lang"],  # of the page, and of these words
        }

    footer = [link(entry.path, entry.words) for entry in site.menu.footer]
    contact = (link(path) for path, page in site.pages.items() if page.type.has_street_address)
    return {
        "urls": urls,
        "english": ENGLISH,
        "today": build.today,
        "colors": light_colors(theme),
        "card_size": (WIDTH, HEIGHT),
        "later_stylesheet": build.later_stylesheet,
        "search_script": build.search_script,
        "inline_scripts": build.inline_scripts,
        "practice": site.practice,
        "can_be_reached": can_be_reached(site.practice),
        "portraits": build.portraits,
        "contact_page": next(contact, None),
        "help_lines": {
            name: line | {"parts": build.help_numbers.parts(line["when"], LANGUAGES[ENGLISH])}
            for name, line in site.help_lines.items()
        },
        "doors": [
            {
                **link(door.pages[0], door.title),
                "pages": [link(path) for path in door.pages],
                "is_help": site.pages[door.pages[0]].type.has_help_lines,
            }
            for door in site.menu.doors
        ],
        "practice_pages": [
            link(path)
            for path, page in site.pages.items()
            if page.type.facts and not page.settings["hidden"]
        ],
        "old_feeds": [
            quote(redirect.file.removesuffix("index.html"))
            for redirect in site.redirects
            if redirect.target == FEED
        ],
        "footer_pages": footer,
        "in_other_languages": [item for item in footer if item["lang"] != ENGLISH],
        "articles": [
            {
                **link(page.path),
                **page.settings,
                "minutes": build.minutes[page.path],
                "changed": last_change(page, ()),
            }
            for page in newest_first(site.pages.values())
        ],
    }
