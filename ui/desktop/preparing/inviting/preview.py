"""The invitation as residents get it: the pages of the PDF itself, or the picture for an app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.feedback.maker import Maker
from ui.desktop.feedback.pager import Pager
from ui.desktop.feedback.sheet_view import SheetView
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.preparing.inviting.flyer_drawing import FlyerDrawn, FlyerOrder, draw_flyer

if TYPE_CHECKING:
    import datetime as dt

    from ui.desktop.tasks import Tasks
    from wijksessie.queries.conditions import DoorPhoto
    from wijksessie.queries.invitation import Invitation

_SLOW_MS = 300
_TALL = 540


class InvitationPreview(QWidget):
    """Paper or picture, and for paper front and back."""

    drawn = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("invitationPreview")
        self._what: tuple[Invitation, DoorPhoto | None, dt.date] | None = None
        self._made: FlyerDrawn | None = None
        self._page = 0
        self._maker = Maker(tasks, self, draw_flyer)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW_MS)
        self.view = SheetView()
        self.view.setObjectName("invitationSheet")
        self.view.setFixedHeight(theme.scaled(_TALL))
        self.pager = Pager()
        kinds = QWidget()
        kinds.setAccessibleName(self.tr("Hoe wilt u het zien?"))
        self.paper = self._kind(self.tr("Op papier"), "viewPaper")
        self.picture = self._kind(self.tr("Als plaatje"), "viewPicture")
        self._group = QButtonGroup(self)
        # layout
        flow = Flow(kinds, gap=8)
        for button in (self.paper, self.picture):
            self._group.addButton(button)
            flow.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space("s"))
        box.addWidget(kinds)
        box.addWidget(self.view)
        box.addWidget(self.pager)
        # connections
        self.paper.setChecked(True)
        self._group.buttonToggled.connect(self._look_again)
        self.view.resized.connect(self._order)
        self.pager.turned.connect(self.turn)
        self._slow.timeout.connect(self._say_busy)
        self._maker.drawn.connect(self._take)
        self._maker.failed.connect(self._give_up)

    def _kind(self, words: str, name: str) -> Button:
        button = Button(words, name, "choice", height=theme.target("bureau"))
        button.setFont(theme.font("klein", "nadruk"))
        button.setCheckable(True)
        return button

    @property
    def made(self) -> FlyerDrawn | None:
        """Return what is in sight."""
        return self._made

    @property
    def is_up_to_date(self) -> bool:
        """Tell whether what is in sight is what was asked last."""
        return self._maker.is_up_to_date

    def show_invitation(self, invitation: Invitation, photo: DoorPhoto | None, made_on: dt.date) -> None:
        """Have this invitation drawn; the old pages stay until the new ones are there."""
        self._what = (invitation, photo, made_on)
        self._order()

    def forget(self) -> None:
        """Let go of what was shown: another session comes."""
        self._what = self._made = None
        self._page = 0
        self._slow.stop()
        self._maker.forget()
        self.view.show_pages(())

    @Slot(int)
    def turn(self, way: int) -> None:
        """Turn forth (1) or back (-1)."""
        if self._made is not None:
            self._page = min(max(self._page + way, 0), len(self._made.pages) - 1)
            self._show_page()

    @Slot()
    def _look_again(self) -> None:
        self._page = 0
        self._order()

    @Slot()
    def _order(self) -> None:
        if self._what is None or not self.isVisible():
            return
        room = self.view.room()
        self._maker.want(FlyerOrder(*self._what, self.picture.isChecked(), room.width(), room.height()))
        if self._made is None and not self._slow.isActive():
            self._slow.start()

    @Slot(object)
    def _take(self, made: FlyerDrawn) -> None:
        self._slow.stop()
        self._made = made
        self._page = min(self._page, len(made.pages) - 1)
        self._show_page()
        self.drawn.emit(made)

    @Slot(object)
    def _give_up(self, problem: BaseException) -> None:
        self._slow.stop()
        if self._made is None:
            self.view.say(self.tr("De uitnodiging is nu niet te tekenen."))
        self.failed.emit(problem)

    @Slot()
    def _say_busy(self) -> None:
        self.view.say(self.tr("Even geduld"))

    def _show_page(self) -> None:
        made = self._made
        if made is None:
            return
        total = len(made.pages)
        self.view.show_pages(made.pages[self._page : self._page + 1])
        if made.order.as_picture:
            where, more = self.tr("Plaatje"), self.tr("voor WhatsApp")
        elif total == 1:
            where, more = self.tr("Voorkant"), self.tr("A5, één kant")
        else:
            where = self.tr("Voorkant") if self._page == 0 else self.tr("Achterkant")
            where = where if self._page < 2 else self.tr("Kant {0}").format(self._page + 1)
            more = self.tr("A5, {0} van {1}").format(self._page + 1, total)
        self.pager.show_place(where, more, first=self._page == 0, last=self._page == total - 1)
        self.view.setAccessibleName(self.tr("De uitnodiging, {0}").format(where))
