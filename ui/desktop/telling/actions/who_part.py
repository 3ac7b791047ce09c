"""Who does it, whether they said yes, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from ui.desktop.parts.choices import Choice, PastDay
from ui.desktop.parts.day_choice import DayChoice
from ui.desktop.parts.field import Field
from ui.desktop.parts.text import Text
from ui.desktop.telling.actions.part import Part
from wijksessie.terms import DateTold

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from wijksessie.queries.action_list import ActionDetail


class WhoPart(Part):
    """An organisation or a role with a yes, and who helps."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__("actionWho", title, parent)
        # parts
        self.confirmed = PastDay("actionConfirmed", self.tr("Wie erover gaat, zei ja op:"), "confirmed")
        # layout
        self.add(
            Field(
                "actionOwner",
                self.tr("Organisatie of taak, geen naam"),
                "owner",
                hint=self.tr("Zijn het bewoners? Schrijf: Bewoners"),
            ),
            residents=True,
            names_told=True,
        )
        self.caption(self.confirmed.accessibleName())
        self.box.addWidget(self.confirmed)
        self.add(Field("actionPartners", self.tr("Wie helpt mee? Eén op een regel"), "partners", lines=3))
        # connections
        self.confirmed.chosen.connect(self.chose)

    def show_on(self, action: ActionDetail, today: dt.date) -> None:
        """Show what is kept, on a day."""
        self.fields["owner"].show_text(action.row.owner)
        self.fields["partners"].show_text("\n".join(action.partners))
        self.confirmed.show_day(action.confirmed_on, today)


class WhenPart(Part):
    """The first step, the start and when it is ready. A day residents know is changed with news."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__("actionWhen", title, parent)
        # parts
        self.step_on = DayChoice("actionStepOn", self.tr("Op welke dag?"), "step_on")
        self._step_hint = Text("", "klein", look="second", wrap=True)
        self._step_hint.setObjectName("actionStepHint")
        self.start = DayChoice("actionStart", self.tr("Het begint op"), "start")
        self.due = DayChoice("actionDue", self.tr("Het is klaar op"), "due")
        self.tells = Choice(
            "actionTells",
            self.tr("Welke dag horen bewoners?"),
            ((DateTold.START, self.tr("De start")), (DateTold.DUE, self.tr("Wanneer het klaar is"))),
            "tells",
        )
        self.problem = Text("", "klein", "kop", look="late", wrap=True)
        self.problem.setObjectName("actionDatesProblem")
        # layout
        self.add(Field("actionStep", self.tr("Wat is de eerste stap?"), "first_step"))
        self.box.addWidget(self.step_on)
        self.box.addWidget(self._step_hint)
        self.box.addWidget(self.start)
        self.box.addWidget(self.due)
        self.box.addWidget(self.problem)
        self.caption(self.tells.accessibleName())
        self.box.addWidget(self.tells)
        self.problem.hide()
        # connections
        for day in (self.step_on, self.start, self.due):
            day.chosen.connect(self._choose)
        self.tells.chosen.connect(self._choose)

    def show_on(self, action: ActionDetail, today: dt.date) -> None:
        """Show what is kept, on a day."""
        from wijksessie.queries.sentences import day

        self.fields["first_step"].show_text(action.first_step)
        self.step_on.show_day(action.first_step_on, today)
        self.start.show_day(action.start, today)
        self.due.show_day(action.due, today)
        self.tells.show_value(action.tells)
        by = self.tr("Graag voor {0}: dat is binnen 14 dagen.").format(day(action.first_step_by))
        late = action.first_step_on is not None and action.first_step_on > action.first_step_by
        over = action.first_step_by < today and action.first_step_on is None
        self._step_hint.setText(self.tr("Dit is later dan 14 dagen. Kan het eerder?") if late else by)
        self._step_hint.setVisible(not over)
        self.problem.hide()

    def tell(self, problem: str) -> None:
        """Say why a day was not taken."""
        self.problem.setText(problem)
        self.problem.show()

    @Slot(str, object)
    def _choose(self, key: str, value: object) -> None:
        self.chose.emit(key, value)
