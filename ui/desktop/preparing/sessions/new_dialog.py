"""A new session: what kind, how it is called, for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.text import Text
from ui.desktop.preparing.sessions.words import kind_name
from ui.desktop.writing.attaching import help_writing
from wijksessie.terms import SessionKind

if TYPE_CHECKING:
    from wijksessie.commands import Workspace

_KINDS = (SessionKind.SESSION, SessionKind.FOLLOW_UP, SessionKind.TRAINING)
"""A Welkome Wijk is a series of meetings: those are made from the programme's templates."""


class NewSessionDialog(Dialog):
    """Makes a session with its own seven steps; its day is chosen in the plan."""

    told = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", "newSessionDialog", parent)
        # parts
        self.set_title(self.tr("Een nieuwe sessie"))
        self._workspace = workspace
        self._kinds = QButtonGroup(self)
        choices = QWidget()
        flow = Flow(choices, gap=8)
        for nr, kind in enumerate(_KINDS):
            button = Button(kind_name(kind), f"kind_{kind.value}", "choice", height=theme.target("bureau"))
            button.setCheckable(True)
            button.setChecked(nr == 0)
            self._kinds.addButton(button, nr)
            flow.addWidget(button)
        self._name = QLineEdit(self.tr("Wat geeft stress, en wat helpt?"))
        self._name.setObjectName("sessionTitle")
        self._audience = QLineEdit()
        self._audience.setObjectName("sessionAudience")
        for field in (self._name, self._audience):
            field.setMinimumHeight(theme.scaled(48))
            field.setMaxLength(120)
        self._problem = Text("", "tekst", "kop", look="late", wrap=True)
        self._problem.hide()
        self._save = Button(self.tr("Maak de sessie"), "newSessionSave", "primary")
        self._cancel = Button(self.tr("Terug"), "newSessionCancel")
        # layout
        self.add_field(self.tr("Wat voor sessie is het?"), choices)
        self.add_field(self.tr("Hoe heet de sessie?"), self._name)
        self.add_field(self.tr("Voor wie? (mag leeg blijven)"), self._audience)
        for field in (self._name, self._audience):
            help_writing(field)
        self.box.addWidget(self._problem)
        self.add_buttons(self._save, self._cancel)
        # connections
        self._save.clicked.connect(self._make)
        self._cancel.clicked.connect(self.reject)
        self._name.returnPressed.connect(self._make)
        self._audience.returnPressed.connect(self._make)
        self._name.selectAll()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _make(self) -> None:
        from wijksessie.commands.sessions import create_session

        title = self._name.text().strip()
        if not title:
            self._problem.setText(self.tr("Geef de sessie een naam."))
            self._problem.show()
            self.fit()
            return
        kind = _KINDS[max(self._kinds.checkedId(), 0)]
        create_session(self._workspace, title, None, kind=kind, audience=self._audience.text())
        self.told.emit(self.tr("Nieuwe sessie: {0}").format(title))
        self.accept()
