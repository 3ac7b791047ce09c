"""Which sheet goes on paper: that of everybody, or the day of one role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.text import Text
from wijksessie.terms import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class PrintDialog(Dialog):
    """`print_asked` and `save_asked` come with a role, or None for everybody."""

    print_asked = Signal(object)
    save_asked = Signal(object)

    def __init__(self, roles: Sequence[tuple[Role, str]], parent: QWidget | None = None) -> None:
        super().__init__("", "runSheetDialog", parent)
        # parts
        self.set_title(self.tr("De dag op papier"))
        self._role = QComboBox()
        self._role.setObjectName("runSheetRole")
        self._role.setMinimumHeight(theme.scaled(48))
        self._role.addItem(self.tr("Dagschema: alle rollen bij elkaar"), None)
        for role, name in roles:
            self._role.addItem(self.tr("Rolblad {0}").format(name.lower()), role)
        self._print = Button(self.tr("Druk af"), "runSheetPrint", "primary")
        self._save = Button(self.tr("Bewaar als pdf"), "runSheetSave")
        self._back = Button(self.tr("Terug"), "runSheetBack")
        # layout
        self.add_field(self.tr("Voor wie?"), self._role)
        said = self.tr("Een rolblad is kort: de tijden, en wat u dan doet.")
        self.box.addWidget(Text(said, "klein", look="second", wrap=True))
        self.add_buttons(self._print, self._save, self._back)
        # connections
        self._print.clicked.connect(self._on_paper)
        self._save.clicked.connect(self._as_file)
        self._back.clicked.connect(self.reject)
        self._role.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> Role | None:
        data = self._role.currentData()
        return Role(data) if data else None

    @Slot()
    def _on_paper(self) -> None:
        self.accept()
        self.print_asked.emit(self._chosen())

    @Slot()
    def _as_file(self) -> None:
        self.accept()
        self.save_asked.emit(self._chosen())
