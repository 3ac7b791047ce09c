"""*U zei, wij deden*: what residents hear of every promise, and that none of them disappears."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tests.clock import TODAY, now
from wijksessie.commands import RuleBroken, Workspace
from wijksessie.commands.actions import tell_news
from wijksessie.commands.leaflets import write_text
from wijksessie.commands.projects import open_project
from wijksessie.commands.updates import publish_update
from wijksessie.model import Action, Message
from wijksessie.queries.editions import editions, update_edition
from wijksessie.queries.resident_words import is_short
from wijksessie.queries.session import current
from wijksessie.queries.update import Update, UpdateRow
from wijksessie.queries.update_reading import place_of, update
from wijksessie.terms import Status


@pytest.fixture
def session_id(practice: Workspace) -> str:
    found = current(practice)
    assert found is not None
    return found.id


def read(workspace: Workspace, session_id: str, on: dt.date = TODAY) -> Update:
    found = update(workspace, session_id, on)
    assert found is not None
    return found


def ids(workspace: Workspace) -> dict[str, str]:
    with workspace.read() as db:
        return {row.key: row.id for row in db.scalars(select(Action))}


def row_of(rows: Iterable[UpdateRow], action_id: str) -> UpdateRow:
    return next(row for row in rows if row.action_id == action_id)


def test_the_example_tells_all_nine_each_in_its_own_way(practice: Workspace, session_id: str) -> None:
    found = read(practice, session_id)
    assert found.gaps == ()
    assert [row.heading for row in found.rows] == [
        "Wij deden",
        "Wij doen nu",
        "Wij doen nu",
        "Dit gaan wij doen",
        "Dit gaan wij doen",
        "Dit gaan wij doen",
        "Dit is later klaar",
        "Nog niet",
        "Dit lukt niet",
    ]
    keys = ids(practice)
    done, no = row_of(found.rows, keys["a1"]), found.rows[-1]
    assert done.texts() == (
        "U zei: U mist een plek om elkaar te zien.",
        "Wij deden",
        "De inloop is open.",
        "Elke dinsdag van 10 tot 12 uur.",
        "Het buurthuis deed dit.",
    )
    assert no.lines[-2:] == (
        "Wat wel kan:",
        "Vraag het wijkteam naar de verzekering voor mensen met weinig geld.",
    )
    late = next(row for row in found.rows if row.status is Status.OVERDUE)
    assert late.lines.count("U hoort meer voor 15 december.") == 1
    assert all(is_short(text) for row in found.rows for text in row.texts())


def test_it_reads_as_of_a_day(practice: Workspace, session_id: str) -> None:
    before = read(practice, session_id, dt.date(2026, 10, 25))
    assert {row.status for row in before.rows} <= {Status.PLANNED, Status.NOT_YET, Status.NOT_POSSIBLE}
    later = read(practice, session_id, dt.date(2027, 6, 1))
    assert any("Kies wanneer" in gap for gap in later.gaps)


def test_a_passed_day_is_late_whatever_was_said(practice: Workspace, session_id: str) -> None:
    later = read(practice, session_id, dt.date(2026, 12, 20))
    assert row_of(later.rows, ids(practice)["a2"]).heading == "Dit is later klaar"
    assert later.gaps


def test_publishing_freezes_it_and_marks_what_is_new(practice: Workspace, session_id: str) -> None:
    first = publish_update(practice, session_id, TODAY)
    (listed,) = editions(practice, session_id, "update")
    assert listed.id == first
    with practice.read() as db:
        assert db.scalar(select(Message.sent).where(Message.kind == "update")) == TODAY
    next_week, keys = TODAY + dt.timedelta(days=7), ids(practice)
    tell_news(practice, keys["a2"], Status.DONE, next_week, we_did="De hulp bij brieven is er elke week.")
    now = read(practice, session_id, next_week)
    assert [row.action_id for row in now.rows if row.new] == [keys["a2"]]
    assert "Nieuw" in now.texts()
    frozen = update_edition(practice, first)
    assert frozen is not None
    assert row_of(frozen.rows, keys["a2"]).status is Status.IN_PROGRESS
    assert editions(practice, session_id) == ()


def test_nobody_is_left_without_an_answer(practice: Workspace, session_id: str) -> None:
    with pytest.raises(RuleBroken, match="Dit is nog niet klaar"):
        publish_update(practice, session_id, dt.date(2027, 6, 1))
    assert editions(practice, session_id, "update") == ()


def test_own_words_take_the_place_of_the_programs(practice: Workspace, session_id: str) -> None:
    action = ids(practice)["a1"]
    write_text(practice, session_id, place_of(action), "De deur is open.\nKom gerust.", document="update")
    assert row_of(read(practice, session_id).rows, action).lines == ("De deur is open.", "Kom gerust.")
    write_text(practice, session_id, place_of(action), "", document="update")
    assert row_of(read(practice, session_id).rows, action).lines[0] == "De inloop is open."


NEWS = st.tuples(
    st.sampled_from(("a1", "a2", "a5", "a8", "a9")), st.sampled_from(tuple(Status)), st.booleans()
)


@settings(max_examples=12)
@given(weeks=st.lists(NEWS, min_size=1, max_size=6))
def test_what_was_told_stays_until_an_update_told_how_it_ended(
    practice_file: Path, weeks: list[tuple[str, Status, bool]]
) -> None:
    """Any news in any order: an action leaves the list only after residents read done, or not possible."""
    with TemporaryDirectory() as folder:
        for source in (practice_file, practice_file.with_suffix(".key")):
            shutil.copy(source, folder)
        with open_project(Path(folder, practice_file.name), now) as workspace:
            _play(workspace, weeks)


def _play(workspace: Workspace, weeks: list[tuple[str, Status, bool]]) -> None:
    session, keys = current(workspace), ids(workspace)
    assert session is not None
    waiting = {row.action_id for row in read(workspace, session.id).rows}
    for nr, (key, status, publishes) in enumerate(weeks, 1):
        on = TODAY + dt.timedelta(days=nr)
        far = on + dt.timedelta(days=400)
        tell_news(
            workspace,
            keys[key],
            status,
            on,
            we_did="Dit is het nieuws.",
            next_news=far,
            due=far,
            reason="Er is geen geld.",
            alternative="Kom naar de inloop.",
        )
        waiting.add(keys[key])
        shown = read(workspace, session.id, on)
        assert waiting == {row.action_id for row in shown.rows}
        if publishes and not shown.gaps:
            publish_update(workspace, session.id, on)
            ended = (Status.DONE, Status.NOT_POSSIBLE)
            waiting -= {row.action_id for row in shown.rows if row.status in ended}
