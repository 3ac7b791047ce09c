"""The strip of promises: how many there are, and a sign for each by where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import clear
from ui.desktop.parts.signs import paint_sign, status_words
from ui.desktop.parts.text import Text
from wijksessie.terms import Status

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST = 5
"""More signs than this beside each other are not counted at a glance: then one sign and the number."""


class PromiseCount(QWidget):
    """So many promises with one status: a sign for each, the number, the word."""

    def __init__(self, status: Status, number: int, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = status
        self._number = str(number)
        self._signs = number if number <= _MOST else 1
        self._word = word
        self._bold = theme.work_font(17, "kop")
        self.setObjectName(f"promises_{status.value}")
        self.setFont(theme.work_font(17))
        self.setAccessibleName(f"{number} {word}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the room for signs, number and word."""
        width = self._word_left() + QFontMetrics(self.font()).horizontalAdvance(self._word)
        return QSize(width + 2, theme.scaled(28))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint signs, number and word on one line."""
        painter = QPainter(self)
        side = theme.scaled(26)
        for place in range(self._signs):
            left = place * (side + 3)
            paint_sign(painter, self._status, QRectF(left, (self.height() - side) / 2, side, side))
        baseline = round((self.height() + QFontMetrics(self._bold).capHeight()) / 2)
        painter.setPen(theme.colour("inkt"))
        painter.setFont(self._bold)
        painter.drawText(self._number_left(), baseline, self._number)
        painter.setFont(self.font())
        painter.drawText(self._word_left(), baseline, self._word)
        painter.end()

    def _number_left(self) -> int:
        return self._signs * (theme.scaled(26) + 3) + 5

    def _word_left(self) -> int:
        return self._number_left() + QFontMetrics(self._bold).horizontalAdvance(self._number) + 8


class Promises(QFrame):
    """All promises of this session on one strip; beside each other, or under each other in a column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("promises")
        self.setProperty("look", "card")
        self._flow = Flow(self, gap=26, line_gap=10)
        self._flow.setContentsMargins(20, 9, 20, 9)

    def show_promises(self, promises: Mapping[Status, int]) -> None:
        """Show the numbers; a status without promises is left out."""
        clear(self._flow)
        total = sum(promises.values())
        heading = self.tr("1 belofte") if total == 1 else self.tr("{0} beloften").format(total)
        if not total:
            heading = self.tr("Nog geen beloften")
        title = Text(heading, "tekst", "kop" if total else "tekst")
        title.setObjectName("promisesTotal")
        title.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._flow.addWidget(title)
        words = status_words()
        for status in Status:
            if number := promises.get(status, 0):
                self._flow.addWidget(PromiseCount(status, number, words[status]))
        self.updateGeometry()

    def stand(self, *, upright: bool) -> None:
        """Show one status per line, for a column beside the list, or all beside each other."""
        self._flow.set_upright(upright)
        self._flow.setContentsMargins(20, 18 if upright else 9, 20, 18 if upright else 9)
