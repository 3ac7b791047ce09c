"""Project files: made, renamed, archived; never thrown away, never overwritten."""

from pathlib import Path

import pytest

from tests.clock import TODAY, now
from wijksessie.commands import RuleBroken, StoreError
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


def test_a_missing_project_says_so(own_home: Path) -> None:
    with pytest.raises(StoreError):
        open_project(own_home / "weg.wijk", now)
