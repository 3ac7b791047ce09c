"""Photos and drawings of the residents' own, in the place of a pictogram (PH-15).

Wherever a pictogram has a name, a name that begins with "eigen:" stands for a photo.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Photo
from wijksessie.queries.actions import ActionView
from wijksessie.queries.dots import cards_of
from wijksessie.queries.leaflet import Leaflet, OwnPicture, TopThree
from wijksessie.queries.options import OptionView
from wijksessie.store import Workspace

OWN = "eigen:"
"""What the name of an own picture begins with; the id of its photo follows."""


@dataclass(frozen=True)
class ShownCard:
    """A card as documents show it: `pictogram` is the name of a pictogram or of an own picture."""

    key: str
    label: str
    pictogram: str


def shown_cards(db: Session, session_id: str) -> dict[str, ShownCard]:
    """The cards of a session by key, each with the picture that stands on it now."""
    here = _kept(db, session_id)
    return {
        key: ShownCard(key, card.label, _name(card.own_picture, card.pictogram, here))
        for key, card in cards_of(db, session_id).items()
    }


def shown_actions(db: Session, session_id: str, actions: Sequence[ActionView]) -> list[ActionView]:
    """The actions without own pictures that were erased."""
    here = _kept(db, session_id)
    return [action if action.own_picture in here else replace(action, own_picture=None) for action in actions]


def with_own_pictures(db: Session, options: Sequence[OptionView]) -> tuple[OptionView, ...]:
    """The same options, where an own picture that is there has taken the place of the pictogram."""
    own = {option.own_picture for option in options if option.own_picture}
    here = set(db.scalars(select(Photo.id).where(Photo.id.in_(own), Photo.data != ""))) if own else set()
    return tuple(
        replace(option, pictogram=_name(option.own_picture, option.pictogram, here), own_picture=None)
        for option in options
    )


def pictogram_names(leaflet: Leaflet) -> tuple[str, ...]:
    """The names of all pictures of the leaflet, in reading order, with those that are empty."""
    found: list[str | None] = []
    for block in (leaflet.stress, leaflet.helps):
        if block is not None:
            shown = block.rows if isinstance(block, TopThree) else block.items
            found += [item.pictogram for item in (*shown, *block.together)]
    found += [promise.pictogram for promise in (leaflet.doing.promises if leaflet.doing else ())]
    found += [block.pictogram for block in (leaflet.refusal, leaflet.respond) if block is not None]
    return tuple(name for name in found if name is not None)


def pictures_named(db: Session, names: Collection[str]) -> Mapping[str, OwnPicture]:
    """The photos behind these names; names of pictograms are passed over."""
    wanted = {name.removeprefix(OWN) for name in names if name.startswith(OWN)}
    rows = db.scalars(select(Photo).where(Photo.id.in_(wanted))) if wanted else ()
    return {f"{OWN}{row.id}": OwnPicture(row.data, row.alt) for row in rows if row.data}


def own_picture(workspace: Workspace, photo_id: str) -> OwnPicture | None:
    """One photo, for a screen; None when it is not there or was erased."""
    with workspace.read() as db:
        return pictures_named(db, [f"{OWN}{photo_id}"]).get(f"{OWN}{photo_id}")


def _kept(db: Session, session_id: str) -> Collection[str]:
    rows = db.scalars(select(Photo.id).where(Photo.session_id == session_id, Photo.data != ""))
    return frozenset(rows)


def _name(own: str | None, pictogram: str, here: Collection[str]) -> str:
    return f"{OWN}{own}" if own and own in here else pictogram
