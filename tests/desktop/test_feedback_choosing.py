import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.desktop import look
from tests.desktop.feedback_help import open_feedback, session_of, until_drawn, workspace_of
from ui.desktop.feedback.switch import Switch
from ui.desktop.feedback.versions import TODAY
from ui.desktop.screens.feedback import FeedbackScreen
from ui.desktop.window import MainWindow
from wijksessie.queries.leaflet_reading import Choices, choices


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow) -> FeedbackScreen:
    return open_feedback(qtbot, window)


def chosen_now(screen: FeedbackScreen, window: MainWindow) -> Choices:
    return choices(workspace_of(window), session_of(screen), screen._reading.shown.on)


def test_ten_blocks_say_what_they_say(screen: FeedbackScreen) -> None:
    buttons = screen.body.list._buttons
    assert [button.text() for button in buttons[:3]] == ["Dank u wel", "Wie waren er?", "Dit geeft stress"]
    assert buttons[1].accessibleDescription() == "Er waren 24 bewoners."
    assert len(buttons) == 10
    assert sorted(screen.body.list._switches) == [2, 4, 7, 8]


def test_a_block_is_switched_with_the_keyboard(
    qtbot: QtBot, screen: FeedbackScreen, window: MainWindow
) -> None:
    switch = screen.body.list.findChild(Switch, "switch_verschil")
    switch.setFocus()
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not switch.isChecked())
    assert chosen_now(screen, window).off == {"verschil"}
    assert switch.accessibleName() == "Niet overal hetzelfde: staat niet in de folder"
    assert screen.body.list._buttons[3].accessibleDescription() == "Staat niet in de folder."
    window.undo()
    qtbot.waitUntil(switch.isChecked)


def test_arrows_go_along_the_blocks(qtbot: QtBot, screen: FeedbackScreen) -> None:
    first = screen.body.list._buttons[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert screen.body.panel._title.text() == "Wie waren er?"
    assert screen.body.list._buttons[1].hasFocus()


def test_a_fourth_promise_is_refused_with_the_reason(
    qtbot: QtBot, screen: FeedbackScreen, window: MainWindow
) -> None:
    screen.open_block(6)
    before = chosen_now(screen, window).chosen
    fourth = next(row for id_, row in screen.body.panel.promises._rows.items() if id_ not in before)
    qtbot.mouseClick(fourth.line, Qt.MouseButton.LeftButton)
    refused = screen.body.panel.promises._refused
    assert refused.isVisible()
    assert refused.text() == "Kies hooguit 3 acties. Meer leest niemand."
    assert chosen_now(screen, window).chosen == before
    assert not fourth.line.isChecked()


def test_promises_move_and_go_with_the_keyboard(
    qtbot: QtBot, screen: FeedbackScreen, window: MainWindow
) -> None:
    screen.open_block(6)
    first, second, third = chosen_now(screen, window).chosen
    rows = screen.body.panel.promises._rows
    rows[first].line.setFocus()
    qtbot.keyClick(rows[first].line, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    until_drawn(qtbot, screen)
    assert chosen_now(screen, window).chosen == (second, first, third)
    assert rows[first].line.hasFocus()
    qtbot.mouseClick(rows[third].up, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: chosen_now(screen, window).chosen == (second, third, first))
    until_drawn(qtbot, screen)
    rows[third].up.setFocus()
    qtbot.keyClick(rows[third].up, Qt.Key.Key_Return)
    until_drawn(qtbot, screen)
    assert chosen_now(screen, window).chosen == (third, second, first)
    assert rows[third].down.hasFocus(), "at the top the focus goes to the button that still works"
    qtbot.keyClick(rows[second].line, Qt.Key.Key_Return)
    until_drawn(qtbot, screen)
    assert chosen_now(screen, window).chosen == (third, first)


def test_a_promise_tells_owner_and_day_as_residents_read_them(screen: FeedbackScreen) -> None:
    screen.open_block(6)
    row = next(iter(screen.body.panel.promises._rows.values()))
    assert row.line.accessibleName() == "Inloop elke dinsdag van 10 tot 12 uur: gekozen, nummer 1"
    assert row.line.accessibleDescription() == "Het buurthuis regelt dit.\nStart: dinsdag 3 november."


def test_another_refusal(qtbot: QtBot, screen: FeedbackScreen, window: MainWindow) -> None:
    screen.body.preview.version_chosen.emit(TODAY)
    screen.open_block(7)
    until_drawn(qtbot, screen)
    lines = list(screen.body.panel.refusals._ids)
    assert [line.isChecked() for line in lines] == [True, False]
    qtbot.keyClick(lines[1], Qt.Key.Key_Space)
    until_drawn(qtbot, screen)
    assert [line.isChecked() for line in lines] == [False, True]
    assert screen.body.list._buttons[6].accessibleDescription() == "Eén telefoonnummer voor alle vragen."


def test_fields_are_kept_after_a_pause(qtbot: QtBot, screen: FeedbackScreen, window: MainWindow) -> None:
    screen.open_block(8)
    field = screen.findChild(QLineEdit, "respondPhone")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "06 1111 2222 ")
    qtbot.waitUntil(lambda: chosen_now(screen, window).phone == "06 1111 2222")
    until_drawn(qtbot, screen)
    assert field.text() == "06 1111 2222 ", "what is being typed is left alone"
    window.undo()
    qtbot.waitUntil(lambda: field.text() == "06 0000 0000")


def test_fields_are_kept_when_they_are_left(qtbot: QtBot, screen: FeedbackScreen, window: MainWindow) -> None:
    screen.open_block(8)
    field = screen.findChild(QLineEdit, "respondWhen")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "op vrijdag")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert chosen_now(screen, window).respond_when == "op vrijdag"
    where = screen.findChild(QLineEdit, "respondWhere")
    qtbot.keyClick(where, Qt.Key.Key_End)
    qtbot.keyClicks(where, " Noord")
    screen.open_block(1)
    assert chosen_now(screen, window).respond_where == "Buurthuis Noord"


def test_what_is_typed_is_kept_when_the_window_closes(
    qtbot: QtBot, screen: FeedbackScreen, window: MainWindow
) -> None:
    from tests.conftest import now
    from ui.desktop.projects import home
    from wijksessie.commands.projects import open_practice

    screen.open_block(8)
    field = screen.findChild(QLineEdit, "respondWhen")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "elke dag")
    about = session_of(screen), screen._reading.shown.on
    window.close()
    with open_practice(home(), now) as again:
        assert choices(again, *about).respond_when == "elke dag"


def test_the_day_it_speaks_of_can_be_changed(qtbot: QtBot, screen: FeedbackScreen) -> None:
    versions = screen.body.preview._versions
    assert versions.currentText() == "Zoals het was op 29 oktober"
    versions.setFocus()
    qtbot.keyClick(versions, Qt.Key.Key_Down)
    until_drawn(qtbot, screen)
    assert versions.currentText() == "Zoals het nu is, 22 november"
    assert "Dit is klaar." in screen._blocks[5].text[0]


@pytest.mark.parametrize("percent", [100, 150])
def test_every_block_is_whole_and_named(qtbot: QtBot, window: MainWindow, percent: int) -> None:
    window.use_text_size(percent)
    screen = open_feedback(qtbot, window)
    for block in (6, 7, 8):
        screen.open_block(block)
        look.settle(window)
        until_drawn(qtbot, screen)
        look.settle(window)
        assert not look.cut(window), block
        assert not look.beyond(window), block
        assert not look.nameless(window), block
        assert not look.too_small(window), block
