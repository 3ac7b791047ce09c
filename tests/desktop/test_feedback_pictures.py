"""Another picture in the leaflet: a pictogram, or an own photo, for a card and for a promise."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.feedback_help import dialog, open_feedback
from ui.desktop.feedback.picture_dialog import PictureDialog
from ui.desktop.screens.feedback import FeedbackScreen
from ui.desktop.window import MainWindow


def press(qtbot: QtBot, around: QWidget, name: str) -> None:
    button = around.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def first_row(screen: FeedbackScreen) -> str:
    stress = screen._reading.leaflet.stress
    assert stress is not None
    return str(stress.rows[0].pictogram)


def test_a_card_gets_another_pictogram_and_then_an_own_drawing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    screen = open_feedback(qtbot, window)
    screen.open_block(3)
    press(qtbot, screen.body.panel.pictures, "cardPicture")
    picking = dialog("pictureDialog")
    assert isinstance(picking, PictureDialog)
    picking._tiles.choose("st_brieven")
    press(qtbot, picking, "pictureTake")
    qtbot.waitUntil(lambda: first_row(screen) == "st_brieven")
    drawing = QImage(640, 480, QImage.Format.Format_RGB32)
    drawing.fill(0x3366AA)
    assert drawing.save(str(tmp_path / "tekening.png"))
    press(qtbot, screen.body.panel.pictures, "cardPicture")
    press(qtbot, dialog("pictureDialog"), "pictureOwn")
    asking = screen.findChild(QFileDialog, "photoFileDialog")
    assert isinstance(asking, QFileDialog)
    asking.fileSelected.emit(str(tmp_path / "tekening.png"))
    asking.close()
    qtbot.waitUntil(lambda: screen.findChild(QWidget, "photoDialog") is not None)
    words = dialog("photoDialog").findChild(QLineEdit, "photoAlt")
    assert isinstance(words, QLineEdit)
    qtbot.keyClicks(words, "Een blauwe muur")
    press(qtbot, dialog("photoDialog"), "photoSave")
    qtbot.waitUntil(lambda: first_row(screen).startswith("eigen:"))
    shown = screen._reading.leaflet.pictures[first_row(screen)]
    assert shown.alt == "Een blauwe muur"
