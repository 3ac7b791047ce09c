"""The file a session can be read from: its shape, and where it is wrong.

Only inputs are read. Figures that can be computed (totals, ranks, medians, the text of a leaflet) may stand
in the file and are ignored. Parts other than session, tables and cards may be absent.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from wijksessie.commands.file.activities import ActivitiesPart
from wijksessie.commands.file.base import Part, Text
from wijksessie.commands.file.feedback import ActionPart, LeafletPart, QuotePart
from wijksessie.commands.file.numbers import CompensationPart, KpiPart, SafetyPart, TargetGroupPart
from wijksessie.commands.file.plan import (
    AttendancePart,
    BlockPart,
    CardPart,
    ContactPart,
    SessionPart,
    StepPart,
    TablePart,
    TeamPart,
)
from wijksessie.commands.refusal import ImportRefused

LARGEST = 20_000_000
"""Bytes. A session with thirty tables is far under one million."""


class SessionFile(Part):
    """The whole file."""

    notice: Text = ""
    practice_day: dt.date | None = None
    session: SessionPart
    tables: tuple[TablePart, ...] = Field(min_length=1, max_length=100)
    stress_items: tuple[CardPart, ...]
    solution_items: tuple[CardPart, ...]
    attendance: AttendancePart = AttendancePart()
    team: tuple[TeamPart, ...] = ()
    contacts: tuple[ContactPart, ...] = ()
    steps: tuple[StepPart, ...] = ()
    programme: tuple[BlockPart, ...] = ()
    ground_rules: tuple[str, ...] = ()
    activities: ActivitiesPart = ActivitiesPart()
    quotes: tuple[QuotePart, ...] = ()
    actions: tuple[ActionPart, ...] = ()
    leaflet: LeafletPart | None = None
    parking_lot: tuple[str, ...] = ()
    safety_log: tuple[SafetyPart, ...] = ()
    compensation: CompensationPart | None = None
    kpi: KpiPart | None = None
    target_group: TargetGroupPart | None = None


def read_session_file(path: Path) -> SessionFile:
    """Read and check the shape of a file. Raises `ImportRefused` naming the place."""
    try:
        if path.stat().st_size > LARGEST:
            megabytes = round(path.stat().st_size / 1_000_000)
            raise ImportRefused(f"Dit bestand is te groot ({megabytes} MB). Een wijksessie is klein.")
        return parse_session(path.read_bytes())
    except OSError as error:
        raise ImportRefused(f"Het bestand {path.name} kan niet gelezen worden.") from error


def parse_session(content: bytes) -> SessionFile:
    """The session in this JSON text. Raises `ImportRefused` naming the place."""
    try:
        return SessionFile.model_validate_json(content)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise ImportRefused(_dutch(first["type"], first), _path(first["loc"])) from error


def _path(location: tuple[int | str, ...]) -> str:
    """("tables", 0, "residents") as "tables[0].residents", the way the file is written."""
    text = ""
    for step in location:
        if isinstance(step, int):
            text += f"[{step}]"
        elif step != "[key]":
            text += f".{step}" if text else step
    return text


_WANTED = {
    "int": "een heel getal",
    "float": "een getal",
    "bool": "ja of nee (true of false)",
    "string": "tekst",
    "tuple": "een lijst",
    "dict": "een groep met namen",
    "date": "een datum zoals 2026-10-08",
    "model": "een groep met namen",
}


def _dutch(kind: str, error: Any) -> str:
    """What is wrong, for somebody who made the file."""
    context = error.get("ctx", {})
    if kind == "missing":
        return "Dit ontbreekt."
    if kind == "json_invalid":
        return f"Dit is geen goed JSON-bestand ({context.get('error', 'fout')})."
    if kind in ("greater_than_equal", "less_than_equal"):
        bound = "minstens" if kind.startswith("greater") else "hooguit"
        return f"Dit moet {bound} {context.get('ge', context.get('le'))} zijn."
    if kind in ("enum", "literal_error"):
        choices = str(context["expected"]).replace(" or ", " of ")
        return f"Dit kan hier niet staan. Het moet een van deze zijn: {choices}."
    if kind in ("string_too_short", "too_short"):
        return "Dit is leeg."
    if kind in ("string_too_long", "too_long"):
        return "Dit is te lang."
    if kind == "string_pattern_mismatch":
        return "Dit moet een tijd zijn zoals 10:00."
    wanted = next((text for name, text in _WANTED.items() if kind.startswith(name)), None)
    return f"Hier moet {wanted} staan." if wanted else "Dit klopt niet."
