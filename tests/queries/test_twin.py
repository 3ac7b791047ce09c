"""What a session needs on paper: read from its programme and rounds, and never made by reading."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import func, select

from tests.clock import now
from wijksessie.commands import Workspace
from wijksessie.commands.projects import create_project
from wijksessie.model import Round
from wijksessie.queries.session import current
from wijksessie.queries.sheets import sheet
from wijksessie.queries.twin import SPARE_BALLOTS, SessionTwin, TwinPaper, TwinPart, session_twin
from wijksessie.techniques.base import PLENARY
from wijksessie.terms import TechniqueId


@pytest.fixture
def twin(practice: Workspace) -> SessionTwin:
    session = current(practice)
    assert session is not None
    found = session_twin(practice, session.id)
    assert found is not None
    return found


def rounds(workspace: Workspace) -> int:
    with workspace.read() as db:
        return db.scalar(select(func.count()).select_from(Round)) or 0


def test_reading_it_makes_no_round(practice: Workspace) -> None:
    session = current(practice)
    assert session is not None
    before = rounds(practice)
    session_twin(practice, session.id)
    assert rounds(practice) == before


def test_a_round_gives_its_own_options_in_the_order_of_the_table_screen(
    practice: Workspace, twin: SessionTwin
) -> None:
    with practice.read() as db:
        kept = {row.id: row.technique for row in db.scalars(select(Round).where(Round.apart.is_(False)))}
    shown = {(block.technique, tuple(o.key for o in block.options)) for block in twin.blocks}
    for round_id, technique in kept.items():
        view = sheet(practice, round_id, PLENARY)
        assert view is not None
        assert (technique, tuple(option.key for option in view.options)) in shown, technique


def test_what_helps_is_told_apart_from_stress(twin: SessionTwin) -> None:
    blocks = {block.technique: block for block in twin.blocks}
    ranking, dots = blocks[TechniqueId.DIRECT_RANKING], blocks[TechniqueId.DOT_VOTE]
    assert ranking.solutions == {option.key for option in ranking.options}
    assert not dots.solutions


def test_everybody_at_a_table_has_a_ballot_and_some_are_over(twin: SessionTwin) -> None:
    dots = next(block for block in twin.blocks if block.technique == TechniqueId.DOT_VOTE)
    ballots = next(part for part in dots.parts if part.kind is TwinPaper.BALLOT)
    assert ballots.each == max(table.people for table in dots.tables) + SPARE_BALLOTS
    assert ballots.copies == ballots.each * len(dots.tables)


def test_the_copies_say_for_whom() -> None:
    assert TwinPart(TwinPaper.CARDS, 2, 4).words == "2 per tafel: 8"
    assert TwinPart(TwinPaper.CARDS, 1, 1).words == "1 voor de tafel"
    assert TwinPart(TwinPaper.MAT, 1, 1, plenary=True).words == "1 voor de hele groep"


def test_ten_beans_a_table_are_in_the_bag(twin: SessionTwin) -> None:
    beans = next(block for block in twin.blocks if block.technique == TechniqueId.TEN_BEANS)
    assert any(line.count == 10 * len(beans.tables) and "bonen" in line.label for line in twin.packing)


def test_nothing_is_packed_twice(twin: SessionTwin) -> None:
    labels = [line.label for line in twin.packing]
    assert len(labels) == len(set(labels))


def test_a_session_that_is_gone_needs_nothing(tmp_path: Path) -> None:
    with create_project(tmp_path, "Wijk", "Gemeente", now) as workspace:
        assert session_twin(workspace, "weg") is None
