"""Where and when the session is, and whether everybody can get in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from ui.desktop.preparing.conditions.check_rows import CheckCard
from ui.desktop.preparing.conditions.place_cards import PhotoCard, WhenCard, WhereCard
from ui.desktop.preparing.field_room import FieldRoom

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk
    from ui.desktop.parts.field import Field


class PlaceRoom(FieldRoom):
    """The place, the photo of the door, the times, and two lists to look at."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "place", "", parent)
        # parts
        title = self.tr("De plek en de tijd")
        self.title.setText(title)
        self.setAccessibleName(title)
        self.tell(
            self.tr("Ga er zelf kijken. Wat u hier opschrijft, gaat over de plek en nooit over een mens.")
        )
        self.where = WhereCard()
        self.photo = PhotoCard(desk)
        self.when = WhenCard()
        self.access = CheckCard("access", self.tr("Kan iedereen erin?"))
        self.time = CheckCard("time", self.tr("Past de tijd?"))
        # layout
        self.first.addWidget(self.where)
        self.first.addWidget(self.when)
        self.first.addWidget(self.time)
        self.second.addWidget(self.photo)
        self.second.addWidget(self.access)
        self.lay()
        # connections
        self.where.written.connect(self._write_place)
        self.when.written.connect(self._write_time)
        self.photo.alt.written.connect(self._write_alt)
        for checks in (self.access, self.time):
            checks.set.connect(self._set)
            checks.noted.connect(self._note)
            checks.added.connect(self._add)
            checks.removed.connect(self._remove)

    def refresh(self) -> None:
        """Read everything about the place again."""
        from wijksessie.queries.checks import checks
        from wijksessie.queries.conditions import place

        assert self.workspace is not None
        seen = place(self.workspace, self.session_id)
        self.where.show_place(seen)
        self.when.show_place(seen)
        self.photo.show_session(self.workspace, self.session_id)
        for card in (self.access, self.time):
            card.show_lines(checks(self.workspace, self.session_id, card.name))

    @Slot(object, str, str)
    def _write_place(self, field: Field, key: str, text: str) -> None:
        from wijksessie.commands.conditions.place import describe_place, name_place

        said = self.tr("Bewaard")
        if key == "name":
            self.keep(field, said, name_place, self.session_id, text)
        else:
            self.keep(field, said, describe_place, self.session_id, key, text)

    @Slot(object, str, str)
    def _write_time(self, field: Field, key: str, text: str) -> None:
        from wijksessie.commands.programme import set_times
        from wijksessie.queries.conditions import place

        assert self.workspace is not None
        from wijksessie.queries.clock_times import read_time

        time = read_time(text)
        if time is None:
            field.tell(self.tr("Schrijf de tijd zo: 10:00 of 14.30."))
            return
        seen = place(self.workspace, self.session_id)
        start, end = (time, seen.end) if key == "start" else (seen.start, time)
        self.keep(field, self.tr("De tijd is bewaard"), set_times, self.session_id, start, end)

    @Slot(str, str)
    def _write_alt(self, key: str, text: str) -> None:
        from wijksessie.commands.conditions.place import describe_door_photo

        self.keep(self.photo.alt, self.tr("Bewaard"), describe_door_photo, self.session_id, text)

    @Slot(str, str, object)
    def _set(self, name: str, key: str, state: object) -> None:
        from wijksessie.commands.checks import set_check

        self.keep(None, self.tr("Bewaard"), set_check, self.session_id, name, key, state)

    @Slot(object, str, str, str)
    def _note(self, field: Field, name: str, key: str, text: str) -> None:
        from wijksessie.commands.checks import note_check

        self.keep(field, self.tr("Notitie bewaard"), note_check, self.session_id, name, key, text)

    @Slot(object, str, str)
    def _add(self, field: Field, name: str, label: str) -> None:
        from wijksessie.commands.checks import add_check

        if self.keep(
            field, self.tr("Erbij gezet: {0}").format(label), add_check, self.session_id, name, label
        ):
            field.forget()

    @Slot(str)
    def _remove(self, check_id: str) -> None:
        from wijksessie.commands.checks import remove_check

        self.keep(None, self.tr("Weggehaald"), remove_check, check_id)
