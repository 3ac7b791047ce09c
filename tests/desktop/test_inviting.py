"""Step 6 on the screen: the level, the invitation, the messages and who comes."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import icalendar
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.clock import TODAY
from tests.desktop import look
from tests.desktop.feedback_help import dialog, text_of
from ui.desktop import theme
from ui.desktop.app import App
from ui.desktop.feedback.saving import tidy_name
from ui.desktop.preparing.inviting.invitation_room import InvitationRoom
from ui.desktop.preparing.inviting.level_room import LevelRoom
from ui.desktop.preparing.inviting.messages_room import MessagesRoom
from ui.desktop.preparing.inviting.panels import InvitationPanel, LevelPanel, MessagesPanel, TurnoutPanel
from ui.desktop.preparing.inviting.print_flyer import FlyerPrintChoice, print_flyer
from ui.desktop.preparing.room import Room
from ui.desktop.window import MainWindow
from wijksessie.commands import Workspace, inviting
from wijksessie.commands.conditions.needs import arrange_need
from wijksessie.commands.find import get
from wijksessie.model import WijkSession
from wijksessie.queries.invitation_reading import invitation
from wijksessie.queries.levels import level_choice
from wijksessie.queries.messages import messages
from wijksessie.queries.session import current
from wijksessie.queries.turnout import turnout
from wijksessie.terms import Channel, Level, MessageKind, Understood

LEFT = Qt.MouseButton.LeftButton
ROOMS = {"level": LevelRoom, "invitation": InvitationRoom, "messages": MessagesRoom}
PANELS = (LevelPanel, InvitationPanel, MessagesPanel, TurnoutPanel)
FAR = dt.date(2027, 1, 14)


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
def empty(qtbot: QtBot, app: App) -> Workspace:
    """A new neighbourhood, open in the window."""
    with qtbot.waitSignal(app.window.project_shown, timeout=20_000):
        app.desk.projects.create("Wijk", "Gemeente")
    opened = app.desk.projects.current
    assert opened is not None
    return opened.workspace


@pytest.fixture
def enter(qtbot: QtBot, window: MainWindow) -> Callable[[str], Room]:
    """Go to a room as a button on the page does."""

    def go(key: str) -> Room:
        window.go("preparing", key)
        screen = window.screen_of("preparing")
        room = screen._rooms[key]  # type: ignore[union-attr]
        assert isinstance(room, ROOMS[key])
        qtbot.waitUntil(room.isVisible)
        return room

    return go


def id_of(workspace: Workspace) -> str:
    found = current(workspace)
    assert found is not None
    return found.id


def plan(workspace: Workspace, day: dt.date = FAR) -> str:
    """Give the session of a new neighbourhood its level, day, time and place."""
    session_id = id_of(workspace)
    with workspace.change("test") as db:
        session = get(db, WijkSession, session_id)
        session.day, session.start, session.end, session.location = day, "10:00", "12:00", "Buurthuis"
    inviting.choose_level(workspace, session_id, Level.ADVISE)
    return session_id


def named(widget: QWidget, name: str) -> QAbstractButton:
    found = widget.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton), name
    return found


def text(widget: QWidget, name: str) -> str:
    found = widget.findChild(QLabel, name)
    assert isinstance(found, QLabel), name
    return found.text()


def press(qtbot: QtBot, widget: QWidget, name: str) -> None:
    qtbot.mouseClick(named(widget, name), LEFT)


def write(qtbot: QtBot, widget: QWidget, name: str, words: str) -> None:
    """Type in a field and leave it."""
    field = widget.findChild(QLineEdit, name) or widget.findChild(QPlainTextEdit, name)
    assert isinstance(field, QLineEdit | QPlainTextEdit), name
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words) if words else qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Tab)


# The level


def test_a_level_is_chosen_with_the_mouse_or_the_keyboard(
    qtbot: QtBot, empty: Workspace, enter: Callable[[str], LevelRoom]
) -> None:
    room = enter("level")
    assert [row.isChecked() for row in room.rows] == [False] * 5
    assert not room.promise.isVisible()

    qtbot.mouseClick(room.rows[0], LEFT)
    choice = level_choice(empty, id_of(empty))
    assert choice is not None
    assert choice.chosen is not None
    assert choice.chosen.level is Level.INFORM
    assert "past hier niet bij" in text(room, "levelInstead")

    room.rows[0].setFocus()
    qtbot.keyClick(room.rows[0], Qt.Key.Key_Down)
    qtbot.keyClick(room.rows[1], Qt.Key.Key_Down)
    assert room.rows[0].isChecked()  # arrows go along, they do not choose
    qtbot.keyClick(room.rows[2], Qt.Key.Key_Return)
    assert [row.isChecked() for row in room.rows] == [False, False, True, False, False]
    assert room.promise.text().startswith("U geeft advies.")
    assert not room.findChild(QWidget, "levelWrong").isVisible()


def test_a_promise_that_is_too_long_stays_and_says_why(
    qtbot: QtBot, empty: Workspace, enter: Callable[[str], LevelRoom]
) -> None:
    plan(empty)
    room = enter("level")

    write(qtbot, room, "levelPromise", "Een. Twee. Drie.")
    assert room.promise.problem.startswith("Een belofte is hooguit twee zinnen.")
    assert room.promise.text() == "Een. Twee. Drie."

    write(qtbot, room, "levelPromise", "Wij doen iets met elk advies.")
    assert room.promise.problem == ""
    choice = level_choice(empty, id_of(empty))
    assert choice is not None
    assert choice.own
    press(qtbot, room, "levelRestore")
    assert room.promise.text().startswith("U geeft advies.")
    assert not room.restore.isVisible()


# The invitation


def drawn(qtbot: QtBot, room: InvitationRoom) -> None:
    for _ in range(4):
        QApplication.processEvents()
    qtbot.waitUntil(lambda: room.preview.is_up_to_date, timeout=10_000)


def test_without_a_level_it_leads_there(
    qtbot: QtBot, window: MainWindow, empty: Workspace, enter: Callable[[str], InvitationRoom]
) -> None:
    room = enter("invitation")
    assert not room.fields.isVisible()
    assert not room.print.isVisible()
    press(qtbot, room, "toLevel")
    assert isinstance(window.screen_of("preparing")._stack.currentWidget(), LevelRoom)  # type: ignore[union-attr]


def test_what_misses_leads_to_where_it_is_filled_in(
    qtbot: QtBot, empty: Workspace, enter: Callable[[str], InvitationRoom], app: App
) -> None:
    inviting.choose_level(empty, id_of(empty), Level.ADVISE)
    room = enter("invitation")
    asked: list[str] = []
    app.desk.place_chosen.connect(lambda section, subject: asked.append(subject))
    named(room, "missing_0").click()
    dialog("dayDialog").close()
    assert asked == ["day"]
    named(room, "missing_2").click()  # the number is filled in right here
    assert room.fields.sign_up.edit.hasFocus()


def test_every_field_is_seen_on_the_page(
    qtbot: QtBot, empty: Workspace, enter: Callable[[str], InvitationRoom]
) -> None:
    plan(empty)
    room = enter("invitation")
    write(qtbot, room, "invitationTitleField", "Praat mee over de straat")
    write(qtbot, room, "invitationGets", "U krijgt soep")
    write(qtbot, room, "invitationInterpreter", "Turks")
    write(qtbot, room, "invitationPhone", "0612345678")
    write(qtbot, room, "invitationAskFor", "Noor")
    write(qtbot, room, "invitationSender", "Buurthuis De Brug")
    press(qtbot, room, "invitationChildren_0")
    press(qtbot, room, "invitationFood_0")
    drawn(qtbot, room)

    assert room.preview.made is not None
    page = " ".join(text_of(room.preview.made.pdf).split())
    for words in (
        "Praat mee over de straat",
        "Donderdag 14 januari",
        "10 uur tot 12 uur",
        "U krijgt soep.",
        "Er is een tolk voor Turks.",
        "06 1234 5678",
        "Vraag naar Noor.",
        "Er is opvang.",
        "Er is koffie",
        "U geeft advies.",
        "Van: Buurthuis De Brug",
    ):
        assert words in page
    assert "opvang voor kinderen. Dat is nog niet geregeld." in look.words(room.missing)


def test_what_cannot_be_read_is_told_beside_its_field_and_stays(
    qtbot: QtBot, empty: Workspace, enter: Callable[[str], InvitationRoom]
) -> None:
    plan(empty)
    room = enter("invitation")
    write(qtbot, room, "invitationPhone", "bel Noor")
    write(qtbot, room, "invitationTitleField", "Participatie in de wijk")

    assert "letters" in room.fields.sign_up.problem
    assert room.fields.sign_up.text() == "bel Noor"
    assert "Participatie" in room.fields.title.problem
    read = invitation(empty, id_of(empty), TODAY)
    assert read is not None
    assert read.written.sign_up == ""


def test_pressing_a_choice_again_lets_step_5_decide(
    qtbot: QtBot, workspace: Workspace, session_id: str, enter: Callable[[str], InvitationRoom]
) -> None:
    room = enter("invitation")
    press(qtbot, room, "invitationChildren_0")  # the example says yes by itself
    read = invitation(workspace, session_id, TODAY)
    assert read is not None
    assert read.written.children is None
    assert room.fields.care_hint.text() == "Stap 5 zegt: ja."


def test_front_back_and_picture_are_looked_at(
    qtbot: QtBot, workspace: Workspace, enter: Callable[[str], InvitationRoom]
) -> None:
    room = enter("invitation")
    drawn(qtbot, room)
    assert room.preview.made is not None
    assert len(room.preview.made.pages) == 2
    press(qtbot, room.preview, "pageForth")
    assert text(room.preview, "pageWhere") == "Achterkant"
    qtbot.mouseClick(room.preview.picture, LEFT)
    drawn(qtbot, room)
    assert text(room.preview, "pageWhere") == "Plaatje"
    assert len(room.preview.made.pages) == 1
    qtbot.mouseClick(room.preview.paper, LEFT)
    drawn(qtbot, room)
    assert text(room.preview, "pageWhere") == "Voorkant"


def choose_file(path: Path) -> None:
    asked = dialog("saveDialog")
    assert isinstance(asked, QFileDialog)
    asked.fileSelected.emit(str(path))
    asked.close()


def test_the_pdf_and_the_picture_are_saved(
    qtbot: QtBot, workspace: Workspace, enter: Callable[[str], InvitationRoom], tmp_path: Path
) -> None:
    room = enter("invitation")
    drawn(qtbot, room)
    with qtbot.waitSignal(room.saving.saved):
        room.save.click()
        choose_file(tmp_path / "flyer")
    assert room.preview.made is not None
    assert (tmp_path / "flyer.pdf").read_bytes() == room.preview.made.pdf
    assert text(room, "invitationLine") == "Bewaard: flyer.pdf"
    with qtbot.waitSignal(room.saving.saved):
        room.picture.click()
        choose_file(tmp_path / "plaatje.png")
    assert QImage(str(tmp_path / "plaatje.png")).size().toTuple() == (1080, 1350)


def test_a_place_that_cannot_be_written_is_told(
    qtbot: QtBot, workspace: Workspace, enter: Callable[[str], InvitationRoom], tmp_path: Path
) -> None:
    (tmp_path / "map.pdf").mkdir()
    room = enter("invitation")
    room.save.click()
    choose_file(tmp_path / "map.pdf")
    qtbot.waitUntil(
        lambda: any(w.objectName() == "saveProblem" and w.isVisible() for w in QApplication.topLevelWidgets())
    )
    words = " ".join(label.text() for label in dialog("saveProblem").findChildren(QLabel))
    assert "map.pdf is een map." in words
    dialog("saveProblem").close()


def test_copying_says_so(
    qtbot: QtBot, workspace: Workspace, session_id: str, enter: Callable[[str], InvitationRoom]
) -> None:
    room = enter("invitation")
    room.copy.click()
    assert QGuiApplication.clipboard().text() == messages(workspace, session_id, TODAY)[0].words.text
    assert room.copy.text() == "Gekopieerd"
    room.describe.click()
    assert "Buurthuis." in QGuiApplication.clipboard().text()
    assert (room.copy.text(), room.describe.text()) == ("Kopieer tekst", "Gekopieerd")


def test_printing_warns_while_nobody_tested_it(
    qtbot: QtBot, workspace: Workspace, session_id: str, enter: Callable[[str], InvitationRoom]
) -> None:
    room = enter("invitation")
    for test in invitation(workspace, session_id, TODAY).tests:  # type: ignore[union-attr]
        inviting.remove_test(workspace, test.id)
    room.refresh()
    room.print.click()
    asked = dialog("flyerPrintChoice")
    assert asked.findChild(QWidget, "flyerPrintWarning") is not None
    asked.close()

    teach_back(workspace, session_id)
    room.refresh()
    room.print.click()
    asked = dialog("flyerPrintChoice")
    assert asked.findChild(QWidget, "flyerPrintWarning") is None
    asked.close()


def test_printing_warns_of_what_nobody_arranged(
    qtbot: QtBot, workspace: Workspace, session_id: str, enter: Callable[[str], InvitationRoom]
) -> None:
    room = enter("invitation")
    room.print.click()
    assert dialog("flyerPrintChoice").findChild(QWidget, "flyerPrintWarning") is None
    dialog("flyerPrintChoice").close()
    arrange_need(workspace, session_id, "interpreter", False)
    arrange_need(workspace, session_id, "food", False)
    room.refresh()
    said = "Op de uitnodiging staat een tolk. Dat is nog niet geregeld."
    qtbot.waitUntil(lambda: said in look.words(room.missing))
    room.print.click()
    asked = dialog("flyerPrintChoice")
    assert "Dit staat erop, maar is nog niet geregeld: een tolk, eten." in look.words(asked)
    asked.close()


def teach_back(workspace: Workspace, session_id: str) -> None:
    inviting.add_test(
        workspace, session_id, on=TODAY, tester="A", question="Wanneer?", understood=Understood.YES
    )


def test_the_choice_of_paper_is_handed_on(qtbot: QtBot) -> None:
    choice = FlyerPrintChoice(sides=2, warning="")
    with qtbot.waitSignal(choice.chosen) as heard:
        choice.open()
        press(qtbot, choice, "flyerPaper1")
        assert text(choice, "flyerPrintHint") == "Leg A5-papier in de printer."
        press(qtbot, choice, "flyerSide1")
        press(qtbot, choice, "flyerColour1")
        press(qtbot, choice, "flyerPrintFurther")
    assert [str(heard.args[0]), *heard.args[1:]] == ["a5", True, True]


def test_it_is_printed(workspace: Workspace, session_id: str, tmp_path: Path) -> None:
    from exports.flyer import FlyerForm

    read = invitation(workspace, session_id, TODAY)
    assert read is not None
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "uit.pdf"))
    printer.setResolution(72)
    pages = print_flyer(printer, read.invitation, None, TODAY, FlyerForm.A4_TWICE, False, False)
    assert pages == 2
    assert (tmp_path / "uit.pdf").stat().st_size > 1000


def test_a_teach_back_is_written_down_and_taken_away(
    qtbot: QtBot, empty: Workspace, enter: Callable[[str], InvitationRoom]
) -> None:
    session_id = plan(empty)
    room = enter("invitation")
    assert text(room, "testsTitle") == "Nog niet getest met bewoners."
    room.tests.add.click()
    asked = dialog("teachBack")
    press(qtbot, asked, "teachBackSave")
    assert text(asked, "teachBackProblem") == "Kies of het duidelijk was."
    press(qtbot, asked, "teachBackUnderstood_1")
    press(qtbot, asked, "teachBackSave")
    assert "welke vraag" in text(asked, "teachBackProblem")
    press(qtbot, asked, "teachBackUsual_1")
    press(qtbot, asked, "teachBackSave")

    qtbot.waitUntil(lambda: text(room, "testsTitle") == "Getest met 1 mens.")
    read = invitation(empty, session_id, TODAY)
    assert read is not None
    (test,) = read.tests
    assert (test.tester, test.question, test.understood) == ("A", "Wanneer is het?", "deels")
    named(room, "testRemove_0").click()
    assert text(room, "testsTitle") == "Nog niet getest met bewoners."


# The messages


def test_a_plan_is_laid_out_and_counted(
    qtbot: QtBot, empty: Workspace, enter: Callable[[str], MessagesRoom]
) -> None:
    session_id = plan(empty)
    room = enter("messages")
    press(qtbot, room, "linePlan")
    assert room.lines.findChild(QWidget, "line_2") is not None

    press(qtbot, room, "lineGiven_0")
    asked = dialog("givenDialog")
    write(qtbot, asked, "givenCount", "veel")
    press(qtbot, asked, "givenSave")
    assert dialog("givenDialog").isVisible()
    write(qtbot, asked, "givenCount", "12")
    write(qtbot, asked, "comingCount", "20")
    press(qtbot, asked, "givenSave")
    assert dialog("givenDialog").isVisible()
    write(qtbot, asked, "comingCount", "9")
    press(qtbot, asked, "givenSave")

    qtbot.waitUntil(lambda: room.lines.findChild(QLabel, "lineCount_0") is not None)
    assert text(room, "lineCount_0") == "12 kregen het, 9 komen"
    assert "Reken op ongeveer 6 mensen." in text(room, "turnoutCardLines")
    line = messages(empty, session_id, TODAY)[0].lines[0]
    assert (line.given, line.coming, line.done) == (12, 9, TODAY)


def test_a_message_without_somebody_who_tells_it_says_so(
    qtbot: QtBot, empty: Workspace, enter: Callable[[str], MessagesRoom]
) -> None:
    session_id = plan(empty)
    inviting.add_line(empty, session_id, MessageKind.INVITATION, Channel.PAPER)
    room = enter("messages")
    lonely = room.lines.findChild(QLabel, "linesLonely")
    assert isinstance(lonely, QLabel)
    assert lonely.isVisible()

    press(qtbot, room, "lineChange_0")
    asked = dialog("lineDialog")
    press(qtbot, asked, "lineChannel_1")
    write(qtbot, asked, "lineAudience", "Ouderen in flat 3")
    press(qtbot, asked, "lineSave")
    qtbot.waitUntil(lambda: not lonely.isVisible())
    line = messages(empty, session_id, TODAY)[0].lines[0]
    assert (line.channel, line.audience) == (Channel.CALL, "Ouderen in flat 3")

    press(qtbot, room, "lineRemove_0")
    assert messages(empty, session_id, TODAY)[0].lines == ()
    assert room.lines.plan.isVisible()


def test_a_way_is_added_on_a_day_of_its_own(
    qtbot: QtBot, empty: Workspace, enter: Callable[[str], MessagesRoom]
) -> None:
    session_id = plan(empty)
    room = enter("messages")
    press(qtbot, room, "lineAdd")
    asked = dialog("lineDialog")
    press(qtbot, asked, "lineSave")
    assert text(asked, "lineProblem") == "Kies eerst hoe het gaat."
    press(qtbot, asked, "lineChannel_0")
    press(qtbot, asked, "lineWhen_1")
    press(qtbot, asked, "lineDayWeeks1")
    press(qtbot, asked, "lineSave")
    (line,) = messages(empty, session_id, TODAY)[0].lines
    assert line.due == TODAY + dt.timedelta(days=7)


def test_reminders_show_their_length_and_are_copied(
    qtbot: QtBot, workspace: Workspace, session_id: str, enter: Callable[[str], MessagesRoom]
) -> None:
    room = enter("messages")
    qtbot.mouseClick(room.list.rows[MessageKind.REMINDER_DAY], LEFT)
    said = messages(workspace, session_id, TODAY)[2].words
    assert text(room, "messageText") == said.text
    assert text(room, "messageCount") == f"{len(said.text)} van 160 tekens"
    press(qtbot, room, "messageCopy")
    assert QGuiApplication.clipboard().text() == said.text
    assert named(room, "messageCopy").text() == "Gekopieerd"
    press(qtbot, room, "voiceCopy")
    assert QGuiApplication.clipboard().text() == said.voice
    assert named(room, "messageCopy").text() == "Kopieer"


def test_the_list_is_walked_with_the_keyboard(
    qtbot: QtBot, workspace: Workspace, enter: Callable[[str], MessagesRoom]
) -> None:
    room = enter("messages")
    first = room.list.rows[MessageKind.INVITATION]
    qtbot.mouseClick(first, LEFT)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert room.lines.title.text() == "Herinnering, 1 week van tevoren"


def test_the_agenda_waits_for_a_day_and_is_saved(
    qtbot: QtBot, empty: Workspace, enter: Callable[[str], MessagesRoom], tmp_path: Path
) -> None:
    room = enter("messages")
    assert not room.agenda.isEnabled()
    assert text(room, "messagesLine").startswith("Kies eerst de dag.")
    plan(empty)
    room.refresh()
    assert room.agenda.isEnabled()
    with qtbot.waitSignal(room.saving.saved):
        room.agenda.click()
        choose_file(tmp_path / "agenda.ics")
    found = icalendar.Calendar.from_ical((tmp_path / "agenda.ics").read_bytes())
    assert len(found.walk("VEVENT")) == 12


def test_how_many_are_hoped_for_is_kept(
    qtbot: QtBot, empty: Workspace, enter: Callable[[str], MessagesRoom]
) -> None:
    room = enter("messages")
    write(qtbot, room, "turnoutHoped", "veel")
    assert room.turnout.hoped.problem == "Schrijf een heel getal, zoals 24."
    write(qtbot, room, "turnoutHoped", "24")
    assert turnout(empty, id_of(empty)).hoped == 24


def test_names_of_files_fit_every_disk() -> None:
    assert tidy_name('Uitnodiging: "12/10"?', ".pdf") == "Uitnodiging 12 10.pdf"


# The panels


def show(qtbot: QtBot, app: App, workspace: Workspace, session_id: str, kind: type) -> QWidget:
    panel = kind(app.desk)
    qtbot.addWidget(panel)
    panel.resize(440, 300)
    panel.show_session(workspace, session_id, TODAY)
    panel.show()
    return panel  # type: ignore[no-any-return]


def test_the_panels_of_a_new_session(qtbot: QtBot, app: App, empty: Workspace) -> None:
    seen = {kind: show(qtbot, app, empty, id_of(empty), kind) for kind in PANELS}

    assert text(seen[LevelPanel], "levelChosen") == "Nog niet gekozen"
    assert text(seen[InvitationPanel], "invitationMissing").endswith("En nog 1.")
    assert text(seen[InvitationPanel], "invitationTested").startswith("Nog niet getest")
    assert text(seen[MessagesPanel], "messageNext") == "Uitnodiging. Kies eerst de dag."
    assert text(seen[MessagesPanel], "messageGiven") == "Er is nog geen plan voor dit bericht."
    assert text(seen[TurnoutPanel], "turnoutLines").startswith("Hier komt")


def test_the_panels_follow_the_work(qtbot: QtBot, app: App, empty: Workspace) -> None:
    session_id = plan(empty)
    line = inviting.add_line(empty, session_id, MessageKind.INVITATION, Channel.POSTER)
    inviting.change_invitation(empty, session_id, expected=24, sign_up="0600000000")
    teach_back(empty, session_id)
    inviting.mark_given(empty, line, None, 20, 12)
    seen = {kind: show(qtbot, app, empty, session_id, kind) for kind in PANELS}

    assert text(seen[LevelPanel], "levelChosen") == "Adviseren"
    assert text(seen[InvitationPanel], "invitationMissing") == "Alles staat erop."
    assert text(seen[InvitationPanel], "invitationTested").startswith("Getest met 1 mens.")
    assert text(seen[MessagesPanel], "messageNext") == "Uitnodiging. Voor 24 december."
    assert text(seen[MessagesPanel], "messageGiven") == "Gegeven aan 20 van 24."
    assert text(seen[MessagesPanel], "messagePersonal") == "Laat het ook iemand zelf vertellen."
    assert "Reken op ongeveer 8 mensen." in text(seen[TurnoutPanel], "turnoutLines")
    assert "kleine groep" in text(seen[TurnoutPanel], "turnoutAdvice")


# How it looks


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("key", ROOMS)
def test_everything_is_named_large_enough_and_whole(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, key: str, percent: int
) -> None:
    window.resize(1366, 768)
    window.use_text_size(percent)
    window.go("preparing", key)
    room = window.screen_of("preparing")._rooms[key]  # type: ignore[union-attr]
    look.settle(room)
    QApplication.processEvents()
    look.settle(room)
    assert look.nameless(room) == []
    assert look.too_small(room) == []
    assert look.cut(room) == []
    assert look.beyond(room) == []
    if isinstance(room, InvitationRoom):
        qtbot.waitUntil(lambda: room.preview.is_up_to_date, timeout=10_000)
    assert theme.text_size() == percent
