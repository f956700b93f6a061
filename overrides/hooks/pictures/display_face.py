"""Sets words in the site's display face on a picture: lines that fit, letters that exist."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path

from PIL import Image, ImageFont
from reading.whole_words import parts_to_keep

# The first holds the letters of plain English, the second the rest of Latin.
FILES = ("assets/fonts/fraunces.woff2", "assets/fonts/fraunces-more.woff2")
# No font has a letter here, so that each shows how it draws one that it lacks.
NO_LETTER = "\U0010ffff"
LINE_HEIGHT = 1.16
# What a font draws in one: a letter, or one of its ligatures.
GLYPH = re.compile(r"ff[il]|f[fijl]|.", re.DOTALL)


def font_files(theme: Path) -> list[Path]:
    """The files of the display face."""
    return [theme / file for file in FILES]


@dataclass(frozen=True)
class Face:
    """The display face at one size, over all of its files."""

    theme: Path
    size: int

    @property
    def fonts(self) -> list[ImageFont.FreeTypeFont]:
        """One font for each file."""
        return _fonts(str(self.theme), self.size)

    @property
    def line_height(self) -> int:
        """From one line to the next."""
        return round(self.size * LINE_HEIGHT)

    @property
    def descent(self) -> float:
        """How far a line's letters reach below its base line."""
        return self.size * 0.22

    def width(self, text: str) -> float:
        """How wide a text is."""
        return sum(self.fonts[font].getlength(run) for font, run in self._runs(text))

    def draw(self, mask: Image.Image, place: tuple[float, float], text: str) -> None:
        """Draw one line of text on a mask, from `place`, which is on its base line."""
        x, y = place
        theme = str(self.theme)
        for font, run in self._runs(text):
            glyphs = GLYPH.findall(run)
            for glyph, following in zip(glyphs, [*glyphs[1:], ""], strict=True):
                picture, left, top = _glyph(theme, self.size, font, glyph)
                if picture:
                    at = (round(x) + left, round(y) + top)
                    mask.paste(255, (*at, at[0] + picture.width, at[1] + picture.height), picture)
                x += _advance(theme, self.size, font, glyph, following)

    def balanced(self, text: str, width: float) -> list[str]:
        """The text in as few lines as `width` allows, of about the same length.

        No word stands alone in the last one, if that can be.
        """
        words = self._words(text)
        fewest = self._lines(words, width)
        narrower = range(self.size, int(width), self.size)
        tried = (self._lines(words, w) for w in narrower)
        found = [*(lines for lines in tried if len(lines) <= len(fewest)), fewest]
        return next((lines for lines in found if lines and " " in lines[-1]), found[0])

    def fits(self, text: str, width: float, height: float) -> bool:
        """Whether the text, in lines, fits into a box."""
        words = self._words(text)
        is_narrow = all(wide <= width for _, wide in words)
        return is_narrow and len(self._lines(words, width)) * self.line_height <= height

    def _words(self, text: str) -> list[tuple[str, float]]:
        """The words of a text, each with its width."""
        return [(word, _width(str(self.theme), self.size, word)) for word in _title_words(text)]

    def _lines(self, words: list[tuple[str, float]], width: float) -> list[str]:
        """The words in lines no wider than `width`, if they themselves aren't."""
        space = _width(str(self.theme), self.size, " ")
        lines: list[str] = []
        end = 0.0
        for word, wide in words:
            if lines and end + space + wide <= width:
                lines[-1] += f" {word}"
                end += space + wide
            else:
                lines.append(word)
                end = wide
        return lines

    def _runs(self, text: str) -> list[tuple[int, str]]:
        """The text in parts that each stand in one font."""
        theme = str(self.theme)
        whole = unicodedata.normalize("NFC", text)
        shown = [pair for letter in whole for pair in _letters(theme, letter)]
        return [
            (font, "".join(letter for _, letter in run))
            for font, run in groupby(shown, key=lambda pair: pair[0])
        ]


# The same title is tried at one size after the other.
@lru_cache(maxsize=1)
def _title_words(text: str) -> list[str]:
    """The words of a title; those that have to stay in one line count as one."""
    words = " ".join(text.split())
    kept = {at for start, end in parts_to_keep(words, is_title=True) for at in range(start, end)}
    marked = "".join("\n" if c == " " and at not in kept else c for at, c in enumerate(words))
    return marked.split("\n") if marked else []


def can_be_set(theme: Path, text: str) -> bool:
    """Whether anything of the text would show."""
    return Face(theme, 16).width(text.strip()) > 0


# A theme goes by its path as text from here on: that is looked up for each letter of each title.
@cache
def _fonts(theme: str, size: int) -> list[ImageFont.FreeTypeFont]:
    return [ImageFont.truetype(path, size) for path in font_files(Path(theme))]


# Letters return, on card after card: each is drawn once, and laid where Pillow would draw it.
@cache
def _glyph(theme: str, size: int, font: int, glyph: str) -> tuple[Image.Image | None, int, int]:
    """A letter as a mask, with its place beside the point where it stands on the base line."""
    mask, (left, top) = _fonts(theme, size)[font].getmask2(glyph, "L", anchor="ls")
    width, height = mask.size
    picture = Image.frombytes("L", (width, height), bytes(mask)) if width and height else None
    return picture, left, top


# So do words; no letter of this face stands closer to a space, so that they can be added up.
@cache
def _width(theme: str, size: int, word: str) -> float:
    return Face(Path(theme), size).width(word)


@cache
def _advance(theme: str, size: int, font: int, glyph: str, following: str) -> float:
    """How far it is from a letter to the one that follows, which may stand closer to some."""
    face = _fonts(theme, size)[font]
    return face.getlength(glyph + following) - face.getlength(following)


@cache
def _letters(theme: str, letter: str) -> list[tuple[int, str]]:
    """The letter with its font; where no font has it, what it is made of, without accents."""
    found = [_font(theme, letter)]
    if found == [None]:
        parts = unicodedata.normalize("NFKD", letter)
        letter = "".join(part for part in parts if not unicodedata.combining(part))
        found = [_font(theme, part) for part in letter]
    return [(font, part) for font, part in zip(found, letter, strict=True) if font is not None]


def _font(theme: str, letter: str) -> int | None:
    """The first font that has the letter."""
    files = enumerate(font_files(Path(theme)))
    return next((number for number, file in files if _has(file, letter)), None)


def _has(file: Path, letter: str) -> bool:
    """Whether a font has a letter of its own for it."""
    # The other layout would put a missing letter together from a letter and an accent.
    font = ImageFont.truetype(file, 32, layout_engine=ImageFont.Layout.BASIC)
    return letter == " " or _looks(font, letter) != _looks(font, NO_LETTER)


def _looks(font: ImageFont.FreeTypeFont, letter: str) -> tuple[float, bytes]:
    return font.getlength(letter), bytes(font.getmask(letter))
