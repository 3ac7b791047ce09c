"""Onze woorden: what an organisation finds hard itself, with the easier words people see while writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.library.own_word_dialog import OwnWordDialog
from ui.desktop.library.paste_dialog import PasteDialog
from ui.desktop.library.rows import Row, RowList
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace
    from wijksessie.queries.writing import OwnWordView


class WordList(RowList):
    """The words; Enter asks to change the chosen one, Delete to take it away."""

    change_asked = Signal()
    remove_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Change and take away by keyboard."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.change_asked.emit()
        else:
            super().keyPressEvent(event)


class OwnWordsPage(QWidget):
    """The list with what can be done to it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("ownWordsPage")
        self._desk = desk
        self._workspace: Workspace | None = None
        self._words: Sequence[OwnWordView] = ()
        height = theme.target("bureau")
        self._told = Text("", wrap=True)
        self._told.setObjectName("ownWordsTold")
        self.new = Button(self.tr("Nieuw woord"), "ownWordNew", "primary", height=height)
        self.paste = Button(self.tr("Plak een lijst"), "ownWordsPaste", height=height)
        self.change = Button(self.tr("Wijzig het woord"), "ownWordChange", height=height)
        self.remove = Button(self.tr("Haal het woord weg"), "ownWordRemove", height=height)
        self._empty = Text(self.tr("Hier staan nog geen woorden."), "tekst", "kop", wrap=True)
        self._empty.setObjectName("ownWordsEmpty")
        self._why = Text(
            self.tr(
                "Gebruikt uw organisatie een woord dat bewoners niet kennen? Zet het hier neer. "
                "U ziet dan een makkelijk woord als u schrijft. Bijvoorbeeld: intake = eerste gesprek."
            ),
            wrap=True,
        )
        self.list = WordList("ownWordList")
        self.list.setAccessibleName(self.tr("Onze woorden"))
        # layout
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.space("m"))
        head = Card("ownWordsHead")
        head.box.setContentsMargins(18, 12, 18, 12)
        acts = Flow(gap=8, line_gap=8)
        for button in (self.new, self.paste, self.change, self.remove):
            acts.addWidget(button)
        head.box.addWidget(self._told)
        head.box.addWidget(self._empty)
        head.box.addWidget(self._why)
        head.box.addSpacing(theme.space("s"))
        head.box.addLayout(acts)
        self._listed = Card("ownWordsCard")
        self._listed.box.setContentsMargins(2, 8, 2, 8)
        self._listed.box.addWidget(self.list)
        whole.addWidget(head)
        whole.addWidget(self._listed, 1)
        whole.addStretch(0)
        # connections
        self.new.clicked.connect(self._ask_new)
        self.paste.clicked.connect(self._ask_list)
        self.change.clicked.connect(self._ask_change)
        self.remove.clicked.connect(self._remove)
        self.list.change_asked.connect(self._ask_change)
        self.list.doubleClicked.connect(self._ask_change)
        self.list.remove_asked.connect(self._remove)

    def show_workspace(self, workspace: Workspace) -> None:
        """Show the words of this neighbourhood."""
        self._workspace = workspace
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the words again; the place in the list stays."""
        if self._workspace is None:
            return
        from wijksessie.queries.writing import own_words

        before = self.list.currentIndex().row()
        chosen = self.list.chosen()
        self._words = own_words(self._workspace)
        self.list.rows.show_rows([Row(word.id, word.hard, self._below(word)) for word in self._words])
        if self._words and (chosen is None or not self.list.choose(chosen.key)):
            self.list.choose(self._words[min(max(before, 0), len(self._words) - 1)].id)
        some = bool(self._words)
        one = len(self._words) == 1
        count = self.tr("{0} woord.") if one else self.tr("{0} woorden.")
        told = self.tr("U ziet ze als u voor bewoners schrijft.")
        self._told.setText(f"{count.format(len(self._words))} {told}")
        for widget in (self._told, self._listed, self.change, self.remove):
            widget.setVisible(some)
        for widget in (self._empty, self._why):
            widget.setVisible(not some)

    def _below(self, word: OwnWordView) -> str:
        if not word.easy:
            return self.tr("Laat dit woord liever weg.")
        return self.tr("Liever: {0}").format(", ".join(word.easy))

    def _word(self) -> OwnWordView | None:
        row = self.list.chosen()
        return next((word for word in self._words if row is not None and word.id == row.key), None)

    @Slot()
    def _ask_new(self) -> None:
        self._open(None)

    @Slot()
    def _ask_change(self) -> None:
        if (word := self._word()) is not None:
            self._open(word)

    def _open(self, word: OwnWordView | None) -> None:
        assert self._workspace is not None
        dialog = OwnWordDialog(self._workspace, word, self)
        dialog.kept.connect(self._kept)
        dialog.open()

    @Slot(str, str)
    def _kept(self, id_: str, said: str) -> None:
        self._desk.done_said.emit(said)
        self.refresh()
        self.list.choose(id_)

    @Slot()
    def _ask_list(self) -> None:
        assert self._workspace is not None
        dialog = PasteDialog(self._workspace, self)
        dialog.told.connect(self._pasted)
        dialog.open()

    @Slot(str)
    def _pasted(self, said: str) -> None:
        self._desk.done_said.emit(said)
        self.refresh()

    @Slot()
    def _remove(self) -> None:
        from wijksessie.commands.writing import remove_own_word

        word = self._word()
        if word is None or self._workspace is None:
            return
        remove_own_word(self._workspace, word.id)
        self._desk.done_said.emit(self.tr("Weggehaald: {0}").format(word.hard))
        self.refresh()
        if not self._words:
            self.new.setFocus(Qt.FocusReason.OtherFocusReason)
