"""Drawings of our own as SVG, for the web: the same outlines that go into a PDF."""

from __future__ import annotations

import re
from functools import lru_cache

import resources
from exports import figures, qr
from exports.svg_path import number
from wijksessie.queries.people import People

_NUMBER = re.compile(r"-?\d*\.?\d+")


@lru_cache(maxsize=64)
def people_svg(people: People) -> str:
    """The row of people, ten beside each other: on a telephone they stay large enough to count."""
    drawn = max(people.drawn, 1)
    row = figures.Row(drawn, min(people.filled, drawn), figures.TALLEST, min(drawn, figures.PER_ROW))
    colours, edge = resources.tokens()["color"], row.edge
    outlines = row.outlines()
    ink, paper = colours["inkt"], colours["oppervlak"]
    pale = resources.tokens()["figuur"]["lijn_leeg"]
    filled = _path(" ".join(outlines[: row.filled]), f'fill="{ink}" stroke="{ink}"')
    open_ = _path(" ".join(outlines[row.filled :]), f'fill="{paper}" stroke="{pale}"')
    wide, high = number(row.width), number(row.height)
    # In a PDF y points up.
    turned = f'<g transform="scale(1,-1)" stroke-width="{number(edge)}">{filled}{open_}</g>'
    size = f'width="{wide}" height="{high}" viewBox="0 0 {wide} {high}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{turned}</svg>'


@lru_cache(maxsize=16)
def code_svg(content: str) -> str:
    """A QR code with the white it needs around it."""
    drawn = qr.code(content)
    box = f"0 0 {number(drawn.width)} {number(drawn.height)}"
    ink = resources.tokens()["color"]["inkt"]
    path = _path(drawn.operators, f'fill="{ink}"')
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{path}</svg>'


def _path(operators: str, attributes: str) -> str:
    data = _data(operators)
    return f'<path {attributes} d="{data}"/>' if data else ""


def _data(operators: str) -> str:
    """Path operators of a PDF, which stand behind their numbers, as SVG, where they stand before them."""
    found: list[str] = []
    waiting: list[str] = []
    for part in operators.split():
        if _NUMBER.fullmatch(part):
            waiting.append(part)
            continue
        if part in ("m", "l", "c"):
            found.append(f"{part.upper()}{' '.join(waiting)}")
        elif part == "h":
            found.append("Z")
        elif part == "re":
            x, y, width, height = waiting
            found.append(f"M{x} {y}h{width}v{height}h-{width}Z")
        waiting = []
    return "".join(found)
