"""The window on the beamer: no controls, no names, no notifications."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QEasingCurve, QPropertyAnimation, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.stage.painting import paint_picture

if TYPE_CHECKING:
    from ui.desktop.stage.show import Picture


class StageWindow(QWidget):
    """Shows a picture on the screen that the facilitator does not work on.

    When that screen goes away the window hides, and comes back with the same picture when it returns. It lies
    over the facilitator's own screen only when asked (a beamer that mirrors the laptop); then `key_pressed`
    passes on the keys, and Esc always leads back.
    """

    key_pressed = Signal(int)

    def __init__(self, home: QWidget) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("stageWindow")
        self.setWindowTitle("Wijksessie")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._home = home
        self._picture: Picture | None = None
        self._wanted = False
        self._here = False
        self._opacity = 1.0
        self._fade = QPropertyAnimation(self, b"opacity", self)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self.motion = True
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._place)
        app.screenRemoved.connect(self._leave)

    def _get_opacity(self) -> float:
        return self._opacity

    def _set_opacity(self, opacity: float) -> None:
        self._opacity = opacity
        self.update()

    opacity = Property(float, _get_opacity, _set_opacity)

    def show_picture(self, picture: Picture | None, *, fade: bool = False) -> None:
        """Show this picture; a new row fades in, unless motion is switched off."""
        self._picture = picture
        self._fade.stop()
        self._opacity = 1.0
        if fade and self.motion and self.isVisible():
            self._fade.setDuration(round(theme.measure("beweging", "gewoon_ms")))
            self._fade.start()
        self.update()

    def wish(self, wanted: bool) -> None:
        """Want it on the beamer, or not."""
        self._wanted, self._here = wanted, False
        self._place()

    def lie_here(self) -> None:
        """Cover the facilitator's own screen, until Esc."""
        self._here = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setScreen(self._home.screen())
        self.setGeometry(self._home.screen().geometry())
        self.show()
        self.activateWindow()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Lead back on Esc; everything else is for the facilitator's control."""
        if self._here and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F11):
            self._here = False
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._place()
            self._home.activateWindow()
            return
        self.key_pressed.emit(event.key())

    @property
    def on_beamer(self) -> bool:
        """Whether it is visible on another screen."""
        return self.isVisible()

    def beamer(self) -> QScreen | None:
        """The screen to use: any that the facilitator's window is not on."""
        here = self._home.screen()
        return next((screen for screen in QGuiApplication.screens() if screen is not here), None)

    @Slot()
    def _place(self) -> None:
        if self._here:
            return
        beamer = self.beamer()
        if not self._wanted or beamer is None:
            self._fade.stop()
            self.hide()
            return
        self.setScreen(beamer)
        self.setGeometry(beamer.geometry())
        self.show()

    @Slot(QScreen)
    def _leave(self, screen: QScreen) -> None:
        if screen is self.screen() or self.beamer() is None:
            self._fade.stop()
            self.hide()
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the picture over the whole screen."""
        painter = QPainter(self)
        paint_picture(painter, QRectF(self.rect()), self._picture, newest_opacity=self._opacity)
        painter.end()
