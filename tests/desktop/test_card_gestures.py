"""Cards that people name, with real keys and a real mouse: what is on the disk is what was done."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from tests.desktop.table_help import Clock, a_desk, a_round, on_disk, press, session_of, shown, told, undo
from ui.desktop.desk import Desk
from ui.desktop.gestures.collect import CollectGesture
from ui.desktop.gestures.collect_dialog import SaidCardDialog
from ui.desktop.gestures.collect_tile import direction_of
from ui.desktop.parts.undo_keys import UndoKeys
from ui.desktop.session.table.room import TableRoom
from wijksessie.commands import Workspace
from wijksessie.commands.named import name_card
from wijksessie.model import Card
from wijksessie.terms import TechniqueId

ENTER, DOWN, UP = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Up
LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right
TAP = Qt.MouseButton.LeftButton


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = a_desk(Clock())
    yield made
    made.tasks.wait()


@pytest.fixture
def naming(qtbot: QtBot, desk: Desk, practice: Workspace) -> tuple[TableRoom, str]:
    round_id = a_round(practice, TechniqueId.BRAINSTORM, options=(), kind="stress")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    UndoKeys(app, desk)  # as the window has it: a field with nothing to undo leaves the key alone
    return shown(qtbot, desk, practice, f"{round_id}/zon"), round_id


def collecting(room: TableRoom) -> CollectGesture:
    gesture = room.hands.widgets[0]
    assert isinstance(gesture, CollectGesture)
    return gesture


def cards(workspace: Workspace) -> dict[str, str]:
    with workspace.read() as db:
        found = db.scalars(select(Card).where(Card.session_id == session_of(workspace)))
        return {card.label: card.key for card in found}


def test_words_become_a_card_and_undo_takes_it_back(
    qtbot: QtBot, practice: Workspace, naming: tuple[TableRoom, str]
) -> None:
    room, round_id = naming
    press(qtbot, room, "De lift is stuk", ENTER, "Steeds herrie", ENTER)
    known = cards(practice)
    lift, noise = known["De lift is stuk"], known["Steeds herrie"]
    assert on_disk(practice, round_id, "zon").data == {lift: 1, noise: 1}
    assert [tile.key for tile in collecting(room).tiles.values()] == [lift, noise]
    assert "Steeds herrie" in told(room)
    press(qtbot, room, "de lift is STUK", ENTER)
    assert on_disk(practice, round_id, "zon").data == {lift: 2, noise: 1}
    assert "nu 2 keer gezegd" in told(room)
    assert room.hands.progress() == "2 kaarten"
    undo(qtbot, room)
    undo(qtbot, room)
    assert on_disk(practice, round_id, "zon").data == {lift: 1}
    assert "Steeds herrie" not in cards(practice)
    assert list(collecting(room).tiles) == [lift]
    press(qtbot, room, "Half getypt")
    undo(qtbot, room)  # now it is the typing that goes
    assert on_disk(practice, round_id, "zon").data == {lift: 1}
    assert collecting(room).field.text() == ""
    press(qtbot, room, ENTER)
    assert room.foot.confirm.hasFocus()
    press(qtbot, room, ENTER)
    assert on_disk(practice, round_id, "zon").table.confirmed


def test_naming_opens_a_confirmed_table(
    qtbot: QtBot, practice: Workspace, naming: tuple[TableRoom, str]
) -> None:
    room, round_id = naming
    press(qtbot, room, "De lift is stuk", ENTER)
    qtbot.mouseClick(room.foot.confirm, TAP)
    room.go_to_table("zon")
    assert on_disk(practice, round_id, "zon").table.confirmed
    press(qtbot, room, "Herrie", ENTER)
    assert not on_disk(practice, round_id, "zon").table.confirmed
    qtbot.mouseClick(room.foot.confirm, TAP)
    assert on_disk(practice, round_id, "zon").table.confirmed


def test_keys_on_a_card_count_it(qtbot: QtBot, practice: Workspace, naming: tuple[TableRoom, str]) -> None:
    room, round_id = naming
    press(qtbot, room, "De lift is stuk", ENTER, "Herrie", ENTER, DOWN, "++", RIGHT, "-")
    lift = cards(practice)["De lift is stuk"]
    assert on_disk(practice, round_id, "zon").data == {lift: 3}
    assert collecting(room).tiles[lift].hasFocus()
    press(qtbot, room, "Geen geld", ENTER)
    assert "Geen geld" in cards(practice)
    press(qtbot, room, DOWN, UP)
    assert collecting(room).field.edit.hasFocus()
    tile = collecting(room).tiles[lift]
    qtbot.mouseClick(tile.more, TAP)
    qtbot.mouseClick(tile.less, TAP)
    qtbot.mouseClick(tile.less, TAP)
    assert on_disk(practice, round_id, "zon").data[lift] == 2


def test_every_table_has_its_own_cards(
    qtbot: QtBot, practice: Workspace, naming: tuple[TableRoom, str]
) -> None:
    room, round_id = naming
    lift = name_card(practice, round_id, "boom", "De lift is stuk")
    room.refresh()
    assert not collecting(room).tiles
    press(qtbot, room, "De lift is stuk", ENTER)
    assert on_disk(practice, round_id, "zon").data == {lift: 1}
    assert on_disk(practice, round_id, "boom").data == {lift: 1}


def test_a_name_is_only_a_hint(qtbot: QtBot, practice: Workspace, naming: tuple[TableRoom, str]) -> None:
    room, _ = naming
    press(qtbot, room, "Meneer Jansen helpt niet")
    assert "Haal de naam weg" in collecting(room).field.soft.text()
    press(qtbot, room, ENTER)
    assert "Meneer Jansen helpt niet" in cards(practice)


def test_half_typed_words_come_back(
    qtbot: QtBot, desk: Desk, practice: Workspace, naming: tuple[TableRoom, str]
) -> None:
    room, round_id = naming
    press(qtbot, room, "De lift is")
    room.show_subject(f"{round_id}/boom")
    assert collecting(room).field.text() == ""
    press(qtbot, room, "Her")
    room.hide()
    room.show_subject(f"{round_id}/zon")
    assert collecting(room).field.text() == "De lift is"
    other = shown(qtbot, desk, practice, f"{round_id}/boom")
    assert collecting(other).field.text() == "Her"
    press(qtbot, other, "rie", ENTER)
    other.show_subject(f"{round_id}/zon")
    assert collecting(other).field.text() == "De lift is"
    other.show_subject(f"{round_id}/boom")
    assert collecting(other).field.text() == ""
    assert "Herrie" in cards(practice)
    assert "De lift is" not in cards(practice)


def test_what_the_file_refuses_stays_in_the_field(
    qtbot: QtBot, practice: Workspace, naming: tuple[TableRoom, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    room, round_id = naming

    def full(*values: object, **named: object) -> str:
        raise OSError("full")

    monkeypatch.setattr("wijksessie.commands.named.name_card", full)
    press(qtbot, room, "De lift is stuk", ENTER)
    assert collecting(room).field.text() == "De lift is stuk"
    assert "schijf" in told(room)
    monkeypatch.undo()
    press(qtbot, room, ENTER)
    assert len(on_disk(practice, round_id, "zon").data) == 1


def test_a_card_of_the_deck_is_named(
    qtbot: QtBot, practice: Workspace, naming: tuple[TableRoom, str]
) -> None:
    room, round_id = naming
    gesture = collecting(room)
    qtbot.mouseClick(gesture.open, TAP)
    tile = next(tile for tile in gesture.decks.tiles if tile.key == "st_brieven")
    assert all(tile.height() >= 64 for tile in gesture.decks.tiles)
    qtbot.mouseClick(tile, TAP)
    assert on_disk(practice, round_id, "zon").data == {"st_brieven": 1}
    gesture.take_keys()
    press(qtbot, room, DOWN, ENTER, RIGHT, ENTER)
    first, second = (tile.key for tile in gesture.decks.tiles[:2])
    assert {first, second} <= set(on_disk(practice, round_id, "zon").data)
    press(qtbot, room, LEFT, UP)
    assert gesture.field.edit.hasFocus()
    undo(qtbot, room)
    assert second not in on_disk(practice, round_id, "zon").data
    qtbot.mouseClick(gesture.open, TAP)
    assert gesture.decks.isHidden()
    assert "st_brieven" in gesture.tiles


def test_a_card_is_changed_with_a_picture(
    qtbot: QtBot, practice: Workspace, naming: tuple[TableRoom, str]
) -> None:
    room, round_id = naming
    press(qtbot, room, "De lift is stuk", ENTER, DOWN, ENTER)
    dialog = collecting(room).findChild(SaidCardDialog)
    assert dialog is not None
    dialog.label.edit.clear()
    qtbot.keyClick(dialog.label.edit, ENTER)
    assert dialog.isVisible()
    dialog.label.write("De lift doet het niet")
    dialog.original.setText("المصعد لا يعمل")
    assert dialog.original.layoutDirection() is Qt.LayoutDirection.RightToLeft
    dialog.pictures.setFocus()
    dialog.pictures.choose("st_schimmel")
    qtbot.mouseClick(dialog.findChild(QWidget, "saidSave"), TAP)
    with practice.read() as db:
        card = db.scalars(select(Card).where(Card.label == "De lift doet het niet")).one()
        assert (card.pictogram, card.original) == ("st_schimmel", "المصعد لا يعمل")
    assert "De lift doet het niet" in collecting(room).tiles[card.key].accessibleName()
    undo(qtbot, room)
    assert "De lift is stuk" in collecting(room).tiles[card.key].accessibleName()
    assert on_disk(practice, round_id, "zon").data == {card.key: 1}


def test_from_which_side_words_are_read() -> None:
    assert direction_of("المصعد") is Qt.LayoutDirection.RightToLeft
    assert direction_of("12 מעלית") is Qt.LayoutDirection.RightToLeft
    assert direction_of("De lift المصعد") is Qt.LayoutDirection.LeftToRight
    assert direction_of("") is Qt.LayoutDirection.LeftToRight
