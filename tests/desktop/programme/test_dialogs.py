"""What the programme planner asks in dialogs, and the panels that lead to it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from tests.desktop import look
from tests.desktop.programme.helping import CTRL, choose, dialog, labels, press, shown, write
from ui.desktop.parts.buttons import Button
from ui.desktop.preparing.programme.block_dialog import BlockDialog
from ui.desktop.preparing.programme.room import ProgrammeRoom
from ui.desktop.screens.preparing import PreparingScreen
from ui.desktop.window import MainWindow
from wijksessie.model import WijkSession
from wijksessie.queries.programme import Side
from wijksessie.store import Workspace
from wijksessie.terms import Level


def test_everything_about_a_block_is_filled_in_and_undone_at_once(
    qtbot: QtBot, window: MainWindow, room: ProgrammeRoom
) -> None:
    choose(room.list, "Pauze")
    qtbot.keyClick(room.list, Qt.Key.Key_Return)
    form = dialog("blockDialog")
    write(qtbot, form.findChild(QLineEdit, "blockLabel"), "Samen eten")
    write(qtbot, form.findChild(QLineEdit, "blockMinutes"), "25")
    write(qtbot, form.findChild(QLineEdit, "blockFixed"), "11")
    press(qtbot, form.findChild(Button, "blockSide_pauze"))
    press(qtbot, form.findChild(Button, "blockMode_plenair"))
    write(qtbot, form.findChild(QLineEdit, "blockTask_gastvrouw"), "Deelt de soep uit")
    press(qtbot, form.findChild(Button, "blockSave"))
    qtbot.waitUntil(lambda: "Samen eten" in labels(room))
    block = room.list.current_block()
    assert (block.label, block.minutes, block.fixed_start) == ("Samen eten", 25, "11:00")
    assert (block.side, block.mode) == (Side.BREAK, "plenair")
    assert "begint altijd om 11.00" in shown(room.list)[6]
    assert "5 minuten niets gepland" in shown(room.list)[6]
    qtbot.keyClick(room.list, Qt.Key.Key_Return)
    again = dialog("blockDialog")
    assert again.findChild(QLineEdit, "blockTask_gastvrouw").text() == "Deelt de soep uit"
    again.reject()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: "Pauze" in labels(room) and room.view.total == 120)


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("blockLabel", "", "Geef het blok een naam"),
        ("blockMinutes", "lang", "Schrijf een getal"),
        ("blockMinutes", "900", "Een blok duurt 1 tot 240 minuten"),
        ("blockFixed", "25:00", "Schrijf de tijd zo"),
    ],
)
def test_a_wrong_field_of_a_block_is_told_and_nothing_typed_is_lost(
    qtbot: QtBot, room: ProgrammeRoom, field: str, text: str, said: str
) -> None:
    choose(room.list, "Pauze")
    qtbot.keyClick(room.list, Qt.Key.Key_Return)
    form = dialog("blockDialog")
    assert isinstance(form, BlockDialog)
    write(qtbot, form.findChild(QLineEdit, "blockTask_tolk"), "bewaar mij")
    form.findChild(QLineEdit, field).clear()
    write(qtbot, form.findChild(QLineEdit, field), text)
    qtbot.keyClick(form.findChild(QLineEdit, field), Qt.Key.Key_Return)
    assert form.isVisible()
    assert said in look.words(form)
    assert form.findChild(QLineEdit, field).text() == text
    assert form.findChild(QLineEdit, "blockTask_tolk").text() == "bewaar mij"
    form.reject()


def test_another_technique_brings_its_name_and_what_roles_do(qtbot: QtBot, room: ProgrammeRoom) -> None:
    press(qtbot, room.findChild(Button, "blockAdd"))
    new = dialog("newBlockDialog")
    technique = new.findChild(QComboBox, "newBlockTechnique")
    technique.setFocus()
    technique.setCurrentIndex(technique.findData("dot_vote"))
    name = new.findChild(QLineEdit, "newBlockLabel")
    assert name.text() == technique.currentText()
    press(qtbot, new.findChild(Button, "newBlockSave"))
    qtbot.waitUntil(lambda: room.list.current_block().technique == "dot_vote")
    room.list.setFocus()
    qtbot.keyClick(room.list, Qt.Key.Key_Return)
    form = dialog("blockDialog")
    grey = form.findChild(QLineEdit, "blockTask_tafelbegeleider")
    before = grey.placeholderText()
    choice = form.findChild(QComboBox, "blockTechnique")
    choice.setCurrentIndex(choice.findData("tree"))
    assert form.findChild(QLineEdit, "blockLabel").text() == choice.currentText()
    assert grey.placeholderText() != before
    form.reject()


def test_a_new_block_needs_a_name_and_a_number(qtbot: QtBot, room: ProgrammeRoom) -> None:
    press(qtbot, room.findChild(Button, "blockAdd"))
    new = dialog("newBlockDialog")
    press(qtbot, new.findChild(Button, "newBlockSave"))
    assert "Geef het blok een naam" in look.words(new)
    qtbot.keyClicks(new.findChild(QLineEdit, "newBlockLabel"), "Zingen")
    write(qtbot, new.findChild(QLineEdit, "newBlockMinutes"), "even")
    press(qtbot, new.findChild(Button, "newBlockSave"))
    assert "Schrijf een getal" in look.words(new)
    assert new.findChild(QLineEdit, "newBlockLabel").text() == "Zingen"
    new.reject()
    assert "Zingen" not in labels(room)


def test_another_example_replaces_everything_and_undo_brings_it_back(
    qtbot: QtBot, window: MainWindow, room: ProgrammeRoom
) -> None:
    before = labels(room)
    press(qtbot, room.examples)
    press(qtbot, dialog("templatesDialog").findChild(Button, "template_kort"))
    qtbot.waitUntil(lambda: room.view.total == 75)
    press(qtbot, window.findChild(Button, "undoButton"))
    qtbot.waitUntil(lambda: labels(room) == before)


def test_a_series_asks_the_first_day_and_shows_its_sessions(
    qtbot: QtBot, screen: PreparingScreen, room: ProgrammeRoom
) -> None:
    press(qtbot, room.examples)
    press(qtbot, dialog("templatesDialog").findChild(Button, "template_welkome_wijk"))
    press(qtbot, dialog("seriesDialog").findChild(Button, "seriesSave"))
    qtbot.waitUntil(lambda: screen._open == "sessions")
    assert "Welkome Wijk" in look.words(screen._rooms["sessions"])


def test_a_session_that_only_informs_has_no_programme_but_a_way_on(
    qtbot: QtBot, workspace: Workspace, screen: PreparingScreen, room: ProgrammeRoom
) -> None:
    with workspace.change("session.level") as db:
        db.get(WijkSession, room.session_id).level = Level.INFORM
    qtbot.waitUntil(lambda: not room._planner.isVisible())
    assert "alleen informeren" in look.words(room)
    press(qtbot, room.findChild(Button, "programmeLevel"))
    assert screen._open == "level"


@pytest.mark.parametrize("name", ["printer", "pdf"])
def test_the_run_sheet_of_a_role_goes_on_paper_or_into_a_file(
    qtbot: QtBot, room: ProgrammeRoom, tmp_path: object, name: str
) -> None:
    press(qtbot, room.paper)
    ask = dialog("runSheetDialog")
    role = ask.findChild(QComboBox, "runSheetRole")
    role.setCurrentIndex(role.findText("Rolblad tafelbegeleider"))
    assert role.currentIndex() > 0
    if name == "pdf":
        press(qtbot, ask.findChild(Button, "runSheetSave"))
        path = tmp_path / "blad.pdf"
        dialog("saveDialog").fileSelected.emit(str(path))
        dialog("saveDialog").reject()
        qtbot.waitUntil(lambda: "Bewaard: blad.pdf" in look.words(room), timeout=20_000)
        assert path.read_bytes().startswith(b"%PDF")
    else:
        press(qtbot, ask.findChild(Button, "runSheetPrint"))
        dialog("printerDialog").reject()


def test_the_panels_of_step_4_say_where_it_stands_and_lead_there(
    qtbot: QtBot, screen: PreparingScreen
) -> None:
    screen.show_subject("4")
    look.settle(screen)
    words = look.words(screen)
    assert "12 blokken, 120 minuten, 10 uur tot 12 uur." in words
    assert "4\u00a0×\u00a0tafelbegeleider" in words
    press(qtbot, screen.findChild(Button, "teamPanelOpen"))
    assert screen._open == "team"
    screen.show_subject("4")
    press(qtbot, screen.findChild(Button, "programmePanelOpen"))
    assert screen._open == "programme"


def test_the_panels_of_a_new_session_say_how_to_begin(screen: PreparingScreen, empty: ProgrammeRoom) -> None:
    screen.show_subject("4")
    look.settle(screen)
    assert "Nog geen programma. Begin met een voorbeeld." in look.words(screen)
    assert "Nog geen team." in look.words(screen)


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("act", ["examples", "paper", "_new_block", "block", "team"])
def test_every_dialog_is_whole(
    qtbot: QtBot, window: MainWindow, screen: PreparingScreen, act: str, percent: int
) -> None:
    if percent != 100:
        window.use_text_size(percent)
        screen = window.screen_of("preparing")
    screen.show_subject("team" if act == "team" else "programme")
    room = screen._rooms["team" if act == "team" else "programme"]
    if act == "team":
        room._add()
    elif act == "block":
        room._open(room.view.blocks[3].id)
    elif act == "_new_block":
        room._new_block()
    else:
        press(qtbot, getattr(room, act))
    shown_now = QApplication.activeModalWidget()
    look.settle(shown_now)
    assert not look.cut(shown_now)
    assert not look.beyond(shown_now)
    assert not look.nameless(shown_now)
    assert not look.too_small(shown_now)
    shown_now.reject()
