"""The table screen: any technique, one table at a time, every key on the disk."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from tests.desktop import look
from tests.desktop.table_help import Clock, a_desk, a_round, on_disk, press, session_of, shown, told, undo
from ui.desktop import theme
from ui.desktop.desk import Desk
from ui.desktop.session.table.room import TableRoom
from wijksessie.commands import StoreError, Workspace
from wijksessie.commands.sheets import confirm_sheet, write_part
from wijksessie.model import Round, Sheet, Table
from wijksessie.queries.library import technique_text
from wijksessie.store import ReadOnlyReason
from wijksessie.techniques.base import PLENARY
from wijksessie.terms import THEMES, TechniqueId

ENTER = Qt.Key.Key_Return


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(clock: Clock) -> Iterator[Desk]:
    made = a_desk(clock)
    yield made
    made.tasks.wait()


def sheet_row(workspace: Workspace, round_id: str, table: str) -> Sheet:
    with workspace.read() as db:
        found = db.scalar(select(Sheet).where(Sheet.round_id == round_id, Sheet.table_key == table))
        assert found is not None
        db.expunge(found)
        return found


def test_beans_of_four_tables_take_seven_keys_a_table(
    qtbot: QtBot, desk: Desk, practice: Workspace, clock: Clock
) -> None:
    beans = a_round(practice, TechniqueId.TEN_BEANS)
    room = shown(qtbot, desk, practice, beans)
    laid = {"zon": "321211", "boom": "501211", "vis": "410311", "huis": "222211"}
    keys = 0
    for digits in laid.values():
        keys += press(qtbot, room, digits, ENTER)
    assert keys == 4 * 7
    for table, digits in laid.items():
        view = on_disk(practice, beans, table)
        assert dict(view.data) == dict(zip(THEMES, map(int, digits), strict=True))
        assert view.table.confirmed
    assert told(room) == "Alles klopt. U kunt terug, of het laten zien."
    row = sheet_row(practice, beans, "boom")
    assert (row.started, row.ended) == ("09:00", "09:00")


def test_nine_beans_are_told_and_stay(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    beans = a_round(practice, TechniqueId.TEN_BEANS)
    room = shown(qtbot, desk, practice, beans)
    press(qtbot, room, "321201", ENTER)
    assert "Leg er nog 1 neer" in told(room)
    view = on_disk(practice, beans, "zon")
    assert not view.table.confirmed
    assert sum(view.data.values()) == 9
    press(qtbot, room, Qt.Key.Key_Plus)
    qtbot.mouseClick(room.foot.confirm, Qt.MouseButton.LeftButton)
    assert on_disk(practice, beans, "zon").table.confirmed
    assert room.subject() == f"{beans}/boom"


def test_ten_beans_on_one_mat_are_one_key(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    beans = a_round(practice, TechniqueId.TEN_BEANS)
    room = shown(qtbot, desk, practice, beans)
    press(qtbot, room, "r")
    assert dict(on_disk(practice, beans, "zon").data) == {THEMES[0]: 10}
    assert room.hands.progress() == "10 van 10 bonen"


def test_undo_goes_back_through_everything_and_to_the_right_table(
    qtbot: QtBot, desk: Desk, practice: Workspace
) -> None:
    beans = a_round(practice, TechniqueId.TEN_BEANS)
    room = shown(qtbot, desk, practice, beans)
    press(qtbot, room, "321211", ENTER, "4")
    assert room.subject().endswith("/boom")
    undo(qtbot, room)
    assert not on_disk(practice, beans, "boom").data
    undo(qtbot, room)
    assert room.subject().endswith("/zon")
    assert not on_disk(practice, beans, "zon").table.confirmed
    assert told(room) == "Ongedaan gemaakt: tafel Zon."
    for _ in range(6):
        undo(qtbot, room)
    assert not on_disk(practice, beans, "zon").data
    undo(qtbot, room, Qt.Key.Key_Y)
    assert dict(on_disk(practice, beans, "zon").data) == {THEMES[0]: 3}


def test_closed_and_opened_again_it_is_where_it_was(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    beans = a_round(practice, TechniqueId.TEN_BEANS)
    room = shown(qtbot, desk, practice, f"{beans}/vis")
    press(qtbot, room, "42")
    room.close()
    again = shown(qtbot, desk, practice, "")
    assert again.subject() == f"{beans}/vis"
    press(qtbot, again, "1")
    assert dict(on_disk(practice, beans, "vis").data) == dict(zip(THEMES, (4, 2, 1), strict=False))


def test_people_and_notes_are_kept_and_another_number_opens_the_sheet(
    qtbot: QtBot, desk: Desk, practice: Workspace
) -> None:
    beans = a_round(practice, TechniqueId.TEN_BEANS)
    write_part(practice, beans, "zon", "", {THEMES[0]: 10})
    confirm_sheet(practice, beans, "zon")
    room = shown(qtbot, desk, practice, f"{beans}/zon")
    room.frame.fold.setChecked(True)
    room.refresh()
    qtbot.mouseClick(room.side.paper, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(room.side.interpreter, Qt.MouseButton.LeftButton)
    room.side.note.edit.setFocus()
    qtbot.keyClicks(room.side.note.edit, "Met z'n allen geteld")
    qtbot.mouseClick(room.foot.people.less, Qt.MouseButton.LeftButton)
    room.foot.people.less.setFocus()
    view = on_disk(practice, beans, "zon")
    assert (view.from_paper, view.interpreter_used) == (True, True)
    assert view.deviations == "Met z'n allen geteld"
    assert room.side.note.problem == ""
    assert view.taking_part == 5
    assert not view.table.confirmed


class FullDisk:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch, self._real = monkeypatch, write_part
        monkeypatch.setattr("wijksessie.commands.sheets.write_part", self._refuse)

    def _refuse(self, *_: Any, **__: Any) -> None:
        raise StoreError("De schijf is vol. Maak ruimte vrij en probeer het opnieuw.")

    def make_room(self) -> None:
        self._patch.setattr("wijksessie.commands.sheets.write_part", self._real)


def test_a_full_disk_loses_nothing_and_says_so(
    qtbot: QtBot, desk: Desk, practice: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    beans = a_round(practice, TechniqueId.TEN_BEANS)
    room = shown(qtbot, desk, practice, beans)
    disk = FullDisk(monkeypatch)
    press(qtbot, room, "32")
    assert room.saved.accessibleName() == "Niet bewaard"
    assert told(room).startswith("De schijf is vol")
    assert room.hands.progress() == "5 van 10 bonen"
    assert room.foot.confirm.text().strip() == "Bewaar opnieuw"
    with qtbot.assertNotEmitted(room.left):
        qtbot.keyClick(room.window().focusWidget(), Qt.Key.Key_Escape)
    disk.make_room()
    qtbot.mouseClick(room.foot.confirm, Qt.MouseButton.LeftButton)
    assert room.saved.accessibleName() == "Alles bewaard"
    assert sum(on_disk(practice, beans, "zon").data.values()) == 5
    with qtbot.waitSignal(room.left):
        qtbot.keyClick(room.window().focusWidget(), Qt.Key.Key_Escape)


def test_a_round_that_is_not_open_asks_first(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    beans = a_round(practice, TechniqueId.TEN_BEANS, opened=False)
    room = shown(qtbot, desk, practice, beans)
    assert not room.hands.isVisible()
    assert "daarna liggen de kaarten vast" in look.words(room.opening)
    qtbot.mouseClick(room.opening.act, Qt.MouseButton.LeftButton)
    assert room.hands.isVisible()
    press(qtbot, room, "3")
    assert on_disk(practice, beans, "zon").opened
    assert dict(on_disk(practice, beans, "zon").data) == {THEMES[0]: 3}


def test_a_round_without_cards_leads_to_choosing_them(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    dots = a_round(practice, TechniqueId.DOT_VOTE, opened=False, options=())
    room = shown(qtbot, desk, practice, dots)
    with qtbot.waitSignal(desk.place_chosen) as asked:
        qtbot.mouseClick(room.opening.act, Qt.MouseButton.LeftButton)
    assert asked.args == ["session", f"options/{dots}"]


def test_a_sensitive_round_shows_its_conditions(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    text = technique_text(TechniqueId.BODY_MAP)
    assert text is not None
    body = a_round(practice, TechniqueId.BODY_MAP, opened=False)
    room = shown(qtbot, desk, practice, body)
    assert text.conditions[0] in look.words(room.opening)


def test_a_round_or_table_that_disappears_is_told(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    beans = a_round(practice, TechniqueId.TEN_BEANS)
    room = shown(qtbot, desk, practice, f"{beans}/vis")
    press(qtbot, room, "4")
    with practice.change("test.table") as db:
        table = db.scalar(select(Table).where(Table.session_id == session_of(practice), Table.key == "vis"))
        assert table is not None
        db.delete(table)
    room.refresh()
    assert told(room) == "Deze tafel doet niet meer mee. Wat zij deed, is bewaard."
    assert room.subject() == f"{beans}/zon"
    assert dict(sheet_row(practice, beans, "vis").data) == {THEMES[0]: 4}
    with practice.change("test.round") as db:
        round_ = db.get(Round, beans)
        assert round_ is not None
        db.delete(round_)
    room.refresh()
    assert "Deze ronde is er niet meer" in look.words(room.opening)
    with qtbot.waitSignal(room.left):
        qtbot.mouseClick(room.opening.act, Qt.MouseButton.LeftButton)


def test_faces_of_the_whole_group(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    mood = a_round(practice, TechniqueId.MOOD, moment="start")
    room = shown(qtbot, desk, practice, mood)
    assert room.subject().endswith(PLENARY)
    press(qtbot, room, "3", "4", ENTER, "10", "5", "2", ENTER)  # with or without Enter; a 2 may become 20
    view = on_disk(practice, mood, PLENARY)
    assert dict(view.data) == {"1": 3, "2": 4, "3": 10, "4": 5, "5": 2}
    qtbot.mouseClick(room.foot.confirm, Qt.MouseButton.LeftButton)
    assert on_disk(practice, mood, PLENARY).table.confirmed
    room.hands.widgets[0].point_at(("passed",))
    press(qtbot, room, "1")
    assert on_disk(practice, mood, PLENARY).passed == 1


def test_dots_of_one_table_take_thirteen_keys(qtbot: QtBot, desk: Desk, practice: Workspace) -> None:
    dots = a_round(practice, TechniqueId.DOT_VOTE)
    room = shown(qtbot, desk, practice, dots)
    assert press(qtbot, room, "432110110104", ENTER) == 13
    view = on_disk(practice, dots, "zon")
    assert "".join(str(view.data[key]) for key in view.setup.options) == "432110110104"
    assert view.table.confirmed


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize(
    "technique", [TechniqueId.TEN_BEANS, TechniqueId.MOOD, TechniqueId.DOT_VOTE, TechniqueId.SPIDER]
)
def test_nothing_is_cut(
    qtbot: QtBot, desk: Desk, practice: Workspace, technique: TechniqueId, percent: int
) -> None:
    theme.set_text_size(percent)
    room = shown(qtbot, desk, practice, a_round(practice, technique))
    look.settle(room)
    assert look.cut(room) == []
    assert look.beyond(room) == []
    assert look.nameless(room) == []
    pressed: list[QWidget] = [room.back, room.foot.confirm, room.frame.fold, room.foot.people.plus]
    assert all(min(part.width(), part.height()) >= 64 for part in pressed)


def test_a_file_to_look_at_says_so(
    qtbot: QtBot, desk: Desk, practice: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    beans = a_round(practice, TechniqueId.TEN_BEANS)
    room: TableRoom = shown(qtbot, desk, practice, beans)
    reason = next(iter(ReadOnlyReason))
    monkeypatch.setattr(practice, "read_only", reason)
    press(qtbot, room, "3")
    assert told(room) == reason.sentence
    assert room.saved.accessibleName() == "Alleen kijken"
    assert room.hands.progress() == "0 van 10 bonen"


def test_a_phone_number_in_the_note_is_pointed_at_and_kept(
    qtbot: QtBot, desk: Desk, practice: Workspace
) -> None:
    beans = a_round(practice, TechniqueId.TEN_BEANS)
    room = shown(qtbot, desk, practice, beans)
    room.side.note.edit.setFocus()
    qtbot.keyClicks(room.side.note.edit, "Bel 06 12345678")
    room.foot.confirm.setFocus()
    assert on_disk(practice, beans, "zon").deviations == "Bel 06 12345678"
    assert "telefoonnummer" in room.side.note.problem
