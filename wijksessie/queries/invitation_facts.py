"""What is known about a session that residents are invited to: facts without a sentence around them."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from wijksessie.model import (
    Compensation,
    Contact,
    Message,
    Need,
    ProgrammeBlock,
    Project,
    TeamMember,
    Venue,
    WijkSession,
)
from wijksessie.model import Invitation as InvitationRow
from wijksessie.queries.levels import choice_of
from wijksessie.queries.programme import minute_of, time_of
from wijksessie.queries.resident_words import is_short, problem, sentences_of
from wijksessie.terms import ContactStatus, ContactType, MessageKind, Role

TITLE_SENTENCES, GETS_SENTENCES = 2, 3
MOST_CHARACTERS = 160
"""In a text that the team writes itself."""

_DAY = 24 * 60


@cache
def texts() -> dict[str, Any]:
    """The sentence patterns of the invitation and its messages."""
    return tomllib.loads(resources.path("sentences", "invitation.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Facts:
    """Everything an invitation is made of. Empty or None is not known yet; times are "10:00" or empty.

    `gets` are the team's own words about what residents get; with none of those, `thanks`, `cents` and
    `travel` tell it. `sender` is who invites. `hears` is the day residents hear what was done with it.
    """

    title: str = ""
    promise: str = ""
    day: dt.date | None = None
    start: str = ""
    end: str = ""
    walk_in: str = ""
    place: str = ""
    address: str = ""
    route: str = ""
    listeners: bool = False
    gets: str = ""
    thanks: str = ""
    cents: int | None = None
    travel: bool = False
    children: bool | None = None
    interpreter: bool = False
    languages: str = ""
    food: bool | None = None
    phone: str = ""
    ask_for: str = ""
    sender: str = ""
    hears: dt.date | None = None
    wants_photo: bool = True

    @property
    def minutes(self) -> int | None:
        """How long it takes, or None when that is not known."""
        start, end = minute_of(self.start), minute_of(self.end)
        return None if start is None or end is None or end <= start else end - start


def clock_time(text: str) -> str:
    """A wall clock time as "10:00"; empty for anything that is none."""
    minute = minute_of(text.strip())
    return time_of(minute) if minute is not None and minute < _DAY else ""


def phone_words(number: str) -> str:
    """A telephone number as people read it: spaces, and no dashes that look like a date."""
    return " ".join(number.replace("-", " ").split())


def facts_of(db: Session, session: WijkSession) -> Facts:
    """The facts of a session, inside a reading that is under way."""
    row = db.scalar(select(InvitationRow).where(InvitationRow.session_id == session.id))
    needs = {need.key: need for need in db.scalars(select(Need).where(Need.session_id == session.id))}
    wanted = {key: need.wanted for key, need in needs.items()}
    venue = db.scalar(select(Venue).where(Venue.session_id == session.id))
    thanks = db.scalar(select(Compensation).where(Compensation.session_id == session.id))
    plus = thanks.plus.casefold() if thanks is not None else ""
    start, end = clock_time(session.start), clock_time(session.end)
    languages = _plain(row.interpreter, 1) if row is not None else ""
    children, food = (row.children, row.food) if row is not None else (None, None)
    return Facts(
        title=(_plain(row.title, TITLE_SENTENCES) if row is not None else "") or str(texts()["title"]),
        promise=choice_of(session).promise,
        day=session.day,
        start=start,
        end=end if start else "",
        walk_in=_walk_in(db, session.id, start),
        place=" ".join(session.location.split()),
        address=" ".join(venue.address.split()) if venue is not None else "",
        route=_plain(venue.route, 3) if venue is not None else "",
        listeners=_has_listeners(db, session),
        gets=_plain(row.gets, GETS_SENTENCES) if row is not None else "",
        thanks=thanks.type if thanks is not None else "",
        cents=round(thanks.amount * 100) if thanks is not None and thanks.amount else None,
        travel=bool(wanted.get("travel")) or any(word in plus for word in texts()["gets"]["travel_words"]),
        children=wanted.get("childcare") if children is None else children,
        interpreter=bool(languages) or bool(wanted.get("interpreter")),
        languages=languages,
        food=wanted.get("food") if food is None else food,
        phone=phone_words(row.sign_up) if row is not None else "",
        ask_for=" ".join(row.sign_up_with.split()) if row is not None else "",
        sender=_sender(db, session, row),
        hears=_hears(db, session),
        wants_photo=row.photo if row is not None else True,
    )


def own_problem(text: str, most_sentences: int) -> str:
    """Why these words of the team cannot stand in an invitation, or empty."""
    if len(sentences_of(text)) > most_sentences:
        return f"Dit is te lang. Maak er hooguit {most_sentences} zinnen van."
    if len(text) > MOST_CHARACTERS:
        return f"Dit is te lang: {len(text)} letters. Hooguit {MOST_CHARACTERS} passen."
    return problem(text)


def _plain(text: str, most_sentences: int) -> str:
    """Words the team wrote for residents; nothing when residents could not read them."""
    text = " ".join(text.split())
    return "" if own_problem(text, most_sentences) else text


def _sender(db: Session, session: WijkSession, row: InvitationRow | None) -> str:
    """Who invites: what the team wrote, else the municipality with the neighbourhood, or what is known of it.

    Names that are too long together are left out from the end: residents read at most twelve words.
    """
    own = _plain(row.sender, 1).rstrip(".") if row is not None else ""
    project = db.get(Project, session.project_id)
    if own or project is None:
        return own
    town, name = " ".join(project.municipality.split()), " ".join(project.name.split())
    towns = [str(texts()["municipality"]).format(municipality=town)] if town else []
    is_said = name.casefold().startswith(("wijk", "buurt"))
    names = [name if is_said else str(texts()["neighbourhood"]).format(neighbourhood=name)] if name else []
    known = [*towns, *names]
    while len(known) > 1 and not is_short(str(texts()["voice"]["sender"]).format(sender=", ".join(known))):
        known.pop()
    return ", ".join(known)


def _walk_in(db: Session, session_id: str, start: str) -> str:
    blocks = db.scalars(
        select(ProgrammeBlock).where(ProgrammeBlock.session_id == session_id, ProgrammeBlock.before)
    )
    early = sum(block.minutes for block in blocks)
    minute = minute_of(start)
    return time_of(minute - early) if minute is not None and 0 < early < minute else ""


def _has_listeners(db: Session, session: WijkSession) -> bool:
    """Whether somebody of an organisation comes to listen."""
    team = select(TeamMember.id).where(TeamMember.session_id == session.id, TeamMember.role == Role.LISTENER)
    joins = select(Contact.id).where(
        Contact.project_id == session.project_id,
        Contact.type == ContactType.ORGANISATION,
        Contact.status == ContactStatus.JOINS,
    )
    return any(db.scalar(found.limit(1)) is not None for found in (team, joins))


def _hears(db: Session, session: WijkSession) -> dt.date | None:
    return db.scalar(
        select(Message.due).where(Message.session_id == session.id, Message.kind == MessageKind.LEAFLET)
    )
