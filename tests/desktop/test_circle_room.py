"""Cards on the vicious circle: by tap and tap, by keys, and by dragging."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.clock import now
from tests.desktop import look
from ui.desktop.desk import Desk
from ui.desktop.session.circle.cards import CARD
from ui.desktop.session.circle.room import CircleRoom
from wijksessie.commands import Workspace
from wijksessie.queries.session import current
from wijksessie.queries.stage.circle import circle


@pytest.fixture
def room(qtbot: QtBot, practice: Workspace) -> CircleRoom:
    view = current(practice)
    assert view is not None
    made = CircleRoom(Desk(now))
    qtbot.addWidget(made)
    made.resize(1158, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_session(practice, view.id, date(2026, 11, 22))
    made.take_keys()
    return made


def places(room: CircleRoom) -> dict[str, str]:
    assert room.workspace is not None
    return circle(room.workspace, room.session_id).places


def test_a_tap_on_a_card_and_a_tap_on_a_node(qtbot: QtBot, room: CircleRoom) -> None:
    item = room.cards.item(1)
    where = room.cards.visualItemRect(item).center()
    qtbot.mouseClick(room.cards.viewport(), Qt.MouseButton.LeftButton, pos=where)
    chosen = room.cards.chosen()
    qtbot.mouseClick(room.findChild(QPushButton, "lay_ziek"), Qt.MouseButton.LeftButton)
    assert places(room) == {chosen: "ziek"}
    assert room.cards.chosen() == chosen
    qtbot.mouseClick(room.findChild(QPushButton, "circleAway"), Qt.MouseButton.LeftButton)
    assert places(room) == {}


def test_keys_alone_do_everything(qtbot: QtBot, room: CircleRoom) -> None:
    first = room.cards.chosen()
    qtbot.keyClick(room.cards, Qt.Key.Key_2)
    assert places(room) == {first: "stress"}
    qtbot.keyClick(room.cards, Qt.Key.Key_Down)
    second = room.cards.chosen()
    assert second != first
    qtbot.keyClick(room.cards, Qt.Key.Key_5)
    assert places(room) == {first: "stress", second: "meer_problemen"}
    qtbot.keyClick(room.cards, Qt.Key.Key_0)
    assert places(room) == {first: "stress"}
    qtbot.keyClick(room.cards, Qt.Key.Key_0)
    assert places(room) == {first: "stress"}


def test_a_card_can_be_dragged(qtbot: QtBot, room: CircleRoom) -> None:
    item = room.cards.item(3)
    data = room.cards.mimeData([item])
    assert data.hasFormat(CARD)
    target = room.nodes["problemen"]
    assert target.acceptDrops()
    drop = QDropEvent(
        QPointF(20, 20), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    target.dropEvent(drop)
    assert places(room) == {item_key(room, 3): "problemen"}
    strange = QMimeData()
    other = QDropEvent(
        QPointF(20, 20), Qt.DropAction.CopyAction, strange, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    target.dropEvent(other)
    assert len(places(room)) == 1


def item_key(room: CircleRoom, row: int) -> str:
    return str(room.cards.item(row).data(Qt.ItemDataRole.UserRole))


def test_everything_can_be_reached_and_named(room: CircleRoom) -> None:
    look.settle(room)
    assert not look.nameless(room)
    assert not look.too_small(room, 44)
    for button in room.findChildren(QPushButton):
        if button.objectName().startswith("lay_"):
            assert button.height() >= 64
    assert room.findChild(QWidget, "cards_ziek") is not None
