"""How a block looks: its time large, a band with a word, what happens, and how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.desktop import theme
from ui.desktop.preparing.programme.words import short_clock, side_look, side_words
from wijksessie.queries.programme import Side

if TYPE_CHECKING:
    from ui.desktop.preparing.programme.block_model import BlockModel, Index
    from wijksessie.queries.programme import BlockView

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
_EDGE = 12
_GAP = 12
_PAD = 6


def _time_font() -> QFont:
    return theme.font("kop")


def _band_font() -> QFont:
    return theme.work_font(15, "kop")


class BlockPainter(QStyledItemDelegate):
    """Paints a block in the list of `view`; long words take more lines."""

    def __init__(self, view: QListView, model: BlockModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 (Qt)
        """Return the height of a block."""
        block = self._model.block_at(index.row())
        width = self._view.viewport().width()
        tall = 0
        if block is not None:
            room = QRect(0, 0, max(self._words_right(width) - self._words_left(), 80), 10_000)
            tall = sum(
                QFontMetrics(font).boundingRect(room, _WRAP, words).height()
                for font, words, _ in self._lines(block)
            )
        return QSize(100, max(theme.target("bureau"), tall + 2 * _PAD))

    def _lines(self, block: BlockView) -> list[tuple[QFont, str, str]]:
        lines = [
            (theme.font("tekst", "kop"), block.label, "inkt"),
            (theme.font("klein"), self._model.below(block), "inkt_2"),
            (theme.font("klein", "kop"), block.problem, "stress"),
        ]
        return [line for line in lines if line[1]]

    @staticmethod
    def _time_width() -> int:
        return QFontMetrics(_time_font()).horizontalAdvance("00.00")

    @staticmethod
    def _band_width() -> int:
        metrics = QFontMetrics(_band_font())
        return max(metrics.horizontalAdvance(side_words(side)) for side in Side) + 22

    def _words_left(self) -> int:
        return _EDGE + self._time_width() + _GAP + self._band_width() + _GAP

    @staticmethod
    def _minutes_width() -> int:
        return QFontMetrics(theme.font("tekst")).horizontalAdvance("000 min")

    def _words_right(self, width: int) -> int:
        return width - _EDGE - self._minutes_width() - _GAP

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a block."""
        block = self._model.block_at(index.row())
        if block is None:
            return
        area: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(area.adjusted(2, 1, -2, -1), 8, 8)
        elif index.row() > 0:
            painter.setPen(theme.colour("lijn"))
            painter.drawLine(area.left() + _EDGE, area.top(), area.right() - _EDGE, area.top())
        ink = "op_accent" if chosen else ""
        self._time(painter, area, block, ink)
        self._band(painter, area, block)
        self._words(painter, area, block, ink)
        painter.restore()

    def _time(self, painter: QPainter, area: QRect, block: BlockView, ink: str) -> None:
        painter.setFont(_time_font())
        painter.setPen(theme.colour(ink or "inkt"))
        left = QRect(area.left() + _EDGE, area.top(), self._time_width(), area.height())
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(left, right, short_clock(block.start))
        painter.setFont(theme.font("tekst"))
        end = QRect(area.right() - _EDGE - self._minutes_width(), area.top(), self._minutes_width(), 0)
        end.setHeight(area.height())
        painter.drawText(end, right, self.tr("{0} min").format(block.minutes))

    def _band(self, painter: QPainter, area: QRect, block: BlockView) -> None:
        ground, ink = side_look(block.side)
        left = area.left() + _EDGE + self._time_width() + _GAP
        tall = QFontMetrics(_band_font()).height() + 8
        box = QRectF(left, area.center().y() - tall / 2 + 1, self._band_width(), tall)
        word = side_words(block.side)
        if not word:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(box, 5, 5)
        painter.setBrush(theme.colour(ink))
        painter.drawRoundedRect(QRectF(box.left(), box.top(), 6, tall), 3, 3)
        painter.setPen(theme.colour(ink))
        painter.setFont(_band_font())
        painter.drawText(box.adjusted(6, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, word)

    def _words(self, painter: QPainter, area: QRect, block: BlockView, ink: str) -> None:
        left = area.left() + self._words_left()
        room = QRect(left, 0, max(self._words_right(area.width()) - self._words_left(), 80), 10_000)
        lines = self._lines(block)
        heights = [QFontMetrics(font).boundingRect(room, _WRAP, words).height() for font, words, _ in lines]
        room.moveTop(area.top() + (area.height() - sum(heights)) // 2)
        for (font, words, role), tall in zip(lines, heights, strict=True):
            painter.setFont(font)
            painter.setPen(theme.colour(ink or role))
            painter.drawText(room, _WRAP, words)
            room.moveTop(room.top() + tall)
