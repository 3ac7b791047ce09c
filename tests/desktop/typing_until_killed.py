"""A note taker whose laptop dies: types dots in the real window and says what was shown as kept.

Run by test_kill.py in a process of its own: python -m tests.desktop.typing_until_killed FILE
"""

import itertools
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.clock import now
from ui.desktop import theme
from ui.desktop.app import App
from ui.desktop.gestures.dot_cell import DotCell
from ui.desktop.screens.session import SessionScreen


class Typist:
    def __init__(self, app: App, run_id: str) -> None:
        self.app, self.run_id = app, run_id
        self.digits = itertools.cycle("1203")
        self.timer = QTimer()
        self.timer.timeout.connect(self.key)

    def begin(self, opened: object) -> None:
        self.app.window.activateWindow()
        self.app.window.go("session")
        self.screen = self.app.window.screen_of("session")
        assert isinstance(self.screen, SessionScreen)
        self.screen.open_dots(self.run_id)
        self.timer.start(0)

    def key(self) -> None:
        cell = QApplication.focusWidget()
        if not isinstance(cell, DotCell):
            self.screen.dots.gesture.go_to("st_energie", "zon")
            return
        digit = next(self.digits)
        code = Qt.Key(Qt.Key.Key_0.value + int(digit))
        QApplication.sendEvent(
            cell, QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, digit)
        )
        print(cell.table, cell.row, cell.count, flush=True)


def main(path: Path, run_id: str) -> None:
    application = QApplication([])
    theme.install(application)
    app = App(application, now, path)
    typist = Typist(app, run_id)
    app.window.project_shown.connect(typist.begin)
    app.window.show()
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
