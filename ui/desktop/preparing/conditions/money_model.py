"""The lines of the budget for a table. What is typed wrong stays in its cell until it is right."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.desktop import theme
from wijksessie.commands import RuleBroken
from wijksessie.queries.euro import amount, read_euro, read_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wijksessie.queries.conditions_budget import LineView

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, in order."""

    LABEL = 0
    NUMBER = 1
    PRICE = 2
    COST = 3
    PAYER = 4
    COVERED = 5
    PAID = 6


FIELDS = {
    Column.LABEL: "label",
    Column.NUMBER: "number",
    Column.PRICE: "price",
    Column.PAYER: "payer",
    Column.COVERED: "covered",
}
NUMBERS = (Column.NUMBER, Column.PRICE, Column.COST, Column.COVERED)


class MoneyModel(QAbstractTableModel):
    """One row a line. `changed` comes with the id of a line, a field and its new value.

    `refused` comes with what is wrong with the cell that was typed last, or with nothing.
    """

    changed = Signal(str, str, object)
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[LineView, ...] = ()
        self._wrong: dict[tuple[str, Column], str] = {}
        self._why: dict[tuple[str, Column], str] = {}

    def show_lines(self, lines: Sequence[LineView]) -> None:
        """Show these lines; the table keeps its place when they are the same ones."""
        new, old = tuple(lines), self._lines
        if [line.id for line in new] == [line.id for line in old]:
            self._lines = new
            changed = [row for row, (before, now) in enumerate(zip(old, new, strict=True)) if before != now]
            for row in changed:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
            return
        self.beginResetModel()
        self._lines = new
        ids = {line.id for line in new}
        self._wrong = {cell: text for cell, text in self._wrong.items() if cell[0] in ids}
        self.endResetModel()

    def line(self, row: int) -> LineView | None:
        """Return the line in this row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, line_id: str) -> int:
        """Return the row of a line, or -1."""
        return next((row for row, line in enumerate(self._lines) if line.id == line_id), -1)

    def problem(self, index: Index) -> str:
        """Return what is wrong with this cell, or nothing."""
        line = self.line(index.row())
        return self._why.get((line.id, Column(index.column())), "") if line is not None else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt)
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt)
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(  # noqa: N802 (Qt)
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the head of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in NUMBERS else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Wat"),
            self.tr("Aantal"),
            self.tr("Prijs"),
            self.tr("Samen"),
            self.tr("Gedekt door"),
            self.tr("Gedekt"),
            self.tr("Betaald"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, reads out or edits."""
        line = self.line(index.row())
        if line is None:
            return None
        column = Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._wrong.get((line.id, column), self._text(line, column))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.headerData(column, Qt.Orientation.Horizontal)
            return f"{line.label}, {head}: {self.data(index) or self.tr('leeg')}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._why.get((line.id, column)) or None
        if role == Qt.ItemDataRole.ForegroundRole and (line.id, column) in self._wrong:
            return theme.colour("stress")
        if role == Qt.ItemDataRole.FontRole:
            return theme.font("tekst", "kop" if column in (Column.LABEL, Column.COST) else "tekst")
        return None

    def _text(self, line: LineView, column: Column) -> str:
        return {
            Column.LABEL: line.label,
            Column.NUMBER: str(line.number),
            Column.PRICE: amount(line.price),
            Column.COST: amount(line.cost),
            Column.PAYER: line.payer,
            Column.COVERED: amount(line.covered) if line.covered else "",
            Column.PAID: self.tr("ja") if line.paid else self.tr("nee"),
        }[column]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell what can be typed in."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in FIELDS else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 (Qt)
        """Read what was typed. What cannot be read stays in the cell and is told; the file keeps the old."""
        line = self.line(index.row())
        if line is None or role != Qt.ItemDataRole.EditRole or index.column() not in FIELDS:
            return False
        column, text = Column(index.column()), str(value).strip()
        cell = (line.id, column)
        try:
            read = self._read(column, text)
        except RuleBroken as broken:
            self._wrong[cell], self._why[cell] = text, str(broken)
            self.refused.emit(str(broken))
            self.dataChanged.emit(index, index)
            return False
        self._wrong.pop(cell, None)
        self._why.pop(cell, None)
        self.refused.emit(next(iter(self._why.values()), ""))
        field = FIELDS[column]
        if read != getattr(line, field):
            self.changed.emit(line.id, field, read)
        self.dataChanged.emit(index, index)
        return True

    def _read(self, column: Column, text: str) -> object:
        if column is Column.LABEL:
            if not text:
                raise RuleBroken(self.tr("Geef de regel een naam, of haal hem weg."))
            return text[:200]
        if column is Column.PAYER:
            return text[:200]
        if column is Column.NUMBER:
            return read_number(text)
        return read_euro(text) if text else 0

    def toggle_paid(self, row: int) -> None:
        """Say that a line was paid, or not."""
        line = self.line(row)
        if line is not None:
            self.changed.emit(line.id, "paid", not line.paid)

    def forget(self) -> None:
        """Let go of what was typed wrong: the table is about another session now."""
        self._wrong.clear()
        self._why.clear()
        self.refused.emit("")
