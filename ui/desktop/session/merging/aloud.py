"""Voorlezen: what lies on the table, one at a time and large, so that somebody reads it to the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from ui.desktop import theme
from ui.desktop.gestures.collect_tile import direction_of
from ui.desktop.gestures.pictures import picture_of
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card, clear, row
from ui.desktop.parts.keys import show_key
from ui.desktop.parts.text import Text
from ui.desktop.session.merging.pair import also_said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from wijksessie.queries.merging import LaidCard

_PICTURE = 200


class AloudPanel(Card):
    """Arrows go on and back, Esc stops."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("aloud", parent=parent)
        # parts
        self.setAccessibleName(self.tr("Voorlezen"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._cards: tuple[LaidCard, ...] = ()
        self._at = 0
        self._nr = Text("", "kop", look="second")
        self._nr.setObjectName("aloudNr")
        self._word = Text("", wrap=True)
        self._word.setObjectName("aloudWord")
        self._word.setFont(theme.work_font(48, "titel"))
        self._original = Text("", "zin", wrap=True)
        self._under = Text("", "kop", "tekst", wrap=True)
        self._under.setObjectName("aloudUnder")
        self.back = Button(self.tr("Vorige"), "aloudBack")
        self.on = Button(self.tr("Volgende"), "aloudOn", "primary")
        self.stop = Button(self.tr("Klaar met voorlezen"), "aloudStop")
        for button, key in ((self.back, "←"), (self.on, "→"), (self.stop, "Esc")):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            show_key(button, key)
        # layout
        box: QVBoxLayout = self.box
        box.addWidget(self._nr, 0, Qt.AlignmentFlag.AlignHCenter)
        self._place = row()
        box.addStretch(1)
        box.addLayout(self._place)
        for words in (self._word, self._original, self._under):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            box.addWidget(words)
        box.addStretch(2)
        acts = Flow(gap=12, line_gap=10)
        for button in (self.back, self.on, self.stop):
            acts.addWidget(button)
        box.addLayout(acts)
        # connections
        self.back.clicked.connect(self._back)
        self.on.clicked.connect(self._on)
        self.stop.clicked.connect(self.stopped)

    def read(self, cards: Sequence[LaidCard], *, anew: bool = True) -> None:
        """Read these, from the first; `anew` False stays where it was."""
        self._cards = tuple(cards)
        self._at = 0 if anew else max(0, min(self._at, len(self._cards) - 1))
        self._show()

    def _show(self) -> None:
        if not self._cards:
            self.stopped.emit()
            return
        card = self._cards[self._at]
        self._nr.setText(self.tr("{0} van {1}").format(self._at + 1, len(self._cards)))
        clear(self._place)
        side = theme.scaled(_PICTURE)
        self._place.addStretch(1)
        picture = picture_of(card.option, side)
        if picture is not None:
            self._place.addWidget(picture)
        self._place.addStretch(1)
        for text, words in (
            (self._word, card.option.label),
            (self._original, card.option.original),
            (self._under, also_said(self, card)),
        ):
            text.setText(words)
            text.setLayoutDirection(direction_of(words))
            text.setVisible(bool(words))
        self.back.forbid("" if self._at else self.tr("Dit is de eerste."))
        self.on.forbid("" if self._at + 1 < len(self._cards) else self.tr("Dit is de laatste."))
        self.setAccessibleDescription(f"{self._nr.text()}: {card.option.label}")

    def event(self, event: QEvent) -> bool:
        """Take Esc before the window does."""
        taken = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if taken and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Go on and back."""
        key = event.key()
        if key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backspace):
            self._back()
        elif key == Qt.Key.Key_Escape:
            self.stopped.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on(self) -> None:
        self._at = min(self._at + 1, len(self._cards) - 1)
        self._show()

    @Slot()
    def _back(self) -> None:
        self._at = max(self._at - 1, 0)
        self._show()
