"""The words of the leaflet, its check, and its ways out, with real keys in the practice neighbourhood."""

import errno
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.desktop import look
from tests.desktop.feedback_help import (
    dialog,
    open_feedback,
    session_of,
    text_of,
    until_drawn,
    workspace_of,
)
from ui.desktop.feedback.forms_saving import free_place, save_forms
from ui.desktop.feedback.words_editor import WordsEditor
from ui.desktop.screens.feedback import FeedbackScreen
from ui.desktop.window import MainWindow
from wijksessie.queries.leaflet_forms import whatsapp_text
from wijksessie.queries.leaflet_places import places
from wijksessie.terms import CheckState


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow) -> FeedbackScreen:
    return open_feedback(qtbot, window)


def own(screen: FeedbackScreen, window: MainWindow) -> dict[str, str]:
    now = places(workspace_of(window), session_of(screen), screen._reading.shown.on)
    return {place.place: place.own for place in now if place.own}


def editors(screen: FeedbackScreen, nr: int) -> list[WordsEditor]:
    if nr != screen.body.list.chosen_nr:
        screen.open_block(nr)
    return list(screen.body.panel.words.editors.values())


def test_own_words_are_kept_drawn_and_taken_back(
    qtbot: QtBot, screen: FeedbackScreen, window: MainWindow
) -> None:
    (editor,) = editors(screen, 1)
    usual = editor.edit.text()
    assert usual.splitlines()[0] == "Dank u wel dat u er was."
    editor.edit.setFocus()
    editor.edit.selectAll()
    qtbot.keyClicks(editor.edit, "Fijn dat u kwam.")
    assert own(screen, window) == {}, "not at each key"
    qtbot.waitUntil(lambda: own(screen, window) == {"dank": "Fijn dat u kwam."})
    until_drawn(qtbot, screen)
    assert "Fijn dat u kwam." in text_of(screen.body.preview.made.pdf)
    assert editor.edit.hasFocus()
    assert editor.usual.isVisible()
    window.undo()
    qtbot.waitUntil(lambda: editor.edit.text() == usual)
    qtbot.keyClick(editor.edit, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(editor.edit, Qt.Key.Key_Return)
    qtbot.keyClicks(editor.edit, "Tot ziens.")
    screen.open_block(2)
    assert own(screen, window)["dank"].endswith("\nTot ziens."), "kept when another block is chosen"
    screen.refresh()
    (editor,) = editors(screen, 1)
    qtbot.mouseClick(editor.usual, Qt.MouseButton.LeftButton)
    assert own(screen, window) == {}
    assert editor.edit.text() == usual


def test_each_promise_has_its_words_and_tips_lead_to_them(
    qtbot: QtBot, screen: FeedbackScreen, window: MainWindow
) -> None:
    first, *rest = editors(screen, 6)
    assert len(rest) == 2
    first.edit.setFocus()
    first.edit.selectAll()
    qtbot.keyClicks(first.edit, "Wij faciliteren 99 inlopen.")
    qtbot.keyClick(first.edit, Qt.Key.Key_Tab)
    assert own(screen, window) == {first.place: "Wij faciliteren 99 inlopen."}
    qtbot.mouseClick(first.picture, Qt.MouseButton.LeftButton)
    asked = dialog("pictureDialog")
    look.settle(asked)
    assert not look.cut(asked)
    asked._tiles.choose("st_energie")
    asked.findChild(QAbstractButton, "pictureTake").click()
    qtbot.waitUntil(lambda: screen._reading.leaflet.doing.promises[0].pictogram == "st_energie")
    line = screen.body.list.button(6)
    qtbot.waitUntil(lambda: "tip" in line.accessibleDescription())
    screen.open_block(1)
    screen.body.checks.findChild(QAbstractButton, "controlButton").click()
    asked = dialog("controlDialog")
    look.settle(asked)
    assert not look.cut(asked)
    assert not look.nameless(asked)
    tick = asked.findChild(QAbstractButton, "inclusiveLine_pictures")
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton)
    from wijksessie.queries.checks import checks

    seen = checks(workspace_of(window), session_of(screen), "inclusive")
    assert next(one.state for one in seen if one.key == "pictures") is CheckState.YES
    go = next(
        found for found in asked.findChildren(QAbstractButton) if found.objectName().startswith("findingGo")
    )
    go.click()
    assert screen.body.list.chosen_nr == go.property("block")


def test_forms_are_written_and_never_over_something(
    qtbot: QtBot, screen: FeedbackScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen.body.acts.save_button.click()
    asked = dialog("formsDialog")
    look.settle(asked)
    assert not look.cut(asked)
    for key, row in asked.rows.items():
        if row.isChecked() != (key in ("a5", "bericht")):
            row.click()
    asked.take_folder(str(tmp_path))
    asked.findChild(QAbstractButton, "formsSave").click()
    with qtbot.waitSignal(screen.giving.forms.saved):
        pass
    name = "Folder Wijksessie Rietkwartier 8 oktober 2026"
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [
        f"{name} - folder-a5.pdf",
        f"{name} - whatsapp-tekst.txt",
    ]
    assert screen.body.acts._line.text() == f"2 bestanden bewaard in {tmp_path.name}."
    leaflet = screen._reading.leaflet
    (again,) = save_forms(leaflet, ("bericht",), tmp_path).paths
    assert again.name == f"{name} - whatsapp-tekst (2).txt"
    assert free_place(again).name.endswith("(2) (2).txt")

    def full(path: Path, data: bytes) -> int:
        raise OSError(errno.ENOSPC, "vol")

    monkeypatch.setattr(Path, "write_bytes", full)
    stopped = save_forms(leaflet, ("stem", "bericht"), tmp_path)
    assert (stopped.paths, stopped.problem.errno) == ((), errno.ENOSPC)
    screen.giving.forms._saved(stopped)
    said = " ".join(label.text() for label in dialog("formsProblem").findChildren(QLabel))
    assert "De schijf is vol." in said
    dialog("formsProblem").close()


def test_title_quotes_and_code(qtbot: QtBot, screen: FeedbackScreen, window: MainWindow) -> None:
    from wijksessie.queries.leaflet_reading import choices

    about = workspace_of(window), session_of(screen), screen._reading.shown.on
    title, code = screen.body.panel.title.edit, screen.body.panel.code.edit
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, "Dit zei u")
    screen.open_block(3)
    assert choices(*about).title == "Dit zei u"
    lines = list(screen.body.panel.quotes._ids)
    for line in lines[:3]:
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
        until_drawn(qtbot, screen)
    assert len(choices(*about).quotes_chosen) == 2
    assert screen.body.panel.quotes._refused.text() == "Kies hooguit 2 uitspraken."
    screen.open_block(8)
    code.setFocus()
    qtbot.keyClicks(code, "geen adres")
    qtbot.keyClick(code, Qt.Key.Key_Return)
    assert screen.body.panel.code.problem.startswith("Dit is geen webadres")
    assert code.text() == "geen adres"
    code.selectAll()
    qtbot.keyClicks(code, "www.buurthuis.nl")
    qtbot.keyClick(code, Qt.Key.Key_Return)
    assert choices(*about).qr == "https://www.buurthuis.nl"
    assert not screen.body.panel.code.problem


def test_the_message_is_copied(qtbot: QtBot, screen: FeedbackScreen) -> None:
    assert screen.body.acts._line.text() == "5 mensen testten. 4 begrepen alles. 1 zin is veranderd."
    screen.body.acts.message_button.click()
    asked = dialog("messageDialog")
    words = whatsapp_text(screen._reading.leaflet)
    assert asked.findChild(QPlainTextEdit, "messageText").toPlainText() == words
    asked.findChild(QAbstractButton, "messageCopy").click()
    assert QGuiApplication.clipboard().text() == words
    asked.close()
