"""Who does what: the team by role, and which roles nobody has yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.library.rows import Row
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card, clear, column
from ui.desktop.parts.text import Text
from ui.desktop.preparing.programme.member_dialog import MemberDialog
from ui.desktop.preparing.programme.team_list import TeamList
from ui.desktop.preparing.room import Room
from wijksessie.terms import Role

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.desktop.desk import Desk
    from wijksessie.queries.team import MemberView, TeamView

_ONE_COLUMN = 900


class TeamRoom(Room):
    """Roles, never names: what stands here also goes on paper."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "team", "", parent)
        # parts
        self.title.setText(self.tr("Wie doet wat"))
        self.setAccessibleName(self.tr("Wie doet wat"))
        self.tell(self.tr("Zet hier de rol, bijvoorbeeld: Tafelbegeleider 1. Geen namen van mensen."))
        self._team: TeamView | None = None
        self.list = TeamList("teamList")
        self.list.setAccessibleName(self.tr("Het team"))
        self.list.setMinimumHeight(theme.scaled(300))
        self._empty = Text(self.tr("Hier komt het team. Begin met de begeleider."), "tekst", wrap=True)
        words = {
            "memberAdd": self.tr("Nieuwe rol"),
            "memberUp": self.tr("Naar boven"),
            "memberDown": self.tr("Naar beneden"),
            "memberChange": self.tr("Wijzig"),
            "memberRemove": self.tr("Haal weg"),
        }
        self._tools = {
            name: Button(said, name, height=theme.target("bureau")) for name, said in words.items()
        }
        self._missing = Card("teamMissingCard")
        self._hints = Card("teamHintsCard")
        # layout
        self._card = card = Card("teamCard")
        card.box.setContentsMargins(8, 10, 8, 12)
        flow = Flow(gap=8, line_gap=8)
        flow.setContentsMargins(8, 0, 8, 0)
        for button in self._tools.values():
            button.setProperty("slim", "yes")
            button.clicked.connect(self._press)
            flow.addWidget(button)
        told = column()
        told.setContentsMargins(8, 0, 8, 0)
        told.addWidget(self._empty)
        card.box.addLayout(told)
        card.box.addLayout(flow)
        card.box.addWidget(self.list, 1)
        card.box.addStretch(0)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(14)
        second = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        second.setSpacing(theme.space("m"))
        second.addWidget(self._missing)
        second.addWidget(self._hints)
        second.addStretch(1)
        self._columns.addWidget(card, 3)
        self._columns.addLayout(second, 2)
        self.page.box.addLayout(self._columns, 1)
        # connections
        self.list.opened.connect(self._open)
        self.list.doubleClicked.connect(self._open)
        self.list.removed.connect(self._remove)
        self.list.moved.connect(self._move)
        self.list.add_asked.connect(self._add)
        self.list.selectionModel().currentChanged.connect(self._choose)

    def refresh(self) -> None:
        """Read the team again."""
        self._read("")

    def _read(self, wanted: str) -> None:
        from wijksessie.queries.team import team

        if self.workspace is None:
            return
        before, chosen = self.list.currentIndex().row(), self.list.chosen()
        self._team = seen = team(self.workspace, self.session_id)
        self.list.rows.show_rows(
            [Row(member.id, member.display, self._below(member)) for member in seen.members]
        )
        if seen.members and not self.list.choose(wanted or (chosen.key if chosen else "")):
            self.list.setCurrentIndex(self.list.rows.index(min(max(before, 0), len(seen.members) - 1), 0))
        self.list.setVisible(bool(seen.members))
        self._empty.setVisible(not seen.members)
        whole = Qt.AlignmentFlag(0)
        self._columns.setAlignment(self._card, whole if seen.members else Qt.AlignmentFlag.AlignTop)
        self._show_missing(seen)
        self._show_hints(seen)
        self._allow()

    @staticmethod
    def _below(member: MemberView) -> str:
        role = "" if member.display.startswith(member.role_name) else member.role_name
        return ". ".join(part for part in (role, member.table_label, member.task) if part)

    def _show_missing(self, seen: TeamView) -> None:
        from wijksessie.queries.team import role_names

        clear(self._missing.box)
        head = self.tr("Deze rollen heeft nog niemand") if seen.missing else self.tr("Alle rollen zijn er")
        self._missing.box.addWidget(Text(head, "kop", wrap=True))
        if not seen.missing:
            said = self.tr("Elke rol die een wijksessie nodig heeft, staat in de lijst.")
            self._missing.box.addWidget(Text(said, "tekst", wrap=True))
        roles = {name: role for role, name in role_names().items()}
        for name in seen.missing:
            add = Button(name, f"missing_{roles[name].value}", height=theme.target("bureau"))
            add.setAccessibleName(self.tr("Zet erbij: {0}").format(name))
            add.setProperty("role", roles[name].value)
            add.clicked.connect(self._add_role)
            self._missing.box.addWidget(add)

    def _show_hints(self, seen: TeamView) -> None:
        clear(self._hints.box)
        self._hints.setVisible(bool(seen.hints))
        self._hints.box.addWidget(Text(self.tr("Let hierop"), "kop", wrap=True))
        for nr, hint in enumerate(seen.hints):
            said = Text(hint, "tekst", wrap=True)
            said.setObjectName(f"teamHint_{nr}")
            self._hints.box.addWidget(said)

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, before: QModelIndex) -> None:
        self._allow()

    def _allow(self) -> None:
        row, last = self.list.currentIndex().row(), self.list.rows.rowCount() - 1
        none = "" if 0 <= row <= last else self.tr("Kies eerst iemand uit de lijst.")
        for name, button in self._tools.items():
            button.forbid("" if name == "memberAdd" else none)
            button.setVisible(name == "memberAdd" or last >= 0)
        if not none:
            self._tools["memberUp"].forbid("" if row else self.tr("Dit is de eerste."))
            self._tools["memberDown"].forbid("" if row < last else self.tr("Dit is de laatste."))
        self._tools["memberAdd"].become("secondary" if last >= 0 else "primary")

    def _member(self) -> MemberView | None:
        chosen = self.list.chosen()
        members = self._team.members if self._team is not None else ()
        return next((member for member in members if chosen and member.id == chosen.key), None)

    @Slot()
    def _press(self) -> None:
        name = self.sender().objectName()
        if name in ("memberUp", "memberDown"):
            self._move(-1 if name == "memberUp" else 1)
        else:
            {"memberAdd": self._add, "memberChange": self._open, "memberRemove": self._remove}[name]()

    @Slot()
    def _add(self) -> None:
        self._ask(None, Role.TABLE_LEADER if self._team and self._team.members else Role.FACILITATOR)

    @Slot()
    def _add_role(self) -> None:
        self._ask(None, Role(self.sender().property("role")))

    @Slot()
    def _open(self) -> None:
        member = self._member()
        if member is not None:
            self._ask(member, member.role)

    def _ask(self, member: MemberView | None, role: Role) -> None:
        if self.workspace is None or self._team is None:
            return
        dialog = MemberDialog(self.workspace, self.session_id, self._team, member, role, self)
        dialog.told.connect(self._kept)
        dialog.finished.connect(self._to_list)
        dialog.open()

    @Slot(str, str)
    def _kept(self, member_id: str, said: str) -> None:
        self._read(member_id)
        self.desk.done_said.emit(said)

    @Slot()
    def _to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _move(self, by: int) -> None:
        from wijksessie.commands.team import move_member

        member, row = self._member(), self.list.currentIndex().row()
        if self.workspace is None or member is None or not 0 <= row + by < self.list.rows.rowCount():
            return
        move_member(self.workspace, member.id, row + by)
        self._kept(member.id, self.tr("Verplaatst: {0}").format(member.display))

    @Slot()
    def _remove(self) -> None:
        from wijksessie.commands.team import remove_member

        member = self._member()
        if self.workspace is None or member is None:
            return
        remove_member(self.workspace, member.id)
        self._kept("", self.tr("Weggehaald: {0}").format(member.display))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the columns under each other when there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(_ONE_COLUMN)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
