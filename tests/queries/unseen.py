"""Sessions that nobody saw before: the practice session with other tables, other votes and other promises."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.commands import Workspace
from wijksessie.model import Action, ActionUpdate, Attendance, Card, Round, Sheet, Table, WijkSession
from wijksessie.queries.session import current
from wijksessie.store import Db

LONG = "Steeds doorgestuurd worden tussen gemeente, zorgverzekeraar en woningcorporatie"
ORDER = ("so_inloop", "so_brievenhulp", "so_gratis_act", "so_bespaar", "so_een_nummer", "so_groen")


@dataclass(frozen=True)
class Unseen:
    """`tables` are the residents at each; `dots` the votes of each; `after` changes what is left."""

    tables: Sequence[int]
    dots: Sequence[Mapping[str, int]]
    each: int = 3
    most: int | None = 1
    rank: Sequence[str] = ORDER
    listeners: int = 7
    after: Callable[[Db], None] = field(default=lambda db: None)


def all_promised(db: Db) -> None:
    """Every solution of the top three has its action, and nothing was refused."""
    for action in db.scalars(select(Action)):
        if action.key in ("a8", "a9"):
            db.delete(action)
        if action.key == "a3":
            action.solution = "so_gratis_act"


def all_refused(db: Db) -> None:
    for action in db.scalars(select(Action)):
        add_news(
            db, action, status="kan_niet", reason="Hier is geen geld voor", alternative="Loop gerust binnen"
        )


def strange_owners(db: Db) -> None:
    """Nobody knows the article of these names, and whether they are one or several."""
    owners = ("Thuishuis & Co", "De Vrienden van het Park", "COA", "Bewoners")
    for action, owner in zip(db.scalars(select(Action).order_by(Action.key)), owners, strict=False):
        action.owner = owner
        action.kind = "zelf" if owner == "Bewoners" else action.kind


def long_names(db: Db) -> None:
    for card in db.scalars(select(Card)):
        card.label = f"{LONG} {card.key.replace('_', ' ')}"
    for action in db.scalars(select(Action)):
        action.label, action.owner = f"{LONG}, elke week", f"Stichting {LONG}"
    session = db.scalars(select(WijkSession)).one()
    session.location = f"Buurtcentrum {LONG}"


def add_news(db: Session, action: Action, *, status: str, reason: str = "", alternative: str = "") -> None:
    db.add(
        ActionUpdate(
            action_id=action.id,
            sequence=9,
            on=dt.date(2026, 11, 22),
            status=status,
            reason=reason,
            alternative=alternative,
        )
    )


SESSIONS: dict[str, Unseen] = {
    "no votes for most": Unseen((6, 6), ({"st_energie": 6}, {"st_energie": 5, "st_ov": 0}), each=1),
    "one vote": Unseen((6,), ({"st_energie": 5, "st_brieven": 1},), each=1),
    "shared first": Unseen((5, 5), ({"st_energie": 5, "st_brieven": 5}, {"st_brieven": 2, "st_energie": 2})),
    "three share a place": Unseen(
        (6, 6), ({"st_energie": 4, "st_brieven": 4, "st_rommel": 4}, {"st_overlast": 4})
    ),
    "one table": Unseen((6,), ({"st_energie": 4, "st_brieven": 2, "st_rommel": 1},), listeners=1),
    "1 resident": Unseen((1,), ({"st_energie": 1},), each=1, listeners=1),
    "3 residents": Unseen((3,), ({"st_energie": 3, "st_brieven": 2, "st_rommel": 1},), listeners=0),
    "120 residents": Unseen(
        (12,) * 10, [{"st_energie": 11, "st_brieven": nr, "st_geen_plek": 12 - nr} for nr in range(10)]
    ),
    "several dots on a card": Unseen(
        (6, 6), ({"st_energie": 18}, {"st_brieven": 17, "st_rommel": 1}), most=None
    ),
    "nothing refused": Unseen((6, 6), ({"st_energie": 6}, {"st_brieven": 5}), after=all_promised),
    "everything refused": Unseen((6, 6), ({"st_energie": 6}, {"st_brieven": 5}), after=all_refused),
    "unknown owners": Unseen((6, 6), ({"st_energie": 6}, {"st_brieven": 5}), after=strange_owners),
    "long names": Unseen((6, 6), ({"st_energie": 6, "st_rommel": 3}, {"st_brieven": 5}), after=long_names),
}


def become(workspace: Workspace, seen: Unseen) -> str:
    """Turn the practice session into another one; return its id."""
    session = current(workspace)
    assert session is not None
    with workspace.change("test.unseen") as db:
        for table in db.scalars(select(Table)):
            db.delete(table)
        keys = [f"tafel_{nr}" for nr in range(len(seen.tables))]
        for nr, residents in enumerate(seen.tables):
            db.add(
                Table(
                    session_id=session.id,
                    key=keys[nr],
                    label=f"Tafel {nr + 1}",
                    position=nr,
                    residents=residents,
                    taking_part=residents,
                )
            )
        counted = db.scalars(select(Attendance)).one()
        counted.residents_present, counted.professionals = sum(seen.tables), seen.listeners
        for round_ in db.scalars(select(Round)).all():
            if round_.technique == "dot_vote":
                round_.params = {"dots_per_person": seen.each, "max_per_item": seen.most, "secret": True}
                round_.options = tuple({*round_.options, "st_ov"})
                _sheets(db, round_, [dict(votes) for votes in seen.dots], keys)
            elif round_.technique == "direct_ranking":
                order: dict[str, float] = {key: float(nr) for nr, key in enumerate(seen.rank, 1)}
                _sheets(db, round_, [order for _ in keys], keys)
        seen.after(db)
    return session.id


def _sheets(db: Db, round_: Round, data: Sequence[object], keys: Sequence[str]) -> None:
    for sheet in db.scalars(select(Sheet).where(Sheet.round_id == round_.id)).all():
        db.delete(sheet)
    for key, value in zip(keys, data, strict=True):
        sheet = db.keyed(Sheet, round_.id, key, round_id=round_.id, table_key=key)
        sheet.data, sheet.confirmed = value, True
