"""A file that is damaged, or whose key is gone: the copy is one button away, and nothing is thrown away."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.clock import TODAY
from tests.desktop import look
from ui.desktop.app import App
from ui.desktop.window import MainWindow
from wijksessie.commands.steps import tick_item
from wijksessie.queries.session import current
from wijksessie.queries.steps import steps


def damage(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[5000:5200] = b"x" * 200
    path.write_bytes(data)


def lose_key(path: Path) -> None:
    path.with_suffix(".key").unlink()


@pytest.mark.parametrize("harm", [damage, lose_key])
def test_the_copy_is_put_back_beside_what_is_broken(
    qtbot: QtBot, app: App, window: MainWindow, harm: object
) -> None:
    projects = app.desk.projects
    with qtbot.waitSignal(window.project_shown, timeout=20_000):
        projects.create("Molenwijk", "Brakelstede")
    assert projects.current is not None
    path, workspace = projects.current.path, projects.current.workspace
    view = current(workspace)
    assert view is not None
    item = steps(workspace, view.id, TODAY)[0].items[0]
    tick_item(workspace, item.id, True, TODAY)
    with qtbot.waitSignal(window.project_shown, timeout=20_000):
        projects.open_practice()  # closing makes the copy
    harm(path)  # type: ignore[operator]
    broken = path.read_bytes()

    with qtbot.waitSignal(projects.failed, timeout=20_000):
        projects.open(path)
    dialog = next(
        widget for widget in QApplication.topLevelWidgets() if widget.objectName() == "putBackDialog"
    )
    look.settle(dialog)
    assert not look.cut(dialog)
    with qtbot.waitSignal(window.project_shown, timeout=20_000):
        qtbot.mouseClick(dialog.findChild(QWidget, "putBackTake"), Qt.MouseButton.LeftButton)
    assert projects.current is not None
    assert projects.current.path.name == "Molenwijk (teruggezet).wijk"
    assert steps(projects.current.workspace, view.id, TODAY)[0].items[0].done
    assert path.read_bytes() == broken
