"""Gestures with numbers, typed with real keys: what is on the disk is what was typed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.table_help import Clock, a_desk, a_round, on_disk, press, shown, told, undo
from ui.desktop.desk import Desk
from ui.desktop.session.table import hands
from wijksessie.commands import Workspace
from wijksessie.techniques.base import PLENARY
from wijksessie.techniques.gestures import ChooseOne
from wijksessie.terms import CHECK_FRAMEWORK, THEMES, TechniqueId

ENTER, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = a_desk(Clock())
    yield made
    made.tasks.wait()


def test_statements_and_tips(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    round_id = a_round(practice, TechniqueId.SPEED_EVALUATION)
    room = shown(qtbot, desk, practice, round_id)
    press(qtbot, room, "20", "4", ENTER, "0", "19", ENTER, "3", "2", ENTER, "24", "0", "0", ENTER)
    press(qtbot, room, "Meer tijd", ENTER, "Koffie was goed", ENTER)
    view = on_disk(practice, round_id, PLENARY)
    rows = [(given["groen"], given["oranje"], given["rood"]) for given in view.data["questions"]]
    assert rows == [(20, 4, 0), (19, 3, 2), (24, 0, 0)]
    assert list(view.data["tips"]) == ["Meer tijd", "Koffie was goed"]
    assert room.hands.progress() == "3 van 3 zinnen compleet"
    qtbot.mouseClick(room.foot.confirm, Qt.MouseButton.LeftButton)
    assert on_disk(practice, round_id, PLENARY).table.confirmed


def test_too_many_cards_point_at_the_statement(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    round_id = a_round(practice, TechniqueId.SPEED_EVALUATION)
    room = shown(qtbot, desk, practice, round_id)
    press(qtbot, room, "20", "9")
    qtbot.mouseClick(room.foot.confirm, Qt.MouseButton.LeftButton)
    assert "29 kaartjes voor 24 bewoners" in told(room)
    assert not on_disk(practice, round_id, PLENARY).table.confirmed


def test_marks_come_in_any_order_and_are_kept_sorted(
    qtbot: QtBot, desk: Desk, practice: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = hands.widget_for

    def only_marks(gesture: object) -> object:
        if isinstance(gesture, ChooseOne):
            return real(gesture)
        from ui.desktop.gestures.gesture import GestureWidget

        class Nothing(GestureWidget):
            def show_sheet(self, sheet: object, data: object) -> None:  # type: ignore[override]
                pass

        return Nothing

    monkeypatch.setattr(hands, "widget_for", only_marks)
    round_id = a_round(practice, TechniqueId.H_FORM)
    room = shown(qtbot, desk, practice, round_id)
    press(qtbot, room, "7", "3", "10", "1", "5")
    assert tuple(on_disk(practice, round_id, "zon").data["scores"]) == (1, 3, 5, 7, 10)
    undo(qtbot, room)
    assert tuple(on_disk(practice, round_id, "zon").data["scores"]) == (1, 3, 7, 10)
    press(qtbot, room, "1", ENTER, Qt.Key.Key_Backspace)
    assert tuple(on_disk(practice, round_id, "zon").data["scores"]) == (1, 3, 7, 10)
    qtbot.mouseClick(room.findChild(QWidget, "mark_8"), Qt.MouseButton.LeftButton)
    assert tuple(on_disk(practice, round_id, "zon").data["scores"]) == (1, 3, 7, 8, 10)
    assert room.hands.progress() == "5 van 6 stickers"


def test_verdicts_and_why(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    round_id = a_round(practice, TechniqueId.CHECK_FRAMEWORK)
    room = shown(qtbot, desk, practice, round_id)
    press(qtbot, room, "1", "2", "3", "w")
    data = on_disk(practice, round_id, "zon").data
    assert [answer["verdict"] for answer in data] == ["ja", "deels", "nee", "weet_niet"]
    press(qtbot, room, Qt.Key.Key_Left, Qt.Key.Key_Left, "t")
    why = room.findChild(QLineEdit, "verdictWhy")
    assert why is not None
    assert why.hasFocus()
    qtbot.keyClicks(why, "De wachtlijst is lang")
    qtbot.keyClick(why, ENTER)
    assert on_disk(practice, round_id, "zon").data[2]["why"] == "De wachtlijst is lang"
    cell = room.findChild(QWidget, f"verdict_{data[0]['solution']}_{data[0]['criterion']}")
    assert cell is not None
    qtbot.mouseClick(cell, Qt.MouseButton.LeftButton)
    assert on_disk(practice, round_id, "zon").data[0]["verdict"] == "deels"
    qtbot.mouseClick(room.foot.confirm, Qt.MouseButton.LeftButton)
    assert on_disk(practice, round_id, "zon").table.confirmed


def test_a_year_of_stones(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    round_id = a_round(practice, TechniqueId.SEASON)
    room = shown(qtbot, desk, practice, round_id)
    press(qtbot, room, "332100000123")
    view = on_disk(practice, round_id, "zon")
    first = view.setup.options[0]
    assert tuple(view.data[first]) == (3, 3, 2, 1, 0, 0, 0, 0, 0, 1, 2, 3)
    press(qtbot, room, "9")
    assert told(room) == "Hier kan hoogstens 3."
    cell = room.findChild(QWidget, f"cell_{first}_0")
    assert cell is not None
    qtbot.mouseClick(cell, Qt.MouseButton.LeftButton)
    assert on_disk(practice, round_id, "zon").data[first][0] == 0
    qtbot.mouseClick(cell, Qt.MouseButton.LeftButton)
    assert on_disk(practice, round_id, "zon").data[first][0] == 1


def test_the_matrix_goes_by_rows_and_empties(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    round_id = a_round(practice, TechniqueId.MATRIX)
    room = shown(qtbot, desk, practice, round_id)
    press(qtbot, room, "5310", "4")
    view = on_disk(practice, round_id, "zon")
    first, second = view.setup.options[:2]
    criteria = tuple(map(str, CHECK_FRAMEWORK))
    assert tuple(view.data[first][criterion] for criterion in criteria) == (5, 3, 1, 0)
    press(qtbot, room, Qt.Key.Key_Left, Qt.Key.Key_Backspace)
    assert second not in on_disk(practice, round_id, "zon").data


def test_the_web_takes_digits_and_taps(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    round_id = a_round(practice, TechniqueId.SPIDER)
    room = shown(qtbot, desk, practice, round_id)
    press(qtbot, room, "512345")
    data = dict(on_disk(practice, round_id, "zon").data)
    assert data == dict(zip(THEMES, (5, 1, 2, 3, 4, 5), strict=True))
    web = room.findChild(QWidget, "web")
    assert web is not None
    middle = web.rect().center()
    middle.setY(middle.y() - 20)
    qtbot.mouseClick(web, Qt.MouseButton.LeftButton, pos=middle)
    assert on_disk(practice, round_id, "zon").data[THEMES[0]] == 1
