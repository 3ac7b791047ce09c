"""The programme planner, as a team uses it: by keyboard, by mouse, with mistakes."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.desktop import look
from tests.desktop.programme.helping import (
    CTRL,
    LEFT,
    SHIFT,
    choose,
    dialog,
    drag,
    edge,
    labels,
    press,
    shown,
    write,
)
from ui.desktop.parts.buttons import Button
from ui.desktop.preparing.programme.room import ProgrammeRoom
from ui.desktop.window import MainWindow


def test_it_shows_times_bands_and_what_it_adds_up_to(room: ProgrammeRoom) -> None:
    rows = shown(room.list)
    assert rows[0] == "9.30, Inloop met koffie, 30 minuten, Inloop"
    assert rows[3] == "10.15, Wat geeft u stress?, 20 minuten, stress, Vrij brainstormen, aan tafel"
    assert rows[6] == "10.55, Pauze, 15 minuten, pauze"
    assert room.balance.total.text() == "120 van 120 minuten"
    assert room.balance.left.text() == "Het past precies. Inloop: 30 minuten ervoor."
    assert room.balance.helps.text() == "Helpt: 37 van de 85 minuten"


def test_a_programme_is_built_from_a_template_with_the_keyboard_alone(
    qtbot: QtBot, empty: ProgrammeRoom
) -> None:
    write(qtbot, empty.card.times.start, "14")
    qtbot.keyClick(empty.card.times.start, Qt.Key.Key_Return)
    assert empty.view.start == "14:00"
    empty.examples.setFocus()
    qtbot.keyClick(empty.examples, Qt.Key.Key_Return)
    first = dialog("templatesDialog").findChild(Button, "template_eerste_sessie")
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(empty.view.blocks) == 12)
    assert empty.balance.total.text() == "120 van 120 minuten"
    assert shown(empty.list)[1].startswith("14.00, Welkom en afspraken")
    qtbot.waitUntil(lambda: empty.window().focusWidget() is empty.list)


def test_a_programme_is_built_from_nothing_with_the_keyboard_alone(
    qtbot: QtBot, empty: ProgrammeRoom
) -> None:
    assert empty.examples.property("look") == "primary"
    for field, time in ((empty.card.times.start, "10.00"), (empty.card.times.end, "12.00")):
        write(qtbot, field, time)
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    empty.list.setFocus()
    for name, minutes in (("Welkom", "20"), ("Pauze", "15"), ("Afsluiten", "10")):
        qtbot.keyClick(empty.list, Qt.Key.Key_Insert)
        new = dialog("newBlockDialog")
        qtbot.keyClicks(new.findChild(QLineEdit, "newBlockLabel"), name)
        write(qtbot, new.findChild(QLineEdit, "newBlockMinutes"), minutes)
        qtbot.keyClick(new.findChild(QLineEdit, "newBlockMinutes"), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: empty.window().focusWidget() is empty.list)
    choose(empty.list, "Welkom")
    for wanted in ("brainstorm", "wie doet wat"):
        write(qtbot, empty.picker.search, wanted)
        qtbot.keyClick(empty.picker.search, Qt.Key.Key_Down)
        assert QApplication.focusWidget() is empty.picker.list
        qtbot.keyClick(empty.picker.list, Qt.Key.Key_Return)
    assert labels(empty)[0] == "Welkom"
    assert labels(empty)[3:] == ["Pauze", "Afsluiten"]
    empty.list.setFocus()
    qtbot.keyClick(empty.list, Qt.Key.Key_Home)
    while empty.view.left >= 5:
        qtbot.keyClick(empty.list, Qt.Key.Key_Plus, SHIFT)  # a plus is typed with Shift on many keyboards
    while empty.view.left:
        qtbot.keyClick(empty.list, Qt.Key.Key_Right, SHIFT)
    assert empty.view.total == 120
    assert empty.balance.left.text() == "Het past precies."
    qtbot.keyClick(empty.list, Qt.Key.Key_End)
    qtbot.keyClick(empty.list, Qt.Key.Key_Up, CTRL)
    assert labels(empty)[-2:] == ["Afsluiten", "Pauze"]
    assert empty.list.current_block().label == "Afsluiten"


def test_minutes_change_all_later_times_at_once_and_undo_brings_them_back(
    qtbot: QtBot, window: MainWindow, room: ProgrammeRoom
) -> None:
    choose(room.list, "Wat geeft u stress?")
    qtbot.keyClick(room.list, Qt.Key.Key_Plus, Qt.KeyboardModifier.KeypadModifier)
    assert shown(room.list)[4].startswith("10.40, Wat hoort bij elkaar?")
    assert room.balance.left.text().startswith("5 minuten te lang.")
    assert room.balance.total.text() == "125 van 120 minuten"
    qtbot.keyClick(room.list, Qt.Key.Key_Minus, SHIFT)
    assert shown(room.list)[4].startswith("10.39")
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: shown(room.list)[4].startswith("10.35"))
    assert room.list.current_block().label == "Wat geeft u stress?"


def test_a_block_is_never_shorter_than_a_minute(qtbot: QtBot, room: ProgrammeRoom) -> None:
    choose(room.list, "Hoe zit u erbij?")
    for _ in range(3):
        qtbot.keyClick(room.list, Qt.Key.Key_Minus)
    assert room.list.current_block().minutes == 1
    assert not room.findChild(Button, "blockShorter").isEnabled()


def test_the_buttons_do_what_the_keys_do(qtbot: QtBot, window: MainWindow, room: ProgrammeRoom) -> None:
    choose(room.list, "Pauze")
    press(qtbot, room.findChild(Button, "blockEarlier"))
    assert labels(room)[5:7] == ["Pauze", "Tien bonen"]
    press(qtbot, room.findChild(Button, "blockLater"))
    assert labels(room)[5:7] == ["Tien bonen", "Pauze"]
    press(qtbot, room.findChild(Button, "blockLonger"))
    assert room.list.current_block().minutes == 20
    press(qtbot, room.findChild(Button, "blockShorter"))
    assert room.list.current_block().minutes == 15
    press(qtbot, room.findChild(Button, "blockRemove"))
    assert "Pauze" not in labels(room)
    assert room.list.current_block().label == "Stippen plakken"
    press(qtbot, window.findChild(Button, "undoButton"))
    qtbot.waitUntil(lambda: "Pauze" in labels(room))


def test_delete_takes_the_last_block_and_the_one_before_is_chosen(qtbot: QtBot, room: ProgrammeRoom) -> None:
    qtbot.keyClick(room.list, Qt.Key.Key_End)
    qtbot.keyClick(room.list, Qt.Key.Key_Delete)
    assert len(labels(room)) == 11
    assert room.list.current_block().label == labels(room)[-1]


def test_a_row_is_dragged_with_the_mouse(qtbot: QtBot, window: MainWindow, room: ProgrammeRoom) -> None:
    look.settle(window)
    box = room.list.visualRect(room.list.blocks.index(4, 0))
    drag(qtbot, room.list, box, edge(room.list, 2))
    assert labels(room)[2:5] == ["Wat hoort bij elkaar?", "Hoe zit u erbij?", "Wat geeft u stress?"]
    assert room.list.current_block().label == "Wat hoort bij elkaar?"
    box = room.list.visualRect(room.list.blocks.index(2, 0))
    drag(qtbot, room.list, box, edge(room.list, 5))
    assert labels(room)[2:5] == ["Hoe zit u erbij?", "Wat geeft u stress?", "Wat hoort bij elkaar?"]


def test_a_drag_beside_the_list_or_stopped_with_escape_changes_nothing(
    qtbot: QtBot, room: ProgrammeRoom
) -> None:
    before = labels(room)
    box = room.list.visualRect(room.list.blocks.index(4, 0))
    drag(qtbot, room.list, box, room.balance.mapToGlobal(QPoint(40, 20)))
    view = room.list.viewport()
    QTest.mousePress(view, LEFT, Qt.KeyboardModifier.NoModifier, box.center())
    QTest.mouseMove(view, box.center() - QPoint(0, 90))
    assert room.list.carrier.busy
    qtbot.keyClick(room.list, Qt.Key.Key_Escape)
    assert not room.list.carrier.busy
    QTest.mouseRelease(view, LEFT, Qt.KeyboardModifier.NoModifier, box.center() - QPoint(0, 90))
    assert labels(room) == before


def test_a_technique_is_dragged_into_its_place(qtbot: QtBot, room: ProgrammeRoom) -> None:
    names = room.picker.list
    name = names.rows.rows[1].title
    drag(qtbot, names, names.visualRect(names.rows.index(1, 0)), edge(room.list, 3))
    assert labels(room)[3] == name
    assert room.list.current_block().label == name
    assert len(labels(room)) == 13


def test_a_technique_is_dragged_into_an_empty_programme(qtbot: QtBot, empty: ProgrammeRoom) -> None:
    names = empty.picker.list
    place = empty.list.viewport().mapToGlobal(QPoint(80, 100))
    drag(qtbot, names, names.visualRect(names.rows.index(0, 0)), place)
    assert labels(empty) == [names.rows.rows[0].title]


def test_a_technique_comes_after_the_chosen_block_with_a_button(qtbot: QtBot, room: ProgrammeRoom) -> None:
    choose(room.list, "Pauze")
    press(qtbot, room.findChild(Button, "techniquePut"))
    assert labels(room)[7] == room.picker.list.chosen().title


@pytest.mark.parametrize(
    ("begin", "end", "said"),
    [("25:00", "12:00", "Schrijf de tijd zo"), ("10:00", "9:00", "Het einde ligt voor het begin")],
)
def test_a_wrong_time_is_told_beside_it_and_what_was_typed_stays(
    qtbot: QtBot, room: ProgrammeRoom, begin: str, end: str, said: str
) -> None:
    times = room.card.times
    write(qtbot, times.start, begin)
    write(qtbot, times.end, end)
    qtbot.keyClick(times.end, Qt.Key.Key_Return)
    assert said in look.words(times)
    room.refresh()
    assert (times.start.text(), times.end.text()) == (begin, end)
    assert room.view.start == "10:00"
    write(qtbot, times.start, "10.30")
    write(qtbot, times.end, "13")
    qtbot.keyClick(times.end, Qt.Key.Key_Return)
    assert said not in look.words(times)
    assert (room.view.start, room.view.end) == ("10:30", "13:00")
    assert room.balance.left.text().startswith("Nog 30 minuten over.")
    assert (times.start.text(), times.end.text()) == ("10:30", "13:00")


def test_a_session_moves_to_the_afternoon_by_its_start_first(qtbot: QtBot, room: ProgrammeRoom) -> None:
    times = room.card.times
    write(qtbot, times.start, "14:00")
    qtbot.keyClick(times.start, Qt.Key.Key_Return)
    assert room.view.start == "10:00"
    write(qtbot, times.end, "16:00")
    qtbot.keyClick(times.end, Qt.Key.Key_Return)
    assert (room.view.start, room.view.end) == ("14:00", "16:00")


def test_advice_to_take_ten_beans_out_does_it_with_one_button(qtbot: QtBot, room: ProgrammeRoom) -> None:
    choose(room.list, "Welkom en afspraken")
    qtbot.keyClick(room.list, Qt.Key.Key_Equal)
    look.settle(room)
    assert "Het programma is 5 minuten te lang." in look.words(room.balance)
    act = room.balance.findChild(Button, "adviceAct_0")
    assert "Tien bonen" in act.text()
    press(qtbot, act)
    assert "Tien bonen" not in labels(room)
    assert room.view.left == 3


def test_advice_to_make_card_sort_shorter_takes_only_what_is_too_much(
    qtbot: QtBot, room: ProgrammeRoom
) -> None:
    choose(room.list, "Tien bonen")
    qtbot.keyClick(room.list, Qt.Key.Key_Delete)
    choose(room.list, "Welkom en afspraken")
    for _ in range(9):
        qtbot.keyClick(room.list, Qt.Key.Key_Right, SHIFT)
    assert room.view.left == -1
    press(qtbot, room.balance.findChild(Button, "adviceAct_0"))
    assert room.view.left == 0
    assert next(block for block in room.view.blocks if block.technique == "card_sort").minutes == 11
