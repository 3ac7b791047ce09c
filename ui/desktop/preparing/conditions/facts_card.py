"""What is known about thank-yous and benefits: a quiet list of facts with their source and their day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.choices import PastDay
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.field import Field
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card, Line, clear, column
from ui.desktop.parts.pills import Pill
from ui.desktop.parts.text import Text
from wijksessie.commands import RuleBroken

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from wijksessie.commands import Workspace
    from wijksessie.queries.dated_settings import DatedFact


class FactsCard(Card):
    """The facts under each other; an amount can be renewed, with its source."""

    renew_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("factsCard", parent=parent)
        title = self.tr("Wat wij weten")
        self.setAccessibleName(title)
        self._facts: tuple[DatedFact, ...] = ()
        self._shown: tuple[tuple[DatedFact, ...], object] | None = None
        self._rows = column(spacing="xs")
        self.box.addWidget(Text(title, "kop", wrap=True))
        no_advice = Text(self.tr("Wijksessie geeft geen juridisch advies."), "tekst", "nadruk", wrap=True)
        no_advice.setObjectName("noAdvice")
        self.box.addWidget(no_advice)
        self.box.addLayout(self._rows)

    def show_facts(self, facts: Sequence[DatedFact], today: dt.date) -> None:
        """Show these facts as they are seen today."""
        if self._shown == (tuple(facts), today):
            return
        self._facts = tuple(facts)
        self._shown = (self._facts, today)
        clear(self._rows)
        for nr, fact in enumerate(self._facts):
            self._rows.addWidget(Line())
            self._add(nr, fact, today)

    def _add(self, nr: int, fact: DatedFact, today: dt.date) -> None:
        from wijksessie.queries.euro import euro
        from wijksessie.queries.sentences import full_day

        self._rows.addWidget(Text(fact.label, "tekst", "kop", wrap=True))
        if fact.cents is not None:
            words = self.tr("{0} {1} ({2})").format(euro(fact.cents), fact.unit, fact.year)
            self._rows.addWidget(Text(words, "tekst", "nadruk", wrap=True))
        self._rows.addWidget(Text(fact.meaning, "tekst", wrap=True))
        source = self.tr("{0}, gecontroleerd op {1}.").format(fact.source, full_day(fact.checked_on))
        self._rows.addWidget(Text(source, "klein", look="second", wrap=True))
        if fact.uncertain:
            self._rows.addWidget(Text(fact.uncertain, "klein", wrap=True))
        old = fact.is_old(today)
        if fact.cents is None and not old:
            return
        acts = QWidget()
        flow = Flow(acts, gap=8, line_gap=4)
        if old:
            flow.addWidget(Pill(f"factOld_{nr}", "warning", self.tr("Kijk of dit nog klopt"), "bad"))
        if fact.cents is not None:
            words = self.tr("Nieuw bedrag")
            button = Button(words, f"factRenew_{nr}", "plain", height=theme.target("bureau"))
            button.say(words, f"{words}: {fact.label}")
            button.setFont(theme.font("klein", "kop"))
            button.setProperty("slim", "yes")
            button.setProperty("nr", nr)
            button.clicked.connect(self._ask)
            flow.addWidget(button)
        self._rows.addWidget(acts)

    @Slot()
    def _ask(self) -> None:
        self.renew_asked.emit(self._facts[self.sender().property("nr")])


class FactDialog(Dialog):
    """A newer amount, with its year, where it was found, and when."""

    told = Signal(str)

    def __init__(
        self, workspace: Workspace, fact: DatedFact, today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "factDialog", parent)
        from wijksessie.queries.euro import amount

        # parts
        self.set_title(fact.label)
        self._workspace, self._fact, self._today = workspace, fact, today
        self._cents = Field("factAmount", self.tr("Bedrag in euro {0}").format(fact.unit), "cents")
        self._year = Field("factYear", self.tr("Voor welk jaar?"), "year")
        self._source = Field("factSource", self.tr("Waar heeft u het gevonden?"), "source")
        self._day = PastDay("factDay", self.tr("Gecontroleerd op"), "checked_on", may_be_open=False)
        save = Button(self.tr("Bewaar"), "factSave", "primary")
        back = Button(self.tr("Terug"), "factCancel")
        # layout
        for field in (self._cents, self._year, self._source):
            self.box.addWidget(field)
        self.box.addWidget(Text(self.tr("Gecontroleerd op"), "tekst", "nadruk"))
        self.box.addWidget(self._day)
        self.box.addSpacing(theme.space("m"))
        buttons = [save, back]
        if fact.own:
            restore = Button(self.tr("Terug naar het oude bedrag"), "factRestore", "plain")
            restore.clicked.connect(self._restore)
            buttons.append(restore)
        self.add_buttons(*buttons)
        self._cents.edit.setText(amount(fact.cents) if fact.own and fact.cents is not None else "")
        self._year.edit.setText(str(today.year))
        self._source.edit.setText(fact.source if fact.own else "")
        self._day.show_day(today, today)
        # connections
        save.clicked.connect(self._save)
        back.clicked.connect(self.reject)
        self._cents.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _save(self) -> None:
        from wijksessie.commands.conditions.compensation import renew_fact
        from wijksessie.queries.euro import read_euro, read_number

        fields = {"cents": self._cents, "year": self._year, "source": self._source}
        at = "cents"
        try:
            cents = read_euro(self._cents.text())
            at = "year"
            year = read_number(self._year.text())
            renew_fact(
                self._workspace,
                self._fact.key,
                self._today,
                cents=cents,
                year=year,
                source=self._source.text(),
                checked_on=self._day.day() or self._today,
            )
        except RuleBroken as broken:
            at = broken.where[0] if broken.where else at
            for key, field in fields.items():
                field.tell(str(broken) if key == at else "")
            fields.get(at, self._cents).edit.setFocus()
            self.fit()
            return
        self.told.emit(self.tr("Nieuw bedrag: {0}").format(self._fact.label))
        self.accept()

    @Slot()
    def _restore(self) -> None:
        from wijksessie.commands.conditions.compensation import restore_fact

        restore_fact(self._workspace, self._fact.key)
        self.told.emit(self.tr("Het oude bedrag is terug: {0}").format(self._fact.label))
        self.accept()
