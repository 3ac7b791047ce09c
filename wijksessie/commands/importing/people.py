"""The people of a session file: counts, tables, roles and contacts."""

from __future__ import annotations

from sqlalchemy import select

from wijksessie.commands.importing.file.reading import SessionFile
from wijksessie.model import Attendance, Contact, Project, Table, TeamMember, WijkSession
from wijksessie.store import Db


def add_people(db: Db, project: Project, session: WijkSession, file: SessionFile) -> None:
    """Add who is in a file that was checked."""
    _add_counts(db, session, file)
    for nr, table in enumerate(file.tables):
        db.add(
            Table(
                session_id=session.id,
                key=table.id,
                label=table.label,
                pictogram=table.pictogram,
                position=nr,
                residents=table.residents,
                taking_part=table.taking_part,
                interpreter=table.interpreter,
                language=table.language,
            )
        )
    for nr, member in enumerate(file.team):
        db.add(
            TeamMember(
                session_id=session.id,
                position=nr,
                role=member.role,
                display=member.display,
                table_key=member.table,
                task=member.task,
            )
        )
    _add_contacts(db, project, file)


def _add_counts(db: Db, session: WijkSession, file: SessionFile) -> None:
    people = file.attendance
    db.keyed(
        Attendance,
        session.id,
        session_id=session.id,
        residents_invited=people.residents_invited,
        residents_present=people.residents_present,
        residents_stayed=people.residents_stayed_to_end,
        professionals=people.professionals_present,
        team=people.team_present,
        children=people.children_in_care,
        first_time=people.first_time,
        interpreter_used_by=people.interpreter_used_by,
        how_invited=people.how_invited,
        photo_consent=people.photo_consent,
        published=people.published,
        registration=people.registration,
        note=people.tallies_raw_note,
    )


def _add_contacts(db: Db, project: Project, file: SessionFile) -> None:
    """Add the contacts the project does not have yet.

    One that is there already stays as it is: what the team noted since is newer than any file.
    """
    present = set(db.scalars(select(Contact.key).where(Contact.project_id == project.id)))
    for contact in file.contacts:
        if contact.id not in present:
            db.add(
                Contact(
                    project_id=project.id,
                    key=contact.id,
                    consent=contact.consent_store,
                    **contact.model_dump(exclude={"id", "consent_store"}),
                )
            )
