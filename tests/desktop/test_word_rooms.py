"""The rooms of rules, quotes and looking back, by keys and clicks."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.clock import TODAY
from ui.desktop.app import App
from ui.desktop.preparing.room import Room
from ui.desktop.safety import open_safety_card
from ui.desktop.session.places import room_class
from wijksessie.queries.consent import rules_view
from wijksessie.queries.debrief import debrief
from wijksessie.queries.quotes import quotes
from wijksessie.queries.session import current
from wijksessie.terms import Consent


@pytest.fixture
def enter(app: App, qtbot: QtBot) -> Callable[[str], Room]:
    def begin(key: str) -> Room:
        opened = app.desk.projects.current
        assert opened is not None
        view = current(opened.workspace)
        assert view is not None
        room = room_class(key)(app.desk)
        qtbot.addWidget(room)
        room.resize(1158, 700)
        room.show()
        room.activateWindow()
        qtbot.waitActive(room)
        room.show_session(opened.workspace, view.id, TODAY)
        return room

    return begin


def child(room: QWidget, name: str) -> QWidget:
    found = room.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def test_consent_is_read_and_noted(enter: Callable[[str], Room], qtbot: QtBot) -> None:
    room = enter("rules")
    for _ in range(5):
        qtbot.keyClick(child(room, "consentAfter"), Qt.Key.Key_Return)
    number = child(room, "consentNr")
    assert isinstance(number, QLabel)
    assert number.text() == "Lees voor: 6 van 6"
    qtbot.keyClick(child(room, "consentRead_0"), Qt.Key.Key_Return)
    qtbot.mouseClick(child(room, "consentOutMore"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(child(room, "sticker_yesMore"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(child(room, "rule"), "Kinderen erbij")
    qtbot.keyClick(child(room, "rule"), Qt.Key.Key_Return)
    assert room.workspace is not None
    view = rules_view(room.workspace, room.session_id)
    assert (view.read_aloud, view.did_not_want, view.stickers[0]) == (True, 1, 18)
    assert view.rules[-1] == "Kinderen erbij"


def test_a_quote_with_a_name_does_not_go_in_the_leaflet(enter: Callable[[str], Room], qtbot: QtBot) -> None:
    room = enter("quotes")
    field = child(room, "quoteText")
    qtbot.keyClicks(field, "Mevrouw Jansen helpt mij")
    assert child(room, "quoteHits").isVisible()
    qtbot.keyClick(child(room, "quoteConsent_0"), Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert child(room, "quoteProblem").isVisible()
    assert room.workspace is not None
    assert len(quotes(room.workspace, room.session_id)) == 8
    qtbot.keyClick(child(room, "quoteConsent_2"), Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    found = quotes(room.workspace, room.session_id)
    assert len(found) == 9
    (kept,) = (quote for quote in found if "Jansen" in quote.text)
    assert kept.consent is Consent.DO_NOT_SHARE
    qtbot.keyClick(child(room, f"quoteChange_{kept.id}"), Qt.Key.Key_Return)
    qtbot.keyClick(child(room, "quoteAway"), Qt.Key.Key_Return)
    assert len(quotes(room.workspace, room.session_id)) == 8


def test_looking_back_says_what_is_still_missing(enter: Callable[[str], Room], qtbot: QtBot) -> None:
    room = enter("debrief")
    still = child(room, "debriefStill")
    assert isinstance(still, QLabel)
    assert "2 vragen" in still.text()
    field = child(room, "reflect_wie_kwam_niet")
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "Jonge ouders")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert "1 vraag" in still.text()
    assert room.workspace is not None
    view = debrief(room.workspace, room.session_id)
    assert view is not None
    assert view.answers == {"wie_kwam_niet": "Jonge ouders"}


def test_the_safety_card_can_print_cards(app: App, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr("ui.desktop.safety_print.PrintHelpCards.start", lambda self, day: asked.append(day))
    open_safety_card(app.window)
    card = child(app.window, "safetyCard")
    qtbot.mouseClick(child(card, "safetyCards"), Qt.MouseButton.LeftButton)
    assert asked
    qtbot.keyClick(card, Qt.Key.Key_F1)
