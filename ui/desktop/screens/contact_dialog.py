"""A contact: how to reach them, what comes next, and "Gesproken" when it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    import datetime as dt

    from wijksessie.commands import Workspace
    from wijksessie.queries.contacts import ContactView


class ContactDialog(Dialog):
    """Shows the number to call, large, and keeps what was said."""

    told = Signal(str)

    def __init__(
        self, workspace: Workspace, contact_id: str, today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "contactDialog", parent)
        from wijksessie.queries.contacts import contact

        # parts
        self._workspace = workspace
        self._today = today
        self._contact = contact(workspace, contact_id)
        self._note = QPlainTextEdit()
        self._note.setObjectName("contactNote")
        self._note.setFixedHeight(theme.scaled(84))
        self._note.setTabChangesFocus(True)
        self._next = QLineEdit()
        self._next.setObjectName("contactNext")
        self._save = Button(self.tr("Gesproken"), "contactSave", "primary")
        self._cancel = Button(self.tr("Terug"), "contactCancel")
        # layout
        if self._contact is None:
            self.set_title(self.tr("Dit contact is er niet meer"))
            self._save.forbid(self.tr("Iemand heeft dit contact weggehaald."))
        else:
            self.set_title(self._contact.display)
            self._show(self._contact)
            self.add_field(self.tr("Wat is er gezegd? (mag leeg blijven)"), self._note)
            self.add_field(self.tr("Wat is de volgende stap?"), self._next)
        self.add_buttons(self._save, self._cancel)
        # connections
        self._save.clicked.connect(self._spoken)
        self._cancel.clicked.connect(self.reject)
        self._note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, contact: ContactView) -> None:
        from wijksessie.queries.sentences import short_day

        reached = contact.phone or contact.email
        if reached:
            number = Text(reached, "zin", "titel", wrap=True)
            number.setObjectName("contactReach")
            number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.box.addWidget(number)
        else:
            none = self.tr("Er staat nog geen nummer of adres bij dit contact.")
            self.box.addWidget(Text(none, wrap=True))
        if contact.channel:
            way = self.tr("Het liefst via: {0}").format(contact.channel)
            self.box.addWidget(Text(way, "klein", look="second", wrap=True))
        last = self.tr("Nog niet gesproken.")
        if contact.last_contact is not None:
            last = self.tr("Laatste contact: {0}.").format(short_day(contact.last_contact))
        self.box.addWidget(Text(last, "klein", look="second", wrap=True))
        self._next.setText(contact.next_step)

    @Slot()
    def _spoken(self) -> None:
        from wijksessie.commands.contacts import note_contact

        if self._contact is None:
            return
        note = self._note.toPlainText()
        note_contact(self._workspace, self._contact.id, self._today, note, self._next.text())
        self.told.emit(self.tr("Gesproken met {0}").format(self._contact.display))
        self.accept()
