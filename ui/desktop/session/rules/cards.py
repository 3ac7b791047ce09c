"""The cards of the room of rules: read aloud, stickers for photos, rules of the meeting, and roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot

from ui.desktop import theme
from ui.desktop.gestures.words import WordList
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.choices import Choice
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card, Line, clear, column, row
from ui.desktop.parts.pictogram import Pictogram
from ui.desktop.parts.text import Text
from ui.desktop.writing.attaching import help_writing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from wijksessie.queries.consent import ConsentStep, RoleCard, RulesView, Sticker


def _aloud(lines: Sequence[str], box: QVBoxLayout) -> None:
    for line in lines:
        text = Text(line, "zin", wrap=True)
        text.setFont(theme.resident_font(theme.scaled(22)))
        box.addWidget(text)


class AloudCard(Card):
    """One step at a time, large enough to read from a laptop on a table."""

    def __init__(self, steps: Sequence[ConsentStep], parent: QWidget | None = None) -> None:
        super().__init__("consentAloud", parent=parent)
        # parts
        self.setAccessibleName(self.tr("Lees voor"))
        self._steps = tuple(steps)
        self._at = 0
        self._said: tuple[str, ...] = ()
        self.nr = Text("", "klein", look="second")
        self.nr.setObjectName("consentNr")
        self.name = Text("", "titel", wrap=True)
        self.name.setObjectName("consentTitle")
        self._picture = column()
        self._words = column(spacing="s")
        self.before = Button(self.tr("Vorige"), "consentBefore")
        self.after = Button(self.tr("Volgende"), "consentAfter", "primary")
        # layout
        words = column(spacing="s")
        words.addWidget(self.nr)
        words.addWidget(self.name)
        words.addLayout(self._words)
        words.addStretch(1)
        line = row(spacing="l")
        line.addLayout(self._picture)
        line.addLayout(words, 1)
        self.box.addLayout(line, 1)
        buttons = Flow(gap=12, line_gap=8)
        buttons.addWidget(self.before)
        buttons.addWidget(self.after)
        self.box.addLayout(buttons)
        self.setMinimumHeight(theme.scaled(330))
        # connections
        self.before.clicked.connect(self._go_before)
        self.after.clicked.connect(self._go_after)

    def show_steps(self, steps: Sequence[ConsentStep]) -> None:
        """Show these steps, and stay at the one that is read."""
        if tuple(steps) != self._steps or not self._said:
            self._steps = tuple(steps)
            self._show()

    def _show(self) -> None:
        step = self._steps[self._at]
        self._said = step.lines
        self.nr.setText(self.tr("Lees voor: {0} van {1}").format(self._at + 1, len(self._steps)))
        self.name.setText(step.title)
        clear(self._picture)
        self._picture.addWidget(Pictogram(step.pictogram, theme.scaled(150)), 0, Qt.AlignmentFlag.AlignTop)
        clear(self._words)
        _aloud(step.lines, self._words)
        self.before.forbid("" if self._at else self.tr("Dit is het begin."))
        last = self._at == len(self._steps) - 1
        self.after.forbid(self.tr("Dit was het laatste.") if last else "")

    @Slot()
    def _go_before(self) -> None:
        self._at = max(0, self._at - 1)
        self._show()

    @Slot()
    def _go_after(self) -> None:
        self._at = min(len(self._steps) - 1, self._at + 1)
        self._show()
        if not self.after.isEnabled():
            self.before.setFocus()


class Count(Card):
    """A number that is counted with plus and minus."""

    counted = Signal(str, int)

    def __init__(
        self, name: str, key: str, title: str, rule: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent=parent)
        # parts
        self.key = key
        self.setAccessibleName(title)
        self.number = Text("0", "titel")
        self.number.setObjectName(f"{name}Number")
        self.number.setMinimumWidth(theme.scaled(48))
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.less = Button("−", f"{name}Less")
        self.less.say("−", self.tr("{0}: een minder").format(title))
        self.more = Button("+", f"{name}More")
        self.more.say("+", self.tr("{0}: een meer").format(title))
        for button in (self.less, self.more):
            button.setProperty("slim", "yes")
            button.setFixedWidth(theme.target("begeleider"))
        # layout
        self.box.setContentsMargins(12, 8, 12, 8)
        words = column(spacing="xs")
        words.addWidget(Text(title, "tekst", "kop", wrap=True))
        if rule:
            words.addWidget(Text(rule, "klein", wrap=True))
        line = row(spacing="s")
        line.addLayout(words, 1)
        line.addWidget(self.less)
        line.addWidget(self.number)
        line.addWidget(self.more)
        self.box.addLayout(line)
        # connections
        self.less.clicked.connect(self._less)
        self.more.clicked.connect(self._more)

    def show_number(self, number: int) -> None:
        """Show this number."""
        self.number.setText(str(number))
        self.less.forbid("" if number else self.tr("Het is al 0."))

    @Slot()
    def _less(self) -> None:
        self.counted.emit(self.key, -1)

    @Slot()
    def _more(self) -> None:
        self.counted.emit(self.key, 1)


class RecordCard(Card):
    """What is noted about consent: never who."""

    answered = Signal(str, object)

    def __init__(self, ask: str, limits: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__("consentRecord", parent=parent)
        # parts
        yes_no = ((True, self.tr("Ja")), (False, self.tr("Nee")))
        read, tolk = self.tr("Hardop voorgelezen?"), self.tr("Met een tolk?")
        self.read = Choice("consentRead", read, yes_no, "read_aloud", may_be_open=False)
        self.tolk = Choice("consentTolk", tolk, yes_no, "interpreter", may_be_open=False)
        self.out = Count(
            "consentOut", "did_not_want", self.tr("Wilden niet meedoen"), self.tr("Alleen hoeveel.")
        )
        self.version = Text("", "klein", look="second", wrap=True)
        self.version.setObjectName("consentVersion")
        # layout
        self.box.addWidget(Text(self.tr("Wat wij niet stil kunnen houden"), "kop", wrap=True))
        for line in limits:
            self.box.addWidget(Text(line, "tekst", wrap=True))
        self.box.addWidget(Line())
        self.box.addWidget(Text(ask, "kop", wrap=True))
        for label, part in ((read, self.read), (tolk, self.tolk)):
            self.box.addWidget(Text(label, "tekst", "nadruk", wrap=True))
            self.box.addWidget(part)
        self.box.addWidget(self.out)
        self.box.addWidget(self.version)
        # connections
        self.read.chosen.connect(self.answered)
        self.tolk.chosen.connect(self.answered)

    def show_view(self, view: RulesView, version: str) -> None:
        """Show what is noted."""
        self.read.show_value(view.read_aloud)
        self.tolk.show_value(view.interpreter)
        self.out.show_number(view.did_not_want or 0)
        kept = view.text_version or version
        self.version.setText(self.tr("Tekst {0}. Er staan geen namen bij.").format(kept))


class StickersCard(Card):
    """Green, yellow and red, counted."""

    def __init__(self, stickers: Sequence[Sticker], parent: QWidget | None = None) -> None:
        super().__init__("photoStickers", parent=parent)
        self.box.addWidget(Text(self.tr("Fotostickers"), "kop"))
        self.counts = [Count(f"sticker_{each.key}", each.key, each.label, each.rule) for each in stickers]
        for count in self.counts:
            self.box.addWidget(count)
        rule = self.tr(
            "Standaard: alleen tafels en handen. Geen kinderen zonder ouder. Nee zeggen mag altijd."
        )
        self.box.addWidget(Text(rule, "klein", look="second", wrap=True))

    def show_view(self, view: RulesView) -> None:
        """Show the counts."""
        for count, number in zip(self.counts, view.stickers, strict=True):
            count.show_number(number)


class RulesCard(Card):
    """The rules of this meeting, with the card for organisations."""

    def __init__(self, listens: ConsentStep, parent: QWidget | None = None) -> None:
        super().__init__("groundRules", parent=parent)
        self.take = Button(self.tr("Neem over wat de groep koos"), "rulesTake", "primary")
        self.problem = Text("", "klein", "kop", look="late", wrap=True)
        self.problem.setObjectName("rulesProblem")
        self.problem.hide()
        label = self.tr("Afspraak erbij")
        self.rules = WordList("rule", label, hint=self.tr("Afspraak erbij: typ en druk op Enter"))
        self.box.addWidget(Text(self.tr("Onze afspraken"), "kop"))
        self.box.addWidget(self.take)
        self.box.addWidget(self.problem)
        help_writing(self.rules.field.edit, names_told=True)
        self.box.addWidget(self.rules)
        self.box.addWidget(Line())
        line = row(spacing="m")
        line.addWidget(Pictogram(listens.pictogram, theme.scaled(72)), 0, Qt.AlignmentFlag.AlignTop)
        words = column(spacing="xs")
        words.addWidget(Text(listens.title, "tekst", "kop", wrap=True))
        for said in listens.lines:
            words.addWidget(Text(said, "tekst", wrap=True))
        line.addLayout(words, 1)
        self.box.addLayout(line)


class RolesCard(Card):
    """Who does what here, to read out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("rolesCard", parent=parent)
        self._shown: tuple[RoleCard, ...] | None = None
        self._rows = column(spacing="s")
        self.box.addWidget(Text(self.tr("Wie doet wat?"), "kop"))
        self.box.addLayout(self._rows)

    def show_roles(self, roles: tuple[RoleCard, ...]) -> None:
        """Show the roles that somebody has."""
        if roles == self._shown:
            return
        self._shown = roles
        clear(self._rows)
        if not roles:
            self._rows.addWidget(Text(self.tr("Zet eerst het team bij stap 5."), "tekst", wrap=True))
        for card in roles:
            name = f"{card.name}: {', '.join(card.who)}" if card.who else card.name
            self._rows.addWidget(Text(name, "tekst", "kop", wrap=True))
            self._rows.addWidget(Text(card.does, "tekst", wrap=True))
            self._rows.addWidget(Text(card.leaves, "tekst", look="second", wrap=True))
