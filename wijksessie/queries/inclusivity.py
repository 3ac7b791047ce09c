"""The automatic check: can everybody read the leaflet, and does it hurt nobody (domain.md 5.4).

It sees what a rule can see. Whether people know themselves in it is for people: `checks/inclusive.toml`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import resources
from wijksessie.model import WijkSession
from wijksessie.queries.dots import cards_of
from wijksessie.queries.helplines import helplines
from wijksessie.queries.inclusive_looks import pictured_twice, too_pale, without_picture
from wijksessie.queries.inclusive_words import rows_told, wording, words_in
from wijksessie.queries.leaflet import Leaflet
from wijksessie.queries.leaflet_reading import HELP_GROWS_OLD, Read, read_leaflet, read_program
from wijksessie.queries.writing import writing_of
from wijksessie.store import Workspace

FEWEST_WORDS, MOST_WORDS = 200, 300
"""What a person reads in one go (domain.md 5.1)."""

_MUST = {
    1: ("thanks", "Dank u wel"),
    3: ("stress", "Dit geeft stress"),
    5: ("helps", "Dit helpt"),
    6: ("doing", "Dit doen wij"),
    9: ("again", "Kom weer"),
    10: ("help", "Hulp nodig?"),
}
"""The blocks that every leaflet has (domain.md 5.2)."""


@dataclass(frozen=True)
class Finding:
    """Something to look at. `block` is its number (1 to 10) or None for the whole leaflet.

    `key` tells the kind of finding. One that `blocks` must be mended before publishing.
    """

    key: str
    sentence: str
    block: int | None
    blocks: bool


def inclusivity(workspace: Workspace, session_id: str, on: dt.date) -> tuple[Finding, ...]:
    """What to look at in the leaflet as it reads on a day: first what blocks, then block by block."""
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        if session is None:
            return ()
        leaflet, program = read_leaflet(db, session, on), read_program(db, session, on)
        labels = {key: card.label for key, card in cards_of(db, session_id).items()}
    writing = writing_of(workspace, on)
    found = [
        *_must_be_there(leaflet),
        *(Finding("gap", gap, None, blocks=True) for gap in leaflet.gaps),
        *(_finding(*told) for told in wording(leaflet, writing)),
        *(_finding(*told) for told in rows_told(leaflet)),
        *_pictures(leaflet, _things(program, labels)),
        *_whole(leaflet, on),
    ]
    order = {finding: nr for nr, finding in enumerate(dict.fromkeys(found))}
    return tuple(sorted(order, key=lambda one: (not one.blocks, one.block or 11, order[one])))


def _finding(key: str, sentence: str, block: int) -> Finding:
    return Finding(key, sentence, block or None, blocks=False)


def _must_be_there(leaflet: Leaflet) -> Iterator[Finding]:
    for block, (name, label) in _MUST.items():
        if not getattr(leaflet, name):
            yield Finding("missing_block", f"Dit deel is er nog niet: {label}.", block, blocks=True)


def _things(read: Read, labels: Mapping[str, str]) -> dict[str, str]:
    """The solution that the title of an action is about, so that they may have one picture."""
    return {
        action.label.strip().rstrip("."): labels[action.solution]
        for action in read.actions
        if action.solution and action.solution in labels
    }


def _pictures(leaflet: Leaflet, same: Mapping[str, str]) -> Iterator[Finding]:
    for block, label in without_picture(leaflet, leaflet.pictures):
        yield Finding("missing_picture", f"Hier staat geen plaatje bij: {label}.", block, blocks=False)
    for block, one, other in pictured_twice(leaflet, same):
        said = f"Eén plaatje voor twee dingen: {one}, en {other}."
        yield Finding("picture_twice", said, block, blocks=False)


def _whole(leaflet: Leaflet, on: dt.date) -> Iterator[Finding]:
    words = words_in(leaflet)
    if words < FEWEST_WORDS:
        said = f"De folder heeft {words} woorden. Dat is weinig: tussen 200 en 300 is goed."
        yield Finding("length", said, None, blocks=False)
    if words > MOST_WORDS:
        said = f"De folder heeft {words} woorden. Dat is veel: tussen 200 en 300 is goed."
        yield Finding("length", said, None, blocks=False)
    if on - helplines().checked_on > HELP_GROWS_OLD:
        said = "De hulpnummers zijn langer dan een jaar niet nagekeken."
        yield Finding("old_help", said, 10, blocks=False)
    tokens = resources.tokens()
    for ink, ground, in_grey in too_pale(tokens["color"], tokens["pictogram"]):
        where = "in grijs " if in_grey else ""
        said = f"De kleur {ink} is {where}te licht op {ground}."
        yield Finding("contrast", said, None, blocks=False)
