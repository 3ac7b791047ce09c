"""Where a session file names a card or a table: every name must lead to something in the file."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from wijksessie.commands.importing.file.activities import ActivitiesPart
from wijksessie.commands.importing.file.reading import SessionFile
from wijksessie.commands.refusal import ImportRefused

Named = Iterator[tuple[str, str]]
"""Places in the file, each with the key that stands there."""


def check_references(file: SessionFile) -> None:
    """Raise `ImportRefused` at the first card, table or action that does not exist."""
    _refuse_unknown("Tafel", _tables(file), {table.id for table in file.tables})
    _refuse_unknown("Kaart", _cards(file), {card.id for card in (*file.stress_items, *file.solution_items)})
    chosen = file.leaflet.chosen if file.leaflet is not None and file.leaflet.chosen else ()
    actions = ((f"leaflet.chosen[{nr}]", key) for nr, key in enumerate(chosen))
    _refuse_unknown("Actie", actions, {action.id for action in file.actions})


def _refuse_unknown(what: str, named: Named, known: Collection[str]) -> None:
    for where, key in named:
        if key not in known:
            raise ImportRefused(f"{what} {key} bestaat niet.", where)


def _tables(file: SessionFile) -> Named:
    for nr, member in enumerate(file.team):
        if member.table is not None:
            yield f"team[{nr}].table", member.table
    for nr, note in enumerate(file.safety_log):
        if note.table is not None:
            yield f"safety_log[{nr}].table", note.table
    part = file.activities
    for place, per_table in (
        ("brainstorm.cards_per_table", part.brainstorm and part.brainstorm.cards_per_table),
        ("card_sort.per_table", part.card_sort and part.card_sort.per_table),
        ("ten_beans.per_table", part.ten_beans and part.ten_beans.per_table),
        ("direct_ranking.per_table", part.direct_ranking and part.direct_ranking.per_table),
        ("season.per_table", part.season and part.season.per_table),
    ):
        for table in per_table or ():
            yield f"activities.{place}.{table}", table
    for card, counts in (part.dot_vote.per_table if part.dot_vote is not None else {}).items():
        for table in counts:
            yield f"activities.dot_vote.per_table.{card}.{table}", table
    if part.pairwise is not None:
        yield "activities.pairwise.table", part.pairwise.table
    for nr, circle in enumerate(part.org_circles or ()):
        for table in circle.per_table:
            yield f"activities.org_circles[{nr}].per_table.{table}", table


def _cards(file: SessionFile) -> Named:
    for nr, quote in enumerate(file.quotes):
        if quote.about is not None:
            yield f"quotes[{nr}].about", quote.about
    for nr, action in enumerate(file.actions):
        if action.from_solution is not None:
            yield f"actions[{nr}].from_solution", action.from_solution
        yield from _listed(f"actions[{nr}].about", action.about)
    yield from _cards_by_table(file.activities)
    yield from _cards_in_order(file.activities)


def _cards_by_table(part: ActivitiesPart) -> Named:
    for place, per_table in (
        ("brainstorm.cards_per_table", part.brainstorm and part.brainstorm.cards_per_table),
        ("card_sort.per_table", part.card_sort and part.card_sort.per_table),
        ("direct_ranking.per_table", part.direct_ranking and part.direct_ranking.per_table),
        ("season.per_table", part.season and part.season.per_table),
    ):
        for table, sheet in (per_table or {}).items():
            for card in sheet:
                yield f"activities.{place}.{table}.{card}", card


def _cards_in_order(part: ActivitiesPart) -> Named:
    for place, cards in (
        ("dot_vote.per_table", part.dot_vote and part.dot_vote.per_table),
        ("matrix.scores", part.matrix and part.matrix.scores),
    ):
        for card in cards or ():
            yield f"activities.{place}.{card}", card
    if part.direct_ranking is not None:
        yield from _listed("activities.direct_ranking.items", part.direct_ranking.items)
    if part.pairwise is not None:
        yield from _listed("activities.pairwise.items", part.pairwise.items)
    for nr, answer in enumerate(part.toetsingskader or ()):
        yield f"activities.toetsingskader[{nr}].solution", answer.solution


def _listed(place: str, keys: tuple[str, ...]) -> Named:
    for nr, key in enumerate(keys):
        yield f"{place}[{nr}]", key
