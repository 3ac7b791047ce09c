"""A whole list to look at: each line with what it means, yes, partly or no, and a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.choices import Choice
from ui.desktop.parts.field import Field
from ui.desktop.parts.frames import Card, Line, clear, column, row
from ui.desktop.parts.text import Text
from wijksessie.terms import CheckState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from wijksessie.queries.checks import CheckView


class CheckRow(QWidget):
    """One line of the list."""

    set = Signal(str, object)
    noted = Signal(str, str)
    removed = Signal(str)

    def __init__(self, line: CheckView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self._id = line.id
        self._label = Text(line.label, "tekst", "nadruk", wrap=True)
        self._hint = Text(line.hint, "klein", look="second", wrap=True)
        if not line.hint:  # to show what has no parent yet would open a window of its own
            self._hint.hide()
        states = (
            (CheckState.YES, self.tr("Ja")),
            (CheckState.PARTLY, self.tr("Deels")),
            (CheckState.NO, self.tr("Nee")),
        )
        self.choice = Choice(f"check_{line.key}", f"{line.label}:", states, line.key)
        self._more = Button(
            self.tr("Notitie"), f"checkMore_{line.key}", "plain", height=theme.target("bureau")
        )
        self._more.say(self.tr("Notitie"), self.tr("Notitie bij: {0}").format(line.label))
        self._more.setProperty("slim", "yes")
        self._more.setFont(theme.font("klein", "kop"))
        self.note = Field(f"checkNote_{line.key}", self.tr("Notitie bij: {0}").format(line.label), line.key)
        self.note.label.hide()
        self.note.edit.setPlaceholderText(self.tr("Schrijf hier wat u zag"))
        # layout
        acts = row(spacing="s")
        acts.addWidget(self.choice, 1)
        acts.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        if line.own:
            gone = Button(
                self.tr("Haal weg"), f"checkRemove_{line.key}", "plain", height=theme.target("bureau")
            )
            gone.say(self.tr("Haal weg"), self.tr("Haal weg: {0}").format(line.label))
            gone.setProperty("slim", "yes")
            gone.setFont(theme.font("klein", "kop"))
            gone.clicked.connect(self._remove)
            acts.addWidget(gone, 0, Qt.AlignmentFlag.AlignTop)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(theme.space("s"))
        self._across.addWidget(self._label, 1)
        self._across.addLayout(acts)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 6, 0, 8)
        box.setSpacing(2)
        box.addLayout(self._across)
        box.addWidget(self._hint)
        box.addWidget(self.note)
        # connections
        self.choice.chosen.connect(self.set)
        self.note.written.connect(self.noted)
        self._more.clicked.connect(self._open_note)

    def show_line(self, line: CheckView) -> None:
        """Show what was seen; a note that is being written stays."""
        self.choice.show_value(line.state)
        self.note.show_text(line.note)
        self.note.setVisible(bool(self.note.text()) or self.note.edit.hasFocus())
        self._more.setVisible(self.note.isHidden())

    @Slot()
    def _open_note(self) -> None:
        self.note.show()
        self._more.hide()
        self.note.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self._id)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the choice under the words when there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(440)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._across.setDirection(way)


class CheckCard(Card):
    """The list with its title, and a field to add a line of the team's own."""

    set = Signal(str, str, object)
    noted = Signal(object, str, str, str)
    added = Signal(object, str, str)
    removed = Signal(str)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(f"{name}Card", parent=parent)
        # parts
        self.name = name
        self.setAccessibleName(title)
        self.title = Text(title, "kop", wrap=True)
        self._rows: list[CheckRow] = []
        self._keys: tuple[str, ...] = ()
        self.own = Field(f"{name}Own", self.tr("Waar wilt u nog meer op letten?"), name)
        self._add = Button(self.tr("Zet erbij"), f"{name}Add", height=theme.scaled(44))
        # layout
        self._lines = column(spacing="xs")
        self._lines.setSpacing(0)
        self.box.addWidget(self.title)
        self.box.addLayout(self._lines)
        under = row(spacing="s")
        under.addWidget(self.own, 1)
        under.addWidget(self._add, 0, Qt.AlignmentFlag.AlignBottom)
        self.box.addLayout(under)
        # connections
        self._add.clicked.connect(self._add_line)
        edit = self.own.edit
        edit.returnPressed.connect(self._add_line)  # type: ignore[union-attr]

    def show_lines(self, lines: Sequence[CheckView]) -> None:
        """Show these lines; rows stay when only their state changes, so that focus stays."""
        keys = tuple(line.key for line in lines)
        if keys != self._keys:
            self._keys = keys
            clear(self._lines)
            self._rows = [CheckRow(line) for line in lines]
            for line_row in self._rows:
                if line_row is not self._rows[0]:
                    self._lines.addWidget(Line())
                self._lines.addWidget(line_row)
                line_row.set.connect(self._set)
                line_row.noted.connect(self._note)
                line_row.removed.connect(self.removed)
        for line_row, line in zip(self._rows, lines, strict=True):
            line_row.show_line(line)

    @Slot(str, object)
    def _set(self, key: str, state: object) -> None:
        self.set.emit(self.name, key, state)

    @Slot(str, str)
    def _note(self, key: str, text: str) -> None:
        field = next(one.note for one in self._rows if one.note.key == key)
        self.noted.emit(field, self.name, key, text)

    @Slot()
    def _add_line(self) -> None:
        self.added.emit(self.own, self.name, self.own.text())
