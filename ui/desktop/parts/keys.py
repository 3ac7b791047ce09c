"""Keys of the keyboard, drawn as keys: in a sentence, or on the button they press."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.desktop import theme

_PIECES = re.compile(r"\[([^\]]+)\]|(\S+)")


def _font() -> QFont:
    return theme.work_font(15, "kop")


def _size(key: str) -> tuple[float, float]:
    metrics = QFontMetricsF(_font())
    return max(metrics.horizontalAdvance(key) + 14, metrics.height() + 3), metrics.height() + 3


def _paint(painter: QPainter, key: str, place: QRectF) -> None:
    """A key: white with a thicker edge below."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("lijn_sterk"))
    painter.drawRoundedRect(place, 5, 5)
    painter.setBrush(theme.colour("oppervlak"))
    painter.drawRoundedRect(place.adjusted(1.5, 1.5, -1.5, -3), 3.5, 3.5)
    painter.setPen(QPen(theme.colour("inkt")))
    painter.setFont(_font())
    painter.drawText(place.adjusted(0, 0, 0, -1), Qt.AlignmentFlag.AlignCenter, key)


def show_key(button: QPushButton, key: str) -> None:
    """Draw a key behind the words of a button; an empty key takes it away."""
    button.setAccessibleDescription(key)
    if not key:
        button.setIcon(QIcon())
        return
    key_width, height = _size(key)
    gap = theme.scaled(10)
    width = gap + key_width
    pixmap = QPixmap(QSize(round(width * 2), round(height * 2)))
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(2)
    painter = QPainter(pixmap)
    _paint(painter, key, QRectF(gap, 0, key_width, height))
    painter.end()
    picture = QIcon(pixmap)
    picture.addPixmap(pixmap, QIcon.Mode.Disabled)
    button.setIcon(picture)
    button.setIconSize(QSize(round(width), round(height)))
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


class KeyLine(QWidget):
    """A sentence in which `[Enter]` is drawn as a key. It breaks into lines like any other text."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keyLine")
        self.setFont(theme.font("klein"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._pieces: list[tuple[str, bool]] = []
        self.say(text)

    def say(self, text: str) -> None:
        """Say something else."""
        found = _PIECES.finditer(text)
        self._pieces = [(key, True) if (key := match[1]) else (match[2], False) for match in found]
        self.setAccessibleName(text.replace("[", "").replace("]", ""))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt)
        """Tell that a narrow sentence is taller."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt)
        """Return the height of its lines at this width."""
        places = self._places(width)
        return round(places[-1].bottom() + 1) if places else 0

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the room of one line."""
        places = self._places(100_000)
        return QSize(round(places[-1].right() + 1), round(places[-1].bottom() + 1)) if places else QSize(0, 0)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the room of the longest word."""
        widest = max((place.width() for place in self._places(1)), default=0.0)
        return QSize(round(widest + 1), self.sizeHint().height())

    def _places(self, width: float) -> list[QRectF]:
        """Where every word and key stands."""
        metrics = QFontMetricsF(self.font())
        space, tall = metrics.horizontalAdvance(" "), max(_size("0")[1] + 2, metrics.lineSpacing())
        left = top = 0.0
        places = []
        for piece, is_key in self._pieces:
            wide = _size(piece)[0] if is_key else metrics.horizontalAdvance(piece)
            if left > 0 and left + wide > width:
                left, top = 0.0, top + tall
            places.append(QRectF(left, top, wide, tall))
            left += wide + space
        return places

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint words and keys, in the middle of the height."""
        painter = QPainter(self)
        places = self._places(self.width())
        painter.translate(0, max(self.height() - self.heightForWidth(self.width()), 0) // 2)
        for (piece, is_key), place in zip(self._pieces, places, strict=True):
            if is_key:
                tall = _size(piece)[1]
                _paint(
                    painter, piece, QRectF(place.left(), place.center().y() - tall / 2, place.width(), tall)
                )
            else:
                painter.setPen(theme.colour("inkt_2"))
                painter.setFont(self.font())
                base = place.center().y() + QFontMetricsF(self.font()).capHeight() / 2
                painter.drawText(QPointF(place.left(), base), piece)
        painter.end()
