"""Dots per table beside each other, for the team: a cell for every table, filled where a table gave many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.parts.pictogram import paint_pictogram
from ui.desktop.stage.words import broken
from wijksessie.queries.results.values import CountPicture

if TYPE_CHECKING:
    from wijksessie.queries.results.values import CountRow

_CELL, _GAP, _STAYS, _WORD = 34, 5, 62, 122
_LEAST, _LIKED = 40, 52


class CountTable(QWidget):
    """Rows of cells; what stays in the top 3 when one table is left out stands at the right."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._picture = CountPicture((), (), 0, 0, "")

    def show_picture(self, picture: CountPicture) -> None:
        """Show these counts."""
        self._picture = picture
        self.setAccessibleName(self.tr("Stippen per tafel"))
        self.setAccessibleDescription(" ".join(told(picture, row) for row in picture.rows))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt)
        """Tell that long words need more height in a narrow table."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt)
        """Return the least height at this width."""
        return round(self._head() + sum(self._least(row, width) for row in self._picture.rows)) + 2

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the size of the mockup."""
        return QSize(366, round(self._head()) + theme.scaled(_LIKED) * len(self._picture.rows))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the least size."""
        least = theme.scaled(_WORD) + self._cells_width() + self._stays_width()
        width = max(self.width(), round(least))
        return QSize(round(least), self.heightForWidth(width))

    # measures

    def _head(self) -> float:
        return theme.scaled(_CELL) + 6

    def _cell(self) -> float:
        return theme.scaled(_CELL) if len(self._picture.tables) <= 6 else theme.scaled(_CELL) * 0.9

    def _cells_width(self) -> float:
        return (self._cell() + _GAP) * len(self._picture.tables)

    def _stays_width(self) -> float:
        return theme.scaled(_STAYS) + 4 if self._picture.reduced else 0.0

    def _words_width(self, width: float) -> float:
        return max(width - self._cells_width() - self._stays_width() - 4, 40.0)

    def _least(self, row: CountRow, width: float) -> float:
        lines = broken(row.label, _font(), self._words_width(width))
        return max(len(lines) * _line() + 4, self._cell() + 6, _LEAST)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the pictures of the tables and a row for every card; what height is left is shared."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rows = self._picture.rows
        least = [self._least(row, self.width()) for row in rows]
        spare = max(self.height() - self._head() - sum(least), 0.0) / max(len(rows), 1)
        spare = min(spare, theme.scaled(24))
        self._heads(painter)
        top = self._head()
        for row, tall in zip(rows, least, strict=True):
            box = QRectF(0, top, self.width(), tall + spare)
            painter.setPen(QPen(theme.colour("lijn"), 1.5))
            painter.drawLine(box.topLeft(), box.topRight())
            self._row(painter, row, box)
            top += tall + spare
        painter.end()

    def _left(self, column: int) -> float:
        return self.width() - self._stays_width() - self._cells_width() + column * (self._cell() + _GAP)

    def _heads(self, painter: QPainter) -> None:
        cell = self._cell()
        for column, table in enumerate(self._picture.tables):
            box = QRectF(self._left(column), 0, cell, cell)
            if table.pictogram:
                paint_pictogram(painter, table.pictogram, box)
            else:
                painter.setPen(theme.colour("inkt"))
                painter.setFont(_font())
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, table.label[:3])
        if self._picture.reduced:
            painter.setPen(theme.colour("inkt"))
            painter.setFont(theme.work_font(16, "tekst"))
            words = self.tr("top 3\nblijft")
            box = QRectF(self.width() - self._stays_width(), 0, self._stays_width(), self._head() - 4)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def _row(self, painter: QPainter, row: CountRow, box: QRectF) -> None:
        lines = broken(row.label, _font(), self._words_width(self.width()))
        painter.setFont(_font())
        painter.setPen(theme.colour("inkt"))
        base = box.center().y() - len(lines) * _line() / 2 + QFontMetricsF(_font()).ascent() * 0.98
        for line in lines:
            painter.drawText(QPointF(0, base), line)
            base += _line()
        for column, table in enumerate(self._picture.tables):
            count = row.counts.get(table.key, 0)
            side = self._cell()
            cell = QRectF(self._left(column), box.center().y() - side / 2, side, side)
            self._count(painter, count, cell.adjusted(1, 1, -1, -1))
        if self._picture.reduced:
            painter.setFont(theme.work_font(17, "titel"))
            painter.setPen(theme.colour("inkt"))
            words = self.tr("{0} van {1}").format(row.stays, self._picture.reduced)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def _count(self, painter: QPainter, count: int, cell: QRectF) -> None:
        """A filled cell for many, a dashed one for none: it is read without colour too."""
        many = bool(self._picture.strong_from) and count >= self._picture.strong_from
        pen = QPen(theme.colour("inkt" if many else "lijn_sterk"), 2)
        if not count:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([2.0, 2.0])
        painter.setPen(pen)
        painter.setBrush(theme.colour("inkt" if many else "oppervlak"))
        painter.drawRoundedRect(cell, 8, 8)
        painter.setFont(theme.work_font(16, "titel" if count else "tekst"))
        painter.setPen(theme.colour("op_accent" if many else "inkt" if count else "inkt_2"))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(count))


def told(picture: CountPicture, row: CountRow) -> str:
    """Tell one row: "Hoge energierekening. Tafel Zon: 4. Tafel Boom: 3. Samen 12. Top 3 blijft: 4 van 4."."""
    parts = [f"{row.label}."]
    parts += [f"{table.label}: {row.counts.get(table.key, 0)}." for table in picture.tables]
    parts.append(QCoreApplication.translate("CountTable", "Samen {0}.").format(row.total))
    if picture.reduced:
        words = QCoreApplication.translate("CountTable", "Top 3 blijft: {0} van {1}.")
        parts.append(words.format(row.stays, picture.reduced))
    return " ".join(parts)


def _font() -> QFont:
    return theme.work_font(16, "nadruk")


def _line() -> float:
    return theme.scaled(16) * 1.14
