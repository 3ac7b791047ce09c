"""The cards of the room about the place: where it is, when, and the photo of the door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.field import Field
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card, row
from ui.desktop.parts.text import Text
from ui.desktop.preparing.conditions.photo_act import PhotoAct, Picture
from ui.desktop.writing.attaching import help_writing

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace
    from wijksessie.queries.conditions import PlaceView


class WhereCard(Card):
    """The name of the place, and how to get in."""

    written = Signal(object, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("whereCard", parent=parent)
        # parts
        self.setAccessibleName(self.tr("De plek"))
        self.fields = [
            Field("placeName", self.tr("Hoe heet de plek?"), "name", hint=self.tr("Buurthuis")),
            Field("placeAddress", self.tr("Adres"), "address"),
            Field(
                "placeRoute",
                self.tr("Hoe vindt u de deur?"),
                "route",
                hint=self.tr("Naast de bakker, de blauwe deur"),
                lines=2,
            ),
            Field("placeOpen", self.tr("Vanaf wanneer is het open?"), "open_from"),
            Field("placeKey", self.tr("Wie heeft de sleutel?"), "key_with", hint=self.tr("De beheerder")),
            Field("placePhone", self.tr("Telefoon van de plek"), "phone"),
            Field("placeQuiet", self.tr("Welke kamer is de rustige ruimte?"), "quiet_room"),
        ]
        # layout
        self.box.addWidget(Text(self.tr("De plek"), "kop", wrap=True))
        for field in self.fields:
            self.box.addWidget(field)
            field.written.connect(self._write)
            if field.key == "route":  # it stands on the invitation
                help_writing(field, most=1)

    def show_place(self, place: PlaceView) -> None:
        """Show what is kept."""
        for field in self.fields:
            field.show_text(str(getattr(place, field.key)))

    @Slot(str, str)
    def _write(self, key: str, text: str) -> None:
        field = next(field for field in self.fields if field.key == key)
        self.written.emit(field, key, text)


class WhenCard(Card):
    """The times of the session."""

    written = Signal(object, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("whenCard", parent=parent)
        # parts
        self.setAccessibleName(self.tr("De tijd"))
        self._day = Text("", "tekst", wrap=True)
        self._day.setObjectName("placeDay")
        self.start = Field("placeStart", self.tr("Begint om"), "start", hint="10:00")
        self.end = Field("placeEnd", self.tr("Is klaar om"), "end", hint="12:00")
        # layout
        self.box.addWidget(Text(self.tr("De tijd"), "kop", wrap=True))
        self.box.addWidget(self._day)
        times = row()
        times.addWidget(self.start)
        times.addWidget(self.end)
        self.box.addLayout(times)
        # connections
        for field in (self.start, self.end):
            field.written.connect(self._write)

    def show_place(self, place: PlaceView) -> None:
        """Show what is kept."""
        from wijksessie.queries.sentences import day

        none = self.tr("De dag is nog niet gekozen.")
        self._day.setText(day(place.day).capitalize() if place.day else none)
        self.start.show_text(place.start)
        self.end.show_text(place.end)

    @Slot(str, str)
    def _write(self, key: str, text: str) -> None:
        self.written.emit(self.start if key == "start" else self.end, key, text)


class PhotoCard(Card):
    """The photo of the door, which people see on the invitation."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("photoCard", parent=parent)
        # parts
        self.setAccessibleName(self.tr("Foto van de deur"))
        self.act = PhotoAct(desk, self)
        self._workspace: Workspace | None = None
        self._session = ""
        self._seen: bytes | None = None
        self._picture = Picture("doorPhoto", 360)
        self.alt = Field("doorAlt", self.tr("Wat is er te zien?"), "alt")
        self._remark = Text(
            self.tr("Mensen zien de foto op de uitnodiging. Geen mensen of kentekens op de foto."),
            "klein",
            look="second",
            wrap=True,
        )
        height = theme.target("bureau")
        self.choose = Button("", "photoChoose", height=height)
        self.erase = Button(self.tr("Wis de foto"), "photoEraseAsk", "plain", height=height)
        # layout
        self.box.addWidget(Text(self.tr("Foto van de deur"), "kop", wrap=True))
        self.box.addWidget(self._picture)
        self.box.addWidget(self.alt)
        help_writing(self.alt)
        self.box.addWidget(self._remark)
        acts = Flow(gap=8, line_gap=8)
        acts.addWidget(self.choose)
        acts.addWidget(self.erase)
        self.box.addLayout(acts)
        # connections
        self.choose.clicked.connect(self._choose)
        self.erase.clicked.connect(self._ask_erase)
        self.act.busy.connect(self._busy)

    def show_session(self, workspace: Workspace, session_id: str) -> None:
        """Show the photo of this session."""
        from wijksessie.queries.conditions import door_photo

        self._workspace, self._session = workspace, session_id
        photo = door_photo(workspace, session_id)
        data = photo.data if photo is not None else None
        if data != self._seen and photo is not None:
            self._picture.show_jpeg(photo.data, photo.alt)
        self._seen = data
        self.alt.show_text(photo.alt if photo is not None else "")
        for part in (self._picture, self.alt, self.erase):
            part.setVisible(photo is not None)
        self._busy(False)

    @Slot()
    def _choose(self) -> None:
        if self._workspace is not None:
            self.act.start(self._workspace, self._session)

    @Slot()
    def _ask_erase(self) -> None:
        if self._workspace is not None:
            self.act.ask_erase(self._workspace, self._session)

    @Slot(bool)
    def _busy(self, busy: bool) -> None:
        idle = (
            self.tr("Foto van de deur toevoegen") if self._seen is None else self.tr("Kies een andere foto")
        )
        self.choose.say(self.tr("Even geduld") if busy else idle)
        self.choose.setEnabled(not busy)
        self.erase.setEnabled(not busy)
