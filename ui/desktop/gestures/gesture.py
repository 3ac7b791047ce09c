"""What every gesture of a table screen is: it shows one sheet and says what people did with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from typing import Any

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace
    from wijksessie.queries.sheets import SheetView
    from wijksessie.techniques.base import Gesture


class GestureWidget(QWidget):
    """One gesture of the hand on the table screen.

    `typed` carries the whole new value of this gesture's part of the sheet; whoever hosts it writes it to the
    disk and calls `show_sheet` again with what is there now, also after an undo. The widget keeps no data of
    its own besides what is half typed. `told` says something that stays until the next key.
    """

    typed = Signal(object)
    told = Signal(str)

    def __init__(self, desk: Desk, gesture: Gesture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.gesture = gesture
        self.workspace: Workspace | None = None

    def show_sheet(self, sheet: SheetView, data: Any) -> None:
        """Show what a table did so far. `data` is this gesture's part of the sheet, None when it is empty.

        Called often: nothing in sight may jump, and the keys stay where they are.
        """
        raise NotImplementedError

    def take_keys(self) -> None:
        """Put the keys where the note taker goes on: the first place that is still empty."""
        self.setFocus()

    def how(self) -> str:
        """Return one short line that says how to type; keys stand between [ and ]."""
        return ""

    def progress(self) -> str:
        """Return how far it is in a few words ("8 van 10 bonen"); empty when there is nothing to count."""
        return ""
