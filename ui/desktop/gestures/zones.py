"""Stickers on places (T07), or on parts of a body (T15): tap a place, tap a kind; or type the counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures.digits import DigitsGesture, Place
from ui.desktop.gestures.zones_head import KindHead
from ui.desktop.gestures.zones_sheet import ZonesSheet
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, Page, column, row
from ui.desktop.parts.text import Text
from wijksessie.queries.options import OptionView
from wijksessie.queries.zones import MapSheet, map_sheet
from wijksessie.techniques.body_map import FEWEST
from wijksessie.techniques.gestures import PlaceOnZones
from wijksessie.terms import TechniqueId

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from wijksessie.queries.sheets import SheetView

MOST = 99
"""The highest number of one sticker on one place."""

_LEAST = 860
_WORD = 128
_BAR = 18


class _Rows(Page):
    """The rows scroll under their heads; arrows belong to the cells."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Leave every key to the gesture."""
        event.ignore()


class ZonesGesture(DigitsGesture):
    """The sheet to tap on, and beside it a row of counts for every place."""

    def build(self, sheet: SheetView) -> None:
        """Make the sheet and the counts."""
        assert isinstance(self.gesture, PlaceOnZones)
        self.setObjectName("zonesGesture")
        self.body = sheet.technique == TechniqueId.BODY_MAP
        known = {option.key: option for option in sheet.columns}
        kinds = [known.get(kind) or OptionView(kind, kind) for kind in self.gesture.kinds]
        self.letters = _letters(kinds)
        self.across = len(kinds)
        drawn = MapSheet(()) if self.body or self.workspace is None else map_sheet(self.workspace)
        self.picture = ZonesSheet(drawn, body=self.body)
        self.less = Button(self.tr("Haal er één weg"), "zonesLess")
        self.less.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.draw = Button(self.tr("Teken de plekken"), "zonesDraw")
        self.work = QWidget()
        self.empty = Text(self.tr("Er zijn nog geen plekken. Teken ze eerst."), "kop", wrap=True)
        left = column()
        left.addWidget(self.picture, 1)
        acts = row(spacing="s")
        if sheet.options:
            acts.addWidget(self.draw)
        acts.addStretch(1)
        acts.addWidget(self.less)
        left.addLayout(acts)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.work)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(theme.space("l"))
        self._sides.addLayout(left, 1)
        self._sides.addWidget(self._counts(sheet, kinds))
        self._refused = self._few()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.empty)
        whole.addWidget(self.work, 1)
        whole.addWidget(self._refused)
        if not sheet.options:  # nothing lies there yet: this is the only thing to do
            whole.addWidget(self.draw, 0, Qt.AlignmentFlag.AlignLeft)
        self.empty.setVisible(not sheet.options)
        self.draw.setVisible(not self.body and not any(zone.points for zone in drawn.zones))
        self.picture.tapped.connect(self._choose)
        self.less.clicked.connect(self._one_less)
        self.draw.clicked.connect(self._to_drawing)
        self.clear.clicked.connect(self._clear)

    def _counts(self, sheet: SheetView, kinds: list[OptionView]) -> Card:
        card = Card("zonesCounts")
        card.box.setContentsMargins(10, 8, 10, 8)
        heads = row()
        heads.setSpacing(6)
        heads.addStretch(1)
        for at, kind in enumerate(kinds):
            head = KindHead(kind.key, kind.label, self.letters[at])
            head.clicked.connect(self._stick)
            heads.addWidget(head)
        heads.addSpacing(_BAR)
        self._rows = _Rows("zonesRows")
        self._rows.setProperty("look", "card")
        self._rows.sheet.setProperty("look", "clear")
        self._rows.setMinimumWidth(theme.scaled(_WORD + 40) + len(kinds) * (KindHead.wide() + 6) + _BAR)
        self._rows.setMinimumHeight(200)
        self._rows.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        for nr, option in enumerate(sheet.options, start=1):
            word = Text(option.label, "tekst", "kop", wrap=True)
            word.setMinimumWidth(theme.scaled(_WORD))
            grid.addWidget(Text(str(nr), "tekst", "kop"), nr, 0)
            grid.addWidget(word, nr, 1)
            for at, kind in enumerate(kinds):
                cell = self.add_cell((option.key, kind.key), f"{option.label}, {kind.label}")
                grid.addWidget(cell, nr, at + 2, Qt.AlignmentFlag.AlignHCenter)
                grid.setColumnMinimumWidth(at + 2, KindHead.wide())
        grid.setColumnStretch(1, 1)
        self._rows.box.setContentsMargins(0, 0, 0, 0)
        self._rows.box.addLayout(grid)
        self._rows.box.addStretch(1)
        card.box.addLayout(heads)
        card.box.addWidget(self._rows, 1)
        return card

    def _few(self) -> Card:
        """What stands there instead when there are too few people: nothing is written down then."""
        card = Card("zonesFew")
        card.box.addStretch(1)
        card.box.addWidget(Text(self.tr("Schrijf hier niets op"), "titel", wrap=True))
        why = self.tr("Er doen minder dan {0} bewoners mee. Dan is te zien wie wat zei.").format(FEWEST)
        card.box.addWidget(Text(why, "kop", wrap=True))
        home = self.tr("Praat er gewoon over. De eigen tekening gaat mee naar huis.")
        card.box.addWidget(Text(home, wrap=True))
        self.clear = Button(self.tr("Haal de aantallen weg"), "zonesClear", "primary")
        line = row()
        line.addWidget(self.clear)
        line.addStretch(1)
        card.box.addLayout(line)
        card.box.addStretch(2)
        return card

    @property
    def _voters(self) -> int:
        return 0 if self.sheet is None else self.sheet.taking_part - self.sheet.passed

    @property
    def _too_few(self) -> bool:
        return self.body and self._voters < FEWEST

    # -- numbers

    def count(self, place: Place) -> int | None:
        """Return how many stickers of a kind are on a place."""
        found = [pin["count"] for pin in self.data or () if (pin.get("zone"), pin.get("type")) == place]
        return sum(found) if found else None

    def most(self, place: Place) -> int:
        """Return everybody for a body; people stick as many as they like on a map."""
        return self._voters if self.body else MOST

    def put(self, place: Place, count: int | None) -> None:
        """Tell all stickers."""
        rest = [dict(pin) for pin in self.data or () if (pin.get("zone"), pin.get("type")) != place]
        new = [] if count is None else [{"zone": place[0], "type": place[1], "count": count}]
        order = list(self.cells)
        pins = [*rest, *new]
        pins.sort(key=lambda pin: order.index(found) if (found := (pin["zone"], pin["type"])) in order else 0)
        self.typed.emit(pins)

    def show_more(self) -> None:
        """Show the stickers on the sheet, or why nothing may be written."""
        assert self.sheet is not None
        assert isinstance(self.gesture, PlaceOnZones)
        kinds = self.gesture.kinds
        counts = {
            option.key: {kind: self.count((option.key, kind)) or 0 for kind in kinds}
            for option in self.sheet.options
        }
        here = self._at[0] if self._at is not None else ""
        self.picture.show_places(self.sheet.options, kinds, counts, here)
        self.work.setVisible(bool(self.sheet.options) and not self._too_few)
        self._refused.setVisible(self._too_few)
        self.clear.setVisible(bool(self.data))
        nothing = "" if self._at is not None and self.count(self._at) else self.tr("Hier ligt er geen.")
        self.less.forbid(nothing)

    def take_keys(self) -> None:
        """Go to the first empty place, unless nothing may be written."""
        if self._too_few:
            self.clear.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().take_keys()

    @Slot(object)
    def _reach(self, cell: object) -> None:
        super()._reach(cell)  # type: ignore[arg-type]
        self._rows.ensureWidgetVisible(cell, 0, 30)  # type: ignore[arg-type]
        if self.sheet is not None:
            self.show_more()

    # -- the hand and the letters

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """The letter of a kind sticks one more on the place that has the keys."""
        letter = event.text().lower()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if letter and letter in self.letters and plain and self._at is not None:
            self._stick_on(self._at[0], self.letters.index(letter))
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _choose(self, zone: str) -> None:
        """A place was tapped: the next kind that is tapped sticks there."""
        assert isinstance(self.gesture, PlaceOnZones)
        self._pad.hide()
        kind = self._at[1] if self._at is not None else self.gesture.kinds[0]
        self.go_to((zone, kind))

    @Slot()
    def _stick(self) -> None:
        head = self.sender()
        assert isinstance(head, KindHead)
        assert isinstance(self.gesture, PlaceOnZones)
        self._pad.hide()
        if self._at is None:
            self.told.emit(self.tr("Tik eerst een plek aan."))
        else:
            self._stick_on(self._at[0], self.gesture.kinds.index(head.kind))

    def _stick_on(self, zone: str, kind: int) -> None:
        assert isinstance(self.gesture, PlaceOnZones)
        place = (zone, self.gesture.kinds[kind])
        self.go_to(place)
        self.add(place, 1)

    @Slot()
    def _one_less(self) -> None:
        if self._at is not None and self.count(self._at):
            self.add(self._at, -1)

    @Slot()
    def _clear(self) -> None:
        self.typed.emit([])

    @Slot()
    def _to_drawing(self) -> None:
        self.desk.place_chosen.emit("session", "zones")

    # -- words

    def how(self) -> str:
        """Return how to type."""
        if self.sheet is None or self._too_few:
            return ""
        letters = " ".join(f"[{letter}]" for letter in self.letters)
        return self.tr("Tik een plek, dan een soort. {0} één erbij, [-] één weg, of typ het aantal.").format(
            letters
        )

    def progress(self) -> str:
        """Return how many stickers there are; of a body no total, for nobody needs one."""
        if self.body:
            return ""
        total = sum(self.count(place) or 0 for place in self.cells)
        return self.tr("1 sticker") if total == 1 else self.tr("{0} stickers").format(total)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt)
        """Read the drawing again: somebody may come back from drawing it."""
        super().showEvent(event)
        if self.sheet is not None and self.workspace is not None and not self.body:
            drawn = map_sheet(self.workspace)
            self.picture.show_map(drawn)
            self.draw.setVisible(not any(zone.points for zone in drawn.zones))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the counts under the sheet when there is little room."""
        super().resizeEvent(event)
        if self.sheet is not None:
            narrow = self.width() < theme.scaled(_LEAST)
            way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
            self._sides.setDirection(way)


def _letters(kinds: list[OptionView]) -> list[str]:
    """Give every kind the first letter of its word that is still free."""
    letters: list[str] = []
    for kind in kinds:
        own = [letter for letter in kind.label.lower() if letter.isalpha() and letter not in letters]
        letters.append(own[0] if own else "")
    return letters
