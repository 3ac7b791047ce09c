"""Terugvertellen under test, in the real window with the practice neighbourhood."""

import pypdfium2
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.desktop.screens.feedback import FeedbackScreen
from ui.desktop.telling.screen import TellingScreen
from ui.desktop.window import MainWindow
from wijksessie.commands import Workspace
from wijksessie.queries.session import session

TABLES = ("zon", "boom", "vis", "huis")


def open_feedback(qtbot: QtBot, window: MainWindow) -> FeedbackScreen:
    screen = leaflet_page(window)
    until_drawn(qtbot, screen)
    return screen


def leaflet_page(window: MainWindow) -> FeedbackScreen:
    """Go to the editor of the leaflet."""
    window.go("feedback", "leaflet")
    screen = window.screen_of("feedback")
    assert isinstance(screen, TellingScreen)
    return screen.leaflet


def until_drawn(qtbot: QtBot, screen: FeedbackScreen) -> None:
    """Wait until what is in sight is what was asked last, with all changes heard."""
    for _ in range(4):  # a change travels from the file to the bridge, the window and the screen
        QApplication.processEvents()
    qtbot.waitUntil(lambda: screen.body.preview.is_up_to_date)


def workspace_of(window: MainWindow) -> Workspace:
    assert window.desk.projects.current is not None
    return window.desk.projects.current.workspace


def session_of(screen: FeedbackScreen) -> str:
    assert screen._reading is not None
    return screen._reading.about.session_id


def dots_round(workspace: Workspace, session_id: str) -> str:
    seen = session(workspace, session_id)
    assert seen is not None
    return next(block.run_id for block in seen.blocks if block.technique == "dot_vote" and block.run_id)


def dialog(name: str) -> QWidget:
    return next(
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.objectName() == name and widget.isVisible()
    )


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        words = []
        for page in document:
            reader = page.get_textpage()
            words.append(reader.get_text_bounded())
            reader.close()
            page.close()
        return "\n".join(words)
    finally:
        document.close()
