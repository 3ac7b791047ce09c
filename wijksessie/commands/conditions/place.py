"""The place of a session: its name, how to get in, and the photo of the door."""

from __future__ import annotations

import base64

from wijksessie.commands.find import get
from wijksessie.commands.reach import tidy_phone
from wijksessie.model import Photo, Venue, WijkSession
from wijksessie.queries.conditions import DOOR, VENUE_FIELDS
from wijksessie.store import Workspace
from wijksessie.techniques.base import RuleBroken

LARGEST_PHOTO = 1_000_000
"""Bytes. A photo comes in made small; a large one would make every copy of the file slow."""


def name_place(workspace: Workspace, session_id: str, name: str) -> None:
    """Say where the session is; its day and times stay as they are."""
    with workspace.change("place.name") as db:
        get(db, WijkSession, session_id).location = name.strip()


def describe_place(workspace: Workspace, session_id: str, field: str, text: str) -> None:
    """Write one thing down about the place; `field` is one of `VENUE_FIELDS`."""
    if field not in VENUE_FIELDS:
        raise ValueError(field)
    text = (tidy_phone(text, field) or "") if field == "phone" else text.strip()
    with workspace.change("place.describe") as db:
        get(db, WijkSession, session_id)
        setattr(db.keyed(Venue, session_id, session_id=session_id), field, text)


def put_door_photo(workspace: Workspace, session_id: str, jpeg: bytes, alt: str) -> None:
    """Keep a photo of the door; an older one is erased for ever.

    It cannot be undone: undo would leave the picture in the file, and it may show people after all.
    """
    if not jpeg.startswith(b"\xff\xd8") or b"Exif\x00" in jpeg[:4096]:
        raise ValueError("a photo comes in as a JPEG without EXIF")
    if len(jpeg) > LARGEST_PHOTO:
        raise RuleBroken("Deze foto is te groot om te bewaren. Kies een andere.", ("photo",))
    with workspace.change("photo.put", undoable=False) as db:
        get(db, WijkSession, session_id)
        photo = db.keyed(Photo, session_id, DOOR, session_id=session_id, subject=DOOR)
        if photo.data:
            db.erase_text(photo, "data")
        photo.data = base64.b64encode(jpeg).decode("ascii")
        photo.alt = alt.strip()


def describe_door_photo(workspace: Workspace, session_id: str, alt: str) -> None:
    """Say in words what is on the photo, for who cannot see it."""
    with workspace.change("photo.describe") as db:
        photo = db.keyed(Photo, session_id, DOOR, session_id=session_id, subject=DOOR)
        photo.alt = alt.strip()


def erase_door_photo(workspace: Workspace, session_id: str) -> None:
    """Erase the photo and its words for ever, here and in the copies. A new one can be put there later.

    Its fields are erased and not the thing itself: what was erased whole can never come back.
    """
    with workspace.change("photo.erase", undoable=False) as db:
        photo = db.keyed(Photo, session_id, DOOR, session_id=session_id, subject=DOOR)
        if photo.data:
            db.erase_text(photo, "data")
            db.erase_text(photo, "alt")
