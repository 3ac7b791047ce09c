"""Backups: made when something changed, kept in a rhythm, put back with their key."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from tests.store.laptops import Clock
from tests.store.model import SCHEMA, Contact
from wijksessie.store import (
    AlreadyExists,
    BackupInfo,
    DamagedFile,
    MissingKey,
    NotFound,
    backup,
    backups,
    data_key,
    make_key,
    open_workspace,
    restore,
)
from wijksessie.store.copies import to_keep

DAY = 24 * 3600


def add(workspace, name):
    with workspace.change("contact.add") as db:
        db.add(Contact(name=name))


def names(path):
    with open_workspace(path, SCHEMA) as workspace, workspace.read() as session:
        return sorted(session.scalars(sa.select(Contact.name)))


def test_a_backup_is_made_at_closing_when_something_changed(path):
    clock = Clock()
    folder = path.parent / "reservekopieen"
    with open_workspace(path, SCHEMA, create=True, now=clock) as workspace:
        assert not folder.exists()
        add(workspace, "Noor")
    assert [info.made for info in backups(folder)] == [datetime(2026, 11, 22, 9)]
    clock.seconds = DAY
    open_workspace(path, SCHEMA, now=clock).close()
    assert len(backups(folder)) == 1
    with open_workspace(path, SCHEMA, now=clock) as workspace:
        add(workspace, "Bram")
    assert [(info.name, info.made.day) for info in backups(folder)] == [
        ("Rietkwartier", 23),
        ("Rietkwartier", 22),
    ]


def test_a_backup_is_made_at_opening_when_there_is_none(path):
    with open_workspace(path, SCHEMA, create=True) as workspace:
        add(workspace, "Noor")
    folder = path.parent / "stick"
    with open_workspace(path, SCHEMA, backups=folder):
        assert len(backups(folder)) == 1


def test_two_backups_in_one_second(path):
    with open_workspace(path, SCHEMA, create=True, now=Clock()) as workspace:
        made = []
        for name in ("Noor", "Bram", "Els"):
            add(workspace, name)
            made.append(backup(workspace, path.parent / "b"))
        assert [found.name for found in made] == [
            f"Rietkwartier 2026-11-22 09.00.00{again}.wijk" for again in ("", " (2)", " (3)")
        ]
        assert [info.path for info in backups(path.parent / "b")] == made[::-1]
        assert backup(workspace, path.parent / "b") == made[-1]


def test_a_backup_is_a_whole_file_with_its_key(path):
    with open_workspace(path, SCHEMA, create=True) as workspace:
        add(workspace, "Noor")
        made = backup(workspace, path.parent / "b")
        assert {found.suffix for found in made.parent.iterdir()} == {".wijk", ".key"}
        assert data_key(made) == data_key(path)
        assert b"Noor" not in made.read_bytes()
        add(workspace, "Bram")
    assert names(made) == ["Noor"]


def test_restoring_puts_a_copy_where_nothing_is(path):
    with open_workspace(path, SCHEMA, create=True) as workspace:
        add(workspace, "Noor")
        made = backup(workspace, path.parent / "b")
        add(workspace, "Bram")
        target = path.with_name("Rietkwartier teruggezet.wijk")
        assert restore(made, target) == target
        assert names(target) == ["Noor"]
        with pytest.raises(AlreadyExists):
            restore(made, target)
        with pytest.raises(AlreadyExists):
            restore(made, path)
    assert names(path) == ["Bram", "Noor"]
    assert names(target) == ["Noor"]


def test_restoring_beside_a_key(path):
    with open_workspace(path, SCHEMA, create=True) as workspace:
        add(workspace, "Noor")
        made = backup(workspace, path.parent / "b")
    path.unlink()
    restore(made, path)
    assert names(path) == ["Noor"]
    other = path.with_name("Ander.wijk")
    make_key(other)
    with pytest.raises(AlreadyExists, match=r"Ander\.key"):
        restore(made, other)
    assert not other.exists()


def test_what_cannot_be_restored_is_told(path):
    with pytest.raises(NotFound):
        restore(path, path.with_name("terug.wijk"))
    with open_workspace(path, SCHEMA, create=True) as workspace:
        for number in range(30):
            add(workspace, f"naam {number} " * 50)
        made = backup(workspace, path.parent / "b")
    content = made.read_bytes()
    made.write_bytes(content[:-5000] + b"kapot" + content[-4995:])
    with pytest.raises(DamagedFile):
        restore(made, path.with_name("terug.wijk"))
    assert not path.with_name("terug.wijk").exists()
    made.with_suffix(".key").unlink()
    with pytest.raises(MissingKey):
        restore(made, path.with_name("terug.wijk"))


def test_a_copy_that_does_not_read_back_is_not_kept(path, monkeypatch):
    with open_workspace(path, SCHEMA, create=True) as workspace:
        add(workspace, "Noor")
        with monkeypatch.context() as patch:
            patch.setattr("wijksessie.store.copies._state_of", lambda path, key: (1, 2))
            with pytest.raises(DamagedFile):
                backup(workspace, path.parent / "b")
        assert backups(path.parent / "b") == []
        assert backup(workspace, path.parent / "b").exists()


def test_a_damaged_newest_backup_is_followed_by_a_good_one(path):
    with open_workspace(path, SCHEMA, create=True) as workspace:
        add(workspace, "Noor")
        first = backup(workspace, path.parent / "b")
        first.write_bytes(first.read_bytes()[:-4096])
        second = backup(workspace, path.parent / "b")
    assert second != first
    assert names(second) == ["Noor"]


def test_a_logically_broken_file_is_not_taken_for_a_backup(path):
    with open_workspace(path, SCHEMA, create=True) as workspace:
        add(workspace, "Noor")
        with workspace.database.writing.begin() as connection:
            connection.exec_driver_sql("PRAGMA writable_schema=ON")
            connection.exec_driver_sql("UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'contact'")
        with pytest.raises(DamagedFile):
            backup(workspace, path.parent / "b")


def test_other_files_in_the_folder_are_left_alone(path):
    folder = path.parent / "b"
    folder.mkdir()
    for name in ("los.wijk", "Rietkwartier.wijk", "Rietkwartier 2026-11-22 09.00.00.txt"):
        (folder / name).write_text("van iemand")
    clock = Clock()
    with (
        open_workspace(path, SCHEMA, create=True, now=clock) as workspace,
        open_workspace(path.with_name("Ander.wijk"), SCHEMA, create=True, now=clock) as other,
    ):
        for _ in range(12):
            clock.seconds += 60
            for each in (workspace, other):
                add(each, "x")
                backup(each, folder)
    assert len(backups(folder)) == 20
    assert len(list(folder.glob("*.key"))) == 20
    assert (folder / "los.wijk").read_text() == "van iemand"


def test_a_clock_that_was_set_back_keeps_the_new_backup(path):
    clock = Clock(900 * DAY)
    with open_workspace(path, SCHEMA, create=True, now=clock) as workspace:
        for _ in range(12):
            clock.seconds += 60
            add(workspace, "x")
            backup(workspace, path.parent / "b")
        clock.seconds = 0
        add(workspace, "x")
        assert backup(workspace, path.parent / "b").exists()


# -- the rhythm


def info(moment):
    return BackupInfo(moment, 1, "x", Path(f"{moment}"))


def test_the_rhythm_of_a_year_of_work():
    now = datetime(2026, 11, 22, 18)
    present = [info(now - timedelta(hours=4 * number)) for number in range(6 * 365)]
    keep = sorted(to_keep(present, now), reverse=True)
    days = sorted({kept.made.date() for kept in keep}, reverse=True)
    assert keep[:10] == present[:10]
    assert days[:14] == [date(2026, 11, 22) - timedelta(days=number) for number in range(14)]
    assert len({kept.made.isocalendar()[:2] for kept in keep}) in (8, 9)
    assert len(keep) <= 10 + 14 + 9


@given(st.lists(st.datetimes(datetime(2026, 8, 1), datetime(2026, 12, 1)), unique=True, max_size=80))
def test_of_every_day_and_week_one_stays(moments):
    now = datetime(2026, 11, 22, 18)
    present = [info(moment) for moment in moments]
    keep = to_keep(present, now)
    assert set(sorted(present, reverse=True)[:10]) <= keep <= set(present)
    for found in present:
        age = now - found.made
        if age < timedelta(days=14):
            assert any(kept.made.date() == found.made.date() for kept in keep)
        if age < timedelta(weeks=8):
            assert any(kept.made.isocalendar()[:2] == found.made.isocalendar()[:2] for kept in keep)
    assert to_keep(keep, now) == keep
