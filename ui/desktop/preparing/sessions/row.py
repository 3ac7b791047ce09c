"""A session in the list of all sessions, with what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import column
from ui.desktop.parts.text import Text
from ui.desktop.preparing.sessions.words import kind_name

if TYPE_CHECKING:
    from wijksessie.queries.session import SessionLine


class SessionRow(QWidget):
    """Its name and day, whether it is the one being worked on, and its buttons."""

    work_asked = Signal(str)
    rename_asked = Signal(str, str)
    close_asked = Signal(str)
    reopen_asked = Signal(str)

    def __init__(self, line: SessionLine, why_open: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from wijksessie.queries.sentences import day

        # parts
        self.setObjectName(f"session_{line.id}")
        self._line = line
        self._when = day(line.day) if line.day else self.tr("Nog geen dag")
        told = ", ".join(part for part in (kind_name(line.kind), line.audience, self._when) if part)
        # layout
        words = column(spacing="xs")
        words.addWidget(Text(line.title, "tekst", "kop", wrap=True))
        words.addWidget(Text(told, "klein", look="second", wrap=True))
        if line.closed or line.current:
            state = self.tr("Afgerond") if line.closed else self.tr("Hier werkt u aan")
            words.addWidget(Text(state, "klein", "kop", look="done", wrap=True))
        holder = QWidget()
        acts = Flow(holder, gap=8, right=True)
        if not line.current:
            acts.addWidget(self._act(self.tr("Werk hieraan"), "Work", self._work))
        acts.addWidget(self._act(self.tr("Andere naam"), "Rename", self._rename))
        if line.closed:
            acts.addWidget(self._act(self.tr("Weer openen"), "Reopen", self._reopen))
        else:
            close = self._act(self.tr("Rond af"), "Close", self._close)
            close.forbid(why_open)
            acts.addWidget(close)
        across = QHBoxLayout(self)
        across.setContentsMargins(18, 10, 12, 10)
        across.addLayout(words, 1)
        across.addWidget(holder, 0, Qt.AlignmentFlag.AlignVCenter)
        if why_open and not line.closed:
            words.addWidget(Text(why_open, "klein", look="second", wrap=True))

    def _act(self, text: str, name: str, slot: object) -> Button:
        button = Button(text, f"session{name}", height=theme.target("bureau"))
        button.setFont(theme.font("klein", "kop"))
        button.setProperty("slim", "yes")
        button.setAccessibleName(f"{text}: {self._line.title}, {self._when}")
        button.clicked.connect(slot)
        return button

    @Slot()
    def _work(self) -> None:
        self.work_asked.emit(self._line.id)

    @Slot()
    def _rename(self) -> None:
        self.rename_asked.emit(self._line.id, self._line.title)

    @Slot()
    def _close(self) -> None:
        self.close_asked.emit(self._line.id)

    @Slot()
    def _reopen(self) -> None:
        self.reopen_asked.emit(self._line.id)
