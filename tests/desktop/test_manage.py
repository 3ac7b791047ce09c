from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop import look
from ui.desktop import theme
from ui.desktop.app import App
from ui.desktop.parts.buttons import Button
from ui.desktop.screens.manage import ManageScreen
from ui.desktop.window import MainWindow
from wijksessie.commands.projects import projects


def button(window: QWidget, name: str, words: str = "") -> Button:
    look.settle(window)
    found = [one for one in window.findChildren(Button, name) if words in one.accessibleName()]
    return next(one for one in found if one.isVisible())


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def fill(qtbot: QtBot, name: str, words: str) -> None:
    field = QApplication.activeModalWidget().findChild(QLineEdit, name)
    field.clear()
    qtbot.keyClicks(field, words)


def save(qtbot: QtBot) -> None:
    click(qtbot, button(QApplication.activeModalWidget(), "nameSave"))


def create(qtbot: QtBot, window: MainWindow, name: str) -> None:
    window.go("manage")
    click(qtbot, button(window, "projectNew"))
    fill(qtbot, "nameField", name)
    fill(qtbot, "municipalityField", "Brakelstede")
    with qtbot.waitSignal(window.project_shown):
        save(qtbot)


def test_a_new_neighbourhood_is_made_and_shown(qtbot: QtBot, window: MainWindow, home: Path) -> None:
    create(qtbot, window, "Molenwijk")
    assert (home / "Molenwijk.wijk").exists()
    window.go("overview")
    assert window.screen_of("overview").head._title.text() == "Molenwijk"
    assert window.windowTitle() == "Molenwijk - Wijksessie"
    assert button(window, "todoBegin").text() == "Begin met stap 1"
    assert window.findChild(QWidget, "keyBanner").isVisible()


def test_a_name_is_needed(qtbot: QtBot, window: MainWindow) -> None:
    window.go("manage")
    click(qtbot, button(window, "projectNew"))
    dialog = QApplication.activeModalWidget()
    look.settle(dialog)
    assert not look.nameless(dialog)
    save(qtbot)
    assert dialog.isVisible()
    assert dialog._problem.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_name_that_exists_is_refused_in_words(qtbot: QtBot, window: MainWindow, app: App) -> None:
    create(qtbot, window, "Molenwijk")
    click(qtbot, button(window, "projectNew"))
    fill(qtbot, "nameField", "molenwijk")
    with qtbot.waitSignal(app.errors.told):
        save(qtbot)
    told = QApplication.activeModalWidget()
    assert "Er is al een wijk" in " ".join(
        label.text() for label in told.findChildren(QWidget) if hasattr(label, "text")
    )
    assert not told.findChild(Button, "errorMore").isVisible()
    click(qtbot, button(told, "errorClose"))
    assert app.desk.projects.current.path.stem == "Molenwijk"
    assert window._body.isEnabled()


def test_a_neighbourhood_gets_another_name(qtbot: QtBot, window: MainWindow, home: Path, app: App) -> None:
    create(qtbot, window, "Molenwijk")
    click(qtbot, button(window, "projectRename"))
    fill(qtbot, "nameField", "Molenbuurt")
    with qtbot.waitSignal(window.project_shown):
        save(qtbot)
    assert (home / "Molenbuurt.wijk").exists()
    assert not (home / "Molenwijk.wijk").exists()
    window.go("overview")
    assert window.screen_of("overview").head._title.text() == "Molenbuurt"
    app.window.go("preparing", "1")
    click(qtbot, app.window.screen_of("preparing").findChild(QWidget, "tick_1"))
    assert app.desk.projects.current.workspace.can_undo


def test_a_name_that_exists_leaves_the_neighbourhood_as_it_was(
    qtbot: QtBot, window: MainWindow, app: App
) -> None:
    create(qtbot, window, "Molenwijk")
    create(qtbot, window, "Havenwijk")
    click(qtbot, button(window, "projectRename"))
    fill(qtbot, "nameField", "Molenwijk")
    with qtbot.waitSignal(app.errors.told):
        save(qtbot)
    click(qtbot, button(QApplication.activeModalWidget(), "errorClose"))
    assert app.desk.projects.current.path.stem == "Havenwijk"
    window.go("preparing", "1")
    click(qtbot, window.screen_of("preparing").findChild(QWidget, "tick_1"))
    assert app.desk.projects.current.workspace.can_undo


def test_a_neighbourhood_goes_into_the_archive_and_comes_back(
    qtbot: QtBot, window: MainWindow, home: Path
) -> None:
    create(qtbot, window, "Molenwijk")
    with qtbot.waitSignal(window.project_shown) as shown:
        click(qtbot, button(window, "projectArchive", "Molenwijk"))
    assert shown.args[0].practice
    assert [file.name for file in projects(home) if file.archived] == ["Molenwijk"]
    click(qtbot, button(window, "projectUnarchive", "Molenwijk"))
    assert not any(file.archived for file in projects(home))
    with qtbot.waitSignal(window.project_shown):
        click(qtbot, button(window, "projectOpen", "Molenwijk"))
    assert window.windowTitle().startswith("Molenwijk")


def test_a_closed_neighbourhood_goes_into_the_archive_without_leaving_the_open_one(
    qtbot: QtBot, window: MainWindow, app: App
) -> None:
    create(qtbot, window, "Molenwijk")
    create(qtbot, window, "Havenwijk")
    click(qtbot, button(window, "projectArchive", "Molenwijk"))
    assert app.desk.projects.current.path.stem == "Havenwijk"
    assert button(window, "projectUnarchive", "Molenwijk")


@pytest.mark.parametrize("percent", [125, 150])
def test_the_text_size_is_used_at_once_and_remembered(
    qtbot: QtBot, start: Callable[..., App], percent: int
) -> None:
    first = start()
    first.window.go("manage")
    click(qtbot, button(first.window, f"textSize_{percent}"))
    assert theme.text_size() == percent
    assert first.window.here == "manage"
    assert button(first.window, f"textSize_{percent}").isChecked()
    first.window.close()
    first.end()
    theme.set_text_size(100)
    start()
    assert theme.text_size() == percent


def test_the_last_neighbourhood_opens_again(qtbot: QtBot, start: Callable[..., App]) -> None:
    first = start()
    create(qtbot, first.window, "Molenwijk")
    first.window.close()
    first.end()
    assert start().window.windowTitle().startswith("Molenwijk")


def test_a_file_asked_for_opens_first(qtbot: QtBot, start: Callable[..., App], home: Path) -> None:
    first = start()
    create(qtbot, first.window, "Molenwijk")
    create(qtbot, first.window, "Havenwijk")
    first.window.close()
    first.end()
    assert start(workspace=home / "Molenwijk.wijk").window.windowTitle().startswith("Molenwijk")


def test_it_says_where_the_data_is_and_what_the_key_means(window: MainWindow, home: Path) -> None:
    window.go("manage")
    screen = window.screen_of("manage")
    assert isinstance(screen, ManageScreen)
    assert screen.data._path.text().replace("\u200b", "") == str(home)
    words = " ".join(label.text() for label in screen.data.findChildren(QWidget) if hasattr(label, "text"))
    assert "zonder sleutel gaat de wijk niet meer open" in words


def test_things_to_look_at_are_listed(qtbot: QtBot, window: MainWindow) -> None:
    from wijksessie.queries.review import ReviewItem

    window.go("manage", "review")
    screen = window.screen_of("manage")
    screen.review.show_review([ReviewItem("Op twee laptops veranderd", "Kies wat klopt.", "x")])
    look.settle(screen)
    titles = [label.text() for label in screen.findChildren(QWidget, "reviewTitle")]
    assert titles == ["Op twee laptops veranderd"]
    assert not look.cut(screen)


def test_the_practice_banner_leads_to_the_neighbourhoods(qtbot: QtBot, window: MainWindow) -> None:
    click(qtbot, button(window, "practiceBannerAct"))
    assert window.here == "manage"


def test_the_key_banner_can_be_closed(qtbot: QtBot, window: MainWindow) -> None:
    create(qtbot, window, "Molenwijk")
    click(qtbot, button(window, "keyBannerClose"))
    look.settle(window)
    assert window.notices.isHidden()
