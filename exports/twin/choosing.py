"""What stands at the cups and the closed boxes: a label for every step, and the colours of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

import resources
from exports import fonts
from exports.pen import Pen
from exports.sheet import MM
from exports.twin.grids import box_, head, label
from exports.twin.look import LYING, Leaf, disc, grey, put, shape, words
from wijksessie.queries.options import OptionView
from wijksessie.queries.twin import TwinBlock
from wijksessie.techniques.gestures import ChooseOne

_CHOICE_LOOKS = {
    "groen": ("cirkel", "helpt"),
    "oranje": ("vierkant", "nu"),
    "rood": ("driehoek", "stress"),
}


def cups(block: TwinBlock, gesture: ChooseOne) -> Iterator[Leaf]:
    """A label for each cup, six on a side; the last one is for who does not want to say."""
    labels: list[OptionView] = list(block.columns or block.options)
    if gesture.may_pass:
        labels.append(OptionView("pass", words()["choose"]["pass"]))

    def draw(pen: Pen) -> None:
        left, bottom, right, top = head(pen, block.question)
        across = 3
        wide, high = (right - left) / across, (top - bottom) / 2
        for at, option in enumerate(labels[:6]):
            x, y = left + at % across * wide, top - at // across * high
            room = (x, y - high, x + wide, y)
            box_(pen, (room[0] + 1, room[1] + 1, room[2] - 1, room[3] - 1), tone=grey())
            label(pen, option, (x + 4 * MM, y - high + 3 * MM, x + wide - 4 * MM, y - 3 * MM), 20)

    yield Leaf(LYING, draw)


def statements(block: TwinBlock, gesture: ChooseOne) -> Iterator[Leaf]:
    """A label for each closed box: the sentence, large, and the colours."""
    for start in range(0, len(block.options), 3):
        yield _statements(block, start)


def _statements(block: TwinBlock, start: int) -> Leaf:
    def draw(pen: Pen) -> None:
        left, bottom, right, top = head(pen, block.question)
        high = (top - bottom) / 3
        for at, option in enumerate(block.options[start : start + 3]):
            y = top - at * high
            box_(pen, (left, y - high + 2 * MM, right, y))
            disc(pen, start + at + 1, left + 11 * MM, y - high / 2, 7 * MM)
            put(pen, option.label, (left + 22 * MM, y - high + 4 * MM, right - 70 * MM, y - 2 * MM), 26)
            for nr, column in enumerate(block.columns):
                _colour(pen, column, right - 66 * MM + nr * 22 * MM, y - high / 2 + 11 * MM)

    return Leaf(LYING, draw)


def _colour(pen: Pen, column: OptionView, x: float, top: float) -> None:
    """A colour to choose, with a shape of its own so that grey print loses nothing, and its word."""
    name, tone = _CHOICE_LOOKS.get(column.key, ("cirkel", "oppervlak"))
    side = 12 * MM
    fill = str(resources.tokens()["color"][tone])
    shape(pen, name, (x + 4 * MM, top - side, x + 4 * MM + side, top), fill)
    put(pen, column.label, (x, top - side - 14 * MM, x + 20 * MM, top - side - 1 * MM), 11, font=fonts.BOLD)
