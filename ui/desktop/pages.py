"""The screens of a window, one in sight at a time; each is made when it is first visited."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.desktop.desk import Desk, Screen
    from ui.desktop.sections import Section
    from wijksessie.commands import Workspace


class Pages(QStackedWidget):
    """Makes screens, shows one, and lets only that one read again when something changed."""

    def __init__(self, desk: Desk, sections: Mapping[str, Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sections = sections
        self._screens: dict[str, QWidget] = {}
        self._stale: set[str] = set()
        self._here = ""
        self._workspace: Workspace | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._refresh_here)

    def show_workspace(self, workspace: Workspace) -> None:
        """Show this neighbourhood on every screen that was made."""
        self._workspace = workspace
        for screen in self._screens.values():
            cast("Screen", screen).show_workspace(workspace, self._desk.clock)
        self._stale.clear()

    def leave(self) -> None:
        """Read nothing any more from the neighbourhood that is about to close."""
        self._again.stop()
        self._workspace = None

    def open(self, section: str, subject: str) -> None:
        """Bring a screen in sight, and a thing on it when the screen knows how to (`show_subject`)."""
        self._here = section
        if self._workspace is None:
            return
        screen = self._screen(section, self._workspace)
        self.setCurrentWidget(screen)
        if section in self._stale:
            self._refresh_here()
        show_subject = getattr(screen, "show_subject", None)
        if subject and show_subject is not None:
            show_subject(subject)

    def subject_of(self, section: str) -> str:
        """Return what a screen shows, as `show_subject` understands it; empty when it has no such thing."""
        subject = getattr(self._screens.get(section), "subject", None)
        return str(subject()) if subject is not None else ""

    def screen_of(self, section: str) -> QWidget | None:
        """Return the screen of a section, or None when it was not visited yet."""
        return self._screens.get(section)

    def note_change(self) -> None:
        """Mark all screens stale; the one in sight reads again once, however many changes came."""
        self._stale = set(self._screens)
        self._again.start(0)

    def say_wait(self) -> None:
        """Say "Even geduld" until the first screen comes."""
        wait = Text(self.tr("Even geduld"), "zin")
        wait.setObjectName("waiting")
        wait.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.addWidget(wait)
        self.setCurrentWidget(wait)

    def _screen(self, section: str, workspace: Workspace) -> QWidget:
        if section not in self._screens:
            screen = self._sections[section].make(self._desk)
            self._screens[section] = screen
            self.addWidget(screen)
            cast("Screen", screen).show_workspace(workspace, self._desk.clock)
        return self._screens[section]

    @Slot()
    def _refresh_here(self) -> None:
        screen = self._screens.get(self._here)
        if screen is not None and self._workspace is not None:
            self._stale.discard(self._here)
            cast("Screen", screen).refresh()
