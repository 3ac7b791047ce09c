"""A card that was named at a table: its picture or an empty place, its words, how often it was said."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures.pictures import picture_of
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import clear, column, row
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from wijksessie.queries.options import OptionView

PICTURE = 64


def direction_of(text: str) -> Qt.LayoutDirection:
    """Return from which side words are read: that of their first letter that has a side."""
    for letter in text:
        side = unicodedata.bidirectional(letter)
        if side in ("R", "AL"):
            return Qt.LayoutDirection.RightToLeft
        if side == "L":
            break
    return Qt.LayoutDirection.LeftToRight


class NoPicture(QWidget):
    """The empty place where a picture or a drawing may come."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the square it takes."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint a dashed square."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.colour("lijn_sterk"), 2)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 10, 10)
        painter.end()


class CollectTile(QFrame):
    """A tap or Enter takes the card up to change it; plus and minus say that somebody said it (not)."""

    picked = Signal(str)
    counted = Signal(str, int)

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.key = key
        self._option: OptionView | None = None
        self.setObjectName(f"said_{key}")
        self.setProperty("look", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._label = Text("", "tekst", "kop", wrap=True)
        self._original = Text("", "tekst", wrap=True)
        self._times = Text("", "tekst", "nadruk", wrap=True)
        self._times.setAlignment(Qt.AlignmentFlag.AlignCenter)
        side = theme.target("begeleider")
        self.less = Button("−", f"less_{key}")
        self.more = Button("+", f"more_{key}")
        for button in (self.less, self.more):
            button.setProperty("slim", "yes")
            button.setFont(theme.font("titel"))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setFixedSize(side, side)
        # layout
        self._place = row()
        words = column(spacing="xs")
        words.addStretch(1)
        words.addWidget(self._label)
        words.addWidget(self._original)
        words.addStretch(1)
        head = row(spacing="m")
        head.addLayout(self._place)
        head.addLayout(words, 1)
        foot = row(spacing="s")
        foot.addWidget(self.less)
        foot.addWidget(self._times, 1)
        foot.addWidget(self.more)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 12, 12, 10)
        box.setSpacing(6)
        box.addLayout(head, 1)
        box.addLayout(foot)
        # connections
        self.less.clicked.connect(self._less)
        self.more.clicked.connect(self._more)

    def show_card(self, option: OptionView, times: int) -> None:
        """Show what stands on it, and how many times it was said at this table."""
        said = self.tr("1 keer gezegd") if times == 1 else self.tr("{0} keer gezegd").format(times)
        self._times.setText(said)
        if option != self._option:
            self._option = option
            clear(self._place)
            side = theme.scaled(PICTURE)
            self._place.addWidget(picture_of(option, side) or NoPicture(side))
            for text, words in ((self._label, option.label), (self._original, option.original)):
                text.setText(words)
                text.setLayoutDirection(direction_of(words))
                text.setVisible(bool(words))
            self.more.setAccessibleName(self.tr("Nog iemand zegt dit: {0}").format(option.label))
            self.less.setAccessibleName(self.tr("Eén keer minder: {0}").format(option.label))
            self.more.setToolTip(self.tr("Nog iemand zegt dit"))
            self.setAccessibleDescription(self.tr("Plus en min tellen, Enter wijzigt de kaart"))
        self.setAccessibleName(f"{option.label}, {said}")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Count or change; other keys are for the gesture."""
        if event.text() in ("+", "="):
            self._more()
        elif event.text() in ("-", "_") or event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._less()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.picked.emit(self.key)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt)
        """A tap takes it up."""
        if self.rect().contains(event.position().toPoint()):
            self.picked.emit(self.key)

    @Slot()
    def _more(self) -> None:
        self.counted.emit(self.key, 1)

    @Slot()
    def _less(self) -> None:
        self.counted.emit(self.key, -1)
