"""The desktop under test: offscreen, dressed, with its own data folder and its own clock."""

import datetime as dt
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.desktop import theme
from ui.desktop.app import App
from ui.desktop.window import MainWindow

NOW = dt.datetime(2026, 11, 22, 9, 0)


def pytest_configure(config: pytest.Config) -> None:
    # The offscreen platform says this for every window with a smallest size.
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    theme.set_text_size(100)
    theme.install(qapp)
    yield
    theme.set_text_size(100)
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left = [widget for widget in qapp.topLevelWidgets() if widget.isVisible()]
    for widget in left:
        widget.close()
    assert not left, f"windows left open: {left}"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "gegevens"
    monkeypatch.setenv("WIJKSESSIE_HOME", str(folder))
    return folder


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, home: Path, practice_file: Path) -> Iterator[Callable[..., App]]:
    """Start the app as a user does; every app that was started is ended again.

    Where no neighbourhood is yet, the practice neighbourhood lies ready: making it takes half of a start, and
    `start(first=True)` makes it as the very first start does.
    """
    begun: list[App] = []

    def begin(*, first: bool = False, **options: object) -> App:
        if not first and not any(home.glob("*.wijk")):
            home.mkdir(exist_ok=True)
            for source in (practice_file, practice_file.with_suffix(".key")):
                shutil.copy(source, home)
        app = App(qapp, lambda: NOW, **options)  # type: ignore[arg-type]
        begun.append(app)
        with qtbot.waitSignal(app.window.project_shown, timeout=20_000):
            app.window.show()
        qtbot.waitExposed(app.window)
        return app

    yield begin
    for app in begun:
        app.window.close()
        app.end()
        app.window.deleteLater()


@pytest.fixture
def app(start: Callable[..., App]) -> App:
    return start()


@pytest.fixture
def window(app: App) -> MainWindow:
    return app.window
