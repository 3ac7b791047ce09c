"""A sheet is written gesture by gesture, and tells when it began, ended and who took part."""

import datetime as dt

import pytest
from sqlalchemy import select

from tests.clock import TODAY
from tests.desktop.table_help import a_round, session_of
from wijksessie.commands import RuleBroken, Workspace
from wijksessie.commands.apart import begin_apart
from wijksessie.commands.sheets import confirm_sheet, set_sheet, write_part
from wijksessie.model import Round, Sheet
from wijksessie.queries.apart import apart_rounds, may_be_shared
from wijksessie.queries.sheets import sheet
from wijksessie.techniques.base import PLENARY
from wijksessie.terms import CardKind, TechniqueId


def row(workspace: Workspace, round_id: str, table: str) -> Sheet:
    with workspace.read() as db:
        found = db.scalar(select(Sheet).where(Sheet.round_id == round_id, Sheet.table_key == table))
        assert found is not None
        db.expunge(found)
        return found


def test_parts_keep_each_other(practice: Workspace) -> None:
    form = a_round(practice, TechniqueId.H_FORM)
    write_part(practice, form, "zon", "scores", [7, 3], time="11:10")
    data = {"scores": [7, 3], "improve": ["Een bel bij de deur"]}
    write_part(practice, form, "zon", "", data, time="11:15")
    write_part(practice, form, "zon", "scores", [3, 7, 7])
    confirm_sheet(practice, form, "zon", time="11:18")
    found = row(practice, form, "zon")
    assert tuple(found.data["scores"]) == (3, 7, 7)
    assert tuple(found.data["improve"]) == ("Een bel bij de deur",)
    assert (found.started, found.ended, found.confirmed) == ("11:10", "11:18", True)


def test_the_whole_room_says_how_many_it_is(practice: Workspace) -> None:
    mood = a_round(practice, TechniqueId.MOOD, moment="start")
    write_part(practice, mood, PLENARY, "", {"3": 20})
    assert row(practice, mood, PLENARY).taking_part == 24
    with pytest.raises(RuleBroken):
        confirm_sheet(practice, mood, PLENARY)
    set_sheet(practice, mood, PLENARY, passed=4)
    confirm_sheet(practice, mood, PLENARY)
    set_sheet(practice, mood, PLENARY, deviations="  Eerst buiten gestaan ")
    assert row(practice, mood, PLENARY).confirmed
    assert row(practice, mood, PLENARY).deviations == "Eerst buiten gestaan"
    with pytest.raises(RuleBroken):
        set_sheet(practice, mood, PLENARY, passed=-1)


def test_an_empty_sheet_can_be_confirmed_where_that_is_true(practice: Workspace) -> None:
    verdicts = a_round(practice, TechniqueId.CHECK_FRAMEWORK)
    confirm_sheet(practice, verdicts, "zon")
    assert row(practice, verdicts, "zon").data == ()


def test_collecting_apart_is_one_change_and_open(practice: Workspace) -> None:
    session_id = session_of(practice)
    made = begin_apart(
        practice,
        session_id,
        TechniqueId.BRAINSTORM,
        "Wat helpt?",
        where="thuis",
        day=TODAY,
        people=6,
        kind=CardKind.SOLUTION,
    )
    view = sheet(practice, made, PLENARY)
    assert view is not None
    assert (view.opened, view.apart, view.taking_part) == (True, True, 6)
    assert view.setup.params["kind"] == CardKind.SOLUTION
    assert may_be_shared(practice, made)
    practice.undo()
    assert apart_rounds(practice, session_id) == ()
    assert not may_be_shared(practice, made)


@pytest.mark.parametrize(("where", "people"), [("", 2), ("thuis", 0), ("thuis", 13)])
def test_what_cannot_be_collected_leaves_nothing(practice: Workspace, where: str, people: int) -> None:
    with pytest.raises(RuleBroken):
        begin_apart(
            practice,
            session_of(practice),
            TechniqueId.TEN_BEANS,
            "Waar zit de stress?",
            where=where,
            day=dt.date(2026, 11, 22),
            people=people,
        )
    with practice.read() as db:
        assert not db.scalars(select(Round).where(Round.apart)).all()
