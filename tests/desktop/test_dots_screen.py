"""Counting dots: the real window, the real keyboard, a real file."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import resources
from tests.desktop import look
from ui.desktop.app import App
from ui.desktop.gestures.dot_cell import DotCell
from ui.desktop.screens.dots import DotsScreen
from ui.desktop.screens.session import SessionScreen
from ui.desktop.window import MainWindow
from wijksessie.commands import StoreError, Workspace
from wijksessie.commands.rounds import empty_round
from wijksessie.queries.dots import DotGrid, dot_grid
from wijksessie.queries.session import current

EXAMPLE = json.loads(resources.path("example", "rietkwartier.json").read_text(encoding="utf-8"))
DOTS = EXAMPLE["activities"]["dot_vote"]
TABLES = ("zon", "boom", "vis", "huis")


class Keys:
    """A note taker at the keyboard, counting every key."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window, self.pressed = qtbot, window, 0

    def press(self, *keys: Qt.Key | str) -> None:
        for key in keys:
            if isinstance(key, str):
                self.qtbot.keyClicks(self.window.focusWidget(), key)
                self.pressed += len(key)
            else:
                self.qtbot.keyClick(self.window.focusWidget(), key)
                self.pressed += 1


@pytest.fixture
def workspace(app: App) -> Workspace:
    current_ = app.desk.projects.current
    assert current_ is not None
    return current_.workspace


@pytest.fixture
def run_id(workspace: Workspace) -> str:
    view = current(workspace)
    assert view is not None
    return next(block.run_id for block in view.blocks if block.technique == "dot_vote" and block.run_id)


@pytest.fixture
def session(window: MainWindow, run_id: str) -> SessionScreen:
    window.go("session")
    screen = window.screen_of("session")
    assert isinstance(screen, SessionScreen)
    return screen


@pytest.fixture
def screen(session: SessionScreen, window: MainWindow, run_id: str, qtbot: QtBot) -> DotsScreen:
    window.activateWindow()
    button = session.findChild(QWidget, f"dots_{run_id}")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert session.dots.isVisible()
    return session.dots


@pytest.fixture
def keys(qtbot: QtBot, window: MainWindow, screen: DotsScreen) -> Keys:
    return Keys(qtbot, window)


@pytest.fixture
def grid(workspace: Workspace, run_id: str) -> Callable[[], DotGrid]:
    def read() -> DotGrid:
        found = dot_grid(workspace, run_id)
        assert found is not None
        return found

    return read


def start_again(workspace: Workspace, screen: DotsScreen, run_id: str) -> None:
    empty_round(workspace, run_id)
    screen.open(workspace, run_id)


def told(screen: DotsScreen) -> str:
    return screen.findChild(QWidget, "dotsTold").text()


def cell(screen: DotsScreen, table: str, row: str) -> DotCell:
    found = screen.findChild(DotCell, f"cell_{table}_{row}")
    assert found is not None
    return found


def test_twelve_cards_at_four_tables_take_52_keys(
    keys: Keys, screen: DotsScreen, workspace: Workspace, run_id: str, grid: Callable[[], DotGrid]
) -> None:
    """One key per digit and one per table, from an empty round to four tables that said *dit klopt*."""
    start_again(workspace, screen, run_id)
    for table in TABLES:
        for row in DOTS["per_table"]:
            keys.press(str(DOTS["per_table"][row][table]))
        keys.press(Qt.Key.Key_Return)
    assert keys.pressed == 12 * 4 + 4
    read = grid()
    assert {row.key: row.total for row in read.rows} == DOTS["totals"]
    assert (read.cast, read.expected) == (DOTS["cast_dots"], DOTS["expected_dots"])
    assert all(table.confirmed for table in read.tables)
    assert screen.findChild(QWidget, "dotsTotal").text() == "71 van 72"


def test_a_digit_is_on_the_disk_when_it_is_shown(
    keys: Keys, screen: DotsScreen, workspace: Workspace, run_id: str, grid: Callable[[], DotGrid]
) -> None:
    start_again(workspace, screen, run_id)
    for number, digit in enumerate("430", start=1):
        keys.press(digit)
        shown = [cell(screen, "zon", row.key).count for row in grid().rows]
        assert shown == [row.counts["zon"] for row in grid().rows]
        assert shown.count(None) == 12 - number


def test_the_difference_is_told_and_never_blocks(
    keys: Keys, screen: DotsScreen, grid: Callable[[], DotGrid]
) -> None:
    screen.gesture.go_to("st_energie", "huis")
    keys.press("2")
    assert told(screen) == "Deze tafel is weer open. Zeg straks opnieuw: dit klopt."
    keys.press("1")
    assert told(screen) == "Tafel Huis: 2 stippen zijn niet gebruikt. Dat mag. Tel na als u twijfelt."
    screen.tables.go_to("huis")
    keys.press(Qt.Key.Key_Return)
    assert grid().tables[3].confirmed


def test_too_many_dots_can_be_typed_but_not_confirmed(
    keys: Keys, screen: DotsScreen, grid: Callable[[], DotGrid]
) -> None:
    screen.gesture.go_to("st_energie", "zon")
    keys.press("6")
    keys.press(Qt.Key.Key_Up)
    screen.tables.go_to("zon")
    keys.press(Qt.Key.Key_Return)
    assert "2 te veel" in told(screen)
    assert not grid().tables[0].confirmed


def test_more_dots_than_people_are_refused_and_the_cell_keeps_its_value(
    keys: Keys, screen: DotsScreen, grid: Callable[[], DotGrid]
) -> None:
    screen.gesture.go_to("st_energie", "zon")
    keys.press("9")
    assert told(screen) == "Aan tafel Zon zitten 6 mensen. Meer dan 6 kan niet."
    assert cell(screen, "zon", "st_energie").count == 4
    assert cell(screen, "zon", "st_energie").hasFocus()
    assert grid().rows[0].counts["zon"] == 4


def test_a_tie_in_the_top_is_told(keys: Keys, screen: DotsScreen) -> None:
    screen.gesture.go_to("st_energie", "vis")
    keys.press("1")
    screen.gesture.go_to("st_niet_gehoord", "vis")
    keys.press("3")
    assert told(screen) == "Samen op plek 1: Hoge energierekening en Geen plek om elkaar te zien."


def test_undo_shows_where_it_happened(
    qtbot: QtBot, keys: Keys, screen: DotsScreen, window: MainWindow, grid: Callable[[], DotGrid]
) -> None:
    screen.gesture.go_to("st_brieven", "boom")
    keys.press("5")
    screen.gesture.go_to("st_energie", "zon")
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: cell(screen, "boom", "st_brieven").hasFocus())
    assert cell(screen, "boom", "st_brieven").count == 1
    assert grid().rows[4].counts["boom"] == 1
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: cell(screen, "boom", "st_brieven").count == 5)


def test_keys_move_and_empty(keys: Keys, screen: DotsScreen, grid: Callable[[], DotGrid]) -> None:
    screen.gesture.go_to("st_energie", "zon")
    keys.press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert cell(screen, "zon", "st_boodschappen").hasFocus()
    keys.press(Qt.Key.Key_Tab)
    assert cell(screen, "boom", "st_energie").hasFocus()
    keys.press(Qt.Key.Key_Backtab)
    assert cell(screen, "zon", "st_energie").hasFocus()
    keys.press(Qt.Key.Key_Backspace)
    assert grid().rows[0].counts["zon"] is None
    assert cell(screen, "zon", "st_energie").hasFocus()


def test_reopening_goes_on_at_the_first_empty_cell(
    keys: Keys, screen: DotsScreen, session: SessionScreen, workspace: Workspace, run_id: str, qtbot: QtBot
) -> None:
    start_again(workspace, screen, run_id)
    keys.press("431")
    qtbot.mouseClick(screen.findChild(QWidget, "dotsBack"), Qt.MouseButton.LeftButton)
    assert not screen.isVisible()
    session.open_dots(run_id)
    assert cell(screen, "zon", "st_wie_helpt").hasFocus()


def test_tables_of_ten_and_more_need_enter(
    keys: Keys, screen: DotsScreen, workspace: Workspace, run_id: str, grid: Callable[[], DotGrid]
) -> None:
    from sqlalchemy import select

    from wijksessie.model import Table

    with workspace.change("test.large") as db:
        db.scalars(select(Table).where(Table.key == "zon")).one().taking_part = 12
    start_again(workspace, screen, run_id)
    keys.press("1", "1", Qt.Key.Key_Return, "7", Qt.Key.Key_Return)
    assert [row.counts["zon"] for row in grid().rows][:3] == [11, 7, None]
    keys.press("1", "3")
    assert "Meer dan 12 kan niet." in told(screen)
    assert grid().rows[2].counts["zon"] == 1


def test_a_disk_that_refuses_is_seen_and_the_digit_stays(
    keys: Keys, screen: DotsScreen, monkeypatch: pytest.MonkeyPatch, grid: Callable[[], DotGrid]
) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise StoreError("De schijf is vol. Maak ruimte en typ het getal opnieuw.")

    screen.gesture.go_to("st_energie", "zon")
    with monkeypatch.context() as full:
        full.setattr("wijksessie.commands.sheets.put_dots", refuse)
        keys.press("5")
    assert cell(screen, "zon", "st_energie").count == 5
    assert screen.saved.accessibleName() == "Niet bewaard"
    assert "schijf is vol" in told(screen)
    assert grid().rows[0].counts["zon"] == 4
    screen.gesture.go_to("st_energie", "zon")
    keys.press("5")
    assert screen.saved.accessibleName() == "Alles bewaard"
    assert grid().rows[0].counts["zon"] == 5


def test_every_control_says_what_it_is_and_is_large_enough(screen: DotsScreen, window: MainWindow) -> None:
    look.settle(window)
    assert not look.nameless(screen)
    assert not look.too_small(screen, 64)
    named = cell(screen, "zon", "st_energie")
    assert named.accessibleName() == "Hoge energierekening, tafel Zon, 4 stippen"
    assert min(named.width(), named.height()) >= 64


@pytest.mark.parametrize(
    ("width", "height", "percent"), [(1366, 768, 100), (1366, 768, 150), (1920, 1080, 100)]
)
def test_no_word_is_cut(
    window: MainWindow, run_id: str, qtbot: QtBot, width: int, height: int, percent: int
) -> None:
    window.resize(width, height)
    window.use_text_size(percent)
    window.go("session")
    session = window.screen_of("session")
    assert isinstance(session, SessionScreen)
    session.open_dots(run_id)
    qtbot.waitUntil(lambda: window.width() == width)
    look.settle(window)
    assert not look.cut(window)


def test_twelve_cards_fit_an_ordinary_laptop_without_scrolling(
    screen: DotsScreen, window: MainWindow
) -> None:
    window.resize(1366, 768)
    look.settle(window)
    assert screen.gesture.page.verticalScrollBar().maximum() == 0
    assert screen.gesture.page.horizontalScrollBar().maximum() == 0


def test_the_safety_card_is_one_key_away(qtbot: QtBot, screen: DotsScreen, window: MainWindow) -> None:
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: window.findChild(QWidget, "safetyCard") is not None)
    card = window.findChild(QWidget, "safetyCard")
    card.close()
