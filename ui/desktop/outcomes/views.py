"""The ways to look at a session: keys, words, and the page each of them makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class View:
    """One way to look; `page` is "module:Class", imported when somebody first looks."""

    key: str
    label: str
    page: str

    def title(self) -> str:
        """Return its name as people read it."""
        return QCoreApplication.translate("Outcomes", self.label)

    def make(self) -> QWidget:
        """Make its page."""
        from importlib import import_module

        module, name = self.page.split(":")
        made: QWidget = getattr(import_module(f"ui.desktop.outcomes.{module}"), name)()
        return made


VIEWS = (
    View("glance", "In één blik", "glance:GlancePage"),
    View("rounds", "Per ronde", "round_page:RoundPage"),
    View("themes", "Per thema", "themes:ThemesPage"),
    View("mood", "Gezichten", "mood:MoodPage"),
    View("people", "Wie er waren", "people:PeoplePage"),
    View("compare", "Twee sessies", "compare:ComparePage"),
)
