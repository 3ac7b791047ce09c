"""One line of the tree: words to type, further in when it hangs deeper, and who can change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.desktop import theme
from ui.desktop.parts.frames import row
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_STEP = 34
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT_TAB = Qt.Key.Key_Backtab


class TreeRow(QWidget):
    """`asked` says what a key wants: enter, deeper, shallower, remove, up, down, or who_0 to who_4."""

    asked = Signal(object, str)
    left = Signal(object)
    reached = Signal(object)

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.node_id: str | None = None
        self.side = ""
        self.level = 1
        self.stored = ""
        self.setObjectName(name)
        self.edit = QLineEdit()
        self.edit.setObjectName(f"{name}Words")
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(hint)
        self.edit.setFont(theme.font("tekst", "kop"))
        self.edit.setMinimumHeight(theme.target("begeleider"))
        self.edit.setMaxLength(120)
        self.who = Text("", "klein", "kop", look="done")
        self.who.setObjectName(f"{name}Who")
        # layout
        self._line = row(spacing="s")
        self._line.addWidget(self.edit, 1)
        self._line.addWidget(self.who)
        self.setLayout(self._line)
        # connections
        self.setFocusProxy(self.edit)
        self.edit.installEventFilter(self)
        self.edit.editingFinished.connect(self._leave)

    def show_line(self, side: str, node_id: str | None, label: str, level: int, who: str = "") -> None:
        """Show a node, or the open line of a side (`node_id` None). What is half typed stays."""
        if node_id != self.node_id or label != self.stored:
            at = self.edit.cursorPosition()
            if node_id is not None:
                self.edit.setText(label)  # also when it is the same: from now on undo is the store's
                self.edit.setCursorPosition(at)
            self.stored = label
        self.node_id, self.side, self.level = node_id, side, level
        self._line.setContentsMargins(theme.scaled(_STEP) * (level - 1), 0, 0, 0)
        self.who.setText(who)
        self.who.setVisible(bool(who))
        said = self.tr("stap {0}").format(level)
        base = label or self.edit.placeholderText()
        self.edit.setAccessibleName(", ".join(filter(None, (base, said, who))))

    def text(self) -> str:
        """Return what stands there."""
        return self.edit.text().strip()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt)
        """Take the keys an outline has."""
        if event.type() == QEvent.Type.FocusIn:
            self.reached.emit(self)
        elif event.type() == QEvent.Type.KeyPress:
            wish = self._wish(event)  # type: ignore[arg-type]
            if wish:
                self.asked.emit(self, wish)
                return True
        return super().eventFilter(watched, event)

    def _wish(self, event: QKeyEvent) -> str:
        key, ctrl = event.key(), bool(event.modifiers() & _CTRL)
        if ctrl and Qt.Key.Key_0 <= key <= Qt.Key.Key_4:
            return f"who_{key - Qt.Key.Key_0}"
        if ctrl:
            return ""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return "enter"
        if key == Qt.Key.Key_Tab:
            return "deeper"
        if key == _SHIFT_TAB:
            return "shallower"
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return "up" if key == Qt.Key.Key_Up else "down"
        at_end = self.edit.cursorPosition() == len(self.edit.text()) and not self.edit.hasSelectedText()
        # Behind the last letter Delete does nothing to the words: there it takes the whole line away.
        if key == Qt.Key.Key_Delete and at_end:
            return "remove"
        if key == Qt.Key.Key_Backspace and not self.edit.text():
            return "remove"
        return ""

    @Slot()
    def _leave(self) -> None:
        if self.text() != self.stored:
            self.left.emit(self)
