"""Uitkomsten: what the session says, for the team. Pictures of how tables chose, never a league table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.feedback.empty_card import EmptyCard
from ui.desktop.outcomes.acts import ActsRow
from ui.desktop.outcomes.glance import counted, ranked
from ui.desktop.outcomes.round_page import RoundPage
from ui.desktop.outcomes.views import VIEWS
from ui.desktop.parts.frames import Page
from ui.desktop.parts.head import Head
from ui.desktop.parts.tab_order import follow_layout

if TYPE_CHECKING:
    import datetime as dt

    from ui.desktop.desk import Desk
    from ui.desktop.projects import Now
    from wijksessie.commands import Workspace
    from wijksessie.queries.results.values import Results


_LEAST = 270
"""The least height of what is looked at, at 100 %."""


class _Views(QStackedWidget):
    """Asks no more height than it must have: every page in it scrolls by itself."""

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the least size."""
        return QSize(400, theme.scaled(_LEAST))


class OutcomesScreen(QWidget):
    """A row of views; each page reads again when it comes in sight or something changed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("outcomesScreen")
        self._desk = desk
        self._workspace: Workspace | None = None
        self._results: Results | None = None
        self._session = ""
        self._view = ""
        self._made: dict[str, QWidget] = {}
        self.head = Head()
        self.acts = ActsRow([(view.key, view.title()) for view in VIEWS])
        self.pages = _Views()
        self.empty = EmptyCard("outcomesEmpty")
        # layout
        page = Page("outcomesPage")  # in a low window with large words the head scrolls away too
        page.box.setContentsMargins(20, 14, 20, 16)
        page.box.setSpacing(theme.space("m"))
        page.box.addWidget(self.head)
        page.box.addWidget(self.acts)
        page.box.addWidget(self.pages, 1)
        page.box.addWidget(self.empty, 1)
        self.pages.setMinimumHeight(theme.scaled(_LEAST))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)
        self.empty.hide()
        # connections
        self.acts.view_chosen.connect(self.show_view)
        self.acts.tell_asked.connect(self._tell)
        self.empty.acted.connect(self._begin)

    def show_workspace(self, workspace: Workspace, clock: Now) -> None:
        """Show this neighbourhood from now on."""
        self._workspace, self._view = workspace, ""
        self.refresh()

    def show_subject(self, subject: str) -> None:
        """Look in a way ("themes", "people", "compare"), or at the round with this id."""
        if subject in {view.key for view in VIEWS}:
            self.show_view(subject)
        elif self._results is not None and any(one.round_id == subject for one in self._results.rounds):
            self.show_view("rounds")
            self._rounds().choose(subject)

    def subject(self) -> str:
        """Return what is in sight, to come back to."""
        return self._rounds().chosen if self._view == "rounds" else self._view

    @Slot()
    def refresh(self) -> None:
        """Read again."""
        if self._workspace is None:
            return
        from wijksessie.queries.results.reading import results
        from wijksessie.queries.session import current

        found = current(self._workspace)
        self._session = found.id if found is not None else ""
        self._results = results(self._workspace, self._session, self._today()) if self._session else None
        said = self._results is not None and bool(self._results.rounds)
        for part in (self.acts, self.pages):
            part.setVisible(said)
        self.empty.setVisible(not said)
        if self._results is None or not said:
            self._show_empty()
            return
        self.head.show_title(self.tr("Uitkomsten"), self._results.line)
        self._allow(self._results)
        self.show_view(self._view or self._first(self._results))

    def _first(self, found: Results) -> str:
        return "glance" if ranked(found) or counted(found) else "rounds"

    def _allow(self, found: Results) -> None:
        """Let only those views be chosen that have something to show."""
        from wijksessie.queries.results.compare import comparable

        assert self._workspace is not None
        glance = ranked(found) or counted(found)
        self.acts.allow("glance", "" if glance else self.tr("Dit komt na het stippen of op volgorde leggen."))
        two = comparable(self._workspace, self._session)
        self.acts.allow("compare", "" if two else self.tr("Dit kan vanaf de tweede sessie."))
        if (self._view == "glance" and not glance) or (self._view == "compare" and not two):
            self._view = ""

    @Slot(str)
    def show_view(self, key: str) -> None:
        """Bring a view in sight and let it read."""
        if self._results is None or self._workspace is None:
            return
        if self.acts.reason(key):
            key = self._first(self._results)
        self._view = key
        self.acts.mark(key)
        page: Any = self._page(key)
        if key == "compare":
            page.show_session(self._workspace, self._session, self._today())
        elif key == "rounds":
            page.show_results(self._workspace, self._results)
        else:
            page.show_results(self._results)
        self.pages.setCurrentWidget(page)
        follow_layout(self)

    def _page(self, key: str) -> QWidget:
        if key not in self._made:
            made = next(view for view in VIEWS if view.key == key).make()
            self._made[key] = made
            self.pages.addWidget(made)
            if isinstance(made, RoundPage):
                made.stage_asked.connect(self._show_on_stage)
        return self._made[key]

    def _rounds(self) -> RoundPage:
        page = self._page("rounds")
        assert isinstance(page, RoundPage)
        return page

    def _show_empty(self) -> None:
        self.head.show_title(self.tr("Uitkomsten"), self.tr("Wat bewoners vertelden, voor het team."))
        told = self.tr(
            "Na de eerste ronde staat hier wat tafels kozen, waar ze het eens zijn, "
            "en wat één tafel anders ziet."
        )
        if self._session:
            self.empty.tell(self.tr("Er is nog niets geteld."), told, self.tr("Naar de sessie"))
        else:
            self.empty.tell(self.tr("Er is nog geen wijksessie."), told, self.tr("Naar het overzicht"))

    def _today(self) -> dt.date:
        from wijksessie.queries.today import today

        assert self._workspace is not None
        return today(self._workspace, self._desk.clock)

    @Slot()
    def _tell(self) -> None:
        self._desk.place_chosen.emit("feedback", "")

    @Slot()
    def _begin(self) -> None:
        self._desk.place_chosen.emit("session" if self._session else "overview", "")

    @Slot(str)
    def _show_on_stage(self, round_id: str) -> None:
        self._desk.place_chosen.emit("session", f"stage/{round_id}")
