import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.clock import TODAY
from tests.desktop import look
from ui.desktop import safety, theme
from ui.desktop.app import App
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.tick_row import TickRow
from ui.desktop.sections import SECTIONS
from ui.desktop.window import MainWindow

KEYS = [section.key for section in SECTIONS]


def press(qtbot: QtBot, window: QWidget, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(window.windowHandle(), key, *modifiers)


def test_the_practice_neighbourhood_opens_at_the_first_start(window: MainWindow) -> None:
    screen = window.screen_of("overview")
    assert window.here == "overview"
    assert screen.head._title.text() == "Rietkwartier"
    assert screen.head._line.text() == "Gemeente Brakelstede. Vandaag is het zondag 22 november"
    assert window.findChild(QWidget, "practiceBanner") is not None


@pytest.mark.parametrize("key", KEYS)
def test_every_section_is_reached_by_its_number(qtbot: QtBot, window: MainWindow, key: str) -> None:
    number = KEYS.index(key)
    press(qtbot, window, Qt.Key(Qt.Key.Key_1.value + number), Qt.KeyboardModifier.ControlModifier)
    assert window.here == key
    assert window.screen_of(key).isVisible()


def test_every_section_is_reached_with_tab_and_space(qtbot: QtBot, window: MainWindow) -> None:
    window.findChild(QWidget, f"rail_{KEYS[0]}").setFocus()
    for key in KEYS[1:]:
        press(qtbot, window, Qt.Key.Key_Tab)
        assert window.focusWidget().objectName() == f"rail_{key}"
        press(qtbot, window, Qt.Key.Key_Space)
        assert window.here == key


@pytest.mark.parametrize("key", KEYS)
def test_every_control_has_a_name_and_is_large_enough(window: MainWindow, key: str) -> None:
    window.go(key)
    look.settle(window)
    assert not look.nameless(window)
    assert not look.too_small(window)


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize(
    ("width", "height", "percent"),
    [(1366, 768, 100), (1366, 768, 125), (1366, 768, 150), (1024, 640, 150), (1920, 1080, 100)],
)
def test_no_word_is_cut(
    qtbot: QtBot, window: MainWindow, key: str, width: int, height: int, percent: int
) -> None:
    window.resize(width, height)
    window.use_text_size(percent)
    window.go(key)
    look.settle(window)
    qtbot.waitUntil(lambda: window.width() == width)
    look.settle(window)
    assert not look.cut(window)
    qtbot.waitUntil(lambda: not look.beyond(window))


def test_the_overview_fits_without_scrolling_on_an_ordinary_laptop(window: MainWindow) -> None:
    window.resize(1366, 768)
    look.settle(window)
    page = window.screen_of("overview").page
    assert page.sheet.height() <= page.viewport().height()


def test_text_grows_with_a_large_screen(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1920, 1080)
    qtbot.waitUntil(theme.is_wide)
    assert theme.scaled(16) == 18
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: not theme.is_wide())


def card(window: QWidget) -> QDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found


@pytest.mark.parametrize("key", KEYS)
def test_f1_opens_the_safety_card_everywhere(qtbot: QtBot, window: MainWindow, key: str) -> None:
    window.go(key)
    press(qtbot, window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    opened = card(window)
    assert opened.objectName() == safety.NAME
    assert opened.geometry() == window.geometry()
    look.settle(opened)
    assert not look.cut(opened)
    assert not look.nameless(opened)
    press(qtbot, opened, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert window.here == key


def test_f1_opens_the_safety_card_above_a_dialog_and_gives_the_dialog_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = Dialog("Iets", "something", window)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    press(qtbot, dialog, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not dialog)
    assert card(window).geometry() == window.geometry()
    press(qtbot, card(window), Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is dialog)
    press(qtbot, dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def test_the_safety_button_opens_the_card_with_large_numbers(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(window.rail.safety, Qt.MouseButton.LeftButton)
    opened = card(window)
    words = [label.text() for label in opened.findChildren(QWidget) if hasattr(label, "text")]
    assert {"113", "112", "0800 2000"} <= set(words)
    assert any("gecontroleerd op 22 november 2026" in word for word in words)
    qtbot.mouseClick(opened.findChild(Button, "safetyClose"), Qt.MouseButton.LeftButton)


def test_the_safety_card_shows_all_numbers_at_the_largest_text(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1366, 768)
    window.use_text_size(150)
    safety.open_safety_card(window)
    opened = card(window)
    qtbot.waitExposed(opened)
    look.settle(opened)
    assert not look.cut(opened)
    number = next(
        label for label in opened.findChildren(QWidget) if getattr(label, "text", str)() == "0800 2000"
    )
    assert opened.rect().contains(number.mapTo(opened, number.rect().bottomRight()))
    opened.close()


def test_ctrl_z_takes_back_and_ctrl_y_does_again(qtbot: QtBot, window: MainWindow) -> None:
    window.go("preparing", "7")
    line = window.screen_of("preparing").findChild(TickRow, "tick_6")
    assert not line.isChecked()
    line.setFocus()
    press(qtbot, window, Qt.Key.Key_Space)
    bar = window.findChild(QWidget, "undoBar")
    assert bar.isVisible()
    assert bar.accessibleName() == "Klaar: Tweede bericht: u zei, wij deden"
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not line.isChecked())
    press(qtbot, window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(line.isChecked)
    assert line.hasFocus()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_a_change_elsewhere_is_read_when_the_screen_comes_back_in_sight(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.go("preparing", "7")
    line = window.screen_of("preparing").findChild(TickRow, "tick_6")
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(line.isChecked)
    with qtbot.waitSignal(window.screen_of("overview").shown) as shown:
        window.go("overview")
    assert shown.args[0].stones[6].done == 7


def test_many_changes_lead_to_one_reading(qtbot: QtBot, window: MainWindow, app: App) -> None:
    from wijksessie.commands.steps import note_item
    from wijksessie.queries.steps import steps

    window.go("preparing", "1")
    workspace = app.desk.projects.current.workspace
    session = window.screen_of("overview")._session
    item = steps(workspace, session, TODAY)[0].items[0]
    readings: list[int] = []
    window.screen_of("preparing").shown.connect(readings.append)
    for number in range(20):
        note_item(workspace, item.id, f"keer {number}")
    with qtbot.waitSignal(window.screen_of("preparing").shown):
        pass
    qtbot.waitUntil(lambda: not window._pages._again.isActive())
    assert len(readings) == 1


def test_a_screen_can_take_the_whole_window_and_another_section_gives_it_back(window: MainWindow) -> None:
    window.desk.whole_window_wanted.emit(True)
    assert window.rail.isHidden()
    assert window.notices.isHidden()
    window.go("manage")
    assert not window.rail.isHidden()
    assert not window.notices.isHidden()


def test_the_clock_is_the_one_handed_in(start: Callable[..., App], home: Path, qtbot: QtBot) -> None:
    app = start()
    with qtbot.waitSignal(app.window.project_shown):
        app.desk.projects.create("Molenwijk", "Brakelstede")
    assert "zondag 22 november" in app.window.screen_of("overview").head._line.text()


def test_closing_the_window_closes_the_file(window: MainWindow, app: App) -> None:
    from wijksessie.commands.projects import open_project

    path = app.desk.projects.current.path
    window.close()
    assert app.desk.projects.current is None
    again = open_project(path, dt.datetime.now)
    assert again.read_only is None
    again.close()


class Emitter(QObject):
    told = Signal(bool, object)


def test_five_thousand_signals_survive(qapp: QApplication) -> None:
    """PySide6 6.12 on Python 3.11 aborts after about 600 (docs: pyproject pins 6.11)."""
    emitter, heard = Emitter(), []
    emitter.told.connect(lambda flag, thing: heard.append((flag, thing)))
    for number in range(5_000):
        emitter.told.emit(True, number)
    assert heard[-1] == (True, 4_999)
    assert len(heard) == 5_000


def test_day_and_clock_are_those_of_the_practice_neighbourhood(start: Callable[..., App]) -> None:
    app = start(practice=True)
    assert app.window.screen_of("overview")._today == dt.date(2026, 11, 22)
