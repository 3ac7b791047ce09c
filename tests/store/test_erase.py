"""What was erased is nowhere: not in the tables, the log, the journal, the slack of a page or a backup."""

# ruff: noqa: PT012 (a change that fails has more than one statement)

import logging
import random
import threading

import pytest
import sqlalchemy as sa

from tests.store.laptops import Clock, laptops, only
from tests.store.model import SCHEMA, Card, Contact, Dots, Meeting
from tests.store.test_opening import NEXT, NextContact
from wijksessie.store import backup, backups, copies, open_workspace, restore
from wijksessie.store.log import Op

SECRET = "Geheimpje"


@pytest.fixture
def readable(monkeypatch):
    """Leave the encryption out, so that every byte on the disk can be searched."""
    monkeypatch.setattr("wijksessie.store.engine.unlock", lambda connection, key: None)


def traces(folder, text=SECRET):
    """Count a text in every byte of every file."""
    found = {
        path.name: path.read_bytes().count(text.encode()) for path in folder.rglob("*") if path.is_file()
    }
    return {name: count for name, count in found.items() if count}


def fill(workspace, count=80):
    """Write names that move about: short and long ones, edited, deleted, undone, between others."""
    ids = []
    for number in range(count):
        with workspace.change("contact.add") as db:
            contact = Contact(name=f"{SECRET} {number} " + "x" * (number * 37 % 3000), phone="06")
            db.add(contact)
            db.add(Card(meeting_id="m", text="blijft " + "y" * (number * 53 % 2000)))
        ids.append(contact.id)
        if number % 3 == 0:
            with workspace.change("contact.edit") as db:
                db.get(Contact, contact.id).name += f" {SECRET} " + "z" * (number * 91 % 5000)
        if number % 4 == 0:
            workspace.undo()
        if number % 5 == 0:
            with workspace.change("contact.delete") as db:
                if found := db.get(Contact, contact.id):
                    db.delete(found)
    return ids


def erase_all(workspace):
    with workspace.change("contact.erase") as db:
        db.erase(*db.scalars(sa.select(Contact)))
        db.erase_deleted()


def test_the_search_finds_what_is_there(path, readable):
    """Otherwise the tests below would prove nothing."""
    with open_workspace(path, SCHEMA, create=True, now=Clock()) as workspace:
        fill(workspace, 8)
        backup(workspace, workspace.backups)
        assert set(traces(path.parent)) == {path.name + "-wal", "Rietkwartier 2026-11-22 09.00.00.wijk"}
        assert "SQLite format" in path.read_bytes().decode("latin-1")
    assert path.name in traces(path.parent)


@pytest.mark.parametrize("seed", range(3))
def test_erased_names_are_in_no_byte_of_any_file(path, readable, seed):
    """Regression: rebalancing leaves copies in the gaps of pages, which secure_delete does not empty."""
    random.seed(seed)  # the ids decide how the tree is balanced
    clock = Clock()
    with open_workspace(path, SCHEMA, create=True, now=clock) as workspace:
        fill(workspace)
        backup(workspace, workspace.backups)
    with open_workspace(path, SCHEMA, now=clock) as workspace:
        fill(workspace, 20)
        backup(workspace, workspace.backups)
        assert len(backups(workspace.backups)) == 2
        with pytest.raises(ZeroDivisionError), workspace.change("contact.add") as db:
            db.add_all([Contact(name=SECRET * 999), Contact(name=SECRET)])
            db.flush()
            raise ZeroDivisionError
        erase_all(workspace)
        assert traces(path.parent) == {}
        assert workspace.verify()
        with workspace.read() as session:
            assert session.scalar(sa.select(sa.func.count()).select_from(Card)) > 80
    assert traces(path.parent) == {}


def test_erased_text_of_one_field_is_in_no_byte_of_any_file(path, readable):
    with open_workspace(path, SCHEMA, create=True) as workspace:
        ids = fill(workspace, 30)
        backup(workspace, workspace.backups)
        with workspace.change("contact.wipe") as db:
            for contact in db.scalars(sa.select(Contact)):
                db.erase_text(contact, "name")
                assert contact.name == "(gewist)"
            db.erase_deleted()
        assert traces(path.parent) == {}
        with workspace.change("contact.edit") as db:
            contact = db.get(Contact, ids[1])
            contact.name = "Nieuwe naam"
        with workspace.change("contact.wipe") as db:
            db.erase_text(db.get(Contact, ids[1]), "phone")
        with workspace.read() as session:
            contact = session.get(Contact, ids[1])
            assert (contact.name, contact.phone) == ("Nieuwe naam", None)
        assert workspace.verify()


def test_names_erased_elsewhere_go_from_here_and_from_the_backups(path, readable):
    with open_workspace(path, SCHEMA, create=True) as workspace:
        fill(workspace, 20)
        backup(workspace, workspace.backups)
        (other,) = laptops(1)
        other.merge(workspace.rows())
        erase_all(other)
        workspace.merge(other.rows())
        assert traces(path.parent) == {}


def test_nothing_is_decrypted_into_a_cleaned_backup(path):
    """The same on an encrypted file: its backups open, and hold the rest."""
    with open_workspace(path, SCHEMA, create=True) as workspace:
        fill(workspace, 20)
        backup(workspace, workspace.backups)
        erase_all(workspace)
        cards = only_texts(workspace, Card)
    for info in backups(path.parent / "reservekopieen"):
        assert traces(info.path.parent, "blijft") == {}
        restored = restore(info.path, info.path.with_name(f"terug {info.nth}.wijk"))
        with open_workspace(restored, SCHEMA) as again:
            assert only_texts(again, Card) == cards
            assert again.verify()
            assert all(row.value is None for row in again.rows() if row.entity == "Contact")


def only_texts(workspace, cls):
    with workspace.read() as session:
        return sorted(session.scalars(sa.select(cls.text)))


def test_a_backup_of_an_older_model_is_cleaned_too(path, readable):
    with open_workspace(path, SCHEMA, create=True) as workspace:
        fill(workspace, 20)
    with open_workspace(path, NEXT) as workspace:
        with workspace.change("contact.erase") as db:
            db.erase(*db.scalars(sa.select(NextContact)))
            db.erase_deleted()
        left = {row.eid for row in workspace.rows() if row.entity == "Contact" and row.value}
    # A model that does not know the class as personal leaves deleted contacts where they were.
    with open_workspace(path, NEXT) as workspace:
        for info in backups(workspace.backups):
            with open_workspace(restore(info.path, path.with_name(f"terug {info.nth}.wijk")), NEXT) as old:
                assert {row.eid for row in old.rows() if row.entity == "Contact" and row.value} == left


def test_a_renamed_file_cleans_its_old_backups(path, readable):
    with open_workspace(path, SCHEMA, create=True) as workspace:
        fill(workspace, 10)
    renamed = path.with_name("Rietwijk.wijk")
    path.rename(renamed)
    path.with_suffix(".key").rename(renamed.with_suffix(".key"))
    other = path.with_name("Ander.wijk")
    with open_workspace(other, SCHEMA, create=True) as workspace, workspace.change("contact.add") as db:
        db.add(Contact(name="Ander mens"))
    (path.parent / "reservekopieen" / "Los 2026-11-22 09.00.00.wijk").write_text("zonder sleutel")
    with open_workspace(renamed, SCHEMA) as workspace:
        erase_all(workspace)
    assert traces(path.parent) == {}
    assert traces(path.parent, "Ander mens")


def test_a_reader_holds_the_journal_until_it_is_done(path, readable, monkeypatch, caplog):
    monkeypatch.setattr("wijksessie.store.engine.WAIT", 0.05)
    with open_workspace(path, SCHEMA, create=True) as workspace:
        fill(workspace, 10)
        backup(workspace, workspace.backups)
        with workspace.read() as session:
            session.scalars(sa.select(Contact)).first()
            erase_all(workspace)
            assert "erased texts are still in the journal" in caplog.text
            assert traces(path.parent)
        with workspace.change("contact.add") as db:
            db.erase(Contact(name="nog een"))
        assert traces(path.parent) == {}


def test_a_short_reader_is_waited_for(path, readable):
    with open_workspace(path, SCHEMA, create=True) as workspace:
        fill(workspace, 10)
        reading, done = threading.Event(), threading.Event()

        def read():
            with workspace.read() as session:
                session.scalars(sa.select(Contact)).first()
                reading.set()
                done.wait(0.3)

        thread = threading.Thread(target=read)
        thread.start()
        reading.wait()
        erase_all(workspace)
        assert traces(path.parent) == {}
        thread.join()


def test_what_could_not_be_cleaned_is_cleaned_at_the_next_opening(path, readable, monkeypatch, caplog):
    def clean_all_but_the_first(path, *args):
        if path == first:
            raise OSError("weg")
        clean(path, *args)

    clean = copies._clean
    with open_workspace(path, SCHEMA, create=True) as workspace:
        fill(workspace, 10)
        first = backup(workspace, workspace.backups)
        fill(workspace, 10)
        backup(workspace, workspace.backups)
        with monkeypatch.context() as patch:
            patch.setattr("wijksessie.store.copies._clean", clean_all_but_the_first)
            erase_all(workspace)
            assert "could not be cleaned" in caplog.text
            assert set(traces(path.parent)) == {first.name}
            workspace.close()
    assert set(traces(path.parent)) == {first.name}
    left = path.parent / "reservekopieen" / "Rietkwartier 2026-11-22 09.00.00.wijk.tmp"
    left.write_text(SECRET)  # of a backup that was killed
    open_workspace(path, SCHEMA).close()
    assert traces(path.parent) == {}


def test_a_sweep_that_fails_does_not_fail_the_erasing(path, monkeypatch, caplog):
    with open_workspace(path, SCHEMA, create=True) as workspace:
        fill(workspace, 3)
        with monkeypatch.context() as patch:
            patch.setattr(
                type(workspace.database), "checkpoint", lambda self: (_ for _ in ()).throw(OSError("weg"))
            )
            erase_all(workspace)
        assert "still in the journal or in a backup" in caplog.text
        with workspace.read() as session:
            assert session.scalars(sa.select(Contact)).all() == []


# -- rules


def test_erasing_cannot_be_undone_and_is_told():
    (found,) = laptops(1)
    contact = only(found, Contact)["id"]
    heard = []
    found.subscribe(heard.append)
    with found.change("contact.erase") as db:
        db.erase(db.get(Contact, contact))
    assert found.undo_label == "begin"
    assert heard[0].things == {("Contact", contact)}
    assert found.undo().skipped == (("Contact", contact, None),)
    assert found.tables()["Contact"] == []


def test_a_thing_that_is_not_in_the_session_can_be_erased():
    (found,) = laptops(1)
    with found.read() as session:
        contact = session.scalars(sa.select(Contact)).one()
    with found.change("contact.erase") as db:
        db.erase(contact)
    assert found.tables()["Contact"] == []


def test_an_insert_only_thing_can_be_erased():
    (found,) = laptops(1)
    with found.change("dots.erase") as db:
        dots = Dots(meeting_id="meeting", count=3)
        db.add(dots)
        db.erase(dots)
    assert found.tables()["Dots"] == []
    assert found.verify()


def test_only_fields_that_can_be_empty_are_wiped():
    (found,) = laptops(1)
    with found.change("meeting.add") as db:
        dots = Dots(meeting_id="meeting", count=3)
        meeting = Meeting(title="Wijkavond", entered=None)
        db.add_all([dots, meeting])
    with pytest.raises(ValueError, match=r"Dots\.count cannot be empty"), found.change("wipe") as db:
        db.erase_text(db.get(Dots, dots.id), "count")
    card_id = only(found, Card)["id"]
    with found.change("wipe") as db:
        card = db.get(Card, card_id)
        card.nickname = "Bijnaam"
        card.marks = ["Merk"]
        for field in ("nickname", "marks", "kind"):
            db.erase_text(card, field)
        assert (card.nickname, card.marks, card.kind) == ("zonder", (), "stress")
    assert found.verify()


def test_deleted_people_are_erased_when_tidying_and_others_are_not():
    (found,) = laptops(1)
    ids = {cls: only(found, cls)["id"] for cls in (Card, Contact)}
    with found.change("delete") as db:
        for cls, eid in ids.items():
            db.delete(db.get(cls, eid))
    with found.change("tidy") as db:
        assert db.erase_deleted() == 1
        assert db.erase_deleted() == 0
    assert {row.entity for row in found.rows() if row.op == Op.ERASE} == {"Contact"}
    assert "Noor" not in repr(found.rows())
    assert "herrie" in repr(found.rows())


def test_rows_of_erased_things_are_never_read():
    """Regression: the fold parsed scrubbed rows before it looked for the erasing."""
    (found,) = laptops(1)
    with found.change("contact.erase") as db:
        db.erase(db.get(Contact, only(found, Contact)["id"]))
    found.rebuild()
    assert found.tables()["Contact"] == []
    assert found.verify()


def test_no_log_line_tells_a_name(path, caplog):
    caplog.set_level(logging.DEBUG)
    with open_workspace(path, SCHEMA, create=True) as workspace:
        fill(workspace, 5)
        erase_all(workspace)
    assert SECRET not in caplog.text
