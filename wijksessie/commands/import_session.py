"""Bring a session file into a project: all of it, or nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path

from sqlalchemy import select

from wijksessie.commands.file.reading import SessionFile, read_session_file
from wijksessie.commands.import_feedback import add_feedback
from wijksessie.commands.import_people import add_people, known_table
from wijksessie.commands.import_rounds import add_rounds
from wijksessie.commands.refusal import ImportRefused
from wijksessie.model import (
    SCHEMA,
    Card,
    Compensation,
    KpiMeasurement,
    ParkingItem,
    ProgrammeBlock,
    Project,
    SafetyNote,
    Series,
    StepItem,
    TargetGroupRow,
    WijkSession,
)
from wijksessie.store import Db, Workspace, key_id, open_workspace, position_between
from wijksessie.terms import CardKind, SessionState

Now = Callable[[], dt.datetime]


def import_session(workspace: Workspace, file: SessionFile, today: dt.date) -> str:
    """Add the session in `file` and return its id.

    The project is made when the workspace is still empty. Raises `ImportRefused`, naming the place in the
    file, when something in it cannot be; then nothing changed. `today` is the day its states are known on.
    """
    _check_keys(file)
    with workspace.change("session.import", undoable=False) as db:
        project = _project(db, file)
        session = _session(db, project, file, today)
        add_people(db, project, session, file)
        _add_plan(db, session, file)
        _add_cards(db, session, file)
        db.flush()
        add_rounds(db, session, file)
        add_feedback(db, session, file, today)
        _add_numbers(db, project, session, file)
    return session.id


def import_file(target: Path, source: Path, now: Now) -> str:
    """Add the session in the file `source` to the project file `target`, which is made when it is not there.

    Returns the title of the session. Raises `ImportRefused`; then `target` is as it was, or is not there.
    """
    file = read_session_file(source)
    fresh = not target.exists()
    try:
        with open_workspace(target, SCHEMA, now=now, create=fresh) as workspace:
            import_session(workspace, file, file.practice_day or now().date())
    except ImportRefused:
        if fresh:
            for left in (target, target.with_suffix(".key"), target.with_name(f"{target.name}.lock")):
                left.unlink(missing_ok=True)
        raise
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


def _add_plan(db: Db, session: WijkSession, file: SessionFile) -> None:
    for step in file.steps:
        for nr, item in enumerate(step.checklist):
            db.add(
                StepItem(
                    session_id=session.id,
                    step=step.nr,
                    position=nr,
                    label=item.label,
                    done=item.done,
                    on=item.date,
                    who=item.who,
                    note=item.note,
                )
            )
    for nr, block in enumerate(file.programme):
        db.add(
            ProgrammeBlock(
                session_id=session.id,
                position=nr,
                technique=block.activity,
                **block.model_dump(exclude={"activity"}),
            )
        )
    for nr, text in enumerate(file.parking_lot):
        db.add(ParkingItem(session_id=session.id, position=nr, text=text))
    for nr, note in enumerate(file.safety_log):
        known_table(file, note.table, f"safety_log[{nr}].table")
        db.add(
            SafetyNote(
                session_id=session.id,
                time=note.time,
                table_key=note.table,
                what=note.what,
                follow_up=note.follow_up,
                closed=note.closed,
            )
        )
    if file.compensation is not None:
        values = file.compensation.model_dump(exclude={"amount_eur"})
        db.keyed(
            Compensation, session.id, session_id=session.id, amount=file.compensation.amount_eur, **values
        )


def _add_cards(db: Db, session: WijkSession, file: SessionFile) -> None:
    position = None
    for kind, cards in ((CardKind.STRESS, file.stress_items), (CardKind.SOLUTION, file.solution_items)):
        for card in cards:
            position = position_between(position, None)
            db.add(
                Card(
                    session_id=session.id,
                    key=card.id,
                    kind=kind,
                    label=card.label,
                    theme=card.theme,
                    origin=card.origin,
                    pictogram=card.pictogram,
                    who_can=card.who_can,
                    position=position,
                )
            )


def _add_numbers(db: Db, project: Project, session: WijkSession, file: SessionFile) -> None:
    if file.kpi is not None:
        for item, counts in file.kpi.baseline.items():
            if sum(counts.values()) != file.kpi.n:
                raise ImportRefused(
                    f"De gezichtjes zijn samen {sum(counts.values())}, en er deden {file.kpi.n} mensen mee.",
                    f"kpi.baseline.{item}",
                )
            db.add(
                KpiMeasurement(
                    session_id=session.id,
                    item=item,
                    text=file.kpi.questions.get(item, item),
                    on=file.kpi.baseline_date,
                    n=file.kpi.n,
                    counts=counts,
                    repeat=file.kpi.repeat,
                )
            )
    if file.target_group is not None:
        project.residents = file.target_group.residents_in_wijk
        for nr, row in enumerate(file.target_group.rows):
            db.add(TargetGroupRow(project_id=project.id, position=nr, **row.model_dump()))


def _check_keys(file: SessionFile) -> None:
    cards = [("stress_items", file.stress_items), ("solution_items", file.solution_items)]
    seen: set[str] = set()
    for part, items in cards:
        _refuse_twice(part, (card.id for card in items), seen)
    _refuse_twice("tables", (table.id for table in file.tables), set())
    _refuse_twice("contacts", (contact.id for contact in file.contacts), set())
    _refuse_twice("actions", (action.id for action in file.actions), set())


def _refuse_twice(part: str, keys: Iterable[str], seen: set[str]) -> None:
    for nr, key in enumerate(keys):
        if key in seen:
            raise ImportRefused(f"{key} staat er twee keer in.", f"{part}[{nr}].id")
        seen.add(key)
