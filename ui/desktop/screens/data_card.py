"""Where the data is, and what the key file beside it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card
from ui.desktop.parts.icons import icon
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget


class DataCard(Card):
    """The folder in words people can copy, and a button to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("dataCard", parent=parent)
        # parts
        self._folder: Path | None = None
        self._path = Text("", "klein", "kop", wrap=True)
        self._path.setObjectName("dataFolder")
        self._path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._open = Button(self.tr("Open de map"), "dataOpen", height=56)
        self._open.setFont(theme.font("klein", "kop"))
        self._open.picture(icon("folder", theme.colour("accent")))
        key = self.tr(
            "Bij elke wijk ligt een sleutel: het bestand op .key. Wie op deze laptop kan, kan dus ook "
            "in de wijk. Zet daarom een wachtwoord op de laptop. Gooi de sleutel nooit weg: zonder "
            "sleutel gaat de wijk niet meer open."
        )
        # layout
        self.box.addWidget(Text(self.tr("Waar staat alles?"), "kop", wrap=True))
        here = self.tr("Alles staat op deze laptop, nergens anders:")
        self.box.addWidget(Text(here, "klein", look="second", wrap=True))
        self.box.addWidget(self._path)
        self.box.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.addSpacing(theme.space("s"))
        self.box.addWidget(Text(self.tr("De sleutel"), "tekst", "kop"))
        self.box.addWidget(Text(key, "klein", look="second", wrap=True))
        # connections
        self._open.clicked.connect(self._open_folder)

    def show_folder(self, folder: Path) -> None:
        """Show this folder. A zero-width space after each slash lets a long path break."""
        self._folder = folder
        text = str(folder)
        for mark in ("/", "\\", "-", "_"):
            text = text.replace(mark, f"{mark}\u200b")
        self._path.setText(text)

    @Slot()
    def _open_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
