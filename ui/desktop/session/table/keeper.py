"""What the table screen asks of the file: every answer is words, never an exception."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.desktop.screens.dot_keeper import Answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from wijksessie.commands import Workspace

_OF_THIS_SCREEN = ("sheet.", "dots.", "card.", "round.open", "round.set")


class TableKeeper:
    """Writes in one open file, and undoes only what belongs to a table screen.

    `Answer.where` is the whole path in the data, with slashes.
    """

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace

    def do(self, command: Callable[..., object], *values: object, **named: object) -> Answer:
        """Do this; what the disk refuses is `lost`, what cannot be is told."""
        from wijksessie.commands import RuleBroken, StoreError

        if self.workspace.read_only is not None:
            return Answer(False, self.workspace.read_only.sentence)
        try:
            command(self.workspace, *values, **named)
        except RuleBroken as broken:
            return Answer(False, str(broken), where="/".join(broken.where))
        except StoreError as problem:
            return Answer(False, str(problem), lost=True)
        except OSError:
            full = "De schijf is vol of nu niet te bereiken. Maak ruimte en bewaar opnieuw."
            return Answer(False, QCoreApplication.translate("TableKeeper", full), lost=True)
        return Answer(True)

    def undo(self) -> Answer:
        """Take back the last thing that was done here."""
        nothing = QCoreApplication.translate("TableKeeper", "Hier is niets om ongedaan te maken.")
        return self._move(self.workspace.undo_label, self.workspace.undo, nothing)

    def redo(self) -> Answer:
        """Do again what was taken back."""
        nothing = QCoreApplication.translate("TableKeeper", "Hier is niets om opnieuw te doen.")
        return self._move(self.workspace.redo_label, self.workspace.redo, nothing)

    def _move(self, label: str | None, move: Callable[[], object], nothing: str) -> Answer:
        from wijksessie.commands import StoreError

        if label is None or not label.startswith(_OF_THIS_SCREEN):
            return Answer(False, nothing)
        try:
            move()
        except (StoreError, OSError) as problem:
            return Answer(False, str(problem))
        return Answer(True)
