"""Small cards to take home: whom to call, eight on a sheet of A4 to cut loose (domain.md 4.7)."""

from __future__ import annotations

import datetime as dt

from exports.paper.content import Cell, Column, Kind, Paper, Section, Table, Text
from exports.paper.document import paper_pdf
from wijksessie.queries.helplines import helplines, take_home
from wijksessie.queries.sentences import full_day

ACROSS, DOWN = 2, 4
_HIGH = 166.0
"""Height of a card in pt: about A7."""


def help_cards_pdf(made_on: dt.date) -> bytes:
    """A sheet of cards as a tagged PDF (A4). No name of a person or a neighbourhood stands on it."""
    return paper_pdf(help_cards(), made_on)


def help_cards() -> Paper:
    """What the sheet says."""
    columns = (Column("Knip los", 1), Column("Geef mee", 1))
    rows = tuple((_card(),) * ACROSS for _ in range(DOWN))
    table = Table(columns, rows, grid=True, least=_HIGH)
    return Paper("Hulpkaartjes", "Wijksessie, hulpkaartjes", (Section((table,), one_page=True),))


def _card() -> Cell:
    title, lines = take_home()
    card = helplines()
    texts = [Text(title, Kind.STRONG), *(Text(line) for line in lines)]
    for number in card.numbers:
        also = f" of {number.also}" if number.also else ""
        texts += [Text(f"{number.name}, {number.when}"), Text(f"{number.number}{also}", Kind.LARGE)]
    texts.append(Text(f"Gecontroleerd op {full_day(card.checked_on)}.", Kind.SMALL))
    return Cell(tuple(texts))
