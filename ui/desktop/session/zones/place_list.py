"""The places in a list, and what can be done with the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.field import Field
from ui.desktop.parts.frames import Card, row
from ui.desktop.parts.text import Text
from ui.desktop.writing.attaching import help_writing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from wijksessie.queries.zones import ZoneView

_CTRL = Qt.KeyboardModifier.ControlModifier


class _List(QListWidget):
    """The list itself: Ctrl and an arrow moves, Delete takes away, Enter or F2 renames."""

    moved = Signal(int)
    removed = Signal()
    renamed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Keys of the chosen place come before those of the list."""
        key, way = event.key(), {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if key in way and event.modifiers() & _CTRL:
            self.moved.emit(way[Qt.Key(key)])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.renamed.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return room for a few rows."""
        return QSize(300, theme.scaled(120))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return room for two rows."""
        return QSize(200, theme.scaled(112))


class PlaceList(QWidget):
    """`named` has a key ("" for a new place) and a name; `moved` a key and one up or down."""

    named = Signal(str, str)
    chosen = Signal(str)
    moved = Signal(str, int)
    removed = Signal(str)
    redraw_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("zonesSide")
        self._zones: tuple[ZoneView, ...] = ()
        self._renames = ""
        self.name = Field("zonesName", "", hint=self.tr("Bijvoorbeeld: rond de flat"))
        assert isinstance(self.name.edit, QLineEdit)
        self.keep = Button("", "zonesKeep", "primary")
        self.list = _List()
        self.list.setObjectName("zonesList")
        self.list.setAccessibleName(self.tr("De plekken"))
        self.list.setFont(theme.font("tekst"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.none = Text(
            self.tr("Hier komen de plekken. Teken er een, of typ een naam."), look="second", wrap=True
        )
        self.rename = Button(self.tr("Andere naam"), "zonesRename")
        self.redraw = Button(self.tr("Teken opnieuw"), "zonesRedraw")
        self.up = Button("▲", "zonesUp")
        self.down = Button("▼", "zonesDown")
        self.away = Button(self.tr("Haal weg"), "zonesAway")
        self.up.setAccessibleName(self.tr("Eén plek omhoog"))
        self.down.setAccessibleName(self.tr("Eén plek omlaag"))
        # layout
        card = Card("zonesNaming")
        card.box.setContentsMargins(14, 10, 14, 12)
        card.box.addWidget(self.name)
        help_writing(self.name)
        card.box.addWidget(self.keep)
        one, two = row(spacing="s"), row(spacing="s")
        one.addWidget(self.rename, 1)
        one.addWidget(self.redraw, 1)
        two.addWidget(self.up)
        two.addWidget(self.down)
        two.addWidget(self.away, 1)
        for button in (self.up, self.down):
            button.setFixedWidth(theme.target("begeleider"))
        for button in (self.up, self.down, self.rename, self.redraw, self.away):
            button.setProperty("slim", "yes")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space("s"))
        box.addWidget(card)
        box.addWidget(self.none)
        box.addWidget(self.list, 1)
        box.addLayout(one)
        box.addLayout(two)
        # connections
        self.name.edit.returnPressed.connect(self._keep)
        self.keep.clicked.connect(self._keep)
        self.list.currentRowChanged.connect(self._choose)
        self.list.moved.connect(self._move)
        self.list.removed.connect(self._remove)
        self.list.renamed.connect(self._rename)
        self.rename.clicked.connect(self._rename)
        self.redraw.clicked.connect(self._redraw)
        self.up.clicked.connect(self._up)
        self.down.clicked.connect(self._down)
        self.away.clicked.connect(self._remove)
        self._ask("")

    # -- what is shown

    def show_places(self, zones: Sequence[ZoneView], here: str) -> None:
        """Show the places; `here` is chosen."""
        self._zones = tuple(zones)
        self.list.blockSignals(True)
        self.list.clear()
        for nr, zone in enumerate(zones, start=1):
            words = zone.label if zone.points else self.tr("{0} (nog niet getekend)").format(zone.label)
            item = QListWidgetItem(f"{nr}  {words}")
            item.setSizeHint(QSize(0, max(theme.target("bureau"), theme.scaled(52))))
            self.list.addItem(item)
            if zone.key == here:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self.list.setVisible(bool(zones))
        self.none.setVisible(not zones)
        row_ = self.list.currentRow()
        nothing = "" if row_ >= 0 else self.tr("Kies eerst een plek.")
        for button in (self.rename, self.redraw, self.away):
            button.forbid(nothing)
        self.up.forbid(nothing or ("" if row_ > 0 else self.tr("Deze plek staat al bovenaan.")))
        last = row_ == len(self._zones) - 1
        self.down.forbid(nothing or (self.tr("Deze plek staat al onderaan.") if last else ""))
        if self._renames and (self._renames != here or row_ < 0):
            self._ask("")

    def _here(self) -> ZoneView | None:
        at = self.list.currentRow()
        return self._zones[at] if 0 <= at < len(self._zones) else None

    # -- the name

    def ask_name(self) -> None:
        """Ask how the place that was just drawn is called."""
        if self._renames:
            self._ask("")
        self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def named_well(self) -> None:
        """Take note that the name is in the file."""
        self._ask("")

    def _ask(self, key: str) -> None:
        """Ask for the name of a new place, or another one for this place."""
        self._renames = key
        zone = next((zone for zone in self._zones if zone.key == key), None)
        self.name.forget()
        self.name.label.setText(
            self.tr("Hoe heet een nieuwe plek?")
            if zone is None
            else self.tr("Nieuwe naam voor {0}").format(zone.label)
        )
        self.name.edit.setAccessibleName(self.name.label.text())
        self.keep.say(self.tr("Zet erbij") if zone is None else self.tr("Verander de naam"))
        if zone is not None:
            self.name.show_text(zone.label)

    @Slot()
    def _keep(self) -> None:
        self.named.emit(self._renames, self.name.text())

    # -- what people do

    @Slot(int)
    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._zones):
            self.chosen.emit(self._zones[at].key)

    @Slot()
    def _rename(self) -> None:
        zone = self._here()
        if zone is not None:
            self._ask(zone.key)
            self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.name.edit.selectAll()

    @Slot()
    def _redraw(self) -> None:
        if (zone := self._here()) is not None:
            self.redraw_asked.emit(zone.key)

    @Slot(int)
    def _move(self, by: int) -> None:
        zone, at = self._here(), self.list.currentRow() + by
        if zone is not None and 0 <= at < len(self._zones):
            self.moved.emit(zone.key, at)

    @Slot()
    def _up(self) -> None:
        self._move(-1)

    @Slot()
    def _down(self) -> None:
        self._move(1)

    @Slot()
    def _remove(self) -> None:
        if (zone := self._here()) is not None:
            self.removed.emit(zone.key)
