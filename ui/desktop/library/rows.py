"""A list of short texts: a title, a line and a word that belongs to it. Painted, in columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.desktop import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

Index = QModelIndex | QPersistentModelIndex

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
_EDGE = 6
"""White around a row, in px: what is chosen does not touch the next."""


@dataclass(frozen=True)
class Row:
    """What one row says; `tag` is a word that belongs to it."""

    key: str
    title: str
    below: str
    tag: str = ""


class RowModel(QAbstractListModel):
    """The rows, with what a screen reader says of each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 (Qt)
        """Return how many rows there are."""
        return len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a row."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.rows[index.row()]
        return ", ".join(part for part in (row.title, row.tag, row.below) if part)


class RowPainter(QStyledItemDelegate):
    """Paints a row: bare in a list to choose from, on a card of its own where it is only read."""

    def __init__(self, view: RowList, *, cards: bool) -> None:
        super().__init__(view)
        self._view = view
        self._cards = cards

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 (Qt)
        """Return the room of a row; rows beside each other are equally high."""
        width = self._view.column_width()
        per_line = self._view.columns()
        first = index.row() // per_line * per_line
        line = self._view.rows.rows[first : first + per_line]
        return QSize(width, max(self._height(row, width) for row in line))

    def _inset(self) -> int:
        return _EDGE + theme.space("m" if self._cards else "s")

    def _height(self, row: Row, width: int) -> int:
        room = QRect(0, 0, width - 2 * self._inset() - 2, 10_000)
        head = QFontMetrics(self._title_font()).boundingRect(room, _WRAP, row.title).height()
        below = QFontMetrics(theme.font("klein")).boundingRect(room, _WRAP, row.below).height()
        tag = QFontMetrics(self._tag_font()).height() + 2 if row.tag else 0
        edges = 2 * (_EDGE if not self._cards else self._inset())
        return max(theme.target("bureau"), head + below + tag + edges + 6)

    @staticmethod
    def _title_font() -> QFont:
        return theme.font("tekst", "kop")

    @staticmethod
    def _tag_font() -> QFont:
        return theme.work_font(15, "kop")

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row = self._view.rows.rows[index.row()]
        area: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and not self._cards
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = area.adjusted(_EDGE, 2, -_EDGE, -2) if not self._cards else area.adjusted(0, 0, -10, -10)
        if self._cards:
            painter.setPen(QPen(theme.colour("lijn"), 1.5))
            painter.setBrush(theme.colour("oppervlak"))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 12, 12)
        elif chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(box, 8, 8)
        self._words(painter, row, area, "op_accent" if chosen else "")
        painter.restore()

    def _words(self, painter: QPainter, row: Row, area: QRect, ink: str) -> None:
        inset = self._inset()
        top = area.top() + (_EDGE + 3 if not self._cards else inset)
        room = QRect(area.left() + inset, top, area.width() - 2 * inset - 2, area.height())
        parts = [
            (self._tag_font(), row.tag, "inkt_2"),
            (self._title_font(), row.title, "inkt"),
            (theme.font("klein"), row.below, "inkt_2"),
        ]
        for font, words, role in parts if self._cards else (*parts[1:], parts[0]):
            if words:
                painter.setFont(font)
                painter.setPen(theme.colour(ink or role))
                box = QFontMetrics(font).boundingRect(room, _WRAP, words)
                painter.drawText(room, _WRAP, words)
                room.setTop(room.top() + box.height() + (2 if words is row.tag else 0))


class RowList(QListView):
    """The list itself. `column` is how wide a column should be at least, at ordinary text size."""

    def __init__(
        self, name: str, *, column: int = 0, cards: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._column = column
        self.rows = RowModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(RowPainter(self, cards=cards))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        if column:
            self.setFlow(QListView.Flow.LeftToRight)
            self.setWrapping(True)
        if cards:
            self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
            self.viewport().setAutoFillBackground(False)
            self.setProperty("look", "clear")

    def columns(self) -> int:
        """Return how many columns fit."""
        if not self._column:
            return 1
        return max(1, (self.viewport().width() - 1) // theme.scaled(self._column))

    def column_width(self) -> int:
        """Return the width of a column."""
        return (self.viewport().width() - 1) // self.columns()

    def chosen(self) -> Row | None:
        """Return the row that is chosen."""
        index = self.currentIndex()
        return self.rows.rows[index.row()] if index.isValid() else None

    def choose(self, key: str) -> bool:
        """Choose the row with this key; tell whether it is there."""
        for nr, row in enumerate(self.rows.rows):
            if row.key == key:
                self.setCurrentIndex(self.rows.index(nr, 0))
                self.scrollTo(self.rows.index(nr, 0))
                return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Break the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
