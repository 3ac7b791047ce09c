"""A table screen by itself, with a desk that remembers, and rounds to lay on it."""

import datetime as dt
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.clock import TODAY
from ui.desktop.desk import Desk
from ui.desktop.session.table.room import TableRoom
from wijksessie.commands import Workspace
from wijksessie.commands.rounds import create_round, open_round, set_round
from wijksessie.queries.library import technique_text
from wijksessie.queries.session import current
from wijksessie.queries.sheets import SheetView, sheet
from wijksessie.queries.usual import usual_options
from wijksessie.terms import TechniqueId

CTRL = Qt.KeyboardModifier.ControlModifier
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class Clock:
    """Nine o'clock, until somebody turns it."""

    def __init__(self) -> None:
        self.now = dt.datetime(2026, 11, 22, 9, 0)

    def __call__(self) -> dt.datetime:
        return self.now


def a_desk(clock: Clock) -> Desk:
    desk = Desk(clock)

    def remember(name: str, value: object) -> None:
        desk.settings = replace(desk.settings, **{name: value})  # type: ignore[arg-type]

    desk.setting_chosen.connect(remember)
    return desk


def session_of(workspace: Workspace) -> str:
    view = current(workspace)
    assert view is not None
    return view.id


def a_round(
    workspace: Workspace,
    technique: TechniqueId,
    *,
    opened: bool = True,
    options: tuple[str, ...] | None = None,
    **params: Any,
) -> str:
    session_id = session_of(workspace)
    if options is None:
        with workspace.read() as db:
            options = usual_options(db, session_id, technique, "")
    text = technique_text(technique)
    question = technique if text is None else text.question
    round_id = create_round(workspace, session_id, technique, question, options, params)
    if opened:
        set_round(workspace, round_id, agreed=True)
        open_round(workspace, round_id)
    return round_id


def on_disk(workspace: Workspace, round_id: str, table: str) -> SheetView:
    view = sheet(workspace, round_id, table)
    assert view is not None
    return view


def shown(qtbot: QtBot, desk: Desk, workspace: Workspace, subject: str) -> TableRoom:
    room = TableRoom(desk)
    qtbot.addWidget(room)
    room.resize(1366, 768)
    with qtbot.waitActive(room):
        room.show()
        room.activateWindow()
    room.show_session(workspace, session_of(workspace), TODAY)
    room.show_subject(subject)
    return room


def press(qtbot: QtBot, room: QWidget, *keys: Qt.Key | str) -> int:
    """Press keys where the keys are; a text is typed. Returns how many keys that took."""
    pressed = 0
    for key in keys:
        target = room.window().focusWidget()
        assert target is not None
        if isinstance(key, str):
            for letter in key:
                focused = room.window().focusWidget()
                if letter.isascii():
                    qtbot.keyClicks(focused, letter)
                else:  # QTest knows no key for it; a keyboard sends such a letter as a text
                    QApplication.sendEvent(focused, QKeyEvent(QEvent.Type.KeyPress, 0, NO_MODIFIER, letter))
                pressed += 1
        else:
            qtbot.keyClick(target, key)
            pressed += 1
    return pressed


def undo(qtbot: QtBot, room: QWidget, key: Qt.Key = Qt.Key.Key_Z) -> None:
    qtbot.keyClick(room.window().windowHandle(), key, CTRL)


def told(room: TableRoom) -> str:
    return room.foot.told()
