"""A spider web (T11): a sticker on every leg, 1 in the middle to 5 outside. Never a total, never an area."""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures.digits import CountsGesture, Place
from ui.desktop.gestures.pictures import picture_of
from ui.desktop.gestures.stepper import Stepper
from ui.desktop.parts.frames import Card, row
from ui.desktop.parts.pictogram import paint_pictogram
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QMouseEvent

    from wijksessie.queries.options import OptionView
    from wijksessie.queries.sheets import SheetView

RINGS = 5


class Web(QWidget):
    """The web as it lies on the floor; a tap near a ring of a leg puts the sticker there."""

    tapped = Signal(str, int)

    def __init__(self, options: Sequence[OptionView], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("web")
        self.setAccessibleName(self.tr("Het web"))
        self._options = options
        self._rings: Mapping[str, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_rings(self, rings: Mapping[str, int]) -> None:
        """Show the stickers."""
        if rings != self._rings:
            self._rings = rings
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return a square that is easy to tap."""
        return QSize(440, 440)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the least that can be tapped."""
        return QSize(320, 320)

    def _spot(self, nr: int, ring: float) -> QPointF:
        reach = min(self.width(), self.height()) / 2 - 46
        turn = 2 * pi * nr / max(len(self._options), 1) - pi / 2
        away = reach * ring / RINGS
        return QPointF(self.width() / 2 + away * cos(turn), self.height() / 2 + away * sin(turn))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt)
        """Take the nearest ring of the nearest leg."""
        where = event.position()

        def away(spot: tuple[int, int]) -> float:
            gap = self._spot(*spot) - where
            return gap.x() ** 2 + gap.y() ** 2

        spots = [(nr, ring) for nr in range(len(self._options)) for ring in range(1, RINGS + 1)]
        if spots:
            nr, ring = min(spots, key=away)
            self.tapped.emit(self._options[nr].key, ring)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint rings, legs, pictures at the ends, and the stickers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("lijn"), 2))
        middle = self._spot(0, 0)
        for ring in range(1, RINGS + 1):
            reach = middle.y() - self._spot(0, ring).y()
            painter.drawEllipse(middle, reach, reach)
        for nr, option in enumerate(self._options):
            painter.setPen(QPen(theme.colour("lijn_sterk"), 3))
            painter.drawLine(middle, self._spot(nr, RINGS))
            end = self._spot(nr, RINGS + 0.55 * RINGS * 46 / (min(self.width(), self.height()) / 2 - 46))
            place = QRectF(end.x() - 20, end.y() - 20, 40, 40)
            if option.pictogram:
                paint_pictogram(painter, option.pictogram, place)
            else:
                painter.setPen(theme.colour("inkt"))
                painter.setFont(theme.font("tekst", "titel"))
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(nr + 1))
            if option.key in self._rings:
                painter.setPen(QPen(theme.colour("inkt"), 3))
                painter.setBrush(theme.colour("nu"))
                painter.drawEllipse(self._spot(nr, self._rings[option.key]), 14, 14)
                painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.end()


class WebGesture(CountsGesture):
    """The web, and beside it a row for every leg with its ring as a digit."""

    def build(self, sheet: SheetView) -> None:
        """Make the web and the rows."""
        self._web = Web(sheet.options)
        legs = Card("webLegs")
        legs.box.setContentsMargins(12, 8, 12, 8)
        for nr, option in enumerate(sheet.options, start=1):
            line = row(spacing="s")
            picture = picture_of(option, 40)
            line.addWidget(picture if picture is not None else Text(str(nr), "tekst", "titel"))
            line.addWidget(Text(option.label, "tekst", "kop", wrap=True), 1)
            line.addWidget(Stepper(self, (option.key,), option.label))
            legs.box.addLayout(line)
        legs.box.addStretch(1)
        card = Card("webCard")
        card.box.addWidget(self._web)
        across = QHBoxLayout()
        across.addWidget(card, 1)
        across.addWidget(legs, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(across, 1)
        self._web.tapped.connect(self._tap_ring)

    @Slot(str, int)
    def _tap_ring(self, key: str, ring: int) -> None:
        self.go_to((key,))
        self.put((key,), ring)

    def put(self, place: Place, count: int | None) -> None:
        """A ring below one is no sticker."""
        super().put(place, count or None)

    def most(self, place: Place) -> int:
        """Return the outermost ring."""
        return RINGS

    def show_more(self) -> None:
        """Show the stickers on the web."""
        self._web.show_rings(
            {place[0]: ring for place in self.cells if (ring := self.count(place)) is not None}
        )

    def how(self) -> str:
        """Return how to type."""
        return self.tr("[1] is in het midden, [5] buiten en goed. Een cijfer vult in en gaat door.")

    def progress(self) -> str:
        """Return how many legs have a sticker."""
        return self.tr("{0} van {1} poten").format(
            sum(self.count(place) is not None for place in self.cells), len(self.cells)
        )
