"""Who does what, as a team fills it in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from tests.desktop import look
from tests.desktop.programme.helping import CTRL, dialog, press, write
from ui.desktop.parts.buttons import Button
from ui.desktop.preparing.programme.room import ProgrammeRoom
from ui.desktop.preparing.programme.team_room import TeamRoom
from ui.desktop.screens.preparing import PreparingScreen
from ui.desktop.window import MainWindow
from wijksessie.terms import Role


@pytest.fixture
def team(screen: PreparingScreen, empty: ProgrammeRoom) -> TeamRoom:
    screen.show_subject("team")
    room = screen._rooms["team"]
    look.settle(room)
    return room


def members(room: TeamRoom) -> list[str]:
    return [row.title for row in room.list.rows.rows]


def test_a_team_is_filled_moved_and_taken_away(qtbot: QtBot, window: MainWindow, team: TeamRoom) -> None:
    press(qtbot, team.findChild(Button, "memberAdd"))
    first = dialog("memberDialog")
    assert first.findChild(QLineEdit, "memberDisplay").text() == "Begeleider"
    press(qtbot, first.findChild(Button, "memberSave"))
    qtbot.waitUntil(lambda: members(team) == ["Begeleider"])
    team.list.setFocus()
    for nr in (1, 2):
        qtbot.keyClick(team.list, Qt.Key.Key_Insert)
        form = dialog("memberDialog")
        task = form.findChild(QLineEdit, "memberTask")
        qtbot.keyClicks(task, "Leidt een tafel")
        qtbot.keyClick(task, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda nr=nr: f"Tafelbegeleider {nr}" in members(team))
    qtbot.keyClick(team.list, Qt.Key.Key_Up, CTRL)
    assert members(team) == ["Begeleider", "Tafelbegeleider 2", "Tafelbegeleider 1"]
    qtbot.keyClick(team.list, Qt.Key.Key_Delete)
    assert members(team) == ["Begeleider", "Tafelbegeleider 1"]
    press(qtbot, window.findChild(Button, "undoButton"))
    qtbot.waitUntil(lambda: len(members(team)) == 3)


def test_a_missing_role_is_added_from_its_button(qtbot: QtBot, team: TeamRoom) -> None:
    press(qtbot, team.findChild(Button, f"missing_{Role.SCRIBE.value}"))
    form = dialog("memberDialog")
    assert form.findChild(QComboBox, "memberRole").currentText() == "Notulist"
    press(qtbot, form.findChild(Button, "memberSave"))
    qtbot.waitUntil(lambda: members(team) == ["Notulist"])
    assert all(not button.isVisible() for button in team.findChildren(Button, "missing_notulist"))


def test_a_member_without_a_name_for_the_role_is_refused_and_keeps_the_task(
    qtbot: QtBot, team: TeamRoom
) -> None:
    press(qtbot, team.findChild(Button, "memberAdd"))
    form = dialog("memberDialog")
    form.findChild(QLineEdit, "memberDisplay").clear()
    qtbot.keyClicks(form.findChild(QLineEdit, "memberTask"), "Let op de tijd")
    press(qtbot, form.findChild(Button, "memberSave"))
    assert "met een rol" in look.words(form)
    assert form.findChild(QLineEdit, "memberTask").text() == "Let op de tijd"
    form.reject()


def test_a_member_is_changed_with_enter(qtbot: QtBot, screen: PreparingScreen) -> None:
    screen.show_subject("team")
    room = screen._rooms["team"]
    look.settle(room)
    room.list.setFocus()
    qtbot.keyClick(room.list, Qt.Key.Key_Return)
    form = dialog("memberDialog")
    write(qtbot, form.findChild(QLineEdit, "memberDisplay"), "Begeleider A")
    press(qtbot, form.findChild(Button, "memberSave"))
    qtbot.waitUntil(lambda: members(room)[0] == "Begeleider A")
