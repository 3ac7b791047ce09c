"""Words on the big screen: broken into lines, smaller when they must, and never too small to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from ui.desktop import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

SMALLEST = 50
"""Pixels of a picture 1080 high. Its capitals are 3 % of the picture: readable at six metres."""


def font_of(pixels: float, weight: str = "titel") -> QFont:
    """Return the font residents read, never smaller than can be read at six metres."""
    return theme.resident_font(max(pixels, SMALLEST), weight)


def broken(text: str, font: QFont, width: float) -> list[str]:
    """Break a text into lines where words end; a word that is too wide is broken where it must."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    return lines or [""]


def fitting(text: str, font: QFont, box: QRectF, lines: int) -> tuple[QFont, list[str]]:
    """Return the font, made smaller down to `SMALLEST` where needed, and the lines that fit the box.

    What does not fit even then ends in a mark of omission: it stands whole on the table's paper.
    """
    font = QFont(font)
    least = max(min(SMALLEST, font.pixelSize()), 1)
    while True:
        metrics = QFontMetricsF(font)
        found = broken(text, font, box.width())
        room = max(min(lines, int(box.height() / font.pixelSize() + 0.03)), 1)
        whole = all(metrics.horizontalAdvance(word) <= box.width() for word in text.split())
        if len(found) <= room and (whole or font.pixelSize() <= least):
            return font, found
        if font.pixelSize() <= least:
            last = metrics.elidedText(" ".join(found[room - 1 :]), Qt.TextElideMode.ElideRight, box.width())
            return font, [*found[: room - 1], last]
        font.setPixelSize(max(font.pixelSize() - 2, least))


def fitted(
    painter: QPainter,
    text: str,
    font: QFont,
    box: QRectF,
    *,
    lines: int = 2,
    colour: str = "inkt",
    centred: bool = False,
    at_right: bool = False,
) -> float:
    """Paint words in a box, centred in its height, and return how high they are.

    Words of a language that is read from the right stand at the right of the box.
    """
    if not text:
        return 0.0
    font, found = fitting(text, font, box, lines)
    step = min(font.pixelSize() * 1.08, max(box.height() / len(found), font.pixelSize()))
    metrics = QFontMetricsF(font)
    top = box.center().y() - len(found) * step / 2
    painter.setFont(font)
    painter.setPen(theme.colour(colour))
    for line in found:
        wide = metrics.horizontalAdvance(line)
        left = box.left()
        if centred:
            left = box.center().x() - wide / 2
        elif at_right or _from_right(line):
            left = box.right() - wide
        painter.drawText(QPointF(left, top + font.pixelSize() * 0.86), line)
        top += step
    return len(found) * step


def _from_right(text: str) -> bool:
    """Whether a text is read from the right."""
    return any("\u0590" <= letter <= "\u08ff" for letter in text)
