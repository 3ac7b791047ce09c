"""Which tester: a letter that the program gives, never a name; and what to say before the questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card, clear
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from wijksessie.queries.telling_tests import TestsView


class TesterCard(Card):
    """`chosen` gives a letter; the last button is the next tester."""

    chosen = Signal(str)
    remove_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("testTesters", parent=parent)
        # parts
        self._shown: tuple[tuple[str, ...], str] = ((), "")
        self._title = Text("", "kop", wrap=True)
        self._title.setObjectName("testTester")
        self._intro = Text("", "tekst", wrap=True)
        self._intro.setObjectName("testIntro")
        self._letters = QWidget()
        self._flow = Flow(self._letters, gap=8, line_gap=8)
        self.remove = Button("", "testerRemove", "plain", height=theme.target("bureau"))
        # layout
        for part in (self._letters, self._title, self._intro):
            self.box.addWidget(part)
        self.remove.setProperty("slim", "yes")
        self.box.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        # connections
        self.remove.clicked.connect(self.remove_asked)

    def show_testers(self, view: TestsView, chosen: str) -> None:
        """Show the letters there are, the next one, and which is chosen."""
        letters = tuple(dict.fromkeys((*view.testers, view.fresh)))
        known = chosen in view.testers
        self._title.setText(
            self.tr("Bewoner {0}").format(chosen)
            if known
            else self.tr("Bewoner {0}: een letter, geen naam").format(chosen)
        )
        self._intro.setText(self.tr("Zeg eerst: “{0}”").format(view.intro))
        self.remove.setVisible(known)
        self.remove.say(self.tr("Haal bewoner {0} weg").format(chosen))
        if (letters, view.fresh) != self._shown:
            self._shown = (letters, view.fresh)
            self._lay(letters, view.fresh)
        for button in self._letters.findChildren(Button):
            button.setChecked(button.property("letter") == chosen)

    def _lay(self, letters: tuple[str, ...], fresh: str) -> None:
        clear(self._flow)
        for letter in letters:
            words = self.tr("Nieuwe bewoner") if letter == fresh and len(letters) > 1 else letter
            button = Button(words, f"tester_{letter}", "choice", height=theme.target("bureau"))
            spoken = self.tr("Nieuwe bewoner: {0}") if letter == fresh else self.tr("Bewoner {0}")
            button.setAccessibleName(spoken.format(letter))
            button.setProperty("slim", "yes")
            button.setProperty("letter", letter)
            button.setMinimumWidth(theme.scaled(56))
            button.setCheckable(True)
            button.clicked.connect(self._choose)
            self._flow.addWidget(button)
            button.show()

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(str(self.sender().property("letter")))
