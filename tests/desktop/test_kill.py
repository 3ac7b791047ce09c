"""kill -9 in the middle of entry: at most the digit being typed is lost, and the next start says so."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.clock import now
from ui.desktop.app import App
from wijksessie.commands.projects import open_practice, open_project
from wijksessie.queries.dots import dot_grid
from wijksessie.queries.session import current

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("keys", [1, 30, 97])
def test_nothing_that_was_shown_is_lost(
    qtbot: QtBot, home: Path, start: Callable[..., App], keys: int
) -> None:
    with open_practice(home, now) as workspace:
        path = workspace.path
        view = current(workspace)
        assert view is not None
        run_id = next(block.run_id for block in view.blocks if block.technique == "dot_vote" and block.run_id)
    typist = subprocess.Popen(
        [sys.executable, "-m", "tests.desktop.typing_until_killed", str(path), run_id],
        cwd=ROOT,
        env={**os.environ, "WIJKSESSIE_HOME": str(home)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert typist.stdout is not None
    said = [typist.stdout.readline().split() for _ in range(keys)]
    typist.send_signal(signal.SIGKILL)
    said += [line.split() for line in typist.stdout]
    typist.wait()
    typist.stdout.close()

    shown = {(table, row): int(count) for table, row, count in (line for line in said if len(line) == 3)}
    with open_project(path, now) as workspace:
        grid = dot_grid(workspace, run_id)
        assert grid is not None
        kept = {(table, row.key): count for row in grid.rows for table, count in row.counts.items()}
        different = {place for place, count in shown.items() if kept[place] != count}
        assert len(different) <= 1  # the digit that was on its way when the laptop died
        assert workspace.verify().ok

    app = start()
    banner = app.window.findChild(QWidget, "stoppedBanner")
    assert banner is not None
    qtbot.waitUntil(banner.isVisible)
    assert any("niets verloren" in label.text() for label in banner.findChildren(QLabel))
