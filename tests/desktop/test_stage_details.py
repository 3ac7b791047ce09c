"""The big screen where it gets difficult: ties, large groups, held pictures, clicks beside the keys."""

import dataclasses

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop import look
from tests.desktop.rounds_help import round_of_dots
from ui.desktop import theme
from ui.desktop.parts.people import row_width
from ui.desktop.stage.control import StageControl
from ui.desktop.stage.painting import paint_picture
from ui.desktop.stage.row_painting import ROW, figure_height
from ui.desktop.stage.show import Picture, Show
from wijksessie.commands import Workspace
from wijksessie.commands.sheets import confirm_sheet, put_dots, reopen_sheet
from wijksessie.queries.dots import RevealRow
from wijksessie.queries.people import people
from wijksessie.queries.rounds import sheets_of
from wijksessie.queries.stage import Scene


def row(
    place: int = 1, count: int = 12, of: int = 24, *, shared: bool = False, label: str = "Kaart"
) -> RevealRow:
    return RevealRow(
        f"k{place}", place, shared, label, "st_energie", str(count), f"van de {of} mensen", people(count, of)
    )


def painted(*rows: RevealRow | None, newest: str | None = None, width: int = 1280) -> QImage:
    image = QImage(width, 720, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_picture(painter, QRectF(0, 0, width, 720), Picture("Dit geeft ons de meeste stress", rows, newest))
    painter.end()
    return image


def test_a_shared_place_is_said_beside_its_number(qtbot: QtBot) -> None:
    assert painted(row()) != painted(row(shared=True))


def test_more_than_thirty_people_are_told_as_about(qtbot: QtBot) -> None:
    real, about = row(count=13, of=31), row(count=13, of=31)
    assert real.people is not None
    assert (real.people.drawn, real.people.filled) == (10, 4)
    exact = dataclasses.replace(about, people=dataclasses.replace(real.people, approximate=False))
    assert painted(real) != painted(exact)


@pytest.mark.parametrize("rows", [1, 3, 4, 6])
@pytest.mark.parametrize("of", [1, 24, 30, 31])
@pytest.mark.parametrize("width", [1328, 1808])
def test_a_row_of_people_fits_beside_its_number(qtbot: QtBot, rows: int, of: int, width: int) -> None:
    height = {1: ROW, 3: ROW, 4: 201, 6: 125}[rows]
    shown = [row(count=1, of=of)]
    figure = figure_height(shown, QRectF(56, 158, width, height))
    assert shown[0].people is not None
    assert 20 < figure <= 68
    assert row_width(shown[0].people.drawn, figure) < width - 200


def test_figures_of_all_rows_stand_under_each_other(qtbot: QtBot) -> None:
    """The ring of the newest row lies outside, so nothing inside it moves."""
    three = (row(1, 12), row(2, 11), row(3, 9))
    calm, ringed = painted(*three), painted(*three, newest="k2")
    ink = theme.colour("inkt")
    inside = [(x, y) for x in range(60, 1220, 3) for y in range(320, 470, 3)]
    where = [{place for place in inside if image.pixelColor(*place) == ink} for image in (calm, ringed)]
    assert where[0] == where[1]
    assert len(where[0]) > 500


@pytest.mark.parametrize("width", [960, 1280])
def test_long_words_stay_on_the_page(qtbot: QtBot, width: int) -> None:
    label = "Rommel en kapotte spullen op straat voor het oude buurthuis aan de Waterkant-Noord"
    image = painted(*(row(place, 9, shared=True, label=label) for place in range(1, 7)), width=width)
    ground = theme.colour("groot_scherm")
    assert {image.pixelColor(x, y).name() for x in (4, width - 5) for y in range(0, 720, 9)} == {
        ground.name()
    }


@pytest.fixture
def control(qtbot: QtBot, practice: Workspace) -> StageControl:
    made = StageControl()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.open(practice, round_of_dots(practice))
    return made


def state(control: StageControl) -> str:
    return control.findChild(QWidget, "stageState").text()


def button(control: StageControl, name: str) -> QPushButton:
    found = control.findChild(QPushButton, name)
    assert found is not None
    return found


def shown(control: StageControl) -> int:
    picture = control.show_.picture()
    return 0 if picture is None else sum(row is not None for row in picture.pieces)


def test_a_click_leaves_space_to_revealing(qtbot: QtBot, control: StageControl) -> None:
    qtbot.mouseClick(button(control, "stageNext"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(control, "stageBlank"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(control, "stageBlank"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(control.focusWidget() or control, Qt.Key.Key_Space)
    assert shown(control) == 2


def test_space_after_the_last_row_does_nothing(qtbot: QtBot, control: StageControl) -> None:
    button(control, "stageNext").setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(5):
        qtbot.keyClick(control.window().focusWidget(), Qt.Key.Key_Space)
    assert shown(control) == 3
    assert not button(control, "stageNext").isEnabled()


def test_a_held_picture_is_let_go_first(qtbot: QtBot, control: StageControl) -> None:
    qtbot.keyClick(control, Qt.Key.Key_Space)
    qtbot.mouseClick(button(control, "stageFreeze"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(control, Qt.Key.Key_Space)
    assert shown(control) == 1
    assert state(control) == "Het beeld staat vast. Laat het los om verder te gaan."
    assert not button(control, "stageNext").isEnabled()
    qtbot.mouseClick(button(control, "stageFreeze"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(control, Qt.Key.Key_Space)
    assert shown(control) == 2


def test_what_was_taken_away_stays_said_until_the_next_row(
    qtbot: QtBot, control: StageControl, practice: Workspace
) -> None:
    run_id = round_of_dots(practice)
    control.reveal_next()
    put_dots(practice, run_id, "zon", "st_brieven", 1)
    control.refresh()
    control.refresh()
    assert state(control) == (
        "De uitkomst is veranderd. Alles is weer verborgen. Kan als 4 tafels klaar zijn. Nu 3."
    )
    assert shown(control) == 0
    qtbot.mouseClick(button(control, "without_zon"), Qt.MouseButton.LeftButton)
    control.reveal_next()
    assert state(control).endswith("Zonder Tafel Zon.")
    assert shown(control) == 1


def test_without_two_tables(qtbot: QtBot, control: StageControl, practice: Workspace) -> None:
    for table in ("vis", "huis"):
        reopen_sheet(practice, round_of_dots(practice), table)
    control.refresh()
    assert state(control) == "Kan als 4 tafels klaar zijn. Nu 2."
    qtbot.mouseClick(button(control, "without_vis"), Qt.MouseButton.LeftButton)
    assert state(control).startswith("Kan als 4 tafels klaar zijn. Nu 2.")
    qtbot.mouseClick(button(control, "without_huis"), Qt.MouseButton.LeftButton)
    assert "Zonder Tafel Vis, Tafel Huis." in state(control)
    control.reveal_next()
    assert shown(control) == 1


def test_esc_leaves(qtbot: QtBot, control: StageControl) -> None:
    with qtbot.waitSignal(control.closed):
        qtbot.keyClick(control, Qt.Key.Key_Escape)


def test_opening_again_begins_with_nothing_shown(control: StageControl, practice: Workspace) -> None:
    control.reveal_next()
    control.open(practice, round_of_dots(practice))
    assert shown(control) == 0


@pytest.mark.parametrize("percent", [100, 150])
def test_the_control_is_whole(qtbot: QtBot, practice: Workspace, percent: int) -> None:
    theme.set_text_size(percent)
    for table in ("zon", "boom", "vis", "huis"):
        reopen_sheet(practice, round_of_dots(practice), table)
    control = StageControl()
    qtbot.addWidget(control)
    control.resize(1366, 768)
    control.show()
    control.open(practice, round_of_dots(practice))
    qtbot.waitExposed(control)
    look.settle(control)
    assert not look.cut(control)
    assert not look.nameless(control)
    assert not look.too_small(control, 64)
    assert (control.width(), control.height()) == (1366, 768)


def test_without_a_second_screen_nothing_covers_the_work(control: StageControl) -> None:
    assert control.stage is not None
    assert not control.stage.isVisible()
    assert "Geen tweede scherm gevonden" in control.findChild(QWidget, "stageBeamer").text()
    assert button(control, "stageHere").isVisible()


def test_lying_here_fades_in_and_comes_to_rest(qtbot: QtBot, control: StageControl) -> None:
    control.show_here()
    stage = control.stage
    assert stage is not None
    qtbot.waitExposed(stage)
    control.reveal_next()
    qtbot.waitUntil(lambda: stage.opacity == 1.0 and stage._fade.state() == stage._fade.State.Stopped)
    stage.motion = False
    control.reveal_next()
    assert stage._fade.state() == stage._fade.State.Stopped
    qtbot.keyClick(stage, Qt.Key.Key_Escape)
    assert not stage.isVisible()


def test_a_table_left_out_stays_out_when_the_round_is_opened_again(
    control: StageControl, practice: Workspace
) -> None:
    """With it the room could subtract; before anything was shown it may come back."""
    made = round_of_dots(practice)
    reopen_sheet(practice, made, "huis")
    control.refresh()
    control.hand.leave_out("huis")
    control.open(practice, made)
    assert control.show_.scene.waiting_keys == ("huis",)
    control.hand.leave_out("huis")
    control.reveal_next()
    confirm_sheet(practice, made, "huis")
    control.hand.show_welcome()
    control.open(practice, made)
    assert control.show_.scene.without == ("Tafel Huis",)
    assert shown(control) == 0


def test_black_and_a_held_picture_stay_when_another_thing_is_opened(
    control: StageControl, practice: Workspace
) -> None:
    hand = control.hand
    hand.toggle_blank()
    hand.show_question("Wat geeft u stress?")
    assert hand.picture() is None
    hand.toggle_blank()
    control.open(practice, round_of_dots(practice))
    control.reveal_next()
    hand.toggle_freeze()
    before = hand.picture()
    hand.show_welcome()
    hand.refresh()
    assert hand.picture() == before
    hand.toggle_freeze()
    assert hand.picture() != before
    assert hand.picture().kind == "welcome"


def test_a_held_picture_that_no_longer_holds_is_let_go(control: StageControl, practice: Workspace) -> None:
    control.reveal_next()
    control.hand.toggle_freeze()
    put_dots(practice, round_of_dots(practice), "zon", "st_brieven", 1)
    control.refresh()
    assert shown(control) == 0
    assert not control.show_.frozen
    assert "Alles is weer verborgen" in state(control)


@pytest.mark.parametrize("tables", [8, 30])
@pytest.mark.parametrize("percent", [100, 150])
def test_many_waiting_tables_are_one_button(
    qtbot: QtBot, control: StageControl, tables: int, percent: int
) -> None:
    theme.set_text_size(percent)
    made = StageControl()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    keys = tuple(f"t{nr}" for nr in range(tables))
    labels = tuple(f"Tafel {nr}" for nr in range(tables))
    waiting = Scene("Titel", "dots", waiting=labels, waiting_keys=keys, tables=tables)
    show = Show()
    show.load(waiting)
    made.panel.show_state(show, taken_away=False)
    look.settle(made)
    assert made.minimumSizeHint().height() < 768
    with qtbot.waitSignal(made.panel.left_out) as told:
        qtbot.mouseClick(button(made, "withoutSome"), Qt.MouseButton.LeftButton)
        dialog = made.findChild(QWidget, "actDialog")
        look.settle(dialog)
        assert dialog.height() <= 768
        qtbot.mouseClick(dialog.findChild(QPushButton, "act_t7"), Qt.MouseButton.LeftButton)
    assert told.args == ["t7"]
    show.load(Scene("Titel", "dots", tables=tables + 1, without=labels))
    made.panel.show_state(show, taken_away=False)
    look.settle(made)
    assert made.minimumSizeHint().height() < 768
    assert state(made).endswith(f"Zonder {tables} tafels.")


def test_leaving_out_few_people_shows_nothing_until_they_are_ready(
    control: StageControl, practice: Workspace
) -> None:
    made = round_of_dots(practice)
    with practice.change("test") as db:
        sheets_of(db, made)["huis"].taking_part = 4
        sheets_of(db, made)["huis"].data = {"st_energie": 4}
    reopen_sheet(practice, made, "huis")
    control.refresh()
    control.hand.leave_out("huis")
    assert state(control) == "Deze groep is te klein om te tonen. Zonder Tafel Huis."
    control.reveal_next()
    assert shown(control) == 0
    confirm_sheet(practice, made, "huis")
    control.refresh()
    assert state(control) == "Nog niets getoond. Er zijn 4 plekken."
