"""The whole example session again, typed table by table through the real table screen.

What was typed must say exactly what the example says, whether it is typed at the table or afterwards from
paper. Rounds are typed by their gestures: nothing here knows a technique.
"""

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from tests.desktop.table_help import Clock, a_desk, on_disk, press, session_of, shown
from ui.desktop.desk import Desk
from ui.desktop.gestures.mats import MatsGesture
from ui.desktop.gestures.pairs import PairsGesture
from ui.desktop.session.table.room import TableRoom
from wijksessie.commands import Workspace
from wijksessie.commands.rounds import create_round, open_round
from wijksessie.commands.sheets import set_sheet
from wijksessie.model import Round
from wijksessie.queries.outcomes import outcomes
from wijksessie.queries.rounds import rounds_of, sheets_of
from wijksessie.queries.sheets import SheetView
from wijksessie.store import thaw
from wijksessie.techniques.gestures import (
    ChoiceForm,
    ChooseOne,
    CollectCards,
    FillCells,
    LayInOrder,
    PlaceOnZones,
    PutDots,
    Shape,
    ShareBeans,
    SortOnMats,
    ThisOrThat,
    WriteInColumns,
)
from wijksessie.terms import TechniqueId, Theme

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
ORDER = [
    "betaalbaarheid",
    "begrijpelijkheid",
    "beschikbaarheid",
    "passendheid",
    "regelgeving",
    "leefbaarheid",
]


@dataclasses.dataclass(frozen=True)
class Laid:
    """What one table (or the room) laid in one round of the example."""

    technique: TechniqueId
    question: str
    options: tuple[str, ...]
    params: Mapping[str, Any]
    sheets: Mapping[str, tuple[Any, int | None, int]]


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = a_desk(Clock())
    yield made
    made.tasks.wait()


@pytest.fixture
def example(practice: Workspace) -> list[Laid]:
    """What the example session laid, read before it is taken off the tables."""
    with practice.read() as db:
        return [
            Laid(
                TechniqueId(row.technique),
                row.question,
                tuple(row.options),
                dict(row.params or {}),
                {
                    key: (thaw(sheet.data), sheet.taking_part, sheet.passed)
                    for key, sheet in sheets_of(db, row.id).items()
                },
            )
            for row in rounds_of(db, session_of(practice))
        ]


@pytest.mark.parametrize("from_paper", [False, True], ids=["at the table", "from paper"])
def test_the_example_typed_again_says_the_same(
    qtbot: QtBot, desk: Desk, practice: Workspace, example: list[Laid], from_paper: bool
) -> None:
    said = outcomes(practice)
    assert said["dot_vote"]["cast_dots"] == 71
    with practice.change("test.clear") as db:
        for row in db.scalars(select(Round)):
            db.delete(row)
    assert set(outcomes(practice)) == {"kpi"}
    for laid in example:
        round_id = create_round(
            practice, session_of(practice), laid.technique, laid.question, laid.options, laid.params
        )
        open_round(practice, round_id)
        for table, (data, people, passed) in laid.sheets.items():
            if people is not None:
                set_sheet(practice, round_id, table, taking_part=people, passed=passed)
            room = shown(qtbot, desk, practice, f"{round_id}/{table}")
            if from_paper:
                tick(qtbot, room, "tableFromPaper")
            lay(qtbot, room, on_disk(practice, round_id, table), data)
            qtbot.mouseClick(room.foot.confirm, Qt.MouseButton.LeftButton)
            kept = on_disk(practice, round_id, table)
            assert kept.table.confirmed, (laid.technique, table, room.foot.told())
            assert kept.from_paper is from_paper
            room.close()
    assert outcomes(practice) == said


def tick(qtbot: QtBot, room: TableRoom, name: str) -> None:
    box = room.findChild(QAbstractButton, name)
    assert box is not None
    if not box.isVisible():
        side = room.findChild(QAbstractButton, "tableFold")
        assert side is not None
        qtbot.mouseClick(side, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)


def lay(qtbot: QtBot, room: TableRoom, sheet: SheetView, data: Any) -> None:
    """Type what a table laid, gesture by gesture, with the keys the screen tells of."""
    for gesture, widget in zip(sheet.gestures, room.hands.widgets, strict=True):
        widget.take_keys()
        variant = getattr(gesture, "form", None) or getattr(gesture, "shape", None)
        HOW[variant or type(gesture)](qtbot, room, sheet, widget, data)


How = Callable[[QtBot, TableRoom, SheetView, QWidget, Any], None]


def numbers(qtbot: QtBot, room: TableRoom, sheet: SheetView, widget: QWidget, data: Any) -> None:
    """A number for every option, in the order in which they lie there."""
    for key in sheet.setup.options:
        press(qtbot, room, str(data.get(key, 0)))


def faces(qtbot: QtBot, room: TableRoom, sheet: SheetView, widget: QWidget, data: Any) -> None:
    gesture = sheet.gestures[0]
    assert isinstance(gesture, ChooseOne)
    for step in gesture.steps:
        press(qtbot, room, *number(data[step], sheet.taking_part))


def number(count: int, people: int) -> tuple[Qt.Key | str, ...]:
    """One digit goes on by itself, except where there may come another."""
    return (str(count),) if people < 10 or count >= 10 else (str(count), ENTER)


def statements(qtbot: QtBot, room: TableRoom, sheet: SheetView, widget: QWidget, data: Any) -> None:
    for given in data["questions"]:
        for colour in ("groen", "oranje", "rood"):
            press(qtbot, room, *number(given[colour], sheet.taking_part))
    for tip in data["tips"]:
        press(qtbot, room, tip, ENTER)


def marks(qtbot: QtBot, room: TableRoom, sheet: SheetView, widget: QWidget, data: Any) -> None:
    for mark in reversed(data["scores"]):
        press(qtbot, room, str(mark))


def columns(qtbot: QtBot, room: TableRoom, sheet: SheetView, widget: QWidget, data: Any) -> None:
    (gesture,) = (gesture for gesture in sheet.gestures if isinstance(gesture, WriteInColumns))
    for nr, column in enumerate(gesture.columns):
        if nr:
            press(qtbot, room, TAB)
        for text in data[column]:
            press(qtbot, room, text, ENTER)


def verdicts(qtbot: QtBot, room: TableRoom, sheet: SheetView, widget: QWidget, data: Any) -> None:
    digit = {"ja": "1", "deels": "2", "nee": "3", "weet_niet": "4"}
    found = {(answer["solution"], answer["criterion"]): answer for answer in data}
    for solution in sheet.setup.options:
        for criterion in ORDER[:4]:
            answer = found[solution, criterion]
            press(qtbot, room, digit[answer["verdict"]])
            if answer["why"]:
                last = (solution, criterion) == (sheet.setup.options[-1], ORDER[3])
                press(qtbot, room, *(() if last else (Qt.Key.Key_Left,)), "t", answer["why"], ENTER)


def cells(qtbot: QtBot, room: TableRoom, sheet: SheetView, widget: QWidget, data: Any) -> None:
    """A row the table did not lay is passed over."""
    (gesture,) = sheet.gestures
    assert isinstance(gesture, FillCells)
    for key in sheet.setup.options:
        row = data.get(key)
        if row is None:
            press(qtbot, room, Qt.Key.Key_Down)
        else:
            for count in row if isinstance(row, list) else [row[column] for column in gesture.columns]:
                press(qtbot, room, str(count))


def order(qtbot: QtBot, room: TableRoom, sheet: SheetView, widget: QWidget, data: Any) -> None:
    """Place by place the number of the card; `=` lays it beside the one before."""
    laid = sorted(data, key=lambda key: (data[key], sheet.setup.options.index(key)))
    for nr, key in enumerate(laid):
        press(qtbot, room, str(sheet.setup.options.index(key) + 1))
        if nr and data[key] == data[laid[nr - 1]]:
            press(qtbot, room, "=")


def pairs(qtbot: QtBot, room: TableRoom, sheet: SheetView, widget: QWidget, data: Any) -> None:
    """The two cards that are held up come in an order of their own."""
    winners = {frozenset((pair["a"], pair["b"])): pair["winner"] for pair in data}
    assert isinstance(widget, PairsGesture)
    for _ in winners:
        held = widget._pair()
        assert held is not None
        left, right = held
        won = winners[frozenset(held)]
        keys = {left: Qt.Key.Key_Left, right: Qt.Key.Key_Right}
        press(qtbot, room, keys[won] if won else "=")


def rings(qtbot: QtBot, room: TableRoom, sheet: SheetView, widget: QWidget, data: Any) -> None:
    """How big, then how near."""
    for key in sheet.setup.options:
        press(qtbot, room, str(data[key]["importance"]), str(data[key]["distance"]))


def mats(qtbot: QtBot, room: TableRoom, sheet: SheetView, widget: QWidget, data: Any) -> None:
    """The card that is chosen, and the number of its mat."""
    assert isinstance(widget, MatsGesture)
    digit = {theme.value: str(nr) for nr, theme in enumerate(Theme, start=1)} | {"nog_geen_plek": "0"}
    for _ in data:
        press(qtbot, room, digit[data[str(widget._at)]])


def collect(qtbot: QtBot, room: TableRoom, sheet: SheetView, widget: QWidget, data: Any) -> None:
    """What was said, in its own words, as often as it was said."""
    for key, times in data.items():
        for _ in range(times):
            press(qtbot, room, sheet.option(key).label, ENTER)


def zones(qtbot: QtBot, room: TableRoom, sheet: SheetView, widget: QWidget, data: Any) -> None:
    """Place by place how many stickers of each kind."""
    pins = {(pin["zone"], pin["type"]): pin["count"] for pin in data}
    for zone in sheet.setup.options:
        for kind in sheet.columns:
            count = pins.get((zone, kind.key), 0)
            press(qtbot, room, *((str(count), ENTER) if count < 10 else (str(count),)))


HOW: dict[object, How] = {
    PutDots: numbers,
    ShareBeans: numbers,
    ChoiceForm.COUNTS: faces,
    ChoiceForm.STATEMENTS: statements,
    ChoiceForm.MARKS: marks,
    ChoiceForm.VERDICTS: verdicts,
    WriteInColumns: columns,
    FillCells: cells,
    LayInOrder: order,
    ThisOrThat: pairs,
    Shape.RINGS: rings,
    SortOnMats: mats,
    CollectCards: collect,
    PlaceOnZones: zones,
}
"""How each gesture is typed."""
