"""What all papers of the twin share: leaves, words that fit in a box, and pictures. Measures in pt."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import resources
from exports import fonts, pictograms
from exports.own_pictures import fitted, own_photo
from exports.pen import Pen
from exports.sheet import MM
from exports.svg import colour
from exports.svg_path import ellipse, number
from exports.tagged_pdf import Box
from exports.text import Lines, Style, set_lines
from exports.twin.shapes import outline
from wijksessie.queries.options import OptionView

UPRIGHT = (210 * MM, 297 * MM)
LYING = (297 * MM, 210 * MM)
EDGE = 12 * MM
"""White around a leaf: every printer reaches this far."""


@dataclass(frozen=True)
class Leaf:
    """One side of A4: its size, and what draws it with the origin at the bottom left."""

    size: tuple[float, float]
    draw: Callable[[Pen], None]


@cache
def words() -> Mapping[str, Any]:
    """What residents read on the papers, from `resources/twin.toml`."""
    return tomllib.loads(resources.path("twin.toml").read_text(encoding="utf-8"))


def ink() -> str:
    """Nearly black."""
    return str(resources.tokens()["color"]["inkt"])


def grey() -> str:
    """For thin lines and lines to cut along."""
    return str(resources.tokens()["color"]["lijn_sterk"])


def theme_token(option: OptionView) -> Mapping[str, Any] | None:
    """The look of a mat or a theme, None for another option."""
    return None if option.theme is None else resources.tokens()["thema"][option.theme.value]


def fit(text: str, width: float, height: float, largest: float, font: str = fonts.HEAVY) -> Lines:
    """`text` as large as fits in a box, from `largest` pt down to 6 pt; no word is broken above that."""
    style = Style(largest, 1.14, ink(), font)
    longest = max((fonts.width(word, font) for word in fonts.drawable(text).text.split()), default=0.0)
    while style.size > 6.0:
        lines = set_lines(text, style, width)
        if lines.height <= height and longest * style.size <= width:
            return lines
        style = replace(style, size=style.size - 0.5)
    lines = set_lines(text, style, width)
    while lines.height > height and len(text) > 1:
        text = text[: len(text) * 3 // 4].rstrip()
        lines = set_lines(f"{text}…", style, width)
    return lines


def put(pen: Pen, text: str, box: Box, largest: float, role: str = "P", font: str = fonts.HEAVY) -> None:
    """Write `text` in the middle of a box, as large as fits."""
    left, bottom, right, top = box
    lines = fit(text, right - left, top - bottom, largest, font)
    if not any(lines.lines):
        return
    x = left + max((right - left - lines.width) / 2, 0.0)
    pen.text(lines, x, top - (top - bottom - lines.height) / 2, role)


def put_left(
    pen: Pen, text: str, box: Box, largest: float, role: str = "P", font: str = fonts.HEAVY
) -> float:
    """Write `text` at the top left of a box; return the height it took."""
    left, bottom, right, top = box
    lines = fit(text, right - left, top - bottom, largest, font)
    if any(lines.lines):
        pen.text(lines, left, top, role)
    return lines.height


def disc(pen: Pen, nr: int, x: float, y: float, radius: float) -> None:
    """A number, white on a dark disc around (`x`, `y`); the label of what stands beside it."""
    pen.decoration(f"{colour(ink())} rg {ellipse(x, y, radius, radius)} f")
    white = str(resources.tokens()["color"]["op_accent"])
    lines = set_lines(str(nr), Style(radius * 1.15, 1.0, white, fonts.HEAVY), radius * 4)
    pen.text(lines, x - lines.width / 2, y + lines.height / 2, "Lbl")


def has_picture(option: OptionView) -> bool:
    """Whether there is a picture to draw; without one the word gets its place."""
    return bool(option.pictogram)


def picture(pen: Pen, name: str, x: float, top: float, size: float, alt: str = "") -> None:
    """A pictogram or own picture in a square; it says what it shows."""
    own = own_photo(name)
    if own is not None:
        wide, high = fitted(own, size)
        pen.photo(own, x + (size - wide) / 2, top - (size - high) / 2, wide)
        return
    drawing = pictograms.pictogram(name)
    said = alt or resources.pictogram_alt(name)
    pen.figure(drawing.placed(x, top, size), said, (x, top - size, x + size, top))


def shape(pen: Pen, name: str, box: Box, fill: str, alt: str = "", thick: float = 2.0) -> None:
    """A shape of the themes or of the stickers, filled, with a dark edge; without `alt` it is decoration."""
    left, bottom, right, top = box
    path = outline(name, left, bottom, right - left, top - bottom)
    painted = f"q {colour(fill)} rg {colour(ink())} RG {number(thick)} w 1 j [] 0 d {path} B Q"
    if alt:
        pen.figure(painted, alt, box)
    else:
        pen.decoration(painted)


def line(
    pen: Pen, x1: float, y1: float, x2: float, y2: float, thick: float = 1.0, tone: str = "", dash: str = ""
) -> None:
    """A straight line; `dash` as PDF writes it, for instance "4 4"."""
    stroke = f"{colour(tone or ink())} RG {number(thick)} w 1 J [{dash}] 0 d"
    pen.decoration(f"q {stroke} {number(x1)} {number(y1)} m {number(x2)} {number(y2)} l S Q")


def curve(pen: Pen, path: str, thick: float, tone: str = "", dash: str = "") -> None:
    """A path that was made with `exports.svg_path`, stroked."""
    stroke = f"{colour(tone or ink())} RG {number(thick)} w 1 J 1 j [{dash}] 0 d"
    pen.decoration(f"q {stroke} {path} S Q")
