"""How the table screen lies in its window: head, tables, the work with the steps beside it, and the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import column, row
from ui.desktop.parts.keys import KeyLine
from ui.desktop.parts.pills import Pill
from ui.desktop.parts.safety_button import SafetyButton
from ui.desktop.parts.text import Text
from ui.desktop.screens import dot_words
from ui.desktop.session.table.foot import TableFoot
from ui.desktop.session.table.opening import OpeningCard
from ui.desktop.session.table.reading import name_of
from ui.desktop.session.table.side import TableSide
from ui.desktop.session.table.tabs import TableTabs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.desktop.preparing.room import Room
    from wijksessie.queries.sheets import SheetView


class TableFrame(QObject):
    """Lays the parts in the room; the page of the room becomes the place of the work, and scrolls."""

    def __init__(self, room: Room, hands: QWidget) -> None:
        super().__init__(room)
        # parts
        self._room, self._hands = room, hands
        self._name = Text("", "klein", look="second")
        self._how = KeyLine()
        self._how.setObjectName("tableHow")
        self.saved = Pill("tableSaved", "check", self.tr("Alles bewaard"), "good")
        self.safety = SafetyButton(slim=True)
        self.tabs = TableTabs()
        self.side = TableSide()
        self.foot = TableFoot()
        self.opening = OpeningCard()
        self.fold = Button(self.tr("Stappen en notitie"), "tableFold", "choice")
        self.fold.setCheckable(True)
        self._folded_for = ""
        # layout
        self._lay()
        # connections
        self.fold.clicked.connect(self._fold)

    def _lay(self) -> None:
        room, page = self._room, self._room.page
        head = row(spacing="l")
        head.addWidget(room.back, 0, Qt.AlignmentFlag.AlignTop)
        words = column(spacing="xs")
        words.setSpacing(1)
        words.addWidget(self._name)
        words.addWidget(room.title)
        words.addWidget(self._how)
        head.addLayout(words, 1)
        head.addWidget(self.saved)
        head.addWidget(self.safety)
        room.tell("")
        page.box.takeAt(0)  # the usual head of a room: its parts have another place now
        strip = row(spacing="l")
        strip.addWidget(self.tabs, 1)
        strip.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignTop)
        page.box.setContentsMargins(2, 2, 4, 2)
        page.box.setSpacing(0)
        page.box.addWidget(self._hands, 1)
        page.box.addWidget(self.opening, 1)
        middle = row(spacing="l")
        whole = room.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.removeWidget(page)
        middle.addWidget(page, 1)
        middle.addWidget(self.side)
        whole.setContentsMargins(16, 8, 16, 8)
        whole.setSpacing(8)
        for layout in (head, strip):
            whole.addLayout(layout)
        whole.addLayout(middle, 1)
        whole.addWidget(self.foot)
        room.back.setMinimumHeight(theme.target("begeleider"))

    def show_round(self, view: SheetView, steps: Sequence[str]) -> None:
        """Show the question, and the steps; they begin folded away where the work needs the width."""
        self._name.setText(name_of(view))
        self._room.title.setText(view.question or name_of(view))
        self.side.show_steps(steps)
        if self._folded_for != view.round_id:
            self._folded_for = view.round_id
            wide = any(
                getattr(gesture, "columns", ()) or hasattr(gesture, "most") or hasattr(gesture, "doubt")
                for gesture in view.gestures
            )
            self.fold.setChecked(theme.text_size() == 100 and not wide)
        self._fold()

    def show_work(self, work: bool) -> None:
        """Show the gestures, or what comes before them."""
        self._hands.setVisible(work)
        self.opening.setVisible(not work)
        self.foot.setVisible(work)

    def say_how(self, how: str) -> None:
        """Say how to type."""
        self._how.say(how)
        self._how.setVisible(bool(how))

    def show_saved(self, lost: Sequence[str] | dict[str, object], *, read_only: bool) -> None:
        """Tell the truth about the disk."""
        if read_only:
            self.saved.show_state("lock", self.tr("Alleen kijken"), "calm")
        else:
            self.saved.show_state(*dot_words.how_kept(len(lost)))

    @Slot(object)
    def bring_in_sight(self, widget: QWidget) -> None:
        """Scroll to where the keys are."""
        self._room.page.ensureWidgetVisible(widget, 0, 60)

    @Slot()
    def _fold(self) -> None:
        self.side.setVisible(self.fold.isChecked())
