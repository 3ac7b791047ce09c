"""The window: the rail at the left, one screen at a time beside it, and the keys that work everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QMainWindow

from ui.desktop import theme
from ui.desktop.key_person import COLLECTING, within_reach

# Only what the first picture needs is imported here: people see a window before Python has read the rest.
if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from ui.desktop.bridge import Bridge
    from ui.desktop.desk import Desk
    from ui.desktop.notices import Notices
    from ui.desktop.pages import Pages
    from ui.desktop.parts.undo_bar import UndoBar
    from ui.desktop.projects import Opened
    from ui.desktop.rail import Rail
    from ui.desktop.sections import Section
    from wijksessie.commands import Changed


class MainWindow(QMainWindow):
    """Shows the sections of one neighbourhood. Screens are made when they are first visited.

    It begins as an empty sheet; `painted` comes once, when that is on the screen. Then `furnish` fills it.
    """

    painted = Signal()
    project_shown = Signal(object)

    desk: Desk
    bridge: Bridge
    rail: Rail
    notices: Notices
    _undo_bar: UndoBar
    _pages: Pages
    _body: QWidget

    def __init__(self, desk: Desk | None = None, sections: Sequence[Section] | None = None) -> None:
        super().__init__()
        # parts
        self.setObjectName("mainWindow")
        self.setWindowTitle("Wijksessie")
        self.resize(1366, 768)
        self.setMinimumSize(1024, 640)
        self._sections: dict[str, Section] = {}
        self._here = ""
        self._opened: Opened | None = None
        self._first_paint = True
        self._furnished = False
        self._whole = False
        self._key_person = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(300)
        # connections
        self._patience.timeout.connect(self._say_wait)
        if desk is not None:
            self.furnish(desk, sections)

    def furnish(self, desk: Desk, sections: Sequence[Section] | None = None) -> None:
        """Put rail, notices and pages in, and listen to what happens on the desk."""
        from ui.desktop.bridge import Bridge
        from ui.desktop.safety import SafetyKey
        from ui.desktop.sections import SECTIONS

        self.desk = desk
        self._sections = {section.key: section for section in sections or SECTIONS}
        self._here = next(iter(self._sections))
        self._furnished = True
        self.bridge = Bridge(self)
        theme.set_text_size(theme.text_size(), wide=self.width() >= theme.WIDE)
        self._arrange()
        self.bridge.changed.connect(self._changed)
        desk.place_chosen.connect(self.go)
        desk.done_said.connect(self._offer_undo)
        desk.text_size_chosen.connect(self.use_text_size)
        desk.whole_window_wanted.connect(self._give_room)
        desk.setting_chosen.connect(self._use_setting)
        desk.projects.opened.connect(self.show_project)
        desk.projects.left.connect(self._leave)
        SafetyKey(self)
        self._keys()

    def _arrange(self) -> None:
        """Make rail and pages anew, for the text size that holds now."""
        from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

        from ui.desktop.notices import Notices
        from ui.desktop.pages import Pages
        from ui.desktop.parts.undo_bar import UndoBar
        from ui.desktop.rail import Rail

        self._body = body = QWidget()
        body.setProperty("look", "page")
        self.rail = Rail(list(self._sections.values()))
        self.notices = Notices(self.desk)
        self._pages = Pages(self.desk, self._sections)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.notices)
        right.addWidget(self._pages, 1)
        across = QHBoxLayout(body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addLayout(right, 1)
        self.setCentralWidget(body)
        self._undo_bar = UndoBar(self._pages)
        self.rail.section_chosen.connect(self.go)
        self.rail.safety_asked.connect(self._open_safety)
        self._undo_bar.undo_asked.connect(self.undo)
        self.rail.mark(self._here)

    def _keys(self) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut
        from PySide6.QtWidgets import QApplication

        from ui.desktop.parts.undo_keys import UndoKeys

        for number, key in enumerate(self._sections, start=1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.setObjectName(key)
            shortcut.activated.connect(self._go_by_key)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._undo_keys = UndoKeys(app, self)
        for sequence, slot in (("Ctrl+Z", self.undo), ("Ctrl+Y", self.redo), ("Esc", self._withdraw)):
            QShortcut(QKeySequence(sequence), self).activated.connect(slot)

    def wait_for_project(self) -> None:
        """Say "Even geduld" when it takes longer than people notice."""
        self._patience.start()

    @Slot()
    def _say_wait(self) -> None:
        self._pages.say_wait()

    @Slot()
    def _leave(self) -> None:
        """Let go of the neighbourhood that is about to be closed or moved."""
        self._finish_typing()
        self.bridge.listen_to(None)
        self._pages.leave()
        self._opened = None
        self._body.setEnabled(False)

    def _finish_typing(self) -> None:
        """Let the field somebody types in keep what stands in it, while its file is still open."""
        if (typed_in := self.focusWidget()) is not None:
            typed_in.clearFocus()

    def tell_stopped(self) -> None:
        """Say that the program stopped unexpectedly last time, and that nothing is lost."""
        self.notices.tell_stopped()

    @Slot(object)
    def show_project(self, opened: Opened) -> None:
        """Show this neighbourhood in every section, beginning with the overview."""
        self._opened = opened
        self._patience.stop()
        self._body.setEnabled(True)
        self.setWindowTitle(f"{opened.path.stem} - Wijksessie")
        self.bridge.listen_to(opened.workspace)
        self._pages.show_workspace(opened.workspace)
        self.notices.show_project(opened)
        self._undo_bar.withdraw()
        self._key_person = self.desk.settings.key_person
        self.go(self._here)
        self.project_shown.emit(opened)

    @Slot(str)
    @Slot(str, str)
    def go(self, section: str, subject: str = "") -> None:
        """Go to a section, and to a thing there when the screen knows how to (`show_subject`)."""
        if self._key_person:
            section, subject = within_reach(section, subject)
        if section != self._here or self._key_person:
            self._give_room(False)
        self._here = section
        self._undo_bar.keep_clear(section == "session")
        self.rail.mark(section)
        self._pages.open(section, subject)
        self._undo_bar.raise_()

    @property
    def here(self) -> str:
        """Return the key of the open section."""
        return self._here

    def screen_of(self, section: str) -> QWidget | None:
        """Return the screen of a section, or None when it was not visited yet."""
        return self._pages.screen_of(section)

    @Slot(object)
    def _changed(self, changed: Changed) -> None:
        self._pages.note_change()

    @Slot()
    def undo(self) -> None:
        """Undo the last change."""
        if self._opened is not None and self._opened.workspace.can_undo:
            self._opened.workspace.undo()
            self._say_done(self.tr("Ongedaan gemaakt"))

    @Slot()
    def redo(self) -> None:
        """Do again what was undone."""
        if self._opened is not None and self._opened.workspace.can_redo:
            self._opened.workspace.redo()
            self._say_done(self.tr("Opnieuw gedaan"))

    def _say_done(self, said: str) -> None:
        """Say it under the screen; a screen that has the whole window shows it in its own way."""
        if not self._whole:
            self._undo_bar.offer(said, undo=False)

    @Slot(bool)
    def _give_room(self, whole: bool) -> None:
        """Hide what is around the screen, for those who need every pixel and no way to get lost."""
        self._whole = whole
        self.rail.setVisible(not whole and not self._key_person)
        self.notices.keep_quiet(whole or self._key_person)
        self._undo_bar.withdraw()

    @Slot(str, object)
    def _use_setting(self, name: str, value: object) -> None:
        """Leave a key person only what is for collecting, or give everything back."""
        if name == "key_person" and bool(value) != self._key_person:
            self._key_person = bool(value)
            self.go(*COLLECTING)
            self._give_room(False)

    @Slot(str)
    def _offer_undo(self, said: str) -> None:
        self._undo_bar.offer(said)

    @Slot()
    def _withdraw(self) -> None:
        self._undo_bar.withdraw()

    @Slot()
    def _go_by_key(self) -> None:
        self.go(self.sender().objectName())

    @Slot()
    def _open_safety(self) -> None:
        from ui.desktop.safety import open_safety_card

        open_safety_card(self)

    @Slot(int)
    def use_text_size(self, percent: int) -> None:
        """Show everything at this text size."""
        self._finish_typing()
        subject = self._pages.subject_of(self._here)
        theme.set_text_size(percent, wide=self.width() >= theme.WIDE)
        self._arrange()
        if self._opened is not None:
            self._pages.show_workspace(self._opened.workspace)
            self.notices.show_project(self._opened)
            self.go(self._here, subject)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the empty sheet, and tell once that there is something to see."""
        if not self._furnished:
            painter = QPainter(self)
            painter.fillRect(self.rect(), theme.colour("achtergrond"))
            painter.fillRect(0, 0, theme.RAIL_WIDTH, self.height(), theme.colour("accent_diep"))
            painter.end()
        if self._first_paint:
            self._first_paint = False
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Grow the type on a large screen."""
        super().resizeEvent(event)
        if not self._furnished:
            return
        self._undo_bar.place()
        if (self.width() >= theme.WIDE) != theme.is_wide():
            QTimer.singleShot(0, self._use_width)

    @Slot()
    def _use_width(self) -> None:
        if (self.width() >= theme.WIDE) != theme.is_wide():
            self.use_text_size(theme.text_size())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt)
        """Close the file; everything in it was kept already."""
        if not self._furnished:
            super().closeEvent(event)
            return
        self._finish_typing()
        self.bridge.listen_to(None)
        self._pages.leave()
        self._patience.stop()
        self._undo_bar.withdraw()
        self.desk.tasks.wait()
        self._opened = None
        self.desk.projects.close()
        super().closeEvent(event)
