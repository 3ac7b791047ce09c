"""The level of influence: five choices from little to much, and the promise that goes with it (TR-06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.field import Field
from ui.desktop.parts.frames import Card
from ui.desktop.parts.text import Text
from ui.desktop.preparing.field_room import FieldRoom
from ui.desktop.preparing.inviting.level_row import LevelRow
from ui.desktop.writing.attaching import help_writing

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QWidget

    from ui.desktop.desk import Desk
    from wijksessie.queries.levels import LevelChoice


class LevelRoom(FieldRoom):
    """At the left the choice, at the right the words residents will read."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "level", "", parent)
        from wijksessie.queries.levels import level_texts

        # parts
        title = self.tr("Hoeveel hebben bewoners te zeggen?")
        self.title.setText(title)
        self.setAccessibleName(title)
        self.tell(
            self.tr("Kies dit samen met wie de opdracht geeft. Het staat als belofte op de uitnodiging.")
        )
        self.rows = [LevelRow(text) for text in level_texts()]
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)  # arrows go along the rows without choosing
        self._wrong = Card("levelWrong", "count_late")
        self._wrong_words = Text("", "tekst", "nadruk", wrap=True)
        self._wrong_words.setObjectName("levelInstead")
        self._words = Card("levelWords")
        self._empty = Text(
            self.tr("Kies links. Dan staat hier wat bewoners op de uitnodiging lezen."), "tekst", wrap=True
        )
        self.promise = Field("levelPromise", self.tr("De belofte op de uitnodiging"), "promise", lines=4)
        self._hint = Text(
            self.tr("Hooguit twee korte zinnen. Beloof alleen wat de gemeente ook doet."),
            "klein",
            look="second",
            wrap=True,
        )
        self.restore = Button(
            self.tr("Terug naar de gewone zin"), "levelRestore", height=theme.target("bureau")
        )
        # layout
        for row in self.rows:
            self._group.addButton(row)
            self.first.addWidget(row)
        self._wrong.box.addWidget(self._wrong_words)
        self._words.box.addWidget(self._empty)
        for part in (self.promise, self._hint, self.restore):
            self._words.box.addWidget(part)
        help_writing(self.promise)
        self.second.addWidget(self._words)
        self.second.addWidget(self._wrong)
        self.lay(3, 2)
        # connections
        self._group.buttonClicked.connect(self._choose)
        self.promise.written.connect(self._write)
        self.restore.clicked.connect(self._restore)

    def refresh(self) -> None:
        """Read the level and its promise again."""
        from wijksessie.queries.levels import level_choice

        assert self.workspace is not None
        choice = level_choice(self.workspace, self.session_id)
        if choice is not None:
            self._show(choice)

    def _show(self, choice: LevelChoice) -> None:
        chosen = choice.chosen
        for row in self.rows:
            row.setChecked(chosen is not None and row.level is chosen.level)
        self.promise.show_text(choice.promise)
        self._empty.setVisible(chosen is None)
        for part in (self.promise, self._hint):
            part.setVisible(chosen is not None)
        self.restore.setVisible(choice.own)
        self._wrong_words.setText(chosen.instead if chosen is not None else "")
        self._wrong.setVisible(chosen is not None and bool(chosen.instead))

    @Slot("QAbstractButton*")
    def _choose(self, button: QAbstractButton) -> None:
        from wijksessie.commands.inviting import choose_level

        assert isinstance(button, LevelRow)
        self.promise.forget()
        said = self.tr("Gekozen: {0}").format(button.text())
        self.keep(None, said, choose_level, self.session_id, button.level)
        self.refresh()

    @Slot(str, str)
    def _write(self, key: str, text: str) -> None:
        from wijksessie.commands.inviting import write_promise

        if self.keep(self.promise, self.tr("De belofte is bewaard"), write_promise, self.session_id, text):
            self.refresh()

    @Slot()
    def _restore(self) -> None:
        self.promise.forget()
        self._write("promise", "")
