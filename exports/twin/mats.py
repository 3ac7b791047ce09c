"""What lies in the middle of the table: a mat for each theme, or one big sheet, by the gesture."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from exports.pen import Pen
from exports.sheet import MM
from exports.twin import choosing, drawn, grids
from exports.twin.look import EDGE, LYING, Leaf, picture, put, shape, theme_token
from wijksessie.queries.options import OptionView, mats
from wijksessie.queries.twin import TwinBlock
from wijksessie.techniques.gestures import (
    Arrange,
    ChoiceForm,
    ChooseOne,
    FillCells,
    LayAlongRope,
    LayInOrder,
    PlaceOnZones,
    Promise,
    Shape,
    ShareBeans,
    SortOnMats,
    WriteInColumns,
)

_Make = Callable[[TwinBlock, Any], Iterator[Leaf]]


def mat_leaves(block: TwinBlock) -> Iterator[Leaf]:
    """The mats of a block; a gesture that needs none gives none."""
    for gesture in block.gestures:
        make = _MATS.get(type(gesture))
        if make is not None:
            yield from make(block, gesture)


def theme_mat(nr: int, option: OptionView) -> Leaf:
    """A mat to lay things on: the shape, the picture and the word, and a thick edge in the shape's colour."""

    def draw(pen: Pen) -> None:
        width, height = LYING
        token = theme_token(option)
        edge = str(token["kleur"]) if token else "#17232B"
        pen.frame((EDGE, EDGE, width - EDGE, height - EDGE), (14.0,) * 4, edge=edge, thick=7)
        top = height - EDGE - 14 * MM
        side = 96 * MM
        if token is not None:
            box = (EDGE + 18 * MM, top - side, EDGE + 18 * MM + side, top)
            shape(pen, str(token["vorm"]), box, str(token["vlak"]), thick=3)
        if option.pictogram:
            picture(pen, option.pictogram, width - EDGE - 22 * MM - side, top, side)
        put(
            pen,
            option.label,
            (EDGE + 14 * MM, EDGE + 8 * MM, width - EDGE - 14 * MM, EDGE + 48 * MM),
            72,
            "H3",
        )

    return Leaf(LYING, draw)


def _beans(block: TwinBlock, gesture: ShareBeans) -> Iterator[Leaf]:
    yield from (theme_mat(nr, option) for nr, option in enumerate(block.options, 1))


def _sorting(block: TwinBlock, gesture: SortOnMats) -> Iterator[Leaf]:
    yield from (theme_mat(nr, option) for nr, option in enumerate(mats(), 1))


def _choice(block: TwinBlock, gesture: ChooseOne) -> Iterator[Leaf]:
    match gesture.form:
        case ChoiceForm.COUNTS:
            yield from choosing.cups(block, gesture)
        case ChoiceForm.MARKS:
            yield drawn.h_line(block, gesture)
        case ChoiceForm.STATEMENTS:
            yield from choosing.statements(block, gesture)
        case ChoiceForm.VERDICTS:
            yield from grids.grid(block, grids.criteria())


def _cells(block: TwinBlock, gesture: FillCells) -> Iterator[Leaf]:
    if gesture.columns:
        yield from grids.grid(block, block.columns)
    else:
        yield from grids.year(block)


def _arranged(block: TwinBlock, gesture: Arrange) -> Iterator[Leaf]:
    match gesture.shape:
        case Shape.RINGS:
            yield drawn.rings(block)
        case Shape.TREE:
            yield drawn.tree(block)
        case Shape.WEB:
            yield drawn.web(block)


def _zones(block: TwinBlock, gesture: PlaceOnZones) -> Iterator[Leaf]:
    yield drawn.body(block) if drawn.is_body(block) else grids.zones(block)


_MATS: dict[type, _Make] = {
    ShareBeans: _beans,
    SortOnMats: _sorting,
    ChooseOne: _choice,
    FillCells: _cells,
    Arrange: _arranged,
    PlaceOnZones: _zones,
    LayInOrder: lambda block, gesture: iter((grids.order(block),)),
    LayAlongRope: lambda block, gesture: iter((drawn.rope(block),)),
    WriteInColumns: lambda block, gesture: iter((grids.columns(block, gesture.per_option),)),
    Promise: lambda block, gesture: iter((grids.promises(block),)),
}
