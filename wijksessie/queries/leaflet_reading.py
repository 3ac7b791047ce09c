"""The leaflet as a reading of the data: nothing in it was not said, and nobody typed its numbers."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Message, Table, WijkSession
from wijksessie.queries import leaflet_frame, leaflet_promises, leaflet_top
from wijksessie.queries.action_rules import action_gaps
from wijksessie.queries.actions import ActionView, actions_of
from wijksessie.queries.helplines import helplines, leaflet_help
from wijksessie.queries.identity import names_of
from wijksessie.queries.leaflet import Leaflet, Refusal
from wijksessie.queries.leaflet_choices import Choices, choices
from wijksessie.queries.leaflet_frame import Plan
from wijksessie.queries.leaflet_own import Known, numbers_in, with_own_words
from wijksessie.queries.leaflet_quotes import hidden_quotes, with_quotes
from wijksessie.queries.leaflet_safe import safe
from wijksessie.queries.own_pictures import (
    ShownCard,
    pictogram_names,
    pictures_named,
    shown_actions,
    shown_cards,
)
from wijksessie.queries.own_texts import own_texts
from wijksessie.queries.resident_words import MOST_WORDS
from wijksessie.queries.rounds import rounds_of, setup_of, sheets_of
from wijksessie.queries.sentences import clock, patterns
from wijksessie.queries.session import current_session
from wijksessie.queries.today import today
from wijksessie.store import Workspace
from wijksessie.tally.disclosure import Surface, may_show_joint
from wijksessie.techniques.dot_vote import DotVoteOutcome
from wijksessie.terms import TechniqueId

__all__ = ["Choices", "choices", "current_leaflet", "edition_day", "leaflet", "read_leaflet", "read_program"]

OPTIONAL_BLOCKS = ("wie", "verschil", "kan_niet", "reageren")
"""Blocks 2, 4, 7 and 8 can be switched off (domain.md 5.2)."""

HELP_GROWS_OLD = dt.timedelta(days=365)


@dataclass(frozen=True)
class Read:
    """The leaflet in the program's words, and what it was read from."""

    leaflet: Leaflet
    plan: Plan
    actions: tuple[ActionView, ...]
    dots: DotVoteOutcome | None


def leaflet(workspace: Workspace, session_id: str, on: dt.date) -> Leaflet | None:
    """The leaflet of a session as it reads on a day, or None when the session is not there."""
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        return None if session is None else read_leaflet(db, session, on)


def edition_day(db: Session, session_id: str, today: dt.date) -> dt.date:
    """The day the leaflet speaks of: when residents got it, or today while they still wait for it."""
    sent = db.scalar(select(Message.sent).where(Message.session_id == session_id, Message.kind == "leaflet"))
    return sent or today


def current_leaflet(
    workspace: Workspace, now: Callable[[], dt.datetime], on: dt.date | None = None
) -> Leaflet | None:
    """The leaflet of the current session as it reads on `on`; without it on the day residents got it, or else
    today. None without a session.
    """
    day = today(workspace, now)
    with workspace.read() as db:
        session = current_session(db)
        return None if session is None else read_leaflet(db, session, on or edition_day(db, session.id, day))


def read_leaflet(db: Session, session: WijkSession, on: dt.date) -> Leaflet:
    """Read the ten blocks from the data, as everything stood on the day `on`, with the facilitator's words.

    What could tell who somebody is does not come through, and is a gap for whoever publishes.
    """
    read = read_program(db, session, on)
    names, hidden = names_of(db), hidden_quotes(db, session.id)
    written = with_quotes(db, session.id, read.leaflet, read.plan.quotes, names, hidden)
    known = _known(db, session, read, names, hidden)
    written = with_own_words(written, own_texts(db, session.id), known)
    written = replace(written, pictures=pictures_named(db, pictogram_names(written)))
    public = (session.location, read.plan.respond_where)
    clean, told = safe(written, names, numbers=(read.plan.phone,), places=public, hidden=hidden)
    hints = tuple(dict.fromkeys((*clean.hints, *_long_sentences(clean))))
    return replace(clean, gaps=tuple(dict.fromkeys((*clean.gaps, *told))), hints=hints)


def read_program(db: Session, session: WijkSession, on: dt.date) -> Read:
    """Read the ten blocks in the program's words."""
    plan = leaflet_frame.plan_of(db, session.id)
    cards = shown_cards(db, session.id)
    dots = leaflet_top.dots_outcome(db, session.id)
    ranking = leaflet_top.ranking_outcome(db, session.id)
    actions = shown_actions(db, session.id, actions_of(db, session.id, on))
    promised = leaflet_promises.chosen_promises(actions, plan.chosen, ranking.order if ranking else ())
    tested = leaflet_frame.count_testers(db, session.id)
    refused = _refused(actions, plan)
    no = _refusal(actions, refused, plan, cards, ranking.top3 if ranking else (), on)
    missing = {
        "Er zijn nog geen stippen geteld.": dots is None,
        "Er zijn nog geen oplossingen op volgorde gelegd.": ranking is None,
        "Er is nog geen actie waar een organisatie ja op zei.": not promised,
        "Zeg ook wat nog niet lukt, en waarom. Of zet dat deel uit.": no is None
        and "kan_niet" not in plan.off,
    }
    told = [*promised, refused] if refused else promised
    unanswered = [leaflet_promises.unanswered(action, on) for action in promised]
    people_at = leaflet_top.people_at(db, session.id)
    read = Leaflet(
        title=plan.title,
        subtitle=leaflet_frame.subtitle(db, session),
        edition=on,
        thanks=tuple(patterns()["thanks"]["lines"]),
        present=None if "wie" in plan.off else leaflet_frame.present(db, session),
        stress=leaflet_top.stress(dots, cards) if dots else None,
        difference=leaflet_top.difference(dots, cards, people_at)
        if dots and "verschil" not in plan.off
        else None,
        helps=leaflet_top.helps(ranking, cards) if ranking else None,
        doing=leaflet_promises.doing(promised, cards, on) if promised else None,
        refusal=no,
        respond=None if "reageren" in plan.off else leaflet_frame.respond(session, plan),
        again=leaflet_frame.again(db, session, on),
        help=leaflet_help(),
        footer=leaflet_frame.footer(tested),
        gaps=(
            *(text for text, is_missing in missing.items() if is_missing),
            *_unconfirmed(db, session.id),
            *(text for text in unanswered if text),
            *(gap for action in told for gap in action_gaps(db, action)),
        ),
        hints=_hints(session, plan, tested, on),
        qr=leaflet_frame.qr(plan) if "reageren" not in plan.off else None,
    )
    return Read(read, plan, tuple(actions), dots)


def _known(
    db: Session, session: WijkSession, read: Read, names: tuple[str, ...], hidden: tuple[re.Pattern[str], ...]
) -> Known:
    """What own words are compared with."""
    texts = [*read.leaflet.texts(), session.location, read.plan.respond_where, clock(session.start)]
    texts += [f"{action.label} {action.owner}" for action in read.actions]
    numbers = numbers_in(texts) | {re.sub(r"\D", "", read.plan.phone)}
    if read.dots and may_show_joint(read.dots.voters, Surface.SHARED):
        numbers |= {str(total) for total in read.dots.totals.values() if total}
    if who := read.leaflet.present:
        numbers |= {str(who.people.count)}
    tables = tuple(db.execute(select(Table.label, Table.language).where(Table.session_id == session.id)))
    return Known(
        numbers - {""},
        {action.id: action for action in read.actions},
        tuple(label for label, _ in tables if label),
        tuple(language for _, language in tables if language),
        names,
        " ".join(texts).casefold(),
        hidden,
    )


def _refused(actions: list[ActionView], plan: Plan) -> ActionView | None:
    """The action of block 7: the one chosen, or the first."""
    if "kan_niet" in plan.off:
        return None
    refused = leaflet_promises.refused(actions)
    return next((action for action in refused if action.id == plan.refusal), refused[0] if refused else None)


def _refusal(
    actions: list[ActionView],
    refused: ActionView | None,
    plan: Plan,
    cards: Mapping[str, ShownCard],
    wanted: tuple[str, ...],
    on: dt.date,
) -> Refusal | None:
    if refused is not None:
        return leaflet_promises.refusal(refused, cards, on)
    if "kan_niet" in plan.off:
        return None
    return leaflet_promises.nothing_refused() if leaflet_promises.all_taken_up(actions, wanted) else None


def _unconfirmed(db: Session, session_id: str) -> list[str]:
    """Tables that did not say *dit klopt* in the last round of dots or of laying in order."""
    waiting = []
    for technique, what in (
        (TechniqueId.DOT_VOTE, "de stippen"),
        (TechniqueId.DIRECT_RANKING, "de volgorde"),
    ):
        for round_ in rounds_of(db, session_id, technique)[-1:]:
            sheets = sheets_of(db, round_.id)
            waiting += [
                f"{table.label} zei nog niet over {what}: dit klopt."
                for table in setup_of(db, round_).tables
                if table.taking_part and not (table.key in sheets and sheets[table.key].confirmed)
            ]
    return waiting


def _hints(session: WijkSession, plan: Plan, tested: int, on: dt.date) -> tuple[str, ...]:
    hints = {
        "Er staat nog geen telefoonnummer in. Hoe kunnen bewoners bellen of appen?": not plan.phone,
        "Er is nog geen datum voor de volgende keer.": session.follow_up is None or session.follow_up < on,
        "Niemand heeft de folder getest. Vraag 3 bewoners wat zij lezen.": tested == 0,
        "De hulpnummers zijn langer dan een jaar niet nagekeken.": on - helplines().checked_on
        > HELP_GROWS_OLD,
    }
    return tuple(text for text, holds in hints.items() if holds)


def _long_sentences(leaflet: Leaflet) -> tuple[str, ...]:
    """Sentences of more than twelve words, made long by a name or a card (domain.md 5.1)."""
    sentences = [part for text in leaflet.texts() for part in re.split(r"(?<=[.!?])\s+", text)]
    return tuple(
        f"Deze zin is lang ({len(sentence.split())} woorden): {sentence}"
        for sentence in sentences
        if len(sentence.split()) > MOST_WORDS
    )
