"""The planner of the practice neighbourhood, and that of a new session."""

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from tests.desktop import look
from ui.desktop.app import App
from ui.desktop.preparing.programme.room import ProgrammeRoom
from ui.desktop.screens.preparing import PreparingScreen
from ui.desktop.window import MainWindow
from wijksessie.commands.sessions import create_session
from wijksessie.store import Workspace


@pytest.fixture
def workspace(app: App) -> Workspace:
    return app.desk.projects.current.workspace


@pytest.fixture
def screen(window: MainWindow) -> PreparingScreen:
    window.go("preparing")
    return window.screen_of("preparing")


@pytest.fixture
def room(screen: PreparingScreen) -> ProgrammeRoom:
    """The planner of the practice neighbourhood: 12 blocks, 120 minutes from 10:00."""
    screen.show_subject("programme")
    room = screen._rooms["programme"]
    look.settle(room)
    room.list.setFocus()
    return room


@pytest.fixture
def empty(qtbot: QtBot, workspace: Workspace, screen: PreparingScreen) -> ProgrammeRoom:
    """The planner of a new session without blocks and times."""
    session = create_session(workspace, "Nieuw", dt.date(2027, 3, 4))
    screen.refresh()
    screen.show_subject("programme")
    room = screen._rooms["programme"]
    assert room.session_id == session
    look.settle(room)
    return room
