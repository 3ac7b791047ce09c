"""Bring a session file into a project: all of it, or nothing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from sqlalchemy import select

from wijksessie.commands.importing.check import check_session
from wijksessie.commands.importing.feedback import add_feedback
from wijksessie.commands.importing.file.reading import SessionFile, read_session_file
from wijksessie.commands.importing.numbers import add_numbers
from wijksessie.commands.importing.people import add_people
from wijksessie.commands.importing.plan import add_cards, add_plan
from wijksessie.commands.importing.preparing import add_preparation
from wijksessie.commands.importing.rounds import add_rounds
from wijksessie.commands.projects import NOT_OURS, SUFFIX, Now, new_project, open_project
from wijksessie.commands.refusal import ImportRefused
from wijksessie.model import Project, Series, WijkSession
from wijksessie.store import Db, Workspace, key_id
from wijksessie.terms import SessionState


def import_session(workspace: Workspace, file: SessionFile, today: dt.date) -> str:
    """Add the session in `file` and return its id.

    The project is made when the workspace is still empty. Raises `ImportRefused`, naming the place in the
    file, when something in it cannot be; then nothing changed. `today` is the day its states are known on.
    """
    check_session(file, today)
    with workspace.change("session.import", undoable=False) as db:
        project = _project(db, file)
        session = _session(db, project, file, today)
        add_people(db, project, session, file)
        add_plan(db, session, file)
        add_cards(db, session, file)
        db.flush()
        add_rounds(db, session, file)
        add_feedback(db, session, file, today)
        add_numbers(db, project, session, file)
        add_preparation(db, project, session, file)
    return session.id


def import_file(target: Path, source: Path, now: Now) -> str:
    """Add the session in the file `source` to the project file `target`, which is made when it is not there.

    Returns the title of the session. Raises `ImportRefused`; then `target` is as it was, or is not there.
    """
    if target.suffix in NOT_OURS:
        raise ImportRefused(f"Een wijkbestand heet iets met {SUFFIX} aan het eind. Kies een andere naam.")
    file = read_session_file(source)
    today = file.practice_day or now().date()
    check_session(file, today)  # before anything is opened: opening a file already makes a backup of it
    with open_project(target, now) if target.exists() else new_project(target, now) as workspace:
        import_session(workspace, file, today)
    return file.session.title


def _project(db: Db, file: SessionFile) -> Project:
    project = db.scalar(select(Project))
    if project is None:
        project = Project(
            name=file.session.wijk,
            municipality=file.session.gemeente,
            notice=file.notice,
            practice_day=file.practice_day,
        )
        db.add(project)
    elif project.name != file.session.wijk:
        raise ImportRefused(
            f"Deze sessie hoort bij {file.session.wijk}. Dit bestand is van {project.name}.", "session.wijk"
        )
    return project


def _session(db: Db, project: Project, file: SessionFile, today: dt.date) -> WijkSession:
    part = file.session
    id_ = key_id("session", project.id, part.id)
    if db.get(WijkSession, id_) is not None:
        raise ImportRefused("Deze sessie staat al in dit project.", "session.id")
    series = db.scalar(select(Series).where(Series.project_id == project.id))
    if series is None:
        series = Series(project_id=project.id, title="Wijksessies")
        db.add(series)
    session = WijkSession(
        id=id_,
        project_id=project.id,
        series_id=series.id,
        key=part.id,
        title=part.title,
        day=part.date,
        start=part.start,
        end=part.end,
        location=part.location,
        sequence=part.sequence,
        follow_up=part.follow_up,
        level=part.participation_level,
        promise=part.promise_b1,
        address_form=part.address_form,
        languages=part.languages,
        photo_policy=part.photo_policy,
        audio_recording=part.audio_recording,
        ground_rules=file.ground_rules,
        state=SessionState.HELD if part.date <= today else SessionState.PREPARING,
    )
    db.add(session)
    return session
