"""A small window with a few big acts; pressing one closes it and does it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.text import Text


class ActDialog(Dialog):
    """`chosen` gives the key of the act. Esc changes nothing."""

    chosen = Signal(str)

    def __init__(
        self,
        title: str,
        line: str,
        acts: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
        *,
        about: str = "",
    ) -> None:
        super().__init__(title, "actDialog", parent, width=620)
        self.about = about
        if line:
            self.box.addWidget(Text(line, "tekst", look="second", wrap=True))
        for key, words in acts:
            button = Button(words, f"act_{key}")
            button.setProperty("act", key)
            button.clicked.connect(self._choose)
            self.box.addWidget(button)
        close = Button(self.tr("Sluiten"), "actClose", "plain")
        close.clicked.connect(self.reject)
        self.add_buttons(close)

    @Slot()
    def _choose(self) -> None:
        act = str(self.sender().property("act"))
        self.accept()
        self.chosen.emit(act)
