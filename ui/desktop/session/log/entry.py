"""A place to write a line that may not say who: it points at what looks like a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.field import Field
from ui.desktop.parts.frames import column, row

if TYPE_CHECKING:
    from wijksessie.commands import Workspace


class Entry(QWidget):
    """`given` comes with the text. A finding is a question: pressing again after looking keeps the text."""

    given = Signal(str)

    def __init__(self, name: str, label: str, act: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.workspace: Workspace | None = None
        self._asked = ""
        self.field = Field(name, label)
        self.button = Button(act, f"{name}Keep")
        # layout
        whole = column(spacing="s")
        self.setLayout(whole)
        whole.addWidget(self.field)
        line = row()
        line.addWidget(self.button)
        line.addStretch(1)
        whole.addLayout(line)
        # connections
        self.button.clicked.connect(self._give)
        if isinstance(self.field.edit, QLineEdit):
            self.field.edit.returnPressed.connect(self._give)

    @Slot()
    def _give(self) -> None:
        from wijksessie.queries.identity import findings, names_in_file

        text = self.field.edit.text().strip()
        if not text:
            self.field.tell(self.tr("Schrijf eerst iets op."))
            return
        names = names_in_file(self.workspace) if self.workspace is not None else ()
        found = findings(text, names)
        if found and self._asked != text:
            self._asked = text
            first = found[0]
            place = text[first.start : first.end]
            if isinstance(self.field.edit, QLineEdit):
                self.field.edit.setFocus()
                self.field.edit.setSelection(first.start, first.end - first.start)
            self.field.tell(
                self.tr("‘{0}’: {1} Klopt het toch? Druk nog een keer.").format(place, first.hint)
            )
            return
        self._asked = ""
        self.field.tell("")
        self.field.show_text("")
        self.field.edit.setText("")
        self.given.emit(text)
