"""Wat ligt op tafel: choose and order the cards of a round, agree on its numbers, read aloud, open it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures.words import names_of
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.field import Field
from ui.desktop.parts.frames import Card
from ui.desktop.parts.text import Text
from ui.desktop.preparing.room import Room
from ui.desktop.session.merging.agreed import AgreedFields
from ui.desktop.session.merging.aloud import AloudPanel
from ui.desktop.session.merging.choose_pane import ChoosePane
from ui.desktop.session.table.keeper import TableKeeper
from ui.desktop.writing.attaching import help_writing
from wijksessie.terms import CardKind, TechniqueId

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.desktop.desk import Desk
    from wijksessie.queries.round_prep import RoundPrep

_LEAST = 980


class OptionsRoom(Room):
    """What there is at the left, the question and the numbers at the right; one button opens the round."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "options", self.tr("Wat ligt op tafel?"), parent)
        # parts
        self._round = ""
        self._prep: RoundPrep | None = None
        self._kind: CardKind | None = None
        self._order: list[str] = []
        self.read = Button(self.tr("Voorlezen"), "optionsRead")
        self.begin = Button(self.tr("Open de ronde"), "optionsOpen", "primary")
        self.problem = Text("", "tekst", "kop", look="late", wrap=True)
        self.problem.setObjectName("optionsProblem")
        self.problem.hide()
        self.pane = ChoosePane()
        self.list, self.count, self.own = self.pane.list, self.pane.count, self.pane.own
        self.question = Field("optionsQuestion", self.tr("De vraag"), lines=2)
        self.agreed = AgreedFields()
        self.side = Card("optionsSide")
        self.aloud = AloudPanel()
        self.aloud.hide()
        self._choose = QWidget()
        # layout
        self.acts.addWidget(self.read)
        self.acts.addWidget(self.begin)
        self.side.box.addWidget(self.question)
        help_writing(self.question, most=1)
        self.side.box.addWidget(self.agreed)
        self.side.box.addStretch(1)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(theme.space("l"))
        self._sides.addWidget(self.pane, 3)
        self._sides.addWidget(self.side, 2)
        self._choose.setLayout(self._sides)
        self.page.box.addWidget(self.problem)
        self.page.box.addWidget(self._choose, 1)
        self.page.box.addWidget(self.aloud, 1)
        # connections
        self.read.clicked.connect(self._read)
        self.begin.clicked.connect(self._open)
        self.pane.kinds.chosen.connect(self._choose_kind)
        self.list.picked.connect(self._toggle)
        self.list.moved.connect(self._move)
        self.pane.up.clicked.connect(self._earlier)
        self.pane.down.clicked.connect(self._later)
        self.own.entered.connect(self._add)
        self.pane.zones.clicked.connect(self._ask_zones)
        self.question.written.connect(self._write)
        self.agreed.agreed.connect(self._agree)
        self.aloud.stopped.connect(self._stop)

    # -- showing

    def show_subject(self, about: str) -> None:
        """Show the round with this id."""
        self._round, self._kind, self._order = about.partition("/")[0], None, []
        self.problem.hide()
        self._stop()
        self.question.forget()
        self.refresh()
        self._lay()
        self.take_keys()

    @Slot()
    def take_keys(self) -> None:
        """Go to the list, or to the button when there is nothing to choose."""
        (self.list if self.list.isVisible() and self.list.isEnabled() else self.begin).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def refresh(self) -> None:
        """Read the round again; what lies there keeps its place as long as somebody is here."""
        from wijksessie.queries.round_prep import round_prep

        if self.workspace is None or not self._round:
            return
        prep = round_prep(self.workspace, self._round, self._kind)
        if prep is None:
            self.left.emit()
            return
        self._prep = prep
        self._kind = prep.kind
        self._order = self._in_place(prep)
        cards = {card.key: card for card in prep.rows}
        self.title.setText(prep.name)
        self.pane.show_round(prep, self._order, names_of(self.workspace))
        self.question.show_text(prep.question)
        self.question.setEnabled(not prep.opened)
        self.agreed.show_round(prep)
        told = self.tr("Open de ronde pas als iedereen weet wat er ligt.")
        self.tell(self.tr("De ronde is open. Wat op tafel ligt, staat nu vast.") if prep.opened else told)
        self.begin.say(self.tr("Naar de tafels") if prep.opened else self.tr("Open de ronde"))
        self.begin.forbid(self._missing(prep))
        self.read.setVisible(bool(prep.chosen) and prep.technique != TechniqueId.MOOD)
        if not self.aloud.isHidden():
            self.aloud.read([cards[key] for key in prep.chosen], anew=False)

    def _in_place(self, prep: RoundPrep) -> list[str]:
        """What lies there in the order of the visit, so that nothing jumps when it is chosen."""
        keys = [card.key for card in prep.rows]
        shown = [key for key in self._order if key in keys]
        if [key for key in shown if key in prep.chosen] != [key for key in keys if key in prep.chosen]:
            shown = []  # somebody moved a card, or undid it
        return [*shown, *(key for key in keys if key not in shown)]

    def _missing(self, prep: RoundPrep) -> str:
        if prep.opened or len(prep.chosen) >= prep.least:
            return ""
        if prep.least == 1:
            return self.tr("Leg eerst een kaart op tafel.")
        return self.tr("Leg eerst {0} kaarten op tafel.").format(prep.least)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the question under the cards when there is little room."""
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        narrow = self.width() < theme.scaled(_LEAST)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(way)
        self.list.setMinimumHeight(theme.scaled(420) if narrow else theme.scaled(240))

    # -- what people do

    def _do(self, command: Callable[..., object], *values: object, **named: object) -> bool:
        assert self.workspace is not None
        answer = TableKeeper(self.workspace).do(command, self._round, *values, **named)
        self.problem.setText(answer.said)
        self.problem.setVisible(not answer.done)
        self.refresh()
        return answer.done

    def _lay_options(self, options: Sequence[str]) -> bool:
        from wijksessie.commands.options import set_options

        return self._do(set_options, tuple(options))

    @Slot(str)
    def _toggle(self, key: str) -> None:
        if self._prep is None or self._prep.opened:
            return
        chosen = set(self._prep.chosen) ^ {key}
        self._lay_options([other for other in self._order if other in chosen])

    @Slot(str, int)
    def _move(self, key: str, by: int) -> None:
        """Move a chosen card past the next chosen one."""
        if self._prep is None or self._prep.opened or key not in self._prep.chosen:
            return
        chosen = list(self._prep.chosen)
        at = chosen.index(key)
        if 0 <= at + by < len(chosen):
            chosen.insert(at + by, chosen.pop(at))
            self._lay_options(chosen)

    @Slot()
    def _earlier(self) -> None:
        self._move(self.list.key_here(), -1)

    @Slot()
    def _later(self) -> None:
        self._move(self.list.key_here(), 1)

    @Slot(str, object)
    def _choose_kind(self, key: str, kind: CardKind) -> None:
        self._kind, self._order = kind, []
        self.problem.hide()
        self.refresh()

    @Slot(str)
    def _add(self, words: str) -> None:
        if self._prep is None:
            return
        words = " ".join(words.split())
        same = [card.key for card in self._prep.rows if card.option.label.casefold() == words.casefold()]
        added = same[0] if same else words
        if added in self._prep.chosen or self._lay_options([*self._prep.chosen, added]):
            self.own.write("")

    @Slot()
    def _ask_zones(self) -> None:
        self.desk.place_chosen.emit("session", "zones")

    @Slot(str, str)
    def _write(self, key: str, text: str) -> None:
        from wijksessie.commands.rounds import set_round

        if self._do(set_round, question=text):
            self.question.kept()

    @Slot(object)
    def _agree(self, params: dict[str, object]) -> None:
        from wijksessie.commands.rounds import set_round

        self._do(set_round, params=params)

    # -- reading aloud and opening

    @Slot()
    def _read(self) -> None:
        assert self._prep is not None
        cards = {card.key: card for card in self._prep.rows}
        self._choose.hide()
        self.aloud.show()
        self.aloud.read([cards[key] for key in self._prep.chosen])
        self.aloud.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _stop(self) -> None:
        if self.aloud.isHidden():
            return
        self.aloud.hide()
        self._choose.show()
        self.take_keys()

    @Slot()
    def _open(self) -> None:
        from ui.desktop.session.cockpit.conditions_dialog import ConditionsDialog
        from wijksessie.commands.options import lay_and_open, set_options

        prep = self._prep
        if prep is None or self.workspace is None:
            return
        if prep.opened:
            self._go()
        elif prep.conditions:
            set_options(self.workspace, self._round, prep.chosen)
            dialog = ConditionsDialog(self.workspace, self._round, prep.conditions, self.window())
            dialog.accepted.connect(self._go)
            dialog.open()
        elif self._do(lay_and_open):
            self._go()

    @Slot()
    def _go(self) -> None:
        self.desk.place_chosen.emit("session", f"table/{self._round}")
