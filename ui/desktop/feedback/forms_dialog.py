"""Bewaar als: which forms of the leaflet, and in which folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.frames import row
from ui.desktop.parts.text import Text
from ui.desktop.parts.tick_row import TickRow

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QWidget


class FormsDialog(Dialog):
    """`chosen` has the keys of the forms and the folder; `one_asked` is for only what is looked at."""

    chosen = Signal(tuple, object)
    one_asked = Signal()

    def __init__(self, ticked: Collection[str], folder: Path, parent: QWidget | None = None) -> None:
        super().__init__("", "formsDialog", parent, width=720)
        from exports.editions import EDITIONS

        # parts
        self._folder = folder
        self.set_title(self.tr("Bewaar de folder als"))
        self._where = Text("", "klein", wrap=True)
        self._where.setObjectName("formsFolder")
        self._other = Button(self.tr("Andere map"), "formsOther", height=theme.target("bureau"))
        self._save = Button(self.tr("Bewaar"), "formsSave", "primary")
        self._one = Button(self.tr("Alleen wat u nu ziet"), "formsOne")
        self._back = Button(self.tr("Terug"), "formsBack")
        self.rows: dict[str, TickRow] = {}
        # layout
        place = row(spacing="m")
        place.addWidget(self._where, 1)
        place.addWidget(self._other)
        self.box.setSpacing(0)
        self.box.addLayout(place)
        self.box.addSpacing(theme.space("s"))
        for kind in EDITIONS:
            line = TickRow(f"form_{kind.key}")
            line.show_item(kind.label, kind.purpose, done=kind.key in ticked)
            line.toggled.connect(self._judge)
            self.rows[kind.key] = line
            self.box.addWidget(line)
        self.add_buttons(self._save, self._one, self._back)
        # connections
        self._other.clicked.connect(self._ask)
        self._save.clicked.connect(self._choose)
        self._one.clicked.connect(self.accept)
        self._one.clicked.connect(self.one_asked)
        self._back.clicked.connect(self.reject)
        self._show_folder()
        self._judge()
        next(iter(self.rows.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def ticked(self) -> tuple[str, ...]:
        """Return the keys of the chosen forms."""
        return tuple(key for key, line in self.rows.items() if line.isChecked())

    @Slot()
    def _judge(self) -> None:
        self._save.forbid("" if self.ticked() else self.tr("Kies eerst een vorm."))

    @Slot()
    def _ask(self) -> None:
        asked = QFileDialog(self, self.tr("In welke map?"), str(self._folder))
        asked.setObjectName("formsFolderDialog")
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.setFileMode(QFileDialog.FileMode.Directory)
        asked.setOption(QFileDialog.Option.ShowDirsOnly)
        asked.fileSelected.connect(self.take_folder)
        asked.open()

    @Slot(str)
    def take_folder(self, chosen: str) -> None:
        """Write in this folder."""
        self._folder = Path(chosen)
        self._show_folder()

    def _show_folder(self) -> None:
        self._where.setText(self.tr("In de map {0}").format(self._folder.name or str(self._folder)))
        self._where.setToolTip(str(self._folder))

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self.ticked(), self._folder)
        self.accept()
