"""The pages as they will come out of the printer, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.feedback.maker import Maker
from ui.desktop.feedback.pager import Pager
from ui.desktop.feedback.sheet_view import SheetView
from ui.desktop.preparing.playbook.drawing import PaperOrder, draw_paper

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.desktop.tasks import Tasks

SLOW_MS = 300
"""Only after this long it says that it is busy."""


class PaperPreview(QWidget):
    """Asks for the page in sight, at the size of the screen; nothing is drawn twice.

    `order` makes the wish for a page of (source, choice, page, width, height), and `way` draws it; without
    them it is the playbook.
    """

    drawn = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        parent: QWidget | None = None,
        *,
        order: Callable[[Any, Any, int, int, int], object] = PaperOrder,
        way: Callable[[Any], Any] = draw_paper,
    ) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("paperPreview")
        self._what: tuple[Any, Any] | None = None
        self._made: Any = None
        self._wish = order
        self._page = 0
        self._maker = Maker(tasks, self, way)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self.view = SheetView()
        self.view.setMinimumHeight(theme.scaled(420))
        self.pager = Pager()
        # layout
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space("s"))
        box.addWidget(self.view, 1)
        box.addWidget(self.pager)
        self.forget()
        # connections
        self.view.resized.connect(self._order)
        self.pager.turned.connect(self.turn)
        self._slow.timeout.connect(self._say_busy)
        self._maker.drawn.connect(self._take)
        self._maker.failed.connect(self._give_up)

    @property
    def made(self) -> Any:
        """Return what is in sight: a `PaperDrawn`, or what `way` gave; None while there is nothing."""
        return self._made

    @property
    def is_up_to_date(self) -> bool:
        """Tell whether what is in sight is what was asked last."""
        return self._maker.is_up_to_date

    def show_paper(self, source: Any, choice: Any) -> None:
        """Have this drawn; the old page stays until the new one is there."""
        if self._what is not None and self._what[1] != choice:
            self._page = 0
        self._what = (source, choice)
        self._order()

    def say(self, words: str) -> None:
        """Show words where the page would be: there is nothing to draw."""
        self.forget()
        self.view.say(words)

    def forget(self) -> None:
        """Let go of what was shown."""
        self._what = self._made = None
        self._page = 0
        self._slow.stop()
        self._maker.forget()
        self.view.show_pages(())
        self.pager.show_place("", "", first=True, last=True)

    @Slot(int)
    def turn(self, way: int) -> None:
        """Turn forth (1) or back (-1)."""
        if self._made is not None:
            self._page = min(max(self._page + way, 0), self._made.pages - 1)
            self._order()

    @Slot()
    def _order(self) -> None:
        if self._what is None:
            return
        room = self.view.room()
        self._maker.want(self._wish(*self._what, self._page, room.width(), room.height()))
        if self._made is None and not self._slow.isActive():
            self._slow.start()

    @Slot(object)
    def _take(self, made: Any) -> None:
        self._slow.stop()
        self._made = made
        self._page = min(self._page, made.pages - 1)
        self.view.show_pages((made.picture,))
        where = self.tr("Pagina {0} van {1}").format(made.page + 1, made.pages)
        self.pager.show_place(where, "", first=made.page == 0, last=made.page == made.pages - 1)
        self.view.setAccessibleName(where)
        self.drawn.emit(made)

    @Slot(object)
    def _give_up(self, problem: BaseException) -> None:
        self._slow.stop()
        if self._made is None:
            self.view.say(self.tr("Deze bladen zijn nu niet te tekenen."))
        self.failed.emit(problem)

    @Slot()
    def _say_busy(self) -> None:
        self.view.say(self.tr("Even geduld"))
