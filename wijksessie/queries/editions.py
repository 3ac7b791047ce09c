"""Published editions: frozen as they were read on their day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Edition
from wijksessie.queries.leaflet import Leaflet
from wijksessie.queries.update import Update
from wijksessie.store import Workspace, thaw

LEAFLET, UPDATE = "leaflet", "update"
"""The kinds of documents that are published."""


@dataclass(frozen=True)
class EditionView:
    """A published edition: the day it speaks of, and the day it was published."""

    id: str
    on: dt.date
    published: dt.date


def editions(workspace: Workspace, session_id: str, kind: str = LEAFLET) -> tuple[EditionView, ...]:
    """The published editions of a session of one kind, the newest first."""
    with workspace.read() as db:
        rows = db.scalars(select(Edition).where(Edition.session_id == session_id, Edition.kind == kind))
        views = [EditionView(row.id, row.on, row.published) for row in rows]
    return tuple(sorted(views, key=lambda view: (view.published, view.on, view.id), reverse=True))


def edition(workspace: Workspace, edition_id: str) -> Leaflet | None:
    """The leaflet as it was published, whatever changed since; None when it is not there."""
    with workspace.read() as db:
        row = db.get(Edition, edition_id)
        return None if row is None or row.kind != LEAFLET else thaw_leaflet(row.content)


def update_edition(workspace: Workspace, edition_id: str) -> Update | None:
    """*U zei, wij deden* as it was published; None when it is not there."""
    with workspace.read() as db:
        row = db.get(Edition, edition_id)
        return None if row is None or row.kind != UPDATE else thaw_update(row.content)


def freeze(document: Leaflet | Update) -> Any:
    """The document as plain JSON."""
    return _adapter(type(document)).dump_python(document, mode="json")


def thaw_leaflet(content: Any) -> Leaflet:
    """The leaflet that was frozen."""
    leaflet: Leaflet = _adapter(Leaflet).validate_python(thaw(content))
    return leaflet


def thaw_update(content: Any) -> Update:
    """The *u zei, wij deden* that was frozen."""
    update: Update = _adapter(Update).validate_python(thaw(content))
    return update


def _adapter(kind: type) -> Any:
    from pydantic import TypeAdapter  # a tenth of a second that only publishing and old editions need

    return TypeAdapter(kind)


def newest_update(db: Session, session_id: str) -> dt.date | None:
    """The day of which the last published *u zei, wij deden* speaks."""
    rows = select(Edition.on).where(Edition.session_id == session_id, Edition.kind == UPDATE)
    return max(db.scalars(rows), default=None)


def last_told(db: Session, session_id: str, on: dt.date) -> dict[str, tuple[str, dt.date]]:
    """The status and the day with which each action last stood in an update of before `on`."""
    rows = db.scalars(
        select(Edition).where(Edition.session_id == session_id, Edition.kind == UPDATE, Edition.on < on)
    )
    found: dict[str, tuple[str, dt.date]] = {}
    for edition in sorted(rows, key=lambda row: (row.on, row.published)):
        for row in edition.content["rows"]:
            found[row["action_id"]] = (row["status"], edition.on)
    return found
