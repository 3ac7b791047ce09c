"""The buttons beside the preview: reveal, step back, black, hold; and what there is to know now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import clear, column
from ui.desktop.parts.keys import show_key
from ui.desktop.parts.text import Text
from wijksessie.techniques.base import PLENARY

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.desktop.stage.show import Show
    from wijksessie.queries.stage import Scene


_FIXED = ("question", "welcome")
_BUTTONS = 3
"""More tables than this are chosen from a small window: a button each would not fit on the screen."""


class StagePanel(QWidget):
    """Shows the state of a `Show`. A click leaves the keys where they are, so that space keeps revealing."""

    next_asked = Signal()
    back_asked = Signal()
    blank_asked = Signal()
    freeze_asked = Signal()
    left_out = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("stagePanel")
        self._state = Text("", "tekst", "nadruk", wrap=True)
        self._state.setObjectName("stageState")
        self._next = Button(self.tr("Toon volgende"), "stageNext", "primary")
        self._back = Button(self.tr("Stap terug"), "stageBack")
        self._blank = Button(self.tr("Scherm zwart"), "stageBlank")
        self._freeze = Button(self.tr("Houd dit beeld vast"), "stageFreeze")
        self._waiting = QWidget()
        self._waiting_for: tuple[tuple[str, str], ...] = ()
        # layout
        side = column(spacing="m")
        side.addWidget(self._state)
        self._ways_on = column(spacing="s")
        self._waiting.setLayout(self._ways_on)
        side.addWidget(self._waiting)
        keys = (self.tr("Spatie"), self.tr("Backspace"), "B", "")
        for button, key in zip((self._next, self._back, self._blank, self._freeze), keys, strict=True):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if key:
                show_key(button, key)
            side.addWidget(button)
        side.addStretch(1)
        self.setLayout(side)
        # connections
        self._next.clicked.connect(self.next_asked)
        self._back.clicked.connect(self.back_asked)
        self._blank.clicked.connect(self.blank_asked)
        self._freeze.clicked.connect(self.freeze_asked)

    def show_state(self, show: Show, *, taken_away: bool) -> None:
        """Say where the reveal is; `taken_away` when a changed result hid everything again."""
        found = show.scene
        assert found is not None
        self._show_waiting(found)
        text = self._sentence(show, found)
        if taken_away:
            gone = self.tr("De uitkomst is veranderd. Alles is weer verborgen.")
            text = f"{gone} {text}" if found.waiting else gone
        elif found.without:
            few = len(found.without) <= _BUTTONS
            names = ", ".join(found.without) if few else self.tr("{0} tafels").format(len(found.without))
            text = f"{text} {self.tr('Zonder {0}.').format(names)}"
        self._state.setText(text)
        held = self.tr("Het beeld staat vast.") if show.frozen else ""
        self._allow(self._next, held or (text if show.left == 0 else ""))
        self._allow(self._back, held or ("" if show.shown else self.tr("Er is nog niets getoond.")))
        self._blank.say(self.tr("Scherm weer aan") if show.blank else self.tr("Scherm zwart"))
        self._freeze.say(self.tr("Laat los") if show.frozen else self.tr("Houd dit beeld vast"))

    def _sentence(self, show: Show, found: Scene) -> str:
        total = len(found.pieces)
        if found.waiting:
            if found.tables == 1:
                whole = found.waiting_keys == (PLENARY,)
                return (
                    self.tr("Kan als de hele groep klaar is.")
                    if whole
                    else self.tr("Kan als de tafel klaar is.")
                )
            ready = found.tables - len(found.waiting) - len(found.without)
            return self.tr("Kan als {0} tafels klaar zijn. Nu {1}.").format(found.tables, ready)
        if show.frozen:
            return self.tr("Het beeld staat vast. Laat het los om verder te gaan.")
        if total == 0:
            if found.too_few:
                return self.tr("Deze groep is te klein om te tonen.")
            if found.agree:
                return self.tr("Loop eerst met het team de voorwaarden na. Dan kan dit getoond worden.")
            if found.kind in _FIXED:
                return self.tr("Dit staat op het scherm.")
            return self.tr("Er is nog niets geteld.")
        if show.left == 0:
            return self.tr("Alles is getoond.")
        if show.shown == 0 and found.kind == "dots":
            return self.tr("Nog niets getoond. Er zijn {0} plekken.").format(total)
        if show.shown == 0:
            return self.tr("Nog niets getoond. Het komt in {0} stappen.").format(total)
        return self.tr("{0} van {1} getoond.").format(show.shown, total)

    def _allow(self, button: Button, reason: str) -> None:
        """Switch a button on or off. One that goes off hands its keys up, not to the button beside it."""
        if reason and button.hasFocus() and (above := self.parentWidget()) is not None:
            above.setFocus(Qt.FocusReason.OtherFocusReason)
        button.forbid(reason)

    def _show_waiting(self, found: Scene) -> None:
        """A way on without each table that is still out; without the only one there is nothing to show."""
        waiting = tuple(zip(found.waiting_keys, found.waiting, strict=True)) if found.tables > 1 else ()
        if waiting == self._waiting_for:
            return
        self._waiting_for = waiting
        clear(self._ways_on)
        if len(waiting) > _BUTTONS:
            self._add_way(self.tr("Toon zonder ..."), "withoutSome", self._choose)
        else:
            for key, label in waiting:
                text = self.tr("Toon zonder {0}").format(label[:1].lower() + label[1:])
                self._add_way(text, f"without_{key}", self._leave_out)
        self._waiting.setVisible(bool(waiting))

    def _add_way(self, text: str, name: str, act: Callable[[], None]) -> None:
        button = Button(text, name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(act)
        self._ways_on.addWidget(button)

    @Slot()
    def _choose(self) -> None:
        from ui.desktop.session.cockpit.act_dialog import ActDialog

        line = self.tr("Deze tafels zijn nog niet klaar. Kies welke tafel niet meetelt.")
        dialog = ActDialog(self.tr("Toon zonder"), line, self._waiting_for, self.window())
        dialog.chosen.connect(self.left_out)
        dialog.open()

    @Slot()
    def _leave_out(self) -> None:
        self.left_out.emit(self.sender().objectName().removeprefix("without_"))
