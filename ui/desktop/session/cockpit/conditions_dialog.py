"""The conditions of a sensitive technique: all of them, and then an explicit choice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.text import Text
from ui.desktop.parts.tick_box import TickBox

if TYPE_CHECKING:
    from wijksessie.commands import Workspace


class ConditionsDialog(Dialog):
    """Opens nothing by itself: it writes that the conditions were gone through (`agreed`)."""

    def __init__(
        self,
        workspace: Workspace,
        round_id: str,
        conditions: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Dit is een gevoelige werkvorm"), "conditionsDialog", parent, width=720)
        # parts
        self._workspace, self._round = workspace, round_id
        self.boxes = [TickBox(words, f"condition_{nr}") for nr, words in enumerate(conditions)]
        self.agree = Button(self.tr("Alles is in orde, doe deze werkvorm"), "conditionsAgree", "primary")
        close = Button(self.tr("Doe deze werkvorm nu niet"), "conditionsClose")
        # layout
        self.box.addWidget(Text(self.tr("Loop dit samen na. Klopt alles?"), "tekst", wrap=True))
        for box in self.boxes:
            self.box.addWidget(box)
            box.toggled.connect(self._weigh)
        self.add_buttons(self.agree, close)
        # connections
        self.agree.clicked.connect(self._agree)
        close.clicked.connect(self.reject)
        self._weigh()

    @Slot()
    def _weigh(self) -> None:
        whole = all(box.isChecked() for box in self.boxes)
        self.agree.forbid("" if whole else self.tr("Vink eerst alles aan."))

    @Slot()
    def _agree(self) -> None:
        from wijksessie.commands.rounds import open_round, set_round

        with self._workspace.change("round.agree"):
            set_round(self._workspace, self._round, agreed=True)
            open_round(self._workspace, self._round)
        self.accept()
