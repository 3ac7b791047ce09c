"""Two cards held up (T13): which weighs more? A tap or an arrow chooses, and the next pair comes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures import pairs_order as order
from ui.desktop.gestures.gesture import GestureWidget
from ui.desktop.gestures.pair_card import PairCard
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Card, clear, row
from ui.desktop.parts.text import Text
from wijksessie.techniques.gestures import ThisOrThat

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.desktop.desk import Desk
    from wijksessie.queries.sheets import SheetView
    from wijksessie.techniques.base import Gesture

_OTHER = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PairsGesture(GestureWidget):
    """Shows one pair at a time. Looking back at a choice shows its pair again; choosing then changes it."""

    finished = Signal()
    reached = Signal(object)

    def __init__(self, desk: Desk, gesture: Gesture, parent: QWidget | None = None) -> None:
        super().__init__(desk, gesture, parent)
        # parts
        self.setObjectName("pairsGesture")
        self.setAccessibleName(self.tr("Twee kaarten"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._ties = isinstance(gesture, ThisOrThat) and gesture.ties
        self._sheet: SheetView | None = None
        self._shown_for: object = None
        self._pairs: list[order.Pair] = []
        self.choices: list[dict[str, Any]] = []
        self._looking: int | None = None
        self.left = PairCard("pairLeft")
        self.right = PairCard("pairRight")
        self.even = Button(self.tr("Even zwaar"), "pairEven", "choice")
        self.back = Button(self.tr("Eén terug"), "pairBack")
        self.list = Button(self.tr("Wat u koos"), "pairList", "choice")
        self.list.setCheckable(True)
        self.ready = Text("", "titel", wrap=True)
        self.ready.setObjectName("pairsReady")
        self.ready.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.chosen = Card("pairsChosen")
        # layout
        cards = row(spacing="l")
        cards.addWidget(self.left, 1)
        cards.addWidget(self.right, 1)
        acts = row(spacing="s")
        for button in (self.back, self.even, self.list):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        acts.addWidget(self.back)
        acts.addStretch(1)
        acts.addWidget(self.even)
        acts.addStretch(1)
        acts.addWidget(self.list)
        self.even.setVisible(self._ties)
        self.even.setMinimumWidth(theme.scaled(220))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.space("m"))
        whole.addLayout(cards, 1)
        whole.addWidget(self.ready)
        whole.addLayout(acts)
        whole.addWidget(self.chosen)
        # connections
        self.left.clicked.connect(self._choose_left)
        self.right.clicked.connect(self._choose_right)
        self.even.clicked.connect(self._choose_even)
        self.back.clicked.connect(self._take_back)
        self.list.clicked.connect(self._show_list)

    # -- showing

    def show_sheet(self, sheet: SheetView, data: Any) -> None:
        """Show the pair this table has come to."""
        here = (sheet.round_id, sheet.table.key)
        if here != self._shown_for:
            self._shown_for, self._looking = here, None
            self._pairs = order.shuffled([option.key for option in sheet.options], "/".join(here))
        self._sheet = sheet
        keys = tuple(option.key for option in sheet.options)
        self.choices = order.made(data, keys)
        if self._looking is not None and self._looking >= len(self.choices):
            self._looking = None
        self._show()

    def _pair(self) -> order.Pair | None:
        """The pair in sight: the one that is looked back at, or the next."""
        if self._looking is not None:
            row_ = self.choices[self._looking]
            return row_["a"], row_["b"]
        return order.next_pair(self._pairs, self.choices)

    def _show(self) -> None:
        assert self._sheet is not None
        pair, winner = self._pair(), ""
        if self._looking is not None:
            winner = self.choices[self._looking]["winner"] or "="
        for card, key in zip((self.left, self.right), pair or (), strict=False):
            card.show_card(self._sheet.option(key), chosen=key == winner)
        for part in (self.left, self.right):
            part.setVisible(pair is not None)
        self.even.setVisible(pair is not None and self._ties)
        self.even.setCheckable(self._looking is not None)
        self.even.setChecked(winner == "=")
        self.ready.setVisible(pair is None)
        few = len(self._sheet.options) < 2
        done = self.tr("Alle paren zijn gekozen. Klopt het?")
        self.ready.setText(self.tr("Er liggen te weinig kaarten. Kies er eerst twee.") if few else done)
        self.back.forbid("" if self.choices else self.tr("Er is nog niets gekozen."))
        self.list.forbid("" if self.choices else self.tr("Er is nog niets gekozen."))
        self._show_list()

    @Slot()
    def _show_list(self) -> None:
        """Show what was chosen, when asked for and when all pairs were."""
        open_ = bool(self.choices) and (self.list.isChecked() or self._pair() is None)
        self.chosen.setVisible(open_)
        clear(self.chosen.box)
        if not open_ or self._sheet is None:
            return
        for nr, choice in enumerate(self.choices):
            line = Button(f"{nr + 1}.  {self._said(choice)}", f"pairChoice_{nr}", "choice")
            line.setCheckable(True)
            line.setChecked(nr == self._looking)
            line.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            line.clicked.connect(self._look_at)
            self.chosen.box.addWidget(line)
            line.show()

    def _said(self, choice: order.Choice) -> str:
        assert self._sheet is not None
        a, b = self._sheet.option(choice["a"]).label, self._sheet.option(choice["b"]).label
        if not choice["winner"]:
            return self.tr("{0} en {1}: even").format(a, b)
        won, other = (a, b) if choice["winner"] == choice["a"] else (b, a)
        return self.tr("{0}, niet {1}").format(won, other)

    def take_keys(self) -> None:
        """The whole gesture has the keys."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def point_at(self, where: tuple[str, ...]) -> None:
        """Show the choice a rule is about."""
        if where and where[0].isdigit() and int(where[0]) < len(self.choices):
            self._looking = int(where[0])
            self._show()
        self.take_keys()

    def how(self) -> str:
        """Return how to type."""
        said = self.tr("[←] of [→] kiest een kaart.")
        even = self.tr("[=] even zwaar.") if self._ties else ""
        return " ".join(filter(None, (said, even, self.tr("[Backspace] één terug. [↑] kijkt terug."))))

    def progress(self) -> str:
        """Return how many pairs were chosen."""
        return self.tr("{0} van de {1}").format(len(self.choices), len(self._pairs))

    # -- what people do

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Arrows choose; Backspace takes the last choice back."""
        key = Qt.Key(event.key())
        if event.modifiers() & _OTHER:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Left:
            self._choose_left()
        elif key == Qt.Key.Key_Right:
            self._choose_right()
        elif (event.text() == "=" or key == Qt.Key.Key_Down) and self._ties:
            self._choose_even()
        elif key in _BACK:
            self._take_back()
        elif key == Qt.Key.Key_Up and self.choices:
            last = len(self.choices) if self._looking is None else self._looking
            self._looking = max(last - 1, 0)
            self._show()
        elif key in _ENTER and self._looking is not None:
            self._looking = None
            self._show()
        elif key in _ENTER:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _choose_left(self) -> None:
        self._choose(0)

    @Slot()
    def _choose_right(self) -> None:
        self._choose(1)

    @Slot()
    def _choose_even(self) -> None:
        self._choose(None)

    def _choose(self, side: int | None) -> None:
        pair = self._pair()
        if pair is None:
            return
        choice = {"a": pair[0], "b": pair[1], "winner": None if side is None else pair[side]}
        choices = list(self.choices)
        if self._looking is None:
            choices.append(choice)
        else:
            choices[self._looking] = choice
            self._looking = None
        self.typed.emit(choices)

    @Slot()
    def _take_back(self) -> None:
        """Take the last choice away, or the one that is looked at; its pair comes again."""
        if self.choices:
            at = len(self.choices) - 1 if self._looking is None else self._looking
            self._looking = None
            self.typed.emit([choice for nr, choice in enumerate(self.choices) if nr != at])

    @Slot()
    def _look_at(self) -> None:
        self._looking = int(self.sender().objectName().removeprefix("pairChoice_"))
        self._show()
        self.reached.emit(self.left)
