import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop import look
from ui.desktop.app import App
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.step_list import StepButton
from ui.desktop.parts.tick_row import TickRow
from ui.desktop.screens.preparing import PreparingScreen
from ui.desktop.window import MainWindow


@pytest.fixture
def screen(window: MainWindow) -> PreparingScreen:
    window.go("preparing")
    return window.screen_of("preparing")


def test_it_opens_at_the_first_step_that_is_not_whole(screen: PreparingScreen) -> None:
    assert screen.head._title.text() == "Stap 7: terugvertellen"
    assert screen.head._line.text().startswith("6 van 7 klaar.")


@pytest.mark.parametrize("nr", range(1, 8))
def test_every_step_opens_with_its_purpose_and_checklist(
    qtbot: QtBot, screen: PreparingScreen, nr: int
) -> None:
    qtbot.mouseClick(screen.findChild(StepButton, f"step_{nr}"), Qt.MouseButton.LeftButton)
    look.settle(screen)
    assert screen.head._title.text().startswith(f"Stap {nr}: ")
    assert screen._purpose.text()
    ticks = [line for line in screen.findChildren(TickRow) if line.isVisibleTo(screen)]
    assert len(ticks) == len(screen._steps[nr - 1].items)
    assert not look.cut(screen)


def test_a_line_shows_when_who_and_what_was_noted(screen: PreparingScreen) -> None:
    screen.show_subject("5")
    line = screen.findChild(TickRow, "tick_6")
    assert line.isChecked()
    assert line.accessibleDescription().endswith("Schriftelijk antwoord in de map")
    assert line.accessibleDescription().startswith("18 september, ")


def test_a_note_is_kept_when_the_field_is_left(qtbot: QtBot, screen: PreparingScreen, app: App) -> None:
    screen.show_subject("5")
    qtbot.mouseClick(screen.findChild(Button, "note_1"), Qt.MouseButton.LeftButton)
    field = screen.findChild(QLineEdit, "noteEdit_1")
    assert field.hasFocus()
    qtbot.keyClicks(field, "Sleutel bij de beheerder")
    with qtbot.waitSignal(screen.shown):
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert not field.isVisible()
    assert "Sleutel bij de beheerder" in screen.findChild(TickRow, "tick_1").accessibleDescription()


def test_a_note_that_did_not_change_makes_no_change(qtbot: QtBot, screen: PreparingScreen, app: App) -> None:
    workspace = app.desk.projects.current.workspace
    before = workspace.can_undo
    qtbot.mouseClick(screen.findChild(Button, "note_1"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(screen.findChild(QLineEdit, "noteEdit_1"), Qt.Key.Key_Return)
    assert workspace.can_undo == before


def test_ticking_keeps_the_day_and_undo_takes_it_back(qtbot: QtBot, screen: PreparingScreen) -> None:
    line = screen.findChild(TickRow, "tick_6")
    with qtbot.waitSignal(screen.shown):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert screen.head._line.text().startswith("7 van 7 klaar.")
    with qtbot.waitSignal(screen.shown):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert screen.head._line.text().startswith("6 van 7 klaar.")


def test_a_narrow_window_shows_the_steps_as_a_row_of_stones(
    qtbot: QtBot, window: MainWindow, screen: PreparingScreen
) -> None:
    window.resize(1024, 640)
    look.settle(window)
    stones = screen.findChildren(StepButton)
    qtbot.waitUntil(lambda: len({stone.y() for stone in stones}) == 1)
    assert all(stone.width() == 64 for stone in stones)


def test_without_a_session_it_says_so(qtbot: QtBot, screen: PreparingScreen) -> None:
    screen.show_steps(())
    assert screen._empty.isVisible()
    assert not screen.findChild(QWidget, "stepList").isVisible()
    assert screen.head._title.text() == "Voorbereiden"
