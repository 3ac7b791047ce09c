"""Matrix, season, circles, faces and H: the small sums of domain.md 3.8."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijksessie.tally import circles, faces, matrix, season
from wijksessie.tally.circles import Mark
from wijksessie.tally.matrix import Cell
from wijksessie.tally.middle import median

years = st.lists(st.lists(st.integers(0, 3), min_size=12, max_size=12), max_size=6)
boxes = st.dictionaries(st.sampled_from(faces.FACES), st.integers(0, 12))


def test_median():
    assert median([]) is None
    assert median([4]) == 4
    assert median([5, 1]) == 3
    assert median([2, 9, 3]) == 3


def test_a_cell_is_the_median_of_the_tables_that_filled_it():
    grids = [{"a": {"x": 1, "y": 4}}, {"a": {"x": 2}}, {"b": {"x": 0}}]
    medians = matrix.cell_medians(("a", "b"), ("x", "y"), grids)
    assert medians == {"a": {"x": 1.5, "y": 4}, "b": {"x": 0, "y": None}}
    assert matrix.row_sums(medians) == {"a": 5.5, "b": None}


def test_a_row_without_cells_has_no_sum():
    assert matrix.row_sums({"a": {}}) == {"a": None}
    assert matrix.row_sums(matrix.cell_medians(("a",), ("x",), [])) == {"a": None}


def test_one_table_without_a_bean_is_a_blocker():
    grids = [{"a": {"x": 5, "y": 1}}, {"a": {"x": 0}}]
    assert matrix.blockers(("a", "b"), ("x", "y"), grids) == (Cell("a", "x"),)


def test_peaks_begin_at_three_quarters():
    assert season.peaks([4, 3, 2, 0, 0, 0, 0, 0, 0, 0, 0, 4]) == (1, 2, 12)
    assert season.peaks([6, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5]) == (1, 12)


def test_an_empty_year_has_no_peaks():
    assert season.peaks(season.month_sums([])) == ()


@given(years)
def test_the_highest_month_is_always_a_peak(rows):
    year = season.month_sums(rows)
    assert sum(year) == sum(map(sum, rows))
    highest = {month for month, stones in enumerate(year, start=1) if stones == max(year) > 0}
    assert highest <= set(season.peaks(year))
    assert all(year[month - 1] / max(year) >= 0.75 for month in season.peaks(year))


def test_circles_come_far_and_important_first_and_equal_ones_as_listed():
    tables = [
        {"school": Mark(1, 1), "balie": Mark(2, 3), "wijkteam": Mark(3, 2)},
        {"balie": Mark(2, 3), "school": Mark(2, 1)},
    ]
    found = circles.gaps(("wijkteam", "school", "balie", "niemand"), tables)
    assert [(gap.organisation, gap.importance_median, gap.distance_median, gap.gap) for gap in found] == [
        ("wijkteam", 3, 2, 6),
        ("balie", 2, 3, 6),
        ("school", 1.5, 1, 1.5),
    ]


@pytest.mark.parametrize(
    ("counts", "middle"),
    [({}, None), ({"3": 1}, 3), ({"1": 1, "4": 1}, 2.5), ({"2": 5, "5": 4}, 2), ({"1": 0, "5": 9}, 5)],
)
def test_median_face(counts, middle):
    assert faces.median(counts) == middle


@pytest.mark.parametrize(("end", "more"), [({"4": 4, "5": 3}, False), ({"4": 4, "5": 4}, True), ({}, False)])
def test_more_happy_faces_is_said_from_three_people_on(end, more):
    shift = faces.shift({"1": 9, "4": 4, "5": 1}, end)
    assert shift.happy_start == 5
    assert shift.more_chose_happy is more


@given(st.lists(boxes))
def test_faces_of_all_boxes_together(made):
    counts = faces.totals(made)
    assert tuple(counts) == faces.FACES
    assert sum(counts.values()) == sum(sum(box.values()) for box in made)
    assert faces.agree(counts) == sum(faces.agree(box) for box in made)
    middle = faces.median(counts)
    if middle is not None:
        half = sum(counts.values()) / 2
        assert sum(n for face, n in counts.items() if int(face) < middle) <= half
        assert sum(n for face, n in counts.items() if int(face) > middle) <= half
