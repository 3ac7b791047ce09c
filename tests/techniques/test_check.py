"""What cannot be true, and where it stands; every sentence tells a facilitator what to do."""

import re
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijksessie.techniques import technique
from wijksessie.techniques.base import PLENARY, Entry, RuleBroken, Setup, TableAtWork
from wijksessie.terms import TechniqueId

TABLES = (TableAtWork("zon", "Tafel Zon", 6), TableAtWork("vis", "Tafel Vis", 6))
LISTS = {"pairwise", "toetsingskader", "map", "body_map", "timeline", "action_planning"}

PARTS = {"brainstorm", "h_form", "speed_evaluation", "tree", "ground_rules"}
"""What stands in these is no option."""


def setup(*options, **params):
    return Setup("?", options, TABLES, params)


def refused(id, agreed, data, taking_part=6, passed=0, table="zon"):
    with pytest.raises(RuleBroken) as broken:
        technique(id).check(agreed, Entry(table, data, taking_part, passed))
    sentence = str(broken.value)
    assert re.search(r"[.]$", sentence), sentence
    assert re.search(r"Vul|Kies|Tel|Haal|Leg|Schrijf", sentence), sentence
    return broken.value.where


ODD = [-1, 1.0, 2.5, True, "3", None, []]
"""What is no count."""


@pytest.mark.parametrize("id", TechniqueId)
def test_a_table_that_does_not_take_part(id):
    assert refused(id, setup(), [] if id in LISTS else {}, table="maan") == ()


@pytest.mark.parametrize("id", TechniqueId)
@pytest.mark.parametrize(("taking_part", "passed"), [(-1, 0), (6, -1), (2, 3), (True, 0), (6, 1.5)])
def test_impossible_numbers_of_people(id, taking_part, passed):
    assert refused(id, setup(), [] if id in LISTS else {}, taking_part, passed) == ()


@pytest.mark.parametrize("id", TechniqueId)
@pytest.mark.parametrize("data", [None, "abc", 3])
def test_data_of_another_shape(id, data):
    assert refused(id, setup("a"), data) == ()


@pytest.mark.parametrize("id", sorted({*TechniqueId} - LISTS))
def test_a_list_for_a_mapping(id):
    assert refused(id, setup("a"), ["a"]) == ()


@pytest.mark.parametrize("id", sorted(LISTS))
def test_rows_that_are_no_mappings(id):
    assert refused(id, setup("a"), {"a": 1}) == ()
    assert refused(id, setup("a"), ["a"]) == ("0",)


@pytest.mark.parametrize("id", sorted({*TechniqueId} - LISTS - PARTS))
@pytest.mark.parametrize("key", ["onbekend", 3, None])
def test_an_option_from_elsewhere(id, key):
    assert refused(id, setup("a"), {key: 1}) == (key,)


@pytest.mark.parametrize("id", ["brainstorm", "dot_vote", "ten_beans"])
@pytest.mark.parametrize("value", ODD)
def test_counts_are_whole_numbers(id, value):
    assert refused(id, setup("a"), {"a": value}) == ("a",)


def test_sentences_name_the_table_and_count_the_people():
    agreed = setup(*"abcd")
    with pytest.raises(RuleBroken) as broken:
        technique("dot_vote").check(agreed, Entry("zon", {"a": 6, "b": 6, "c": 6, "d": 1}, 6))
    assert (
        str(broken.value) == "Tafel Zon telt 19 stippen, 1 te veel. Voor 6 bewoners zijn er 18. Tel opnieuw."
    )
    with pytest.raises(RuleBroken, match="De hele groep: van 1 bewoner liggen hier hoogstens 1"):
        technique("dot_vote").check(agreed, Entry(PLENARY, {"a": 2}, 1))


def test_more_dots_than_were_handed_out():
    assert refused("dot_vote", setup(*"abcd"), {"a": 6, "b": 6, "c": 6, "d": 1}) == ()
    assert refused("dot_vote", setup("a", dots_per_person=1, max_per_item=3), {"a": 7}) == ()


def test_more_dots_on_a_card_than_people_can_put_there():
    assert refused("dot_vote", setup("a", "b"), {"a": 3, "b": 7}) == ("b",)
    assert refused("dot_vote", setup("a"), {"a": 6}, passed=1) == ("a",)
    assert refused("dot_vote", setup("a", max_per_item=2), {"a": 13}) == ("a",)


def test_fewer_dots_are_fine():
    technique("dot_vote").check(setup("a", "b"), Entry("zon", {"a": 6}, 6))
    technique("dot_vote").check(setup("a", "b"), Entry(PLENARY, {}, 0))


@pytest.mark.parametrize("beans", [{}, {"a": 9}, {"a": 6, "b": 5}])
def test_beans_must_be_ten(beans):
    assert refused("ten_beans", setup("a", "b"), beans) == ()


def test_another_number_of_beans_may_be_agreed():
    technique("ten_beans").check(setup("a", beans=100), Entry("zon", {"a": 100}, 6))
    assert refused("ten_beans", setup("a", beans=100), {"a": 10}) == ()


@pytest.mark.parametrize("place", [True, "1", [1], {}])
def test_a_place_is_a_number(place):
    assert refused("direct_ranking", setup("a", "b"), {"b": place}) == ("b",)


@pytest.mark.parametrize(
    "places", [(0, 1, 2), (1, 1, 2), (1, 3, 4), (1, 2, 2.5), (2, 3, None), (-1, 1, 2)], ids=str
)
def test_places_that_are_no_order(places):
    assert refused("direct_ranking", setup(*"abc"), dict(zip("abc", places, strict=True))) == ()


@pytest.mark.parametrize(
    "places", [(1, 2, 2), (1, 2.5, 2.5), (None, 2, 1), (None, None, None), (2, 2, 2)], ids=str
)
def test_orders_that_are_fine(places):
    entry = Entry("zon", MappingProxyType(dict(zip("abc", places, strict=True))), 6)
    technique("direct_ranking").check(setup(*"abc"), entry)


@pytest.mark.parametrize(
    "laid",
    ["armoede", 3, None, [], ["leefbaarheid"] * 2, ["leefbaarheid", "armoede"], ["a", "b", "c"]],
    ids=str,
)
def test_a_card_lies_on_one_mat_or_between_two(laid):
    assert refused("card_sort", setup("a"), {"a": laid}) == ("a",)


@pytest.mark.parametrize(
    ("pairs", "where"),
    [
        ([{"a": "x", "b": "x", "winner": "x"}], ("0",)),
        ([{"a": "x", "b": "y", "winner": "z"}], ("0", "winner")),
        ([{"a": "x", "b": "y", "winner": "x"}, {"a": "y", "b": "x", "winner": None}], ("1",)),
        ([{"a": "weg", "b": "y", "winner": "y"}], ("0", "a")),
        ([{"a": "x"}], ("0", "b")),
    ],
    ids=["with itself", "winner from outside", "compared twice", "unknown", "half a pair"],
)
def test_pairs(pairs, where):
    assert refused("pairwise", setup(*"xyz"), pairs) == where


@pytest.mark.parametrize("beans", [*ODD, 6])
def test_cells_hold_nought_to_five(beans):
    assert refused("matrix", setup("a"), {"a": {"passendheid": beans}}) == ("a", "passendheid")


def test_the_grid_has_its_own_criteria():
    assert refused("matrix", setup("a"), {"a": {"prijs": 1}}) == ("a", "prijs")
    assert refused("matrix", setup("a", criteria=("prijs",), most=3), {"a": {"prijs": 4}}) == ("a", "prijs")
    assert refused("matrix", setup("a"), {"a": [1, 2]}) == ("a",)


ANSWER = {"solution": "a", "criterion": "passendheid", "verdict": "ja", "why": "Omdat."}


@pytest.mark.parametrize(
    ("answers", "where"),
    [
        ([ANSWER | {"solution": "weg"}], ("0", "solution")),
        ([ANSWER | {"criterion": "leefbaarheid"}], ("0", "criterion")),
        ([ANSWER | {"verdict": "misschien"}], ("0", "verdict")),
        ([ANSWER | {"why": None}], ("0", "why")),
        ([ANSWER, ANSWER | {"verdict": "nee"}], ("1",)),
    ],
    ids=["solution", "a theme that is not asked about", "verdict", "why", "answered twice"],
)
def test_answers(answers, where):
    assert refused("toetsingskader", setup("a"), answers) == where


@pytest.mark.parametrize("year", [[0] * 11, [0] * 13, [], "111111111111", None], ids=str)
def test_a_year_has_twelve_months(year):
    assert refused("season", setup("a"), {"a": year}) == ("a",)


@pytest.mark.parametrize("stones", [*ODD, 4])
def test_months_hold_nought_to_three(stones):
    assert refused("season", setup("a"), {"a": [0, 3, stones] + [0] * 9}) == ("a", "3")


PIN = {"zone": "plein", "type": "fijn", "count": 2}


@pytest.mark.parametrize(
    ("pin", "where"),
    [
        (PIN | {"zone": "weg"}, "zone"),
        (PIN | {"type": "leuk"}, "type"),
        *((PIN | {"count": odd}, "count") for odd in ODD),
    ],
    ids=str,
)
def test_pins(pin, where):
    assert refused("map", setup("plein"), [PIN, pin]) == ("1", where)


@pytest.mark.parametrize("score", [*ODD, 11])
def test_marks_lie_on_the_line(score):
    assert refused("h_form", setup(), {"scores": [0, 10, score]}) == ("scores", "2")
    assert refused("h_form", setup(highest=5), {"scores": [6]}) == ("scores", "0")


@pytest.mark.parametrize(
    ("data", "where"),
    [
        ({"scores": [5] * 7}, ("scores",)),
        ({"scores": "555"}, ("scores",)),
        ({"improve": "koffie"}, ("improve",)),
        ({"improve": ["koffie", " "]}, ("improve", "1")),
        ({"why_not_lower": [3]}, ("why_not_lower", "0")),
        ({"cijfers": [5]}, ("cijfers",)),
    ],
    ids=["more marks than people", "marks in a string", "no list", "empty", "no text", "unknown part"],
)
def test_h_forms(data, where):
    assert refused("h_form", setup(), data) == where


@pytest.mark.parametrize("counts", [{"3": 5}, {"3": 7}, {"1": 3, "5": 4}, {}])
def test_faces_and_passes_are_everybody(counts):
    assert refused("mood", setup(), counts, table=PLENARY) == ()
    technique("mood").check(setup(), Entry(PLENARY, {"1": 3, "5": 2}, 6, passed=1))


@pytest.mark.parametrize(
    ("mark", "where"),
    [
        ({"importance": 4, "distance": 1}, "importance"),
        ({"importance": 1, "distance": 0}, "distance"),
        ({}, "importance"),
    ],
)
def test_circles_have_three_sizes_and_three_rings(mark, where):
    assert refused("org_circles", setup("ggd"), {"ggd": mark}) == ("ggd", where)
    assert refused("org_circles", setup("ggd"), {"ggd": 2}) == ("ggd",)


QUESTION = {"text": "Ik begreep alles", "groen": 4, "oranje": 1, "rood": 1}


@pytest.mark.parametrize(
    ("data", "where"),
    [
        ({"questions": [QUESTION | {"rood": 2}]}, ("questions", "0")),
        ({"questions": [QUESTION, QUESTION]}, ("questions", "1")),
        ({"questions": [QUESTION | {"text": "Het regende"}]}, ("questions", "0", "text")),
        ({"questions": [QUESTION | {"text": ""}]}, ("questions", "0", "text")),
        ({"questions": [QUESTION | {"groen": -1}]}, ("questions", "0", "groen")),
        ({"questions": 3}, ("questions",)),
        ({"tips": [""]}, ("tips", "0")),
    ],
    ids=["more cards than people", "twice", "not asked", "no text", "no count", "no list", "empty tip"],
)
def test_evaluations(data, where):
    assert refused("speed_evaluation", setup("Ik begreep alles"), data) == where


@given(st.dictionaries(st.sampled_from("abc"), st.integers(-2, 9)), st.integers(0, 6), st.integers(0, 6))
def test_what_a_table_put_is_refused_exactly_when_it_cannot_be(data, taking_part, passed):
    voters = taking_part - passed
    possible = (
        voters >= 0 and all(0 <= n <= voters for n in data.values()) and sum(data.values()) <= 2 * voters
    )
    try:
        technique("dot_vote").check(setup(*"abc", dots_per_person=2), Entry("zon", data, taking_part, passed))
    except RuleBroken:
        assert not possible
    else:
        assert possible
