"""De kaart: draw the places of the neighbourhood on an own picture or an empty sheet (T07)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import column, row
from ui.desktop.parts.text import Text
from ui.desktop.preparing.room import Room
from ui.desktop.session.zones.drawing import Drawing
from ui.desktop.session.zones.photo import MapPhoto
from ui.desktop.session.zones.place_list import PlaceList
from ui.desktop.session.zones.shapes import new_place
from wijksessie.commands import RuleBroken

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk
    from wijksessie.queries.zones import MapSheet, ZoneView


class ZonesRoom(Room):
    """The sheet at the left, the places at the right; every change is one command, undo takes it back."""

    whole_window = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "zones", "", parent)
        # parts
        title = self.tr("De kaart van de wijk")
        self.title.setText(title)
        self.setAccessibleName(title)
        self.tell(self.tr("Noem plekken zoals mensen ze noemen. Geen huisnummers, geen namen."))
        self._sheet: MapSheet | None = None
        self._here = ""
        self._redraws = ""
        self.drawing = Drawing()
        self.side = PlaceList()
        self.how = Text("", "klein", look="second", wrap=True)
        self.how.setObjectName("zonesHow")
        side = theme.target("begeleider")
        self.choose = Button(self.tr("Kies een foto van uw kaart"), "zonesPhoto", height=side)
        self.erase = Button(self.tr("Haal de foto weg"), "zonesPhotoAway", height=side)
        self.erase.hide()
        self._photo = MapPhoto(desk, self)
        # layout
        self.acts.addWidget(self.choose)
        self.acts.addWidget(self.erase)
        left = column(spacing="s")
        left.addWidget(self.drawing, 1)
        left.addWidget(self.how)
        self.side.setFixedWidth(max(340, min(theme.scaled(340), 470)))
        across = row(spacing="l")
        across.addLayout(left, 1)
        across.addWidget(self.side)
        self.page.box.addLayout(across, 1)
        # connections
        self.drawing.drawn.connect(self._drawn)
        self.drawing.shaped.connect(self._shape)
        self.drawing.chosen.connect(self._choose)
        self.drawing.began.connect(self._say_how)
        self.side.named.connect(self._name)
        self.side.chosen.connect(self._choose)
        self.side.moved.connect(self._move)
        self.side.removed.connect(self._remove)
        self.side.redraw_asked.connect(self._redraw)
        self.choose.clicked.connect(self._choose_photo)
        self.erase.clicked.connect(self._erase_photo)
        self._photo.busy.connect(self._busy)
        self._photo.changed.connect(self.refresh)

    # -- what is shown

    @Slot()
    def refresh(self) -> None:
        """Read the places and the picture again."""
        from wijksessie.queries.zones import map_sheet

        if self.workspace is None:
            return
        self._sheet = map_sheet(self.workspace)
        self._show()

    def _show(self) -> None:
        if self._sheet is None:
            return
        if self._zone(self._here) is None:
            self._here = ""
        if self._zone(self._redraws) is None:
            self._redraws = ""
        self.drawing.show_sheet(self._sheet, self._here)
        self.side.show_places(self._sheet.zones, self._here)
        self.choose.setVisible(not self._sheet.photo)
        self.erase.setVisible(bool(self._sheet.photo))
        self._say_how()

    def _zone(self, key: str) -> ZoneView | None:
        zones = () if self._sheet is None else self._sheet.zones
        return next((zone for zone in zones if zone.key == key), None)

    @Slot()
    def _say_how(self) -> None:
        """Say the one thing that comes now."""
        zone, redraws = self._zone(self._here), self._zone(self._redraws)
        if self.drawing.waiting():
            said = self.tr("Typ nu hoe mensen deze plek noemen, en Enter. Esc gooit de tekening weg.")
        elif self.drawing.drawing():
            said = self.tr("Klik op de hoeken. Dubbelklik of Enter sluit de plek. Esc stopt.")
        elif redraws is not None:
            said = self.tr("Teken nu: {0}. Sleep een vak, of klik op de hoeken.").format(redraws.label)
        elif zone is not None and zone.points:
            said = self.tr("Pijltjes op de kaart verplaatsen de plek. Met Shift wordt ze groter of kleiner.")
        else:
            said = self.tr("Sleep een vak, of klik op de hoeken. Of typ een naam: dan komt er een vak.")
        self.how.setText(said)

    def take_keys(self) -> None:
        """Put the keys in the name."""
        self.side.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what people do

    def _do(self, command: Callable[..., Any], *values: Any) -> bool:
        """Run a command on this file; whether it was done. A rule stands under the name."""
        try:
            command(self.workspace, *values)
        except RuleBroken as broken:
            self.side.name.tell(str(broken))
            self.refresh()
            return False
        self.refresh()
        return True

    @Slot(object)
    def _drawn(self, points: object) -> None:
        """An outline was closed: it is for the place that was to be drawn again, or it waits for a name."""
        from wijksessie.commands.zones import shape_zone

        if self._redraws:
            key, self._redraws, self._here = self._redraws, "", self._redraws
            self.drawing.forget()
            self._do(shape_zone, key, points)
            return
        self.side.ask_name()
        self._say_how()

    @Slot(str, object)
    def _shape(self, key: str, points: object) -> None:
        from wijksessie.commands.zones import shape_zone

        self._do(shape_zone, key, points)

    @Slot(str, str)
    def _name(self, key: str, label: str) -> None:
        """Keep a name. A new place without a drawing gets a rectangle, which the arrows move."""
        from wijksessie.commands.zones import add_zone, rename_zone

        if self.workspace is None or self._sheet is None:
            return
        if key:
            if self._do(rename_zone, key, label):
                self.side.named_well()
                self.side.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        waits = self.drawing.waiting()
        try:
            self._here = add_zone(self.workspace, label, waits or new_place(len(self._sheet.zones)))
        except RuleBroken as broken:
            self.side.name.tell(str(broken))
            self.take_keys()
            return
        self.drawing.forget()
        self.side.named_well()
        self.refresh()
        self.drawing.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _choose(self, key: str) -> None:
        if self._redraws:
            self.drawing.forget()
        self._here, self._redraws = key, ""
        self._show()

    @Slot(str, int)
    def _move(self, key: str, index: int) -> None:
        from wijksessie.commands.zones import move_zone

        self._do(move_zone, key, index)

    @Slot(str)
    def _remove(self, key: str) -> None:
        from wijksessie.commands.zones import delete_zone

        zone = self._zone(key)
        if zone is not None and self._do(delete_zone, key):
            self.desk.done_said.emit(self.tr("Weggehaald: {0}").format(zone.label))

    @Slot(str)
    def _redraw(self, key: str) -> None:
        self.drawing.redraw()
        self._here = self._redraws = key
        self._show()
        self.drawing.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- the picture

    @Slot()
    def _choose_photo(self) -> None:
        if self.workspace is not None:
            self._photo.choose(self.workspace)

    @Slot()
    def _erase_photo(self) -> None:
        if self.workspace is not None:
            self._photo.ask_erase(self.workspace)

    @Slot(bool)
    def _busy(self, busy: bool) -> None:
        for button in (self.choose, self.erase):
            button.forbid(self.tr("De foto wordt gelezen.") if busy else "")
