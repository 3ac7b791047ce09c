"""Whether a session file can come in. Nothing is opened, made or written for it.

Everything that can be known without a project is asked here, so that a file that is refused leaves no trace.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from wijksessie.commands.actions import check_news
from wijksessie.commands.importing.file.reading import SessionFile
from wijksessie.commands.importing.preparing import check_preparation
from wijksessie.commands.importing.references import check_references
from wijksessie.commands.importing.rounds import check_rounds
from wijksessie.commands.importing.twice import check_twice
from wijksessie.commands.refusal import ImportRefused
from wijksessie.queries.sentences import full_day
from wijksessie.techniques.base import PLENARY, RuleBroken
from wijksessie.terms import ContactType

MOST_CHOSEN = 3
"""More promises than this do not fit in a leaflet that people read."""


def check_session(file: SessionFile, today: dt.date) -> None:
    """Raise `ImportRefused`, naming the place, for the first thing in the file that cannot be `today`."""
    check_twice(file)
    _check_tables(file)
    check_references(file)
    _check_consent(file, today)
    _check_people(file)
    check_rounds(file)
    _check_promises(file)
    _check_faces_of_kpi(file)
    check_preparation(file)


def _check_tables(file: SessionFile) -> None:
    for nr, table in enumerate(file.tables):
        if table.id == PLENARY:
            raise ImportRefused(
                f"Geef deze tafel een andere naam: {PLENARY} is de hele groep.", f"tables[{nr}].id"
            )
        if table.taking_part > table.residents:
            raise ImportRefused("Meer stemmers dan mensen aan tafel.", f"tables[{nr}].residents_voted")


def _check_consent(file: SessionFile, today: dt.date) -> None:
    """A person is only kept with consent and its end (PH-11); a group without a name in it needs none."""
    for nr, contact in enumerate(file.contacts):
        if contact.type is not ContactType.KEY_PERSON:
            continue
        if not contact.consent_store:
            raise ImportRefused(
                "Zonder toestemming mag dit contact niet bewaard worden.", f"contacts[{nr}].consent_store"
            )
        if contact.consent_until is None:
            raise ImportRefused(
                "Schrijf erbij tot wanneer dit contact bewaard mag worden.", f"contacts[{nr}].consent_until"
            )
        if contact.consent_until < today:
            raise ImportRefused(
                f"De toestemming van dit contact liep tot {full_day(contact.consent_until)}. "
                "Vraag het opnieuw, of haal dit contact uit het bestand.",
                f"contacts[{nr}].consent_until",
            )
    for nr, note in enumerate(file.safety_log):
        if note.contains_identity:
            raise ImportRefused(
                "Schrijf hier nooit over wie het ging. Haal dat weg en zet dit op false.",
                f"safety_log[{nr}].contains_identity",
            )


def _check_people(file: SessionFile) -> None:
    """Nobody counts who was not there. Tables may hold more people than were counted: some come later."""
    present = file.attendance.residents_present
    if present is None:
        return
    for where, people, most in _counted(file, present):
        if people > most:
            raise ImportRefused(f"Dit zijn {people} mensen, en er waren er {most}.", where)


def _counted(file: SessionFile, present: int) -> Iterator[tuple[str, int, int]]:
    """Places where people were counted, how many, and how many there can have been."""
    stayed = file.attendance.residents_stayed_to_end
    if stayed is not None:
        yield "attendance.residents_stayed_to_end", stayed, present
    part = file.activities
    if part.mood is not None and part.mood.start is not None:
        yield "activities.mood.start", sum(part.mood.start.values()) + part.mood.start_passed, present
    if part.mood is not None and part.mood.end is not None:
        faces = sum(part.mood.end.values()) + part.mood.end_passed
        yield "activities.mood.end", faces, present if stayed is None else stayed
    if part.h_form is not None:
        yield "activities.h_form.scores_sorted", len(part.h_form.scores_sorted), present
    if part.speed_evaluation is not None:
        yield "activities.speed_evaluation.n", part.speed_evaluation.n, present


def _check_promises(file: SessionFile) -> None:
    for nr, action in enumerate(file.actions):
        try:
            check_news(
                action.status,
                next_news=action.next_news,
                reason=action.reason,
                alternative=action.alternative,
            )
        except RuleBroken as broken:
            raise ImportRefused(str(broken), f"actions[{nr}]") from broken
    if file.leaflet is not None and len(file.leaflet.chosen or ()) > MOST_CHOSEN:
        raise ImportRefused(f"In de folder passen {MOST_CHOSEN} acties, niet meer.", "leaflet.chosen")


def _check_faces_of_kpi(file: SessionFile) -> None:
    if file.kpi is None:
        return
    for item, counts in file.kpi.baseline.items():
        if sum(counts.values()) != file.kpi.n:
            raise ImportRefused(
                f"De gezichtjes zijn samen {sum(counts.values())}, en er deden {file.kpi.n} mensen mee.",
                f"kpi.baseline.{item}",
            )
