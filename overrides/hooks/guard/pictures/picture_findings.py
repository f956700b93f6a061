"""What an editor reads about the pictures of a page."""

import posixpath
import re
from collections.abc import Collection
from urllib.parse import unquote

from content.page_links import target_path
from content.page_settings import Page
from content.picture_names import easy_name, is_hard_to_type, is_photo, meant_picture
from reading.guesses import did_you_mean
from report.problems import Advice, Finding, Problem
from report.rules import rule

# What an editor writes behind a picture that says nothing: `![](line.jpg){ .decorative }`.
DECORATIVE = "decorative"
# Words that a screen reader says by itself, or that a camera wrote (WCAG 1.1.1, failure F30).
NEEDLESS = re.compile(
    r"(?:an? |the )?(?:image|photo|photograph|picture) (?:of|showing)\b", re.IGNORECASE
)
NO_WORDS = re.compile(
    r"(?:an? |the )?(?:image|photo|photograph|picture)[\W\d_]*"
    r"|(?:dscn?|img|p|pxl|screenshot)[\W\d_]+"
    r"|\S*\.(?:avif|gif|heic|jpe?g|png|svg|webp)",
    re.IGNORECASE,
)


@rule(
    why="A screen reader reads these words out in place of the picture.",
    bad="![](fixture.png)",
    good="![Three stones](fixture.png)",
)
def alt_findings(page: Page, address: str, alt: str, *, is_decorative: bool) -> list[Finding]:
    """Pictures without words for those who can't see them, or with words that say nothing."""
    if is_decorative and not alt:
        return []
    words, name = f"![What it shows]({address})", posixpath.basename(unquote(address))
    if not alt:
        message = (
            f"The picture {address} has no words for those who can't see it. Write `{words}`, with "
            "what it shows between [ and ]. If it only decorates the page, write "
            f"`![]({address}){{ .{DECORATIVE} }}`."
        )
        return [Problem(page.file, line, message) for line in picture_lines(page, address, alt)]
    if is_decorative:
        message = (
            f'"{alt}": a picture that only decorates the page has no words: '
            f"`![]({address}){{ .{DECORATIVE} }}`. One that says something has no `.{DECORATIVE}`."
        )
    elif NO_WORDS.fullmatch(alt) or alt.lower() in {name.lower(), name.rpartition(".")[0].lower()}:
        message = f'"{alt}" does not say what the picture shows. Write `{words}`, in a few words.'
    elif match := NEEDLESS.match(alt):
        message = (
            f'Leave out "{match[0]}": a screen reader says by itself that this is a picture. '
            "Start with what it shows."
        )
    else:
        return []
    return [Advice(page.file, line, message) for line in picture_lines(page, address, alt)]


@rule(
    why="Visitors would see a hole in the page.",
    bad="![Three stones](fixtrue.png)",
    good="![Three stones](fixture.png)",
)
def missing_problems(
    page: Page, address: str, alt: str, pictures: Collection[str]
) -> list[Problem]:
    """Pictures that aren't there, or are none."""
    path = target_path(page.path, address).lstrip("/")
    start = f'"{alt}" shows {address}' if alt else f"A picture is to be {address}"
    if re.search(r"\.(?:md|pdf|html?)$", path, re.IGNORECASE):
        message = f"{start}, which is no picture. To link to it, take out the `!` before it."
    else:
        meant = meant_picture(path, [*filter(is_photo, pictures)])
        found = posixpath.relpath(meant, posixpath.dirname(page.path) or ".") if meant else None
        if found and is_hard_to_type(found):
            message = hard_to_type(found)
        elif found and found.lower() == address.lower():
            message = (
                f"{start}, but the file is called {found}. Write `{found}`, "
                "with the same small and capital letters."
            )
        else:
            hint = did_you_mean(found) or " Put the file into docs/, beside the page."
            message = f"{start}, which isn't there.{hint}"
    return [Problem(page.file, line, message) for line in picture_lines(page, address, alt)]


def hard_to_type(path: str) -> str:
    """What to do about a picture whose name nobody can type."""
    stem, ending = posixpath.splitext(path)
    easy = "/".join(easy_name(part) or part for part in stem.split("/"))
    return (
        f"The name of {path} has a space or an accent in it that nobody can type. Rename the file, "
        f"and write that here: `{easy}{ending.lower()}`."
    )


@rule(
    why="Nobody would see it.",
    bad="![The waiting room](broken.jpg)",
    good="![The waiting room](room.jpg)",
)
def unreadable_photo_problems(photo: str, error: Exception) -> list[Problem]:
    """Photos that can't be read. `error` says why."""
    return [Problem(f"docs/{photo}", 1, str(error))]


@rule(
    why="The file may tell where it was taken. Visitors get copies that don't.",
    bad="See [the waiting room](fixture.jpg).",
    good="![The waiting room](fixture.jpg)",
)
def photo_link_problems(page: Page, address: str, words: str) -> list[Problem]:
    """Links to the file of a photo."""
    message = (
        f'"{words}" links to {address}, and the file of a photo is never public: it may tell where '
        f"it was taken. Show the photo instead: `![What it shows]({address})`."
    )
    return [Problem(page.file, line, message) for line in picture_lines(page, address, words)]


@rule(
    why="A screen reader has nothing to say of such a link.",
    bad="[![](fixture.png){ .decorative }](contact.md)",
    good="[![The way in](fixture.png)](contact.md)",
)
def nameless_link_problems(page: Page, address: str) -> list[Problem]:
    """Links that are only a picture without words."""
    message = (
        f"The link to {address} is only a picture, so the picture needs words: "
        "say between [ and ] where the link goes."
    )
    return [Problem(page.file, line, message) for line in picture_lines(page, address, "")]


@rule(
    why="They are kept for nothing, and may show somebody.",
    bad="The waiting room is in room.jpg.",
    good="![The waiting room](room.jpg)",
)
def unshown_advice(pictures: Collection[str]) -> list[Advice]:
    """Pictures that no page shows."""
    message = (
        "No page shows this picture, so it is not published. Show it with `![What it shows]({})`, "
        "or delete it."
    )
    return [
        Advice(f"docs/{path}", 1, message.format(posixpath.basename(path)))
        for path in sorted(pictures)
    ]


@rule(
    why="Whoever can read the repository learns somebody's home or work.",
    bad="![The waiting room](with-its-place.jpg)",
    good="![The waiting room](room.jpg)",
)
def place_advice(photos: Collection[str]) -> list[Advice]:
    """Photos that tell where they were taken."""
    found = "This photo records where it was taken. Visitors don't get that: their copies are clean"
    found += ". But whoever can read the repository can read it there."
    remedy = (
        " To put a clean file in its place: on Windows, right-click it, then Properties, Details, "
        "Remove Properties and Personal Information; on a Mac, open it in Preview, then Tools, "
        "Show Inspector, the tab GPS, Remove Location Info; on an iPhone, share it and turn off "
        "Location under Options. So that the next photo records no place, turn off location for "
        "the camera in the phone's settings. The old file stays in the repository's history: if "
        "the place must stay secret, tell whoever looks after the site."
    )
    return [
        Advice(f"docs/{path}", 1, found + (remedy if number == 0 else ""))
        for number, path in enumerate(sorted(photos))
    ]


def picture_lines(page: Page, address: str, words: str) -> list[int]:
    """The lines of the page's text that have these words with this address.

    Where there are none (words over two lines, say), those that have the address; else the first.
    """
    address, words = address.lower(), words.lower()
    shown = [link for link in page.parsed.links if link.address.lower() == address]
    lines = [link.line for link in shown if link.words.lower() == words]
    lines = lines or [link.line for link in shown]
    return list(dict.fromkeys(lines)) or [page.body_line]
