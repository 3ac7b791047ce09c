"""Spoken consent, stickers for photos and the rules of the meeting: counted, never who (domain.md 4.5)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from wijksessie.commands.find import get
from wijksessie.model import Attendance, ConsentRecord, Round, WijkSession
from wijksessie.queries.consent import PHOTO_STICKERS, consent_text
from wijksessie.queries.options import fixed_options
from wijksessie.queries.rounds import sheets_of
from wijksessie.store import Workspace, thaw
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import TechniqueId


def record_consent(
    workspace: Workspace,
    session_id: str,
    *,
    read_aloud: bool | None = None,
    interpreter: bool | None = None,
    did_not_want: int | None = None,
) -> None:
    """Write down how consent was asked; None leaves a thing as it is. The words have a version of their own.

    Raises `RuleBroken` for fewer than nobody.
    """
    if did_not_want is not None and did_not_want < 0:
        raise RuleBroken("Minder dan 0 kan niet.", ("did_not_want",))
    with workspace.change("consent.record") as db:
        get(db, WijkSession, session_id)
        record = db.keyed(
            ConsentRecord,
            session_id,
            session_id=session_id,
            read_aloud=None,
            interpreter=None,
            did_not_want=None,
        )
        record.text_version = consent_text().version
        if read_aloud is not None:
            record.read_aloud = read_aloud
        if interpreter is not None:
            record.interpreter = interpreter
        if did_not_want is not None:
            record.did_not_want = did_not_want


def count_sticker(workspace: Workspace, session_id: str, sticker: str, more: int) -> None:
    """Count `more` stickers of one colour ("yes", "only_hands", "no"); the total follows."""
    if sticker not in PHOTO_STICKERS:
        raise ValueError(sticker)
    with workspace.change("consent.sticker") as db:
        get(db, WijkSession, session_id)
        attendance = db.keyed(Attendance, session_id, session_id=session_id)
        kept = thaw(attendance.photo_consent) or {}
        count = {key: int(kept.get(key) or 0) for key in PHOTO_STICKERS}
        count[sticker] += more
        if count[sticker] < 0:
            raise RuleBroken("Minder dan 0 kan niet.", (sticker,))
        attendance.photo_consent = {**count, "total": sum(count.values())}


def set_ground_rules(workspace: Workspace, session_id: str, rules: Sequence[str]) -> None:
    """Keep the rules of this meeting, in their order; empty and double ones go."""
    kept = tuple(dict.fromkeys(rule.strip() for rule in rules if rule.strip()))
    with workspace.change("rules.set") as db:
        get(db, WijkSession, session_id).ground_rules = kept


def take_chosen_rules(workspace: Workspace, session_id: str) -> int:
    """Take over what people chose in the last round of rules (T20), own ones too; return how many rules.

    Only sheets that were confirmed count. Raises `RuleBroken` when nobody chose yet.
    """
    words = {option.key: option.label for option in fixed_options("rules")}
    rules: list[str] = []
    with workspace.read() as db:
        rounds = db.scalars(
            select(Round).where(
                Round.session_id == session_id, Round.technique == TechniqueId.GROUND_RULES, Round.opened
            )
        )
        for round_ in sorted(rounds, key=lambda found: (found.position, found.id))[-1:]:
            said = [sheet.data or {} for sheet in sheets_of(db, round_.id).values() if sheet.confirmed]
            chosen = {key for data in said for key in data.get("chosen") or ()}
            rules += [words.get(option, option) for option in round_.options if option in chosen]
            rules += [text for data in said for text in data.get("added") or ()]
    if not rules:
        raise RuleBroken("Kies eerst samen de afspraken. Zeg daarna: dit klopt.", ("rules",))
    set_ground_rules(workspace, session_id, rules)
    return len(dict.fromkeys(rules))
