"""Words of the facilitator's own for a place of a document: data, so another language can stand beside."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import OwnText

LEAFLET = "leaflet"
"""The document that is meant when none is named."""


def own_texts(db: Session, session_id: str, document: str = LEAFLET) -> Mapping[str, str]:
    """The own words of a document by place; a place with the program's words is not in it."""
    rows = db.scalars(
        select(OwnText).where(OwnText.session_id == session_id, OwnText.document == document)
    ).all()
    return {row.place: row.text.strip() for row in rows if row.text.strip()}


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text as residents read them, one under the other."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return tuple(line for line in lines if line)
