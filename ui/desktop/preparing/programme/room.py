"""The programme planner: the blocks at the left; the total, advice and techniques at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card, column
from ui.desktop.parts.text import Text
from ui.desktop.preparing.programme.balance_card import BalanceCard
from ui.desktop.preparing.programme.block_card import BlockCard
from ui.desktop.preparing.programme.block_dialog import BlockDialog
from ui.desktop.preparing.programme.new_block_dialog import NewBlockDialog
from ui.desktop.preparing.programme.paper import RunSheetPaper
from ui.desktop.preparing.programme.starting import Starting
from ui.desktop.preparing.programme.technique_picker import TechniquePicker
from ui.desktop.preparing.programme.words import minutes_words
from ui.desktop.preparing.room import Room

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QResizeEvent

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace
    from wijksessie.queries.programme import BlockView
    from wijksessie.queries.programme_advice import Advice
    from wijksessie.queries.programme_view import ProgrammeView

_ONE_COLUMN = 900

_SHORTEST = 10
"""Minutes: advice makes no block shorter than this (domain.md 4.8)."""


class ProgrammeRoom(Room):
    """Every change is kept at once and can be undone; advice never forbids anything."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "programme", "", parent)
        # parts
        self.title.setText(self.tr("Het programma"))
        self.setAccessibleName(self.tr("Het programma"))
        self.tell("")
        self.view: ProgrammeView | None = None
        self.examples = Button(self.tr("Voorbeelden"), "programmeExamples", height=theme.target("bureau"))
        self.paper = Button(self.tr("Druk af"), "programmePrint", height=theme.target("bureau"))
        self.card = BlockCard()
        self.list = self.card.list
        self.balance = BalanceCard()
        self.picker = TechniquePicker()
        self._starting = Starting(desk, self)
        self._run_sheet = RunSheetPaper(desk, self)
        self._stop = Card("programmeStop", "goal")
        self._why = Text("", "tekst", wrap=True)
        self._level = Button(self.tr("Kijk wat u wilt bereiken"), "programmeLevel", "primary")
        # layout
        acts = Flow(gap=8, right=True)
        for act in (self.examples, self.paper):
            acts.addWidget(act)
        self.acts.addLayout(acts)
        self._stop.box.addWidget(self._why)
        self._stop.box.addWidget(self._level, 0, Qt.AlignmentFlag.AlignLeft)
        self._planner = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._planner)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(14)
        second = column(spacing="m")
        second.addWidget(self.balance)
        second.addWidget(self.picker, 1)
        self._columns.addWidget(self.card, 3)
        self._columns.addLayout(second, 2)
        self.page.box.setSpacing(theme.space("m"))
        self.page.box.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignTop)
        self.page.box.addWidget(self._planner, 1)
        # connections
        self.examples.clicked.connect(self._choose_example)
        self.paper.clicked.connect(self._to_paper)
        self._level.clicked.connect(self._to_level)
        self.card.add_asked.connect(self._new_block)
        self.card.times.written.connect(self._set_times)
        self.list.add_asked.connect(self._new_block)
        self.list.moved.connect(self._move)
        self.list.longer.connect(self._lengthen)
        self.list.opened.connect(self._open)
        self.list.removed.connect(self._remove)
        self.balance.advised.connect(self._follow)
        self.picker.taken.connect(self._add_technique)
        self.picker.carried.connect(self.list.show_gap)
        self.picker.cancelled.connect(self.list.hide_gap)
        self.picker.dropped.connect(self._drop_technique)
        self._starting.started.connect(self._to_list)

    def show_session(self, workspace: Workspace, session_id: str, today: dt.date) -> None:
        """Show this session; times that were typed wrong for another one go."""
        if (workspace, session_id) != (self.workspace, self.session_id):
            self.card.times.forget()
        super().show_session(workspace, session_id, today)

    def refresh(self) -> None:
        """Read the programme again."""
        self._read("")

    def _read(self, wanted: str) -> None:
        from wijksessie.queries.programme_view import programme

        if self.workspace is None:
            return
        self.view = view = programme(self.workspace, self.session_id)
        blocked = view is not None and bool(view.blocked)
        self._stop.setVisible(blocked)
        self._planner.setVisible(view is not None and not blocked)
        self.examples.setVisible(not blocked)
        self.paper.setVisible(not blocked)
        if view is None:
            return
        self._why.setText(view.blocked)
        self.examples.become("secondary" if view.blocks else "primary")
        self.paper.forbid("" if view.blocks else self.tr("Er is nog geen programma om af te drukken."))
        self.card.show_programme(view, wanted)
        self.balance.show_programme(view)
        self.picker.fill()

    def _block(self, block_id: str) -> BlockView | None:
        blocks = self.view.blocks if self.view is not None else ()
        return next((block for block in blocks if block.id == block_id), None)

    def _after_chosen(self) -> int | None:
        row = self.list.currentIndex().row()
        return row + 1 if row >= 0 else None

    # what the list asks

    @Slot(str, int)
    def _move(self, block_id: str, index: int) -> None:
        from wijksessie.commands.programme import move_block

        block = self._block(block_id)
        if self.workspace is None or block is None:
            return
        move_block(self.workspace, block_id, index)
        self._read(block_id)
        self.desk.done_said.emit(self.tr("Verplaatst: {0}").format(block.label))

    @Slot(str, int)
    def _lengthen(self, block_id: str, by: int) -> None:
        from wijksessie.commands.programme import LONGEST, set_minutes

        block = self._block(block_id)
        if self.workspace is None or block is None:
            return
        minutes = min(max(block.minutes + by, 1), LONGEST)
        if minutes == block.minutes:
            return
        set_minutes(self.workspace, block_id, minutes)
        self._read(block_id)
        self.desk.done_said.emit(self.tr("Nu {0}: {1}").format(minutes_words(minutes), block.label))

    @Slot(str)
    def _open(self, block_id: str) -> None:
        block = self._block(block_id)
        if self.workspace is None or block is None:
            return
        dialog = BlockDialog(self.workspace, block, self)
        dialog.told.connect(self.desk.done_said)
        dialog.told.connect(self.refresh)
        dialog.finished.connect(self._to_list)
        dialog.open()

    @Slot(str)
    def _remove(self, block_id: str) -> None:
        from wijksessie.commands.programme import remove_block

        block = self._block(block_id)
        if self.workspace is None or block is None:
            return
        remove_block(self.workspace, block_id)
        self._read("")
        self.desk.done_said.emit(self.tr("Weggehaald: {0}").format(block.label))

    @Slot()
    def _new_block(self) -> None:
        if self.workspace is None:
            return
        dialog = NewBlockDialog(self.workspace, self.session_id, self._after_chosen(), self)
        dialog.made.connect(self._made)
        dialog.finished.connect(self._to_list)
        dialog.open()

    @Slot(str, str)
    def _made(self, block_id: str, label: str) -> None:
        self._read(block_id)
        self.desk.done_said.emit(self.tr("Erbij gezet: {0}").format(label))

    @Slot()
    def _to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # techniques

    @Slot(str)
    def _add_technique(self, technique: str) -> None:
        self._put(technique, self._after_chosen())

    @Slot(str, QPoint)
    def _drop_technique(self, technique: str, place: QPoint) -> None:
        gap = self.list.gap_at(place)
        self.list.hide_gap()
        if gap is not None:
            self._put(technique, gap)

    def _put(self, technique: str, index: int | None) -> None:
        from wijksessie.commands.programme import add_block
        from wijksessie.queries.library import technique_text

        if self.workspace is None:
            return
        block_id = add_block(self.workspace, self.session_id, technique=technique, index=index)
        text = technique_text(technique)
        self._made(block_id, text.name if text is not None else "")

    # the whole programme

    @Slot(str, str)
    def _set_times(self, start: str, end: str) -> None:
        from wijksessie.commands import RuleBroken
        from wijksessie.commands.programme import set_times

        if self.workspace is None:
            return
        try:
            set_times(self.workspace, self.session_id, start, end)
        except RuleBroken as broken:
            self.card.times.tell(str(broken))
            return
        self.card.times.kept()
        self.refresh()
        self.desk.done_said.emit(self.tr("De tijden zijn bewaard"))

    @Slot(object)
    def _follow(self, advice: Advice) -> None:
        block = self._block(advice.block_id)
        if advice.act == "level":
            self._to_level()
        elif block is not None and advice.act == "remove":
            self._remove(block.id)
        elif block is not None and advice.act == "shorten" and self.view is not None:
            over = -min(self.view.left or 0, 0)
            self._lengthen(block.id, -min(over, max(block.minutes - _SHORTEST, 0)))
        self._to_list()

    @Slot()
    def _to_level(self) -> None:
        self.desk.place_chosen.emit("preparing", "level")

    @Slot()
    def _choose_example(self) -> None:
        if self.workspace is not None and self.view is not None and self.today is not None:
            self._starting.ask(self.workspace, self.session_id, self.today, replaces=bool(self.view.blocks))

    @Slot()
    def _to_paper(self) -> None:
        if self.workspace is not None and self.today is not None:
            self._run_sheet.ask(self.workspace, self.session_id, self.today)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the columns under each other when there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(_ONE_COLUMN)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
