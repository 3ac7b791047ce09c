"""Uitkomsten: what the team sees of a session, by eye, by keyboard and by screen reader."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.desktop import look
from tests.desktop.outcomes_sample import beside, counts, ranks, results
from tests.desktop.rounds_help import round_of_dots
from ui.desktop import theme
from ui.desktop.app import App
from ui.desktop.desk import Desk
from ui.desktop.outcomes.count_table import CountTable
from ui.desktop.outcomes.glance import GlancePage
from ui.desktop.outcomes.rank_picture import RankPictureView
from ui.desktop.outcomes.scene_pages import ScenePicture
from ui.desktop.outcomes.views import VIEWS
from ui.desktop.screens.outcomes import OutcomesScreen
from wijksessie.commands import Workspace
from wijksessie.commands.projects import create_project
from wijksessie.commands.sheets import reopen_sheet
from wijksessie.queries.results import compare

NOW = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)


def clock() -> dt.datetime:
    return NOW


@pytest.fixture
def screen(qtbot: QtBot, practice: Workspace) -> OutcomesScreen:
    made = OutcomesScreen(Desk(clock))
    qtbot.addWidget(made)
    made.resize(1158, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_workspace(practice, clock)
    return made


def press(qtbot: QtBot, screen: QWidget, name: str) -> None:
    qtbot.mouseClick(screen.findChild(QWidget, name), Qt.MouseButton.LeftButton)


def seen(screen: OutcomesScreen) -> str:
    return screen.pages.currentWidget().objectName()


def test_one_look_shows_order_dots_and_the_line_that_limits_them(
    qtbot: QtBot, screen: OutcomesScreen
) -> None:
    assert seen(screen) == "outcomesGlance"
    said = look.words(screen)
    assert "Het geldt niet voor de hele wijk" in said
    assert "%" not in said
    picture = screen.findChild(RankPictureView, "rankCardPicture")
    spoken = picture.accessibleDescription()
    assert "Tafel Zon: plek" in spoken
    assert "Tafel Huis:" in spoken
    picture.setFocus()
    qtbot.keyClick(picture, Qt.Key.Key_Down)
    first = picture.chosen
    assert first
    note = screen.findChild(QWidget, "rankCardNote")
    assert "Tafel Zon" in note.text()
    qtbot.keyClick(picture, Qt.Key.Key_Down)
    assert picture.chosen not in ("", first)
    qtbot.keyClick(picture, Qt.Key.Key_Escape)
    assert not picture.chosen
    assert note.text().startswith("1 is bovenaan.")


def test_every_view_is_whole_and_every_round_has_its_picture(qtbot: QtBot, screen: OutcomesScreen) -> None:
    for view in VIEWS[:-1]:
        press(qtbot, screen, f"view_{view.key}")
        look.settle(screen)
        assert not look.cut(screen), view.key
        assert not look.beyond(screen), view.key
        assert not look.nameless(screen), view.key
        assert not look.too_small(screen), view.key
    press(qtbot, screen, "view_rounds")
    page = screen._rounds()
    qtbot.mouseClick(page.list._rows[0], Qt.MouseButton.LeftButton)
    shown = []
    for _ in page.list._rows[1:]:
        shown.append(page.chosen)
        pictures = page.card.scene.findChildren(ScenePicture)
        drawn = page.card.ranks.isVisible() or page.card.counts.isVisible() or bool(pictures)
        assert drawn or page.card._hidden.text() or page.card._waiting.text(), page.field.currentText()
        assert all(len(picture.accessibleDescription()) > 10 for picture in pictures)
        qtbot.keyClick(page.list._rows[len(shown) - 1], Qt.Key.Key_Down)
    assert len(set(shown)) == len(page.list._rows) - 1
    assert page.chosen not in shown


def test_a_subject_opens_a_round_a_view_or_two_sessions(
    screen: OutcomesScreen, practice: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    round_id = round_of_dots(practice)
    screen.show_subject(round_id)
    assert (seen(screen), screen.subject()) == ("roundPage", round_id)
    screen.show_subject("themes")
    assert (seen(screen), screen.subject()) == ("outcomesThemes", "themes")
    screen.show_subject("no such thing")
    assert screen.subject() == "themes"
    reopen_sheet(practice, round_id, "huis")
    screen.refresh()
    screen.show_subject(round_id)
    assert "Tafel Huis zei nog niet: dit klopt." in look.words(screen)

    screen.show_subject("compare")
    assert screen.subject() != "compare"
    assert screen.acts.reason("compare") == "Dit kan vanaf de tweede sessie."
    other = compare.Held("s2", "Een jaar later · 8 oktober 2027", None)
    monkeypatch.setattr(compare, "comparable", lambda *_: (other,))
    monkeypatch.setattr(compare, "compare", lambda *_: beside())
    screen.refresh()
    screen.show_subject("compare")
    said = look.words(screen)
    assert compare.CAREFUL in said
    assert "Nog steeds in de top 3: Hoge energierekening." in said
    assert "%" not in said


def test_there_is_a_way_on_and_a_way_to_the_big_screen(qtbot: QtBot, app: App) -> None:
    window = app.window
    window.go("outcomes")
    press(qtbot, window, "outcomesTell")
    assert window.here == "feedback"
    window.go("outcomes", "rounds")
    press(qtbot, window, "roundStage")
    assert window.here == "session"
    hand = window.screen_of("session").hand
    assert hand.round_id == window.screen_of("outcomes")._rounds().chosen
    assert hand.show_.shown == 0
    hand.wish(False)


def test_before_anything_is_counted_it_says_what_will_come(qtbot: QtBot, tmp_path: Path) -> None:
    with create_project(tmp_path / "home", "Waterkant", "Brakelstede", clock) as empty:
        desk = Desk(clock)
        made = OutcomesScreen(desk)
        qtbot.addWidget(made)
        made.resize(1024, 640)
        made.show()
        made.show_workspace(empty, clock)
        assert "Er is nog niets geteld." in look.words(made)
        with qtbot.waitSignal(desk.place_chosen) as asked:
            press(qtbot, made, "outcomesEmptyAct")
        assert asked.args == ["session", ""]


@pytest.mark.parametrize(("percent", "tables", "cards"), [(100, 2, 2), (150, 8, 12)])
def test_the_glance_is_whole_with_few_and_with_many(
    qtbot: QtBot, percent: int, tables: int, cards: int
) -> None:
    theme.set_text_size(percent)
    page = GlancePage()
    qtbot.addWidget(page)
    page.resize(1118 if percent == 100 else 1068, 560)
    page.show()
    page.show_results(results(tables, cards, waiting=("Tafel Huis",)))
    look.settle(page)
    assert not look.cut(page)
    qtbot.waitUntil(lambda: not look.beyond(page))
    view = page.ranks.view
    assert view.height() >= view.heightForWidth(view.width())
    page.counts.table.grab()
    view.grab()
    assert "Tafel Huis zei nog niet: dit klopt." in look.words(page)


def test_shared_places_and_missing_cards_are_told_in_words(qtbot: QtBot) -> None:
    view = RankPictureView("picture")
    qtbot.addWidget(view)
    view.show_picture(ranks())
    assert "Tafel Vis: samen op plek 3 en 4." in view.accessibleDescription()
    view.show_picture(ranks(8, 12))
    assert "niet gelegd" in view.accessibleDescription()
    table = CountTable("table")
    qtbot.addWidget(table)
    table.show_picture(counts())
    assert "Tafel Zon: 4." in table.accessibleDescription()
    assert "Top 3 blijft: 4 van 4." in table.accessibleDescription()
