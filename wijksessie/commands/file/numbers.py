"""What else a file holds: the safety log, the thank-you, face questions, and numbers about the wijk."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from wijksessie.commands.file.base import Count, Key, Line, Part, Text
from wijksessie.terms import Certainty


class SafetyPart(Part):
    """What happened in general, never who."""

    time: Text
    table: str | None = None
    what: Line
    follow_up: Text = ""
    contains_identity: Literal[False] = False
    closed: bool = False


class CompensationPart(Part):
    """The thank-you and the answer of the municipality."""

    type: Text = ""
    amount_eur: Annotated[float, Field(ge=0)] | None = None
    plus: Text = ""
    rule_source: Text = ""
    checked_with: Text = ""
    checked_on: dt.date | None = None
    answer: Text = ""
    refused: Count | None = None
    signed_without_name: bool = True


class KpiPart(Part):
    """Three face questions."""

    baseline_date: dt.date | None = None
    n: Count
    questions: dict[Key, str]
    baseline: dict[Key, dict[Literal["1", "2", "3", "4", "5"], Count]]
    repeat: dt.date | None = None


class TargetGroupRowPart(Part):
    """One question about the neighbourhood."""

    question: Line
    has_now: Count | None = None
    at_risk: Count | None = None
    source: Text = ""
    year: int | None = None
    certainty: Certainty | None = None


class TargetGroupPart(Part):
    """Numbers about the neighbourhood."""

    residents_in_wijk: Count | None = None
    rows: tuple[TargetGroupRowPart, ...] = ()
