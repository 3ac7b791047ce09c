"""Gestures that lay and place, with a real mouse and real keys: what they did stands on the disk."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.look import beyond, cut, nameless, settle
from tests.desktop.table_help import CTRL, Clock, a_desk, a_round, on_disk, press, shown, told, undo
from ui.desktop import theme
from ui.desktop.desk import Desk
from ui.desktop.gestures import order_places, pairs_order, tree_nodes
from ui.desktop.parts.undo_keys import UndoKeys
from ui.desktop.session.table.room import TableRoom
from wijksessie.commands import RuleBroken, Workspace
from wijksessie.commands.rounds import open_round
from wijksessie.commands.zones import add_zone
from wijksessie.terms import TechniqueId

ENTER, BACK, TAB = Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Tab
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk() -> Desk:
    UndoKeys(QApplication.instance(), desk := a_desk(Clock()))  # type: ignore[arg-type]
    return desk


def data_of(practice: Workspace, round_id: str) -> Any:
    return on_disk(practice, round_id, "zon").data


def click(qtbot: QtBot, room: TableRoom, name: str) -> None:
    target = room.findChild(QWidget, name)
    assert target is not None, name
    qtbot.mouseClick(target, LEFT)


# -- order


def test_cards_in_order_with_a_shared_place(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    round_id = a_round(practice, TechniqueId.DIRECT_RANKING)
    room = shown(qtbot, desk, practice, round_id)
    keys = on_disk(practice, round_id, "zon").setup.options
    press(qtbot, room, "3", "1", "=", "2")
    assert dict(data_of(practice, round_id)) == {keys[2]: 1.5, keys[0]: 1.5, keys[1]: 3}
    qtbot.keyClick(room.window().focusWidget(), Qt.Key.Key_Up, CTRL)
    assert data_of(practice, round_id)[keys[1]] == 1
    undo(qtbot, room)
    assert data_of(practice, round_id)[keys[1]] == 3
    click(qtbot, room, f"card_{keys[4]}")
    assert data_of(practice, round_id)[keys[4]] == 4
    press(qtbot, room, BACK)
    assert keys[4] not in data_of(practice, round_id)
    assert room.hands.progress() == f"3 van {len(keys)} kaartjes"
    qtbot.mouseClick(room.foot.confirm, LEFT)
    assert on_disk(practice, round_id, "zon").table.confirmed


def test_places_are_means(qtbot: QtBot) -> None:
    groups = [["a"], ["b", "c"], ["d"]]
    assert order_places.ranks(groups) == {"a": 1, "b": 2.5, "c": 2.5, "d": 4}
    assert order_places.groups_of({"b": 2.5, "a": 1, "c": 2.5, "d": 4}, "abcd") == groups


# -- pairs


def test_pairs_are_mixed_once_and_the_same_after_reopening() -> None:
    pairs = pairs_order.shuffled(("a", "b", "c", "d", "e"), "ronde/zon")
    assert pairs == pairs_order.shuffled(("a", "b", "c", "d", "e"), "ronde/zon")
    assert pairs != pairs_order.shuffled(("a", "b", "c", "d", "e"), "ronde/vis")
    assert len({frozenset(pair) for pair in pairs}) == 10
    assert {pair for pair in pairs if pair[0] > pair[1]}, "left and right are mixed too"


def test_two_at_a_time(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    round_id = a_round(practice, TechniqueId.PAIRWISE)
    room = shown(qtbot, desk, practice, round_id)
    keys = on_disk(practice, round_id, "zon").setup.options
    pairs = pairs_order.shuffled(keys, f"{round_id}/zon")
    press(qtbot, room, Qt.Key.Key_Left, Qt.Key.Key_Right, "=")
    data = data_of(practice, round_id)
    assert [(row["a"], row["b"]) for row in data] == pairs[:3]
    assert [row["winner"] for row in data] == [pairs[0][0], pairs[1][1], None]
    click(qtbot, room, "pairRight")
    assert data_of(practice, round_id)[3]["winner"] == pairs[3][1]
    assert room.hands.progress() == "4 van de 15"
    press(qtbot, room, BACK)
    assert len(data_of(practice, round_id)) == 3
    undo(qtbot, room)
    assert len(data_of(practice, round_id)) == 4


def test_an_earlier_choice_can_be_changed_and_it_goes_on_after_closing(
    qtbot: QtBot, desk: Desk, practice: Workspace
) -> None:
    round_id = a_round(practice, TechniqueId.PAIRWISE)
    room = shown(qtbot, desk, practice, round_id)
    press(qtbot, room, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left)
    click(qtbot, room, "pairList")
    click(qtbot, room, "pairChoice_0")
    press(qtbot, room, Qt.Key.Key_Right)
    data = data_of(practice, round_id)
    assert data[0]["winner"] == data[0]["b"]
    assert len(data) == 3
    room.close()
    again = shown(qtbot, desk, practice, round_id)
    press(qtbot, again, *[Qt.Key.Key_Down] * 12)
    assert len(data_of(practice, round_id)) == 15
    assert "Alle paren" in again.findChild(QWidget, "pairsReady").text()  # type: ignore[union-attr]
    press(qtbot, again, ENTER)
    assert again.foot.confirm.hasFocus()
    press(qtbot, again, ENTER)
    assert on_disk(practice, round_id, "zon").table.confirmed


# -- rings


def test_circles_by_two_digits_and_by_hand(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    round_id = a_round(practice, TechniqueId.ORG_CIRCLES)
    room = shown(qtbot, desk, practice, round_id)
    keys = on_disk(practice, round_id, "zon").setup.options
    assert room.findChild(QWidget, "ringsHint").isVisibleTo(room)  # type: ignore[union-attr]
    press(qtbot, room, "31", "12")
    data = data_of(practice, round_id)
    assert dict(data[keys[0]]) == {"importance": 3, "distance": 1}
    assert dict(data[keys[1]]) == {"importance": 1, "distance": 2}
    assert not room.findChild(QWidget, "ringsHint").isVisibleTo(room)  # type: ignore[union-attr]
    press(qtbot, room, "4")
    assert told(room) == "Hier kan hoogstens 3."
    picture = room.hands.widgets[0].picture  # type: ignore[attr-defined]
    qtbot.mouseClick(picture, LEFT, pos=picture.ring_spot(3).toPoint())
    assert dict(data_of(practice, round_id)[keys[2]]) == {"distance": 3}
    press(qtbot, room, "2")
    assert dict(data_of(practice, round_id)[keys[2]]) == {"importance": 2, "distance": 3}
    assert room.hands.progress() == "3 kringen gelegd"


def test_a_circle_is_dragged_to_another_ring(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    round_id = a_round(practice, TechniqueId.ORG_CIRCLES)
    room = shown(qtbot, desk, practice, round_id)
    key = on_disk(practice, round_id, "zon").setup.options[0]
    press(qtbot, room, "31")
    picture = room.hands.widgets[0].picture  # type: ignore[attr-defined]
    start = picture.spot(picture._circles[0]).toPoint()
    qtbot.mousePress(picture, LEFT, pos=start)
    qtbot.mouseMove(picture, start + QPoint(20, 0))
    end = picture.ring_spot(3).toPoint()
    qtbot.mouseMove(picture, end)
    qtbot.mouseRelease(picture, LEFT, pos=end)
    assert dict(data_of(practice, round_id)[key]) == {"importance": 3, "distance": 3}
    undo(qtbot, room)
    assert data_of(practice, round_id)[key]["distance"] == 1


# -- tree


def test_a_tree_is_typed_as_an_outline(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    round_id = a_round(practice, TechniqueId.TREE)
    room = shown(qtbot, desk, practice, round_id)
    press(qtbot, room, "Te weinig geld", ENTER, TAB, "Dure energie", ENTER, "Lage uitkering", ENTER)
    press(qtbot, room, Qt.Key.Key_Backtab, "Oud huis", ENTER, ENTER, "Slecht slapen", ENTER, ENTER)
    nodes = data_of(practice, round_id)["nodes"]
    found = [(node["label"], node["side"]) for node in nodes]
    assert found == [
        ("Te weinig geld", "root"),
        ("Dure energie", "root"),
        ("Lage uitkering", "root"),
        ("Oud huis", "root"),
        ("Slecht slapen", "branch"),
    ]
    assert [node["parent"] for node in nodes] == ["", nodes[0]["id"], nodes[0]["id"], "", ""]
    assert room.hands.progress() == "5 kaartjes, nog geen wens"
    assert room.findChild(QWidget, "treeNoWish").isVisibleTo(room)  # type: ignore[union-attr]
    press(qtbot, room, "Een warm huis voor iedereen", ENTER)
    assert tuple(data_of(practice, round_id)["wishes"]) == ("Een warm huis voor iedereen",)
    assert not room.findChild(QWidget, "treeNoWish").isVisibleTo(room)  # type: ignore[union-attr]
    qtbot.mouseClick(room.foot.confirm, LEFT)
    assert on_disk(practice, round_id, "zon").table.confirmed


def test_lines_are_changed_hung_and_taken_away(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    round_id = a_round(practice, TechniqueId.TREE)
    room = shown(qtbot, desk, practice, round_id)
    press(qtbot, room, "Een", ENTER, "Twee", ENTER, TAB, "Drie", ENTER)
    first, second, third = (node["id"] for node in data_of(practice, round_id)["nodes"])
    field = room.findChild(QLineEdit, f"tree_{second}Words")
    assert field is not None
    qtbot.mouseClick(field, LEFT)
    press(qtbot, room, TAB)
    nodes = {node["id"]: node for node in data_of(practice, round_id)["nodes"]}
    assert (nodes[second]["parent"], nodes[third]["parent"]) == (first, second)
    qtbot.keyClick(field, Qt.Key.Key_2, CTRL)
    assert data_of(practice, round_id)["nodes"][1]["can_change"] == "samen"
    click(qtbot, room, "treeWho")
    assert data_of(practice, round_id)["nodes"][1]["can_change"] == "organisatie"
    field.selectAll()
    press(qtbot, room, "Anders", Qt.Key.Key_Down)
    assert data_of(practice, round_id)["nodes"][1]["label"] == "Anders"
    press(qtbot, room, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Delete)
    assert [node["label"] for node in data_of(practice, round_id)["nodes"]] == ["Een"]
    undo(qtbot, room)
    assert len(data_of(practice, round_id)["nodes"]) == 3


def test_what_is_half_typed_is_kept_when_the_keys_go(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    round_id = a_round(practice, TechniqueId.TREE)
    room = shown(qtbot, desk, practice, round_id)
    press(qtbot, room, "Half getypt")
    room.foot.confirm.setFocus()
    assert data_of(practice, round_id)["nodes"][0]["label"] == "Half getypt"


def test_a_tree_goes_three_levels_deep() -> None:
    nodes, first = tree_nodes.added([], "root", "a", None, 1)
    nodes, second = tree_nodes.added(nodes, "root", "b", first, 2)
    nodes, third = tree_nodes.added(nodes, "root", "c", second, 3)
    nodes, beside = tree_nodes.added(nodes, "root", "d", third, 3)
    assert [line.level for line in tree_nodes.outline(nodes, "root")] == [1, 2, 3, 3]
    assert tree_nodes.deeper(nodes, beside) == nodes
    up = tree_nodes.shallower(nodes, beside)
    assert [line.level for line in tree_nodes.outline(up, "root")] == [1, 2, 3, 2]
    assert tree_nodes.without(nodes, second) == nodes[:1]


# -- the looks


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize(
    "technique",
    [
        TechniqueId.DIRECT_RANKING,
        TechniqueId.PAIRWISE,
        TechniqueId.ORG_CIRCLES,
        TechniqueId.TREE,
        TechniqueId.MAP,
        TechniqueId.BODY_MAP,
    ],
)
def test_nothing_is_cut(
    qtbot: QtBot, desk: Desk, practice: Workspace, technique: TechniqueId, percent: int
) -> None:
    theme.set_text_size(percent)
    options = PLACES if technique == TechniqueId.MAP else None
    room = shown(qtbot, desk, practice, a_round(practice, technique, options=options))
    QApplication.processEvents()
    settle(room)
    hands = room.hands
    assert cut(hands) == []
    assert beyond(room) == []
    assert nameless(hands) == []


# -- places


PLACES = ("bushalte", "buurthuis", "fietstunnel", "flat_3", "park_noord", "plein", "speeltuin", "winkelstrip")


def pins(practice: Workspace, round_id: str) -> dict[tuple[str, str], int]:
    return {(pin["zone"], pin["type"]): pin["count"] for pin in data_of(practice, round_id) or ()}


def test_stickers_by_letters_digits_and_hand_without_any_drawing(
    qtbot: QtBot, desk: Desk, practice: Workspace
) -> None:
    round_id = a_round(practice, TechniqueId.MAP, options=PLACES)
    room = shown(qtbot, desk, practice, round_id)
    press(qtbot, room, "ffs", "-")
    assert pins(practice, round_id) == {("bushalte", "fijn"): 2, ("bushalte", "stress"): 0}
    picture = room.findChild(QWidget, "zonesSheet")
    assert picture is not None
    qtbot.mouseClick(picture, LEFT, pos=picture.spot("plein").toPoint())  # type: ignore[attr-defined]
    click(qtbot, room, "kind_ontmoeten")
    click(qtbot, room, "kind_ontmoeten")
    assert pins(practice, round_id)["plein", "ontmoeten"] == 2
    press(qtbot, room, "12", ENTER)
    assert pins(practice, round_id)["plein", "ontmoeten"] == 12
    press(qtbot, room, Qt.Key.Key_Left, "m", BACK)
    assert ("plein", "ontmoeten") not in pins(practice, round_id)
    undo(qtbot, room)
    assert pins(practice, round_id)["plein", "ontmoeten"] == 13
    click(qtbot, room, "zonesLess")
    assert pins(practice, round_id)["plein", "ontmoeten"] == 12
    assert room.hands.progress() == "14 stickers"
    qtbot.mouseClick(room.foot.confirm, LEFT)
    assert on_disk(practice, round_id, "zon").table.confirmed


def test_a_drawn_place_is_tapped_on_the_sheet_and_the_rest_beside_it(
    qtbot: QtBot, desk: Desk, practice: Workspace
) -> None:
    add_zone(practice, "Het plein", ((0.1, 0.1), (0.4, 0.1), (0.4, 0.4), (0.1, 0.4)))
    round_id = a_round(practice, TechniqueId.MAP, options=PLACES)
    room = shown(qtbot, desk, practice, round_id)
    picture: Any = room.findChild(QWidget, "zonesSheet")
    assert {area.key for area in picture.areas if not area.tile} == {"plein"}
    assert picture._paper.contains(picture.spot("plein"))
    for key in PLACES:
        qtbot.mouseClick(picture, LEFT, pos=picture.spot(key).toPoint())
        click(qtbot, room, "kind_onveilig")
    assert pins(practice, round_id) == {(key, "onveilig"): 1 for key in PLACES}


def test_a_body_is_counted_from_five_people_on(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    round_id = a_round(practice, TechniqueId.BODY_MAP)
    room = shown(qtbot, desk, practice, round_id)
    press(qtbot, room, "s", "s")
    press(qtbot, room, Qt.Key.Key_Right, "3")
    assert pins(practice, round_id) == {("hoofd", "stress"): 2, ("hoofd", "rust"): 3}
    picture: Any = room.findChild(QWidget, "zonesSheet")
    legs = next(area.part for area in picture.areas if area.key == "benen")
    inside = legs.boundingRect().center() - QPoint(round(legs.boundingRect().width() / 4), 0)
    qtbot.mouseClick(picture, LEFT, pos=inside.toPoint())
    click(qtbot, room, "kind_rust")
    assert pins(practice, round_id)["benen", "rust"] == 1
    press(qtbot, room, "9")
    assert told(room) == "Hier kan hoogstens 6."
    room._set("passed", 2)
    few = room.findChild(QWidget, "zonesFew")
    assert few is not None
    assert few.isVisibleTo(room)
    assert not room.findChild(QWidget, "zonesCounts").isVisibleTo(room)  # type: ignore[union-attr]
    click(qtbot, room, "zonesClear")
    assert pins(practice, round_id) == {}
    room._set("passed", 0)
    assert not few.isVisibleTo(room)


def test_a_map_without_places_leads_to_drawing(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    round_id = a_round(practice, TechniqueId.MAP, opened=False, options=())
    with pytest.raises(RuleBroken, match="nog geen plekken"):
        open_round(practice, round_id)
    room = shown(qtbot, desk, practice, round_id)
    with qtbot.waitSignal(desk.place_chosen) as asked:
        click(qtbot, room, "tableOpen")
    assert asked.args == ["session", "zones"]


def test_the_tree_goes_without_a_keyboard_too(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    round_id = a_round(practice, TechniqueId.TREE)
    room = shown(qtbot, desk, practice, round_id)
    press(qtbot, room, "Een", ENTER)
    (first,) = (node["id"] for node in data_of(practice, round_id)["nodes"])
    click(qtbot, room, f"tree_{first}Words")
    click(qtbot, room, "treeUnder")
    press(qtbot, room, "Twee", ENTER, "Drie", ENTER)
    nodes = data_of(practice, round_id)["nodes"]
    assert [node["parent"] for node in nodes] == ["", first, first]
    last = nodes[2]["id"]

    def parent() -> str:
        return next(node["parent"] for node in data_of(practice, round_id)["nodes"] if node["id"] == last)

    click(qtbot, room, f"tree_{last}Words")
    click(qtbot, room, "treeOut")
    assert parent() == ""
    click(qtbot, room, "treeIn")
    assert parent() == first
    click(qtbot, room, "treeAway")
    assert [node["label"] for node in data_of(practice, round_id)["nodes"]] == ["Een", "Twee"]
