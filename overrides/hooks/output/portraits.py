"""The photos of the people of the practice, as their page shows them."""

from build import Build
from content.page_settings import Page

WIDTH = {"width": "160"}


def portraits(build: Build, page: Page) -> dict[str, str]:
    """The HTML of each portrait that `page` shows, by the photo's path; the page is turned to.

    A photo that isn't there is told where `docs/practice.yml` is read.
    """
    if "people" not in page.type.facts:
        return {}
    practice = build.site.practice
    people = [*practice["people"], practice["prescriber"], practice["reviewer"]]
    shown = {person["photo"]: person["name"] for person in people if person and person["photo"]}
    return {
        photo: build.shown_pictures.html(photo, name, WIDTH, is_lazy=True)
        for photo, name in shown.items()
        if photo in build.site.pictures
    }
