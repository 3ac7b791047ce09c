"""The techniques to put into the programme: search, then Enter, a double click, or carry one over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.desktop import theme
from ui.desktop.library.rows import Row, RowList
from ui.desktop.library.technique_words import place_words, time_words
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, row
from ui.desktop.parts.text import Text
from ui.desktop.preparing.programme.carry import Carrier

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class _Search(QLineEdit):
    """Arrow down and Enter go to what was found."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down.emit()
        else:
            super().keyPressEvent(event)


class _List(RowList):
    """Enter takes what is chosen."""

    taken = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Insert):
            self.taken.emit()
        else:
            super().keyPressEvent(event)


class TechniquePicker(Card):
    """`taken` comes with the id of a technique; `carried` and `dropped` when the mouse takes it along."""

    taken = Signal(str)
    carried = Signal(QPoint)
    dropped = Signal(str, QPoint)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("techniquePicker", parent=parent)
        # parts
        self.search = _Search()
        self.search.setObjectName("techniqueSearch")
        self.search.setAccessibleName(self.tr("Zoek een werkvorm"))
        self.search.setPlaceholderText(self.tr("Zoek een werkvorm"))
        self.search.setFont(theme.font("tekst"))
        self.search.setMinimumHeight(theme.scaled(44))
        self.search.setClearButtonEnabled(False)
        self.list = _List("programmeTechniques")
        self.list.setAccessibleName(self.tr("Werkvormen om in het programma te zetten"))
        self.list.setMinimumHeight(theme.scaled(170))
        self.carrier = Carrier(self.list)
        self._none = Text(self.tr("Geen werkvorm past hierbij."), wrap=True)
        self.put = Button(self.tr("Zet erin"), "techniquePut", height=theme.target("bureau"))
        # layout
        self.box.setContentsMargins(12, 12, 12, 12)
        head = row(spacing="s")
        head.addWidget(self.search, 1)
        head.addWidget(self.put)
        self.box.addLayout(head)
        self.box.addWidget(self._none)
        self.box.addWidget(self.list, 1)
        # connections
        self.search.textChanged.connect(self._fill)
        self.search.down.connect(self._to_list)
        self.list.taken.connect(self._take)
        self.list.doubleClicked.connect(self._take)
        self.put.clicked.connect(self._take)
        self.carrier.carried.connect(self.carried)
        self.carrier.dropped.connect(self._drop)
        self.carrier.cancelled.connect(self.cancelled)

    def fill(self) -> None:
        """Show the techniques, when it is first seen."""
        if not self.list.rows.rows:
            self._fill()

    @Slot()
    def _fill(self) -> None:
        from wijksessie.queries.library import technique_texts

        wanted = self.search.text().strip().casefold()
        found = [
            text
            for text in technique_texts()
            if wanted in f"{text.code} {text.name} {text.purpose}".casefold()
        ]
        self.list.rows.show_rows(
            [Row(text.id, text.name, f"{time_words(text)}, {place_words(text)}") for text in found]
        )
        if found:
            self.list.choose(found[0].id)
        self._none.setVisible(not found)
        self.put.forbid("" if found else self.tr("Kies eerst een werkvorm."))

    @Slot()
    def _to_list(self) -> None:
        if self.list.chosen() is not None:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _take(self) -> None:
        chosen = self.list.chosen()
        if chosen is not None:
            self.taken.emit(chosen.key)

    @Slot(int, QPoint)
    def _drop(self, row: int, place: QPoint) -> None:
        self.dropped.emit(self.list.rows.rows[row].key, place)
