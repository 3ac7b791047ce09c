"""Places of the neighbourhood that people drew, and the picture they lie on (T07, T08)."""

from __future__ import annotations

import base64
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Photo, Project, Zone
from wijksessie.store import Workspace, key_id

MAP = "map"
"""The subject of the photo of a project: its own drawing of the neighbourhood, never an online map."""

Points = tuple[tuple[float, float], ...]
"""An outline, from 0 to 1 of the sheet; empty when nobody drew it."""


@dataclass(frozen=True)
class ZoneView:
    """A place as people say it."""

    key: str
    label: str
    pictogram: str
    points: Points


@dataclass(frozen=True)
class MapSheet:
    """The places in their order. `photo` is a JPEG, empty for a blank sheet."""

    zones: tuple[ZoneView, ...]
    photo: bytes = b""


def map_sheet(workspace: Workspace) -> MapSheet:
    """The sheet of the neighbourhood."""
    with workspace.read() as db:
        project = db.scalars(select(Project)).one()
        photo = db.get(Photo, key_id("Photo", project.id, MAP))
        views = tuple(
            ZoneView(
                zone.key, zone.label, zone.pictogram, tuple((float(x), float(y)) for x, y in zone.points)
            )
            for zone in zones_of(db, project.id)
        )
        data = b"" if photo is None or not photo.data else base64.b64decode(photo.data)
    return MapSheet(views, data)


def zones_of(db: Session, project_id: str) -> list[Zone]:
    """The places of a project in their order."""
    rows = db.scalars(select(Zone).where(Zone.project_id == project_id))
    return sorted(rows, key=lambda zone: (zone.position, zone.id))
