"""The rooms of Terugvertellen. A new one is one line here; it is imported when somebody first comes there."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.desktop.preparing.room import Room

LEAFLET = "leaflet"
"""The editor of the leaflet is a page of its own, no room: it takes the whole screen."""

ROOMS: dict[str, str] = {
    "analysis": "ui.desktop.telling.analysis.room:AnalysisRoom",
    "actions": "ui.desktop.telling.actions.room:ActionsRoom",
    "testing": "ui.desktop.telling.testing.room:TestingRoom",
    "giving": "ui.desktop.telling.giving.room:GivingRoom",
    "update": "ui.desktop.telling.update.room:UpdateRoom",
}
"""Room by its key. A subject after the key goes to `show_subject`: "actions/<action id>"."""


def room_class(key: str) -> type[Room]:
    """Import the room with this key; `KeyError` when there is none."""
    module, name = ROOMS[key].split(":")
    cls: type[Room] = getattr(import_module(module), name)
    return cls
