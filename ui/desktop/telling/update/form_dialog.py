"""Bewaar als: which form of *u zei, wij deden* becomes a file."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from exports.editions import UPDATE_EDITIONS
from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.frames import row
from ui.desktop.parts.text import Text


class FormDialog(Dialog):
    """One button for each form, with what it is for; `chosen` gives the form."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "updateForms", parent, width=760)
        # parts
        self.set_title(self.tr("Waarvoor is het?"))
        back = Button(self.tr("Terug"), "updateFormsBack")
        # layout
        for nr, kind in enumerate(UPDATE_EDITIONS):
            button = Button(kind.label, f"updateForm_{kind.key}", "choice", height=theme.scaled(52))
            button.setAccessibleName(f"{kind.label}. {kind.purpose}")
            button.setMinimumWidth(theme.scaled(250))
            button.setProperty("nr", nr)
            button.clicked.connect(self._choose)
            line = row(spacing="m")
            line.addWidget(button)
            line.addWidget(Text(kind.purpose, "tekst", look="second", wrap=True), 1)
            self.box.addLayout(line)
        self.add_buttons(back)
        # connections
        back.clicked.connect(self.reject)

    @Slot()
    def _choose(self) -> None:
        kind = UPDATE_EDITIONS[int(self.sender().property("nr"))]
        self.accept()
        self.chosen.emit(kind)
