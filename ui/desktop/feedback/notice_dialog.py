"""A short dialog that says one thing and offers one way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.text import Text


class NoticeDialog(Dialog):
    """What happened, what is safe, and one act. Without a verb there is only the way back."""

    acted = Signal()

    def __init__(
        self, name: str, title: str, lines: tuple[str, ...], verb: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(title, name, parent)
        # parts
        self.act = Button(verb, f"{name}Act", "primary")
        self.back = Button(self.tr("Terug"), f"{name}Back", "secondary" if verb else "primary")
        # layout
        for line in lines:
            self.box.addWidget(Text(line, wrap=True))
        self.add_buttons(*([self.act] if verb else []), self.back)
        # connections
        self.act.clicked.connect(self.acted)
        self.act.clicked.connect(self.accept)
        self.back.clicked.connect(self.reject)
        (self.act if verb else self.back).setFocus(Qt.FocusReason.OtherFocusReason)
