"""The cockpit: a whole programme by keys, with a clock that is moved on by hand."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.desktop import look
from ui.desktop import theme
from ui.desktop.desk import Desk
from ui.desktop.screens.session import SessionScreen
from ui.desktop.session.cockpit.view import Cockpit
from wijksessie.commands import Workspace
from wijksessie.commands.people import create_tables
from wijksessie.commands.running import start_session
from wijksessie.queries.people_count import people_count
from wijksessie.queries.run_clock import Stage
from wijksessie.queries.session import current


class MovingClock:
    """A clock that stands still until it is moved on."""

    def __init__(self) -> None:
        self.now = dt.datetime(2026, 11, 22, 10, 0)

    def __call__(self) -> dt.datetime:
        return self.now

    def move(self, **by: int) -> None:
        self.now += dt.timedelta(**by)


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def screen(qtbot: QtBot, practice: Workspace, clock: MovingClock) -> Iterator[SessionScreen]:
    made = SessionScreen(Desk(clock))
    qtbot.addWidget(made)
    made.resize(1158, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_workspace(practice, clock)
    yield made
    if made._cockpit is not None and made._cockpit.hand.stage is not None:
        made._cockpit.hand.wish(False)


def begin(qtbot: QtBot, screen: SessionScreen) -> Cockpit:
    qtbot.keyClick(screen.findChild(QPushButton, "home_begin"), Qt.Key.Key_Return)
    cockpit = screen.cockpit()
    assert cockpit.isVisible()
    return cockpit


def test_a_whole_programme_by_keys(
    qtbot: QtBot, screen: SessionScreen, practice: Workspace, clock: MovingClock
) -> None:
    cockpit = begin(qtbot, screen)
    assert cockpit.now.disc.big == "10 min"
    told = []
    while screen._pages.currentWidget() is cockpit:
        assert cockpit.view is not None
        told.append(cockpit.now._question.text())
        clock.move(minutes=round(cockpit.view.left / 60))
        cockpit.tick()
        assert cockpit.view.drift_words == "Op schema"
        last = not cockpit.view.next_id
        qtbot.keyClick(cockpit, Qt.Key.Key_N)
        if last:  # the session only ends when somebody says so
            sure = cockpit.window().findChild(QPushButton, "act_end")
            assert sure is not None
            qtbot.mouseClick(sure, Qt.MouseButton.LeftButton)
        screen.refresh()
    assert len(told) == 11
    assert "Wat geeft u de meeste stress?" in told
    assert screen.home.acts.title.text() == "De sessie is geweest"
    assert screen.findChild(QPushButton, "home_debrief").isVisible()
    assert not screen.findChild(QPushButton, "home_begin").isVisible()


def test_the_clock_empties_and_says_over_time_in_words(
    qtbot: QtBot, screen: SessionScreen, clock: MovingClock
) -> None:
    cockpit = begin(qtbot, screen)
    clock.move(minutes=8, seconds=30)
    cockpit.tick()
    assert cockpit.now.disc.last_minutes
    assert cockpit.now.disc.big == "2 min"
    clock.move(minutes=4, seconds=30)
    cockpit.tick()
    assert cockpit.now.disc.big == "3 min over"
    assert cockpit.proposal.isVisible()
    qtbot.keyClick(cockpit, Qt.Key.Key_K)
    stages = {line.row.label: line.row.stage for line in cockpit.lines()}
    assert stages["Tien bonen"] is Stage.SKIPPED
    assert not cockpit.proposal.isVisible()


def test_pause_two_minutes_more_and_undo(
    qtbot: QtBot, screen: SessionScreen, practice: Workspace, clock: MovingClock
) -> None:
    cockpit = begin(qtbot, screen)
    qtbot.keyClick(cockpit, Qt.Key.Key_Plus)
    assert cockpit.now.disc.big == "12 min"
    qtbot.keyClick(cockpit, Qt.Key.Key_P)
    clock.move(minutes=5)
    cockpit.tick()
    assert (cockpit.now.disc.big, cockpit.now.disc.small) == ("12 min", "klok staat stil")
    qtbot.keyClick(cockpit, Qt.Key.Key_P)
    assert cockpit.view is not None
    assert cockpit.view.block_end == "10:17"
    for _ in range(3):
        practice.undo()
    cockpit.refresh()
    assert cockpit.now.disc.small == "tot 10.10 uur"


def test_black_and_ticks(qtbot: QtBot, screen: SessionScreen, clock: MovingClock) -> None:
    cockpit = begin(qtbot, screen)
    qtbot.keyClick(cockpit, Qt.Key.Key_N)
    first = cockpit.now.steps()[0]
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert cockpit.now.steps()[0].step.done
    assert cockpit.now.steps()[1]._next
    qtbot.keyClick(cockpit, Qt.Key.Key_B)
    assert cockpit.hand.show_.blank
    assert cockpit.stage_card.blank.text().strip() == "Scherm terug"


def test_closing_in_between_loses_nothing(
    qtbot: QtBot, screen: SessionScreen, practice: Workspace, clock: MovingClock
) -> None:
    begin(qtbot, screen)
    clock.move(minutes=4)
    again = SessionScreen(Desk(clock))
    qtbot.addWidget(again)
    again.show()
    again.show_workspace(practice, clock)
    assert again.cockpit().isVisible()
    assert again.cockpit().now.disc.big == "6 min"


def test_people_come_leave_and_undo(qtbot: QtBot, screen: SessionScreen, practice: Workspace) -> None:
    cockpit = begin(qtbot, screen)
    qtbot.mouseClick(cockpit.more.people, Qt.MouseButton.LeftButton)
    room = screen._pages.currentWidget()
    assert room is not None
    view = current(practice)
    assert view is not None
    before = people_count(practice, view.id)
    key = before.tables[0].key
    qtbot.mouseClick(room.findChild(QPushButton, f"people_{key}More"), Qt.MouseButton.LeftButton)
    after = people_count(practice, view.id)
    assert (after.here, after.came) == (before.here + 1, before.came + 1)
    assert [round_.people for round_ in after.rounds] == [round_.people for round_ in before.rounds]
    practice.undo()
    screen.refresh()
    assert people_count(practice, view.id) == before
    qtbot.mouseClick(room.findChild(QPushButton, "peopleBack"), Qt.MouseButton.LeftButton)
    assert screen._pages.currentWidget() is cockpit


def test_the_log_points_at_who(qtbot: QtBot, screen: SessionScreen, practice: Workspace) -> None:
    begin(qtbot, screen)
    screen.show_subject("log")
    room = screen._pages.currentWidget()
    assert room is not None
    edit = room.note.field.edit  # type: ignore[union-attr]
    qtbot.keyClicks(edit, "Bel mevrouw Jansen")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.selectedText()
    edit.setText("Een buurvrouw vraagt om vervoer")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Een buurvrouw vraagt om vervoer" in look.words(room))
    assert edit.text() == ""


@pytest.mark.parametrize("percent", theme.TEXT_SIZES)
def test_the_cockpit_is_whole_at_every_size(
    qtbot: QtBot, practice: Workspace, clock: MovingClock, percent: int
) -> None:
    theme.set_text_size(percent)
    view = current(practice)
    assert view is not None
    start_session(practice, view.id, "10:00:00")
    screen = SessionScreen(Desk(clock))
    qtbot.addWidget(screen)
    screen.resize(1158, 768)
    screen.show_workspace(practice, clock)
    screen.show()
    qtbot.waitExposed(screen)
    cockpit = screen.cockpit()
    for _ in range(6):
        cockpit.acts.next()
        look.settle(screen)
        assert not look.cut(cockpit)
        assert not look.beyond(screen)
        assert not look.nameless(cockpit)
    assert not look.too_small(cockpit, 64)
    for room in ("people", "log"):
        screen.show_subject(room)
        look.settle(screen)
        assert not look.beyond(screen)


def test_new_tables_take_names_that_are_free(practice: Workspace) -> None:
    found = current(practice)
    assert found is not None
    create_tables(practice, found.id, 2, 6)
    tables = people_count(practice, found.id).tables
    assert [table.label for table in tables][-2:] == ["Tafel Ster", "Tafel Maan"]
    assert tables[-1].pictogram == ""
