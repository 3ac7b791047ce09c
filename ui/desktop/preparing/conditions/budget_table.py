"""The budget in one look: what, how much, and how far it is; what is left under a thick line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop import theme

if TYPE_CHECKING:
    from wijksessie.queries.conditions_budget import BudgetView

_GAP = 14
_MOST = 8


class BudgetTable(QWidget):
    """Painted, because it is only looked at. A screen reader hears the same lines."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._rows: list[tuple[str, str, str]] = []
        self._fonts = (theme.work_font(17), theme.work_font(17, "kop"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_budget(self, budget: BudgetView) -> None:
        """Show these lines; of a long list the first ones, and how many more there are."""
        from wijksessie.queries.euro import euro

        lines = budget.lines
        if len(lines) > _MOST:
            lines = lines[: _MOST - 1]
        self._rows = [(line.words, euro(line.cost), line.state) for line in lines]
        if rest := budget.lines[len(lines) :]:
            cost = euro(sum(line.cost for line in rest))
            self._rows.append((self.tr("en nog {0} andere").format(len(rest)), cost, ""))
        self._rows.append((*budget.outcome, ""))
        self.setAccessibleName(". ".join(", ".join(filter(None, row)) for row in self._rows))
        self._keep_height()
        self.update()

    def words(self) -> list[tuple[str, str, str]]:
        """Return what is shown, row by row."""
        return list(self._rows)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the room for all rows."""
        return QSize(theme.scaled(360), self._height(max(self.width(), theme.scaled(300))))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Keep the room for long words."""
        super().resizeEvent(event)
        self._keep_height()

    def _keep_height(self) -> None:
        self.setFixedHeight(self._height(max(self.width(), theme.scaled(200))))

    def _columns(self, width: int) -> tuple[int, int, int]:
        plain, strong = (QFontMetrics(font) for font in self._fonts)
        amount = max((strong.horizontalAdvance(row[1]) for row in self._rows), default=0) + 2
        state = max((plain.horizontalAdvance(row[2]) for row in self._rows), default=0) + 2
        return max(width - amount - state - 2 * _GAP, 60), amount, state

    def _row_height(self, row: tuple[str, str, str], width: int) -> int:
        metrics = QFontMetrics(self._fonts[0])
        room = QRect(0, 0, self._columns(width)[0], 10_000)
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, row[0]).height() + 6

    def _height(self, width: int) -> int:
        return sum(self._row_height(row, width) for row in self._rows)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the rows."""
        painter = QPainter(self)
        columns = self._columns(self.width())
        top = 0
        wrap = Qt.TextFlag.TextWordWrap
        for row in self._rows:
            last = row is self._rows[-1]
            height = self._row_height(row, self.width())
            left = 0
            for nr, (width, words) in enumerate(zip(columns, row, strict=True)):
                pen = QPen(theme.colour("inkt"), 3) if last else QPen(theme.colour("lijn"), 1.5)
                painter.setPen(pen)
                if width > 2:
                    painter.drawLine(left, top + 1, left + width, top + 1)
                painter.setPen(theme.colour("inkt"))
                painter.setFont(self._fonts[1 if last or nr == 1 else 0])
                side = Qt.AlignmentFlag.AlignRight if nr == 1 else Qt.AlignmentFlag.AlignLeft
                painter.drawText(QRect(left, top + 4, width, height - 4), side | wrap, words)
                left += width + _GAP
            top += height
        painter.end()
