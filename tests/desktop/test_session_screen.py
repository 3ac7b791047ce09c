"""Sessie: the programme, what can be done here, and the way there and back."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop import look
from tests.desktop.rounds_help import round_of_dots
from ui.desktop import theme
from ui.desktop.desk import Desk
from ui.desktop.screens.programme_row import ProgrammeRow
from ui.desktop.screens.session import SessionScreen
from wijksessie.commands import Workspace
from wijksessie.commands.projects import create_project
from wijksessie.commands.sheets import reopen_sheet

NOW = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)


def clock() -> dt.datetime:
    return NOW


@pytest.fixture
def screen(qtbot: QtBot, practice: Workspace) -> SessionScreen:
    made = SessionScreen(Desk(clock))
    qtbot.addWidget(made)
    made.resize(1158, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_workspace(practice, clock)
    return made


def words(screen: QWidget) -> list[str]:
    return [label.text() for label in screen.findChildren(QLabel)]


def test_the_programme_shows_every_block_and_no_dead_button(
    screen: SessionScreen, practice: Workspace
) -> None:
    rows = screen.findChildren(ProgrammeRow)
    assert [words(row)[0] for row in rows[:2]] == ["09.30", "10.00"]
    assert len(rows) == 12 + 8  # the programme, and what the example did on another day
    buttons = [
        " ".join(button.text().strip() for button in row.findChildren(QPushButton)) for row in rows[:12]
    ]
    laid, counted, open_ = "Vul in Groot scherm", "Stippen tellen Groot scherm", "Vul in"
    assert buttons == ["", open_, laid, laid, laid, laid, "", counted, open_, laid, open_, laid]
    assert screen.home.head._title.text() == "Wat geeft stress, en wat helpt?"
    assert screen.home.head._line.text() == "donderdag 8 oktober, 10 uur, Buurthuis, begane grond"


def test_it_tells_how_many_tables_are_ready(screen: SessionScreen, practice: Workspace) -> None:
    assert "4 van de 4 tafels klaar" in words(screen)
    reopen_sheet(practice, round_of_dots(practice), "vis")
    screen.refresh()
    assert "3 van de 4 tafels klaar" in words(screen)


@pytest.mark.parametrize("button", ["dots", "stage"])
def test_the_way_back_ends_on_the_button_it_began(
    qtbot: QtBot, screen: SessionScreen, practice: Workspace, button: str
) -> None:
    run_id = round_of_dots(practice)
    began = screen.findChild(QPushButton, f"{button}_{run_id}")
    opened = screen.dots_opened if button == "dots" else screen.stage_opened
    with qtbot.waitSignal(opened) as told:
        qtbot.mouseClick(began, Qt.MouseButton.LeftButton)
    assert told.args == [run_id]
    room = screen.dots if button == "dots" else screen.control
    assert room.isVisible()
    qtbot.keyClick(screen.window().focusWidget(), Qt.Key.Key_Escape)
    assert not room.isVisible()
    assert screen.window().focusWidget().objectName() == f"{button}_{run_id}"


def test_a_change_elsewhere_leaves_the_keys_where_they_are(
    qtbot: QtBot, screen: SessionScreen, practice: Workspace
) -> None:
    name = f"stage_{round_of_dots(practice)}"
    screen.findChild(QPushButton, name).setFocus()
    screen.refresh()
    assert screen.window().focusWidget().objectName() == name


def test_a_neighbourhood_without_a_session_says_what_will_come(qtbot: QtBot, tmp_path: Path) -> None:
    with create_project(tmp_path, "Molenwijk", "Brakelstede", clock) as workspace:
        screen = SessionScreen(Desk(clock))
        qtbot.addWidget(screen)
        screen.show()
        screen.show_workspace(workspace, clock)
        assert not screen.findChildren(ProgrammeRow)
        assert any("Hier komt het programma van de dag." in word for word in words(screen))


@pytest.mark.parametrize("percent", theme.TEXT_SIZES)
@pytest.mark.parametrize("width", [816, 1158, 1712])
def test_the_programme_is_whole_at_every_size(
    qtbot: QtBot, practice: Workspace, width: int, percent: int
) -> None:
    theme.set_text_size(percent, wide=width > 1600)
    screen = SessionScreen(Desk(clock))
    qtbot.addWidget(screen)
    screen.resize(width, 760)
    screen.show_workspace(practice, clock)
    screen.show()
    qtbot.waitExposed(screen)
    look.settle(screen)
    assert not look.cut(screen.home)
    assert not look.beyond(screen)
    assert not look.nameless(screen.home)
    assert not look.too_small(screen.home, 64)
