"""Somebody in the team: a role, how we call them here, a table and a task. Never the name of a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot

from ui.desktop.parts.buttons import Button
from ui.desktop.parts.choice_field import ChoiceField
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.field import Field
from wijksessie.terms import Role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wijksessie.commands import Workspace
    from wijksessie.queries.team import MemberView, TeamView


class MemberDialog(Dialog):
    """Adds somebody to the team, or changes one. `told` comes with the id and a sentence."""

    told = Signal(str, str)

    def __init__(
        self,
        workspace: Workspace,
        session_id: str,
        team: TeamView,
        member: MemberView | None = None,
        role: Role = Role.TABLE_LEADER,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "memberDialog", parent)
        from wijksessie.queries.team import role_names

        # parts
        self.set_title(self.tr("Een nieuwe rol") if member is None else member.display)
        self._workspace = workspace
        self._session = session_id
        self._team = team
        self._member = member
        self._names = role_names()
        self._proposed = ""
        self._role = ChoiceField("memberRole", self.tr("Welke rol?"))
        for known, name in self._names.items():
            self._role.addItem(name, known.value)
        label = self.tr("Zet hier de rol, bijvoorbeeld: Tafelbegeleider 1")
        self._display = Field("memberDisplay", label, "display")
        self._table = ChoiceField("memberTable", self.tr("Bij welke tafel?"))
        self._table.addItem(self.tr("Geen vaste tafel"), None)
        for key, name in team.tables:
            self._table.addItem(name, key)
        self._task = Field("memberTask", self.tr("Taak (mag leeg blijven)"), "task")
        self._save = Button(self.tr("Bewaar"), "memberSave", "primary")
        self._back = Button(self.tr("Terug"), "memberBack")
        # layout
        self.add_field(self.tr("Welke rol?"), self._role)
        self.box.addWidget(self._display)
        self.add_field(self.tr("Bij welke tafel?"), self._table)
        self.box.addWidget(self._task)
        self.add_buttons(self._save, self._back)
        # connections
        self._role.setCurrentIndex(self._role.findData((member.role if member else role).value))
        if member is not None:
            self._display.show_text(member.display)
            self._table.setCurrentIndex(max(self._table.findData(member.table_key), 0))
            self._task.show_text(member.task)
        else:
            self._propose()
        self._role.currentIndexChanged.connect(self._propose)
        for field in (self._display, self._task):
            field.edit.returnPressed.connect(self._take)  # type: ignore[union-attr]
        self._save.clicked.connect(self._take)
        self._back.clicked.connect(self.reject)
        self._role.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _propose(self) -> None:
        """Propose a name that says the role and which one it is."""
        role = Role(self._role.currentData())
        others = sum(
            member.role is role
            for member in self._team.members
            if self._member is None or member.id != self._member.id
        )
        name = self._names[role]
        proposed = f"{name} {others + 1}" if others or role is Role.TABLE_LEADER else name
        if self._display.text() == self._proposed:
            self._display.edit.setText(proposed)
        self._proposed = proposed

    @Slot()
    def _take(self) -> None:
        from wijksessie.commands import RuleBroken
        from wijksessie.commands.team import add_member, change_member

        role = Role(self._role.currentData())
        name, task = self._display.text(), self._task.text()
        table = self._table.currentData() or None
        self._display.tell("")
        try:
            if self._member is None:
                member_id = add_member(self._workspace, self._session, role, name, table, task)
            else:
                member_id = self._member.id
                change_member(self._workspace, member_id, role, name, table, task)
        except RuleBroken as broken:
            self._display.tell(str(broken))
            self._display.edit.setFocus()
            self.fit()
            return
        said = self.tr("Erbij gezet: {0}") if self._member is None else self.tr("Bewaard: {0}")
        self.told.emit(member_id, said.format(name.strip()))
        self.accept()
