"""The checklists of the seven steps: ticked, filled in, and made to fit the team."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select

from wijksessie.commands.find import get
from wijksessie.commands.order import in_order, last_position, move
from wijksessie.model import StepItem, StepPlan, WijkSession
from wijksessie.queries.compensation import ANSWER, answered
from wijksessie.queries.steps import keeps_open, step_texts
from wijksessie.store import Db, Workspace
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import SessionState


@dataclass(frozen=True)
class ItemValues:
    """What a team fills in with a line. `due` is None when the line follows its step."""

    label: str
    who: str = ""
    due: dt.date | None = None
    note: str = ""
    waits_for: str = ""
    not_needed: str = ""


def tick_item(workspace: Workspace, item_id: str, done: bool, on: dt.date) -> None:
    """Tick or untick a line; a ticked line keeps the day it already had.

    The line about the answer of the municipality needs that answer.
    """
    with workspace.change("step.tick") as db:
        item = get(db, StepItem, item_id)
        if not done and keeps_open(item) and _is_closed(db, item.session_id):
            raise RuleBroken("De sessie is afgerond. Open haar eerst weer, bij Sessies.", ("state",))
        if done and item.key == ANSWER and not answered(db, item.session_id):
            raise RuleBroken(
                "Schrijf eerst het antwoord van Werk en Inkomen op. Dan is deze regel klaar.", ("answer",)
            )
        item.done = done
        if done:
            item.not_needed = ""
            item.on = item.on or on


def note_item(workspace: Workspace, item_id: str, note: str) -> None:
    """Write a note with a line."""
    with workspace.change("step.note") as db:
        get(db, StepItem, item_id).note = note.strip()


def change_item(workspace: Workspace, item_id: str, values: ItemValues) -> None:
    """Fill in a line. "Not needed" takes the tick off; step 7 knows no "not needed" (invariant 7)."""
    with workspace.change("step.change") as db:
        item = get(db, StepItem, item_id)
        if not values.label.strip():
            raise RuleBroken("Geef de regel een naam.", ("label",))
        if values.not_needed.strip():
            _may_go(item, "not_needed")
        item.label, item.who, item.note = values.label.strip(), values.who.strip(), values.note.strip()
        item.waits_for, item.not_needed = values.waits_for.strip(), values.not_needed.strip()
        if item.not_needed:
            item.done = False
        day = get(db, WijkSession, item.session_id).day
        if day is not None:
            item.days = None if values.due is None else (values.due - day).days


def _may_go(item: StepItem, field: str) -> None:
    """Refuse to leave out what must be done: step 7 (invariant 7), and the answer of the municipality."""
    if keeps_open(item):
        raise RuleBroken("Deze regel is altijd nodig. Zo blijft niemand zonder antwoord.", (field,))
    if item.key == ANSWER:
        raise RuleBroken(
            "Deze regel is altijd nodig. Geeft u niets? Kies dan bij Het bedankje: wij geven niets.", (field,)
        )


def _is_closed(db: Db, session_id: str) -> bool:
    return get(db, WijkSession, session_id).state == SessionState.CLOSED


def add_item(workspace: Workspace, session_id: str, step: int, label: str) -> str:
    """Add a line of the team's own at the end of a step and return its id. It never keeps a session open."""
    if not label.strip():
        raise RuleBroken("Schrijf eerst wat er moet gebeuren.", ("label",))
    with workspace.change("step.add") as db:
        get(db, WijkSession, session_id)
        item = StepItem(
            session_id=session_id,
            step=step,
            position=last_position(_lines(db, session_id, step)),
            label=label.strip(),
            mandatory=False,
        )
        db.add(item)
    return item.id


def move_item(workspace: Workspace, item_id: str, index: int) -> None:
    """Put a line on another place among the lines of its step that are in sight; 0 is the first."""
    with workspace.change("step.move") as db:
        item = get(db, StepItem, item_id)
        lines = _lines(db, item.session_id, item.step)
        others = [line for line in lines if line.id != item.id]
        seen = [line for line in others if not line.hidden]
        index = max(0, min(index, len(seen)))
        move(lines, item, others.index(seen[index]) if index < len(seen) else len(others))


def hide_item(workspace: Workspace, item_id: str, hidden: bool) -> None:
    """Put a line out of sight, or back. Lines that keep the session open stay in sight."""
    with workspace.change("step.hide") as db:
        item = get(db, StepItem, item_id)
        if hidden:
            _may_go(item, "hidden")
        item.hidden = hidden


def remove_item(workspace: Workspace, item_id: str) -> None:
    """Take away a line the team made itself; a line the program brought can only be hidden."""
    with workspace.change("step.remove") as db:
        item = get(db, StepItem, item_id)
        if item.key or item.mandatory:
            raise RuleBroken("Deze regel hoort bij de stap. U kunt hem wel verbergen.", ("hidden",))
        db.delete(item)


def plan_item(workspace: Workspace, item_id: str, day: dt.date | None) -> None:
    """Plan one line on a day of its own; None lets it follow its step again."""
    with workspace.change("step.day") as db:
        item = get(db, StepItem, item_id)
        item.days = None if day is None else (day - _session_day(db, item.session_id)).days


def move_step(workspace: Workspace, session_id: str, step: int, day: dt.date | None) -> None:
    """Plan a step on another day, with all its lines; None puts it back where the program has it."""
    with workspace.change("step.plan") as db:
        session_day = _session_day(db, session_id)
        brought = step_texts()[step - 1].week * 7
        plan = db.keyed(StepPlan, session_id, step, session_id=session_id, step=step, days=brought)
        plan.days = brought if day is None else (day - session_day).days


def _session_day(db: Db, session_id: str) -> dt.date:
    day = get(db, WijkSession, session_id).day
    if day is None:
        raise RuleBroken("Kies eerst de dag van de wijksessie.", ("day",))
    return day


def _lines(db: Db, session_id: str, step: int) -> list[StepItem]:
    query = select(StepItem).where(StepItem.session_id == session_id, StepItem.step == step)
    return in_order(db.scalars(query))
