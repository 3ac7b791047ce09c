"""Running a session: the clock of the blocks, on a real file."""

import pytest

from wijksessie.commands import Workspace
from wijksessie.commands.running import (
    add_minutes,
    end_session,
    go_to_block,
    next_block,
    pause,
    resume,
    set_minutes,
    skip_block,
    start_session,
    tick_step,
)
from wijksessie.queries.run_clock import Stage
from wijksessie.queries.run_proposals import Way
from wijksessie.queries.running import RunView, running
from wijksessie.queries.session import current
from wijksessie.techniques.base import RuleBroken


@pytest.fixture
def session(practice: Workspace) -> str:
    view = current(practice)
    assert view is not None
    return view.id


def at(practice: Workspace, session: str, time: str) -> RunView:
    view = running(practice, session, time)
    assert view is not None
    return view


def test_a_session_that_begins_early_begins_with_the_walk_in(practice: Workspace, session: str) -> None:
    assert not at(practice, session, "09:20:00").begun
    start_session(practice, session, "09:25:00")
    view = at(practice, session, "09:26:00")
    assert view.rows[0].stage is Stage.NOW
    assert view.block_end == "10:00"
    assert (view.left, view.drift_words) == (34 * 60, "Op schema")
    assert view.next_label == view.rows[1].label


def test_a_session_that_begins_late_begins_with_the_session(practice: Workspace, session: str) -> None:
    start_session(practice, session, "10:06:00")
    view = at(practice, session, "10:06:00")
    assert [row.stage for row in view.rows[:3]] == [Stage.SKIPPED, Stage.NOW, Stage.AHEAD]
    assert view.drift_words == "6 minuten later dan gepland"
    assert (view.plan_end, view.end) == ("12:00", "12:06")
    assert view.rows[2].expected == "10:16"


def test_a_rehearsal_at_another_time_of_the_day_is_not_late(practice: Workspace, session: str) -> None:
    start_session(practice, session, "20:00:00")
    assert at(practice, session, "20:00:00").drift_words == "Op schema"
    assert at(practice, session, "20:12:00").drift_words == "2 minuten later dan gepland"


def test_a_session_that_passes_midnight_goes_on(practice: Workspace, session: str) -> None:
    start_session(practice, session, "23:55:00")
    view = at(practice, session, "00:02:00")
    assert (view.left, view.block_end) == (3 * 60, "00:05")
    next_block(practice, session, "00:05:00")
    view = at(practice, session, "00:06:00")
    assert (view.left, view.drift_words) == (4 * 60, "Op schema")
    pause(practice, session, "00:06:00")
    assert at(practice, session, "00:09:00").left == 4 * 60
    resume(practice, session, "00:09:00")
    assert (at(practice, session, "00:09:00").left, at(practice, session, "00:09:00").drift) == (4 * 60, 3)


def test_time_is_added_taken_and_counted_from_now_when_over(practice: Workspace, session: str) -> None:
    start_session(practice, session, "10:00:00")
    add_minutes(practice, session, 2, "10:01:00")
    assert at(practice, session, "10:01:00").block_end == "10:12"
    add_minutes(practice, session, -3, "10:02:00")
    assert at(practice, session, "10:02:00").block_end == "10:09"
    over = at(practice, session, "10:12:00")
    assert (over.left, over.part) == (-3 * 60, 0.0)
    add_minutes(practice, session, 2, "10:12:00")
    assert at(practice, session, "10:12:00").left == 2 * 60
    add_minutes(practice, session, -60, "10:12:30")
    assert 0 <= at(practice, session, "10:12:30").left < 60


def test_every_act_can_be_undone(practice: Workspace, session: str) -> None:
    start_session(practice, session, "10:00:00")
    before = at(practice, session, "10:10:00")
    next_block(practice, session, "10:10:00")
    assert at(practice, session, "10:10:00") != before
    practice.undo()
    assert at(practice, session, "10:10:00") == before
    practice.undo()
    assert not at(practice, session, "10:10:00").begun


def test_back_forward_and_leaving_out(practice: Workspace, session: str) -> None:
    start_session(practice, session, "10:00:00")
    ids = [row.id for row in at(practice, session, "10:00:00").rows]
    next_block(practice, session, "10:10:00")
    go_to_block(practice, session, ids[1], "10:11:00")
    view = at(practice, session, "10:11:00")
    assert [row.stage for row in view.rows[1:3]] == [Stage.NOW, Stage.AHEAD]
    assert view.left == -60
    skip_block(practice, session, ids[2], "10:11:00")
    next_block(practice, session, "10:12:00")
    assert at(practice, session, "10:12:00").rows[3].stage is Stage.NOW
    go_to_block(practice, session, ids[6], "10:13:00")
    stages = [row.stage for row in at(practice, session, "10:13:00").rows]
    assert stages[2:7] == [Stage.SKIPPED, Stage.DONE, Stage.SKIPPED, Stage.SKIPPED, Stage.NOW]


def test_the_last_block_ends_the_session(practice: Workspace, session: str) -> None:
    start_session(practice, session, "10:00:00")
    for minute in range(11):
        next_block(practice, session, f"10:{10 + minute}:00")
    view = at(practice, session, "11:00:00")
    assert (view.ended, view.now) == (True, None)
    with pytest.raises(RuleBroken):
        next_block(practice, session, "11:00:00")
    with pytest.raises(RuleBroken):
        end_session(practice, session, "11:00:00")


def test_late_proposes_beans_first_and_then_sorting(practice: Workspace, session: str) -> None:
    start_session(practice, session, "10:12:00")
    view = at(practice, session, "10:12:00")
    first, second = view.proposals
    assert view.row(first.block_id).label == "Tien bonen"  # type: ignore[union-attr]
    assert (first.way, first.won, second.way, second.won) == (Way.SKIP, 8, Way.SHORTEN, 4)
    skip_block(practice, session, first.block_id, "10:12:00")
    set_minutes(practice, second.block_id, second.minutes)
    view = at(practice, session, "10:12:00")
    assert (view.drift, view.proposals) == (0, ())
    assert view.row(second.block_id).changed  # type: ignore[union-attr]


def test_a_block_has_its_question_steps_and_round(practice: Workspace, session: str) -> None:
    start_session(practice, session, "10:00:00")
    next_block(practice, session, "10:10:00")
    now = at(practice, session, "10:10:00").now
    assert now is not None
    assert now.round is not None
    assert now.question
    assert now.steps
    tick_step(practice, now.id, 1, done=True)
    tick_step(practice, now.id, 2, done=True)
    tick_step(practice, now.id, 1, done=False)
    now = at(practice, session, "10:10:00").now
    assert now is not None
    assert [step.nr for step in now.steps if step.done] == [2]
