import errno
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from tests.desktop.feedback_help import dialog, open_feedback, until_drawn
from ui.desktop.feedback.saving import (
    explain_saving,
    file_name,
    last_folder,
    remember_folder,
    with_suffix,
    write_whole,
)
from ui.desktop.projects import home as data_folder
from ui.desktop.screens.feedback import FeedbackScreen
from ui.desktop.window import MainWindow


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow) -> FeedbackScreen:
    return open_feedback(qtbot, window)


def words(name: str) -> str:
    return " ".join(label.text() for label in dialog(name).findChildren(QLabel))


def visible(name: str) -> bool:
    return any(w.objectName() == name and w.isVisible() for w in QApplication.topLevelWidgets())


def ask(screen: FeedbackScreen) -> None:
    """Ask for only what is looked at, as a user does."""
    screen.body.acts.save_button.click()
    dialog("formsDialog").findChild(QAbstractButton, "formsOne").click()


def choose(screen: FeedbackScreen, path: Path) -> None:
    """Ask for the file dialog as a user does, and choose this place in it."""
    ask(screen)
    asked = dialog("saveDialog")
    assert isinstance(asked, QFileDialog)
    asked.fileSelected.emit(str(path))
    asked.close()


def test_the_file_is_what_was_looked_at(qtbot: QtBot, screen: FeedbackScreen, tmp_path: Path) -> None:
    with qtbot.waitSignal(screen.saving.saved):
        choose(screen, tmp_path / "folder.pdf")
    assert (tmp_path / "folder.pdf").read_bytes() == screen.body.preview.made.pdf
    assert screen.body.acts._line.text() == "Bewaard: folder.pdf"
    assert list(tmp_path.glob("*.nieuw")) == []


def test_the_folded_form_is_saved_when_it_is_looked_at(
    qtbot: QtBot, screen: FeedbackScreen, tmp_path: Path
) -> None:
    screen.body.preview._folded.click()
    until_drawn(qtbot, screen)
    with qtbot.waitSignal(screen.saving.saved):
        choose(screen, tmp_path / "vel.pdf")
    assert (tmp_path / "vel.pdf").read_bytes() == screen.body.preview.made.pdf


def test_it_proposes_a_name_and_remembers_the_folder(
    qtbot: QtBot, screen: FeedbackScreen, tmp_path: Path
) -> None:
    there = tmp_path / "documenten"
    there.mkdir()
    with qtbot.waitSignal(screen.saving.saved):
        choose(screen, there / "een.pdf")
    assert last_folder(data_folder()) == there
    ask(screen)
    asked = dialog("saveDialog")
    assert isinstance(asked, QFileDialog)
    assert Path(asked.directory().absolutePath()) == there
    assert Path(asked.selectedFiles()[0]).name == "Folder Wijksessie Rietkwartier 8 oktober 2026.pdf"
    asked.close()


def test_a_place_that_is_a_folder_is_told(qtbot: QtBot, screen: FeedbackScreen, tmp_path: Path) -> None:
    (tmp_path / "map.pdf").mkdir()
    choose(screen, tmp_path / "map.pdf")
    qtbot.waitUntil(lambda: visible("saveProblem"))
    assert "map.pdf is een map. Geef het bestand een andere naam." in words("saveProblem")
    assert list(tmp_path.glob("*.nieuw")) == []
    dialog("saveProblem").findChild(QAbstractButton, "saveProblemAct").click()
    qtbot.waitUntil(lambda: visible("saveDialog"))
    dialog("saveDialog").close()


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "De schijf is vol. Maak ruimte, of kies een andere plek."),
        (errno.EACCES, "Hier mag Wijksessie niet schrijven."),
        (errno.ENOENT, "Deze plek is er niet"),
    ],
)
def test_a_disk_that_refuses_is_told(
    qtbot: QtBot,
    screen: FeedbackScreen,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    said: str,
) -> None:
    def refuse(path: Path, data: bytes) -> int:
        raise OSError(number, "nee")

    old = tmp_path / "folder.pdf"
    old.write_bytes(b"oud")
    monkeypatch.setattr(Path, "write_bytes", refuse)
    choose(screen, old)
    qtbot.waitUntil(lambda: visible("saveProblem"))
    assert said in words("saveProblem")
    assert old.read_bytes() == b"oud"
    dialog("saveProblem").close()


def test_another_problem_goes_to_the_one_place_for_errors(
    qtbot: QtBot, screen: FeedbackScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*args: object) -> None:
        raise ValueError("kapot")

    monkeypatch.setattr("ui.desktop.feedback.save_act.save_leaflet", broken)
    choose(screen, tmp_path / "folder.pdf")
    qtbot.waitUntil(lambda: visible("errorDialog"))
    dialog("errorDialog").close()


def test_a_name_without_pdf_gets_it() -> None:
    assert with_suffix("/x/folder") == Path("/x/folder.pdf")
    assert with_suffix("/x/folder.PDF") == Path("/x/folder.PDF")
    assert with_suffix("/x/8.10") == Path("/x/8.10.pdf")


def test_half_a_file_is_never_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "folder.pdf"
    target.write_bytes(b"oud")

    def refuse(self: Path, other: Path) -> Path:
        raise OSError(errno.EACCES, "open in een ander programma")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="ander programma"):
        write_whole(target, b"nieuw")
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["folder.pdf"]
    assert target.read_bytes() == b"oud"


def test_a_memory_that_does_not_work_is_no_disaster(tmp_path: Path) -> None:
    blocked = tmp_path / "bestand"
    blocked.write_text("geen map")
    remember_folder(blocked, tmp_path)
    assert last_folder(blocked).is_absolute()
    (tmp_path / "bewaarplek.json").write_text("[]")
    assert last_folder(tmp_path) != Path()


def test_words_that_no_disk_takes_stay_out_of_the_name(screen: FeedbackScreen) -> None:
    from dataclasses import replace

    odd = replace(screen._reading.leaflet, subtitle='Wijk "A/B": 8 oktober?')
    assert file_name(odd) == "Folder Wijk A B 8 oktober.pdf"


def test_a_quota_is_a_full_disk(tmp_path: Path) -> None:
    assert "vol" in explain_saving(OSError(errno.EDQUOT, "x"), tmp_path / "f.pdf")
