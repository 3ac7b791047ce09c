"""*U zei, wij deden* as residents get it: the pages of the PDF itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.feedback.maker import Maker
from ui.desktop.feedback.pager import Pager
from ui.desktop.feedback.sheet_view import SheetView
from ui.desktop.telling.update.drawing import UpdateDrawn, UpdateOrder, draw_update

if TYPE_CHECKING:
    from ui.desktop.tasks import Tasks
    from wijksessie.queries.update import Update

_SLOW_MS = 300
_TALL = 500


class UpdatePreview(QWidget):
    """One page at a time, with arrows."""

    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("updatePreview")
        self._update: Update | None = None
        self._made: UpdateDrawn | None = None
        self._page = 0
        self._row: int | None = None
        self._maker = Maker(tasks, self, draw_update)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW_MS)
        self.view = SheetView()
        self.view.setObjectName("updateSheet")
        self.view.setFixedHeight(theme.scaled(_TALL))
        self.pager = Pager()
        # layout
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space("s"))
        box.addWidget(self.view)
        box.addWidget(self.pager)
        # connections
        self.view.resized.connect(self._order)
        self.pager.turned.connect(self.turn)
        self._slow.timeout.connect(self._say_busy)
        self._maker.drawn.connect(self._take)
        self._maker.failed.connect(self._give_up)

    @property
    def made(self) -> UpdateDrawn | None:
        """Return what is in sight."""
        return self._made

    @property
    def is_up_to_date(self) -> bool:
        """Tell whether what is in sight is what was asked last."""
        return self._maker.is_up_to_date

    def show_update(self, update: Update) -> None:
        """Have this drawn; the old pages stay until the new ones are there."""
        self._update = update
        self._order()

    def forget(self) -> None:
        """Let go of what was shown: something else comes."""
        self._update = self._made = self._row = None
        self._page = 0
        self._slow.stop()
        self._maker.forget()
        self.view.show_pages(())

    def show_row(self, nr: int) -> None:
        """Turn to the page where this row (from 0) stands, now and when it was drawn again."""
        self._row = nr
        self._find_row()

    @Slot(int)
    def turn(self, way: int) -> None:
        """Turn forth (1) or back (-1)."""
        if self._made is not None:
            self._row = None
            self._page = min(max(self._page + way, 0), len(self._made.pages) - 1)
            self._show_page()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt)
        """Draw what was asked while nobody saw it."""
        super().showEvent(event)
        self._order()

    @Slot()
    def _order(self) -> None:
        if self._update is None or not self.isVisible():
            return
        room = self.view.room()
        self._maker.want(UpdateOrder(self._update, room.width(), room.height()))
        if self._made is None and not self._slow.isActive():
            self._slow.start()

    @Slot(object)
    def _take(self, made: UpdateDrawn) -> None:
        self._slow.stop()
        self._made = made
        self._page = min(self._page, len(made.pages) - 1)
        self._show_page()
        self._find_row()

    def _find_row(self) -> None:
        if self._made is None or self._row is None:
            return
        found = [page for page, rows in enumerate(self._made.rows) if self._row in rows]
        if found and self._page not in found:
            self._page = found[0]
            self._show_page()

    @Slot(object)
    def _give_up(self, problem: BaseException) -> None:
        self._slow.stop()
        if self._made is None:
            self.view.say(self.tr("Dit is nu niet te tekenen."))
        self.failed.emit(problem)

    @Slot()
    def _say_busy(self) -> None:
        self.view.say(self.tr("Even geduld"))

    def _show_page(self) -> None:
        assert self._made is not None
        total = len(self._made.pages)
        self.view.show_pages(self._made.pages[self._page : self._page + 1])
        where = self.tr("Bladzijde {0} van {1}").format(self._page + 1, total)
        self.pager.show_place(where, "", first=self._page == 0, last=self._page == total - 1)
        self.view.setAccessibleName(self.tr("U zei, wij deden, {0}").format(where.lower()))
