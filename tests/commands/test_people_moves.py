"""People come, leave and change tables; rounds that were begun keep the number they had."""

import pytest

from wijksessie.commands import Workspace
from wijksessie.commands.people import change_tables, come, create_tables, dissolve_table, leave, set_count
from wijksessie.queries.people_count import people_count
from wijksessie.queries.session import current
from wijksessie.queries.session_log import session_log
from wijksessie.techniques.base import RuleBroken


@pytest.fixture
def session(practice: Workspace) -> str:
    view = current(practice)
    assert view is not None
    return view.id


def test_rounds_of_before_keep_their_number(practice: Workspace, session: str) -> None:
    before = people_count(practice, session)
    leave(practice, session, "zon", "10:40:00", 2)
    come(practice, session, "vis", "10:41:00")
    change_tables(practice, session, "vis", "boom", "10:42:00", 3)
    dissolve_table(practice, session, "huis", "zon", "10:50:00")
    after = people_count(practice, session)
    assert after.rounds == before.rounds
    assert [table.residents for table in after.tables] == [10, 9, 4, 0]
    assert (after.here, after.came) == (23, before.came + 1)
    for _ in range(4):
        practice.undo()
    assert people_count(practice, session) == before


def test_more_people_than_there_are_cannot_leave(practice: Workspace, session: str) -> None:
    with pytest.raises(RuleBroken, match="daar zitten 6 mensen"):
        leave(practice, session, "zon", "10:40:00", 7)
    with pytest.raises(RuleBroken):
        change_tables(practice, session, "zon", "zon", "10:40:00")
    with pytest.raises(RuleBroken):
        create_tables(practice, session, 5, 6)
    with pytest.raises(RuleBroken):
        set_count(practice, session, "children", -1)


def test_the_log_says_numbers_and_no_safety_details(practice: Workspace, session: str) -> None:
    leave(practice, session, "zon", "10:40:00")
    log = session_log(practice, session)
    said = [line.text for line in log.lines]
    assert "1 mens weg van tafel Zon" in said
    assert "Er was een veiligheidsmoment." in said
    assert all(note.what not in said for note in log.safety)
