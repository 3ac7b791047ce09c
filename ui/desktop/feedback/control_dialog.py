"""Controle: what the program found in the leaflet, and what only people can see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.feedback.blocks import block_titles
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.frames import row
from ui.desktop.parts.text import Text
from ui.desktop.preparing.check_lines import CheckLines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wijksessie.commands import Workspace
    from wijksessie.queries.inclusivity import Finding
    from wijksessie.terms import CheckState

NAME = "inclusive"


class ControlDialog(Dialog):
    """Each finding with the way to its block; below it a list to go through together."""

    block_asked = Signal(int)

    def __init__(
        self,
        workspace: Workspace,
        session_id: str,
        found: Sequence[Finding],
        parent: QWidget | None = None,
        *,
        read_only: bool = False,
    ) -> None:
        super().__init__("", "controlDialog", parent, width=760)
        from wijksessie.queries.checks import check_list

        # parts
        self._workspace, self._session_id = workspace, session_id
        self.set_title(self.tr("Controle"))
        self.lines = CheckLines("inclusiveLine", column_width=300)
        self.lines.setEnabled(not read_only)
        back = Button(self.tr("Terug"), "controlBack", "primary")
        # layout
        self.box.setSpacing(theme.space("s"))
        self.box.addWidget(Text(self.tr("Dit zag de app"), "tekst", "kop"))
        for nr, finding in enumerate(found):
            self.box.addWidget(self._line(nr, finding))
        if not found:
            self.box.addWidget(Text(self.tr("De app vond niets om te verbeteren."), wrap=True))
        self.box.addSpacing(theme.space("m"))
        self.box.addWidget(Text(check_list(NAME).title, "tekst", "kop", wrap=True))
        self.box.addWidget(self.lines)
        self.add_buttons(back)
        # connections
        back.clicked.connect(self.reject)
        self.lines.set.connect(self._set)
        self._show_checks()
        back.setFocus()

    def _line(self, nr: int, finding: Finding) -> QWidget:
        holder = QWidget()
        box = row(spacing="m")
        holder.setLayout(box)
        said = Text(finding.sentence, "tekst", "kop" if finding.blocks else "tekst", wrap=True)
        if finding.blocks:
            said.setText(self.tr("Moet eerst: {0}").format(finding.sentence))
        box.addWidget(said, 1)
        if finding.block is not None:
            go = Button(self.tr("Ga erheen"), f"findingGo_{nr}", height=theme.target("bureau"))
            where = block_titles()[finding.block - 1]
            go.say(self.tr("Ga erheen"), self.tr("Ga naar {0}. {1}").format(where, finding.sentence))
            go.setProperty("block", finding.block)
            go.clicked.connect(self._go)
            box.addWidget(go)
        return holder

    @Slot()
    def _go(self) -> None:
        self.block_asked.emit(int(self.sender().property("block")))
        self.accept()

    @Slot(str, object)
    def _set(self, key: str, state: CheckState) -> None:
        from wijksessie.commands.checks import set_check

        set_check(self._workspace, self._session_id, NAME, key, state)
        self._show_checks()

    def _show_checks(self) -> None:
        from wijksessie.queries.checks import checks

        self.lines.show_lines(checks(self._workspace, self._session_id, NAME))
