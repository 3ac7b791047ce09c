"""The table of the budget: typed in cell by cell, with the keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.desktop import theme
from ui.desktop.parts.icons import paint_icon
from ui.desktop.preparing.conditions.money_model import FIELDS, NUMBERS, Column, MoneyModel

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent

_PAD = 8
_WIDEST = {
    Column.NUMBER: "0000",
    Column.PRICE: "1.000,00",
    Column.COST: "10.000,00",
    Column.PAYER: "Gemeente fonds",
    Column.COVERED: "1.000,00",
    Column.PAID: "nee",
}
_LABEL_LEAST = 150


class CellDelegate(QStyledItemDelegate):
    """Paints a cell with room around its words, and gives a field as high as the row."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the cell."""
        painter.save()
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = "nu_tint" if chosen else "oppervlak"
        painter.fillRect(rect, theme.colour(ground))
        painter.setPen(QPen(theme.colour("lijn"), 1.5))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if chosen:
            painter.setPen(QPen(theme.colour("inkt"), 3))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        words = rect.adjusted(_PAD, 2, -_PAD, -2)
        model = index.model()
        if isinstance(model, MoneyModel) and model.problem(index):
            side = theme.scaled(18)
            at = QRect(words.left(), words.center().y() - side // 2, side, side)
            paint_icon(painter, "warning", at.toRectF(), theme.colour("stress"))
            words.setLeft(at.right() + 4)
        painter.setPen(index.data(Qt.ItemDataRole.ForegroundRole) or theme.colour("inkt"))
        painter.setFont(index.data(Qt.ItemDataRole.FontRole))
        side_of = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        painter.drawText(words, side_of | Qt.TextFlag.TextWordWrap, str(index.data() or ""))
        painter.restore()

    def sizeHint(  # noqa: N802 (Qt)
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room for the words at the width of the column."""
        table = self.parent()
        assert isinstance(table, QTableView)
        width = table.columnWidth(index.column()) - 2 * _PAD
        metrics = QFontMetrics(index.data(Qt.ItemDataRole.FontRole))
        room = QRect(0, 0, max(width, 40), 10_000)
        tall = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, str(index.data() or "")).height()
        return QSize(width, max(theme.scaled(48), tall + 14))

    def createEditor(  # noqa: N802 (Qt)
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """Make the field of a cell."""
        field = QLineEdit(parent)
        field.setObjectName("moneyEdit")
        field.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        field.setFont(theme.font("tekst"))
        field.setFrame(False)
        if index.column() in NUMBERS:
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
        return field

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:  # noqa: N802 (Qt)
        """Fill the field once: what is typed stays when the table is read again meanwhile."""
        if not editor.property("filled"):
            editor.setProperty("filled", True)
            super().setEditorData(editor, index)

    def updateEditorGeometry(  # noqa: N802 (Qt)
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Give the field the whole cell, and never less than a few digits."""
        rect: QRect = option.rect
        editor.setGeometry(rect)


class MoneyHead(QHeaderView):
    """The heads of the columns, in line with the words below them, over a thick line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFont(theme.font("klein", "kop"))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setMinimumHeight(theme.scaled(36))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 (Qt)
        """Paint one head."""
        painter.save()
        painter.fillRect(rect, theme.colour("oppervlak"))
        painter.setPen(QPen(theme.colour("inkt"), 3))
        painter.drawLine(rect.left(), rect.bottom() - 1, rect.right() + 1, rect.bottom() - 1)
        painter.setPen(theme.colour("inkt_2"))
        painter.setFont(theme.font("klein", "kop"))
        model = self.model()
        side = Qt.AlignmentFlag(
            model.headerData(section, self.orientation(), Qt.ItemDataRole.TextAlignmentRole)
        )
        painter.drawText(
            rect.adjusted(_PAD, 0, -_PAD, -4), side, model.headerData(section, self.orientation())
        )
        painter.restore()


class MoneyTable(QTableView):
    """Enter types and goes to the next cell, Space pays, Delete takes a line away, Ctrl+arrows move it."""

    remove_asked = Signal(int)
    move_asked = Signal(int, int)
    new_asked = Signal()

    def __init__(self, model: MoneyModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("moneyTable")
        self.setAccessibleName(self.tr("De regels van het budget"))
        self._model = model
        self._cells = CellDelegate(self)
        self.setHorizontalHeader(MoneyHead(self))
        self.setModel(model)
        self.setItemDelegate(self._cells)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)  # Tab leaves the table, as everywhere
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        model.modelReset.connect(self._lay)
        model.dataChanged.connect(self._lay)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Give the words what the figures leave."""
        super().resizeEvent(event)
        self._lay()

    @Slot()
    def _lay(self) -> None:
        widths = {column: self._width(column, widest) for column, widest in _WIDEST.items()}
        room, least = self.viewport().width(), theme.scaled(_LABEL_LEAST)
        # With large letters who pays gets less room first: words can go on on a second line.
        short = sum(widths.values()) + least - room
        payer = self._width(Column.PAYER, self.tr("Gemeente"))
        widths[Column.PAYER] = max(widths[Column.PAYER] - max(short, 0), payer)
        used = sum(widths.values())
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self.setColumnWidth(Column.LABEL, max(room - used, least))
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(self._model.rowCount()))
        below = self.horizontalScrollBar().sizeHint().height() if used + least > room else 0
        head = self.horizontalHeader()
        tall = max(head.sizeHint().height(), head.minimumHeight())
        self.setFixedHeight(tall + rows + below + 4)

    def _width(self, column: Column, widest: str) -> int:
        plain, head = QFontMetrics(theme.font("tekst", "kop")), QFontMetrics(theme.font("klein", "kop"))
        title = str(self._model.headerData(column, Qt.Orientation.Horizontal))
        return max(plain.horizontalAdvance(widest), head.horizontalAdvance(title) + 8) + 2 * _PAD

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt)
        """Begin in the first cell when nothing was chosen yet."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.setCurrentIndex(self._model.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Work with keys alone."""
        here, key = self.currentIndex(), event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        typing = self.state() == QAbstractItemView.State.EditingState  # then the field hands its Enter on
        if not here.isValid() or typing:
            super().keyPressEvent(event)
        elif control and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_asked.emit(here.row(), -1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Delete:
            self.remove_asked.emit(here.row())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._begin(here)
        elif here.column() == Column.PAID and key == Qt.Key.Key_Space:
            self._model.toggle_paid(here.row())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt)
        """Pay with one click, and type where one click was."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        if index.column() == Column.PAID:
            self._model.toggle_paid(index.row())
        elif index.column() in FIELDS and self.state() != QAbstractItemView.State.EditingState:
            self.edit(index)

    def _begin(self, index: QModelIndex) -> None:
        if index.column() == Column.PAID:
            self._model.toggle_paid(index.row())
        elif index.column() in FIELDS:
            self.edit(index)
        else:
            self._next(index)

    def closeEditor(  # noqa: N802 (Qt)
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """Go to the next cell after Enter; Tab and Esc do what they always do."""
        here = self.currentIndex()
        entered = hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache
        plain = QAbstractItemDelegate.EndEditHint.NoHint
        super().closeEditor(editor, plain if entered else hint)
        self.setFocus()
        if entered and not self._model.problem(here):
            self._next(here)

    def _next(self, index: QModelIndex) -> None:
        """Go to the next cell to type in; behind the last line a new one can come."""
        row, column = index.row(), index.column() + 1
        while column < len(Column) and column == Column.COST:
            column += 1
        if column >= len(Column):
            row, column = row + 1, 0
        if row >= self._model.rowCount():
            self.new_asked.emit()
            return
        self.setCurrentIndex(self._model.index(row, column))
