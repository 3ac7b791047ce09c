"""Published editions: frozen as they were read on their day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Edition
from wijksessie.queries.leaflet import Leaflet
from wijksessie.store import Workspace, thaw


@dataclass(frozen=True)
class EditionView:
    """A published edition: the day it speaks of, and the day it was published."""

    id: str
    on: dt.date
    published: dt.date


def editions(workspace: Workspace, session_id: str) -> tuple[EditionView, ...]:
    """The published editions of a session, the newest first."""
    with workspace.read() as db:
        rows = db.scalars(select(Edition).where(Edition.session_id == session_id))
        views = [EditionView(row.id, row.on, row.published) for row in rows]
    return tuple(sorted(views, key=lambda view: (view.published, view.on, view.id), reverse=True))


def edition(workspace: Workspace, edition_id: str) -> Leaflet | None:
    """The leaflet as it was published, whatever changed since; None when it is not there."""
    with workspace.read() as db:
        row = db.get(Edition, edition_id)
        return None if row is None else thaw_leaflet(row.content)


def freeze_leaflet(leaflet: Leaflet) -> Any:
    """The leaflet as plain JSON."""
    return _adapter().dump_python(leaflet, mode="json")


def thaw_leaflet(content: Any) -> Leaflet:
    """The leaflet that was frozen."""
    leaflet: Leaflet = _adapter().validate_python(thaw(content))
    return leaflet


def _adapter() -> Any:
    from pydantic import TypeAdapter  # a tenth of a second that only publishing and old editions need

    return TypeAdapter(Leaflet)


def told_actions(db: Session, session_id: str) -> set[str]:
    """The actions that residents were told about in any edition."""
    told: set[str] = set()
    for row in db.scalars(select(Edition).where(Edition.session_id == session_id)):
        content = thaw_leaflet(row.content)
        told.update(promise.action_id for promise in (content.doing.promises if content.doing else ()))
        if content.refusal is not None and content.refusal.action_id is not None:
            told.add(content.refusal.action_id)
    return told
