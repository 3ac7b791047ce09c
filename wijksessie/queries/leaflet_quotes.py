"""Residents' own words in the leaflet: only with consent for it, chosen, and without names (P7)."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Card, Quote
from wijksessie.queries.identity import findings
from wijksessie.queries.leaflet import Leaflet
from wijksessie.queries.sentences import full_stop, patterns
from wijksessie.terms import Consent

MOST_QUOTES = 2
"""More would fill the page with what few people said."""

_LEAST_WORDS = 3
"""Fewer words than this are no quote that anybody can be known by."""


def quotes_to_choose(
    db: Session, session_id: str, names: Collection[str], hidden: Collection[re.Pattern[str]]
) -> dict[str, str]:
    """The quotes that may be printed, by id: consent for the leaflet and nothing that says who it was.

    What somebody else said and does not share is not in it either.
    """
    rows = db.scalars(
        select(Quote).where(Quote.session_id == session_id, Quote.consent == Consent.LEAFLET)
    ).all()
    return {
        row.id: " ".join(row.text.split())
        for row in sorted(rows, key=lambda row: (row.text, row.id))
        if row.text.strip()
        and not findings(row.text, names)
        and not any(pattern.search(row.text) for pattern in hidden)
    }


def with_quotes(
    db: Session,
    session_id: str,
    leaflet: Leaflet,
    chosen: Sequence[str],
    names: Collection[str],
    hidden: Collection[re.Pattern[str]],
) -> Leaflet:
    """The leaflet with the chosen quotes; the team hears when one may no longer be printed."""
    if not chosen:
        return leaflet
    allowed = quotes_to_choose(db, session_id, names, hidden)
    hints = leaflet.hints
    if not set(chosen) <= set(allowed):
        hints = (*hints, "Een gekozen uitspraak mag niet in de folder. Hij staat er niet in.")
    return replace(leaflet, quotes=printed(chosen, allowed), hints=hints)


def printed(chosen: Sequence[str], allowed: dict[str, str]) -> tuple[str, ...]:
    """The chosen quotes as residents read them; one that may no longer be printed is left out."""
    pattern = patterns()["quotes"]["one"]
    return tuple(
        pattern.format(quote=full_stop(re.sub('["“”„]', "’", allowed[id_])))
        for id_ in dict.fromkeys(chosen)
        if id_ in allowed
    )[:MOST_QUOTES]


def hidden_quotes(db: Session, session_id: str) -> tuple[re.Pattern[str], ...]:
    """What finds the words of residents that may not be in the leaflet, however they are put down.

    The words of a card lie open on the table, so they may be repeated.
    """
    labels = [_words(label) for label in db.scalars(select(Card.label).where(Card.session_id == session_id))]
    rows = db.scalars(
        select(Quote.text).where(Quote.session_id == session_id, Quote.consent != Consent.LEAFLET)
    )
    found = []
    for text in sorted(set(rows)):
        words = _words(text)
        if len(words) >= _LEAST_WORDS and words not in labels:
            said = r"\W+".join(re.escape(word) for word in words)
            found.append(re.compile(rf"(?<!\w){said}(?!\w)", re.IGNORECASE))
    return tuple(found)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
