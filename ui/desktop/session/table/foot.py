"""The foot of the table screen: how far it is, who takes part, what to know, and the one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import row
from ui.desktop.parts.keys import show_key
from ui.desktop.parts.text import Text
from ui.desktop.session.table.number import NumberStep

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wijksessie.queries.sheets import SheetView

_ONE_LINE = 1240


class TableFoot(QWidget):
    """One line; on a narrow screen, or with large type, the words get a line of their own."""

    changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("tableFoot")
        self._progress = Text("", "kop", "titel", wrap=True)
        self._progress.setObjectName("tableProgress")
        self._told = Text("", "tekst", "nadruk", wrap=True)
        self._told.setObjectName("tableTold")
        self.people = NumberStep("tablePeople", self.tr("doet mee"), self.tr("doen mee"))
        self.passed = NumberStep("tablePassed", self.tr("slaat over"), self.tr("slaan over"))
        self.confirm = Button(self.tr("Dit klopt"), "tableConfirm", "primary")
        show_key(self.confirm, self.tr("Enter"))
        self._again = False
        # layout
        self._numbers = QWidget()
        across = row(spacing="l")
        self._numbers.setLayout(across)
        across.addWidget(self.people)
        across.addWidget(self.passed)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._narrow: bool | None = None
        # connections
        self.people.changed.connect(self._people)
        self.passed.changed.connect(self._passed)

    def show_sheet(self, sheet: SheetView, progress: str) -> None:
        """Show how far this table is."""
        self.people.show_number(sheet.taking_part)
        self.passed.show_number(sheet.passed)
        self._progress.setText(progress)
        self._progress.setVisible(bool(progress))

    def tell(self, words: str) -> None:
        """Say this, until something else is to be said."""
        if self._told.text() != words:
            self._told.setText(words)

    def told(self) -> str:
        """Return what is said now."""
        return self._told.text()

    def offer(self, *, again: bool, done: bool, more: bool) -> None:
        """Offer to confirm the table, to keep again what the disk refused, or to go on."""
        said = self.tr("Dit klopt")
        if again:
            said = self.tr("Bewaar opnieuw")
        elif done:
            said = self.tr("Volgende tafel") if more else self.tr("Klaar")
        if self.confirm.text().strip() != said:
            self.confirm.say(said)
            show_key(self.confirm, "" if again else self.tr("Enter"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Give the words a line of their own, or take it back."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(_ONE_LINE)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for widget in (self._progress, self._told, self._numbers, self.confirm):
            self._grid.removeWidget(widget)
        middle = Qt.AlignmentFlag.AlignVCenter
        line = 1 if narrow else 0
        self._grid.addWidget(self._progress, line, 0, middle)
        self._grid.addWidget(self._told, 0, 0 if narrow else 1, 1, 4 if narrow else 1, middle)
        self._grid.addWidget(self._numbers, line, 2, middle)
        self._grid.addWidget(self.confirm, line, 3, middle)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 0 if narrow else 3)

    @Slot(int)
    def _people(self, number: int) -> None:
        self.changed.emit("taking_part", number)

    @Slot(int)
    def _passed(self, number: int) -> None:
        self.changed.emit("passed", number)
