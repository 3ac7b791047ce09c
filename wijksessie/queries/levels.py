"""How much influence residents have, and the promise that goes with it (domain.md 4.2, TR-06)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

import resources
from wijksessie.model import WijkSession
from wijksessie.queries.resident_words import problem, sentences_of
from wijksessie.store import Workspace
from wijksessie.terms import Level

MOST_SENTENCES = 2
"""In a promise; more would be a contract."""


@dataclass(frozen=True)
class LevelText:
    """A level as the program brings it.

    `promise` is for residents, `means` for the team. `fits` when a wijksessie is the right tool for it;
    `instead` says what to do when it is the wrong one, and is empty otherwise.
    """

    level: Level
    label: str
    promise: str
    means: str
    fits: bool
    instead: str


@dataclass(frozen=True)
class LevelChoice:
    """The level of a session, or None while nobody chose. `own` when the team wrote the promise itself."""

    chosen: LevelText | None
    promise: str
    own: bool


@cache
def level_texts() -> tuple[LevelText, ...]:
    """The five levels, from little influence to much."""
    file = tomllib.loads(resources.path("levels.toml").read_text(encoding="utf-8"))
    return tuple(
        LevelText(
            Level(text["key"]), text["label"], text["promise"], text["means"], text["fits"], text["instead"]
        )
        for text in file["level"]
    )


def level_text(level: Level) -> LevelText:
    """One of the five."""
    return next(text for text in level_texts() if text.level is level)


def promise_problem(promise: str) -> str:
    """Why a promise cannot stand like this, or empty: one or two short sentences in everyday words."""
    if len(sentences_of(promise)) > MOST_SENTENCES:
        return "Een belofte is hooguit twee zinnen. Haal er een zin uit."
    return problem(promise)


def level_choice(workspace: Workspace, session_id: str) -> LevelChoice | None:
    """The level of a session with its promise; None when the session is not there."""
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        return None if session is None else choice_of(session)


def choice_of(session: WijkSession) -> LevelChoice:
    """The same, inside a reading that is under way. A promise that residents could not read is not shown."""
    if session.level not in set(Level):
        return LevelChoice(None, "", own=False)
    text = level_text(Level(session.level))
    promise = " ".join(session.promise.split())
    if not promise or promise_problem(promise):
        return LevelChoice(text, text.promise, own=False)
    return LevelChoice(text, promise, own=promise != text.promise)
