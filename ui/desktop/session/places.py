"""The rooms of the session. A new one is one line here; it is imported when somebody first comes there."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.desktop.preparing.room import Room

ROOMS: dict[str, str] = {
    "table": "ui.desktop.session.table.room:TableRoom",
    "cards": "ui.desktop.session.merging.room:MergeRoom",
    "options": "ui.desktop.session.merging.options_room:OptionsRoom",
    "people": "ui.desktop.session.people.room:PeopleRoom",
    "log": "ui.desktop.session.log.room:LogRoom",
    "rules": "ui.desktop.session.rules.room:RulesRoom",
    "quotes": "ui.desktop.session.quotes.room:QuotesRoom",
    "debrief": "ui.desktop.session.debrief.room:DebriefRoom",
    "paper": "ui.desktop.session.paper.room:PaperRoom",
    "zones": "ui.desktop.session.zones.room:ZonesRoom",
    "circle": "ui.desktop.session.circle.room:CircleRoom",
    "apart": "ui.desktop.session.apart.room:ApartRoom",
}
"""Room by its key. A subject after the key goes to `show_subject`: "table/<round id>/<table key>"."""


def room_class(key: str) -> type[Room]:
    """Import the room with this key; `KeyError` when there is none."""
    module, name = ROOMS[key].split(":")
    cls: type[Room] = getattr(import_module(module), name)
    return cls
