"""Keys of the table screen: Esc, undo and redo belong to it before the window takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from ui.desktop.preparing.room import Room

if TYPE_CHECKING:
    from collections.abc import Callable

_CTRL_Y = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Y)


class KeyRoom(Room):
    """A room that does its own leaving and undoing."""

    def leave(self) -> None:
        """Go back."""
        raise NotImplementedError

    def undo(self) -> None:
        """Take back the last thing."""
        raise NotImplementedError

    def redo(self) -> None:
        """Do again what was taken back."""
        raise NotImplementedError

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
        """Esc goes back; Ctrl Z and Ctrl Y go to the table they change."""
        act = self._act_of(event)
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _act_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        if event.key() == Qt.Key.Key_Escape:
            return self.leave
        if event.matches(QKeySequence.StandardKey.Undo):
            return self.undo
        if event.matches(QKeySequence.StandardKey.Redo) or event.keyCombination() == _CTRL_Y:
            return self.redo
        return None
