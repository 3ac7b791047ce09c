"""Everything Uitkomsten shows of one session, read in one go."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Attendance, WijkSession
from wijksessie.queries.library import technique_text
from wijksessie.queries.people_count import people_of
from wijksessie.queries.results.counts import count_picture
from wijksessie.queries.results.headlines import told
from wijksessie.queries.results.heard import Heard, begun, heard
from wijksessie.queries.results.laid import done_by
from wijksessie.queries.results.mood import mood, resilience
from wijksessie.queries.results.people import breakdowns
from wijksessie.queries.results.ranks import rank_picture
from wijksessie.queries.results.signals import signals
from wijksessie.queries.results.themes import own_cards, themes
from wijksessie.queries.results.values import Results, RoundResult, Signal
from wijksessie.queries.results.wording import closed, tables
from wijksessie.queries.rounds import rounds_of, tables_of
from wijksessie.queries.sentences import sentence_case
from wijksessie.queries.session import is_held
from wijksessie.store import Workspace
from wijksessie.terms import Moment, TechniqueId, Theme

NOT_ALL = "Het geldt niet voor de hele wijk."

MOMENTS = {Moment.START: "aan het begin", Moment.END: "aan het eind"}


def results(workspace: Workspace, session_id: str, today: dt.date) -> Results | None:
    """What a session says, computed now; None when it is not there.

    A round that was only prepared is not in it, nor what was collected apart. What tables filled in counts
    before they said *dit klopt*: `waiting` names them.
    """
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        return None if session is None else read_results(db, session, today)


def read_results(db: Session, session: WijkSession, today: dt.date) -> Results:
    """The same, inside a reading that is under way."""
    rounds = [heard(db, round_) for round_ in rounds_of(db, session.id) if begun(db, round_)]
    by_theme = themes(db, session.id, rounds)
    card_themes: dict[str, Theme | None] = {card.key: one.theme for one in by_theme for card in one.cards}
    read = tuple(_round(db, one, card_themes) for one in rounds)
    present = people_of(db, session.id).came
    counted = db.scalar(select(Attendance).where(Attendance.session_id == session.id))
    return Results(
        session_id=session.id,
        line=_line(db, session, present, begun=bool(rounds), today=today),
        rounds=read,
        themes=by_theme,
        signals=_last_signals(read),
        mood=mood(rounds),
        resilience=resilience(db, session.id),
        people=breakdowns(None if counted is None else counted.published, present),
        own_cards=own_cards(by_theme),
    )


def _round(db: Session, one: Heard, card_themes: dict[str, Theme | None]) -> RoundResult:
    said = told(one)
    laid = one.technique is TechniqueId.DIRECT_RANKING
    dotted = one.technique is TechniqueId.DOT_VOTE
    return RoundResult(
        round_id=one.round_id,
        technique=one.technique,
        title=_title(one),
        question=one.question,
        kicker=" ".join(
            part for part in (one.question.strip() and closed(one.question), done_by(one)) if part
        ),
        head=said.head,
        lines=said.lines,
        ranks=rank_picture(one) if laid and not said.hidden else None,
        counts=count_picture(one, card_themes) if dotted and not said.hidden else None,
        signals=signals(db, one),
        waiting=one.waiting,
        hidden=said.hidden,
    )


def _title(one: Heard) -> str:
    text = technique_text(one.technique)
    name = sentence_case(one.technique.value) if text is None else text.name
    if one.technique is TechniqueId.MOOD:
        moment = MOMENTS.get(Moment(one.setup.params.get("moment", Moment.START)), "")
        return f"{name} {moment}"
    return name


def _line(db: Session, session: WijkSession, present: int, *, begun: bool, today: dt.date) -> str:
    """Whom it is about."""
    if not begun and not is_held(session, today):
        return "Deze sessie moet nog komen. Daarna staat hier wat mensen zeiden."
    seats = tables_of(db, session.id)
    if not present:
        return f"Er zijn nog geen bewoners geteld. {NOT_ALL}"
    who = "Dit vertelde 1 bewoner" if present == 1 else f"Dit vertelden {present} bewoners"
    where = f" aan {tables(len(seats))}" if seats else ""
    return f"{who}{where}. {NOT_ALL}"


def _last_signals(rounds: tuple[RoundResult, ...]) -> tuple[Signal, ...]:
    """The signals of the last round of dots and of the last of laying in order, each card once."""
    last: dict[TechniqueId, tuple[Signal, ...]] = {}
    for one in rounds:
        if (one.counts or one.ranks) and not one.hidden:
            last[one.technique] = one.signals
    found: dict[str, Signal] = {}
    for technique in (TechniqueId.DOT_VOTE, TechniqueId.DIRECT_RANKING):
        for signal in last.get(technique, ()):
            found.setdefault(signal.key, signal)
    return tuple(found.values())
