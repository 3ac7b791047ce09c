"""What the table screen for dots asks of the file: every answer is words, never an exception."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from wijksessie.commands import Workspace
    from wijksessie.queries.dots import DotGrid

_OF_THIS_SCREEN = ("dots.", "sheet.", "round.")
"""Changes with these labels are undone here; others were made, and are seen, elsewhere."""


@dataclass(frozen=True)
class Answer:
    """`done`, or what was `said` about it. `lost` when the disk refused; `where` is the card it is about."""

    done: bool
    said: str = ""
    lost: bool = False
    where: str = ""


class DotKeeper:
    """One round in one open file."""

    def __init__(self, workspace: Workspace, run_id: str) -> None:
        self._workspace = workspace
        self._run_id = run_id

    def read(self) -> DotGrid | None:
        """Read the round; None when it is gone."""
        from wijksessie.queries.dots import dot_grid

        return dot_grid(self._workspace, self._run_id)

    def put(self, card: str, table: str, count: int | None) -> Answer:
        """Write one number to the disk."""
        from wijksessie.commands.sheets import put_dots

        return self._try(put_dots, table, card, count)

    def confirm(self, table: str) -> Answer:
        """The table says *dit klopt*."""
        from wijksessie.commands.sheets import confirm_sheet

        return self._try(confirm_sheet, table)

    def _try(self, command: Callable[..., None], *values: object) -> Answer:
        from wijksessie.commands import RuleBroken, StoreError

        if self._workspace.read_only is not None:
            return Answer(False, self._workspace.read_only.sentence)
        try:
            command(self._workspace, self._run_id, *values)
        except RuleBroken as broken:
            return Answer(False, str(broken), where=broken.where[0] if broken.where else "")
        except StoreError as problem:
            return Answer(False, str(problem), lost=True)
        except OSError:
            full = "De schijf is vol of nu niet te bereiken. Maak ruimte en bewaar opnieuw."
            return Answer(False, QCoreApplication.translate("DotKeeper", full), lost=True)
        return Answer(True)

    def undo(self) -> Answer:
        """Take back the last thing that was typed or confirmed."""
        nothing = QCoreApplication.translate("DotKeeper", "Hier is niets om ongedaan te maken.")
        return self._move(self._workspace.undo_label, self._workspace.undo, nothing)

    def redo(self) -> Answer:
        """Do again what was taken back."""
        nothing = QCoreApplication.translate("DotKeeper", "Hier is niets om opnieuw te doen.")
        return self._move(self._workspace.redo_label, self._workspace.redo, nothing)

    def _move(self, label: str | None, move: Callable[[], object], nothing: str) -> Answer:
        from wijksessie.commands import StoreError

        if label is None or not label.startswith(_OF_THIS_SCREEN):
            return Answer(False, nothing)
        try:
            move()
        except (StoreError, OSError) as problem:
            return Answer(False, str(problem))
        return Answer(True)
