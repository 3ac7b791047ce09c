import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijksessie.tally.figures import Figures, figures, rows_of_figures

chosen_of_people = st.integers(0, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


def test_twelve_and_eleven_of_24_look_different():
    rows = rows_of_figures({"st_energie": 12, "st_geen_plek": 11}, 24)
    assert rows["st_energie"] == Figures(12, 24, filled=12, drawn=24)
    assert rows["st_geen_plek"] == Figures(11, 24, filled=11, drawn=24)
    assert not rows["st_energie"].approximate


def test_thirty_residents_are_drawn_one_by_one_and_31_are_not():
    assert figures(15, 30) == Figures(15, 30, filled=15, drawn=30)
    assert figures(15, 31) == Figures(15, 31, filled=5, drawn=10)
    assert figures(15, 31).approximate


@pytest.mark.parametrize(
    ("chosen", "filled"), [(0, 0), (1, 1), (2, 1), (50, 5), (55, 6), (54, 5), (99, 9), (100, 10)]
)
def test_ten_figures_for_a_hundred(chosen, filled):
    assert figures(chosen, 100).filled == filled


def test_an_empty_room():
    assert figures(0, 0) == Figures(0, 0, filled=0, drawn=0)


@pytest.mark.parametrize(("chosen", "people"), [(-1, 5), (6, 5), (1, 0), (0, -1)])
def test_more_people_than_there_are_cannot_be_drawn(chosen, people):
    with pytest.raises(ValueError, match="people"):
        figures(chosen, people)


@given(chosen_of_people)
def test_nobody_means_nobody_and_everybody_means_everybody(made):
    chosen, people = made
    row = figures(chosen, people)
    assert (row.filled == 0) == (chosen == 0)
    assert (row.filled == row.drawn) == (chosen == people)
    assert 0 <= row.filled <= row.drawn <= 30
    assert row.approximate == (people > 30)
    if people:
        assert abs(row.filled / row.drawn - chosen / people) < 0.1


@given(st.integers(0, 500), st.data())
def test_rows_of_the_same_people_share_their_denominator_and_keep_their_order(people, data):
    counts = data.draw(st.dictionaries(st.text(max_size=2), st.integers(0, people), max_size=6))
    rows = rows_of_figures(counts, people)
    assert len({row.drawn for row in rows.values()}) <= 1
    assert all(rows[a].filled <= rows[b].filled for a in counts for b in counts if counts[a] <= counts[b])
