"""The focus ring: saffron with an ink edge, drawn outside the control, so that it is seen on any ground."""

from __future__ import annotations

from typing import Protocol, runtime_checkable
from weakref import ref

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion, QWindow
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QScrollArea, QWidget
from shiboken6 import isValid

from ui.desktop import theme

_KEYS = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
_POINTER = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)
_MOVED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show)


@runtime_checkable
class HasOutline(Protocol):
    """A control that is not a rectangle tells where its ring goes, and how round it is."""

    def focus_outline(self) -> tuple[QRect, float]:
        """Return the outline in its own coordinates."""


class _Ring(QWidget):
    """The ring itself, in the window of the control."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.radius = 8.0
        self.setObjectName("focusRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint ink outside and saffron inside."""
        inner, outer = theme.measure("rand", "focus_binnen"), theme.measure("rand", "focus_buiten")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        for role, width, inset in (
            ("inkt", outer, outer / 2),
            ("nu", inner + 0.5, outer + inner / 2 - 0.25),
        ):
            painter.setPen(QPen(theme.colour(role), width))
            radius = self.radius + outer + inner - inset
            painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.end()


class FocusRing(QObject):
    """Shows one ring in the whole app, around the control that has the keyboard.

    It shows for people who use keys, and always around a field to type in; a click hides it on buttons.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._ring: _Ring | None = None
        # Weak: a ring must not keep a window alive that its owner let go of.
        self._target: ref[QWidget] | None = None
        self._watched: list[ref[QWidget]] = []
        self._window: QWindow | None = None
        self._by_keys = False
        app.focusChanged.connect(self._move_to)

    @property
    def ring(self) -> QWidget | None:
        """Return the ring that is shown now, if any."""
        ring = self._ring
        return ring if ring is not None and isValid(ring) and ring.isVisible() else None

    @Slot(QWidget, QWidget)
    def _move_to(self, old: QWidget | None, new: QWidget | None) -> None:
        self._let_go()
        if new is not None:
            self._listen_to(new.window().windowHandle())
        if new is None or isinstance(new, QScrollArea) or new.window() is new:
            return
        self._target = ref(new)
        walker: QWidget | None = new
        while walker is not None:
            walker.installEventFilter(self)
            self._watched.append(ref(walker))
            walker = None if walker.isWindow() else walker.parentWidget()
        self._follow()

    def _listen_to(self, window: QWindow | None) -> None:
        """Hear whether keys or a pointer are used in the window that has the keyboard."""
        if window is self._window or window is None:
            return
        if self._window is not None and isValid(self._window):
            self._window.removeEventFilter(self)
        self._window = window
        window.installEventFilter(self)

    def _let_go(self) -> None:
        for watched in self._watched:
            widget = watched()
            if widget is not None and isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        self._target = None
        self._hide_ring()

    def _hide_ring(self) -> None:
        if self.ring is not None:
            self.ring.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt)
        """Follow the control when it or something around it moves; notice keys and pointer."""
        kind = event.type()
        if watched is self._window:
            by_keys = kind in _KEYS or (self._by_keys and kind not in _POINTER)
            if by_keys != self._by_keys:
                self._by_keys = by_keys
                self._follow()
        elif kind == QEvent.Type.Hide:
            self._hide_ring()
        elif kind in _MOVED:
            self._follow()
        return False

    def _follow(self) -> None:
        target = self._target() if self._target is not None else None
        typed_in = isinstance(target, QLineEdit | QPlainTextEdit | QAbstractSpinBox)
        if target is None or not target.isVisible() or not (self._by_keys or typed_in):
            self._hide_ring()
            return
        ring = self._ring_in(target.window())
        outline, ring.radius = QRect(QPoint(0, 0), target.size()), theme.measure("straal", "knop")
        if isinstance(target, HasOutline):
            outline, ring.radius = target.focus_outline()
        around = round(theme.measure("rand", "focus_binnen") + theme.measure("rand", "focus_buiten"))
        place = QRect(target.mapTo(target.window(), outline.topLeft()), outline.size())
        ring.setGeometry(place.adjusted(-around, -around, around, around))
        self._keep_inside(ring, target, around)
        ring.raise_()
        ring.show()
        ring.update()

    def _ring_in(self, window: QWidget) -> _Ring:
        """Return the ring in this window; the one in another window goes."""
        if self._ring is None or not isValid(self._ring) or self._ring.parentWidget() is not window:
            if self._ring is not None and isValid(self._ring):
                self._ring.hide()
                self._ring.deleteLater()
            self._ring = _Ring(window)
        return self._ring

    @staticmethod
    def _keep_inside(ring: _Ring, target: QWidget, around: int) -> None:
        """Cut the ring off where a scrolled page ends, so that it does not float over other things."""
        walker = target.parentWidget()
        while walker is not None and not isinstance(walker, QScrollArea):
            walker = walker.parentWidget()
        if walker is None:
            ring.clearMask()
            return
        page = walker.viewport()
        shown = QRect(page.mapTo(target.window(), QPoint(0, 0)), page.size())
        shown.adjust(-around, 0, around, 0)
        ring.setMask(QRegion(shown.translated(-ring.pos())))
