"""The rounds of a session file: what every table did, checked by the technique itself and then written."""

from __future__ import annotations

from wijksessie.commands.importing.file.reading import SessionFile
from wijksessie.commands.importing.filled import rounds_in
from wijksessie.commands.refusal import ImportRefused
from wijksessie.model import Round, Sheet, WijkSession
from wijksessie.store import Db
from wijksessie.techniques import technique
from wijksessie.techniques.base import PLENARY, Entry, RuleBroken, Setup, TableAtWork


def check_rounds(file: SessionFile) -> None:
    """Raise `ImportRefused` where a sheet breaks the rules of its technique."""
    tables = {table.id: TableAtWork(table.id, table.label, table.taking_part) for table in file.tables}
    for filled in rounds_in(file.activities):
        setup = Setup(filled.question, filled.options, tuple(tables.values()), filled.params)
        for key, data in filled.sheets.items():
            taking_part = filled.taking_part
            if taking_part is None:
                taking_part = tables[key].taking_part if key in tables else 0
            try:
                technique(filled.technique).check(setup, Entry(key, data, taking_part, filled.passed))
            except RuleBroken as broken:
                place = filled.where + filled.place(key, broken.where)
                raise ImportRefused(str(broken), place) from broken


def add_rounds(db: Db, session: WijkSession, file: SessionFile) -> None:
    """Add every round in a file that was checked."""
    tables = [table.id for table in file.tables]
    for position, filled in enumerate(rounds_in(file.activities)):
        present = [key for key in tables if key in filled.sheets]
        round_ = Round(
            session_id=session.id,
            technique=filled.technique,
            question=filled.question,
            position=position,
            options=filled.options,
            params=dict(filled.params),
            tables=None if PLENARY in filled.sheets or len(present) == len(tables) else tuple(present),
            opened=True,
            note=filled.note,
        )
        db.add(round_)
        for key, data in filled.sheets.items():
            db.keyed(
                Sheet,
                round_.id,
                key,
                round_id=round_.id,
                table_key=key,
                data=data,
                taking_part=filled.taking_part,
                passed=filled.passed,
                confirmed=True,
            )
