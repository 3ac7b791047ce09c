"""Words that were said: a field that takes one line at a time, and the lines that stand there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import clear, column, row
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from wijksessie.commands import Workspace


class SoftField(QWidget):
    """A line to type in, with what may point at somebody said under it. It never keeps anybody from going on.

    `entered` comes with Enter and words; `went_on` with Enter in an empty field.
    """

    entered = Signal(str)
    went_on = Signal()

    def __init__(self, name: str, label: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.edit = QLineEdit()
        self.edit.setObjectName(name)
        self.edit.setAccessibleName(label)
        self.edit.setPlaceholderText(hint)
        self.edit.setFont(theme.font("tekst"))
        self.edit.setMinimumHeight(theme.target("begeleider"))
        self.edit.setMaxLength(300)
        self.soft = Text("", "klein", "nadruk", wrap=True)
        self.soft.setObjectName(f"{name}Soft")
        self.soft.hide()
        self._names: tuple[str, ...] = ()
        # layout
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.edit)
        box.addWidget(self.soft)
        # connections
        self.setFocusProxy(self.edit)
        self.edit.returnPressed.connect(self._enter)
        self.edit.textChanged.connect(self._check)

    def know(self, names: tuple[str, ...]) -> None:
        """Look for these names as well."""
        self._names = names

    def text(self) -> str:
        """Return what stands there."""
        return self.edit.text().strip()

    def write(self, text: str) -> None:
        """Put words in it, to change them."""
        self.edit.setText(text)

    @Slot()
    def _enter(self) -> None:
        if words := self.text():
            self.entered.emit(words)
        else:
            self.went_on.emit()

    @Slot(str)
    def _check(self, text: str) -> None:
        from wijksessie.queries.identity import findings

        found = findings(text, self._names)
        said = f"{text[found[0].start : found[0].end]}: {found[0].hint}" if found else ""
        self.soft.setText(said)
        self.soft.setVisible(bool(said))
        self.edit.setAccessibleDescription(said)


class LineRow(QWidget):
    """One line that was said. Enter or a tap takes it up to change it; Delete or the cross takes it away."""

    def __init__(self, nr: int, text: str, lines: Lines) -> None:
        super().__init__(lines)
        # parts
        self.nr = nr
        self._lines = lines
        self.setObjectName(f"{lines.objectName()}_{nr}")
        self.words = Text(text, "tekst", "nadruk", wrap=True)
        self.away = Button("×", f"{self.objectName()}Away", "plain")
        self.away.say("×", self.tr("Haal weg: {0}").format(text))
        self.away.setProperty("slim", "yes")
        self.away.setFixedSize(theme.target("bureau"), theme.target("bureau"))
        self.setAccessibleName(text)
        self.setAccessibleDescription(self.tr("Enter wijzigt, Delete haalt weg"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(theme.target("begeleider"))
        # layout
        line = row(spacing="xs")
        line.setContentsMargins(8, 2, 0, 2)
        line.addWidget(self.words, 1)
        line.addWidget(self.away)
        self.setLayout(line)
        # connections
        self.away.clicked.connect(self._take_away)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Change it or take it away."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._lines.picked.emit(self.nr)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._lines.removed.emit(self.nr)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: object) -> None:  # noqa: N802 (Qt)
        """A tap takes it up."""
        self._lines.picked.emit(self.nr)

    @Slot()
    def _take_away(self) -> None:
        self._lines.removed.emit(self.nr)


class Lines(QWidget):
    """The lines under each other, made again only when they are others."""

    picked = Signal(int)
    removed = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._shown: tuple[str, ...] = ()
        self.rows: list[LineRow] = []
        self._box = column(spacing="xs")
        self.setLayout(self._box)

    def show_lines(self, lines: Sequence[str]) -> bool:
        """Show these lines; true when the keys stood on one that is no more."""
        wanted = tuple(lines)
        if wanted == self._shown:
            return False
        lost = any(line.hasFocus() or line.away.hasFocus() for line in self.rows)
        self._shown = wanted
        clear(self._box)
        self.rows = [LineRow(nr, text, self) for nr, text in enumerate(wanted)]
        for line in self.rows:
            self._box.addWidget(line)
            line.show()
        return lost


class WordList(QWidget):
    """A field and the lines under it. `changed` comes with all lines as they should be."""

    changed = Signal(object)
    went_on = Signal()

    def __init__(self, name: str, label: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.field = SoftField(name, label, hint=hint)
        self.lines = Lines(f"{name}Lines")
        self._at: int | None = None
        self._all: tuple[str, ...] = ()
        # layout
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.field)
        box.addWidget(self.lines)
        # connections
        self.setFocusProxy(self.field)
        self.field.entered.connect(self._take)
        self.field.went_on.connect(self.went_on)
        self.lines.picked.connect(self._pick)
        self.lines.removed.connect(self._remove)

    def show_lines(self, lines: Sequence[str], *, anew: bool = False) -> None:
        """Show these; `anew` lets go of what is half typed, because it is about something else now."""
        if anew:
            self._at = None
            self.field.write("")
        self._all = tuple(lines)
        if self._at is not None and self._at >= len(self._all):
            self._at = None
        if self.lines.show_lines(self._all):
            self.field.setFocus()

    @property
    def draft(self) -> tuple[str, str]:
        """What is half typed, and the line it will replace."""
        line = "" if self._at is None or self._at >= len(self._all) else self._all[self._at]
        return self.field.edit.text(), line

    def resume(self, words: str, line: str = "") -> None:
        """Put back what was half typed; it is a new line when the old one is no more."""
        self._at = self._all.index(line) if line in self._all else None
        self.field.write(words)

    @Slot(str)
    def _take(self, words: str) -> None:
        lines = list(self._all)
        if self._at is None:
            lines.append(words)
        else:
            lines[self._at] = words
        self._at = None
        self.field.write("")
        self.changed.emit(lines)

    @Slot(int)
    def _pick(self, nr: int) -> None:
        self._at = nr
        self.field.write(self._all[nr])
        self.field.setFocus()
        self.field.edit.selectAll()

    @Slot(int)
    def _remove(self, nr: int) -> None:
        self._at = None
        self.changed.emit([line for at, line in enumerate(self._all) if at != nr])


def names_of(workspace: Workspace | None) -> tuple[str, ...]:
    """Return the names in the file to look for."""
    from wijksessie.queries.identity import names_in_file

    return () if workspace is None else names_in_file(workspace)
