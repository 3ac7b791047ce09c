"""The chosen block: what it says, where that comes from, and what can be chosen in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.feedback.blocks import Block, State
from ui.desktop.feedback.extra_fields import code_field, title_field
from ui.desktop.feedback.picture_list import PictureList
from ui.desktop.feedback.promise_chooser import PromiseChooser
from ui.desktop.feedback.quote_chooser import QuoteChooser
from ui.desktop.feedback.refusal_chooser import RefusalChooser
from ui.desktop.feedback.respond_fields import RespondFields
from ui.desktop.feedback.words_part import WordsPart
from ui.desktop.parts.frames import Card, clear, column
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from wijksessie.queries.leaflet_pictures import PicturedCard
    from wijksessie.queries.leaflet_places import TextPlace
    from wijksessie.queries.leaflet_reading import Choices


class BlockPanel(Card):
    """One block at a time. Without `choices` (an edition) there is nothing to choose, only to read."""

    promises_chosen = Signal(tuple)
    refusal_chosen = Signal(str)
    respond_written = Signal(str, str, str)
    words_written = Signal(str, str)
    quotes_chosen = Signal(tuple)
    line_written = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("blockPanel", parent=parent)
        # parts
        self._block: Block | None = None
        self._title = Text("", "kop", wrap=True)
        self._title.setObjectName("blockTitle")
        self._source = Text("", "klein", look="second", wrap=True)
        self.words = WordsPart()
        self.pictures = PictureList()
        self.promises = PromiseChooser()
        self.refusals = RefusalChooser()
        self.respond = RespondFields()
        self.quotes = QuoteChooser()
        self.title, self.code = title_field(), code_field()
        self._extras: dict[str, QWidget] = {
            "thanks": self.title,
            "stress": self.quotes,
            "respond": self.code,
        }
        self._choosers: dict[str, QWidget] = {
            "doing": self.promises,
            "refusal": self.refusals,
            "respond": self.respond,
        }
        # layout
        self._said = column(spacing="s")
        self.box.setSpacing(theme.space("m"))
        self.box.addWidget(self._title)
        self.box.addWidget(self._source)
        self.box.addWidget(self.words)
        self.words.hide()
        self.box.addWidget(self.pictures)
        self.pictures.hide()
        for chooser in self._choosers.values():
            self.box.addWidget(chooser)
            chooser.hide()
        self.box.addLayout(self._said)
        for extra in self._extras.values():
            self.box.addWidget(extra)
            extra.hide()
        self.box.addStretch(1)
        # connections
        self.promises.chosen.connect(self.promises_chosen)
        self.refusals.chosen.connect(self.refusal_chosen)
        self.respond.written.connect(self.respond_written)
        self.words.written.connect(self.words_written)
        self.quotes.chosen.connect(self.quotes_chosen)
        for field in (self.title, self.code):
            field.written.connect(self.line_written)

    def show_choices(self, choices: Choices | None, on: dt.date, *, enabled: bool) -> None:
        """Show what can be chosen now."""
        if choices is None:
            return
        self.promises.show_promises(choices.promises, choices.chosen, on, enabled=enabled)
        self.refusals.show_refusals(choices.refusals, choices.refusal, enabled=enabled)
        self.respond.show_values(choices.respond_when, choices.respond_where, choices.phone, enabled=enabled)
        self.quotes.show_quotes(choices.quotes, choices.quotes_chosen, enabled=enabled)
        for field, text in ((self.title, choices.title), (self.code, choices.qr)):
            field.show_text(text)
            field.edit.setEnabled(enabled)

    def keep(self) -> None:
        """Hand over what is being typed."""
        self.words.keep()
        self.respond.keep()
        for field in (self.title, self.code):
            field.edit.editingFinished.emit()

    def show_block(
        self,
        block: Block,
        *,
        choosing: bool,
        locked: str,
        places: Sequence[TextPlace] = (),
        cards: Sequence[PicturedCard] = (),
    ) -> None:
        """Show this block, with editors for its words in `places` and the `cards` that have a picture.

        `choosing` is false for an edition, `locked` says why nothing can be changed.
        """
        off = block.state is State.OFF
        here = [] if locked or off else [place for place in places if place.block == block.nr]
        self.words.show_places(here)
        self.pictures.show_cards([] if locked or off else [card for card in cards if card.block == block.nr])
        if self._block is None or self._block.title != block.title:
            self._title.setText(block.title)
            self.setAccessibleName(block.title)
        self._source.setText(locked or block.source)
        self._source.setVisible(bool(locked) or block.state is not State.OFF)
        chooser = self._choosers.get(block.unit) if choosing and block.state is not State.OFF else None
        for widget in self._choosers.values():
            widget.setVisible(widget is chooser)
        told = block.text or (block.line,)
        if self.words.editors:
            # What stands in an editor is not told twice.
            written = {line for place in here for line in (place.own or place.program).splitlines()}
            told = tuple(line for line in told if line not in written)
        for unit, extra in self._extras.items():
            extra.setVisible(choosing and not off and unit == block.unit)
        text = () if chooser in (self.promises, self.refusals) else told
        if block.state is State.OFF:
            text = (self.tr("Dit deel staat niet in de folder."),)
        if self._block is None or self._said_now() != text:
            self._say(text)
        self._block = block

    def stand_alone(self, *, alone: bool) -> None:
        """Show the title, or leave it out when the name of the block stands right above."""
        self._title.setVisible(alone)

    def _said_now(self) -> tuple[str, ...]:
        widgets = [item.widget() for item in map(self._said.itemAt, range(self._said.count())) if item]
        return tuple(widget.text() for widget in widgets if isinstance(widget, Text))

    def _say(self, text: tuple[str, ...]) -> None:
        clear(self._said)
        for line in text:
            self._said.addWidget(Text(line, "tekst", wrap=True))
