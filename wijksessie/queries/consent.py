"""What is asked before people start, in which words, and what the answers were (domain.md 4.5, 4.6)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

import resources
from wijksessie.model import Attendance, ConsentRecord, WijkSession
from wijksessie.queries.team import role_names, team
from wijksessie.store import Workspace, key_id, thaw
from wijksessie.terms import Role

PHOTO_STICKERS = ("yes", "only_hands", "no")
"""Green, yellow and red."""


@dataclass(frozen=True)
class ConsentStep:
    """One thing to say aloud, with its picture; a few sentences residents hear (B1)."""

    key: str
    title: str
    pictogram: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Sticker:
    """A colour for photos, with what it means in words."""

    key: str
    label: str
    rule: str
    mark: str


@dataclass(frozen=True)
class ConsentText:
    """The words, with their version. `listens` is for organisations."""

    version: str
    steps: tuple[ConsentStep, ...]
    limits: tuple[str, ...]
    ask: str
    stickers: tuple[Sticker, ...]
    listens: ConsentStep


@dataclass(frozen=True)
class RulesView:
    """What was asked and agreed in a session; None where nobody noted it yet. Counts only."""

    text_version: str
    read_aloud: bool | None
    interpreter: bool | None
    did_not_want: int | None
    stickers: tuple[int, int, int]
    rules: tuple[str, ...]


@dataclass(frozen=True)
class RoleCard:
    """Who does what here: `who` are names by role, `leaves` what somebody in this role does not do."""

    role: Role
    name: str
    who: tuple[str, ...]
    does: str
    leaves: str


@cache
def consent_text() -> ConsentText:
    """The words to read aloud."""
    with resources.path("consent.toml").open("rb") as file:
        read = tomllib.load(file)
    return ConsentText(
        read["version"],
        tuple(_step(row) for row in read["step"]),
        tuple(read["limits"]),
        read["ask"],
        tuple(Sticker(**row) for row in read["sticker"]),
        _step(read["listens"]),
    )


def rules_view(workspace: Workspace, session_id: str) -> RulesView:
    """What was noted in a session."""
    with workspace.read() as db:
        record = db.get(ConsentRecord, key_id("ConsentRecord", session_id))
        attendance = db.get(Attendance, key_id("Attendance", session_id))
        session = db.get(WijkSession, session_id)
        counted = {} if attendance is None else thaw(attendance.photo_consent) or {}
        yes, hands, no = (int(counted.get(key) or 0) for key in PHOTO_STICKERS)
        return RulesView(
            "" if record is None else record.text_version,
            None if record is None else record.read_aloud,
            None if record is None else record.interpreter,
            None if record is None else record.did_not_want,
            (yes, hands, no),
            () if session is None else tuple(session.ground_rules or ()),
        )


def role_cards(workspace: Workspace, session_id: str) -> tuple[RoleCard, ...]:
    """The roles that somebody has in this session, each once, in the order of the field."""
    members = team(workspace, session_id).members
    with resources.path("consent.toml").open("rb") as file:
        words = tomllib.load(file)["role"]
    cards = []
    for role, name in role_names().items():
        mine = [member for member in members if member.role is role]
        if mine and role in words:
            who = tuple(
                f"{member.display} ({member.table_label.lower()})" if member.table_label else member.display
                for member in mine
                if member.display
            )
            cards.append(RoleCard(role, name, who, words[role]["does"], words[role]["not"]))
    return tuple(cards)


def _step(row: dict[str, object]) -> ConsentStep:
    lines = row["lines"]
    assert isinstance(lines, list)
    return ConsentStep(str(row["key"]), str(row["title"]), str(row["pictogram"]), tuple(map(str, lines)))
