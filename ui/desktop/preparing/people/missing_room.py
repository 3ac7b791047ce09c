"""Wie missen we? Four lists about the neighbourhood, one at a time. Never about one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QGridLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.banner import Banner
from ui.desktop.parts.buttons import Button
from ui.desktop.preparing.people.reach_card import ReachCard
from ui.desktop.preparing.room import Room
from wijksessie.commands import RuleBroken
from wijksessie.queries.missing import GROUPS, PARTIES, RISK_FACTORS, SIGNALLERS
from wijksessie.terms import CheckState

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.desktop.desk import Desk
    from ui.desktop.parts.field import Field
    from wijksessie.queries.missing import Missing, MissingLine

_ONE_COLUMN = 900
_LISTS = (RISK_FACTORS, GROUPS, PARTIES, SIGNALLERS)


class MissingRoom(Room):
    """The four lists at the left with how they stand, the chosen one at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "missing", "", parent)
        # parts
        self.title.setText(self.tr("Wie missen we?"))
        self.setAccessibleName(self.title.text())
        self._seen: Missing | None = None
        self._name = RISK_FACTORS
        self._titles = {
            RISK_FACTORS: self.tr("Wie willen we horen?"),
            GROUPS: self.tr("Wie hoort er niet altijd bij?"),
            PARTIES: self.tr("Welke organisaties doen mee?"),
            SIGNALLERS: self.tr("Wie ziet het eerst?"),
        }
        self._about = {
            RISK_FACTORS: self.tr(
                "Dit geeft vaker stress. Kent u sleutelpersonen die deze bewoners bereiken?"
            ),
            GROUPS: self.tr("Op school worden jongeren hierom vaker buitengesloten. Horen wij hen ook?"),
            PARTIES: self.tr("Dit volgt uit uw contacten. Wat er niet is, missen we."),
            SIGNALLERS: self.tr(
                "Zij merken stress vroeg. Bij jongeren en ouderen lijkt het vaak op iets anders."
            ),
        }
        self.banner = Banner(
            "missingBanner", "info", self.tr("Dit gaat over de wijk, nooit over één persoon.")
        )
        self._group = QButtonGroup(self)
        self._choices: dict[str, Button] = {}
        side = QWidget()
        for nr, name in enumerate(_LISTS):
            button = Button("", f"missing_{name}", "choice", height=theme.scaled(76))
            button.setCheckable(True)
            button.setFont(theme.font("tekst", "nadruk"))
            self._group.addButton(button, nr)
            self._choices[name] = button
        self._choices[self._name].setChecked(True)
        self.card = ReachCard()
        # layout
        self._nav = QGridLayout(side)
        self._nav.setContentsMargins(0, 0, 0, 0)
        self._nav.setSpacing(theme.space("s"))
        self._narrow: bool | None = None
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(14)
        self._columns.addWidget(side, 2, Qt.AlignmentFlag.AlignTop)
        self._columns.addWidget(self.card, 5, Qt.AlignmentFlag.AlignTop)
        self.page.box.addWidget(self.banner)
        self.page.box.addLayout(self._columns)
        self.page.box.addStretch(1)
        # connections
        self._group.idClicked.connect(self._choose)
        self.card.set.connect(self._set)
        self.card.noted.connect(self._note)
        self.card.added.connect(self._add)
        self.card.removed.connect(self._remove)
        self.card.wanted.connect(self._new_contact)

    def refresh(self) -> None:
        """Read the lists again."""
        if self.workspace is None:
            return
        from wijksessie.queries.missing import missing

        self._seen = missing(self.workspace)
        for name, button in self._choices.items():
            told = self._stands(self._lines(name))
            button.say(f"{self._titles[name]}\n{told}", f"{self._titles[name]} {told}")
        is_parties = self._name == PARTIES
        self.card.show_list(
            self._titles[self._name], self._about[self._name], self._lines(self._name), can_add=is_parties
        )

    def show_subject(self, subject: str) -> None:
        """Open the list with this name."""
        if subject in self._choices:
            self._choices[subject].setChecked(True)
            self._name = subject
            self.refresh()

    def _lines(self, name: str) -> tuple[MissingLine, ...]:
        assert self._seen is not None
        lines: tuple[MissingLine, ...] = getattr(self._seen, name)
        return lines

    def _stands(self, lines: tuple[MissingLine, ...]) -> str:
        reached = sum(line.state in (CheckState.YES, CheckState.PARTLY) for line in lines)
        missed = sum(line.state is CheckState.NO for line in lines)
        open_ = len(lines) - reached - missed
        told = [
            self.tr("{0} bereikt").format(reached),
            self.tr("{0} gemist").format(missed),
            self.tr("{0} open").format(open_) if open_ else "",
        ]
        return ", ".join(part for part in told if part)

    @Slot(int)
    def _choose(self, nr: int) -> None:
        self._name = _LISTS[nr]
        self.refresh()

    @Slot(str, object)
    def _set(self, key: str, state: CheckState | None) -> None:
        from wijksessie.commands.checks import set_check

        assert self.workspace is not None
        assert self._seen is not None
        try:
            set_check(self.workspace, self._seen.owner, self._name, key, state)
        except RuleBroken:
            self.refresh()
            raise
        self.refresh()

    @Slot(object, str, str)
    def _note(self, field: Field, key: str, text: str) -> None:
        from wijksessie.commands.checks import note_check

        assert self.workspace is not None
        assert self._seen is not None
        try:
            note_check(self.workspace, self._seen.owner, self._name, key, text)
        except RuleBroken as broken:
            field.tell(str(broken))
            return
        field.kept()
        self.refresh()

    @Slot(object, str)
    def _add(self, field: Field, label: str) -> None:
        from wijksessie.commands.checks import add_check

        assert self.workspace is not None
        assert self._seen is not None
        try:
            add_check(self.workspace, self._seen.owner, self._name, label)
        except RuleBroken as broken:
            field.tell(str(broken))
            return
        field.forget()
        self.refresh()
        self.desk.done_said.emit(self.tr("Staat erbij: {0}").format(label.strip()))
        field.edit.setFocus()

    @Slot(str)
    def _remove(self, check_id: str) -> None:
        from wijksessie.commands.checks import remove_check

        assert self.workspace is not None
        remove_check(self.workspace, check_id)
        self.refresh()
        self.desk.done_said.emit(self.tr("Regel weggehaald"))

    @Slot(str)
    def _new_contact(self, kind: str) -> None:
        from ui.desktop.preparing.people.contact_form import ContactForm

        if self.workspace is None or self.today is None:
            return
        form = ContactForm(self.workspace, self.today, kind=kind, parent=self)
        form.kept.connect(self.refresh)
        form.told.connect(self.desk.done_said)
        form.open()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the chosen list under the choices when there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.scaled(_ONE_COLUMN)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for nr, button in enumerate(self._choices.values()):
            self._nav.removeWidget(button)
            self._nav.addWidget(button, nr // 2 if narrow else nr, nr % 2 if narrow else 0)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
