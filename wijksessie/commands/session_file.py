"""The file a session can be read from: its shape, and where it is wrong.

Only inputs are read. Figures that can be computed (totals, ranks, medians, the text of a leaflet) may stand
in the file and are ignored. Parts other than session, tables and cards may be absent.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from wijksessie.commands.refusal import ImportRefused
from wijksessie.terms import (
    CardOrigin,
    Certainty,
    Consent,
    ContactType,
    DateTold,
    Level,
    PinKind,
    Status,
    Theme,
    Understood,
    Verdict,
    WhoCan,
)

LARGEST = 20_000_000
"""Bytes. A session with thirty tables is far under one million."""


Count = Annotated[int, Field(ge=0, le=100_000)]
Key = Annotated[str, StringConstraints(min_length=1, max_length=100)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]
Text = Annotated[str, StringConstraints(max_length=20_000)]
Clock = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


class Part(BaseModel):
    """A part of the file; what it does not know is a computed figure or comes from a newer program."""

    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)


class SessionPart(Part):
    """The session itself."""

    id: Key
    title: Line
    wijk: Line
    gemeente: Text = ""
    date: dt.date
    start: Clock | Literal[""] = ""
    end: Clock | Literal[""] = ""
    location: Text = ""
    sequence: Count = 1
    follow_up: dt.date | None = None
    participation_level: Level | None = None
    promise_b1: Text = ""
    address_form: Literal["u", "je"] = "u"
    languages: tuple[str, ...] = ()
    feedback_due: dt.date | None = None
    feedback_sent: dt.date | None = None
    second_feedback_due: dt.date | None = None
    second_feedback_sent: dt.date | None = None
    photo_policy: Text = "alleen_tafels_en_handen"
    audio_recording: bool = False


class AttendancePart(Part):
    """People as counts."""

    residents_invited: Count | None = None
    residents_present: Count | None = None
    residents_stayed_to_end: Count | None = None
    professionals_present: Count | None = None
    team_present: Count | None = None
    children_in_care: Count | None = None
    first_time: Count | None = None
    interpreter_used_by: Count | None = None
    how_invited: dict[str, Count] | None = None
    photo_consent: dict[str, Count] | None = None
    published: dict[str, Any] | None = None
    registration: Text = "zonder_namen"
    tallies_raw_note: Text = ""


class TablePart(Part):
    """A table."""

    id: Key
    label: Line
    residents: Count
    residents_voted: Count | None = None
    interpreter: bool = False
    language: str | None = None
    pictogram: str = ""


class TeamPart(Part):
    """A role in the team."""

    role: Line
    display: Line
    table: str | None = None
    task: Text = ""


class ContactPart(Part):
    """A key person or organisation."""

    id: Key
    type: ContactType
    display: Line
    reach: Text = ""
    languages: tuple[str, ...] = ()
    domain: str | None = None
    channel: Text = ""
    phone: str | None = None
    email: str | None = None
    status: Text = ""
    last_contact: dt.date | None = None
    next_step: Text = ""
    consent_store: bool = False
    consent_until: dt.date | None = None


class ItemPart(Part):
    """A line of a checklist."""

    label: Line
    done: bool = False
    date: dt.date | None = None
    who: Text = ""
    note: Text = ""


class StepPart(Part):
    """One of the seven steps."""

    nr: Annotated[int, Field(ge=1, le=7)]
    checklist: tuple[ItemPart, ...] = ()


class BlockPart(Part):
    """A block of the programme."""

    start: Clock
    minutes: Count
    label: Line
    mode: str | None = None
    note: Text = ""
    activity: str | None = None


class CardPart(Part):
    """A card about stress or about what helps."""

    id: Key
    label: Line
    theme: Theme | None = None
    origin: CardOrigin = CardOrigin.RESIDENTS
    pictogram: str = ""
    who_can: tuple[WhoCan, ...] = ()


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


class QuotePart(Part):
    """A quote with its consent."""

    text: Line
    about: str | None = None
    consent: Consent
    edited: bool = False


class ActionPart(Part):
    """A promise with its present state."""

    id: Key
    label: Line
    from_solution: str | None = None
    about: tuple[Key, ...] = ()
    owner: Line
    with_: tuple[str, ...] = Field(default=(), alias="with")
    start: dt.date | None = None
    due: dt.date | None = None
    tells: DateTold | None = None
    status: Status
    kind: WhoCan
    domain: str | None = None
    pillar: str | None = None
    hamburger: str | None = None
    azwa: str | None = None
    reason: Text = ""
    alternative: Text = ""
    u_zei: Text = ""
    wij_deden: Text = ""
    confirmed_by_owner_on: dt.date | None = None
    next_news: dt.date | None = None
    where: Text = ""
    how_we_solve: Text = ""


class RespondPart(Part):
    """How residents can answer the leaflet."""

    when: Text = ""
    where: Text = ""
    phone: Text = ""


class TeachBackPart(Part):
    """One teach-back test of the leaflet."""

    date: dt.date | None = None
    tester: Text = ""
    question: Line
    understood: Understood
    change: Text = ""


class LeafletPart(Part):
    """What cannot be computed of the leaflet; its `blocks` are a reading, never input."""

    title: Text = ""
    chosen: tuple[Key, ...] | None = None
    respond: RespondPart | None = None
    teach_back: tuple[TeachBackPart, ...] = ()


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
