"""Which contacts are shown: all, one kind, or those that wait for something."""

from __future__ import annotations

from collections import Counter
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.preparing.people.words import types_word
from wijksessie.terms import ContactType

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from wijksessie.queries.contacts import ContactRow


class Filter(Enum):
    """What can be chosen."""

    ALL = "all"
    KEY_PERSON = ContactType.KEY_PERSON
    SELF_ORGANISATION = ContactType.SELF_ORGANISATION
    ORGANISATION = ContactType.ORGANISATION
    DUE = "due"
    EXPIRED = "expired"

    def takes(self, row: ContactRow, today: dt.date) -> bool:
        """Tell whether a contact is shown."""
        if self is Filter.DUE:
            return row.next_on is not None and row.next_on <= today
        if self is Filter.EXPIRED:
            return row.consent.is_over
        return self is Filter.ALL or row.type is self.value


class Filters(QWidget):
    """One of a few; those that wait are only there when somebody waits."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("contactFilters")
        self.setAccessibleName(self.tr("Toon"))
        self._words = {
            Filter.ALL: self.tr("Alle"),
            Filter.DUE: self.tr("Nu spreken"),
            Filter.EXPIRED: self.tr("Verlopen"),
            **{Filter(type_): types_word(type_) for type_ in ContactType},
        }
        self._group = QButtonGroup(self)
        self._buttons: dict[Filter, Button] = {}
        # layout
        flow = Flow(self, gap=6, line_gap=6)
        for nr, choice in enumerate(Filter):
            button = Button("", f"filter_{choice.name.lower()}", "choice", height=theme.target("bureau"))
            button.setFont(theme.font("klein", "nadruk"))
            button.setProperty("slim", "yes")
            button.setCheckable(True)
            self._group.addButton(button, nr)
            self._buttons[choice] = button
            flow.addWidget(button)
        self._buttons[Filter.ALL].setChecked(True)
        # connections
        self._group.idClicked.connect(self._clicked)

    def value(self) -> Filter:
        """Return what is chosen."""
        return next(choice for choice, button in self._buttons.items() if button.isChecked())

    def start_over(self) -> None:
        """Choose all."""
        self._buttons[Filter.ALL].setChecked(True)

    def show_counts(self, rows: Sequence[ContactRow], today: dt.date) -> None:
        """Say how many there are of each."""
        counts: Counter[Filter] = Counter(Filter(row.type) for row in rows)
        counts[Filter.ALL] = len(rows)
        counts[Filter.DUE] = sum(row.next_on is not None and row.next_on <= today for row in rows)
        counts[Filter.EXPIRED] = sum(row.consent.is_over for row in rows)
        for choice, button in self._buttons.items():
            number = counts[choice]
            button.say(f"{self._words[choice]} {number}")
            waits = choice in (Filter.DUE, Filter.EXPIRED)
            button.setVisible(number > 0 or not waits)
            if waits and not number and button.isChecked():
                self.start_over()
        layout = self.layout()
        assert layout is not None
        layout.invalidate()

    @Slot(int)
    def _clicked(self, number: int) -> None:
        self.chosen.emit()
