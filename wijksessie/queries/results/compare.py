"""Two sessions of one neighbourhood side by side, as text only and only when somebody asks (PH-21, PH-22)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import WijkSession
from wijksessie.queries.actions import ActionView, actions_of
from wijksessie.queries.results.heard import begun
from wijksessie.queries.results.mood import measured, of_people
from wijksessie.queries.results.reading import read_results
from wijksessie.queries.results.values import Beside, Comparison, Faces, Results, ThemeCard, ThemeResult
from wijksessie.queries.results.wording import capital, closed, listed, number
from wijksessie.queries.rounds import rounds_of
from wijksessie.queries.sentences import full_day, starter_cards
from wijksessie.store import Workspace
from wijksessie.tally.disclosure import Surface, may_show_joint
from wijksessie.tally.faces import CLEARLY_MORE, agree
from wijksessie.tally.words import same
from wijksessie.terms import Status

CAREFUL = "Er waren andere mensen, en misschien andere vragen. Dit zegt niets over de hele wijk."
"""Why two sessions laid side by side prove nothing about anybody."""

NOTHING_STILL = "Geen kaart staat beide keren in een top 3."


class Held(NamedTuple):
    """A session that can be laid beside another."""

    id: str
    title: str
    day: dt.date | None


@dataclass(frozen=True)
class _Side:
    """One of the two, with everything the other is laid beside."""

    session: WijkSession
    found: Results
    actions: list[ActionView]
    agreed: Mapping[str, tuple[str, int, int]]
    """Question of NV-14 -> its text, how many chose 4 or 5, and how many chose."""


def comparable(workspace: Workspace, session_id: str) -> tuple[Held, ...]:
    """The other sessions of the same neighbourhood in which something was said, the last first."""
    with workspace.read() as db:
        mine = db.get(WijkSession, session_id)
        if mine is None:
            return ()
        rows = [
            row
            for row in db.scalars(select(WijkSession).where(WijkSession.project_id == mine.project_id))
            if row.id != session_id and any(begun(db, round_) for round_ in rounds_of(db, row.id))
        ]
        return tuple(Held(row.id, name_of(row), row.day) for row in sorted(rows, key=_when, reverse=True))


def _when(row: WijkSession) -> tuple[dt.date, int, str]:
    return row.day or dt.date.max, row.sequence, row.id


def name_of(row: WijkSession) -> str:
    """A session as it is chosen from a list: its title with its day."""
    return " · ".join(part for part in (row.title.strip(), full_day(row.day) if row.day else "") if part)


def compare(workspace: Workspace, earlier_id: str, later_id: str, today: dt.date) -> Comparison | None:
    """Two sessions beside each other, the one that was first at the left whatever the order asked.

    None when one of them is not there, or they are of different neighbourhoods.
    """
    with workspace.read() as db:
        rows = [row for id_ in (earlier_id, later_id) if (row := db.get(WijkSession, id_)) is not None]
        if len(rows) < 2 or rows[0].id == rows[1].id or rows[0].project_id != rows[1].project_id:
            return None
        first, second = (_side(db, row, today) for row in sorted(rows, key=_when))
    themes = _themes(first.found, second.found)
    return Comparison(
        earlier=name_of(first.session),
        later=name_of(second.session),
        themes=themes,
        lines=_lines(first, second, themes),
        careful=CAREFUL,
    )


def _side(db: Session, row: WijkSession, today: dt.date) -> _Side:
    agreed = {kpi.item: (kpi.text, agree(kpi.counts), kpi.n) for kpi in measured(db, row.id)}
    return _Side(row, read_results(db, row, today), actions_of(db, row.id, today), agreed)


def _themes(first: Results, second: Results) -> tuple[Beside, ...]:
    """Every theme of which either session said something."""
    before = {one.theme: one for one in first.themes}
    after = {one.theme: one for one in second.themes}
    order = (*first.themes, *(one for one in second.themes if one.theme not in before))
    found = []
    for one in order:
        left, right = _cards(before.get(one.theme)), _cards(after.get(one.theme))
        if left or right:
            known = {name for card in left if card.top for name in _names(card)}
            still = tuple(card.label for card in right if card.top and known & _names(card))
            found.append(Beside(one.theme, one.label, _words(left), _words(right), still))
    return tuple(found)


def _cards(theme: ThemeResult | None) -> tuple[ThemeCard, ...]:
    return () if theme is None else theme.cards


def _words(cards: tuple[ThemeCard, ...]) -> tuple[str, ...]:
    """Cards in words without counts: other people came, so numbers are not laid side by side."""
    return tuple(f"{card.label} (in de top 3)" if card.top else card.label for card in cards)


def _names(card: ThemeCard) -> set[str]:
    """By what a card is known again: a card of our own deck by its key, and any card by its words."""
    known = {f"woorden:{same(card.label)}"}
    if starter_cards().get(card.key, {}).get("label") == card.label:
        known.add(f"kaart:{card.key}")
    return known


def _lines(first: _Side, second: _Side, themes: tuple[Beside, ...]) -> tuple[str, ...]:
    still = [label for theme in themes for label in theme.still]
    lines = [f"Beide keren in een top 3: {closed(listed(still))}" if still else NOTHING_STILL]
    lines += _done(first.actions)
    if first.found.mood is not None and second.found.mood is not None:
        lines += _moved("Aan het eind", "een blij gezicht", _end(first.found), _end(second.found))
    for item, (text, before, people) in first.agreed.items():
        if item in second.agreed:
            _, after, later = second.agreed[item]
            lines += _moved(closed(text), "4 of 5", (before, people), (after, later))
    return tuple(lines)


def _end(found: Results) -> tuple[int, int] | None:
    faces: Faces | None = found.mood.end if found.mood is not None else None
    if faces is None or not faces.people:
        return None
    return sum(faces.counts[3:]), faces.people


def _moved(
    where: str, what: str, before: tuple[int, int] | None, after: tuple[int, int] | None
) -> tuple[str, ...]:
    """Counts of two sessions beside each other, unpaired (NV-14); nothing of a group that is too small."""
    if before is None or after is None:
        return ()
    if not all(may_show_joint(people, Surface.SHARED) for _, people in (before, after)):
        return ()
    if after[0] - before[0] >= CLEARLY_MORE:
        more = "meer mensen kozen"
    elif before[0] - after[0] >= CLEARLY_MORE:
        more = "minder mensen kozen"
    else:
        more = "ongeveer evenveel mensen kozen"
    start = f"{where} {capital(more)}" if where.endswith((".", "!", "?")) else f"{where}: {more}"
    counts = f"Eerst {of_people(*before)}, later {of_people(*after)}."
    return (f"{start} {what}. {counts}",)


def _done(actions: list[ActionView]) -> list[str]:
    """What of the promises of the first session is done, and how many are not."""
    promised = [action for action in actions if action.status is not None]
    done = [action for action in promised if action.status is Status.DONE]
    lines = []
    if done:
        lines.append(f"Klaar sinds de eerste keer: {closed(listed(action.label for action in done))}")
    busy = sum(action.status not in (Status.DONE, Status.NOT_POSSIBLE) for action in promised)
    if busy:
        lines.append(f"{capital(number(busy))} {'actie is' if busy == 1 else 'acties zijn'} nog niet klaar.")
    refused = [action for action in promised if action.status is Status.NOT_POSSIBLE]
    if refused:
        lines.append(f"Dit lukte niet: {closed(listed(action.label for action in refused))}")
    return lines
