"""Everything about one block, with what every role does in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.field import Field
from ui.desktop.parts.text import Text
from ui.desktop.parts.tick_box import TickBox
from ui.desktop.preparing.programme.choice_row import ChoiceRow, Pair
from ui.desktop.preparing.programme.task_fields import TaskFields
from ui.desktop.preparing.programme.technique_choice import TechniqueChoice
from ui.desktop.preparing.programme.words import side_words
from ui.desktop.writing.attaching import help_writing
from wijksessie.queries.programme import Side

if TYPE_CHECKING:
    from wijksessie.commands import Workspace
    from wijksessie.queries.programme import BlockView


class BlockDialog(Dialog):
    """Fills in a block; nothing that was typed is lost when one field is wrong."""

    told = Signal(str)

    def __init__(self, workspace: Workspace, block: BlockView, parent: QWidget | None = None) -> None:
        super().__init__("", "blockDialog", parent, width=820)
        # parts
        self.set_title(block.label)
        self._workspace = workspace
        self._block = block
        self._label = Field("blockLabel", self.tr("Wat gaat u doen?"), "label")
        self._technique = TechniqueChoice("blockTechnique")
        self._minutes = Field("blockMinutes", self.tr("Hoeveel minuten?"), "minutes")
        fixed = self.tr("Vaste begintijd? (mag leeg)")
        self._fixed = Field("blockFixed", fixed, "fixed_start", hint="12:30")
        self._before = TickBox(self.tr("Dit is inloop, voor de sessie begint"), "blockBefore")
        self._mode = ChoiceRow("blockMode", self._modes())
        self._side = ChoiceRow("blockSide", self._sides())
        self._note = Field("blockNote", self.tr("Notitie voor het team"), "note", lines=3)
        self._tasks = TaskFields(workspace, block)
        self._save = Button(self.tr("Bewaar"), "blockSave", "primary")
        self._back = Button(self.tr("Terug"), "blockBack")
        # layout
        self.box.addWidget(self._label)
        help_writing(self._label, block.id)
        self.add_field(self.tr("Werkvorm"), self._technique)
        self.box.addWidget(Pair(self._minutes, self._fixed))
        self.box.addWidget(self._before)
        self.add_field(self.tr("Hoe zitten mensen?"), self._mode)
        self.add_field(self.tr("Waar gaat het over?"), self._side)
        self.box.addWidget(self._note)
        self.box.addWidget(Text(self.tr("Wie doet wat in dit blok?"), "kop", wrap=True))
        said = self.tr("Leeg betekent: wat er grijs staat. Dat komt van de werkvorm.")
        self.box.addWidget(Text(said, "klein", look="second", wrap=True))
        self.box.addWidget(self._tasks)
        self.add_buttons(self._save, self._back)
        # connections
        self._technique.currentIndexChanged.connect(self._other_technique)
        for field in (self._label, self._minutes, self._fixed):
            field.edit.returnPressed.connect(self._take)  # type: ignore[union-attr]
        self._save.clicked.connect(self._take)
        self._back.clicked.connect(self.reject)
        self._fill()
        self._label.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _modes(self) -> dict[str, str]:
        return {
            "": self.tr("Maakt niet uit"),
            "plenair": self.tr("Met iedereen samen"),
            "tafel": self.tr("Aan tafel"),
            "buiten": self.tr("Buiten"),
        }

    def _sides(self) -> dict[str, str]:
        sides = {side.value: side_words(side).capitalize() for side in Side if side is not Side.OTHER}
        return {"": self.tr("Vanzelf"), **sides, Side.OTHER.value: self.tr("Iets anders")}

    def _fill(self) -> None:
        block = self._block
        self._label.show_text(block.label)
        self._technique.choose(block.technique)
        self._minutes.show_text(str(block.minutes))
        self._fixed.show_text(block.fixed_start)
        self._before.setChecked(block.before)
        self._mode.choose(block.mode or "")
        self._side.choose(block.own_side)
        self._note.show_text(block.note)

    @Slot()
    def _other_technique(self) -> None:
        """A block that had the name of its technique follows it."""
        from wijksessie.queries.library import technique_text, technique_texts

        text = technique_text(self._technique.technique() or "")
        names = {"", *(other.name for other in technique_texts())}
        if text is not None and self._label.text().strip() in names:
            self._label.edit.setText(text.name)
        self._tasks.propose(text.roles if text is not None else {})

    @Slot()
    def _take(self) -> None:
        from wijksessie.commands import RuleBroken
        from wijksessie.commands.programme import BlockValues
        from wijksessie.commands.programme_fill import fill_block

        fields = (self._label, self._minutes, self._fixed)
        for field in fields:
            field.tell("")
        minutes = self._minutes.text().strip()
        if not minutes.isdecimal():
            self._refuse(self._minutes, self.tr("Schrijf een getal, bijvoorbeeld 15."))
            return
        values = BlockValues(
            label=self._label.text(),
            minutes=int(minutes),
            mode=self._mode.key() or None,
            note=self._note.text(),
            technique=self._technique.technique(),
            fixed_start=self._fixed.text(),
            before=self._before.isChecked(),
            side=self._side.key(),
        )
        try:
            fill_block(self._workspace, self._block.id, values, self._tasks.changed())
        except RuleBroken as broken:
            self._refuse(
                next((field for field in fields if field.key in broken.where), self._label), str(broken)
            )
            return
        self.told.emit(self.tr("Bewaard: {0}").format(values.label.strip()))
        self.accept()

    def _refuse(self, field: Field, problem: str) -> None:
        field.tell(problem)
        self.fit()
        field.edit.setFocus()
        self._scroll.ensureWidgetVisible(field)
