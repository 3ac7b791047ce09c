"""Inviting: the level of influence, what the invitation says, how it was tested, and who tells it."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack

from sqlalchemy import select

from wijksessie.commands import testing
from wijksessie.commands.find import get
from wijksessie.commands.order import last_position
from wijksessie.commands.reach import tidy_phone
from wijksessie.model import ChannelLine, Invitation, WijkSession
from wijksessie.queries.invitation_facts import GETS_SENTENCES, TITLE_SENTENCES, own_problem
from wijksessie.queries.invitation_reading import MATERIAL
from wijksessie.queries.levels import level_text, promise_problem
from wijksessie.queries.messages import proposed
from wijksessie.store import Db, Workspace, key_id, position_between
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import Channel, Level, MessageKind, Understood

MOST_PEOPLE = 9999


class Fields(TypedDict, total=False):
    """What the team fills in; what is not given stays as it is. None lets step 5 decide."""

    title: str
    gets: str
    children: bool | None
    interpreter: str
    food: bool | None
    sign_up: str
    sign_up_with: str
    sender: str
    expected: int | None
    photo: bool


_SENTENCES = {
    "title": TITLE_SENTENCES,
    "gets": GETS_SENTENCES,
    "interpreter": 1,
    "sign_up_with": 1,
    "sender": 1,
}


def choose_level(workspace: Workspace, session_id: str, level: Level) -> None:
    """Choose how much influence residents have. Another level brings its own promise."""
    with workspace.change("level.choose") as db:
        session = get(db, WijkSession, session_id)
        if session.level != level or not session.promise.strip():
            session.level, session.promise = level, level_text(level).promise


def write_promise(workspace: Workspace, session_id: str, promise: str) -> None:
    """Write the promise in other words; empty brings back the one that belongs to the level.

    `RuleBroken` for more than two sentences, and for words residents could not read.
    """
    promise = " ".join(promise.split())
    if problem := promise_problem(promise):
        raise RuleBroken(problem, ("promise",))
    with workspace.change("level.promise") as db:
        session = get(db, WijkSession, session_id)
        if session.level is None:
            raise RuleBroken("Kies eerst hoeveel bewoners te zeggen hebben.", ("level",))
        session.promise = promise or level_text(Level(session.level)).promise


def change_invitation(workspace: Workspace, session_id: str, **fields: Unpack[Fields]) -> None:
    """Write what the invitation says. `RuleBroken` names the field that residents could not read."""
    values: dict[str, object] = dict(fields)
    for name, most in _SENTENCES.items():
        text = values.get(name)
        if isinstance(text, str):
            values[name] = text = " ".join(text.split())
            if problem := own_problem(text, most):
                raise RuleBroken(problem, (name,))
    if "sign_up" in fields:
        values["sign_up"] = _phone(fields["sign_up"])
    expected = fields.get("expected")
    if expected is not None and not 1 <= expected <= MOST_PEOPLE:
        raise RuleBroken("Vul in op hoeveel bewoners u hoopt, bijvoorbeeld 24.", ("expected",))
    with workspace.change("invitation.change") as db:
        get(db, WijkSession, session_id)
        row = db.keyed(Invitation, session_id, session_id=session_id)
        for name, value in values.items():
            setattr(row, name, value)


def _phone(number: str) -> str:
    try:
        return tidy_phone(number) or ""
    except RuleBroken as broken:
        raise RuleBroken(str(broken), ("sign_up",)) from broken


def add_test(
    workspace: Workspace,
    session_id: str,
    *,
    on: dt.date,
    tester: str,
    question: str,
    understood: Understood,
    change: str = "",
) -> str:
    """Keep one teach-back of the invitation. `tester` is a code such as "A": never a name (domain.md 5.5)."""
    return testing.add_test(
        workspace,
        session_id,
        MATERIAL,
        on=on,
        tester=tester,
        question=question,
        understood=understood,
        change=change,
    )


def remove_test(workspace: Workspace, test_id: str) -> None:
    """Take a teach-back away."""
    testing.remove_test(workspace, test_id)


def make_plan(workspace: Workspace, session_id: str, kind: MessageKind) -> None:
    """Lay out the ways the program proposes; a message that has ways already keeps those."""
    with workspace.change("message.plan") as db:
        get(db, WijkSession, session_id)
        if _lines(db, session_id, kind):
            raise RuleBroken("Dit bericht heeft al een plan. U kunt er een regel bij maken.", (kind,))
        position = None
        for line in proposed(kind):
            position = position_between(position, None)
            db.add(
                ChannelLine(
                    # Two laptops that lay out the same plan make the same lines.
                    id=key_id("ChannelLine", session_id, kind, position),
                    session_id=session_id,
                    message=kind,
                    position=position,
                    channel=line.channel,
                    audience=line.audience,
                    by_whom=line.by_whom,
                )
            )


def add_line(
    workspace: Workspace,
    session_id: str,
    kind: MessageKind,
    channel: Channel,
    *,
    audience: str = "",
    by_whom: str = "",
    due: dt.date | None = None,
) -> str:
    """Add a way to send a message and return its id. Without `due` it is due with its message."""
    with workspace.change("message.add") as db:
        get(db, WijkSession, session_id)
        line = ChannelLine(
            session_id=session_id,
            message=kind,
            position=last_position(_lines(db, session_id, kind)),
            channel=channel,
            audience=" ".join(audience.split()),
            by_whom=" ".join(by_whom.split()),
            due=due,
        )
        db.add(line)
    return line.id


def change_line(
    workspace: Workspace,
    line_id: str,
    channel: Channel,
    *,
    audience: str,
    by_whom: str,
    due: dt.date | None = None,
) -> None:
    """Change a way; what was counted stays."""
    with workspace.change("message.change") as db:
        line = get(db, ChannelLine, line_id)
        line.channel, line.due = channel, due
        line.audience, line.by_whom = " ".join(audience.split()), " ".join(by_whom.split())


def remove_line(workspace: Workspace, line_id: str) -> None:
    """Take a way away."""
    with workspace.change("message.remove") as db:
        db.delete(get(db, ChannelLine, line_id))


def mark_given(
    workspace: Workspace, line_id: str, done: dt.date | None, given: int | None, coming: int | None
) -> None:
    """Write down that it was done, how many people got it, and how many of them come. None is not known."""
    for name, count in (("given", given), ("coming", coming)):
        if count is not None and not 0 <= count <= MOST_PEOPLE:
            raise RuleBroken("Vul een aantal in, bijvoorbeeld 12.", (name,))
    if given is not None and coming is not None and coming > given:
        raise RuleBroken(f"U vroeg {given} mensen, en {coming} zeiden ja. Kijk dit nog eens na.", ("coming",))
    with workspace.change("message.given") as db:
        line = get(db, ChannelLine, line_id)
        line.done, line.given, line.coming = done, given, coming


def _lines(db: Db, session_id: str, kind: MessageKind) -> list[ChannelLine]:
    return list(
        db.scalars(
            select(ChannelLine).where(ChannelLine.session_id == session_id, ChannelLine.message == kind)
        )
    )
