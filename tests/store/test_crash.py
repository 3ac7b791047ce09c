"""Programs that are killed, and disks that are full."""

import signal
import sys
from datetime import datetime

import pytest
import sqlalchemy as sa

from tests.store.model import SCHEMA, Contact
from tests.store.programs import HOLD, WRITE, start
from wijksessie.store import ReadOnlyReason, open_workspace

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of POSIX")


def names(workspace):
    with workspace.read() as session:
        return set(session.scalars(sa.select(Contact.name)))


@pytest.mark.parametrize("moment", [1, 60, 200])
def test_kill_9_loses_nothing_that_was_acknowledged(path, moment):
    open_workspace(path, SCHEMA, create=True).close()
    program = start(path, WRITE)
    printed = [program.stdout.readline() for _ in range(moment)]
    with open_workspace(path, SCHEMA) as workspace:
        assert workspace.read_only is ReadOnlyReason.IN_USE
    program.send_signal(signal.SIGKILL)
    rest = program.stdout.read()  # not `communicate`: that forgets what was read ahead
    program.communicate()
    acknowledged = {f"naam {number}" for number in ("".join(printed) + rest).split()}
    assert len(acknowledged) >= moment
    with open_workspace(path, SCHEMA) as workspace:
        assert workspace.read_only is None
        assert acknowledged <= names(workspace)
        assert len(names(workspace)) <= len(acknowledged) + 1
        assert workspace.verify()
        assert workspace.verify().gaps == {}
        with workspace.change("contact.add") as db:
            db.add(Contact(name="verder"))
    with open_workspace(path, SCHEMA) as workspace:
        assert "verder" in names(workspace)


def test_the_lock_of_a_killed_program_is_free(path):
    open_workspace(path, SCHEMA, create=True).close()
    program = start(path, HOLD)
    assert program.stdout.readline() == "None\n"
    program.kill()
    program.communicate()
    with open_workspace(path, SCHEMA) as workspace:
        assert workspace.read_only is None


TOO_LARGE = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with workspace.change("contact.add") as db:
    db.add(Contact(name="voor"))
size = max(os.path.getsize(str(workspace.path) + end) for end in ("", "-wal"))
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 30_000, resource.RLIM_INFINITY))
for _ in range(3):
    try:
        with workspace.change("contact.add") as db:
            db.add_all(Contact(name="te veel" * 1000) for _ in range(20))
    except DiskFull as error:
        print(error, flush=True)
with workspace.change("contact.add") as db:
    db.add(Contact(name="na"))
assert workspace.verify()
print(workspace.undo(), workspace.undo(), workspace.undo())
workspace.redo(), workspace.redo()
workspace.close()
"""


def test_a_disk_that_takes_no_more_loses_only_the_change(path):
    open_workspace(path, SCHEMA, create=True).close()
    out, _ = start(path, TOO_LARGE).communicate()
    lines = out.splitlines()
    assert [line[:23] for line in lines[:3]] == ["De schijf met Rietkwart"] * 3
    assert lines[3].count("UndoReport") == 2
    with open_workspace(path, SCHEMA) as workspace:
        assert names(workspace) == {"voor", "na"}
        assert workspace.verify().gaps == {}


def test_a_backup_that_does_not_succeed_does_not_stop_the_work(path, monkeypatch, caplog):
    with open_workspace(path, SCHEMA, create=True, backups=path.parent / "vol") as workspace:
        (path.parent / "vol").write_text("geen map")
        with workspace.change("contact.add") as db:
            db.add(Contact(name="Noor"))
    assert isinstance(workspace.backup_error, OSError)
    assert "no backup could be made" in caplog.text
    with open_workspace(path, SCHEMA, backups=path.parent / "vol") as workspace:
        assert isinstance(workspace.backup_error, OSError)
        assert names(workspace) == {"Noor"}
        workspace.now = lambda: datetime(2026, 11, 22)
        workspace.backups = path.parent / "map"
    assert workspace.backup_error is None
