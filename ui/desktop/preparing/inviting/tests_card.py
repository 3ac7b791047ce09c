"""Terugvraag: what residents understood of the invitation. About the text, never about the tester (PH-13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, Line, clear, column
from ui.desktop.parts.text import Text
from ui.desktop.preparing.inviting.words import tested_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wijksessie.queries.invitation import TestView


class TestsCard(Card):
    """How many tested it, each test in a line, and one act: write one down."""

    add_asked = Signal()
    remove_asked = Signal(object)

    __test__ = False  # no test of pytest

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("testsCard", parent=parent)
        self._tests: tuple[TestView, ...] = ()
        self._title = Text("", "kop", wrap=True)
        self._title.setObjectName("testsTitle")
        self._how = Text("", "klein", look="second", wrap=True)
        self._how.setObjectName("testsHow")
        self._rows = column(spacing="xs")
        self.add = Button(self.tr("Schrijf een test op"), "testAdd", height=theme.target("bureau"))
        for part in (self._title, self._how):
            self.box.addWidget(part)
        self.box.addLayout(self._rows)
        self.box.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(self.add_asked)

    def show_tests(self, tests: Sequence[TestView], tested: int) -> None:
        """Show these tests."""
        from wijksessie.queries.invitation_reading import ENOUGH_TESTS

        self._title.setText(tested_words(tested))
        self.setAccessibleName(self._title.text())
        enough = tested >= ENOUGH_TESTS
        how = self.tr("Vraag {0} bewoners om na te vertellen wat erop staat. U test de tekst, niet de mens.")
        self._how.setText("" if enough else how.format(ENOUGH_TESTS))
        self._how.setVisible(not enough)
        if tuple(tests) == self._tests:
            return
        self._tests = tuple(tests)
        clear(self._rows)
        for nr, test in enumerate(self._tests):
            self._rows.addWidget(Line())
            self._rows.addWidget(self._line(nr, test))

    def _line(self, nr: int, test: TestView) -> QWidget:
        from wijksessie.queries.sentences import short_day

        understood = {
            "ja": self.tr("begreep het"),
            "deels": self.tr("begreep een deel"),
            "nee": self.tr("begreep het niet"),
        }.get(test.understood, test.understood)
        head = self.tr("Bewoner {0} {1}").format(test.tester, understood)
        below = [short_day(test.on)] if test.on else []
        below.append(test.question)
        if test.change:
            below.append(self.tr("Veranderd: {0}").format(test.change))
        line = QWidget()
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 0)
        words = column(spacing="xs")
        words.setSpacing(0)
        words.addWidget(Text(head, "tekst", "nadruk", wrap=True))
        words.addWidget(
            Text(". ".join(part.rstrip(".") for part in below), "klein", look="second", wrap=True)
        )
        remove = Button(self.tr("Haal weg"), f"testRemove_{nr}", "plain", height=theme.target("bureau"))
        remove.say(self.tr("Haal weg"), self.tr("Haal weg: {0}").format(head))
        remove.setFont(theme.font("klein", "kop"))
        remove.setProperty("slim", "yes")
        remove.setProperty("nr", nr)
        remove.clicked.connect(self._remove)
        box.addLayout(words, 1)
        box.addWidget(remove, 0, Qt.AlignmentFlag.AlignVCenter)
        return line

    @Slot()
    def _remove(self) -> None:
        self.remove_asked.emit(self._tests[self.sender().property("nr")])
