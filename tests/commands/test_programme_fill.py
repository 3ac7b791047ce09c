import pytest

from wijksessie.commands import RuleBroken
from wijksessie.commands.programme import BlockValues, add_block
from wijksessie.commands.programme_fill import fill_block
from wijksessie.queries.programme_view import block_tasks, programme
from wijksessie.queries.session import current
from wijksessie.store import Workspace
from wijksessie.terms import Role


@pytest.fixture
def block(practice: Workspace) -> str:
    return add_block(practice, current(practice).id, label="Zingen", minutes=10)


def label_of(practice: Workspace, block: str) -> str:
    view = programme(practice, current(practice).id)
    return next(found.label for found in view.blocks if found.id == block)


def test_values_and_tasks_are_one_thing_to_undo(practice: Workspace, block: str) -> None:
    fill_block(
        practice, block, BlockValues("Dansen", 15), {Role.HOST: "Zet muziek aan", Role.SCRIBE: "Telt mee"}
    )
    assert label_of(practice, block) == "Dansen"
    assert block_tasks(practice, block)[Role.HOST][0] == "Zet muziek aan"
    practice.undo()
    assert label_of(practice, block) == "Zingen"
    assert block_tasks(practice, block)[Role.HOST][0] == ""
    assert block_tasks(practice, block)[Role.SCRIBE][0] == ""


def test_a_broken_rule_keeps_nothing(practice: Workspace, block: str) -> None:
    with pytest.raises(RuleBroken):
        fill_block(practice, block, BlockValues("Dansen", 0), {Role.HOST: "Zet muziek aan"})
    assert label_of(practice, block) == "Zingen"
    assert block_tasks(practice, block)[Role.HOST][0] == ""
