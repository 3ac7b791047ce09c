"""Minority signals for the team: what one table put first although the others did not (domain.md 3.4)."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy.orm import Session

from wijksessie.queries.leaflet_frame import plan_of
from wijksessie.queries.leaflet_top import MOST_DIFFERENCES, dots_round, people_at
from wijksessie.queries.results.heard import Heard
from wijksessie.queries.results.values import Signal
from wijksessie.queries.results.wording import closed, subject_of
from wijksessie.tally.disclosure import Surface, may_show_joint
from wijksessie.techniques.direct_ranking import DirectRankingOutcome
from wijksessie.techniques.dot_vote import DotVoteOutcome
from wijksessie.terms import TechniqueId

DIFFERENCE = "verschil"
"""The block of the leaflet that tells it, which can be switched off."""


def signals(db: Session, heard: Heard) -> tuple[Signal, ...]:
    """What one table lifts in a round of dots or of laying in order, without the name of the table."""
    outcome = heard.outcome
    if not isinstance(outcome, DotVoteOutcome | DirectRankingOutcome):
        return ()
    people = {entry.table: entry.voters for entry in heard.entries}
    told = set(_in_leaflet(db, heard)) if heard.technique is TechniqueId.DOT_VOTE else set()
    made = []
    for key in outcome.minority:
        lifting = outcome.lifted_by[key]
        few = not any(may_show_joint(people.get(table, 0), Surface.SHARED) for table in lifting)
        made.append(_signal(heard, key, len(lifting), outcome.top3, told=key in told, few=few))
    return tuple(made)


def _in_leaflet(db: Session, heard: Heard) -> tuple[str, ...]:
    """Which of these the leaflet tells: those of the last dots, of tables with five people, two at most."""
    last = dots_round(db, heard.session_id)
    if last is None or last.id != heard.round_id or DIFFERENCE in plan_of(db, heard.session_id).off:
        return ()
    people = people_at(db, heard.session_id)
    lifted = heard.outcome.lifted_by
    may = [
        key
        for key in heard.outcome.minority
        if any(may_show_joint(people.get(table, 0), Surface.SHARED) for table in lifted[key])
    ]
    return tuple(may[:MOST_DIFFERENCES])


def _signal(heard: Heard, key: str, tables: int, top: Collection[str], *, told: bool, few: bool) -> Signal:
    label = heard.label(key)
    where = "Bij één tafel" if tables == 1 else "Bij een paar tafels"
    subject = subject_of(key, label)
    if subject is None:
        head = f"{where} staat dit op plek 1: {closed(label)}"
        stands = "staat dit"
    else:
        verb = "staan" if subject[1] else "staat"
        head = f"{where} {verb} {subject[0]} op plek 1."
        stands = f"{verb} {subject[0].removeprefix('de ') if subject[1] else subject[0]}"
    without = ("Zonder die tafel" if tables == 1 else "Zonder een van die tafels") if key in top else "Samen"
    if told:
        end = "Het komt in de folder, zonder naam van de tafel."
    elif few:
        end = "Aan die tafel zaten minder dan 5 mensen. Het komt niet in de folder."
    else:
        end = "Vertel het verder zonder naam van de tafel."
    picture = heard.options[key].pictogram if key in heard.options else ""
    return Signal(key, picture, head, f"{without} {stands} niet in de top 3. Neem dit serieus. {end}")
