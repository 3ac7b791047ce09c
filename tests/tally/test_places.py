from hypothesis import given
from hypothesis import strategies as st

from wijksessie.tally import places

points = st.dictionaries(st.text("abcdef", min_size=1, max_size=2), st.integers(0, 6))


def test_competition_places_skip_after_a_shared_one():
    assert places.competition_ranks({"a": 5, "b": 3, "c": 3, "d": 1}) == {"a": 1, "b": 2, "c": 2, "d": 4}


def test_equal_options_are_ordered_by_key():
    assert places.in_order({"wind": 3, "bus": 3, "kou": 7}) == ("kou", "bus", "wind")


def test_a_shared_third_place_makes_the_top_longer():
    assert places.top({"a": 5, "b": 4, "c": 2, "d": 2, "e": 1}) == ("a", "b", "c", "d")


def test_a_shared_second_place_leaves_no_room_for_a_fourth():
    assert places.top({"a": 5, "b": 4, "c": 4, "d": 2}) == ("a", "b", "c")


def test_shared_places_come_highest_first():
    total = {"a": 1, "b": 4, "c": 1, "d": 4, "e": 2, "f": 1}
    assert places.shared_places(total) == (("b", "d"), ("a", "c", "f"))


def test_nothing_has_no_places():
    assert places.competition_ranks({}) == {}
    assert places.top({}) == places.in_order({}) == places.shared_places({}) == ()


@given(points)
def test_a_place_is_one_more_than_the_number_that_did_better(total):
    ranks = places.competition_ranks(total)
    for option, rank in ranks.items():
        assert rank == 1 + sum(points > total[option] for points in total.values())
    assert all(
        ranks[a] <= ranks[b] for a, b in zip(places.in_order(total), places.in_order(total)[1:], strict=False)
    )


@given(points, st.integers(1, 5))
def test_the_top_is_a_beginning_of_the_order_without_a_break_in_a_shared_place(total, highest):
    top = places.top(total, highest)
    order = places.in_order(total)
    assert order[: len(top)] == top
    assert len(top) >= min(highest, len(total))
    rest = order[len(top) :]
    assert not {total[option] for option in top} & {total[option] for option in rest}


@given(points)
def test_options_share_a_place_exactly_when_they_have_equal_points(total):
    sharing = [option for group in places.shared_places(total) for option in group]
    assert len(sharing) == len(set(sharing))
    for group in places.shared_places(total):
        assert len(group) > 1
        assert len({total[option] for option in group}) == 1
    alone = [total[option] for option in total if option not in sharing]
    assert len(alone) == len(set(alone))
