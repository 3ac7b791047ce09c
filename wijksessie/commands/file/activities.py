"""What was done in a session, technique by technique, as a file tells it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from wijksessie.commands.file.base import Count, Key, Line, Part, Text
from wijksessie.terms import PinKind, Theme, Verdict


class DotVotePart(Part):
    """Dots: card, table, count."""

    question: Text = ""
    dots_per_person: Annotated[int, Field(ge=1, le=20)] = 3
    max_per_item: Annotated[int, Field(ge=1, le=20)] = 1
    secret: bool = True
    note: Text = ""
    per_table: dict[Key, dict[Key, Count]]


class PerTablePart(Part):
    """Counts or themes by table."""

    per_table: dict[Key, dict[Key, Any]]


class BrainstormPart(Part):
    """How often each card was named at each table."""

    cards_per_table: dict[Key, dict[Key, Count]]


class RankingPart(Part):
    """Solutions in order; a table may have ranked only some of them."""

    items: tuple[Key, ...]
    per_table: dict[Key, dict[Key, float | None]]


class ComparisonPart(Part):
    """Two cards held up; no winner is a tie."""

    a: Key
    b: Key
    winner: str | None = None


class PairwisePart(Part):
    """Two by two, at one table."""

    table: Key
    items: tuple[Key, ...]
    comparisons: tuple[ComparisonPart, ...]


class MatrixPart(Part):
    """Beans for solutions on criteria."""

    criteria: tuple[Key, ...]
    scores: dict[Key, dict[Key, Count]]


class VerdictPart(Part):
    """One answer of the toetsingskader."""

    solution: Key
    criterion: Theme
    verdict: Verdict
    why: Text = ""


class SeasonPart(Part):
    """Stones by month."""

    per_table: dict[Key, dict[Key, tuple[Count, ...]]]


class PinPart(Part):
    """Stickers of one kind on one zone."""

    zone: Key
    type: PinKind
    count: Count


class MapPart(Part):
    """The neighbourhood map: zones, never house numbers."""

    zones: tuple[Key, ...]
    pins: tuple[PinPart, ...] = ()


class HFormPart(Part):
    """The H-form."""

    question: Text = ""
    scale: Text = "0-10"
    scores_sorted: tuple[int, ...]
    why_not_higher: tuple[str, ...] = ()
    why_not_lower: tuple[str, ...] = ()
    improve: tuple[str, ...] = ()


class MoodPart(Part):
    """Faces at the start and at the end."""

    start: dict[Literal["1", "2", "3", "4", "5"], Count] | None = None
    end: dict[Literal["1", "2", "3", "4", "5"], Count] | None = None
    start_passed: Count = 0
    end_passed: Count = 0


class CirclePart(Part):
    """One organisation in the rings of help."""

    organisation: Key
    per_table: dict[Key, dict[Literal["importance", "distance"], Annotated[int, Field(ge=1, le=3)]]]


class StatementPart(Part):
    """A statement with its coloured cards."""

    text: Line
    groen: Count
    oranje: Count
    rood: Count


class SpeedEvaluationPart(Part):
    """The speed evaluation."""

    n: Count
    questions: tuple[StatementPart, ...]
    tips: tuple[str, ...] = ()


class ActivitiesPart(Part):
    """What was done in the session."""

    brainstorm: BrainstormPart | None = None
    card_sort: PerTablePart | None = None
    dot_vote: DotVotePart | None = None
    ten_beans: PerTablePart | None = None
    direct_ranking: RankingPart | None = None
    pairwise: PairwisePart | None = None
    matrix: MatrixPart | None = None
    toetsingskader: tuple[VerdictPart, ...] | None = None
    season: SeasonPart | None = None
    map: MapPart | None = None
    h_form: HFormPart | None = None
    mood: MoodPart | None = None
    org_circles: tuple[CirclePart, ...] | None = None
    speed_evaluation: SpeedEvaluationPart | None = None
