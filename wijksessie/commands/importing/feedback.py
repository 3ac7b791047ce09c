"""Quotes, actions and messages of a session file."""

from __future__ import annotations

import datetime as dt

from wijksessie.commands.importing.file.feedback import ActionPart
from wijksessie.commands.importing.file.reading import SessionFile
from wijksessie.model import Action, ActionUpdate, LeafletPlan, MaterialTest, Message, Quote, WijkSession
from wijksessie.store import Db, key_id
from wijksessie.terms import Status


def add_feedback(db: Db, session: WijkSession, file: SessionFile, today: dt.date) -> None:
    """Add what is done with it, from a file that was checked."""
    for quote in file.quotes:
        db.add(Quote(session_id=session.id, **quote.model_dump()))
    for action in file.actions:
        _add_action(db, session, action, _known_since(action, file, today))
    _add_messages(db, session, file)
    if file.leaflet is not None:
        _add_leaflet(db, session, file)


def _known_since(action: ActionPart, file: SessionFile, today: dt.date) -> dt.date:
    """The day from which the state in the file holds. A file tells only the present state, so the day is read
    from the dates beside it: done on its due day, late the day after, begun at its start. A no, or a not yet,
    is older than the leaflet: what residents would miss most must not be left out by a missing date.
    """
    due, start = action.due or today, action.start or today
    match action.status:
        case Status.DONE:
            since = due
        case Status.OVERDUE:
            since = due + dt.timedelta(days=1)
        case Status.IN_PROGRESS:
            since = start
        case Status.NOT_POSSIBLE | Status.NOT_YET:
            since = min(due, file.session.feedback_sent or today)
        case _:
            since = today if action.confirmed_by_owner_on is None else action.confirmed_by_owner_on
    return min(since, today)


def _add_action(db: Db, session: WijkSession, part: ActionPart, since: dt.date) -> None:
    id_ = key_id("action", session.id, part.id)
    db.add(
        Action(
            id=id_,
            session_id=session.id,
            key=part.id,
            label=part.label,
            solution=part.from_solution,
            about=part.about,
            owner=part.owner,
            partners=part.with_,
            kind=part.kind,
            confirmed_on=part.confirmed_by_owner_on,
            start=part.start,
            due=part.due,
            tells=part.tells,
            place=part.where,
            how_we_solve=part.how_we_solve,
            domain=part.domain,
            pillar=part.pillar,
            layer=part.hamburger,
            azwa=part.azwa,
        )
    )
    db.add(
        ActionUpdate(
            action_id=id_,
            on=since,
            status=part.status,
            you_said=part.u_zei,
            we_did=part.wij_deden,
            next_news=part.next_news,
            reason=part.reason,
            alternative=part.alternative,
        )
    )


def _add_messages(db: Db, session: WijkSession, file: SessionFile) -> None:
    part = file.session
    for kind, due, sent in (
        ("leaflet", part.feedback_due, part.feedback_sent),
        ("update", part.second_feedback_due, part.second_feedback_sent),
    ):
        if due is not None or sent is not None:
            db.keyed(Message, session.id, kind, session_id=session.id, kind=kind, due=due, sent=sent)


def _add_leaflet(db: Db, session: WijkSession, file: SessionFile) -> None:
    part = file.leaflet
    assert part is not None
    plan = db.keyed(LeafletPlan, session.id, session_id=session.id)
    if part.title:
        plan.title = part.title
    if part.chosen is not None:
        plan.chosen = tuple(key_id("action", session.id, key) for key in part.chosen)
    if part.respond is not None:
        plan.respond_when = part.respond.when
        plan.respond_where = part.respond.where
        plan.phone = part.respond.phone
    for test in part.teach_back:
        # A tester is a letter here: the screen says "bewoner" before it.
        said = test.model_dump(exclude={"date"}) | {"tester": test.tester.removeprefix("bewoner ")}
        db.add(MaterialTest(session_id=session.id, on=test.date, **said))
