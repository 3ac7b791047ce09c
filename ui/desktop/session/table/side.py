"""Beside the gesture: the steps for whoever leads the table, and what is good to know afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.field import Field
from ui.desktop.parts.frames import Page, clear, column, row
from ui.desktop.parts.text import Text
from ui.desktop.parts.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wijksessie.queries.sheets import SheetView

_WIDE = 330


class TableSide(QFrame):
    """Steps, two ticks and a note. `changed` comes with the name of a field of the sheet and its value."""

    changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("tableSide")
        self.setProperty("look", "card")
        self.setFixedWidth(theme.scaled(_WIDE))
        self._shown: tuple[str, ...] | None = None
        self._looked_at = self._hint = ""
        page = Page("tableSidePage")
        page.box.setContentsMargins(16, 12, 12, 12)
        page.sheet.setProperty("look", "clear")
        self.paper = TickBox(self.tr("Overgenomen van papier"), "tableFromPaper")
        self.interpreter = TickBox(self.tr("Er hielp een tolk"), "tableInterpreter")
        self.note = Field(
            "tableDeviations",
            self.tr("Anders gegaan?"),
            "deviations",
            hint=self.tr("Geen namen, alleen wat anders ging"),
            lines=3,
        )
        # layout
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2, 2, 2, 2)
        whole.addWidget(page)
        self._title = Text(self.tr("Zo leidt u de tafel"), "kop")
        page.box.addWidget(self._title)
        self._steps = column(spacing="m")
        page.box.addLayout(self._steps)
        page.box.addWidget(self.paper)
        page.box.addWidget(self.interpreter)
        page.box.addWidget(self.note)
        page.box.addStretch(1)
        # connections
        self.paper.clicked.connect(self._paper)
        self.interpreter.clicked.connect(self._interpreter)
        self.note.written.connect(self._note)

    def show_steps(self, steps: Sequence[str]) -> None:
        """Show the steps, large enough to read while standing."""
        if self._shown == tuple(steps):
            return
        self._shown = tuple(steps)
        self._title.setVisible(bool(steps))
        _empty(self._steps)
        for number, step in enumerate(steps, start=1):
            line = row(spacing="s")
            figure = Text(str(number), "tekst", "titel")
            figure.setFixedWidth(theme.scaled(26))
            line.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Text(step, "tekst", wrap=True), 1)
            self._steps.addLayout(line)

    def show_sheet(self, sheet: SheetView) -> None:
        """Show what was noted about this table."""
        self.paper.setChecked(sheet.from_paper)
        self.interpreter.setChecked(bool(sheet.interpreter_used))
        self.note.show_text(sheet.deviations)
        if sheet.deviations != self._looked_at:
            self._looked_at = sheet.deviations
            self._hint = first_hint(sheet.deviations)
        if self.note.text() == sheet.deviations:
            self.note.tell(self._hint)

    @Slot(str, str)
    def _note(self, name: str, text: str) -> None:
        self.changed.emit(name, text)

    @Slot()
    def _paper(self) -> None:
        self.changed.emit("from_paper", self.paper.isChecked())

    @Slot()
    def _interpreter(self) -> None:
        self.changed.emit("interpreter_used", self.interpreter.isChecked())


def first_hint(text: str) -> str:
    """Say what in a note could point at somebody, or nothing: a help, never a lock."""
    from wijksessie.queries.identity import findings

    found = findings(text) if text else ()
    return found[0].hint if found else ""


def _empty(steps: QVBoxLayout) -> None:
    while (item := steps.takeAt(0)) is not None:
        line = item.layout()
        if line is not None:
            clear(line)
            line.deleteLater()
