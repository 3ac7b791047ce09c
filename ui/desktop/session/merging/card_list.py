"""The cards that are left, a line each: what it says, what lies under it, how often it was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.desktop import theme
from ui.desktop.gestures.collect_tile import direction_of
from ui.desktop.parts.pictogram import paint_pictogram
from ui.desktop.session.merging.pair import also_said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from wijksessie.queries.merging import LaidCard

Index = QModelIndex | QPersistentModelIndex
_PICTURE, _MARK, _PAD = 44, 40, 10
_WRAP = Qt.TextFlag.TextWordWrap


class CardsModel(QAbstractListModel):
    """The cards with what a screen reader says of each; `picked` waits for a second one."""

    def __init__(self, view: CardList) -> None:
        super().__init__(view)
        self._view = view
        self.cards: tuple[LaidCard, ...] = ()
        self.picked = ""

    def show_cards(self, cards: Sequence[LaidCard]) -> None:
        """Show these cards."""
        self.beginResetModel()
        self.cards = tuple(cards)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 (Qt)
        """Return how many cards there are."""
        return len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a card."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        card = self.cards[index.row()]
        parts = (card.option.label, f"{card.said}×", also_said(self._view, card), self._view.remark(card))
        return ", ".join(part for part in parts if part)


class _Painter(QStyledItemDelegate):
    """A line is as tall as its words."""

    def __init__(self, view: CardList) -> None:
        super().__init__(view)
        self._view = view
        self._label, self._small = theme.font("tekst", "kop"), theme.font("klein")
        self._times = theme.font("tekst", "titel")

    def _room(self, width: int) -> int:
        marks = theme.scaled(_MARK) + _PAD if self._view.numbers is not None else 0
        return max(width - marks - theme.scaled(_PICTURE) - theme.scaled(46) - 4 * _PAD, 80)

    def _heights(self, card: LaidCard, width: int) -> tuple[int, int]:
        room = QRect(0, 0, self._room(width), 10_000)
        below = self._below(card)
        tall = QFontMetrics(self._label).boundingRect(room, _WRAP, card.option.label).height()
        small = QFontMetrics(self._small).boundingRect(room, _WRAP, below).height() if below else 0
        return tall, small

    def _below(self, card: LaidCard) -> str:
        lines = (self._view.remark(card), also_said(self._view, card))
        return "\n".join(line for line in lines if line)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 (Qt)
        """Return the height of the words at the width of the list."""
        width = self._view.viewport().width()
        tall = sum(self._heights(self._view.cards.cards[index.row()], width)) + 2 * _PAD
        return QSize(width, max(tall, theme.scaled(_PICTURE) + 16, theme.target("begeleider")))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line."""
        card = self._view.cards.cards[index.row()]
        area = QRectF(option.rect).adjusted(2, 2, -2, -2)
        picked = card.key == self._view.cards.picked
        here = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("inkt" if here or picked else "lijn"), 4 if here else 2))
        painter.setBrush(theme.colour("nu" if picked else "nu_tint" if here else "oppervlak"))
        painter.drawRoundedRect(area, 8, 8)
        side = theme.scaled(_PICTURE)
        left, width = round(area.left()) + _PAD, round(option.rect.width())
        if self._view.numbers is not None:
            self._mark(painter, self._view.numbers.get(card.key), left, area)
            left += theme.scaled(_MARK) + _PAD
        if card.option.pictogram:
            top = area.center().y() - side / 2
            paint_pictogram(painter, card.option.pictogram, QRectF(left, top, side, side))
        tall, small = self._heights(card, width)
        room = self._room(width)
        top = round(area.center().y() - (tall + small) / 2)
        painter.setPen(theme.colour("inkt"))
        painter.setFont(self._label)
        painter.setLayoutDirection(direction_of(card.option.label))
        painter.drawText(QRect(left + side + _PAD, top, room, tall), _WRAP, card.option.label)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setFont(self._small)
        painter.setPen(theme.colour("inkt_2"))
        painter.drawText(QRect(left + side + _PAD, top + tall, room, small), _WRAP, self._below(card))
        painter.setFont(self._times)
        painter.setPen(theme.colour("inkt"))
        end = QRectF(area.right() - theme.scaled(50), area.top(), theme.scaled(44), area.height())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(end, right, f"{card.said}×" if card.said else "")
        painter.restore()

    def _mark(self, painter: QPainter, number: int | None, left: int, area: QRectF) -> None:
        """The number of the cup of a chosen card; an open box for one that stays off the table."""
        side = theme.scaled(_MARK)
        box = QRectF(left, area.center().y() - side / 2, side, side)
        pen = QPen(theme.colour("lijn_sterk"), 2.5)
        if number is None:
            pen.setDashPattern([2.4, 2.0])
        painter.setPen(QPen(theme.colour("accent"), 2) if number is not None else pen)
        painter.setBrush(theme.colour("accent" if number is not None else "oppervlak"))
        painter.drawRoundedRect(box, 8, 8)
        if number is not None:
            painter.setPen(theme.colour("op_accent"))
            painter.setFont(self._times)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))


class CardList(QListView):
    """Arrows go along the cards. Enter, space or a tap picks one; S asks to split what lies under it."""

    picked = Signal(str)
    split_asked = Signal(str)
    left_side = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.cards = CardsModel(self)
        self.numbers: dict[str, int] | None = None
        self.setModel(self.cards)
        self.setItemDelegate(_Painter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSpacing(2)
        self.setProperty("look", "clear")
        self.viewport().setAutoFillBackground(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.clicked.connect(self._pick)

    def remark(self, card: LaidCard) -> str:
        """Say what is special about a card."""
        if card.voted:
            return self.tr("Hier is al over gestemd")
        return self.tr("Gekozen. Kies er nog een.") if card.key == self.cards.picked else ""

    def show_cards(self, cards: Sequence[LaidCard], picked: str) -> None:
        """Show these cards; the keys stay on the card they were on."""
        at = self.key_here()
        row = self.currentIndex().row()
        self.cards.picked = picked
        self.cards.show_cards(cards)
        keys = [card.key for card in self.cards.cards]
        row = keys.index(at) if at in keys else min(row, len(keys) - 1)
        if row >= 0:
            self.setCurrentIndex(self.cards.index(row, 0))

    def key_here(self) -> str:
        """The card the keys are on."""
        index = self.currentIndex()
        return self.cards.cards[index.row()].key if index.isValid() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Pick and split by key; letters do not search."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.picked.emit(self.key_here())
        elif key == Qt.Key.Key_S and not event.modifiers():
            self.split_asked.emit(self.key_here())
        elif key == Qt.Key.Key_Left:
            self.left_side.emit()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Break the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @Slot(QModelIndex)
    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(self.cards.cards[index.row()].key)
