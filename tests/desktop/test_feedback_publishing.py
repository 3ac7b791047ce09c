import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop import look
from tests.desktop.feedback_help import (
    TABLES,
    dialog,
    dots_round,
    leaflet_page,
    open_feedback,
    session_of,
    text_of,
    until_drawn,
    workspace_of,
)
from ui.desktop.app import App
from ui.desktop.feedback.versions import TODAY
from ui.desktop.screens.feedback import FeedbackScreen
from ui.desktop.window import MainWindow
from wijksessie.commands.leaflets import choose_actions, set_respond, switch_block
from wijksessie.commands.sheets import reopen_sheet
from wijksessie.queries.editions import editions


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow) -> FeedbackScreen:
    return open_feedback(qtbot, window)


def publish(qtbot: QtBot, screen: FeedbackScreen) -> None:
    qtbot.mouseClick(screen.body.acts.publish_button, Qt.MouseButton.LeftButton)
    dialog("publishDialog").findChild(QAbstractButton, "publishNow").click()
    until_drawn(qtbot, screen)


def test_an_edition_is_frozen_and_shown(qtbot: QtBot, screen: FeedbackScreen, window: MainWindow) -> None:
    screen.body.preview.version_chosen.emit(TODAY)
    until_drawn(qtbot, screen)
    looked_at = screen.body.preview.made.pdf
    publish(qtbot, screen)
    workspace, session = workspace_of(window), session_of(screen)
    (edition,) = editions(workspace, session)
    assert (edition.on, edition.published) == (dt.date(2026, 11, 22), dt.date(2026, 11, 22))
    assert screen.body.preview._versions.currentText() == "Uitgave 1, van 22 november"
    assert screen.body.preview.made.pdf == looked_at

    switch_block(workspace, session, "wie", False)
    until_drawn(qtbot, screen)
    assert screen.body.preview.made.pdf == looked_at
    screen.body.preview.version_chosen.emit(TODAY)
    until_drawn(qtbot, screen)
    assert "Er waren 24 bewoners" not in text_of(screen.body.preview.made.pdf)
    screen.body.preview.version_chosen.emit(edition.id)
    until_drawn(qtbot, screen)
    assert screen.body.preview.made.pdf == looked_at


def test_an_edition_can_be_saved_and_printed_but_not_changed(
    qtbot: QtBot, screen: FeedbackScreen, tmp_path: Path
) -> None:
    publish(qtbot, screen)
    acts = screen.body.acts
    assert acts.print_button.isEnabled()
    assert acts.save_button.isEnabled()
    assert not acts.publish_button.isEnabled()
    assert acts.publish_button.toolTip() == "Dit is een uitgave. Die verandert niet meer."
    assert not any(switch.isEnabled() for switch in screen.body.list._switches.values())
    screen.open_block(6)
    assert not screen.body.panel.promises.isVisible()
    assert not screen.body.checks.isVisible()
    screen.saving.save(screen._reading.leaflet, screen.body.preview.form, tmp_path / "uitgave.pdf")
    with qtbot.waitSignal(screen.saving.saved):
        pass
    assert (tmp_path / "uitgave.pdf").read_bytes() == screen.body.preview.made.pdf
    look.settle(screen)
    assert not look.cut(screen)


def test_it_is_asked_once_and_said_that_it_stays(screen: FeedbackScreen, window: MainWindow) -> None:
    screen.body.acts.publish_button.click()
    asked = dialog("publishDialog")
    said = " ".join(label.text() for label in asked.findChildren(QLabel))
    assert "zondag 22 november 2026" in said
    assert "Zij zegt hoe het was op 29 oktober 2026." in said
    assert "Daarna kunt u deze uitgave niet meer veranderen." in said
    asked.findChild(QAbstractButton, "publishBack").click()
    assert editions(workspace_of(window), session_of(screen)) == ()


def test_gaps_are_told_and_block_publishing(qtbot: QtBot, screen: FeedbackScreen, window: MainWindow) -> None:
    workspace, session = workspace_of(window), session_of(screen)
    assert "Alles staat erin." in screen.body.checks.accessibleName()
    choose_actions(workspace, session, ())
    set_respond(workspace, session, when="", where="", phone="")
    for table in TABLES:
        reopen_sheet(workspace, dots_round(workspace, session), table)
    qtbot.waitUntil(lambda: not screen.body.acts.publish_button.isEnabled())
    reason = "Nog niet uit te geven. Er is nog geen actie waar een organisatie ja op zei."
    qtbot.waitUntil(lambda: screen.body.acts._line.text() == reason)
    qtbot.waitUntil(lambda: screen.body.checks.findChild(QWidget, "hints") is not None)
    said = [label.text() for label in screen.body.checks.findChildren(QLabel) if label.isVisible()]
    assert "Tafel Zon zei nog niet over de stippen: dit klopt." in said
    assert "En nog 2." in said
    assert any(line.startswith("Er staat nog geen telefoonnummer in.") for line in said)
    look.settle(window)
    assert not look.cut(window)


def test_a_gap_that_came_meanwhile_is_told_in_the_dialog(screen: FeedbackScreen, window: MainWindow) -> None:
    screen.body.acts.publish_button.click()
    choose_actions(workspace_of(window), session_of(screen), ())
    asked = dialog("publishDialog")
    asked.findChild(QAbstractButton, "publishNow").click()
    problem = asked.findChild(QLabel, "publishProblem")
    assert problem.isVisible()
    assert problem.text().startswith("De folder is nog niet klaar.")
    asked.close()
    assert editions(workspace_of(window), session_of(screen)) == ()


def test_a_new_neighbourhood_says_what_will_come(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.project_shown, timeout=20_000):
        window.desk.projects.create("De Linden", "Zwolle")
    screen = leaflet_page(window)
    assert screen.empty.isVisible()
    assert not screen.body.isVisible()
    assert screen.empty._title.text() == "Er is nog niets geteld."
    with qtbot.waitSignal(window.desk.place_chosen) as went:
        screen.empty._act.click()
    assert went.args[0] == "session"


def test_another_neighbourhood_lets_go_of_the_first(
    qtbot: QtBot, screen: FeedbackScreen, window: MainWindow
) -> None:
    with qtbot.waitSignal(window.project_shown, timeout=20_000):
        window.desk.projects.create("De Linden", "Zwolle")
    assert not screen.isVisible()
    leaflet_page(window)
    assert screen.empty.isVisible()
    assert screen.body.preview.made is None


def test_a_file_to_look_at_says_why_nothing_can_be_changed(
    qtbot: QtBot, start: Callable[..., App], practice_file: Path, tmp_path: Path
) -> None:
    from shutil import copy

    from tests.conftest import now
    from wijksessie.commands.projects import open_project

    path = tmp_path / practice_file.name
    for source in (practice_file, practice_file.with_suffix(".key")):
        copy(source, path.with_suffix(source.suffix))
    with open_project(path, now):
        app = start(workspace=path)
        screen = open_feedback(qtbot, app.window)
        assert workspace_of(app.window).read_only is not None
        line = screen.body.acts._line
        assert line.text() == "Dit bestand kunt u bekijken, maar niet veranderen."
        assert not screen.body.acts.publish_button.isEnabled()
        assert screen.body.acts.save_button.isEnabled()
        screen.open_block(6)
        assert not any(row.line.isEnabled() for row in screen.body.panel.promises._rows.values())
        assert screen.body.panel._source.text() == line.text()
        app.window.close()


def test_characters_the_leaflet_cannot_print_are_told(
    qtbot: QtBot, screen: FeedbackScreen, window: MainWindow
) -> None:
    set_respond(workspace_of(window), session_of(screen), when="", where="حديقة", phone="06 0000 0000")
    qtbot.waitUntil(lambda: "staan niet goed in de folder" in screen.body.checks.accessibleName())
