"""The rope as people see it: cards above, on and below a line, in the order of the years."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, clear, row
from ui.desktop.parts.text import Text
from wijksessie.techniques.timeline import year_in

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_WIDE = 260


class EventCard(Card):
    """One thing that happened. Enter or a tap takes it up, Delete or the cross takes it away."""

    def __init__(self, nr: int, event: Mapping[str, Any], picture: RopePicture) -> None:
        super().__init__(f"event_{nr}")
        # parts
        self.nr = nr
        self._picture = picture
        words, when = str(event.get("label") or ""), str(event.get("when") or "")
        self.setAccessibleName(f"{when} {words}".strip())
        self.setAccessibleDescription(self.tr("Enter wijzigt, Delete haalt weg"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        away = Button("×", f"event_{nr}Away", "plain")
        away.say("×", self.tr("Haal weg: {0}").format(words))
        away.setProperty("slim", "yes")
        away.setFixedSize(theme.target("bureau"), theme.target("bureau"))
        # layout
        self.box.setContentsMargins(12, 6, 4, 6)
        line = row(spacing="xs")
        line.addWidget(Text(words, "tekst", "nadruk", wrap=True), 1)
        line.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        self.box.addLayout(line)
        # connections
        away.clicked.connect(self._take_away)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Change it or take it away."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._picture.picked.emit(self.nr)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._picture.removed.emit(self.nr)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: object) -> None:  # noqa: N802 (Qt)
        """A tap takes it up."""
        self._picture.picked.emit(self.nr)

    @Slot()
    def _take_away(self) -> None:
        self._picture.removed.emit(self.nr)


class Stretch(QWidget):
    """A piece of the rope with some cards; the rope itself is painted behind the years."""

    def __init__(self, cards: Sequence[tuple[str, int, EventCard]], across: int) -> None:
        super().__init__()
        self._years: list[Text] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        for nr, (when, mood, card) in enumerate(cards):
            year = Text(when or self.tr("geen jaar"), "tekst", "kop")
            year.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._years.append(year)
            bottom = Qt.AlignmentFlag.AlignBottom
            grid.addWidget(
                card, {1: 0, 0: 2, -1: 3}[mood], nr, bottom if mood > 0 else Qt.AlignmentFlag.AlignTop
            )
            grid.addWidget(year, 1, nr)
        for nr in range(across):
            grid.setColumnStretch(nr, 1)
        grid.setRowMinimumHeight(1, theme.scaled(64))
        if any(mood < 0 for _, mood, _ in cards):
            grid.setRowMinimumHeight(2, theme.scaled(24))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the rope under the years."""
        if not self._years:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self._years[0].geometry().bottom() - 6.0
        path = QPainterPath(QPointF(0, middle))
        step = 40.0
        for nr in range(round(self.width() / step) + 1):
            lift = 5 if nr % 2 else -5
            path.quadTo(QPointF((nr + 0.5) * step, middle + lift), QPointF((nr + 1) * step, middle))
        painter.setPen(QPen(theme.colour("inkt"), 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPath(path)
        painter.setBrush(theme.colour("oppervlak"))
        for year in self._years:
            painter.drawEllipse(QPointF(year.geometry().center().x(), middle), 8, 8)
        painter.end()


class RopePicture(QWidget):
    """All cards; as many on a piece of the rope as there is room for."""

    picked = Signal(int)
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ropePicture")
        self._events: list[Mapping[str, Any]] = []
        self._across = 0
        self.cards: list[EventCard] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.space("l"))

    def show_events(self, events: Sequence[Mapping[str, Any]]) -> bool:
        """Show these; true when the keys stood on a card that is made again."""
        if list(events) == self._events and self._across:
            return False
        lost = any(
            card.isAncestorOf(self.focusWidget()) or card.hasFocus()
            for card in self.cards
            if self.focusWidget()
        )
        self._events = list(events)
        self._make()
        return lost

    def _make(self) -> None:
        self._across = max(1, min(5, self.width() // theme.scaled(_WIDE)))
        clear(self._box)
        order = sorted(enumerate(self._events), key=_along)
        self.cards = []
        for first in range(0, len(order), self._across):
            piece = []
            for nr, event in order[first : first + self._across]:
                card = EventCard(nr, event, self)
                self.cards.append(card)
                piece.append((str(event.get("when") or ""), int(event.get("mood") or 0), card))
            self._box.addWidget(Stretch(piece, self._across))
        if not order:
            empty = Text(
                self.tr("Hier komt het touw. Begin met wat er het eerst was."),
                "tekst",
                look="second",
                wrap=True,
            )
            self._box.addWidget(empty)
        self._box.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Lay them again when there is other room."""
        super().resizeEvent(event)
        if max(1, min(5, self.width() // theme.scaled(_WIDE))) != self._across:
            self._make()


def _along(pair: tuple[int, Mapping[str, Any]]) -> tuple[bool, int, int]:
    year = year_in(str(pair[1].get("when") or ""))
    return year is None, year or 0, pair[0]
