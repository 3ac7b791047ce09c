"""The gestures of one technique under each other, and what the disk did not take yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.desktop.gestures.places import widget_for
from ui.desktop.parts.frames import clear

if TYPE_CHECKING:
    from ui.desktop.desk import Desk
    from ui.desktop.gestures.gesture import GestureWidget
    from wijksessie.commands import Workspace
    from wijksessie.queries.sheets import SheetView


class Hands(QWidget):
    """Makes the widgets of a round and speaks for them. `unsaved` is by part of the data."""

    typed = Signal(str, object)
    told = Signal(str)
    finished = Signal()
    passed = Signal(int)
    reached = Signal(object)
    wrote = Signal()  # a gesture changed the file itself: read it again

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("tableHands")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._desk = desk
        self._made_for: object = None
        self.widgets: list[GestureWidget] = []
        self.unsaved: dict[str, Any] = {}
        # layout
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(14)

    def show_sheet(self, view: SheetView, workspace: Workspace | None) -> bool:
        """Show what a table did, with what is not on the disk yet; true when the widgets are new."""
        wanted = (view.round_id, view.gestures, view.options)
        new = wanted != self._made_for
        if new:
            self._make(view)
            self._made_for = wanted
        for widget in self.widgets:
            part = part_of(widget)
            widget.workspace = workspace
            widget.show_sheet(view, self.unsaved.get(part, _read(view.data, part)))
        return new

    def _make(self, view: SheetView) -> None:
        clear(self._box)
        self.widgets = []
        for gesture in view.gestures:
            widget = widget_for(gesture)(self._desk, gesture, self)
            widget.typed.connect(self._typed)
            widget.told.connect(self.told)
            for name, signal in (
                ("finished", self._finished),
                ("passed", self.passed),
                ("reached", self.reached),
                ("wrote", self.wrote),
            ):
                own = getattr(widget, name, None)
                if own is not None:
                    own.connect(signal)
            self.widgets.append(widget)
            self._box.addWidget(widget)
            widget.show()  # at once: the next key may already be for it

    @Slot(object)
    def _typed(self, data: object) -> None:
        self.typed.emit(part_of(self.sender()), data)

    @Slot()
    def _finished(self) -> None:
        """After the last place of a gesture the keys go to the next gesture, and then on."""
        after = self.widgets[self.widgets.index(self.sender()) + 1 :]  # type: ignore[arg-type]
        if after:
            after[0].take_keys()
        else:
            self.finished.emit()

    def keep(self, part: str) -> None:
        """Take note that a part is on the disk."""
        self.unsaved.pop(part, None)

    def refuse(self, part: str, data: object) -> None:
        """Take note that a part could not be kept: it stays in sight."""
        self.unsaved[part] = data

    def forget(self) -> None:
        """Another round or table comes."""
        self.unsaved.clear()

    def take_keys(self) -> None:
        """Put the keys where the note taker goes on."""
        if self.widgets and self.isVisible():
            self.widgets[0].take_keys()

    def how(self) -> str:
        """Return how to type in the first gesture."""
        return self.widgets[0].how() if self.widgets else ""

    def progress(self) -> str:
        """Return how far it is."""
        return ", ".join(said for widget in self.widgets if (said := widget.progress()))

    def point_at(self, where: tuple[str, ...]) -> None:
        """Put the keys at the place a rule is about."""
        for widget in self.widgets:
            part = part_of(widget)
            point = getattr(widget, "point_at", None)
            if point is not None and (not part or where[:1] == (part,)):
                point(where[1:] if part else where)
                return
        self.take_keys()


def part_of(widget: object) -> str:
    """The part of the data that is this gesture's own; empty is the whole."""
    return str(getattr(getattr(widget, "gesture", None), "part", ""))


def _read(data: Any, part: str) -> Any:
    if not part:
        return data
    return None if data is None else data.get(part)
