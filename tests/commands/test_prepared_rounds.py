"""Rounds that come from the programme, and rounds that are collected apart."""

import datetime as dt

import pytest
from sqlalchemy import select

from tests.clock import TODAY
from wijksessie.commands import RuleBroken, Workspace
from wijksessie.commands.cards import NO_CHOICE, add_card, merge_cards
from wijksessie.commands.programme import add_block
from wijksessie.commands.rounds import open_round, prepare_round, set_round, start_apart
from wijksessie.commands.sheets import confirm_sheet, write_sheet
from wijksessie.commands.zones import add_zone
from wijksessie.model import Card, ProgrammeBlock, Round
from wijksessie.queries.library import technique_texts
from wijksessie.queries.outcomes import outcomes
from wijksessie.queries.overview_reading import overview
from wijksessie.queries.programme_view import blocks_of
from wijksessie.queries.sheets import sheet
from wijksessie.queries.usual import named_cards
from wijksessie.techniques import TECHNIQUES
from wijksessie.techniques.base import PLENARY
from wijksessie.terms import CardKind, Moment, TechniqueId, Theme


@pytest.fixture
def session_id(practice: Workspace) -> str:
    found = overview(practice, TODAY).session_id
    assert found is not None
    return found


@pytest.fixture
def fresh(practice: Workspace, session_id: str) -> str:
    """The practice session before anybody sat down: its cards and programme, and no rounds."""
    with practice.change("test.empty") as db:
        for round_ in db.scalars(select(Round)):
            db.delete(round_)
    return session_id


def blocks(workspace: Workspace, session_id: str) -> list[tuple[str, str | None, str]]:
    with workspace.read() as db:
        return [(block.id, block.technique, block.label) for block in blocks_of(db, session_id)]


def round_(workspace: Workspace, round_id: str) -> Round:
    with workspace.read() as db:
        found = db.get(Round, round_id)
        assert found is not None
        db.expunge(found)
        return found


def test_every_block_of_the_demo_gets_the_round_of_the_file(practice: Workspace, session_id: str) -> None:
    ids = {}
    for block_id, technique, _ in blocks(practice, session_id):
        if technique in (TechniqueId.DOT_VOTE, TechniqueId.TEN_BEANS, TechniqueId.DIRECT_RANKING):
            ids[technique] = prepare_round(practice, block_id)
            assert prepare_round(practice, block_id) == ids[technique]
    before = outcomes(practice)
    assert len(ids) == 3
    assert round_(practice, ids[TechniqueId.DOT_VOTE]).opened
    assert before["dot_vote"]["cast_dots"] == 71


def test_without_rounds_every_technique_starts_with_what_usually_lies_there(
    practice: Workspace, fresh: str
) -> None:
    made = {}
    for block_id, technique, _ in blocks(practice, fresh):
        if technique in TECHNIQUES:
            made.setdefault(technique, []).append(round_(practice, prepare_round(practice, block_id)))
    assert made["ten_beans"][0].options == tuple(theme for theme in Theme if theme.is_theme)
    assert len(made["dot_vote"][0].options) == 12
    assert [row.params["moment"] for row in made["mood"]] == [Moment.START, Moment.END][: len(made["mood"])]
    assert {row.params["kind"] for row in made["brainstorm"]} == set(CardKind)
    assert all(key.startswith("so_") for key in made["direct_ranking"][0].options)
    assert not any(row.opened for rows in made.values() for row in rows)


def test_two_blocks_of_one_technique_have_a_round_each(practice: Workspace, fresh: str) -> None:
    twice = [id_ for id_, technique, _ in blocks(practice, fresh) if technique == TechniqueId.BRAINSTORM]
    assert len({prepare_round(practice, id_) for id_ in twice}) == len(twice) == 2


def test_a_break_has_no_round(practice: Workspace, fresh: str) -> None:
    pause = next(id_ for id_, technique, _ in blocks(practice, fresh) if technique is None)
    with pytest.raises(RuleBroken, match="geen werkvorm"):
        prepare_round(practice, pause)


@pytest.mark.parametrize(
    "technique",
    # The toetsingskader is asked about an action; it is no block of a programme.
    [technique for technique in TechniqueId if technique is not TechniqueId.CHECK_FRAMEWORK],
)
def test_every_technique_can_be_prepared_shown_and_filled_empty(
    practice: Workspace, fresh: str, technique: TechniqueId
) -> None:
    """From a block to a sheet on the table screen, whatever the technique."""
    block_id = add_block(practice, fresh, technique=technique.value, minutes=10)
    if technique in (TechniqueId.MAP, TechniqueId.WALK):
        with pytest.raises(RuleBroken, match="nog geen plekken"):
            open_round(practice, prepare_round(practice, block_id))
        add_zone(practice, "Rond het plein")
    round_id = prepare_round(practice, block_id)
    set_round(practice, round_id, agreed=True)
    open_round(practice, round_id)
    shown = sheet(practice, round_id, "zon")
    assert shown is not None
    assert shown.question
    assert shown.gestures
    assert [option.key for option in shown.options] == list(shown.setup.options)
    assert all(option.label and "_" not in option.label for option in (*shown.options, *shown.columns))
    assert [table.key for table in shown.tables] == ["zon", "boom", "vis", "huis", PLENARY]


def test_a_sensitive_technique_opens_only_after_its_conditions(practice: Workspace, fresh: str) -> None:
    sensitive = [text.id for text in technique_texts() if text.sensitive]
    assert sensitive == ["body_map"]
    block_id = add_block(practice, fresh, technique="body_map", minutes=20)
    round_id = prepare_round(practice, block_id)
    with pytest.raises(RuleBroken, match="voorwaarden"):
        open_round(practice, round_id)
    set_round(practice, round_id, agreed=True)
    open_round(practice, round_id)


def test_options_lie_still_once_the_round_is_open(practice: Workspace, fresh: str) -> None:
    block_id = next(id_ for id_, technique, _ in blocks(practice, fresh) if technique == "dot_vote")
    round_id = prepare_round(practice, block_id)
    set_round(practice, round_id, options=("st_energie", "st_ov"), question=" Wat weegt? ")
    open_round(practice, round_id)
    set_round(practice, round_id, options=("st_energie", "st_ov"))
    with pytest.raises(RuleBroken, match="liggen nu vast"):
        set_round(practice, round_id, options=("st_energie",))
    assert round_(practice, round_id).question == "Wat weegt?"


def test_what_was_said_of_a_merged_card_counts_for_the_one_that_stayed(
    practice: Workspace, session_id: str
) -> None:
    with practice.change("test.other_rounds") as db:
        for row in db.scalars(select(Round)):
            if row.technique not in NO_CHOICE:
                db.delete(row)
    with practice.read() as db:
        assert named_cards(db, session_id, CardKind.STRESS)[0] == "st_energie"
    merge_cards(practice, session_id, "st_boodschappen", ["st_energie"])
    with practice.read() as db:
        named = named_cards(db, session_id, CardKind.STRESS)
    assert named[0] == "st_boodschappen"
    assert "st_energie" not in named


def test_apart_is_kept_and_never_counted(practice: Workspace, session_id: str) -> None:
    before = outcomes(practice)
    id_ = start_apart(
        practice, session_id, TechniqueId.BRAINSTORM, "Wat geeft stress?", " thuis ", dt.date(2026, 10, 6)
    )
    key = add_card(practice, session_id, CardKind.STRESS, "Te weinig slaap")
    write_sheet(practice, id_, PLENARY, {key: 3}, taking_part=3)
    confirm_sheet(practice, id_, PLENARY)
    found = sheet(practice, id_, PLENARY)
    assert found is not None
    assert found.apart
    assert found.data == {key: 3}
    assert [table.key for table in found.tables] == [PLENARY]
    assert round_(practice, id_).where == "thuis"
    assert outcomes(practice) == before


def test_apart_works_in_a_session_that_has_no_tables_yet(practice: Workspace, session_id: str) -> None:
    with practice.read() as db:
        assert db.scalar(select(Card.id).where(Card.session_id == session_id))
    for technique in (TechniqueId.MOOD, TechniqueId.TEN_BEANS, TechniqueId.DOT_VOTE):
        assert start_apart(practice, session_id, technique, "Hoe gaat het?", "moskee", TODAY)


def test_a_block_that_was_taken_away_leaves_its_round_to_another(
    practice: Workspace, session_id: str
) -> None:
    first = next(id_ for id_, technique, _ in blocks(practice, session_id) if technique == "dot_vote")
    round_id = prepare_round(practice, first)
    with practice.change("test.remove") as db:
        block = db.get(ProgrammeBlock, first)
        assert block is not None
        db.delete(block)
    second = add_block(practice, session_id, technique="dot_vote", minutes=8)
    assert prepare_round(practice, second) == round_id
