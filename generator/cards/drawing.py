"""A card of 1200 by 630 pixels, as links to a page are shown elsewhere: paper, ink and rules."""

from __future__ import annotations

import io
from dataclasses import astuple, dataclass
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from generator.escape import clean

SIZE = (1200, 630)
PAPER, INK, INK2, RULE = (252, 252, 250), (23, 25, 27), (69, 74, 78), (212, 215, 210)
"""The tokens of the site's light colours."""
MARGIN, WIDTH = 72, SIZE[0] - 2 * 72
HEADLINE = (72, 64, 56, 50, 44)
"""Sizes that are tried until the headline fits."""
TOP, BOTTOM = 190, 520
"""What the headline may fill, in pixels from the top."""
LEADING = 1.16
MISSING = 0.1
"""The share of letters that the font may lack before a headline is left off rather than boxed."""
_FONTS = Path(__file__).parent / "fonts"
SERIF, SANS = "SourceSerifPro-Bold.otf", "SourceSansPro-Regular.otf"


@dataclass(frozen=True, slots=True)
class Card:
    title: str
    kicker: str
    """What sort of page it is: "Story", "Briefing · Report"."""
    line: str
    """Outlet and date, or how many documents."""
    site: str


def draw(card: Card) -> bytes:
    """A PNG; the same card gives the same bytes with the same Pillow."""
    card = Card(*(clean(text).strip() for text in astuple(card)))
    image = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(image)
    pen.text((MARGIN, 48), card.site, INK, _font(SERIF, 40))
    pen.rectangle((MARGIN, 116, SIZE[0] - MARGIN, 119), INK)
    pen.rectangle((MARGIN, 124, SIZE[0] - MARGIN, 124), INK)
    pen.text((MARGIN, 140), _fitting(card.kicker, _font(SANS, 28)), INK2, _font(SANS, 28))
    if readable(card.title):
        _headline(pen, card.title)
    pen.rectangle((MARGIN, 548, SIZE[0] - MARGIN, 548), RULE)
    pen.text((MARGIN, 564), _fitting(card.line, _font(SANS, 28)), INK2, _font(SANS, 28))
    out = io.BytesIO()
    # Sixteen shades from ink to paper are enough, and a third of the bytes.
    image.quantize(palette=_shades(), dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


@lru_cache(maxsize=1)
def _shades() -> Image.Image:
    palette = Image.new("P", (1, 1))
    palette.putpalette(
        [round(a + (b - a) * n / 15) for n in range(16) for a, b in zip(INK, PAPER, strict=True)]
    )
    return palette


def readable(text: str) -> bool:
    """Whether the font has nearly all letters: not for a headline in Arabic or Chinese."""
    letters = [c for c in text if not c.isspace()]
    lacking = sum(not _known(c) for c in letters)
    return bool(letters) and lacking <= MISSING * len(letters)


@lru_cache(maxsize=2000)
def _known(letter: str) -> bool:
    """A letter that the font lacks is drawn as the same box as one that nobody has."""
    font = _font(SERIF, 24)
    return bytes(font.getmask(letter)) != bytes(font.getmask("\U0010fffd"))


def _headline(pen: ImageDraw.ImageDraw, title: str) -> None:
    for size in HEADLINE:
        font, leading = _font(SERIF, size), int(size * LEADING)
        most = (BOTTOM - TOP) // leading
        lines = _lines(title, font)
        if len(lines) <= most:
            break
    if len(lines) > most:
        lines = [*lines[: most - 1], _fitting(" ".join(lines[most - 1 :]), font)]
    for number, line in enumerate(lines):
        pen.text((MARGIN, TOP + number * leading), line, INK, font)


def _lines(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    """The words in lines that fit; a word longer than a line is cut where the line ends."""
    lines: list[str] = []
    for word in text.split():
        if lines and font.getlength(f"{lines[-1]} {word}") <= WIDTH:
            lines[-1] += f" {word}"
        else:
            lines.append(_fitting(word, font))
    return lines


def _fitting(text: str, font: ImageFont.FreeTypeFont) -> str:
    """The text, or as much as fits and "…"."""
    if font.getlength(text[:400]) <= WIDTH and len(text) <= 400:
        return text
    low, high = 0, min(len(text), 400)
    while low < high:
        middle = (low + high + 1) // 2
        fits = font.getlength(f"{text[:middle].rstrip()} …") <= WIDTH
        low, high = (middle, high) if fits else (low, middle - 1)
    return f"{text[:low].rstrip()} …"


@lru_cache(maxsize=16)
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_FONTS / name, size)
