"""U zei, wij deden, in the real window with the practice neighbourhood."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop import look
from tests.desktop.feedback_help import dialog, text_of, workspace_of
from ui.desktop.parts.date_field import CalendarDialog
from ui.desktop.parts.field import Lines
from ui.desktop.telling.screen import TellingScreen
from ui.desktop.telling.update.room import UpdateRoom
from ui.desktop.window import MainWindow
from wijksessie.queries.editions import editions
from wijksessie.queries.follow_up import follow_up, own_rows
from wijksessie.queries.session import current, session


def press(qtbot: QtBot, part: QWidget, name: str) -> None:
    qtbot.mouseClick(part.findChild(QWidget, name), Qt.MouseButton.LeftButton)
    heard()


def heard() -> None:
    for _ in range(4):  # a change travels from the file to the bridge, the window and the screen
        QApplication.processEvents()


@pytest.fixture
def room(window: MainWindow, qtbot: QtBot) -> UpdateRoom:
    window.go("feedback", "update")
    screen = window.screen_of("feedback")
    assert isinstance(screen, TellingScreen)
    found = screen._pages.currentWidget()
    assert isinstance(found, UpdateRoom)
    qtbot.waitUntil(lambda: found.preview.is_up_to_date)
    return found


def test_own_words_come_on_the_page_and_go_again(room: UpdateRoom, window: MainWindow, qtbot: QtBot) -> None:
    workspace = workspace_of(window)
    look.settle(room)
    assert not look.cut(room)
    assert not look.beyond(room)
    assert not look.nameless(room)
    assert not look.too_small(room)
    card = list(room._cards.values())[-1]
    room.page.ensureWidgetVisible(card)
    press(qtbot, card, "updateOwn")
    page = room.preview._page
    assert page > 0, "the page of this row came in sight"
    edit = card.findChild(Lines, "updateWords")
    assert isinstance(edit, Lines)
    edit.selectAll()
    qtbot.keyClicks(edit, "Dit is klaar.")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: own_rows(workspace, room.session_id) == {card.action_id: "Dit is klaar."})
    heard()
    assert edit.toPlainText() == "Dit is klaar.\n", "who writes on is not disturbed"
    qtbot.keyClicks(edit, "Kom kijken.")
    press(qtbot, card, "updateWordsReady")
    assert own_rows(workspace, room.session_id)[card.action_id] == "Dit is klaar.\nKom kijken."
    assert room._update is not None
    assert room._update.rows[-1].lines == ("Dit is klaar.", "Kom kijken.")
    press(qtbot, card, "updateOwn")
    press(qtbot, card, "updateWordsUsual")
    assert not own_rows(workspace, room.session_id)
    assert not card._acts.isHidden()


def test_it_is_published_kept_frozen_and_saved(
    room: UpdateRoom, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    workspace = workspace_of(window)
    assert room.versions.isHidden()
    press(qtbot, room, "updatePublish")
    press(qtbot, dialog("publishDialog"), "publishNow")
    (made,) = editions(workspace, room.session_id, "update")
    assert made.on == dt.date(2026, 11, 22)
    assert room.versions.currentData() == made.id
    assert all(card._acts.isHidden() for card in room._cards.values())
    assert not room.publish_button.isEnabled()
    press(qtbot, room, "updateSave")
    press(qtbot, dialog("updateForms"), "updateForm_a5")
    ask = dialog("saveDialog")
    assert isinstance(ask, QFileDialog)
    with qtbot.waitSignal(room._save.saved):
        ask.fileSelected.emit(str(tmp_path / "nieuws.pdf"))
    ask.close()
    assert "Wij deden" in text_of((tmp_path / "nieuws.pdf").read_bytes())
    room.versions.chosen.emit("today")
    card = next(iter(room._cards.values()), None)
    assert card is None or not card._acts.isHidden()
    assert room.publish_button.isEnabled() is not bool(room._update and room._update.gaps)


def test_the_follow_up_is_made_once_with_the_promises(
    room: UpdateRoom, window: MainWindow, qtbot: QtBot
) -> None:
    workspace = workspace_of(window)
    before = room.session_id
    room.follow_up._choose(QDate(2026, 9, 1))
    assert room.follow_up.problem.text() == "Kies een dag na deze sessie."
    press(qtbot, room, "followUpDay")
    calendar = room.findChild(CalendarDialog)
    assert isinstance(calendar, CalendarDialog)
    calendar.taken.emit(QDate(2026, 12, 17))
    calendar.reject()
    heard()
    press(qtbot, room, "followUpMake")
    made = follow_up(workspace, before)
    assert made.session_id
    here = current(workspace)
    assert here is not None
    assert here.id == before, "the team works on where it was"
    view = session(workspace, made.session_id)
    assert view is not None
    assert view.day == made.day == dt.date(2026, 12, 17)
    assert room.follow_up.move_day.isHidden()
    (helps,) = [block for block in view.blocks if block.technique == "commentary"]
    assert helps.run_id, "the round lies ready"
    press(qtbot, room, "followUpGo")
    now = current(workspace)
    assert now is not None
    assert now.id == made.session_id
