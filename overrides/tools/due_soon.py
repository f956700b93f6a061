"""What somebody has to look at again within the next days, before it is overdue."""

from datetime import date, timedelta

from content import sources
from content.help import help_lines
from content.site_content import SiteContent

AHEAD = timedelta(days=30)


def due_soon(site: SiteContent, today: date) -> dict[str, list[str]]:
    """Pages, help lines and expiring facts that are due within 30 days, or overdue: by day."""
    end = today + AHEAD
    pages = [
        (page.settings["review_by"], page.file)
        for page in site.pages.values()
        if page.settings["review_by"]
    ]
    lines = [
        (line["checked"] + help_lines.CHECK_EVERY, f"{help_lines.FILE}: `{name}`")
        for name, line in site.help_lines.items()
    ]
    facts = [
        (source["expires"], f"{sources.FILE}: `{name}`")
        for name, source in site.sources.items()
        if source and source["expires"]
    ]
    return {
        "Pages to review": _until(end, pages),
        "Help lines to check": _until(end, lines),
        "Facts that lapse": _until(end, facts),
    }


def _until(end: date, entries: list[tuple[date, str]]) -> list[str]:
    return [f"{place} by {day.isoformat()}" for day, place in sorted(entries) if day <= end]
