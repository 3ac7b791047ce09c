"""What a session file tells about preparing: the place, the money, the safety, the invitation."""

from __future__ import annotations

from wijksessie.commands.importing.file.preparing import BudgetPart, InvitationPart, PreparationPart
from wijksessie.commands.importing.file.reading import SessionFile
from wijksessie.commands.refusal import ImportRefused
from wijksessie.model import (
    Budget,
    BudgetLine,
    ChannelLine,
    Check,
    Invitation,
    MaterialTest,
    Need,
    Project,
    SafetyPlan,
    Venue,
    WijkSession,
)
from wijksessie.queries.checks import check_list
from wijksessie.queries.conditions import need_texts
from wijksessie.queries.invitation_reading import MATERIAL
from wijksessie.store import Db, position_between

OF_SESSION, OF_PROJECT = ("access", "time"), ("parties", "signallers", "risk_factors", "groups")
"""The lists a file may fill in, by whose they are."""


def check_preparation(file: SessionFile) -> None:
    """Raise `ImportRefused` for a list, a line or a need nobody knows."""
    part = file.preparation
    for name, lines in part.checks.items():
        if name not in (*OF_SESSION, *OF_PROJECT):
            raise ImportRefused("Deze lijst is er niet.", f"preparation.checks.{name}")
        known = {line.key for line in check_list(name).lines}
        for key in lines:
            if key not in known:
                raise ImportRefused("Deze regel is er niet.", f"preparation.checks.{name}.{key}")
    known = {need.key for need in need_texts()}
    for nr, need in enumerate(part.needs):
        if need.key not in known:
            raise ImportRefused("Dit is er niet om te regelen.", f"preparation.needs[{nr}].key")


def add_preparation(db: Db, project: Project, session: WijkSession, file: SessionFile) -> None:
    """Add what was arranged, from a file that was checked."""
    part = file.preparation
    for cls, values in ((Venue, part.venue), (SafetyPlan, part.safety)):
        if values is not None:
            db.keyed(cls, session.id, session_id=session.id, **values.model_dump())
    if part.invitation is not None:
        _add_invitation(db, session, part.invitation)
    for name, lines in part.checks.items():
        owner = session.id if name in OF_SESSION else project.id
        for key, state in lines.items():
            line = db.keyed(Check, owner, name, key, owner=owner, checklist=name, key=key, state=None)
            line.state = state
    for need in part.needs:
        db.keyed(Need, session.id, need.key, session_id=session.id, **need.model_dump())
    if part.budget is not None:
        _add_budget(db, session, part.budget)
    _add_channels(db, session, part)


def _add_invitation(db: Db, session: WijkSession, part: InvitationPart) -> None:
    told = part.model_dump(exclude={"tests"}, exclude_none=True)
    db.keyed(Invitation, session.id, session_id=session.id, **told)
    for test in part.tests:
        # A tester is a letter here: the screen says "bewoner" before it.
        said = test.model_dump(exclude={"date"}) | {"tester": test.tester.removeprefix("bewoner ")}
        db.add(MaterialTest(session_id=session.id, material=MATERIAL, on=test.date, **said))


def _add_budget(db: Db, session: WijkSession, part: BudgetPart) -> None:
    available = None if part.available_eur is None else round(part.available_eur * 100)
    db.keyed(Budget, session.id, session_id=session.id, available=available, source=part.source)
    position = None
    for line in part.lines:
        position = position_between(position, None)
        db.add(
            BudgetLine(
                session_id=session.id,
                position=position,
                price=round(line.price_eur * 100),
                covered=round(line.covered_eur * 100),
                **line.model_dump(exclude={"price_eur", "covered_eur"}),
            )
        )


def _add_channels(db: Db, session: WijkSession, part: PreparationPart) -> None:
    position = None
    for line in part.channels:
        position = position_between(position, None)
        db.add(ChannelLine(session_id=session.id, position=position, **line.model_dump()))
