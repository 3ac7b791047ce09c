"""The checklists of the seven steps: what a team can do with them, and what keeps a session open."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clock import TODAY
from wijksessie.commands.conditions.compensation import choose_thanks, date_answer, note_answer
from wijksessie.commands.order import in_order, last_position, move
from wijksessie.commands.sessions import (
    close_session,
    create_session,
    plan_session,
    reopen_session,
    work_on,
)
from wijksessie.commands.steps import (
    ItemValues,
    add_item,
    change_item,
    hide_item,
    move_item,
    move_step,
    plan_item,
    remove_item,
    tick_item,
)
from wijksessie.queries.blocks import holds
from wijksessie.queries.session import current, sessions
from wijksessie.queries.steps import ItemState, StepView, item_texts, step_texts, steps
from wijksessie.store import Workspace
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import SessionKind

DAY = dt.date(2027, 2, 4)


@pytest.fixture
def fresh(practice: Workspace) -> str:
    """A new session, eleven weeks ahead."""
    return create_session(practice, "Nieuw", DAY)


def step(workspace: Workspace, session: str, nr: int, today: dt.date = TODAY) -> StepView:
    return steps(workspace, session, today)[nr - 1]


def test_every_line_has_a_day_counted_back_from_the_session(practice: Workspace, fresh: str) -> None:
    assert step(practice, fresh, 1).due == DAY - dt.timedelta(weeks=8)
    reminder = next(item for item in step(practice, fresh, 6).items if item.key == "reminder_day")
    assert reminder.due == DAY - dt.timedelta(days=1)
    plan_session(practice, fresh, DAY + dt.timedelta(weeks=1))
    moved = next(item for item in step(practice, fresh, 6).items if item.key == "reminder_day")
    assert moved.due == DAY + dt.timedelta(days=6)


def test_a_step_moves_with_its_lines_but_not_those_that_were_moved_alone(
    practice: Workspace, fresh: str
) -> None:
    first, second, *_ = step(practice, fresh, 6).items
    plan_item(practice, second.id, DAY - dt.timedelta(days=2))
    move_step(practice, fresh, 6, DAY - dt.timedelta(weeks=5))
    after = step(practice, fresh, 6)
    assert after.due == DAY - dt.timedelta(weeks=5)
    assert after.items[0].due == first.due - dt.timedelta(weeks=2)
    assert after.items[1].due == DAY - dt.timedelta(days=2)
    assert after.items[1].moved
    move_step(practice, fresh, 6, None)
    plan_item(practice, second.id, None)
    assert [item.due for item in step(practice, fresh, 6).items[:2]] == [first.due, second.due]


def test_late_is_what_is_open_after_its_day_and_only_before_the_session(
    practice: Workspace, fresh: str
) -> None:
    soon = DAY - dt.timedelta(weeks=7)
    assert step(practice, fresh, 1, soon).late == 6
    assert step(practice, fresh, 2, soon).late == 0
    tick_item(practice, step(practice, fresh, 1).items[0].id, True, soon)
    assert step(practice, fresh, 1, soon).late == 5
    after = DAY + dt.timedelta(days=1)
    assert step(practice, fresh, 1, after).late == 0
    assert step(practice, fresh, 7, DAY + dt.timedelta(weeks=12)).late == 7


def test_not_needed_has_a_reason_and_counts_as_settled(practice: Workspace, fresh: str) -> None:
    line = step(practice, fresh, 5).items[4]
    change_item(practice, line.id, ItemValues(line.label, not_needed="Iedereen spreekt Nederlands"))
    after = step(practice, fresh, 5)
    assert after.items[4].state is ItemState.NOT_NEEDED
    assert after.done == 1
    tick_item(practice, line.id, True, TODAY)
    assert step(practice, fresh, 5).items[4].not_needed == ""


def test_a_line_of_step_seven_is_always_needed(practice: Workspace, fresh: str) -> None:
    line = step(practice, fresh, 7).items[5]
    with pytest.raises(RuleBroken, match="zonder antwoord"):
        change_item(practice, line.id, ItemValues(line.label, not_needed="geen zin"))
    with pytest.raises(RuleBroken, match="zonder antwoord"):
        hide_item(practice, line.id, hidden=True)
    with pytest.raises(RuleBroken, match="verbergen"):
        remove_item(practice, line.id)


def test_step_seven_keeps_a_session_open_until_every_line_is_done(practice: Workspace, fresh: str) -> None:
    extra = add_item(practice, fresh, 7, "Taart halen")
    lines = step(practice, fresh, 7).items
    for line in lines:
        assert line.keeps_open == (line.id != extra)
    for line in lines[:-2]:
        tick_item(practice, line.id, True, TODAY)
    with pytest.raises(RuleBroken, match="Vervolgsessie gepland"):
        close_session(practice, fresh)
    tick_item(practice, lines[-2].id, True, TODAY)
    close_session(practice, fresh)
    assert not [hold for hold in holds(practice, fresh) if hold.step == 7]


def test_own_lines_are_added_renamed_moved_hidden_and_taken_away(practice: Workspace, fresh: str) -> None:
    own = add_item(practice, fresh, 2, "  Moskee bellen ")
    labels = [item.label for item in step(practice, fresh, 2).items]
    assert labels[-1] == "Moskee bellen"
    move_item(practice, own, 0)
    assert step(practice, fresh, 2).items[0].id == own
    change_item(
        practice, own, ItemValues("Moskee en kerk bellen", who="Sleutelpersoon 2", waits_for="nummer")
    )
    line = step(practice, fresh, 2).items[0]
    assert (line.label, line.who, line.waits_for) == ("Moskee en kerk bellen", "Sleutelpersoon 2", "nummer")
    hide_item(practice, own, hidden=True)
    assert [item.id for item in step(practice, fresh, 2).hidden] == [own]
    hide_item(practice, own, hidden=False)
    remove_item(practice, own)
    assert [item.label for item in step(practice, fresh, 2).items] == labels[:-1]
    practice.undo()
    assert step(practice, fresh, 2).items[0].id == own


def test_an_empty_line_is_refused_and_changes_nothing(practice: Workspace, fresh: str) -> None:
    with pytest.raises(RuleBroken, match="Schrijf eerst"):
        add_item(practice, fresh, 2, "  ")
    line = step(practice, fresh, 2).items[0]
    with pytest.raises(RuleBroken, match="naam"):
        change_item(practice, line.id, ItemValues(" "))
    assert step(practice, fresh, 2).items[0] == line


def test_hidden_lines_do_not_count_and_lines_move_past_them(practice: Workspace, fresh: str) -> None:
    first, second, third, *rest = step(practice, fresh, 1).items
    hide_item(practice, second.id, hidden=True)
    move_item(practice, first.id, 1)
    assert [item.id for item in step(practice, fresh, 1).items] == [third.id, first.id, *[i.id for i in rest]]


def test_the_line_about_the_municipality_needs_its_answer(practice: Workspace, fresh: str) -> None:
    line = next(item for item in step(practice, fresh, 5).items if item.key == "compensation_answer")
    with pytest.raises(RuleBroken, match="Werk en Inkomen"):
        tick_item(practice, line.id, True, TODAY)
    assert not step(practice, fresh, 5).items[5].done


def test_a_session_without_a_day_has_a_plan_in_weeks(practice: Workspace) -> None:
    id_ = create_session(practice, "Later", None)
    first = step(practice, id_, 1)
    assert (first.due, first.days, first.late) == (None, -56, 0)
    with pytest.raises(RuleBroken, match="dag van de wijksessie"):
        move_step(practice, id_, 1, TODAY)
    with pytest.raises(RuleBroken, match="dag van de wijksessie"):
        plan_item(practice, first.items[0].id, TODAY)


def test_what_holds_a_new_session_up_is_told_with_where_to_fill_it_in(practice: Workspace) -> None:
    id_ = create_session(practice, "Later", None)
    found = {(hold.step, hold.room) for hold in holds(practice, id_)}
    assert found == {(5, "thanks"), (5, "safety"), (6, "level"), (6, "day"), (6, "place")}
    plan_session(practice, id_, DAY, start="10:00", location="Buurthuis")
    assert {(6, "day"), (6, "place")}.isdisjoint((hold.step, hold.room) for hold in holds(practice, id_))


def test_the_team_chooses_the_session_to_work_on(practice: Workspace) -> None:
    held = current(practice)
    new = create_session(practice, "Vervolg", DAY, kind=SessionKind.FOLLOW_UP, audience="jongeren")
    assert current(practice).id == new
    work_on(practice, held.id)
    assert current(practice).id == held.id
    assert [(line.id, line.current) for line in sessions(practice)] == [(held.id, True), (new, False)]
    assert sessions(practice)[1].audience == "jongeren"
    again = create_session(practice, "Nog een", None)
    assert current(practice).id == again


def test_keys_of_lines_are_unique_and_every_line_is_brought_once() -> None:
    lines = [item for text in step_texts() for item in text.items]
    assert len(item_texts()) == len(lines)


class Thing:
    def __init__(self, id: str, position: str) -> None:
        self.id, self.position = id, position


@given(st.lists(st.integers(0, 9), min_size=1, max_size=40), st.integers(2, 10))
def test_any_moves_give_the_order_a_list_would(moves: list[int], count: int) -> None:
    things: list[Thing] = []
    for nr in range(count):
        things.append(Thing(str(nr), last_position(things)))
    expected = [thing.id for thing in things]
    for nr, to in enumerate(moves):
        moved = things[(nr * 7 + to) % count]
        move(things, moved, to)
        expected.remove(moved.id)
        expected.insert(min(to, count - 1), moved.id)
        assert [thing.id for thing in in_order(things)] == expected


def test_things_at_one_place_get_new_places_when_one_moves() -> None:
    things = [Thing("a", "k"), Thing("b", "k"), Thing("c", "k")]
    move(things, things[2], 1)
    assert [thing.id for thing in in_order(things)] == ["a", "c", "b"]


def test_a_line_of_step_seven_is_not_opened_again_behind_a_closed_session(
    practice: Workspace, fresh: str
) -> None:
    lines = step(practice, fresh, 7).items
    for line in lines:
        tick_item(practice, line.id, True, TODAY)
    close_session(practice, fresh)
    with pytest.raises(RuleBroken, match="weer, bij Sessies"):
        tick_item(practice, lines[0].id, False, TODAY)
    reopen_session(practice, fresh)
    tick_item(practice, lines[0].id, False, TODAY)


def test_the_answer_of_the_municipality_cannot_be_evaded(practice: Workspace, fresh: str) -> None:
    line = next(item for item in step(practice, fresh, 5).items if item.key == "compensation_answer")
    with pytest.raises(RuleBroken, match="altijd nodig"):
        change_item(practice, line.id, ItemValues(line.label, not_needed="geen tijd"))
    with pytest.raises(RuleBroken, match="altijd nodig"):
        hide_item(practice, line.id, hidden=True)
    choose_thanks(practice, fresh, "cadeaubon")
    note_answer(practice, fresh, answer="Hoeft niet gemeld", written=True)
    date_answer(practice, fresh, TODAY, TODAY)
    tick_item(practice, line.id, True, TODAY)
    note_answer(practice, fresh, answer="")
    assert not step(practice, fresh, 5).items[5].done
    choose_thanks(practice, fresh, "geen")
    tick_item(practice, line.id, True, TODAY)


@pytest.mark.parametrize("day", [dt.date(9999, 12, 31), dt.date(1, 1, 1)])
def test_a_day_nobody_can_mean_is_refused(practice: Workspace, fresh: str, day: dt.date) -> None:
    for plan in (lambda: create_session(practice, "Ooit", day), lambda: plan_session(practice, fresh, day)):
        with pytest.raises(RuleBroken, match="2000 en 2100"):
            plan()


@pytest.mark.parametrize("time", ["25:99", "²:00", "tien"])
def test_what_is_no_time_is_refused_when_planning(practice: Workspace, fresh: str, time: str) -> None:
    with pytest.raises(RuleBroken, match="Schrijf de tijd zo"):
        plan_session(practice, fresh, DAY, start=time)


def test_an_early_start_is_before_a_later_end(practice: Workspace, fresh: str) -> None:
    plan_session(practice, fresh, DAY, start="9:30", end="10:00")
    assert (current(practice).start, current(practice).end) == ("09:30", "10:00")


def test_nothing_is_added_to_a_session_that_is_not_there(practice: Workspace) -> None:
    with pytest.raises(RuleBroken, match="niet meer"):
        add_item(practice, "weg", 2, "Iets")
