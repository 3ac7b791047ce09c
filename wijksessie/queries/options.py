"""What lies on the table in a round, with its words and its picture, whatever kind of thing it is.

Options of a round are keys: of cards, themes, zones, organisations, faces. Every surface asks here how such a
key is shown, so that table screen, big screen and paper say the same (design.md 3).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from wijksessie.model import Card, Project, Zone
from wijksessie.terms import Theme


@dataclass(frozen=True)
class OptionView:
    """One thing people choose between. `theme` is set for a mat, whose look is in the tokens.

    `own_picture` is the id of a photo that stands for the pictogram; `original` the words in the language in
    which they were said.
    """

    key: str
    label: str
    pictogram: str = ""
    theme: Theme | None = None
    own_picture: str | None = None
    original: str = ""


@cache
def _file() -> Mapping[str, Mapping[str, OptionView]]:
    with resources.path("options.toml").open("rb") as file:
        read = tomllib.load(file)
    return MappingProxyType(
        {
            group: MappingProxyType({key: OptionView(key, **found) for key, found in rows.items()})
            for group, rows in read.items()
        }
    )


def fixed_options(group: str) -> tuple[OptionView, ...]:
    """The things of one group of `resources/options.toml` in its order; `KeyError` for no such group."""
    return tuple(_file()[group].values())


def mats() -> tuple[OptionView, ...]:
    """The mats for sorting: six themes, *mijn eigen leven* and *nog geen plek* (PH-01)."""
    words = _file()["mats"]
    return tuple(OptionView(theme.value, words[theme].label, f"th_{theme}", theme) for theme in Theme)


def options_of(db: Session, session_id: str, keys: Sequence[str], group: str = "") -> tuple[OptionView, ...]:
    """Show these keys; `group` is where to look first in `resources/options.toml` ("faces", "zones" ...).

    A card of the session comes first, then a zone of the neighbourhood, a theme, and the fixed words. A key
    that nobody knows is shown as it is: residents may name what we never heard of.
    """
    known: dict[str, OptionView] = {}
    for rows in () if group else _file().values():
        known.update(rows)
    known.update({mat.key: mat for mat in mats()})
    zones = {
        zone.key: OptionView(zone.key, zone.label, zone.pictogram)
        for zone in db.scalars(select(Zone).join(Project, Project.id == Zone.project_id))
    }
    known.update(zones)
    for card in db.scalars(select(Card).where(Card.session_id == session_id)):
        known[card.key] = OptionView(
            card.key, card.label, card.pictogram, None, card.own_picture, card.original
        )
    known.update(_file().get(group, {}))
    if group == "zones":  # what people call a place themselves comes before our word for it
        known.update(zones)
    return tuple(known.get(key) or OptionView(key, key) for key in keys)
