"""What every screen may lean on: the clock, the open neighbourhood, and ways to tell the window something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from ui.desktop.projects import Projects
from ui.desktop.settings import Settings
from ui.desktop.tasks import Tasks

if TYPE_CHECKING:
    from ui.desktop.projects import Now
    from wijksessie.commands import Workspace


class Screen(Protocol):
    """What the window asks of a screen. It is a QWidget that is made once and shown often."""

    def show_workspace(self, workspace: Workspace, clock: Now) -> None:
        """Show this neighbourhood from now on."""

    def refresh(self) -> None:
        """Read again what is shown; the window calls it when something changed and the screen is in sight."""


class Desk(QObject):
    """Shared by the screens of one window. A screen that needs none of this does not ask for it.

    `place_chosen` leads to a section and a thing there; `done_said` offers to undo what was just done;
    `whole_window_wanted` gives a screen the room of the rail too, or takes it back;
    `setting_chosen` remembers something on this laptop, by its name in `Settings`.
    """

    place_chosen = Signal(str, str)
    done_said = Signal(str)
    failed = Signal(object)
    text_size_chosen = Signal(int)
    whole_window_wanted = Signal(bool)
    setting_chosen = Signal(str, object)

    def __init__(self, clock: Now, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock = clock
        self.tasks = Tasks(self)
        self.projects = Projects(self.tasks, clock, self)
        self.settings = Settings()
