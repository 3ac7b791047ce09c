"""The log of one contact: what was said and when, and a line to add."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import clear, column, row
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wijksessie.queries.contacts import LogLine

_FIRST = 5
"""So many lines are in sight; older ones after a press on a button."""


class LogCard(QWidget):
    """Newest first. What was typed stays until it is kept."""

    added = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("contactLog")
        title = Text(self.tr("Wat is er gezegd?"), "tekst", "kop", wrap=True)
        self.edit = QLineEdit()
        self.edit.setObjectName("logText")
        self.edit.setAccessibleName(title.text())
        self.edit.setPlaceholderText(self.tr("Schrijf één regel"))
        self.edit.setFont(theme.font("tekst"))
        self.edit.setMinimumHeight(theme.scaled(44))
        self.edit.setMaxLength(500)
        self._add = Button(self.tr("Schrijf op"), "logAdd", height=theme.scaled(44))
        self._older = Button("", "logOlder", "plain", height=theme.target("bureau"))
        self._older.setFont(theme.font("klein", "kop"))
        self._lines: Sequence[LogLine] = ()
        self._all = False
        # layout
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space("s"))
        typing = row(spacing="s")
        typing.addWidget(self.edit, 1)
        typing.addWidget(self._add)
        self._rows = column(spacing="xs")
        box.addWidget(title)
        box.addLayout(typing)
        box.addLayout(self._rows)
        box.addWidget(self._older, 0, Qt.AlignmentFlag.AlignLeft)
        # connections
        self._add.clicked.connect(self._write)
        self.edit.returnPressed.connect(self._write)
        self._older.clicked.connect(self._show_all)

    def show_log(self, lines: Sequence[LogLine], *, other: bool) -> None:
        """Show this log; of an `other` contact nothing that was typed stays."""
        if other:
            self.edit.clear()
            self._all = False
        self._lines = lines
        self._fill()

    def kept(self) -> None:
        """Take note that what was typed is in the log."""
        self.edit.clear()

    def _fill(self) -> None:
        from wijksessie.queries.sentences import full_day

        clear(self._rows)
        if not self._lines:
            none = self.tr("Hier komt wat u samen bespreekt.")
            self._rows.addWidget(Text(none, "klein", look="second", wrap=True))
        shown = self._lines if self._all else self._lines[:_FIRST]
        for line in shown:
            words = column(spacing="xs")
            words.setSpacing(0)
            words.addWidget(Text(full_day(line.on), "klein", look="second", wrap=True))
            words.addWidget(Text(line.text, "tekst", wrap=True))
            gone = Button(self.tr("Haal weg"), f"logRemove_{line.id}", "plain", height=theme.target("bureau"))
            gone.say(self.tr("Haal weg"), self.tr("Haal deze regel weg: {0}").format(line.text))
            gone.setFont(theme.font("klein", "kop"))
            gone.setProperty("slim", "yes")
            gone.setProperty("line", line.id)
            gone.clicked.connect(self._remove)
            across = row(spacing="s")
            across.addLayout(words, 1)
            across.addWidget(gone, 0, Qt.AlignmentFlag.AlignTop)
            holder = QWidget()
            holder.setLayout(across)
            self._rows.addWidget(holder)
        more = len(self._lines) - len(shown)
        self._older.setVisible(more > 0)
        self._older.say(
            self.tr("Toon nog {0} regels").format(more) if more > 1 else self.tr("Toon nog 1 regel")
        )

    @Slot()
    def _write(self) -> None:
        if self.edit.text().strip():
            self.added.emit(self.edit.text())
        self.edit.setFocus()

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self.sender().property("line"))

    @Slot()
    def _show_all(self) -> None:
        self._all = True
        self._fill()
