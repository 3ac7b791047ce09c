"""A block with what every role does in it, filled in at once: one thing to undo."""

from __future__ import annotations

from collections.abc import Mapping

from wijksessie.commands.programme import BlockValues, change_block, set_task
from wijksessie.store import Workspace
from wijksessie.terms import Role


def fill_block(workspace: Workspace, block_id: str, values: BlockValues, tasks: Mapping[Role, str]) -> None:
    """Fill in a block, and the tasks that are given; other roles keep theirs.

    Raises `RuleBroken` as `change_block` does; then nothing is kept.
    """
    with workspace.change("programme.fill"):
        change_block(workspace, block_id, values)
        for role, task in tasks.items():
            set_task(workspace, block_id, role, task)
