"""A file that does not open any more, and the copy that does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from PySide6.QtWidgets import QWidget


class PutBackDialog(Dialog):
    """Offers the newest backup. The broken file stays where it is."""

    wanted = Signal(object)

    def __init__(self, path: Path, problem: str, made: dt.datetime, parent: QWidget | None = None) -> None:
        super().__init__("", "putBackDialog", parent, width=720)
        from wijksessie.queries.sentences import clock, day

        # parts
        self.set_title(self.tr("{0} gaat niet open").format(path.stem))
        self._path = path
        when = self.tr("Er is een kopie van {0}, {1}.").format(day(made.date()), clock(f"{made:%H:%M}"))
        self._take = Button(self.tr("Zet de kopie terug"), "putBackTake", "primary")
        self._leave = Button(self.tr("Nu niet"), "putBackLeave")
        # layout
        self.box.addWidget(Text(problem, wrap=True))
        self.box.addWidget(Text(when, "tekst", "kop", look="done", wrap=True))
        self.box.addWidget(
            Text(self.tr("De kopie komt ernaast te staan. Het oude bestand blijft bewaard."), wrap=True)
        )
        self.add_buttons(self._take, self._leave)
        # connections
        self._take.clicked.connect(self._put_back)
        self._leave.clicked.connect(self.reject)
        self._take.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _put_back(self) -> None:
        self.accept()
        self.wanted.emit(self._path)
