"""One promise: what, from which solution, who, when, and what happens first."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, Signal, Slot

from ui.desktop.gestures.words import SoftField
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.choice_field import ChoiceField
from ui.desktop.parts.choices import Choice
from ui.desktop.parts.date_field import CalendarDialog
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card
from ui.desktop.parts.text import Text
from ui.desktop.writing.attaching import help_writing
from wijksessie.terms import WhoCan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk
    from wijksessie.queries.options import OptionView

RESIDENTS = "Bewoners"


class PromiseForm(Card):
    """`ready` comes with the promise as techniques/gestures.py describes it."""

    ready = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("promiseForm", parent=parent)
        # parts
        self._desk = desk
        self._when = ""
        self._offered: tuple[str, ...] = ()
        self.what = SoftField(
            "promiseWhat", self.tr("Wat gaan we doen?"), hint=self.tr("Begin met een werkwoord")
        )
        self.solution = ChoiceField("promiseSolution", self.tr("Van welke oplossing?"))
        self.kind = Choice(
            "promiseKind",
            self.tr("Wie kan dit?"),
            (
                (WhoCan.SELF, self.tr("Zelf")),
                (WhoCan.TOGETHER, self.tr("Samen")),
                (WhoCan.ORGANISATION, self.tr("Organisatie")),
                (WhoCan.NATIONAL, self.tr("Landelijk")),
            ),
            may_be_open=False,
        )
        self.owner = SoftField("promiseOwner", self.tr("Wie?"), hint=self.tr("Organisatie en rol, geen naam"))
        self.confirmed = Choice(
            "promiseConfirmed",
            self.tr("Zei iemand die erover gaat ja?"),
            ((True, self.tr("Ja")), (False, self.tr("Nog niet"))),
            may_be_open=False,
        )
        self._day = Button("", "promiseDay", "choice")
        self._no_day = Button(self.tr("Wis"), "promiseNoDay", "plain")
        self.first_step = SoftField(
            "promiseFirst", self.tr("Eerste stap, binnen 2 weken"), hint=self.tr("Wat doen we als eerste?")
        )
        self.done = Button(self.tr("Zet op de lijst"), "promiseDone", "primary")
        self._problem = Text("", "klein", "kop", look="late", wrap=True)
        self._problem.setObjectName("promiseProblem")
        self._problem.hide()
        # layout
        days = Flow(gap=8, line_gap=8)
        days.addWidget(self._day)
        days.addWidget(self._no_day)
        for label, part in (
            (self.what.edit.accessibleName(), self.what),
            (self.solution.accessibleName(), self.solution),
            (self.kind.accessibleName(), self.kind),
            (self.tr("Wie? Organisatie en rol"), self.owner),
            (self.confirmed.accessibleName(), self.confirmed),
            (self.tr("Wanneer?"), days),
            (self.first_step.edit.accessibleName(), self.first_step),
        ):
            self.box.addWidget(Text(label, "tekst", "nadruk", wrap=True))
            if isinstance(part, Flow):
                self.box.addLayout(part)
            else:
                self.box.addWidget(part)
        self.box.addWidget(self._problem)
        self.box.addWidget(self.done)
        self.box.addStretch(1)
        for field in (self.what, self.owner, self.first_step):
            help_writing(field.edit, names_told=True)
        # connections
        for field in (self.what, self.owner, self.first_step):
            field.entered.connect(self._finish)
        self.kind.chosen.connect(self._kind_chosen)
        self._day.clicked.connect(self._open_calendar)
        self._no_day.clicked.connect(self._take_no_day)
        self.done.clicked.connect(self._finish)
        self.fill({})

    def offer(self, options: Sequence[OptionView], names: tuple[str, ...]) -> None:
        """Offer these solutions, and look for these names."""
        for field in (self.what, self.owner, self.first_step):
            field.know(names)
        keys = tuple(option.key for option in options)
        if keys == self._offered and self.solution.count():
            return
        self._offered = keys
        chosen = self.solution.currentData()
        self.solution.clear()
        self.solution.addItem(self.tr("Geen kaart"), "")
        for option in options:
            self.solution.addItem(option.label, option.key)
        self.solution.setCurrentIndex(max(0, self.solution.findData(chosen)))

    def fill(self, promise: Mapping[str, Any]) -> None:
        """Show this promise; nothing is a new one."""
        self.what.write(str(promise.get("what") or ""))
        self.owner.write(str(promise.get("owner") or ""))
        self.first_step.write(str(promise.get("first_step") or ""))
        self.solution.setCurrentIndex(max(0, self.solution.findData(promise.get("solution") or "")))
        kind = promise.get("kind")
        self.kind.show_value(WhoCan(kind) if kind in tuple(WhoCan) else None)
        self.confirmed.show_value(bool(promise.get("confirmed")))
        self.done.say(self.tr("Bewaar") if promise else self.tr("Zet op de lijst"))
        self._show_day(str(promise.get("when") or ""))
        self._tell("")

    def go_to(self, part: str) -> None:
        """Put the keys in this part."""
        fields = {"owner": self.owner, "kind": self.kind.findChild(Button), "first_step": self.first_step}
        (fields.get(part) or self.what).setFocus()

    @Slot(str, object)
    def _kind_chosen(self, key: str, kind: object) -> None:
        if kind == WhoCan.SELF and not self.owner.text():
            self.owner.write(RESIDENTS)
        elif kind in (WhoCan.ORGANISATION, WhoCan.NATIONAL) and self.owner.text() == RESIDENTS:
            self.owner.write("")
        self._tell("")

    @Slot()
    def _finish(self) -> None:
        what, owner, kind = self.what.text(), self.owner.text(), self.kind.value()
        if not what:
            self._tell(self.tr("Schrijf eerst wat we gaan doen."))
            self.what.setFocus()
        elif kind is None:
            self._tell(self.tr("Kies wie dit kan: zelf, samen of een organisatie."))
            self.go_to("kind")
        elif not owner and (self.confirmed.value() or kind in (WhoCan.ORGANISATION, WhoCan.NATIONAL)):
            self._tell(self.tr("Schrijf op welke organisatie dit doet, of kies 'samen'."))
            self.owner.setFocus()
        else:
            assert isinstance(kind, WhoCan)
            self.ready.emit(
                {
                    "what": what,
                    "solution": self.solution.currentData() or "",
                    "kind": kind.value,
                    "owner": owner,
                    "confirmed": bool(self.confirmed.value()),
                    "when": self._when,
                    "first_step": self.first_step.text(),
                }
            )

    def _tell(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def _show_day(self, when: str) -> None:
        from wijksessie.queries.sentences import full_day

        try:
            words = full_day(dt.date.fromisoformat(when)) if when else self.tr("Kies een dag")
        except ValueError:
            words, when = self.tr("Kies een dag"), ""
        self._when = when
        self._day.say(words, self.tr("Wanneer? {0}").format(words))
        self._no_day.setVisible(bool(when))

    @Slot()
    def _open_calendar(self) -> None:
        today = self._desk.clock().date()
        day = dt.date.fromisoformat(self._when) if self._when else today + dt.timedelta(days=14)
        first = min(day, today)
        dialog = CalendarDialog(
            QDate(day.year, day.month, day.day), QDate(first.year, first.month, first.day), self
        )
        dialog.taken.connect(self._take_day)
        dialog.open()

    @Slot(QDate)
    def _take_day(self, day: QDate) -> None:
        self._show_day(dt.date(day.year(), day.month(), day.day()).isoformat())
        self._day.setFocus()

    @Slot()
    def _take_no_day(self) -> None:
        self._show_day("")
        self._day.setFocus()
