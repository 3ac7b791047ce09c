"""The people of a session file: counts, tables, roles and contacts."""

from __future__ import annotations

from wijksessie.commands.file.reading import SessionFile
from wijksessie.commands.refusal import ImportRefused
from wijksessie.model import Attendance, Contact, Project, Table, TeamMember, WijkSession
from wijksessie.store import Db
from wijksessie.terms import ContactType


def add_people(db: Db, project: Project, session: WijkSession, file: SessionFile) -> None:
    """Add who is in the file. Raises `ImportRefused` for a person who did not consent to be kept."""
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
    for nr, table in enumerate(file.tables):
        taking_part = table.residents if table.residents_voted is None else table.residents_voted
        if taking_part > table.residents:
            raise ImportRefused("Meer stemmers dan mensen aan tafel.", f"tables[{nr}].residents_voted")
        db.add(
            Table(
                session_id=session.id,
                key=table.id,
                label=table.label,
                pictogram=table.pictogram,
                position=nr,
                residents=table.residents,
                taking_part=taking_part,
                interpreter=table.interpreter,
                language=table.language,
            )
        )
    for nr, member in enumerate(file.team):
        known_table(file, member.table, f"team[{nr}].table")
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
    for nr, contact in enumerate(file.contacts):
        if contact.type is not ContactType.ORGANISATION and not contact.consent_store:
            raise ImportRefused(
                "Zonder toestemming mag dit contact niet bewaard worden.", f"contacts[{nr}].consent_store"
            )
        db.add(
            Contact(
                project_id=project.id,
                key=contact.id,
                consent=contact.consent_store,
                **contact.model_dump(exclude={"id", "consent_store"}),
            )
        )


def known_table(file: SessionFile, key: str | None, where: str) -> None:
    """Refuse a table that does not exist."""
    if key is not None and key not in {table.id for table in file.tables}:
        raise ImportRefused(f"Tafel {key} bestaat niet.", where)
