"""A list of groups in the neighbourhood: whether we reach them, or miss them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.choices import Choice
from ui.desktop.parts.field import Field
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card, Line, clear, column, row
from ui.desktop.parts.text import Text
from ui.desktop.preparing.people.words import reach_word
from wijksessie.terms import CheckState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from wijksessie.queries.missing import MissingLine


class ReachRow(QWidget):
    """One group: its name, where it stands, a choice, and a note. With `can_add` a contact can be made."""

    set = Signal(str, object)
    noted = Signal(str, str)
    removed = Signal(str)
    wanted = Signal(str)

    def __init__(self, line: MissingLine, *, can_add: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        check = line.check
        self.setObjectName(f"reachRow_{check.key}")
        self._id, self.key, self._can_add = check.id, check.key, can_add
        self._label = Text(check.label, "tekst", "kop", wrap=True)
        self._hint = Text(check.hint, "klein", look="second", wrap=True)
        if not check.hint:  # to show what has no parent yet would open a window of its own
            self._hint.hide()
        self.stands = Text("", "klein", wrap=True)
        self.stands.setObjectName(f"reachStands_{check.key}")
        states = ((CheckState.YES, self.tr("Bereiken wij")), (CheckState.NO, self.tr("Missen wij")))
        self.choice = Choice(f"reach_{check.key}", f"{check.label}:", states, check.key)
        self._new = self._plain(f"reachNew_{check.key}", self.tr("Zet contact erbij"), check.label)
        self._more = self._plain(f"reachMore_{check.key}", self.tr("Notitie"), check.label)
        self._gone = self._plain(f"reachRemove_{check.key}", self.tr("Haal weg"), check.label)
        if not check.own:
            self._gone.hide()
        self.note = Field(f"reachNote_{check.key}", self.tr("Notitie bij {0}").format(check.label), check.key)
        self.note.label.hide()
        self.note.edit.setPlaceholderText(self.tr("Bijvoorbeeld: via de moskee"))
        # layout
        words = column(spacing="xs")
        words.setSpacing(0)
        for part in (self._label, self._hint, self.stands):
            words.addWidget(part)
        acts = QWidget()
        flow = Flow(acts, gap=4, line_gap=4, right=True)
        for act in (self.choice, self._new, self._more, self._gone):
            flow.addWidget(act)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(theme.space("m"))
        self._across.addLayout(words, 1)
        self._across.addWidget(acts, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 6, 0, 6)
        box.setSpacing(2)
        box.addLayout(self._across)
        box.addWidget(self.note)
        # connections
        self.choice.chosen.connect(self.set)
        self.note.written.connect(self.noted)
        self._more.clicked.connect(self._open_note)
        self._new.clicked.connect(self._want)
        self._gone.clicked.connect(self._remove)

    @staticmethod
    def _plain(name: str, words: str, label: str) -> Button:
        button = Button(words, name, "plain", height=theme.target("bureau"))
        button.say(words, f"{words}: {label}")
        button.setProperty("slim", "yes")
        button.setFont(theme.font("klein", "kop"))
        return button

    def show_line(self, line: MissingLine) -> None:
        """Show where it stands; a note that is being written stays."""
        self.choice.show_value(line.state)
        self.choice.setVisible(not self._can_add)
        self._new.setVisible(self._can_add and not line.names)
        said = reach_word(line.state)
        told = self.tr("{0}: {1}").format(said, ", ".join(line.names)) if line.names else said
        self.stands.setText(told[:1].upper() + told[1:])
        self.stands.setVisible(self._can_add or line.state not in (CheckState.YES, CheckState.NO))
        self.note.show_text(line.check.note)
        self.note.setVisible(bool(self.note.text()) or self.note.edit.hasFocus())
        self._more.setVisible(self.note.isHidden())

    @Slot()
    def _open_note(self) -> None:
        self.note.show()
        self._more.hide()
        self.note.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _want(self) -> None:
        self.wanted.emit(self.key)

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self._id)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the buttons under the words when there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(520)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._across.setDirection(way)


class ReachCard(Card):
    """The list with what it is about, and a field to add a group of the team's own."""

    set = Signal(str, object)
    noted = Signal(object, str, str)
    added = Signal(object, str)
    removed = Signal(str)
    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("reachCard", parent=parent)
        # parts
        self.title = Text("", "kop", wrap=True)
        self.title.setObjectName("reachTitle")
        self.about = Text("", "tekst", look="second", wrap=True)
        self.rows: list[ReachRow] = []
        self._keys: tuple[object, ...] = ()
        self.own = Field("reachOwn", self.tr("Wie nog meer?"))
        self._add = Button(self.tr("Zet erbij"), "reachAdd", height=theme.scaled(44))
        # layout
        self._lines = column(spacing="xs")
        self._lines.setSpacing(0)
        under = row(spacing="s")
        under.addWidget(self.own, 1)
        under.addWidget(self._add, 0, Qt.AlignmentFlag.AlignBottom)
        self.box.addWidget(self.title)
        self.box.addWidget(self.about)
        self.box.addLayout(self._lines)
        self.box.addLayout(under)
        # connections
        self._add.clicked.connect(self._add_line)
        self.own.edit.returnPressed.connect(self._add_line)  # type: ignore[union-attr]

    def show_list(self, title: str, about: str, lines: Sequence[MissingLine], *, can_add: bool) -> None:
        """Show these lines; rows stay when only their state changes, so that focus stays."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self.about.setText(about)
        keys = (title, *(line.check.id for line in lines))
        if keys != self._keys:
            self._keys = keys
            self.own.forget()
            clear(self._lines)
            self.rows = [ReachRow(line, can_add=can_add) for line in lines]
            for one in self.rows:
                if one is not self.rows[0]:
                    self._lines.addWidget(Line())
                self._lines.addWidget(one)
                one.set.connect(self.set)
                one.noted.connect(self._note)
                one.removed.connect(self.removed)
                one.wanted.connect(self.wanted)
        for one, line in zip(self.rows, lines, strict=True):
            one.show_line(line)

    @Slot(str, str)
    def _note(self, key: str, text: str) -> None:
        field = next(one.note for one in self.rows if one.key == key)
        self.noted.emit(field, key, text)

    @Slot()
    def _add_line(self) -> None:
        self.added.emit(self.own, self.own.text())
