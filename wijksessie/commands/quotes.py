"""Residents' own words: written down with how far they may travel, asked at the moment (domain.md 4.5)."""

from __future__ import annotations

from wijksessie.commands.find import get
from wijksessie.model import Quote, WijkSession
from wijksessie.queries.identity import findings, names_in_file
from wijksessie.store import Workspace
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import Consent


def add_quote(
    workspace: Workspace,
    session_id: str,
    text: str,
    consent: Consent,
    *,
    about: str | None = None,
    nobody: bool = False,
) -> str:
    """Write down what somebody said and return its id; `about` is the key of a card.

    Raises `RuleBroken` for no words, and for words for the leaflet or the report that may point at somebody;
    `nobody` says that a human looked and it is no person.
    """
    text = _words(text)
    _may_travel(workspace, text, consent, nobody=nobody)
    with workspace.change("quote.add") as db:
        get(db, WijkSession, session_id)
        quote = Quote(session_id=session_id, text=text, about=about, consent=consent)
        db.add(quote)
    return quote.id


def change_quote(
    workspace: Workspace,
    quote_id: str,
    text: str,
    consent: Consent,
    *,
    about: str | None = None,
    nobody: bool = False,
) -> None:
    """Change a quote as a whole, in one change. Other words than were said are kept as edited.

    Raises `RuleBroken` as `add_quote` does.
    """
    text = _words(text)
    _may_travel(workspace, text, consent, nobody=nobody)
    with workspace.change("quote.change") as db:
        quote = get(db, Quote, quote_id)
        quote.edited = quote.edited or quote.text != text
        quote.text, quote.consent, quote.about = text, consent, about


def remove_quote(workspace: Workspace, quote_id: str) -> None:
    """Take a quote away, for instance when somebody takes it back."""
    with workspace.change("quote.remove") as db:
        db.delete(get(db, Quote, quote_id))


def _words(text: str) -> str:
    if not (text := text.strip()):
        raise RuleBroken("Schrijf eerst op wat iemand zei.", ("text",))
    return text


def _may_travel(workspace: Workspace, text: str, consent: Consent, *, nobody: bool) -> None:
    if (
        consent in (Consent.LEAFLET, Consent.REPORT)
        and not nobody
        and findings(text, names_in_file(workspace))
    ):
        raise RuleBroken(
            "Misschien staat hier wie het is. Haal het weg, of zeg dat het geen persoon is.", ("consent",)
        )
