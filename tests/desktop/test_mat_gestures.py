"""Cards that people sort on mats, with real keys and a real mouse: what is on the disk is what was done."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from tests.desktop.table_help import Clock, a_desk, a_round, on_disk, press, session_of, shown, told, undo
from ui.desktop.desk import Desk
from ui.desktop.gestures.mats import MatsGesture
from ui.desktop.session.table.room import TableRoom
from wijksessie.commands import Workspace
from wijksessie.commands.sheets import write_part
from wijksessie.model import Card
from wijksessie.terms import TechniqueId

ENTER, DOWN, UP = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Up
LEFT, RIGHT, BACK = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Backspace
TAP = Qt.MouseButton.LeftButton
CARDS = ("st_slapen", "st_brieven", "st_energie", "st_rommel")


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = a_desk(Clock())
    yield made
    made.tasks.wait()


@pytest.fixture
def sorting(qtbot: QtBot, desk: Desk, practice: Workspace) -> tuple[TableRoom, str]:
    round_id = a_round(practice, TechniqueId.CARD_SORT, options=CARDS)
    return shown(qtbot, desk, practice, f"{round_id}/vis"), round_id


def mats_of(room: TableRoom) -> MatsGesture:
    gesture = room.hands.widgets[0]
    assert isinstance(gesture, MatsGesture)
    return gesture


def test_digits_lay_cards_on_mats(qtbot: QtBot, practice: Workspace, sorting: tuple[TableRoom, str]) -> None:
    room, round_id = sorting
    order = list(mats_of(room)._cards)
    press(qtbot, room, "1", "2", "0")
    data = on_disk(practice, round_id, "vis").data
    assert [data[card] for card in order[:3]] == ["betaalbaarheid", "begrijpelijkheid", "nog_geen_plek"]
    assert room.hands.progress() == "3 van 4 kaarten"
    undo(qtbot, room)
    assert order[2] not in on_disk(practice, round_id, "vis").data
    press(qtbot, room, "7", "6")
    assert len(on_disk(practice, round_id, "vis").data) == 4
    press(qtbot, room, ENTER, ENTER)
    assert on_disk(practice, round_id, "vis").table.confirmed


def test_what_a_table_named_itself_comes_first(sorting: tuple[TableRoom, str]) -> None:
    room, _ = sorting
    # The table Vis named letters and energy; sleep and litter came from others.
    assert mats_of(room)._cards == ("st_brieven", "st_energie", "st_slapen", "st_rommel")


def test_between_two_mats(qtbot: QtBot, practice: Workspace, sorting: tuple[TableRoom, str]) -> None:
    room, round_id = sorting
    first, second = mats_of(room)._cards[:2]
    press(qtbot, room, "1")
    qtbot.keyClick(room.window().focusWidget(), Qt.Key.Key_3, Qt.KeyboardModifier.ShiftModifier)
    data = on_disk(practice, round_id, "vis").data
    assert list(data[first]) == ["betaalbaarheid", "beschikbaarheid"]
    undo(qtbot, room)
    qtbot.keyClick(room.window().focusWidget(), Qt.Key.Key_NumberSign, Qt.KeyboardModifier.ShiftModifier)
    assert list(on_disk(practice, round_id, "vis").data[first]) == ["betaalbaarheid", "beschikbaarheid"]
    press(qtbot, room, "4", "+", "4")
    assert "verschillende matten" in told(room)
    press(qtbot, room, "+", "5")
    assert list(on_disk(practice, round_id, "vis").data[second]) == ["passendheid", "regelgeving"]
    qtbot.mouseClick(room.foot.confirm, TAP)
    assert on_disk(practice, round_id, "vis").table.confirmed


def test_arrows_find_a_card_and_backspace_takes_it(
    qtbot: QtBot, practice: Workspace, sorting: tuple[TableRoom, str]
) -> None:
    room, round_id = sorting
    first, second, third, last = mats_of(room)._cards
    press(qtbot, room, DOWN, "2", BACK)
    assert not on_disk(practice, round_id, "vis").data
    press(qtbot, room, "2", UP, "3", UP, "1")  # the second, then up again and again
    data = dict(on_disk(practice, round_id, "vis").data)
    assert data[second] == "begrijpelijkheid"
    press(qtbot, room, "4")
    assert len(on_disk(practice, round_id, "vis").data) == 4
    # All lie somewhere: the arrows go mat by mat, and a digit moves the chosen card.
    mats_of(room)._go_to(second)
    press(qtbot, room, "7")
    assert on_disk(practice, round_id, "vis").data[second] == "persoonlijk"
    press(qtbot, room, LEFT, BACK)
    assert len(on_disk(practice, round_id, "vis").data) == 3
    press(qtbot, room, RIGHT, LEFT, "5")
    assert len(on_disk(practice, round_id, "vis").data) == 4
    assert {first, second, third, last} == set(on_disk(practice, round_id, "vis").data)


def test_tap_and_drag(qtbot: QtBot, practice: Workspace, sorting: tuple[TableRoom, str]) -> None:
    room, round_id = sorting
    gesture = mats_of(room)
    last = gesture._cards[-1]
    qtbot.mouseClick(gesture._tile(last, ""), TAP)
    qtbot.mouseClick(gesture.mats["leefbaarheid"], TAP)
    assert on_disk(practice, round_id, "vis").data == {last: "leefbaarheid"}
    qtbot.mouseClick(gesture.strip.second, TAP)
    qtbot.mouseClick(gesture.mats["regelgeving"], TAP)
    assert list(on_disk(practice, round_id, "vis").data[last]) == ["leefbaarheid", "regelgeving"]
    first = gesture._cards[0]
    drag(qtbot, gesture._tile(first, ""), gesture.mats["passendheid"])
    assert on_disk(practice, round_id, "vis").data[first] == "passendheid"
    assert gesture._ghost.isHidden()
    drag(qtbot, gesture._tile(first, "passendheid"), gesture.strip)
    assert first not in on_disk(practice, round_id, "vis").data
    qtbot.mouseClick(gesture._tile(last, "regelgeving"), TAP)
    qtbot.mouseClick(gesture.strip.back, TAP)
    assert not on_disk(practice, round_id, "vis").data


def drag(qtbot: QtBot, tile: QWidget, to: QWidget) -> None:
    middle = tile.rect().center()
    end = tile.mapFromGlobal(to.mapToGlobal(to.rect().center()))
    qtbot.mousePress(tile, TAP, pos=middle)
    for where in (middle + QPoint(3 * QApplication.startDragDistance(), 0), end):
        qtbot.mouseMove(tile, where)
        QApplication.sendPostedEvents()
    qtbot.mouseRelease(tile, TAP, pos=end)


def test_twenty_cards_fit(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    with practice.read() as db:
        keys = [
            card.key
            for card in db.scalars(select(Card).where(Card.session_id == session_of(practice)))
            if card.kind == "stress"
        ][:20]
    round_id = a_round(practice, TechniqueId.CARD_SORT, options=tuple(keys))
    room = shown(qtbot, desk, practice, f"{round_id}/boom")
    mats = list(mats_of(room).mats)
    write_part(practice, round_id, "boom", "", {key: mats[nr % 5] for nr, key in enumerate(keys)})
    room.refresh()
    qtbot.waitUntil(lambda: room.page.verticalScrollBar().maximum() == 0)
    tiles = [tile for tile in mats_of(room)._tiles.values() if tile.isVisible()]
    assert len(tiles) == len(keys)
    qtbot.waitUntil(lambda: all(min(tile.height(), tile.width()) >= 64 for tile in tiles))
