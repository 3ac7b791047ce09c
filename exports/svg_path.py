"""Outlines as PDF path operators: SVG path data, ellipses and rounded rectangles, all as Bezier curves."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

_ROUND = 0.5523
"""Where the handles of a Bezier curve lie to make a quarter circle, as a fraction of the radius."""

_TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_LENGTH = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4, "A": 7, "Z": 0}

Point = tuple[float, float]


def number(value: float) -> str:
    """A coordinate in at most two decimals: finer than any printer, and short in the file."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def ellipse(cx: float, cy: float, rx: float, ry: float) -> str:
    """A whole ellipse around (`cx`, `cy`)."""
    kx, ky = rx * _ROUND, ry * _ROUND
    return " ".join(
        (
            _move(cx + rx, cy),
            _curve(cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry),
            _curve(cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy),
            _curve(cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry),
            _curve(cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy),
            "h",
        )
    )


def arch_over(x: float, foot: float, top: float, half: float, arch: float) -> str:
    """A door with a round top, y pointing up: `half` its width to each side of `x`, round over `arch`."""
    kx, spring, ky = half * _ROUND, top - arch, arch * _ROUND
    return " ".join(
        (
            _move(x - half, foot),
            _line(x - half, spring),
            _curve(x - half, spring + ky, x - kx, top, x, top),
            _curve(x + kx, top, x + half, spring + ky, x + half, spring),
            _line(x + half, foot),
            "h",
        )
    )


def rounded(x: float, y: float, width: float, height: float, radii: tuple[float, ...]) -> str:
    """A rectangle with rounded corners; `radii` go round from (`x`, `y`), first along the width."""
    right, far = x + width, y + height
    limit = min(width, height) / 2
    a, b, c, d = (min(radius, limit) for radius in radii)
    k = 1 - _ROUND
    return " ".join(
        (
            _move(x + a, y),
            _line(right - b, y),
            _curve(right - k * b, y, right, y + k * b, right, y + b),
            _line(right, far - c),
            _curve(right, far - k * c, right - k * c, far, right - c, far),
            _line(x + d, far),
            _curve(x + k * d, far, x, far - k * d, x, far - d),
            _line(x, y + a),
            _curve(x, y + k * a, x + k * a, y, x + a, y),
            "h",
        )
    )


def path(data: str) -> str:
    """SVG path data (M L H V C Q A Z, absolute or relative) as PDF operators."""
    parts: list[str] = []
    x = y = start_x = start_y = 0.0
    for command, values in _commands(data):
        kind = command.upper()
        if command.islower():
            values = _absolute(kind, values, x, y)
        match kind:
            case "M":
                start_x, start_y = values[-2:]
                parts.append(_move(*values))
            case "L":
                parts.append(_line(*values))
            case "H":
                values = [values[0], y]
                parts.append(_line(*values))
            case "V":
                values = [x, values[0]]
                parts.append(_line(*values))
            case "C":
                parts.append(_curve(*values))
            case "Q":
                parts.append(_quadratic((x, y), *values))
            case "A":
                parts.extend(_arc((x, y), *values))
            case _:
                values = [start_x, start_y]
                parts.append("h")
        x, y = values[-2:]
    return " ".join(parts)


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    tokens = _TOKEN.findall(data)
    at, command = 0, "M"
    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
        length = _LENGTH[command.upper()]
        yield command, [float(value) for value in tokens[at : at + length]]
        at += length
        # More pairs after a move are lines.
        command = {"M": "L", "m": "l"}.get(command, command)


def _absolute(kind: str, values: list[float], x: float, y: float) -> list[float]:
    match kind:
        case "H":
            return [values[0] + x]
        case "V":
            return [values[0] + y]
        case "A":
            return [*values[:5], values[5] + x, values[6] + y]
        case _:
            return [value + (y if index % 2 else x) for index, value in enumerate(values)]


def _quadratic(start: Point, qx: float, qy: float, x: float, y: float) -> str:
    (sx, sy) = start
    return _curve(
        sx + (qx - sx) * 2 / 3, sy + (qy - sy) * 2 / 3, x + (qx - x) * 2 / 3, y + (qy - y) * 2 / 3, x, y
    )


def _arc(
    start: Point, rx: float, ry: float, turn: float, large: float, sweep: float, x: float, y: float
) -> Iterator[str]:
    """An elliptical arc in pieces of at most a quarter turn (SVG 1.1, F.6: from end points to centre)."""
    if not (rx and ry) or start == (x, y):
        yield _line(x, y)
        return
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    half_x, half_y = (start[0] - x) / 2, (start[1] - y) / 2
    px, py = cos * half_x + sin * half_y, cos * half_y - sin * half_x
    grow = math.sqrt(max(1.0, (px / rx) ** 2 + (py / ry) ** 2))
    rx, ry = rx * grow, ry * grow
    over = (rx * ry) ** 2 - (rx * py) ** 2 - (ry * px) ** 2
    away = math.sqrt(max(0.0, over / ((rx * py) ** 2 + (ry * px) ** 2)))
    if bool(large) == bool(sweep):
        away = -away
    qx, qy = away * rx * py / ry, -away * ry * px / rx
    cx = cos * qx - sin * qy + (start[0] + x) / 2
    cy = sin * qx + cos * qy + (start[1] + y) / 2
    begin = math.atan2((py - qy) / ry, (px - qx) / rx)
    span = math.atan2((-py - qy) / ry, (-px - qx) / rx) - begin
    if sweep and span < 0:
        span += 2 * math.pi
    elif not sweep and span > 0:
        span -= 2 * math.pi
    count = max(1, math.ceil(abs(span) / (math.pi / 2) - 1e-6))
    step = span / count
    handle = 4 / 3 * math.tan(step / 4)

    def at(angle: float, along: float) -> Point:
        """The point at `angle`, moved `along` the curve's direction there."""
        ux = rx * (math.cos(angle) - along * math.sin(angle))
        uy = ry * (math.sin(angle) + along * math.cos(angle))
        return cx + cos * ux - sin * uy, cy + sin * ux + cos * uy

    for index in range(count):
        here, there = begin + index * step, begin + (index + 1) * step
        yield _curve(*at(here, handle), *at(there, -handle), *at(there, 0))


def _move(x: float, y: float) -> str:
    return f"{number(x)} {number(y)} m"


def _line(x: float, y: float) -> str:
    return f"{number(x)} {number(y)} l"


def _curve(*points: float) -> str:
    return f"{' '.join(map(number, points))} c"
