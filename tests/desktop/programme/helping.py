"""What the tests of the programme and the team share."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.desktop.preparing.programme.block_list import BlockList
from ui.desktop.preparing.programme.room import ProgrammeRoom

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def press(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, LEFT)


def labels(room: ProgrammeRoom) -> list[str]:
    return [block.label for block in room.view.blocks]


def shown(blocks: BlockList) -> list[str]:
    return [blocks.blocks.index(row, 0).data() for row in range(blocks.blocks.rowCount())]


def choose(blocks: BlockList, label: str) -> None:
    row = next(row for row in range(99) if blocks.blocks.block_at(row).label == label)
    blocks.setCurrentIndex(blocks.blocks.index(row, 0))


def write(qtbot: QtBot, field: QWidget, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def dialog(name: str) -> QWidget:
    found = QApplication.activeModalWidget()
    assert found is not None
    assert found.objectName() == name
    return found


def drag(qtbot: QtBot, view: QWidget, row: QRect, to: QPoint) -> None:
    """Press in the middle of a row, move in steps to a place on the screen, and let go there."""
    start, end = row.center(), view.viewport().mapFromGlobal(to)
    QTest.mousePress(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start)
    for step in (1, 2, 3):
        QTest.mouseMove(view.viewport(), start + (end - start) * step / 3)
    QTest.mouseRelease(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, end)


def edge(blocks: BlockList, row: int) -> QPoint:
    """The place on the screen just above the middle of a row."""
    box = blocks.visualRect(blocks.blocks.index(row, 0))
    return blocks.viewport().mapToGlobal(QPoint(60, box.center().y() - 4))
