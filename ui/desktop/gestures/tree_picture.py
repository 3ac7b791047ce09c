"""The tree drawn: the problem on the trunk, causes below as roots, what comes of it above as branches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop import theme
from ui.desktop.gestures.tree_nodes import BRANCH, ROOT, Line, outline
from wijksessie.techniques.tree import LEVELS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.desktop.gestures.tree_nodes import Node

_GREEN = "helpt_tint"


class TreePicture(QWidget):
    """Every leaf has its own width; a level its own height. A root that can change has a green sticker."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("treePicture")
        self.setAccessibleName(self.tr("De boom"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._nodes: Sequence[Node] = ()
        self._trunk = ""
        self._here: str | None = None

    def show_tree(self, trunk: str, nodes: Sequence[Node], here: str | None) -> None:
        """Show this tree; `here` has the keys."""
        self._trunk, self._nodes, self._here = trunk, nodes, here
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the room a tree of three levels likes."""
        return QSize(400, 470)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt)
        """Return the least."""
        return QSize(280, 360)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint branches, trunk, ground and roots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        trunk = QRectF(self.width() * 0.2, middle - 30, self.width() * 0.6, 60)
        painter.setPen(QPen(theme.colour("lijn"), 3))
        painter.drawLine(QPointF(0, middle + 34), QPointF(self.width(), middle + 34))
        for side, up in ((BRANCH, True), (ROOT, False)):
            self._side(painter, outline(self._nodes, side), trunk, up=up)
        painter.setPen(QPen(theme.colour("inkt"), 3))
        painter.setBrush(theme.colour("nu_tint"))
        painter.drawRoundedRect(trunk, 10, 10)
        self._words(painter, trunk, self._trunk, "kop")
        painter.end()

    def _side(self, painter: QPainter, lines: list[Line], trunk: QRectF, *, up: bool) -> None:
        if not lines:
            return
        leaves = [nr for nr, line in enumerate(lines) if not _has_child(lines, nr)]
        wide = self.width() / len(leaves)
        room = (trunk.top() if up else self.height() - trunk.bottom() - 8) - 6
        most = max(line.level for line in lines)
        tall = min(room / min(most, LEVELS), 110)
        boxes: dict[str, QRectF] = {}
        for nr in reversed(range(len(lines))):  # children first: a parent stands over the middle of them
            line = lines[nr]
            under = [boxes[o.node["id"]] for o in lines if o.node.get("parent") == line.node["id"]]
            if under:
                x = sum(box.center().x() for box in under) / len(under)
            else:
                x = (leaves.index(nr) + 0.5) * wide
            width = min(max(wide * max(len(under), 1), 40) - 8, 190)
            away = tall * (line.level - 1) + 16
            y = trunk.top() - away - (tall - 18) if up else trunk.bottom() + away + 8
            boxes[line.node["id"]] = QRectF(x - width / 2, y, width, tall - 26)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line in lines:
            box = boxes[line.node["id"]]
            over = boxes.get(line.node.get("parent") or "", trunk)
            start = QPointF(over.center().x(), over.top() if up else over.bottom())
            end = QPointF(box.center().x(), box.bottom() if up else box.top())
            if over is trunk:
                start.setX(min(max(end.x(), trunk.left() + 20), trunk.right() - 20))
            path = QPainterPath(start)
            half = (start.y() + end.y()) / 2
            path.cubicTo(QPointF(start.x(), half), QPointF(end.x(), half), end)
            painter.setPen(QPen(theme.colour("lijn_sterk"), 4))
            painter.drawPath(path)
        for line in lines:
            self._node(painter, line, boxes[line.node["id"]])

    def _node(self, painter: QPainter, line: Line, box: QRectF) -> None:
        here = line.node["id"] == self._here
        green = line.node.get("can_change") not in (None, "", "niet")
        painter.setPen(QPen(theme.colour("inkt" if here else "lijn_sterk"), 3 if here else 2))
        painter.setBrush(theme.colour("nu" if here else _GREEN if green else "oppervlak"))
        painter.drawRoundedRect(box, 8, 8)
        self._words(painter, box, str(line.node.get("label") or ""), "tekst")
        if green:
            painter.setPen(QPen(theme.colour("inkt"), 2))
            painter.setBrush(theme.colour("helpt"))
            painter.drawEllipse(QPointF(box.right() - 6, box.top() + 4), 8, 8)

    @staticmethod
    def _words(painter: QPainter, box: QRectF, words: str, weight: str) -> None:
        """Write as large as fits; words that never fit end in dots, for they stand in the list too."""
        painter.setPen(theme.colour("inkt"))
        inside = box.adjusted(5, 2, -5, -2)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        for pixels in (16, 14, 12, 10):
            painter.setFont(theme.work_font(pixels, weight))
            needed = painter.boundingRect(inside, flags, words)
            if needed.height() <= inside.height() and needed.width() <= inside.width():
                painter.drawText(inside, flags, words)
                return
        metrics = painter.fontMetrics()
        short = metrics.elidedText(words, Qt.TextElideMode.ElideRight, round(inside.width()))
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, short)


def _has_child(lines: list[Line], nr: int) -> bool:
    return any(line.node.get("parent") == lines[nr].node["id"] for line in lines)
