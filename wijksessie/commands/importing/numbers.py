"""The figures of a session file: the face questions, and how many residents it concerns."""

from __future__ import annotations

from sqlalchemy import select

from wijksessie.commands.importing.file.numbers import TargetGroupRowPart
from wijksessie.commands.importing.file.reading import SessionFile
from wijksessie.model import KpiMeasurement, Project, TargetGroupRow, WijkSession
from wijksessie.store import Db


def add_numbers(db: Db, project: Project, session: WijkSession, file: SessionFile) -> None:
    """Add the figures in a file that was checked."""
    if file.kpi is not None:
        for item, counts in file.kpi.baseline.items():
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
        if file.target_group.residents_in_wijk is not None:
            project.residents = file.target_group.residents_in_wijk
        _add_rows(db, project, file.target_group.rows)


def _add_rows(db: Db, project: Project, rows: tuple[TargetGroupRowPart, ...]) -> None:
    """A question that is there already gets the figures of the file, unless its own are of a later year."""
    present = {
        row.question: row
        for row in db.scalars(select(TargetGroupRow).where(TargetGroupRow.project_id == project.id))
    }
    position = len(present)
    for part in rows:
        row = present.get(part.question)
        if row is None:
            db.add(TargetGroupRow(project_id=project.id, position=position, **part.model_dump()))
            position += 1
        elif (part.year or 0) >= (row.year or 0):
            for name, value in part.model_dump(exclude={"question"}).items():
                setattr(row, name, value)
