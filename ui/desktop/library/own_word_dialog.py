"""One own word: the hard word, and what to say instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from wijksessie.commands import Workspace
    from wijksessie.queries.writing import OwnWordView


class OwnWordDialog(Dialog):
    """Makes a word, or changes one; Enter goes on. `kept` comes with its id and what to tell."""

    kept = Signal(str, str)

    def __init__(
        self, workspace: Workspace, word: OwnWordView | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "ownWordDialog", parent)
        # parts
        self._workspace = workspace
        self._word = word
        self.set_title(self.tr("Een nieuw woord") if word is None else self.tr("Wijzig het woord"))
        self._hard = QLineEdit(word.hard if word is not None else "")
        self._hard.setObjectName("ownWordHard")
        self._easy = QLineEdit(", ".join(word.easy) if word is not None else "")
        self._easy.setObjectName("ownWordEasy")
        self._problems = {
            "hard": self._problem("ownWordHardProblem"),
            "easy": self._problem("ownWordEasyProblem"),
        }
        self._save = Button(self.tr("Bewaar het woord"), "ownWordSave", "primary")
        self._back = Button(self.tr("Terug"), "ownWordBack")
        # layout
        for field in (self._hard, self._easy):
            field.setMinimumHeight(theme.scaled(48))
            field.setMaxLength(600)
        self.add_field(self.tr("Welk woord is moeilijk?"), self._hard)
        self.box.addWidget(self._problems["hard"])
        self.add_field(self.tr("Wat zegt u liever? Het beste woord eerst"), self._easy)
        hint = self.tr("Zet een komma tussen twee woorden. Laat leeg als het woord beter weg kan.")
        self.box.addWidget(Text(hint, "klein", look="second", wrap=True))
        self.box.addWidget(self._problems["easy"])
        self.box.addStretch(1)
        self.add_buttons(self._save, self._back)
        # connections
        self._hard.returnPressed.connect(self._take)
        self._easy.returnPressed.connect(self._take)
        self._save.clicked.connect(self._take)
        self._back.clicked.connect(self.reject)
        self._hard.setFocus(Qt.FocusReason.OtherFocusReason)

    @staticmethod
    def _problem(name: str) -> Text:
        text = Text("", "tekst", "kop", look="late", wrap=True)
        text.setObjectName(name)
        text.hide()
        return text

    @Slot()
    def _take(self) -> None:
        from wijksessie.commands import RuleBroken
        from wijksessie.commands.writing import add_own_word, change_own_word
        from wijksessie.commands.writing_lines import parted

        hard, easy = self._hard.text(), parted(self._easy.text())
        try:
            if self._word is None:
                id_ = add_own_word(self._workspace, hard, easy)
            else:
                id_ = change_own_word(self._workspace, self._word.id, hard, easy)
        except RuleBroken as broken:
            self._tell("easy" if broken.where == ("easy",) else "hard", str(broken))
            return
        said = self.tr("Woord toegevoegd: {0}") if self._word is None else self.tr("Woord gewijzigd: {0}")
        self.kept.emit(id_, said.format(hard.strip()))
        self.accept()

    def _tell(self, wrong: str, said: str) -> None:
        for key, field in (("hard", self._hard), ("easy", self._easy)):
            told = said if key == wrong else ""
            self._problems[key].setText(told)
            self._problems[key].setVisible(bool(told))
            field.setAccessibleDescription(told)
            if told:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit()
