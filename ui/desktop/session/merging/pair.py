"""Two cards side by side, to say whether they mean the same, and whose words stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.gestures.collect_tile import NoPicture, direction_of
from ui.desktop.gestures.pictures import picture_of
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import clear, column, row
from ui.desktop.parts.keys import show_key
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from wijksessie.queries.merging import LaidCard

_PICTURE = 104
_PLAIN = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier


class PairSide(QAbstractButton):
    """One of the two. The chosen one keeps its words: a thick edge, saffron ground and a line say so."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName(name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the pair has the keys
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._label = Text("", "zin", wrap=True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._original = Text("", "tekst", wrap=True)
        self._said = Text("", "tekst", "nadruk", wrap=True)
        self._under = Text("", "klein", look="second", wrap=True)
        self._stays = Text(self.tr("Deze woorden blijven"), "klein", "kop", wrap=True)
        # layout
        self._place = row()
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 12)
        box.setSpacing(theme.space("s"))
        box.addLayout(self._place)
        for words in (self._label, self._original, self._said, self._under):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            box.addWidget(words)
        box.addStretch(1)
        box.addWidget(self._stays)
        self._stays.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for part in (self._label, self._original, self._said, self._under, self._stays):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_card(self, card: LaidCard, *, stays: bool, framed: bool) -> None:
        """Show a card with what lies under it; `framed` leaves room for a picture it does not have."""
        self.setChecked(stays)
        clear(self._place)
        self._place.addStretch(1)
        picture = picture_of(card.option, _PICTURE) or (NoPicture(_PICTURE) if framed else None)
        if picture is not None:
            self._place.addWidget(picture)
        self._place.addStretch(1)
        for text, words in ((self._label, card.option.label), (self._original, card.option.original)):
            text.setText(words)
            text.setLayoutDirection(direction_of(words))
            text.setVisible(bool(words))
        self._said.setText(said_words(self, card))
        under = also_said(self, card)
        self._under.setText(under)
        self._under.setVisible(bool(under))
        policy = self._stays.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # choosing the other one moves nothing
        self._stays.setSizePolicy(policy)
        self._stays.setVisible(stays)
        kept = self.tr("deze woorden blijven") if stays else self.tr("deze woorden komen eronder")
        self.setAccessibleName(f"{card.option.label}, {self._said.text()}, {kept}")
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt)
        """Tell that a narrow card is taller."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt)
        """Return the height of its words."""
        box = self.layout()
        return box.totalHeightForWidth(width) if box is not None else 0

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the room for its words."""
        width = max(self.width(), theme.scaled(220))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the least that shows a picture and a word."""
        return QSize(theme.scaled(180), theme.scaled(200))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        edge = 5.0 if chosen else 2.0
        painter.setPen(QPen(theme.colour("inkt" if chosen else "lijn_sterk"), edge))
        painter.setBrush(theme.colour("nu_tint" if chosen or self.isDown() else "oppervlak"))
        inner = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.drawRoundedRect(inner, theme.measure("straal", "kaart"), theme.measure("straal", "kaart"))
        painter.end()


class PairPanel(QWidget):
    """The pair and what can be done: the whole panel has the keys.

    `together` comes with the card whose words stay and the other one; `parted` and `put_off` with the pair.
    """

    together = Signal(str, str)
    parted = Signal(str, str)
    put_off = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self.setObjectName("mergePair")
        self.setAccessibleName(self.tr("Zeggen deze kaarten hetzelfde?"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._cards: tuple[LaidCard, LaidCard] | None = None
        self._stays = 0
        self.sides = (PairSide("mergeLeft"), PairSide("mergeRight"))
        self.join = Button(self.tr("Samen"), "mergeTogether", "primary")
        self.part = Button(self.tr("Apart"), "mergeApart")
        self.later = Button(self.tr("Later"), "mergeLater", "plain")
        for button, key in ((self.join, "Enter"), (self.part, "N"), (self.later, "L")):
            show_key(button, key)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # layout
        cards = row(spacing="l")
        for side in self.sides:
            cards.addWidget(side, 1)
        acts = Flow(gap=12, line_gap=10)
        for button in (self.join, self.part, self.later):
            acts.addWidget(button)
        box = column(spacing="m")
        box.addLayout(cards)
        box.addLayout(acts)
        self.setLayout(box)
        # connections
        for side in self.sides:
            side.clicked.connect(self._choose)
        self.join.clicked.connect(self._join)
        self.part.clicked.connect(self._part)
        self.later.clicked.connect(self.put_off)

    def show_pair(self, one: LaidCard, other: LaidCard) -> None:
        """Show two cards; the words of the one said most often stay, until somebody chooses."""
        pair = (one, other)
        if self._cards is None or {card.key for card in self._cards} != {one.key, other.key}:
            self._stays = 1 if (other.said, not other.voted) > (one.said, not one.voted) else 0
            if other.voted != one.voted:
                self._stays = int(other.voted)
        elif self._cards[0].key != one.key:
            pair = (other, one)
        self._cards = pair
        self._show()

    def _show(self) -> None:
        if self._cards is not None:
            framed = any(card.option.pictogram for card in self._cards)
            for nr, (side, card) in enumerate(zip(self.sides, self._cards, strict=True)):
                side.show_card(card, stays=nr == self._stays, framed=framed)

    @property
    def stays(self) -> str:
        """The card whose words stay."""
        return "" if self._cards is None else self._cards[self._stays].key

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Arrows choose the words, Enter lays together, N keeps apart, L puts off."""
        key = event.key()
        if event.modifiers() not in _PLAIN or self._cards is None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._stays = int(key == Qt.Key.Key_Right)
            self._show()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._join()
        elif key == Qt.Key.Key_N:
            self._part()
        elif key == Qt.Key.Key_L:
            self.put_off.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _choose(self) -> None:
        self._stays = self.sides.index(self.sender())
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._show()

    @Slot()
    def _join(self) -> None:
        if self._cards is not None:
            self.together.emit(self._cards[self._stays].key, self._cards[1 - self._stays].key)

    @Slot()
    def _part(self) -> None:
        if self._cards is not None:
            self.parted.emit(self._cards[0].key, self._cards[1].key)


def said_words(who: QWidget, card: LaidCard) -> str:
    """How often a card was said, and at how many tables."""
    if not card.said:
        return who.tr("nog niet gezegd")
    times = who.tr("1 keer gezegd") if card.said == 1 else who.tr("{0} keer gezegd").format(card.said)
    tables = who.tr("aan 1 tafel") if card.tables == 1 else who.tr("aan {0} tafels").format(card.tables)
    return f"{times}, {tables}"


def also_said(who: QWidget, card: LaidCard) -> str:
    """What lies under a card."""
    if not card.under:
        return ""
    return who.tr("Ook gezegd: {0}").format(", ".join(option.label for option in card.under))
