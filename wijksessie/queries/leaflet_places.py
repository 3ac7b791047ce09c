"""The words of the leaflet place by place: what the program says there, and what the facilitator wrote."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from wijksessie.model import WijkSession
from wijksessie.queries.leaflet_own import label_of, program_lines
from wijksessie.queries.leaflet_reading import read_program
from wijksessie.queries.own_texts import own_texts
from wijksessie.store import Workspace


@dataclass(frozen=True)
class TextPlace:
    """Words in one place of the leaflet, a line for each sentence.

    `place` is the key to write with, `block` its number (1 to 10), `label` its name for the team. `program`
    are the words the program makes, `own` those the facilitator wrote instead (empty: none). Without
    `may_write` the words are never rewritten. `about` says in a sentence what this place is for.
    """

    place: str
    block: int
    label: str
    program: str
    own: str
    may_write: bool
    about: str


_ABOUT = {
    "dank": "Dit lezen bewoners als eerste.",
    "wie": "De regels onder de kop. De poppetjes blijven staan.",
    "stress": "De regels onder de kop. De rijen met poppetjes blijven staan.",
    "verschil": "Wat één tafel anders zag. Schrijf nooit welke tafel.",
    "helpt": "Woorden onder de plaatjes. Het mag ook leeg blijven.",
    "doen": "Zeg wie het doet, en wanneer.",
    "kan_niet": "Zeg eerlijk waarom het niet kan. En wat wel kan.",
    "reageren": "Zeg hoe bewoners antwoord geven, ook zonder internet.",
    "kom_weer": "Zeg hoe laat en waar. De dag blijft staan.",
    "hulp": "Deze woorden zijn vast. De nummers zijn nagekeken.",
}

_BLOCKS = tuple(_ABOUT)
"""The ten blocks in their order, by the kind of place."""


def places(workspace: Workspace, session_id: str, on: dt.date) -> tuple[TextPlace, ...]:
    """Every place of the leaflet as it reads on a day, from front to back; none without a session."""
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        if session is None:
            return ()
        leaflet = read_program(db, session, on).leaflet
        own = own_texts(db, session_id)
    found = [
        _place(place, label_of(place, leaflet), "\n".join(lines), own.get(place, ""))
        for place, lines in program_lines(leaflet).items()
    ]
    helped = "\n".join(text for line in leaflet.help for text in (line.question, *line.lines))
    return (*found, _place("hulp", "Hulp nodig?", helped, "", may_write=False))


def block_of(place: str) -> int:
    """The number of the block that a place is in, 1 to 10."""
    return _BLOCKS.index(place.partition("/")[0]) + 1


def _place(place: str, label: str, program: str, own: str, *, may_write: bool = True) -> TextPlace:
    about = _ABOUT[place.partition("/")[0]]
    return TextPlace(place, block_of(place), label, program, own, may_write, about)
