"""The row of people: a person is a figure, never a percentage. Painted from the fractions in `[figuur]`."""

from __future__ import annotations

from math import ceil
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop import theme

_PITCH = 0.70
"""From one figure to the next, as a part of its height."""

_GAP = 0.40
"""Extra room after every group of ten, as a part of the height."""


class PeopleLike(Protocol):
    """What a row of people needs to know; `wijksessie.queries.leaflet.People` is one."""

    @property
    def filled(self) -> int:
        """Return how many of the drawn figures are filled."""

    @property
    def drawn(self) -> int:
        """Return how many figures are drawn."""


def figure_path(left: float, top: float, height: float) -> QPainterPath:
    """Return one person seen from the front: a head and shoulders, no more."""
    head = theme.measure("figuur", "kop_r") * height
    neck = theme.measure("figuur", "hals") * height
    width = theme.measure("figuur", "schouder") * height
    middle = left + width / 2
    shoulder_top = top + 2 * head + neck
    bottom = top + height
    bend = min(width / 2, bottom - shoulder_top)
    path = QPainterPath()
    path.addEllipse(QPointF(middle, top + head), head, head)
    body = QPainterPath(QPointF(left, bottom))
    body.lineTo(left, shoulder_top + bend)
    body.arcTo(QRectF(left, shoulder_top, width, 2 * bend), 180, -180)
    body.lineTo(left + width, bottom)
    body.closeSubpath()
    path.addPath(body)
    return path


def row_width(figures: int, height: float) -> float:
    """Return how wide a line of figures of this height is."""
    if figures <= 0:
        return 0.0
    group = round(theme.measure("figuur", "groep"))
    shoulder = theme.measure("figuur", "schouder")
    return height * ((figures - 1) * _PITCH + shoulder + ((figures - 1) // group) * _GAP)


def fitting_height(rect: QRectF, figures: int, edge: float = 3.0) -> tuple[float, int]:
    """Return the largest height of the figures and their number per line: one line, or lines of ten."""
    group = round(theme.measure("figuur", "groep"))
    room = rect.width() - edge
    one_line = min(rect.height() - edge, room / max(row_width(figures, 1.0), 0.01))
    lines = ceil(figures / group)
    tens = min(rect.height() / max(lines, 1) - edge, room / max(row_width(min(figures, group), 1.0), 0.01))
    if one_line >= tens:
        return one_line, max(figures, 1)
    return tens, group


def paint_people(
    painter: QPainter,
    rect: QRectF,
    people: PeopleLike,
    *,
    ink: QColor | None = None,
    height: float | None = None,
    edge: float = 2.5,
) -> None:
    """Paint filled figures first, then outlined ones, left aligned and centred in height.

    With `height` all rows of a page have figures of the same size, exactly under each other.
    """
    ink = ink or theme.colour("inkt")
    group = round(theme.measure("figuur", "groep"))
    fit, per_line = fitting_height(rect, people.drawn, edge)
    size = fit if height is None else height
    if height is not None:
        per_line = people.drawn if row_width(people.drawn, height) <= rect.width() else group
    lines = ceil(people.drawn / max(per_line, 1))
    top = rect.center().y() - (lines * size + (lines - 1) * size * 0.12) / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number in range(people.drawn):
        line, place = divmod(number, max(per_line, 1))
        left = rect.left() + edge / 2 + size * (place * _PITCH + (place // group) * _GAP)
        path = figure_path(left, top + line * size * 1.12, size)
        if number < people.filled:
            painter.fillPath(path, ink)
        else:
            painter.setBrush(theme.colour("oppervlak"))
            painter.setPen(QPen(theme.colour("lijn_sterk"), edge, j=Qt.PenJoinStyle.RoundJoin))
            painter.drawPath(path)
    painter.restore()


class PeopleRow(QWidget):
    """A row of people as a widget. Its accessible name is the sentence: "12 van de 24 mensen"."""

    def __init__(
        self, people: PeopleLike, sentence: str, height: int = 32, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._people = people
        self._height = height
        self.setObjectName("peopleRow")
        self.setAccessibleName(sentence)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_people(self, people: PeopleLike, sentence: str) -> None:
        """Show other numbers."""
        self._people = people
        self.setAccessibleName(sentence)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the room one line of figures takes."""
        return QSize(ceil(row_width(self._people.drawn, self._height)) + 4, self._height + 4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the row."""
        painter = QPainter(self)
        paint_people(painter, QRectF(self.rect()), self._people)
        painter.end()
