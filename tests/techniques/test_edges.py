"""No entries, one table, thirty tables, tables that did little: a tally always says something true."""

import random

import pytest

from tests.techniques import handmade, rietkwartier
from wijksessie.tally.agreement import Agreement
from wijksessie.techniques import technique
from wijksessie.techniques.base import PLENARY, Entry, Setup, TableAtWork
from wijksessie.techniques.map import SHARED_FROM
from wijksessie.techniques.outcome import as_json
from wijksessie.terms import TechniqueId

ROUNDS = rietkwartier.rounds() | handmade.rounds()
LISTS = {"pairwise", "toetsingskader", "map", "body_map", "timeline", "action_planning"}


def setup(*options, tables=5, **params):
    seats = tuple(TableAtWork(f"tafel_{nr}", f"Tafel {nr}", 6) for nr in range(tables))
    return Setup("?", options, seats, params)


def entries(*data, people=6):
    return [Entry(f"tafel_{nr}", laid, people) for nr, laid in enumerate(data)]


def say(id, agreed, given):
    for entry in given:
        technique(id).check(agreed, entry)
    return technique(id).tally(agreed, given)


@pytest.mark.parametrize("id", TechniqueId)
def test_nobody_did_anything(id):
    agreed, _ = ROUNDS[id]
    as_json(technique(id).tally(agreed, []))


@pytest.mark.parametrize("id", TechniqueId)
def test_tables_with_empty_hands_say_the_same_as_no_tables(id):
    agreed, _ = ROUNDS[id]
    nothing = [] if id in LISTS else {}
    empty = [Entry("zon", nothing, 0), Entry("vis", nothing, 0)]
    found, expected = (as_json(technique(id).tally(agreed, given)) for given in (empty, []))
    if id == "pairwise":
        expected["per_table"] = found["per_table"]
    assert found == expected


@pytest.mark.parametrize("id", TechniqueId)
def test_one_table_alone(id):
    agreed, given = ROUNDS[id]
    as_json(technique(id).tally(agreed, given[:1]))


@pytest.mark.parametrize("id", TechniqueId)
def test_thirty_tables_in_any_order(id):
    agreed, given = ROUNDS[id]
    many = [Entry(f"tafel_{nr}", given[nr % len(given)].data, 6) for nr in range(30)]
    shuffled = random.Random(4).sample(many, len(many))
    found, other = (as_json(technique(id).tally(agreed, some)) for some in (many, shuffled))
    assert _unordered(found) == _unordered(other)


def _unordered(outcome):
    # What was written down comes in the order of the tables; every figure does not.
    if isinstance(outcome, dict):
        written = ("why_not_higher", "why_not_lower", "improve", "tips")
        return {key: sorted(value) if key in written else value for key, value in outcome.items()}
    return outcome


def test_thirty_one_residents_at_five_tables():
    agreed = setup("a", "b", "c", "d", dots_per_person=1)
    given = [
        *entries({"a": 6}, {"a": 2, "b": 4}, {"b": 2, "c": 4}, {"d": 6}),
        Entry("tafel_4", {"a": 3, "d": 4}, 8, passed=1),
    ]
    dots = say("dot_vote", agreed, given)
    assert (dots.voters, dots.expected_dots, dots.cast_dots) == (31, 31, 31)
    assert dots.order == ("a", "d", "b", "c")
    assert dots.top3 == ("a", "d", "b")


def test_no_dots_at_all():
    dots = say("dot_vote", setup("a", "b"), entries({"a": 0, "b": 0}, {}))
    assert dots.top3 == dots.ties == dots.minority == ()
    assert dots.rank == {"a": 1, "b": 1}
    assert dots.leave_one_table_out_top3 == {}


def test_a_table_that_put_nothing_does_not_make_others_look_steady():
    dots = say("dot_vote", setup("a", "b"), entries({"a": 5}, {}))
    assert dots.top3 == ("a",)
    assert dots.stability == {"a": 0, "b": 0}


def test_dots_are_not_people_when_more_than_one_may_lie_on_a_card():
    dots = say("dot_vote", setup("a", "b", max_per_item=3), entries({"a": 18}))
    assert not dots.counts_are_people


def test_a_table_that_ranked_four_of_six():
    laid = {"a": 1, "b": 2, "c": 3, "d": 4, "e": None}
    all_six = dict(zip("abcdef", range(1, 7), strict=True))
    order = say("direct_ranking", setup(*"abcdef"), entries(laid, all_six, {}))
    assert order.completed == ("tafel_0",)
    assert order.rank_sum == {"a": 2, "b": 4, "c": 6, "d": 8, "e": 10.5, "f": 11.5}
    assert order.borda["e"] == 1.5
    assert order.kendall_w is None
    assert order.agreement_in_words is None


def test_nobody_laid_an_order():
    order = say("direct_ranking", setup("a", "b", "c"), entries({}, {"a": None}))
    assert order.rank_sum == order.mean_rank == order.borda == order.rank == {}
    assert order.order == order.top3 == ()
    assert order.condorcet is order.weighted is None
    assert order.S == 0


def test_large_tables_can_change_the_order():
    given = [
        *entries({"a": 1, "b": 2, "c": 3}, {"a": 1, "b": 2, "c": 3}, people=3),
        Entry("tafel_2", {"b": 1, "c": 2, "a": 3}, 8),
    ]
    order = say("direct_ranking", setup("a", "b", "c"), given)
    assert order.order == ("a", "b", "c")
    assert order.weighted == {"a": 12, "b": 22, "c": 8}
    assert order.condorcet == "a"
    assert order.agreement_in_words is Agreement.PARTLY


def test_several_tables_compare_two_by_two():
    def won(*winners):
        return [
            {"a": a, "b": b, "winner": winner}
            for (a, b), winner in zip(("xy", "yz", "xz"), winners, strict=True)
        ]

    pairs = say(
        "pairwise", setup(*"xyz"), entries(won("x", "y", "z"), won("x", "y", ""), won("x", None, "x"))
    )
    assert pairs.wins == {"x": 4.5, "y": 2.5, "z": 2}
    assert pairs.circular_triads is pairs.consistency is None
    assert [table.circular_triads for table in pairs.per_table.values()] == [1, None, None]
    assert pairs.per_table["tafel_0"].circles == (("x", "y", "z"),)
    assert pairs.per_table["tafel_0"].consistency == 0


def test_a_bean_missing_at_one_table_blocks():
    agreed = setup("a", criteria=["prijs"], most=3)
    grid = say("matrix", agreed, entries({"a": {"prijs": 3}}, {"a": {"prijs": 0}}, {}))
    assert grid.median == {"a": {"prijs": 1.5}}
    assert grid.totals == {"a": 1.5}
    assert as_json(grid.blockers) == [{"option": "a", "criterion": "prijs"}]


def test_a_no_at_one_table_is_a_no():
    def answer(verdict, why):
        return [{"solution": "a", "criterion": "passendheid", "verdict": verdict, "why": why}]

    given = entries(answer("ja", "prima"), answer("nee", "te ver"), answer("deels", "soms"))
    framework = say("toetsingskader", setup("a", "b"), given)
    assert as_json(framework.by_solution) == {"a": {"passendheid": {"verdict": "nee", "why": "te ver"}}}
    assert as_json(framework.blockers) == [{"solution": "a", "criterion": "passendheid", "why": "te ver"}]


def test_of_other_answers_the_least_favourable_counts_too():
    def answers(**verdicts):
        return [
            {"solution": "a", "criterion": criterion, "verdict": verdict}
            for criterion, verdict in verdicts.items()
        ]

    given = entries(
        answers(betaalbaarheid="weet_niet", passendheid="ja"),
        answers(betaalbaarheid="deels", passendheid="weet_niet"),
    )
    framework = say("toetsingskader", setup("a"), given)
    found = {criterion: judgement.verdict for criterion, judgement in framework.by_solution["a"].items()}
    assert found == {"betaalbaarheid": "deels", "passendheid": "weet_niet"}
    assert framework.blockers == ()


def test_zones_with_few_stress_pins_are_for_the_team():
    def pin(zone, kind, count):
        return {"zone": zone, "type": kind, "count": count}

    pins = [pin("plein", "fijn", 1), pin("flat", "stress", 1), pin("park", "onveilig", SHARED_FROM)]
    more = [
        pin("flat", "onveilig", 1),
        pin("flat", "fijn", 9),
        pin("park", "fijn", 0),
        pin("hof", "stress", 0),
    ]
    zones = say("map", setup("plein", "flat", "park", "hof"), entries(pins, more))
    assert zones.hidden_on_shared == ("flat",)
    assert zones.tables == {"plein": 1, "flat": 2, "park": 1}
    assert zones.counts["flat"] == {"fijn": 9, "stress": 1, "onveilig": 1}


def test_cards_between_two_mats_count_for_the_first():
    laid = {"a": ["leefbaarheid", "persoonlijk"]}
    cards = say("card_sort", setup("a", "b"), entries(laid, {"a": "leefbaarheid", "b": "regelgeving"}))
    assert cards.agreement["a"].agreement == 1
    assert cards.doubted == ("a",)
    assert cards.discuss == ()


def test_new_cards_follow_the_deck():
    cards = say("brainstorm", setup("b", "a"), entries({"zelf": 1, "a": 2}, {"b": 1, "eigen": 1, "a": 0}))
    assert list(cards.times) == ["b", "a", "eigen", "zelf"]
    assert cards.tables_mentioning == {"b": 1, "a": 1, "eigen": 1, "zelf": 1}


def test_people_may_pass_on_faces():
    faces = say("mood", setup(), [Entry(PLENARY, {"1": 2, "4": 3}, 7, passed=2)])
    assert (faces.n, faces.passed, faces.median) == (5, 2, 4)


def test_two_boxes_of_one_evaluation():
    def box(green, red):
        return {"questions": [{"text": "Ik begreep alles", "groen": green, "oranje": 0, "rood": red}]}

    evaluation = say("speed_evaluation", setup(), entries(box(4, 1), box(3, 2)))
    assert evaluation.n == 12
    assert as_json(evaluation.questions) == [{"text": "Ik begreep alles", "groen": 7, "oranje": 0, "rood": 3}]
    assert evaluation.tips == ()
