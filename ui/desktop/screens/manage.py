"""Beheer: the neighbourhoods on this laptop, what must be looked at, the text size and where the data is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.frames import Page
from ui.desktop.parts.head import Head
from ui.desktop.preparing.people.cleaning_card import CleaningCard
from ui.desktop.screens.data_card import DataCard
from ui.desktop.screens.name_dialog import NameDialog
from ui.desktop.screens.project_list import ProjectList
from ui.desktop.screens.review_card import ReviewCard
from ui.desktop.screens.text_size_card import TextSizeCard

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from ui.desktop.desk import Desk
    from ui.desktop.projects import Now
    from wijksessie.commands import Workspace

_ONE_COLUMN = 860


class ManageScreen(QWidget):
    """Everything about the files and this laptop; nothing here is about residents."""

    shown = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("manageScreen")
        self._desk = desk
        self._workspace: Workspace | None = None
        self._page = Page("managePage")
        self.head = Head()
        self.projects = ProjectList()
        self.review = ReviewCard()
        self.sizes = TextSizeCard()
        self.cleaning = CleaningCard(desk)
        self.data = DataCard()
        # layout
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(14)
        for card in (self.review, self.sizes, self.cleaning, self.data):
            side.addWidget(card)
        side.addStretch(1)
        self._grid = QGridLayout()
        self._grid.setSpacing(14)
        self._page.box.addWidget(self.head)
        self._page.box.addLayout(self._grid, 1)
        self._narrow: bool | None = None
        self._arrange()
        # connections
        self.projects.open_asked.connect(desk.projects.open)
        self.projects.practice_asked.connect(desk.projects.open_practice)
        self.projects.create_asked.connect(self._ask_new)
        self.projects.rename_asked.connect(self._ask_name)
        self.projects.archive_asked.connect(desk.projects.archive)
        self.projects.unarchive_asked.connect(desk.projects.unarchive)
        self.sizes.chosen.connect(desk.text_size_chosen)
        desk.projects.moved.connect(self.refresh)

    def show_workspace(self, workspace: Workspace, clock: Now) -> None:
        """Show this neighbourhood as the open one."""
        self._workspace = workspace
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the list of files and of things to look at again."""
        if self._workspace is None or self._desk.projects.current is None:
            return
        from wijksessie.commands import projects
        from wijksessie.queries.review import review

        home = projects.home()
        self.head.show_title(self.tr("Beheer"), self.tr("Wijken, letters en uw bestanden"))
        self.projects.show_projects(projects.projects(home), self._desk.projects.current.path)
        self.review.show_review(review(self._workspace))
        self.cleaning.show_workspace(self._workspace)
        self.data.show_folder(home)
        self.shown.emit()

    def show_subject(self, subject: str) -> None:
        """Bring a part into sight, for instance `review`."""
        if subject == "review":
            self._page.ensureWidgetVisible(self.review)
            self.review.setFocus()

    @Slot()
    def _ask_new(self) -> None:
        dialog = NameDialog(self.tr("Een nieuwe wijk"), self.tr("Maak de wijk"), parent=self)
        dialog.ask_municipality()
        dialog.named.connect(self._create)
        dialog.open()

    @Slot(str, str)
    def _create(self, name: str, municipality: str) -> None:
        self._desk.projects.create(name, municipality)

    @Slot(object)
    def _ask_name(self, path: Path) -> None:
        dialog = NameDialog(self.tr("Een andere naam"), self.tr("Bewaar de naam"), path.stem, parent=self)
        dialog.named.connect(self._rename)
        dialog.open()

    @Slot(str, str)
    def _rename(self, name: str, municipality: str) -> None:
        self._desk.projects.rename(name)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the cards under the list when there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < theme.scaled(_ONE_COLUMN)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._grid.removeWidget(self.projects)
        self._grid.removeWidget(self._side)
        self._grid.addWidget(self.projects, 0, 0)
        self._grid.addWidget(self._side, 1 if narrow else 0, 0 if narrow else 1)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 0 if narrow else 2)
        self._grid.setRowStretch(0 if not narrow else 1, 1)
        self._grid.setRowStretch(1 if not narrow else 0, 0)
