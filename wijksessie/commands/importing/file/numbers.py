"""What else a file holds: the safety log, the thank-you, face questions, and numbers about the wijk."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from wijksessie.commands.importing.file.base import (
    ByKey,
    Count,
    Day,
    Few,
    Key,
    Line,
    Part,
    Residents,
    Text,
    Words,
    Year,
)
from wijksessie.terms import Certainty


class SafetyPart(Part):
    """What happened in general, never who."""

    time: Text
    table: Key | None = None
    what: Words
    follow_up: Text = ""
    contains_identity: bool = False
    closed: bool = False


class CompensationPart(Part):
    """The thank-you and the answer of the municipality."""

    type: Text = ""
    amount_eur: Annotated[float, Field(ge=0, le=100_000)] | None = None
    plus: Text = ""
    rule_source: Text = ""
    checked_with: Text = ""
    checked_on: Day | None = None
    answer: Text = ""
    given: Count | None = None
    refused: Count | None = None
    signed_without_name: bool = True


class KpiPart(Part):
    """Three face questions."""

    baseline_date: Day | None = None
    n: Count
    questions: ByKey[Words]
    baseline: ByKey[dict[Literal["1", "2", "3", "4", "5"], Count]]
    repeat: Day | None = None


class TargetGroupRowPart(Part):
    """One question about the neighbourhood."""

    question: Line
    has_now: Residents | None = None
    at_risk: Residents | None = None
    source: Text = ""
    year: Year | None = None
    certainty: Certainty | None = None


class TargetGroupPart(Part):
    """Numbers about the neighbourhood."""

    residents_in_wijk: Residents | None = None
    rows: Few[TargetGroupRowPart] = ()
