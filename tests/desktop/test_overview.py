from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop import look
from tests.desktop.sample import EMPTY, FULL
from ui.desktop import theme
from ui.desktop.app import App
from ui.desktop.desk import Desk
from ui.desktop.parts.buttons import Button
from ui.desktop.screens.overview import OverviewScreen
from ui.desktop.window import MainWindow
from wijksessie.queries.overview import Countdown, Overview


def dialog() -> QWidget:
    opened = QApplication.activeModalWidget()
    assert opened is not None
    return opened


def act(window: MainWindow, words: str) -> Button:
    buttons = window.screen_of("overview").todos.findChildren(Button, "todoButton")
    return next(button for button in buttons if words in button.accessibleName() and button.isVisible())


@pytest.mark.parametrize("percent", theme.TEXT_SIZES)
@pytest.mark.parametrize("width", [816, 1158, 1712])
@pytest.mark.parametrize(
    "seen",
    [
        FULL,
        EMPTY,
        replace(FULL, countdown=Countdown(-12, "tot de folder", FULL.today, None)),
        replace(FULL, countdown=Countdown(90, "tot de folder", FULL.today, None), municipality=""),
        replace(
            FULL, name="Buurt achter het oude stationsgebied en de Waterkant-Noord", todos=FULL.todos[:1]
        ),
    ],
    ids=["full", "empty", "late", "weeks", "long name"],
)
def test_the_overview_is_whole_at_every_size(qtbot: QtBot, seen: Overview, width: int, percent: int) -> None:
    theme.set_text_size(percent, wide=width > 1600)
    screen = OverviewScreen(Desk(lambda: None))
    qtbot.addWidget(screen)
    screen.resize(width, 760)
    screen.show_overview(seen)
    screen.show()
    qtbot.waitExposed(screen)
    look.settle(screen)
    assert not look.cut(screen)
    assert not look.beyond(screen)
    assert not look.nameless(screen)


@pytest.mark.parametrize(
    ("control", "place"),
    [
        ("stone_3", ("preparing", "3")),
        ("sessionTable", ("session", "s")),
        ("todoBegin", ("preparing", "1")),
    ],
)
def test_every_control_leads_where_it_says(qtbot: QtBot, control: str, place: tuple[str, str]) -> None:
    desk = Desk(lambda: None)
    screen = OverviewScreen(desk)
    qtbot.addWidget(screen)
    screen.show_overview(replace(EMPTY, session_id="s"))
    screen.show()
    with qtbot.waitSignal(desk.place_chosen) as chosen:
        qtbot.mouseClick(screen.findChild(QWidget, control), Qt.MouseButton.LeftButton)
    assert tuple(chosen.args) == place


@pytest.mark.parametrize(
    ("number", "place"), [(1, ("preparing", "6")), (2, ("feedback", "leaflet")), (3, ("manage", "review"))]
)
def test_every_to_do_leads_where_it_says(qtbot: QtBot, number: int, place: tuple[str, str]) -> None:
    desk = Desk(lambda: None)
    screen = OverviewScreen(desk)
    qtbot.addWidget(screen)
    screen.show_overview(FULL)
    screen.show()
    button = screen.todos.findChildren(Button, "todoButton")[number]
    with qtbot.waitSignal(desk.place_chosen) as chosen:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert tuple(chosen.args) == place


def test_news_about_a_late_promise_is_told_and_taken_back(qtbot: QtBot, window: MainWindow, app: App) -> None:
    qtbot.mouseClick(act(window, "Nieuw bericht"), Qt.MouseButton.LeftButton)
    asked = dialog()
    look.settle(asked)
    assert not look.nameless(asked)
    assert not look.cut(asked)
    qtbot.mouseClick(asked.findChild(Button, "newsSave"), Qt.MouseButton.LeftButton)
    assert "Schrijf in een zin" in asked._problem.text()
    qtbot.keyClicks(asked.findChild(QPlainTextEdit, "newsWeDid"), "De flat is nagekeken.")
    qtbot.mouseClick(asked.findChild(Button, "status_bezig"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(asked.findChild(Button, "newsSave"), Qt.MouseButton.LeftButton)
    assert "Kies een nieuwe dag" in asked._problem.text()
    qtbot.mouseClick(asked.findChild(Button, "newsDueDay"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog().findChild(Button, "calendarTake"), Qt.MouseButton.LeftButton)
    overview = window.screen_of("overview")
    with qtbot.waitSignal(overview.shown) as shown:
        qtbot.mouseClick(asked.findChild(Button, "newsSave"), Qt.MouseButton.LeftButton)
    from wijksessie.terms import Status

    assert Status.OVERDUE not in shown.args[0].promises
    assert window.findChild(QWidget, "undoSaid").text().startswith("Bericht bewaard: Plan voor vocht")
    with qtbot.waitSignal(overview.shown) as shown:
        qtbot.mouseClick(window.findChild(Button, "undoButton"), Qt.MouseButton.LeftButton)
    assert shown.args[0].promises[Status.OVERDUE] == 1


def test_a_promise_that_cannot_be_kept_asks_for_a_reason(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(act(window, "Nieuw bericht"), Qt.MouseButton.LeftButton)
    asked = dialog()
    qtbot.mouseClick(asked.findChild(Button, "status_kan_niet"), Qt.MouseButton.LeftButton)
    reason = asked.findChild(QLineEdit, "newsReason")
    assert reason.isVisible()
    assert not asked.findChild(QWidget, "newsNext").isVisible()
    reason.clear()
    qtbot.keyClicks(asked.findChild(QPlainTextEdit, "newsWeDid"), "We vroegen het na.")
    qtbot.mouseClick(asked.findChild(Button, "newsSave"), Qt.MouseButton.LeftButton)
    assert "Zeg waarom niet" in asked._problem.text()
    assert asked.isVisible()
    qtbot.keyClick(asked, Qt.Key.Key_Escape)


def test_a_contact_is_shown_and_spoken_to(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(act(window, "Huisartsenpraktijk"), Qt.MouseButton.LeftButton)
    asked = dialog()
    look.settle(asked)
    assert not look.nameless(asked)
    assert not look.cut(asked)
    assert asked.findChild(QWidget, "contactReach").text() == "praktijk@example.org"
    qtbot.keyClicks(asked.findChild(QPlainTextEdit, "contactNote"), "Komt kijken bij de inloop.")
    overview = window.screen_of("overview")
    with qtbot.waitSignal(overview.shown) as shown:
        qtbot.mouseClick(asked.findChild(Button, "contactSave"), Qt.MouseButton.LeftButton)
    assert any("22 november" in todo.detail for todo in shown.args[0].todos)


@pytest.mark.parametrize("words", ["Nieuw bericht", "Huisartsenpraktijk"])
def test_a_thing_that_was_taken_away_meanwhile_is_told(qtbot: QtBot, window: MainWindow, words: str) -> None:
    screen = window.screen_of("overview")
    todo = next(one for one in screen.todos._todos if words in (one.verb, one.title))
    screen._start(replace(todo, subject="weg"))
    asked = dialog()
    assert "is er niet meer" in asked.windowTitle()
    save = next(button for button in asked.findChildren(Button) if button.objectName().endswith("Save"))
    assert not save.isEnabled()
    qtbot.keyClick(asked, Qt.Key.Key_Escape)


def test_a_day_is_chosen_where_its_absence_is_told(qtbot: QtBot, app: App, window: MainWindow) -> None:
    with qtbot.waitSignal(window.project_shown, timeout=20_000):
        app.desk.projects.create("Molenwijk", "Brakelstede")
    screen = window.screen_of("overview")
    qtbot.mouseClick(screen.findChild(QWidget, "countdownChoose"), Qt.MouseButton.LeftButton)
    opened = dialog()
    opened.findChild(QLineEdit, "sessionTime").setText("half tien")
    qtbot.mouseClick(opened.findChild(QWidget, "daySave"), Qt.MouseButton.LeftButton)
    assert opened.isVisible()
    assert any("Schrijf de tijd zo" in label.text() for label in opened.findChildren(QLabel))
    opened.findChild(QLineEdit, "sessionTime").setText("9.30 uur")
    opened.findChild(QLineEdit, "sessionPlace").setText("Buurthuis")
    with qtbot.waitSignal(screen.shown):
        qtbot.mouseClick(opened.findChild(QWidget, "daySave"), Qt.MouseButton.LeftButton)
    assert screen.countdown.accessibleName().startswith("35 dagen tot de folder")
    assert not screen.findChild(QWidget, "countdownChoose").isVisible()
