"""It was done: on which day, how many people got it, and how many of them come. Only counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.choices import PastDay
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.field import Field
from ui.desktop.parts.text import Text
from wijksessie.commands import RuleBroken

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from wijksessie.commands import Workspace
    from wijksessie.queries.messages import LineView


class GivenDialog(Dialog):
    """Two counts and a day; "Wis" takes back that it was done."""

    told = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        line: LineView,
        today: dt.date,
        *,
        counts_coming: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "givenDialog", parent)
        # parts
        self.set_title(self.tr("{0}: gegeven").format(line.label))
        self._workspace, self._line = workspace, line
        self._given = Field("givenCount", self.tr("Hoeveel mensen kregen het?"), "given")
        self._coming = Field("comingCount", self.tr("Hoeveel mensen zeiden: ik kom?"), "coming")
        self._day = PastDay("givenDay", self.tr("Op welke dag?"))
        save = Button(self.tr("Bewaar"), "givenSave", "primary")
        back = Button(self.tr("Terug"), "givenCancel")
        # layout
        self.box.addWidget(Text(self.tr("Alleen aantallen, geen namen."), "klein", look="second", wrap=True))
        self.box.addWidget(self._given)
        self.box.addWidget(self._coming)
        self.box.addWidget(Text(self.tr("Op welke dag?"), "tekst", "nadruk"))
        self.box.addWidget(self._day)
        self.add_buttons(save, back)
        # connections
        self._coming.setVisible(counts_coming)
        self._given.show_text("" if line.given is None else str(line.given))
        self._coming.show_text("" if line.coming is None else str(line.coming))
        self._day.show_day(line.done or today, today)
        save.clicked.connect(self._save)
        back.clicked.connect(self.reject)
        self._given.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _save(self) -> None:
        from wijksessie.commands.inviting import mark_given

        counts: dict[str, int | None] = {}
        for field in (self._given, self._coming):
            field.tell("")
            counts[field.key] = self._read(field)
        if self._given.problem or self._coming.problem:
            self.fit()
            return
        try:
            mark_given(self._workspace, self._line.id, self._day.day(), counts["given"], counts["coming"])
        except RuleBroken as broken:
            (self._coming if "coming" in broken.where else self._given).tell(str(broken))
            self.fit()
            return
        self.told.emit(self.tr("Geteld: {0}").format(self._line.label))
        self.accept()

    def _read(self, field: Field) -> int | None:
        from wijksessie.queries.euro import read_number

        if not field.text().strip():
            return None
        try:
            return read_number(field.text())
        except RuleBroken as broken:
            field.tell(str(broken))
            return None
