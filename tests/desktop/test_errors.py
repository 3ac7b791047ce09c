import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop import look
from tests.desktop.conftest import NOW
from ui.desktop.app import App
from ui.desktop.bridge import Bridge
from ui.desktop.errors import ErrorDialog, Errors, explain, report
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.tick_row import TickRow
from ui.desktop.settings import Settings, read_settings, write_settings
from ui.desktop.tasks import Tasks
from ui.desktop.watch import Watch
from wijksessie.commands import RuleBroken, StoreError


def raised(error: Exception) -> Exception:
    secret = "mevrouw Jansen"
    try:
        try:
            raise KeyError(secret)
        except KeyError as first:
            raise error from first
    except Exception as caught:
        return caught


def test_a_report_names_places_in_the_code_and_never_a_value() -> None:
    text = report(raised(ValueError("mevrouw Jansen belt op 06 12345678")))
    assert "Jansen" not in text
    assert "12345678" not in text
    assert "ValueError" in text
    assert "KeyError" in text
    assert "test_errors.py:" in text
    assert str(Path.home()) not in text
    assert "PySide" in text or "Qt 6" in text


@pytest.mark.parametrize(
    ("error", "title", "has_report"),
    [
        (RuleBroken("Kies een dag."), "Dat kan zo niet", False),
        (StoreError("Het bestand is beschadigd."), "Het bestand werkt niet mee", True),
        (OSError(28, "No space left"), "Deze laptop kan nu niet bewaren of lezen", True),
        (ZeroDivisionError("1/0"), "Er ging iets mis in het programma", True),
    ],
)
def test_every_problem_says_what_happened_and_what_is_safe(
    error: Exception, title: str, has_report: bool
) -> None:
    problem = explain(raised(error))
    assert problem.title == title
    assert problem.sentence
    assert problem.safe or isinstance(error, StoreError)  # its own sentence says it
    assert bool(problem.report) == has_report
    assert "Error" not in problem.sentence


def test_the_dialog_copies_its_report(qtbot: QtBot) -> None:
    dialog = ErrorDialog(explain(raised(ValueError("geheim"))))
    dialog.open()
    qtbot.waitExposed(dialog)
    look.settle(dialog)
    assert not look.cut(dialog)
    assert not dialog.findChild(QPlainTextEdit, "errorReport").isVisible()
    qtbot.mouseClick(dialog.findChild(Button, "errorMore"), Qt.MouseButton.LeftButton)
    assert dialog.findChild(QPlainTextEdit, "errorReport").isVisible()
    qtbot.mouseClick(dialog.findChild(Button, "errorCopy"), Qt.MouseButton.LeftButton)
    assert "ValueError" in QGuiApplication.clipboard().text()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_uncaught_exceptions_are_told_once_at_a_time(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    errors = Errors()
    errors.install()
    try:
        error = raised(ValueError("geheim"))
        with qtbot.waitSignal(errors.told):
            sys.excepthook(ValueError, error, error.__traceback__)
        errors.tell(error)
        open_now = [
            one for one in QApplication.topLevelWidgets() if isinstance(one, ErrorDialog) and one.isVisible()
        ]
        assert len(open_now) == 1
        open_now[0].accept()
        assert "geheim" not in capsys.readouterr().err
    finally:
        errors.uninstall()


def test_an_exception_on_another_thread_is_told_on_ours(qtbot: QtBot) -> None:
    errors = Errors()
    worker = threading.Thread(target=errors.tell, args=(RuleBroken("Kies een dag."),))
    with qtbot.waitSignal(errors.told):
        worker.start()
    worker.join()
    QApplication.activeModalWidget().close()


def test_a_key_press_to_stop_the_program_still_stops_it() -> None:
    errors = Errors()
    seen: list[type[BaseException]] = []
    errors._before = lambda kind, error, trace: seen.append(kind)
    errors._catch(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert seen == [KeyboardInterrupt]


def test_a_task_reports_its_result_on_our_thread(qtbot: QtBot) -> None:
    tasks = Tasks()
    task = tasks.run(threading.get_ident)
    with qtbot.waitSignal(task.done) as done:
        pass
    assert done.args[0] != threading.get_ident()
    failed = tasks.run(int, "x")
    with qtbot.waitSignal(failed.failed) as problem:
        pass
    assert isinstance(problem.args[0], ValueError)
    tasks.wait()


class Source:
    """Stands in for a workspace: it tells its listeners on whatever thread it is asked."""

    def __init__(self) -> None:
        self.listeners: list[Callable[[object], None]] = []

    def subscribe(self, listener: Callable[[object], None]) -> Callable[[], None]:
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)

    def tell(self, thing: object) -> None:
        for listener in list(self.listeners):
            listener(thing)


def test_the_bridge_only_enqueues_and_tells_on_our_thread(qtbot: QtBot) -> None:
    bridge, source = Bridge(), Source()
    heard: list[tuple[object, int]] = []
    bridge.changed.connect(lambda thing: heard.append((thing, threading.get_ident())))
    bridge.listen_to(source)  # type: ignore[arg-type]
    source.tell("a")
    assert heard == []
    worker = threading.Thread(target=source.tell, args=("b",))
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [("a", threading.get_ident()), ("b", threading.get_ident())]
    source.tell("c")
    bridge.listen_to(None)
    assert source.listeners == []
    qtbot.waitUntil(lambda: True)
    QApplication.sendPostedEvents()
    assert len(heard) == 2


def test_five_thousand_changes_arrive_through_the_bridge(qtbot: QtBot) -> None:
    bridge, source, heard = Bridge(), Source(), []
    bridge.changed.connect(heard.append)
    bridge.listen_to(source)  # type: ignore[arg-type]
    for number in range(5_000):
        source.tell(number)
    qtbot.waitUntil(lambda: len(heard) == 5_000)
    assert heard == list(range(5_000))


def test_a_kill_is_noticed_at_the_next_start(tmp_path: Path) -> None:
    killed = (
        "import os, sys; from pathlib import Path; from ui.desktop.watch import Watch;"
        "Watch(Path(sys.argv[1])).begin(); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", killed, str(tmp_path)], check=False)
    watch = Watch(tmp_path)
    assert watch.begin().stopped
    watch.end()
    assert not Watch(tmp_path)._mark.exists()
    again = Watch(tmp_path)
    assert not again.begin().stopped
    again.end()


def test_after_a_kill_the_app_reassures_and_the_sentence_can_be_put_away(
    qtbot: QtBot, home: Path, start: Callable[..., App]
) -> None:
    home.mkdir()
    (home / "open").touch()
    window = start().window
    look.settle(window)
    banner = window.findChild(QWidget, "stoppedBanner")
    assert banner.isVisible()
    assert "Er is niets verloren" in banner.accessibleName()
    qtbot.mouseClick(window.findChild(Button, "stoppedBannerClose"), Qt.MouseButton.LeftButton)
    assert not banner.isVisible()


def test_a_normal_end_leaves_no_mark(start: Callable[..., App], home: Path) -> None:
    app = start()
    assert (home / "open").exists()
    app.window.close()
    app.end()
    assert not (home / "open").exists()
    assert not (home / "storing.txt").exists()


def test_a_file_that_cannot_be_opened_is_told_and_work_can_go_on(
    qtbot: QtBot, start: Callable[..., App], home: Path
) -> None:
    home.mkdir()
    broken = home / "Kapot.wijk"
    broken.write_bytes(b"geen wijk")
    broken.with_suffix(".key").write_bytes(b"geen sleutel")
    app = start(workspace=broken)
    assert app.desk.projects.current.practice
    told = QApplication.activeModalWidget()
    assert isinstance(told, ErrorDialog)
    told.close()


def test_settings_survive_and_damage_gives_the_usual(tmp_path: Path) -> None:
    write_settings(tmp_path / "nieuw", Settings(150, "x.wijk"))
    assert read_settings(tmp_path / "nieuw") == Settings(150, "x.wijk")
    (tmp_path / "scherm.json").write_text('{"text_size": 900, "last_project": "y.wijk"}')
    assert read_settings(tmp_path) == Settings(100, "y.wijk")
    (tmp_path / "scherm.json").write_text("{")
    assert read_settings(tmp_path) == Settings()


def test_wrong_use_ends_with_status_two() -> None:
    run = subprocess.run(
        [sys.executable, "-c", "from ui.desktop.app import main; main(['--onzin'])"],
        capture_output=True,
        check=False,
    )
    assert run.returncode == 2


def test_a_file_that_is_open_elsewhere_can_be_looked_at_and_is_never_changed(
    qtbot: QtBot, start: Callable[..., App], home: Path
) -> None:
    from wijksessie.commands.projects import open_practice

    other = open_practice(home, lambda: NOW)
    app = start()
    assert app.window.findChild(QWidget, "readOnlyBanner") is not None
    app.window.go("preparing", "7")
    line = app.window.screen_of("preparing").findChild(TickRow, "tick_6")
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(app.errors.told):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
        app.errors.tell(caught[0][1])
    assert not line.isChecked()
    told = QApplication.activeModalWidget()
    assert told.windowTitle() == "U kunt hier alleen kijken"
    told.close()
    other.close()
