"""A round is about cards, tables and a session that are there."""

import pytest
from sqlalchemy import func, select

from tests.clock import TODAY
from wijksessie.commands import RuleBroken, Workspace
from wijksessie.commands.cards import add_card, merge_cards, split_card
from wijksessie.commands.rounds import CARD_ROUNDS, create_round, open_round
from wijksessie.commands.sessions import create_session
from wijksessie.commands.sheets import reopen_sheet, write_sheet
from wijksessie.model import Card, Round, Sheet
from wijksessie.queries.overview_reading import overview
from wijksessie.terms import CardKind, TechniqueId


@pytest.fixture
def session_id(practice: Workspace) -> str:
    found = overview(practice, TODAY).session_id
    assert found is not None
    return found


@pytest.fixture
def dots(practice: Workspace) -> str:
    with practice.read() as db:
        found = db.scalar(select(Round.id).where(Round.technique == TechniqueId.DOT_VOTE))
        assert found is not None
        return found


def sheets(workspace: Workspace) -> int | None:
    with workspace.read() as db:
        return db.scalar(select(func.count()).select_from(Sheet))


@pytest.mark.parametrize("technique", sorted(CARD_ROUNDS))
def test_a_merged_card_is_no_option_in_any_technique(
    practice: Workspace, session_id: str, technique: TechniqueId
) -> None:
    kept, under = (add_card(practice, session_id, CardKind.STRESS, text) for text in ("Herrie", "Lawaai"))
    round_id = create_round(practice, session_id, technique, "Wat weegt?", [kept, under], {})
    merge_cards(practice, session_id, kept, [under])
    with pytest.raises(RuleBroken, match="onder een andere kaart"):
        open_round(practice, round_id)
    split_card(practice, session_id, under)
    open_round(practice, round_id)


@pytest.mark.parametrize(
    ("options", "says"), [(["st_energie", "maan"], "is er niet"), (["st_ov", "st_ov"], "twee keer")]
)
def test_an_option_is_a_card_of_the_session_and_lies_there_once(
    practice: Workspace, session_id: str, options: list[str], says: str
) -> None:
    with pytest.raises(RuleBroken, match=says):
        create_round(practice, session_id, TechniqueId.DIRECT_RANKING, "Wat weegt?", options, {})


def test_a_card_that_was_taken_away_keeps_its_round_closed(practice: Workspace, session_id: str) -> None:
    options = [add_card(practice, session_id, CardKind.STRESS, text) for text in ("Herrie", "Lawaai")]
    round_id = create_round(practice, session_id, TechniqueId.PAIRWISE, "Wat weegt?", options, {})
    with practice.change("test.remove") as db:
        db.delete(db.scalars(select(Card).where(Card.key == options[0])).one())
    with pytest.raises(RuleBroken, match="is er niet"):
        open_round(practice, round_id)


def test_options_that_are_no_cards_are_free(practice: Workspace, session_id: str) -> None:
    open_round(practice, create_round(practice, session_id, TechniqueId.MAP, "Waar?", ["plein"], {}))


def test_a_round_needs_a_session(practice: Workspace) -> None:
    with pytest.raises(RuleBroken, match="is er niet meer"):
        create_round(practice, "weg", TechniqueId.MAP, "Waar?", ["plein"], {})


def test_a_sheet_is_of_a_table_and_a_round_that_are_there(practice: Workspace, dots: str) -> None:
    before = sheets(practice)
    for round_id, table, says in ((dots, "maan", "doet niet mee"), ("weg", "zon", "is er niet meer")):
        with pytest.raises(RuleBroken, match=says):
            write_sheet(practice, round_id, table, {})
        with pytest.raises(RuleBroken, match=says):
            reopen_sheet(practice, round_id, table)
    assert sheets(practice) == before


def test_a_card_of_another_session_is_not_found(practice: Workspace, session_id: str) -> None:
    other = create_session(practice, "Vervolg", None)
    mine = add_card(practice, session_id, CardKind.STRESS, "Herrie")
    with practice.read() as db:
        id_ = db.scalar(select(Card.id).where(Card.key == mine))
    assert id_ is not None
    for name in (mine, id_):
        with pytest.raises(RuleBroken, match="is er niet in deze sessie"):
            split_card(practice, other, name)
