"""From nothing to a printed invitation, in the real window, by somebody who reads only the screen."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.clock import TODAY
from tests.desktop import look
from tests.desktop.feedback_help import dialog, text_of
from ui.desktop.app import App
from ui.desktop.preparing.inviting.invitation_room import InvitationRoom
from ui.desktop.window import MainWindow
from wijksessie.queries.blocks import holds
from wijksessie.queries.conditions_budget import budget
from wijksessie.queries.contacts import contacts
from wijksessie.queries.programme_view import programme
from wijksessie.queries.session import current
from wijksessie.terms import ContactType

SESSION_DAY = dt.date(2027, 1, 28)


class User:
    """Presses what is in sight and types where the cursor is; nothing else."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window

    def around(self) -> QWidget:
        return QApplication.activeModalWidget() or self.window

    def see(self, name: str) -> QWidget:
        def found() -> list[QWidget]:
            look.settle(self.around())
            return [one for one in self.around().findChildren(QWidget, name) if one.isVisible()]

        self.qtbot.waitUntil(lambda: bool(found()), timeout=10_000)
        (one,) = found()
        return one

    def seen(self, name: str) -> bool:
        return any(one.isVisible() for one in self.around().findChildren(QWidget, name))

    def at_the_window(self) -> None:
        """Wait until the dialog is gone; no window manager gives the window its focus back here."""
        self.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)

    def press(self, name: str) -> None:
        button = self.see(name)
        assert button.isEnabled(), f"{name}: {button.toolTip()}"
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, name: str, words: str) -> None:
        field = self.see(name)
        field.setFocus()
        if isinstance(field, QLineEdit):
            field.selectAll()
        self.qtbot.keyClicks(field, words)
        self.qtbot.keyClick(field, Qt.Key.Key_Tab)

    def reads(self, *sentences: str) -> None:
        for sentence in sentences:
            self.qtbot.waitUntil(lambda said=sentence: said in look.words(self.around()))


def test_from_nothing_to_a_printed_invitation(
    qtbot: QtBot, start: Callable[..., App], tmp_path: Path
) -> None:
    app = start()
    window = app.window
    user = User(qtbot, window)

    make_a_neighbourhood(user)
    workspace = app.desk.projects.current.workspace
    choose_the_day(user)
    session = current(workspace)
    assert (session.day, session.start, session.end) == (SESSION_DAY, "10:00", "12:00")
    add_three_key_persons(user)
    known = contacts(workspace, TODAY)
    assert [row.type for row in known] == [ContactType.KEY_PERSON] * 3
    assert [row.display for row in known] == ["Amal", "Joris", "Selam"]
    describe_the_place(user)
    make_a_budget(user)
    assert budget(workspace, session.id).lines
    take_a_programme(user)
    planned = programme(workspace, session.id)
    assert (planned.total, planned.left, len(planned.blocks)) == (120, 0, 12)
    write_the_invitation(user)
    pdf = save_the_invitation(user, tmp_path / "uitnodiging.pdf")
    words = " ".join(text_of(pdf).split())
    for told in ("Donderdag 28 januari", "10 uur", "Buurthuis De Brug", "06 0000 0015", "U geeft advies."):
        assert told in words
    window.go("preparing", "6")
    user.reads("Stap 6: uitnodigen")
    assert not user.seen("holds")
    assert [hold for hold in holds(workspace, session.id) if hold.step == 6] == []


def make_a_neighbourhood(user: User) -> None:
    user.window.go("manage")
    user.press("projectNew")
    user.type("nameField", "Waterwijk")
    user.type("municipalityField", "Brakelstede")
    with user.qtbot.waitSignal(user.window.project_shown, timeout=20_000):
        user.press("nameSave")
    user.at_the_window()
    user.window.go("overview")
    user.reads("Een nieuwe wijk. Fijn dat u begint.")


def choose_the_day(user: User) -> None:
    """A time that cannot be is told, and nothing that was typed is lost."""
    user.press("countdownChoose")
    user.see("sessionDay").choose(SESSION_DAY)
    user.type("sessionTime", "10")
    user.type("sessionEnd", "9")
    user.press("daySave")
    user.reads("Het einde ligt voor het begin. Kies een later einde.")
    assert user.see("sessionTime").text() == "10"
    user.type("sessionEnd", "12 uur")
    user.press("daySave")
    user.at_the_window()
    user.window.go("preparing", "1")
    user.press("openPlan")
    user.reads("De wijksessie is op donderdag 28 januari.")
    user.press("planBack")
    user.reads("Stap 1: sleutelpersonen vinden")


def add_three_key_persons(user: User) -> None:
    """Without a yes nobody is kept; what was typed waits for it."""
    user.press("peoplePanelOpen")
    for nr, name in enumerate(("Amal", "Joris", "Selam"), start=1):
        user.press("contactNew")
        user.press("contactType_0")
        user.type("contactDisplay", name)
        user.type("contactPhone", f"06 0000 001{nr}")
        user.type("contactReach", f"Groep {nr}")
        user.press("contactKeep")
        assert user.see("consentProblem").text()
        user.press("consentYes")
        user.press("contactKeep")
        user.at_the_window()


def describe_the_place(user: User) -> None:
    user.window.go("preparing", "5")
    user.press("placePanelOpen")
    user.type("placeName", "Buurthuis De Brug")
    user.type("placeAddress", "Waterplein 1")
    user.reads("Kan iedereen erin?")


def make_a_budget(user: User) -> None:
    user.window.go("preparing", "5")
    user.press("budgetPanelOpen")
    user.press("moneyStart")
    table = user.see("moneyTable")
    table.setFocus()
    for words in ("Bonnen", "20", "15"):
        user.qtbot.keyClicks(table, words[0])
        user.qtbot.keyClicks(user.see("moneyEdit"), words[1:])
        user.qtbot.keyClick(user.see("moneyEdit"), Qt.Key.Key_Return)
        user.qtbot.waitUntil(lambda: not user.seen("moneyEdit"))
    user.type("moneyAvailable", "500")
    user.qtbot.waitUntil(lambda: user.see("totalsAmount").text().endswith("euro"))


def take_a_programme(user: User) -> None:
    user.window.go("preparing", "4")
    user.press("programmePanelOpen")
    user.press("programmeExamples")
    user.press("template_eerste_sessie")
    user.at_the_window()
    user.reads("120 van 120 minuten")


def write_the_invitation(user: User) -> None:
    """The promise comes first: until it is chosen there is nothing to write."""
    user.window.go("preparing", "6")
    user.reads("Kies eerst hoeveel bewoners te zeggen hebben.")
    user.press("invitationPanelOpen")
    user.press("toLevel")
    user.press("level_adviseren")
    user.window.go("preparing", "invitation")
    user.type("invitationPhone", "06 0000 0015")


def save_the_invitation(user: User, path: Path) -> bytes:
    room = user.window.findChild(InvitationRoom)
    user.qtbot.waitUntil(lambda: room.preview.made is not None and room.save.isEnabled(), timeout=10_000)
    with user.qtbot.waitSignal(room.saving.saved):
        user.press("invitationSave")
        asked = dialog("saveDialog")
        asked.fileSelected.emit(str(path))
        asked.close()
    return path.read_bytes()
