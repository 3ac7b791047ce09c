"""Cards laid together in the break: nothing is lost, whatever people do, also on more laptops."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from tests.clock import now
from tests.desktop.table_help import a_round, session_of
from wijksessie.commands import RuleBroken, Workspace
from wijksessie.commands.cards import add_card, keep_words, merge_cards, set_apart, split_card
from wijksessie.commands.named import name_card
from wijksessie.commands.options import lay_and_open, round_to_choose, set_options
from wijksessie.commands.projects import open_project
from wijksessie.commands.rounds import open_round, set_round
from wijksessie.model import Card, Round
from wijksessie.queries.merging import LaidCard, merging
from wijksessie.queries.round_prep import round_prep
from wijksessie.queries.stayed import stayed_cards
from wijksessie.queries.usual import named_cards
from wijksessie.terms import CardKind, TechniqueId

STRESS = CardKind.STRESS


@pytest.fixture
def session_id(practice: Workspace) -> str:
    """A session in which nobody chose yet: the demo without the rounds that freeze its cards."""
    with practice.change("test.no_choice_yet") as db:
        for row in db.scalars(select(Round)):
            db.delete(row)
    return session_of(practice)


@pytest.fixture
def three(practice: Workspace, session_id: str) -> tuple[str, str, str]:
    """Three cards that say about the same, named at two tables."""
    round_id = a_round(practice, TechniqueId.BRAINSTORM, options=(), kind="stress")
    lift = name_card(practice, round_id, "zon", "De lift is stuk")
    name_card(practice, round_id, "zon", "De lift is stuk")
    often = name_card(practice, round_id, "boom", "Lift steeds stuk")
    stairs = name_card(practice, round_id, "boom", "Elke dag trappen lopen")
    return lift, often, stairs


@pytest.fixture
def others(practice: Workspace, three: tuple[str, str, str], tmp_path: Path) -> Iterator[Workspace]:
    """The same file on another laptop."""
    folder = tmp_path / "other"
    folder.mkdir()
    for source in (practice.path, practice.path.with_suffix(".key")):
        shutil.copy(source, folder / source.name)
    with open_project(folder / practice.path.name, now) as workspace:
        workspace.merge(practice.rows())
        yield workspace


def laid(workspace: Workspace) -> dict[str, LaidCard]:
    return {card.key: card for card in merging(workspace, session_of(workspace), STRESS).cards}


def under(workspace: Workspace, key: str) -> set[str]:
    return {option.key for option in laid(workspace)[key].under}


def labels(workspace: Workspace) -> dict[str, str]:
    with workspace.read() as db:
        return {card.key: card.label for card in db.scalars(select(Card))}


def test_times_and_tables_of_all_count_together(practice: Workspace, three: tuple[str, str, str]) -> None:
    lift, often, stairs = three
    before, words = laid(practice), labels(practice)
    assert [(before[key].said, before[key].tables) for key in three] == [(2, 1), (1, 1), (1, 1)]
    merge_cards(practice, session_of(practice), lift, [often, stairs])
    after = laid(practice)
    assert (after[lift].said, after[lift].tables, under(practice, lift)) == (4, 2, {often, stairs})
    assert set(before) - set(after) == {often, stairs}
    assert labels(practice) == words
    practice.undo()
    assert laid(practice) == before


def test_what_lies_under_goes_along(practice: Workspace, three: tuple[str, str, str]) -> None:
    lift, often, stairs = three
    session = session_of(practice)
    merge_cards(practice, session, often, [lift])
    merge_cards(practice, session, stairs, [often])
    assert under(practice, stairs) == {lift, often}
    with pytest.raises(RuleBroken, match="zelf al onder"):
        merge_cards(practice, session, often, [stairs])
    split_card(practice, session, often)
    assert under(practice, stairs) == {lift}
    assert often in laid(practice)
    split_card(practice, session, lift)
    assert set(three) <= set(laid(practice))


def test_the_words_of_a_source_come_on_top_unchanged(
    practice: Workspace, three: tuple[str, str, str]
) -> None:
    lift, often, stairs = three
    session, words = session_of(practice), labels(practice)
    merge_cards(practice, session, lift, [often, stairs])
    before = laid(practice)
    keep_words(practice, session, stairs)
    assert under(practice, stairs) == {lift, often}
    assert (laid(practice)[stairs].said, labels(practice)) == (4, words)
    keep_words(practice, session, stairs)
    assert under(practice, stairs) == {lift, often}
    practice.undo()
    assert laid(practice) == before


def test_a_pair_kept_apart_is_not_suggested_again(practice: Workspace, three: tuple[str, str, str]) -> None:
    lift, often, _ = three
    session = session_of(practice)
    assert merging(practice, session, STRESS).pairs == ((lift, often),)
    set_apart(practice, session, often, lift)
    assert merging(practice, session, STRESS).pairs == ()
    practice.undo()
    assert merging(practice, session, STRESS).pairs == ((lift, often),)
    merge_cards(practice, session, lift, [often])
    split_card(practice, session, often)
    assert merging(practice, session, STRESS).pairs == ()


def test_what_cannot_be(practice: Workspace, three: tuple[str, str, str]) -> None:
    lift, often, stairs = three
    session = session_of(practice)
    helps = add_card(practice, session, CardKind.SOLUTION, "Een nieuwe lift")
    for keep, other in ((lift, lift), (lift, helps), (lift, "maan"), ("maan", lift)):
        with pytest.raises((RuleBroken, KeyError)):
            merge_cards(practice, session, keep, [other])
    merge_cards(practice, session, lift, [often])
    round_id = a_round(practice, TechniqueId.DOT_VOTE, options=(lift, stairs))
    before = laid(practice)
    for command, values in (
        (merge_cards, (stairs, [lift])),
        (split_card, (often,)),
        (keep_words, (often,)),
    ):
        with pytest.raises(RuleBroken, match="al gestemd"):
            command(practice, session, *values)
    with pytest.raises(RuleBroken, match="al open"):
        set_options(practice, round_id, (stairs,))
    assert laid(practice) == before
    assert before[lift].voted
    assert not any(lift in pair for pair in merging(practice, session, STRESS).pairs)


def test_two_laptops_lay_two_cards_under_each_other(
    practice: Workspace, others: Workspace, three: tuple[str, str, str]
) -> None:
    lift, often, stairs = three
    session = session_of(practice)
    merge_cards(practice, session, lift, [often])
    merge_cards(others, session, often, [lift])
    merge_cards(others, session, often, [stairs])
    others.merge(practice.rows())
    practice.merge(others.rows())
    assert laid(practice) == laid(others)
    (top,) = {key for key in three if key in laid(practice)}
    assert top == min(lift, often)
    assert under(practice, top) == set(three) - {top}
    assert laid(practice)[top].said == 4
    with practice.read() as db:
        assert named_cards(db, session, STRESS)[0] == top
    # and from there everything works as ever
    keep_words(practice, session, stairs)
    assert under(practice, stairs) == {lift, often}
    split_card(practice, session, lift)
    assert under(practice, stairs) == {often}
    split_card(practice, session, often)
    assert set(three) <= set(laid(practice))


def test_a_chain_from_two_laptops_has_one_card_on_top(
    practice: Workspace, others: Workspace, three: tuple[str, str, str]
) -> None:
    lift, often, stairs = three
    session = session_of(practice)
    merge_cards(practice, session, often, [lift])
    merge_cards(others, session, stairs, [often])
    practice.merge(others.rows())
    with practice.read() as db:
        top = stayed_cards(db, session)
    assert {top[key] for key in three} == {stairs}
    assert laid(practice)[stairs].said == 4
    split_card(practice, session, often)
    assert under(practice, stairs) == {lift}  # one card comes loose, the others stay together


def test_the_round_to_choose_in_is_made_once(practice: Workspace, three: tuple[str, str, str]) -> None:
    session = session_of(practice)
    with practice.read() as db:
        before = db.scalar(select(func.count()).select_from(Round))
    for kind, technique in ((STRESS, "dot_vote"), (CardKind.SOLUTION, "direct_ranking")):
        round_id = round_to_choose(practice, session, kind)
        assert round_to_choose(practice, session, kind) == round_id
        prep = round_prep(practice, round_id)
        assert prep is not None
        assert (prep.technique, prep.kind) == (technique, kind)
    with practice.read() as db:
        assert db.scalar(select(func.count()).select_from(Round)) == (before or 0) + 2


def test_a_round_nobody_chose_for_follows_what_is_merged(
    practice: Workspace, three: tuple[str, str, str]
) -> None:
    lift, often, stairs = three
    session = session_of(practice)
    round_id = round_to_choose(practice, session, STRESS)
    prep = round_prep(practice, round_id)
    assert prep is not None
    assert set(three) <= set(prep.chosen)
    merge_cards(practice, session, stairs, [often])
    prep = round_prep(practice, round_id)
    assert prep is not None
    assert often not in prep.chosen
    set_options(practice, round_id, (often, lift))  # chosen by hand: a source stands for what it lies under
    prep = round_prep(practice, round_id)
    assert prep is not None
    assert prep.chosen == (stairs, lift)
    lay_and_open(practice, round_id)
    with practice.read() as db:
        round_ = db.get(Round, round_id)
        assert round_ is not None
        assert (tuple(round_.options), round_.opened) == ((stairs, lift), True)
    practice.undo()
    with practice.read() as db:
        round_ = db.get(Round, round_id)
        assert round_ is not None
        assert not round_.opened


def test_too_few_cards_keep_the_round_closed(practice: Workspace, three: tuple[str, str, str]) -> None:
    round_id = round_to_choose(practice, session_of(practice), STRESS)
    set_options(practice, round_id, three[:1])
    with pytest.raises(RuleBroken, match="Kies 2 tot"):
        lay_and_open(practice, round_id)
    set_round(practice, round_id, question=" Wat weegt het zwaarst? ")
    set_options(practice, round_id, three)
    open_round(practice, round_id)
    prep = round_prep(practice, round_id)
    assert prep is not None
    assert (prep.question, prep.opened, prep.chosen) == ("Wat weegt het zwaarst?", True, three)
