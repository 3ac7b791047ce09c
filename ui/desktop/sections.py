"""The sections of the app, in the order of the rail. A new screen is one line in `SECTIONS`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk


def _overview(desk: Desk) -> QWidget:
    from ui.desktop.screens.overview import OverviewScreen

    return OverviewScreen(desk)


def _preparing(desk: Desk) -> QWidget:
    from ui.desktop.screens.preparing import PreparingScreen

    return PreparingScreen(desk)


def _feedback(desk: Desk) -> QWidget:
    from ui.desktop.telling.screen import TellingScreen

    return TellingScreen(desk)


def _session(desk: Desk) -> QWidget:
    from ui.desktop.screens.session import SessionScreen

    return SessionScreen(desk)


def _outcomes(desk: Desk) -> QWidget:
    from ui.desktop.screens.outcomes import OutcomesScreen

    return OutcomesScreen(desk)


def _library(desk: Desk) -> QWidget:
    from ui.desktop.library.screen import LibraryScreen

    return LibraryScreen(desk)


def _manage(desk: Desk) -> QWidget:
    from ui.desktop.screens.manage import ManageScreen

    return ManageScreen(desk)


@dataclass(frozen=True)
class Section:
    """A place in the rail. `make` imports its screen late, so that the first window is quick."""

    key: str
    label: str
    make: Callable[[Desk], QWidget]

    def title(self) -> str:
        """Return its name as people read it."""
        return QCoreApplication.translate("Sections", self.label)


SECTIONS = (
    Section("overview", "Overzicht", _overview),
    Section("preparing", "Voorbereiden", _preparing),
    Section("session", "Sessie", _session),
    Section("outcomes", "Uitkomsten", _outcomes),
    Section("feedback", "Terugvertellen", _feedback),
    Section("library", "Bibliotheek", _library),
    Section("manage", "Beheer", _manage),
)
