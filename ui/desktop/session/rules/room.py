"""Toestemming en afspraken: read aloud, counted, agreed, and who does what (domain.md 4.1, 4.5, 4.6)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from ui.desktop.gestures.words import names_of
from ui.desktop.preparing.field_room import FieldRoom
from ui.desktop.session.rules.cards import AloudCard, RecordCard, RolesCard, RulesCard, StickersCard
from wijksessie.commands import RuleBroken

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk


class RulesRoom(FieldRoom):
    """What is said at the start, at the left; what is agreed, at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "rules", "", parent)
        from wijksessie.queries.consent import consent_text

        # parts
        title = self.tr("Toestemming en afspraken")
        self.title.setText(title)
        self.setAccessibleName(title)
        self.tell(self.tr("Lees rustig voor. Wacht op de tolk. Daarna pas beginnen."))
        self._text = consent_text()
        self.aloud = AloudCard(self._text.steps)
        self.record = RecordCard(self._text.ask, self._text.limits)
        self.stickers = StickersCard(self._text.stickers)
        self.rules = RulesCard(self._text.listens)
        self.roles = RolesCard()
        # layout
        for card in (self.aloud, self.rules, self.roles):
            self.first.addWidget(card)
        self.second.addWidget(self.record)
        self.second.addWidget(self.stickers)
        self.lay(4, 3)
        # connections
        self.record.answered.connect(self._record)
        self.record.out.counted.connect(self._count_out)
        for count in self.stickers.counts:
            count.counted.connect(self._count_sticker)
        self.rules.take.clicked.connect(self._take_rules)
        self.rules.rules.changed.connect(self._set_rules)

    def refresh(self) -> None:
        """Read again what was noted."""
        from wijksessie.queries.consent import role_cards, rules_view
        from wijksessie.queries.debrief import debrief
        from wijksessie.queries.sentences import day

        assert self.workspace is not None
        self._view = view = rules_view(self.workspace, self.session_id)
        days = debrief(self.workspace, self.session_id)
        told = self.tr("de dag die wij zo noemen")
        if days is not None and days.leaflet is not None:
            told = day(days.leaflet)
        steps = tuple(
            replace(step, lines=tuple(line.replace("{day}", told) for line in step.lines))
            for step in self._text.steps
        )
        self.aloud.show_steps(steps)
        self.record.show_view(view, self._text.version)
        self.stickers.show_view(view)
        self.rules.rules.field.know(names_of(self.workspace))
        self.rules.rules.show_lines(view.rules)
        self.roles.show_roles(role_cards(self.workspace, self.session_id))

    @Slot(str, object)
    def _record(self, key: str, value: object) -> None:
        from wijksessie.commands.consent import record_consent

        assert self.workspace is not None
        record_consent(self.workspace, self.session_id, **{key: value})  # type: ignore[arg-type]
        self.refresh()

    @Slot(str, int)
    def _count_out(self, key: str, more: int) -> None:
        from wijksessie.commands.consent import record_consent

        assert self.workspace is not None
        number = max(0, (self._view.did_not_want or 0) + more)
        record_consent(self.workspace, self.session_id, did_not_want=number)
        self.refresh()

    @Slot(str, int)
    def _count_sticker(self, key: str, more: int) -> None:
        from wijksessie.commands.consent import count_sticker

        assert self.workspace is not None
        count_sticker(self.workspace, self.session_id, key, more)
        self.refresh()

    @Slot(object)
    def _set_rules(self, rules: list[str]) -> None:
        from wijksessie.commands.consent import set_ground_rules

        assert self.workspace is not None
        set_ground_rules(self.workspace, self.session_id, rules)
        self.desk.done_said.emit(self.tr("Bewaard"))
        self.refresh()

    @Slot()
    def _take_rules(self) -> None:
        from wijksessie.commands.consent import take_chosen_rules

        assert self.workspace is not None
        try:
            count = take_chosen_rules(self.workspace, self.session_id)
        except RuleBroken as broken:
            self.rules.problem.setText(str(broken))
            self.rules.problem.show()
            return
        self.rules.problem.hide()
        self.desk.done_said.emit(self.tr("{0} afspraken overgenomen").format(count))
        self.refresh()
