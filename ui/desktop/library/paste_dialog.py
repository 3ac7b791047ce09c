"""A list of own words from somewhere else, such as a document or two columns of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.field import Lines
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from wijksessie.commands import Workspace
    from wijksessie.commands.writing import PastedWords

_TOLD = 4
"""Lines that are told one by one; all of them stay in the field."""


class PasteDialog(Dialog):
    """Takes the lines it understands and leaves the others to be mended. `told` comes when it closes."""

    told = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Plak een lijst met woorden"), "pasteDialog", parent, width=760)
        # parts
        self._workspace = workspace
        self._taken = 0
        self._lines = Lines(7)
        self._lines.setObjectName("pasteLines")
        self._problem = Text("", "tekst", "kop", look="late", wrap=True)
        self._problem.setObjectName("pasteProblem")
        self._problem.hide()
        self._save = Button(self.tr("Zet in de lijst"), "pasteSave", "primary")
        self._back = Button(self.tr("Terug"), "pasteBack")
        # layout
        self.add_field(self.tr("Op elke regel: moeilijk woord = makkelijk woord, nog een woord"), self._lines)
        hint = self.tr("Twee kolommen uit een tabel kunt u ook plakken.")
        self.box.addWidget(Text(hint, "klein", look="second", wrap=True))
        self.box.addWidget(self._problem)
        self.add_buttons(self._save, self._back)
        # connections
        self._save.clicked.connect(self._take)
        self._back.clicked.connect(self.reject)
        self.finished.connect(self._tell)
        self._lines.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _take(self) -> None:
        from wijksessie.commands.writing import import_own_words

        if not self._lines.text().strip():
            self._say(self.tr("Plak eerst een lijst."))
            return
        found = import_own_words(self._workspace, self._lines.text().splitlines())
        # Undo takes back the last change, so that is the one to tell of.
        self._taken = found.added + found.changed or self._taken
        if not found.refused:
            self.accept()
            return
        self._lines.setText("\n".join(line.line for line in found.refused))
        self._say(self._refused(found))

    def _refused(self, found: PastedWords) -> str:
        """What was taken, and of the first lines that stayed why."""
        taken, number = found.added + found.changed, len(found.refused)
        stayed = (
            self.tr("Deze regel lukt nog niet:")
            if number == 1
            else self.tr("Deze {0} regels lukken nog niet:")
        )
        done = (
            self.tr("1 woord staat in de lijst.") if taken == 1 else self.tr("{0} woorden staan in de lijst.")
        )
        said = [done.format(taken)] if taken else []
        said.append(stayed.format(number))
        lines = [f"{_short(line.line)}: {line.why}" for line in found.refused[:_TOLD]]
        return "\n".join([" ".join(said), *lines])

    def _say(self, said: str) -> None:
        self._problem.setText(said)
        self._problem.show()
        self._lines.setAccessibleDescription(said)
        self._lines.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit()

    @Slot()
    def _tell(self) -> None:
        if number := self._taken:
            said = (
                self.tr("1 woord in de lijst gezet")
                if number == 1
                else self.tr("{0} woorden in de lijst gezet")
            )
            self.told.emit(said.format(number))


def _short(line: str) -> str:
    return line if len(line) <= 40 else f"{line[:39].rstrip()}…"
