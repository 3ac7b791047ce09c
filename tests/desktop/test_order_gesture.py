"""Laying in order with real keys and a real mouse: shared places, moving, and numbers of two digits."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.table_help import (
    CTRL,
    Clock,
    a_desk,
    a_round,
    on_disk,
    press,
    session_of,
    shown,
    told,
    undo,
)
from ui.desktop.desk import Desk
from ui.desktop.gestures import order_places
from ui.desktop.parts.undo_keys import UndoKeys
from ui.desktop.session.table.room import TableRoom
from wijksessie.commands import Workspace
from wijksessie.queries.usual import usual_options
from wijksessie.terms import CardKind, TechniqueId

ENTER, BACK = Qt.Key.Key_Return, Qt.Key.Key_Backspace


@pytest.fixture
def desk() -> Desk:
    UndoKeys(QApplication.instance(), desk := a_desk(Clock()))  # type: ignore[arg-type]
    return desk


@pytest.fixture
def twelve(practice: Workspace) -> str:
    with practice.read() as db:
        stress = usual_options(db, session_of(practice), TechniqueId.DOT_VOTE, CardKind.STRESS)
        solved = usual_options(db, session_of(practice), TechniqueId.DIRECT_RANKING, CardKind.SOLUTION)
    keys = (*stress, *solved)[:12]
    assert len(set(keys)) == 12
    return a_round(practice, TechniqueId.DIRECT_RANKING, options=keys)


@pytest.fixture
def keys(practice: Workspace, twelve: str) -> tuple[str, ...]:
    return on_disk(practice, twelve, "zon").setup.options


def places_of(practice: Workspace, round_id: str) -> dict[str, Any]:
    return dict(on_disk(practice, round_id, "zon").data or {})


def click(qtbot: QtBot, room: TableRoom, name: str) -> None:
    target = room.findChild(QWidget, name)
    assert target is not None, name
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton)


def test_a_shared_place_is_split_again(
    qtbot: QtBot, desk: Desk, practice: Workspace, twelve: str, keys: tuple[str, ...]
) -> None:
    room = shown(qtbot, desk, practice, twelve)
    press(qtbot, room, "=", "5", "2", "=")
    assert places_of(practice, twelve) == {keys[4]: 1.5, keys[1]: 1.5}
    press(qtbot, room, "=")
    assert places_of(practice, twelve) == {keys[4]: 1, keys[1]: 2}
    undo(qtbot, room)
    assert places_of(practice, twelve) == {keys[4]: 1.5, keys[1]: 1.5}
    press(qtbot, room, "3", BACK, BACK, BACK)
    assert places_of(practice, twelve) == {}


def test_a_first_digit_waits_for_a_second(
    qtbot: QtBot, desk: Desk, practice: Workspace, twelve: str, keys: tuple[str, ...]
) -> None:
    room = shown(qtbot, desk, practice, twelve)
    press(qtbot, room, "1", "2")
    assert places_of(practice, twelve) == {keys[11]: 1}
    press(qtbot, room, "1", ENTER)
    assert places_of(practice, twelve) == {keys[11]: 1, keys[0]: 2}
    press(qtbot, room, "1", BACK, "0", "13")
    assert told(room) == "Er is geen kaartje 13."
    assert len(places_of(practice, twelve)) == 2
    press(qtbot, room, BACK, "1")
    assert places_of(practice, twelve) == {keys[11]: 1}
    qtbot.waitUntil(lambda: places_of(practice, twelve) == {keys[11]: 1, keys[0]: 2})
    press(qtbot, room, ENTER)
    assert room.window().focusWidget() is room.foot.confirm
    press(qtbot, room, ENTER)
    assert on_disk(practice, twelve, "zon").table.confirmed


def test_a_finger_does_the_same(
    qtbot: QtBot, desk: Desk, practice: Workspace, twelve: str, keys: tuple[str, ...]
) -> None:
    room = shown(qtbot, desk, practice, twelve)
    for nr in (7, 8, 9):
        click(qtbot, room, f"card_{keys[nr]}")
    click(qtbot, room, f"card_{keys[7]}")
    assert "ligt er al" in told(room)
    click(qtbot, room, "orderDown")
    assert places_of(practice, twelve) == {keys[8]: 1, keys[7]: 2, keys[9]: 3}
    click(qtbot, room, f"laid_{keys[9]}")
    click(qtbot, room, "orderEven")
    assert places_of(practice, twelve) == {keys[8]: 1, keys[7]: 2.5, keys[9]: 2.5}
    qtbot.keyClick(room.window().focusWidget(), Qt.Key.Key_Up, CTRL)
    assert places_of(practice, twelve) == {keys[8]: 1, keys[9]: 2, keys[7]: 3}
    press(qtbot, room, Qt.Key.Key_Up)
    click(qtbot, room, "orderAway")
    assert places_of(practice, twelve) == {keys[9]: 1, keys[7]: 2}


def test_a_card_goes_out_of_its_group_first() -> None:
    groups = [["a"], ["b", "c"], ["d"]]
    assert order_places.moved(groups, "c", -1) == [["a"], ["c"], ["b"], ["d"]]
    assert order_places.moved(groups, "b", 1) == [["a"], ["c"], ["b"], ["d"]]
    assert order_places.moved(groups, "d", -1) == [["a"], ["d"], ["b", "c"]]
    assert order_places.moved(groups, "a", -1) == groups
    assert order_places.moved(groups, "d", 1) == groups
    assert order_places.moved([["a", "b"]], "a", 1) == [["b"], ["a"]]
