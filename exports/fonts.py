"""The typefaces of print, and what to do with characters that they cannot draw."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import Any, NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

import resources

REGULAR = "WijksessieSans-Regular"
BOLD = "WijksessieSans-Bold"
HEAVY = "WijksessieSans-ExtraBold"
"""What residents read."""

WORK = "AtkinsonHyperlegibleNext-Regular"
WORK_BOLD = "AtkinsonHyperlegibleNext-Bold"
WORK_HEAVY = "AtkinsonHyperlegibleNext-ExtraBold"
"""What the team works with: the same letters, with a stroke through the zero."""

ASCENT = 0.95
DESCENT = 0.29
"""Above and below the baseline, as a fraction of the size: room for an accented capital and for a tail."""

NO_BREAK_SPACE = "\u00a0"
STAND_IN = "◊"
"""Drawn for a character that the typeface does not have."""

_FILES = {
    REGULAR: "WijksessieSans_400Regular.ttf",
    BOLD: "WijksessieSans_700Bold.ttf",
    HEAVY: "WijksessieSans_800ExtraBold.ttf",
    WORK: "AtkinsonHyperlegibleNext_400Regular.ttf",
    WORK_BOLD: "AtkinsonHyperlegibleNext_700Bold.ttf",
    WORK_HEAVY: "AtkinsonHyperlegibleNext_800ExtraBold.ttf",
}
# Look-alikes that Unicode itself does not offer as a decomposition.
_ALIKE = {
    "\u2010": "-",
    "\u2011": "-",
    "\u2007": NO_BREAK_SPACE,
    "\u202f": NO_BREAK_SPACE,
    "ʼ": "’",
    "●": "•",
}


@cache
def register() -> None:
    """Make the typefaces known to reportlab. Reads their files the first time, and nothing after that."""
    for name, file in _FILES.items():
        # Not "ASCII readable": only the letters in use are embedded, which halves the file.
        pdfmetrics.registerFont(
            TTFont(name, str(resources.path("fonts", file)), asciiReadable=False, shapable=False)
        )


@lru_cache(maxsize=8192)
def width(text: str, font: str) -> float:
    """The width of `text` at a size of 1 pt."""
    register()
    return float(pdfmetrics.stringWidth(text, font, 1))


class Drawable(NamedTuple):
    """What can be drawn of a text, and which characters had to be replaced by the stand-in."""

    text: str
    missing: frozenset[str]


@lru_cache(maxsize=4096)
def drawable(text: str) -> Drawable:
    """`text` in characters that the typeface has, on one line, with single spaces."""
    register()
    missing: set[str] = set()
    # Composed first, because the typeface has é as one letter and reportlab cannot stack an accent on e.
    drawn = "".join(_draw(character, missing) for character in unicodedata.normalize("NFC", text))
    return Drawable(" ".join(part for part in drawn.split(" ") if part), frozenset(missing))


def _draw(character: str, missing: set[str]) -> str:
    if character == NO_BREAK_SPACE or _has(character):
        return character
    if character.isspace() and character not in _ALIKE:
        return " "
    if unicodedata.category(character) in ("Cc", "Cf"):
        return ""  # soft hyphens, joiners, direction marks: nothing to see
    alike = _ALIKE.get(character) or unicodedata.normalize("NFKD", character)
    kept = "".join(part for part in alike if _has(part) and not unicodedata.combining(part))
    if kept:
        return kept.replace(" ", NO_BREAK_SPACE) if _ALIKE.get(character) else kept
    missing.add(character)
    return STAND_IN


@cache
def _glyphs() -> frozenset[int]:
    register()
    # All these files have the same characters. Glyph 0 is "no such character"; U+FFFF only ends the table.
    found: dict[int, Any] = pdfmetrics.getFont(REGULAR).face.charToGlyph
    return frozenset(code for code, glyph in found.items() if glyph and code != 0xFFFF)


def _has(character: str) -> bool:
    return ord(character) in _glyphs()
