"""Team-debrief: fifteen minutes to look back, hand over what is open and keep the promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.date_field import DateField
from ui.desktop.parts.field import Field
from ui.desktop.parts.frames import Card, clear, column
from ui.desktop.parts.text import Text
from ui.desktop.preparing.field_room import FieldRoom
from wijksessie.commands import RuleBroken

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace
    from wijksessie.queries.debrief import DebriefView, OpenMoment
    from wijksessie.queries.promises import PromisesToKeep


class MomentCard(Card):
    """A moment of the safety log that is still open."""

    closed = Signal(object, str, str)

    def __init__(self, moment: OpenMoment, parent: QWidget | None = None) -> None:
        super().__init__(f"moment_{moment.id}", parent=parent)
        self.setAccessibleName(moment.what)
        self.box.addWidget(Text(f"{moment.time}  {moment.what}".strip(), "tekst", "nadruk", wrap=True))
        label = self.tr("Wat is er gedaan? Schrijf niet wie het was.")
        self.field = Field(f"momentDone_{moment.id}", label, moment.id)
        self.field.show_text(moment.follow_up)
        self._done = Button(self.tr("Dit is klaar"), f"momentClose_{moment.id}")
        self.box.addWidget(self.field)
        self.box.addWidget(self._done)
        self._done.clicked.connect(self._close)

    @Slot()
    def _close(self) -> None:
        self.closed.emit(self.field, self.field.key, self.field.text())


class PromisesCard(Card):
    """From the list of the room to the action list."""

    wanted = Signal(str, object)

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__("debriefPromises", parent=parent)
        # parts
        title = self.tr("Afspraken")
        self.setAccessibleName(title)
        self._round = ""
        self._unsure = 0
        self.said = Text("", "tekst", wrap=True)
        self.said.setObjectName("promisesSaid")
        self._ask = Text(self.tr("Wanneer horen bewoners meer?"), "tekst", "nadruk", wrap=True)
        self.day = DateField("promisesNews", today)
        self.problem = Text("", "klein", "kop", look="late", wrap=True)
        self.problem.setObjectName("promisesProblem")
        self.keep = Button("", "promisesKeep", "primary")
        # layout
        self.box.addWidget(Text(title, "kop"))
        for part in (self.said, self._ask, self.day, self.problem, self.keep):
            self.box.addWidget(part)
        # connections
        self.keep.clicked.connect(self._keep)

    def show_promises(self, found: tuple[PromisesToKeep, ...]) -> None:
        """Show the first round that has something for the list."""
        at = next((each for each in found if each.new), found[0] if found else None)
        new, self._unsure = (0, 0) if at is None else (at.new, at.unsure)
        self._round = "" if at is None else at.round_id
        parts = []
        if at is None or not (at.new or at.kept or at.unconfirmed):
            parts.append(self.tr("Er zijn nog geen afspraken gemaakt."))
        elif at.unconfirmed and not at.new:
            parts.append(self.tr("De lijst is nog niet bevestigd. Zeg eerst op het tafelscherm: dit klopt."))
        elif not at.new:
            parts.append(self.tr("Alle afspraken staan op de actielijst."))
        if self._unsure:
            parts.append(self.tr("Bij {0} zei nog niemand ja. Die zoeken we uit.").format(self._unsure))
        self.said.setText(" ".join(parts))
        self.said.setVisible(bool(parts))
        self._ask.setVisible(bool(self._unsure))
        self.day.setVisible(bool(self._unsure))
        self.keep.setVisible(bool(new))
        one = self.tr("Zet 1 afspraak op de actielijst")
        self.keep.say(one if new == 1 else self.tr("Zet {0} afspraken op de actielijst").format(new))
        self.tell("")

    def tell(self, problem: str) -> None:
        """Say what is wrong."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    @Slot()
    def _keep(self) -> None:
        self.wanted.emit(self._round, self.day.day() if self._unsure else None)


class DebriefRoom(FieldRoom):
    """What to go through at the left, looking back at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "debrief", "", parent)
        from wijksessie.queries.debrief import debrief_steps, questions

        # parts
        title = self.tr("Team-debrief: 15 minuten")
        self.title.setText(title)
        self.setAccessibleName(title)
        self._questions = Card("debriefQuestions")
        self.fields = {
            asked.key: Field(f"reflect_{asked.key}", asked.label, asked.key, hint=asked.hint, lines=2)
            for asked in questions()
        }
        self.still = Text("", "tekst", "nadruk", wrap=True)
        self.still.setObjectName("debriefStill")
        self.promises = PromisesCard(desk.clock().date())
        self._next = Card("debriefNext")
        self.thanks = Text("", "tekst", wrap=True)
        self.thanks.setObjectName("debriefThanks")
        self.leaflet = Text("", "tekst", wrap=True)
        self.leaflet.setObjectName("debriefLeaflet")
        self._open = column(spacing="m")
        self._parking = Card("debriefParking")
        self.parked = Text("", "tekst", wrap=True)
        self.parked.setObjectName("debriefParked")
        self.moments: list[MomentCard] = []
        self.calm = Text("", "tekst", wrap=True)
        self.calm.setObjectName("debriefMoments")
        # layout
        steps = Card("debriefSteps")
        steps.box.addWidget(Text(self.tr("Loop dit langs"), "kop"))
        for nr, line in enumerate(debrief_steps(), start=1):
            steps.box.addWidget(Text(f"{nr}.  {line}", "tekst", wrap=True))
        safe = Card("debriefSafe")
        safe.box.addWidget(Text(self.tr("Veilige momenten"), "kop"))
        safe.box.addWidget(self.calm)
        safe.box.addLayout(self._open)
        self._parking.box.addWidget(Text(self.tr("Losse vragen: wie neemt ze mee?"), "kop"))
        self._parking.box.addWidget(self.parked)
        self._questions.box.addWidget(Text(self.tr("Terugkijken"), "kop"))
        self._questions.box.addWidget(self.still)
        for field in self.fields.values():
            self._questions.box.addWidget(field)
            field.written.connect(self._answer)
        self._next.box.addWidget(Text(self.tr("Wat nu?"), "kop"))
        self._next.box.addWidget(self.thanks)
        self._next.box.addWidget(self.leaflet)
        for card in (steps, safe, self._parking):
            self.first.addWidget(card)
        for card in (self._questions, self.promises, self._next):
            self.second.addWidget(card)
        self.lay()
        # connections
        self.promises.wanted.connect(self._keep_promises)

    def refresh(self) -> None:
        """Read again what is open."""
        from wijksessie.queries.debrief import debrief
        from wijksessie.queries.promises import promises_to_keep

        assert self.workspace is not None
        view = debrief(self.workspace, self.session_id)
        if view is None:
            self.tell(self.tr("Deze sessie is er niet meer."))
            return
        self._show(view)
        self.promises.show_promises(promises_to_keep(self.workspace, self.session_id, None))

    def _show(self, view: DebriefView) -> None:
        from wijksessie.queries.sentences import day

        for key, field in self.fields.items():
            field.show_text(view.answers.get(key, ""))
        if view.still == 2:
            still = self.tr("Beantwoord samen nog 2 vragen. Kies er zelf 2.")
        elif view.still:
            still = self.tr("Mooi. Beantwoord samen nog 1 vraag.")
        else:
            still = self.tr("Dank u. Dit is genoeg. Meer mag.")
        self.still.setText(still)
        self.parked.setText("\n".join(f"•  {text}" for text in view.parking) or self.tr("Niets geparkeerd."))
        self._show_moments(view)
        unknown = self.tr("Zet eerst de dag van de sessie vast.")
        thanks = self.tr("Stuur het bedankje op {0}.")
        leaflet = self.tr("Breng de folder rond op {0}.")
        self.thanks.setText(unknown if view.thanks is None else thanks.format(day(view.thanks)))
        self.leaflet.setText("" if view.leaflet is None else leaflet.format(day(view.leaflet)))

    def _show_moments(self, view: DebriefView) -> None:
        shown = [moment.field.key for moment in self.moments]
        if shown != [moment.id for moment in view.moments]:
            clear(self._open)
            self.moments = [MomentCard(moment) for moment in view.moments]
            for card in self.moments:
                card.closed.connect(self._close)
                self._open.addWidget(card)
        done = self.tr("Alles is afgesloten ({0}).").format(view.moments_closed)
        none = self.tr("Er is niets opgeschreven.")
        open_ = self.tr("Nog niet klaar: {0}.").format(len(view.moments))
        self.calm.setText(open_ if view.moments else done if view.moments_closed else none)

    def show_session(self, workspace: Workspace, session_id: str, today: dt.date) -> None:
        """Show this session, with where the way back leads."""
        self.tell(self.tr("Doe dit samen, zodra de bewoners weg zijn. Schrijf geen namen op."))
        super().show_session(workspace, session_id, today)

    @Slot(str, str)
    def _answer(self, key: str, text: str) -> None:
        from wijksessie.commands.reflection import answer_reflection

        if self.keep(self.fields[key], self.tr("Bewaard"), answer_reflection, self.session_id, key, text):
            self.refresh()

    @Slot(object, str, str)
    def _close(self, field: Field, moment: str, text: str) -> None:
        from wijksessie.commands.reflection import close_moment

        if self.keep(field, self.tr("Afgesloten"), close_moment, moment, text):
            self.refresh()

    @Slot(str, object)
    def _keep_promises(self, round_id: str, news: dt.date | None) -> None:
        from wijksessie.commands.promises import keep_promises

        assert self.workspace is not None
        try:
            added = keep_promises(self.workspace, round_id, news)
        except RuleBroken as broken:
            self.promises.tell(str(broken))
            return
        self.desk.done_said.emit(self.tr("Op de actielijst: {0}").format(added))
        self.refresh()
