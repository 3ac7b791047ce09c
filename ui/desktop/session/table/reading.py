"""What the table screen makes of a sheet: which tables it shows, which is next, what must be done first."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from wijksessie.techniques.base import PLENARY
from wijksessie.techniques.gestures import (
    ChoiceForm,
    ChooseOne,
    CollectCards,
    LayAlongRope,
    Promise,
    PutDots,
    Shape,
    ShareBeans,
    SortOnMats,
    WriteInColumns,
)

if TYPE_CHECKING:
    from wijksessie.commands import Workspace
    from wijksessie.queries.sheets import SheetView, TableState

_ZONES = ("map", "walk")
_BY_TABLE = (PutDots, ShareBeans, CollectCards, SortOnMats)
"""Gestures of a table alone: people cannot make them all together."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("TableRoom", text)


def shown_tables(view: SheetView) -> tuple[TableState, ...]:
    """The tables to choose from: the whole group for what people do together, else table by table.

    What was filled in otherwise stays in reach.
    """
    from wijksessie.queries.sheets import done_together

    room = [table for table in view.tables if table.key == PLENARY]
    tables = [table for table in view.tables if table.key != PLENARY]
    if view.apart or not tables:
        return tuple(room)
    if done_together(view.technique, view.gestures):
        return (*room, *(table for table in tables if table.begun or table.confirmed))
    # A small round can also be done by everybody together, as long as no table has begun by itself.
    alone = any(isinstance(gesture, _BY_TABLE) for gesture in view.gestures)
    at_work = any(table.begun or table.confirmed for table in tables)
    return (*tables, *(table for table in room if table.begun or table.confirmed or not (alone or at_work)))


def _expected(view: SheetView) -> list[TableState]:
    """The tables that have something to lay: the same ones the cockpit and the big screen wait for."""
    from wijksessie.queries.sheets import done_together, expected_of

    together = done_together(view.technique, view.gestures)
    return list(expected_of(view.tables, together=together, apart=view.apart))


def first_waiting(view: SheetView) -> str:
    """The first table that did not say *dit klopt*, or the first."""
    tables = _expected(view)
    return next((table.key for table in tables if not table.confirmed), tables[0].key)


def next_waiting(view: SheetView, here: str) -> str:
    """The next table that did not say *dit klopt*, in the order of the room; empty when there is none."""
    tables = _expected(view)
    keys = [table.key for table in tables]
    at = keys.index(here) if here in keys else 0
    after = (*tables[at + 1 :], *tables[:at])
    return next((table.key for table in after if not table.confirmed), "")


def steps_of(view: SheetView) -> tuple[str, ...]:
    """The steps for whoever leads the table; those of what helps when the question asks that."""
    from wijksessie.queries.library import technique_text

    text = technique_text(view.technique)
    if text is None:
        return ()
    helps = text.question_helps and view.question == text.question_helps
    return text.steps_helps if helps and text.steps_helps else text.steps


def name_of(view: SheetView) -> str:
    """The name of the technique."""
    from wijksessie.queries.library import technique_text

    text = technique_text(view.technique)
    return _tr("Toetsingskader") if text is None else text.name


def needs_options(view: SheetView) -> bool:
    """Whether something must lie on the table before people can begin."""
    for gesture in view.gestures:
        if isinstance(gesture, CollectCards | LayAlongRope | Promise):
            continue
        if isinstance(gesture, WriteInColumns) and not gesture.per_option:
            continue
        if isinstance(gesture, ChooseOne) and gesture.form in (ChoiceForm.COUNTS, ChoiceForm.MARKS):
            continue
        if getattr(gesture, "shape", None) is Shape.TREE:
            continue
        return True
    return False


def beginning(view: SheetView) -> tuple[str, bool]:
    """What comes before opening: a place to choose the options, and whether conditions are agreed to."""
    if needs_options(view) and not view.options:
        return ("zones" if view.technique in _ZONES else f"options/{view.round_id}"), False
    return "", bool(_conditions(view))


def _conditions(view: SheetView) -> tuple[str, ...]:
    from wijksessie.queries.library import technique_text

    text = technique_text(view.technique)
    return text.conditions if text is not None and text.sensitive else ()


def round_state(view: SheetView) -> tuple[str, str, str, tuple[str, ...]]:
    """Title, line, act and list for a round that is not open yet."""
    place, _ = beginning(view)
    if place == "zones":
        line = _tr("Teken eerst de plekken van de wijk. Daarna kan deze ronde open.")
        return _tr("Er zijn nog geen plekken"), line, _tr("Teken de plekken"), ()
    if place:
        line = _tr("Kies eerst welke kaarten op tafel komen. Daarna kan deze ronde open.")
        return _tr("Er liggen nog geen kaarten"), line, _tr("Kies de kaarten"), ()
    conditions = _conditions(view)
    if conditions:
        line = _tr("Dit is een gevoelige werkvorm. Dit moet kloppen voor u begint:")
        return _tr("Loop dit eerst na"), line, _tr("Dit klopt. Open de ronde"), conditions
    if not needs_options(view):
        line = _tr("Zijn de tafels klaar? Dan kan iedereen beginnen.")
        return _tr("Deze ronde is nog niet open"), line, _tr("Open de ronde"), ()
    labels = tuple(option.label for option in view.options)
    line = _tr("Dit komt op tafel. Open de ronde: daarna liggen de kaarten vast.")
    return _tr("Deze ronde is nog niet open"), line, _tr("Open de ronde"), labels


@dataclass
class Found:
    """The table that changed."""

    key: str = ""
    label: str = ""


@contextmanager
def changed_table(workspace: Workspace, view: SheetView) -> Iterator[Found]:
    """Find out which table of this round is changed inside the block."""
    found = Found()
    before = {table.key: _state(workspace, view, table.key) for table in view.tables}
    yield found
    for table in view.tables:
        if _state(workspace, view, table.key) != before[table.key]:
            found.key, found.label = table.key, table.label[:1].lower() + table.label[1:]
            return


def _state(workspace: Workspace, view: SheetView, key: str) -> Any:
    from wijksessie.queries.sheets import sheet

    now = sheet(workspace, view.round_id, key)
    if now is None:
        return None
    notes = (now.deviations, now.interpreter_used, now.from_paper)
    return now.data, now.table.confirmed, now.taking_part, now.passed, notes
