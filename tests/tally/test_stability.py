from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from tests.tally.strategies import dot_tables, given_rankings
from wijksessie.tally import dots, ranking
from wijksessie.tally.stability import Stability, leave_one_table_out


def dots_without_each(options, tables, places=3):
    return leave_one_table_out(
        options, tables, lambda some, highest: dots.top(options, some, highest), places
    )


def test_one_table_cannot_be_left_out():
    assert dots_without_each(("a", "b"), {"zon": {"a": 3}}) == Stability({}, {"a": 0, "b": 0}, (), {})
    assert dots_without_each(("a",), {}) == Stability({}, {"a": 0}, (), {})


def test_the_top_is_told_for_every_table_left_out():
    tables = {"zon": {"a": 3, "b": 1}, "vis": {"b": 3, "c": 2}}
    found = dots_without_each(("a", "b", "c"), tables, places=1)
    assert found.tops == {"zon": ("b",), "vis": ("a",)}
    assert found.holds == {"a": 1, "b": 1, "c": 0}


def test_first_alone_at_one_table_and_outside_the_joint_top_is_a_minority_signal():
    others = {"a": 9, "b": 8, "c": 7, "d": 0}
    tables = {"zon": others, "boom": others, "vis": {"a": 1, "b": 1, "c": 1, "d": 6}}
    assert dots_without_each(tuple("abcd"), tables).minority == ("d",)


def test_falling_out_of_the_top_without_the_table_is_one_too():
    others = {"a": 9, "b": 8, "c": 7, "d": 4}
    tables = {"zon": others, "boom": others, "vis": {"d": 9}}
    found = dots_without_each(tuple("abcd"), tables)
    assert "d" in dots.top(tuple("abcd"), list(tables.values()))
    assert found.minority == ("d",)


def test_sharing_the_first_place_at_a_table_is_not_being_first_alone():
    others = {"a": 9, "b": 8, "c": 7}
    tables = {"zon": others, "boom": others, "vis": {"d": 6, "e": 6}}
    assert dots_without_each(tuple("abcde"), tables).minority == ()


def test_what_the_other_tables_choose_as_well_is_no_minority_signal():
    tables = {"zon": {"a": 9, "b": 1}, "boom": {"a": 8, "b": 2}}
    assert dots_without_each(("a", "b"), tables).minority == ()


@given(dot_tables(least=2), st.randoms(use_true_random=False))
def test_the_order_of_the_tables_changes_nothing(made, chance):
    options, rows = made
    tables = {f"tafel_{nr}": row for nr, row in enumerate(rows)}
    shuffled = list(tables.items())
    chance.shuffle(shuffled)
    one, other = dots_without_each(options, tables), dots_without_each(options, dict(shuffled))
    assert one == other


@given(dot_tables(least=2))
def test_an_option_holds_at_most_once_for_every_table(made):
    options, rows = made
    found = dots_without_each(options, {f"tafel_{nr}": row for nr, row in enumerate(rows)})
    assert set(found.holds) == set(options)
    assert all(0 <= times <= len(rows) for times in found.holds.values())
    assert sum(found.holds.values()) == sum(len(top) for top in found.tops.values())


@given(dot_tables(least=2), given_rankings(least=2), st.integers(1, 3))
def test_minority_signals_keep_to_the_rule_as_it_is_written(dotted, ordered, places):
    for (options, rows), top in ((dotted, dots.top), (ordered, ranking.top)):
        tables = {f"tafel_{nr}": row for nr, row in enumerate(rows)}
        found = leave_one_table_out(options, tables, partial(top, options), places)
        joint = top(options, rows, places)
        signals = set()
        for key, row in tables.items():
            first = top(options, [row], 1)
            if len(first) == 1 and (first[0] not in joint or first[0] not in found.tops[key]):
                signals.add(first[0])
        assert set(found.minority) == signals


@given(dot_tables(least=1, most=1), st.integers(2, 5))
def test_tables_that_all_say_the_same_need_none_of_them(made, times):
    options, (row,) = made
    found = dots_without_each(options, {f"tafel_{nr}": row for nr in range(times)})
    joint = dots.top(options, [row])
    assert all(top == joint for top in found.tops.values())
    assert found.minority == ()
