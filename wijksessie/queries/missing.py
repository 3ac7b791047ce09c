"""Whom we reach and whom we miss, about the neighbourhood only: no person ever gets such a label.

Kinds of organisations (PH-12) follow from the contacts; signallers (LG-04), risk factors (NV-05) and groups
(TR-10) from what the team looked at.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from sqlalchemy import select

import resources
from wijksessie.model import Contact, Project
from wijksessie.queries.checks import CheckView, checks_of
from wijksessie.store import Workspace
from wijksessie.terms import CheckState, ContactStatus, ContactType

PARTIES, SIGNALLERS, RISK_FACTORS, GROUPS = "parties", "signallers", "risk_factors", "groups"


@dataclass(frozen=True)
class MissingLine:
    """A kind or group: YES we reach them, NO we miss them, None nobody looked. `names` are organisations."""

    check: CheckView
    state: CheckState | None
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Missing:
    """The four lists. `owner` is the id of the project, to set a line with."""

    owner: str
    parties: tuple[MissingLine, ...]
    signallers: tuple[MissingLine, ...]
    risk_factors: tuple[MissingLine, ...]
    groups: tuple[MissingLine, ...]


def missing(workspace: Workspace) -> Missing:
    """The four lists of this neighbourhood."""
    with workspace.read() as db:
        owner = db.scalars(select(Project.id)).one()
        parties = checks_of(db, owner, PARTIES)
        joining = Contact.type == ContactType.ORGANISATION, Contact.status != ContactStatus.DOES_NOT_JOIN
        reached = _by_kind(db.execute(select(Contact.kind, Contact.display).where(*joining)))
        others = [
            tuple(MissingLine(check, check.state) for check in checks_of(db, owner, name))
            for name in (SIGNALLERS, RISK_FACTORS, GROUPS)
        ]
    return Missing(owner, tuple(_party(check, reached, looked=bool(reached)) for check in parties), *others)


def kinds(workspace: Workspace) -> tuple[CheckView, ...]:
    """The kinds of organisations to choose from, also those the team added."""
    with workspace.read() as db:
        return checks_of(db, db.scalars(select(Project.id)).one(), PARTIES)


@lru_cache(maxsize=1000)
def kind_of(name: str) -> str:
    """The kind of organisation a name tells, for instance "ggd"; empty when it tells none."""
    small = name.casefold()
    return next((kind for kind, words in _words().items() if any(word in small for word in words)), "")


@cache
def _words() -> dict[str, list[str]]:
    text = resources.path("checks", f"{PARTIES}.toml").read_text(encoding="utf-8")
    words: dict[str, list[str]] = tomllib.loads(text)["words"]
    return words


def _by_kind(found: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Names per kind; a chosen kind goes before what the name tells. Who does not join is not reached."""
    reached = defaultdict(list)
    for chosen, display in found:
        if kind := chosen or kind_of(display):
            reached[kind].append(display)
    return reached


def _party(check: CheckView, reached: dict[str, list[str]], *, looked: bool) -> MissingLine:
    """A kind we have is reached; one we have not is missed, unless the team said what is the case.

    As long as there is no organisation at all nobody has `looked`.
    """
    names = tuple(sorted(reached.get(check.key, ()), key=str.casefold))
    if names:
        return MissingLine(check, CheckState.YES, names)
    return MissingLine(check, check.state or (CheckState.NO if looked else None))
