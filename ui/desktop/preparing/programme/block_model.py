"""The blocks of a programme as a list, with the words of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ui.desktop.preparing.programme.words import minutes_words, short_clock, side_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from wijksessie.queries.programme import BlockView

Index = QModelIndex | QPersistentModelIndex

NAME = Qt.ItemDataRole.UserRole
"""The bare name of a block."""


class BlockModel(QAbstractListModel):
    """The blocks in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._blocks: Sequence[BlockView] = ()

    def show_blocks(self, blocks: Sequence[BlockView]) -> None:
        """Show these blocks; while they are the same ones only their words change."""
        if [block.id for block in blocks] == [block.id for block in self._blocks]:
            self._blocks = blocks
            if blocks:
                self.dataChanged.emit(self.index(0, 0), self.index(len(blocks) - 1, 0))
            return
        self.beginResetModel()
        self._blocks = blocks
        self.endResetModel()

    def block_at(self, row: int) -> BlockView | None:
        """Return a block, or None beyond the ends."""
        return self._blocks[row] if 0 <= row < len(self._blocks) else None

    def row_of(self, block_id: str) -> int:
        """Return where a block stands, or -1."""
        return next((row for row, block in enumerate(self._blocks) if block.id == block_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 (Qt)
        """Return how many blocks there are."""
        return len(self._blocks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a block as a screen reader says it."""
        block = self.block_at(index.row())
        if block is not None and role == NAME:
            return block.label
        if block is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        parts = (
            short_clock(block.start),
            block.label,
            minutes_words(block.minutes),
            side_words(block.side),
            self.below(block),
            block.problem,
        )
        return ", ".join(part for part in parts if part)

    def below(self, block: BlockView) -> str:
        """Return the small line of a block: its technique, and what is special about it."""
        name = block.technique_name if block.technique_name != block.label else ""
        where = {
            "plenair": self.tr("met iedereen samen"),
            "tafel": self.tr("aan tafel"),
            "buiten": self.tr("buiten"),
        }
        parts = (
            name,
            where.get(block.mode or "", ""),
            self.tr("inloop") if block.before else "",
            self.tr("begint altijd om {0}").format(short_clock(block.fixed_start))
            if block.fixed_start
            else "",
        )
        words = ", ".join(part for part in parts if part)
        return words[:1].upper() + words[1:]
