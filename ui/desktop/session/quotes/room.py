"""Citaten: residents' own words, asked at the moment how far they may travel (domain.md 4.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from ui.desktop import theme
from ui.desktop.gestures.words import names_of
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, clear, column
from ui.desktop.parts.text import Text
from ui.desktop.preparing.field_room import FieldRoom
from ui.desktop.session.quotes.form import QuoteForm
from wijksessie.commands import RuleBroken
from wijksessie.terms import Consent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk
    from wijksessie.queries.quotes import QuoteView


class QuotesRoom(FieldRoom):
    """Write at the left; what there is stands at the right, *niet delen* apart."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "quotes", "", parent)
        # parts
        title = self.tr("Citaten")
        self.title.setText(title)
        self.setAccessibleName(title)
        self.tell(self.tr("Vraag het meteen aan wie het zei. Schrijf nooit op wie het was."))
        self._shown: tuple[QuoteView, ...] | None = None
        self.form = QuoteForm()
        self._list = column(spacing="s")
        # layout
        self.first.addWidget(self.form)
        self.second.addLayout(self._list)
        self.lay()
        # connections
        self.form.ready.connect(self._keep)
        self.form.removed.connect(self._remove)

    def refresh(self) -> None:
        """Read the quotes again."""
        from wijksessie.queries.quotes import quote_cards, quotes

        assert self.workspace is not None
        self.form.offer(quote_cards(self.workspace, self.session_id), names_of(self.workspace))
        found = quotes(self.workspace, self.session_id)
        if found == self._shown:
            return
        self._shown = found
        clear(self._list)
        groups = {
            Consent.LEAFLET: self.tr("Mag in de folder"),
            Consent.REPORT: self.tr("Mag in het verslag"),
            Consent.DO_NOT_SHARE: self.tr("Niet delen: dit blijft hier"),
        }
        for consent, heading in groups.items():
            mine = [quote for quote in found if quote.consent is consent]
            if mine:
                self._list.addWidget(Text(heading, "kop", wrap=True))
            for quote in mine:
                self._list.addWidget(self._card(quote))
        if not found:
            empty = self.tr("Hier komen de citaten. Vraag bij elk citaat waar het mag staan.")
            self._list.addWidget(Text(empty, "tekst", look="second", wrap=True))

    def _card(self, quote: QuoteView) -> Card:
        stays = quote.consent is Consent.DO_NOT_SHARE
        card = Card(f"quote_{quote.id}", "flat" if stays else "card")
        card.setAccessibleName(quote.text)
        look = "second" if stays else None
        card.box.addWidget(Text(f"“{quote.text}”", "tekst", "nadruk", look=look, wrap=True))
        about = "" if quote.about is None else self.tr("Over: {0}").format(quote.about.label)
        edited = self.tr("Aangepast") if quote.edited else ""
        if line := ". ".join(part for part in (about, edited) if part):
            card.box.addWidget(Text(line, "klein", look="second", wrap=True))
        change = Button(
            self.tr("Wijzig"), f"quoteChange_{quote.id}", "plain", height=theme.target("begeleider")
        )
        change.say(self.tr("Wijzig"), self.tr("Wijzig: {0}").format(quote.text))
        change.setProperty("quote", quote.id)
        change.clicked.connect(self._take_up)
        card.box.addWidget(change)
        return card

    @Slot()
    def _take_up(self) -> None:
        id_ = self.sender().property("quote")
        self.form.show_quote(next(quote for quote in self._shown or () if quote.id == id_))

    @Slot(str, str, object, object, bool)
    def _keep(self, id_: str, text: str, about: str | None, consent: Consent, nobody: bool) -> None:
        from wijksessie.commands.quotes import add_quote, change_quote

        assert self.workspace is not None
        try:
            if id_:
                change_quote(self.workspace, id_, text, consent, about=about, nobody=nobody)
            else:
                add_quote(self.workspace, self.session_id, text, consent, about=about, nobody=nobody)
        except RuleBroken as broken:
            self.form.tell(str(broken))
            return
        self.form.clear()
        self.desk.done_said.emit(self.tr("Citaat bewaard"))
        self.refresh()

    @Slot(str)
    def _remove(self, id_: str) -> None:
        from wijksessie.commands.quotes import remove_quote

        assert self.workspace is not None
        remove_quote(self.workspace, id_)
        self.form.clear()
        self.desk.done_said.emit(self.tr("Citaat weggehaald"))
        self.refresh()
