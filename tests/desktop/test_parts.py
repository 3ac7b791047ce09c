import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop import look
from tests.desktop.sample import AHEAD, DONE, FULL, NOW, TODOS, stones
from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.countdown import CountdownPanel, DayDots
from ui.desktop.parts.date_field import DateField
from ui.desktop.parts.focus_ring import FocusRing
from ui.desktop.parts.icons import _LINES, paint_icon
from ui.desktop.parts.people import PeopleRow, fitting_height, row_width
from ui.desktop.parts.pictogram import Pictogram, pictogram_pixmap
from ui.desktop.parts.pills import Pill
from ui.desktop.parts.promises import Promises
from ui.desktop.parts.signs import paint_sign, status_words
from ui.desktop.parts.step_path import StepPath
from ui.desktop.parts.stones import Stone
from ui.desktop.parts.tick_row import TickRow
from ui.desktop.parts.undo_bar import UndoBar
from ui.desktop.screens.todo_list import TodoList
from wijksessie.queries.leaflet import People
from wijksessie.queries.overview import Countdown
from wijksessie.terms import Status


def shown(qtbot: QtBot, widget: QWidget, width: int, height: int) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    qtbot.waitExposed(widget)
    look.settle(widget)
    return widget


def path_of(
    qtbot: QtBot, width: int = 1062, states: tuple = (DONE, DONE, DONE, DONE, DONE, DONE, NOW)
) -> StepPath:
    path = StepPath()
    path.show_path(stones(*states), "8 oktober", held=True)
    shown(qtbot, path, width, path.heightForWidth(width))
    return path


def test_every_stone_of_the_path_is_a_named_control(qtbot: QtBot) -> None:
    path = path_of(qtbot)
    names = [stone.accessibleName() for stone in path.findChildren(Stone)]
    assert names[0] == "Stap 1: Sleutelpersonen vinden, klaar"
    assert names[6] == "Stap 7: Terugvertellen, nu bezig, 3 van 7 klaar"
    assert not look.nameless(path)
    assert not look.too_small(path)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_stone_is_stepped_on_with_the_keyboard(qtbot: QtBot, key: Qt.Key) -> None:
    path = path_of(qtbot)
    stone = path.findChild(Stone, "stone_3")
    with qtbot.waitSignal(path.step_chosen) as chosen:
        qtbot.keyClick(stone, key)
    assert chosen.args == [3]


def test_arrows_go_along_the_path_and_pass_the_table(qtbot: QtBot) -> None:
    path = path_of(qtbot)
    path.findChild(Stone, "stone_6").setFocus()
    qtbot.keyClick(path.focusWidget(), Qt.Key.Key_Right)
    assert path.focusWidget().objectName() == "sessionTable"
    with qtbot.waitSignal(path.session_chosen):
        qtbot.keyClick(path.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClick(path.focusWidget(), Qt.Key.Key_Right)
    assert path.focusWidget().objectName() == "stone_7"
    qtbot.keyClick(path.focusWidget(), Qt.Key.Key_Left)
    assert path.focusWidget().objectName() == "sessionTable"


@pytest.mark.parametrize(("width", "lines"), [(1062, 1), (700, 2), (330, 3)])
def test_the_path_breaks_into_lines_before_words_are_cut(qtbot: QtBot, width: int, lines: int) -> None:
    path = path_of(qtbot, width, (DONE, NOW, AHEAD, AHEAD, AHEAD, AHEAD, AHEAD))
    tops = {round(stone.geometry().top() / 120) for stone in path.findChildren(Stone)}
    assert len(tops) >= lines
    assert not look.cut(path)
    for one in path.findChildren(Stone):
        assert path.rect().contains(one.geometry())


def test_the_road_is_solid_behind_a_finished_step_and_dotted_behind_an_open_one(qtbot: QtBot) -> None:
    path = path_of(qtbot, states=(DONE, NOW, AHEAD, AHEAD, AHEAD, AHEAD, AHEAD))
    image = path.grab().toImage()

    def road(before: int, after: int) -> QColor:
        one, two = (path.findChild(Stone, f"stone_{nr}") for nr in (before, after))
        middle = (one.geometry().center() + two.geometry().center()) / 2
        y = (one.y() + one.middle().y() + two.y() + two.middle().y()) / 2
        return QColor(image.pixel(middle.x(), round(y)))

    assert road(1, 2) == theme.colour("accent")
    assert road(4, 5) != theme.colour("accent")


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (25, "25 dagen tot het tweede bericht donderdag 17 december"),
        (1, "1 dag tot het tweede bericht donderdag 17 december"),
        (0, "0 dagen Vandaag: het tweede bericht donderdag 17 december"),
        (-1, "1 dag te laat Het tweede bericht Dit was voor donderdag 17 december"),
        (-6, "6 dagen te laat Het tweede bericht Dit was voor donderdag 17 december"),
        (60, "8 weken en 4 dagen tot het tweede bericht donderdag 17 december"),
        (57, "8 weken en 1 dag tot het tweede bericht donderdag 17 december"),
        (63, "9 weken tot het tweede bericht donderdag 17 december"),
    ],
)
def test_the_countdown_says_how_long(qtbot: QtBot, days: int, said: str) -> None:
    panel = CountdownPanel()
    day = "donderdag 17 december"
    panel.show_countdown(Countdown(days, "tot het tweede bericht", dt.date(2026, 12, 17), None), day)
    shown(qtbot, panel, 280, 390)
    assert panel.accessibleName() == said
    assert not look.cut(panel)


def test_a_countdown_without_a_date_says_what_to_do(qtbot: QtBot) -> None:
    panel = CountdownPanel()
    panel.show_countdown(None, "")
    shown(qtbot, panel, 280, 390)
    assert "Kies eerst een dag" in panel.accessibleName()


def test_day_dots_keep_room_for_all_rows(qtbot: QtBot) -> None:
    dots = DayDots()
    dots.show_dots(25)
    shown(qtbot, dots, 240, 10)
    assert dots.height() == dots.heightForWidth(240) == 3 * 26


def test_the_list_shows_four_things_and_the_rest_behind_a_button(qtbot: QtBot) -> None:
    todos = TodoList()
    todos.show_todos(TODOS, started=True)
    shown(qtbot, todos, 814, 400)
    buttons = todos.findChildren(Button, "todoButton")
    assert [button.text() for button in buttons] == ["Nieuw bericht", "Open stap 6", "Schrijf", "Kijk na"]
    assert [button.property("look") for button in buttons] == ["primary", *["secondary"] * 3]
    with qtbot.waitSignal(todos.chosen) as chosen:
        qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert chosen.args == [TODOS[1]]
    qtbot.mouseClick(todos.findChild(Button, "todoMore"), Qt.MouseButton.LeftButton)
    look.settle(todos)
    assert len([one for one in todos.findChildren(Button, "todoButton") if one.isVisible()]) == 5


def test_a_new_neighbourhood_gets_one_inviting_act(qtbot: QtBot) -> None:
    todos = TodoList()
    todos.show_todos(TODOS, started=False)
    shown(qtbot, todos, 814, 400)
    assert [button.text() for button in todos.findChildren(Button)] == ["Begin met stap 1"]
    with qtbot.waitSignal(todos.begin_asked):
        qtbot.keyClick(todos.findChild(Button), Qt.Key.Key_Return)


def test_an_empty_list_halfway_is_good_news_without_a_button(qtbot: QtBot) -> None:
    todos = TodoList()
    todos.show_todos((), started=True)
    shown(qtbot, todos, 814, 400)
    assert todos.findChildren(Button) == []


def test_promises_are_counted_with_signs_and_words(qtbot: QtBot) -> None:
    strip = Promises()
    strip.show_promises(FULL.promises)
    shown(qtbot, strip, 1110, 46)
    assert strip.findChild(QWidget, "promisesTotal").text() == "12 beloften"
    assert strip.findChild(QWidget, "promises_bezig").accessibleName() == "2 bezig"
    assert strip.findChild(QWidget, "promises_kan_niet") is None
    assert not look.cut(strip)
    strip.show_promises({Status.DONE: 1})
    look.settle(strip)
    titles = [one for one in strip.findChildren(QWidget, "promisesTotal") if one.isVisibleTo(strip)]
    assert [one.text() for one in titles] == ["1 belofte"]


def test_promises_reflow_when_there_is_little_room(qtbot: QtBot) -> None:
    strip = Promises()
    strip.show_promises(dict.fromkeys(Status, 3))
    assert strip.layout().heightForWidth(400) > strip.layout().heightForWidth(1400)
    strip.stand(upright=True)
    assert strip.layout().heightForWidth(1400) > 7 * 20


def test_every_sign_differs_in_grey() -> None:
    seen = set()
    for status in Status:
        image = QImage(34, 34, QImage.Format.Format_Grayscale8)
        image.fill(255)
        painter = QPainter(image)
        paint_sign(painter, status, QRectF(0, 0, 34, 34))
        painter.end()
        seen.add(bytes(image.constBits()))
    assert len(seen) == len(Status) == len(status_words())


def test_people_are_filled_first_and_keep_one_height(qtbot: QtBot) -> None:
    row = PeopleRow(People(12, 24, 12, 24, False), "12 van de 24 mensen", 32)
    shown(qtbot, row, 620, 36)
    assert row.accessibleName() == "12 van de 24 mensen"
    assert row.sizeHint().width() <= 620
    row.show_people(People(3, 24, 3, 24, False), "3 van de 24 mensen")
    assert row.accessibleName().startswith("3")


def test_many_people_stand_in_rows_of_ten_when_one_line_is_too_small() -> None:
    wide = fitting_height(QRectF(0, 0, 900, 40), 24)
    tall = fitting_height(QRectF(0, 0, 200, 160), 24)
    assert wide[1] == 24
    assert tall[1] == 10
    assert row_width(11, 1.0) > row_width(10, 1.0) + 0.66
    assert row_width(0, 32) == 0


def test_pictograms_are_kept_and_can_be_recoloured(qtbot: QtBot) -> None:
    assert pictogram_pixmap("ui_veilig", 40) is pictogram_pixmap("ui_veilig", 40)
    picture = Pictogram("st_energie", 64)
    shown(qtbot, picture, 64, 64)
    before = picture.grab().toImage()
    picture.recolour(("#17232B", "#FFFFFF"))
    assert picture.grab().toImage() != before
    picture.show_pictogram("st_slapen")
    assert picture.accessibleName()


def test_every_line_icon_can_be_drawn() -> None:
    for name in _LINES:
        image = QImage(24, 24, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.white)
        blank = image.copy()
        painter = QPainter(image)
        paint_icon(painter, name, QRectF(0, 0, 24, 24), QColor("black"))
        painter.end()
        assert image != blank, name


def test_a_pill_says_its_state_in_a_word(qtbot: QtBot) -> None:
    pill = Pill("p", "check", "Alles bewaard", "good")
    shown(qtbot, pill, *pill.sizeHint().toTuple())
    wide = pill.sizeHint().width()
    pill.show_state("disk", "Niet bewaard: schijf vol", "bad")
    assert pill.accessibleName() == "Niet bewaard: schijf vol"
    assert pill.sizeHint().width() > wide


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_line_is_ticked_with_the_keyboard(qtbot: QtBot, key: Qt.Key) -> None:
    line = TickRow("t")
    line.show_item("Tolk geboekt", "21 september, coördinator", done=False)
    shown(qtbot, line, 500, 64)
    with qtbot.waitSignal(line.clicked):
        qtbot.keyClick(line, key)
    assert line.isChecked()


def test_a_long_line_of_a_checklist_gets_the_height_it_needs(qtbot: QtBot) -> None:
    line = TickRow("t")
    line.show_item("Vergoeding besproken " * 8, "18 september", done=True)
    shown(qtbot, line, 420, 64)
    assert line.minimumHeight() == line.heightForWidth(line.width()) > 120


def test_the_undo_bar_leaves_by_itself_and_asks_once(qtbot: QtBot) -> None:
    around = shown(qtbot, QWidget(), 900, 500)
    bar = UndoBar(around)
    bar.offer("Klaar: Tolk geboekt")
    assert bar.isVisible()
    assert around.rect().contains(bar.geometry())
    with qtbot.waitSignal(bar.undo_asked):
        qtbot.mouseClick(bar.findChild(Button, "undoButton"), Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    bar.offer("Ongedaan gemaakt", undo=False)
    assert not bar.findChild(Button, "undoButton").isVisible()
    bar._timer.timeout.emit()
    assert not bar.isVisible()
    bar.offer("Heel lang " * 30)
    assert bar.width() <= around.width()
    bar.withdraw()


def test_the_focus_ring_is_for_keys_and_goes_with_the_control(qtbot: QtBot, qapp: object) -> None:
    focus = FocusRing(qapp)  # type: ignore[arg-type]
    around = QWidget()
    one, two = Button("Een", "one", parent=around), Button("Twee", "two", parent=around)
    one.setGeometry(20, 20, 120, 64)
    two.setGeometry(20, 120, 120, 64)
    shown(qtbot, around, 300, 300)
    one.setFocus()
    qtbot.waitUntil(lambda: qapp.focusWidget() is one)  # type: ignore[attr-defined]
    assert focus.ring is None
    qtbot.keyClick(around.windowHandle(), Qt.Key.Key_Tab)
    assert focus.ring.geometry() == two.geometry().adjusted(-7, -7, 7, 7)
    two.move(40, 140)
    assert focus.ring.geometry() == two.geometry().adjusted(-7, -7, 7, 7)
    qtbot.mouseClick(around.windowHandle(), Qt.MouseButton.LeftButton, pos=one.geometry().center())
    assert focus.ring is None


def test_the_focus_ring_always_shows_around_a_field_to_type_in(qtbot: QtBot, qapp: object) -> None:
    focus = FocusRing(qapp)  # type: ignore[arg-type]
    around = QWidget()
    field = QLineEdit(around)
    shown(qtbot, around, 300, 300)
    field.setFocus()
    qtbot.waitUntil(lambda: focus.ring is not None)
    assert focus.ring.grab().toImage().pixelColor(1, field.height() // 2 + 7) == theme.colour("inkt")


def test_a_day_is_chosen_by_weeks_or_on_the_calendar(qtbot: QtBot) -> None:
    field = DateField("d", dt.date(2026, 11, 22))
    shown(qtbot, field, 800, 60)
    assert field.day() == dt.date(2026, 12, 6)
    qtbot.mouseClick(field.findChild(Button, "dWeeks1"), Qt.MouseButton.LeftButton)
    assert field.day() == dt.date(2026, 11, 29)
    assert "zondag 29 november 2026" in field.findChild(Button, "dDay").accessibleName()
    qtbot.mouseClick(field.findChild(Button, "dDay"), Qt.MouseButton.LeftButton)
    calendar = field.findChild(QWidget, "calendarDialog")
    calendar.findChild(QWidget, "calendar").setSelectedDate(dt.date(2026, 12, 24))  # type: ignore[attr-defined]
    qtbot.mouseClick(calendar.findChild(Button, "calendarTake"), Qt.MouseButton.LeftButton)
    assert field.day() == dt.date(2026, 12, 24)


def test_a_button_that_cannot_be_used_says_why(qtbot: QtBot) -> None:
    button = Button("Bewaar", "save")
    shown(qtbot, button, 200, 64)
    button.forbid("Kies eerst een dag.")
    assert not button.isEnabled()
    assert button.accessibleDescription() == "Kies eerst een dag."
    button.forbid("")
    assert button.isEnabled()
    button.become("primary")
    assert button.property("look") == "primary"


def test_the_countdown_keeps_the_words_about_the_message_before(qtbot: QtBot) -> None:
    panel = CountdownPanel()
    panel.show_countdown(FULL.countdown, "donderdag 17 december")
    shown(qtbot, panel, 280, 390)
    assert not look.cut(panel)
    panel.show_countdown(replace(FULL.countdown, before="Folder gegeven op 30 oktober"), "x")
    assert "Folder gegeven op 30 oktober" in [
        label.text() for label in panel.findChildren(type(panel._before))
    ]
