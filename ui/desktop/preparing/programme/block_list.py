"""The list of blocks: arrange it with the mouse, with keys, or with the buttons under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.preparing.programme.block_model import NAME, BlockModel
from ui.desktop.preparing.programme.block_painter import BlockPainter
from ui.desktop.preparing.programme.carry import Carrier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from wijksessie.queries.programme import BlockView

STEP = 5
"""Minutes that one press adds."""


class BlockList(QListView):
    """The blocks. `moved` tells the place among the other blocks; `longer` how many minutes to add."""

    moved = Signal(str, int)
    longer = Signal(str, int)
    opened = Signal(str)
    removed = Signal(str)
    add_asked = Signal()
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("blockList")
        self.setAccessibleName(self.tr("Het programma: alle blokken"))
        self.blocks = BlockModel(self)
        self.carrier = Carrier(self, NAME)
        self._gap: int | None = None
        self._none = self.tr(
            "Nog geen programma.\n"
            "Begin met een voorbeeld, sleep een werkvorm hierheen, of maak een nieuw blok."
        )
        self.setModel(self.blocks)
        self.setItemDelegate(BlockPainter(self, self.blocks))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(theme.scaled(300))
        # connections
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._choose)
        self.carrier.carried.connect(self.show_gap)
        self.carrier.dropped.connect(self._drop)
        self.carrier.cancelled.connect(self.hide_gap)

    def show_blocks(self, blocks: Sequence[BlockView], wanted: str = "") -> None:
        """Show these blocks, and keep the one that was chosen, or choose `wanted`."""
        before = self.currentIndex().row()
        keep = wanted or (block.id if (block := self.current_block()) is not None else "")
        self.blocks.show_blocks(blocks)
        row = self.blocks.row_of(keep)
        if row < 0:
            row = min(max(before, 0), len(blocks) - 1)
        if row >= 0:
            self.setCurrentIndex(self.blocks.index(row, 0))
            self.scrollTo(self.blocks.index(row, 0))
        self.setAccessibleDescription("" if blocks else self._none)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
        self.chosen.emit()

    def current_block(self) -> BlockView | None:
        """Return the block that is chosen."""
        return self.blocks.block_at(self.currentIndex().row())

    def gap_at(self, place: QPoint) -> int | None:
        """Return before which block this place on the screen lies; None beside the list."""
        at = self.viewport().mapFromGlobal(place)
        if not self.viewport().rect().adjusted(0, -24, 0, 24).contains(at):
            return None
        for row in range(self.blocks.rowCount()):
            if at.y() < self.visualRect(self.blocks.index(row, 0)).center().y():
                return row
        return self.blocks.rowCount()

    @Slot(QPoint)
    def show_gap(self, place: QPoint) -> None:
        """Show where something would come when it is let go here; near an edge the list scrolls."""
        self._gap = self.gap_at(place)
        y, tall = self.viewport().mapFromGlobal(place).y(), self.viewport().height()
        if self._gap is not None and (y < 24 or y > tall - 24):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (-14 if y < 24 else 14))
        self.viewport().update()

    @Slot()
    def hide_gap(self) -> None:
        """Show no place any more."""
        self._gap = None
        self.viewport().update()

    @Slot(int, QPoint)
    def _drop(self, row: int, place: QPoint) -> None:
        gap, block = self.gap_at(place), self.blocks.block_at(row)
        self.hide_gap()
        if gap is None or block is None:
            return
        index = gap if gap <= row else gap - 1
        if index != row:
            self.moved.emit(block.id, index)

    def move_current(self, by: int) -> None:
        """Move the chosen block earlier or later."""
        row, block = self.currentIndex().row(), self.current_block()
        if block is not None and 0 <= row + by < self.blocks.rowCount():
            self.moved.emit(block.id, row + by)

    def lengthen_current(self, by: int) -> None:
        """Make the chosen block longer or shorter by minutes."""
        block = self.current_block()
        if block is not None:
            self.longer.emit(block.id, by)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Arrange with keys; what is not ours chooses a block."""
        key, held = event.key(), event.modifiers()
        block = self.current_block()
        shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
        control = bool(held & Qt.KeyboardModifier.ControlModifier)
        if control and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_current(-1 if key == Qt.Key.Key_Up else 1)
        elif shift and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.lengthen_current(-1 if key == Qt.Key.Key_Left else 1)
        elif not control and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            # On many keyboards a plus is typed with Shift, so there Shift says nothing.
            number_pad = bool(held & Qt.KeyboardModifier.KeypadModifier)
            self.lengthen_current(1 if shift and number_pad else STEP)
        elif not control and key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.lengthen_current(-1 if shift else -STEP)
        elif key == Qt.Key.Key_Insert:
            self.add_asked.emit()
        elif block is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.opened.emit(block.id)
        elif block is not None and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(block.id)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _open(self) -> None:
        block = self.current_block()
        if block is not None:
            self.opened.emit(block.id)

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, before: QModelIndex) -> None:
        self.chosen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Break the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the blocks, where a carried one would come, and what to do while there are none."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.blocks.rowCount():
            painter.setPen(theme.colour("inkt"))
            painter.setFont(theme.font("tekst"))
            room = self.viewport().rect().adjusted(24, 0, -24, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._none)
        if self._gap is not None:
            painter.setPen(QPen(theme.colour("inkt"), 1.5))
            painter.setBrush(theme.colour("nu"))
            painter.drawRoundedRect(QRectF(6, self._gap_top() - 4, self.viewport().width() - 12, 8), 4, 4)
        painter.end()

    def _gap_top(self) -> int:
        last = self.blocks.rowCount() - 1
        if last < 0:
            return 8
        assert self._gap is not None
        box: QRect = self.visualRect(self.blocks.index(min(self._gap, last), 0))
        return min(box.bottom() + 1 if self._gap > last else max(box.top(), 4), self.viewport().height() - 5)
