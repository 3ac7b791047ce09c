from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from exports.leaflet import leaflet_pdf
from exports.sheet import Form
from tests.desktop.feedback_help import (
    dots_round,
    leaflet_page,
    open_feedback,
    session_of,
    text_of,
    until_drawn,
    workspace_of,
)
from ui.desktop.app import App
from ui.desktop.feedback.drawing import leaflet_bytes
from ui.desktop.screens.feedback import FeedbackScreen
from ui.desktop.window import MainWindow
from wijksessie.commands.leaflets import choose_actions, switch_block
from wijksessie.commands.sheets import put_dots
from wijksessie.queries.leaflet_reading import leaflet


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow) -> FeedbackScreen:
    return open_feedback(qtbot, window)


def shown_text(screen: FeedbackScreen) -> str:
    assert screen.body.preview.made is not None
    return text_of(screen.body.preview.made.pdf)


def test_the_preview_is_the_pdf_that_is_exported(screen: FeedbackScreen, window: MainWindow) -> None:
    made = screen.body.preview.made
    read = leaflet(workspace_of(window), session_of(screen), screen._reading.shown.on)
    assert made.pdf == leaflet_pdf(read, Form.A5_PAGES)
    assert len(made.pages) == 4
    assert "12 van de 24 mensen" in shown_text(screen)


def test_pages_are_drawn_dot_for_dot(screen: FeedbackScreen) -> None:
    view, page = screen.body.preview.view, screen.body.preview.made.pages[0]
    assert page.width() <= view.room().width()
    assert page.height() <= view.room().height()
    assert page.width() + 2 >= view.room().width() or page.height() + 2 >= view.room().height()
    assert view._size(page, view.room()) == page.size()


def test_a_dot_changes_the_picture(qtbot: QtBot, screen: FeedbackScreen, window: MainWindow) -> None:
    screen.open_block(3)
    before = screen.body.preview.view.grab().toImage()
    workspace = workspace_of(window)
    put_dots(workspace, dots_round(workspace, session_of(screen)), "zon", "st_energie", 1)
    with qtbot.waitSignal(screen.body.preview.drawn):
        pass
    until_drawn(qtbot, screen)
    assert screen.body.preview.view.grab().toImage() != before
    assert "12 van de 24 mensen kozen: de hoge" not in shown_text(screen).replace("\r\n", " ")


def test_the_old_page_stays_until_the_new_one_is_there(
    qtbot: QtBot, screen: FeedbackScreen, window: MainWindow
) -> None:
    before = screen.body.preview.view.grab().toImage()
    switch_block(workspace_of(window), session_of(screen), "wie", False)
    qtbot.waitUntil(lambda: not screen.body.preview.is_up_to_date)
    assert screen.body.preview.view.grab().toImage() == before
    until_drawn(qtbot, screen)
    assert "Er waren 24 bewoners" not in shown_text(screen)


def test_a_promise_that_is_left_out_leaves_the_page(
    qtbot: QtBot, screen: FeedbackScreen, window: MainWindow
) -> None:
    choices = screen._reading.choices
    choose_actions(workspace_of(window), session_of(screen), choices.chosen[1:])
    with qtbot.waitSignal(screen.body.preview.drawn):
        pass
    assert "Inloop elke dinsdag" not in shown_text(screen)


def test_an_unchanged_leaflet_is_not_built_again(
    qtbot: QtBot, screen: FeedbackScreen, window: MainWindow
) -> None:
    built = leaflet_bytes.cache_info().misses
    window.resize(window.width() + 60, window.height() + 40)
    qtbot.waitUntil(lambda: not screen.body.preview.is_up_to_date)
    until_drawn(qtbot, screen)
    screen.refresh()
    until_drawn(qtbot, screen)
    assert leaflet_bytes.cache_info().misses == built


def test_it_can_be_looked_at_folded_and_in_grey(qtbot: QtBot, screen: FeedbackScreen) -> None:
    preview = screen.body.preview
    qtbot.mouseClick(preview._folded, Qt.MouseButton.LeftButton)
    until_drawn(qtbot, screen)
    assert preview.made.order.form is Form.A4_FOLDED
    assert len(preview.made.pages) == 2
    assert preview.pager._where.text() == "Kant 1 van 2"
    assert preview.pager._more.text() == "buitenkant"
    assert not preview.made.pages[0].isGrayscale()
    qtbot.keyClick(preview._grey, Qt.Key.Key_Space)
    until_drawn(qtbot, screen)
    assert preview.made.pages[0].isGrayscale()


def test_pages_turn_with_the_buttons_and_the_keyboard(qtbot: QtBot, screen: FeedbackScreen) -> None:
    where = screen.body.preview.pager._where
    assert where.text() == "Pagina 1 van 4"
    QTest.keyClick(screen.window().windowHandle(), Qt.Key.Key_PageDown)
    assert where.text() == "Pagina 2 van 4"
    qtbot.mouseClick(screen.body.preview.pager._forth, Qt.MouseButton.LeftButton)
    qtbot.keyClick(screen.body.preview.pager._forth, Qt.Key.Key_Return)
    assert where.text() == "Pagina 4 van 4"
    assert not screen.body.preview.pager._forth.isEnabled()
    QTest.keyClick(screen.window().windowHandle(), Qt.Key.Key_PageUp)
    assert where.text() == "Pagina 3 van 4"


def test_a_chosen_block_turns_to_its_page(screen: FeedbackScreen) -> None:
    for block, page in ((3, 2), (6, 3), (10, 4), (1, 1)):
        screen.open_block(block)
        assert screen.body.preview.pager._where.text() == f"Pagina {page} van 4"


def test_wide_windows_show_two_pages(qtbot: QtBot, screen: FeedbackScreen, window: MainWindow) -> None:
    window.resize(1920, 1080)
    qtbot.waitUntil(lambda: leaflet_page(window) is not screen)
    wide = leaflet_page(window)
    until_drawn(qtbot, wide)
    qtbot.waitUntil(lambda: wide.body.preview.pager._where.text() == "Pagina 1 en 2 van 4")
    assert len(wide.body.preview.view._pages) == 2


def test_a_leaflet_that_cannot_be_drawn_is_told(
    qtbot: QtBot, start: Callable[..., App], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(leaflet: object, form: object) -> bytes:
        raise ValueError("geen plek")

    monkeypatch.setattr("ui.desktop.feedback.drawing.leaflet_bytes", broken)
    app = start()
    told = []
    app.desk.failed.disconnect(app.errors.tell)
    app.desk.failed.connect(told.append)
    screen = open_feedback(qtbot, app.window)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], ValueError)
    assert screen.body.preview.view._words == "De folder is nu niet te tekenen."
