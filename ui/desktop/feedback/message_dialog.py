"""Tekst voor WhatsApp: read it, copy it, and paste it wherever people talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wijksessie.queries.leaflet import Leaflet


class MessageDialog(Dialog):
    """The message, how long it is, and a button that copies it."""

    def __init__(self, leaflet: Leaflet, parent: QWidget | None = None) -> None:
        super().__init__("", "messageDialog", parent)
        from wijksessie.queries.leaflet_forms import whatsapp_text

        # parts
        self._words = whatsapp_text(leaflet)
        self.set_title(self.tr("Tekst voor WhatsApp"))
        self._edit = QPlainTextEdit(self._words)
        self._edit.setObjectName("messageText")
        self._edit.setAccessibleName(self.tr("De tekst om te kopiëren"))
        self._edit.setFont(theme.font("tekst"))
        self._edit.setReadOnly(True)
        self._edit.setTabChangesFocus(True)
        self._edit.setMinimumHeight(theme.scaled(300))
        self._told = Text(self.tr("{0} tekens. Dat past.").format(len(self._words)), "klein", "nadruk")
        self._told.setObjectName("messageTold")
        self._copy = Button(self.tr("Kopieer"), "messageCopy", "primary")
        self._back = Button(self.tr("Terug"), "messageBack")
        # layout
        self.box.addWidget(self._edit)
        self.box.addWidget(self._told)
        self.add_buttons(self._copy, self._back)
        # connections
        self._copy.clicked.connect(self._do)
        self._back.clicked.connect(self.reject)
        self._copy.setFocus()

    @Slot()
    def _do(self) -> None:
        QGuiApplication.clipboard().setText(self._words)
        self._told.setText(self.tr("Gekopieerd. Plak de tekst in uw app."))
