import datetime as dt
from pathlib import Path

from tests.conftest import now
from wijksessie.commands import Workspace
from wijksessie.commands.leaflets import publish
from wijksessie.commands.projects import create_project
from wijksessie.queries.telling_back import telling_back


def test_a_given_leaflet_speaks_of_the_day_it_was_given(practice: Workspace) -> None:
    about = telling_back(practice, now)
    assert about is not None
    assert about.today == dt.date(2026, 11, 22)
    assert about.speaks_of == dt.date(2026, 10, 29)
    publish(practice, about.session_id, about.today)
    again = telling_back(practice, now)
    assert again is not None
    assert again.speaks_of == dt.date(2026, 10, 29), "the first time residents heard stays"


def test_a_new_project_speaks_of_today(tmp_path: Path) -> None:
    with create_project(tmp_path, "De Linden", "Zwolle", now) as workspace:
        about = telling_back(workspace, now)
        assert about is not None
        assert about.speaks_of == about.today == now().date()
