"""The leaflet as it leaves this laptop: the pages of the PDF itself, in the version that is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exports.sheet import Form
from ui.desktop import theme
from ui.desktop.feedback.drawing import Drawn, Order
from ui.desktop.feedback.maker import Maker
from ui.desktop.feedback.pager import Pager
from ui.desktop.feedback.sheet_view import SheetView
from ui.desktop.feedback.version_choice import VersionChoice
from ui.desktop.parts.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.desktop.feedback.versions import Version
    from ui.desktop.tasks import Tasks
    from wijksessie.queries.leaflet import Leaflet

SLOW_MS = 300
"""Only after this long it says that it is busy."""


class Preview(QWidget):
    """A choice of version, the pages, and how they are looked at: folded or not, in colour or grey."""

    version_chosen = Signal(str)
    drawn = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("preview")
        self._leaflet: Leaflet | None = None
        self._made: Drawn | None = None
        self._page = 0
        self._follow = ""
        self._beside = 1
        self._maker = Maker(tasks, self)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._versions = VersionChoice()
        self.view = SheetView()
        self.pager = Pager()
        self._folded = self._toggle(self.tr("Gevouwen vel"), "viewFolded")
        self._grey = self._toggle(self.tr("Grijs"), "viewGrey")
        # layout
        how = QHBoxLayout()
        how.setContentsMargins(0, 0, 0, 0)
        how.setSpacing(theme.space("s"))
        how.addWidget(self._folded, 3)
        how.addWidget(self._grey, 2)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space("s"))
        box.addWidget(self._versions)
        box.addWidget(self.view, 1)
        box.addWidget(self.pager)
        box.addLayout(how)
        # connections
        self._versions.chosen.connect(self.version_chosen)
        self._folded.toggled.connect(self._look_again)
        self._grey.toggled.connect(self._look_again)
        self.view.resized.connect(self._look_again)
        self.pager.turned.connect(self.turn)
        self._slow.timeout.connect(self._say_busy)
        self._maker.drawn.connect(self._take)
        self._maker.failed.connect(self._give_up)

    def _toggle(self, words: str, name: str) -> Button:
        button = Button(words, name, "choice", height=theme.scaled(44))
        button.setFont(theme.font("klein", "nadruk"))
        button.setCheckable(True)
        return button

    @property
    def form(self) -> Form:
        """Return the paper that is looked at."""
        return Form.A4_FOLDED if self._folded.isChecked() else Form.A5_PAGES

    @property
    def grey(self) -> bool:
        """Tell whether it is looked at in grey."""
        return self._grey.isChecked()

    @property
    def made(self) -> Drawn | None:
        """Return what is in sight."""
        return self._made

    @property
    def is_up_to_date(self) -> bool:
        """Tell whether what is in sight is what was asked last."""
        return self._maker.is_up_to_date

    def show_versions(self, versions: Sequence[Version], shown: Version) -> None:
        """Show what can be looked at."""
        self._versions.show_versions(versions, shown)

    def show_leaflet(self, leaflet: Leaflet) -> None:
        """Have this leaflet drawn; the old pages stay until the new ones are there."""
        self._leaflet = leaflet
        self._order()

    def forget(self) -> None:
        """Let go of what was shown: another neighbourhood comes."""
        self._leaflet = self._made = None
        self._page = 0
        self._slow.stop()
        self._maker.forget()
        self.view.show_pages(())
        self.pager.show_place("", "", first=True, last=True)

    def show_block(self, unit: str) -> None:
        """Turn to the page with this block, now or when it is drawn."""
        self._follow = unit
        self._turn_to_block()

    @Slot(int)
    def turn(self, way: int) -> None:
        """Turn forth (1) or back (-1)."""
        if self._made is not None:
            self._follow = ""
            last = (len(self._made.pages) - 1) // self._step() * self._step()
            self._page = min(max(self._page + way * self._step(), 0), last)
            self._show_page()

    def _step(self) -> int:
        return self._beside if self.form is Form.A5_PAGES else 1

    @Slot()
    def _look_again(self) -> None:
        wide = theme.is_wide() and self.view.width() > self.view.height()
        self._beside = 2 if wide else 1
        self.view.set_beside(self._step())
        self._order()
        if self._made is not None and self._made.order.form is self.form:
            self._page = self._page // self._step() * self._step()
            self._show_page()

    def _order(self) -> None:
        if self._leaflet is None:
            return
        room = self.view.room()
        self._maker.want(Order(self._leaflet, self.form, self.grey, room.width(), room.height()))
        if self._made is None and not self._slow.isActive():
            self._slow.start()

    @Slot(object)
    def _take(self, made: Drawn) -> None:
        self._slow.stop()
        other_paper = self._made is None or self._made.order.form is not made.order.form
        self._made = made
        if other_paper:
            self._page = 0
        self._page = min(self._page, len(made.pages) - 1) // self._step() * self._step()
        self._show_page()
        self._turn_to_block()
        self.drawn.emit(made)

    @Slot(object)
    def _give_up(self, problem: BaseException) -> None:
        self._slow.stop()
        if self._made is None:
            self.view.say(self.tr("De folder is nu niet te tekenen."))
        self.failed.emit(problem)

    @Slot()
    def _say_busy(self) -> None:
        self.view.say(self.tr("Even geduld"))

    def _turn_to_block(self) -> None:
        if self._made is None or not self._follow:
            return
        for number, blocks in enumerate(self._made.blocks):
            if self._follow in blocks:
                self._page = number // self._step() * self._step()
                self._show_page()
                return

    def _show_page(self) -> None:
        made = self._made
        if made is None:
            return
        first, total, step = self._page, len(made.pages), self._step()
        shown = made.pages[first : first + step]
        self.view.show_pages(shown)
        sheets = -(-total // 4)
        more = self.tr("Past op één vel.") if sheets == 1 else self.tr("Op {0} vellen.").format(sheets)
        if self.form is Form.A4_FOLDED:
            where = self.tr("Kant {0} van {1}").format(first + 1, total)
            more = self.tr("buitenkant") if first % 2 == 0 else self.tr("binnenkant")
        elif len(shown) > 1:
            where = self.tr("Pagina {0} en {1} van {2}").format(first + 1, first + 2, total)
        else:
            where = self.tr("Pagina {0} van {1}").format(first + 1, total)
        self.pager.show_place(where, more, first=first == 0, last=first + step >= total)
        self.view.setAccessibleName(self.tr("De folder, {0}").format(where))
