"""Ctrl+Z in a field that has nothing of its own to undo undoes the last change, as it does elsewhere."""

from __future__ import annotations

from weakref import ref

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid


class UndoKeys(QObject):
    """Watches the field that has the keyboard: Qt lets it take these keys without a use for them."""

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._field: ref[QWidget] | None = None
        app.focusChanged.connect(self._move_to)

    @Slot(QWidget, QWidget)
    def _move_to(self, old: QWidget | None, new: QWidget | None) -> None:
        before = self._field() if self._field is not None else None
        if before is not None and isValid(before):
            before.removeEventFilter(self)
        self._field = None
        if isinstance(new, QLineEdit | QPlainTextEdit):
            new.installEventFilter(self)
            self._field = ref(new)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt)
        """Keep a field from claiming a key it can do nothing with, or from swallowing it for nothing."""
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() not in kinds or not isinstance(event, QKeyEvent):
            return False
        if event.matches(QKeySequence.StandardKey.Undo):
            wanted = _can(watched, "undo")
        elif event.matches(QKeySequence.StandardKey.Redo):
            wanted = _can(watched, "redo")
        else:
            return False
        if not wanted:
            event.ignore()
        return not wanted


def _can(field: QObject, what: str) -> bool:
    """Whether a field has typing of its own to undo or redo."""
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() if what == "undo" else field.isRedoAvailable()
    if isinstance(field, QPlainTextEdit):
        document = field.document()
        return document.isUndoAvailable() if what == "undo" else document.isRedoAvailable()
    return True
