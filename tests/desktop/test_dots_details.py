"""Counting dots where it gets difficult: a full disk, undo, many tables, a mouse, another laptop."""

import datetime as dt
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from tests.desktop import look
from tests.desktop.rounds_help import grid_of, round_of_dots
from ui.desktop import theme
from ui.desktop.app import App
from ui.desktop.gestures.dot_cell import DotCell
from ui.desktop.gestures.dot_layout import dot_layout
from ui.desktop.screens import dots as dots_module
from ui.desktop.screens.dot_words import about_ties, how_to_type
from ui.desktop.screens.dots import DotsScreen
from ui.desktop.screens.session import SessionScreen
from wijksessie.commands import StoreError, Workspace
from wijksessie.commands.contacts import note_contact
from wijksessie.commands.projects import open_project
from wijksessie.commands.rounds import empty_round
from wijksessie.commands.sheets import confirm_sheet, put_dots
from wijksessie.model import Contact, Table
from wijksessie.queries.dots import DotGrid, dot_grid

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def run_id(practice: Workspace) -> str:
    return round_of_dots(practice)


@pytest.fixture
def screen(qtbot: QtBot) -> DotsScreen:
    made = DotsScreen()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def cell(screen: DotsScreen, table: str, card: str) -> DotCell:
    found = screen.findChild(DotCell, f"cell_{table}_{card}")
    assert found is not None
    return found


def told(screen: DotsScreen) -> str:
    return screen.findChild(QWidget, "dotsTold").text()


def count_of(workspace: Workspace, run_id: str, card: str, table: str) -> int | None:
    grid = dot_grid(workspace, run_id)
    assert grid is not None
    return next(row for row in grid.rows if row.key == card).counts[table]


def press(qtbot: QtBot, screen: QWidget, *keys: Qt.Key | str) -> None:
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(screen.window().focusWidget(), key)
        else:
            qtbot.keyClick(screen.window().focusWidget(), key)


class FullDisk:
    """A disk that takes nothing until there is room again."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch = monkeypatch
        self._real = put_dots
        self._patch.setattr("wijksessie.commands.sheets.put_dots", self._refuse)

    def _refuse(self, *_: Any) -> None:
        raise StoreError("De schijf is vol. Maak ruimte vrij en probeer het opnieuw.")

    def make_room(self) -> None:
        self._patch.setattr("wijksessie.commands.sheets.put_dots", self._real)


def test_what_the_disk_refused_stays_in_sight_until_it_is_kept(
    qtbot: QtBot, screen: DotsScreen, practice: Workspace, run_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen.open(practice, run_id)
    screen.gesture.go_to("st_energie", "zon")
    disk = FullDisk(monkeypatch)
    press(qtbot, screen, "5")
    put_dots(practice, run_id, "huis", "st_energie", 2)  # something else changes meanwhile
    screen.refresh()
    refused = cell(screen, "zon", "st_energie")
    assert refused.count == 5
    assert refused.accessibleName() == "Hoge energierekening, tafel Zon, 5 stippen, niet bewaard"
    assert screen.saved.accessibleName() == "Niet bewaard"
    assert count_of(practice, run_id, "st_energie", "zon") == 4
    again = screen.foot.confirm
    assert again.text().strip() == "Bewaar opnieuw"
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert screen.saved.accessibleName() == "Niet bewaard"
    disk.make_room()
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert screen.saved.accessibleName() == "Alles bewaard"
    assert count_of(practice, run_id, "st_energie", "zon") == 5
    assert again.text().strip() == "Dit klopt"
    assert "niet bewaard" not in refused.accessibleName()


def test_the_next_digit_takes_the_refused_ones_along(
    qtbot: QtBot, screen: DotsScreen, practice: Workspace, run_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen.open(practice, run_id)
    screen.gesture.go_to("st_energie", "zon")
    disk = FullDisk(monkeypatch)
    press(qtbot, screen, "5", "2")
    disk.make_room()
    press(qtbot, screen, "3")
    cards = ("st_energie", "st_boodschappen", "st_zorgkosten")
    assert [count_of(practice, run_id, card, "zon") for card in cards] == [5, 2, 3]
    assert screen.saved.accessibleName() == "Alles bewaard"


def test_leaving_with_something_refused_is_asked_twice(
    qtbot: QtBot, screen: DotsScreen, practice: Workspace, run_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen.open(practice, run_id)
    screen.gesture.go_to("st_energie", "zon")
    FullDisk(monkeypatch)
    press(qtbot, screen, "5")
    with qtbot.assertNotEmitted(screen.closed):
        press(qtbot, screen, Qt.Key.Key_Escape)
    assert told(screen) == "1 getal is nog niet bewaard. Nog een keer Terug gaat weg zonder."
    with qtbot.waitSignal(screen.closed):
        press(qtbot, screen, Qt.Key.Key_Escape)


def test_esc_goes_back_to_the_programme_in_the_real_window(qtbot: QtBot, app: App) -> None:
    app.window.activateWindow()
    app.window.go("session")
    session = app.window.screen_of("session")
    assert isinstance(session, SessionScreen)
    assert app.desk.projects.current is not None
    session.open_dots(round_of_dots(app.desk.projects.current.workspace))
    press(qtbot, session.dots, "2")
    qtbot.keyClick(app.window.windowHandle(), Qt.Key.Key_Escape)
    assert not session.dots.isVisible()
    assert app.window.rail.isVisible()


def test_undo_says_what_and_lights_up_once(
    qtbot: QtBot, screen: DotsScreen, practice: Workspace, run_id: str
) -> None:
    screen.open(practice, run_id)
    screen.gesture.go_to("st_brieven", "boom")
    press(qtbot, screen, "5")
    screen.gesture.go_to("st_energie", "zon")
    qtbot.keyClick(screen.window().windowHandle(), Qt.Key.Key_Z, CTRL)
    changed = cell(screen, "boom", "st_brieven")
    assert changed.hasFocus()
    assert changed.count == 1
    assert told(screen) == "Ongedaan gemaakt: Moeilijke brieven en formulieren, tafel Boom."
    qtbot.waitUntil(lambda: not changed._flash)
    qtbot.keyClick(screen.window().windowHandle(), Qt.Key.Key_Y, CTRL)
    assert changed.count == 5
    assert told(screen) == "Opnieuw gedaan: Moeilijke brieven en formulieren, tafel Boom."


def test_undo_of_dit_klopt_goes_to_the_box(
    qtbot: QtBot, screen: DotsScreen, practice: Workspace, run_id: str
) -> None:
    empty_round(practice, run_id)
    put_dots(practice, run_id, "zon", "st_energie", 3)
    confirm_sheet(practice, run_id, "zon")
    screen.open(practice, run_id)
    qtbot.keyClick(screen.window().windowHandle(), Qt.Key.Key_Z, CTRL)
    assert screen.tables.boxes[0].hasFocus()
    assert told(screen) == "Ongedaan gemaakt: tafel Zon."


def test_undo_leaves_alone_what_was_done_on_other_screens(
    qtbot: QtBot, screen: DotsScreen, practice: Workspace, run_id: str
) -> None:
    with practice.read() as db:
        contact = db.scalars(select(Contact)).first()
        assert contact is not None
    note_contact(practice, contact.id, dt.date(2026, 11, 22), "Komt kijken.", "Bellen")
    screen.open(practice, run_id)
    qtbot.keyClick(screen.window().windowHandle(), Qt.Key.Key_Z, CTRL)
    assert told(screen) == "Hier is niets om ongedaan te maken."
    assert practice.undo_label is not None
    assert practice.undo_label.startswith("contact")


def test_tab_reads_on_after_the_last_table_and_back_before_the_first(
    qtbot: QtBot, screen: DotsScreen, practice: Workspace, run_id: str
) -> None:
    screen.open(practice, run_id)
    screen.gesture.go_to("st_brieven", "huis")
    press(qtbot, screen, Qt.Key.Key_Tab)
    assert screen.tables.boxes[3].hasFocus()
    press(qtbot, screen, Qt.Key.Key_Tab)
    assert not screen.gesture.isAncestorOf(screen.window().focusWidget())
    screen.gesture.go_to("st_brieven", "zon")
    press(qtbot, screen, Qt.Key.Key_Backtab)
    assert screen.window().focusWidget().objectName() == "safetyButton"
    press(qtbot, screen, Qt.Key.Key_Tab)
    assert cell(screen, "zon", "st_energie").hasFocus()


def test_only_a_large_table_needs_enter(
    qtbot: QtBot, screen: DotsScreen, practice: Workspace, run_id: str
) -> None:
    with practice.change("test.large") as db:
        db.scalars(select(Table).where(Table.key == "boom")).one().taking_part = 12
    empty_round(practice, run_id)
    screen.open(practice, run_id)
    press(qtbot, screen, "4", "3")
    assert cell(screen, "zon", "st_zorgkosten").hasFocus()
    screen.gesture.go_to("st_energie", "boom")
    press(qtbot, screen, "1", "1", Qt.Key.Key_Return, "1", "5")
    cards = ("st_energie", "st_boodschappen")
    assert [count_of(practice, run_id, card, "boom") for card in cards] == [11, 1]
    assert told(screen) == "Aan tafel Boom zitten 12 mensen. Meer dan 12 kan niet."
    press(qtbot, screen, "7")  # after a refusal a number begins anew
    assert count_of(practice, run_id, "st_boodschappen", "boom") == 7


def test_digits_can_be_tapped(qtbot: QtBot, screen: DotsScreen, practice: Workspace, run_id: str) -> None:
    screen.open(practice, run_id)
    pad = screen.findChild(QWidget, "dotPad")
    assert not pad.isVisible()
    qtbot.mouseClick(cell(screen, "vis", "st_energie"), Qt.MouseButton.LeftButton)
    shown = [button.text() for button in pad.findChildren(QPushButton) if button.isVisible()]
    assert shown == ["0", "1", "2", "3", "4", "5", "6", "Wis"]
    assert not look.too_small(pad, 64)
    qtbot.mouseClick(pad.findChild(QPushButton, "pad_3"), Qt.MouseButton.LeftButton)
    assert count_of(practice, run_id, "st_energie", "vis") == 3
    assert cell(screen, "vis", "st_boodschappen").hasFocus()
    assert pad.isVisible()
    qtbot.mouseClick(pad.findChild(QPushButton, "padEmpty"), Qt.MouseButton.LeftButton)
    assert count_of(practice, run_id, "st_boodschappen", "vis") is None
    press(qtbot, screen, "1")
    assert not pad.isVisible()


def test_confirming_too_many_leads_to_the_table_and_says_why(
    qtbot: QtBot, screen: DotsScreen, practice: Workspace, run_id: str
) -> None:
    screen.open(practice, run_id)
    screen.gesture.go_to("st_schimmel", "boom")
    press(qtbot, screen, "1")
    assert screen.tables.boxes[1].hasFocus()
    press(qtbot, screen, Qt.Key.Key_Return)
    assert told(screen) == "Tafel Boom telt 19 stippen, 1 te veel. Voor 6 bewoners zijn er 18. Tel opnieuw."
    assert cell(screen, "boom", "st_energie").hasFocus()
    assert "1 te veel" in screen.tables.boxes[1].accessibleName()


def test_an_empty_card_is_told_before_it_counts_as_none(
    qtbot: QtBot, screen: DotsScreen, practice: Workspace, run_id: str
) -> None:
    put_dots(practice, run_id, "huis", "st_schimmel", None)
    screen.open(practice, run_id)
    assert cell(screen, "huis", "st_schimmel").hasFocus()
    assert "nog 1 kaart" in screen.tables.boxes[3].accessibleName()
    press(qtbot, screen, Qt.Key.Key_Return)
    assert told(screen) == "Tafel Huis: 1 kaart is nog leeg. Leeg telt als 0."
    press(qtbot, screen, Qt.Key.Key_Return)
    grid = dot_grid(practice, run_id)
    assert grid is not None
    assert grid.tables[3].confirmed
    assert "1 stip over" in screen.tables.boxes[3].accessibleName()


def test_a_file_that_cannot_be_changed_says_so(
    qtbot: QtBot, screen: DotsScreen, practice: Workspace, run_id: str
) -> None:
    with open_project(practice.path, lambda: dt.datetime(2026, 11, 22, tzinfo=dt.UTC)) as second:
        assert second.read_only is not None
        screen.open(second, run_id)
        screen.gesture.go_to("st_energie", "zon")
        press(qtbot, screen, "5")
        assert told(screen) == second.read_only.sentence
        assert cell(screen, "zon", "st_energie").count == 4


def test_the_keys_stay_where_they_are_when_the_window_changes(
    qtbot: QtBot, screen: DotsScreen, practice: Workspace, run_id: str
) -> None:
    screen.open(practice, run_id)
    screen.gesture.go_to("st_geen_plek", "boom")
    screen.resize(1040, 700)
    qtbot.waitUntil(lambda: len(screen.gesture._blocks) == 1)
    assert cell(screen, "boom", "st_geen_plek").hasFocus()
    assert cell(screen, "boom", "st_geen_plek").count == 2
    press(qtbot, screen, "3")
    assert count_of(practice, run_id, "st_geen_plek", "boom") == 3


class ByHand:
    """A keeper that shows what the test hands in."""

    grid: DotGrid

    def __init__(self, *_: object) -> None: ...

    def read(self) -> DotGrid:
        return self.grid


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize(
    ("cards", "tables"),
    [(12, 2), (12, 4), (12, 5), (12, 6), (12, 7), (12, 8), (6, 4), (7, 3), (14, 4), (2, 2)],
)
def test_every_size_of_round_fits(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, cards: int, tables: int, percent: int
) -> None:
    """Nothing is cut and nothing sticks out; at 100 % twelve cards and eight tables need no scrolling."""
    theme.set_text_size(percent)
    monkeypatch.setattr(dots_module, "DotKeeper", ByHand)
    ByHand.grid = grid_of(cards, tables)
    screen = DotsScreen()
    qtbot.addWidget(screen)
    screen.resize(1366, 768)
    screen.show()
    screen.open(None, "r")  # type: ignore[arg-type]
    qtbot.waitExposed(screen)
    look.settle(screen)
    assert not look.cut(screen)
    assert not look.beyond(screen)
    assert not look.nameless(screen)
    assert not look.too_small(screen, 64)
    assert screen.width() == 1366
    if percent == 100 and cards <= 12:
        assert screen.gesture.page.verticalScrollBar().maximum() == 0


def test_blocks_and_cells_follow_the_room(qtbot: QtBot) -> None:
    laptop = dot_layout(12, 4, 1334, 606)
    assert (laptop.blocks, laptop.per_block, laptop.width, laptop.height) == (2, 6, 66, 66)
    assert dot_layout(6, 4, 1334, 606).blocks == 1
    assert dot_layout(7, 4, 1334, 606).per_block == 4
    assert dot_layout(12, 8, 1334, 560).blocks == 1
    assert dot_layout(12, 8, 1334, 300).height == 38
    theme.set_text_size(100, wide=True)
    assert dot_layout(12, 4, 1888, 906).height == 88


def test_words_about_ties_and_keys() -> None:
    counts = {0: 3, 1: 2, 2: 2, 3: 2}
    grid = grid_of(4, 2, lambda card, table: counts[card])
    tied = DotGrid(
        grid.run_id,
        grid.question,
        grid.rows,
        grid.tables,
        grid.cast,
        grid.expected,
        1,
        (tuple(counts_of(grid)),),
    )
    assert about_ties(tied) == (
        "Samen op plek 2: Dure boodschappen, Hoge kosten voor zorg en Bij wie moet ik zijn?"
    )
    assert "[0] tot [6] vult in." in how_to_type(grid)


def counts_of(grid: DotGrid) -> list[str]:
    return [row.key for row in grid.rows if row.total == 4]
