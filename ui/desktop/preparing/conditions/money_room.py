"""The money of the session: a line for every cost, the totals beside it, and what there is to spend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.field import Field
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card, row
from ui.desktop.parts.text import Text
from ui.desktop.preparing.conditions.money_model import MoneyModel
from ui.desktop.preparing.conditions.money_table import MoneyTable
from ui.desktop.preparing.conditions.totals_card import TotalsCard
from ui.desktop.preparing.field_room import FieldRoom

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace


class MoneyRoom(FieldRoom):
    """Amounts are kept when their cell is left. What cannot be an amount stays in its cell and is told."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "money", "", parent)
        # parts
        title = self.tr("Het budget")
        self.title.setText(title)
        self.setAccessibleName(title)
        self.tell(self.tr("Wat kost de sessie, wie betaalt het, en wat is er nog over?"))
        self._model = MoneyModel(self)
        self.table = MoneyTable(self._model)
        self._card = Card("moneyCard")
        self._card.setAccessibleName(self.tr("De regels"))
        self._empty = Text(
            self.tr("Hier komt een regel voor alles wat geld kost. De prijzen vult u zelf in."), wrap=True
        )
        self._proposed = Text("", "klein", look="second", wrap=True)
        height = theme.target("bureau")
        self.start = Button(self.tr("Begin met deze regels"), "moneyStart", "primary", height=height)
        self._problem = Text("", "tekst", "kop", look="late", wrap=True)
        self._problem.setObjectName("moneyProblem")
        self._problem.hide()
        self.new = Field("moneyNew", self.tr("Nog een regel"), "new", hint=self.tr("Bijvoorbeeld: drukwerk"))
        self.add = Button(self.tr("Zet erbij"), "moneyAdd", height=theme.scaled(44))
        self._keys = Text(
            self.tr("Enter: typen, en naar de volgende cel. Delete: regel weg. Ctrl met pijl: verplaatsen."),
            "klein",
            look="second",
            wrap=True,
        )
        self.up = Button(self.tr("Naar boven"), "moneyUp", "plain", height=height)
        self.down = Button(self.tr("Naar beneden"), "moneyDown", "plain", height=height)
        self.remove = Button(self.tr("Haal weg"), "moneyRemove", "plain", height=height)
        self.totals = TotalsCard()
        # layout
        self._card.box.setContentsMargins(12, 12, 12, 14)
        acts = Flow(gap=4)
        for button in (self.up, self.down, self.remove):
            button.setProperty("slim", "yes")
            acts.addWidget(button)
        adding = row(spacing="s")
        adding.addWidget(self.new, 1)
        adding.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        self._card.box.addWidget(self._empty)
        self._card.box.addWidget(self._proposed)
        self._card.box.addWidget(self.start)
        self._card.box.addWidget(self.table)
        self._card.box.addWidget(self._problem)
        self._card.box.addLayout(acts)
        self._card.box.addLayout(adding)
        self._card.box.addWidget(self._keys)
        self.first.addWidget(self._card)
        self.second.addWidget(self.totals)
        self.lay(3, 1)
        # connections
        self._model.changed.connect(self._change)
        self._model.refused.connect(self._refuse)
        self.table.remove_asked.connect(self._remove_row)
        self.table.move_asked.connect(self._move_row)
        self.table.new_asked.connect(self._to_new)
        self.start.clicked.connect(self._begin)
        self.add.clicked.connect(self._add)
        self.new.edit.returnPressed.connect(self._add)  # type: ignore[union-attr]
        self.up.clicked.connect(self._up)
        self.down.clicked.connect(self._down)
        self.remove.clicked.connect(self._remove_here)
        self.totals.available.written.connect(self._set_available)
        self.totals.source.written.connect(self._set_source)

    def show_session(self, workspace: Workspace, session_id: str, today: dt.date) -> None:
        """Show this session; amounts that were typed wrong for another one go."""
        if (workspace, session_id) != (self.workspace, self.session_id):
            self._model.forget()
        super().show_session(workspace, session_id, today)

    def refresh(self) -> None:
        """Read the lines and the totals again."""
        from wijksessie.queries.conditions_budget import budget, starter_lines

        assert self.workspace is not None
        seen = budget(self.workspace, self.session_id)
        here = self._model.line(self.table.currentIndex().row())
        column = self.table.currentIndex().column()
        self._model.show_lines(seen.lines)
        if here is not None and (at := self._model.row_of(here.id)) >= 0 and column >= 0:
            self.table.setCurrentIndex(self._model.index(at, column))
        self.totals.show_budget(seen)
        self._proposed.setText(", ".join(line.label for line in starter_lines()))
        empty: tuple[QWidget, ...] = (self._empty, self._proposed, self.start)
        filled: tuple[QWidget, ...] = (self.table, self._keys, self.up, self.down, self.remove)
        for part in (*empty, *filled):
            part.setVisible((part in filled) == bool(seen.lines))

    @Slot()
    def _begin(self) -> None:
        from wijksessie.commands.conditions.budget import start_budget

        self.keep(None, self.tr("De eerste regels staan er"), start_budget, self.session_id)
        self.refresh()
        self.table.setFocus()

    @Slot(str, str, object)
    def _change(self, line_id: str, field: str, value: object) -> None:
        from wijksessie.commands.conditions.budget import change_line

        assert self.workspace is not None
        change_line(self.workspace, line_id, **{field: value})  # type: ignore[arg-type]
        self.desk.done_said.emit(self.tr("Bewaard"))
        self.refresh()

    @Slot(str)
    def _refuse(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    @Slot()
    def _add(self) -> None:
        from wijksessie.commands.conditions.budget import add_line

        label = self.new.text()
        if self.keep(self.new, self.tr("Erbij gezet: {0}").format(label), add_line, self.session_id, label):
            self.new.forget()
            self.refresh()

    @Slot()
    def _to_new(self) -> None:
        self.new.edit.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(int)
    def _remove_row(self, at: int) -> None:
        from wijksessie.commands.conditions.budget import remove_line

        line = self._model.line(at)
        if line is None:
            return
        self.keep(None, self.tr("Weggehaald: {0}").format(line.label), remove_line, line.id)
        self.refresh()
        if last := self.table.model().rowCount():
            self.table.setCurrentIndex(self._model.index(min(at, last - 1), 0))

    @Slot(int, int)
    def _move_row(self, at: int, by: int) -> None:
        from wijksessie.commands.conditions.budget import move_line

        line = self._model.line(at)
        if line is None or not 0 <= at + by < self._model.rowCount():
            return
        self.keep(None, self.tr("Verplaatst: {0}").format(line.label), move_line, line.id, at + by)
        self.refresh()

    @Slot()
    def _up(self) -> None:
        self._move_row(self.table.currentIndex().row(), -1)

    @Slot()
    def _down(self) -> None:
        self._move_row(self.table.currentIndex().row(), 1)

    @Slot()
    def _remove_here(self) -> None:
        self._remove_row(self.table.currentIndex().row())

    @Slot(str, str)
    def _set_available(self, key: str, text: str) -> None:
        from wijksessie.commands.conditions.budget import set_available
        from wijksessie.queries.euro import read_euro
        from wijksessie.techniques.base import RuleBroken

        field = self.totals.available
        try:
            cents = read_euro(text) if text.strip() else None
        except RuleBroken as broken:
            field.tell(str(broken))
            return
        self.keep(field, self.tr("Het budget is bewaard"), set_available, self.session_id, cents)

    @Slot(str, str)
    def _set_source(self, key: str, text: str) -> None:
        from wijksessie.commands.conditions.budget import set_source

        self.keep(self.totals.source, self.tr("Bewaard"), set_source, self.session_id, text)
