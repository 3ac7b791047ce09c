"""The neighbourhoods on this laptop: open one, make one, rename, put away, take back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card, Line, clear, column
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from wijksessie.commands.projects import ProjectFile


class ProjectRow(QWidget):
    """One neighbourhood with what can be done with it."""

    open_asked = Signal(object)
    rename_asked = Signal(object)
    archive_asked = Signal(object)
    unarchive_asked = Signal(object)

    def __init__(self, file: ProjectFile, *, is_open: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("projectRow")
        self._path = file.path
        name = Text(file.name, "tekst", "kop", wrap=True)
        state = self.tr("Deze is nu open") if is_open else ""
        if file.practice:
            state = self.tr("Om te oefenen. Nu open") if is_open else self.tr("Om te oefenen")
        # layout
        words = column(spacing="xs")
        words.addStretch(1)
        words.addWidget(name)
        if state:
            words.addWidget(Text(state, "klein", look="done" if is_open else "second", wrap=True))
        words.addStretch(1)
        holder = QWidget()
        buttons = Flow(holder, gap=8, right=True)
        for text, key, signal_slot in self._acts(file, is_open=is_open):
            button = Button(text, f"project{key}", "secondary", height=56)
            button.setFont(theme.font("klein", "kop"))
            button.setProperty("slim", "yes")
            button.setMinimumWidth(theme.scaled(96))
            button.setAccessibleName(f"{text}: {file.name}")
            button.clicked.connect(signal_slot)
            buttons.addWidget(button)
        across = QHBoxLayout(self)
        across.setContentsMargins(18, 6, 12, 6)
        across.addLayout(words, 1)
        across.addWidget(holder, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(72)

    def _acts(self, file: ProjectFile, *, is_open: bool) -> list[tuple[str, str, object]]:
        if file.archived:
            return [(self.tr("Haal terug"), "Unarchive", self._unarchive)]
        acts: list[tuple[str, str, object]] = []
        if is_open and not file.practice:
            acts.append((self.tr("Andere naam"), "Rename", self._rename))
        if not is_open:
            acts.append((self.tr("Open"), "Open", self._open))
        if not file.practice:
            acts.append((self.tr("Naar archief"), "Archive", self._archive))
        return acts

    @Slot()
    def _open(self) -> None:
        self.open_asked.emit(self._path)

    @Slot()
    def _rename(self) -> None:
        self.rename_asked.emit(self._path)

    @Slot()
    def _archive(self) -> None:
        self.archive_asked.emit(self._path)

    @Slot()
    def _unarchive(self) -> None:
        self.unarchive_asked.emit(self._path)


_AT_ONCE = 4
"""So many rows are made before the first picture; the others come a moment after it."""


class ProjectList(Card):
    """All neighbourhoods; the ones in the archive stand below the others."""

    open_asked = Signal(object)
    rename_asked = Signal(object)
    archive_asked = Signal(object)
    unarchive_asked = Signal(object)
    create_asked = Signal()
    practice_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("projectList", parent=parent)
        self.setAccessibleName(self.tr("Uw wijken"))
        self.box.setContentsMargins(1, 1, 1, 1)
        self.box.setSpacing(0)
        self._current: Path | None = None
        self._waiting: list[ProjectFile] = []
        self._in_archive = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._make_rows)
        self._rows = column()
        self._tail = column()
        for part in (self._rows, self._tail):
            part.setSpacing(0)
        self.box.addWidget(self._heading())
        self.box.addLayout(self._rows)
        self.box.addLayout(self._tail)
        self.box.addStretch(1)

    def show_projects(self, files: Sequence[ProjectFile], current: Path) -> None:
        """Show these files."""
        self._current = current
        self._waiting = sorted(files, key=lambda file: file.archived)
        self._in_archive = False
        clear(self._rows)
        clear(self._tail)
        self._make_rows()
        if not any(not file.practice and not file.archived for file in files):
            start = Text(self.tr("Klaar met oefenen? Maak dan uw eigen wijk."), wrap=True)
            start.setObjectName("projectStart")
            start.setContentsMargins(18, 18, 18, 18)
            self._tail.addWidget(Line())
            self._tail.addWidget(start)
        if not any(file.practice for file in files):
            self._tail.addWidget(Line())
            self._tail.addWidget(self._practice())

    @Slot()
    def _make_rows(self) -> None:
        """Make the rows that are in sight at once; those below follow while people look."""
        now, self._waiting = self._waiting[:_AT_ONCE], self._waiting[_AT_ONCE:]
        for file in now:
            if file.archived and not self._in_archive:
                self._in_archive = True
                heading = Text(self.tr("Archief"), "kop")
                heading.setContentsMargins(18, 18, 18, 6)
                self._rows.addWidget(heading)
            self._rows.addWidget(Line())
            row = ProjectRow(file, is_open=file.path == self._current)
            row.open_asked.connect(self.open_asked)
            row.rename_asked.connect(self.rename_asked)
            row.archive_asked.connect(self.archive_asked)
            row.unarchive_asked.connect(self.unarchive_asked)
            self._rows.addWidget(row)
        if self._waiting:
            self._rest.start(0)

    def _heading(self) -> QWidget:
        heading = QWidget()
        new = Button(self.tr("Nieuwe wijk"), "projectNew", "primary")
        new.clicked.connect(self.create_asked)
        across = QHBoxLayout(heading)
        across.setContentsMargins(18, 12, 12, 12)
        across.addWidget(Text(self.tr("Uw wijken"), "kop"), 1)
        across.addWidget(new)
        return heading

    def _practice(self) -> QWidget:
        holder = QWidget()
        across = QHBoxLayout(holder)
        across.setContentsMargins(18, 6, 12, 6)
        across.addWidget(Text(self.tr("Eerst rustig oefenen? Dat kan in de oefenwijk."), wrap=True), 1)
        button = Button(self.tr("Open de oefenwijk"), "projectPractice", height=56)
        button.setFont(theme.font("klein", "kop"))
        button.clicked.connect(self.practice_asked)
        across.addWidget(button)
        return holder
