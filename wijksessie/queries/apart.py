"""What key persons collected outside the session: kept apart, and never counted with it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from wijksessie.model import Round
from wijksessie.queries.library import technique_text
from wijksessie.queries.rounds import rounds_of, sheets_of
from wijksessie.store import Workspace
from wijksessie.techniques.base import PLENARY

FEWEST_TO_SHARE = 5
"""With fewer people a shared surface could point at somebody (domain.md 3.10)."""


@dataclass(frozen=True)
class ApartRound:
    """One time of collecting. `for_team_only` when too few people took part to show it to others."""

    id: str
    technique: str
    name: str
    question: str
    where: str
    day: dt.date | None
    people: int
    begun: bool
    confirmed: bool

    @property
    def for_team_only(self) -> bool:
        """Whether it may not stand on the big screen, on paper or in the leaflet."""
        return self.people < FEWEST_TO_SHARE


def apart_rounds(workspace: Workspace, session_id: str) -> tuple[ApartRound, ...]:
    """What was collected apart for a session, the last first."""
    found = []
    with workspace.read() as db:
        for round_ in rounds_of(db, session_id, apart=True):
            sheet = sheets_of(db, round_.id).get(PLENARY)
            text = technique_text(round_.technique)
            people = round_.people if sheet is None or sheet.taking_part is None else sheet.taking_part
            found.append(
                ApartRound(
                    round_.id,
                    round_.technique,
                    round_.technique if text is None else text.name,
                    round_.question,
                    round_.where,
                    round_.on,
                    people or 0,
                    begun=sheet is not None and bool(sheet.data),
                    confirmed=sheet is not None and sheet.confirmed,
                )
            )
    return tuple(reversed(found))


def may_be_shared(workspace: Workspace, round_id: str) -> bool:
    """Whether a round may stand on a surface others see: not what a few people said apart."""
    with workspace.read() as db:
        round_ = db.get(Round, round_id)
        if round_ is None:
            return False
        if not round_.apart:
            return True
        sheet = sheets_of(db, round_.id).get(PLENARY)
        people = round_.people if sheet is None or sheet.taking_part is None else sheet.taking_part
        return (people or 0) >= FEWEST_TO_SHARE
