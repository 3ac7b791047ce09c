"""Block 6: which promises the leaflet tells, at most three, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.feedback.arrow_button import ArrowButton
from ui.desktop.feedback.choice_line import ChoiceLine
from ui.desktop.parts.frames import column
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from wijksessie.queries.actions import ActionView


def who_and_when(action: ActionView, on: dt.date) -> str:
    """Say who does it and which day belongs to it, in the words that residents read."""
    from wijksessie.queries.leaflet_promises import doing

    return "\n".join(doing((action,), {}, on).promises[0].lines)


class PromiseRow(QWidget):
    """A promise to choose, with two buttons for its place when it is chosen."""

    asked = Signal(str)
    moved = Signal(str, int)

    def __init__(self, action_id: str, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.id = action_id
        self.line = ChoiceLine(f"promise_{number}")
        side = theme.target("bureau")
        self.up = ArrowButton(f"promiseUp_{number}", "up", side, edge=False)
        self.down = ArrowButton(f"promiseDown_{number}", "down", side, edge=False)
        # layout
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.line, 1)
        movers = column(spacing="xs")
        movers.setSpacing(0)
        movers.addWidget(self.up)
        movers.addWidget(self.down)
        box.addLayout(movers)
        # connections
        self.line.clicked.connect(self._ask)
        self.up.clicked.connect(self._go_up)
        self.down.clicked.connect(self._go_down)

    def show_promise(self, action: ActionView, on: dt.date, place: int, last: int, *, enabled: bool) -> None:
        """Show it; `place` is 0 when it is not chosen, `last` the place of the last one chosen."""
        self.line.show_choice(action.label, who_and_when(action, on), place)
        self.line.setEnabled(enabled)
        self.up.setAccessibleName(self.tr("{0}: naar boven").format(action.label))
        self.down.setAccessibleName(self.tr("{0}: naar beneden").format(action.label))
        for button in (self.up, self.down):
            button.setVisible(bool(place) and last > 1)
        had_focus = self.up.hasFocus() or self.down.hasFocus()
        self.up.setEnabled(enabled and place > 1)
        self.down.setEnabled(enabled and 0 < place < last)
        if had_focus and not (self.up.hasFocus() or self.down.hasFocus()):
            (self.up if self.up.isEnabled() else self.down).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Move it with Ctrl and an arrow."""
        ways = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in ways:
            self.moved.emit(self.id, ways[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self.id)

    @Slot()
    def _go_up(self) -> None:
        self.moved.emit(self.id, -1)

    @Slot()
    def _go_down(self) -> None:
        self.moved.emit(self.id, 1)


class PromiseChooser(QWidget):
    """The chosen ones first, in their order; then the others."""

    chosen = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("promiseChooser")
        self._rows: dict[str, PromiseRow] = {}
        self._chosen: tuple[str, ...] = ()
        self._refused = Text("", "klein", "kop", wrap=True)
        self._refused.setObjectName("promiseRefused")
        self._refused.hide()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2)
        self._box.addWidget(self._refused)

    def show_promises(
        self, promises: Sequence[ActionView], chosen: Sequence[str], on: dt.date, *, enabled: bool
    ) -> None:
        """Show what can be chosen and what is chosen now."""
        if tuple(chosen) != self._chosen:
            self._refused.hide()
        self._chosen = tuple(chosen)
        by_id = {action.id: action for action in promises}
        order = [*chosen, *(id_ for id_ in by_id if id_ not in chosen)]
        for gone in set(self._rows) - set(by_id):
            left = self._rows.pop(gone)
            left.hide()
            left.deleteLater()
        before: QWidget | None = None
        for place, id_ in enumerate(order):
            shown = self._row(id_)
            self._box.insertWidget(place + 1, shown)
            number = place + 1 if place < len(chosen) else 0
            shown.show_promise(by_id[id_], on, number, len(chosen), enabled=enabled)
            for widget in (shown.line, shown.up, shown.down):
                if before is not None:
                    QWidget.setTabOrder(before, widget)
                before = widget

    def refuse(self, reason: str) -> None:
        """Say why a choice was not taken."""
        self._refused.setText(reason)
        self._refused.show()

    def _row(self, id_: str) -> PromiseRow:
        if id_ not in self._rows:
            made = PromiseRow(id_, len(self._rows) + 1)
            made.asked.connect(self._switch)
            made.moved.connect(self._move)
            self._rows[id_] = made
        return self._rows[id_]

    @Slot(str)
    def _switch(self, id_: str) -> None:
        if id_ in self._chosen:
            self.chosen.emit(tuple(other for other in self._chosen if other != id_))
        else:
            self.chosen.emit((*self._chosen, id_))

    @Slot(str, int)
    def _move(self, id_: str, way: int) -> None:
        order = list(self._chosen)
        if id_ not in order or not 0 <= order.index(id_) + way < len(order):
            return
        place = order.index(id_)
        order[place], order[place + way] = order[place + way], order[place]
        self.chosen.emit(tuple(order))
