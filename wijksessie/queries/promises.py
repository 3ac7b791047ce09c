"""The promises a room made (T21), and which of them are on the action list already."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Action, Round
from wijksessie.queries.rounds import entry_of, setup_of, sheets_of
from wijksessie.store import Workspace, key_id
from wijksessie.tally.words import same
from wijksessie.techniques import technique
from wijksessie.techniques.action_planning import ActionPlanningOutcome, Pledge
from wijksessie.terms import TechniqueId


@dataclass(frozen=True)
class PromisesToKeep:
    """A round with promises that are not all on the action list. `unsure` of the `new` ones have no yes yet.

    `kept` is how many are there already; `unconfirmed` how many sheets did not say *dit klopt*.
    """

    round_id: str
    new: int
    unsure: int
    kept: int
    unconfirmed: int
    session_day: dt.date | None


def promise_id(round_id: str, pledge: Pledge) -> str:
    """The id of the action that a promise becomes; the same words and kind make the same one."""
    return key_id("Promise", round_id, same(pledge.what), pledge.kind)


def promised(db: Session, round_: Round) -> tuple[Pledge, ...]:
    """The promises on the sheets of a round that were confirmed."""
    setup = setup_of(db, round_)
    entries = [
        entry_of(setup, sheet)
        for _, sheet in sorted(sheets_of(db, round_.id).items())
        if sheet.confirmed and sheet.data
    ]
    outcome = technique(TechniqueId.ACTION_PLANNING).tally(setup, entries)
    assert isinstance(outcome, ActionPlanningOutcome)
    return tuple(pledge for column in outcome.columns.values() for pledge in column)


def promises_to_keep(
    workspace: Workspace, session_id: str, day: dt.date | None
) -> tuple[PromisesToKeep, ...]:
    """The rounds of promises of a session in their order; `day` is the day of the session."""
    with workspace.read() as db:
        rounds = db.scalars(
            select(Round).where(
                Round.session_id == session_id, Round.technique == TechniqueId.ACTION_PLANNING
            )
        )
        found = []
        for round_ in sorted(rounds, key=lambda each: (each.position, each.id)):
            pledges = promised(db, round_)
            new = [pledge for pledge in pledges if db.get(Action, promise_id(round_.id, pledge)) is None]
            waiting = sum(
                bool(sheet.data) and not sheet.confirmed for sheet in sheets_of(db, round_.id).values()
            )
            unsure = sum(pledge.open for pledge in new)
            found.append(PromisesToKeep(round_.id, len(new), unsure, len(pledges) - len(new), waiting, day))
        return tuple(found)
