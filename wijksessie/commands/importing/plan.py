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
from wijksessie.queries.programme import minute_of
from wijksessie.queries.steps import step_texts
from wijksessie.store import Db, position_between
from wijksessie.terms import CardKind


def add_plan(db: Db, session: WijkSession, file: SessionFile) -> None:
    """Add the steps, the programme and the notes of a file that was checked."""
    for step in file.steps:
        texts = step_texts()[step.nr - 1].items
        known = {label: text for text in texts for label in (text.label, text.was) if label}
        position = None
        for item in step.checklist:
            position = position_between(position, None)
            brought = known.get(item.label)
            db.add(
                StepItem(
                    session_id=session.id,
                    step=step.nr,
                    position=position,
                    key=brought.key if brought is not None else "",
                    label=item.label,
                    done=item.done,
                    on=item.date,
                    who=item.who,
                    note=item.note,
                )
            )
    _add_programme(db, session, file)
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


def _add_programme(db: Db, session: WijkSession, file: SessionFile) -> None:
    """Add the blocks. Only a time that does not follow from the blocks before it is kept as a fixed one."""
    position, clock = None, None
    begin = minute_of(session.start)
    walk_in = sum(block.minutes for block in file.programme if _is_before(block.start, begin))
    if begin is not None:
        clock = begin - walk_in
    for block in file.programme:
        position = position_between(position, None)
        starts = minute_of(block.start)
        db.add(
            ProgrammeBlock(
                session_id=session.id,
                position=position,
                before=_is_before(block.start, begin),
                fixed_start="" if starts == clock else block.start,
                technique=block.activity,
                **block.model_dump(exclude={"activity", "start"}),
            )
        )
        clock = None if starts is None else starts + block.minutes


def _is_before(start: str, begin: int | None) -> bool:
    starts = minute_of(start)
    return begin is not None and starts is not None and starts < begin


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
