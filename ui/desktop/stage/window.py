"""The window on the beamer: no controls, no names, no notifications."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QEasingCurve, QPropertyAnimation, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QStyle, QWidget

from ui.desktop import theme
from ui.desktop.stage.painting import paint_picture

if TYPE_CHECKING:
    from ui.desktop.stage.show import Picture


class StageWindow(QWidget):
    """Shows a picture on the screen that the facilitator does not work on.

    When that screen goes away the window hides, and comes back with the same picture when it returns. It lies
    over the facilitator's own screen only when asked (a beamer that mirrors the laptop); then `key_pressed`
    passes on the keys, and Esc always leads back. `moved` tells that it went to a screen or left one.
    """

    key_pressed = Signal(int)
    moved = Signal()

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
        self._known = ""
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
        """Show this picture; a new row fades in, unless the system or the user wants no motion."""
        self._picture = picture
        self._fade.stop()
        self._opacity = 1.0
        if fade and self.isVisible() and self._may_move():
            self._fade.setDuration(round(theme.measure("beweging", "gewoon_ms")))
            self._fade.start()
        self.update()

    def use(self, known: str, *, motion: bool) -> None:
        """Prefer the screen that was used the last time, also after a restart; fade in, or not."""
        self._known, self.motion = known, motion

    @property
    def known(self) -> str:
        """The name of the screen it was last on."""
        return self._known

    def _may_move(self) -> bool:
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return self.motion and self.style().styleHint(hint, None, self) > 0

    def wish(self, wanted: bool) -> None:
        """Want it on the beamer, or not."""
        self._wanted, self._here = wanted, False
        handle = self._home.window().windowHandle()
        if handle is not None:
            handle.screenChanged.connect(self._place, Qt.ConnectionType.UniqueConnection)
        self._place()

    def lie_here(self) -> None:
        """Cover the facilitator's own screen, until Esc."""
        self._here = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._cover(self._home.screen())
        self.activateWindow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

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
        return self.isVisible() and not self._here

    def beamer(self) -> QScreen | None:
        """The screen to use: the one used before, else any that the facilitator's window is not on."""
        here = self._home.screen()
        others = [screen for screen in self._screens() if screen != here]
        known = [screen for screen in others if screen.name() == self._known]
        return next(iter(known or others), None)

    @staticmethod
    def _screens() -> list[QScreen]:
        return QGuiApplication.screens()

    @Slot()
    def _place(self) -> None:
        """Go to the beamer when it is there and wanted, else hide; never to the facilitator's screen."""
        if self._here:
            return
        beamer = self.beamer()
        if not self._wanted or beamer is None:
            self._fade.stop()
            self._opacity = 1.0
            self.hide()
        else:
            self._known = beamer.name()
            self._cover(beamer)
        self.moved.emit()

    def _cover(self, screen: QScreen) -> None:
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        screen.geometryChanged.connect(self._fit, Qt.ConnectionType.UniqueConnection)
        self.showFullScreen()

    @Slot()
    def _fit(self) -> None:
        """The screen got another resolution."""
        if self.isVisible():
            self.setGeometry(self.screen().geometry())

    @Slot(QScreen)
    def _leave(self, screen: QScreen) -> None:
        """A screen went away: hide before the system moves the window, then see where it may be."""
        if not self._here:
            self._fade.stop()
            self.hide()
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt)
        """Paint the picture over the whole screen."""
        painter = QPainter(self)
        paint_picture(painter, QRectF(self.rect()), self._picture, newest_opacity=self._opacity)
        painter.end()
