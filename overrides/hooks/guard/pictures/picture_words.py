"""Finds what stands among the words of a picture and is none: a screen reader would say it all."""

from content.page_settings import Page
from report.problems import Problem
from report.rules import rule

from guard.leftovers.chatbots import CHATBOTS
from guard.leftovers.data_texts import EMPHASIS
from guard.leftovers.markdown_signs import CITATION, signs_in
from guard.leftovers.marks import marks_in
from guard.pictures.picture_findings import picture_lines


@rule(
    why="A screen reader would read out the sign, and the source would lead back to nothing.",
    bad="![Three stones[^first-fixture]](fixture.png)",
    good="![Three stones](fixture.png)[^first-fixture]",
)
def cited_picture_problems(page: Page) -> list[Problem]:
    """Citations among the words of a picture."""
    return [
        Problem(
            page.file,
            picture.line,
            f"`{cited[0]}` stands among the words of a picture, where nobody can follow it. Put it "
            "behind the picture, or into its caption.",
        )
        for picture in page.parsed.links
        if picture.is_image and (cited := CITATION.search(picture.words))
    ]


@rule(
    why="A screen reader reads these words out as they stand, signs and all.",
    bad="![Three **stones**](fixture.png)",
    good="![Three stones](fixture.png)",
)
def picture_word_problems(page: Page, address: str, alt: str) -> list[Problem]:
    """Signs of Markdown among the words of a picture."""
    signs = [*(sign.shown for sign in signs_in(alt)), *(m[0] for m in EMPHASIS.finditer(alt))]
    if not signs or "[^" in alt or any(marks_in(alt, CHATBOTS)):  # these are told on their own
        return []
    message = (
        f'"{alt}": the words of a picture are plain words. `{signs[0]}` would be read out as it '
        "stands. Take it out."
    )
    return [Problem(page.file, line, message) for line in picture_lines(page, address, alt)]
