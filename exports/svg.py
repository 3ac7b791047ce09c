"""Our own drawings as PDF operators: the small part of SVG that the house style allows, and no more.

The house style knows path, circle, ellipse, rect and g, with fill, stroke, dash and `rotate`; that is what is
read. Anything else in a file (text, masks, style sheets) is passed over.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from exports.svg_path import ellipse, number, path, rounded

_CAPS = {"butt": 0, "round": 1, "square": 2}


@dataclass(frozen=True)
class Drawing:
    """A drawing in its own units, y pointing down: its size and the operators that paint it."""

    width: float
    height: float
    operators: str

    def placed(self, x: float, top: float, width: float) -> str:
        """The operators that paint it `width` pt wide, its top left corner at (`x`, `top`) on the page."""
        scale = width / self.width
        matrix = f"{scale:.4f} 0 0 {-scale:.4f} {number(x)} {number(top)}"
        return f"q {matrix} cm {self.operators} Q"


def read(text: str) -> Drawing:
    """Read the text of one of our SVG files."""
    root = ET.fromstring(text)  # noqa: S314 - only drawings that we ship ourselves
    box = [float(part) for part in root.get("viewBox", "0 0 96 96").split()]
    return Drawing(width=box[2], height=box[3], operators=" ".join(_paint(root)))


def _paint(parent: ET.Element) -> Iterator[str]:
    for element in parent:
        painted = " ".join(_paint(element)) if _tag(element) == "g" else _shape(element)
        if not painted:
            continue
        turn = _rotation(element.get("transform", ""))
        yield f"q {turn} cm {painted} Q" if turn else painted


def _shape(element: ET.Element) -> str:
    outline = _outline(element)
    if not outline:
        return ""
    fill, stroke = element.get("fill", "#000000"), element.get("stroke", "none")
    operators = []
    if fill != "none":
        operators.append(f"{colour(fill)} rg")
    if stroke != "none":
        dash = " ".join(
            number(float(part)) for part in element.get("stroke-dasharray", "").replace(",", " ").split()
        )
        cap = _CAPS[element.get("stroke-linecap", "butt")]
        join = 1 if element.get("stroke-linejoin") == "round" else 0
        width = number(float(element.get("stroke-width", 1)))
        operators.append(f"{colour(stroke)} RG {width} w {cap} J {join} j [{dash}] 0 d")
    painting = {(True, True): "B", (True, False): "f", (False, True): "S"}
    operators.append(f"{outline} {painting.get((fill != 'none', stroke != 'none'), 'n')}")
    return " ".join(operators)


def _outline(element: ET.Element) -> str:
    def get(name: str) -> float:
        return float(element.get(name, 0))

    match _tag(element):
        case "path":
            return path(element.get("d", ""))
        case "circle":
            return ellipse(get("cx"), get("cy"), get("r"), get("r"))
        case "ellipse":
            return ellipse(get("cx"), get("cy"), get("rx"), get("ry"))
        case "rect":
            corners = (get("rx"),) * 4
            return rounded(get("x"), get("y"), get("width"), get("height"), corners)
        case _:
            return ""


def colour(value: str) -> str:
    """`#RRGGBB` as three numbers from 0 to 1, the way PDF writes them."""
    red, green, blue = bytes.fromhex(value.removeprefix("#"))
    return " ".join(f"{part / 255:.3f}" for part in (red, green, blue))


def _rotation(transform: str) -> str:
    found = re.fullmatch(r"rotate\(([^)]*)\)", transform.strip())
    if not found:
        return ""
    degrees, cx, cy = (*(float(part) for part in re.split(r"[ ,]+", found.group(1).strip())), 0.0, 0.0)[:3]
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    shift = (cx - cx * cos + cy * sin, cy - cx * sin - cy * cos)
    return " ".join(f"{part:.4f}" for part in (cos, sin, -sin, cos, *shift))


def _tag(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2]
