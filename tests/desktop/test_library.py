"""Bibliotheek as it is used: found, read, printed, put into the programme; decks switched and made."""

import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop import look
from ui.desktop import sections, theme
from ui.desktop.app import App
from ui.desktop.desk import Desk
from ui.desktop.library.rows import RowList
from ui.desktop.library.screen import LibraryScreen
from ui.desktop.parts.buttons import Button
from ui.desktop.window import MainWindow
from wijksessie.commands import Workspace
from wijksessie.commands.decks import CardValues, add_card, create_deck
from wijksessie.queries.decks import decks
from wijksessie.queries.library import examples, sources
from wijksessie.queries.session import current, session
from wijksessie.terms import CardKind, WhoCan


@pytest.fixture(autouse=True)
def shelf(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rail has the library, also while the real rail does not yet."""

    def library(desk: Desk) -> QWidget:
        return LibraryScreen(desk)

    others = tuple(one for one in sections.SECTIONS if one.key != "library")
    own = sections.Section("library", "Bibliotheek", library)
    monkeypatch.setattr(sections, "SECTIONS", (*others, own))


@pytest.fixture
def screen(window: MainWindow) -> LibraryScreen:
    window.go("library")
    found = window.screen_of("library")
    assert isinstance(found, LibraryScreen)
    look.settle(found)
    return found


@pytest.fixture
def workspace(app: App) -> Workspace:
    opened = app.desk.projects.current
    assert opened is not None
    return opened.workspace


def click(qtbot: QtBot, parent: QWidget, name: str) -> None:
    button = next(one for one in parent.findChildren(Button, name) if one.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def titles(rows: RowList) -> list[str]:
    return [row.title for row in rows.rows.rows]


def session_of(workspace: Workspace) -> str:
    found = current(workspace)
    assert found is not None
    return found.id


def test_all_techniques_are_listed_and_the_first_is_open(screen: LibraryScreen) -> None:
    assert len(titles(screen.techniques.list)) == 21
    said = look.words(screen)
    assert "Vrij brainstormen" in said
    assert "Wat geeft mensen in onze wijk stress?" in said
    assert "Zonder lezen" in said
    assert "Zonder praten" in said


def test_a_technique_is_found_by_what_it_needs(qtbot: QtBot, screen: LibraryScreen) -> None:
    page = screen.techniques
    qtbot.keyClicks(page.filters.search, "bonen")
    assert "Tien bonen" in titles(page.list)
    assert "Wijkkaart" not in titles(page.list)
    page.filters.search.clear()
    qtbot.mouseClick(page.filters.core, Qt.MouseButton.LeftButton)
    assert len(titles(page.list)) == 9
    qtbot.mouseClick(page.filters.wordless, Qt.MouseButton.LeftButton)
    assert titles(page.list) == ["Snelle evaluatie", "Tien bonen", "Gezichtjes", "Stippen plakken"]
    qtbot.keyClick(page.filters.time, Qt.Key.Key_Down)
    qtbot.keyClick(page.filters.place, Qt.Key.Key_Down)
    assert titles(page.list) == ["Tien bonen"]
    qtbot.keyClicks(page.filters.search, "xyz")
    assert "Geen werkvorm past hierbij." in look.words(screen)
    click(qtbot, page, "techniquesAll")
    assert len(titles(page.list)) == 21


def test_the_keyboard_goes_through_the_list_and_scrolls_the_card(qtbot: QtBot, screen: LibraryScreen) -> None:
    page = screen.techniques
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.view.shown == "card_sort"
    card = page.view.findChild(QWidget, "techniqueCard")
    assert card.accessibleName() == "Kaarten sorteren"
    card.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(card, Qt.Key.Key_PageDown)
    assert page.view.page.verticalScrollBar().value() > 0
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.view.page.verticalScrollBar().value() == 0


def test_another_screen_leads_to_a_technique(app: App, screen: LibraryScreen) -> None:
    screen.techniques.filters.search.setText("bonen")
    app.desk.place_chosen.emit("library", "body_map")
    assert screen.techniques.view.shown == "body_map"
    look.settle(screen)
    assert "Gevoelig. Alleen als dit alles klopt:" in look.words(screen)
    app.desk.place_chosen.emit("library", "cards")
    assert "Startset" in look.words(screen)


def test_a_card_is_saved_as_a_pdf(
    qtbot: QtBot, screen: LibraryScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.desktop.feedback.paper_act.last_folder", _only(tmp_path))
    screen.show_subject("dot_vote")
    click(qtbot, screen, "techniqueSave")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    target = tmp_path / "Werkvorm Stippen plakken.pdf"
    assert dialog.selectedFiles() == [str(target)]
    with qtbot.waitSignal(screen.techniques.paper.saved, timeout=20_000):
        dialog.fileSelected.emit(str(target))
    dialog.close()
    assert "Bewaard: Werkvorm Stippen plakken.pdf" in look.words(screen)
    assert len(pypdfium2.PdfDocument(target.read_bytes())) == 1


def _only(folder: Path) -> Callable[[Path], Path]:
    def last_folder(home: Path) -> Path:
        return folder

    return last_folder


def test_a_place_that_cannot_be_written_is_told(
    qtbot: QtBot, screen: LibraryScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.desktop.feedback.paper_act.last_folder", _only(tmp_path))
    click(qtbot, screen, "techniqueSave")
    dialog = QApplication.activeModalWidget()
    dialog.fileSelected.emit(str(tmp_path / "weg" / "kaart.pdf"))
    dialog.close()
    qtbot.waitUntil(lambda: _modal_named("saveProblem"), timeout=20_000)
    assert "Kies een andere plek" in look.words(QApplication.activeModalWidget()) + "".join(
        button.text() for button in QApplication.activeModalWidget().findChildren(Button)
    )
    QApplication.activeModalWidget().close()


def _modal_named(name: str) -> bool:
    modal = QApplication.activeModalWidget()
    return modal is not None and modal.objectName() == name


def test_a_deck_is_switched_on(qtbot: QtBot, screen: LibraryScreen, workspace: Workspace) -> None:
    click(qtbot, screen, "libraryCards")
    assert "Leg kaartjes pas op tafel na de vrije ronde. Eerder sturen ze." in look.words(screen)
    page = screen.cards
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.head.switch.accessibleName() == "Wonen: staat uit"
    qtbot.keyClick(page.head.switch, Qt.Key.Key_Return)
    assert page.head.switch.accessibleName() == "Wonen: staat aan"
    assert [deck.on for deck in decks(workspace, session_of(workspace))] == [True, True]
    workspace.undo()
    qtbot.waitUntil(lambda: page.head.switch.accessibleName() == "Wonen: staat uit")


def test_a_theme_without_an_idea_asks_residents(qtbot: QtBot, screen: LibraryScreen) -> None:
    click(qtbot, screen, "libraryCards")
    last = screen.cards.cards.tiles.tiles[-1]
    assert last.empty
    assert last.label == "Regels: hier was nog geen idee. Wat denkt u?"
    assert len(screen.cards.cards.tiles.tiles) == 26


def test_an_own_deck_is_made_with_a_card_and_a_picture(
    qtbot: QtBot, screen: LibraryScreen, workspace: Workspace
) -> None:
    click(qtbot, screen, "libraryCards")
    click(qtbot, screen, "deckNew")
    name = QApplication.activeModalWidget().findChild(QLineEdit, "nameField")
    qtbot.keyClicks(name, "Onze straten")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert "Nog geen kaarten. Maak de eerste kaart." in look.words(screen)

    click(qtbot, screen, "cardNew")
    dialog = QApplication.activeModalWidget()
    click(qtbot, dialog, "cardSave")
    assert "Schrijf eerst iets op de kaart." in look.words(dialog)
    assert "Wie kan dit doen?" not in look.words(dialog)
    qtbot.keyClicks(dialog.findChild(QLineEdit, "cardLabel"), "Samen koken")
    click(qtbot, dialog, "cardHelps")
    pictures = dialog._pictures
    pictures.choose("so_inloop")
    assert "koffie" in look.words(dialog)
    assert "Wie kan dit doen?" in look.words(dialog)
    qtbot.keyClick(dialog._who[WhoCan.TOGETHER], Qt.Key.Key_Space)
    click(qtbot, dialog, "cardSave")

    deck = decks(workspace, session_of(workspace))[-1]
    assert deck.title == "Onze straten"
    card = deck.cards[0]
    assert (card.label, card.kind, card.pictogram) == ("Samen koken", CardKind.SOLUTION, "so_inloop")
    assert card.who_can == (WhoCan.TOGETHER,)


def test_cards_are_moved_changed_and_taken_away_by_keyboard(
    qtbot: QtBot, screen: LibraryScreen, workspace: Workspace
) -> None:
    key = create_deck(workspace, "Onze straten")
    for label in ("Eerste", "Tweede"):
        add_card(workspace, key, CardValues(label))
    screen.show_subject(f"cards:{key}")
    grid = screen.cards.cards
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    assert not screen.cards.head.earlier.isEnabled()
    qtbot.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert [tile.label for tile in grid.tiles.tiles] == ["Tweede", "Eerste"]
    chosen = grid.chosen()
    assert chosen is not None
    assert chosen.label == "Eerste"
    click(qtbot, screen, "cardChange")
    label = QApplication.activeModalWidget().findChild(QLineEdit, "cardLabel")
    assert label.text() == "Eerste"
    label.setText("Laatste")
    qtbot.keyClick(label, Qt.Key.Key_Return)
    assert [tile.label for tile in grid.tiles.tiles] == ["Tweede", "Laatste"]
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert [tile.label for tile in grid.tiles.tiles] == ["Tweede"]
    click(qtbot, screen, "deckRemove")
    assert titles(screen.cards.list) == ["Startset", "Wonen"]
    workspace.undo()
    qtbot.waitUntil(lambda: titles(screen.cards.list) == ["Startset", "Wonen", "Onze straten"])


def test_cards_of_the_program_cannot_be_changed(qtbot: QtBot, screen: LibraryScreen) -> None:
    click(qtbot, screen, "libraryCards")
    grid = screen.cards.cards
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert len(grid.tiles.tiles) == 26
    assert not screen.cards.head.card.isVisible()
    assert not screen.cards.head.change.isVisible()


def test_examples_are_marked_and_sources_have_titles(qtbot: QtBot, screen: LibraryScreen) -> None:
    click(qtbot, screen, "libraryExamples")
    assert "Laat bewoners eerst zelf vertellen wat helpt. Toon een voorbeeld pas daarna." in look.words(
        screen
    )
    rows = screen.examples.list.rows.rows
    assert len(rows) == len(examples())
    assert all(row.tag.startswith("voorbeeld") for row in rows)
    screen.examples.domain.setFocus()
    qtbot.keyClicks(screen.examples.domain, "Onderwijs")
    assert titles(screen.examples.list) == ["Aanpak met de hele school"]
    click(qtbot, screen, "librarySources")
    assert len(screen.sources.list.rows.rows) == len(sources())


def test_without_a_session_it_says_what_comes_first(
    app: App, screen: LibraryScreen, workspace: Workspace
) -> None:
    day = app.desk.clock().date()
    screen.techniques.show_session(workspace, "", day)
    screen.cards.show_session(workspace, "", day)
    assert not screen.techniques.view.add.isEnabled()
    assert screen.techniques.view.add.toolTip() == "Maak eerst een sessie in Voorbereiden."
    assert not screen.cards.head.switch.isEnabled()


@pytest.mark.parametrize("percent", [100, 125, 150])
def test_nothing_is_cut_at_any_text_size(
    qtbot: QtBot, app: App, window: MainWindow, workspace: Workspace, percent: int
) -> None:
    key = create_deck(workspace, "Een set met een heel lange naam voor onze straten")
    add_card(workspace, key, CardValues("Een kaart waar behoorlijk veel op staat voor één kaart"))
    window.resize(1366, 768)
    window.go("library")
    app.desk.text_size_chosen.emit(percent)
    found = window.screen_of("library")
    assert isinstance(found, LibraryScreen)
    for subject in ("brainstorm", "body_map", "cards", f"cards:{key}"):
        found.show_subject(subject)
        look.settle(window)
        assert look.cut(found) == []
        assert look.beyond(found) == []
    for tab in ("libraryExamples", "librarySources"):
        click(qtbot, found, tab)
        look.settle(window)
        assert look.cut(found) == []
    assert look.nameless(found) == []
    assert look.too_small(found) == []


def test_with_large_letters_the_list_and_the_card_take_turns(
    qtbot: QtBot, app: App, window: MainWindow
) -> None:
    window.resize(1366, 768)
    window.go("library")
    app.desk.text_size_chosen.emit(150)
    found = window.screen_of("library")
    assert isinstance(found, LibraryScreen)
    look.settle(window)
    page = found.techniques
    assert page.list.isVisible()
    assert not page.view.isVisible()
    place = page.list.visualRect(page.list.rows.index(1, 0)).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert page.view.isVisible()
    assert page.view.shown == "card_sort"
    click(qtbot, page, "techniqueBack")
    assert page.list.isVisible()
    assert theme.text_size() == 150


def test_the_panel_of_step_four_tells_which_decks_are_on(
    qtbot: QtBot, app: App, window: MainWindow, workspace: Workspace
) -> None:
    from ui.desktop.preparing.library.panels import DecksPanel
    from wijksessie.queries.today import today

    panel = DecksPanel(app.desk)
    qtbot.addWidget(panel)
    panel.show_session(workspace, session_of(workspace), today(workspace, app.desk.clock))
    panel.show()
    assert "Startset: 25 kaarten." in look.words(panel)
    assert look.nameless(panel) == []
    qtbot.mouseClick(panel.door, Qt.MouseButton.LeftButton)
    assert window.here == "library"
    panel.close()


def test_a_technique_goes_into_the_programme_and_out_again(
    qtbot: QtBot, screen: LibraryScreen, workspace: Workspace
) -> None:
    before = session(workspace, session_of(workspace))
    assert before is not None
    screen.show_subject("tree")
    click(qtbot, screen, "techniqueAdd")
    after = session(workspace, session_of(workspace))
    assert after is not None
    assert len(after.blocks) == len(before.blocks) + 1
    assert "tree" in [block.technique for block in after.blocks]
    said = screen.window().findChild(QWidget, "undoSaid")
    assert said.isVisible()
    assert said.text() == "In het programma gezet: Probleemboom"
    click(qtbot, screen.window(), "undoButton")
    assert session(workspace, session_of(workspace)) == before


def test_a_deck_of_500_cards_opens_about_as_quickly_as_one_of_one(
    qtbot: QtBot, screen: LibraryScreen, workspace: Workspace
) -> None:
    small, large = (create_deck(workspace, title) for title in ("Klein", "Groot"))
    add_card(workspace, small, CardValues("Eén kaart", pictogram="st_ov"))
    for nr in range(500):
        add_card(workspace, large, CardValues(f"Kaart {nr}", pictogram="st_ov"))
    qtbot.wait(0)

    def opened(key: str) -> float:
        begun = time.perf_counter()
        screen.show_subject(f"cards:{key}")
        look.settle(screen)
        screen.cards.cards.viewport().repaint()
        return time.perf_counter() - begun

    opened(small)
    opened(large)
    quick, slow = (min(opened(key) for _ in range(5)) for key in (small, large))
    assert slow < quick * 1.5 + 0.05
    assert len(screen.cards.cards.findChildren(QWidget)) < 20
