"""The cockpit: what the facilitator looks at while the session runs. One thing at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card, Page, clear, column, row
from ui.desktop.parts.head import Head
from ui.desktop.session.cockpit.act_bar import ActBar
from ui.desktop.session.cockpit.acts import RunActs
from ui.desktop.session.cockpit.lines import BlockLine
from ui.desktop.session.cockpit.more_list import MoreList
from ui.desktop.session.cockpit.now_card import NowCard
from ui.desktop.session.cockpit.proposal_bar import ProposalBar
from ui.desktop.session.cockpit.stage_card import StageCard
from ui.desktop.session.cockpit.table_card import TableCard
from ui.desktop.session.cockpit.wall import wall
from ui.desktop.stage.hand import StageHand

if TYPE_CHECKING:
    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace
    from wijksessie.queries.running import RunFacts, RunView
    from wijksessie.queries.running_now import BlockNow


class Cockpit(QWidget):
    """Programme at the left, what is said and done in the middle, the big screen at the right.

    `subject_asked` gives a room of the session; `control_asked` a round for the page of the big screen.
    """

    subject_asked = Signal(str)
    control_asked = Signal(str)

    def __init__(self, desk: Desk, hand: StageHand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("cockpit")
        self.setAccessibleName(self.tr("De sessie loopt"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._desk = desk
        self.workspace: Workspace | None = None
        self.session_id = ""
        self._facts: RunFacts | None = None
        self.view: RunView | None = None
        self.hand = hand
        self.head = Head()
        self.programme = Page("programmeLines")
        self.now = NowCard()
        self.proposal = ProposalBar()
        self.bar = ActBar()
        self.stage_card = StageCard(self.hand)
        self.more = MoreList()
        self.acts = RunActs(self, desk)
        self._tables = QWidget()
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        # layout
        self._arrange()
        # connections
        self._timer.timeout.connect(self.tick)
        self._soon.timeout.connect(self._bring_in_sight)
        self.now.ticked.connect(self.acts.tick_step)
        self.bar.pause.clicked.connect(self.acts.pause)
        self.bar.longer.clicked.connect(self.acts.longer)
        self.bar.more.clicked.connect(self.acts.ask_here)
        self.bar.round.clicked.connect(self.acts.open_round)
        self.bar.next.clicked.connect(self.acts.next)
        self.proposal.accepted.connect(self.acts.accept)
        self.stage_card.control_asked.connect(self._ask_control)
        self.more.room_asked.connect(self.subject_asked)

    def _arrange(self) -> None:
        big = theme.text_size() > 125
        lines = Card("programmeCard")
        lines.box.setContentsMargins(6, 8, 6, 8)
        lines.box.addWidget(self.programme)
        lines.setFixedWidth(min(theme.scaled(238), 262))
        self.programme.setProperty("look", "card")
        self.programme.sheet.setProperty("look", "clear")
        self.programme.box.setContentsMargins(0, 0, 0, 0)
        self.programme.box.setSpacing(2)
        self._table_row: QLayout = Flow(gap=8, line_gap=8) if theme.text_size() > 100 else row(spacing="s")
        self._tables.setLayout(self._table_row)
        middle = column(spacing="m")
        middle.addWidget(self.now, 1)
        middle.addWidget(self.proposal)
        middle.addWidget(self._tables)
        right = column(spacing="m")
        right.addWidget(self.stage_card)
        right.addWidget(self.more, 1)
        side = QWidget()
        side.setLayout(right)
        right_page = Page("cockpitSide")
        right_page.setWidget(side)
        right_page.setFixedWidth(min(theme.scaled(272), 330))
        scroll = Page("cockpitMiddle")
        inner = QWidget()
        inner.setLayout(middle)
        scroll.setWidget(inner)
        centre = column(spacing="m")
        centre.addWidget(scroll, 1)
        if not big:
            centre.addWidget(self.bar)
        across = row(spacing="m")
        across.addWidget(lines)
        across.addLayout(centre, 1)
        across.addWidget(right_page)
        whole = column(spacing="m")
        whole.setContentsMargins(20, 12, 20, 16)
        self.setLayout(whole)
        whole.addWidget(self.head)
        whole.addLayout(across, 1)
        if big:
            whole.addWidget(self.bar)

    # -- what is shown

    def show_session(self, workspace: Workspace, session_id: str) -> None:
        """Show this session; the clock runs while the cockpit is in sight."""
        self.workspace, self.session_id = workspace, session_id
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the file again."""
        from wijksessie.queries.people_count import people_count
        from wijksessie.queries.running import facts
        from wijksessie.queries.session_log import session_log

        if self.workspace is None:
            return
        self._facts = facts(self.workspace, self.session_id)
        if self._facts is None:
            return
        self.tick()
        now = self._facts.now
        if now is None:
            return
        self.now.show_block(now)
        self._show_tables(now)
        self.bar.round.setVisible(now.has_round and (now.round is None or not now.round.opened))
        assert self.view is not None
        self.bar.show_run(self.view)
        self.stage_card.show_block(now)
        people = people_count(self.workspace, self.session_id)
        log = session_log(self.workspace, self.session_id)
        self.more.show_counts(people, log, is_break=now.is_break)
        if self.hand.is_open:
            self.hand.refresh()

    @Slot()
    def tick(self) -> None:
        """Let the clock go on; nothing is read for it."""
        from wijksessie.queries.running import run_at
        from wijksessie.queries.sentences import clock

        if self._facts is None:
            return
        time = wall(self._desk.clock)
        self.view = view = run_at(self._facts, time)
        parts = [view.title, self.tr("tot {0}").format(clock(view.plan_end)) if view.plan_end else ""]
        line = ", ".join(part for part in parts if part)
        words = self.tr("Pauze, de klok staat stil") if view.paused else view.drift_words
        self.head.show_title(self._hour(time), f"{line}. {words}")
        self.now.show_time(view)
        self.proposal.show_run(view)
        self.bar.show_run(view)
        self._show_lines(view)

    @staticmethod
    def _hour(time: str) -> str:
        hours, minutes, _ = time.split(":")
        return f"{int(hours)}.{minutes} uur"

    def lines(self) -> list[BlockLine]:
        """Return the lines of the programme."""
        box = self.programme.box
        items = (box.itemAt(nr) for nr in range(box.count()))
        found = (item.widget() for item in items if item is not None)
        return [line for line in found if isinstance(line, BlockLine)]

    def _show_lines(self, view: RunView) -> None:
        there = self.lines()
        if [line.row.id for line in there] != [row.id for row in view.rows]:
            clear(self.programme.box)
            for found in view.rows:
                line = BlockLine(found)
                line.clicked.connect(self._ask_line)
                self.programme.box.addWidget(line)
            self.programme.box.addStretch(1)
            there = self.lines()
        for line, found in zip(there, view.rows, strict=True):
            if line.row != found:
                line.show_row(found)
        here = view.now.id if view.now is not None else ""
        for line in there:
            if line.row.id == here and self.property("here") != here:
                self.setProperty("here", here)
                self._soon.start()

    @Slot()
    def _bring_in_sight(self) -> None:
        for line in self.lines():
            if line.row.id == self.property("here"):
                self.programme.ensureWidgetVisible(line, 0, 100)

    def _show_tables(self, now: BlockNow) -> None:
        tables = () if now.round is None else now.round.tables
        cards = self._tables.findChildren(TableCard, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if [card.table.key for card in cards] != [table.key for table in tables]:
            clear(self._table_row)
            for table in tables:
                card = TableCard(table)
                card.clicked.connect(self._ask_table)
                self._table_row.addWidget(card)
                card.show()
        else:
            for card, table in zip(cards, tables, strict=True):
                card.show_table(table)
        self._tables.setVisible(bool(tables))

    # -- where it leads

    @Slot()
    def _ask_table(self) -> None:
        card = self.sender()
        assert isinstance(card, TableCard)
        self.acts.go_to_table(card.table.key)

    @Slot()
    def _ask_line(self) -> None:
        line = self.sender()
        assert isinstance(line, BlockLine)
        self.acts.ask_about(line.row.id)

    @Slot()
    def _ask_control(self) -> None:
        now = self.view.now if self.view is not None else None
        if now is not None and now.round is not None:
            self.control_asked.emit(now.round.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """B is black, space reveals; N, P and K go on, pause, and do what is proposed."""
        if event.isAutoRepeat():
            return  # a key that is held down must not run through the programme
        if event.modifiers() or not self._key(event.key()):
            super().keyPressEvent(event)

    def _key(self, key: int) -> bool:
        acts = {
            Qt.Key.Key_N: self.acts.next,
            Qt.Key.Key_P: self.acts.pause,
            Qt.Key.Key_Plus: self.acts.longer,
            Qt.Key.Key_K: self.proposal.take,
        }
        act = acts.get(Qt.Key(key))
        if act is None:
            now = self.view.now if self.view is not None else None
            here = now.round.id if now is not None and now.round is not None else ""
            # What was shown in an earlier block is not revealed further by accident.
            mine = self.hand.round_id in ("", here) or key == Qt.Key.Key_B
            return mine and self.hand.take_key(key)
        act()
        return True

    def showEvent(self, event: object) -> None:  # noqa: N802 (Qt)
        """Run the clock."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._timer.start()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: object) -> None:  # noqa: N802 (Qt)
        """Let the clock rest; it counts from the wall, so nothing is lost."""
        super().hideEvent(event)  # type: ignore[arg-type]
        self._timer.stop()
