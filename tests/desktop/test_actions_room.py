"""The room of the actions: made, kept, checked, told and taken away."""

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.clock import TODAY
from tests.desktop import look
from ui.desktop import theme
from ui.desktop.app import App
from ui.desktop.parts.text import Text
from ui.desktop.telling.actions.room import ActionsRoom
from ui.desktop.window import MainWindow
from wijksessie.commands import Workspace
from wijksessie.commands.leaflets import publish
from wijksessie.queries.action_detail import action_detail
from wijksessie.queries.action_list import ActionDetail
from wijksessie.queries.action_reading import action_list
from wijksessie.queries.session import current
from wijksessie.terms import SaidBy, Status, Theme, Verdict, WhoCan

Kind = TypeVar("Kind", bound=QWidget)


@pytest.fixture
def workspace(app: App) -> Workspace:
    assert app.desk.projects.current is not None
    return app.desk.projects.current.workspace


@pytest.fixture
def room(app: App, window: MainWindow, workspace: Workspace) -> ActionsRoom:
    app.desk.place_chosen.emit("feedback", "actions")
    found = window.findChild(ActionsRoom)
    assert isinstance(found, ActionsRoom)
    look.settle(found)
    return found


def press(around: QWidget, name: str) -> None:
    look.settle(around)
    button = next(each for each in around.findChildren(QWidget, name) if each.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def write(around: QWidget, name: str, words: str) -> None:
    """Type words with the keys and go on to the next field."""
    look.settle(around)
    field = next(each for each in around.findChildren(QWidget, name) if each.isVisible())
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Tab)


def part(around: QWidget, name: str, kind: type[Kind]) -> Kind:
    found = around.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def dialog() -> QWidget:
    found = QApplication.activeModalWidget()
    assert found is not None
    look.settle(found)
    return found


def seen(workspace: Workspace, room: ActionsRoom) -> ActionDetail:
    found = action_detail(workspace, room.side.chosen_id(), TODAY)
    assert found is not None
    return found


def test_an_action_grows_from_a_card_to_a_promise(room: ActionsRoom, workspace: Workspace) -> None:
    press(room, "actionNew")
    asked = dialog()
    press(asked, "newActionStart_2")
    press(asked, "newActionMake")
    assert "wat er gaat gebeuren" in part(asked, "newActionProblem", Text).text()
    write(asked, "newActionLabel", "Buren leren fietsen")
    press(asked, "newActionMake")
    assert "wie dit kan" in part(asked, "newActionProblem", Text).text()
    press(asked, "newActionKind_2")
    press(asked, "newActionMake")
    made = seen(workspace, room)
    assert (made.row.label, made.row.kind, made.row.ask) == (
        "Buren leren fietsen",
        WhoCan.ORGANISATION,
        "Wie gaat dit doen?",
    )
    write(room, "actionNotice", "U ziet meer fietsen")
    press(room, "actionPage_1")
    # A name is refused and stays as it was typed, also after looking at another action.
    write(room, "actionOwner", "Jan de Vries")
    owner = room.who.fields["owner"]
    assert owner.problem.startswith("Schrijf een organisatie")
    here = room.side.chosen_id()
    QTest.keyClick(room.side.list, Qt.Key.Key_Home)
    assert room.side.chosen_id() != here
    assert owner.text() == "Woningcorporatie"
    room.side.take(here)
    assert owner.text() == "Jan de Vries"
    assert owner.problem
    write(room, "actionOwner", "Fietsschool")
    press(room, "actionConfirmedToday")
    write(room, "actionPartners", "Bewoners")
    write(room, "actionStep", "Fietsen lenen")
    made = seen(workspace, room)
    assert (made.row.owner, made.confirmed_on, made.partners) == ("Fietsschool", TODAY, ("Bewoners",))
    assert (made.notice, made.first_step, made.row.ask) == (
        "U ziet meer fietsen",
        "Fietsen lenen",
        "Zet er een dag bij.",
    )
    room.when.due.shown.click()
    press(dialog(), "calendarTake")
    assert seen(workspace, room).due == TODAY
    press(room, "actionPage_3")
    press(room, "actionNode_1")
    press(room, "actionRecommendations_vertrouwen")
    assert (seen(workspace, room).node, len(seen(workspace, room).recommendations)) == ("stress", 1)
    workspace.undo()
    assert seen(workspace, room).recommendations == frozenset()
    press(room, "actionDelete")
    assert action_detail(workspace, here, TODAY) is None


def test_the_four_questions_and_news(room: ActionsRoom, workspace: Workspace) -> None:
    session = current(workspace)
    assert session is not None
    place = next(
        nr for nr, row in enumerate(action_list(workspace, session.id, TODAY).rows) if "avond" in row.label
    )
    for _ in range(place):
        QTest.keyClick(room.side.list, Qt.Key.Key_Down)
    assert "avond" in seen(workspace, room).row.label
    for nr in range(5):
        press(room, f"actionPage_{nr}")
        assert not look.nameless(room)
        assert not look.cut(room)
    press(room, "actionPage_2")
    press(room, "actionTakeOver")
    press(room, "checkBy_beschikbaarheid_1")
    QTest.keyClick(part(room, "check_betaalbaarheid_2", QWidget), Qt.Key.Key_Return)
    write(room, "checkReason_betaalbaarheid", "De zaal kost geld")
    write(room, "actionSolve", "")
    lines = {line.criterion: line for line in seen(workspace, room).checks}
    assert (lines[Theme.AVAILABILITY].verdict, lines[Theme.AVAILABILITY].said_by) == (
        Verdict.NO,
        SaidBy.ORGANISATION,
    )
    assert (lines[Theme.AFFORDABILITY].verdict, lines[Theme.AFFORDABILITY].reason) == (
        Verdict.NO,
        "De zaal kost geld",
    )
    press(room, "actionTell")
    asked = dialog()
    write(asked, "newsWeDid", "De zaal komt later.")
    press(asked, "newsDueDay")
    calendar = dialog()
    QTest.keyClick(part(calendar, "calendar", QWidget), Qt.Key.Key_Return)
    look.settle(asked)
    press(asked, "newsSave")
    news = seen(workspace, room)
    assert (news.history[0].we_did, news.row.status) == ("De zaal komt later.", Status.PLANNED)
    # What residents know cannot be taken away, and its days move with news alone.
    publish_all(workspace, session.id, news.row.id)
    room.refresh()
    assert not room.head.gone.isEnabled()
    press(room, "actionPage_1")
    press(room, "actionStartNone")
    assert "nieuws" in room.when.problem.text()
    assert seen(workspace, room).start is not None


def publish_all(workspace: Workspace, session_id: str, action_id: str) -> None:
    from wijksessie.commands.action_edit import ActionWords, write_words
    from wijksessie.commands.leaflets import choose_actions

    write_words(workspace, action_id, ActionWords.HOW_WE_SOLVE, "De gemeente betaalt de zaal.")
    choose_actions(workspace, session_id, [action_id])
    publish(workspace, session_id, TODAY, published=TODAY)


def test_a_solution_without_an_action_gets_an_answer(room: ActionsRoom, workspace: Workspace) -> None:
    """With the keys alone: take it away, find the question in the list, and answer it."""
    room.side.list.setFocus()
    while "brieven" not in seen(workspace, room).row.label:
        QTest.keyClick(room.side.list, Qt.Key.Key_Down)
    gone = room.side.chosen_id()
    QTest.keyClick(room.side.list, Qt.Key.Key_Delete)
    assert action_detail(workspace, gone, TODAY) is None
    look.settle(room)
    reached = []
    around: QWidget = room.side.list
    while not around.objectName().startswith("answer_"):
        reached.append(around.objectName())
        after = around.nextInFocusChain()
        assert after is not None
        around = after
        assert around.objectName() not in reached or not around.objectName(), reached
    QTest.keyClick(around, Qt.Key.Key_Return)
    asked = dialog()
    QTest.keyClick(part(asked, "newActionKind_1", QWidget), Qt.Key.Key_Return)
    QTest.keyClick(part(asked, "newActionMake", QWidget), Qt.Key.Key_Return)
    made = seen(workspace, room)
    assert (made.row.label, made.row.kind) == ("Hulp bij brieven en formulieren", WhoCan.TOGETHER)
    QTest.keyClick(room.side.list, Qt.Key.Key_Return)
    assert room.head.news.hasFocus()


def test_an_inloop_and_ideas_at_a_large_text_size(
    room: ActionsRoom, workspace: Workspace, window: MainWindow, app: App, qtbot: QtBot
) -> None:
    press(room, "actionIdeas")
    asked = dialog()
    press(asked, "ideasDomain_5")
    press(asked, "idea_0")
    asked = dialog()
    press(asked, "newActionKind_0")
    press(asked, "newActionMake")
    made = seen(workspace, room)
    assert (made.row.label, made.domain, made.row.owner) == (
        "Muziek maken zonder dure les",
        "cultuur",
        "Bewoners",
    )
    press(room, "actionNew")
    press(dialog(), "newActionStart_1")
    press(dialog(), "newActionMake")
    write(room, "inloop_kosten", "Niets")
    assert [answer.answer for answer in seen(workspace, room).answers][2] == "Niets"
    assert room.check.isVisible()
    window.resize(1366, 768)
    window.use_text_size(150)
    app.desk.place_chosen.emit("feedback", f"actions/{made.row.id}")
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(ActionsRoom)))
    large = next(each for each in window.findChildren(ActionsRoom) if each.isVisible())
    look.settle(large)
    assert large.side.chosen_id() == made.row.id
    assert not look.cut(large)
    assert not look.too_small(large)
    assert large.page.sheet.width() <= large.page.viewport().width()
    assert theme.scaled(100) == 150


def test_no_line_of_the_list_is_cut_by_its_scroll_bar(room: ActionsRoom, window: MainWindow) -> None:
    for width in (1366, 1440, 1300):
        window.resize(width, 768)
        look.settle(room)
        rows = room.side.list
        assert rows.verticalScrollBar().isVisible()
        for nr in range(room.side.model.rowCount()):
            index = room.side.model.index(nr, 0)
            given = rows.visualRect(index)
            painter = rows.itemDelegate()
            painter.use_width(given.width())  # type: ignore[attr-defined]
            assert given.height() == rows.sizeHintForRow(nr), (width, nr)
