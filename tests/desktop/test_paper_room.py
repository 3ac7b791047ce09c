"""The room of the paper twin: choosing, looking, keeping, printing, and packing the bag."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from tests.clock import TODAY, now
from tests.desktop import look
from tests.desktop.feedback_help import dialog, text_of
from ui.desktop import theme
from ui.desktop.app import App
from ui.desktop.feedback.pdf_pages import page_count, page_size
from ui.desktop.session.paper.drawing import twin_bytes
from ui.desktop.session.paper.room import PaperRoom
from wijksessie.commands import Workspace
from wijksessie.commands.projects import create_project
from wijksessie.model import Round
from wijksessie.queries.session import current

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def workspace(app: App) -> Workspace:
    opened = app.desk.projects.current
    assert opened is not None
    return opened.workspace


@pytest.fixture
def see(qtbot: QtBot, app: App) -> Callable[..., PaperRoom]:
    def show(workspace: Workspace, width: int = 1110, height: int = 720) -> PaperRoom:
        found = current(workspace)
        assert found is not None
        room = PaperRoom(app.desk)
        qtbot.addWidget(room)
        room.resize(width, height)
        room.show()
        room.show_session(workspace, found.id, TODAY)
        return room

    return show


@pytest.fixture
def room(qtbot: QtBot, see: Callable[..., PaperRoom], workspace: Workspace) -> PaperRoom:
    seen = see(workspace)
    until_drawn(qtbot, seen)
    return seen


def until_drawn(qtbot: QtBot, room: PaperRoom) -> None:
    QApplication.processEvents()
    qtbot.waitUntil(lambda: room.preview.is_up_to_date, timeout=20_000)


def press(qtbot: QtBot, room: PaperRoom, name: str) -> None:
    button = room.findChild(QAbstractButton, name)
    assert button is not None, name
    qtbot.mouseClick(button, LEFT)


def block_button(room: PaperRoom, words: str) -> QAbstractButton:
    return next(button for button in room.choices._group.buttons() if words in button.text())


def pdf_of(room: PaperRoom) -> bytes:
    assert room._source is not None
    return twin_bytes(room._source, room.choices.choice())


def rounds(workspace: Workspace) -> int:
    with workspace.read() as db:
        return int(db.scalar(select(func.count()).select_from(Round)) or 0)


def test_it_shows_everything_of_the_session(qtbot: QtBot, room: PaperRoom) -> None:
    made = room.preview.made
    assert made.pages > 100
    assert "4 tafels, 24 mensen." in look.words(room)
    whole = page_count(pdf_of(room))
    press(qtbot, room, "twinCopies")
    until_drawn(qtbot, room)
    assert page_count(pdf_of(room)) < whole


def test_one_block_and_only_the_tally_sheets(qtbot: QtBot, room: PaperRoom) -> None:
    button = block_button(room, "Stippen plakken")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    until_drawn(qtbot, room)
    said = text_of(pdf_of(room))
    assert "Telblad Stippen plakken" in said
    assert "Telblad Tien bonen" not in said
    press(qtbot, room, "twin_tallies")
    until_drawn(qtbot, room)
    said = text_of(pdf_of(room))
    assert "Telblad Tien bonen" in said
    assert "Tas inpakken" not in said


def test_packing_the_bag_is_kept_and_can_be_undone(
    qtbot: QtBot, room: PaperRoom, workspace: Workspace
) -> None:
    press(qtbot, room, "twin_bag")
    assert room.bag.isVisible()
    assert not room.preview.isVisible()
    first = room.bag._rows[0]
    qtbot.mouseClick(first, LEFT)
    assert first.isChecked()
    assert room._source is not None
    assert room._source.twin.packing[0].packed
    workspace.undo()
    room.refresh()
    assert not first.isChecked()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert first.isChecked()
    assert first.hasFocus()
    assert first.text() in text_of(pdf_of(room)), "the bag can be printed"


def test_looking_creates_no_round(qtbot: QtBot, see: Callable[..., PaperRoom], workspace: Workspace) -> None:
    before = rounds(workspace)
    until_drawn(qtbot, see(workspace))
    assert rounds(workspace) == before


def test_an_empty_session_says_what_to_do(see: Callable[..., PaperRoom], tmp_path: Path) -> None:
    with create_project(tmp_path, "Vogelwijk", "Leeuwdorp", now) as empty:
        room = see(empty)
        assert not room.print.isEnabled()
        assert "Zet eerst werkvormen" in room.print.toolTip()


def test_the_file_is_what_is_in_sight(qtbot: QtBot, room: PaperRoom, tmp_path: Path) -> None:
    press(qtbot, room, "twin_tallies")
    press(qtbot, room, "twinSave")
    asked = dialog("saveDialog")
    assert isinstance(asked, QFileDialog)
    assert Path(asked.selectedFiles()[0]).name.startswith("Op papier Wat geeft stress")
    with qtbot.waitSignal(room.paper.saved):
        asked.fileSelected.emit(str(tmp_path / "papier"))
    asked.close()
    assert (tmp_path / "papier.pdf").read_bytes() == pdf_of(room)
    assert "Bewaard als papier.pdf" in look.words(room)


def test_a_lying_sheet_fills_upright_paper(qtbot: QtBot, room: PaperRoom, tmp_path: Path) -> None:
    import pypdfium2  # type: ignore[import-untyped]

    block_button(room, "Tien bonen").click()
    press(qtbot, room, "twinPrint")
    printer = room.paper._printer
    assert printer is not None
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setResolution(36)
    printer.setOutputFileName(str(tmp_path / "afdruk.pdf"))
    asked = dialog("printerDialog")
    with qtbot.waitSignal(room.paper.printed, timeout=20_000):
        asked.accepted.emit(printer)
    asked.close()
    pdf = pdf_of(room)
    printed = (tmp_path / "afdruk.pdf").read_bytes()
    assert page_count(printed) == page_count(pdf)
    lying = next(nr for nr in range(page_count(pdf)) if page_size(pdf, nr)[0] > page_size(pdf, nr)[1])
    wide, high = page_size(printed, lying)
    assert wide < high, "the paper in the printer stays upright"
    seen = pypdfium2.PdfDocument(printed)[lying].render(scale=0.5).to_pil().convert("L")
    ink = [nr for nr in range(seen.height) if seen.crop((0, nr, seen.width, nr + 1)).getextrema()[0] < 128]
    assert ink[-1] - ink[0] > seen.height * 0.8, "the mat is as long as the paper"


@pytest.mark.parametrize("percent", [100, 150])
def test_nothing_is_cut_or_too_small(
    qtbot: QtBot, see: Callable[..., PaperRoom], workspace: Workspace, percent: int
) -> None:
    theme.set_text_size(percent)
    room = see(workspace, 1270, 748)
    until_drawn(qtbot, room)
    for name in ("twin_all", "twin_bag"):
        press(qtbot, room, name)
        until_drawn(qtbot, room)
        assert look.cut(room) == []
        assert look.beyond(room) == []
        assert look.nameless(room) == []
