"""Block 3: which quotes the leaflet prints; only those that people gave for it, and without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop.feedback.choice_line import ChoiceLine
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wijksessie.queries.leaflet_choices import QuoteChoice


class QuoteChooser(QWidget):
    """A few of what people said. The data decides how many; `refuse` says why one more does not fit."""

    chosen = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("quoteChooser")
        self._ids: dict[ChoiceLine, str] = {}
        self._now: tuple[str, ...] = ()
        self._told = Text("", "klein", look="second", wrap=True)
        self._refused = Text("", "klein", "kop", look="late", wrap=True)
        # layout
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2)
        self._box.addWidget(Text(self.tr("Uitspraken in de folder"), "tekst", "nadruk", wrap=True))
        self._box.addWidget(self._told)
        self._box.addWidget(self._refused)
        self._refused.hide()

    def show_quotes(self, quotes: Sequence[QuoteChoice], chosen: tuple[str, ...], *, enabled: bool) -> None:
        """Show what may be printed, and what is."""
        some = self.tr("Kies er hooguit 2. Hier staat alleen wat in de folder mag.")
        none = self.tr("Nog geen uitspraak mag in de folder. Vraag het eerst aan wie het zei.")
        self._told.setText(some if quotes else none)
        if chosen != self._now:
            self._refused.hide()
        self._now = chosen
        lines = list(self._ids)
        while len(lines) < len(quotes):
            line = ChoiceLine(f"quote_{len(lines) + 1}")
            line.clicked.connect(self._clicked)
            self._box.addWidget(line)
            lines.append(line)
        for spare in lines[len(quotes) :]:
            spare.hide()
        self._ids = dict.fromkeys(lines, "")
        for line, quote in zip(lines, quotes, strict=False):
            self._ids[line] = quote.id
            place = chosen.index(quote.id) + 1 if quote.id in chosen else 0
            line.show_choice(quote.text, "", place)
            line.setEnabled(enabled)
            line.show()

    def refuse(self, reason: str) -> None:
        """Say why this one does not fit."""
        self._refused.setText(reason)
        self._refused.show()

    @Slot()
    def _clicked(self) -> None:
        line = self.sender()
        if isinstance(line, ChoiceLine):
            id_ = self._ids[line]
            rest = tuple(each for each in self._now if each != id_)
            self.chosen.emit(rest if id_ in self._now else (*rest, id_))
