"""A link to a page shows a card: the article's title, or the practice's name."""

import io
import re
import shutil
import sys
from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from pictures import many_cards
from pictures.display_face import Face
from pictures.drawings import light_colors
from pictures.social_cards import (
    DRAWING_TOP,
    HEIGHT,
    TITLE_BOTTOM,
    TITLE_SIZES,
    TITLE_TOP,
    TITLE_WIDTH,
    WIDTH,
    Card,
    draw_card,
    draw_ground,
)
from PIL import Image, ImageChops
from project import ROOT, Built, Project

THEME = ROOT / "overrides"
GROUND = draw_ground(THEME)
ASSETS = Path("assets")
NAME = "Fixture Practice"


def picture(card: Card) -> Image.Image:
    return Image.open(io.BytesIO(draw_card(card, GROUND))).convert("RGB")


def ink(image: Image.Image, box: tuple[int, int, int, int]) -> int:
    """How many dark pixels are in a part of the picture."""
    return sum(image.crop(box).convert("L").histogram()[:100])


def is_same(one: Image.Image, other: Image.Image) -> bool:
    return ImageChops.difference(one, other).getbbox() is None


def head(built: Built, address: str) -> dict[str, str]:
    """What a page's head tells other sites, by name."""
    soup = BeautifulSoup(built.html(address), "html.parser")
    tags = soup.select("meta[property], meta[name]")
    return {str(tag.get("property") or tag["name"]): str(tag["content"]) for tag in tags}


def card_file(built: Built, address: str, url: str) -> Path:
    """The file of a page's card, on a site that stands at `url`."""
    image = head(built, address)["og:image"]
    assert image.startswith(url)
    return built.site / image.removeprefix(url)


def stored(project: Project) -> dict[str, int]:
    """The cards in the cache, with the moment at which each was written."""
    files = (project.path / ".cache/social-cards").iterdir()
    return {file.name: file.stat().st_mtime_ns for file in files}


@pytest.mark.parametrize(
    "url", ["https://borncounseling.com/", "https://name.github.io/repo/"], ids=["root", "sub-path"]
)
def test_each_page_names_its_card_with_its_whole_address(project: Project, url: str) -> None:
    project.page("articles/quiet.md", "Text.[^first-fixture]")
    built = project.build(SITE_URL=url)
    assert built.code == 0, built.printed
    for address, name in {
        "articles/newer": "cards/articles/newer.png",
        "articles/older": "cards/articles/older.png",
        "articles/quiet": "cards/articles/quiet.png",
        "articles": "card.png",
        "contact": "card.png",
        "": "card.png",
    }.items():
        file = card_file(built, address, url)
        assert file == built.site / ASSETS / name
        assert Image.open(file).size == (WIDTH, HEIGHT) == (1200, 630)
        assert head(built, address)["og:url"] == urljoin(url, f"{address}/" if address else "")
    kinds = [head(built, address)["og:type"] for address in ("articles/newer", "articles")]
    assert kinds == ["article", "website"]


def test_a_title_with_a_quote_stands_whole_in_the_head(project: Project) -> None:
    project.page("articles/quiet.md", "Text.[^first-fixture]", title="'Say \"no\" & <go>'")
    built = project.build()
    assert head(built, "articles/quiet")["og:title"] == 'Say "no" & <go>'
    assert head(built, "articles/quiet")["twitter:card"] == "summary_large_image"


def test_a_page_for_a_wrong_address_has_no_card(project: Project) -> None:
    assert "og:image" not in (project.build().site / "404.html").read_text(encoding="utf-8")


def test_the_real_cards_are_small(site: Path) -> None:
    cards = [site / ASSETS / "card.png", *(site / ASSETS / "cards").rglob("*.png")]
    assert cards
    for card in cards:
        assert card.stat().st_size <= 30_000, card


def test_a_card_shows_its_title_and_the_same_bytes_each_time() -> None:
    card = Card("One title", NAME)
    assert draw_card(card, GROUND) == draw_card(card, GROUND)
    assert not is_same(picture(card), picture(Card("Another title", NAME)))
    assert not is_same(picture(card), picture(Card("One title", "Another name")))


@pytest.mark.parametrize(
    "title",
    [
        "Some letters" + " and twelve more" * 7,
        "WWWWWWWW" + " MMMMMMM" * 14,
    ],
    ids=["120 letters", "wide letters"],
)
def test_a_long_title_keeps_clear_of_edges_name_sun_and_hills(title: str) -> None:
    empty, full = picture(Card(" ")), picture(Card(title))
    box = ImageChops.difference(empty, full).getbbox()
    assert box is not None
    left, top, right, bottom = box
    assert left >= 70
    assert top >= TITLE_TOP
    assert right <= 890
    assert bottom <= TITLE_BOTTOM + 10


def test_a_short_title_stands_in_the_upper_left() -> None:
    card = picture(Card("Hope"))
    assert ink(card, (70, TITLE_TOP, 400, TITLE_BOTTOM)) > 1000
    assert ink(card, (600, 0, WIDTH, DRAWING_TOP)) == 0


@pytest.mark.parametrize(
    ("title", "same"),
    [
        ("Hope 漢字", "Hope"),
        ("Ho\u200bpe \U0001f33f", "Hope"),
        ("Ho\u0301pe", "Hópe"),
        ("Pro\ufb01t", "Profit"),
    ],
    ids=["other script", "emoji", "loose accent", "ligature"],
)
def test_what_the_face_cannot_set_is_left_out_or_set_plainly(title: str, same: str) -> None:
    assert is_same(picture(Card(title, NAME)), picture(Card(same, NAME)))


def test_accents_are_set() -> None:
    plain = picture(Card("Zofia Lodz naive cafe"))
    assert not is_same(picture(Card("Žofia Łódź naïve café")), plain)


def test_a_title_that_cannot_be_set_at_all_gives_way_to_the_name() -> None:
    assert is_same(picture(Card("漢字", NAME)), picture(Card(NAME, NAME)))


def test_a_name_with_a_quote_and_no_line_builds(project: Project) -> None:
    text = project.read("practice.yml").replace(
        "name: Fixture Practice", "name: 'The \"Quiet\" & Co'"
    )
    project.write("practice.yml", text)
    built = project.build()
    assert built.code == 0, built.printed
    assert is_same(
        Image.open(built.site / ASSETS / "card.png").convert("RGB"),
        picture(Card('The "Quiet" & Co')),
    )


def test_a_practice_without_a_name_is_reported_and_no_crash(project: Project) -> None:
    project.write("practice.yml", "phone:\n")
    built = project.build()
    assert any("`name`" in finding for finding in built.findings), built.printed
    assert "failed" not in built.printed


def test_whoever_draws_a_card_draws_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    cards = [Card(f"Title {number}, and żółć", NAME, "A line") for number in range(4)]
    alone = [draw_card(card, GROUND) for card in cards]
    monkeypatch.setattr(many_cards, "WORTH_A_PROCESS", 2)
    monkeypatch.setattr(many_cards, "_cores", lambda: 2)
    assert [*many_cards.drawn_cards(cards[::-1], THEME)] == alone[::-1]


@pytest.mark.parametrize("program", ["/nowhere/python", shutil.which("false")])
def test_where_no_further_process_draws_cards_are_drawn_all_the_same(
    monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr(many_cards, "WORTH_A_PROCESS", 1)
    monkeypatch.setattr(many_cards, "_cores", lambda: 2)
    monkeypatch.setattr(sys, "executable", program)
    cards = [Card("One title"), Card("Another title"), Card("A third")]
    assert [*many_cards.drawn_cards(cards, THEME)] == [draw_card(card, GROUND) for card in cards]


def test_a_second_build_draws_nothing_and_a_changed_title_one_card(project: Project) -> None:
    project.build()
    first = stored(project)
    assert len(first) == 3
    project.build()
    assert stored(project) == first
    page = project.read("articles/newer.md").replace("Newer fixture", "Newest fixture")
    project.write("articles/newer.md", page)
    project.build()
    changed = stored(project)
    assert len(changed) == 3
    assert len(changed.items() - first.items()) == 1


def test_a_changed_color_draws_all_cards_anew(project: Project) -> None:
    project.build()
    first = stored(project)
    tokens = project.path / "overrides/assets/css/tokens.css"
    old = f"--page: light-dark({light_colors(THEME)['page']},"
    css = tokens.read_text(encoding="utf-8").replace(old, "--page: light-dark(#ffeedd,")
    tokens.write_text(css, encoding="utf-8")
    built = project.build()
    assert not first.keys() & stored(project).keys()
    card = Image.open(built.site / ASSETS / "card.png").convert("RGB")
    assert card.getpixel((5, HEIGHT - 5)) == (0xFF, 0xEE, 0xDD)


def test_a_color_in_capitals_is_the_same_color(project: Project) -> None:
    theme = project.path / "overrides"
    tokens = theme / "assets/css/tokens.css"
    css = tokens.read_text(encoding="utf-8")
    tokens.write_text(re.sub(r"#[0-9a-f]{3,6}", lambda color: color[0].upper(), css), "utf-8")
    assert draw_card(Card("One title"), draw_ground(theme)) == draw_card(Card("One title"), GROUND)


@pytest.mark.parametrize(
    "card_text", ["word " * 400, "w" * 500, "Donaudampfschifffahrtsgesellschaft " * 9]
)
def test_endless_words_stay_on_the_card(project: Project, card_text: str) -> None:
    words = card_text.strip()
    lines = f"name: {words}\nlines:\n  - {words}\n"
    project.write("practice.yml", lines)
    project.page("articles/endless.md", "Text.[^first-fixture]", title=words, hidden="false")
    built = project.build()
    assert built.code == 0, built.printed
    for name in ("card.png", "cards/articles/endless.png"):
        card = Image.open(built.site / ASSETS / name).convert("L")
        edges = [card.crop((0, 0, WIDTH, 30)), card.crop((WIDTH - 30, 0, WIDTH, 250))]
        assert all(min(edge.tobytes()) > 200 for edge in edges), name


@pytest.mark.parametrize(
    "fault", ["empty", "cut off", "a hole", "a file in its place", "a folder in it"]
)
def test_a_spoilt_cache_is_no_fault(project: Project, fault: str) -> None:
    first = project.build()
    assert first.code == 0
    drawn = (first.site / ASSETS / "card.png").read_bytes()
    cache = project.path / ".cache" / "social-cards"
    whole = {file: file.read_bytes() for file in cache.iterdir()}
    assert whole
    if fault == "a file in its place":
        shutil.rmtree(cache)
        cache.write_text("x", encoding="utf-8")
    elif fault == "a folder in it":
        (cache / "folder.card").mkdir()
    else:
        for file, picture in whole.items():
            hole = picture[:500] + bytes(200) + picture[700:]
            file.write_bytes({"empty": b"", "cut off": picture[:500], "a hole": hole}[fault])
    built = project.build()
    assert built.code == 0, built.printed
    assert (built.site / ASSETS / "card.png").read_bytes() == drawn


@pytest.mark.parametrize(
    "title",
    [
        "Ketamine Abuse vs Safe Use: Understanding the Therapeutic Approach",
        "Signs of ketamine misuse, and where to get help",
        "What you can expect from us at Born Counseling",
        "Write an e-mail: a good-faith estimate is your right",
        "How to find a therapist whom you trust",
        "What to tell your prescriber before the first infusion",
    ],
)
def test_no_line_of_a_title_ends_within_a_name_and_no_word_stands_alone(title: str) -> None:
    for size in TITLE_SIZES:
        lines = Face(THEME, size).balanced(title, TITLE_WIDTH)
        assert " ".join(lines) == title
        assert not [line for line in lines if line.endswith((" Safe", " Born"))]
        assert " " in lines[-1]
