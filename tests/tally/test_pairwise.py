from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tally.strategies import ITEMS
from wijksessie.tally.pairwise import Pair, circles, circular_triads, consistency, wins


def compared(items, winners):
    return [Pair(a, b, winner) for (a, b), winner in zip(combinations(items, 2), winners, strict=True)]


@st.composite
def tournaments(draw, ties=False):
    items = ITEMS[: draw(st.integers(1, len(ITEMS)))]
    return items, [
        Pair(a, b, draw(st.sampled_from((a, b, None) if ties else (a, b)))) for a, b in combinations(items, 2)
    ]


def test_a_tie_is_half_a_win_for_both():
    pairs = [Pair("a", "b", None), Pair("a", "c", "c")]
    assert wins("abc", pairs) == {"a": 0.5, "b": 0.5, "c": 1}
    assert pairs[0].loser is None
    assert pairs[1].loser == "a"
    assert Pair("a", "b", "a").loser == "b"


def test_one_round_of_three():
    pairs = compared("abc", ["a", "c", "b"])
    assert circular_triads("abc", pairs) == 1
    assert circles("abc", pairs) == (("a", "b", "c"),)
    assert consistency(3, 1) == 0


def test_the_other_way_round():
    assert circles("abc", compared("abc", ["b", "a", "c"])) == (("a", "c", "b"),)


@pytest.mark.parametrize(
    ("items", "pairs"),
    [
        ("", []),
        ("a", []),
        ("ab", [Pair("a", "b", "a")]),
        ("abc", [Pair("a", "b", "a"), Pair("b", "c", "b")]),
        ("abc", [Pair("a", "b", "a"), Pair("b", "c", "b"), Pair("a", "c", None)]),
    ],
    ids=["none", "one", "two", "a pair missing", "a tie"],
)
def test_rounds_mean_nothing_here(items, pairs):
    assert circular_triads(items, pairs) is None
    assert consistency(len(items), None) is None


def test_two_items_have_no_consistency():
    assert consistency(2, 0) is None


@pytest.mark.parametrize(("n", "most"), [(3, 1), (4, 2), (5, 5), (6, 8), (7, 14)])
def test_as_many_rounds_as_can_be_is_no_consistency_at_all(n, most):
    assert consistency(n, most) == pytest.approx(0)
    assert consistency(n, 0) == 1


@given(tournaments())
def test_the_formula_counts_the_rounds_one_by_one(made):
    items, pairs = made
    triads = circular_triads(items, pairs)
    found = circles(items, pairs)
    if len(items) < 3:
        assert triads is None
        assert found == ()
    else:
        assert triads == len(found)
        assert 0 <= consistency(len(items), triads) <= 1


@given(st.permutations(ITEMS))
def test_a_straight_order_never_goes_round(order):
    pairs = compared(ITEMS, [min(two, key=order.index) for two in combinations(ITEMS, 2)])
    assert circular_triads(ITEMS, pairs) == 0
    assert consistency(len(ITEMS), 0) == 1
    assert sorted(wins(ITEMS, pairs).values()) == [0, 1, 2, 3, 4, 5]


@given(tournaments(ties=True))
def test_every_comparison_is_one_win_in_all(made):
    items, pairs = made
    assert sum(wins(items, pairs).values()) == len(pairs)
