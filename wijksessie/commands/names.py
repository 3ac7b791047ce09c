"""Names of people who were taken away: only their role stays in notes (domain.md 6, invariant 10)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any
from unicodedata import normalize

from sqlalchemy import select

from wijksessie.model import (
    Action,
    ActionCheck,
    BlockTask,
    BudgetLine,
    Card,
    ChannelLine,
    Check,
    Compensation,
    Contact,
    ContactNote,
    FineAsIs,
    Invitation,
    LogNote,
    MaterialTest,
    Need,
    OwnText,
    OwnWord,
    ParkingItem,
    ProgrammeBlock,
    Quote,
    Reflection,
    Round,
    SafetyNote,
    SafetyPlan,
    Sheet,
    StepItem,
    TeamMember,
    Venue,
    WijkSession,
    Zone,
)
from wijksessie.store import Db, Synced, texts_of, thaw, things_that_said
from wijksessie.terms import ContactType

_PLACES: tuple[tuple[type[Synced], tuple[str, ...]], ...] = (
    (StepItem, ("label", "who", "note", "not_needed", "waits_for")),
    (WijkSession, ("title", "location", "ground_rules")),
    (Contact, ("next_step", "reach", "address")),
    (ContactNote, ("text",)),
    (TeamMember, ("display", "task")),
    (BlockTask, ("task",)),
    (ProgrammeBlock, ("note",)),
    (Check, ("note",)),
    (Venue, ("route", "key_with", "phone", "note")),
    (Need, ("detail", "by_whom")),
    (BudgetLine, ("payer",)),
    (Compensation, ("checked_with",)),
    (SafetyPlan, ("person", "second", "on_call", "phone", "note")),
    (Invitation, ("sign_up", "sign_up_with", "sender")),
    (ChannelLine, ("audience", "by_whom")),
    (ParkingItem, ("text",)),
    (SafetyNote, ("what", "follow_up")),
    (Round, ("where", "note", "question", "options", "params")),
    (Sheet, ("deviations", "data")),
    (Card, ("label", "original")),
    (
        Action,
        (
            "label",
            "owner",
            "partners",
            "place",
            "notice",
            "how_we_solve",
            "first_step",
            "needed",
            "role",
            "exists",
            "answers",
        ),
    ),
    (ActionCheck, ("reason",)),
    (MaterialTest, ("tester", "words", "change")),
    (OwnText, ("text",)),
    (LogNote, ("text",)),
    (Reflection, ("answer",)),
    (Zone, ("label",)),
    (Quote, ("text",)),
    (OwnWord, ("hard", "easy")),
)
"""Where a team writes about people. Names of organisations may stay: they are public."""


def names_in(db: Db, contact_ids: Iterable[str]) -> dict[str, str]:
    """The names of people these contacts ever had, deleted or not, each with the word for what they were.

    Their telephone numbers and addresses are in it too, with nothing to put in their place.
    """
    names: dict[str, str] = {}
    connection = db.connection()
    for id_ in contact_ids:
        people = dict.fromkeys(texts_of(connection, id_, "person"), "contactpersoon")
        if ContactType.KEY_PERSON in texts_of(connection, id_, "type"):
            people |= dict.fromkeys(texts_of(connection, id_, "display"), "sleutelpersoon")
        if people:
            for field in ("phone", "email"):
                people |= dict.fromkeys(texts_of(connection, id_, field), "")
        names |= people
    return names


def forget_names(db: Db, names: Mapping[str, str]) -> int:
    """Put the word in place of each name, wherever it ever stood, for ever; return how many texts that were.

    A name somebody else in the contacts still has stays. Whole words only: "An" is not in "Annie".
    """
    living = db.execute(select(Contact.display, Contact.person, Contact.phone, Contact.email)).all()
    in_use = {name for several in living for name in several}
    words = {name: word for name, word in names.items() if name not in in_use}
    connection, changed = db.connection(), 0
    _forget_marks(db, words)
    for cls, fields in _PLACES:
        said = {id_ for name in words for id_ in things_that_said(connection, cls.__name__, name)}
        for id_ in sorted(said):
            held = [field for field in fields if _says(texts_of(connection, id_, field), words)]
            thing = db.get(cls, id_)
            changed += len(held)
            if thing is None:
                if held:
                    db.erase_gone(cls, id_)
                continue
            for field in held:
                kept = _rewritten(thaw(getattr(thing, field)), words)
                db.erase_text(thing, field)
                setattr(thing, field, kept)
                db.flush()
    return changed


def _forget_marks(db: Db, names: Iterable[str]) -> None:
    """Erase what a writer kept when such a name is in it: it holds small letters, and can be kept again."""
    connection = db.connection()
    for name in names:
        small = normalize("NFC", " ".join(name.split())).lower()
        whole = re.compile(rf"(?<!\w){re.escape(small)}(?!\w)")
        for id_ in things_that_said(connection, FineAsIs.__name__, small):
            if any(whole.search(text) for text in texts_of(connection, id_, "words")):
                mark = db.get(FineAsIs, id_)
                db.erase_gone(FineAsIs, id_) if mark is None else db.erase(mark)


def _says(texts: Iterable[str], words: Mapping[str, str]) -> bool:
    return any(_without(text, words) != text for text in texts)


def _rewritten(value: Any, words: Mapping[str, str]) -> Any:
    """A text, or JSON with texts in it, with the words in place of the names."""
    if isinstance(value, str):
        return _without(value, words)
    if isinstance(value, dict):
        return {_without(key, words): _rewritten(inner, words) for key, inner in value.items()}
    return [_rewritten(inner, words) for inner in value] if isinstance(value, list) else value


def _without(text: str, words: Mapping[str, str]) -> str:
    for name in sorted(words, key=len, reverse=True):
        # "Roos" is a name and "roos" a flower; of a name of more words nobody minds the capitals.
        capitals = re.IGNORECASE if " " in name else 0
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", words[name], text, flags=capitals)
    return text
