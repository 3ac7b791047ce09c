import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tally.strategies import given_rankings
from wijksessie.tally.agreement import Agreement, in_words, kendalls_w, spread, tie_term
from wijksessie.tally.ranking import complete

orders = st.integers(3, 6).flatmap(lambda n: st.permutations(range(1, n + 1)))


def test_tie_terms_per_group_of_equals():
    assert tie_term([1, 2, 3]) == 0
    assert tie_term([1, 2.5, 2.5, 4]) == 6
    assert tie_term([1.5, 1.5, 4, 4, 4]) == 6 + 24
    assert tie_term([]) == 0


def test_spread_of_nothing_is_zero():
    assert spread([]) == 0
    assert spread([3, 3, 3]) == 0


def test_opposite_tables_do_not_agree():
    up, down = {"a": 1, "b": 2, "c": 3}, {"a": 3, "b": 2, "c": 1}
    assert kendalls_w([up, down, up, down]) == 0


@pytest.mark.parametrize("tables", [0, 1, 2])
def test_too_few_tables_to_compute(tables):
    assert kendalls_w([{"a": 1, "b": 2, "c": 3}] * tables) is None


def test_too_few_items_to_compute():
    assert kendalls_w([{"a": 1, "b": 2}] * 5) is None


def test_tables_that_laid_everything_side_by_side_expressed_no_order():
    assert kendalls_w([{"a": 2, "b": 2, "c": 2}] * 3) is None
    assert kendalls_w([{"a": 2, "b": 2, "c": 2}] * 3, tie_correction=False) == 0


@pytest.mark.parametrize(
    ("w", "words"),
    [
        (None, None),
        (0, Agreement.VERY_DIFFERENT),
        (0.299, Agreement.VERY_DIFFERENT),
        (0.3, Agreement.PARTLY),
        (0.6, Agreement.PARTLY),
        (0.601, Agreement.LARGELY),
        (1, Agreement.LARGELY),
    ],
)
def test_in_words(w, words):
    assert in_words(w) is words


@given(orders, st.integers(3, 30))
def test_identical_orders_agree_completely(order, tables):
    assert kendalls_w([dict(enumerate(order))] * tables) == 1


@given(given_rankings(least=3), st.randoms(use_true_random=False))
def test_w_lies_between_0_and_1_whatever_the_order_of_tables_and_items(made, chance):
    items, tables = made
    rankings = [complete(items, table) for table in tables]
    w = kendalls_w(rankings)
    chance.shuffle(rankings)
    names = list(items)
    chance.shuffle(names)
    renamed = [{name: ranking[item] for item, name in zip(items, names, strict=True)} for ranking in rankings]
    assert kendalls_w(rankings) == kendalls_w(renamed) == w
    plain = kendalls_w(rankings, tie_correction=False)
    if w is not None:
        assert plain is not None
        assert 0 <= plain <= w <= 1


@given(given_rankings(least=1, most=1), st.integers(3, 6))
def test_tables_with_the_same_ties_agree_completely_too(made, times):
    items, (table,) = made
    ranking = complete(items, table)
    w = kendalls_w([ranking] * times)
    if w is not None:
        assert w == 1
