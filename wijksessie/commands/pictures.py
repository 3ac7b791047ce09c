"""Which picture stands on a card or beside an action; a swap follows everywhere (PH-15).

The picture belongs to the card, so its papers, the screens and the leaflet change with it.
"""

from __future__ import annotations

import base64

import resources
from wijksessie.commands.conditions.place import LARGEST_PHOTO
from wijksessie.commands.find import get
from wijksessie.model import Action, Card, Photo
from wijksessie.store import Db, Workspace
from wijksessie.techniques.base import RuleBroken


def swap_picture(workspace: Workspace, card_id: str, pictogram: str) -> None:
    """Put another pictogram on a card, also instead of an own picture; empty leaves the word alone."""
    _known(pictogram)
    with workspace.change("card.picture") as db:
        card = get(db, Card, card_id)
        card.pictogram, card.own_picture = pictogram, None


def swap_action_picture(workspace: Workspace, action_id: str, pictogram: str) -> None:
    """Put another pictogram beside an action; empty is that of its solution again."""
    _known(pictogram)
    with workspace.change("action.picture") as db:
        action = get(db, Action, action_id)
        action.pictogram, action.own_picture = pictogram, None


def own_card_picture(workspace: Workspace, card_id: str, jpeg: bytes, alt: str) -> None:
    """Put an own photo or drawing on a card; an older one is erased for ever.

    `jpeg` was made small and has no EXIF; `alt` says what is on it. It cannot be undone: undo would leave the
    picture in the file, and there may be people on it after all.
    """
    _may_be_kept(jpeg, alt)
    with workspace.change("card.own_picture", undoable=False) as db:
        _put(db, get(db, Card, card_id), jpeg, alt)


def own_action_picture(workspace: Workspace, action_id: str, jpeg: bytes, alt: str) -> None:
    """Put an own photo or drawing beside an action; rules as for a card."""
    _may_be_kept(jpeg, alt)
    with workspace.change("action.own_picture", undoable=False) as db:
        _put(db, get(db, Action, action_id), jpeg, alt)


def drop_own_picture(workspace: Workspace, owner_id: str) -> None:
    """Erase the own picture of a card or an action for ever; its pictogram stands there again.

    Editions that were published keep what residents got.
    """
    with workspace.change("picture.drop", undoable=False) as db:
        owner = db.get(Card, owner_id) or get(db, Action, owner_id)
        owner.own_picture = None
        _erase(db, _photo(db, owner))


def _known(pictogram: str) -> None:
    if pictogram and not resources.path("pictograms", f"{pictogram}.svg").is_file():
        raise RuleBroken("Dit plaatje is er niet. Kies een ander plaatje.", ("pictogram",))


def _may_be_kept(jpeg: bytes, alt: str) -> None:
    if not jpeg.startswith(b"\xff\xd8") or b"Exif\x00" in jpeg[:4096]:
        raise ValueError("a photo comes in as a JPEG without EXIF")
    if len(jpeg) > LARGEST_PHOTO:
        raise RuleBroken("Deze foto is te groot om te bewaren. Kies een andere.", ("photo",))
    if not alt.strip():
        raise RuleBroken("Schrijf in een paar woorden wat er te zien is.", ("alt",))


def _photo(db: Db, owner: Card | Action) -> Photo:
    kind = "kaart" if isinstance(owner, Card) else "actie"
    subject = f"{kind}:{owner.id}"
    session_id = owner.session_id
    return db.keyed(Photo, session_id, subject, session_id=session_id, subject=subject)


def _put(db: Db, owner: Card | Action, jpeg: bytes, alt: str) -> None:
    photo = _photo(db, owner)
    _erase(db, photo)
    photo.data, photo.alt = base64.b64encode(jpeg).decode("ascii"), " ".join(alt.split())
    owner.own_picture = photo.id


def _erase(db: Db, photo: Photo) -> None:
    if photo.data:
        db.erase_text(photo, "data")
        db.erase_text(photo, "alt")
