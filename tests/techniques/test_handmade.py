"""What the hand-made rounds say, to the last figure."""

import json

import pytest

from tests.techniques.handmade import EXPECTED, event, node, pledge, rounds
from tests.techniques.rietkwartier import TABLES
from wijksessie.techniques import technique
from wijksessie.techniques.base import Entry, Setup
from wijksessie.techniques.outcome import as_json
from wijksessie.techniques.timeline import year_in

ROUNDS = rounds()


def say(id, options, *data, people=6, **params):
    given = [Entry(f"tafel_{nr}", laid, people) for nr, laid in enumerate(data)]
    return technique(id).tally(Setup("?", options, TABLES, params), given)


@pytest.mark.parametrize("id", EXPECTED)
def test_the_outcome_worked_out_by_hand(id):
    found = as_json(technique(id).tally(*ROUNDS[id]))
    assert found == EXPECTED[id]
    assert json.loads(json.dumps(found)) == found


@pytest.mark.parametrize("id", sorted(set(EXPECTED) - {"body_map"}))
def test_the_entries_are_fine(id):
    agreed, given = ROUNDS[id]
    for entry in given:
        technique(id).check(agreed, entry)


def test_promises_still_being_written_wait():
    half = [{"what": "Koffie"}, {"kind": "zelf"}, {"what": "", "kind": "zelf"}, {}]
    assert say("action_planning", (), half).open == ()


def test_an_owner_who_said_yes_at_one_table_is_no_longer_asked_at_another():
    list_ = say(
        "action_planning",
        (),
        [pledge("Koffie", "samen", "buurthuis")],
        [pledge("koffie", "samen", "Buurthuis.", True)],
    )
    (coffee,) = list_.columns["samen"]
    assert (coffee.owners, coffee.asked, coffee.open) == (("Buurthuis.",), (), False)


def test_more_than_half_for_residents_themselves():
    half = [pledge("a", "zelf"), pledge("b", "samen")]
    assert not say("action_planning", (), half).mostly_self
    assert say("action_planning", (), [*half, pledge("c", "zelf")]).mostly_self
    nothing = say("action_planning", (), [])
    assert nothing.share_self is None
    assert not nothing.mostly_self


def test_the_same_words_elsewhere_in_the_tree_are_another_node():
    tree = say(
        "tree",
        (),
        {
            "nodes": [
                node("1", "", "root", "Geld"),
                node("2", "1", "root", "Werk"),
                node("3", "", "branch", "Geld"),
                node("4", "", "root", "Werk", "niet"),
            ]
        },
    )
    assert [(one.side, one.path) for one in tree.nodes] == [
        ("root", ("Geld",)),
        ("root", ("Geld", "Werk")),
        ("root", ("Werk",)),
        ("branch", ("Geld",)),
    ]
    assert tree.changeable == ()
    assert not tree.ends_in_wish


def test_what_hangs_loose_is_not_told_yet():
    nodes = [
        node("1", "weg", "root", "Los"),
        node("2", "3", "root", "Kring"),
        node("3", "2", "root", "Kring"),
        node("4", "", "root", ""),
        node("5", "4", "root", "Onder leeg"),
    ]
    assert say("tree", (), {"nodes": nodes}).nodes == ()


def test_a_picture_of_any_table_will_do():
    hung = [
        {"nodes": [node("1", "", "root", "Geld") | {"pictogram": name}]} for name in ("", "munt", "munt", "a")
    ]
    (money,) = say("tree", (), *hung).nodes
    assert money.pictogram == "munt"


@pytest.mark.parametrize(
    ("when", "year"),
    [
        ("2015", 2015),
        ("zomer 1998 of 1999", 1998),
        ("٢٠١٥", 2015),
        ("12345", None),
        ("0612", None),
        ("vroeger", None),
        ("", None),
        ("huis 9999", None),
    ],
)
def test_years(when, year):
    assert year_in(when) == year


def test_words_without_a_year_stay_in_the_order_of_the_rope():
    rope = [event("straks", "b", 1), event("vroeger", "a", 1), event("2020", "c", 0)]
    assert [one.label for one in say("timeline", (), rope).events] == ["c", "b", "a"]


def test_the_body_of_few_people_is_told_by_number_of_tables_only():
    pins = [{"zone": "hoofd", "type": "stress", "count": 3}]
    body = say("body_map", ("hoofd",), pins, pins, people=4)
    assert as_json(body) == {
        "voters": 0,
        "counts": {},
        "tables": {},
        "hidden_on_shared": [],
        "tables_left_out": 2,
    }


def test_a_stop_nobody_wrote_about_and_a_walk_of_which_nothing_is_known():
    walk = say("walk", ("plein",), {"plein": {"fijn": [""]}}, {})
    assert (walk.when, walk.weather, walk.walks, walk.stops) == ("", "", 0, ())


def test_what_has_no_words_yet_does_not_lie_along_the_rope():
    assert say("timeline", (), [{"when": "2015", "mood": 0}, event("", " ", 1)]).events == ()
