"""Project files in the user's data folder: opened, made, renamed, put in the archive. Never thrown away."""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
import tempfile
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from platformdirs import user_data_path
from sqlalchemy import select

import resources
from wijksessie.commands.sessions import create_session
from wijksessie.model import SCHEMA, Project
from wijksessie.store import (
    AlreadyExists,
    DamagedFile,
    MissingKey,
    Workspace,
    WrongKey,
    backups,
    open_workspace,
    restore,
)
from wijksessie.techniques.base import RuleBroken

Now = Callable[[], dt.datetime]
"""The clock that is handed in."""

SUFFIX = ".wijk"
NOT_OURS = (".key", ".lock")
"""Files with these endings belong to a project file, and are never one themselves."""

PRACTICE = "Rietkwartier (oefenwijk)"
ARCHIVE = "archief"
BACKUPS = "reservekopieen"


@dataclass(frozen=True)
class ProjectFile:
    """A project on disk. `name` is the name of its file."""

    path: Path
    name: str
    archived: bool
    practice: bool


def home() -> Path:
    """The folder with all projects; `WIJKSESSIE_HOME` overrides it."""
    chosen = os.environ.get("WIJKSESSIE_HOME")
    return Path(chosen) if chosen else user_data_path("Wijksessie", appauthor=False)


def projects(home: Path) -> tuple[ProjectFile, ...]:
    """All projects by name, those in the archive last."""
    found = [
        ProjectFile(path, path.stem, folder.name == ARCHIVE, path.stem == PRACTICE)
        for folder in (home, home / ARCHIVE)
        if folder.is_dir()
        for path in folder.glob(f"*{SUFFIX}")
    ]
    return tuple(sorted(found, key=lambda file: (file.archived, file.name.casefold())))


def open_project(path: Path, now: Now, *, create: bool = False) -> Workspace:
    """Open a project file. Its backups go to a folder beside it."""
    if path.is_dir():
        raise RuleBroken(f"{path.name} is een map. Kies een wijkbestand ({SUFFIX}).")
    return open_workspace(path, SCHEMA, now=now, backups=path.parent / BACKUPS / path.stem, create=create)


@contextmanager
def new_project(path: Path, now: Now) -> Iterator[Workspace]:
    """Fill a new project file, which gets its place when the block ends well; else nothing was made.

    It is built in a folder aside, so that a program that is killed never leaves a project half filled. A key
    that lies there without its file is used for it, and is never thrown away: another file may need it.
    """
    folders = [folder for folder in path.parents if not folder.exists()]
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(prefix=".wijksessie-", dir=path.parent) as aside:
            draft = Path(aside) / path.name
            if _key(path).exists():
                shutil.copyfile(_key(path), _key(draft))
            with open_project(draft, now, create=True) as workspace:
                yield workspace
            _put(draft, path)
    except BaseException:
        with suppress(OSError):  # somebody put something in it meanwhile
            for folder in folders:
                folder.rmdir()
        raise
    # Opening it at its place proves that it opens with the key beside it, and makes its first backup.
    open_project(path, now).close()


def _put(draft: Path, path: Path) -> None:
    """Give a finished project its place; the key first, so that it is never lost. Overwrites nothing."""
    if path.exists():
        raise AlreadyExists(path)
    brought = not _key(path).exists()
    if brought:
        _key(draft).rename(_key(path))
    try:
        draft.rename(path)
    except BaseException:
        if brought:
            _key(path).unlink()
        raise


def create_project(home: Path, name: str, municipality: str, now: Now) -> Workspace:
    """Make a project with a first session and its seven steps."""
    path = _free(home, name)
    with new_project(path, now) as workspace:
        with workspace.change("project.create", undoable=False) as db:
            db.add(Project(name=name.strip(), municipality=municipality.strip()))
        create_session(workspace, "Wat geeft stress, en wat helpt?", None)
    return open_project(path, now)


def open_practice(home: Path, now: Now) -> Workspace:
    """Open the practice neighbourhood; it is made when it is not there yet, or was never filled."""
    path = home / f"{PRACTICE}{SUFFIX}"
    if not path.exists():
        with new_project(path, now) as workspace:
            _fill_practice(workspace, now)
        return open_project(path, now)
    workspace = open_project(path, now)
    if workspace.read_only is None and _is_empty(workspace):
        try:
            _fill_practice(workspace, now)
        except BaseException:
            workspace.close()
            raise
    return workspace


def _is_empty(workspace: Workspace) -> bool:
    with workspace.read() as db:
        return db.scalar(select(Project.id)) is None


def _fill_practice(workspace: Workspace, now: Now) -> None:
    # Making it happens once; reading a session file needs a library that opening a project does not.
    from wijksessie.commands.importing.file.reading import read_session_file
    from wijksessie.commands.importing.session import import_session

    file = read_session_file(resources.path("example", "rietkwartier.json"))
    import_session(workspace, file, file.practice_day or now().date())


def rename_project(workspace: Workspace, name: str) -> Path:
    """Give a project another name, inside the file and outside. Closes it and returns where it is now."""
    old = workspace.path
    same = _file_name(name).casefold() == old.stem.casefold()
    new = old.with_name(f"{_file_name(name)}{SUFFIX}") if same else _free(old.parent, name)
    with workspace.change("project.rename", undoable=False) as db:
        db.scalars(select(Project)).one().name = name.strip()
    workspace.close()
    return _move(old, new)


def archive_project(path: Path, home: Path) -> Path:
    """Put a closed project in the archive and return where it is now."""
    return _move(path, _free(home / ARCHIVE, path.stem))


def unarchive_project(path: Path, home: Path) -> Path:
    """Take a project out of the archive and return where it is now."""
    return _move(path, _free(home, path.stem))


def _file_name(name: str) -> str:
    """The name without what Windows, macOS or Linux cannot keep in a file name."""
    clean = unicodedata.normalize("NFC", name).strip()
    clean = re.sub(r'[<>:"/\\|?*\x00-\x1f]', "-", clean).strip(". ")
    return clean[:80]


def _free(folder: Path, name: str) -> Path:
    if not any(character.isalnum() for character in name):
        raise RuleBroken("Geef de wijk een naam.", ("name",))
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{_file_name(name)}{SUFFIX}"
    if any(other.stem.casefold() == path.stem.casefold() for other in folder.glob(f"*{SUFFIX}")):
        raise RuleBroken(f"Er is al een wijk die {name.strip()} heet. Kies een andere naam.", ("name",))
    return path


def _move(old: Path, new: Path) -> Path:
    """Move a closed project with everything that belongs to it; the key first, so that it is never lost."""
    if old == new:
        return new
    backups_old, backups_new = old.parent / BACKUPS / old.stem, new.parent / BACKUPS / new.stem
    _key(old).rename(_key(new))
    old.rename(new)
    if backups_old.is_dir():
        backups_new.parent.mkdir(parents=True, exist_ok=True)
        backups_old.rename(backups_new)
    return new


def _key(path: Path) -> Path:
    return path.with_suffix(".key")


def copy_to_put_back(path: Path, problem: BaseException) -> dt.datetime | None:
    """When the newest backup was made of a project that does not open because it, or its key, is broken.

    None when the problem is another one, or there is no backup.
    """
    if not isinstance(problem, DamagedFile | MissingKey | WrongKey):
        return None
    copies = backups(path.parent / BACKUPS / path.stem)
    return copies[0].made if copies else None


def put_back(path: Path) -> Path:
    """Put the newest backup of a project beside it, under a name of its own, and return where it is.

    What is broken stays where it is: perhaps somebody can still mend it.
    """
    copies = backups(path.parent / BACKUPS / path.stem)
    if not copies:
        raise RuleBroken("Van deze wijk is er geen reservekopie.")
    names = (f"{path.stem} (teruggezet{f' {nth}' if nth > 1 else ''})" for nth in count(1))
    free = next(target for name in names if not (target := path.with_name(f"{name}{SUFFIX}")).exists())
    return restore(copies[0].path, free)
