"""What the buttons of the cockpit do: each is one command, told afterwards, and undone by Ctrl+Z."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.desktop.session.cockpit.act_dialog import ActDialog
from ui.desktop.session.cockpit.wall import wall
from wijksessie.queries.run_clock import Stage
from wijksessie.queries.run_proposals import Proposal, Way

if TYPE_CHECKING:
    from ui.desktop.desk import Desk
    from ui.desktop.session.cockpit.view import Cockpit
    from wijksessie.queries.running_now import BlockNow


class RunActs(QObject):
    """The acts of one cockpit."""

    def __init__(self, cockpit: Cockpit, desk: Desk) -> None:
        super().__init__(cockpit)
        self._cockpit, self._desk = cockpit, desk
        self._wanted_table = ""

    @property
    def _time(self) -> str:
        return wall(self._desk.clock)

    def _now(self) -> BlockNow | None:
        view = self._cockpit.view
        return view.now if view is not None else None

    def _done(self, said: str) -> None:
        self._cockpit.refresh()
        self._desk.done_said.emit(said)

    @Slot()
    def next(self) -> None:
        """Go to the next block; after the last one ask whether the session is over."""
        from wijksessie.commands.running import next_block

        workspace, view = self._cockpit.workspace, self._cockpit.view
        if workspace is None or view is None or view.now is None:
            return
        if not view.next_id:
            acts = [("end", self.tr("Sluit de sessie af"))]
            dialog = ActDialog(
                self.tr("Dit was het laatste"), "", acts, self._cockpit.window(), about=view.now.id
            )
            dialog.chosen.connect(self._do)
            dialog.open()
            return
        next_block(workspace, self._cockpit.session_id, self._time)
        self._done(self.tr("Begonnen: {0}").format(view.next_label))

    @Slot()
    def pause(self) -> None:
        """Stop the clock, or let it go on."""
        from wijksessie.commands.running import pause, resume

        workspace, view = self._cockpit.workspace, self._cockpit.view
        if workspace is None or view is None or view.now is None:
            return
        (resume if view.paused else pause)(workspace, self._cockpit.session_id, self._time)
        self._done(self.tr("De klok loopt weer") if view.paused else self.tr("De klok staat stil"))

    @Slot()
    def longer(self) -> None:
        """Give this block two minutes more."""
        self._add(2)

    def _add(self, minutes: int) -> None:
        from wijksessie.commands.running import add_minutes

        workspace = self._cockpit.workspace
        if workspace is None or self._now() is None:
            return
        add_minutes(workspace, self._cockpit.session_id, minutes, self._time)
        said = self.tr("2 minuten erbij") if minutes > 0 else self.tr("{0} minuten korter").format(-minutes)
        self._done(said)

    @Slot(object)
    def accept(self, proposal: Proposal) -> None:
        """Do what was proposed because it is late."""
        from wijksessie.commands.running import set_minutes, skip_block

        workspace, view = self._cockpit.workspace, self._cockpit.view
        if workspace is None or view is None:
            return
        row = view.row(proposal.block_id)
        name = row.label if row is not None else ""
        if proposal.way is Way.SKIP:
            skip_block(workspace, self._cockpit.session_id, proposal.block_id, self._time)
            self._done(self.tr("Overgeslagen: {0}").format(name))
        else:
            set_minutes(workspace, proposal.block_id, proposal.minutes)
            self._done(self.tr("{0} duurt nu {1} minuten").format(name, proposal.minutes))

    @Slot(int, bool)
    def tick_step(self, nr: int, done: bool) -> None:
        """Tick a step."""
        from wijksessie.commands.running import tick_step

        now = self._now()
        if self._cockpit.workspace is not None and now is not None:
            tick_step(self._cockpit.workspace, now.id, nr, done=done)
            self._cockpit.refresh()

    # -- other acts on a block

    @Slot()
    def ask_here(self) -> None:
        """Offer the other acts on the running block."""
        now = self._now()
        if now is not None:
            self.ask_about(now.id)

    def ask_about(self, block_id: str) -> None:
        """Offer what can be done with a block."""
        view = self._cockpit.view
        row = view.row(block_id) if view is not None else None
        if view is None or row is None:
            return
        acts = {
            Stage.NOW: [
                ("longer5", self.tr("5 minuten erbij")),
                ("shorter", self.tr("2 minuten korter")),
                ("skip", self.tr("Stop hiermee en sla de rest over")),
                ("back", self.tr("Terug naar het vorige onderdeel")),
                ("end", self.tr("Sluit de sessie af")),
            ],
            Stage.AHEAD: [
                ("skip", self.tr("Sla dit onderdeel over")),
                ("go", self.tr("Ga nu naar dit onderdeel")),
            ],
            Stage.SKIPPED: [("unskip", self.tr("Doe dit onderdeel toch")), ("go", self.tr("Ga nu hierheen"))],
            Stage.DONE: [("go", self.tr("Ga terug naar dit onderdeel"))],
        }[row.stage]
        line = self.tr("{0} minuten").format(row.minutes)
        if row.changed:
            line = self.tr("{0} minuten, gepland was {1}").format(row.minutes, row.planned_minutes)
        dialog = ActDialog(row.label, line, acts, self._cockpit.window(), about=block_id)
        dialog.chosen.connect(self._do)
        dialog.open()

    @Slot(str)
    def _do(self, act: str) -> None:
        from wijksessie.commands import running

        dialog, view, workspace = self.sender(), self._cockpit.view, self._cockpit.workspace
        assert isinstance(dialog, ActDialog)
        if view is None or workspace is None:
            return
        session, block_id, row = self._cockpit.session_id, dialog.about, view.row(dialog.about)
        name = row.label if row is not None else ""
        if act == "longer5":
            self._add(5)
        elif act == "shorter":
            self._add(-2)
        elif act == "skip":
            running.skip_block(workspace, session, block_id, self._time)
            self._done(self.tr("Overgeslagen: {0}").format(name))
        elif act == "unskip":
            running.unskip_block(workspace, block_id)
            self._done(self.tr("Weer in het programma: {0}").format(name))
        elif act == "go":
            running.go_to_block(workspace, session, block_id, self._time)
            self._done(self.tr("Nu: {0}").format(name))
        elif act == "back":
            order = [line.id for line in view.rows]
            place = order.index(block_id)
            if place:
                running.go_to_block(workspace, session, order[place - 1], self._time)
                self._done(self.tr("Terug naar: {0}").format(view.rows[place - 1].label))
        elif act == "end":
            running.end_session(workspace, session, self._time)
            self._done(self.tr("De sessie is afgesloten"))

    # -- the round

    @Slot()
    def open_round(self) -> None:
        """Open the round of this block: prepare it, go through conditions, or choose cards first."""
        self._wanted_table = ""
        self._open()

    def go_to_table(self, key: str) -> None:
        """Go to the table screen of a table; the round is opened for it."""
        self._wanted_table = key
        self._open()

    def _open(self) -> None:
        from wijksessie.commands.cards import NO_CHOICE
        from wijksessie.commands.rounds import CARD_ROUNDS, open_round, prepare_round
        from wijksessie.techniques.base import RuleBroken

        workspace, now = self._cockpit.workspace, self._now()
        if workspace is None or now is None or not now.has_round:
            return
        if now.round is None:
            prepare_round(workspace, now.id)
            self._cockpit.refresh()
            now = self._now()
        if now is None or now.round is None:
            return
        if now.round.opened:
            self._opened(now.round.id)
            return
        # What people choose between is looked at first: once the round is open it lies still.
        if now.round.empty or now.technique in CARD_ROUNDS - NO_CHOICE:
            self._cockpit.subject_asked.emit(f"options/{now.round.id}")
        elif now.conditions and not now.round.agreed:
            self._ask_conditions(now)
        else:
            try:
                open_round(workspace, now.round.id)
            except RuleBroken as problem:
                self._cockpit.subject_asked.emit(f"options/{now.round.id}")
                self._desk.done_said.emit(str(problem))
                return
            self._opened(now.round.id)

    def _ask_conditions(self, now: BlockNow) -> None:
        from ui.desktop.session.cockpit.conditions_dialog import ConditionsDialog

        workspace = self._cockpit.workspace
        assert workspace is not None
        assert now.round is not None
        dialog = ConditionsDialog(workspace, now.round.id, now.conditions, self._cockpit.window())
        dialog.accepted.connect(self._agreed)
        dialog.open()

    @Slot()
    def _agreed(self) -> None:
        now = self._now()
        if now is not None and now.round is not None:
            self._opened(now.round.id)

    def _opened(self, round_id: str) -> None:
        self._cockpit.refresh()
        if self._wanted_table:
            self._cockpit.subject_asked.emit(f"table/{round_id}/{self._wanted_table}")
        else:
            self._desk.done_said.emit(self.tr("De ronde is open"))
