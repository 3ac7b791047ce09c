"""Blocks 1, 2, 8 and 9 of the leaflet: who was there, how to answer, when to come again."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Attendance, MaterialTest, Project, WijkSession
from wijksessie.model import LeafletPlan as PlanRow
from wijksessie.queries.leaflet import Again, Present, Qr, Respond
from wijksessie.queries.people import people
from wijksessie.queries.rounds import tables_of
from wijksessie.queries.sentences import (
    clock,
    day_from,
    full_day,
    in_place,
    patterns,
    sentence_case,
    short_name,
)

RESPOND_PICTURE = "uit_praten"
"""Neighbours talk on a bench: no solution has this picture."""


@dataclass(frozen=True)
class Plan:
    """What the facilitator chose for the leaflet; `chosen` is None while nobody chose."""

    title: str
    chosen: tuple[str, ...] | None
    refusal: str | None
    off: frozenset[str]
    respond_when: str
    respond_where: str
    phone: str
    quotes: tuple[str, ...] = ()
    qr: str = ""


def plan_of(db: Session, session_id: str) -> Plan:
    """The choices for the leaflet of a session; the defaults while nobody made any."""
    row = db.scalar(select(PlanRow).where(PlanRow.session_id == session_id))
    if row is None:
        return Plan(patterns()["leaflet"]["title"], None, None, frozenset(), "", "", "")
    return Plan(
        row.title.strip() or patterns()["leaflet"]["title"],
        None if row.chosen is None else tuple(row.chosen),
        row.refusal,
        frozenset(row.off),
        row.respond_when,
        row.respond_where,
        row.phone,
        tuple(row.quotes),
        row.qr,
    )


def subtitle(db: Session, session: WijkSession) -> str:
    """Which session this is about."""
    name = db.scalar(select(Project.name)) or ""
    date = full_day(session.day) if session.day else ""
    return str(patterns()["leaflet"]["subtitle"].format(wijk=name, date=date)).rstrip(", ")


def present(db: Session, session: WijkSession) -> Present | None:
    """Block 2; None when nobody was counted."""
    text = patterns()["present"]
    tables = tables_of(db, session.id)
    counted = db.scalar(select(Attendance).where(Attendance.session_id == session.id))
    residents = counted.residents_present if counted else None
    if residents is None:
        residents = sum(table.residents for table in tables)
    if residents == 0:
        return None
    lines = []
    if tables:
        lines.append(text["one_table"] if len(tables) == 1 else text["tables"].format(n=len(tables)))
    if listeners := (counted.professionals if counted else None):
        lines.append(text["one_listener"] if listeners == 1 else text["listeners"].format(n=listeners))
    heading = text["one"] if residents == 1 else text["many"].format(n=residents)
    row = people(residents, residents)
    if row.approximate:
        lines.append(patterns()["stress"]["about"])
    return Present(heading, tuple(lines), row)


def respond(session: WijkSession, plan: Plan) -> Respond:
    """Block 8: a way to answer that needs no internet."""
    text = patterns()["respond"]
    place = plan.respond_where or session.location
    where, when = in_place(place), plan.respond_when
    if where:
        pattern = text["tell"] if when else text["tell_where"]
        lines = [pattern.format(when=when, where=where)]
    elif place or when:
        lines = [text["tell_when"].format(when=when) if when else text["tell_us"]]
        lines += [text["place"].format(place=short_name(place))] if place else []
    else:
        lines = [text["tell_anyone"]]
    numbers = (plan.phone,) if plan.phone else ()
    lines += [text["phone"].format(phone=number) for number in numbers]
    return Respond(text["heading"], RESPOND_PICTURE, tuple(lines), numbers)


def qr(plan: Plan) -> Qr | None:
    """The code to scan beside block 8, where the facilitator gave a page or a number for it."""
    if not plan.qr:
        return None
    return Qr(plan.qr, patterns()["respond"]["scan_phone" if plan.qr.startswith("tel:") else "scan_page"])


def again(db: Session, session: WijkSession, on: dt.date) -> Again:
    """Block 9; says so when there is no date yet, or when the date has gone by."""
    text = patterns()["again"]
    if session.follow_up is None or session.follow_up < on:
        return Again(text["heading"], text["no_date"], (text["no_date_line"],))
    time, where = clock(session.start), in_place(session.location)
    if where:
        lines = [(text["at"] if time else text["at_place"]).format(time=time, where=where)]
    else:
        lines = [text["at_time"].format(time=time)] if time else []
        lines += [text["place"].format(place=short_name(session.location))] if session.location else []
    children = db.scalar(select(Attendance.children).where(Attendance.session_id == session.id))
    lines.append(text["coffee_and_care"] if children else text["coffee"])
    return Again(text["heading"], sentence_case(day_from(on, session.follow_up)), tuple(lines))


def count_testers(db: Session, session_id: str, material: str = "leaflet") -> int:
    """How many people tested a document with the teach-back method."""
    rows = db.scalars(
        select(MaterialTest).where(MaterialTest.session_id == session_id, MaterialTest.material == material)
    )
    return len({row.tester or row.id for row in rows})


def footer(tested: int) -> tuple[str, ...]:
    """The last lines."""
    text = patterns()["footer"]
    if tested == 0:
        return (text["no_names"],)
    return (text["no_names"], text["one_test"] if tested == 1 else text["tests"].format(n=tested))
