"""Kaarten samenvoegen and Wat ligt op tafel, in the real window, by keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from tests.desktop import look
from tests.desktop.table_help import a_round, session_of
from ui.desktop.app import App
from ui.desktop.session.merging.options_room import OptionsRoom
from ui.desktop.session.merging.room import MergeRoom
from wijksessie.commands import Workspace
from wijksessie.commands.named import name_card
from wijksessie.commands.rounds import create_round
from wijksessie.model import Card, Round
from wijksessie.queries.merging import merging
from wijksessie.queries.round_prep import RoundPrep, round_prep
from wijksessie.terms import CardKind, TechniqueId

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
K = Qt.Key
SAID = (
    "Herrie van de buren",
    "Lawaai in de flat",
    "De lift is stuk",
    "Hoge energierekening",
    "De energierekening is te hoog",
    "Eenzaam",
    "الانتظار طويل",
)


@pytest.fixture
def workspace(app: App) -> Workspace:
    opened = app.desk.projects.current
    assert opened is not None
    workspace = opened.workspace
    with workspace.change("test.empty") as db:
        for row in [*db.scalars(select(Round)), *db.scalars(select(Card))]:
            db.delete(row)
    round_id = a_round(workspace, TechniqueId.BRAINSTORM, options=(), kind="stress")
    for nr, words in enumerate(SAID):
        for table in ("zon", "boom", "vis")[: 1 + nr % 3]:
            name_card(workspace, round_id, table, words)
    return workspace


@pytest.fixture
def go(app: App, qtbot: QtBot, workspace: Workspace) -> Callable[[str], QWidget]:
    app.window.resize(1366, 768)

    def to(subject: str) -> QWidget:
        app.desk.place_chosen.emit("session", subject)
        name = f"{subject.partition('/')[0]}Room"
        qtbot.waitUntil(
            lambda: (found := app.window.findChild(QWidget, name)) is not None and found.isVisible()
        )
        room = app.window.findChild(QWidget, name)
        assert isinstance(room, QWidget)
        app.window.activateWindow()
        qtbot.waitActive(app.window)
        return room

    return to


def press(
    qtbot: QtBot, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        qtbot.keyClick(target, key, modifier)


def labels(workspace: Workspace) -> list[str]:
    seen = merging(workspace, session_of(workspace), CardKind.STRESS)
    return [card.option.label for card in seen.cards]


def prep_of(workspace: Workspace, round_id: str) -> RoundPrep:
    prep = round_prep(workspace, round_id)
    assert prep is not None
    return prep


def test_cards_are_laid_together_by_keys(
    go: Callable[[str], QWidget], qtbot: QtBot, workspace: Workspace
) -> None:
    room = go("cards")
    assert isinstance(room, MergeRoom)
    assert room.count.text() == "7 kaarten, hoogstens 12 op tafel"
    assert room.pair.hasFocus()
    press(qtbot, K.Key_Right)
    stays = room.pair.stays
    press(qtbot, K.Key_Left)
    assert room.pair.stays != stays
    stays = room.pair.stays
    press(qtbot, K.Key_Return)
    assert room.count.text() == "6 kaarten, hoogstens 12 op tafel"
    card = merging(workspace, session_of(workspace), CardKind.STRESS).card(stays)
    assert card is not None
    assert len(card.under) == 1
    press(qtbot, K.Key_N)
    assert room.pair.isHidden()
    assert room.list.hasFocus()
    press(qtbot, K.Key_Z, modifier=CTRL)
    qtbot.waitUntil(lambda: not room.pair.isHidden())
    press(qtbot, K.Key_Z, modifier=CTRL)
    qtbot.waitUntil(lambda: room.count.text() == "7 kaarten, hoogstens 12 op tafel")


def test_two_cards_from_the_list_and_loose_again(
    go: Callable[[str], QWidget], qtbot: QtBot, workspace: Workspace
) -> None:
    room = go("cards")
    assert isinstance(room, MergeRoom)
    room.list.setFocus()
    press(qtbot, K.Key_Home, K.Key_Space)
    first = room.list.key_here()
    assert room.pair.isHidden()
    press(qtbot, K.Key_Down, K.Key_Down, K.Key_Return)
    assert room.pair.hasFocus()
    assert {side.isVisible() for side in room.pair.sides} == {True}
    press(qtbot, K.Key_Return)
    assert len(labels(workspace)) == 6
    room.list.setFocus()
    keys = [card.key for card in room.list.cards.cards]
    under = next(nr for nr, card in enumerate(room.list.cards.cards) if card.under)
    room.list.setCurrentIndex(room.list.cards.index(under, 0))
    assert first in keys
    press(qtbot, K.Key_S)
    assert len(labels(workspace)) == 7


def test_later_shows_the_next_pair_and_comes_back(go: Callable[[str], QWidget], qtbot: QtBot) -> None:
    room = go("cards")
    assert isinstance(room, MergeRoom)
    first = room.pair.stays
    press(qtbot, K.Key_L)
    assert room.pair.stays != first
    press(qtbot, K.Key_L)
    assert room.pair.stays == first


def test_a_card_of_a_vote_says_why_not(
    go: Callable[[str], QWidget], qtbot: QtBot, workspace: Workspace
) -> None:
    cards = merging(workspace, session_of(workspace), CardKind.STRESS).cards
    a_round(workspace, TechniqueId.DOT_VOTE, options=(cards[0].key, cards[1].key))
    room = go("cards")
    assert isinstance(room, MergeRoom)
    for nr in (0, 1):
        place = room.list.visualRect(room.list.cards.index(nr, 0)).center()
        qtbot.mouseClick(room.list.viewport(), LEFT, pos=place)
    press(qtbot, K.Key_Return)
    assert room.problem.isVisible()
    assert "al gestemd" in room.problem.text()


def test_from_the_cards_to_the_table(
    go: Callable[[str], QWidget], qtbot: QtBot, workspace: Workspace, app: App
) -> None:
    room = go("cards")
    assert isinstance(room, MergeRoom)
    qtbot.mouseClick(room.on, LEFT)
    options = app.window.findChild(OptionsRoom)
    assert isinstance(options, OptionsRoom)
    qtbot.waitUntil(options.isVisible)
    assert options.list.hasFocus()
    assert options.count.text() == "7 op tafel, hoogstens 12"
    round_id = options._round
    before = prep_of(workspace, round_id).chosen
    press(qtbot, K.Key_Home, K.Key_Space)
    assert prep_of(workspace, round_id).chosen == before[1:]
    assert options.list.cards.cards[0].key == before[0]  # it stays where it lies
    press(qtbot, K.Key_Space)
    assert prep_of(workspace, round_id).chosen == before
    press(qtbot, K.Key_Down, modifier=CTRL)
    assert prep_of(workspace, round_id).chosen[:2] == (before[1], before[0])
    qtbot.mouseClick(child(options, "agreed_dots_per_personLess"), LEFT)
    assert prep_of(workspace, round_id).params["dots_per_person"] == 2
    options.question.edit.setFocus()
    options.question.edit.setText("Wat weegt het zwaarst?")
    press(qtbot, K.Key_Tab)
    assert prep_of(workspace, round_id).question == "Wat weegt het zwaarst?"
    qtbot.mouseClick(options.read, LEFT)
    assert options.aloud.isVisible()
    assert "1 van 7" in look.words(options)
    press(qtbot, K.Key_Right)
    assert "2 van 7" in look.words(options)
    press(qtbot, K.Key_Escape)
    assert options.aloud.isHidden()
    qtbot.mouseClick(options.begin, LEFT)
    assert prep_of(workspace, round_id).opened
    table = app.window.findChild(QWidget, "tableRoom")
    assert isinstance(table, QWidget)
    qtbot.waitUntil(table.isVisible)


def child(room: QWidget, name: str) -> QAbstractButton:
    found = room.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton), name
    return found


@pytest.mark.parametrize("size", [100, 150])
def test_every_round_can_be_prepared(
    go: Callable[[str], QWidget], workspace: Workspace, app: App, size: int
) -> None:
    if size != 100:
        app.window.use_text_size(size)
    for technique in TechniqueId:
        round_id = create_round(workspace, session_of(workspace), technique, "Wat vindt u?", (), {})
        room = go(f"options/{round_id}")
        look.settle(app.window)
        assert look.cut(room) == [], technique
        assert look.beyond(room) == [], technique
        assert look.nameless(room) == [], technique


@pytest.mark.parametrize("size", [100, 150])
def test_the_pair_is_seen_whole(go: Callable[[str], QWidget], app: App, size: int) -> None:
    if size != 100:
        app.window.use_text_size(size)
    room = go("cards")
    look.settle(app.window)
    assert look.cut(room) == []
    assert look.beyond(room) == []
    assert look.nameless(room) == []


def test_own_words_and_criteria(go: Callable[[str], QWidget], qtbot: QtBot, workspace: Workspace) -> None:
    circles = create_round(workspace, session_of(workspace), TechniqueId.ORG_CIRCLES, "Wie helpt?", (), {})
    room = go(f"options/{circles}")
    assert isinstance(room, OptionsRoom)
    room.own.setFocus()
    qtbot.keyClicks(room.own.edit, "De voedselbank")
    press(qtbot, K.Key_Return)
    assert prep_of(workspace, circles).chosen[-1] == "De voedselbank"
    matrix = create_round(workspace, session_of(workspace), TechniqueId.MATRIX, "Wat past?", (), {})
    room = go(f"options/{matrix}")
    qtbot.mouseClick(child(room, "criterion_leefbaarheid"), LEFT)
    assert "leefbaarheid" in prep_of(workspace, matrix).params["criteria"]


def test_sixty_nine_cards_come_down_to_twelve_by_keys(
    go: Callable[[str], QWidget], qtbot: QtBot, workspace: Workspace
) -> None:
    """The break: every suggestion is answered with one key, the rest is picked, and the list stays quick."""
    with workspace.read() as db:
        (round_,) = [row.id for row in db.scalars(select(Round))]
    subjects = (
        "lift",
        "bus",
        "brief",
        "buren",
        "schimmel",
        "school",
        "tandarts",
        "park",
        "computer",
        "rekening",
    )
    ends = (
        "is stuk",
        "duurt lang",
        "snap ik niet",
        "maakt mij moe",
        "is te duur",
        "kost tijd",
        "van vroeger",
    )
    for nr in range(62):
        name_card(workspace, round_, "zon", f"{subjects[nr % 10]} {ends[nr // 10 % 7]} {nr}")
    room = go("cards")
    assert isinstance(room, MergeRoom)
    assert len(labels(workspace)) == 69
    pressed = 0
    while len(labels(workspace)) > 12 and pressed < 120:
        if room.pair.isHidden():
            room.list.setFocus()
            press(qtbot, K.Key_End, K.Key_Space, K.Key_Up, K.Key_Space)
            pressed += 4
        press(qtbot, K.Key_Return)
        pressed += 1
    assert len(labels(workspace)) == 12
    assert pressed < 120
