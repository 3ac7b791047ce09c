"""Merging and conflicts, beyond what the properties say."""

from datetime import timedelta

import pytest

from tests.store.laptops import laptop, laptops, merged, only
from tests.store.model import Card, Contact, Kind
from wijksessie.store import Changed, ChangeRow
from wijksessie.store.fold import fold
from wijksessie.store.log import Clock


def edit(found, **values):
    card = only(found, Card)["id"]
    with found.change("card.edit") as db:
        for name, value in values.items():
            setattr(db.get(Card, card), name, value)


def test_the_report_tells_what_came():
    (source,) = laptops(1)
    source.clock.seconds = 90
    edit(source, text="stilte")
    target = laptop(3)
    heard = []
    target.subscribe(heard.append)
    rows = source.rows()
    report = target.merge(rows[1:])
    assert (report.added, report.known, report.refused) == (3, 0, 0)
    assert report.skew == timedelta(seconds=90)
    assert report.gaps == {rows[0].replica: 1} == target.verify().gaps
    report = target.merge(rows)
    assert (report.added, report.known, report.refused, report.gaps) == (1, 3, 0, {})
    assert [changed.label for changed in heard] == ["merge", "merge"]
    assert heard[0].origin == "merge"
    target.merge(rows)
    assert len(heard) == 2


def test_two_rows_of_one_moment_have_an_order():
    (source,) = laptops(1)
    made = next(row for row in source.rows() if row.entity == "Contact")
    rows = [made] + [
        made._replace(replica=name * 16, hlc=made.hlc + 1, op="U", field="name", value=f'"{name}"')
        for name in ("f", "e")
    ]
    entity = source.schema.entities["Contact"]
    assert fold(source.schema, entity, rows)["name"] == "f"
    assert fold(source.schema, entity, rows[::-1])["name"] == "f"


def test_a_clock_that_is_ahead_lifts_ours():
    a, b = laptops(2)
    b.clock.seconds = 3600
    edit(b, text="van b")
    a.merge(b.rows())
    edit(a, text="van a, later")
    b.merge(a.rows())
    assert only(b, Card)["text"] == "van a, later"
    assert b.conflicts() == []


@pytest.mark.parametrize(
    "change",
    [
        {"hlc": Clock.LIMIT},
        {"hlc": -1},
        {"op": "X"},
        {"value": "geen json"},
        {"value": '"geen velden"'},
        {"op": "D", "value": '"veel"'},
        {"op": "U", "value": '"geen veld"'},
        {"op": "S"},
    ],
)
def test_rows_that_cannot_be_understood_are_refused(change):
    (source,) = laptops(1)
    card = only(source, Card)["id"]
    row = ChangeRow("f" * 16, 1, 1, 1, "x", 3, "I", "Card", card, None, "{}", None)._replace(**change)
    report = source.merge([row])
    assert (report.added, report.refused) == (0, 1)
    assert source.verify()


def test_large_merges_go_in_parts():
    source = laptop()
    with source.change("cards.add") as db:
        cards = [Card(meeting_id="meeting", text=f"{number}") for number in range(2101)]
        db.add_all(cards)
    target = merged(source)
    assert target.tables() == source.tables()
    source.rebuild()
    assert source.verify()
    with target.change("cards.erase") as db:
        db.erase(*(db.get(Card, card.id) for card in cards[:1001]))
    assert len(target.tables()["Card"]) == 1100
    source.merge(target.rows())
    assert source.state() == target.state()


def test_a_thing_that_is_not_complete_is_kept_and_not_shown():
    (source,) = laptops(1)
    contact = only(source, Contact)["id"]
    source.merge([ChangeRow("f" * 16, 1, 1, 1, "x", 3, "R", "Contact", "elders"), *source.rows()])
    assert list(source.tables()["Contact"]) == [(contact, "Noor", None, None)]
    source.merge([ChangeRow("f" * 16, 2, 1, 1, "x", 3, "U", "Contact", "elders", "name", '"Bram"')])
    assert ("elders", "Bram", None, None) in source.tables()["Contact"]
    assert source.verify()


def test_a_text_wiped_elsewhere_is_wiped_here():
    a, b = laptops(2)
    edit(a, text="geheim")
    b.merge(a.rows())
    with b.change("card.wipe") as db:
        db.erase_text(db.get(Card, only(b, Card)["id"]), "text")
    a.merge(b.rows())
    assert "geheim" not in repr(a.state())
    assert only(a, Card)["text"] == "(gewist)"


def test_a_row_that_comes_twice_in_one_delivery_is_added_once():
    (source,) = laptops(1)
    report = laptop(3).merge(source.rows() * 2)
    assert (report.added, report.known, report.refused) == (3, 3, 0)


# -- conflicts


def test_the_same_choice_on_both_laptops_is_no_conflict():
    a, b = laptops(2)
    edit(a, text="stilte")
    edit(b, text="stilte")
    assert merged(a, b).conflicts() == []


def test_conflicts_show_values_as_the_model_has_them():
    a, b = laptops(2)
    edit(a, kind=Kind.SOLUTION, extra={"a": [1]})
    b.clock.seconds = 9
    edit(b, kind=Kind.STRESS, extra={"a": [2]})
    a.merge(b.rows())
    edit(a, kind=Kind.SOLUTION)
    (conflict,) = a.conflicts()
    assert (conflict.field, conflict.values) == ("extra", ({"a": (2,)}, {"a": (1,)}))


@pytest.mark.parametrize("choice", [0, 1])
def test_choosing_one_of_the_values_ends_the_conflict_everywhere(choice):
    a, b = laptops(2)
    edit(a, text="van a")
    edit(b, text="van b")
    a.merge(b.rows())
    (conflict,) = a.conflicts()
    heard = []
    a.subscribe(heard.append)
    a.resolve(conflict, conflict.values[choice])
    b.merge(a.rows())
    assert a.conflicts() == b.conflicts() == []
    assert only(a, Card)["text"] == only(b, Card)["text"] == conflict.values[choice]
    assert heard == [Changed("conflict.resolve", frozenset({("Card", conflict.id)}), "local")]
    assert a.undo_label == "card.edit"


@pytest.mark.parametrize("stays", [True, False])
def test_choosing_whether_a_deleted_thing_stays(stays):
    a, b = laptops(2)
    card = only(a, Card)["id"]
    with a.change("card.delete") as db:
        db.delete(db.get(Card, card))
    edit(b, text="van b")
    b.merge(a.rows())
    (conflict,) = b.conflicts()
    b.resolve(conflict, stays)
    a.merge(b.rows())
    assert a.conflicts() == b.conflicts() == []
    assert [row[2] for row in a.tables()["Card"]] == (["van b"] if stays else [])
    assert a.tables() == b.tables()
    assert a.verify()


def test_a_conflict_that_is_no_longer_there_is_left_alone():
    a, b = laptops(2)
    edit(a, text="van a")
    edit(b, text="van b")
    a.merge(b.rows())
    (conflict,) = a.conflicts()
    a.resolve(conflict, "samen")
    rows = a.rows()
    a.resolve(conflict, "te laat")
    assert a.rows() == rows
    laptop(3).resolve(conflict, "hier onbekend")
    with a.change("card.erase") as db:
        db.erase(db.get(Card, conflict.id))
    a.resolve(conflict, "gewist")
    assert a.conflicts() == []
    assert a.tables()["Card"] == []


def test_conflicts_in_what_this_program_does_not_know_are_not_shown():
    (found,) = laptops(1)
    card = only(found, Card)["id"]
    found.merge(
        ChangeRow(replica * 16, number, 99, 1, "x", 9, "U", entity, card, field, f'"{replica}"')
        for replica in "ab"
        for number, (entity, field) in enumerate([("Card", "kleur"), ("Balloon", "kleur")], start=1)
    )
    assert found.conflicts() == []
    assert len(found.rows()) == 7


def test_a_contact_and_a_card_are_things_of_their_own():
    (found,) = laptops(1)
    assert {name for name, rows in found.tables().items() if rows} == {"Card", "Contact", "Step"}
    assert only(found, Contact)["name"] == "Noor"
