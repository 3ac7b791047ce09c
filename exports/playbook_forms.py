"""Papers to count on: at the door, consent, thank-yous and safety, and the tally sheets. Never a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exports.paper.content import (
    Cell,
    Column,
    Gap,
    Heading,
    Kind,
    Notice,
    Part,
    Section,
    Table,
    Text,
    Whole,
    cell,
)
from exports.playbook_lists import tally_sheets
from wijksessie.queries.playbook import Playbook

_DOOR = ("Bewoners die binnenkwamen", "Voor het eerst bij ons", "Praat met een tolk", "Ging eerder weg")
_CONSENT = (
    "Hardop voorgelezen, hoe laat?",
    "Hoeveel mensen willen niet meedoen?",
    "Hoeveel willen niet op de foto?",
)
_THANKS = ("Bedankje gegeven", "Bedankje geweigerd")
_SAFETY = ("Wat gebeurde er, in het algemeen?", "Wat is er gedaan?", "Klaar, of moet er nog iets?")
_TICKS, _WORDS = 46.0, 30.0
"""The height in pt of a row with room for 30 ticks, and of one for a number or some words."""


def on_paper(book: Playbook) -> Iterator[Section]:
    """Everything that is filled in by hand on the day."""
    yield counting()
    yield from tally_sheets(book)


def counting() -> Section:
    """What is counted without names, on one page."""
    parts: list[Part] = [
        Heading("Tellen zonder namen"),
        Notice(
            (
                Text(
                    "Zet een streepje per mens. Schrijf nergens een naam, ook niet van een kind.", Kind.STRONG
                ),
            )
        ),
        *_grid("Bij de deur", _DOOR, ("Streepjes", "Samen"), _TICKS),
        *_grid("Toestemming", _CONSENT, ("Antwoord",), _WORDS),
        *_grid("Bedankje", _THANKS, ("Streepjes", "Samen"), _TICKS),
        *_safety(),
    ]
    return Section(tuple(parts), fresh=True, one_page=True)


def _grid(title: str, rows: Sequence[str], columns: Sequence[str], least: float) -> Iterator[Part]:
    shares = {"Samen": 1.0, "Streepjes": 5.0}
    heads = (Column("Wat", 3, leads=True), *(Column(name, shares.get(name, 6.0)) for name in columns))
    yield Heading(title, 3)
    empty = (Cell(),) * len(columns)
    yield Table(heads, tuple((cell(row), *empty) for row in rows), grid=True, least=least, whole=True)


def _safety() -> Iterator[Part]:
    yield Heading("Veiligheid", 3)
    yield Text("Schrijf geen naam, leeftijd, taal of tafel op.", Kind.SMALL, leads=True)
    for question in _SAFETY:
        yield Whole((Text(question, leads=True), Gap(_WORDS - 8, lines=1)))
