"""Five faces with how many people chose each; never an average."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

import resources
from ui.desktop import theme
from ui.desktop.parts.people import figure_path
from ui.desktop.parts.pictogram import paint_pictogram

if TYPE_CHECKING:
    from wijksessie.queries.results.values import Faces

_FACE, _FIGURE, _GAP, _ROWS, _PAD = 64, 22, 5, 5, 8


def _pitch() -> int:
    return theme.scaled(_FIGURE) + _GAP


class FacesView(QWidget):
    """A column a face: people as figures above each other, then the face and the number."""

    def __init__(self, name: str, faces: Faces, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._faces = faces
        parts = [
            f"{resources.pictogram_alt(f'gezicht_{nr}')}: {count}."
            for nr, count in enumerate(faces.counts, start=1)
        ]
        self.setAccessibleName(self.tr("Gezichten"))
        self.setAccessibleDescription(" ".join(parts))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _per_line(self) -> int:
        """How many figures stand beside each other in a column."""
        most = max(self._faces.counts, default=0)
        return max(1, -(-most // _ROWS))

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the room for figures, faces and numbers."""
        figures = _ROWS * _pitch() + 4
        return QSize(420, figures + theme.scaled(_FACE) + 3 * _PAD + theme.scaled(56))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the least size."""
        return QSize(300, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the five columns."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = self.width() / max(len(self._faces.counts), 1)
        for nr, count in enumerate(self._faces.counts):
            self._column(painter, nr, count, QRectF(nr * wide, 0, wide, self.height()))
        painter.end()

    def _column(self, painter: QPainter, nr: int, count: int, box: QRectF) -> None:
        figures = _ROWS * _pitch() + 4
        self._people(painter, count, QRectF(box.left(), 0, box.width(), figures))
        side = min(theme.scaled(_FACE), box.width() - 12)
        face = QRectF(box.center().x() - side / 2, figures + _PAD, side, side)
        if self._faces.middle == nr + 1:
            painter.setPen(QPen(theme.colour("inkt"), 3))
            painter.setBrush(theme.colour("nu_tint"))
            painter.drawRoundedRect(face.adjusted(-4, -4, 4, 4), 12, 12)
        paint_pictogram(painter, f"gezicht_{nr + 1}", face)
        top = face.bottom() + _PAD
        painter.setPen(theme.colour("inkt"))
        painter.setFont(theme.work_font(22, "titel"))
        line = theme.scaled(28)
        painter.drawText(QRectF(box.left(), top, box.width(), line), Qt.AlignmentFlag.AlignCenter, str(count))
        if self._faces.middle == nr + 1:
            painter.setFont(theme.work_font(16, "nadruk"))
            words = self.tr("het midden")
            room = max(box.width(), QFontMetricsF(painter.font()).horizontalAdvance(words) + 2)
            left = min(max(box.center().x() - room / 2, 0.0), self.width() - room)
            painter.drawText(QRectF(left, top + line, room, line), Qt.AlignmentFlag.AlignCenter, words)

    def _people(self, painter: QPainter, count: int, box: QRectF) -> None:
        """One figure a person, filled from below."""
        tall = float(theme.scaled(_FIGURE))
        per_line = self._per_line()
        tall = min(tall, (box.width() - 8) / per_line / 0.72)
        painter.setPen(QPen(theme.colour("inkt"), 1.5))
        painter.setBrush(theme.colour("accent"))
        for one in range(count):
            line, at = divmod(one, per_line)
            beside = min(per_line, count - line * per_line)
            left = box.center().x() - beside * tall * 0.72 / 2 + at * tall * 0.72
            top = box.bottom() - (line + 1) * (tall + _GAP)
            painter.drawPath(figure_path(left, top, tall))
        if not count:
            middle = QPointF(box.center().x(), box.bottom() - 6)
            painter.drawLine(middle - QPointF(8, 0), middle + QPointF(8, 0))
