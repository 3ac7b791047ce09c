"""Terugvertellen on the screen: blocks, the chosen block, the preview, and the buttons under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.desktop import theme
from ui.desktop.feedback.acts_bar import ActsBar
from ui.desktop.feedback.block_list import BlockList
from ui.desktop.feedback.block_panel import BlockPanel
from ui.desktop.feedback.check_card import CheckCard
from ui.desktop.feedback.preview import Preview
from ui.desktop.parts.frames import Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.desktop.tasks import Tasks

_THREE_COLUMNS = 1040
"""Below this width (at 100 %) the chosen block lies between the lines of the list."""
_TWO_COLUMNS = 600
"""Below this width the preview lies under the list."""
_TALL = 560
_LIST, _PANEL, _PREVIEW = 296, 420, 384
_ANY = 16777215


class FeedbackBody(QWidget):
    """Three columns; two or one when the text is large or the window small; when it is wide, larger pages."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("feedbackBody")
        self.list = BlockList()
        self.panel = BlockPanel()
        self.checks = CheckCard()
        self.preview = Preview(tasks)
        self.acts = ActsBar()
        self._left = Page("blockListPage")
        self._middle = Page("blockPage")
        for page in (self._left, self._middle):
            page.box.setContentsMargins(0, 0, 0, 0)
            page.box.setSpacing(theme.space("m"))
        # layout
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(theme.space("m"))
        self._grid.addWidget(self._left, 0, 0, 2, 1)
        self._grid.addWidget(self.acts, 2, 0, 1, 2)
        self._grid.setRowStretch(0, 1)
        self._shape = ""
        self._checks_wanted = True
        self._arrange()

    def show_checks(self, gaps: Sequence[str], hints: Sequence[str], *, wanted: bool) -> None:
        """Show what is still to be done. Where there is little room, nothing to do is not told."""
        self.checks.show_checks(gaps, hints)
        self._checks_wanted = wanted
        self._place_checks()

    def _place_checks(self) -> None:
        room = self._shape not in ("one", "two") or self.checks.has_lines
        self.checks.setVisible(self._checks_wanted and room)

    def show_panel(self) -> None:
        """Bring the chosen block in sight when it lies between the lines of the list."""
        if self._shape in ("one", "two"):
            QTimer.singleShot(0, self._scroll)

    @Slot()
    def _scroll(self) -> None:
        line = self.list.button(self.list.chosen_nr)
        top = line.mapTo(self._middle.sheet, line.rect().topLeft()).y()
        self._middle.verticalScrollBar().setValue(top - theme.space("s"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Choose the number of columns."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < theme.scaled(_THREE_COLUMNS)
        shape = "two" if narrow else "wide" if theme.is_wide() else "three"
        if self.width() < theme.scaled(_TWO_COLUMNS):
            shape = "one"
        if shape != self._shape:
            self._shape = shape
            self._place_left(narrow=narrow)
            self._place_preview()
            self.panel.stand_alone(alone=not narrow)
            self.acts.stand(upright=shape != "wide")
            self._place_checks()
        if shape == "two":
            self.preview.setFixedWidth(max(_PREVIEW - 24, self.width() * 2 // 5))

    def _place_left(self, *, narrow: bool) -> None:
        """Put the chosen block beside the list, or between its lines."""
        self._grid.removeWidget(self._middle)
        self._middle.box.removeWidget(self.checks)
        self._left.setVisible(not narrow)
        if narrow:
            self.list.take_in(self.panel)
            self._middle.box.insertWidget(0, self.list)
            self._middle.box.insertWidget(1, self.checks)
            self._grid.addWidget(self._middle, 0, 0, 1, 2)
        else:
            self.list.take_in(None)
            self._left.box.addWidget(self.list)
            self._middle.box.insertWidget(0, self.panel)
            self._middle.box.insertWidget(1, self.checks)
            self._grid.addWidget(self._middle, 0, 1)
            self._left.setFixedWidth(theme.scaled(_LIST))
        wide = self._shape == "wide"
        self._middle.setMinimumWidth(theme.scaled(_PANEL) if wide else 0)
        self._middle.setMaximumWidth(theme.scaled(_PANEL) if wide else _ANY)

    def _place_preview(self) -> None:
        """Put the preview in the column at the right, or under everything else."""
        preview, wide, one = self.preview, self._shape == "wide", self._shape == "one"
        self._grid.removeWidget(preview)
        self._middle.box.removeWidget(preview)
        preview.setMinimumSize(0 if one else _PREVIEW, theme.scaled(_TALL) if one else 0)
        preview.setMaximumWidth(_ANY if wide or one else _PREVIEW)
        if one:
            self._middle.box.addWidget(preview)
        else:
            self._grid.addWidget(preview, 0, 2, 3, 1)
        self._grid.setColumnStretch(1, 0 if wide else 1)
        self._grid.setColumnStretch(2, 1 if wide else 0)
        self._grid.setHorizontalSpacing(0 if one else 14)
