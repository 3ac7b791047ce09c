"""The words an organisation wants to avoid, and what a writer keeps as it is (issue 5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from wijksessie.commands.find import get
from wijksessie.commands.writing_lines import joined, line_of, own_word
from wijksessie.model import FineAsIs, OwnWord
from wijksessie.queries.writing import fine_mark, word_key
from wijksessie.store import Db, ErasedForEver, Workspace
from wijksessie.techniques.base import RuleBroken

MOST_WORDS = 1000
"""Own words in a file: each is looked for at every key somebody presses."""


@dataclass(frozen=True)
class RefusedLine:
    """A line of a pasted list that was not taken: its number from 1, how it was, and what to do."""

    number: int
    line: str
    why: str


@dataclass(frozen=True)
class PastedWords:
    """What came of a pasted list. `changed` words were there already and got easy words added."""

    added: int
    changed: int
    refused: tuple[RefusedLine, ...]


def add_own_word(workspace: Workspace, hard: str, easy: Iterable[str]) -> str:
    """Add a word and return its id. Raises `RuleBroken` naming the field, "hard" or "easy"."""
    hard, easy = own_word(hard, easy)
    with workspace.change("own_word.add") as db:
        rows = _rows(db)
        _still_free(rows, hard)
        return _add(db, rows, hard, easy).id


def change_own_word(workspace: Workspace, word_id: str, hard: str, easy: Iterable[str]) -> str:
    """Write a word otherwise; return its id, which is another one when the hard word is another."""
    hard, easy = own_word(hard, easy)
    with workspace.change("own_word.change") as db:
        row = get(db, OwnWord, word_id)
        rows = _rows(db)
        if word_key(row.hard) == word_key(hard):
            row.hard, row.easy = hard, easy
            return row.id
        _still_free(rows, hard)
        del rows[word_key(row.hard)]
        db.delete(row)
        db.flush()
        return _add(db, rows, hard, easy).id


def remove_own_word(workspace: Workspace, word_id: str) -> None:
    """Take a word off the list."""
    with workspace.change("own_word.remove") as db:
        db.delete(get(db, OwnWord, word_id))


def import_own_words(workspace: Workspace, lines: Iterable[str]) -> PastedWords:
    """Take a pasted list, "moeilijk = makkelijk, makkelijker" on a line, as one change.

    What cannot be read is told with its line, and the others are taken. A word that was there already keeps
    its easy words, with the new ones behind them.
    """
    refused: list[RefusedLine] = []
    added: set[str] = set()
    changed: set[str] = set()
    with workspace.change("own_word.paste") as db:
        rows = _rows(db)
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                hard, easy = line_of(line)
                row = rows.get(word_key(hard))
                if row is None:
                    with db.part(undoable=True):
                        row = _add(db, rows, hard, easy)
                    added.add(row.id)
                elif (longer := joined(row.easy, easy)) != tuple(row.easy):
                    row.easy = longer
                    changed.add(row.id)
            except RuleBroken as broken:
                refused.append(RefusedLine(number, line.strip(), str(broken)))
    return PastedWords(len(added), len(changed - added), tuple(refused))


def keep_as_is(workspace: Workspace, place: str, kind: str, words: str) -> None:
    """Remember that these words may stay in this place; `place` is "<id of the thing>.<field>"."""
    kind, words = fine_mark(kind, words)
    with workspace.change("writing.keep") as db:
        known = select(FineAsIs).where(FineAsIs.place == place, FineAsIs.kind == kind)
        if all(row.words != words for row in db.scalars(known)):
            db.add(FineAsIs(place=place, kind=kind, words=words))


def ask_again(workspace: Workspace, place: str) -> None:
    """Forget what was kept in this place: the helper says everything again."""
    with workspace.change("writing.ask_again") as db:
        for row in db.scalars(select(FineAsIs).where(FineAsIs.place == place)):
            db.delete(row)


def _rows(db: Db) -> dict[str, OwnWord]:
    return {word_key(row.hard): row for row in db.scalars(select(OwnWord))}


def _still_free(rows: dict[str, OwnWord], hard: str) -> None:
    if word_key(hard) in rows:
        raise RuleBroken(f"“{hard}” staat al in de lijst. Wijzig het daar.", ("hard",))


def _add(db: Db, rows: dict[str, OwnWord], hard: str, easy: tuple[str, ...]) -> OwnWord:
    if len(rows) >= MOST_WORDS:
        raise RuleBroken("De lijst is vol. Haal eerst een woord weg.", ("hard",))
    key = word_key(hard)
    try:
        row = db.keyed(OwnWord, key, hard=hard, easy=easy)
        # The row of a name that was forgotten still has the key of that name.
        row.hard, row.easy = hard, easy
        db.flush()
    except ErasedForEver:
        raise RuleBroken("Dit woord is voorgoed gewist. Kies een ander woord.", ("hard",)) from None
    rows[key] = row
    return row
