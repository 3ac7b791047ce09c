from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from wijksessie.tally import beans

counts = st.dictionaries(st.text("abcdef", min_size=1, max_size=2), st.integers(0, 300), max_size=8)


def test_of_equal_remainders_the_mat_with_more_beans_goes_first():
    assert beans.as_figures({"klein": 5, "groot": 15}) == {"klein": 2, "groot": 8}


def test_of_equal_mats_the_earlier_goes_first():
    assert beans.as_figures({"a": 1, "b": 1, "c": 1}) == {"a": 4, "b": 3, "c": 3}


def test_ten_beans_are_ten_figures():
    laid = {"a": 4, "b": 6, "c": 0}
    assert beans.as_figures(laid) == laid


def test_nobody_laid_a_bean():
    assert beans.as_figures({"a": 0, "b": 0}) == {"a": 0, "b": 0}
    assert beans.shares({"a": 0}) == {"a": 0}
    assert beans.ranges(("a",), []) == {"a": (0, 0)}
    assert beans.totals(("a",), []) == {"a": 0}


def test_tables_differ_from_three_beans_on():
    ranges = beans.ranges(("a", "b"), [{"a": 5, "b": 3}, {"a": 2, "b": 1}, {"a": 4}])
    assert ranges == {"a": (2, 5), "b": (0, 3)}
    assert beans.tables_differ(ranges) == ("a", "b")
    assert beans.tables_differ({"a": (2, 4)}) == ()


@given(counts, st.integers(1, 30))
def test_largest_remainder_draws_exactly_so_many_and_each_within_one(total, figures):
    drawn = beans.as_figures(total, figures)
    everything = sum(total.values())
    assert sum(drawn.values()) == (figures if everything else 0)
    for mat, laid in total.items():
        if everything:
            assert abs(drawn[mat] - Fraction(figures * laid, everything)) < 1


@given(counts)
def test_more_beans_never_draw_fewer_figures(total):
    drawn = beans.as_figures(total)
    assert all(drawn[a] <= drawn[b] for a in total for b in total if total[a] < total[b])


@given(counts)
def test_shares_are_the_whole(total):
    assert abs(sum(beans.shares(total).values()) - bool(sum(total.values()))) < 1e-9
