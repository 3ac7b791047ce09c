"""What telling back starts from: which session, on which day residents heard, and what day it is now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from wijksessie.queries.leaflet_reading import edition_day
from wijksessie.queries.session import current_session
from wijksessie.queries.today import today
from wijksessie.store import Workspace


@dataclass(frozen=True)
class TellingBack:
    """The current session and its days. `speaks_of` is the day the leaflet reads by itself: when residents
    got it, or today while they still wait for it.
    """

    session_id: str
    today: dt.date
    speaks_of: dt.date


def telling_back(workspace: Workspace, now: Callable[[], dt.datetime]) -> TellingBack | None:
    """The session to tell back about, or None when there is none yet."""
    day = today(workspace, now)
    with workspace.read() as db:
        session = current_session(db)
        if session is None:
            return None
        return TellingBack(session.id, day, edition_day(db, session.id, day))
