"""Opening: what a file can be, who has it, and what is said when it does not open."""

import os
import stat
import sys

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlcipher3 import dbapi2

from tests.store.model import SCHEMA, Base, Contact
from tests.store.programs import HOLD, start
from wijksessie.store import (
    AlreadyExists,
    DamagedFile,
    MissingKey,
    NotFound,
    ReadOnly,
    ReadOnlyReason,
    Schema,
    Synced,
    WrongKey,
    backups,
    data_key,
    make_key,
    open_workspace,
    opening,
)
from wijksessie.store.engine import WRITING, connect
from wijksessie.store.log import write_meta


class NextBase(DeclarativeBase):
    """The model of the next version: two fields more, one less."""


class NextContact(Synced, NextBase):
    __tablename__ = "contact"
    name: Mapped[str]
    phone: Mapped[str | None]
    language: Mapped[str] = mapped_column(default="nl")
    nickname: Mapped[str | None]


NextContact.__name__ = "Contact"
NEXT = Schema(NextBase, SCHEMA.version + 1, {("Contact", "name"): (SCHEMA.version + 1, str.title)})


def make(path, *names, schema=SCHEMA, cls=Contact, **values):
    with open_workspace(path, schema, create=not path.exists()) as workspace:
        for name in names:
            with workspace.change("contact.add") as db:
                db.add(cls(name=name, **values))
    return path


def names(workspace, cls=Contact):
    with workspace.read() as session:
        return sorted(session.scalars(sa.select(cls.name)))


def test_what_is_written_is_there_at_the_next_opening(path):
    make(path, "noor")
    with open_workspace(path, SCHEMA) as workspace:
        assert names(workspace) == ["noor"]
        assert (workspace.read_only, workspace.backup_error) == (None, None)
        assert workspace.verify().things == 1


def test_a_closed_file_is_one_file_with_its_key(path):
    make(path, "noor")
    assert {found.name for found in path.parent.iterdir()} == {
        "Rietkwartier.wijk",
        "Rietkwartier.key",
        "Rietkwartier.wijk.lock",
        "reservekopieen",
    }


def test_nothing_readable_is_on_the_disk(path):
    with open_workspace(make(path, "noor"), SCHEMA):
        for found in path.parent.rglob("*"):
            if found.is_file():
                assert b"noor" not in found.read_bytes()
                assert b"SQLite format" not in found.read_bytes()


def test_connections_are_as_careful_as_promised(path):
    def ask(engine, *pragmas):
        with engine.connect() as connection:
            return [connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() for pragma in pragmas]

    with open_workspace(make(path), SCHEMA) as workspace:
        database = workspace.database
        careful = ask(
            database.writing, "journal_mode", "synchronous", "fullfsync", "secure_delete", "temp_store"
        )
        assert careful == ["wal", 2, 1, 1, 2]
        assert ask(database.reader, "query_only", "temp_store") == [1, 2]


def test_a_folder_is_made_where_needed(tmp_path):
    assert make(tmp_path / "wijken" / "Rietkwartier.wijk").exists()


def test_files_are_never_made_over_others(path):
    make(path, "noor")
    with pytest.raises(AlreadyExists, match=r"al een bestand Rietkwartier\.wijk"):
        open_workspace(path, SCHEMA, create=True)
    with pytest.raises(AlreadyExists, match=r"Rietkwartier\.key"):
        make_key(path)
    with open_workspace(path, SCHEMA) as workspace:
        assert names(workspace) == ["noor"]


def test_a_file_that_is_not_there(path):
    with pytest.raises(NotFound, match=r"Rietkwartier\.wijk is er niet"):
        open_workspace(path, SCHEMA)
    assert list(path.parent.iterdir()) == []


def test_making_a_file_can_be_tried_again_after_a_crash(path):
    key = make_key(path)
    path.with_name(path.name + ".tmp").write_bytes(b"half")
    make(path, "noor")
    assert data_key(path) == key
    assert not path.with_name(path.name + ".tmp").exists()


# -- keys


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_only_the_owner_may_read_the_key(path):
    make_key(path)
    assert stat.S_IMODE(path.with_suffix(".key").stat().st_mode) == 0o600


def test_keys_are_random_and_long(tmp_path):
    one, two = make_key(tmp_path / "a.wijk"), make_key(tmp_path / "b.wijk")
    assert len(one) == 32
    assert one != two


def test_a_missing_key_is_told(path):
    make(path).with_suffix(".key").unlink()
    with pytest.raises(MissingKey, match=r"Rietkwartier\.key ontbreekt"):
        open_workspace(path, SCHEMA)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: "",
        lambda text: text[: len(text) // 2],
        lambda text: "[]",
        lambda text: "{}",
        lambda text: text.replace('"version": 1', '"version": 2'),
        lambda text: text.replace('"key": "', '"key": "00'),
        lambda text: text.replace('"key": "', '"key": "zz'),
        lambda text: text.replace('"check": "', '"check": "0'),
        lambda text: "\x00\xff",
    ],
)
def test_a_damaged_key_is_told(path, spoil):
    key = make(path).with_suffix(".key")
    key.write_text(spoil(key.read_text()), encoding="latin-1")
    with pytest.raises(MissingKey, match="beschadigd"):
        open_workspace(path, SCHEMA)


def test_a_key_of_another_file_is_told_and_changes_nothing(path, tmp_path):
    make(path, "noor")
    content = path.read_bytes()
    path.with_suffix(".key").unlink()
    make_key(path)
    with pytest.raises(WrongKey, match="past niet"):
        open_workspace(path, SCHEMA)
    assert path.read_bytes() == content


# -- damage


def flip(content, at):
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: b"",
        lambda content: b"geen database",
        lambda content: b"geen database " * 1000,
        lambda content: content[: len(content) // 2],
        lambda content: content[:-4096],
        lambda content: flip(content, 100),
        lambda content: flip(content, 4095),
        lambda content: flip(content, 4096),
        lambda content: flip(content, len(content) // 2),
        lambda content: flip(content, len(content) - 1),
    ],
    ids=["empty", "short", "text", "half", "page", "head", "first", "second", "middle", "end"],
)
def test_damage_is_found_at_opening_and_the_backups_stay(path, spoil):
    make(path, *(f"naam {number}" * 50 for number in range(30)))
    copies = {found: found.read_bytes() for found in (path.parent / "reservekopieen").iterdir()}
    path.write_bytes(spoil(path.read_bytes()))
    spoiled = path.read_bytes()
    with pytest.raises(DamagedFile, match="Zet een reservekopie terug"):
        open_workspace(path, SCHEMA)
    assert path.read_bytes() == spoiled
    assert {found: found.read_bytes() for found in (path.parent / "reservekopieen").iterdir()} == copies


def test_a_database_that_is_not_ours(path):
    connection = connect(path, make_key(path), WRITING)
    connection.execute("CREATE TABLE recepten (naam TEXT)")
    connection.close()
    with pytest.raises(DamagedFile, match="geen bestand van Wijksessie"):
        open_workspace(path, SCHEMA)


def test_damage_while_the_file_is_open_is_told(path):
    make(path, *(f"naam {number}" * 50 for number in range(30)))
    with open_workspace(path, SCHEMA) as workspace:
        content = path.read_bytes()
        path.write_bytes(content[:4096] + bytes(len(content) - 4096))
        with pytest.raises(DamagedFile):
            names(workspace)
    path.write_bytes(content)
    with open_workspace(path, SCHEMA) as workspace:
        assert len(names(workspace)) == 30


def test_an_unexpected_answer_of_the_disk_passes(path, monkeypatch):
    """Only damage is called damage."""
    make(path)

    def locked(*args):
        other = connect(*args[:2], ())
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        monkeypatch.undo()
        monkeypatch.setattr("wijksessie.store.engine.WAIT", 0.01)
        connections.append(other)
        return connect(*args)

    connections = []
    monkeypatch.setattr(opening, "connect", locked)
    with pytest.raises(Exception, match="locked"):
        open_workspace(path, SCHEMA)
    connections[0].close()
    with open_workspace(path, SCHEMA) as workspace:
        assert workspace.read_only is None


# -- two programs


def test_a_second_window_can_only_look(path):
    with open_workspace(make(path, "noor"), SCHEMA) as workspace:
        with open_workspace(path, SCHEMA) as other:
            assert other.read_only is ReadOnlyReason.IN_USE
            assert "al ergens open" in other.read_only.sentence
            assert names(other) == ["noor"]
            with workspace.change("contact.add") as db:
                db.add(Contact(name="bram"))
            assert names(other) == ["bram", "noor"]
        with open_workspace(path, SCHEMA) as third:
            assert third.read_only is ReadOnlyReason.IN_USE
    with open_workspace(path, SCHEMA) as workspace:
        assert workspace.read_only is None


def test_a_file_somebody_is_reading_can_be_opened(path, monkeypatch):
    monkeypatch.setattr("wijksessie.store.engine.WAIT", 0.05)
    workspace = open_workspace(make(path, "noor"), SCHEMA)
    with open_workspace(path, SCHEMA) as other, other.read() as session:
        with workspace.change("contact.add") as db:
            db.add(Contact(name="bram"))
        session.scalars(sa.select(Contact)).all()
        workspace.close()
        with open_workspace(path, SCHEMA) as again:
            assert again.read_only is None
            assert names(again) == ["bram", "noor"]


def test_a_second_program_can_only_look(path):
    make(path, "noor")
    program = start(path, HOLD)
    assert program.stdout.readline() == "None\n"
    with open_workspace(path, SCHEMA) as workspace:
        assert workspace.read_only is ReadOnlyReason.IN_USE
        with pytest.raises(ReadOnly, match="al ergens open"), workspace.change("contact.add"):
            pass
        other = start(path, HOLD)
        assert other.stdout.readline() == "ReadOnlyReason.IN_USE\n"
        other.communicate()
    program.communicate()
    with open_workspace(path, SCHEMA) as workspace:
        assert workspace.read_only is None
        assert names(workspace) == ["noor"]


def test_a_program_of_the_next_version_reads_along(path):
    with open_workspace(make(path, "noor"), SCHEMA), open_workspace(path, NEXT) as other:
        assert other.read_only is ReadOnlyReason.IN_USE
        assert names(other, NextContact) == ["Noor"]


# -- versions


def test_a_file_of_a_newer_model_can_only_be_looked_at_and_keeps_all(path):
    make(path, "noor", schema=NEXT, cls=NextContact, language="ti", nickname="N.")
    content = path.read_bytes()
    with open_workspace(path, SCHEMA) as workspace:
        assert workspace.read_only is ReadOnlyReason.NEWER_FILE
        assert "nieuwere versie" in workspace.read_only.sentence
        assert names(workspace) == ["noor"]
        assert workspace.verify()
        assert workspace.conflicts() == []
        with pytest.raises(ReadOnly), workspace.change("contact.add"):
            pass
        with open_workspace(path, NEXT) as newer:
            assert newer.read_only is None
        rows = workspace.rows()
    assert path.read_bytes() == content
    assert len(list((path.parent / "reservekopieen").glob("*.wijk"))) == 1
    with open_workspace(path, NEXT) as workspace:
        assert workspace.rows() == rows
        with workspace.read() as session:
            contact = session.scalars(sa.select(NextContact)).one()
            assert (contact.language, contact.nickname) == ("ti", "N.")


def test_a_file_of_a_newer_format_can_only_be_looked_at(path):
    with (
        open_workspace(make(path, "noor"), SCHEMA) as workspace,
        workspace.database.writing.begin() as connection,
    ):
        write_meta(connection, format=2, tables="anders")
    content = path.read_bytes()
    with open_workspace(path, SCHEMA) as workspace:
        assert workspace.read_only is ReadOnlyReason.NEWER_FILE
        assert names(workspace) == ["noor"]
    assert path.read_bytes() == content


def test_a_file_of_an_older_model_is_rebuilt_after_a_backup(path):
    make(path, "noor")
    folder = path.parent / "reservekopieen"
    for found in folder.iterdir():
        found.unlink()
    with open_workspace(path, NEXT) as workspace:
        assert workspace.read_only is None
        with workspace.read() as session:
            contact = session.scalars(sa.select(NextContact)).one()
            assert (contact.name, contact.language, contact.nickname) == ("Noor", "nl", None)
        with workspace.database.reader.connect() as connection:
            assert set(sa.inspect(connection).get_table_names()) == {"change", "meta", "contact"}
        assert workspace.verify()
        with workspace.change("contact.add") as db:
            db.add(NextContact(name="mcBram"))
        assert names(workspace, NextContact) == ["Noor", "mcBram"]
    with open_workspace(backups(folder)[-1].path, SCHEMA) as before:
        assert names(before) == ["noor"]
        assert before.read_only is None
    with open_workspace(path, SCHEMA) as older:
        assert older.read_only is ReadOnlyReason.NEWER_FILE
        assert names(older) == ["mcBram", "noor"]


def test_a_model_that_changed_without_a_new_version_is_rebuilt(path):
    make(path, "noor")
    with open_workspace(path, Schema(NextBase, SCHEMA.version)) as workspace:
        assert names(workspace, NextContact) == ["noor"]
    with open_workspace(path, Schema(Base, SCHEMA.version)) as workspace:
        assert names(workspace) == ["noor"]


def test_a_rebuild_that_fails_leaves_the_file_as_it_was(path, monkeypatch):
    make(path, "noor")
    content = path.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr("wijksessie.store.projection._replay", lambda *args: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            open_workspace(path, NEXT)
    assert path.read_bytes() == content
    with open_workspace(path, SCHEMA) as workspace:
        assert workspace.read_only is None
        assert names(workspace) == ["noor"]


# -- places where nothing can be written


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be closed this way on Windows")
@pytest.mark.parametrize("schema", ["SCHEMA", "NEXT"])
@pytest.mark.parametrize("writable", ["folder", "file", "neither"])
def test_where_nothing_can_be_written_one_can_look(tmp_path, schema, writable):
    """As nobody, because root may write everywhere."""
    folder = tmp_path / "stick"
    path = make(folder / "Rietkwartier.wijk", "noor")
    path.with_name(path.name + ".lock").unlink()
    for place in (*tmp_path.parents, tmp_path):
        if place.stat().st_uid == os.getuid() and place != place.parent:
            place.chmod(0o755)
    for found in folder.iterdir():
        found.chmod(0o755 if found.is_dir() else 0o644)
    path.chmod(0o666 if writable == "file" else 0o444)
    folder.chmod(0o777 if writable == "folder" else 0o555)
    content = path.read_bytes()
    before = "from tests.store.test_opening import NEXT, NextContact, names\nimport sqlcipher3"
    drop = "\nif os.getuid() == 0: os.setuid(65534)"
    if schema == "NEXT":
        drop += "\nSCHEMA, Contact = NEXT, NextContact"
    program = start(
        path, "print(workspace.read_only, names(workspace, Contact))\nworkspace.close()", before + drop
    )
    out, _ = program.communicate()
    assert out == f"ReadOnlyReason.NOT_WRITABLE ['{'noor' if schema == 'SCHEMA' else 'Noor'}']\n"
    assert path.read_bytes() == content
    folder.chmod(0o755)
    assert ReadOnlyReason.NOT_WRITABLE.sentence.startswith("Dit bestand staat op een plek")


@pytest.mark.parametrize("journal", [True, False])
@pytest.mark.parametrize("obstacle", ["file", "folder"])
def test_what_is_tried_where_nothing_can_be_written(path, monkeypatch, obstacle, journal):
    """The same in this process, where the obstacles are played."""
    make(path, "noor")
    workspace = open_workspace(path, SCHEMA)
    if not journal:
        workspace.close()
    if obstacle == "file":
        monkeypatch.setattr("wijksessie.store.opening.os.access", lambda path, mode: False)
    else:
        monkeypatch.setattr("wijksessie.store.lock.os.open", refuse)
    with open_workspace(path, SCHEMA) as other:
        assert other.read_only is ReadOnlyReason.NOT_WRITABLE
        assert names(other) == ["noor"]
    workspace.close()


def refuse(*args):
    raise PermissionError


def test_a_connection_that_cannot_be_made_ready_is_closed(path):
    path.write_bytes(b"geen database " * 1000)
    with pytest.raises(dbapi2.DatabaseError):
        connect(path, bytes(32), WRITING)
