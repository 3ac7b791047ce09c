"""What every role does in a block: a line each, with what the technique says in grey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from ui.desktop import theme
from ui.desktop.parts.text import Text
from wijksessie.terms import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wijksessie.commands import Workspace
    from wijksessie.queries.programme import BlockView


class TaskFields(QWidget):
    """The roles under each other. Empty means: as the technique says."""

    def __init__(self, workspace: Workspace, block: BlockView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from wijksessie.queries.programme_view import block_tasks
        from wijksessie.queries.team import role_names

        self.setObjectName("blockTasks")
        self._fields: dict[Role, QLineEdit] = {}
        self._kept: dict[Role, str] = {}
        tasks = block_tasks(workspace, block.id)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space("m"))
        grid.setVerticalSpacing(theme.space("s"))
        grid.setColumnStretch(1, 1)
        for nr, (role, name) in enumerate(role_names().items()):
            own, proposed = tasks.get(role, ("", ""))
            field = QLineEdit(own)
            field.setObjectName(f"blockTask_{role.value}")
            field.setAccessibleName(name)
            field.setFont(theme.font("tekst"))
            field.setMinimumHeight(theme.scaled(44))
            field.setMaxLength(400)
            self._fields[role], self._kept[role] = field, own
            label = Text(name, "tekst", "nadruk", wrap=True)
            label.setBuddy(field)
            label.setFixedWidth(theme.scaled(190))
            grid.addWidget(label, nr, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(field, nr, 1)
            field.setCursorPosition(0)
            self._propose(field, proposed)

    @staticmethod
    def _propose(field: QLineEdit, proposed: str) -> None:
        field.setPlaceholderText(proposed)
        field.setToolTip(proposed)
        field.setAccessibleDescription(proposed)

    def propose(self, proposed: Mapping[str, str]) -> None:
        """Show what another technique says, per role."""
        for role, field in self._fields.items():
            self._propose(field, proposed.get(role, ""))

    def changed(self) -> dict[Role, str]:
        """Return the tasks that were written anew."""
        return {
            role: field.text() for role, field in self._fields.items() if field.text() != self._kept[role]
        }
