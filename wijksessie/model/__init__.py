"""The things a project file holds (domain.md section 6), one class per kind, grouped by subject.

Importing this package maps them all; `SCHEMA` is what the store captures.
"""

from wijksessie.model.contacts import Contact, ContactNote
from wijksessie.model.feedback import (
    Action,
    ActionUpdate,
    Edition,
    LeafletPlan,
    MaterialTest,
    Message,
    Quote,
)
from wijksessie.model.project import Project, Series, Setting, TargetGroupRow
from wijksessie.model.rounds import Card, KpiMeasurement, Round, Sheet
from wijksessie.model.session import (
    Attendance,
    Compensation,
    ParkingItem,
    ProgrammeBlock,
    SafetyNote,
    StepItem,
    Table,
    TeamMember,
    WijkSession,
)
from wijksessie.store import Base, Schema

MODEL_VERSION = 1
"""Raised by one whenever a field is added, renamed or removed; an older file is then rebuilt from its log."""

SCHEMA = Schema(base=Base, version=MODEL_VERSION)

__all__ = [
    "MODEL_VERSION",
    "SCHEMA",
    "Action",
    "ActionUpdate",
    "Attendance",
    "Card",
    "Compensation",
    "Contact",
    "ContactNote",
    "Edition",
    "KpiMeasurement",
    "LeafletPlan",
    "MaterialTest",
    "Message",
    "ParkingItem",
    "ProgrammeBlock",
    "Project",
    "Quote",
    "Round",
    "SafetyNote",
    "Series",
    "Setting",
    "Sheet",
    "StepItem",
    "Table",
    "TargetGroupRow",
    "TeamMember",
    "WijkSession",
]
