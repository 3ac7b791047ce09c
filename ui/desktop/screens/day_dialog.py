"""The day, time and place of a session. From the day follow all other days."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.date_field import DateField
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    import datetime as dt

    from wijksessie.commands import Workspace

_TIME = re.compile(r"([01]?\d|2[0-3])(?:[:.]([0-5]\d))?(?: ?uur)?")


def read_time(text: str) -> str | None:
    """Read "10", "10.30", "10:30" or "10 uur" as "10:30"; empty stays empty, anything else is None."""
    if not text.strip():
        return ""
    found = _TIME.fullmatch(text.strip())
    return f"{int(found[1]):02}:{found[2] or '00'}" if found else None


class DayDialog(Dialog):
    """Asks three things and nothing else."""

    told = Signal(str)

    def __init__(
        self, workspace: Workspace, session_id: str, today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "dayDialog", parent, width=760)
        from wijksessie.queries.session import session

        # parts
        self.set_title(self.tr("Wanneer en waar is de wijksessie?"))
        self._workspace = workspace
        self._session_id = session_id
        self._day = DateField("sessionDay", today)
        self._time = QLineEdit()
        self._time.setObjectName("sessionTime")
        self._time.setPlaceholderText(self.tr("10:00"))
        self._place = QLineEdit()
        self._place.setObjectName("sessionPlace")
        self._place.setPlaceholderText(self.tr("Buurthuis"))
        self._problem = Text("", "tekst", "kop", look="late", wrap=True)
        self._problem.hide()
        self._save = Button(self.tr("Bewaar"), "daySave", "primary")
        self._cancel = Button(self.tr("Terug"), "dayCancel")
        # layout
        self.add_field(self.tr("Op welke dag?"), self._day)
        self.add_field(self.tr("Hoe laat begint het? (mag leeg blijven)"), self._time)
        self.add_field(self.tr("Waar? (mag leeg blijven)"), self._place)
        self.box.addWidget(
            Text(
                self.tr("3 weken later krijgen bewoners de folder. Na 10 weken horen zij wat er is gedaan."),
                "klein",
                look="second",
                wrap=True,
            )
        )
        self.box.addWidget(self._problem)
        self.add_buttons(self._save, self._cancel)
        # connections
        self._save.clicked.connect(self._keep)
        self._cancel.clicked.connect(self.reject)
        found = session(workspace, session_id)
        if found is not None:
            if found.day is not None:
                self._day.choose(found.day)
            self._time.setText(found.start)
            self._place.setText(found.location)
        self._day.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _keep(self) -> None:
        from wijksessie.commands.sessions import plan_session
        from wijksessie.queries.sentences import day

        start = read_time(self._time.text())
        if start is None:
            self._problem.setText(self.tr("Schrijf de tijd zo: 10:00 of 14.30."))
            self._problem.show()
            self.fit()
            self._time.setFocus()
            return
        chosen = self._day.day()
        plan_session(self._workspace, self._session_id, chosen, start=start, location=self._place.text())
        self.told.emit(self.tr("De wijksessie is op {0}").format(day(chosen)))
        self.accept()
