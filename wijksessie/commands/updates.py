"""*U zei, wij deden*: own words for a row, and publishing it. What was published never disappears."""

from __future__ import annotations

import datetime as dt

from wijksessie.commands.find import get
from wijksessie.model import Edition, Message, WijkSession
from wijksessie.queries.editions import UPDATE, freeze
from wijksessie.queries.update_reading import read_update
from wijksessie.store import Workspace
from wijksessie.techniques.base import RuleBroken


def publish_update(
    workspace: Workspace, session_id: str, on: dt.date, *, published: dt.date | None = None
) -> str:
    """Freeze *u zei, wij deden* as it reads on the day `on` and return the id of the edition.

    The message counts as sent on `published` (the same day when it is not given). Raises `RuleBroken` while
    somebody would be left without an answer.
    """
    with workspace.change("update.publish", undoable=False) as db:
        content = read_update(db, get(db, WijkSession, session_id), on)
        if content.gaps:
            raise RuleBroken(f"Dit is nog niet klaar. {content.gaps[0]}", ("gaps",))
        edition = Edition(
            session_id=session_id, kind=UPDATE, on=on, published=published or on, content=freeze(content)
        )
        db.add(edition)
        message = db.keyed(Message, session_id, UPDATE, session_id=session_id, kind=UPDATE)
        if message.sent is None:
            message.sent = published or on
    return edition.id
