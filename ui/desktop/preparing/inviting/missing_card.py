"""What the invitation still misses, with the way to where it is filled in; and what would make it better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, clear, column
from ui.desktop.parts.icons import Icon
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wijksessie.queries.invitation import Missing


class MissingCard(Card):
    """Nothing is in the way of looking at the invitation; this only says what is not on it yet."""

    room_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("missingCard", parent=parent)
        self._title = Text("", "kop", wrap=True)
        self._title.setObjectName("missingTitle")
        self._rows = column(spacing="xs")
        self._shown: tuple[object, ...] | None = None
        self.box.addWidget(self._title)
        self.box.addLayout(self._rows)

    def show_missing(self, missing: Sequence[Missing], hints: Sequence[str]) -> None:
        """Show these lines; the card is away when there is nothing to say."""
        if self._shown == (tuple(missing), tuple(hints)):
            return
        self._shown = (tuple(missing), tuple(hints))
        self.setVisible(bool(missing or hints))
        title = self.tr("Dit staat er nog niet op") if missing else self.tr("Kijk hier nog naar")
        self._title.setText(title)
        self.setAccessibleName(title)
        clear(self._rows)
        for nr, one in enumerate(missing):
            self._add("flag", one.sentence, one.room, nr)
        for hint in hints:
            self._add("info", hint, "", 0)

    def _add(self, icon: str, words: str, room: str, nr: int) -> None:
        line = QWidget()
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space("m"))
        box.addWidget(Icon(icon, 22), 0, Qt.AlignmentFlag.AlignVCenter)
        box.addWidget(Text(words, "tekst", wrap=True), 1)
        if room:
            button = Button(self.tr("Vul in"), f"missing_{nr}", "plain", height=theme.target("bureau"))
            button.say(self.tr("Vul in"), self.tr("Vul in: {0}").format(words))
            button.setProperty("slim", "yes")
            button.setProperty("room", room)
            button.clicked.connect(self._ask)
            box.addWidget(button)
        self._rows.addWidget(line)

    @Slot()
    def _ask(self) -> None:
        self.room_asked.emit(self.sender().property("room"))
