"""Geef uit: one clear question, because an edition cannot be changed afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from wijksessie.commands import Workspace


class PublishDialog(Dialog):
    """Publishes what is looked at: the leaflet as it reads on the day `on`, with today as its date.

    A `warning` is told and stops nobody.
    """

    published = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        session_id: str,
        on: dt.date,
        today: dt.date,
        parent: QWidget | None = None,
        warning: str = "",
    ) -> None:
        super().__init__("", "publishDialog", parent)
        from wijksessie.queries.sentences import day, full_day

        # parts
        self._workspace = workspace
        self._session_id = session_id
        self._on = on
        self._today = today
        self.set_title(self.tr("Geeft u deze folder uit?"))
        self._problem = Text("", "tekst", "kop", look="late", wrap=True)
        self._problem.setObjectName("publishProblem")
        self._publish = Button(self.tr("Geef uit"), "publishNow", "primary")
        self._back = Button(self.tr("Terug"), "publishBack")
        # layout
        dated = self.tr("De uitgave krijgt de datum van vandaag: {0}.").format(f"{day(today)} {today.year}")
        if on != today:
            read = self.tr("Zij zegt hoe het was op {0}.").format(full_day(on))
            dated = f"{dated} {read}"
        fixed = self.tr("Daarna kunt u deze uitgave niet meer veranderen. Bekijken en afdrukken kan altijd.")
        self.box.addWidget(Text(dated, wrap=True))
        self.box.addWidget(Text(fixed, "tekst", "kop", wrap=True))
        if warning:
            self.box.addWidget(Text(warning, "tekst", "kop", look="late", wrap=True))
        self.box.addWidget(self._problem)
        self._problem.hide()
        self.add_buttons(self._publish, self._back)
        # connections
        self._publish.clicked.connect(self._do)
        self._back.clicked.connect(self.reject)
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _do(self) -> None:
        from wijksessie.commands import RuleBroken

        try:
            edition = self.issue()
        except RuleBroken as broken:
            self._problem.setText(str(broken))
            self._problem.show()
            self.fit()
            return
        self.published.emit(edition)
        self.accept()

    def issue(self) -> str:
        """Publish it; return the id of the edition."""
        from wijksessie.commands.leaflets import publish

        return publish(self._workspace, self._session_id, self._on, published=self._today)
