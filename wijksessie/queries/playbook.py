"""The playbook (draaiboek): the whole preparation in one place, so that a session can run without a laptop.

Residents are never in it, and neither is what anybody said or chose.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from wijksessie.model import Card, Contact, WijkSession
from wijksessie.queries.checks import CheckView, check_list, checks_of
from wijksessie.queries.compensation import NONE, ThankYou, say_aloud, thank_you
from wijksessie.queries.conditions import (
    DoorPhoto,
    NeedView,
    PlaceView,
    SafetyView,
    door_photo,
    needs,
    place,
    safety_plan,
)
from wijksessie.queries.conditions_budget import BudgetView, budget
from wijksessie.queries.contacts import consent_state
from wijksessie.queries.invitation import Invitation
from wijksessie.queries.invitation_blocks import make_invitation
from wijksessie.queries.invitation_facts import facts_of
from wijksessie.queries.levels import LevelChoice, choice_of
from wijksessie.queries.messages import MessageView, messages_of
from wijksessie.queries.playbook_tally import Tally, Use, tallies
from wijksessie.queries.rounds import rounds_of, tables_of
from wijksessie.queries.run_sheet import RunSheet, run_sheet_of
from wijksessie.queries.steps import StepView, steps
from wijksessie.queries.team import role_names
from wijksessie.queries.turnout import Turnout, expect, turnout_of
from wijksessie.store import Workspace
from wijksessie.terms import ContactStatus, ContactType, MessageKind, Role

_SOME_TABLES = ("Tafel 1", "Tafel 2", "Tafel 3", "Tafel 4")
"""While nobody named the tables."""


@dataclass(frozen=True)
class DayContact:
    """An organisation or key person to reach on the day. `other` is a mail or street address."""

    type: ContactType
    name: str
    person: str
    about: str
    phone: str
    other: str


@dataclass(frozen=True)
class Playbook:
    """Everything that was prepared for one session, seen on the day `today`.

    `contacts` have valid consent where they need it; `withheld` is how many were left out without it.
    `tables` are the names of the tables, `to_print` and `to_bring` what must lie ready.
    """

    sheet: RunSheet
    today: dt.date
    place: PlaceView
    photo: DoorPhoto | None
    access: tuple[CheckView, ...]
    times: tuple[CheckView, ...]
    needs: tuple[NeedView, ...]
    contacts: tuple[DayContact, ...]
    withheld: int
    budget: BudgetView
    thanks: ThankYou
    aloud: tuple[str, ...]
    safety: SafetyView
    level: LevelChoice
    invitation: Invitation
    messages: tuple[MessageView, ...]
    turnout: Turnout
    steps: tuple[StepView, ...]
    tables: tuple[str, ...]
    tallies: tuple[Tally, ...]
    to_print: tuple[str, ...]
    to_bring: tuple[str, ...]

    @property
    def coming(self) -> int | None:
        """How many residents said yes when they were last asked, or None when nobody counted."""
        told = {message.kind: message.coming for message in self.messages}
        asked = (MessageKind.REMINDER_DAY, MessageKind.REMINDER_WEEK, MessageKind.INVITATION)
        return next((told[kind] for kind in asked if told.get(kind) is not None), None)

    @property
    def expected(self) -> int | None:
        """How many of those will really come."""
        return None if self.coming is None else expect(self.coming)


def playbook(workspace: Workspace, session_id: str, today: dt.date) -> Playbook | None:
    """The playbook of a session as it is today, or None when the session is not there."""
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        if session is None:
            return None
        contacts, withheld = _contacts(db, session.project_id, today)
        sheet = run_sheet_of(db, session)
        tables = tuple(table.label for table in tables_of(db, session_id))
        made = tallies(_uses(db, session_id, sheet), tables or _SOME_TABLES)
        access, times = checks_of(db, session_id, "access"), checks_of(db, session_id, "time")
        level, invitation = choice_of(session), make_invitation(facts_of(db, session))
        messages, turnout = messages_of(db, session, today), turnout_of(db, session_id)
    thanks = thank_you(workspace, session_id)
    return Playbook(
        sheet=sheet,
        today=today,
        place=place(workspace, session_id),
        photo=door_photo(workspace, session_id),
        access=access,
        times=times,
        needs=needs(workspace, session_id),
        contacts=contacts,
        withheld=withheld,
        budget=budget(workspace, session_id),
        thanks=thanks,
        aloud=say_aloud(),
        safety=safety_plan(workspace, session_id),
        level=level,
        invitation=invitation,
        messages=messages,
        turnout=turnout,
        steps=steps(workspace, session_id, today),
        tables=tables,
        tallies=made,
        to_print=_to_print(sheet, len(tables)),
        to_bring=_to_bring(sheet, thanks),
    )


def _contacts(db: Session, project_id: str, today: dt.date) -> tuple[tuple[DayContact, ...], int]:
    """Who can be reached, those who join first, and how many are left out without valid consent."""
    rows = sorted(
        (
            row
            for row in db.scalars(select(Contact).where(Contact.project_id == project_id))
            if row.status != ContactStatus.DOES_NOT_JOIN
        ),
        key=lambda row: (row.status != ContactStatus.JOINS, row.display.casefold(), row.id),
    )
    kinds = {line.key: line.label for line in check_list("parties").lines}
    valid = [row for row in rows if not consent_state(row, today).is_over]
    return (
        tuple(
            DayContact(
                ContactType(row.type),
                row.display,
                row.person,
                row.reach or kinds.get(row.kind, ""),
                row.phone or "",
                row.email or row.address,
            )
            for row in valid
        ),
        len(rows) - len(valid),
    )


def _uses(db: Session, session_id: str, sheet: RunSheet) -> tuple[Use, ...]:
    """The techniques of the programme with what lies on the table, as far as a round says so already."""
    # What lay on the table in a round that was opened is part of what people said.
    waiting = [(row.technique, tuple(row.options)) for row in rounds_of(db, session_id) if not row.opened]
    labels = {card.key: card.label for card in db.scalars(select(Card).where(Card.session_id == session_id))}
    themes = resources.tokens()["thema"]
    uses = []
    for block in sheet.blocks:
        if block.technique is None:
            continue
        mine = next((pair for pair in waiting if pair[0] == block.technique.id), None)
        options: tuple[str, ...] = ()
        if mine is not None:
            waiting.remove(mine)
            options = tuple(
                labels.get(key) or str(themes[key]["label"] if key in themes else key) for key in mine[1]
            )
        uses.append(Use(block.technique.id, block.technique.name, block.question, options))
    return tuple(uses)


def _to_print(sheet: RunSheet, tables: int) -> tuple[str, ...]:
    """The papers of the team, as many as there are people and tables."""
    if not sheet.blocks:
        return ()
    names = role_names()
    many = {role: sum(member.role is role for member in sheet.team) for role in sheet.roles}
    if sheet.listeners:
        many[Role.LISTENER] = max(many[Role.LISTENER], sheet.listeners)
    sheets = [f"Rolblad {names[role].lower()}, {count} keer" for role, count in many.items()]
    tally = f"Telblad per tafel, voor {tables} tafels" if tables else "Telblad per tafel"
    return ("Dit draaiboek, 2 keer", "Dagschema", *(sheets or ["Rolblad per rol"]), tally)


_ALWAYS = ("De veiligheidskaart", "Naamstickers", "Stickers: niet op de foto")


def _to_bring(sheet: RunSheet, thanks: ThankYou) -> tuple[str, ...]:
    """What every session needs, and what the techniques need and do not make themselves; each once."""
    if not sheet.blocks:
        return ()
    needed = [line for text in sheet.techniques for line in text.materials if line not in text.made_here]
    gifts = ("Bedankjes voor bewoners",) if thanks.type not in ("", NONE) else ()
    lines = dict.fromkeys((*_ALWAYS, *gifts, *needed))
    # "Lege kaarten" is said already by "Lege kaarten, 5 per persoon".
    return tuple(line for line in lines if not any(other.startswith(f"{line}, ") for other in lines))
