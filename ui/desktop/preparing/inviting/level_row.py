"""A level of influence to choose: its name, what residents are promised, and what it asks of the team."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.desktop import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent

    from wijksessie.queries.levels import LevelText

_LEFT = 66
_EDGE = 14
_GAP = 3


class LevelRow(QAbstractButton):
    """The whole row is the control. The chosen one has a thick edge, a tint and a dot."""

    def __init__(self, text: LevelText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"level_{text.level.value}")
        self.level = text.level
        self._fits = self.tr("Past bij een wijksessie") if text.fits else ""
        self._lines: tuple[tuple[str, QFont, str], ...] = (
            (text.label, theme.font("kop"), "inkt"),
            (f"“{text.promise}”", theme.font("tekst", "nadruk"), "inkt"),
            (text.means, theme.font("klein"), "inkt_2"),
        )
        self.setText(text.label)
        self.setAccessibleName(f"{text.label}. {text.promise}")
        self.setAccessibleDescription(f"{text.means} {self._fits}".strip())
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt)
        """Tell that long words need more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt)
        """Return the height of the words at this width."""
        heights = [self._height(words, font, width) for words, font, _ in self._lines]
        return max(theme.target("deelnemer"), sum(heights) + _GAP * 2 + 2 * _EDGE + self._tag_below(width))

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return a comfortable size."""
        return QSize(theme.scaled(480), self.heightForWidth(max(self.width(), theme.scaled(420))))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the smallest size."""
        return QSize(_LEFT + theme.scaled(180), theme.target("deelnemer"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Keep the room for all words at this width."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Choose with Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _room(self, width: int) -> int:
        return max(width - _LEFT - _EDGE, 60)

    def _height(self, words: str, font: QFont, width: int) -> int:
        room = QRect(0, 0, self._room(width), 10_000)
        return QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()

    def _tag_size(self) -> QSize:
        if not self._fits:
            return QSize()
        metrics = QFontMetrics(theme.font("klein", "kop"))
        return QSize(metrics.horizontalAdvance(self._fits) + 20, metrics.height() + 8)

    def _tag_below(self, width: int) -> int:
        """Return the height the tag takes when it does not fit beside the name."""
        name = QFontMetrics(self._lines[0][1]).horizontalAdvance(self._lines[0][0])
        tag = self._tag_size()
        return 0 if name + 16 + tag.width() <= self._room(width) else tag.height() + _GAP

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the card, the dot, the words and the tag."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter)
        top = _EDGE
        for nr, (words, font, colour) in enumerate(self._lines):
            height = self._height(words, font, self.width())
            painter.setPen(theme.colour(colour))
            painter.setFont(font)
            painter.drawText(
                QRect(_LEFT, top, self._room(self.width()), height), Qt.TextFlag.TextWordWrap, words
            )
            if nr == 0 and self._fits:
                self._paint_tag(painter, top, height)
                top += self._tag_below(self.width())
            top += height + _GAP
        painter.end()

    def _paint_card(self, painter: QPainter) -> None:
        chosen = self.isChecked()
        thick = 3.0 if chosen else 2.0
        painter.setPen(QPen(theme.colour("inkt" if chosen else "lijn_sterk"), thick))
        painter.setBrush(
            theme.colour("nu_tint" if chosen else "accent_tint" if self.isDown() else "oppervlak")
        )
        half = thick / 2
        radius = theme.measure("straal", "kaart")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
        middle = QPointF(_LEFT / 2 + 2, min(self.height() / 2, 54.0))
        painter.setPen(QPen(theme.colour("inkt"), 2.5))
        painter.setBrush(theme.colour("oppervlak"))
        painter.drawEllipse(middle, 14, 14)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("inkt"))
            painter.drawEllipse(middle, 7.5, 7.5)

    def _paint_tag(self, painter: QPainter, top: int, height: int) -> None:
        size = self._tag_size()
        below = self._tag_below(self.width())
        left = _LEFT if below else self.width() - _EDGE - size.width()
        place = QRectF(left, top + height + 1 if below else top, size.width(), size.height())
        painter.setPen(QPen(theme.colour("helpt"), 1.5))
        painter.setBrush(theme.colour("helpt_tint"))
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
        painter.setPen(theme.colour("inkt"))
        painter.setFont(theme.font("klein", "kop"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._fits)
