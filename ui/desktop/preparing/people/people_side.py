"""The list of contacts with a search field and a filter above it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QListView, QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.parts.frames import Card, column
from ui.desktop.preparing.people.filters import Filter, Filters
from ui.desktop.preparing.people.people_list import PeopleModel, PeoplePainter

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wijksessie.queries.contacts import ContactRow


class PeopleSide(Card):
    """One contact is always chosen while there are any; `chosen` comes with its id, or with nothing."""

    chosen = Signal(str)
    opened = Signal()
    delete_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("peopleCard", parent=parent)
        # parts
        self._all: Sequence[ContactRow] = ()
        self._kinds: Mapping[str, str] = {}
        self._today = dt.date.min
        self._id = ""
        self.search = QLineEdit()
        self.search.setObjectName("contactSearch")
        self.search.setAccessibleName(self.tr("Zoek een contact"))
        self.search.setPlaceholderText(self.tr("Zoek op naam, groep of taal"))
        self.search.setFont(theme.font("tekst"))
        self.search.setMinimumHeight(theme.scaled(48))
        self.filters = Filters()
        self.model = PeopleModel(self)
        self.list = QListView()
        self.list.setObjectName("peopleList")
        self.list.setAccessibleName(self.tr("Contacten"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(PeoplePainter(self.model, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.list.setMinimumHeight(theme.scaled(280))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(120)
        # layout
        self.box.setContentsMargins(8, 14, 8, 8)
        top = column(spacing="s")
        top.setContentsMargins(8, 0, 8, 0)
        top.addWidget(self.search)
        top.addWidget(self.filters)
        self.box.addLayout(top)
        self.box.addWidget(self.list, 1)
        # connections
        self.search.textChanged.connect(self._typing.start)
        self._typing.timeout.connect(self._show)
        self.filters.chosen.connect(self._show)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.activated.connect(self.opened)
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self.delete_asked)

    def forget(self) -> None:
        """Let go of the search, the filter and the choice."""
        self.search.clear()
        self._typing.stop()
        self.filters.start_over()
        self._id = ""

    def start_over(self) -> None:
        """Show everybody, without a search; the chosen one stays chosen."""
        chosen = self._id
        self.forget()
        self._id = chosen
        self._show()

    def show_contacts(self, contacts: Sequence[ContactRow], kinds: Mapping[str, str], today: dt.date) -> None:
        """Show these; the chosen one stays chosen, or else the one that took its place."""
        self._all, self._kinds, self._today = contacts, kinds, today
        self.filters.show_counts(contacts, today)
        self._show()

    def take(self, contact_id: str) -> None:
        """Choose this contact, also when a search hides it now."""
        if self.model.find(contact_id) < 0:
            self._id = contact_id
            self.start_over()
        self._mark(self.model.find(contact_id))

    @Slot()
    def _show(self) -> None:
        """Show what fits the search and the filter."""
        words = self.search.text().casefold().split()
        wanted = self.filters.value()
        rows = self._all
        if words or wanted is not Filter.ALL:
            rows = [row for row in rows if wanted.takes(row, self._today) and self._found(row, words)]
        place = self.model.find(self._id)
        before, self._id = self._id, ""
        self.model.show_rows(rows, self._today)
        again = self.model.find(before)
        self._mark(again if again >= 0 else min(max(place, 0), len(rows) - 1))

    def _mark(self, nr: int) -> None:
        row = self.model.contact_at(nr)
        if row is None:
            self._id = ""
            self.chosen.emit("")
            return
        self._id = row.id
        index = self.model.index(nr, 0)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        self.chosen.emit(row.id)

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, before: QModelIndex) -> None:
        row = self.model.contact_at(current.row())
        if row is not None and row.id != self._id:
            self._id = row.id
            self.chosen.emit(row.id)

    def _found(self, row: ContactRow, words: Sequence[str]) -> bool:
        from wijksessie.queries.languages import language_names

        kind = self._kinds.get(row.kind, "")
        parts = (row.display, row.person, row.reach, kind, row.reached_at, language_names(row.languages))
        text = " ".join(parts).casefold()
        return all(word in text for word in words)
