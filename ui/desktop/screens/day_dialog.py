"""The day, time and place of a session. From the day follow all other days."""

from __future__ import annotations

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


class DayDialog(Dialog):
    """Asks when, how long and where, and nothing else."""

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
        self._end = QLineEdit()
        self._end.setObjectName("sessionEnd")
        self._end.setPlaceholderText(self.tr("12:00"))
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
        self.add_field(self.tr("Hoe laat is het klaar? (mag leeg blijven)"), self._end)
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
            self._end.setText(found.end)
            self._place.setText(found.location)
        self._day.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _keep(self) -> None:
        from wijksessie.commands.sessions import plan_session
        from wijksessie.queries.clock_times import read_time
        from wijksessie.queries.sentences import day
        from wijksessie.techniques.base import RuleBroken

        chosen = self._day.day()
        times: list[str] = []
        for field in (self._time, self._end):
            time = read_time(field.text())
            if time is None:
                self._tell(self.tr("Schrijf de tijd zo: 10:00 of 14.30."), field)
                return
            times.append(time)
        try:
            plan_session(
                self._workspace,
                self._session_id,
                chosen,
                start=times[0],
                end=times[1],
                location=self._place.text(),
            )
        except RuleBroken as broken:
            self._tell(str(broken), self._end)
            return
        self.told.emit(self.tr("De wijksessie is op {0}").format(day(chosen)))
        self.accept()

    def _tell(self, problem: str, field: QLineEdit) -> None:
        self._problem.setText(problem)
        self._problem.show()
        self.fit()
        field.setFocus()
