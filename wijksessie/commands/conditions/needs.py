"""What a session needs: whether the team wants it, how much, by whom, and whether it is arranged."""

from __future__ import annotations

from wijksessie.commands.find import get
from wijksessie.model import Need, WijkSession
from wijksessie.queries.conditions import need_texts
from wijksessie.store import Db, Workspace
from wijksessie.techniques.base import RuleBroken


def want_need(workspace: Workspace, session_id: str, key: str, wanted: bool | None) -> None:
    """Decide whether this is needed; None when it is open again. What is not wanted is not arranged."""
    with workspace.change("need.want") as db:
        need = _need(db, session_id, key)
        need.wanted = wanted
        if not wanted:
            need.arranged = False


def describe_need(
    workspace: Workspace, session_id: str, key: str, detail: str | None = None, by_whom: str | None = None
) -> None:
    """Write down how much or which, and who does it; None leaves it as it is."""
    with workspace.change("need.describe") as db:
        need = _need(db, session_id, key)
        if detail is not None:
            need.detail = detail.strip()
        if by_whom is not None:
            need.by_whom = by_whom.strip()


def arrange_need(workspace: Workspace, session_id: str, key: str, arranged: bool) -> None:
    """Say that it is arranged, or not yet. Only for what the team wants."""
    with workspace.change("need.arrange") as db:
        need = _need(db, session_id, key)
        if arranged and not need.wanted:
            raise RuleBroken("Kies eerst of u dit wilt.", (key,))
        need.arranged = arranged


def _need(db: Db, session_id: str, key: str) -> Need:
    if key not in {text.key for text in need_texts()}:
        raise RuleBroken("Dit staat niet in de lijst.", (key,))
    get(db, WijkSession, session_id)
    return db.keyed(Need, session_id, key, session_id=session_id, key=key, wanted=None)
