"""What was done in a session, technique by technique, as a file tells it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from wijksessie.commands.importing.file.base import (
    ByKey,
    ByTable,
    Count,
    Few,
    Key,
    Line,
    Many,
    Part,
    Text,
    Words,
)
from wijksessie.terms import PinKind, Theme, Verdict

Place = Annotated[float, Field(ge=1, le=100)]
Ring = Annotated[int, Field(ge=1, le=3)]
Scale = Annotated[str, StringConstraints(pattern=r"^0-[1-9][0-9]?$")]


class DotVotePart(Part):
    """Dots: card, table, count."""

    question: Text = ""
    dots_per_person: Annotated[int, Field(ge=1, le=20)] = 3
    max_per_item: Annotated[int, Field(ge=1, le=20)] = 1
    secret: bool = True
    note: Text = ""
    per_table: ByKey[ByTable[Count]]


class PerTablePart(Part):
    """Counts or themes by table; what may stand there is the rule of the technique."""

    per_table: ByTable[ByKey[Any]]


class BrainstormPart(Part):
    """How often each card was named at each table."""

    cards_per_table: ByTable[ByKey[Count]]


class RankingPart(Part):
    """Solutions in order; a table may have ranked only some of them."""

    items: Few[Key]
    per_table: ByTable[ByKey[Place]]


class ComparisonPart(Part):
    """Two cards held up; no winner is a tie."""

    a: Key
    b: Key
    winner: Text = ""


class PairwisePart(Part):
    """Two by two, at one table."""

    table: Key
    items: Annotated[tuple[Key, ...], Field(max_length=30)]
    comparisons: Many[ComparisonPart]


class MatrixPart(Part):
    """Beans for solutions on criteria."""

    criteria: Few[Key]
    scores: ByKey[ByKey[Count]]


class VerdictPart(Part):
    """One answer of the toetsingskader."""

    solution: Key
    criterion: Theme
    verdict: Verdict
    why: Text = ""


class SeasonPart(Part):
    """Stones by month."""

    per_table: ByTable[ByKey[Few[Count]]]


class PinPart(Part):
    """Stickers of one kind on one zone."""

    zone: Key
    type: PinKind
    count: Count


class MapPart(Part):
    """The neighbourhood map: zones, never house numbers."""

    zones: Few[Key]
    pins: Many[PinPart] = ()


class HFormPart(Part):
    """The H-form."""

    question: Text = ""
    scale: Scale = "0-10"
    scores_sorted: Annotated[tuple[Count, ...], Field(max_length=2_000)]
    why_not_higher: Many[Words] = ()
    why_not_lower: Many[Words] = ()
    improve: Many[Words] = ()


class MoodPart(Part):
    """Faces at the start and at the end."""

    start: dict[Literal["1", "2", "3", "4", "5"], Count] | None = None
    end: dict[Literal["1", "2", "3", "4", "5"], Count] | None = None
    start_passed: Count = 0
    end_passed: Count = 0


class MarkPart(Part):
    """How much an organisation matters to a table, and how far away it is."""

    importance: Ring
    distance: Ring


class CirclePart(Part):
    """One organisation in the rings of help."""

    organisation: Key
    per_table: ByTable[MarkPart]


class StatementPart(Part):
    """A statement with its coloured cards."""

    text: Line
    groen: Count
    oranje: Count
    rood: Count


class SpeedEvaluationPart(Part):
    """The speed evaluation."""

    n: Count
    questions: Few[StatementPart]
    tips: Many[Words] = ()


class ActivitiesPart(Part):
    """What was done in the session."""

    brainstorm: BrainstormPart | None = None
    card_sort: PerTablePart | None = None
    dot_vote: DotVotePart | None = None
    ten_beans: PerTablePart | None = None
    direct_ranking: RankingPart | None = None
    pairwise: PairwisePart | None = None
    matrix: MatrixPart | None = None
    toetsingskader: Many[VerdictPart] | None = None
    season: SeasonPart | None = None
    map: MapPart | None = None
    h_form: HFormPart | None = None
    mood: MoodPart | None = None
    org_circles: Few[CirclePart] | None = None
    speed_evaluation: SpeedEvaluationPart | None = None
