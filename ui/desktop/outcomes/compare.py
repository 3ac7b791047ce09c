"""Two sessions of the same neighbourhood beside each other, in words (PH-21)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.outcomes.themes import ThemeShape
from ui.desktop.parts.choice_field import ChoiceField
from ui.desktop.parts.frames import Card, Page, clear, row
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from wijksessie.commands import Workspace
    from wijksessie.queries.results.values import Beside, Comparison


class BesideCard(Card):
    """One theme: what was said earlier at the left, later at the right, and what stayed in the top."""

    def __init__(self, found: Beside, earlier: str, later: str, parent: QWidget | None = None) -> None:
        super().__init__(f"beside_{found.theme.value}", parent=parent)
        self.setAccessibleName(found.label)
        head = row(spacing="m")
        head.addWidget(ThemeShape(found.theme))
        head.addWidget(Text(found.label, "kop", wrap=True), 1)
        self.box.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space("xl"))
        grid.setVerticalSpacing(theme.space("xs"))
        for column, (title, lines) in enumerate(((earlier, found.earlier), (later, found.later))):
            grid.addWidget(Text(title, "klein", "kop", look="second", wrap=True), 0, column)
            words = "\n".join(lines) or self.tr("Hierover is niets gezegd.")
            grid.addWidget(Text(words, "klein", wrap=True), 1, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        self.box.addLayout(grid)
        if found.still:
            words = self.tr("Nog steeds in de top 3: {0}.").format(", ".join(found.still))
            self.box.addWidget(Text(words, "klein", "kop", wrap=True))


class ComparePage(QWidget):
    """The session in work beside an earlier one, chosen in a field when there are more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("outcomesCompare")
        self._workspace: Workspace | None = None
        self._session = ""
        self._today: dt.date | None = None
        self._others: tuple[str, ...] = ()
        self.field = ChoiceField("compareField", self.tr("Leg deze sessie ernaast"))
        self._page = Page("comparePage")
        # layout
        self._page.box.setContentsMargins(0, 0, 0, 0)
        self._page.box.setSpacing(theme.space("m"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.space("m"))
        whole.addWidget(self.field)
        whole.addWidget(self._page, 1)
        # connections
        self.field.activated.connect(self._show)

    def show_session(self, workspace: Workspace, session_id: str, today: dt.date) -> None:
        """Show this session beside another one."""
        from wijksessie.queries.results.compare import comparable

        self._workspace, self._session, self._today = workspace, session_id, today
        found = comparable(workspace, session_id)
        nr = self.field.currentIndex()
        chosen = self._others[nr] if 0 <= nr < len(self._others) else ""
        self._others = tuple(one.id for one in found)
        self.field.clear()
        self.field.addItems([one.title for one in found])
        self.field.setVisible(len(found) > 1)
        self.field.setCurrentIndex(self._others.index(chosen) if chosen in self._others else 0)
        self._show()

    @Slot()
    def _show(self) -> None:
        from wijksessie.queries.results.compare import compare

        clear(self._page.box)
        nr = self.field.currentIndex()
        if self._workspace is None or self._today is None or not 0 <= nr < len(self._others):
            return
        found = compare(self._workspace, self._others[nr], self._session, self._today)
        if found is not None:
            self._fill(found)

    def _fill(self, found: Comparison) -> None:
        box = self._page.box
        if found.careful:
            box.addWidget(_card("compareCareful", (found.careful,), look="banner"))
        if found.lines:
            box.addWidget(_card("compareLines", found.lines))
        for beside in found.themes:
            box.addWidget(BesideCard(beside, found.earlier, found.later))
        box.addStretch(1)


def _card(name: str, lines: Sequence[str], look: str = "card") -> Card:
    card = Card(name, look=look)
    for line in lines:
        card.box.addWidget(Text(line, "tekst", wrap=True))
    return card
