"""Green, orange or red for a few statements, and tips (T06): shape and word before colour, and no score."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures.digits import DigitsGesture, Place
from ui.desktop.gestures.stepper import Stepper
from ui.desktop.parts.frames import Card, row
from ui.desktop.parts.text import Text
from wijksessie.techniques.gestures import ChooseOne

if TYPE_CHECKING:
    from wijksessie.queries.sheets import SheetView

MOST_TIPS = 5
_LOOK = {"groen": "helpt", "oranje": "nu", "rood": "stress", "ja": "helpt", "deels": "nu", "nee": "stress"}


def paint_light(painter: QPainter, step: str, area: QRectF) -> None:
    """Paint a light: round for yes, a diamond for a little, a square for no, a dashed ring for unknown."""
    painter.setPen(QPen(theme.colour("inkt"), 2.5))
    painter.setBrush(theme.colour(_LOOK[step]) if step in _LOOK else theme.colour("oppervlak"))
    middle, half = area.center(), area.width() / 2 - 2
    if step in ("groen", "ja"):
        painter.drawEllipse(middle, half, half)
    elif step in ("oranje", "deels"):
        ends = (QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0))
        painter.drawPolygon(QPolygonF([middle + end for end in ends]))
    elif step in ("rood", "nee"):
        painter.drawRect(QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half))
    else:
        painter.setPen(QPen(theme.colour("inkt_2"), 2.5, Qt.PenStyle.DashLine))
        painter.drawEllipse(middle, half, half)


class Light(QWidget):
    """One light beside its word."""

    def __init__(self, step: str, side: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step, self._side = step, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return a square."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_light(painter, self._step, QRectF(self.rect()))
        painter.end()


class StatementsGesture(DigitsGesture):
    """A row for every statement with a counter per colour; under it the tips, at most five."""

    def build(self, sheet: SheetView) -> None:
        """Make the rows, and a field for every tip."""
        assert isinstance(self.gesture, ChooseOne)
        steps = self.gesture.steps
        self.across = len(steps)
        words = {option.key: option.label for option in sheet.columns}
        card = Card("statements")
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        card.box.addLayout(grid)
        for column, step in enumerate(steps, start=1):
            head = row(spacing="s")
            head.addWidget(Light(step))
            head.addWidget(Text(words.get(step, step), "klein", "kop"), 1)
            grid.addLayout(head, 0, column)
        for nr, option in enumerate(sheet.options):
            grid.addWidget(Text(option.label, "tekst", "kop", wrap=True), nr + 1, 0)
            for column, step in enumerate(steps, start=1):
                said = f"{option.label} {words.get(step, step)}"
                grid.addWidget(Stepper(self, (str(nr), step), said), nr + 1, column)
        tips = Card("tips")
        tips.box.addWidget(Text(self.tr("Tips, hoogstens vijf. Geen namen."), "tekst", "kop"))
        self._tips = [QLineEdit() for _ in range(MOST_TIPS)]
        for nr, field in enumerate(self._tips):
            field.setObjectName(f"tip_{nr}")
            field.setAccessibleName(self.tr("Tip {0}").format(nr + 1))
            field.setMinimumHeight(theme.scaled(44))
            field.setMaxLength(200)
            field.editingFinished.connect(self._write_tips)
            field.returnPressed.connect(self._next_tip)
            tips.box.addWidget(field)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(card)
        box.addWidget(tips)
        box.addStretch(1)

    def _row(self, place: Place) -> dict[str, Any]:
        assert self.sheet is not None
        text = self.sheet.options[int(place[0])].key
        rows = () if self.data is None else self.data.get("questions", ())
        return next((dict(given) for given in rows if given.get("text") == text), {"text": text})

    def count(self, place: Place) -> int | None:
        """Return the cards of one colour for one statement."""
        found = self._row(place).get(place[1])
        return found if isinstance(found, int) else None

    def most(self, place: Place) -> int:
        """Return everybody."""
        return 0 if self.sheet is None else max(self.sheet.taking_part - self.sheet.passed, 0)

    def put(self, place: Place, count: int | None) -> None:
        """Tell all statements that were judged; a colour nobody held up is none."""
        assert self.sheet is not None
        assert isinstance(self.gesture, ChooseOne)
        rows = []
        for nr, option in enumerate(self.sheet.options):
            given = self._row((str(nr),))
            if str(nr) == place[0]:
                given[place[1]] = count
            if any(given.get(step) is not None for step in self.gesture.steps):
                rows.append(
                    {"text": option.key, **{step: given.get(step) or 0 for step in self.gesture.steps}}
                )
        self.typed.emit({**(self.data or {}), "questions": rows})

    def show_more(self) -> None:
        """Show the tips, but not in a field somebody types in."""
        kept = () if self.data is None else self.data.get("tips", ())
        for nr, field in enumerate(self._tips):
            if not (field.hasFocus() and field.isModified()):
                field.setText(kept[nr] if nr < len(kept) else "")

    @Slot()
    def _write_tips(self) -> None:
        from wijksessie.queries.identity import findings

        tips = [text for field in self._tips if (text := field.text().strip())]
        for field in self._tips:
            field.setModified(False)
        if tips != list(() if self.data is None else self.data.get("tips", ())):
            self.typed.emit({**(self.data or {}), "tips": tips})
            hints = [found.hint for tip in tips for found in findings(tip)]
            if hints:
                self.told.emit(hints[0])

    @Slot()
    def _next_tip(self) -> None:
        at = next((nr for nr, field in enumerate(self._tips) if field.hasFocus()), MOST_TIPS)
        if at + 1 < MOST_TIPS:
            self._tips[at + 1].setFocus()
        else:
            self.finished.emit()

    def _step(self, by: int) -> None:
        """After the last number the tips come."""
        places = list(self.cells)
        if self._at is not None and by > 0 and places.index(self._at) + by >= len(places):
            self._pad.hide()
            self._tips[0].setFocus()
        else:
            super()._step(by)

    def how(self) -> str:
        """Return how to type."""
        return self.tr("Typ hoeveel kaartjes. [Enter] gaat door, [+] en [-] één erbij of eraf.")

    def progress(self) -> str:
        """Return how many statements were judged by everybody."""
        assert isinstance(self.gesture, ChooseOne)
        full = 0
        options = () if self.sheet is None else self.sheet.options
        for nr in range(len(options)):
            given = [self.count((str(nr), step)) or 0 for step in self.gesture.steps]
            full += sum(given) == self.most(())
        return self.tr("{0} van {1} zinnen compleet").format(full, len(options))
