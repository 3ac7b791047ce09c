"""Fields that keep themselves: what is typed is handed over when the field is left, and never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent


class Lines(QPlainTextEdit):
    """A few lines of text; Tab goes on to the next control."""

    editingFinished = Signal()  # noqa: N815 (as QLineEdit has it)

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + theme.scaled(28))

    def text(self) -> str:
        """Return what is written."""
        return self.toPlainText()

    def setText(self, text: str) -> None:  # noqa: N802 (as QLineEdit has it)
        """Write this."""
        self.setPlainText(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt)
        """Tell that the field was left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.editingFinished.emit()


class Field(QWidget):
    """A label, a place to type, and a line for what is wrong with it.

    `written` comes with `key` and the text when the field is left with something else in it. Call `kept` when
    it was taken, or `tell` with what is wrong: then the text stays as it was typed.
    """

    written = Signal(str, str)

    def __init__(
        self,
        name: str,
        label: str,
        key: str = "",
        *,
        hint: str = "",
        lines: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # parts
        self.key = key
        self._shown = ""
        self.label = Text(label, "tekst", "nadruk", wrap=True)
        self.edit: QLineEdit | Lines = QLineEdit() if lines == 1 else Lines(lines)
        self.edit.setObjectName(name)
        self.edit.setAccessibleName(label)
        self.edit.setFont(theme.font("tekst"))
        self.edit.setPlaceholderText(hint)
        if isinstance(self.edit, QLineEdit):
            self.edit.setMinimumHeight(theme.scaled(44))
            self.edit.setMaxLength(400)
        self.label.setBuddy(self.edit)
        self._problem = Text("", "klein", "kop", look="late", wrap=True)
        self._problem.setObjectName(f"{name}Problem")
        self._problem.hide()
        # layout
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.label)
        box.addWidget(self.edit)
        box.addWidget(self._problem)
        # connections
        self.edit.editingFinished.connect(self._left)

    @property
    def problem(self) -> str:
        """Return what is wrong, or nothing."""
        return "" if self._problem.isHidden() else self._problem.text()

    def text(self) -> str:
        """Return what stands in the field."""
        return self.edit.text()

    def show_text(self, text: str) -> None:
        """Show what is kept, unless somebody is typing something else."""
        if self.edit.text() != self._shown:
            return
        self._shown = text
        if self.edit.text() != text:
            self.edit.setText(text)
            if isinstance(self.edit, QLineEdit):
                self.edit.setCursorPosition(0)  # of a long text people want to see the beginning
        self._problem.hide()

    def forget(self) -> None:
        """Let go of what was typed: the field is about another session now."""
        self._shown = ""
        self.edit.setText("")
        self._problem.hide()

    def kept(self) -> None:
        """Take note that what was typed is in the file."""
        self._shown = self.edit.text()
        self._problem.hide()
        self.edit.setAccessibleDescription("")

    def tell(self, problem: str) -> None:
        """Say what is wrong with it, or nothing any more."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.edit.setAccessibleDescription(problem)

    @Slot()
    def _left(self) -> None:
        if self.edit.text() != self._shown:
            self.written.emit(self.key, self.edit.text())
        elif self.problem:
            self._problem.hide()
