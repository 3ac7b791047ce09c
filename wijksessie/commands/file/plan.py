"""The session in a file: its people as counts, tables, contacts, steps, programme and cards."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import Field

from wijksessie.commands.file.base import Clock, Count, Key, Line, Part, Text
from wijksessie.terms import CardOrigin, ContactType, Level, Theme, WhoCan


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
