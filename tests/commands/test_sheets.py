"""What tables did, typed and confirmed: drafts may be wrong, confirmed sheets may not."""

import pytest
from sqlalchemy import select

from tests.clock import TODAY
from wijksessie.commands import RuleBroken, Workspace
from wijksessie.commands.cards import add_card, merge_cards, split_card
from wijksessie.commands.rounds import create_round, empty_round, open_round
from wijksessie.commands.sheets import confirm_sheet, put_dots, reopen_sheet, write_sheet
from wijksessie.model import Card, Round
from wijksessie.queries.dots import dot_grid, reveal
from wijksessie.queries.outcomes import outcomes
from wijksessie.queries.overview_reading import overview
from wijksessie.queries.review import review
from wijksessie.techniques.base import PLENARY
from wijksessie.terms import CardKind, TechniqueId

TABLES = ("zon", "boom", "vis", "huis")


@pytest.fixture
def session_id(practice: Workspace) -> str:
    found = overview(practice, TODAY).session_id
    assert found is not None
    return found


def round_of(workspace: Workspace, technique: TechniqueId) -> str:
    with workspace.read() as db:
        found = db.scalar(select(Round.id).where(Round.technique == technique))
        assert found is not None
        return found


@pytest.fixture
def dots(practice: Workspace) -> str:
    return round_of(practice, TechniqueId.DOT_VOTE)


def test_a_digit_is_in_the_grid_and_opens_the_sheet_again(practice: Workspace, dots: str) -> None:
    put_dots(practice, dots, "zon", "st_energie", 3)
    grid = dot_grid(practice, dots)
    assert grid is not None
    assert grid.rows[0].counts["zon"] == 3
    assert grid.rows[0].total == 11
    assert (grid.cast, grid.expected) == (70, 72)
    zon = grid.tables[0]
    assert (zon.given, zon.expected, zon.complete, zon.confirmed) == (17, 18, True, False)
    assert zon.label == "Zon"
    put_dots(practice, dots, "zon", "st_energie", None)
    grid = dot_grid(practice, dots)
    assert grid is not None
    assert grid.rows[0].counts["zon"] is None
    assert not grid.tables[0].complete


@pytest.mark.parametrize(
    ("table", "card", "count", "says"),
    [
        ("zon", "st_energie", 7, "zitten 6 mensen"),
        ("zon", "st_energie", -1, "Minder dan 0"),
        ("maan", "st_energie", 1, "doet niet mee"),
        ("zon", "st_ov", 1, "ligt niet op tafel"),
    ],
)
def test_what_can_never_be_is_refused_and_leaves_the_cell(
    practice: Workspace, dots: str, table: str, card: str, count: int, says: str
) -> None:
    before = dot_grid(practice, dots)
    with pytest.raises(RuleBroken, match=says):
        put_dots(practice, dots, table, card, count)
    assert dot_grid(practice, dots) == before


def test_too_many_dots_may_be_typed_but_not_confirmed(practice: Workspace, dots: str) -> None:
    put_dots(practice, dots, "zon", "st_energie", 6)
    grid = dot_grid(practice, dots)
    assert grid is not None
    assert grid.tables[0].too_many
    with pytest.raises(RuleBroken, match="2 te veel"):
        confirm_sheet(practice, dots, "zon")
    put_dots(practice, dots, "zon", "st_energie", 4)
    confirm_sheet(practice, dots, "zon")
    grid = dot_grid(practice, dots)
    assert grid is not None
    assert grid.tables[0].confirmed
    reopen_sheet(practice, dots, "zon")
    grid = dot_grid(practice, dots)
    assert grid is not None
    assert not grid.tables[0].confirmed


def test_beans_that_are_not_ten_cannot_be_confirmed(practice: Workspace) -> None:
    beans = round_of(practice, TechniqueId.TEN_BEANS)
    write_sheet(practice, beans, "zon", {"betaalbaarheid": 9})
    with pytest.raises(RuleBroken, match="10"):
        confirm_sheet(practice, beans, "zon")
    write_sheet(practice, beans, "zon", {"betaalbaarheid": 10})
    confirm_sheet(practice, beans, "zon")
    assert outcomes(practice)["ten_beans"]["totals"]["betaalbaarheid"] == 18


def test_faces_and_passes_are_everybody(practice: Workspace) -> None:
    mood = round_of(practice, TechniqueId.MOOD)
    write_sheet(practice, mood, PLENARY, {"3": 20}, taking_part=24, passed=3)
    with pytest.raises(RuleBroken):
        confirm_sheet(practice, mood, PLENARY)
    write_sheet(practice, mood, PLENARY, {"3": 21}, taking_part=24, passed=3)
    confirm_sheet(practice, mood, PLENARY)


def test_undo_takes_back_one_digit_and_redo_puts_it_again(practice: Workspace, dots: str) -> None:
    before = dot_grid(practice, dots)
    put_dots(practice, dots, "vis", "st_brieven", 1)
    after = dot_grid(practice, dots)
    practice.undo()
    assert dot_grid(practice, dots) == before
    practice.redo()
    assert dot_grid(practice, dots) == after


def test_an_emptied_round_comes_back_with_one_undo(practice: Workspace, dots: str) -> None:
    before = dot_grid(practice, dots)
    empty_round(practice, dots)
    grid = dot_grid(practice, dots)
    assert grid is not None
    assert grid.cast == 0
    assert all(count is None for row in grid.rows for count in row.counts.values())
    practice.undo()
    assert dot_grid(practice, dots) == before


def test_nothing_is_revealed_while_a_table_is_out(practice: Workspace, dots: str) -> None:
    everything = reveal(practice, dots)
    assert everything is not None
    assert [row.place for row in everything.rows] == [3, 2, 1]
    assert [(row.count_text, row.of_text) for row in everything.rows][-1] == ("12", "van de 24 mensen")
    reopen_sheet(practice, dots, "huis")
    waiting = reveal(practice, dots)
    assert waiting is not None
    assert (waiting.rows, waiting.waiting, waiting.waiting_keys) == ((), ("Tafel Huis",), ("huis",))
    without = reveal(practice, dots, frozenset({"huis"}))
    assert without is not None
    assert without.without == ("Tafel Huis",)
    assert without.rows[-1].of_text == "van de 18 mensen"
    assert len(without.rows) == 4  # three cards share the second place


def test_too_few_people_are_not_shown_as_numbers(practice: Workspace, dots: str) -> None:
    with practice.change("test.small") as db:
        from wijksessie.model import Table

        for table in db.scalars(select(Table)):
            table.taking_part = 1
    empty_round(practice, dots)
    for table in TABLES:
        put_dots(practice, dots, table, "st_energie", 1)
        confirm_sheet(practice, dots, table)
    shown = reveal(practice, dots)
    assert shown is not None
    assert shown.too_few
    assert shown.rows == ()


def test_a_card_people_chose_cannot_be_merged_away(practice: Workspace, session_id: str) -> None:
    with pytest.raises(RuleBroken, match="al gestemd"):
        merge_cards(practice, session_id, "st_energie", ["st_boodschappen"])


def test_merged_cards_keep_their_sources_and_can_be_split(practice: Workspace, session_id: str) -> None:
    keys = [add_card(practice, session_id, CardKind.STRESS, text) for text in ("Herrie", "Lawaai", "Geluid")]
    merge_cards(practice, session_id, keys[1], [keys[2]])
    merge_cards(practice, session_id, keys[0], [keys[1]])
    with practice.read() as db:
        merged = {card.key: card.merged_into for card in db.scalars(select(Card))}
    assert [merged[key] for key in keys] == [None, keys[0], keys[0]]
    with pytest.raises(RuleBroken, match="ligt zelf al"):
        merge_cards(practice, session_id, keys[1], [keys[0]])
    options = [keys[0], keys[1], "st_ov"]
    round_id = create_round(practice, session_id, TechniqueId.DOT_VOTE, "Wat weegt?", options, {})
    with pytest.raises(RuleBroken, match="onder een andere kaart"):
        open_round(practice, round_id)
    split_card(practice, session_id, keys[1])
    open_round(practice, round_id)
    with pytest.raises(RuleBroken, match="al gestemd"):
        merge_cards(practice, session_id, keys[0], [keys[1]])
    with pytest.raises(RuleBroken, match="Schrijf of teken"):
        add_card(practice, session_id, CardKind.STRESS, "  ")


def test_a_round_of_thirteen_cards_does_not_open(practice: Workspace, session_id: str) -> None:
    keys = [add_card(practice, session_id, CardKind.STRESS, f"Kaart {nr}") for nr in range(13)]
    round_id = create_round(practice, session_id, TechniqueId.DOT_VOTE, "Wat weegt?", keys, {})
    with pytest.raises(RuleBroken, match="2 tot 12"):
        open_round(practice, round_id)


def test_a_merge_that_breaks_a_rule_is_listed_and_nothing_is_thrown_away(
    practice: Workspace, dots: str
) -> None:
    """Two laptops each kept the rules; together they do not. Written past the commands, as a merge does."""
    assert review(practice) == ()
    with practice.change("test.torn") as db:
        from wijksessie.model import Sheet

        sheet = db.keyed(Sheet, dots, "zon")
        sheet.data = dict(sheet.data) | {"st_rommel": 3}
        card = db.scalars(select(Card).where(Card.key == "st_schimmel")).one()
        card.merged_into = "st_rommel"
    found = review(practice)
    assert len(found) == 2
    assert any("te veel" in item.detail for item in found)
    assert any("samengevoegd" in item.detail for item in found)
    assert outcomes(practice)["dot_vote"]["totals"]["st_rommel"] == 5
