"""What the table screen does to the file: every act is one change, and the disk may refuse it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.screens.dot_keeper import Answer
from ui.desktop.session.table.hands import Hands
from ui.desktop.session.table.keys import KeyRoom
from ui.desktop.session.table.reading import changed_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.desktop.desk import Desk
    from ui.desktop.session.table.keeper import TableKeeper
    from ui.desktop.session.table.side import TableSide
    from wijksessie.queries.sheets import SheetView


class WritingRoom(KeyRoom):
    """Keeps one table of one round, and undoes what was done here."""

    side: TableSide

    def __init__(self, desk: Desk, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, name, title, parent)
        self.hands = Hands(desk)
        self._keeper: TableKeeper | None = None
        self._round = self._table = ""
        self._view: SheetView | None = None
        self._notice = ""
        self._warned = False

    def _read(self) -> None:
        """Show what is on the disk."""
        raise NotImplementedError

    def _say(self, words: str) -> None:
        """Say something that stays until the next key."""
        raise NotImplementedError

    def _write(self, part: str, data: object) -> bool:
        from wijksessie.commands.sheets import write_part

        answer = self._do(write_part, self._round, self._table, part, data, time=self._time())
        if answer.done:
            self.hands.keep(part)
        elif answer.lost:
            self.hands.refuse(part, data)
        return answer.done

    def _do(self, command: Callable[..., object], *values: object, **named: object) -> Answer:
        assert self._keeper is not None
        answer = self._keeper.do(command, *values, **named)
        if not answer.done:
            self._notice = answer.said
        return answer

    def _time(self) -> str:
        return f"{self.desk.clock():%H:%M}"

    def _keep_again(self) -> bool:
        """Try again to keep what the disk refused; true when nothing is left."""
        return all(self._write(part, data) for part, data in list(self.hands.unsaved.items()))

    @Slot(str, object)
    def _set(self, name: str, value: object) -> None:
        """Change who took part, a tick or the note."""
        from wijksessie.commands.sheets import set_sheet

        if self._view is None:
            return
        self._notice = ""
        if self._do(set_sheet, self._round, self._table, **{name: value}).done and name == "deviations":
            self.side.note.kept()
        self._read()

    @Slot(int)
    def _pass(self, number: int) -> None:
        self._set("passed", number)

    def undo(self) -> None:
        """Take back the last thing that was done here."""
        self._move(undo=True, said=self.tr("Ongedaan gemaakt: {0}."))

    def redo(self) -> None:
        """Do again what was taken back."""
        self._move(undo=False, said=self.tr("Opnieuw gedaan: {0}."))

    def _move(self, *, undo: bool, said: str) -> None:
        """Go to the table that undo or redo changed, and say which."""
        if self._keeper is None or self._view is None:
            return
        with changed_table(self._keeper.workspace, self._view) as found:
            answer = self._keeper.undo() if undo else self._keeper.redo()
        if not answer.done:
            self._say(answer.said)
            return
        if found.key:
            self._table = found.key
        self._notice = said.format(found.label or self.tr("buiten dit scherm"))
        self._read()
