"""Drawing the neighbourhood, and sticking on it: with the mouse, with keys, and what is on the disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.clock import TODAY
from tests.desktop import look
from tests.desktop.table_help import Clock, a_desk, a_round, on_disk, press, session_of, shown, undo
from ui.desktop.desk import Desk
from ui.desktop.gestures.zones import ZonesGesture
from ui.desktop.session.zones.room import ZonesRoom
from wijksessie.commands import Workspace
from wijksessie.commands.sheets import set_sheet
from wijksessie.commands.zones import add_zone, shape_zone
from wijksessie.queries.zones import ZoneView, map_sheet
from wijksessie.terms import TechniqueId

LEFT = Qt.MouseButton.LeftButton
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
SQUARE = ((0.1, 0.1), (0.4, 0.1), (0.4, 0.4), (0.1, 0.4))


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = a_desk(Clock())
    yield made
    made.tasks.wait()


@pytest.fixture
def room(qtbot: QtBot, desk: Desk, practice: Workspace) -> ZonesRoom:
    made = ZonesRoom(desk)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_session(practice, session_of(practice), TODAY)
    made.take_keys()
    return made


def zones(workspace: Workspace) -> tuple[ZoneView, ...]:
    return map_sheet(workspace).zones


def at(room: ZonesRoom, x: float, y: float) -> QPoint:
    paper = room.drawing.paper()
    return QPoint(round(paper.left() + x * paper.width()), round(paper.top() + y * paper.height()))


def drag(qtbot: QtBot, room: ZonesRoom, one: tuple[float, float], two: tuple[float, float]) -> None:
    qtbot.mousePress(room.drawing, LEFT, pos=at(room, *one))
    qtbot.mouseMove(room.drawing, at(room, *two))
    qtbot.mouseRelease(room.drawing, LEFT, pos=at(room, *two))


def box(zone: ZoneView) -> tuple[float, ...]:
    across, down = [x for x, _ in zone.points], [y for _, y in zone.points]
    return tuple(round(number, 2) for number in (min(across), min(down), max(across), max(down)))


def test_drag_a_rectangle_and_name_it(qtbot: QtBot, room: ZonesRoom, practice: Workspace) -> None:
    drag(qtbot, room, (0.1, 0.2), (0.5, 0.6))
    assert zones(practice) == ()
    assert room.side.name.edit.hasFocus()
    press(qtbot, room, "Kerkstraat 12", ENTER)
    assert "Geen huisnummer" in room.side.name.problem
    assert room.side.name.text() == "Kerkstraat 12"
    room.side.name.edit.selectAll()
    press(qtbot, room, "Het plein", ENTER)
    (zone,) = zones(practice)
    assert (zone.label, box(zone)) == ("Het plein", (0.1, 0.2, 0.5, 0.6))
    practice.undo()
    room.refresh()
    assert zones(practice) == ()


def test_click_the_corners_and_close(qtbot: QtBot, room: ZonesRoom, practice: Workspace) -> None:
    corners = ((0.2, 0.2), (0.6, 0.25), (0.5, 0.7))
    for corner in corners:
        qtbot.mouseClick(room.drawing, LEFT, pos=at(room, *corner))
    qtbot.mouseDClick(room.drawing, LEFT, pos=at(room, *corners[-1]))
    press(qtbot, room, "Het park", ENTER)
    found = [(round(x, 2), round(y, 2)) for x, y in zones(practice)[0].points]
    assert found == list(corners)
    for corner in ((0.7, 0.7), (0.9, 0.7)):
        qtbot.mouseClick(room.drawing, LEFT, pos=at(room, *corner))
    room.drawing.setFocus()
    press(qtbot, room, ENTER)
    assert room.drawing.drawing(), "two corners enclose nothing"
    press(qtbot, room, ESC)
    assert not room.drawing.drawing()
    drag(qtbot, room, (0.4, 0.35), (0.5, 0.45))
    assert box(zones(practice)[0]) == (0.3, 0.3, 0.7, 0.8), "the chosen place was carried"


def test_keys_alone_do_everything(qtbot: QtBot, room: ZonesRoom, practice: Workspace) -> None:
    press(qtbot, room, "De bushalte", ENTER)
    left, top, right, bottom = box(zones(practice)[0])
    assert room.drawing.hasFocus()
    press(qtbot, room, Qt.Key.Key_Right, Qt.Key.Key_Down)
    qtbot.keyClick(room.drawing, Qt.Key.Key_Right, SHIFT)
    assert box(zones(practice)[0]) == pytest.approx((left + 0.02, top + 0.02, right + 0.04, bottom + 0.02))
    room.take_keys()
    press(qtbot, room, "Het plein", ENTER)
    room.side.list.setFocus()
    qtbot.keyClick(room.side.list, Qt.Key.Key_Up, CTRL)
    assert [zone.label for zone in zones(practice)] == ["Het plein", "De bushalte"]
    press(qtbot, room, Qt.Key.Key_F2)
    press(qtbot, room, "Het grote plein", ENTER)
    assert zones(practice)[0].label == "Het grote plein"
    said: list[str] = []
    room.desk.done_said.connect(said.append)
    press(qtbot, room, Qt.Key.Key_Delete)
    assert [zone.label for zone in zones(practice)] == ["De bushalte"]
    assert said == ["Weggehaald: Het grote plein"]
    practice.undo()
    room.refresh()
    assert room.side.list.count() == 2


def test_a_place_is_drawn_again(qtbot: QtBot, room: ZonesRoom, practice: Workspace) -> None:
    add_zone(practice, "Het plein", SQUARE)
    add_zone(practice, "De bushalte")
    room.refresh()
    room.side.list.setCurrentRow(1)
    qtbot.mouseClick(room.side.redraw, LEFT)
    assert "De bushalte" in room.how.text()
    drag(qtbot, room, (0.2, 0.2), (0.3, 0.3))  # over the other place
    assert [box(zone) for zone in zones(practice)] == [(0.1, 0.1, 0.4, 0.4), (0.2, 0.2, 0.3, 0.3)]


def test_an_own_picture_is_kept_and_erased(
    qtbot: QtBot, room: ZonesRoom, practice: Workspace, tmp_path: Path
) -> None:
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    image.save(str(tmp_path / "kaart.png"))
    room._photo.begin(practice, tmp_path / "kaart.png")
    qtbot.waitUntil(lambda: bool(map_sheet(practice).photo) and room.erase.isVisible())
    paper = room.drawing.paper()
    assert paper.width() / paper.height() == pytest.approx(1.5, rel=0.01)
    qtbot.mouseClick(room.erase, LEFT)
    dialog = room.findChild(QWidget, "mapErase")
    assert dialog is not None
    qtbot.mouseClick(dialog.act, LEFT)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: not map_sheet(practice).photo and room.choose.isVisible())


def test_nothing_is_cut_or_small(qtbot: QtBot, room: ZonesRoom, practice: Workspace) -> None:
    for nr in range(1, 9):
        add_zone(practice, f"De speeltuin achter school {nr}", SQUARE if nr % 2 else ())
    room.refresh()
    look.settle(room)
    assert look.cut(room) == []
    assert look.nameless(room) == []


# -- the gesture


def test_stickers_by_tap_and_by_key(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    plein = add_zone(practice, "Het plein", SQUARE)
    halte = add_zone(practice, "De bushalte")
    round_id = a_round(practice, TechniqueId.MAP, options=(plein, halte))
    room = shown(qtbot, desk, practice, round_id)
    gesture = room.hands.widgets[0]
    assert isinstance(gesture, ZonesGesture)
    assert gesture.draw.isHidden()
    words = [option.label for option in on_disk(practice, round_id, "zon").options]
    assert words == ["Het plein", "De bushalte"], "their own words, not ours"
    qtbot.mouseClick(gesture.picture, LEFT, pos=gesture.picture.spot(halte).toPoint())
    head = room.findChild(QWidget, "kind_stress")
    assert head is not None
    qtbot.mouseClick(head, LEFT)
    qtbot.mouseClick(head, LEFT)
    qtbot.mouseClick(gesture.picture, LEFT, pos=gesture.picture.spot(plein).toPoint())
    press(qtbot, room, "f")
    data = on_disk(practice, round_id, "zon").data
    assert [dict(pin) for pin in data] == [
        {"zone": plein, "type": "fijn", "count": 1},
        {"zone": halte, "type": "stress", "count": 2},
    ]
    undo(qtbot, room)
    assert len(on_disk(practice, round_id, "zon").data) == 1
    press(qtbot, room, "f", "f", "-")
    assert on_disk(practice, round_id, "zon").data[0]["count"] == 1
    qtbot.mouseClick(room.foot.confirm, LEFT)
    assert on_disk(practice, round_id, "zon").table.confirmed


def test_what_was_drawn_meanwhile_is_in_sight(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    halte = add_zone(practice, "De bushalte")
    room = shown(qtbot, desk, practice, a_round(practice, TechniqueId.MAP, options=(halte,)))
    gesture = room.hands.widgets[0]
    assert isinstance(gesture, ZonesGesture)
    assert gesture.picture.areas[0].tile
    room.hide()
    shape_zone(practice, halte, SQUARE)
    room.show()
    room.refresh()
    assert not gesture.picture.areas[0].tile


def test_a_body_is_only_noted_for_five_people(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    round_id = a_round(practice, TechniqueId.BODY_MAP)
    room = shown(qtbot, desk, practice, round_id)
    press(qtbot, room, "s", "s")
    (pin,) = on_disk(practice, round_id, "zon").data
    assert (pin["type"], pin["count"]) == ("stress", 2)
    undo(qtbot, room)
    undo(qtbot, room)
    taking_part = on_disk(practice, round_id, "zon").taking_part
    set_sheet(practice, round_id, "zon", passed=taking_part - 4)
    room.refresh()
    gesture = room.hands.widgets[0]
    assert isinstance(gesture, ZonesGesture)
    few = room.findChild(QWidget, "zonesFew")
    assert few is not None
    assert few.isVisible()
    assert not gesture.work.isVisible()
    gesture.take_keys()
    press(qtbot, room, "s", "1")
    assert not on_disk(practice, round_id, "zon").data
