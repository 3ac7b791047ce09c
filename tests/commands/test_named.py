"""What people name at a table becomes a card and is counted, in one change."""

import pytest
from sqlalchemy import select

from tests.desktop.table_help import a_round, on_disk, session_of
from wijksessie.commands import RuleBroken, Workspace
from wijksessie.commands.named import change_card, name_card
from wijksessie.commands.sheets import confirm_sheet
from wijksessie.model import Card
from wijksessie.queries.decks import decks
from wijksessie.terms import CardKind, CardOrigin, TechniqueId, WhoCan


@pytest.fixture
def round_id(practice: Workspace) -> str:
    return a_round(practice, TechniqueId.BRAINSTORM, options=(), kind="stress")


def cards(workspace: Workspace) -> dict[str, Card]:
    with workspace.read() as db:
        found = db.scalars(select(Card).where(Card.session_id == session_of(workspace))).all()
        db.expunge_all()
        return {card.key: card for card in found}


def test_a_new_card_and_its_count_are_one_change(practice: Workspace, round_id: str) -> None:
    before = len(cards(practice))
    key = name_card(practice, round_id, "zon", "  De lift   is stuk ", original="المصعد", time="11:10")
    card = cards(practice)[key]
    assert (card.label, card.kind, card.origin) == ("De lift is stuk", CardKind.STRESS, CardOrigin.RESIDENTS)
    assert card.original == "المصعد"
    assert on_disk(practice, round_id, "zon").data == {key: 1}
    practice.undo()
    assert (len(cards(practice)), on_disk(practice, round_id, "zon").data) == (before, None)


def test_the_same_words_are_the_same_card_at_every_table(practice: Workspace, round_id: str) -> None:
    key = name_card(practice, round_id, "zon", "De lift is stuk")
    assert name_card(practice, round_id, "zon", "de LIFT  is stuk") == key
    assert name_card(practice, round_id, "boom", "De lift is stuk", pictogram="st_lift") == key
    assert on_disk(practice, round_id, "zon").data == {key: 2}
    assert on_disk(practice, round_id, "boom").data == {key: 1}
    assert cards(practice)[key].pictogram == "st_lift"
    helps = a_round(practice, TechniqueId.BRAINSTORM, options=(), kind="helpt")
    other = name_card(practice, helps, "zon", "De lift is stuk")
    assert other != key
    assert cards(practice)[other].kind == CardKind.SOLUTION


def test_a_confirmed_sheet_opens_again(practice: Workspace, round_id: str) -> None:
    name_card(practice, round_id, "zon", "De lift is stuk")
    confirm_sheet(practice, round_id, "zon")
    name_card(practice, round_id, "zon", "Herrie")
    assert not on_disk(practice, round_id, "zon").table.confirmed


def test_a_card_of_the_deck_comes_when_somebody_names_it(practice: Workspace, round_id: str) -> None:
    known = {card.key for card in cards(practice).values()}
    every = [card for deck in decks(practice, session_of(practice)) for card in deck.stress]
    card = next(card for card in every if card.id not in known)
    assert name_card(practice, round_id, "zon", "", deck_card=card) == card.id
    assert name_card(practice, round_id, "zon", card.label) == card.id
    made = cards(practice)[card.id]
    assert (made.origin, made.pictogram, made.theme) == (CardOrigin.STARTER, card.pictogram, card.theme)
    assert on_disk(practice, round_id, "zon").data == {card.id: 2}


def test_what_cannot_be(practice: Workspace, round_id: str) -> None:
    with pytest.raises(RuleBroken):
        name_card(practice, round_id, "zon", "   ")
    before = set(cards(practice))
    with pytest.raises(RuleBroken):
        name_card(practice, round_id, "maan", "De lift is stuk")
    assert set(cards(practice)) == before
    with pytest.raises(RuleBroken):
        change_card(practice, session_of(practice), "bestaat_niet", label="Iets")


def test_a_card_is_changed(practice: Workspace, round_id: str) -> None:
    session = session_of(practice)
    key = name_card(practice, round_id, "zon", "De lift is stuk")
    change_card(practice, session, key, label="De lift doet het niet", pictogram="st_lift")
    change_card(practice, session, key, original="Asansör bozuk", who_can=[WhoCan.NATIONAL, WhoCan.SELF])
    card = cards(practice)[key]
    assert (card.label, card.pictogram, card.original) == (
        "De lift doet het niet",
        "st_lift",
        "Asansör bozuk",
    )
    assert tuple(card.who_can) == (WhoCan.SELF, WhoCan.NATIONAL)
    with pytest.raises(RuleBroken):
        change_card(practice, session, key, label=" ")
    practice.undo()
    assert cards(practice)[key].original == ""
