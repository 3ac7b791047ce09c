"""Undo takes back what still is as I left it."""

import pytest

from tests.store.laptops import Laptop, laptop, laptops, only, step_id
from tests.store.model import SCHEMA, Base, Card, Contact, Step
from wijksessie.store import Changed, ChangeRow, Schema, UndoReport, open_workspace
from wijksessie.store.log import Op


def edit(found, **values):
    card = only(found, Card)["id"]
    with found.change("card.edit") as db:
        for name, value in values.items():
            setattr(db.get(Card, card), name, value)


def text(found):
    return only(found, Card)["text"]


def test_nothing_to_undo():
    found = laptop()
    assert (found.undo(), found.redo()) == (None, None)
    assert (found.can_undo, found.can_redo, found.undo_label, found.redo_label) == (False, False, None, None)


def test_labels_tell_what_comes_next_and_listeners_hear_what_was_undone():
    (found,) = laptops(1)
    edit(found, text="stilte")
    heard = []
    found.subscribe(heard.append)
    assert (found.undo_label, found.redo_label) == ("card.edit", None)
    assert found.undo() == UndoReport("card.edit", ())
    assert (found.undo_label, found.redo_label) == ("begin", "card.edit")
    assert found.redo() == UndoReport("card.edit", ())
    assert (found.undo_label, found.redo_label) == ("card.edit", None)
    card = frozenset({("Card", only(found, Card)["id"])})
    assert heard == [Changed("card.edit", card, "undo")] * 2


def test_a_new_change_ends_what_could_be_redone():
    (found,) = laptops(1)
    edit(found, text="stilte")
    found.undo()
    edit(found, text="wind")
    assert not found.can_redo


def test_what_is_not_undoable_is_left_out():
    (found,) = laptops(1)
    with found.change("round.close", undoable=False) as db:
        db.add(Contact(name="blijft"))
    assert found.undo_label == "begin"


def test_a_field_is_undone_redone_and_undone_again():
    """Regression: undo compared rows and not values, so the second undo of a field was skipped."""
    (found,) = laptops(1)
    edit(found, text="een")
    edit(found, text="twee")
    for _ in range(2):
        for expected in ("een", "herrie"):
            assert found.undo().skipped == ()
            assert text(found) == expected
        for expected in ("een", "twee"):
            assert found.redo().skipped == ()
            assert text(found) == expected


def test_an_undo_without_effect_does_not_break_the_chain():
    """Regression: an undo that wrote no rows lost its place, and the redo after it undid something else."""
    (found,) = laptops(1)
    edit(found, text="een")
    with found.change("card.back") as db:
        card = db.get(Card, only(found, Card)["id"])
        card.text = "twee"
        db.flush()
        card.text = "een"
    edit(found, text="drie")
    heard = []
    found.subscribe(heard.append)
    states = []
    for _ in range(3):
        found.undo()
        states.append(text(found))
    assert states == ["een", "een", "herrie"]
    assert [changed.label for changed in heard] == ["card.edit", "card.edit"]
    states.clear()
    for _ in range(3):
        found.redo()
        states.append(text(found))
    assert states == ["een", "een", "drie"]
    assert not found.can_redo
    found.undo()
    assert text(found) == "een"


def test_what_somebody_else_changed_is_skipped_and_told():
    a, b = laptops(2)
    edit(a, text="van a", extra={"a": 1})
    b.merge(a.rows())
    edit(b, text="van b")
    a.merge(b.rows())
    card = only(a, Card)["id"]
    assert a.undo().skipped == (("Card", card, "text"),)
    assert (text(a), only(a, Card)["extra"]) == ("van b", None)
    assert a.redo().skipped == ()
    assert (text(a), dict(only(a, Card)["extra"])) == ("van b", {"a": 1})


def test_redoing_an_undo_that_did_nothing_does_nothing():
    """Also when the way has become free since: redo takes back what undo did, and that was nothing."""
    a, b = laptops(2)
    edit(a, text="van a")
    b.merge(a.rows())
    edit(b, text="van b")
    a.merge(b.rows())
    assert a.undo().skipped != ()
    b.undo()
    a.merge(b.rows())
    assert a.redo().skipped == ()
    assert text(a) == "van a"
    a.undo()
    assert text(a) == "herrie"


def test_undoing_something_made_and_edited_is_no_conflict_with_an_edit_it_knows():
    a, b = laptops(2)
    with a.change("contact.add") as db:
        contact = Contact(name="Bram")
        db.add(contact)
        db.flush()
        contact.name = "Bram B."
    b.merge(a.rows())
    with b.change("contact.edit") as db:
        db.get(Contact, contact.id).role = "buur"
    assert a.undo().skipped == ()
    a.merge(b.rows())
    assert [conflict.id for conflict in a.conflicts()] == [contact.id]
    a.redo()
    assert a.conflicts() == []
    a.undo()
    assert a.conflicts() == []
    assert len(a.tables()["Contact"]) == 1


def test_what_somebody_else_deleted_or_erased_is_skipped():
    a, b = laptops(2)
    with a.change("contact.add") as db:
        deleted, erased = Contact(name="Bram"), Contact(name="Els")
        db.add_all([deleted, erased])
    b.merge(a.rows())
    with b.change("contact.delete") as db:
        db.delete(db.get(Contact, deleted.id))
        db.erase(db.get(Contact, erased.id))
    a.merge(b.rows())
    skipped = a.undo().skipped
    assert set(skipped) == {("Contact", deleted.id, None), ("Contact", erased.id, None)}
    assert a.verify()


def test_undo_of_a_delete_brings_the_thing_back_with_what_it_was():
    (found,) = laptops(1)
    edit(found, text="stilte", extra=[1])
    before = found.tables()
    with found.change("card.delete") as db:
        db.delete(db.get(Card, only(found, Card)["id"]))
    assert found.tables()["Card"] == []
    found.undo()
    assert found.tables() == before
    found.redo()
    assert found.tables()["Card"] == []


def test_a_keyed_thing_made_again_comes_back_as_it_is_made_now():
    (found,) = laptops(1)
    for act in (lambda db, step: setattr(step, "note", "oud"), lambda db, step: db.delete(step)):
        with found.change("step") as db:
            act(db, db.get(Step, step_id(1)))
    with found.change("step.open") as db:
        db.keyed(Step, "meeting", 1, meeting_id="meeting", number=7)
    step = only(found, Step)
    assert (step["number"], step["note"], step["done"]) == (7, None, False)
    assert found.verify()
    found.undo()
    assert found.tables()["Step"] == []
    found.undo()
    assert only(found, Step)["note"] == "oud"


def test_only_the_work_of_this_opening_can_be_undone(path):
    with open_workspace(path, SCHEMA, create=True) as workspace, workspace.change("contact.add") as db:
        db.add(Contact(name="Noor"))
    with open_workspace(path, SCHEMA) as workspace:
        assert not workspace.can_undo


def test_undo_of_an_edit_whose_texts_were_wiped_brings_nothing_back():
    (found,) = laptops(1)
    edit(found, text="geheim")
    edit(found, text="nog een geheim")
    with found.change("card.wipe") as db:
        db.erase_text(db.get(Card, only(found, Card)["id"]), "text")
    for _ in range(2):
        found.undo()
        assert text(found) == "(gewist)"
    assert "geheim" not in repr(found.rows())
    assert found.verify()


def test_undo_writes_old_values_as_this_version_means_them():
    """An old row has an old version, the row that undo writes has ours."""
    (old,) = laptops(1)
    newer = Laptop(old.database, Schema(Base, 4, {("Card", "text"): (4, str.upper)}))
    newer.rebuild()
    assert only(newer, Card)["text"] == "HERRIE"
    with newer.change("card.edit") as db:
        db.get(Card, only(newer, Card)["id"]).text = "stilte"
    newer.undo()
    assert only(newer, Card)["text"] == "HERRIE"
    assert newer.verify()


def test_the_label_of_a_row_is_a_code():
    (found,) = laptops(1)
    edit(found, text="stilte")
    found.undo()
    assert [row.label for row in found.rows() if row.op == Op.UPDATE] == ["card.edit", "undo"]


@pytest.mark.parametrize("value", ['"van ver"', "null"])
def test_undo_of_an_edit_of_something_that_is_not_here_yet(value):
    """An edit may arrive before what it edits (a part of a log was merged)."""
    (found,) = laptops(1)
    card = only(found, Card)["id"]
    edit(found, nickname="bijnaam")
    found.merge([ChangeRow("f" * 16, 9, 1, 9, "card.edit", 3, "U", "Card", card, "nickname", value)])
    assert found.undo().skipped == ()
    assert only(found, Card)["nickname"] == "zonder"
