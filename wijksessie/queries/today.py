"""Which day it is: the clock's, or in a practice neighbourhood its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from sqlalchemy import select

from wijksessie.model import Project
from wijksessie.store import Workspace


def today(workspace: Workspace, now: Callable[[], dt.datetime]) -> dt.date:
    """The day all dates in this file are seen from."""
    with workspace.read() as db:
        practice_day = db.scalar(select(Project.practice_day))
    return practice_day or now().date()
