"""Home of telling back and its rooms, in the real window with the practice neighbourhood."""

import datetime as dt

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop import look
from tests.desktop.feedback_help import workspace_of
from ui.desktop.parts.date_field import CalendarDialog
from ui.desktop.telling.analysis.room import PLACES, AnalysisRoom
from ui.desktop.telling.giving.room import GivingRoom
from ui.desktop.telling.places import ROOMS
from ui.desktop.telling.screen import TellingScreen
from ui.desktop.telling.testing.room import TestingRoom
from ui.desktop.window import MainWindow
from wijksessie.queries.checks import check_list
from wijksessie.queries.session import current
from wijksessie.queries.telling_analysis import NAME, analysis
from wijksessie.queries.telling_days import message_days
from wijksessie.queries.telling_tests import test_line
from wijksessie.terms import MessageKind

TODAY = dt.date(2026, 11, 22)


def press(qtbot: QtBot, part: QWidget, name: str) -> None:
    qtbot.mouseClick(part.findChild(QWidget, name), Qt.MouseButton.LeftButton)
    for _ in range(4):  # a change travels from the file to the bridge, the window and the screen
        QApplication.processEvents()


def said(part: QWidget, name: str) -> str:
    label = part.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def session_id_of(window: MainWindow) -> str:
    found = current(workspace_of(window))
    assert found is not None
    return found.id


@pytest.fixture
def screen(window: MainWindow) -> TellingScreen:
    window.go("feedback")
    found = window.screen_of("feedback")
    assert isinstance(found, TellingScreen)
    return found


def sound(part: QWidget) -> None:
    look.settle(part)
    assert not look.cut(part)
    assert not look.beyond(part)
    assert not look.nameless(part)
    assert not look.too_small(part)


def test_home_leads_into_every_room_and_back(qtbot: QtBot, screen: TellingScreen, window: MainWindow) -> None:
    sound(screen.home)
    assert said(screen, "tellingState_actions") == "3 van 9 acties zijn klaar of bezig."
    assert said(screen, "tellingWhen_actions") == "Te laat: 1 actie"
    for key, room in (("analysis", AnalysisRoom), ("testing", TestingRoom), ("giving", GivingRoom)):
        press(qtbot, screen, f"tellingOpen_{key}")
        here = screen._pages.currentWidget()
        assert isinstance(here, room)
        sound(here)
        qtbot.keyClick(here, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert screen._pages.currentWidget() is screen.home
        assert window.focusWidget().objectName() == f"tellingOpen_{key}"
    press(qtbot, screen, "tellingOpen_leaflet")
    assert screen._pages.currentWidget() is screen.leaflet
    assert screen.subject() == "leaflet"
    press(qtbot, screen, "leafletBack")
    screen.show_subject("6")
    assert screen.leaflet._nr == 6
    press(qtbot, screen, "leafletBack")
    assert screen._pages.currentWidget() is screen.home
    assert set(PLACES) <= {line.key for line in check_list(NAME).lines}
    assert {"analysis", "actions", "testing", "giving", "update"} == set(ROOMS)


def test_a_neighbourhood_without_a_session_day_says_what_will_come(
    qtbot: QtBot, screen: TellingScreen, window: MainWindow
) -> None:
    with qtbot.waitSignal(window.project_shown, timeout=20_000):
        window.desk.projects.create("De Linden", "Zwolle")
    assert said(screen, "tellingSentence").startswith("De wijksessie heeft nog geen dag")
    with qtbot.waitSignal(window.desk.place_chosen) as went:
        screen.home.act.click()
    assert tuple(went.args) == ("overview", "")


def test_the_analysis_day_goes_on_by_itself(qtbot: QtBot, screen: TellingScreen, window: MainWindow) -> None:
    screen.show_subject("analysis")
    room = screen._pages.currentWidget()
    assert isinstance(room, AnalysisRoom)
    room.now.note.edit.setFocus()
    qtbot.keyClicks(room.now.note.edit, "Alles klopt.")
    press(qtbot, room, "analysisDone")
    seen = analysis(workspace_of(window), session_id_of(window), TODAY)
    assert seen is not None
    assert (seen.lines[0].on, seen.lines[0].note, seen.next) == (TODAY, "Alles klopt.", "merges")
    assert said(room, "analysisLabel") == seen.lines[1].label
    assert said(room, "analysisCount") == "1 van 9 gedaan"
    with qtbot.waitSignal(window.desk.place_chosen) as went:
        press(qtbot, room, "analysisGo")
    assert tuple(went.args) == ("session", "cards")
    window.go("feedback")
    press(qtbot, room, "analysisLine_photos")
    press(qtbot, room, "analysisAgain")
    assert said(room, "analysisCount") == "0 van 9 gedaan"


def test_a_tester_is_a_letter(qtbot: QtBot, screen: TellingScreen, window: MainWindow) -> None:
    screen.show_subject("testing/leaflet")
    room = screen._pages.currentWidget()
    assert isinstance(room, TestingRoom)
    assert said(room, "testTester") == "Bewoner F: een letter, geen naam"
    for nr, answer in ((0, "ja"), (1, "deels")):
        press(qtbot, room, f"test_{nr}_{answer}")
    card = room.cards()[1]
    sound(room)
    for text, problem in (("Uitleg van mevrouw Jansen", True), ("Zin over de inloop korter", False)):
        card.change.edit.setFocus()
        card.change.edit.selectAll()
        qtbot.keyClicks(card.change.edit, text)
        qtbot.keyClick(card.change.edit, Qt.Key.Key_Return)
        assert bool(card.change.problem) is problem
        assert card.change.text() == text
    line = "6 mensen testten. 4 begrepen alles. 2 zinnen zijn veranderd."
    assert test_line(workspace_of(window), session_id_of(window), "leaflet") == line
    qtbot.waitUntil(lambda: said(room, "testLine") == line)
    room.own.edit.setFocus()
    cards = len(room.cards())
    qtbot.keyClicks(room.own.edit, "Begrijpt mevrouw Jansen het?")
    press(qtbot, room, "testOwnAdd")
    assert (room.own.problem != "", room.own.text(), len(room.cards())) == (
        True,
        "Begrijpt mevrouw Jansen het?",
        cards,
    )
    room.own.edit.selectAll()
    qtbot.keyClicks(room.own.edit, "Waar is het buurthuis?")
    press(qtbot, room, "testOwnAdd")
    assert room.cards()[-1].accessibleName() == "Waar is het buurthuis?"
    press(qtbot, room, "testCopy")
    assert "Waar is het buurthuis?" in QApplication.clipboard().text()
    press(qtbot, room, "testerRemove")
    assert test_line(workspace_of(window), session_id_of(window), "leaflet").startswith("5 mensen")


def test_a_message_gets_another_day(
    qtbot: QtBot, screen: TellingScreen, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen.show_subject("giving/update")
    room = screen._pages.currentWidget()
    assert isinstance(room, GivingRoom)
    assert said(room, "givingWhen") == "Over 3 weken, donderdag 17 december"
    press(qtbot, room, "givingMove")
    asked = next(top for top in QApplication.topLevelWidgets() if isinstance(top, CalendarDialog))
    asked._calendar.setSelectedDate(QDate(2026, 12, 1))
    asked._take()
    qtbot.waitUntil(lambda: said(room, "givingWhen").startswith("Over 9 dagen, dinsdag 1 december"))
    days = message_days(workspace_of(window), session_id_of(window), TODAY)
    assert days[MessageKind.UPDATE].due == dt.date(2026, 12, 1)
    look.settle(room)
    press(qtbot, room, "givingUsualDay")
    assert said(room, "givingUsual") == "Dit is de gewone dag."
    kept: list[tuple[object, ...]] = []
    for part in (room, screen.home):
        monkeypatch.setattr(part.saving, "start", lambda *args: kept.append(args))
    press(qtbot, room, "messagesAgenda")
    press(qtbot, room, "givingBack")
    press(qtbot, screen.home, "tellingAgenda")
    assert len(kept) == 2
    for _, _, suffix, make, *args in kept:
        assert suffix == ".ics"
        assert b"message-thanks" in make(*args).replace(b"\r\n ", b"")  # type: ignore[operator]
