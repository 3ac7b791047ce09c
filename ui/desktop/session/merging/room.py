"""Kaarten samenvoegen: in the break, from many cards to the few that fit on a table (T19, domain.md 4.8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card
from ui.desktop.parts.keys import KeyLine
from ui.desktop.parts.text import Text
from ui.desktop.preparing.room import Room
from ui.desktop.session.merging.pair import PairPanel
from ui.desktop.session.merging.rest_pane import RestPane
from ui.desktop.session.merging.under_dialog import UnderDialog
from ui.desktop.session.table.keeper import TableKeeper
from wijksessie.terms import CardKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from ui.desktop.desk import Desk
    from wijksessie.commands import Workspace
    from wijksessie.queries.merging import Merging

_LEAST = 980


class MergeRoom(Room):
    """One pair at a time at the left; all cards that are left at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "cards", self.tr("Kaarten samenvoegen"), parent)
        # parts
        self._kind: CardKind | None = None
        self._view: Merging | None = None
        self._later: list[frozenset[str]] = []
        self._picked = ""
        self._hand: tuple[str, str] | None = None
        self.on = Button(self.tr("Kies wat op tafel komt"), "mergeOn", "primary")
        self.asks = Text("", "zin", wrap=True)
        self.asks.setObjectName("mergeAsks")
        self.left_over = Text("", "tekst", look="second", wrap=True)
        self.left_over.setObjectName("mergeLeftOver")
        self.pair = PairPanel()
        self.how = KeyLine(self.tr("[←] [→] kiest wiens woorden blijven. [Ctrl Z] maakt ongedaan."))
        self.problem = Text("", "tekst", "kop", look="late", wrap=True)
        self.problem.setObjectName("mergeProblem")
        self.problem.hide()
        self.rest = RestPane()
        self.list, self.count = self.rest.list, self.rest.count
        # layout
        self.acts.addWidget(self.on)
        left = Card("mergeLeftCard")
        for widget in (self.asks, self.left_over, self.pair, self.problem, self.how):
            left.box.addWidget(widget)
        left.box.addStretch(1)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(theme.space("l"))
        self._sides.addWidget(left, 3)
        self._sides.addWidget(self.rest, 2)
        self.page.box.addLayout(self._sides, 1)
        # connections
        self.rest.kinds.chosen.connect(self._choose_kind)
        self.on.clicked.connect(self._go_on)
        self.pair.together.connect(self._together)
        self.pair.parted.connect(self._apart)
        self.pair.put_off.connect(self._put_off)
        self.list.picked.connect(self._pick)
        self.list.split_asked.connect(self._split_here)
        self.list.left_side.connect(self.take_keys)
        self.rest.under.clicked.connect(self._ask_under)

    # -- showing

    def show_session(self, workspace: Workspace, session_id: str, today: dt.date) -> None:
        """Begin with the cards people named last."""
        if workspace is not self.workspace or session_id != self.session_id or not self.isVisible():
            self._kind, self._later, self._picked, self._hand = None, [], "", None
        super().show_session(workspace, session_id, today)
        self._lay()

    def show_subject(self, about: str) -> None:
        """Show the cards of one kind: "stress" or "helpt"."""
        if about in set(CardKind):
            self._kind = CardKind(about)
            self.refresh()
        self.take_keys()

    def refresh(self) -> None:
        """Read the cards again; the pair stays as long as it can."""
        from wijksessie.queries.merging import kind_now, merging

        if self.workspace is None:
            return
        self._kind = self._kind or kind_now(self.workspace, self.session_id)
        self._view = view = merging(self.workspace, self.session_id, self._kind)
        if self._picked and view.card(self._picked) is None:
            self._picked = ""
        self.rest.show_cards(view, self._picked)
        said = self.tr("De tafels zeiden samen {0} keer iets.").format(view.said)
        self.tell(said if view.said else "")
        self.on.forbid("" if view.cards else self.tr("Er zijn nog geen kaarten."))
        self._show_pair(view)

    def _show_pair(self, view: Merging) -> None:
        pair = self._next(view)
        had_keys = self.pair.hasFocus()
        number = len(view.pairs) if pair is not None and self._hand is None else 0
        left = self.tr("Nog 1 voorstel") if number == 1 else self.tr("Nog {0} voorstellen").format(number)
        self.left_over.setText(left)
        self.left_over.setVisible(number > 0)
        self.pair.setVisible(pair is not None)
        self.how.setVisible(pair is not None)
        if pair is not None:
            one, other = (view.card(key) for key in pair)
            assert one is not None
            assert other is not None
            self.pair.show_pair(one, other)
            self.asks.setText(self.tr("Zeggen deze kaarten hetzelfde?"))
        else:
            if not view.cards:
                said = self.tr("Nog geen kaarten. Eerst zeggen de tafels wat zij vinden.")
            elif self._picked:
                said = self.tr("Kies in de lijst de kaart die hetzelfde zegt.")
            else:
                said = self.tr("Geen voorstellen meer. Zeggen er toch twee hetzelfde? Kies ze in de lijst.")
            self.asks.setText(said)
            if had_keys:
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next(self, view: Merging) -> tuple[str, str] | None:
        """The pair two people chose, else the likeliest that was not put off."""
        if self._hand is not None and all(view.card(key) is not None for key in self._hand):
            return self._hand
        self._hand = None
        if self._picked:
            return None
        fresh = [pair for pair in view.pairs if frozenset(pair) not in self._later]
        if not fresh and view.pairs:
            order = {pair: nr for nr, pair in enumerate(self._later)}
            fresh = sorted(view.pairs, key=lambda pair: order.get(frozenset(pair), -1))
        return fresh[0] if fresh else None

    @Slot()
    def take_keys(self) -> None:
        """Go to the pair, or to the list when there is none."""
        target = self.list if self.pair.isHidden() else self.pair
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Put the list under the pair when there is little room."""
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        narrow = self.width() < theme.scaled(_LEAST)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(way)
        self.list.setMinimumHeight(theme.scaled(420) if narrow else theme.scaled(260))

    # -- what people do

    @Slot(str, object)
    def _choose_kind(self, key: str, kind: CardKind) -> None:
        self._kind, self._hand, self._picked = kind, None, ""
        self.problem.hide()
        self.refresh()
        self.take_keys()

    def _do(self, command: Callable[..., object], *values: object) -> bool:
        assert self.workspace is not None
        answer = TableKeeper(self.workspace).do(command, self.session_id, *values)
        self.problem.setText(answer.said)
        self.problem.setVisible(not answer.done)
        if answer.done:
            self._hand, self._picked = None, ""
        self.refresh()
        return answer.done

    def _label(self, key: str) -> str:
        found = None if self._view is None else self._view.card(key)
        return key if found is None else found.option.label

    @Slot(str, str)
    def _together(self, keep: str, other: str) -> None:
        from wijksessie.commands.cards import merge_cards

        said = self.tr("Samen: {0}").format(f"{self._label(keep)} + {self._label(other)}")
        if self._do(merge_cards, keep, [other]):
            self.desk.done_said.emit(said)

    @Slot(str, str)
    def _apart(self, one: str, other: str) -> None:
        from wijksessie.commands.cards import set_apart

        if self._do(set_apart, one, other):
            both = f"{self._label(one)} | {self._label(other)}"
            self.desk.done_said.emit(self.tr("Apart: {0}").format(both))

    @Slot()
    def _put_off(self) -> None:
        """Show another pair now; this one comes back when the others are done."""
        if self._hand is not None or self._picked:
            self._hand, self._picked = None, ""
        elif self._view is not None and (pair := self._next(self._view)) is not None:
            found = frozenset(pair)
            self._later = [*(other for other in self._later if other != found), found]
        self.problem.hide()
        self.refresh()
        self.take_keys()

    @Slot(str)
    def _pick(self, key: str) -> None:
        """The first card waits for a second one; the same card again lets go."""
        self.problem.hide()
        if not key:
            return
        if not self._picked:
            self._picked, self._hand = key, None
        elif self._picked == key:
            self._picked = ""
        else:
            self._hand, self._picked = (self._picked, key), ""
        self.refresh()
        if self._hand is not None:
            self.take_keys()

    @Slot(str)
    def _split_here(self, key: str) -> None:
        """Split the one card that lies under this one; of more, ask which."""
        card = None if self._view is None else self._view.card(key)
        if card is None or not card.under:
            return
        if len(card.under) == 1:
            self._split(card.under[0].key)
        else:
            self._open_under(key)

    @Slot()
    def _ask_under(self) -> None:
        """Show what lies under the card in the list, or under the first that has something under it."""
        here = self.list.key_here()
        cards = () if self._view is None else self._view.cards
        with_more = [card.key for card in cards if card.under]
        if with_more:
            self._open_under(here if here in with_more else with_more[0])

    def _open_under(self, key: str) -> None:
        card = None if self._view is None else self._view.card(key)
        if card is None:
            return
        dialog = UnderDialog(card, self.window())
        dialog.split_asked.connect(self._split)
        dialog.words_asked.connect(self._words)
        dialog.open()

    @Slot(str)
    def _split(self, key: str) -> None:
        from wijksessie.commands.cards import split_card

        if self._do(split_card, key):
            self.desk.done_said.emit(self.tr("Losgemaakt: {0}").format(self._label(key)))

    @Slot(str)
    def _words(self, key: str) -> None:
        from wijksessie.commands.cards import keep_words

        if self._do(keep_words, key):
            self.desk.done_said.emit(self.tr("Nu bovenop: {0}").format(self._label(key)))

    @Slot()
    def _go_on(self) -> None:
        """Go to the round in which people choose between these cards."""
        from wijksessie.commands.options import round_to_choose

        assert self.workspace is not None
        assert self._kind is not None
        round_id = round_to_choose(self.workspace, self.session_id, self._kind)
        self.desk.place_chosen.emit("session", f"options/{round_id}")
