"""Starts the desktop app: first the window, then everything that takes time."""

from __future__ import annotations

import argparse
import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from ui.desktop import theme
from ui.desktop.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.desktop.desk import Desk
    from ui.desktop.errors import Errors
    from ui.desktop.parts.focus_ring import FocusRing
    from ui.desktop.projects import Now, Opened
    from ui.desktop.watch import Watch

_PATIENCE_MS = 400
"""A window that is never painted, because it starts hidden, begins after this."""


def main(argv: Sequence[str] | None = None, clock: Now = dt.datetime.now) -> int:
    """Open the app and stay until its window closes."""
    options = _options(argv)
    app = QApplication.instance() or QApplication(["wijksessie"])
    assert isinstance(app, QApplication)
    app.setApplicationName("Wijksessie")
    run = App(app, clock, options.workspace, practice=options.practice)
    run.window.show()
    return app.exec()


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="wijksessie", description="Wijksessie, het programma op deze laptop."
    )
    parser.add_argument("--workspace", type=Path, metavar="BESTAND", help="open dit bestand van een wijk")
    parser.add_argument("--practice", action="store_true", help="open de oefenwijk")
    return parser.parse_args(argv)


class App(QObject):
    """The window with what belongs to a whole run: the mark in the data folder, the settings, the errors."""

    desk: Desk
    ring: FocusRing
    errors: Errors

    def __init__(
        self, app: QApplication, clock: Now, workspace: Path | None = None, *, practice: bool = False
    ) -> None:
        super().__init__()
        # parts
        self._app = app
        self._clock = clock
        self._wanted = workspace
        self._practice = practice
        self._home: Path | None = None
        self._watch: Watch | None = None
        self._begun = False
        self.window = MainWindow()
        # connections
        self.window.painted.connect(self._begin)
        app.aboutToQuit.connect(self.end)
        QTimer.singleShot(_PATIENCE_MS, self._begin)

    @Slot()
    def _begin(self) -> None:
        """Furnish the window, and then do what takes time, now that there is something to see."""
        if self._begun:
            return
        self._begun = True
        from ui.desktop.desk import Desk
        from ui.desktop.parts.focus_ring import FocusRing
        from ui.desktop.writing.engine import engine

        theme.install(self._app)
        self.desk = Desk(self._clock, self)
        self.ring = FocusRing(self._app)
        self.window.furnish(self.desk)
        engine().watch(self.desk)
        self.desk.projects.opened.connect(self._remember_project)
        self.desk.text_size_chosen.connect(self._remember_size)
        self.desk.setting_chosen.connect(self._remember_setting)
        self._read_files()

    def _read_files(self) -> None:
        """Begin with what is heavy, on another thread."""
        from ui.desktop.errors import Errors

        self.errors = Errors(self)
        self.errors.install()
        self.desk.failed.connect(self.errors.tell)
        self.desk.projects.failed.connect(self._could_not_open)
        self.window.wait_for_project()
        task = self.desk.tasks.run(_prepare)
        task.done.connect(self._open_first)
        task.failed.connect(self.errors.tell)

    @Slot(object)
    def _open_first(self, home: Path) -> None:
        """Open what was asked, else what was open last, else the practice neighbourhood."""
        from ui.desktop.settings import read_settings
        from ui.desktop.watch import Watch

        self._home = home
        self._watch = Watch(home)
        last_time = self._watch.begin()
        self.desk.settings = read_settings(home)
        if self.desk.settings.text_size != theme.text_size():
            self.window.use_text_size(self.desk.settings.text_size)
        if last_time.stopped:
            self.window.tell_stopped()
        last = Path(self.desk.settings.last_project) if self.desk.settings.last_project else None
        if self._wanted is not None:
            self.desk.projects.open(self._wanted)
        elif last is not None and last.exists() and not self._practice:
            self.desk.projects.open(last)
        else:
            self.desk.projects.open_practice()

    @Slot(object)
    def _could_not_open(self, error: BaseException) -> None:
        """Tell it; when nothing is open at all, open the practice neighbourhood so that work can go on."""
        from ui.desktop.put_back_dialog import PutBackDialog
        from wijksessie.commands.projects import copy_to_put_back

        asked = self.desk.projects.asked
        made = copy_to_put_back(asked, error) if asked is not None else None
        if asked is None or made is None:
            self.errors.tell(error)
        else:
            dialog = PutBackDialog(asked, str(error), made, self.window)
            dialog.wanted.connect(self.desk.projects.put_back)
            dialog.open()
        if self.desk.projects.current is None and not self._practice:
            self._practice = True
            self.desk.projects.open_practice()

    @Slot(object)
    def _remember_project(self, opened: Opened) -> None:
        self._remember(last_project=str(opened.path))

    @Slot(int)
    def _remember_size(self, percent: int) -> None:
        self._remember(text_size=percent)

    @Slot(str, object)
    def _remember_setting(self, name: str, value: object) -> None:
        self._remember(**{name: value})

    def _remember(self, **changed: object) -> None:
        from ui.desktop.settings import write_settings

        self.desk.settings = replace(self.desk.settings, **changed)  # type: ignore[arg-type]
        if self._home is not None:
            write_settings(self._home, self.desk.settings)

    @Slot()
    def end(self) -> None:
        """Leave nothing behind: no thread, no open file, no mark."""
        if not self._begun:
            return
        from ui.desktop.writing.engine import engine

        engine().leave()
        self.desk.tasks.wait()
        self.desk.projects.close()
        self.errors.uninstall()
        if self._watch is not None:
            self._watch.end()
            self._watch = None


def _prepare() -> Path:
    """Import what is heavy, away from the screen's thread; return the data folder."""
    from ui.desktop.projects import home
    from wijksessie.queries import contacts, overview_reading, review, steps  # noqa: F401 (imported early on purpose)

    return home()
