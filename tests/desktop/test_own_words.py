"""Onze woorden as it is used: added, changed, taken away, pasted, all by keyboard, and undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop import look
from ui.desktop.app import App
from ui.desktop.library.own_words import OwnWordsPage
from ui.desktop.library.screen import LibraryScreen
from ui.desktop.parts.buttons import Button
from ui.desktop.window import MainWindow
from wijksessie.commands import Workspace
from wijksessie.commands.writing import MOST_WORDS, add_own_word, import_own_words
from wijksessie.queries.writing import own_words

ENTER = Qt.Key.Key_Return


@pytest.fixture
def page(app: App, window: MainWindow) -> OwnWordsPage:
    app.desk.place_chosen.emit("library", "words")
    screen = window.screen_of("library")
    assert isinstance(screen, LibraryScreen)
    look.settle(screen)
    return screen.words


@pytest.fixture
def workspace(app: App) -> Workspace:
    opened = app.desk.projects.current
    assert opened is not None
    return opened.workspace


def dialog() -> QDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found


def line(name: str) -> QLineEdit:
    found = dialog().findChild(QLineEdit, name)
    assert found is not None
    return found


def press(qtbot: QtBot, parent: QWidget, name: str) -> None:
    button = parent.findChild(Button, name)
    assert button is not None
    qtbot.keyClick(button, ENTER)


def rows(page: OwnWordsPage) -> list[tuple[str, str]]:
    return [(row.title, row.below) for row in page.list.rows.rows]


def listed(workspace: Workspace) -> dict[str, tuple[str, ...]]:
    return {word.hard: word.easy for word in own_words(workspace)}


def test_an_empty_list_says_what_it_is_for(page: OwnWordsPage) -> None:
    said = look.words(page)
    assert "Hier staan nog geen woorden." in said
    assert "intake = eerste gesprek" in said
    assert page.new.isVisible()
    assert not page.list.isVisible()
    assert not page.change.isVisible()
    assert not page.remove.isVisible()


def test_a_word_is_added_by_keyboard_and_undone_by_the_bar(
    qtbot: QtBot, page: OwnWordsPage, window: MainWindow, workspace: Workspace
) -> None:
    press(qtbot, page, "ownWordNew")
    assert dialog().focusWidget() is line("ownWordHard")
    qtbot.keyClicks(line("ownWordHard"), "intake")
    qtbot.keyClick(line("ownWordHard"), Qt.Key.Key_Tab)
    assert dialog().focusWidget() is line("ownWordEasy")
    qtbot.keyClicks(line("ownWordEasy"), "eerste gesprek, kennismaking")
    qtbot.keyClick(line("ownWordEasy"), ENTER)
    assert rows(page) == [("intake", "Liever: eerste gesprek, kennismaking")]
    assert "1 woord. U ziet ze als u voor bewoners schrijft." in look.words(page)
    assert page.list.isVisible()
    assert window.findChild(QWidget, "undoSaid").text() == "Woord toegevoegd: intake"
    press(qtbot, window, "undoButton")
    qtbot.waitUntil(lambda: rows(page) == [])
    assert listed(workspace) == {}


def test_what_is_wrong_is_told_beside_its_field_and_nothing_is_lost(
    qtbot: QtBot, page: OwnWordsPage, workspace: Workspace
) -> None:
    press(qtbot, page, "ownWordNew")
    asked = dialog()
    press(qtbot, asked, "ownWordSave")
    assert "Schrijf eerst het moeilijke woord op." in look.words(asked)
    line("ownWordHard").setText("intake")
    line("ownWordEasy").setText("gesprek, Intake")
    press(qtbot, asked, "ownWordSave")
    assert "Dit is hetzelfde woord." in look.words(asked)
    assert "Schrijf eerst het moeilijke woord op." not in look.words(asked)
    assert (line("ownWordHard").text(), line("ownWordEasy").text()) == ("intake", "gesprek, Intake")
    assert dialog().focusWidget() is line("ownWordEasy")
    assert look.cut(asked) == []
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert listed(workspace) == {}


def test_a_word_is_changed_and_taken_away_by_keyboard(
    qtbot: QtBot, page: OwnWordsPage, window: MainWindow, workspace: Workspace
) -> None:
    for word in ("intake", "traject", "zorgplan"):
        add_own_word(workspace, word, ())
    qtbot.waitUntil(lambda: len(rows(page)) == 3)
    assert rows(page)[0] == ("intake", "Laat dit woord liever weg.")
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, ENTER)
    assert line("ownWordHard").text() == "traject"
    line("ownWordHard").setText("aanpak")
    line("ownWordEasy").setText("plan")
    qtbot.keyClick(line("ownWordHard"), ENTER)
    assert [title for title, _ in rows(page)] == ["aanpak", "intake", "zorgplan"]
    chosen = page.list.chosen()
    assert chosen is not None
    assert chosen.title == "aanpak"
    qtbot.keyClick(page.list, Qt.Key.Key_End)
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert [title for title, _ in rows(page)] == ["aanpak", "intake"]
    chosen = page.list.chosen()
    assert chosen is not None
    assert chosen.title == "intake"
    workspace.undo()
    qtbot.waitUntil(lambda: len(rows(page)) == 3)
    for _ in range(3):
        qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert listed(workspace) == {}
    assert window.focusWidget() is page.new


def test_a_list_is_pasted_and_what_was_not_understood_stays(
    qtbot: QtBot, page: OwnWordsPage, window: MainWindow, workspace: Workspace
) -> None:
    press(qtbot, page, "ownWordsPaste")
    asked = dialog()
    field = asked.findChild(QPlainTextEdit, "pasteLines")
    press(qtbot, asked, "pasteSave")
    assert "Plak eerst een lijst." in look.words(asked)
    QApplication.clipboard().setText("Woorden\nintake\teerste gesprek\ntraject = plan, aanpak\n\n")
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, asked, "pasteSave")
    assert field.toPlainText() == "Woorden"
    assert "2 woorden staan in de lijst. Deze regel lukt nog niet:" in look.words(asked)
    assert "Woorden: Zet een = tussen" in look.words(asked)
    assert asked.focusWidget() is field
    field.setPlainText("zorgplan = plan")
    press(qtbot, asked, "pasteSave")
    assert not asked.isVisible()
    assert [title for title, _ in rows(page)] == ["intake", "traject", "zorgplan"]
    assert window.findChild(QWidget, "undoSaid").text() == "1 woord in de lijst gezet"
    assert listed(workspace)["traject"] == ("plan", "aanpak")
    press(qtbot, window, "undoButton")
    qtbot.waitUntil(lambda: len(rows(page)) == 2)


def test_a_list_that_goes_back_tells_what_was_taken(
    qtbot: QtBot, page: OwnWordsPage, workspace: Workspace
) -> None:
    press(qtbot, page, "ownWordsPaste")
    asked = dialog()
    field = asked.findChild(QPlainTextEdit, "pasteLines")
    field.setPlainText("\n".join(["intake = gesprek", *(f"geen regel {nr}" for nr in range(30))]))
    press(qtbot, asked, "pasteSave")
    assert "1 woord staat in de lijst. Deze 30 regels lukken nog niet:" in look.words(asked)
    assert look.cut(asked) == []
    press(qtbot, asked, "pasteBack")
    assert rows(page) == [("intake", "Liever: gesprek")]


@pytest.mark.parametrize("percent", [100, 125, 150])
def test_nothing_is_cut_at_any_text_size(
    qtbot: QtBot, app: App, window: MainWindow, workspace: Workspace, percent: int
) -> None:
    window.resize(1366, 768)
    app.desk.place_chosen.emit("library", "words")
    app.desk.text_size_chosen.emit(percent)
    screen = window.screen_of("library")
    for words in ((), ("intake", "x" * 60)):
        for word in words:
            add_own_word(workspace, word, ("y" * 60, "heel veel makkelijke woorden achter elkaar"))
        screen.refresh()
        look.settle(window)
        assert look.cut(screen) == []
        assert look.beyond(screen) == []
        assert look.nameless(screen) == []
        assert look.too_small(screen) == []
    for name in ("ownWordNew", "ownWordsPaste"):
        press(qtbot, screen, name)
        look.settle(dialog())
        assert look.cut(dialog()) == []
        assert look.nameless(dialog()) == []
        dialog().reject()


def test_a_full_list_has_no_widget_per_word(qtbot: QtBot, page: OwnWordsPage, workspace: Workspace) -> None:
    add_own_word(workspace, "intake", ("gesprek",))
    import_own_words(workspace, [f"moeilijk{nr} = makkelijk, gewoon" for nr in range(500)])
    page.refresh()
    look.settle(page)
    assert len(rows(page)) == 501 < MOST_WORDS
    assert len(page.list.findChildren(QWidget)) < 20
