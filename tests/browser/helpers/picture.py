"""`make picture`: the picture of the site in README, on a desktop and on a phone."""

import io
from pathlib import Path

from browser import running_browser
from page_faults import DESKTOP, PHONE_DARK, Variant
from PIL import Image
from playwright.sync_api import Browser
from web_server import SITE, serving

PICTURE = Path(".github/site.png")
GAP, HEIGHT = 24, 740
COLORS = 128


def main() -> None:
    """Photograph Home twice and set both side by side; raises where site/ is not built."""
    with serving(SITE) as address, running_browser() as browser:
        shots = [_shot(browser, address, variant) for variant in (DESKTOP, PHONE_DARK)]
    width = sum(shot.width for shot in shots) + GAP
    picture = Image.new("RGB", (width, HEIGHT), "white")
    left = 0
    for shot in shots:
        picture.paste(shot, (left, 0))
        left += shot.width + GAP
    PICTURE.parent.mkdir(exist_ok=True)
    picture.quantize(COLORS).save(PICTURE, optimize=True)
    print(f"{PICTURE} shows the site as it is now.")


def _shot(browser: Browser, address: str, variant: Variant) -> Image.Image:
    """What a visitor sees of Home before scrolling."""
    with variant.visit(browser) as context:
        page = context.new_page()
        page.set_viewport_size({"width": variant.width, "height": HEIGHT})
        page.goto(address, wait_until="networkidle")
        return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


if __name__ == "__main__":
    main()
