"""Project files: made, renamed, archived; never thrown away, never overwritten."""

from functools import partial
from pathlib import Path

import pytest

from tests.clock import TODAY, now
from tests.commands.session_file import snapshot
from wijksessie.commands import RuleBroken, StoreError
from wijksessie.commands import projects as making
from wijksessie.commands.importing import session as importing
from wijksessie.commands.projects import (
    archive_project,
    create_project,
    home,
    open_practice,
    open_project,
    projects,
    rename_project,
    unarchive_project,
)
from wijksessie.queries.overview_reading import overview
from wijksessie.queries.today import today
from wijksessie.store import AlreadyExists, backups, make_key


def test_a_new_project_has_its_path_and_no_date(own_home: Path) -> None:
    with create_project(home(), " Zuiderpark ", "Brakelstede", now) as workspace:
        seen = overview(workspace, TODAY)
        assert (seen.name, seen.municipality, seen.practice) == ("Zuiderpark", "Brakelstede", False)
        assert seen.session_day is None
        assert seen.countdown is None
        assert [stone.state.value for stone in seen.stones] == ["now"] + ["open"] * 6
        assert seen.todos[0].verb == "Open stap 1"
        assert workspace.path.parent == own_home


def test_the_practice_neighbourhood_is_made_once_and_lives_on_its_own_day(own_home: Path) -> None:
    with open_practice(own_home, now) as workspace:
        assert today(workspace, lambda: now().replace(year=2031)) == TODAY
        first = workspace.rows()
    with open_practice(own_home, now) as workspace:
        assert workspace.rows()[: len(first)] == first
    (file,) = projects(own_home)
    assert file.practice
    assert not file.archived


@pytest.mark.parametrize("name", ["", "   ", "...", "\x00"])
def test_a_project_needs_a_name(name: str, own_home: Path) -> None:
    with pytest.raises(RuleBroken, match="naam"):
        create_project(own_home, name, "", now)


def test_two_projects_cannot_have_one_name(own_home: Path) -> None:
    create_project(own_home, "Zuid", "", now).close()
    with pytest.raises(RuleBroken, match="Er is al een wijk"):
        create_project(own_home, "zuid", "", now)


@pytest.mark.parametrize("name", ["Noord/Zuid: het plein?", "حي السلام", "CON 🌻", "é" * 300])
def test_odd_names_become_files_and_stay_names(name: str, own_home: Path) -> None:
    with create_project(own_home, name, "", now) as workspace:
        assert overview(workspace, TODAY).name == name
        assert workspace.path.parent == own_home


def test_renaming_moves_file_key_and_backups_together(own_home: Path) -> None:
    workspace = create_project(own_home, "Zuid", "", now)
    new = rename_project(workspace, "Zuidwest")
    assert new == own_home / "Zuidwest.wijk"
    with open_project(new, now) as again:
        assert overview(again, TODAY).name == "Zuidwest"
    assert [file.name for file in projects(own_home)] == ["Zuidwest"]
    assert not any(path.stem == "Zuid" for path in own_home.rglob("*"))
    create_project(own_home, "Noord", "", now).close()
    with open_project(new, now) as again, pytest.raises(RuleBroken, match="Er is al"):
        rename_project(again, "noord")
    small = rename_project(open_project(new, now), "zuidwest")
    with open_project(small, now) as again:
        assert overview(again, TODAY).name == "zuidwest"


def test_the_archive_keeps_everything(own_home: Path) -> None:
    workspace = create_project(own_home, "Zuid", "", now)
    workspace.close()
    archived = archive_project(workspace.path, own_home)
    assert [file.archived for file in projects(own_home)] == [True]
    with open_project(archived, now) as again:
        assert overview(again, TODAY).name == "Zuid"
    create_project(own_home, "Zuid", "", now).close()
    with pytest.raises(RuleBroken, match="Er is al"):
        unarchive_project(archived, own_home)
    rename_project(open_project(own_home / "Zuid.wijk", now), "Ander")
    assert unarchive_project(archived, own_home) == own_home / "Zuid.wijk"


@pytest.fixture
def crash(monkeypatch: pytest.MonkeyPatch) -> None:
    """Filling a new project fails after its file was made."""

    def fail(*arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(making, "create_session", fail)
    monkeypatch.setattr(importing, "add_numbers", fail)


@pytest.mark.usefixtures("crash")
def test_a_project_that_could_not_be_filled_was_never_made(own_home: Path) -> None:
    create = partial(create_project, own_home, "Zuid", "", now)
    for make in (create, partial(open_practice, own_home, now)):
        with pytest.raises(ZeroDivisionError):
            make()
        assert snapshot(own_home) == {}


def test_a_key_of_somebody_else_is_used_and_never_thrown_away(
    own_home: Path, crash: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_home.mkdir()
    make_key(own_home / "Zuid.wijk")
    before = snapshot(own_home)
    with pytest.raises(ZeroDivisionError):
        create_project(own_home, "Zuid", "", now)
    assert snapshot(own_home) == before
    monkeypatch.undo()
    create_project(own_home, "Zuid", "", now).close()
    assert (own_home / "Zuid.key").read_bytes() == before["Zuid.key"]


def test_a_project_that_appears_meanwhile_is_not_written_over(own_home: Path) -> None:
    path = own_home / "Zuid.wijk"
    with pytest.raises(AlreadyExists), making.new_project(path, now):
        path.write_bytes(b"van een ander")
    assert snapshot(own_home) == {"Zuid.wijk": b"van een ander"}


def test_a_practice_file_that_was_never_filled_is_filled(own_home: Path) -> None:
    """What an earlier version left behind when it was killed."""
    open_project(own_home / f"{making.PRACTICE}.wijk", now, create=True).close()
    with open_practice(own_home, now) as workspace:
        assert overview(workspace, TODAY).name == "Rietkwartier"


def test_a_new_project_has_its_backups_at_once(own_home: Path) -> None:
    create_project(own_home, "Zuid", "", now).close()
    (copy,) = backups(own_home / "reservekopieen" / "Zuid")
    assert copy.name == "Zuid"


def test_a_folder_is_no_project(own_home: Path) -> None:
    with pytest.raises(RuleBroken, match="is een map"):
        open_project(own_home.parent, now)


def test_a_missing_project_says_so(own_home: Path) -> None:
    with pytest.raises(StoreError):
        open_project(own_home / "weg.wijk", now)
