"""Free words on their way to the big screen: whoever shows them hears which to look at."""

from typing import Any

import pytest

from tests.stage_rounds import DONE, TABLES
from wijksessie.commands import Workspace
from wijksessie.commands.named import name_card
from wijksessie.commands.rounds import create_round, open_round, set_round
from wijksessie.commands.sheets import confirm_sheet, write_sheet
from wijksessie.model import Round
from wijksessie.queries.session import current
from wijksessie.queries.stage import stage_of
from wijksessie.terms import TechniqueId


def _changed(data: Any, old: str, new: str) -> Any:
    if isinstance(data, str):
        return new if data == old else data
    if isinstance(data, list):
        return [_changed(each, old, new) for each in data]
    if isinstance(data, dict):
        return {key: _changed(each, old, new) for key, each in data.items()}
    return data


@pytest.mark.parametrize(
    ("technique", "words"),
    [(TechniqueId.COMMENTARY, "Koffie"), (TechniqueId.WALK, "Koffie"), (TechniqueId.TREE, "Gas is duur")],
)
def test_free_words_are_looked_at(practice: Workspace, technique: TechniqueId, words: str) -> None:
    view = current(practice)
    assert view is not None
    options, data = DONE[technique]
    for said, doubtful in ((words, ()), ("Meneer de vries helpt", ("Meneer de vries helpt",))):
        round_id = create_round(practice, view.id, technique, "Vraag?", options, {})
        set_round(practice, round_id, agreed=True)
        for table in TABLES:
            write_sheet(practice, round_id, table, _changed(data, words, said))
            confirm_sheet(practice, round_id, table)
        scene = stage_of(practice, round_id)
        assert scene is not None
        assert scene.pieces
        assert scene.doubtful == doubtful


def test_a_card_with_a_name_in_it(practice: Workspace) -> None:
    view = current(practice)
    assert view is not None
    round_id = create_round(practice, view.id, TechniqueId.BRAINSTORM, "Vraag?", (), {"kind": "stress"})
    open_round(practice, round_id)
    for table in TABLES:
        name_card(practice, round_id, table, "Buurman kees maakt herrie")
        name_card(practice, round_id, table, "De buurman maakt herrie")
        confirm_sheet(practice, round_id, table)
    scene = stage_of(practice, round_id)
    assert scene is not None
    assert scene.doubtful == ("Buurman kees maakt herrie",)


def test_the_example_gives_no_doubt(practice: Workspace) -> None:
    with practice.read() as db:
        rounds = [each.id for each in db.query(Round)]
    scenes = [scene for round_id in rounds if (scene := stage_of(practice, round_id)) is not None]
    assert scenes
    assert [scene.doubtful for scene in scenes] == [()] * len(scenes)
