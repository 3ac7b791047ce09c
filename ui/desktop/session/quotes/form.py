"""A quote to write down or to change: the words, about what, and how far it may travel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.choice_field import ChoiceField
from ui.desktop.parts.choices import Choice
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card
from ui.desktop.parts.text import Text
from ui.desktop.session.quotes.field import QuoteField
from ui.desktop.writing.attaching import help_writing
from wijksessie.terms import Consent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from wijksessie.queries.options import OptionView
    from wijksessie.queries.quotes import QuoteView


class QuoteForm(Card):
    """`ready` comes with the id (empty for a new one), text, card or None, consent, and "it is nobody"."""

    ready = Signal(str, str, object, object, bool)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("quoteForm", parent=parent)
        # parts
        said, asked = self.tr("Wat zei iemand? In eigen woorden."), self.tr("Vraag nu: waar mag dit staan?")
        self.id = ""
        self._offered: tuple[str, ...] = ()
        self._names: tuple[str, ...] = ()
        self.text = QuoteField("quoteText", said)
        self.hits = Text("", "klein", "nadruk", wrap=True)
        self.hits.setObjectName("quoteHits")
        self.nobody = Button(self.tr("Dit is geen persoon"), "quoteNobody", "choice")
        self.nobody.setCheckable(True)
        self.about = ChoiceField("quoteAbout", self.tr("Over welk kaartje?"))
        self.consent = Choice(
            "quoteConsent",
            asked,
            (
                (Consent.LEAFLET, self.tr("In de folder")),
                (Consent.REPORT, self.tr("In het verslag")),
                (Consent.DO_NOT_SHARE, self.tr("Niet delen")),
            ),
            may_be_open=False,
        )
        self.problem = Text("", "klein", "kop", look="late", wrap=True)
        self.problem.setObjectName("quoteProblem")
        self.done = Button(self.tr("Schrijf op"), "quoteDone", "primary")
        self.away = Button(self.tr("Haal weg"), "quoteAway")
        self.new = Button(self.tr("Nieuw citaat"), "quoteNew")
        # layout
        self.box.addWidget(Text(said, "kop", wrap=True))
        for part in (self.text, self.hits, self.nobody):
            self.box.addWidget(part)
        self.help = help_writing(self.text, most=1, names_told=True)
        self.box.addWidget(Text(self.tr("Over welk kaartje?"), "tekst", "nadruk"))
        self.box.addWidget(self.about)
        self.box.addWidget(Text(asked, "tekst", "nadruk", wrap=True))
        self.box.addWidget(self.consent)
        self.box.addWidget(self.problem)
        buttons = Flow(gap=8, line_gap=8)
        for button in (self.done, self.away, self.new):
            buttons.addWidget(button)
        self.box.addLayout(buttons)
        # connections
        self.text.textChanged.connect(self._look)
        self.text.entered.connect(self._finish)
        self.done.clicked.connect(self._finish)
        self.nobody.clicked.connect(self._look)
        self.away.clicked.connect(self._remove)
        self.new.clicked.connect(self.clear)
        self.clear()

    def offer(self, cards: Sequence[OptionView], names: tuple[str, ...]) -> None:
        """Offer these cards, and look for these names."""
        self._names = names
        keys = tuple(card.key for card in cards)
        if keys == self._offered and self.about.count():
            return
        self._offered = keys
        chosen = self.about.currentData()
        self.about.clear()
        self.about.addItem(self.tr("Geen kaartje"), None)
        for card in cards:
            self.about.addItem(card.label, card.key)
        self.about.setCurrentIndex(max(0, self.about.findData(chosen)))

    @Slot()
    def clear(self) -> None:
        """Begin a new one."""
        self._fill("", "", None, None)

    def show_quote(self, quote: QuoteView) -> None:
        """Take a quote up to change it."""
        self._fill(quote.id, quote.text, None if quote.about is None else quote.about.key, quote.consent)

    def tell(self, problem: str) -> None:
        """Say what is wrong."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _fill(self, id_: str, text: str, about: str | None, consent: Consent | None) -> None:
        self.id = id_
        self.nobody.setChecked(False)
        self.text.setText(text)
        self.about.setCurrentIndex(max(0, self.about.findData(about)))
        self.consent.show_value(consent)
        self.done.say(self.tr("Bewaar") if id_ else self.tr("Schrijf op"))
        self.away.setVisible(bool(id_))
        self.new.setVisible(bool(id_))
        self.tell("")
        self._look()
        self.text.setFocus()

    @Slot()
    def _look(self) -> None:
        """Say what may point at somebody, and what to do about it."""
        from wijksessie.queries.identity import findings

        text = self.text.text()
        found = findings(text, self._names)
        self.help.show_names([(each.start, each.end) for each in found])
        lines = [f"•  {text[each.start : each.end]}: {each.hint}" for each in found]
        self.hits.setText("\n".join(lines))
        self.hits.setVisible(bool(found))
        self.nobody.setVisible(bool(found))
        if not found:
            self.nobody.setChecked(False)

    @Slot()
    def _finish(self) -> None:
        if not self.text.text().strip():
            self.tell(self.tr("Schrijf eerst op wat iemand zei."))
        elif self.consent.value() is None:
            self.tell(self.tr("Vraag eerst waar dit mag staan."))
        else:
            values = (self.text.text(), self.about.currentData(), self.consent.value())
            self.ready.emit(self.id, *values, self.nobody.isChecked())

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self.id)
