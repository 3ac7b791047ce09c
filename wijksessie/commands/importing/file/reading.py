"""The file a session can be read from: its shape, and where it is wrong.

Only inputs are read. Figures that can be computed (totals, ranks, medians, the text of a leaflet) may stand
in the file and are ignored. Parts other than session, tables and cards may be absent.
"""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from wijksessie.commands.importing.file.activities import ActivitiesPart
from wijksessie.commands.importing.file.base import Day, Few, Many, Part, Text, Words
from wijksessie.commands.importing.file.dutch import refusal
from wijksessie.commands.importing.file.feedback import ActionPart, LeafletPart, QuotePart
from wijksessie.commands.importing.file.json_text import values
from wijksessie.commands.importing.file.numbers import CompensationPart, KpiPart, SafetyPart, TargetGroupPart
from wijksessie.commands.importing.file.plan import (
    AttendancePart,
    BlockPart,
    CardPart,
    ContactPart,
    SessionPart,
    StepPart,
    TablePart,
    TeamPart,
)
from wijksessie.commands.importing.file.preparing import PreparationPart
from wijksessie.commands.refusal import ImportRefused, disk_sentence

LARGEST = 20_000_000
"""Bytes. A session with thirty tables is far under one million."""

Cards = Annotated[tuple[CardPart, ...], Field(max_length=250)]


class SessionFile(Part):
    """The whole file."""

    notice: Text = ""
    practice_day: Day | None = None
    session: SessionPart
    tables: Annotated[Few[TablePart], Field(min_length=1)]
    stress_items: Cards
    solution_items: Cards
    attendance: AttendancePart = AttendancePart()
    team: Many[TeamPart] = ()
    contacts: Annotated[tuple[ContactPart, ...], Field(max_length=2_000)] = ()
    steps: Few[StepPart] = ()
    programme: Few[BlockPart] = ()
    ground_rules: Few[Words] = ()
    activities: ActivitiesPart = ActivitiesPart()
    quotes: Many[QuotePart] = ()
    actions: Many[ActionPart] = ()
    leaflet: LeafletPart | None = None
    parking_lot: Many[Words] = ()
    safety_log: Many[SafetyPart] = ()
    compensation: CompensationPart | None = None
    kpi: KpiPart | None = None
    target_group: TargetGroupPart | None = None
    preparation: PreparationPart = PreparationPart()


def read_session_file(path: Path) -> SessionFile:
    """Read and check the shape of a file. Raises `ImportRefused` naming the place."""
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise ImportRefused(f"{path.name} is een map. Kies een bestand.")
        if not stat.S_ISREG(found.st_mode):  # a device or a pipe may never end
            raise ImportRefused(f"{path.name} is geen gewoon bestand.")
        if found.st_size > LARGEST:
            raise _too_large(found.st_size)
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise ImportRefused(disk_sentence(error)) from error
    if len(content) > LARGEST:  # it grew, or did not tell its size
        raise _too_large(len(content))
    return parse_session(content)


def parse_session(content: bytes) -> SessionFile:
    """The session in this JSON text. Raises `ImportRefused` naming the place."""
    told = values(content)
    try:
        # Through text again: only then may a strict model read dates and lists the way JSON writes them.
        return SessionFile.model_validate_json(json.dumps(told))
    except ValidationError as error:
        raise refusal(error, told) from error


def _too_large(size: int) -> ImportRefused:
    megabytes = round(size / 1_000_000)
    return ImportRefused(f"Dit bestand is te groot ({megabytes} MB). Een wijksessie is klein.")
