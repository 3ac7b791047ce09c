"""The rows of a file before they come in: what each would do, and a tick to leave it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.desktop import theme
from ui.desktop.parts.icons import paint_icon
from ui.desktop.preparing.people.words import type_word
from wijksessie.commands.importing.contacts.preview import RowState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from wijksessie.commands.importing.contacts.preview import PreviewRow

Index = QModelIndex | QPersistentModelIndex


class PreviewModel(QAbstractTableModel):
    """A row of the file a row; the first column has the tick."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[PreviewRow] = ()
        self.left_out: set[int] = set()
        self._heads = (self.tr("Rij"), self.tr("Naam"), self.tr("Wat is het"), self.tr("Wat gebeurt er"))
        self._said = {
            RowState.NEW: self.tr("Komt erbij"),
            RowState.SAME_NAME: self.tr("Komt erbij"),
            RowState.UPDATE: self.tr("Wordt aangevuld"),
            RowState.KNOWN: self.tr("Blijft zoals het is"),
            RowState.REFUSED: self.tr("Komt er niet in"),
        }

    def show_rows(self, rows: Sequence[PreviewRow]) -> None:
        """Show these; what was left out stays left out."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 (Qt)
        """Return how many rows there are."""
        return len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802 (Qt)
        """Return the columns: number, name, kind, what happens."""
        return len(self._heads)

    def headerData(  # noqa: N802 (Qt)
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the headings."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._heads[section]
        if role == Qt.ItemDataRole.FontRole:
            return theme.font("klein", "kop")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what stands in a cell."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0 and row.state.comes_in:
            return Qt.CheckState.Unchecked if row.nr in self.left_out else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.ForegroundRole and row.state is RowState.REFUSED:
            return theme.colour("stress")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cells(row)[index.column()]
        return None

    def _cells(self, row: PreviewRow) -> tuple[str, str, str, str]:
        kind = type_word(row.values.type) if row.values is not None else ""
        does = self._said[row.state]
        if row.nr in self.left_out:
            does = self.tr("Laat u weg")
        said = row.said if row.state is RowState.REFUSED else f"{does}. {row.said}".strip()
        return str(row.nr), row.name or self.tr("(geen naam)"), kind, said

    def toggle(self, number: int) -> None:
        """Take a row along, or leave it out; one that does not come in anyway stays."""
        row = self._rows[number]
        if not row.state.comes_in:
            return
        self.left_out ^= {row.nr}
        self.dataChanged.emit(self.index(number, 0), self.index(number, 3))
        self.ticked.emit()


class CellPainter(QStyledItemDelegate):
    """Paints a cell with room around its words, and a tick that is large enough to see and press."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour("accent_tint"))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), theme.colour("lijn"))
        inside = area.adjusted(10, 2, -8, -2)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole)
        if index.column() == 0:
            if ticked is not None:
                box = QRectF(inside.left(), inside.center().y() - 13, 26, 26)
                self._box(painter, box, on=ticked == Qt.CheckState.Checked)
            inside.setLeft(inside.left() + 36)
        painter.setFont(theme.font("klein", "nadruk" if index.column() == 1 else None))
        painter.setPen(index.data(Qt.ItemDataRole.ForegroundRole) or theme.colour("inkt"))
        wrap = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(inside, wrap, str(index.data()))
        painter.restore()

    @staticmethod
    def _box(painter: QPainter, box: QRectF, *, on: bool) -> None:
        painter.setPen(QPen(theme.colour("helpt" if on else "lijn_sterk"), 2.5))
        painter.setBrush(theme.colour("helpt" if on else "oppervlak"))
        painter.drawRoundedRect(box, 5, 5)
        if on:
            paint_icon(painter, "check", box.adjusted(4, 4, -4, -4), theme.colour("op_accent"), 3.4)


class PreviewTable(QTableView):
    """The table itself; the space bar ticks the row the keyboard is on."""

    def __init__(self, model: PreviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("previewTable")
        self.setAccessibleName(self.tr("De rijen in dit bestand"))
        self.setModel(model)
        self.setFont(theme.font("klein"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(CellPainter(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.scaled(56))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumHeight(theme.target("bureau"))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate((84, 190, 140)):
            self.setColumnWidth(column, theme.scaled(width))
        self.setMinimumHeight(theme.scaled(240))
        # connections
        self._model = model
        self.clicked.connect(self._clicked)

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self._model.toggle(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Tick with the space bar or Enter."""
        row = self.currentIndex().row()
        if row >= 0 and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._model.toggle(row)
        else:
            super().keyPressEvent(event)
