"""Asks how a neighbourhood is called, and for a new one in which municipality it lies."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.text import Text


class NameDialog(Dialog):
    """A name, and perhaps a municipality; Enter is enough. `asked` is the question above the name."""

    named = Signal(str, str)

    def __init__(
        self, title: str, verb: str, name: str = "", parent: QWidget | None = None, *, asked: str = ""
    ) -> None:
        super().__init__(title, "nameDialog", parent)
        # parts
        self._name = QLineEdit(name)
        self._name.setObjectName("nameField")
        self._municipality = QLineEdit()
        self._municipality.setObjectName("municipalityField")
        self._problem = Text(
            self.tr("Vul een naam in. Daarna kunt u verder."), "tekst", "kop", look="late", wrap=True
        )
        self._problem.hide()
        self._save = Button(verb, "nameSave", "primary")
        self._cancel = Button(self.tr("Terug"), "nameCancel")
        # layout
        for field in (self._name, self._municipality):
            field.setMinimumHeight(theme.scaled(48))
            field.setMaxLength(80)
        self.add_field(asked or self.tr("Hoe heet de wijk?"), self._name)
        self._label = self.add_field(self.tr("In welke gemeente ligt de wijk?"), self._municipality)
        self._label.hide()
        self._municipality.hide()
        self.box.addWidget(self._problem)
        self.box.addStretch(1)
        self.add_buttons(self._save, self._cancel)
        # connections
        self._save.clicked.connect(self._take)
        self._cancel.clicked.connect(self.reject)
        self._name.returnPressed.connect(self._take)
        self._municipality.returnPressed.connect(self._take)
        self._name.selectAll()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_municipality(self) -> None:
        """Ask for the municipality too."""
        self._label.show()
        self._municipality.show()

    @Slot()
    def _take(self) -> None:
        name = self._name.text().strip()
        if not name:
            self._problem.show()
            self.fit()
            self._name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.named.emit(name, self._municipality.text().strip())
        self.accept()
