"""The programme planner without its screen: running times, order, balance, advice, templates."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clock import now
from wijksessie.commands.conditions.budget import start_budget
from wijksessie.commands.conditions.safety import plan_safety
from wijksessie.commands.inviting import make_plan
from wijksessie.commands.programme import (
    BlockValues,
    add_block,
    apply_template,
    change_block,
    move_block,
    remove_block,
    set_minutes,
    set_task,
    set_times,
    start_series,
)
from wijksessie.commands.projects import open_project
from wijksessie.commands.sessions import create_session
from wijksessie.commands.team import add_member, change_member, move_member, remove_member
from wijksessie.queries.clock_times import read_time
from wijksessie.queries.conditions_budget import budget
from wijksessie.queries.library import technique_text
from wijksessie.queries.messages import messages
from wijksessie.queries.programme import Side, minute_of, time_of
from wijksessie.queries.programme_view import (
    ProgrammeView,
    block_tasks,
    programme,
    programme_templates,
    templates,
)
from wijksessie.queries.run_sheet import run_sheet
from wijksessie.queries.session import current, sessions
from wijksessie.queries.steps import steps
from wijksessie.queries.team import team
from wijksessie.store import Workspace, backup, restore
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import MessageKind, Role, SessionKind

DAY = dt.date(2027, 2, 4)


@pytest.fixture
def fresh(practice: Workspace) -> str:
    id_ = create_session(practice, "Nieuw", DAY)
    set_times(practice, id_, "10", "12 uur")
    return id_


def view(workspace: Workspace, session: str) -> ProgrammeView:
    found = programme(workspace, session)
    assert found is not None
    return found


def test_the_demo_takes_120_minutes_of_which_37_of_85_help_and_needs_no_advice(practice: Workspace) -> None:
    seen = view(practice, current(practice).id)
    assert (seen.walk_in, seen.total, seen.left) == (30, 120, 0)
    assert (seen.helps_minutes, seen.technique_minutes) == (37, 85)
    assert seen.content == 5
    assert seen.advice == ()
    assert [block.start for block in seen.blocks] == [
        "09:30",
        "10:00",
        "10:10",
        "10:15",
        "10:35",
        "10:47",
        "10:55",
        "11:10",
        "11:18",
        "11:38",
        "11:48",
        "11:55",
    ]
    assert [block.fixed_start for block in seen.blocks] == [""] * 12


def test_blocks_run_on_when_one_gets_longer_moves_or_goes(practice: Workspace, fresh: str) -> None:
    first = add_block(practice, fresh, technique="mood")
    second = add_block(practice, fresh, technique="brainstorm", minutes=20)
    third = add_block(practice, fresh, label="Pauze", minutes=15, index=1)
    assert [(b.id, b.start) for b in view(practice, fresh).blocks] == [
        (first, "10:00"),
        (third, "10:03"),
        (second, "10:18"),
    ]
    set_minutes(practice, first, 10)
    move_block(practice, second, 0)
    assert [(b.id, b.start) for b in view(practice, fresh).blocks] == [
        (second, "10:00"),
        (first, "10:20"),
        (third, "10:30"),
    ]
    remove_block(practice, first)
    assert [b.start for b in view(practice, fresh).blocks] == ["10:00", "10:20"]
    practice.undo()
    assert len(view(practice, fresh).blocks) == 3


def test_a_block_nailed_to_the_clock_stays_and_says_what_does_not_fit(
    practice: Workspace, fresh: str
) -> None:
    add_block(practice, fresh, label="Welkom", minutes=30)
    lunch = add_block(practice, fresh, label="Soep", minutes=20)
    after = add_block(practice, fresh, label="Afscheid", minutes=5)
    change_block(practice, lunch, BlockValues("Soep", 20, fixed_start="10.45"))
    seen = {b.id: b for b in view(practice, fresh).blocks}
    assert (seen[lunch].start, seen[after].start) == ("10:45", "11:05")
    assert seen[lunch].problem == "Hiervoor is 15 minuten niets gepland."
    change_block(practice, lunch, BlockValues("Soep", 20, fixed_start="10:20"))
    assert "10 minuten te vroeg" in {b.id: b for b in view(practice, fresh).blocks}[lunch].problem
    with pytest.raises(RuleBroken, match="zo"):
        change_block(practice, lunch, BlockValues("Soep", 20, fixed_start="kwart over"))


def test_the_walk_in_lies_before_the_start(practice: Workspace, fresh: str) -> None:
    apply_template(practice, fresh, "eerste_sessie")
    seen = view(practice, fresh)
    assert seen.blocks[0].before
    assert seen.blocks[0].start == "09:30"
    move_block(practice, seen.blocks[0].id, 3)
    moved = view(practice, fresh)
    assert [b.before for b in moved.blocks[:4]] == [False] * 4
    assert moved.walk_in == 0
    assert moved.blocks[0].start == "10:00"


@pytest.mark.parametrize(
    ("start", "end", "field"),
    [("12", "10", "end"), ("10:00", "10:00", "end"), ("25:00", "", "start"), ("10", "tien", "end")],
)
def test_times_that_cannot_be_are_told_and_nothing_is_lost(
    practice: Workspace, fresh: str, start: str, end: str, field: str
) -> None:
    with pytest.raises(RuleBroken) as told:
        set_times(practice, fresh, start, end)
    assert told.value.where == (field,)
    seen = view(practice, fresh)
    assert (seen.start, seen.end) == ("10:00", "12:00")


@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from(["{}:{:02}", "{}.{:02}", "{}u{:02}"]))
def test_every_time_people_type_is_read(hour: int, minute: int, form: str) -> None:
    assert read_time(form.format(hour, minute)) == f"{hour:02}:{minute:02}"
    assert time_of(minute_of(f"{hour:02}:{minute:02}")) == f"{hour:02}:{minute:02}"


@given(st.text(max_size=12))
def test_whatever_is_typed_is_a_time_nothing_or_refused(text: str) -> None:
    found = read_time(text)
    assert found is None or found == "" or minute_of(found) is not None


@pytest.mark.parametrize("minutes", [0, -5, 241])
def test_minutes_have_bounds(practice: Workspace, fresh: str, minutes: int) -> None:
    with pytest.raises(RuleBroken, match="240"):
        add_block(practice, fresh, label="Iets", minutes=minutes)
    assert view(practice, fresh).blocks == ()


@pytest.mark.parametrize("key", [key for key, file in templates().items() if "block" in file])
def test_every_template_is_a_sound_programme(practice: Workspace, key: str) -> None:
    id_ = create_session(practice, "Nieuw", DAY)
    set_times(practice, id_, "10", "")
    apply_template(practice, id_, key)
    seen = view(practice, id_)
    assert seen.left == 0
    assert seen.advice == ()
    assert all(not block.technique or technique_text(block.technique) for block in seen.blocks)


def test_the_first_template_is_the_script_of_two_hours(practice: Workspace, fresh: str) -> None:
    apply_template(practice, fresh, "eerste_sessie")
    seen = view(practice, fresh)
    assert (seen.walk_in, seen.total, seen.left) == (30, 120, 0)
    assert (seen.helps_minutes, seen.technique_minutes) == (37, 85)
    apply_template(practice, fresh, "kort")
    assert view(practice, fresh).total == 75
    practice.undo()
    assert view(practice, fresh).total == 120


def test_advice_says_what_to_do_in_the_right_order(practice: Workspace, fresh: str) -> None:
    apply_template(practice, fresh, "eerste_sessie")
    set_times(practice, fresh, "10", "11.45")
    beans = view(practice, fresh).advice[0]
    assert (beans.sentence, beans.verb) == (
        "Het programma is 15 minuten te lang.",
        "Haal Tien bonen eruit",
    )
    remove_block(practice, beans.block_id)
    assert view(practice, fresh).advice[0].act == "shorten"


def test_six_techniques_in_two_hours_are_too_many(practice: Workspace, fresh: str) -> None:
    apply_template(practice, fresh, "eerste_sessie")
    add_block(practice, fresh, technique="pairwise", index=5)
    assert any("6 werkvormen" in advice.sentence for advice in view(practice, fresh).advice)


def test_a_longer_programme_does_not_make_room_for_more_techniques(practice: Workspace, fresh: str) -> None:
    """What counts is the time there is, not the time that was planned."""
    apply_template(practice, fresh, "eerste_sessie")
    added = add_block(practice, fresh, technique="map", index=5)
    (many,) = [advice for advice in view(practice, fresh).advice if "werkvormen" in advice.sentence]
    assert (many.act, many.block_id) == ("remove", added)
    set_times(practice, fresh, "10", "12.30")
    assert not any("werkvormen" in advice.sentence for advice in view(practice, fresh).advice)


def test_a_block_that_becomes_walk_in_goes_to_the_walk_in(practice: Workspace, fresh: str) -> None:
    apply_template(practice, fresh, "eerste_sessie")
    third = view(practice, fresh).blocks[3]
    change_block(practice, third.id, BlockValues(third.label, 20, before=True))
    seen = view(practice, fresh)
    assert [b.id for b in seen.blocks].index(third.id) == 1
    assert (seen.blocks[0].start, seen.blocks[1].start, seen.blocks[2].start) == ("09:10", "09:40", "10:00")
    change_block(practice, third.id, BlockValues(third.label, 20, before=False))
    assert view(practice, fresh).blocks[1].start == "10:00"


def test_a_block_put_before_the_walk_in_is_walk_in(practice: Workspace, fresh: str) -> None:
    apply_template(practice, fresh, "eerste_sessie")
    add_block(practice, fresh, label="Zaal klaarzetten", minutes=20, index=0)
    seen = view(practice, fresh)
    assert [block.before for block in seen.blocks[:3]] == [True, True, False]
    assert (seen.blocks[0].start, seen.blocks[2].start) == ("09:10", "10:00")


def test_a_programme_may_run_past_midnight(practice: Workspace, fresh: str) -> None:
    set_times(practice, fresh, "22.30", "23.59")
    add_block(practice, fresh, label="Nachtwandeling", minutes=120)
    seen = view(practice, fresh)
    assert (seen.left, seen.blocks[0].end) == (-31, "00:30")


def test_a_programme_about_problems_alone_is_told(practice: Workspace, fresh: str) -> None:
    add_block(practice, fresh, technique="brainstorm", label="Wat helpt?", minutes=20)
    add_block(practice, fresh, technique="brainstorm", label="Wat geeft u stress?", minutes=40)
    add_block(practice, fresh, technique="dot_vote", minutes=30)
    said = " ".join(advice.sentence for advice in view(practice, fresh).advice)
    assert "20 van de 90 minuten" in said
    assert "eindigt met problemen" in said
    assert "90 minuten geen pauze" in said


def test_a_sensitive_technique_asks_for_a_quiet_room(practice: Workspace, fresh: str) -> None:
    add_block(practice, fresh, technique="body_map")
    assert any("rustige ruimte" in advice.sentence for advice in view(practice, fresh).advice)
    plan_safety(practice, fresh, "room", "Kamer achter de keuken")
    assert not any("rustige ruimte" in advice.sentence for advice in view(practice, fresh).advice)


def test_the_side_of_a_block_can_be_chosen(practice: Workspace, fresh: str) -> None:
    id_ = add_block(practice, fresh, label="Verhaal", minutes=20)
    assert view(practice, fresh).blocks[0].side is Side.OTHER
    change_block(practice, id_, BlockValues("Verhaal", 20, side=Side.HELPS))
    assert view(practice, fresh).helps_minutes == 20


def test_a_role_has_its_own_task_or_that_of_the_technique(practice: Workspace, fresh: str) -> None:
    id_ = add_block(practice, fresh, technique="dot_vote")
    own, brought = block_tasks(practice, id_)[Role.SCRIBE]
    assert (own, brought) == ("", technique_text("dot_vote").roles["notulist"])
    set_task(practice, id_, Role.SCRIBE, "Tel samen met Piet de Bewoner niet")
    assert block_tasks(practice, id_)[Role.SCRIBE][0].startswith("Tel samen")
    sheet = run_sheet(practice, fresh)
    assert sheet.blocks[0].tasks[Role.SCRIBE].startswith("Tel samen")
    remove_block(practice, id_)
    assert block_tasks(practice, id_) == {}


def test_a_series_makes_five_dated_sessions_each_with_its_audience(practice: Workspace) -> None:
    before = len(sessions(practice))
    (template,) = [template for template in programme_templates() if template.series]
    first = start_series(practice, template.key, DAY)
    made = sessions(practice)[before:]
    assert len(made) == 5
    assert made[0].id == first
    assert [line.day for line in made] == sorted(line.day for line in made)
    assert {line.audience for line in made} >= {"professionals", "vrijwilligers", "bewoners"}
    assert {line.kind for line in made} == {SessionKind.AWARENESS, SessionKind.TRAINING}
    assert [line.current for line in made] == [True, False, False, False, False]
    for line in made:
        assert view(practice, line.id).total > 60
        assert len(steps(practice, line.id, DAY)) == 7
    practice.undo()
    assert len(sessions(practice)) == before


def test_parts_of_a_series_are_not_offered_alone() -> None:
    assert [template.key for template in programme_templates()] == [
        "eerste_sessie",
        "kort",
        "vervolg",
        "training_stress",
        "welkome_wijk",
    ]


def test_the_team_is_kept_by_role(practice: Workspace, fresh: str) -> None:
    assert "Begeleider" in team(practice, fresh).missing
    one = add_member(practice, fresh, Role.FACILITATOR, " Begeleider ")
    two = add_member(practice, fresh, Role.SCRIBE, "Notulist 1", task="Typt mee")
    move_member(practice, two, 0)
    assert [member.id for member in team(practice, fresh).members] == [two, one]
    change_member(practice, two, Role.HOST, "Gastvrouw", None, "Koffie")
    seen = team(practice, fresh).members[0]
    assert (seen.role_name, seen.task) == ("Gastvrouw of gastheer", "Koffie")
    with pytest.raises(RuleBroken, match="rol"):
        add_member(practice, fresh, Role.HOST, " ")
    remove_member(practice, two)
    assert [member.id for member in team(practice, fresh).members] == [one]


def test_too_many_listeners_are_told(practice: Workspace) -> None:
    id_ = current(practice).id
    for nr in range(9):
        add_member(practice, id_, Role.LISTENER, f"Luisteraar {nr}")
    assert any("9 luisteraars op 24 bewoners" in hint for hint in team(practice, id_).hints)


def test_two_laptops_that_begin_alike_do_not_double(practice: Workspace, fresh: str, tmp_path: Path) -> None:
    copy = restore(backup(practice, tmp_path / "kopie"), tmp_path / "elders.wijk")
    with open_project(copy, now) as other:
        for laptop in (practice, other):
            apply_template(laptop, fresh, "eerste_sessie")
            start_budget(laptop, fresh)
            make_plan(laptop, fresh, MessageKind.INVITATION)
        lines = len(budget(other, fresh).lines), len(messages(other, fresh, DAY)[0].lines)
        elsewhere = other.rows()
    practice.merge(elsewhere)
    assert len(view(practice, fresh).blocks) == 12
    assert (len(budget(practice, fresh).lines), len(messages(practice, fresh, DAY)[0].lines)) == lines


def test_a_template_taken_again_begins_anew(practice: Workspace, fresh: str) -> None:
    apply_template(practice, fresh, "eerste_sessie")
    before = view(practice, fresh)
    set_minutes(practice, before.blocks[2].id, 30)
    remove_block(practice, before.blocks[4].id)
    apply_template(practice, fresh, "eerste_sessie")
    assert view(practice, fresh) == before
    practice.undo()
    assert len(view(practice, fresh).blocks) == 11
    with pytest.raises(RuleBroken, match="voorbeeld"):
        apply_template(practice, fresh, "bestaat_niet")
