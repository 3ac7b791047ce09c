"""Stippen tellen: the table screen for dots, after the paper tally sheet. It fills the whole window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.gestures.dot_tables import DotTables, difference
from ui.desktop.gestures.dots import DotsGesture
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import row
from ui.desktop.parts.pills import Pill
from ui.desktop.parts.text import Text
from ui.desktop.rail import SafetyButton

if TYPE_CHECKING:
    from wijksessie.commands import Workspace
    from wijksessie.queries.dots import DotGrid, GridTable


class DotsScreen(QWidget):
    """Counts one round. `open` shows it, `closed` asks to go back; nothing waits to be saved by then."""

    closed = Signal()
    safety_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("dotsScreen")
        self._workspace: Workspace | None = None
        self._run_id = ""
        self._grid: DotGrid | None = None
        self._table = ""
        self._notice = ""
        self._title = Text(self.tr("Stippen tellen"), "zin", "titel")
        self._back = Button(self.tr("Terug"), "dotsBack", "secondary")
        self._how = Text("", "klein", look="second", wrap=True)
        self.saved = Pill("dotsSaved", "check", self.tr("Alles bewaard"), "good")
        self._safety = SafetyButton(slim=True)
        self.gesture = DotsGesture()
        self.tables = DotTables()
        self._told = Text("", "klein", wrap=True)
        self._told.setObjectName("dotsTold")
        self._confirm = Button(self.tr("Dit klopt"), "dotsConfirm", "primary")
        # layout
        head = row(spacing="l")
        head.addWidget(self._back)
        head.addWidget(self._title)
        head.addWidget(self._how, 1)
        head.addWidget(self.saved)
        head.addWidget(self._safety)
        foot = QHBoxLayout()
        foot.setSpacing(14)
        foot.addWidget(self.tables)
        foot.addWidget(self._told, 1)
        foot.addWidget(self._confirm)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 8, 16, 8)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self.gesture, 1)
        whole.addLayout(foot)
        # connections
        self._back.clicked.connect(self.closed)
        self._safety.clicked.connect(self.safety_asked)
        self.gesture.typed.connect(self._keep)
        self.gesture.column_done.connect(self.tables.go_to)
        self.gesture.table_reached.connect(self._look_at)
        self.tables.reached.connect(self._look_at)
        self.tables.confirmed.connect(self._confirm_table)
        self._confirm.clicked.connect(self._confirm_here)

    def open(self, workspace: Workspace, run_id: str) -> None:
        """Count this round, from the first cell that is still empty."""
        self._workspace, self._run_id = workspace, run_id
        self.refresh()
        grid = self._grid
        if grid is None:
            return
        waiting = [table for table in grid.tables if not table.complete]
        waiting = waiting or [table for table in grid.tables if not table.confirmed]
        self.gesture.go_to_table((waiting or list(grid.tables))[0].key)

    @Slot()
    def refresh(self) -> None:
        """Read the round again; what changed by undo or elsewhere lights up."""
        if self._workspace is None:
            return
        from wijksessie.queries.dots import dot_grid

        grid = dot_grid(self._workspace, self._run_id)
        if grid is None:
            self.closed.emit()
            return
        old, self._grid = self._grid, grid
        if grid == old:
            return
        self._notice = ""
        self.gesture.show_grid(grid)
        self.tables.show_grid(grid)
        self._how.setText(self._instruction(grid))
        if old is not None and old.run_id == grid.run_id:
            self._flash_what_changed(old, grid)
        self._tell()

    def _instruction(self, grid: DotGrid) -> str:
        if grid.two_digits:
            return self.tr("Typ per tafel van boven naar beneden. Enter gaat door, pijltjes gaan terug.")
        most = max(table.taking_part for table in grid.tables) * grid.most_per_card
        return self.tr(
            "Typ per tafel van boven naar beneden. 0 tot {0} vult in en gaat door. Pijltje terug."
        ).format(min(most, 9))

    def _flash_what_changed(self, old: DotGrid, grid: DotGrid) -> None:
        """A cell that changed without being typed here was undone, redone, or typed on another laptop."""
        before = {row.key: row.counts for row in old.rows}
        for option in grid.rows:
            for table in grid.tables:
                count = before.get(option.key, {}).get(table.key)
                if count != option.counts[table.key]:
                    self.gesture.go_to(option.key, table.key, flash=True)
                    return

    @Slot(str, str, object)
    def _keep(self, card: str, table: str, count: int | None) -> None:
        """Write one number to the disk; only then it counts as kept."""
        from wijksessie.commands import RuleBroken, StoreError
        from wijksessie.commands.sheets import put_dots

        assert self._workspace is not None
        was_confirmed = self._at(table).confirmed
        self._notice = ""
        try:
            put_dots(self._workspace, self._run_id, table, card, count)
        except RuleBroken as broken:
            self._say(str(broken))
            return
        except (StoreError, OSError) as problem:
            self.gesture.refuse(card, table, count)
            self.saved.show_state("warning", self.tr("Niet bewaard"), "bad")
            self._say(str(problem))
            return
        self.gesture.keep(card, table, count)
        self.saved.show_state("check", self.tr("Alles bewaard"), "good")
        if was_confirmed:
            self._notice = self.tr("Deze tafel is weer open. Zeg straks opnieuw: dit klopt.")
        self._read_quietly()

    def _say(self, notice: str) -> None:
        """Say something that stays until the next key."""
        self._notice = notice
        self._tell()

    def _read_quietly(self) -> None:
        """Read again what was just typed, without lighting it up."""
        from wijksessie.queries.dots import dot_grid

        assert self._workspace is not None
        grid = dot_grid(self._workspace, self._run_id)
        if grid is not None:
            self._grid = grid
            self.gesture.show_grid(grid)
            self.tables.show_grid(grid)
            self._tell()

    def _at(self, table: str) -> GridTable:
        assert self._grid is not None
        return next(found for found in self._grid.tables if found.key == table)

    @Slot(str)
    def _look_at(self, table: str) -> None:
        if table != self._table:
            self._table, self._notice = table, ""
            self._tell()

    def _tell(self) -> None:
        """Say in words what is different at this table, as information."""
        if self._grid is None or not self._table:
            return
        if self._notice:
            self._told.setText(self._notice)
            return
        table = self._at(self._table)
        self._confirm.setVisible(not table.confirmed)
        left = table.expected - table.given
        if table.too_many:
            text = self.tr("Tafel {0}: {1}. Tel nog een keer.").format(table.label, difference(table))
        elif table.complete and left == 1:
            text = self.tr("Tafel {0}: 1 stip is niet gebruikt. Dat mag. Tel na als u twijfelt.")
            text = text.format(table.label)
        elif table.complete and left:
            text = self.tr("Tafel {0}: {1} stippen zijn niet gebruikt. Dat mag. Tel na als u twijfelt.")
            text = text.format(table.label, left)
        else:
            text = self._ties()
        self._told.setText(text)

    def _ties(self) -> str:
        """Cards that share a place in the top three."""
        assert self._grid is not None
        if not self._grid.ties or not all(table.complete for table in self._grid.tables):
            return ""
        labels = {option.key: option.label for option in self._grid.rows}
        return self.tr("Even veel stippen: {0}.").format(
            self.tr(" en ").join(labels[key] for key in self._grid.ties[0])
        )

    @Slot()
    def _confirm_here(self) -> None:
        if self._table:
            self._confirm_table(self._table)

    @Slot(str)
    def _confirm_table(self, table: str) -> None:
        """The table says *dit klopt*; then the next table that did not."""
        from wijksessie.commands import RuleBroken
        from wijksessie.commands.sheets import confirm_sheet

        assert self._workspace is not None
        if not self._at(table).confirmed:
            try:
                confirm_sheet(self._workspace, self._run_id, table)
            except RuleBroken as broken:
                if broken.where:
                    self.gesture.go_to(broken.where[0], table)
                self._say(str(broken))
                return
        self._read_quietly()
        keys = [found.key for found in self._shown.tables]
        after = keys[keys.index(table) + 1 :] + keys[: keys.index(table)]
        waiting = next((key for key in after if not self._at(key).confirmed), None)
        if waiting is None:
            self._back.setFocus()
            self._say(self.tr("Alle tafels kloppen. U kunt ze laten zien."))
        else:
            self.gesture.go_to_table(waiting)

    @property
    def _shown(self) -> DotGrid:
        assert self._grid is not None
        return self._grid
