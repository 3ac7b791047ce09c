"""The checklists of the seven steps."""

from __future__ import annotations

import datetime as dt

from wijksessie.commands.find import get
from wijksessie.model import StepItem
from wijksessie.store import Workspace


def tick_item(workspace: Workspace, item_id: str, done: bool, on: dt.date) -> None:
    """Tick or untick a line; a ticked line keeps the day it already had."""
    with workspace.change("step.tick") as db:
        item = get(db, StepItem, item_id)
        item.done = done
        if done and item.on is None:
            item.on = on


def note_item(workspace: Workspace, item_id: str, note: str) -> None:
    """Write a note with a line."""
    with workspace.change("step.note") as db:
        get(db, StepItem, item_id).note = note.strip()
