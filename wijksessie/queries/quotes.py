"""Residents' own words as the team sees them: about which card, and how far they may travel."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from wijksessie.model import Quote
from wijksessie.queries.options import OptionView, options_of
from wijksessie.queries.stayed import stayed_cards
from wijksessie.store import Workspace
from wijksessie.terms import Consent


@dataclass(frozen=True)
class QuoteView:
    """One quote. `about` is a card, or None; `edited` when the words were made unrecognisable."""

    id: str
    text: str
    about: OptionView | None
    consent: Consent
    edited: bool


def quotes(workspace: Workspace, session_id: str) -> tuple[QuoteView, ...]:
    """All quotes of a session: those that may travel furthest first, and *niet delen* last."""
    rank = {consent: nr for nr, consent in enumerate(Consent)}
    with workspace.read() as db:
        rows = db.scalars(select(Quote).where(Quote.session_id == session_id)).all()
        keys = tuple(row.about for row in rows if row.about)
        cards = {option.key: option for option in options_of(db, session_id, keys)}
        views = [
            QuoteView(row.id, row.text, cards.get(row.about or ""), Consent(row.consent), row.edited)
            for row in rows
        ]
    return tuple(sorted(views, key=lambda view: (rank[view.consent], view.text, view.id)))


def quote_cards(workspace: Workspace, session_id: str) -> tuple[OptionView, ...]:
    """The cards a quote can be about: those that lie on the table, not those laid under another."""
    with workspace.read() as db:
        keys = tuple(key for key, above in stayed_cards(db, session_id).items() if above == key)
        found = options_of(db, session_id, keys)
    return tuple(sorted(found, key=lambda option: (option.label, option.key)))
