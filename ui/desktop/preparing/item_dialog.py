"""Everything about one line: what, who, when, a note, what it waits for, and whether it is needed here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.date_field import DateField
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    import datetime as dt

    from wijksessie.commands import Workspace
    from wijksessie.queries.steps import ItemView


class ItemDialog(Dialog):
    """Fills in a line; at the bottom it can be moved, hidden or taken away."""

    told = Signal(str)
    move_asked = Signal(object, int)

    def __init__(
        self, workspace: Workspace, item: ItemView, today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "itemDialog", parent, width=760)
        # parts
        self.set_title(item.label)
        self._workspace = workspace
        self._item = item
        self._label = self._field("itemLabel", item.label)
        self._who = self._field("itemWho", item.who)
        self._due: DateField | None = None
        self._note = self._field("itemNote", item.note)
        self._waits = self._field("itemWaits", item.waits_for)
        self._why = self._field("itemNotNeeded", item.not_needed)
        self._problem = Text("", "tekst", "kop", look="late", wrap=True)
        self._problem.hide()
        self._save = Button(self.tr("Bewaar"), "itemSave", "primary")
        self._cancel = Button(self.tr("Terug"), "itemCancel")
        # layout
        self.add_field(self.tr("Wat moet er gebeuren?"), self._label)
        self.add_field(self.tr("Wie doet het?"), self._who)
        if item.due is not None:
            self._due = DateField("itemDue", today, past=True)
            self._due.choose(item.due)
            self.add_field(self.tr("Voor welke dag?"), self._due)
        self.add_field(self.tr("Notitie"), self._note)
        self.add_field(self.tr("Wacht dit op iets of iemand? Waarop?"), self._waits)
        if not item.keeps_open:
            self.add_field(self.tr("Is dit niet nodig? Schrijf waarom"), self._why)
        self.box.addWidget(self._problem)
        self.box.addLayout(self._acts())
        self.add_buttons(self._save, self._cancel)
        # connections
        self._save.clicked.connect(self._keep)
        self._cancel.clicked.connect(self.reject)
        for field in (self._label, self._who, self._note, self._waits, self._why):
            field.returnPressed.connect(self._keep)
        self._label.setFocus(Qt.FocusReason.OtherFocusReason)

    def _field(self, name: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setObjectName(name)
        field.setMinimumHeight(theme.scaled(44))
        field.setMaxLength(300)
        return field

    def _acts(self) -> Flow:
        """Return the buttons that are about the line as a whole."""
        acts = Flow(gap=8, line_gap=8)
        slots = {
            "itemUp": (self.tr("Naar boven"), self._up),
            "itemDown": (self.tr("Naar beneden"), self._down),
        }
        if self._item.key:
            slots["itemHide"] = (self.tr("Verberg"), self._hide)
        else:
            slots["itemRemove"] = (self.tr("Haal weg"), self._remove)
        if self._item.keeps_open:
            slots.pop("itemHide", None)
        if self._item.moved:
            slots["itemFollow"] = (self.tr("Weer de dag van de stap"), self._follow)
        for name, (words, slot) in slots.items():
            button = Button(words, name, "plain", height=theme.target("bureau"))
            button.clicked.connect(slot)
            acts.addWidget(button)
        return acts

    @Slot()
    def _keep(self) -> None:
        if self._write(follow=False):
            self.told.emit(self.tr("Bewaard: {0}").format(self._label.text().strip()))
            self.accept()

    @Slot()
    def _follow(self) -> None:
        if self._write(follow=True):
            self.told.emit(self.tr("Bewaard: {0}").format(self._label.text().strip()))
            self.accept()

    def _write(self, *, follow: bool = False) -> bool:
        """Keep what was filled in; what is wrong is told and everything stays as it was typed."""
        from wijksessie.commands.steps import ItemValues, change_item
        from wijksessie.techniques.base import RuleBroken

        due = self._due.day() if self._due is not None else None
        stays = follow or (due == self._item.due and not self._item.moved)
        values = ItemValues(
            label=self._label.text(),
            who=self._who.text(),
            due=None if stays else due,
            note=self._note.text(),
            waits_for=self._waits.text(),
            not_needed=self._why.text(),
        )
        try:
            change_item(self._workspace, self._item.id, values)
        except RuleBroken as broken:
            self._problem.setText(str(broken))
            self._problem.show()
            self.fit()
            self._label.setFocus()
            return False
        return True

    @Slot()
    def _up(self) -> None:
        if self._write():
            self.move_asked.emit(self._item, -1)
            self.accept()

    @Slot()
    def _down(self) -> None:
        if self._write():
            self.move_asked.emit(self._item, 1)
            self.accept()

    @Slot()
    def _hide(self) -> None:
        from wijksessie.commands.steps import hide_item

        if not self._write():
            return
        hide_item(self._workspace, self._item.id, hidden=True)
        self.told.emit(self.tr("Verborgen: {0}").format(self._item.label))
        self.accept()

    @Slot()
    def _remove(self) -> None:
        from wijksessie.commands.steps import remove_item

        remove_item(self._workspace, self._item.id)
        self.told.emit(self.tr("Weggehaald: {0}").format(self._item.label))
        self.accept()
