from hypothesis import given
from hypothesis import strategies as st

from tests.tally.strategies import dot_tables
from wijksessie.tally import dots


def test_an_absent_option_got_no_dots():
    assert dots.totals(("a", "b"), [{"a": 2}, {"a": 1, "b": 3}]) == {"a": 3, "b": 3}


def test_dots_on_something_else_do_not_count():
    assert dots.totals(("a",), [{"a": 2, "weg": 9}]) == {"a": 2}


def test_without_tables_every_option_has_zero():
    assert dots.totals(("a", "b"), []) == {"a": 0, "b": 0}
    assert dots.top(("a", "b"), []) == ()


def test_an_option_nobody_chose_is_never_in_the_top():
    assert dots.top(("a", "b", "c", "d"), [{"a": 3, "b": 1}]) == ("a", "b")


def test_thirty_one_residents_at_five_tables():
    tables = [{"a": 7, "b": 3}, {"a": 6, "c": 6}, {"b": 6, "c": 1}, {"a": 1, "d": 6}, {"b": 6, "e": 1}]
    assert dots.totals("abcde", tables) == {"a": 14, "b": 15, "c": 7, "d": 6, "e": 1}
    assert dots.top(tuple("abcde"), tables) == ("b", "a", "c")


@given(dot_tables(), st.randoms(use_true_random=False))
def test_totals_do_not_depend_on_the_order_of_the_tables(made, chance):
    options, tables = made
    shuffled = list(tables)
    chance.shuffle(shuffled)
    assert dots.totals(options, tables) == dots.totals(options, shuffled)
    assert dots.top(options, tables) == dots.top(options, shuffled)


@given(dot_tables())
def test_no_dot_is_lost(made):
    options, tables = made
    assert sum(dots.totals(options, tables).values()) == sum(sum(table.values()) for table in tables)


@given(dot_tables())
def test_the_top_holds_only_what_was_chosen(made):
    options, tables = made
    total = dots.totals(options, tables)
    assert all(total[option] > 0 for option in dots.top(options, tables))
    assert set(dots.chosen(total)) == {option for option in options if total[option]}
