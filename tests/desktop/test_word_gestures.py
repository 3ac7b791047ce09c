"""Gestures with words, by the keys a note taker has."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.desktop.app import App
from ui.desktop.gestures.columns import ColumnsGesture
from ui.desktop.gestures.gesture import GestureWidget
from ui.desktop.gestures.places import widget_for
from wijksessie.commands import Workspace
from wijksessie.commands.rounds import create_round, open_round
from wijksessie.commands.sheets import confirm_sheet, write_part
from wijksessie.queries.session import current
from wijksessie.queries.sheets import SheetView, sheet
from wijksessie.terms import TechniqueId


class Host:
    """What a table screen does: write, and show again what is there."""

    def __init__(
        self, app: App, workspace: Workspace, technique: TechniqueId, options: list[str], at: int = 0
    ) -> None:
        view = current(workspace)
        assert view is not None
        self.workspace = workspace
        self.round = create_round(workspace, view.id, technique, "Vraag?", options, {})
        open_round(workspace, self.round)
        gesture = self.read().gestures[at]
        self.hand: GestureWidget = widget_for(gesture)(app.desk, gesture)
        self.hand.workspace = workspace
        self.hand.resize(1200, 700)
        self.hand.typed.connect(self.write)
        self.show()

    def read(self) -> SheetView:
        found = sheet(self.workspace, self.round, "zon")
        assert found is not None
        return found

    def show(self) -> None:
        view = self.read()
        self.hand.show_sheet(view, view.data)

    def write(self, data: Any) -> None:
        write_part(self.workspace, self.round, "zon", "", data)
        self.show()

    def child(self, name: str) -> QWidget:
        found = self.hand.findChild(QWidget, name)
        assert isinstance(found, QWidget), name
        return found


def plain(data: Any) -> Any:
    from wijksessie.store import thaw

    return thaw(data)


@pytest.fixture
def workspace(app: App) -> Workspace:
    assert app.desk.projects.current is not None
    return app.desk.projects.current.workspace


def shown(qtbot: QtBot, host: Host) -> Host:
    qtbot.addWidget(host.hand)
    host.hand.show()
    host.hand.activateWindow()
    qtbot.waitActive(host.hand)
    return host


def typed(qtbot: QtBot, widget: QWidget, text: str) -> None:
    qtbot.keyClicks(widget, text)
    qtbot.keyClick(widget, Qt.Key.Key_Return)


def test_columns_card_by_card(app: App, workspace: Workspace, qtbot: QtBot) -> None:
    host = shown(qtbot, Host(app, workspace, TechniqueId.COMMENTARY, ["so_inloop", "so_brievenhulp"]))
    typed(qtbot, host.child("column_plus"), "Koffie")
    typed(qtbot, host.child("column_min"), "Alleen overdag")
    qtbot.keyClicks(host.child("column_plus"), "Half getypt")
    qtbot.keyClick(host.child("column_plus"), Qt.Key.Key_PageDown)
    typed(qtbot, host.child("column_vraag"), "Wie helpt?")
    assert plain(host.read().data) == {
        "so_inloop": {"plus": ["Koffie", "Half getypt"], "min": ["Alleen overdag"]},
        "so_brievenhulp": {"vraag": ["Wie helpt?"]},
    }
    assert host.hand.progress() == "2 van 2 kaartjes"
    qtbot.keyClick(host.child("column_vraagLines_0"), Qt.Key.Key_Delete)
    assert "so_brievenhulp" not in plain(host.read().data)
    workspace.undo()
    host.show()
    assert host.hand.progress() == "2 van 2 kaartjes"
    confirm_sheet(workspace, host.round, "zon")


def test_half_typed_lines_come_back(app: App, workspace: Workspace, qtbot: QtBot) -> None:
    host = shown(qtbot, Host(app, workspace, TechniqueId.COMMENTARY, ["so_inloop", "so_brievenhulp"]))
    typed(qtbot, host.child("column_plus"), "Koffie")
    qtbot.keyClick(host.child("column_plus"), Qt.Key.Key_PageDown)
    typed(qtbot, host.child("column_plus"), "Hulp")
    qtbot.keyClick(host.child("column_plusLines_0"), Qt.Key.Key_Return)
    qtbot.keyClicks(host.child("column_plus"), "Veel hulp")
    boom = sheet(workspace, host.round, "boom")
    assert boom is not None
    host.hand.show_sheet(boom, boom.data)
    assert isinstance(host.hand, ColumnsGesture)
    field = host.hand.columns["plus"].field
    assert field.text() == ""
    host.show()
    assert field.text() == "Veel hulp"
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert plain(host.read().data) == {
        "so_inloop": {"plus": ["Koffie"]},
        "so_brievenhulp": {"plus": ["Veel hulp"]},
    }


def test_columns_keep_the_marks_of_the_h(app: App, workspace: Workspace, qtbot: QtBot) -> None:
    host = shown(qtbot, Host(app, workspace, TechniqueId.H_FORM, [], at=1))
    assert isinstance(host.hand, ColumnsGesture)
    write_part(workspace, host.round, "zon", "scores", [3, 7])
    host.show()
    typed(qtbot, host.child("column_improve"), "Meer bankjes")
    assert plain(host.read().data) == {"scores": [3, 7], "improve": ["Meer bankjes"]}


def test_a_name_is_a_hint_and_no_lock(app: App, workspace: Workspace, qtbot: QtBot) -> None:
    host = shown(qtbot, Host(app, workspace, TechniqueId.COMMENTARY, ["so_inloop"]))
    qtbot.keyClicks(host.child("column_plus"), "Fatima schenkt koffie")
    soft = host.child("column_plusSoft")
    assert isinstance(soft, QLabel)
    assert soft.isVisible()
    assert "Fatima" in soft.text()
    qtbot.keyClick(host.child("column_plus"), Qt.Key.Key_Return)
    assert plain(host.read().data) == {"so_inloop": {"plus": ["Fatima schenkt koffie"]}}


def test_a_rope_by_keys(app: App, workspace: Workspace, qtbot: QtBot) -> None:
    host = shown(qtbot, Host(app, workspace, TechniqueId.TIMELINE, []))
    typed(qtbot, host.child("ropeWhen"), "2015")
    assert host.hand.focusWidget() is host.child("ropeWhat")
    qtbot.keyClick(host.child("ropeWhat"), Qt.Key.Key_Down)
    typed(qtbot, host.child("ropeWhat"), "Buurthuis dicht")
    typed(qtbot, host.child("ropeWhen"), "2003")
    qtbot.keyClick(host.child("ropeWhat"), Qt.Key.Key_Up)
    typed(qtbot, host.child("ropeWhat"), "Nieuwe flat")
    first = {"when": "2015", "label": "Buurthuis dicht", "mood": -1}
    second = {"when": "2003", "label": "Nieuwe flat", "mood": 1}
    assert plain(host.read().data) == [first, second]
    qtbot.keyClick(host.child("event_0"), Qt.Key.Key_Return)
    typed(qtbot, host.child("ropeWhat"), " en weg")
    assert plain(host.read().data)[0]["label"] == "Buurthuis dicht en weg"
    qtbot.keyClick(host.child("event_1"), Qt.Key.Key_Delete)
    assert len(plain(host.read().data)) == 1
    confirm_sheet(workspace, host.round, "zon")


def test_rules_by_digit_and_own_ones(app: App, workspace: Workspace, qtbot: QtBot) -> None:
    options = ["iedereen_mag", "blijft_hier", "even_weg"]
    host = shown(qtbot, Host(app, workspace, TechniqueId.GROUND_RULES, options))
    host.hand.take_keys()
    for key in (Qt.Key.Key_3, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_2):
        qtbot.keyClick(host.hand, key)
    typed(qtbot, host.child("ownRule"), "Kinderen erbij")
    assert plain(host.read().data) == {"chosen": ["iedereen_mag", "even_weg"], "added": ["Kinderen erbij"]}
    confirm_sheet(workspace, host.round, "zon")


def test_a_promise(app: App, workspace: Workspace, qtbot: QtBot) -> None:
    host = shown(qtbot, Host(app, workspace, TechniqueId.ACTION_PLANNING, ["so_inloop"]))
    problem = host.child("promiseProblem")
    typed(qtbot, host.child("promiseWhat"), "Inloop openen")
    assert problem.isVisible()
    organisation, yes = host.child("promiseKind_2"), host.child("promiseConfirmed_0")
    assert isinstance(organisation, QPushButton)
    qtbot.keyClick(organisation, Qt.Key.Key_Return)
    typed(qtbot, host.child("promiseWhat"), "")
    assert host.hand.focusWidget() is host.child("promiseOwner")
    qtbot.keyClick(yes, Qt.Key.Key_Return)
    qtbot.keyClick(host.child("promiseSolution"), Qt.Key.Key_Down)
    typed(qtbot, host.child("promiseOwner"), "Buurthuis, beheerder")
    assert plain(host.read().data) == [
        {
            "what": "Inloop openen",
            "solution": "so_inloop",
            "kind": "organisatie",
            "owner": "Buurthuis, beheerder",
            "confirmed": True,
            "when": "",
            "first_step": "",
        }
    ]
    confirm_sheet(workspace, host.round, "zon")
    qtbot.keyClicks(host.child("promiseWhat"), "Wandelen")
    qtbot.keyClick(host.child("promiseKind_0"), Qt.Key.Key_Return)
    for nr in range(2):
        typed(qtbot, host.child("promiseWhat"), f"{nr}")
        qtbot.keyClick(host.child("promiseKind_0"), Qt.Key.Key_Return)
    qtbot.keyClick(host.child("promise_1"), Qt.Key.Key_Delete)
    warning = host.child("promiseWarning")
    assert isinstance(warning, QLabel)
    assert not warning.isVisible()
