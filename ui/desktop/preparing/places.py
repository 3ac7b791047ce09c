"""Which panels stand beside which step, and which rooms there are. A new one is one line here."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.desktop.desk import Desk
    from ui.desktop.preparing.panel import Panel
    from ui.desktop.preparing.room import Room


@dataclass(frozen=True)
class Place:
    """A class by its module under `ui.desktop.preparing`, imported when somebody first comes there."""

    module: str
    cls: str

    def load(self) -> type:
        """Import the class."""
        found = getattr(import_module(f"ui.desktop.preparing.{self.module}"), self.cls)
        assert isinstance(found, type)
        return found


@dataclass(frozen=True)
class RoomPlace(Place):
    """A room, and the step "Terug" leads to when nobody came from another."""

    step: int


PANELS: dict[int, tuple[Place, ...]] = {
    1: (Place("people.panels", "PeoplePanel"), Place("people.panels", "MissingPanel")),
    2: (Place("people.panels", "WhoPanel"), Place("inviting.panels", "TurnoutPanel")),
    3: (Place("people.panels", "OrganisationsPanel"), Place("people.panels", "SignallersPanel")),
    4: (
        Place("programme.panels", "ProgrammePanel"),
        Place("programme.panels", "TeamPanel"),
        Place("library.panels", "DecksPanel"),
    ),
    5: (
        Place("conditions.panels", "AnswerPanel"),
        Place("conditions.panels", "BudgetPanel"),
        Place("conditions.panels", "PlacePanel"),
        Place("conditions.panels", "NeedsPanel"),
        Place("conditions.panels", "SafetyPanel"),
    ),
    6: (
        Place("inviting.panels", "LevelPanel"),
        Place("inviting.panels", "InvitationPanel"),
        Place("inviting.panels", "MessagesPanel"),
    ),
}

ROOMS: dict[str, RoomPlace] = {
    "sessions": RoomPlace("sessions.room", "SessionsRoom", 1),
    "plan": RoomPlace("plan.room", "PlanRoom", 1),
    "people": RoomPlace("people.room", "PeopleRoom", 1),
    "missing": RoomPlace("people.missing_room", "MissingRoom", 1),
    "programme": RoomPlace("programme.room", "ProgrammeRoom", 4),
    "team": RoomPlace("programme.team_room", "TeamRoom", 4),
    "place": RoomPlace("conditions.place_room", "PlaceRoom", 5),
    "needs": RoomPlace("conditions.needs_room", "NeedsRoom", 5),
    "money": RoomPlace("conditions.money_room", "MoneyRoom", 5),
    "thanks": RoomPlace("conditions.thanks_room", "ThanksRoom", 5),
    "safety": RoomPlace("conditions.safety_room", "SafetyRoom", 5),
    "level": RoomPlace("inviting.level_room", "LevelRoom", 6),
    "invitation": RoomPlace("inviting.invitation_room", "InvitationRoom", 6),
    "messages": RoomPlace("inviting.messages_room", "MessagesRoom", 6),
    "playbook": RoomPlace("playbook.room", "PlaybookRoom", 4),
}


def make_panel(place: Place, desk: Desk) -> Panel:
    """Make a panel."""
    panel: Panel = place.load()(desk)
    return panel


def make_room(key: str, desk: Desk) -> Room:
    """Make a room."""
    room: Room = ROOMS[key].load()(desk)
    return room
