"""What the templates know beside the page itself."""

from collections.abc import Mapping
from typing import Any

from articles import last_change, newest_first
from practice import TEMPLATE_FACTS, can_be_reached
from reading import Reading
from site_content import SiteContent


def template_data(
    site: SiteContent, urls: Mapping[str, str], readings: Mapping[str, Reading]
) -> dict[str, Any]:
    """Names and values for every template.

    `urls` are the pages' addresses from the site's root and `readings` their measures, both
    by path under docs/.
    """

    def link(path: str, title: str | None = None) -> dict[str, Any]:
        settings = site.pages[path].settings
        return {"path": path, "url": urls[path], "title": title or settings["title"]}

    return {
        "urls": urls,
        "practice": site.practice,
        "can_be_reached": can_be_reached(site.practice),
        "help_lines": site.help_lines,
        "doors": [
            {
                **link(door.pages[0], door.title),
                "pages": [link(path) for path in door.pages],
                "is_help": site.pages[door.pages[0]].settings["template"] == "help",
            }
            for door in site.menu.doors
        ],
        "practice_pages": [
            link(path)
            for path, page in site.pages.items()
            if page.settings["template"] in TEMPLATE_FACTS and not page.settings["hidden"]
        ],
        "footer_pages": [link(path) for path in site.menu.footer],
        "articles": [
            {
                **link(page.path),
                **page.settings,
                "minutes": readings[page.path].minutes,
                "changed": last_change(page, ()),
            }
            for page in newest_first(site.pages.values())
        ],
    }
