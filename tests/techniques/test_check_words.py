"""What cannot be true of the techniques in which people write, arrange and promise."""

import pytest

from tests.techniques.handmade import event, node, pin, pledge
from tests.techniques.test_check import ODD, refused, setup
from wijksessie.techniques import technique
from wijksessie.techniques.base import PLENARY, Entry
from wijksessie.techniques.gestures import ChoiceForm, ChooseOne

LINES = sorted(["commentary", "walk"])
COLUMN = {"commentary": "plus", "walk": "fijn"}


@pytest.mark.parametrize("id", LINES)
def test_lines_stand_in_their_column(id):
    column = COLUMN[id]
    assert refused(id, setup("a"), {"a": {"leuk": ["x"]}}) == ("a", "leuk")
    assert refused(id, setup("a"), {"a": {column: "x"}}) == ("a", column)
    assert refused(id, setup("a"), {"a": {column: ["x", " "]}}) == ("a", column, "1")
    assert refused(id, setup("a"), {"a": {column: [3]}}) == ("a", column, "0")
    assert refused(id, setup("a"), {"a": ["x"]}) == ("a",)
    technique(id).check(setup("a", "b"), Entry("zon", {"a": {column: ["x", "x"]}, "b": {column: []}}, 6))


def test_plus_and_minus_of_six_options_at_most():
    agreed = setup(*"abcdefg")
    six = {option: {"plus": ["x"]} for option in "abcdef"} | {"g": {"plus": []}}
    technique("commentary").check(agreed, Entry("zon", six, 6))
    assert refused("commentary", agreed, six | {"g": {"min": ["x"]}}) == ("g",)


@pytest.mark.parametrize("ring", [*ODD, 0, 6])
def test_legs_have_five_rings(ring):
    assert refused("spider", setup("a"), {"a": ring}) == ("a",)
    technique("spider").check(setup("a", "b"), Entry("zon", {"a": 5}, 6))


@pytest.mark.parametrize(
    ("pins", "where"),
    [
        ([pin("knie", "stress", 1)], ("0", "zone")),
        ([pin("hoofd", "pijn", 1)], ("0", "type")),
        *(([pin("hoofd", "stress", odd)], ("0", "count")) for odd in ODD),
        ([pin("hoofd", "stress", 7)], ("0", "count")),
        ([pin("hoofd", "stress", 4), pin("hoofd", "stress", 3)], ("1", "count")),
    ],
    ids=str,
)
def test_body_maps(pins, where):
    assert refused("body_map", setup("hoofd"), pins) == where


def test_few_people_note_nothing_of_the_body():
    agreed = setup("hoofd")
    sentence = "Tafel Zon: schrijf niets op. Dat mag pas als 5 bewoners meedoen. Haal de aantallen weg."
    with pytest.raises(Exception, match=sentence):
        technique("body_map").check(agreed, Entry("zon", [pin("hoofd", "rust", 1)], 4))
    assert refused("body_map", agreed, [pin("hoofd", "rust", 1)], passed=2) == ()
    for fine in ([], {}, [pin("hoofd", "rust", 0)]):
        technique("body_map").check(agreed, Entry("zon", fine, 4))
    technique("body_map").check(agreed, Entry(PLENARY, [pin("hoofd", "rust", 5)], 5))


@pytest.mark.parametrize(
    ("given", "where"),
    [
        (event("2015", " ", 0), ("1", "label")),
        (event(2015, "Brug", 0), ("1", "when")),
        *((event("2015", "Brug", odd), ("1", "mood")) for odd in (2, -2, None, "1", True, 0.0)),
        ({"label": "Brug"}, ("1", "mood")),
    ],
    ids=str,
)
def test_what_lies_along_the_rope(given, where):
    assert refused("timeline", setup(), [event("", "Eerst", -1), given]) == where


@pytest.mark.parametrize(
    ("data", "where"),
    [
        ({"chosen": ["b"]}, ("chosen", "0")),
        ({"chosen": ["a", "a"]}, ("chosen", "1")),
        ({"chosen": "a"}, ("chosen",)),
        ({"added": ["Rustig", ""]}, ("added", "1")),
        ({"afspraken": []}, ("afspraken",)),
    ],
    ids=str,
)
def test_ground_rules(data, where):
    assert refused("ground_rules", setup("a"), data) == where


TRUNK = node("1", "", "root", "Geld")


@pytest.mark.parametrize(
    ("nodes", "where"),
    [
        ([TRUNK, TRUNK], ("nodes", "1")),
        ([TRUNK | {"id": ""}], ("nodes", "0", "id")),
        ([TRUNK | {"label": " "}], ("nodes", "0", "label")),
        ([TRUNK | {"side": "stam"}], ("nodes", "0", "side")),
        ([TRUNK | {"can_change": "landelijk"}], ("nodes", "0", "can_change")),
        ([TRUNK | {"pictogram": None}], ("nodes", "0", "pictogram")),
        ([TRUNK, node("2", "weg", "root", "Los")], ("nodes", "1")),
        ([TRUNK | {"parent": None}], ("nodes", "0")),
        ([TRUNK | {"parent": ["1"]}], ("nodes", "0")),
        ([TRUNK, node("2", "1", "branch", "Gevolg")], ("nodes", "1")),
        ([TRUNK | {"parent": "1"}], ("nodes", "0")),
        ([node("1", "2", "root", "Kip"), node("2", "1", "root", "Ei")], ("nodes", "0")),
        ([TRUNK, *(node(str(nr), str(nr - 1), "root", "Dieper") for nr in (2, 3, 4))], ("nodes", "3")),
        (["Geld"], ("nodes", "0")),
        ("Geld", ("nodes",)),
    ],
    ids=str,
)
def test_what_does_not_grow_on_the_trunk(nodes, where):
    assert refused("tree", setup("st_energie"), {"nodes": nodes}) == where


def test_other_parts_of_a_tree():
    assert refused("tree", setup(), {"bladeren": []}) == ("bladeren",)
    assert refused("tree", setup(), {"wishes": [""]}) == ("wishes", "0")
    deep = [TRUNK, node("2", "1", "root", "Werk"), node("3", "2", "root", "School", "samen")]
    less = {"id": "4", "parent": "", "side": "branch", "label": "Ziek"}
    technique("tree").check(setup(), Entry("zon", {"nodes": [*deep[::-1], less]}, 6))


PLEDGE = pledge("Koffie", "organisatie", "Buurthuis", True)


@pytest.mark.parametrize(
    ("promise", "where"),
    [
        (PLEDGE | {"what": ""}, "what"),
        (PLEDGE | {"kind": ""}, "kind"),
        (PLEDGE | {"kind": "niemand"}, "kind"),
        (PLEDGE | {"owner": " ", "confirmed": False}, "owner"),
        (PLEDGE | {"owner": None}, "owner"),
        (PLEDGE | {"kind": "landelijk", "owner": ""}, "owner"),
        (PLEDGE | {"kind": "zelf", "owner": ""}, "owner"),
        (PLEDGE | {"confirmed": "ja"}, "confirmed"),
        (PLEDGE | {"solution": "weg"}, "solution"),
        (PLEDGE | {"solution": 3}, "solution"),
        (PLEDGE | {"first_step": 3}, "first_step"),
        *((PLEDGE | {"when": odd}, "when") for odd in ("dinsdag", "2026-13-01", None, 3)),
    ],
    ids=str,
)
def test_what_is_no_promise(promise, where):
    assert refused("action_planning", setup("a"), [PLEDGE, promise]) == ("1", where)


def test_promises_that_are_fine():
    fine = [PLEDGE | {"when": "2026-12-01", "solution": "a"}, {"what": "Vegen", "kind": "samen"}]
    technique("action_planning").check(setup("a"), Entry("zon", fine, 6))


def test_an_untouched_sheet_may_be_confirmed_where_nothing_is_needed():
    for id in ("pairwise", "toetsingskader", "map", "body_map", "timeline", "action_planning", "tree"):
        technique(id).check(setup(), Entry("zon", {}, 6))


def test_every_way_of_choosing_has_a_name():
    assert ChooseOne(steps=()).form is ChoiceForm.COUNTS
