"""The quiet list at the right: people, log, and everything else one press further."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card
from ui.desktop.session.cockpit.act_dialog import ActDialog

if TYPE_CHECKING:
    from wijksessie.queries.people_count import PeopleView
    from wijksessie.queries.session_log import LogView


class MoreList(Card):
    """`room_asked` gives the key of a room (ui/desktop/session/places.py)."""

    room_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("moreList", parent=parent)
        # parts
        self.cards = self._button("cards", self.tr("Samenvoegen"))
        self.cards.setAccessibleName(self.tr("Kaarten samenvoegen"))
        self.people = self._button("people", self.tr("Mensen"))
        self.log = self._button("log", self.tr("Verslag"))
        self.more = Button(self.tr("Meer"), "cockpitMore", "plain")
        # layout
        self.box.setContentsMargins(12, 12, 12, 12)
        for button in (self.cards, self.people, self.log, self.more):
            self.box.addWidget(button)
        self.box.addStretch(1)
        # connections
        self.more.clicked.connect(self._open)

    def _button(self, key: str, words: str) -> Button:
        button = Button(words, f"room_{key}")
        button.setProperty("room", key)
        button.clicked.connect(self._ask)
        return button

    def show_counts(self, people: PeopleView, log: LogView, *, is_break: bool) -> None:
        """Show the numbers; merging cards is what the team does in the break."""
        self.people.say(self.tr("{0} mensen").format(people.here))
        parked = len(log.parked)
        spoken = self.tr("Verslag, {0} op de parkeerplek").format(parked)
        self.log.say(self.tr("Verslag ({0})").format(parked) if parked else self.tr("Verslag"), spoken)
        self.cards.setVisible(is_break)

    @Slot()
    def _ask(self) -> None:
        self.room_asked.emit(str(self.sender().property("room")))

    @Slot()
    def _open(self) -> None:
        dialog = ActDialog(self.tr("Meer bij deze sessie"), "", more_rooms(self), self.window())
        dialog.chosen.connect(self.room_asked)
        dialog.open()


def more_rooms(who: QWidget) -> list[tuple[str, str]]:
    """Return the rooms that are one press away, by key and name."""
    return [
        ("rules", who.tr("Afspraken en toestemming")),
        ("cards", who.tr("Kaarten samenvoegen")),
        ("quotes", who.tr("Uitspraken")),
        ("stage_welcome", who.tr("Toon: welkom")),
        ("circle", who.tr("Kaarten op de cirkel van stress")),
        ("stage_circle", who.tr("Toon: de cirkel van stress")),
        ("zones", who.tr("De kaart van de wijk")),
        ("apart", who.tr("Los van de sessie ophalen")),
        ("paper", who.tr("Alles afdrukken")),
        ("debrief", who.tr("Terugkijken")),
    ]
