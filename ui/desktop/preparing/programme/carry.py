"""Carry a row of a list with the mouse: hold it, take it along, let it go over a list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from ui.desktop import theme


class _Tile(QWidget):
    """What hangs on the pointer: the name of what is carried."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFont(theme.font("tekst", "kop"))
        wide = QFontMetrics(self.font()).horizontalAdvance(words) + 32
        self._words = words
        self.resize(QSize(min(wide, theme.scaled(320)), theme.target("bureau")))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint a small card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("inkt"), 3))
        painter.setBrush(theme.colour("nu_tint"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)
        painter.setPen(theme.colour("inkt"))
        room = self.rect().adjusted(14, 0, -14, 0)
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class Carrier(QObject):
    """Watches a list. `carried` and `dropped` tell the place on the screen, `dropped` the row too.

    Esc puts it back.
    """

    carried = Signal(QPoint)
    dropped = Signal(int, QPoint)
    cancelled = Signal()

    def __init__(self, view: QAbstractItemView, words_role: int = Qt.ItemDataRole.DisplayRole) -> None:
        super().__init__(view)
        self._view = view
        self._role = words_role
        self._from = QPoint()
        self._row = -1
        self._tile: _Tile | None = None
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    @property
    def busy(self) -> bool:
        """Tell whether a row hangs on the pointer."""
        return self._tile is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt)
        """Take the mouse while a row is carried; leave everything else to the list."""
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if isinstance(event, QKeyEvent) and self.busy and event.key() == Qt.Key.Key_Escape:
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self._stop()
                self.cancelled.emit()
            return True
        if event.type() in (QEvent.Type.Hide, QEvent.Type.FocusOut) and self.busy:
            self._stop()
            self.cancelled.emit()
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        kind = event.type()
        at = event.globalPosition().toPoint()
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._from = at
            self._row = self._view.indexAt(event.position().toPoint()).row()
        elif kind == QEvent.Type.MouseMove and self._row >= 0:
            if not event.buttons() & Qt.MouseButton.LeftButton:
                self._row = -1
                return False
            if not self.busy and (at - self._from).manhattanLength() >= QApplication.startDragDistance():
                self._start(self._view.model().index(self._row, 0))
            if self._tile is not None:
                self._hang(at)
                self.carried.emit(at)
            return True  # a list chooses every row the pointer comes over otherwise
        elif kind == QEvent.Type.MouseButtonRelease and self._row >= 0:
            row, was_busy = self._row, self.busy
            self._stop()
            if was_busy:
                self.dropped.emit(row, at)
            return was_busy
        return False

    def _start(self, index: QModelIndex) -> None:
        self._tile = _Tile(str(index.data(self._role) or ""), self._view.window())
        self._tile.show()
        self._tile.raise_()

    def _hang(self, at: QPoint) -> None:
        assert self._tile is not None
        self._tile.move(self._view.window().mapFromGlobal(at) + QPoint(14, 10))

    def _stop(self) -> None:
        self._row = -1
        if self._tile is not None:
            self._tile.hide()
            self._tile.deleteLater()
            self._tile = None
