"""The invitation of a session as it reads now, with what misses and how it was tested (PH-13)."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Contact, MaterialTest, Need, WijkSession
from wijksessie.model import Invitation as InvitationRow
from wijksessie.queries.compensation import NONE, answered
from wijksessie.queries.invitation import InvitationReading, Missing, TestView, Written
from wijksessie.queries.invitation_blocks import gets_lines, make_invitation
from wijksessie.queries.invitation_facts import Facts, facts_of, phone_words, texts
from wijksessie.queries.levels import choice_of
from wijksessie.queries.resident_words import is_short
from wijksessie.store import Workspace

MATERIAL = "invitation"
"""What a teach-back of the invitation is about."""
ENOUGH_TESTS = 3
"""People to test an invitation with (domain.md 4.3)."""


def invitation(workspace: Workspace, session_id: str, today: dt.date) -> InvitationReading | None:
    """The invitation as it reads today, or None when the session is not there."""
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        if session is None:
            return None
        facts = facts_of(db, session)
        tests = _tests(db, session_id)
        tested = len({test.tester or test.id for test in tests})
        made = replace(make_invitation(facts), tested=_tested_words(tested))
        return InvitationReading(
            has_level=choice_of(session).chosen is not None,
            invitation=made,
            written=_written(db, session_id, facts),
            missing=_missing(session, facts),
            hints=_hints(db, session, facts, today),
            not_arranged=_not_arranged(db, session, facts),
            tests=tests,
            tested=tested,
        )


def _tested_words(tested: int) -> str:
    if not tested:
        return ""
    return str(texts()["one_test"] if tested == 1 else texts()["tests"].format(n=tested))


def _missing(session: WijkSession, facts: Facts) -> tuple[Missing, ...]:
    """What has to be filled in, in the order in which it is best done."""
    found = {
        Missing("Kies eerst hoeveel bewoners te zeggen hebben.", "level"): choice_of(session).chosen is None,
        Missing("Kies de dag van de wijksessie.", "day"): facts.day is None,
        Missing("Kies hoe laat het begint.", "place"): facts.day is not None and not facts.start,
        Missing("Vul in waar het is.", "place"): not facts.place,
        Missing("Vul in hoe mensen zich aanmelden.", "invitation"): not facts.phone,
    }
    return tuple(missing for missing, is_missing in found.items() if is_missing)


def _hints(db: Session, session: WijkSession, facts: Facts, today: dt.date) -> tuple[str, ...]:
    level = choice_of(session).chosen
    promised = facts.thanks and facts.thanks != NONE and not facts.gets
    found = {
        "Deze dag is al geweest.": facts.day is not None and facts.day < today,
        level.instead if level is not None else "": level is not None and bool(level.instead),
        "Schrijf ook wanneer het klaar is. Dan weten mensen hoe lang het duurt.": bool(facts.start)
        and facts.minutes is None,
        "Is er opvang voor kinderen? Zeg het op de uitnodiging.": facts.children is None,
        "Beloof de bon pas als Werk en Inkomen antwoord gaf.": promised and not answered(db, session.id),
        "De naam van de plek is lang. Kort is beter te lezen.": not is_short(facts.place),
        **{
            f"Op de uitnodiging staat {name}. Dat is nog niet geregeld.": True
            for name in _not_arranged(db, session, facts)
        },
        "De toestemming van wie hier staat om te bellen, is voorbij. Vraag het opnieuw.": _is_over(
            db, facts.phone, today
        ),
    }
    return tuple(hint for hint, is_true in found.items() if is_true)


def _not_arranged(db: Session, session: WijkSession, facts: Facts) -> tuple[str, ...]:
    """What the invitation says is there, while nobody arranged it yet."""
    needs = db.scalars(select(Need).where(Need.session_id == session.id))
    arranged = {need.key for need in needs if need.arranged}
    said = {
        "interpreter": ("een tolk", facts.interpreter),
        "childcare": ("opvang voor kinderen", facts.children),
        "food": ("eten", facts.food),
        "travel": ("geld voor de reis", facts.travel),
    }
    return tuple(name for key, (name, is_said) in said.items() if is_said and key not in arranged)


def _is_over(db: Session, phone: str, today: dt.date) -> bool:
    """Whether this is the number of somebody who may not be kept any more."""
    over = select(Contact.phone).where(Contact.consent, Contact.consent_until < today)
    return bool(phone) and phone in {phone_words(number) for number in db.scalars(over) if number}


def _written(db: Session, session_id: str, facts: Facts) -> Written:
    row = db.scalar(select(InvitationRow).where(InvitationRow.session_id == session_id))
    wanted = {need.key: need.wanted for need in db.scalars(select(Need).where(Need.session_id == session_id))}
    by_itself = " ".join(gets_lines(replace(facts, gets="")))
    step5 = (wanted.get("childcare"), wanted.get("food"))
    if row is None:
        return Written(
            texts()["title"], "", by_itself, None, step5[0], "", None, step5[1], "", "", "", None, True
        )
    return Written(
        row.title,
        row.gets,
        by_itself,
        row.children,
        step5[0],
        row.interpreter,
        row.food,
        step5[1],
        row.sign_up,
        row.sign_up_with,
        row.sender,
        row.expected,
        row.photo,
    )


def _tests(db: Session, session_id: str) -> tuple[TestView, ...]:
    """The teach-backs, the newest first."""
    rows = db.scalars(
        select(MaterialTest).where(MaterialTest.session_id == session_id, MaterialTest.material == MATERIAL)
    )
    ordered = sorted(rows, key=lambda row: (row.on or dt.date.min, row.tester, row.id), reverse=True)
    return tuple(
        TestView(row.id, row.on, row.tester, row.question, row.understood, row.change) for row in ordered
    )
