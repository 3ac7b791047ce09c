"""What a session file tells about preparing and leading the session, and the cards on its tables."""

from __future__ import annotations

from wijksessie.commands.importing.file.reading import SessionFile
from wijksessie.model import (
    Card,
    Compensation,
    ParkingItem,
    ProgrammeBlock,
    SafetyNote,
    StepItem,
    WijkSession,
)
from wijksessie.store import Db, position_between
from wijksessie.terms import CardKind


def add_plan(db: Db, session: WijkSession, file: SessionFile) -> None:
    """Add the steps, the programme and the notes of a file that was checked."""
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
    for note in file.safety_log:
        values = note.model_dump(exclude={"table", "contains_identity"})
        db.add(SafetyNote(session_id=session.id, table_key=note.table, **values))
    if file.compensation is not None:
        values = file.compensation.model_dump(exclude={"amount_eur"})
        db.keyed(
            Compensation, session.id, session_id=session.id, amount=file.compensation.amount_eur, **values
        )


def add_cards(db: Db, session: WijkSession, file: SessionFile) -> None:
    """Add the cards in the order of the file."""
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
