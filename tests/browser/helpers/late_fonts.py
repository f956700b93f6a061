"""Our fonts, which come with the script once the text is there."""

from collections.abc import Sequence

from playwright.sync_api import Page, Route

# Those that the script adds are for all signs; those of the style sheet for rarer ones, or local.
OUR_FONTS = """() => [...document.fonts]
  .filter((font) => font.unicodeRange === "U+0-10FFFF" && !/^(Sans|Serif) /.test(font.family))
  .map((font) => font.family)"""
# The same files once more: they have come when the page's own have, and the page's came first.
LOAD = """async () => {
  const root = new URL("..", document.querySelector("script[src$='script.js']").src)
  const load = (name) =>
    new FontFace(name, `url(${root}assets/fonts/${name}.woff2)`, { weight: "400 700" }).load()
  const fonts = await Promise.all(["source-sans-3", "fraunces"].map(load))
  await new Promise((done) => setTimeout(done))
  return fonts
}"""
WEAR = f"async () => (await ({LOAD})()).forEach((font) => document.fonts.add(font))"
NEXT_FRAME = "() => new Promise(requestAnimationFrame)"


def wait_for_fonts(page: Page) -> None:
    """Go on when our fonts have come: the page shows them, unless they would move it."""
    page.evaluate(f"() => ({LOAD})().then(() => null)")


def wear_fonts(page: Page) -> None:
    """Show the page's text in our fonts, whatever that moves."""
    page.evaluate(WEAR)


def wait_until_held(page: Page, held: Sequence[Route], number: int) -> None:
    """Go on when the page has asked for so many of the files that are held back."""
    while len(held) < number:
        page.evaluate(NEXT_FRAME)
