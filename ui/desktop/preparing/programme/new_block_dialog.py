"""A new block: its name or technique, and how long it takes. The rest comes later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.field import Field
from ui.desktop.preparing.programme.technique_choice import TechniqueChoice
from ui.desktop.writing.attaching import help_writing

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wijksessie.commands import Workspace


class NewBlockDialog(Dialog):
    """`made` comes with the id of the new block and its name."""

    made = Signal(str, str)

    def __init__(
        self, workspace: Workspace, session_id: str, index: int | None, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "newBlockDialog", parent)
        # parts
        self.set_title(self.tr("Een nieuw blok"))
        self._workspace = workspace
        self._session = session_id
        self._index = index
        self._proposed = ("", "10")
        hint = self.tr("Bijvoorbeeld: pauze")
        self._label = Field("newBlockLabel", self.tr("Wat gaat u doen?"), "label", hint=hint)
        self._technique = TechniqueChoice("newBlockTechnique")
        self._minutes = Field("newBlockMinutes", self.tr("Hoeveel minuten?"), "minutes")
        self._minutes.show_text("10")
        self._save = Button(self.tr("Zet erin"), "newBlockSave", "primary")
        self._back = Button(self.tr("Terug"), "newBlockBack")
        # layout
        self.box.addWidget(self._label)
        help_writing(self._label, session_id)
        self.add_field(self.tr("Met een werkvorm? Dat hoeft niet"), self._technique)
        self.box.addWidget(self._minutes)
        self.add_buttons(self._save, self._back)
        # connections
        self._technique.currentIndexChanged.connect(self._propose)
        for field in (self._label, self._minutes):
            field.edit.returnPressed.connect(self._take)  # type: ignore[union-attr]
        self._save.clicked.connect(self._take)
        self._back.clicked.connect(self.reject)
        self._label.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _propose(self) -> None:
        """Bring the name and minutes of the technique, where nothing else was typed."""
        from wijksessie.queries.library import technique_text

        text = technique_text(self._technique.technique() or "")
        proposed = (text.name, str(text.minutes[0])) if text is not None else ("", "10")
        for field, was, now in zip((self._label, self._minutes), self._proposed, proposed, strict=True):
            if field.text() == was:
                field.edit.setText(now)
        self._proposed = proposed

    @Slot()
    def _take(self) -> None:
        from wijksessie.commands import RuleBroken
        from wijksessie.commands.programme import add_block

        for field in (self._label, self._minutes):
            field.tell("")
        minutes = self._minutes.text().strip()
        if not minutes.isdecimal():
            self._minutes.tell(self.tr("Schrijf een getal, bijvoorbeeld 15."))
            self._minutes.edit.setFocus()
            self.fit()
            return
        try:
            block = add_block(
                self._workspace,
                self._session,
                technique=self._technique.technique(),
                label=self._label.text(),
                minutes=int(minutes),
                index=self._index,
            )
        except RuleBroken as broken:
            field = self._minutes if "minutes" in broken.where else self._label
            field.tell(str(broken))
            field.edit.setFocus()
            self.fit()
            return
        self.made.emit(block, self._label.text().strip() or self._technique.currentText())
        self.accept()
