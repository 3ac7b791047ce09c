import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijksessie.tally.disclosure import (
    THRESHOLDS,
    People,
    Shown,
    Surface,
    TableCounts,
    breakdown,
    may_show_joint,
    may_show_per_table,
)

AGES = ("18-34", "35-49", "50-64", "65+")


def ages(*people):
    return dict(zip(AGES, people, strict=True))


groups = st.lists(st.integers(0, 25), max_size=8).map(
    lambda made: {f"groep_{nr}": n for nr, n in enumerate(made)}
)


def test_there_is_a_threshold_for_everything_everywhere():
    assert set(THRESHOLDS) == {(shown, surface) for shown in Shown for surface in Surface}


@pytest.mark.parametrize(
    ("voters", "surface", "shown"),
    [
        (0, Surface.TEAM, True),
        (4, Surface.SHARED, False),
        (5, Surface.SHARED, True),
        (4, Surface.MUNICIPALITY, False),
        (5, Surface.MUNICIPALITY, True),
    ],
)
def test_joint_counts(voters, surface, shown):
    assert may_show_joint(voters, surface) is shown


SIX = TableCounts(6, (4, 3, 2))


@pytest.mark.parametrize(
    ("tables", "shown"),
    [
        ([], True),
        ([SIX, TableCounts(5, (4, 1))], True),
        ([SIX, TableCounts(4, (2, 1))], False),
        ([SIX, TableCounts(6, (4, 3), tied_to_group=True)], False),
        ([SIX, TableCounts(6, (6, 3))], False),
        ([SIX, TableCounts(6, ())], True),
    ],
    ids=["none", "five", "four", "known by its language", "unanimous", "nothing chosen"],
)
def test_counts_per_table_for_all_tables_or_none(tables, shown):
    assert may_show_per_table(tables, Surface.SHARED) is shown
    assert may_show_per_table(tables, Surface.MUNICIPALITY) is shown
    assert may_show_per_table(tables, Surface.TEAM)


def test_an_empty_table_is_not_unanimous():
    assert not TableCounts(0, (0, 0)).unanimous


def test_24_minus_9_minus_7_minus_5_reveals_nobody():
    assert breakdown(ages(9, 7, 5, 3), 24, Surface.SHARED) == (
        People(("18-34",), 9),
        People(("35-49",), 7),
        People(("50-64", "65+"), 8),
    )
    assert breakdown(ages(9, 7, 5, 0), 24, Surface.SHARED) is None


def test_small_groups_are_merged_with_their_neighbour_wherever_they_stand():
    assert breakdown(ages(2, 10, 8, 4), 24, Surface.SHARED) == (
        People(("18-34", "35-49"), 12),
        People(("50-64", "65+"), 12),
    )


def test_people_who_told_nothing_are_a_hidden_cell():
    assert breakdown(ages(9, 7, 8, 6), 34, Surface.SHARED) is None
    assert breakdown(ages(9, 7, 8, 6), 35, Surface.SHARED) is not None
    assert breakdown(ages(19, 17, 18, 16), 79, Surface.MUNICIPALITY) is None


def test_the_municipality_gets_groups_of_ten():
    assert breakdown(ages(9, 7, 5, 3), 24, Surface.MUNICIPALITY) is None
    assert breakdown(ages(12, 9, 5, 8), 34, Surface.MUNICIPALITY) == (
        People(("18-34",), 12),
        People(("35-49", "50-64", "65+"), 22),
    )


def test_what_two_surfaces_show_cannot_be_subtracted():
    people = {"a": 6, "b": 4, "c": 2, "d": 9, "e": 20}
    shared = breakdown(people, 41, Surface.SHARED)
    municipal = breakdown(people, 41, Surface.MUNICIPALITY)
    assert [cell.people for cell in shared] == [6, 6, 9, 20]
    # Merged on its own this would have begun with a + b = 10, and 10 - 6 tells the four of b.
    assert [cell.people for cell in municipal] == [12, 29]


@pytest.mark.parametrize(("people", "total"), [({}, 0), ({}, 24), ({"a": 24}, 24), ({"a": 3, "b": 1}, 4)])
def test_one_cell_or_less_is_no_breakdown(people, total):
    assert breakdown(people, total, Surface.SHARED) is None


@pytest.mark.parametrize(("people", "total"), [({"a": -1, "b": 9}, 24), ({"a": 20, "b": 9}, 24)])
def test_impossible_counts(people, total):
    with pytest.raises(ValueError, match="people"):
        breakdown(people, total, Surface.SHARED)


@given(groups, st.integers(0, 20), st.sampled_from(Surface))
def test_no_small_cell_is_shown_and_none_follows_from_the_total(people, silent, surface):
    total = sum(people.values()) + silent
    fewest = THRESHOLDS[Shown.PEOPLE, surface]
    shown = breakdown(people, total, surface)
    if shown is None:
        return
    assert len(shown) > 1
    assert all(cell.people >= fewest for cell in shown)
    hidden = total - sum(cell.people for cell in shown)
    assert hidden == silent
    assert hidden == 0 or hidden >= fewest
    # Everybody who told something is in exactly one cell, neighbours together.
    assert [group for cell in shown for group in cell.groups] == list(people)
    assert all(cell.people == sum(people[group] for group in cell.groups) for cell in shown)


@given(groups)
def test_the_municipal_cells_are_made_of_shared_cells(people):
    total = sum(people.values())
    shared = breakdown(people, total, Surface.SHARED)
    municipal = breakdown(people, total, Surface.MUNICIPALITY)
    if municipal is not None:
        assert shared is not None
        borders = {cell.groups[-1] for cell in shared}
        assert {cell.groups[-1] for cell in municipal} <= borders


@given(groups)
def test_a_breakdown_is_only_left_out_when_merging_cannot_help(people):
    if breakdown(people, sum(people.values()), Surface.SHARED) is None:
        counts = list(people.values())
        assert not any(sum(counts[:cut]) >= 5 and sum(counts[cut:]) >= 5 for cut in range(len(counts)))
