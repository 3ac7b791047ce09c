"""The safety plan: who goes along, where to, whom to call, and the numbers that everybody may need."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from ui.desktop.parts.choices import PastDay
from ui.desktop.parts.field import Field
from ui.desktop.parts.frames import Card, Line
from ui.desktop.parts.text import Text
from ui.desktop.preparing.field_room import FieldRoom

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk
    from wijksessie.queries.conditions import SafetyView


class PlanCard(Card):
    """Who, where, and which colleague can be called."""

    written = Signal(object, str, str)
    checked = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("planCard", parent=parent)
        # parts
        title = self.tr("Wie, waar en wie belt u?")
        self.setAccessibleName(title)
        self._state = Text("", "tekst", "nadruk", wrap=True)
        self._state.setObjectName("safetyState")
        self.fields = [
            Field(
                "safetyPerson",
                self.tr("Wie gaat mee met iemand? (rol)"),
                "person",
                hint=self.tr("Co-begeleider"),
            ),
            Field("safetySecond", self.tr("En als die bezig is?"), "second", hint=self.tr("Gastvrouw")),
            Field("safetyRoom", self.tr("Waarheen?"), "room", hint=self.tr("Kamer achter de keuken")),
            Field(
                "safetyOnCall",
                self.tr("Welke collega kunt u bellen?"),
                "on_call",
                hint=self.tr("Collega van het wijkteam"),
            ),
            Field("safetyPhone", self.tr("Nummer van die collega"), "phone"),
            Field("safetyNote", self.tr("Afspraken"), "note", lines=2),
        ]
        said = self.tr("Nummers gecontroleerd op")
        self.checked_on = PastDay("safetyCheckedOn", said, "checked_on")
        # layout
        self.box.addWidget(Text(title, "kop", wrap=True))
        self.box.addWidget(self._state)
        for field in self.fields:
            self.box.addWidget(field)
            field.written.connect(self._write)
        self.box.addWidget(Text(said, "tekst", "nadruk", wrap=True))
        self.box.addWidget(self.checked_on)
        # connections
        self.checked_on.chosen.connect(self.checked)

    def show_plan(self, plan: SafetyView, today: dt.date) -> None:
        """Show what is kept, and what is still missing."""
        words = {
            "person": self.tr("wie meegaat"),
            "room": self.tr("waarheen"),
            "on_call": self.tr("een collega om te bellen"),
            "phone": self.tr("het nummer"),
        }
        parts = []
        if plan.missing:
            open_ = ", ".join(words[name] for name in plan.missing)
            parts.append(self.tr("Nog nodig: {0}.").format(open_))
        if plan.checked_on is None:
            parts.append(self.tr("Bel het nummer een keer. Zet dan de dag erbij."))
        elif plan.is_old(today):
            parts.append(self.tr("Dit is langer dan een jaar geleden gecontroleerd. Kijk of het nog klopt."))
        self._state.setText(" ".join(parts) or self.tr("Het plan is klaar."))
        for field in self.fields:
            field.show_text(str(getattr(plan, field.key)))
        self.checked_on.show_day(plan.checked_on, today)

    @Slot(str, str)
    def _write(self, key: str, text: str) -> None:
        self.written.emit(next(field for field in self.fields if field.key == key), key, text)


class NumbersCard(Card):
    """The numbers of the safety card, and how old they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("numbersCard", parent=parent)
        from wijksessie.queries.helplines import helplines

        title = self.tr("Nummers voor iedereen")
        self.setAccessibleName(title)
        self._checked_on = helplines().checked_on
        self.box.addWidget(Text(title, "kop", wrap=True))
        for number in helplines().numbers:
            self.box.addWidget(Line())
            self.box.addWidget(Text(number.name, "tekst", "nadruk", wrap=True))
            numbers = (
                self.tr("{0} of {1}").format(number.number, number.also) if number.also else number.number
            )
            self.box.addWidget(Text(numbers, "zin", "titel", wrap=True))
            self.box.addWidget(Text(number.when, "klein", look="second", wrap=True))
        self.box.addWidget(Line())
        self._checked = Text("", "klein", wrap=True)
        self._checked.setObjectName("numbersChecked")
        self.box.addWidget(self._checked)

    def show_day(self, today: dt.date) -> None:
        """Say how old the numbers are on this day."""
        from wijksessie.queries.dated_settings import grew_old
        from wijksessie.queries.sentences import full_day

        said = self.tr("Gecontroleerd op {0}.").format(full_day(self._checked_on))
        if grew_old(self._checked_on, today):
            said += self.tr(" Kijk of dit nog klopt.")
        self._checked.setText(said)


class BeforeCard(Card):
    """What to agree before people come in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("beforeCard", parent=parent)
        from wijksessie.queries.helplines import helplines

        title = self.tr("Bespreek dit met het team")
        self.setAccessibleName(title)
        self.box.addWidget(Text(title, "kop", wrap=True))
        for line in helplines().do:
            self.box.addWidget(Text(line, "tekst", wrap=True))
        self.box.addWidget(
            Text(self.tr("Dezelfde kaart opent met F1, op elk scherm."), "klein", look="second", wrap=True)
        )


class SafetyRoom(FieldRoom):
    """Who takes care is named by role; the safety card itself knows nobody."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "safety", "", parent)
        # parts
        title = self.tr("Als het iemand te veel wordt")
        self.title.setText(title)
        self.setAccessibleName(title)
        self.tell(self.tr("Spreek dit af voor de sessie. Dan hoeft niemand na te denken op het moment zelf."))
        self.plan = PlanCard()
        self.numbers = NumbersCard()
        self.before = BeforeCard()
        # layout
        self.first.addWidget(self.plan)
        self.second.addWidget(self.numbers)
        self.second.addWidget(self.before)
        self.lay()
        # connections
        self.plan.written.connect(self._write)
        self.plan.checked.connect(self._check)

    def refresh(self) -> None:
        """Read the plan again."""
        from wijksessie.queries.conditions import safety_plan

        assert self.workspace is not None
        assert self.today is not None
        self.plan.show_plan(safety_plan(self.workspace, self.session_id), self.today)
        self.numbers.show_day(self.today)

    @Slot(object, str, str)
    def _write(self, field: Field, key: str, text: str) -> None:
        from wijksessie.commands.conditions.safety import plan_safety

        self.keep(field, self.tr("Bewaard"), plan_safety, self.session_id, key, text)

    @Slot(str, object)
    def _check(self, key: str, day: dt.date | None) -> None:
        from wijksessie.commands.conditions.safety import check_safety

        self.keep(None, self.tr("Bewaard"), check_safety, self.session_id, day, self.today)
