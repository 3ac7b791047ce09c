"""Find the scene of a round: who is still out, whether the group is large enough, and then its pieces."""

from __future__ import annotations

from wijksessie.model import Round
from wijksessie.queries.dots import reveal
from wijksessie.queries.stage.building import read
from wijksessie.queries.stage.circle import circle_of
from wijksessie.queries.stage.doubt import doubted
from wijksessie.queries.stage.scene import Frame, Scene
from wijksessie.queries.stage.texts import line
from wijksessie.store import Workspace
from wijksessie.terms import TechniqueId

__all__ = ["circle_of", "question_of", "stage_of", "welcome_of"]

ROWS_ON_A_PAGE = 6
"""More rows than this cannot be read from six metres."""


def stage_of(workspace: Workspace, round_id: str, without: frozenset[str] = frozenset()) -> Scene | None:
    """What the big screen may show of a round; None when it is not there.

    Only confirmed tables count; until all of them are, there are no pieces, unless the rest is left out by
    name. Nothing of a group that is too small (domain.md 3.10), nothing sensitive before the team agreed.
    """
    with workspace.read() as db:
        round_ = db.get(Round, round_id)
        if round_ is None:
            return None
        technique = TechniqueId(round_.technique)
    if technique is TechniqueId.DOT_VOTE:
        scene = _dots(workspace, round_id, without)
    else:
        scene = read(workspace, round_id, without)
    return None if scene is None else doubted(workspace, scene)


def _dots(workspace: Workspace, round_id: str, without: frozenset[str]) -> Scene | None:
    found = reveal(workspace, round_id, without)
    if found is None:
        return None
    rows = len(found.rows)
    return Scene(
        found.title,
        "dots",
        found.rows,
        pages=tuple((rows - 1 - nr) // ROWS_ON_A_PAGE for nr in range(rows)),
        upwards=True,
        waiting=found.waiting,
        waiting_keys=found.waiting_keys,
        without=found.without,
        tables=found.tables,
        too_few=found.too_few,
    )


def question_of(text: str, pictogram: str = "") -> Scene:
    """One question and its picture, all of it in sight at once."""
    return Scene(text, "question", frames=(Frame(head=text, pictogram=pictogram),))


def welcome_of() -> Scene:
    """The page for people who come in: no names, no neighbourhood, nothing to read first."""
    return Scene(line("welcome"), "welcome", frames=(Frame(head=line("welcome_line")),))
