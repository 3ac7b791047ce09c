"""Boxes that fill up with cards: mats, columns of written lines, stairs of the tables, a wall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen

from ui.desktop import theme
from ui.desktop.parts.pictogram import paint_pictogram
from ui.desktop.stage.shapes import paint_mark
from ui.desktop.stage.words import fitted, font_of
from wijksessie.queries.stage.scene import CardLaid, Laid, Word

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from ui.desktop.stage.show import Picture

_GAP, _HEAD, _PAD, _CARD = 22, 80, 14, 112
_SIGNS = {
    "plus": "ja", "fijn": "ja", "min": "nee", "stress": "nee", "vraag": "weet_niet", "idee": "weet_niet",
}  # fmt: skip
_WHO = {"zelf": 1, "samen": 2}


def paint(painter: QPainter, room: QRectF, picture: Picture, newest_opacity: float) -> None:
    """Paint the empty boxes, and in them what was revealed."""
    frame = picture.frame
    assert frame is not None
    laid = [piece for piece in picture.pieces if isinstance(piece, Laid)]
    if frame.look.startswith("wall"):
        _wall(painter, room, laid, picture.newest, newest_opacity, int(frame.look.removeprefix("wall")))
        return
    boxes = _boxes(room, len(frame.boxes), 2 if frame.look == "mats" else len(frame.boxes))
    for word, box in zip(frame.boxes, boxes, strict=True):
        _box(painter, word, box, 2 if frame.look == "columns" else 1)
    for piece in laid:
        newest = piece.key == picture.newest
        painter.setOpacity(newest_opacity if newest else 1.0)
        head = _HEAD + (36 if frame.look == "columns" else 0)
        inside = boxes[piece.box].adjusted(_PAD, head + 4, -_PAD, -_PAD)
        _cards(painter, piece.cards, inside, frame.look, newest=newest)
        painter.setOpacity(1.0)


def _boxes(room: QRectF, count: int, across: int) -> list[QRectF]:
    across = max(across, 1)
    rows = max(-(-count // across), 1)
    wide = (room.width() - (across - 1) * _GAP) / across
    tall = (room.height() - (rows - 1) * _GAP) / rows
    return [
        QRectF(
            room.left() + (nr % across) * (wide + _GAP),
            room.top() + (nr // across) * (tall + _GAP),
            wide,
            tall,
        )
        for nr in range(count)
    ]


def _box(painter: QPainter, word: Word, box: QRectF, lines: int) -> None:
    """An empty mat: its shape, its word and an edge in its colour."""
    edge = theme.look_of(word.theme).text if word.theme is not None else theme.colour("lijn_sterk")
    dashed = word.theme is not None and theme.look_of(word.theme).shape == "ovaal_streep"
    _panel(painter, box, edge, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
    head = QRectF(box.left() + _PAD, box.top() + 4, box.width() - 2 * _PAD, _HEAD + (36 if lines > 1 else 0))
    square = QRectF(head.left() + 4, head.center().y() - 30, 60, 60)
    name, _, kind = word.pictogram.partition("_")
    if word.theme is not None:
        paint_mark(painter, "bean", square, word.theme)
    elif name == "sign":
        paint_mark(painter, f"light_{_SIGNS.get(kind, 'ja')}", square)
    elif name == "who":
        _who(painter, kind, square)
    elif word.pictogram:
        paint_pictogram(painter, word.pictogram, square)
    else:
        square.setWidth(-12)
    head.setLeft(square.right() + 16)
    fitted(painter, word.label, font_of(54 if lines == 1 else 50), head, lines=lines)


def _panel(painter: QPainter, box: QRectF, edge: QColor, style: Qt.PenStyle) -> None:
    painter.setPen(QPen(edge, 4, style))
    painter.setBrush(theme.colour("oppervlak"))
    painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 24, 24)


def _who(painter: QPainter, kind: str, square: QRectF) -> None:
    """One person, two people, or a building."""
    count = _WHO.get(kind, 0)
    for nr in range(count):
        wide = square.width() / count
        left = square.left() + nr * wide - (6 if count > 1 else 0)
        paint_mark(painter, "person", QRectF(left, square.bottom() - 54, 48, 54))
    if not count:
        painter.fillRect(square.adjusted(6, 4, -6, 0), theme.colour("inkt"))
        for nr in range(4):
            window = QRectF(square.left() + 15 + (nr % 2) * 18, square.top() + 13 + (nr // 2) * 22, 11, 13)
            painter.fillRect(window, theme.colour("oppervlak"))


def _cards(
    painter: QPainter, cards: tuple[CardLaid, ...], inside: QRectF, look: str, *, newest: bool
) -> None:
    """The cards of one box under each other; on stairs every place stands further to the right."""
    if newest:
        painter.setPen(QPen(theme.colour("inkt"), 6))
        painter.setBrush(theme.colour("nu_tint"))
        painter.drawRoundedRect(inside.adjusted(-8, -2, 8, 8), 18, 18)
    gap = 8.0
    slots = max(len(cards), 6 if look == "stairs" else 3)
    most = 270 if look == "columns" else 150 if look == "stairs" else _CARD
    tall = min((inside.height() - (slots - 1) * gap) / slots, most)
    for nr, card in enumerate(cards):
        step = (card.place - 1) * 26 if look == "stairs" else 0
        box = QRectF(inside.left() + step, inside.top() + nr * (tall + gap), inside.width() - step, tall)
        _card(painter, card, box, lines=5 if look == "columns" else 2)


def _card(painter: QPainter, card: CardLaid, box: QRectF, *, lines: int) -> None:
    painter.setPen(QPen(theme.colour("lijn"), 3))
    painter.setBrush(theme.colour("oppervlak"))
    painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 14, 14)
    left = box.left() + 14
    side = min(box.height() - 12, 96)
    if card.place:
        disc = QRectF(left, box.center().y() - 34, 68, 68)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("inkt"))
        painter.drawEllipse(disc)
        painter.setPen(theme.colour("oppervlak"))
        painter.setFont(font_of(50))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(card.place))
        left = disc.right() + 12
    if card.pictogram:
        square = QRectF(left, box.center().y() - side / 2, side, side)
        paint_pictogram(painter, card.pictogram, square)
        left = square.right() + 16
    words = QRectF(left, box.top() + 1, box.right() - 12 - left, box.height() - 2)
    if card.note:
        below = QRectF(words.left(), words.bottom() - 112, words.width(), 112)
        fitted(painter, card.note, font_of(50, "tekst"), below, lines=2, colour="accent")
        words.setBottom(below.top())
    fitted(painter, card.label, font_of(50, "kop"), words, lines=lines)
    if card.ringed:
        painter.setPen(QPen(theme.colour("inkt"), 7, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), box.height() / 2, box.height() / 2)


def _wall(
    painter: QPainter, room: QRectF, laid: list[Laid], newest: str | None, newest_opacity: float, most: int
) -> None:
    """Cards side by side, the picture above the word; every card keeps its place."""
    boxes = _boxes(room, most, 4 if most > 6 else 3)
    for piece in laid:
        box = boxes[min(piece.box, most - 1)]
        fresh = piece.key == newest
        painter.setOpacity(newest_opacity if fresh else 1.0)
        painter.setPen(QPen(theme.colour("inkt" if fresh else "lijn"), 8 if fresh else 3))
        painter.setBrush(theme.colour("nu_tint" if fresh else "oppervlak"))
        painter.drawRoundedRect(box.adjusted(4, 4, -4, -4), 24, 24)
        card = piece.cards[0]
        words = box.adjusted(12, 10, -12, -8)
        if card.pictogram:
            tall = box.height() - 182
            paint_pictogram(painter, card.pictogram, QRectF(box.left(), box.top() + 16, box.width(), tall))
            words.setTop(box.top() + tall + 22)
        fitted(
            painter,
            card.label,
            font_of(50 if card.pictogram else 76, "kop"),
            words,
            lines=3 if card.pictogram else 4,
            centred=True,
        )
        painter.setOpacity(1.0)
