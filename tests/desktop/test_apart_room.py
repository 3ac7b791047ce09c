"""Collecting apart, and the laptop in the hands of a key person."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.clock import TODAY
from tests.desktop import look
from tests.desktop.table_help import Clock, a_desk, on_disk, press, session_of, shown
from ui.desktop import theme
from ui.desktop.desk import Desk
from ui.desktop.projects import Opened
from ui.desktop.sections import Section
from ui.desktop.session.apart.room import ApartRoom
from ui.desktop.settings import Settings, read_settings, write_settings
from ui.desktop.window import MainWindow
from wijksessie.commands import Workspace
from wijksessie.queries.apart import apart_rounds, may_be_shared
from wijksessie.queries.outcomes import outcomes
from wijksessie.techniques.base import PLENARY
from wijksessie.terms import TechniqueId

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = a_desk(Clock())
    yield made
    made.tasks.wait()


def apart(qtbot: QtBot, desk: Desk, workspace: Workspace) -> ApartRoom:
    room = ApartRoom(desk)
    qtbot.addWidget(room)
    room.resize(1158, 768)
    with qtbot.waitActive(room):
        room.show()
        room.activateWindow()
    room.show_session(workspace, session_of(workspace), TODAY)
    return room


def test_beans_at_the_mosque_never_count_with_the_session(
    qtbot: QtBot, desk: Desk, practice: Workspace
) -> None:
    before = json.dumps(outcomes(practice), default=str)
    room = apart(qtbot, desk, practice)
    room.start.technique.show_value(TechniqueId.TEN_BEANS)
    qtbot.mouseClick(room.start.begin, Qt.MouseButton.LeftButton)
    assert room.start._problem.text() == "Kies waar u ophaalt."
    room.start.place.show_value("moskee")
    qtbot.mouseClick(room.start.people.plus, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(desk.place_chosen) as asked:
        qtbot.mouseClick(room.start.begin, Qt.MouseButton.LeftButton)
    place, subject = asked.args
    assert place == "session"
    table = shown(qtbot, desk, practice, subject.removeprefix("table/"))
    assert table.subject().endswith(PLENARY)
    press(qtbot, table, "321211", Qt.Key.Key_Return)
    (found,) = apart_rounds(practice, session_of(practice))
    assert (found.where, found.day, found.people, found.confirmed) == ("moskee", TODAY, 3, True)
    assert sum(on_disk(practice, found.id, PLENARY).data.values()) == 10
    assert json.dumps(outcomes(practice), default=str) == before
    assert found.for_team_only
    assert not may_be_shared(practice, found.id)
    room.refresh()
    assert "moskee, zondag 22 november, 3 mensen, klopt, alleen voor het team" in look.words(room)


def test_going_back_from_apart_leads_to_its_list(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    room = apart(qtbot, desk, practice)
    room.start.technique.show_value(TechniqueId.MOOD)
    room.start.place.show_value("thuis")
    with qtbot.waitSignal(desk.place_chosen) as asked:
        qtbot.mouseClick(room.start.begin, Qt.MouseButton.LeftButton)
    table = shown(qtbot, desk, practice, asked.args[1].removeprefix("table/"))
    with qtbot.waitSignal(desk.place_chosen) as back:
        qtbot.mouseClick(table.back, Qt.MouseButton.LeftButton)
    assert back.args == ["session", "apart"]


@pytest.mark.parametrize("percent", [100, 150])
def test_the_room_is_whole(qtbot: QtBot, desk: Desk, practice: Workspace, percent: int) -> None:
    theme.set_text_size(percent)
    room = apart(qtbot, desk, practice)
    room.start.place.show_value("thuis")
    qtbot.mouseClick(room.start.begin, Qt.MouseButton.LeftButton)
    room.refresh()
    look.settle(room)
    assert look.cut(room) == []
    assert look.beyond(room) == []
    assert look.nameless(room) == []


class FakeScreen(QWidget):
    """A screen that keeps what it was asked for."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.subjects: list[str] = []

    def show_workspace(self, workspace: object, clock: object) -> None:
        pass

    def refresh(self) -> None:
        pass

    def show_subject(self, subject: str) -> None:
        self.subjects.append(subject)


def test_a_key_person_reaches_only_collecting(qtbot: QtBot, practice: Workspace, desk: Desk) -> None:
    screens: dict[str, FakeScreen] = {}

    def section(key: str) -> Section:
        def make(_: Desk) -> QWidget:
            screens[key] = FakeScreen()
            return screens[key]

        return Section(key, key, make)

    window = MainWindow(desk, [section(key) for key in ("overview", "preparing", "session")])
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.show_project(Opened(practice, practice.path, practice=False))
    assert window.here == "overview"
    desk.setting_chosen.emit("key_person", True)
    assert window.here == "session"
    assert screens["session"].subjects == ["apart"]
    assert not window.rail.isVisible()
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_2, CTRL)
    desk.place_chosen.emit("preparing", "people")
    desk.place_chosen.emit("session", "quotes")
    assert window.here == "session"
    assert set(screens["session"].subjects) == {"apart"}
    assert "preparing" not in screens
    desk.place_chosen.emit("session", "table/r/plenair")
    assert screens["session"].subjects[-1] == "table/r/plenair"
    assert desk.settings.key_person  # remembered for the next start
    desk.setting_chosen.emit("key_person", False)
    assert window.rail.isVisible()
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_2, CTRL)
    assert window.here == "preparing"
    desk.setting_chosen.emit("key_person", True)
    window.go("overview")
    window.show_project(Opened(practice, practice.path, practice=False))  # as after a restart
    assert window.here == "session"
    assert not window.rail.isVisible()
    desk.setting_chosen.emit("key_person", False)
    window.bridge.listen_to(None)
    window._pages.leave()


def test_the_switch_says_what_it_is(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    room = apart(qtbot, desk, practice)
    assert room.back.isVisible()
    qtbot.mouseClick(room.hand_over, Qt.MouseButton.LeftButton)
    assert desk.settings.key_person
    assert not room.back.isVisible()
    assert "Dit is geen slot" in look.words(room)
    qtbot.keyClick(room.windowHandle(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert room.hand_over.text() == "Terug naar alles"
    qtbot.mouseClick(room.hand_over, Qt.MouseButton.LeftButton)
    assert not desk.settings.key_person
    assert room.back.isVisible()


def test_the_laptop_remembers_its_mode_and_its_table(tmp_path: object) -> None:
    from pathlib import Path

    home = Path(str(tmp_path))
    kept = Settings(key_person=True, table_at={"/wijk.wijksessie": "r/zon"})
    write_settings(home, kept)
    assert read_settings(home) == kept
