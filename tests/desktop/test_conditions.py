"""Step 5 on the screen: the panels of the mockup, and the rooms behind them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop import look
from ui.desktop import theme
from ui.desktop.app import App
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.choices import Choice, PastDay
from ui.desktop.parts.field import Field
from ui.desktop.preparing.conditions.budget_table import BudgetTable
from ui.desktop.preparing.conditions.money_model import Column
from ui.desktop.preparing.conditions.money_room import MoneyRoom
from ui.desktop.preparing.conditions.money_table import MoneyTable
from ui.desktop.preparing.conditions.needs_room import NeedsRoom
from ui.desktop.preparing.conditions.panels import (
    AnswerPanel,
    BudgetPanel,
    NeedsPanel,
    PlacePanel,
    SafetyPanel,
)
from ui.desktop.preparing.conditions.picture import LONGEST, MOST_BYTES, door_jpeg
from ui.desktop.preparing.conditions.place_room import PlaceRoom
from ui.desktop.preparing.conditions.safety_room import SafetyRoom
from ui.desktop.preparing.conditions.thanks_room import ThanksRoom
from ui.desktop.preparing.room import Room
from wijksessie.commands import RuleBroken, Workspace
from wijksessie.commands.checks import set_check
from wijksessie.commands.conditions.budget import remove_line
from wijksessie.queries.checks import checks
from wijksessie.queries.compensation import thank_you
from wijksessie.queries.conditions import door_photo, needs, place, safety_plan
from wijksessie.queries.conditions_budget import budget
from wijksessie.queries.dated_settings import dated_facts
from wijksessie.queries.session import current
from wijksessie.terms import CheckState

ROOMS = {
    "place": PlaceRoom,
    "needs": NeedsRoom,
    "money": MoneyRoom,
    "thanks": ThanksRoom,
    "safety": SafetyRoom,
}
PANELS = (AnswerPanel, BudgetPanel, PlacePanel, NeedsPanel, SafetyPanel)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def workspace(app: App) -> Workspace:
    opened = app.desk.projects.current
    assert opened is not None
    return opened.workspace


@pytest.fixture
def session_id(workspace: Workspace) -> str:
    found = current(workspace)
    assert found is not None
    return found.id


@pytest.fixture
def see(qtbot: QtBot, app: App, workspace: Workspace, session_id: str) -> Callable[..., QWidget]:
    """Show a panel or a room as the page does: read again whenever the file changed."""
    from tests.clock import TODAY

    shown = []

    def show(kind: type, width: int = 1110, height: int = 700) -> QWidget:
        seen = kind(app.desk)
        shown.append(seen)  # whoever asks may look at a part only
        qtbot.addWidget(seen)
        seen.resize(width, height)
        seen.show_session(workspace, session_id, TODAY)
        app.window.bridge.changed.connect(seen.refresh)
        seen.show()
        qtbot.waitExposed(seen)
        seen.activateWindow()
        qtbot.waitUntil(seen.isActiveWindow)
        look.settle(seen)
        return seen

    return show


@pytest.fixture
def empty(workspace: Workspace, session_id: str) -> None:
    for line in budget(workspace, session_id).lines:
        remove_line(workspace, line.id)
    for line in checks(workspace, session_id, "access"):
        set_check(workspace, session_id, "access", line.key, None)


def write(qtbot: QtBot, room: QWidget, name: str, text: str) -> None:
    """Type in a field and leave it."""
    edit = room.findChild(QLineEdit, name) or room.findChild(QPlainTextEdit, name)
    assert edit is not None, name
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Tab)


def press(qtbot: QtBot, room: QWidget, name: str) -> None:
    button = room.findChild(Button, name)
    assert button is not None, name
    qtbot.mouseClick(button, LEFT)


def dialog(qtbot: QtBot) -> QWidget:
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    opened = QApplication.activeModalWidget()
    assert opened is not None
    return opened


def field(room: QWidget, name: str) -> Field:
    return next(one for one in room.findChildren(Field) if one.edit.objectName() == name)


# every screen at every size


@pytest.mark.parametrize("percent", theme.TEXT_SIZES)
@pytest.mark.parametrize("width", [816, 1158])
@pytest.mark.parametrize("key", ROOMS)
def test_every_room_is_whole_at_every_size(
    see: Callable[..., QWidget], key: str, width: int, percent: int
) -> None:
    theme.set_text_size(percent)
    room = see(ROOMS[key], width)
    assert isinstance(room, Room)
    assert not look.cut(room)
    assert not look.beyond(room)
    assert not look.nameless(room)
    assert not look.too_small(room)


@pytest.mark.parametrize("percent", theme.TEXT_SIZES)
@pytest.mark.parametrize("filled", [True, False])
def test_every_panel_is_whole_at_every_size(
    see: Callable[..., QWidget], request: pytest.FixtureRequest, percent: int, filled: bool
) -> None:
    if not filled:
        request.getfixturevalue("empty")
    theme.set_text_size(percent)
    for kind in PANELS:
        panel = see(kind, theme.scaled(440), 300)
        assert not look.cut(panel)
        assert not look.nameless(panel)
        assert panel.title.text()
        panel.hide()


def test_three_panels_fit_beside_the_checklist_of_the_mockup(see: Callable[..., QWidget]) -> None:
    tall = [see(kind, 440, 100).layout().heightForWidth(440) for kind in PANELS[:3]]
    assert sum(tall) + 2 * 12 <= 662, tall


@pytest.mark.parametrize("kind", PANELS)
def test_the_door_of_a_panel_leads_to_its_room(qtbot: QtBot, see: Callable[..., QWidget], kind: type) -> None:
    panel = see(kind, 440, 300)
    with qtbot.waitSignal(panel.room_asked) as asked:
        qtbot.keyClick(panel.door, Qt.Key.Key_Return)
    assert asked.args[0] in ROOMS


# panels


def test_the_answer_stands_in_its_own_words(see: Callable[..., QWidget]) -> None:
    panel = see(AnswerPanel, 440, 200)
    assert panel.property("look") == "goal"
    assert panel._answer.text().startswith("“")
    assert panel._who.text() == "Schriftelijk antwoord van 18 september."


def test_the_budget_has_a_row_a_line_and_what_is_left(see: Callable[..., QWidget]) -> None:
    rows = see(BudgetPanel, 440, 300).findChild(BudgetTable).words()
    assert rows[0][:2] == ("Bonnen, 24 × 15 euro", "360 euro")
    assert rows[-1] == ("Nog over", "79 euro", "")


@pytest.mark.usefixtures("empty")
def test_an_empty_budget_begins_with_one_act(
    qtbot: QtBot, see: Callable[..., QWidget], workspace: Workspace, session_id: str
) -> None:
    panel = see(BudgetPanel, 440, 300)
    press(qtbot, panel, "budgetStart")
    qtbot.waitUntil(lambda: panel.table.isVisible())
    assert len(budget(workspace, session_id).lines) == 6
    assert not panel._start.isVisible()


@pytest.mark.usefixtures("empty")
def test_access_is_ticked_on_the_panel_and_no_is_a_word(
    qtbot: QtBot, see: Callable[..., QWidget], workspace: Workspace, session_id: str
) -> None:
    panel = see(PlacePanel, 440, 300)
    assert panel.title.text() == "Buurthuis: kan iedereen erin?"
    box = panel.findChild(QAbstractButton, "accessLine_hearing_loop")
    for state, words in ((CheckState.YES, "Ringleiding"), (CheckState.NO, "Ringleiding: nee")):
        qtbot.keyClick(box, Qt.Key.Key_Space)
        seen = {line.key: line.state for line in checks(workspace, session_id, "access")}
        assert seen["hearing_loop"] is state
        qtbot.waitUntil(lambda words=words: box.text() == words)
    boxes = panel.lines.findChildren(QAbstractButton)
    assert len(boxes) == 6
    assert boxes[0].y() == boxes[1].y()


# the place


def test_fields_are_kept_when_they_are_left_and_undone(
    qtbot: QtBot, see: Callable[..., QWidget], workspace: Workspace, session_id: str
) -> None:
    room = see(PlaceRoom)
    write(qtbot, room, "placeName", "Moskee")
    write(qtbot, room, "placeRoute", "Om de hoek")
    assert (place(workspace, session_id).name, place(workspace, session_id).route) == ("Moskee", "Om de hoek")
    workspace.undo()
    qtbot.waitUntil(lambda: field(room, "placeRoute").text() != "Om de hoek")
    assert place(workspace, session_id).name == "Moskee"


def test_a_wrong_number_stays_and_says_what_to_do(
    qtbot: QtBot, see: Callable[..., QWidget], workspace: Workspace, session_id: str
) -> None:
    room = see(PlaceRoom)
    before = place(workspace, session_id).phone
    write(qtbot, room, "placePhone", "bel mij")
    assert "telefoonnummer" in field(room, "placePhone").problem
    write(qtbot, room, "placeKey", "De beheerder")
    qtbot.waitUntil(lambda: place(workspace, session_id).key_with == "De beheerder")
    room.refresh()
    assert field(room, "placePhone").text() == "bel mij"
    assert place(workspace, session_id).phone == before
    write(qtbot, room, "placePhone", "010 1234567")
    assert not field(room, "placePhone").problem
    assert place(workspace, session_id).phone == "010 123 4567"


def test_leaving_a_field_as_it_was_changes_nothing(
    qtbot: QtBot, see: Callable[..., QWidget], workspace: Workspace
) -> None:
    room = see(PlaceRoom)
    for one in room.findChildren(Field):
        one.edit.setFocus()
    room.back.setFocus()
    assert not workspace.can_undo


def test_a_line_is_looked_at_noted_added_and_taken_away(
    qtbot: QtBot, see: Callable[..., QWidget], workspace: Workspace, session_id: str
) -> None:
    room = see(PlaceRoom)
    choice = room.findChild(Choice, "check_market")
    start = choice.value()
    press(qtbot, room, "check_market_1")
    state = {line.key: line.state for line in checks(workspace, session_id, "time")}
    assert state["market"] is CheckState.PARTLY
    press(qtbot, room, "check_market_1")
    state = {line.key: line.state for line in checks(workspace, session_id, "time")}
    assert state["market"] is None
    assert start is not CheckState.PARTLY
    press(qtbot, room, "checkMore_market")
    qtbot.keyClicks(room.findChild(QLineEdit, "checkNote_market"), "Markt is op vrijdag")
    room.back.setFocus()
    notes = {line.key: line.note for line in checks(workspace, session_id, "time")}
    assert notes["market"] == "Markt is op vrijdag"
    own = room.findChild(QLineEdit, "timeOwn")
    own.setFocus()
    qtbot.keyClicks(own, "Voetbal")
    qtbot.keyClick(own, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: checks(workspace, session_id, "time")[-1].label == "Voetbal")
    line = checks(workspace, session_id, "time")[-1]
    qtbot.waitUntil(lambda: room.findChild(Button, f"checkRemove_{line.key}") is not None)
    assert own.text() == ""
    press(qtbot, room, f"checkRemove_{line.key}")
    assert all(one.label != "Voetbal" for one in checks(workspace, session_id, "time"))


@pytest.mark.parametrize("typed", ["kwart over", "25:00"])
def test_a_time_that_is_none_is_told(qtbot: QtBot, see: Callable[..., QWidget], typed: str) -> None:
    room = see(PlaceRoom)
    write(qtbot, room, "placeEnd", typed)
    assert "14.30" in field(room, "placeEnd").problem
    assert field(room, "placeEnd").text() == typed


def test_times_are_kept_and_an_end_before_the_start_is_told(
    qtbot: QtBot, see: Callable[..., QWidget], workspace: Workspace, session_id: str
) -> None:
    pytest.importorskip("wijksessie.commands.programme")
    room = see(PlaceRoom)
    write(qtbot, room, "placeEnd", "12.30")
    assert place(workspace, session_id).end == "12:30"
    write(qtbot, room, "placeEnd", "9")
    assert field(room, "placeEnd").problem
    assert place(workspace, session_id).end == "12:30"


# the photo


def photo(folder: Path, name: str = "deur.jpg", width: int = 3000, height: int = 2000) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#224466"))
    image.setText("Description", "52.1 N 4.3 E")
    path = folder / name
    assert image.save(str(path))
    return path


def test_a_photo_comes_in_small_and_without_text(tmp_path: Path) -> None:
    jpeg = door_jpeg(photo(tmp_path))
    image = QImage.fromData(jpeg)
    assert (image.width(), image.height()) == (LONGEST, 1066)
    assert len(jpeg) <= MOST_BYTES
    assert b"52.1" not in jpeg
    assert b"Exif" not in jpeg


def test_a_photo_lying_on_its_side_stands_up_again(tmp_path: Path) -> None:
    path = photo(tmp_path, width=400, height=200)
    data = path.read_bytes()
    orientation = (
        b"\xff\xe1\x00\x22Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06"
        b"\x00\x00\x00\x00\x00\x00"
    )
    path.write_bytes(data[:2] + orientation + data[2:])
    image = QImage.fromData(door_jpeg(path))
    assert (image.width(), image.height()) == (200, 400)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("brief.jpg", b"geen foto", "geen foto"),
        ("leeg.png", b"", "geen foto"),
        ("deur.HEIC", b"\x00\x00\x00\x18ftypheic", "HEIC"),
        ("deur.jpg", b"\x00\x00\x00\x18ftypheic\x00", "HEIC"),
        ("plaatje.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"/>', "geen foto"),
        ("weg.jpg", None, "niet te openen"),
    ],
)
def test_what_is_no_photo_is_refused_in_dutch(
    tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(RuleBroken, match=said):
        door_jpeg(path)


def test_half_a_photo_and_a_stamp_are_refused(tmp_path: Path) -> None:
    whole = photo(tmp_path)
    half = tmp_path / "half.jpg"
    half.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    with pytest.raises(RuleBroken, match="stuk"):
        door_jpeg(half)
    with pytest.raises(RuleBroken, match="te klein"):
        door_jpeg(photo(tmp_path, "klein.png", 20, 20))


def test_a_photo_is_chosen_described_replaced_and_really_erased(
    qtbot: QtBot, see: Callable[..., QWidget], workspace: Workspace, session_id: str, tmp_path: Path
) -> None:
    room = see(PlaceRoom)
    room.photo.act.begin(workspace, session_id, photo(tmp_path))
    asked = dialog(qtbot)
    assert asked.objectName() == "photoDialog"
    assert not look.cut(asked)
    press(qtbot, asked, "photoSave")
    assert "wat er te zien is" in field(asked, "photoAlt").problem
    qtbot.keyClicks(field(asked, "photoAlt").edit, "De blauwe deur")
    press(qtbot, asked, "photoSave")
    qtbot.waitUntil(lambda: room.photo._picture.isVisible() and room.photo.choose.isEnabled())
    found = door_photo(workspace, session_id)
    assert found is not None
    assert found.alt == "De blauwe deur"
    assert room.photo._picture.accessibleName() == "De blauwe deur"
    write(qtbot, room, "doorAlt", "De deur naast de bakker")
    qtbot.waitUntil(lambda: door_photo(workspace, session_id).alt == "De deur naast de bakker")
    press(qtbot, room, "photoEraseAsk")
    press(qtbot, dialog(qtbot), "photoEraseAct")
    qtbot.waitUntil(lambda: not room.photo._picture.isVisible())
    assert door_photo(workspace, session_id) is None
    assert not any(len(row.value or "") > 5000 for row in workspace.rows())


def test_a_file_that_is_no_photo_is_told_with_a_way_on(
    qtbot: QtBot, see: Callable[..., QWidget], workspace: Workspace, session_id: str, tmp_path: Path
) -> None:
    panel = see(PlacePanel, 440, 300)
    path = tmp_path / "brief.jpg"
    path.write_text("hoi")
    panel._act.begin(workspace, session_id, path)
    told = dialog(qtbot)
    assert told.objectName() == "photoProblem"
    assert told.findChild(Button, "photoProblemAct").text() == "Kies een andere foto"
    press(qtbot, told, "photoProblemBack")
    assert panel.photo.isEnabled()


# needs


def test_a_need_is_decided_and_then_asks_more(
    qtbot: QtBot, see: Callable[..., QWidget], workspace: Workspace, session_id: str
) -> None:
    room = see(NeedsRoom)
    press(qtbot, room, "needWant_travel_1")
    qtbot.waitUntil(lambda: needs(workspace, session_id)[-1].wanted is False)
    qtbot.waitUntil(lambda: not room.findChild(QLineEdit, "needDetail_travel").isVisible())
    press(qtbot, room, "needWant_travel_0")
    qtbot.waitUntil(lambda: room.findChild(QLineEdit, "needDetail_travel").isVisible())
    write(qtbot, room, "needDetail_travel", "Buskaart")
    write(qtbot, room, "needBy_travel", "gastvrouw")
    press(qtbot, room, "needDone_travel_0")
    seen = needs(workspace, session_id)[-1]
    assert (seen.detail, seen.by_whom, seen.arranged) == ("Buskaart", "gastvrouw", True)
    panel = see(NeedsPanel, 440, 300)
    assert "Reiskosten: geregeld, gastvrouw" in [line.text() for line in panel._lines]


# money


def type_in(qtbot: QtBot, table: MoneyTable, text: str) -> None:
    """Type in the cell that is chosen, and press Enter."""
    qtbot.keyClick(table, Qt.Key.Key_Return)
    edit = table.findChildren(QLineEdit, "moneyEdit")[-1]
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    enter(qtbot, table, edit)


def enter(qtbot: QtBot, table: MoneyTable, edit: QLineEdit) -> None:
    """Press Enter in the field of a cell, and wait until it closed."""
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.state() != MoneyTable.State.EditingState)


def at(table: MoneyTable) -> tuple[int, int]:
    return table.currentIndex().row(), table.currentIndex().column()


@pytest.fixture
def money(see: Callable[..., QWidget]) -> MoneyRoom:
    room = see(MoneyRoom)
    assert isinstance(room, MoneyRoom)
    return room


def test_the_table_is_filled_with_the_keyboard_and_the_total_runs_along(
    qtbot: QtBot, money: MoneyRoom, workspace: Workspace, session_id: str
) -> None:
    table = money.table
    table.setFocus()
    assert at(table) == (0, Column.LABEL)
    type_in(qtbot, table, "Cadeaubonnen")
    assert at(table) == (0, Column.NUMBER)
    type_in(qtbot, table, "20")
    type_in(qtbot, table, "12,50")
    assert at(table) == (0, Column.PAYER)
    line = budget(workspace, session_id).lines[0]
    assert (line.label, line.number, line.price) == ("Cadeaubonnen", 20, 1250)
    assert money.totals._amount.text() == "189 euro"
    type_in(qtbot, table, "Fonds")
    type_in(qtbot, table, "100")
    assert at(table) == (0, Column.PAID)
    paid = line.paid
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert budget(workspace, session_id).lines[0].paid is not paid
    workspace.undo()
    qtbot.waitUntil(lambda: table.model().index(0, Column.PAID).data() == ("ja" if paid else "nee"))


def test_nonsense_stays_in_its_cell_and_is_told(
    qtbot: QtBot, money: MoneyRoom, workspace: Workspace, session_id: str
) -> None:
    table = money.table
    before = budget(workspace, session_id).lines[0].price
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, Column.PRICE))
    type_in(qtbot, table, "veel")
    assert at(table) == (0, Column.PRICE)
    assert money._problem.isVisible()
    assert money._problem.text() == "Schrijf het bedrag zo: 15 of 12,50."
    assert table.model().index(0, Column.PRICE).data() == "veel"
    money.refresh()
    assert table.model().index(0, Column.PRICE).data() == "veel"
    assert budget(workspace, session_id).lines[0].price == before
    type_in(qtbot, table, "20 euro")
    assert not money._problem.isVisible()
    assert budget(workspace, session_id).lines[0].price == 2000


def test_lines_move_and_go_with_keys_and_come_back(
    qtbot: QtBot, money: MoneyRoom, workspace: Workspace, session_id: str
) -> None:
    table = money.table
    labels = [line.label for line in budget(workspace, session_id).lines]
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert [line.label for line in budget(workspace, session_id).lines][:2] == [labels[1], labels[0]]
    assert at(table)[0] == 1
    qtbot.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert at(table)[0] == 0
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert [line.label for line in budget(workspace, session_id).lines] == labels[1:]
    workspace.undo()
    qtbot.waitUntil(lambda: table.model().rowCount() == len(labels))
    table.setCurrentIndex(table.model().index(len(labels) - 1, Column.PAYER))
    type_in(qtbot, table, "Gemeente")
    type_in(qtbot, table, "0")
    qtbot.keyClick(table, Qt.Key.Key_Return)  # pays, and stays
    press(qtbot, money, "moneyUp")
    assert budget(workspace, session_id).lines[-2].label == labels[-1]


def test_a_click_types_and_a_click_pays(
    qtbot: QtBot, money: MoneyRoom, workspace: Workspace, session_id: str
) -> None:
    table = money.table

    def click(column: Column) -> None:
        place = table.visualRect(table.model().index(1, column)).center()
        qtbot.mouseClick(table.viewport(), LEFT, pos=QPoint(place.x(), place.y()))

    paid = budget(workspace, session_id).lines[1].paid
    click(Column.PAID)
    assert budget(workspace, session_id).lines[1].paid is not paid
    click(Column.PRICE)
    edit = table.findChild(QLineEdit, "moneyEdit")
    edit.selectAll()
    qtbot.keyClicks(edit, "90")
    money.refresh()
    assert edit.text() == "90"
    enter(qtbot, table, edit)
    assert budget(workspace, session_id).lines[1].price == 9000


def test_a_line_is_added_and_the_budget_is_set(
    qtbot: QtBot, money: MoneyRoom, workspace: Workspace, session_id: str
) -> None:
    write(qtbot, money, "moneyNew", "Drukwerk")
    press(qtbot, money, "moneyAdd")
    assert budget(workspace, session_id).lines[-1].label == "Drukwerk"
    assert field(money, "moneyNew").text() == ""
    press(qtbot, money, "moneyAdd")
    assert field(money, "moneyNew").problem
    write(qtbot, money, "moneyAvailable", "duizend")
    assert field(money, "moneyAvailable").problem
    assert field(money, "moneyAvailable").text() == "duizend"
    write(qtbot, money, "moneyAvailable", "801")
    assert budget(workspace, session_id).available == 80_100
    qtbot.waitUntil(lambda: money.totals._about.text() == "Nog niet gedekt")
    assert money.totals._amount.text() == "120 euro"
    write(qtbot, money, "moneyAvailable", "")
    assert budget(workspace, session_id).available is None


@pytest.mark.usefixtures("empty")
def test_an_empty_table_begins_with_one_act(qtbot: QtBot, see: Callable[..., QWidget]) -> None:
    room = see(MoneyRoom)
    assert not room.table.isVisible()
    press(qtbot, room, "moneyStart")
    assert room.table.isVisible()
    assert room.table.hasFocus()
    assert room.table.model().rowCount() == 6


# the thank-you


def test_the_answer_is_written_down_piece_by_piece(
    qtbot: QtBot, see: Callable[..., QWidget], workspace: Workspace, session_id: str
) -> None:
    room = see(ThanksRoom)
    press(qtbot, room, "answerPaper_1")
    qtbot.waitUntil(lambda: room.answer._state.text() == "Nog nodig: het antwoord op papier of per mail.")
    press(qtbot, room, "answerPaper_0")
    write(qtbot, room, "answerTextEdit", "De bon hoeft niet gemeld.")
    write(qtbot, room, "answerBy", "Team Inkomen")
    press(qtbot, room, "answerAskedToday")
    qtbot.waitUntil(lambda: thank_you(workspace, session_id).asked_on is not None)
    qtbot.waitUntil(lambda: not room.findChild(Button, "answerAskedToday").isVisible())
    press(qtbot, room, "answerCameToday")
    seen = thank_you(workspace, session_id)
    assert (seen.answer, seen.answered_by) == ("De bon hoeft niet gemeld.", "Team Inkomen")
    assert seen.answered_on == seen.asked_on
    assert seen.missing == ()


def test_an_answer_before_the_question_is_told(
    qtbot: QtBot, see: Callable[..., QWidget], workspace: Workspace, session_id: str
) -> None:
    import datetime as dt

    room = see(ThanksRoom)
    press(qtbot, room, "answerAskedToday")
    qtbot.waitUntil(lambda: thank_you(workspace, session_id).asked_on is not None)
    before = thank_you(workspace, session_id).answered_on
    room.findChild(PastDay, "answerCame")._choose(dt.date(2026, 1, 1))
    assert "ouder dan de vraag" in room.answer._problem.text()
    assert thank_you(workspace, session_id).answered_on == before


def test_giving_nothing_asks_nothing(
    qtbot: QtBot, see: Callable[..., QWidget], workspace: Workspace, session_id: str
) -> None:
    room = see(ThanksRoom)
    press(qtbot, room, "thanksType_3")
    qtbot.waitUntil(lambda: not room.answer.isVisible())
    assert thank_you(workspace, session_id).missing == ()
    press(qtbot, room, "thanksType_0")
    qtbot.waitUntil(lambda: room.answer.isVisible())


def test_amounts_and_counts_of_the_thank_you_are_kept(
    qtbot: QtBot, see: Callable[..., QWidget], workspace: Workspace, session_id: str
) -> None:
    room = see(ThanksRoom)
    write(qtbot, room, "thanksAmount", "vijftien")
    assert field(room, "thanksAmount").problem
    write(qtbot, room, "thanksAmount", "17,50")
    write(qtbot, room, "thanksGiven", "22")
    write(qtbot, room, "thanksRefused", "een")
    assert "heel getal" in field(room, "thanksRefused").problem
    seen = thank_you(workspace, session_id)
    assert (seen.cents, seen.given) == (1750, 22)


def test_no_advice_is_given_and_old_facts_say_so(
    qtbot: QtBot, see: Callable[..., QWidget], workspace: Workspace
) -> None:
    room = see(ThanksRoom)
    assert room.findChild(QWidget, "noAdvice").text() == "Wijksessie geeft geen juridisch advies."
    assert room.findChild(QWidget, "factOld_0") is not None
    press(qtbot, room, "factRenew_0")
    asked = dialog(qtbot)
    press(qtbot, asked, "factSave")
    assert field(asked, "factAmount").problem
    qtbot.keyClicks(field(asked, "factAmount").edit, "220")
    press(qtbot, asked, "factSave")
    assert "gevonden" in field(asked, "factSource").problem
    assert not field(asked, "factAmount").problem
    qtbot.keyClicks(field(asked, "factSource").edit, "Belastingdienst")
    press(qtbot, asked, "factSave")
    qtbot.waitUntil(lambda: room.findChild(QWidget, "factOld_0") is None)
    fact = dated_facts(workspace)[0]
    assert (fact.cents, fact.source, fact.own) == (22_000, "Belastingdienst", True)
    press(qtbot, room, "factRenew_0")
    press(qtbot, dialog(qtbot), "factRestore")
    qtbot.waitUntil(lambda: not dated_facts(workspace)[0].own)


# safety


def test_the_plan_says_what_is_missing_and_asks_to_try_the_number(
    qtbot: QtBot, see: Callable[..., QWidget], workspace: Workspace, session_id: str
) -> None:
    room = see(SafetyRoom)
    write(qtbot, room, "safetyRoom", "")
    write(qtbot, room, "safetyPhone", "06 99999999")
    qtbot.waitUntil(lambda: "Bel het nummer" in room.plan._state.text())
    assert room.plan._state.text().startswith("Nog nodig: waarheen.")
    press(qtbot, room, "safetyCheckedOnToday")
    assert safety_plan(workspace, session_id).checked_on is not None
    write(qtbot, room, "safetyRoom", "Keuken")
    qtbot.waitUntil(lambda: room.plan._state.text() == "Het plan is klaar.")
    assert room.numbers._checked.text().startswith("Gecontroleerd op ")
    panel = see(SafetyPanel, 440, 300)
    assert "06 9999 9999" in panel._call.text()
