"""One row of the big screen: place, picture, word, people and number, after the measures of the mockup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from ui.desktop import theme
from ui.desktop.parts.people import paint_people, row_width
from ui.desktop.parts.pictogram import paint_pictogram

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wijksessie.queries.dots import RevealRow

ROW = 282
"""The height of a row when three stand on the page; every measure shrinks with the row."""

_PAD, _GAP, _DISC, _PICTURE, _NUMBER = 26, 24, 84, 184, 190
_FIGURE = 68
_SMALLEST = 0.8
"""Small words shrink no further than this, or nobody reads them from six metres."""

_COMPACT = 0.6
"""Rows lower than this part of `ROW` have the people beside the word, where there is room for large ones."""

_WORD = 470
"""The width of the word in such a row."""


def figure_height(rows: Sequence[RevealRow], box: QRectF) -> float:
    """Return the height of one figure, the same on every row so that they stand under each other."""
    drawn = [row.people.drawn for row in rows if row.people is not None]
    if not drawn:
        return 0.0
    k = box.height() / ROW
    room = _number(box, k).left() - _words_left(box, k) - _GAP * k - 4
    if k < _COMPACT:
        return min(box.height() * 0.48, (room - _WORD - 2 * _GAP) / row_width(max(drawn), 1.0))
    return min(_FIGURE * k, room / row_width(max(drawn), 1.0))


def paint_row(painter: QPainter, row: RevealRow, box: QRectF, figure: float, *, newest: bool) -> None:
    """Paint one place. The ink ring of the newest lies outside, so that all rows keep in line."""
    k = box.height() / ROW
    _ground(painter, box, newest=newest)
    _place(painter, str(row.place), QRectF(box.left() + _PAD * k, box.center().y() - _DISC * k / 2, 0, 0), k)
    side = _PICTURE * k
    left = box.left() + (_PAD + _DISC + _GAP) * k
    paint_pictogram(painter, row.pictogram, QRectF(left, box.center().y() - side / 2, side, side))
    number = _number(box, k)
    words = QRectF(_words_left(box, k), box.top(), 0, box.height())
    words.setRight((number.left() if row.count_text else box.right()) - _GAP * k)
    _words(painter, row, words, figure, k)
    _count(painter, row, number, k)


def _words_left(box: QRectF, k: float) -> float:
    return box.left() + (_PAD + _DISC + _PICTURE + 2 * _GAP) * k


def _number(box: QRectF, k: float) -> QRectF:
    """The room for the number; its small words shrink less than the row, so it does too."""
    width = _NUMBER * max(k, _SMALLEST)
    return QRectF(box.right() - _PAD * k - width, box.top(), width, box.height())


def _ground(painter: QPainter, box: QRectF, *, newest: bool) -> None:
    radius = theme.measure("straal", "groot_scherm")
    edge = 8.0 if newest else 3.0
    shape = box.adjusted(-2.5, -2.5, 2.5, 2.5) if newest else box
    painter.setPen(QPen(theme.colour("inkt" if newest else "lijn"), edge))
    painter.setBrush(theme.colour("nu_tint" if newest else "oppervlak"))
    painter.drawRoundedRect(shape, radius, radius)


def _place(painter: QPainter, place: str, corner: QRectF, k: float) -> None:
    disc = QRectF(corner.left(), corner.top(), _DISC * k, _DISC * k)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("inkt"))
    painter.drawEllipse(disc)
    painter.setPen(theme.colour("oppervlak"))
    painter.setFont(theme.resident_font((56 if len(place) == 1 else 46) * k, "titel"))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, place)


def _words(painter: QPainter, row: RevealRow, box: QRectF, figure: float, k: float) -> None:
    """The word with the shared place when there is one; the people below it, or beside it in a low row."""
    beside = k < _COMPACT and row.people is not None
    words = QRectF(box.left(), box.top(), _WORD, box.height()) if beside else box
    font = theme.resident_font(theme.resident_size("kaart") * max(k, 0.76), "titel")
    lines = _lines(row.label, font, words.width(), 2 if beside or row.people is None else 1)
    small = theme.resident_font(theme.resident_size("tekst") * max(k, _SMALLEST), "nadruk")
    shared = QCoreApplication.translate("Stage", "samen op plek {0}").format(row.place) if row.shared else ""
    tall, low = font.pixelSize() * 1.08, small.pixelSize() * 1.2
    people = figure + 24 * k if row.people is not None and not beside else 0.0
    top = box.center().y() - (len(lines) * tall + (low if shared else 0.0) + people) / 2
    painter.setPen(theme.colour("inkt"))
    painter.setFont(font)
    for line in lines:
        painter.drawText(QPointF(box.left(), top + font.pixelSize() * 0.86), line)
        top += tall
    painter.setFont(small)
    if shared:
        painter.drawText(QPointF(box.left(), top + low * 0.8), shared)
        top += low
    if beside:
        _people(
            painter,
            row,
            QRectF(words.right() + _GAP, box.top(), box.right() - words.right() - _GAP, box.height()),
            figure,
        )
    elif row.people is not None:
        _people(painter, row, QRectF(box.left(), top + people - figure, box.width(), figure), figure)


def _people(painter: QPainter, row: RevealRow, room: QRectF, figure: float) -> None:
    """The row of people; when one figure is more than one person it says *ongeveer*."""
    assert row.people is not None
    paint_people(painter, room, row.people, height=figure, edge=3.0)
    if row.people.approximate:
        about = QCoreApplication.translate("Stage", "ongeveer {0} van de {1}")
        beside = room.adjusted(row_width(row.people.drawn, figure) + figure * 0.4, -24, 0, 24)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(beside, int(flags), about.format(row.people.filled, row.people.drawn))


def _lines(text: str, font: QFont, width: float, most: int) -> list[str]:
    """Break the text into at most `most` lines; where that is not enough the font becomes smaller."""
    while True:
        metrics = QFontMetricsF(font)
        lines = [""]
        for word in text.split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and metrics.horizontalAdvance(longer) > width:
                lines.append(word)
            else:
                lines[-1] = longer
        fits = len(lines) <= most and all(metrics.horizontalAdvance(line) <= width for line in lines)
        if fits or font.pixelSize() <= 20:
            return lines[:most]
        font.setPixelSize(font.pixelSize() - 1)


def _count(painter: QPainter, row: RevealRow, box: QRectF, k: float) -> None:
    """The number, and what it counts; nothing where the group is too small to show."""
    if not row.count_text:
        return
    large = theme.resident_font(theme.resident_size("getal") * k, "titel")
    small = theme.resident_font(theme.resident_size("tekst") * max(k, _SMALLEST), "nadruk")
    lines = _two_lines(row.of_text)
    above, step = QFontMetricsF(large).capHeight(), theme.resident_size("tekst") * max(k, _SMALLEST) * 1.12
    gap = 22 * k
    base = box.center().y() - (above + gap + len(lines) * step) / 2 + above
    painter.setPen(theme.colour("inkt"))
    painter.setFont(large)
    painter.drawText(QPointF(box.left(), base), row.count_text)
    painter.setFont(small)
    for line in lines:
        base += step if line is not lines[0] else gap + QFontMetricsF(small).ascent()
        painter.drawText(QPointF(box.left(), base), line)


def _two_lines(text: str) -> list[str]:
    """Put the last word below the others: "van de 24" above "mensen"."""
    head, _, tail = text.rpartition(" ")
    return [head, tail] if head else [text]
