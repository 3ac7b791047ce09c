"""Stippen tellen: the table screen for dots, after the paper tally sheet. It fills the whole window."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop.gestures.dots import DotsGesture
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import row
from ui.desktop.parts.keys import KeyLine
from ui.desktop.parts.pills import Pill
from ui.desktop.parts.safety_button import SafetyButton
from ui.desktop.parts.text import Text
from ui.desktop.screens import dot_words
from ui.desktop.screens.dot_keeper import Answer, DotKeeper
from ui.desktop.screens.dot_words import changes, what_changed
from ui.desktop.screens.dots_foot import DotsFoot

if TYPE_CHECKING:
    from collections.abc import Callable

    from wijksessie.commands import Workspace
    from wijksessie.queries.dots import DotGrid, GridTable


_CTRL_Y = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Y)


class DotsScreen(QWidget):
    """Counts one round. `open` shows it, `closed` asks to go back; nothing waits to be saved by then."""

    closed = Signal()
    safety_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("dotsScreen")
        self._keeper: DotKeeper | None = None
        self._grid: DotGrid | None = None
        self._table = ""
        self._notice = ""
        self._warned = False
        self._back = Button(self.tr("Terug"), "dotsBack", "secondary")
        self._how = KeyLine()
        self._how.setObjectName("dotsHow")
        self.saved = Pill("dotsSaved", "check", self.tr("Alles bewaard"), "good")
        self._safety = SafetyButton(slim=True)
        self.gesture = DotsGesture()
        self.foot = DotsFoot()
        self.tables = self.foot.tables
        # layout
        head = row(spacing="l")
        head.addWidget(self._back)
        head.addWidget(Text(self.tr("Stippen tellen"), "zin", "titel"))
        head.addWidget(self._how, 1)
        head.addWidget(self.saved)
        head.addWidget(self._safety)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 6, 16, 6)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self.gesture, 1)
        whole.addWidget(self.foot)
        # connections
        self._back.clicked.connect(self._leave)
        self._safety.clicked.connect(self.safety_asked)
        self.gesture.typed.connect(self._keep)
        self.gesture.column_done.connect(self._end_of_column)
        self.gesture.table_reached.connect(self._look_at)
        self.gesture.made.connect(self._order_tabs)
        self.tables.reached.connect(self._look_at)
        self.tables.confirmed.connect(self._confirm_table)
        self.foot.confirm.clicked.connect(self._confirm_here)

    def open(self, workspace: Workspace, run_id: str) -> None:
        """Count this round, from the first cell that is still empty."""
        self._keeper = DotKeeper(workspace, run_id)
        self._grid, self._table, self._notice, self._warned = None, "", "", False
        self.gesture.unsaved.clear()
        self._show_saved()
        self.refresh()
        grid = self._grid
        if grid is not None:
            waiting = [table for table in grid.tables if not table.complete and not table.confirmed]
            waiting = waiting or [table for table in grid.tables if not table.confirmed]
            self.gesture.go_to_table((waiting or list(grid.tables))[0].key)

    @Slot()
    def refresh(self) -> None:
        """Read the round again; what changed by undo or elsewhere lights up."""
        old = self._grid
        if self._read() and old is not None and self._grid != old:
            self._notice = ""
            self._light_up(old, self._shown)
            self._tell()

    def _read(self) -> bool:
        """Show what is on the disk; false when the round is gone."""
        if self._keeper is None:
            return False
        grid = self._keeper.read()
        if grid is None:
            self.closed.emit()
            return False
        if grid != self._grid:
            self._grid = grid
            self.gesture.show_grid(grid)
            if self.foot.show_grid(grid):
                self._order_tabs()
            self._how.say(dot_words.how_to_type(grid))
        self._tell()
        return True

    def _light_up(self, old: DotGrid, grid: DotGrid) -> None:
        """What changed without being typed here was undone, redone, or done on another laptop."""
        cells, tables = changes(old, grid)
        if cells:
            self.gesture.go_to(*cells[0], flash=True)
        elif tables:
            self.tables.go_to(tables[0])

    @Slot()
    def _order_tabs(self) -> None:
        """Tab goes as people read: head, cells, boxes, button."""
        chain = [self._back, self._safety, *self.gesture.cells, *self.tables.boxes, self.foot.confirm]
        for first, second in pairwise(chain):
            QWidget.setTabOrder(first, second)

    @Slot(str)
    def _look_at(self, table: str) -> None:
        if table != self._table:
            self._table, self._notice = table, ""
            self._tell()

    def _say(self, notice: str) -> None:
        """Say something that stays until the next key."""
        self._notice = notice
        self._tell()

    def _tell(self) -> None:
        """Say in words what is different at this table, as information."""
        if self._grid is None or not self._table:
            return
        table = self._at(self._table)
        self.foot.offer(again=bool(self.gesture.unsaved), possible=not table.confirmed)
        at_box = any(box.hasFocus() for box in self.tables.boxes)
        known = table.complete or table.confirmed or table.too_many or at_box
        about = dot_words.about_table(self._shown, table) if known else ""
        self.foot.tell(self._notice or about or dot_words.about_ties(self._shown))

    def _show_saved(self) -> None:
        self.saved.show_state(*dot_words.how_kept(len(self.gesture.unsaved)))

    def _at(self, table: str) -> GridTable:
        return next(found for found in self._shown.tables if found.key == table)

    @property
    def _shown(self) -> DotGrid:
        assert self._grid is not None
        return self._grid

    @Slot(str, str, object)
    def _keep(self, card: str, table: str, count: int | None) -> None:
        """Write one number to the disk; only then it counts as kept."""
        self._notice, self._warned = "", False
        was_confirmed = self._at(table).confirmed
        if self._put(card, table, count):
            self._keep_again()
            if was_confirmed:
                self._notice = self.tr("Deze tafel is weer open. Zeg straks opnieuw: dit klopt.")
            self._read()
        self._show_saved()
        self._tell()

    def _put(self, card: str, table: str, count: int | None) -> bool:
        """Try to keep a number; one that the disk refuses stays in sight."""
        assert self._keeper is not None
        answer = self._keeper.put(card, table, count)
        if answer.done:
            self.gesture.keep(card, table, count)
        else:
            self._notice = answer.said
        if answer.lost:
            self.gesture.refuse(card, table, count)
        return answer.done

    def _keep_again(self) -> bool:
        """Try again to keep what the disk refused; true when nothing is left."""
        for (card, table), count in list(self.gesture.unsaved.items()):
            if not self._put(card, table, count):
                return False
        return True

    @Slot(str)
    def _end_of_column(self, table: str) -> None:
        """After its last card the keys are at the box of the table: `Enter` says *dit klopt*."""
        self.tables.go_to(table)
        self._tell()

    @Slot()
    def _confirm_here(self) -> None:
        if self.gesture.unsaved:
            self._notice = ""
            if self._keep_again():
                self._read()
            self._show_saved()
            self._tell()
        elif self._table:
            self._confirm_table(self._table)

    @Slot(str)
    def _confirm_table(self, table: str) -> None:
        """The table says *dit klopt*; then the next table that did not."""
        self._notice = ""
        if (self._at(table).confirmed or self._confirm(table)) and self._read():
            keys = [found.key for found in self._shown.tables]
            after = keys[keys.index(table) + 1 :] + keys[: keys.index(table)]
            waiting = next((key for key in after if not self._at(key).confirmed), None)
            if waiting is not None:
                self.gesture.go_to_table(waiting)
            else:
                self._back.setFocus(Qt.FocusReason.OtherFocusReason)
                self._notice = self.tr("Alle tafels kloppen. U kunt ze laten zien.")
        self._show_saved()
        self._tell()

    def _confirm(self, table: str) -> bool:
        assert self._keeper is not None
        if not self._keep_again():
            return False
        answer = self._keeper.confirm(table)
        if not answer.done:
            keys = [option.key for option in self._shown.rows]
            if not answer.lost:
                self.gesture.go_to(answer.where if answer.where in keys else keys[0], table)
            self._notice = answer.said
        return answer.done

    def event(self, event: QEvent) -> bool:
        """Keep Esc and undo for this screen, before the window takes them."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._act_of(event) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Esc goes back; Ctrl Z and Ctrl Y show where they change something."""
        act = self._act_of(event)
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _act_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        if event.key() == Qt.Key.Key_Escape:
            return self._leave
        if event.matches(QKeySequence.StandardKey.Undo):
            return self._undo
        if event.matches(QKeySequence.StandardKey.Redo) or event.keyCombination() == _CTRL_Y:
            return self._redo
        return None

    def _undo(self) -> None:
        assert self._keeper is not None
        self._moved(self._keeper.undo(), self.tr("Ongedaan gemaakt: {0}."))

    def _redo(self) -> None:
        assert self._keeper is not None
        self._moved(self._keeper.redo(), self.tr("Opnieuw gedaan: {0}."))

    def _moved(self, answer: Answer, said: str) -> None:
        """Go to what undo or redo changed, and say it."""
        old = self._grid
        self.refresh()
        if not answer.done:
            self._say(answer.said)
        elif old is not None:
            self._say(said.format(what_changed(old, self._shown)))

    @Slot()
    def _leave(self) -> None:
        """Go back. A number that is not on the disk is tried again, and left behind only when asked twice."""
        if self._warned or self._keep_again():
            self.closed.emit()
            return
        self._warned = True
        self._say(dot_words.not_kept(len(self.gesture.unsaved)))
