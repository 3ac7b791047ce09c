"""What a facilitator can choose for the leaflet, and what is chosen now."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from wijksessie.queries import leaflet_frame, leaflet_promises, leaflet_top
from wijksessie.queries.actions import ActionView, actions_of
from wijksessie.queries.identity import names_of
from wijksessie.queries.leaflet_quotes import MOST_QUOTES, hidden_quotes, quotes_to_choose
from wijksessie.store import Workspace


@dataclass(frozen=True)
class QuoteChoice:
    """A quote that may be printed."""

    id: str
    text: str


@dataclass(frozen=True)
class Choices:
    """What a facilitator can choose, and what is chosen now.

    `quotes` may all be printed; `quotes_chosen` are ids of those. `qr` is a web address or phone number.
    """

    promises: tuple[ActionView, ...]
    chosen: tuple[str, ...]
    refusals: tuple[ActionView, ...]
    refusal: str | None
    off: frozenset[str]
    respond_when: str
    respond_where: str
    phone: str
    quotes: tuple[QuoteChoice, ...] = ()
    quotes_chosen: tuple[str, ...] = ()
    qr: str = ""
    title: str = ""


def choices(workspace: Workspace, session_id: str, on: dt.date) -> Choices:
    """What can be chosen for the leaflet on a day, with what is chosen now."""
    with workspace.read() as db:
        plan = leaflet_frame.plan_of(db, session_id)
        actions = actions_of(db, session_id, on)
        ranking = leaflet_top.ranking_outcome(db, session_id)
        quotes = quotes_to_choose(db, session_id, names_of(db), hidden_quotes(db, session_id))
    chosen = leaflet_promises.chosen_promises(actions, plan.chosen, ranking.order if ranking else ())
    refused = leaflet_promises.refused(actions)
    refusal = plan.refusal if plan.refusal in {action.id for action in refused} else None
    return Choices(
        promises=tuple(filter(leaflet_promises.may_promise, actions)),
        chosen=tuple(action.id for action in chosen),
        refusals=tuple(refused),
        refusal=refusal or (refused[0].id if refused else None),
        off=plan.off,
        respond_when=plan.respond_when,
        respond_where=plan.respond_where,
        phone=plan.phone,
        quotes=tuple(QuoteChoice(id_, text) for id_, text in quotes.items()),
        quotes_chosen=tuple(id_ for id_ in plan.quotes if id_ in quotes)[:MOST_QUOTES],
        qr=plan.qr.removeprefix("tel:"),
        title=plan.title,
    )
