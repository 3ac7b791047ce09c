"""The session in a file: its people as counts, tables, contacts, steps, programme and cards."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from wijksessie.commands.importing.file.base import (
    Clock,
    ClockOrNothing,
    Count,
    Day,
    Few,
    Key,
    Line,
    Many,
    Part,
    Text,
)
from wijksessie.terms import CardOrigin, ContactType, Level, Theme, WhoCan


class SessionPart(Part):
    """The session itself."""

    id: Key
    title: Line
    wijk: Line
    gemeente: Text = ""
    date: Day
    start: ClockOrNothing = ""
    end: ClockOrNothing = ""
    location: Text = ""
    sequence: Count = 1
    follow_up: Day | None = None
    participation_level: Level | None = None
    promise_b1: Text = ""
    address_form: Literal["u", "je"] = "u"
    languages: Few[Line] = ()
    feedback_due: Day | None = None
    feedback_sent: Day | None = None
    second_feedback_due: Day | None = None
    second_feedback_sent: Day | None = None
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
    how_invited: dict[Line, Count] | None = None
    photo_consent: dict[Line, Count] | None = None
    published: dict[Line, Any] | None = None
    registration: Text = "zonder_namen"
    tallies_raw_note: Text = ""


class TablePart(Part):
    """A table."""

    id: Key
    label: Line
    residents: Count
    residents_voted: Count | None = None
    interpreter: bool = False
    language: Text | None = None
    pictogram: Text = ""

    @property
    def taking_part(self) -> int:
        """How many residents at this table vote: all of them, unless the file says otherwise."""
        return self.residents if self.residents_voted is None else self.residents_voted


class TeamPart(Part):
    """A role in the team."""

    role: Line
    display: Line
    table: Key | None = None
    task: Text = ""


class ContactPart(Part):
    """A key person or organisation."""

    id: Key
    type: ContactType
    display: Line
    reach: Text = ""
    languages: Few[Line] = ()
    domain: Text | None = None
    channel: Text = ""
    phone: Text | None = None
    email: Text | None = None
    status: Text = ""
    last_contact: Day | None = None
    next_step: Text = ""
    consent_store: bool = False
    consent_until: Day | None = None


class ItemPart(Part):
    """A line of a checklist."""

    label: Line
    done: bool = False
    date: Day | None = None
    who: Text = ""
    note: Text = ""


class StepPart(Part):
    """One of the seven steps."""

    nr: Annotated[int, Field(ge=1, le=7)]
    checklist: Many[ItemPart] = ()


class BlockPart(Part):
    """A block of the programme."""

    start: Clock
    minutes: Annotated[int, Field(ge=0, le=1_440)]
    label: Line
    mode: Text | None = None
    note: Text = ""
    activity: Text | None = None


class CardPart(Part):
    """A card about stress or about what helps."""

    id: Key
    label: Line
    theme: Theme | None = None
    origin: CardOrigin = CardOrigin.RESIDENTS
    pictogram: Text = ""
    who_can: Few[WhoCan] = ()
