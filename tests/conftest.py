"""What every test may use: a data folder and a practice neighbourhood of its own."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.clock import now

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A slow moment of a shared machine is no failure of the code.
settings.register_profile("wijksessie", deadline=None)
settings.load_profile("wijksessie")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test ever touches the data folder of whoever runs it."""
    home = tmp_path / "home"
    monkeypatch.setenv("WIJKSESSIE_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def practice_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The practice neighbourhood as a closed file, made once; use `practice` for one to change."""
    from wijksessie.commands.projects import open_practice

    home = tmp_path_factory.mktemp("practice")
    with open_practice(home, now) as workspace:
        return workspace.path


@pytest.fixture
def practice(practice_file: Path, tmp_path: Path) -> Iterator["Workspace"]:  # noqa: F821
    """An open practice neighbourhood of this test alone."""
    from wijksessie.commands.projects import open_project

    path = tmp_path / practice_file.name
    for source in (practice_file, practice_file.with_suffix(".key")):
        shutil.copy(source, path.with_suffix(source.suffix))
    with open_project(path, now) as workspace:
        yield workspace
