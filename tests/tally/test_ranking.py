import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tally.strategies import ITEMS, given_rankings
from wijksessie.tally import ranking


@pytest.mark.parametrize(
    "places",
    [[], [1], [1, 2, 3], [3, 1, 2], [1, 2.5, 2.5, 4], [1, 2, 2, 4], [2, 2, 2], [1, 1, 1], [1.5, 1.5, 3]],
    ids=str,
)
def test_a_ranking_writes_ties_as_their_mean_or_their_first_place(places):
    assert ranking.is_ranking(places)


@pytest.mark.parametrize(
    "places",
    [
        [0, 1],
        [2],
        [1, 3],
        [1, 2, 2, 3],
        [1, 2.5, 2.5, 4, 4],
        [1, 1.5],
        [-1, 1],
        [float("nan")],
        [1, float("inf")],
    ],
    ids=str,
)
def test_anything_else_is_no_ranking(places):
    assert not ranking.is_ranking(places)


def test_a_table_that_ranked_four_of_six_shares_the_places_left_over():
    laid = {"energie": 2, "brieven": 1, "plek": 3, "post": 4, "wachten": None}
    complete = ranking.complete(ITEMS, laid)
    assert complete == {"energie": 2, "brieven": 1, "plek": 3, "post": 4, "wachten": 5.5, "zorg": 5.5}
    assert sum(complete.values()) == 6 * 7 / 2


def test_a_first_place_written_for_two_becomes_the_mean_of_both():
    assert ranking.complete(("a", "b", "c"), {"a": 1, "b": 1, "c": 3}) == {"a": 1.5, "b": 1.5, "c": 3}


def test_items_from_elsewhere_are_left_out():
    assert ranking.complete(("a", "b"), {"weg": 1, "b": 2, "a": 3}) == {"a": 2, "b": 1}


def test_people_weigh_only_when_tables_differ_by_more_than_two_and_places_change():
    items = ("a", "b", "c")
    rankings = [{"a": 1, "b": 2, "c": 3}, {"a": 1, "b": 2, "c": 3}, {"b": 1, "c": 2, "a": 3}]
    assert ranking.weighted_borda(items, rankings, [4, 4, 6]) is None
    assert ranking.weighted_borda(items, rankings, [3, 3, 6]) == {"a": 12, "b": 18, "c": 6}
    assert ranking.weighted_borda(items, rankings, [3, 3, 8]) == {"a": 12, "b": 22, "c": 8}
    assert ranking.weighted_borda(items, rankings[:2], [3, 8]) is None
    assert ranking.weighted_borda(items, [], []) is None


def test_a_condorcet_winner_beats_every_other_at_more_than_half_of_the_tables():
    items = ("a", "b", "c")
    assert ranking.condorcet_winner(items, [{"b": 1, "a": 2, "c": 3}] * 2 + [{"a": 1, "b": 2, "c": 3}]) == "b"
    assert ranking.condorcet_winner(items, [{"b": 1, "a": 2, "c": 3}, {"a": 1, "b": 2, "c": 3}]) is None
    round_and_round = [{"a": 1, "b": 2, "c": 3}, {"b": 1, "c": 2, "a": 3}, {"c": 1, "a": 2, "b": 3}]
    assert ranking.condorcet_winner(items, round_and_round) is None


def test_nobody_wins_without_tables_or_opponents():
    assert ranking.condorcet_winner(("a", "b"), []) is None
    assert ranking.condorcet_winner(("a",), [{"a": 1}]) is None


def test_an_item_no_table_laid_down_is_never_in_the_top():
    assert ranking.top(("a", "b", "c"), [{"a": 1}, {"a": 1, "b": None}]) == ("a",)
    assert ranking.top(("a", "b"), []) == ()


@given(given_rankings())
def test_made_up_rankings_are_rankings(made):
    _, tables = made
    assert all(ranking.is_ranking(list(ranking.ranked(table).values())) for table in tables)


@given(given_rankings())
def test_a_completed_ranking_always_has_the_same_sum(made):
    items, tables = made
    n = len(items)
    for table in tables:
        complete = ranking.complete(items, table)
        assert sum(complete.values()) == n * (n + 1) / 2
        assert ranking.complete(items, complete) == complete


@given(given_rankings())
def test_what_was_ranked_comes_before_what_was_not(made):
    items, tables = made
    for table in tables:
        laid = ranking.ranked(table)
        complete = ranking.complete(items, table)
        assert all(complete[one] < complete[other] for one in laid for other in items if other not in laid)
        assert all(
            (laid[one] < laid[other]) == (complete[one] < complete[other]) for one in laid for other in laid
        )


@given(given_rankings(least=1), st.randoms(use_true_random=False))
def test_sums_and_points_agree_and_do_not_depend_on_the_order_of_the_tables(made, chance):
    items, tables = made
    orders = [ranking.complete(items, table) for table in tables]
    sums, points = ranking.rank_sums(items, orders), ranking.borda(items, orders)
    assert all(points[item] == len(orders) * len(items) - sums[item] for item in items)
    assert ranking.borda(items, orders, [2] * len(orders)) == {item: 2 * points[item] for item in items}
    chance.shuffle(orders)
    assert (sums, points) == (ranking.rank_sums(items, orders), ranking.borda(items, orders))


@given(given_rankings(least=1))
def test_a_condorcet_winner_wins_from_each(made):
    items, tables = made
    orders = [ranking.complete(items, table) for table in tables]
    winner = ranking.condorcet_winner(items, orders)
    if winner is not None:
        for other in set(items) - {winner}:
            assert sum(order[winner] < order[other] for order in orders) > len(orders) / 2


@given(given_rankings(least=1))
def test_leaving_never_ranked_items_out_moves_nobody(made):
    items, tables = made
    points = ranking.borda(items, [ranking.complete(items, table) for table in tables])
    somewhere = {item for table in tables for item in ranking.ranked(table)}
    never = set(items) - somewhere
    assert all(points[one] < points[other] for one in never for other in somewhere)
