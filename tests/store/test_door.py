"""The one door: what goes through it, who hears of it, and what is refused."""

# ruff: noqa: PT012 (a change that fails has more than one statement)

import errno
import threading
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.store.laptops import laptop, step_id
from tests.store.model import Card, Contact, Dots, Meeting, Step
from wijksessie.store import (
    BulkRefused,
    Changed,
    DiskFull,
    ErasedForEver,
    InsertOnly,
    ReadOnly,
    StoreError,
    open_workspace,
)


def names(workspace):
    with workspace.read() as session:
        return sorted(session.scalars(sa.select(Contact.name)))


def add(workspace, name, **options):
    with workspace.change("contact.add", **options) as db:
        contact = Contact(name=name)
        db.add(contact)
    return contact


def test_a_change_is_kept_and_told(workspace):
    heard = []
    workspace.subscribe(heard.append)
    contact = add(workspace, "Noor")
    assert contact.name == "Noor"  # still readable after the commit
    assert names(workspace) == ["Noor"]
    assert heard == [Changed("contact.add", frozenset({("Contact", contact.id)}), "local")]


def test_a_change_that_changes_nothing_is_not_told(workspace):
    contact = add(workspace, "Noor")
    heard = []
    workspace.subscribe(heard.append)
    with workspace.change("nothing"):
        pass
    with workspace.change("contact.edit") as db:
        found = db.get(Contact, contact.id)
        found.name = "Iemand"
        found.name = "Noor"
        found.role = None
    assert heard == []
    assert workspace.undo_label == "contact.add"


def test_a_failed_change_leaves_nothing_and_the_door_still_works(workspace):
    heard = []
    workspace.subscribe(heard.append)
    with pytest.raises(ZeroDivisionError), workspace.change("contact.add") as db:
        db.add(Contact(name="Weg"))
        db.flush()
        raise ZeroDivisionError
    assert (names(workspace), workspace.rows(), heard, workspace.can_undo) == ([], [], [], False)
    add(workspace, "Noor")
    assert names(workspace) == ["Noor"]
    assert [row.seq for row in workspace.rows()] == [1]


def test_reading_sees_what_is_committed_and_cannot_write(workspace):
    with workspace.change("contact.add") as db:
        db.add(Contact(name="Noor"))
        db.flush()
        assert names(workspace) == []
    with pytest.raises(sa.exc.DBAPIError), workspace.read() as session:
        session.add(Contact(name="Langs de deur om"))
        session.commit()
    assert names(workspace) == ["Noor"]


def test_a_reader_sees_one_moment(workspace):
    add(workspace, "Noor")
    with workspace.read() as session:
        assert session.scalar(sa.select(sa.func.count()).select_from(Contact)) == 1
        add(workspace, "Bram")
        assert session.scalar(sa.select(sa.func.count()).select_from(Contact)) == 1
    assert names(workspace) == ["Bram", "Noor"]


def test_a_change_in_a_change_is_part_of_it(workspace):
    heard = []
    workspace.subscribe(heard.append)
    with workspace.change("outer") as db:
        db.add(Contact(name="buiten"))
        with workspace.change("inner") as inner:
            assert inner is db
            inner.add(Contact(name="binnen"))
    assert names(workspace) == ["binnen", "buiten"]
    assert [changed.label for changed in heard] == ["outer"]
    workspace.undo()
    assert names(workspace) == []


def test_a_change_in_a_change_fails_alone_when_the_outer_one_goes_on(workspace):
    with workspace.change("outer") as db:
        db.add(Contact(name="buiten"))
        with pytest.raises(ZeroDivisionError), workspace.change("inner"):
            db.add(Contact(name="binnen"))
            db.flush()
            raise ZeroDivisionError
        db.add(Contact(name="later"))
    assert names(workspace) == ["buiten", "later"]
    assert [(row.seq, row.value) for row in workspace.rows()] == [
        (1, '{"name":"buiten"}'),
        (2, '{"name":"later"}'),
    ]
    assert workspace.verify()


def test_one_part_that_cannot_be_undone_makes_the_whole_so(workspace):
    with workspace.change("outer") as db:
        db.add(Contact(name="buiten"))
        with workspace.change("inner", undoable=False):
            db.add(Contact(name="binnen"))
    assert not workspace.can_undo


@pytest.mark.parametrize("call", ["undo", "rebuild"])
def test_the_store_itself_cannot_write_inside_a_change(workspace, call):
    add(workspace, "Noor")
    with pytest.raises(RuntimeError, match="inside a change"), workspace.change("outer"):
        getattr(workspace, call)()


# -- listeners


def test_a_listener_that_fails_loses_nothing_and_the_others_hear(workspace, caplog):
    heard = []
    workspace.subscribe(lambda changed: 1 / 0)
    workspace.subscribe(heard.append)
    add(workspace, "Noor")
    assert names(workspace) == ["Noor"]
    assert [changed.label for changed in heard] == ["contact.add"]
    assert "a listener failed on contact.add" in caplog.text


def test_unsubscribing_ends_it_and_may_be_done_twice(workspace):
    heard = []
    unsubscribe = workspace.subscribe(heard.append)
    unsubscribe()
    unsubscribe()
    add(workspace, "Noor")
    assert heard == []


def test_a_change_made_by_a_listener_is_told_after_the_first(workspace):
    heard = []

    def answer(changed):
        if changed.label == "contact.add":
            with workspace.change("card.add") as db:
                db.add(Card(meeting_id="meeting", text="antwoord"))

    workspace.subscribe(answer)
    workspace.subscribe(lambda changed: heard.append(changed.label))
    add(workspace, "Noor")
    assert heard == ["contact.add", "card.add"]


def test_eight_writers_are_heard_in_the_order_of_their_commits(workspace):
    heard, counts = [], []

    def listen(changed):
        heard.append(next(iter(changed.things))[1])
        counts.append(len(names(workspace)))

    workspace.subscribe(listen)
    threads = [threading.Thread(target=lambda: [add(workspace, "x") for _ in range(15)]) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    rows = workspace.rows()
    assert heard == [row.eid for row in rows]
    assert counts == list(range(1, 121))
    assert [row.hlc for row in rows] == sorted(row.hlc for row in rows)
    assert workspace.verify()


# -- what is refused


@pytest.mark.parametrize(
    "write",
    [
        lambda db: db.execute(sa.update(Contact).values(name="allen")),
        lambda db: db.execute(sa.delete(Contact)),
        lambda db: db.execute(sa.insert(Contact).values(id="x", name="x")),
        lambda db: db.execute(sa.text("DELETE FROM contact")),
        lambda db: db.bulk_save_objects([Contact(name="x")]),
        lambda db: db.bulk_insert_mappings(Contact, [{"id": "x", "name": "x"}]),
        lambda db: db.bulk_update_mappings(Contact, []),
        lambda db: db.commit(),
        lambda db: db.rollback(),
    ],
)
def test_what_would_pass_the_log_by_is_refused(workspace, write):
    add(workspace, "Noor")
    with pytest.raises(BulkRefused), workspace.change("bulk") as db:
        write(db)
    assert names(workspace) == ["Noor"]
    assert workspace.verify()


def test_an_insert_only_thing_is_written_once(workspace):
    with workspace.change("dots.enter") as db:
        dots = Dots(meeting_id="meeting", count=3)
        db.add(dots)
    for spoil in (lambda db, found: setattr(found, "count", 4), lambda db, found: db.delete(found)):
        with pytest.raises(InsertOnly), workspace.change("dots.spoil") as db:
            spoil(db, db.get(Dots, dots.id))
    with workspace.read() as session:
        assert session.get(Dots, dots.id).count == 3
    workspace.undo()
    with workspace.read() as session:
        assert session.get(Dots, dots.id) is None
    assert workspace.verify()


def test_delete_and_add_of_one_id_need_a_flush_between(workspace):
    contact = add(workspace, "Noor")
    with pytest.raises(ValueError, match="flush between"), workspace.change("contact.swap") as db:
        db.delete(db.get(Contact, contact.id))
        db.add(Contact(id=contact.id, name="Bram"))
    with workspace.change("contact.swap") as db:
        db.delete(db.get(Contact, contact.id))
        db.flush()
        db.add(Contact(id=contact.id, name="Bram"))
    assert names(workspace) == ["Bram"]
    assert workspace.verify()


def test_a_keyed_thing_is_found_or_made(workspace):
    with workspace.change("step.open") as db:
        step = db.keyed(Step, "meeting", 3, meeting_id="meeting", number=3)
        assert db.keyed(Step, "meeting", 3, meeting_id="ander", number=9) is step
    with workspace.change("step.open") as db:
        again = db.keyed(Step, "meeting", 3, meeting_id="ander", number=9)
        assert (again.id, again.number, again.done) == (step_id(3), 3, False)


def test_a_keyed_thing_that_was_erased_cannot_be_made_again(workspace):
    """Regression: it came back in the table of one laptop."""
    with workspace.change("step.open") as db:
        step = db.keyed(Step, "meeting", 3, meeting_id="meeting", number=3)
    with workspace.change("step.erase") as db:
        db.erase(db.get(Step, step.id))
    with pytest.raises(ErasedForEver, match="voorgoed gewist"), workspace.change("step.open") as db:
        db.keyed(Step, "meeting", 3, meeting_id="meeting", number=3)
    with workspace.read() as session:
        assert session.get(Step, step.id) is None
    assert workspace.verify()


def test_a_closed_workspace_says_so(workspace):
    workspace.close()
    workspace.close()
    for use in (names, lambda workspace: add(workspace, "Noor"), lambda workspace: workspace.rows()):
        with pytest.raises(StoreError, match="gesloten"):
            use(workspace)


def test_a_read_only_workspace_refuses_all_writing(workspace, path):
    add(workspace, "Noor")
    with open_workspace(path, workspace.schema) as other:
        for write in (
            lambda: add(other, "Bram"),
            other.undo,
            other.redo,
            other.rebuild,
            lambda: other.merge(workspace.rows()),
        ):
            with pytest.raises(ReadOnly, match="al ergens open"):
                write()
        assert names(other) == ["Noor"]
        assert other.verify()


def test_a_full_disk_undoes_the_change_and_nothing_else(workspace):
    add(workspace, "Noor")
    with workspace.database.writing.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 2}")
    for _ in range(3):
        with pytest.raises(DiskFull, match="is vol"):
            add(workspace, "x" * 50_000)
    assert names(workspace) == ["Noor"]
    assert workspace.undo_label == "contact.add"
    with workspace.database.writing.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1000000")
    add(workspace, "Bram")
    assert names(workspace) == ["Bram", "Noor"]
    assert workspace.verify()
    assert workspace.undo().skipped == ()


def test_a_disk_that_is_full_elsewhere_is_told_the_same_way(workspace):
    with pytest.raises(DiskFull), workspace.change("photo.add") as db:
        db.add(Contact(name="Noor"))
        raise OSError(errno.ENOSPC, "No space left on device")
    assert names(workspace) == []


def test_undo_that_fails_can_be_tried_again(workspace, monkeypatch):
    contact = add(workspace, "Noor")
    with monkeypatch.context() as patch:
        patch.setattr("wijksessie.store.workspace.revert", lambda *args: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            workspace.undo()
    assert workspace.can_undo
    workspace.undo()
    assert names(workspace) == []
    assert contact.id


def test_what_is_not_ours_to_translate_passes(workspace):
    contact = add(workspace, "Noor")
    with pytest.raises(sa.exc.IntegrityError), workspace.change("twice") as db:
        db.add(Contact(id=contact.id, name="dubbel"))
    with pytest.raises(FileNotFoundError), workspace.change("elsewhere"):
        Path("/bestaat/niet").read_text()
    assert names(workspace) == ["Noor"]


def test_errors_do_not_tell_what_people_said(workspace):
    contact = add(workspace, "Noor")
    with pytest.raises(sa.exc.IntegrityError) as caught, workspace.change("twice") as db:
        db.add(Contact(id=contact.id, name="geheim"))
    assert "geheim" not in str(caught.value)


def test_relations_are_captured_after_the_flush():
    found = laptop()
    with found.change("meeting.add") as db:
        card = Card(text="herrie", meeting=Meeting(title="Wijkavond"))
        db.add(card)
    assert card.meeting_id == card.meeting.id
    assert found.verify()
