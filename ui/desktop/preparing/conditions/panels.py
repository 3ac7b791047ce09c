"""The panels beside the checklist of step 5."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import row
from ui.desktop.parts.text import Text
from ui.desktop.preparing.check_lines import CheckLines
from ui.desktop.preparing.conditions.budget_table import BudgetTable
from ui.desktop.preparing.conditions.photo_act import PhotoAct
from ui.desktop.preparing.flat_panel import FlatPanel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk
    from wijksessie.queries.compensation import ThankYou
    from wijksessie.queries.conditions import NeedView
    from wijksessie.terms import CheckState

FIRST_LINES = 6
"""How many lines about access stand on the panel; the room has them all."""


class AnswerPanel(FlatPanel):
    """What the municipality answered about the thank-you."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "answerPanel", "", "thanks", "", parent)
        title = self.tr("Antwoord van Werk en Inkomen")
        self.title.setText(title)
        self.setAccessibleName(title)
        self.door.say(self.tr("Open"), self.tr("Open: het antwoord en het bedankje"))
        self.setProperty("look", "goal")
        self._answer = Text("", "tekst", wrap=True)
        self._answer.setObjectName("answerText")
        self._who = Text("", "klein", look="second", wrap=True)
        self._who.setObjectName("answerWho")
        self.box.addWidget(self._answer)
        self.box.addWidget(self._who)

    def refresh(self) -> None:
        """Read the answer again."""
        from wijksessie.queries.compensation import thank_you

        assert self.workspace is not None
        thanks = thank_you(self.workspace, self.session_id)
        answer, who = self._words(thanks)
        self._answer.setText(answer)
        self._who.setText(who)
        self._who.setVisible(bool(who))

    def _words(self, thanks: ThankYou) -> tuple[str, str]:
        from wijksessie.queries.compensation import NONE
        from wijksessie.queries.sentences import short_day

        if thanks.type == NONE:
            return self.tr("Wij geven niets. Dan is er geen antwoord nodig."), ""
        if not thanks.answer:
            asked = thanks.asked_on
            line = self.tr("Gevraagd op {0}.").format(short_day(asked)) if asked else ""
            return self.tr("Nog geen antwoord. Vraag het op papier of per mail."), line
        kind = self.tr("Schriftelijk antwoord") if thanks.written else self.tr("Alleen mondeling")
        when = self.tr(" van {0}").format(short_day(thanks.answered_on)) if thanks.answered_on else ""
        known = thanks.answered_by.startswith("Werk en Inkomen")  # the title says so already
        by = f", {thanks.answered_by}" if thanks.answered_by and not known else ""
        still = "" if thanks.written else self.tr(" Vraag het ook op papier.")
        return f"“{thanks.answer}”", f"{kind}{when}{by}.{still}"


class BudgetPanel(FlatPanel):
    """The lines of the budget, and what is left."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "budgetPanel", "", "money", "", parent)
        self.title.setText(self.tr("Budget"))
        self.setAccessibleName(self.tr("Budget"))
        self.door.say(self.tr("Open"), self.tr("Open: het budget"))
        self.table = BudgetTable("budgetTable")
        self._empty = Text(
            self.tr("Hier komt wat de sessie kost, en wat er nog over is."), "tekst", wrap=True
        )
        self._start = Button(self.tr("Begin met deze regels"), "budgetStart", height=theme.target("bureau"))
        self._proposed = Text("", "klein", look="second", wrap=True)
        for part in (self.table, self._empty, self._proposed, self._start):
            self.box.addWidget(part)
        self._start.clicked.connect(self._begin)

    def refresh(self) -> None:
        """Read the budget again."""
        from wijksessie.queries.conditions_budget import budget, starter_lines

        assert self.workspace is not None
        seen = budget(self.workspace, self.session_id)
        self.title.setText(seen.title)
        self.setAccessibleName(seen.title)
        self.table.show_budget(seen)
        self.table.setVisible(bool(seen.lines))
        self._proposed.setText(", ".join(line.label for line in starter_lines()))
        for part in (self._empty, self._proposed, self._start):
            part.setVisible(not seen.lines)

    @Slot()
    def _begin(self) -> None:
        from wijksessie.commands.conditions.budget import start_budget

        assert self.workspace is not None
        start_budget(self.workspace, self.session_id)
        self.desk.done_said.emit(self.tr("De eerste regels staan er"))


class PlacePanel(FlatPanel):
    """Whether everybody can get in; the ticks work here too."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "placePanel", "", "place", "", parent)
        self.door.say(self.tr("Open"), self.tr("Open: de plek en de tijd"))
        self.lines = CheckLines("accessLine")
        self.photo = Button("", "placePhoto", height=theme.target("bureau"))
        self._act = PhotoAct(desk, self)
        self._has_photo = False
        self.box.setContentsMargins(0, 0, 0, 0)  # two ticks beside each other need every pixel
        self.box.addWidget(self.lines)
        self.box.addSpacing(theme.space("xs"))
        under = row()
        under.setContentsMargins(0, 0, 10, 0)
        under.addWidget(self.photo)
        self.box.addLayout(under)
        self.lines.set.connect(self._set)
        self.photo.clicked.connect(self._photo_clicked)
        self._act.busy.connect(self._busy)

    def refresh(self) -> None:
        """Read the place again."""
        from wijksessie.queries.checks import checks
        from wijksessie.queries.conditions import place
        from wijksessie.queries.sentences import short_name

        assert self.workspace is not None
        seen = place(self.workspace, self.session_id)
        name = short_name(seen.name) or self.tr("De plek")
        title = self.tr("{0}: kan iedereen erin?").format(name)
        self.title.setText(title)
        self.setAccessibleName(title)
        self.lines.show_lines(checks(self.workspace, self.session_id, "access")[:FIRST_LINES])
        self._has_photo = seen.has_photo
        self._busy(False)

    @Slot(str, object)
    def _set(self, key: str, state: CheckState) -> None:
        from wijksessie.commands.checks import set_check

        assert self.workspace is not None
        set_check(self.workspace, self.session_id, "access", key, state)
        self.desk.done_said.emit(self.tr("Bewaard"))

    @Slot()
    def _photo_clicked(self) -> None:
        if self._has_photo:
            self.room_asked.emit("place")
        elif self.workspace is not None:
            self._act.start(self.workspace, self.session_id)

    @Slot(bool)
    def _busy(self, busy: bool) -> None:
        self.photo.say(
            self.tr("Even geduld")
            if busy
            else self.tr("Bekijk de foto van de deur")
            if self._has_photo
            else self.tr("Foto van de deur toevoegen")
        )
        self.photo.setEnabled(not busy)


class NeedsPanel(FlatPanel):
    """What the session needs, in words."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "needsPanel", "", "needs", "", parent)
        title = self.tr("Wat mensen nodig hebben")
        self.title.setText(title)
        self.setAccessibleName(title)
        self.door.say(self.tr("Open"), self.tr("Open: tolk, opvang, eten en reiskosten"))
        self._lines: list[Text] = []

    def refresh(self) -> None:
        """Read the needs again."""
        from wijksessie.queries.conditions import needs

        assert self.workspace is not None
        seen = needs(self.workspace, self.session_id)
        while len(self._lines) < len(seen):
            line = Text("", "tekst", wrap=True)
            line.setObjectName(f"needLine_{len(self._lines)}")
            self._lines.append(line)
            self.box.addWidget(line)
        for line, need in zip(self._lines, seen, strict=True):
            line.setText(f"{need.label}: {self._words(need)}")

    def _words(self, need: NeedView) -> str:
        if need.wanted is None:
            return self.tr("nog niet gekozen")
        if not need.wanted:
            return self.tr("niet nodig")
        if need.arranged:
            return self.tr("geregeld, {0}").format(need.by_whom) if need.by_whom else self.tr("geregeld")
        return self.tr("gewenst, nog niet geregeld")


class SafetyPanel(FlatPanel):
    """Who takes care, and whether the numbers were tried."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "safetyPanel", "", "safety", "", parent)
        title = self.tr("Als het te veel wordt")
        self.title.setText(title)
        self.setAccessibleName(title)
        self.door.say(self.tr("Open"), self.tr("Open: het veiligheidsplan"))
        self._who = Text("", "tekst", wrap=True)
        self._who.setObjectName("safetyWho")
        self._call = Text("", "tekst", wrap=True)
        self._call.setObjectName("safetyCall")
        self._checked = Text("", "klein", look="second", wrap=True)
        self._checked.setObjectName("safetyChecked")
        for part in (self._who, self._call, self._checked):
            self.box.addWidget(part)

    def refresh(self) -> None:
        """Read the plan again."""
        from wijksessie.queries.conditions import safety_plan
        from wijksessie.queries.sentences import full_day

        assert self.workspace is not None
        assert self.today is not None
        plan = safety_plan(self.workspace, self.session_id)
        who = [part for part in (plan.person, plan.room) if part]
        self._who.setText(", ".join(who) if who else self.tr("Nog niet gekozen: wie gaat mee, en waarheen?"))
        call = " ".join(part for part in (plan.on_call, plan.phone) if part)
        self._call.setText(
            self.tr("Bel {0}").format(call) if call else self.tr("Nog geen collega om te bellen.")
        )
        said = self.tr("Nummers nog niet gecontroleerd.")
        if plan.checked_on is not None:
            said = self.tr("Nummers gecontroleerd op {0}.").format(full_day(plan.checked_on))
            if plan.is_old(self.today):
                said += self.tr(" Kijk of dit nog klopt.")
        self._checked.setText(said)
