"""The room of the playbook: the pages as they are printed, and the choice of what is printed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.clock import TODAY, now
from tests.desktop import look
from tests.desktop.feedback_help import dialog, text_of
from ui.desktop import theme
from ui.desktop.app import App
from ui.desktop.feedback.pdf_pages import page_count
from ui.desktop.preparing.playbook.drawing import file_words, paper_bytes
from ui.desktop.preparing.playbook.room import PlaybookRoom
from wijksessie.commands import Workspace
from wijksessie.commands.projects import create_project
from wijksessie.queries.session import current

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def workspace(app: App) -> Workspace:
    opened = app.desk.projects.current
    assert opened is not None
    return opened.workspace


@pytest.fixture
def see(qtbot: QtBot, app: App) -> Callable[..., PlaybookRoom]:
    def show(workspace: Workspace, width: int = 1110, height: int = 720) -> PlaybookRoom:
        found = current(workspace)
        assert found is not None
        room = PlaybookRoom(app.desk)
        qtbot.addWidget(room)
        room.resize(width, height)
        room.show()
        room.show_session(workspace, found.id, TODAY)
        return room

    return show


@pytest.fixture
def room(qtbot: QtBot, see: Callable[..., PlaybookRoom], workspace: Workspace) -> PlaybookRoom:
    seen = see(workspace)
    until_drawn(qtbot, seen)
    return seen


def until_drawn(qtbot: QtBot, room: PlaybookRoom) -> None:
    QApplication.processEvents()
    qtbot.waitUntil(lambda: room.preview.is_up_to_date)


def press(qtbot: QtBot, room: PlaybookRoom, name: str) -> None:
    button = room.findChild(QAbstractButton, name)
    assert button is not None, name
    assert button.isVisible(), name
    qtbot.mouseClick(button, LEFT)


def pdf_of(room: PlaybookRoom) -> bytes:
    choice = room.choice.choice()
    assert room._source is not None
    assert choice is not None
    return paper_bytes(room._source, choice)


def where(room: PlaybookRoom) -> str:
    return room.preview.pager._where.text()


def test_it_shows_the_whole_book_page_by_page(qtbot: QtBot, room: PlaybookRoom) -> None:
    made = room.preview.made
    assert made is not None
    assert made.pages > 15
    assert where(room) == f"Pagina 1 van {made.pages}"
    assert made.picture.width() > 200
    press(qtbot, room, "pageForth")
    until_drawn(qtbot, room)
    assert where(room) == f"Pagina 2 van {made.pages}"
    qtbot.keyClick(room, Qt.Key.Key_PageUp)
    until_drawn(qtbot, room)
    assert where(room).startswith("Pagina 1 van")


def test_parts_can_be_left_out_and_put_back(qtbot: QtBot, room: PlaybookRoom) -> None:
    before = pdf_of(room)
    assert "Contacten voor deze dag" in text_of(before)
    press(qtbot, room, "part_contacts")
    until_drawn(qtbot, room)
    assert "Contacten voor deze dag" not in text_of(pdf_of(room))
    assert "10 van de 11 onderdelen." in look.words(room)
    press(qtbot, room, "paperAll")
    until_drawn(qtbot, room)
    assert pdf_of(room) == before


def test_without_any_part_it_says_what_to_do(qtbot: QtBot, room: PlaybookRoom) -> None:
    for tick in room.choice._ticks.values():
        qtbot.mouseClick(tick, LEFT)
    assert not room.print.isEnabled()
    assert room.save.toolTip() == "Vink minstens één onderdeel aan."
    assert room.preview.made is None
    press(qtbot, room, "part_safety")
    until_drawn(qtbot, room)
    assert room.print.isEnabled()
    assert "Veilig Thuis" in text_of(pdf_of(room))


def test_a_role_has_its_own_sheet(qtbot: QtBot, room: PlaybookRoom) -> None:
    press(qtbot, room, "pageForth")
    until_drawn(qtbot, room)
    press(qtbot, room, "paperRoles")
    until_drawn(qtbot, room)
    assert "Dagschema" in text_of(pdf_of(room))
    assert where(room).startswith("Pagina 1 van")
    press(qtbot, room, "role_tafelbegeleider")
    until_drawn(qtbot, room)
    said = text_of(pdf_of(room))
    assert said.startswith("Rolblad tafelbegeleider")
    assert "Geef twee minuten stilte" in said


def test_only_roles_that_somebody_has_are_offered(room: PlaybookRoom) -> None:
    names = [button.text() for button in room.choice._roles.buttons()]
    assert names[0] == "Dagschema"
    assert "Tolk" in names
    assert "Ambassadeur" not in names


def test_it_follows_what_changes(qtbot: QtBot, room: PlaybookRoom, workspace: Workspace) -> None:
    from wijksessie.commands.conditions.safety import plan_safety

    source = room._source
    room.refresh()
    assert room._source is source, "nothing changed, so nothing is made again"
    plan_safety(workspace, room.session_id, "person", "Coordinator Els")
    room.refresh()
    until_drawn(qtbot, room)
    assert "Coordinator Els" in text_of(pdf_of(room))


def test_the_file_is_what_is_in_sight(qtbot: QtBot, room: PlaybookRoom, tmp_path: Path) -> None:
    press(qtbot, room, "playbookSave")
    asked = dialog("saveDialog")
    assert isinstance(asked, QFileDialog)
    assert Path(asked.selectedFiles()[0]).name == "Draaiboek Rietkwartier 8 oktober 2026.pdf"
    with qtbot.waitSignal(room.paper.saved):
        asked.fileSelected.emit(str(tmp_path / "boek"))
    asked.close()
    assert (tmp_path / "boek.pdf").read_bytes() == pdf_of(room)
    assert "Bewaard als boek.pdf" in look.words(room)


def test_a_disk_that_refuses_is_told_and_asks_again(qtbot: QtBot, room: PlaybookRoom, tmp_path: Path) -> None:
    (tmp_path / "map.pdf").mkdir()
    press(qtbot, room, "playbookSave")
    asked = dialog("saveDialog")
    asked.fileSelected.emit(str(tmp_path / "map.pdf"))
    asked.close()
    qtbot.waitUntil(lambda: _open("saveProblem"))
    assert "map.pdf is een map" in look.words(dialog("saveProblem"))
    press_in = dialog("saveProblem").findChild(QAbstractButton, "saveProblemAct")
    qtbot.mouseClick(press_in, LEFT)
    qtbot.waitUntil(lambda: _open("saveDialog"))
    dialog("saveDialog").close()


def _open(name: str) -> bool:
    return any(one.objectName() == name and one.isVisible() for one in QApplication.topLevelWidgets())


def test_printing_asks_for_the_printer(qtbot: QtBot, room: PlaybookRoom, tmp_path: Path) -> None:
    press(qtbot, room, "playbookPrint")
    asked = dialog("printerDialog")
    printer = room.paper._printer
    assert printer is not None
    assert printer.docName() == "Draaiboek Rietkwartier 8 oktober 2026"
    assert printer.pageLayout().orientation() is QPageLayout.Orientation.Portrait
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setResolution(72)
    printer.setOutputFileName(str(tmp_path / "afdruk.pdf"))
    with qtbot.waitSignal(room.paper.printed, timeout=20_000):
        asked.accepted.emit(printer)
    asked.close()
    assert "Naar de printer gestuurd." in look.words(room)
    made = room.preview.made
    assert made is not None
    assert page_count((tmp_path / "afdruk.pdf").read_bytes()) == made.pages


def test_an_empty_project_has_a_book_and_sheets_too(
    qtbot: QtBot, see: Callable[..., PlaybookRoom], tmp_path: Path
) -> None:
    with create_project(tmp_path / "leeg", "Wijk", "Gemeente", now) as workspace:
        room = see(workspace)
        until_drawn(qtbot, room)
        assert "Nog te doen" in text_of(pdf_of(room))
        press(qtbot, room, "paperRoles")
        press(qtbot, room, "role_notulist")
        until_drawn(qtbot, room)
        assert text_of(pdf_of(room)).startswith("Rolblad notulist")


def test_characters_that_cannot_be_printed_are_told(
    qtbot: QtBot, see: Callable[..., PlaybookRoom], tmp_path: Path
) -> None:
    with create_project(tmp_path / "leeg", "Привіт", "Gemeente", now) as workspace:
        room = see(workspace)
        until_drawn(qtbot, room)
        assert "Deze tekens heeft het lettertype niet:" in look.words(room)


@pytest.mark.parametrize("percent", [100, 125, 150])
@pytest.mark.parametrize("width", [880, 1110])
def test_nothing_is_cut_and_everything_has_a_name(
    qtbot: QtBot, see: Callable[..., PlaybookRoom], workspace: Workspace, percent: int, width: int
) -> None:
    theme.set_text_size(percent)
    theme.install(QApplication.instance())  # type: ignore[arg-type]
    room = see(workspace, width, 560)
    until_drawn(qtbot, room)
    for way in ("paperBook", "paperRoles"):
        press(qtbot, room, way)
        until_drawn(qtbot, room)
        look.settle(room)
        assert look.cut(room) == []
        assert look.beyond(room) == []
        assert look.nameless(room) == []
        assert look.too_small(room) == []


def test_the_keyboard_alone_is_enough(qtbot: QtBot, room: PlaybookRoom) -> None:
    tick = room.findChild(QAbstractButton, "part_team")
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    until_drawn(qtbot, room)
    assert "Team en rollen" not in text_of(pdf_of(room))
    room.choice.sheets.setFocus()
    qtbot.keyClick(room.choice.sheets, Qt.Key.Key_Return)
    until_drawn(qtbot, room)
    assert text_of(pdf_of(room)).startswith("Dagschema")


def test_a_file_name_suits_every_disk() -> None:
    assert file_words('Draaiboek "A/B": wijk, 8 oktober') == "Draaiboek A B wijk 8 oktober"
    assert len(file_words("x" * 400)) == 120
