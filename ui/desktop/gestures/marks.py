"""Marks on a line (T17): stickers in any order, kept sorted so that the order points at nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures.gesture import GestureWidget
from ui.desktop.parts.frames import Card
from ui.desktop.parts.text import Text
from wijksessie.techniques.gestures import ChooseOne

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.desktop.desk import Desk
    from wijksessie.queries.sheets import SheetView
    from wijksessie.techniques.base import Gesture

_DOT, _SHOWN = 18, 6


class MarkButton(QAbstractButton):
    """One mark on the line, with its stickers above it."""

    def __init__(self, mark: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = mark
        self._count = 0
        self._here = False
        self.setObjectName(f"mark_{mark}")
        self.setFont(theme.font("kop", "titel"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_count(0, here=False)

    def show_count(self, count: int, *, here: bool) -> None:
        """Show this many stickers; `here` when the keys would put the next one here."""
        self._count, self._here = count, here
        self.setAccessibleName(self.tr("Cijfer {0}: {1} stickers").format(self.mark, count))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return room for a pile of stickers and the mark."""
        return QSize(max(theme.target("begeleider"), theme.scaled(56)), 6 * (_DOT + 4) + theme.scaled(60))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the pile on the line, and the mark below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        low = self.height() - theme.scaled(50)
        middle = self.width() / 2
        painter.setPen(QPen(theme.colour("inkt"), 4))
        painter.drawLine(QPointF(0, low), QPointF(self.width(), low))
        painter.drawLine(QPointF(middle, low - 6), QPointF(middle, low + 6))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("inkt"))
        for nr in range(min(self._count, _SHOWN)):
            painter.drawEllipse(QPointF(middle, low - 16 - nr * (_DOT + 4)), _DOT / 2, _DOT / 2)
        area = self.rect().adjusted(4, low + 10, -4, -2)
        if self._here or self.isDown():
            painter.setPen(QPen(theme.colour("inkt"), 3))
            painter.setBrush(theme.colour("nu"))
            painter.drawRoundedRect(area, 8, 8)
        painter.setPen(theme.colour("inkt"))
        painter.setFont(self.font())
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(self.mark))
        if self._count > _SHOWN:
            painter.drawText(
                self.rect().adjusted(0, 0, 0, -low), Qt.AlignmentFlag.AlignHCenter, f"{self._count}"
            )
        painter.end()


class MarksGesture(GestureWidget):
    """Typing a mark puts a sticker there; a tap on a mark too, and with "Haal weg" it takes one away."""

    finished = Signal()

    def __init__(self, desk: Desk, gesture: Gesture, parent: QWidget | None = None) -> None:
        super().__init__(desk, gesture, parent)
        # parts
        assert isinstance(gesture, ChooseOne)
        self.setObjectName("marksGesture")
        self.setAccessibleName(self.tr("Stickers op de lijn"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.data: list[int] = []
        self._people = 0
        self._half: int | None = None  # a 1 that may become a 10
        self._at: int | None = None
        self._marks = [MarkButton(int(step)) for step in gesture.steps]
        self._list = Text("", "kop", wrap=True)
        self._list.setObjectName("marksList")
        # layout
        card = Card("marksCard")
        line = QHBoxLayout()
        line.setSpacing(0)
        for button in self._marks:
            line.addWidget(button)
            button.clicked.connect(self._tap)
        card.box.addLayout(line)
        card.box.addWidget(self._list)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(card)

    def show_sheet(self, sheet: SheetView, data: Any) -> None:
        """Show the stickers of this table."""
        self.data = sorted(data or ())
        self._people = max(sheet.taking_part - sheet.passed, 0)
        for button in self._marks:
            here = button.mark in (self._half, self._at)
            button.show_count(self.data.count(button.mark), here=here)
        said = "  ".join(map(str, self.data))
        self._list.setText(said or self.tr("Nog geen stickers"))

    @Slot()
    def _tap(self) -> None:
        button = self.sender()
        assert isinstance(button, MarkButton)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._half = None
        self._at = button.mark
        self._add(button.mark)

    def _add(self, mark: int) -> None:
        if mark > self._marks[-1].mark:
            self.told.emit(self.tr("De lijn gaat tot {0}.").format(self._marks[-1].mark))
            return
        self.typed.emit(sorted([*self.data, mark]))

    def _take(self) -> None:
        """Take away a sticker: from the mark that was touched last, else the highest."""
        if self.data:
            rest = list(self.data)
            rest.remove(self._at if self._at in rest else rest[-1])
            self.typed.emit(rest)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Digits put a sticker; a 1 waits, because it may become 10."""
        key, text = event.key(), event.text()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif len(text) == 1 and text in "0123456789":
            self._digit(int(text))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            if not self._flush():
                self.finished.emit()
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Minus):
            if self._half is not None:
                self._half = None
                self._mark_here()
            else:
                self._take()
        else:
            super().keyPressEvent(event)

    def _digit(self, digit: int) -> None:
        if self._half == 1 and digit == 0 and self._marks[-1].mark >= 10:
            self._half, self._at = None, 10
            self._add(10)
            return
        self._flush()
        if digit == 1 and self._marks[-1].mark >= 10:
            self._half = 1
            self._mark_here()
        else:
            self._at = digit
            self._add(digit)

    def _flush(self) -> bool:
        """Put the sticker that waited; true when there was one."""
        if self._half is None:
            return False
        mark, self._half = self._half, None
        self._at = mark
        self._add(mark)
        return True

    def _mark_here(self) -> None:
        for button in self._marks:
            button.show_count(self.data.count(button.mark), here=button.mark in (self._half, self._at))

    def focusOutEvent(self, event: Any) -> None:  # noqa: N802 (Qt)
        """What waited is meant."""
        self._flush()
        super().focusOutEvent(event)

    def how(self) -> str:
        """Return how to type."""
        return self.tr(
            "Typ elk cijfer: er komt een sticker bij. Na een 1: [Enter]. [Backspace] haalt er een weg."
        )

    def progress(self) -> str:
        """Return how many people stuck one."""
        return self.tr("{0} van {1} stickers").format(len(self.data), self._people)
