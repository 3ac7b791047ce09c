"""Big sheets that are drawn: rings, a web, a tree, a rope, the H line and a body. All lie on A4."""

from __future__ import annotations

from math import cos, pi, sin

from exports import fonts
from exports.pen import Pen
from exports.sheet import MM
from exports.svg_path import ellipse, number
from exports.twin.grids import box_, head, pins
from exports.twin.look import LYING, Leaf, curve, grey, has_picture, line, picture, put, put_left, words
from wijksessie.queries.options import OptionView, fixed_options
from wijksessie.queries.twin import TwinBlock
from wijksessie.techniques.gestures import ChooseOne

_RINGS_OF_WEB = 5


def rings(block: TwinBlock) -> Leaf:
    """Three rings around "wij": close by, in between, far away."""

    def draw(pen: Pen) -> None:
        text = words()["rings"]
        left, bottom, right, top = head(pen, block.question)
        x, y = (left + right) / 2, (top + bottom) / 2
        high, wide = (top - bottom) / 2, (right - left) / 2
        for share, name in ((1.0, "far"), (0.7, "between"), (0.4, "near")):
            curve(pen, ellipse(x, y, wide * share, high * share), 2.0)
            room = high * share
            box = (x - 30 * MM, y + room - 10 * MM, x + 30 * MM, y + room - 2 * MM)
            put(pen, text[name], box, 14, font=fonts.BOLD)
        middle = high * 0.16
        curve(pen, ellipse(x, y, middle * 1.4, middle), 3.0)
        put(pen, text["middle"], (x - middle, y - middle * 0.7, x + middle, y + middle * 0.7), 26)

    return Leaf(LYING, draw)


def web(block: TwinBlock) -> Leaf:
    """Five rings with a leg for every option; its picture and word stand at its end."""

    def draw(pen: Pen) -> None:
        left, bottom, right, top = head(pen, block.question)
        x, y = (left + right) / 2, (top + bottom) / 2
        radius = (top - bottom) / 2 - 16 * MM
        for ring in range(1, _RINGS_OF_WEB + 1):
            size = radius * ring / _RINGS_OF_WEB
            curve(pen, ellipse(x, y, size, size), 1.0 if ring < _RINGS_OF_WEB else 2.0, grey())
        legs: list[OptionView | None] = list(block.options[:12]) or [None] * 6
        for nr, option in enumerate(legs):
            angle = pi / 2 - 2 * pi * nr / len(legs)
            ex, ey = x + radius * cos(angle), y + radius * sin(angle)
            line(pen, x, y, ex, ey, 1.6)
            if option is not None:
                _leg(
                    pen, option, x, ey + 8 * MM * sin(angle), ex + 3 * MM * cos(angle), cos(angle), sin(angle)
                )
        for ring in range(1, _RINGS_OF_WEB + 1):
            at = y + radius * ring / _RINGS_OF_WEB
            put(pen, str(ring), (x + 1, at - 5 * MM, x + 6 * MM, at), 11)
        said = words()["web"]["rings"]
        put_left(pen, said, (left, bottom, left + 55 * MM, bottom + 16 * MM), 12, font=fonts.REGULAR)

    return Leaf(LYING, draw)


def _leg(pen: Pen, option: OptionView, x: float, ey: float, ex: float, across: float, up: float) -> None:
    side, wide = 13 * MM, 38 * MM
    start = ex - (side + wide) / 2 if abs(across) < 0.25 else ex if across > 0 else ex - side - wide - 1 * MM
    if has_picture(option):
        picture(pen, option.pictogram, start, ey + side / 2, side)
    box = (start + side + 1 * MM, ey - side / 2, start + side + wide, ey + side / 2)
    lines_box = box if has_picture(option) else (start, box[1], start + wide, box[3])
    put_left(pen, option.label, lines_box, 13, font=fonts.BOLD)


def tree(block: TwinBlock) -> Leaf:
    """Roots below, a trunk with room for the card, and branches above."""

    def draw(pen: Pen) -> None:
        text = words()["tree"]
        left, bottom, right, top = head(pen, block.question)
        x, y = (left + right) / 2, (top + bottom) / 2
        half, trunk = 24 * MM, 19 * MM
        option = block.options[0] if block.options else None
        box_(pen, (x - half, y - trunk, x + half, y + trunk), thick=2.4)
        if option is not None:
            side = 24 * MM if has_picture(option) else 0.0
            if side:
                picture(pen, option.pictogram, x - side / 2, y + trunk - 2 * MM, side)
            room = (x - half + 3, y - trunk + 2, x + half - 3, y + trunk - side - 2 * MM)
            put(pen, option.label, room, 15)
        for way, edge in ((1, top), (-1, bottom)):
            far = edge - way * 2 * MM
            for share in (-0.92, -0.55, -0.2, 0.2, 0.55, 0.92):
                begin = x + half * share * 0.8
                end = x + (right - left) / 2 * share
                path = (
                    f"{number(begin)} {number(y + way * trunk)} m "
                    f"{number(begin)} {number(y + way * 34 * MM)} "
                    f"{number(end)} {number(y + way * 30 * MM)} {number(end)} {number(far)} c"
                )
                curve(pen, path, 3.0 if abs(share) < 0.9 else 2.2)
        put_left(pen, text["branches"], (left, y + 6 * MM, x - half - 6 * MM, y + 15 * MM), 17)
        put_left(pen, text["trunk"], (x + half + 6 * MM, y - 5 * MM, right, y + 5 * MM), 17)
        put_left(pen, text["roots"], (left, y - 15 * MM, x - half - 6 * MM, y - 6 * MM), 17)

    return Leaf(LYING, draw)


def rope(block: TwinBlock) -> Leaf:
    """A rope from before to now, with good above it and heavy below."""

    def draw(pen: Pen) -> None:
        text = words()["rope"]
        left, bottom, right, top = head(pen, block.question)
        y, wave = (top + bottom) / 2, (right - left) / 6
        path = f"{number(left)} {number(y)} m"
        for nr in range(6):
            x, up = left + nr * wave, 4 * MM * (1 if nr % 2 else -1)
            path += (
                f" {number(x + wave / 3)} {number(y + up)} {number(x + wave * 2 / 3)} {number(y + up)} "
                f"{number(x + wave)} {number(y)} c"
            )
        curve(pen, path, 5.0)
        for nr in range(7):
            x = left + nr * wave
            line(pen, x, y - 5 * MM, x, y + 5 * MM, 1.6)
            if 0 < nr < 6:
                line(pen, x - 8 * MM, y - 13 * MM, x + 8 * MM, y - 13 * MM, 0.8, grey())
        put_left(pen, text["good"], (left, top - 10 * MM, left + 60 * MM, top), 20)
        put_left(pen, text["before"], (left, y - 16 * MM, left + 40 * MM, y - 7 * MM), 16)
        put(pen, text["now"], (right - 20 * MM, y - 16 * MM, right, y - 7 * MM), 16)
        put_left(pen, text["bad"], (left, bottom, left + 60 * MM, bottom + 9 * MM), 20)
        lay = (left + 70 * MM, bottom, right, bottom + 8 * MM)
        put(pen, text["lay"], lay, 13, font=fonts.REGULAR)

    return Leaf(LYING, draw)


def h_line(block: TwinBlock, gesture: ChooseOne) -> Leaf:
    """A line with the marks of a scale, from very bad to very good, and room on both sides."""

    def draw(pen: Pen) -> None:
        text = words()["line"]
        left, bottom, right, top = head(pen, block.question)
        y = (top + bottom) / 2
        start, end = left + 42 * MM, right - 42 * MM
        for x in (start, end):
            line(pen, x, bottom, x, top, 3.0)
        line(pen, start, y, end, y, 3.0)
        steps = gesture.steps
        wide = (end - start) / (len(steps) + 1)
        for nr, step in enumerate(steps, 1):
            x = start + nr * wide
            line(pen, x, y - 3 * MM, x, y + 3 * MM, 1.6)
            put(pen, step, (x - wide / 2, y - 12 * MM, x + wide / 2, y - 4 * MM), 16)
        for face, x, name in (("gezicht_1", left, "lowest"), ("gezicht_5", end + 4 * MM, "highest")):
            picture(pen, face, x + 3 * MM, y + 16 * MM, 32 * MM)
            put(pen, text[name], (x, y - 30 * MM, x + 38 * MM, y - 18 * MM), 15)
        put(pen, text["here"], (start + 4, y + 5 * MM, end - 4, y + 14 * MM), 14, font=fonts.REGULAR)

    return Leaf(LYING, draw)


def is_body(block: TwinBlock) -> bool:
    """Whether the zones are parts of a body."""
    parts = {option.key for option in fixed_options("body")}
    return bool(block.options) and {option.key for option in block.options} <= parts


_PLACES = {
    "hoofd": (0.5, 0.9, 1),
    "slaap": (0.5, 0.9, -1),
    "nek_schouders": (0.4, 0.76, -1),
    "borst": (0.55, 0.68, 1),
    "rug": (0.45, 0.6, -1),
    "buik": (0.53, 0.52, 1),
    "handen": (0.24, 0.42, -1),
    "benen": (0.58, 0.2, 1),
}
"""Where a part is in the outline, and at which side its word stands."""


def body(block: TwinBlock) -> Leaf:
    """A simple figure, the same for everybody, with a word for every part, and the stickers."""

    def draw(pen: Pen) -> None:
        left, bottom, right, top = head(pen, block.question)
        high = top - bottom
        wide = high * 0.62
        x, legend = left + 62 * MM, 52 * MM
        _figure(pen, x, bottom, wide, high)
        for option in block.options:
            across, up, side = _PLACES.get(option.key, (0.5, 0.5, 1))
            px, py = x + wide * across, bottom + high * up
            end = x + wide + 6 * MM if side > 0 else x - 4 * MM
            line(pen, px, py, end, py, 0.9, grey())
            if side > 0:
                put_left(pen, option.label, (end + 2 * MM, py - 7 * MM, end + 52 * MM, py + 3.5 * MM), 16)
            else:
                put_left(pen, option.label, (left, py - 7 * MM, end - 2 * MM, py + 3.5 * MM), 16)
        pins(pen, block.columns, (right - legend, bottom, right, top))
        lay = (right - legend - 6 * MM, bottom, right, bottom + 14 * MM)
        put_left(pen, words()["body"]["lay"], lay, 13, font=fonts.REGULAR)

    return Leaf(LYING, draw)


def _figure(pen: Pen, x: float, y: float, wide: float, high: float) -> None:
    curve(pen, ellipse(x + wide / 2, y + high * 0.9, high * 0.085, high * 0.095), 3.0)
    half = (
        (0.44, 0.81), (0.44, 0.78), (0.3, 0.76), (0.24, 0.68), (0.17, 0.42), (0.24, 0.4), (0.33, 0.62),
        (0.33, 0.4), (0.34, 0.03), (0.46, 0.03), (0.49, 0.36),
    )  # fmt: skip
    points = [*half, *((1 - px, py) for px, py in reversed(half))]
    placed = [f"{number(x + wide * px)} {number(y + high * py)}" for px, py in points]
    curve(pen, f"{placed[0]} m " + " ".join(f"{point} l" for point in placed[1:]), 3.0)
