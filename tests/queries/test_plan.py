"""The dated plan: in the order of the days, with today and the session among the lines."""

import datetime as dt

from tests.clock import TODAY
from wijksessie.commands.sessions import create_session
from wijksessie.queries.plan import PlanKind, plan
from wijksessie.queries.steps import steps
from wijksessie.store import Workspace


def test_the_plan_runs_from_the_first_step_past_the_session_to_the_last(practice: Workspace) -> None:
    day = TODAY + dt.timedelta(weeks=6)
    id_ = create_session(practice, "Vervolg", day)
    rows = plan(steps(practice, id_, TODAY), day, TODAY)
    assert [row.day for row in rows] == sorted(row.day for row in rows)
    kinds = [row.kind for row in rows]
    assert kinds.count(PlanKind.STEP) == 7
    assert kinds.count(PlanKind.TODAY) == kinds.count(PlanKind.SESSION) == 1
    today, session = kinds.index(PlanKind.TODAY), kinds.index(PlanKind.SESSION)
    assert 0 < today < session < len(kinds) - 1
    assert rows[0].kind is PlanKind.STEP
    assert rows[0].step == 1
    assert rows[-1].item.key == "update_sent"


def test_without_a_day_the_steps_stand_in_their_weeks(practice: Workspace) -> None:
    id_ = create_session(practice, "Later", None)
    rows = plan(steps(practice, id_, TODAY), None, TODAY)
    assert all(row.day is None for row in rows)
    assert [row.step for row in rows if row.kind is PlanKind.STEP] == list(range(1, 8))
    assert PlanKind.TODAY not in {row.kind for row in rows}
