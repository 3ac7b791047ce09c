"""Pictures of whole screens, made before anything else in the practice neighbourhood is filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QImage

    from ui.desktop.app import App

SCREENS = {
    "overzicht": ("overview", ""),
    "uitkomsten": ("outcomes", "glance"),
    "terugvertellen": ("feedback", ""),
    "analysedag": ("feedback", "analysis"),
    "acties": ("feedback", "actions"),
    "folder-maken": ("feedback", "leaflet/3"),
    "testen": ("feedback", "testing"),
    "geven": ("feedback", "giving"),
    "u-zei-wij-deden": ("feedback", "update"),
}
"""Where each picture is taken: the section, and what is open in it."""

_DRAWN_MS = 1200
"""A page of the leaflet is drawn beside the words, and comes a little later."""


def make_screens(
    app: App, names: Iterable[str], wait: Callable[[int], None], keep: Callable[[QImage, str], None]
) -> None:
    """Open each screen and keep its picture."""
    for name in names:
        app.desk.place_chosen.emit(*SCREENS[name])
        wait(_DRAWN_MS)
        keep(app.window.grab().toImage(), name)
