"""Faces at the start and at the end, and the three questions of NV-14: counts beside each other, unpaired."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import KpiMeasurement
from wijksessie.queries.results.heard import Heard
from wijksessie.queries.results.values import Faces, Mood
from wijksessie.queries.results.wording import closed
from wijksessie.tally import faces
from wijksessie.tally.disclosure import Surface, may_show_joint
from wijksessie.techniques.mood import MoodOutcome
from wijksessie.terms import Moment, TechniqueId

ITEMS = ("veerkracht", "betekenis", "onderlinge_steun")
"""The order of the three questions (NV-14); others come after them."""

FEW = "Te weinig mensen kozen om dit te laten zien buiten het team."


def mood(rounds: Sequence[Heard]) -> Mood | None:
    """The last faces of both moments; None when nobody chose one."""
    found: dict[Moment, Faces] = {}
    for heard in rounds:
        if heard.technique is TechniqueId.MOOD and heard.outcome.n:
            moment = Moment(heard.setup.params.get("moment", Moment.START))
            found[moment] = _faces(moment, heard.outcome)
    start, end = found.get(Moment.START), found.get(Moment.END)
    if start is None and end is None:
        return None
    told = _told(start, end)
    if any(not may_show_joint(chosen.people, Surface.SHARED) for chosen in found.values()):
        told = f"{told} {FEW}"
    return Mood(start, end, told)


def _faces(moment: Moment, outcome: MoodOutcome) -> Faces:
    counts = tuple(int(outcome.counts.get(face, 0)) for face in faces.FACES)
    # Halfway two faces the lower one is drawn: half of the people chose it or a better one.
    middle = None if outcome.median is None else int(outcome.median)
    return Faces(moment, counts, outcome.n, middle)


def _happy(chosen: Faces) -> int:
    return faces.agree(dict(zip(faces.FACES, chosen.counts, strict=True)))


def _told(start: Faces | None, end: Faces | None) -> str:
    """What the faces say together; never "zoveel mensen gingen vooruit" (domain.md 3.8)."""
    if start is None or end is None:
        only = start or end
        assert only is not None
        when = "het begin" if start else "het eind"
        return f"Aan {when} kozen {of_people(_happy(only), only.people)} een blij gezicht."
    before, after = _happy(start), _happy(end)
    if after - before >= faces.CLEARLY_MORE:
        told = "Meer mensen kozen een blij gezicht aan het eind"
    elif before - after >= faces.CLEARLY_MORE:
        told = "Minder mensen kozen een blij gezicht aan het eind"
    else:
        told = "Ongeveer evenveel mensen kozen een blij gezicht"
    return f"{told}: eerst {before} van de {start.people}, later {after} van de {end.people}."


def of_people(count: int, people: int) -> str:
    """How many of how many: "10 van de 23 mensen"."""
    return f"{count} van de {people} mensen"


def resilience(db: Session, session_id: str) -> tuple[str, ...]:
    """The three questions in words, the last time each was asked."""
    return tuple(
        f"{closed(row.text)} {of_people(faces.agree(row.counts), row.n)} kozen 4 of 5."
        + ("" if may_show_joint(row.n, Surface.SHARED) else f" {FEW}")
        for row in measured(db, session_id)
    )


def measured(db: Session, session_id: str) -> tuple[KpiMeasurement, ...]:
    """The last counting of every question of a session, in their order; none without people."""
    rows = db.scalars(select(KpiMeasurement).where(KpiMeasurement.session_id == session_id)).all()
    last: dict[str, KpiMeasurement] = {}
    for row in sorted(rows, key=lambda row: (str(row.on or ""), row.id)):
        if row.n:
            last[row.item] = row
    order = {item: nr for nr, item in enumerate(ITEMS)}
    return tuple(sorted(last.values(), key=lambda row: (order.get(row.item, len(ITEMS)), row.item)))
