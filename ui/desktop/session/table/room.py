"""Tafelscherm: what a note taker or a key person works on, for every technique and one table at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from ui.desktop.parts.tab_order import follow_layout
from ui.desktop.safety import open_safety_card
from ui.desktop.screens.dot_keeper import Answer
from ui.desktop.session.table.frame import TableFrame
from ui.desktop.session.table.keeper import TableKeeper
from ui.desktop.session.table.reading import (
    beginning,
    first_waiting,
    next_waiting,
    round_state,
    shown_tables,
    steps_of,
)
from ui.desktop.session.table.writing import WritingRoom

if TYPE_CHECKING:
    import datetime as dt

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace
    from wijksessie.queries.sheets import SheetView


class TableRoom(WritingRoom):
    """Shows one table of one round. Each tap is on the disk before the next; closing it loses nothing."""

    whole_window = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "table", self.tr("Tafelscherm"), parent)
        # layout
        self.frame = TableFrame(self, self.hands)
        self.saved, self.tabs, self.side, self.foot, self.opening = (
            self.frame.saved,
            self.frame.tabs,
            self.frame.side,
            self.frame.foot,
            self.frame.opening,
        )
        # connections
        self.frame.safety.clicked.connect(self._safety)
        self.back.clicked.disconnect()
        self.back.clicked.connect(self.leave)
        for shortcut in self.findChildren(QShortcut):  # Alt and the arrow asks too whether all is kept
            shortcut.activated.disconnect()
            shortcut.activated.connect(self.leave)
        self.tabs.chosen.connect(self.go_to_table)
        self.side.changed.connect(self._set)
        self.foot.changed.connect(self._set)
        self.foot.confirm.clicked.connect(self._confirm_here)
        self.opening.wanted.connect(self._open_round)
        self.hands.typed.connect(self._keep)
        self.hands.told.connect(self._say)
        self.hands.finished.connect(self._to_confirm)
        self.hands.passed.connect(self._pass)
        self.hands.wrote.connect(self.refresh)
        self.hands.reached.connect(self.frame.bring_in_sight)

    # -- what is shown

    def show_session(self, workspace: Workspace, session_id: str, today: dt.date) -> None:
        """Show this session; the round comes with `show_subject`, else the last one comes back."""
        if self._keeper is None or self._keeper.workspace is not workspace:
            self._keeper, self._round, self._table = TableKeeper(workspace), "", ""
            self.hands.forget()
        super().show_session(workspace, session_id, today)

    def show_subject(self, subject: str) -> None:
        """Show "<round id>" or "<round id>/<table key>"; without one where somebody was last."""
        assert self.workspace is not None
        if self.hands.unsaved and not self._keep_again():
            self._tell()  # what the disk refused is not left behind unasked
            return
        remembered = self.desk.settings.table_at.get(str(self.workspace.path), "")
        subject = subject or remembered
        self._round, _, table = subject.partition("/")
        if not table and remembered.partition("/")[0] == self._round:
            table = remembered.partition("/")[2]
        self._table, self._notice, self._warned = table, "", False
        self.hands.forget()
        self._read()
        self.hands.take_keys()

    def subject(self) -> str:
        """Return what is shown, as `show_subject` understands it."""
        return f"{self._round}/{self._table}" if self._table else self._round

    @Slot()
    def refresh(self) -> None:
        """Read the round again, as after an undo or a change on another laptop."""
        self._read()

    def _read(self) -> None:
        """Show what is on the disk, or why there is nothing to lay on."""
        from wijksessie.queries.sheets import sheet

        if self.workspace is None or not self._round:
            self._nothing(
                self.tr("Kies eerst een werkvorm"), self.tr("Ga terug en open daar een tafelscherm.")
            )
            return
        view = sheet(self.workspace, self._round, self._table)
        if view is None:
            self._nothing(
                self.tr("Deze ronde is er niet meer"),
                self.tr("Misschien is ze op een andere laptop weggehaald. De andere rondes zijn bewaard."),
            )
            return
        keys = [table.key for table in shown_tables(view)]
        if self._table not in keys:
            if self._table:
                self._notice = self.tr("Deze tafel doet niet meer mee. Wat zij deed, is bewaard.")
            self._table = first_waiting(view)
            view = sheet(self.workspace, self._round, self._table) or view
        self._view = view
        self._show(view)

    def _show(self, view: SheetView) -> None:
        self.frame.show_round(view, steps_of(view))
        self.tabs.show_tables(shown_tables(view), self._table)
        state = round_state(view)
        self.frame.show_work(view.opened)
        if not view.opened:
            self.opening.show_state(*state)
            self.frame.say_how("")
        else:
            if self.hands.show_sheet(view, self.workspace):
                follow_layout(self)
            self.frame.say_how(self.hands.how())
        self.side.show_sheet(view)
        self._remember()
        self._tell()

    def _nothing(self, title: str, line: str) -> None:
        self._view = None
        self.frame.show_work(False)
        self.tabs.show_tables((), "")
        self.opening.show_state(title, line, self.tr("Terug"))
        self._tell()

    def _tell(self) -> None:
        """Say how far it is, and whether everything is kept."""
        view = self._view
        lost = self.hands.unsaved
        read_only = self.workspace is not None and self.workspace.read_only is not None
        self.frame.show_saved(lost, read_only=read_only)
        if view is None:
            return
        waiting = next_waiting(view, self._table)
        self.foot.show_sheet(view, self.hands.progress() if view.opened else "")
        self.foot.offer(again=bool(lost), done=view.table.confirmed, more=bool(waiting))
        klopt = self.tr("Deze tafel klopt. Typen maakt haar weer open.") if view.table.confirmed else ""
        self.foot.tell(self._notice or klopt)

    def _remember(self) -> None:
        """Come back here after closing, also tomorrow."""
        if self.workspace is None or not self._round:
            return
        path, here = str(self.workspace.path), self.subject()
        known = self.desk.settings.table_at
        if known.get(path) != here:
            self.desk.setting_chosen.emit("table_at", {**known, path: here})

    @Slot(str)
    def _say(self, words: str) -> None:
        self._notice = words
        self._tell()

    # -- what people do

    @Slot(str)
    def go_to_table(self, table: str) -> None:
        """Show another table of this round; what the disk refused is tried again first."""
        if table == self._table or (self.hands.unsaved and not self._keep_again()):
            self._tell()
            return
        self._table, self._notice, self._warned = table, "", False
        self._read()
        self.hands.take_keys()

    @Slot(str, object)
    def _keep(self, part: str, data: object) -> None:
        """Write what one gesture says; only then it counts as kept."""
        self._notice, self._warned = "", False
        was = self._view is not None and self._view.table.confirmed
        if self._write(part, data) and was:
            self._notice = self.tr("Deze tafel is weer open. Zeg straks opnieuw: dit klopt.")
        self._read()

    @Slot()
    def _open_round(self) -> None:
        """Do what the opening card offers: back, choose the cards, or open the round."""
        from wijksessie.commands.rounds import open_round, set_round

        if self._view is None:
            self._go_back()
            return
        place, agree = beginning(self._view)
        if place:
            self.desk.place_chosen.emit("session", place)
            return
        answer = self._do(set_round, self._round, agreed=True) if agree else Answer(True)
        answer = self._do(open_round, self._round) if answer.done else answer
        self._notice = ""
        self._read()
        if answer.done:
            self.hands.take_keys()
        else:
            self.opening.tell(answer.said)

    @Slot()
    def _to_confirm(self) -> None:
        self.foot.confirm.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _confirm_here(self) -> None:
        """The table says *dit klopt*; then the next table that did not."""
        self._notice = ""
        if self.hands.unsaved:
            self._keep_again()
            self._read()
            return
        view = self._view
        if view is None or not (view.table.confirmed or self._confirm()):
            self._tell()
            return
        ready = view.table.confirmed
        waiting = next_waiting(view, self._table)
        if waiting:
            self.go_to_table(waiting)
            return
        self._notice = self.tr("Alles klopt. U kunt terug, of het laten zien.")
        self._read()
        if ready:
            self.leave()
        else:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> bool:
        from wijksessie.commands.sheets import confirm_sheet

        answer = self._do(confirm_sheet, self._round, self._table, time=self._time())
        if not answer.done and not answer.lost:
            self.hands.point_at(tuple(answer.where.split("/")) if answer.where else ())
        return answer.done

    # -- leaving

    @Slot()
    def leave(self) -> None:
        """Go back. What is not on the disk is tried again, and left behind only when asked twice."""
        keys = self.window().focusWidget()
        if keys is not None and self.side.isAncestorOf(keys):
            keys.clearFocus()  # the note keeps itself when it is left
        if self._warned or self._keep_again():
            self._go_back()
            return
        self._warned = True
        self._say(self.tr("Nog niet alles is bewaard. Nog een keer Terug gaat weg zonder."))

    def _go_back(self) -> None:
        """Go back to where the round was opened; what is collected apart has a list of its own."""
        if self.desk.settings.key_person or (self._view is not None and self._view.apart):
            self.desk.place_chosen.emit("session", "apart")
        else:
            self.left.emit()

    @Slot()
    def _safety(self) -> None:
        open_safety_card(self)
