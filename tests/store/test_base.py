"""Ids, sort keys and frozen values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.model import Card, Contact, Meeting, Step
from wijksessie.store import key_id, new_id, position_between, thaw


def test_ids_are_there_at_construction_and_differ():
    one, two = Contact(name="Noor"), Contact(name="Noor")
    assert len(one.id) == 36
    assert one.id != two.id
    assert new_id() != new_id()
    assert Contact(id="given", name="Noor").id == "given"


def test_the_same_key_gives_the_same_id_everywhere():
    assert key_id("Step", "meeting", 3) == key_id("Step", "meeting", "3")
    assert key_id("Step", "meeting", 3) == "252236ad-4581-5859-af6b-7155dea2b4a7"
    assert key_id("Step", "meeting", 3) != key_id("Step", "meeting", 4)


def test_a_keyed_thing_is_not_made_with_a_random_id():
    with pytest.raises(TypeError, match=r"Step is keyed: make it with Db\.keyed"):
        Step(meeting_id="meeting", number=1)


@given(st.lists(st.floats(0, 1), max_size=60))
def test_there_is_room_between_any_two_neighbours(places):
    keys: list[str] = []
    for place in places:
        at = int(place * len(keys))
        before = keys[at - 1] if at else None
        after = keys[at] if at < len(keys) else None
        keys.insert(at, position_between(before, after))
    assert keys == sorted(set(keys))


def test_a_list_that_grows_at_its_end_keeps_short_keys():
    key = position_between(None, None)
    for _ in range(300):
        following = position_between(key, None)
        assert following > key
        key = following
    assert len(key) < 12


@pytest.mark.parametrize(("before", "after"), [("b", "a"), ("a", "a"), ("a", "a0"), (None, "0")])
def test_no_room_is_said(before, after):
    with pytest.raises(ValueError, match="no room between"):
        position_between(before, after)


@pytest.mark.parametrize("extra", [{"a": [1, {"b": 2}]}, [1, [2]], "tekst", 3, None])
def test_json_is_frozen_when_assigned_and_when_read(workspace, extra):
    card = Card(meeting_id="meeting", text="herrie", extra=extra)
    assert thaw(card.extra) == extra
    with workspace.change("card.add") as db:
        db.add(card)
    with workspace.read() as session:
        assert thaw(session.get(Card, card.id).extra) == extra
        assert session.get(Card, card.id).extra == card.extra


def test_changing_json_in_place_raises_instead_of_not_being_saved(workspace):
    with workspace.change("card.add") as db:
        card = Card(meeting_id="meeting", text="herrie", extra={"a": [1]})
        db.add(card)
        db.flush()
        with pytest.raises(TypeError):
            card.extra["b"] = 2
        with pytest.raises(AttributeError):
            card.extra["a"].append(2)
        card.extra = {**thaw(card.extra), "b": 2}
        db.flush()
        with pytest.raises(TypeError):
            card.extra["c"] = 3
        with pytest.raises(AttributeError):
            card.marks.append(1)  # also a default
    with workspace.read() as session:
        assert thaw(session.get(Card, card.id).extra) == {"a": [1], "b": 2}


def test_relations_work_before_anything_is_saved(workspace):
    meeting = Meeting(title="Wijkavond")
    with workspace.change("meeting.add") as db:
        db.add_all([meeting, Card(text="herrie", meeting=meeting)])
    with workspace.read() as session:
        assert [card.text for card in session.get(Meeting, meeting.id).cards] == ["herrie"]
    assert workspace.verify()
