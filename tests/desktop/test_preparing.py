import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop import look
from ui.desktop.app import App
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.step_stones import StepButton
from ui.desktop.parts.tick_row import TickRow
from ui.desktop.preparing.item_dialog import ItemDialog
from ui.desktop.preparing.places import PANELS, ROOMS
from ui.desktop.screens.preparing import PreparingScreen
from ui.desktop.window import MainWindow
from wijksessie.commands.sessions import create_session
from wijksessie.commands.steps import add_item
from wijksessie.queries.conditions import place
from wijksessie.store import Workspace


@pytest.fixture
def screen(window: MainWindow) -> PreparingScreen:
    window.go("preparing")
    return window.screen_of("preparing")


@pytest.fixture
def workspace(app: App) -> Workspace:
    return app.desk.projects.current.workspace


def press(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def labels(screen: PreparingScreen) -> list[str]:
    return [line.text() for line in screen.findChildren(TickRow) if line.isVisibleTo(screen)]


def test_it_opens_at_the_first_step_that_is_not_whole(screen: PreparingScreen) -> None:
    assert screen.step_page.title.text() == "Stap 7: terugvertellen"
    assert screen.step_page.line.text().startswith("6 van 7 klaar.")


@pytest.mark.parametrize("percent", [100, 150])
def test_every_step_opens_with_its_purpose_checklist_and_panels(
    qtbot: QtBot, window: MainWindow, screen: PreparingScreen, percent: int
) -> None:
    if percent != 100:
        window.use_text_size(percent)
        screen = window.screen_of("preparing")
    for nr in range(1, 8):
        press(qtbot, screen.findChild(StepButton, f"step_{nr}"))
        look.settle(window)
        assert screen.step_page.title.text().startswith(f"Stap {nr}: ")
        assert screen.step_page.purpose.text()
        assert len(labels(screen)) == len(screen._steps[nr - 1].items)
        panels = screen.step_page._panels[nr]
        assert [type(panel).__name__ for panel in panels] == [place.cls for place in PANELS.get(nr, ())]
        look.settle(window)
        assert not look.cut(screen), nr
        assert not look.beyond(screen), nr
        assert not look.nameless(screen), nr
        assert not look.too_small(screen), nr


@pytest.mark.parametrize("percent", [100, 150])
def test_every_room_opens_whole_and_leads_back_to_its_step(
    qtbot: QtBot, window: MainWindow, screen: PreparingScreen, percent: int
) -> None:
    if percent != 100:
        window.use_text_size(percent)
        screen = window.screen_of("preparing")
    for key in ROOMS:
        screen.show_subject(key)
        room = screen._rooms[key]
        look.settle(window)
        assert room.isVisible(), key
        assert not look.cut(room), key
        assert not look.beyond(room), key
        assert not look.nameless(room), key
        assert not look.too_small(room), key
        press(qtbot, room.back)
        assert screen.step_page.isVisible(), key


def test_a_line_shows_when_who_and_what_was_noted(screen: PreparingScreen) -> None:
    screen.show_subject("5")
    line = screen.findChild(TickRow, "tick_6")
    assert line.isChecked()
    assert line.accessibleDescription().endswith("Schriftelijk antwoord in de map")
    assert line.accessibleDescription().startswith("18 september, ")


def test_ticking_keeps_the_day_and_undo_takes_it_back(
    qtbot: QtBot, window: MainWindow, screen: PreparingScreen
) -> None:
    line = screen.findChild(TickRow, "tick_6")
    with qtbot.waitSignal(screen.shown):
        press(qtbot, line)
    assert screen.step_page.line.text().startswith("7 van 7 klaar.")
    assert not screen.step_page.holds.isVisible()
    with qtbot.waitSignal(screen.shown):
        qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert screen.step_page.line.text().startswith("6 van 7 klaar.")
    assert "nog niet afronden" in look.words(screen.step_page.holds)


def test_a_line_is_added_with_the_keyboard_and_moved_up(qtbot: QtBot, screen: PreparingScreen) -> None:
    field = screen.findChild(QLineEdit, "addLine")
    qtbot.keyClicks(field, "Kaartje sturen naar de tolk")
    with qtbot.waitSignal(screen.shown):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert labels(screen)[-1] == "Kaartje sturen naar de tolk"
    assert field.text() == ""
    last = screen.findChild(TickRow, "tick_8")
    last.setFocus()
    with qtbot.waitSignal(screen.shown):
        qtbot.keyClick(last, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert labels(screen)[-2] == "Kaartje sturen naar de tolk"
    assert QApplication.focusWidget() is screen.findChild(TickRow, "tick_7")


def test_a_line_is_filled_in_hidden_and_shown_again(
    qtbot: QtBot, window: MainWindow, screen: PreparingScreen
) -> None:
    screen.show_subject("4")
    press(qtbot, screen.findChild(Button, "change_1"))
    dialog = window.findChild(ItemDialog)
    qtbot.keyClicks(dialog.findChild(QLineEdit, "itemNotNeeded"), "Doen wij later")
    dialog.findChild(QLineEdit, "itemLabel").setText("Werkvormen gekozen")
    with qtbot.waitSignal(screen.shown):
        press(qtbot, dialog.findChild(Button, "itemSave"))
    line = screen.findChild(TickRow, "tick_1")
    assert line.text() == "Werkvormen gekozen"
    assert line.accessibleDescription().startswith("Niet nodig: Doen wij later")
    press(qtbot, screen.findChild(Button, "change_1"))
    with qtbot.waitSignal(screen.shown):
        press(qtbot, window.findChildren(ItemDialog)[-1].findChild(Button, "itemHide"))
    assert "Werkvormen gekozen" not in labels(screen)
    press(qtbot, screen.findChild(Button, "showHidden"))
    with qtbot.waitSignal(screen.shown):
        press(qtbot, screen.findChild(Button, "again_1"))
    assert "Werkvormen gekozen" in labels(screen)


def test_a_line_without_a_name_is_not_kept_and_nothing_typed_is_lost(
    qtbot: QtBot, window: MainWindow, screen: PreparingScreen
) -> None:
    press(qtbot, screen.findChild(Button, "change_1"))
    dialog = window.findChild(ItemDialog)
    dialog.findChild(QLineEdit, "itemLabel").clear()
    qtbot.keyClicks(dialog.findChild(QLineEdit, "itemNote"), "bewaar mij")
    press(qtbot, dialog.findChild(Button, "itemSave"))
    assert dialog.isVisible()
    assert "Geef de regel een naam" in look.words(dialog)
    assert dialog.findChild(QLineEdit, "itemNote").text() == "bewaar mij"
    dialog.reject()


def test_a_line_leads_to_where_it_is_done(qtbot: QtBot, screen: PreparingScreen) -> None:
    screen.show_subject("6")
    press(qtbot, screen.findChild(Button, "open_1"))
    assert screen._open == "invitation"


def test_the_plan_moves_a_line_with_the_keyboard_and_undo_puts_it_back(
    qtbot: QtBot, window: MainWindow, screen: PreparingScreen, workspace: Workspace
) -> None:
    create_session(workspace, "Vervolg", dt.date(2027, 2, 4))
    qtbot.waitUntil(lambda: screen.step_page.line.text().startswith("0 van"))
    screen.show_subject("plan")
    room = screen._rooms["plan"]
    room.list.setFocus()
    chosen = room._current()
    qtbot.keyClick(room.list, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert room._current().label == chosen.label
    assert room._current().day == chosen.day + dt.timedelta(days=7)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: room._current().day == chosen.day)


def test_a_second_session_is_made_chosen_and_the_first_one_cannot_be_closed_yet(
    qtbot: QtBot, window: MainWindow, screen: PreparingScreen
) -> None:
    screen.show_subject("sessions")
    room = screen._rooms["sessions"]
    assert not room.findChild(Button, "sessionClose").isEnabled()
    press(qtbot, room.findChild(Button, "newSession"))
    dialog = window.findChild(QWidget, "newSessionDialog")
    press(qtbot, dialog.findChild(Button, "kind_vervolgsessie"))
    qtbot.keyClicks(dialog.findChild(QLineEdit, "sessionTitle"), "Hoe gaat het nu?")
    press(qtbot, dialog.findChild(Button, "newSessionSave"))
    qtbot.waitUntil(lambda: len(room.findChildren(Button, "sessionWork")) == 1)
    assert "Vervolgsessie, Nog geen dag" in look.words(room)
    press(qtbot, room.back)
    assert screen.step_page.title.text() == "Stap 1: sleutelpersonen vinden"
    screen.show_subject("sessions")
    press(qtbot, room.findChild(Button, "sessionWork"))
    qtbot.waitUntil(lambda: "Hoe gaat het nu?" in look.words(room) and room.isVisible())


def test_without_a_session_it_says_so(qtbot: QtBot, screen: PreparingScreen) -> None:
    screen.step_page.show_none()
    assert screen.step_page.empty.isVisible()
    assert not screen.step_page.stones.isVisible()
    assert screen.step_page.title.text() == "Voorbereiden"


def test_sixty_lines_are_all_there_and_the_last_one_ticks(
    qtbot: QtBot, screen: PreparingScreen, workspace: Workspace
) -> None:
    for nr in range(53):
        add_item(workspace, screen._session, 7, f"Eigen regel {nr}")
    qtbot.waitUntil(lambda: len(labels(screen)) == 60)
    with qtbot.waitSignal(screen.shown):
        press(qtbot, screen.findChild(TickRow, "tick_60"))
    assert screen._steps[6].items[59].done


def test_tab_goes_through_a_step_as_people_read_it(
    qtbot: QtBot, window: MainWindow, screen: PreparingScreen
) -> None:
    screen.show_subject("5")
    look.settle(window)
    window.activateWindow()
    screen.findChild(Button, "change_8").setFocus()
    reached = []
    for _ in range(6):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget().objectName())
    assert reached == [
        "addLine",
        "addLineButton",
        "answerPanelOpen",
        "budgetPanelOpen",
        "placePanelOpen",
        "accessLine_walking",
    ]


def test_what_is_being_typed_is_kept_when_the_window_grows_or_closes(
    qtbot: QtBot, window: MainWindow, screen: PreparingScreen, workspace: Workspace
) -> None:
    screen.show_subject("place")
    session = screen._session
    field = screen.findChild(QLineEdit, "placeAddress")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Nieuwe straat 7")
    window.use_text_size(125)
    again = window.screen_of("preparing")
    assert again._open == "place"
    assert place(workspace, session).address == "Nieuwe straat 7"
    assert again.findChild(QLineEdit, "placeAddress").text() == "Nieuwe straat 7"


def test_a_half_written_line_waits_in_its_own_step(qtbot: QtBot, screen: PreparingScreen) -> None:
    field = screen.findChild(QLineEdit, "addLine")
    qtbot.keyClicks(field, "Nog te doen")
    screen.show_subject("1")
    assert field.text() == ""
    screen.show_subject("7")
    assert field.text() == "Nog te doen"


def test_a_line_that_was_moved_keeps_what_was_filled_in(
    qtbot: QtBot, window: MainWindow, screen: PreparingScreen
) -> None:
    press(qtbot, screen.findChild(Button, "change_1"))
    dialog = window.findChildren(ItemDialog)[-1]
    qtbot.keyClicks(dialog.findChild(QLineEdit, "itemWaits"), "de folder")
    with qtbot.waitSignal(screen.shown):
        press(qtbot, dialog.findChild(Button, "itemDown"))
    assert screen._steps[6].items[1].waits_for == "de folder"


def test_a_new_session_cannot_be_rounded_off(
    qtbot: QtBot, screen: PreparingScreen, workspace: Workspace
) -> None:
    create_session(workspace, "Vervolg", dt.date(2027, 2, 4))
    screen.show_subject("sessions")
    closes = screen._rooms["sessions"].findChildren(Button, "sessionClose")
    assert [close.isEnabled() for close in closes] == [False, False]


def test_a_room_never_opens_a_window_of_its_own(
    qtbot: QtBot, window: MainWindow, screen: PreparingScreen
) -> None:
    for key in ("place", "missing"):
        screen.show_subject(key)
        look.settle(window)
        loose = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
        assert loose == [window]


def test_undo_works_from_the_next_field_too(
    qtbot: QtBot, window: MainWindow, screen: PreparingScreen, workspace: Workspace
) -> None:
    screen.show_subject("place")
    before = place(workspace, screen._session).address
    field = screen.findChild(QLineEdit, "placeAddress")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Elders 1")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() != "Elders 1"
    assert place(workspace, screen._session).address == before
    field.selectAll()
    qtbot.keyClicks(field, "Elders 2")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert place(workspace, screen._session).address == "Elders 2"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: place(workspace, screen._session).address == before)
