"""What a session says, for techniques the demo does not hold and for rounds that were only prepared."""

import pytest
from sqlalchemy import select

from tests.techniques.handmade import EXPECTED, rounds
from wijksessie.commands.rounds import create_round
from wijksessie.commands.sheets import write_sheet
from wijksessie.model import WijkSession
from wijksessie.queries.outcomes import outcomes
from wijksessie.store import Workspace, thaw


@pytest.fixture
def session_id(practice: Workspace) -> str:
    with practice.read() as db:
        return db.scalars(select(WijkSession.id)).one()


@pytest.mark.parametrize("technique", EXPECTED)
def test_through_the_file_it_says_the_same(practice: Workspace, session_id: str, technique: str) -> None:
    setup, entries = rounds()[technique]
    params = dict(setup.params)
    round_id = create_round(practice, session_id, technique, "Wat?", setup.options, params)
    for entry in entries:
        data = thaw(entry.data)
        write_sheet(practice, round_id, entry.table, data, taking_part=entry.taking_part, passed=entry.passed)
    assert outcomes(practice)[technique] == EXPECTED[technique]


@pytest.mark.parametrize("technique", ["ten_beans", "mood", "brainstorm"])
def test_a_round_that_was_only_prepared_hides_no_other(
    practice: Workspace, session_id: str, technique: str
) -> None:
    before = outcomes(practice)[technique]
    create_round(practice, session_id, technique, "Nog een keer?", (), {})
    assert outcomes(practice)[technique] == before
