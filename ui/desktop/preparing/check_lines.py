"""A compact list to look at: ticks beside each other, as many columns as fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.frames import discard
from ui.desktop.parts.tick_box import TickBox
from wijksessie.terms import CheckState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from wijksessie.queries.checks import CheckView


class CheckLines(QWidget):
    """Lines that are ticked when they are right; an empty box that was looked at says "nee"."""

    set = Signal(str, object)

    def __init__(self, name: str, *, column_width: int = 190, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._name = name
        self._column = column_width
        self._boxes: list[TickBox] = []
        self._keys: tuple[str, ...] = ()
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.space("m"))
        self._grid.setVerticalSpacing(0)

    def show_lines(self, lines: Sequence[CheckView]) -> None:
        """Show these lines; boxes are kept when only their state changes, so focus stays."""
        keys = tuple(line.key for line in lines)
        if keys != self._keys:
            for box in self._boxes:
                discard(box)
            self._boxes = [self._box(line) for line in lines]
            self._keys = keys
            self._columns = 0
        for box, line in zip(self._boxes, lines, strict=True):
            said = {CheckState.NO: self.tr("{0}: nee"), CheckState.PARTLY: self.tr("{0}: deels")}
            box.say(said.get(line.state, "{0}").format(line.label) if line.state else line.label)
            box.setToolTip(line.note or line.hint)
            box.setChecked(line.state is CheckState.YES)
        self._lay()

    def _box(self, line: CheckView) -> TickBox:
        box = TickBox(line.label, f"{self._name}_{line.key}", self)
        box.setProperty("key", line.key)
        box.clicked.connect(self._clicked)
        return box

    @Slot(bool)
    def _clicked(self, checked: bool) -> None:
        key = self.sender().property("key")
        self.set.emit(key, CheckState.YES if checked else CheckState.NO)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Choose how many columns fit."""
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        widest = max((box.sizeHint().width() for box in self._boxes), default=0)
        room = max(theme.scaled(self._column), widest) + theme.space("m")
        columns = max(1, min(3, (self.width() + theme.space("m")) // room))
        if columns == self._columns:
            return
        self._columns = columns
        for nr, box in enumerate(self._boxes):
            self._grid.addWidget(box, nr // columns, nr % columns)
            box.show()
