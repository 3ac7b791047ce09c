"""The big screen: nothing on it that was not revealed, whatever happens around it."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop import look
from ui.desktop.app import App
from ui.desktop.screens.session import SessionScreen
from ui.desktop.stage.control import StageControl
from ui.desktop.stage.hand import StageHand
from ui.desktop.stage.painting import paint_picture
from ui.desktop.stage.show import Picture, Show
from ui.desktop.window import MainWindow
from wijksessie.commands import Workspace
from wijksessie.commands.sheets import put_dots, reopen_sheet
from wijksessie.queries.dots import RevealRow
from wijksessie.queries.people import people
from wijksessie.queries.session import current
from wijksessie.queries.stage import Scene


def reveal_of(counts: list[int], title: str = "Dit geeft ons de meeste stress") -> Scene:
    rows = [
        RevealRow(
            f"k{nr}", nr + 1, False, f"Kaart {nr}", "st_energie", str(n), "van de 24 mensen", people(n, 24)
        )
        for nr, n in enumerate(counts)
    ]
    pages = tuple((len(rows) - 1 - nr) // 6 for nr in range(len(rows)))
    return Scene(title, "dots", tuple(reversed(rows)), pages=pages, upwards=True, tables=4)


def painted(picture: Picture | None) -> QImage:
    image = QImage(960, 540, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_picture(painter, QRectF(0, 0, 960, 540), picture)
    painter.end()
    return image


STEPS = st.lists(
    st.one_of(
        st.sampled_from(["next", "back", "blank", "freeze"]),
        st.lists(st.integers(0, 24), max_size=8).map(tuple),
    ),
    max_size=30,
)


@given(STEPS)
def test_nothing_is_visible_that_was_not_revealed(steps: list[object]) -> None:
    """However results change meanwhile, only rows that were revealed as they are now are on the picture."""
    show = Show()
    show.load(reveal_of([12, 11, 9]))
    revealed: set[RevealRow] = set()
    for step in steps:
        if step == "next":
            if show.next():
                revealed.add(show.scene.pieces[show.shown - 1])
        elif step == "back":
            show.back()
        elif step == "blank":
            show.blank = not show.blank
        elif step == "freeze":
            show.freeze(not show.frozen)
        else:
            show.load(reveal_of(list(step)))  # type: ignore[call-overload]
        picture = show.picture()
        visible = {row for row in picture.pieces if row is not None} if picture else set()
        assert visible <= revealed
        if show.shown == 0 and not show.frozen:
            assert not visible


def test_rows_come_from_the_lowest_place_and_keep_their_place_on_the_page() -> None:
    show = Show()
    show.load(reveal_of([12, 11, 9]))
    seen = []
    while show.next():
        picture = show.picture()
        assert picture is not None
        seen.append([row.place if row else None for row in picture.pieces])
        assert picture.newest == f"k{3 - show.shown}"
    assert seen == [[None, None, 3], [None, 2, 3], [1, 2, 3]]
    assert not show.next()


def test_a_changed_result_takes_everything_away() -> None:
    show = Show()
    show.load(reveal_of([12, 11, 9]))
    show.next()
    assert not show.load(reveal_of([13, 11, 9]))  # the first place is still hidden: nothing visible changed
    show.next()
    assert show.load(reveal_of([13, 12, 9]))
    assert show.shown == 0


def test_a_held_picture_stays_while_the_facilitator_looks_ahead() -> None:
    show = Show()
    show.load(reveal_of([12, 11, 9]))
    show.next()
    before = show.picture()
    show.freeze(True)
    show.next()
    assert show.picture() == before
    show.freeze(False)
    assert show.picture() != before


def test_more_rows_than_fit_come_on_pages() -> None:
    show = Show()
    show.load(reveal_of([9] * 8))
    show.next()
    first = show.picture()
    assert first is not None
    assert len([row for row in first.pieces if row]) == 1
    while show.next():
        pass
    last = show.picture()
    assert last is not None
    assert [row.place for row in last.pieces if row] == [1, 2, 3, 4, 5, 6]


def test_before_revealing_only_the_title_is_painted(qtbot: QtBot) -> None:
    show = Show()
    show.load(reveal_of([12, 11, 9]))
    assert painted(show.picture()) == painted(Picture("Dit geeft ons de meeste stress"))
    show.next()
    assert painted(show.picture()) != painted(Picture("Dit geeft ons de meeste stress"))
    show.blank = True
    black = painted(show.picture())
    assert {black.pixelColor(x, y).name() for x in range(0, 960, 48) for y in range(0, 540, 27)} == {
        "#000000"
    }


@pytest.mark.parametrize("people_of", [31, 120])
def test_large_groups_and_small_ones_are_painted(qtbot: QtBot, people_of: int) -> None:
    row = reveal_of([12]).pieces[0]
    large = dataclasses.replace(row, people=people(12, people_of), label="Een heel lang kaartje " * 4)
    hidden = dataclasses.replace(row, people=None, count_text="", of_text="")
    for one in (large, hidden):
        assert painted(Picture("Titel", (one,), None)) != painted(Picture("Titel"))


@pytest.fixture
def workspace(app: App) -> Workspace:
    assert app.desk.projects.current is not None
    return app.desk.projects.current.workspace


@pytest.fixture
def run_id(workspace: Workspace) -> str:
    view = current(workspace)
    assert view is not None
    return next(block.run_id for block in view.blocks if block.technique == "dot_vote" and block.run_id)


@pytest.fixture
def control(window: MainWindow, run_id: str, qtbot: QtBot) -> StageControl:
    window.activateWindow()
    window.go("session")
    session = window.screen_of("session")
    assert isinstance(session, SessionScreen)
    qtbot.mouseClick(session.findChild(QWidget, f"stage_{run_id}"), Qt.MouseButton.LeftButton)
    return session.control


def state(control: StageControl) -> str:
    return control.findChild(QWidget, "stageState").text()


def shown(control: StageControl) -> list[str]:
    picture = control.show_.picture()
    return [] if picture is None else [row.label for row in picture.pieces if row is not None]


def test_space_reveals_row_by_row(qtbot: QtBot, control: StageControl, window: MainWindow) -> None:
    assert shown(control) == []
    assert state(control) == "Nog niets getoond. Er zijn 3 plekken."
    for expected in (1, 2, 3):
        with qtbot.waitSignal(control.revealed):
            qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
        assert len(shown(control)) == expected
    assert shown(control)[0] == "Hoge energierekening"
    assert state(control) == "Alles is getoond."
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Backspace)
    assert "Hoge energierekening" not in shown(control)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_B)
    assert control.show_.picture() is None


def test_typing_a_dot_hides_what_no_longer_holds(
    qtbot: QtBot, control: StageControl, workspace: Workspace, run_id: str
) -> None:
    control.reveal_next()
    assert shown(control) == ["Moeilijke brieven en formulieren"]
    put_dots(workspace, run_id, "zon", "st_brieven", 1)
    qtbot.waitUntil(lambda: shown(control) == [])
    assert "Alles is weer verborgen" in state(control)


def test_a_table_that_is_out_can_be_left_out(
    qtbot: QtBot, control: StageControl, workspace: Workspace, run_id: str
) -> None:
    reopen_sheet(workspace, run_id, "huis")
    qtbot.waitUntil(lambda: state(control) == "Kan als 4 tafels klaar zijn. Nu 3.")
    control.reveal_next()
    assert shown(control) == []
    qtbot.mouseClick(control.findChild(QWidget, "without_huis"), Qt.MouseButton.LeftButton)
    assert "Zonder Tafel Huis." in state(control)
    control.reveal_next()
    assert len(shown(control)) == 1


def test_leaving_takes_the_big_screen_away(qtbot: QtBot, control: StageControl) -> None:
    control.show_here()
    assert control.stage is not None
    qtbot.waitUntil(lambda: QApplication.activeWindow() is control.stage)
    assert control.stage.focusPolicy() is Qt.FocusPolicy.StrongFocus
    qtbot.keyClick(control.stage, Qt.Key.Key_Space)
    assert len(shown(control)) == 1
    qtbot.keyClick(control.stage, Qt.Key.Key_Escape)
    assert not control.stage.isVisible()
    qtbot.mouseClick(control.findChild(QWidget, "stageClose"), Qt.MouseButton.LeftButton)
    assert not control.isVisible()


def test_every_control_says_what_it_is(control: StageControl, window: MainWindow) -> None:
    look.settle(window)
    assert not look.nameless(control)
    assert not look.too_small(control, 64)
    assert not look.cut(window)


def test_a_shared_hand_shows_pages_without_a_round(qtbot: QtBot, workspace: Workspace) -> None:
    """The cockpit owns one hand; whatever it shows begins with nothing revealed."""
    home = QWidget()
    qtbot.addWidget(home)
    hand = StageHand(home)
    control = StageControl(hand)
    qtbot.addWidget(control)
    control.show()
    view = current(workspace)
    assert view is not None
    hand.open_circle(workspace, view.id)
    assert hand.show_.left == 5
    assert state(control) == "Nog niets getoond. Het komt in 5 stappen."
    qtbot.keyClick(control, Qt.Key.Key_Space)
    assert hand.show_.shown == 1
    hand.show_question("Wat geeft u stress?", "st_brieven")
    assert (hand.show_.shown, hand.show_.left) == (0, 0)
    assert state(control) == "Dit staat op het scherm."
    hand.show_welcome()
    assert hand.picture() is not None
    control.hide()
    assert hand.is_open
    assert hand.stage is not None
    hand.stage.close()


def test_the_monitor_and_the_motion_are_remembered(qtbot: QtBot, app: App, window: MainWindow) -> None:
    hand = StageHand(window, app.desk)
    hand.show_welcome()
    assert hand.stage is not None
    hand.stage.use("beamer van de zaal", motion=True)
    hand.stage.moved.emit()
    hand.set_motion(False)
    assert app.desk.settings.stage_screen == "beamer van de zaal"
    assert not app.desk.settings.stage_motion
    again = StageHand(window, app.desk)
    again.show_welcome()
    assert again.stage is not None
    assert again.stage.known == "beamer van de zaal"
    assert not again.stage.motion
    for one in (hand, again):
        assert one.stage is not None
        one.stage.close()


def test_calm_can_be_switched_off_with_the_keys(qtbot: QtBot, control: StageControl) -> None:
    tick = control.findChild(QWidget, "stageMotion")
    assert control.stage is not None
    assert control.stage.motion
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert not control.stage.motion
