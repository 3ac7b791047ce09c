"""When the session starts and ends: two small fields that keep what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from wijksessie.queries.programme_view import ProgrammeView


class TimesLine(QWidget):
    """`written` comes with both texts as soon as one of them is left changed."""

    written = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self._kept = ("", "")
        self.start = self._field("programmeStart", self.tr("Begin van de sessie"), "10:00")
        self.end = self._field("programmeEnd", self.tr("Einde van de sessie"), "12:00")
        self._problem = Text("", "klein", "kop", look="late", wrap=True)
        self._problem.setObjectName("timesProblem")
        self._problem.hide()
        # layout
        line = Flow(gap=14, line_gap=4)
        for words, field in ((self.tr("Van"), self.start), (self.tr("tot"), self.end)):
            label = Text(words, "tekst", "nadruk")
            label.setMinimumHeight(theme.scaled(44))
            label.setBuddy(field)
            line.addWidget(label)
            line.addWidget(field)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 0, 14, 0)
        box.setSpacing(theme.space("xs"))
        box.addLayout(line)
        box.addWidget(self._problem)

    def _field(self, name: str, said: str, hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(said)
        field.setPlaceholderText(hint)
        field.setMaxLength(12)
        field.setFont(theme.font("tekst"))
        field.setFixedWidth(theme.scaled(96))
        field.setMinimumHeight(theme.scaled(44))
        field.editingFinished.connect(self._left)
        return field

    def show_times(self, view: ProgrammeView) -> None:
        """Show what is kept, unless something else was typed that could not be taken."""
        if (self.start.text(), self.end.text()) == self._kept:
            self.forget()
            self.start.setText(view.start)
            self.end.setText(view.end)
            self._kept = (view.start, view.end)

    def forget(self) -> None:
        """Let go of what was typed."""
        for field in (self.start, self.end):
            field.clear()
        self._kept = ("", "")
        self.tell("")

    def kept(self) -> None:
        """Take note that what stands here is in the file."""
        self._kept = (self.start.text(), self.end.text())
        self.tell("")

    def tell(self, problem: str) -> None:
        """Say what is wrong, or nothing any more."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        for field in (self.start, self.end):
            field.setAccessibleDescription(problem)

    @Slot()
    def _left(self) -> None:
        if (self.start.text(), self.end.text()) != self._kept:
            self.written.emit(self.start.text(), self.end.text())
        else:
            self.tell("")
