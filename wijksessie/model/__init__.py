"""The things a project file holds (domain.md section 6), one class per kind, grouped by subject.

Importing this package maps them all; `SCHEMA` is what the store captures.
"""

from wijksessie.model.conditions import (
    Budget,
    BudgetLine,
    Compensation,
    Need,
    Photo,
    SafetyPlan,
    Venue,
)
from wijksessie.model.contacts import Contact, ContactNote
from wijksessie.model.feedback import (
    Action,
    ActionCheck,
    ActionUpdate,
    Edition,
    LeafletPlan,
    MaterialTest,
    Message,
    OwnText,
    Quote,
)
from wijksessie.model.inviting import ChannelLine, Invitation
from wijksessie.model.library import Deck, DeckCard
from wijksessie.model.preparing import Check, StepItem, StepPlan
from wijksessie.model.programme import BlockTask, ProgrammeBlock
from wijksessie.model.project import Project, Series, Setting, TargetGroupRow
from wijksessie.model.rounds import Card, KpiMeasurement, Round, Sheet
from wijksessie.model.running import (
    BlockRun,
    CirclePlace,
    ConsentRecord,
    LogNote,
    PeopleMove,
    Reflection,
    SessionRun,
    Zone,
)
from wijksessie.model.session import (
    Attendance,
    ParkingItem,
    SafetyNote,
    Table,
    TeamMember,
    WijkSession,
)
from wijksessie.model.writing import FineAsIs, OwnWord
from wijksessie.store import Base, Schema

MODEL_VERSION = 5
"""Raised by one whenever a field is added, renamed or removed; an older file is then rebuilt from its log."""


def _sort_key(place: object) -> str:
    """A place that version 1 kept as a number, as a sort key that others can come between."""
    return place if isinstance(place, str) else f"{place:03}i"


SCHEMA = Schema(
    base=Base,
    version=MODEL_VERSION,
    upcast={("StepItem", "position"): (2, _sort_key), ("ProgrammeBlock", "position"): (2, _sort_key)},
)

__all__ = [
    "MODEL_VERSION",
    "SCHEMA",
    "Action",
    "ActionCheck",
    "ActionUpdate",
    "Attendance",
    "BlockRun",
    "BlockTask",
    "Budget",
    "BudgetLine",
    "Card",
    "ChannelLine",
    "Check",
    "CirclePlace",
    "Compensation",
    "ConsentRecord",
    "Contact",
    "ContactNote",
    "Deck",
    "DeckCard",
    "Edition",
    "FineAsIs",
    "Invitation",
    "KpiMeasurement",
    "LeafletPlan",
    "LogNote",
    "MaterialTest",
    "Message",
    "Need",
    "OwnText",
    "OwnWord",
    "ParkingItem",
    "PeopleMove",
    "Photo",
    "ProgrammeBlock",
    "Project",
    "Quote",
    "Reflection",
    "Round",
    "SafetyNote",
    "SafetyPlan",
    "Series",
    "SessionRun",
    "Setting",
    "Sheet",
    "StepItem",
    "StepPlan",
    "Table",
    "TargetGroupRow",
    "TeamMember",
    "Venue",
    "WijkSession",
    "Zone",
]
