"""The leaflet of sessions nobody saw before: every sentence right, every row of people as it was counted."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from sqlalchemy import select

from tests.clock import GIVEN, TODAY
from tests.queries.unseen import SESSIONS, become
from wijksessie.commands import Workspace
from wijksessie.model import Action, Card, MaterialTest, Quote, WijkSession
from wijksessie.queries.helplines import leaflet_help
from wijksessie.queries.leaflet import Leaflet
from wijksessie.queries.leaflet_reading import leaflet
from wijksessie.queries.leaflet_top import dots_outcome
from wijksessie.queries.resident_words import sentences_of
from wijksessie.queries.session import current
from wijksessie.queries.twin import session_twin
from wijksessie.tally.figures import figures
from wijksessie.terms import Consent

WRONG = re.compile(
    r"\b1 (?:bewoners|mensen|tafels|stippen|poppetjes|dots)\b|\b(?:[2-9]|\d\d+) (?:bewoner|mens|tafel|stip)\b"
    r"|\b0 (?:van|stippen|mensen)|\b1 van de \d+ mensen kozen|\b(?:[2-9]|\d\d+) van de \d+ mensen koos\b"
    r"|waren 1 |\bwas (?:[2-9]|\d\d+) |  |[{}]|None| [.,!?:]|\.\.|\bde (?:De|Het) |van de 1 mensen"
)


def sentences(read: Leaflet) -> list[str]:
    """What is written as a sentence; headings, names and days are no sentences."""
    found = list(read.thanks)
    found += read.present.lines if read.present else ()
    if read.present:
        found.append(read.present.heading)
    if read.stress:
        found += [*read.stress.lines, *(row.sentence for row in read.stress.rows), *read.stress.more]
    found += read.difference or ()
    found += read.helps.more if read.helps else ()
    found += [line for each in (read.doing.promises if read.doing else ()) for line in each.lines]
    for block in (read.refusal, read.respond, read.again):
        found += block.lines if block else ()
    return [*found, *(line for each in read.help for line in each.lines), *read.footer]


@pytest.mark.parametrize("name", SESSIONS)
def test_every_sentence_is_right(practice: Workspace, name: str) -> None:
    session_id = become(practice, SESSIONS[name])
    read = leaflet(practice, session_id, TODAY)
    assert read is not None

    for text in read.texts():
        assert text == text.strip()
        assert text
        assert not WRONG.search(text), text
    for line in sentences(read):
        assert re.match(r"[A-ZÉ0-9“‘]", line), line
        assert line[-1] in ".!?:", line

    _rows_are_right(practice, session_id, read)


def _rows_are_right(workspace: Workspace, session_id: str, read: Leaflet) -> None:
    """Figures, numbers and places are those of the count, and nothing that nobody chose is in it."""
    with workspace.read() as db:
        outcome = dots_outcome(db, session_id)
        key_of = {card.label: card.key for card in db.scalars(select(Card))}
    assert outcome is not None
    assert read.stress is not None
    if outcome.voters < 5:
        assert read.stress.rows == ()
        assert not re.search(r"\d+ van de", " ".join(read.texts()))
    for row in read.stress.rows:
        total = outcome.totals[key_of[row.label]]
        assert total > 0
        assert row.place == outcome.rank[key_of[row.label]]
        assert str(total) in row.sentence
        if row.people is None:
            assert not outcome.counts_are_people
            continue
        drawn = figures(total, outcome.voters)
        assert (row.people.count, row.people.of) == (total, outcome.voters)
        assert (row.people.filled, row.people.drawn) == (drawn.filled, drawn.drawn)
    shown = {row.place for row in read.stress.rows}
    assert all(outcome.totals[key_of[card.label]] for card in read.stress.together)
    assert len([key for key, rank in outcome.rank.items() if rank in shown]) == len(read.stress.rows)


def test_what_is_particular_to_some(practice: Workspace) -> None:
    session_id = become(practice, SESSIONS["1 resident"])
    read = leaflet(practice, session_id, TODAY)
    assert read is not None
    assert read.present is not None
    assert (read.present.heading, read.present.lines[0]) == ("Er was 1 bewoner.", "U zat aan 1 tafel.")

    become(practice, SESSIONS["nothing refused"])
    read = leaflet(practice, session_id, TODAY)
    assert read is not None
    assert read.refusal is not None
    assert read.refusal.heading == "Alles wat u koos, pakken wij op."


def test_everything_refused_has_no_promise_and_cannot_go_out(practice: Workspace) -> None:
    session_id = become(practice, SESSIONS["everything refused"])
    read = leaflet(practice, session_id, TODAY)
    assert read is not None
    assert read.doing is None
    assert read.refusal is not None
    assert any("actie" in gap for gap in read.gaps)


def test_every_number_of_the_example_is_known(practice: Workspace) -> None:
    """200 to 300 words, no sentence over twelve, and each number from the data; what is hidden stays so."""
    session = current(practice)
    assert session is not None
    read = leaflet(practice, session.id, GIVEN)
    twin = session_twin(practice, session.id)
    assert read is not None
    assert twin is not None
    assert 200 <= sum(len(text.split()) for text in read.texts()) <= 300
    assert max(len(part.split()) for text in read.texts() for part in sentences_of(text)) <= 12

    with practice.read() as db:
        again = db.scalars(select(WijkSession)).one().follow_up
        outcome = dots_outcome(db, session.id)
        actions = db.scalars(select(Action)).all()
        tested = {row.tester for row in db.scalars(select(MaterialTest)) if row.material == "leaflet"}
        quotes = db.scalars(select(Quote).where(Quote.consent != Consent.LEAFLET)).all()
    assert outcome is not None
    dates = [session.day, again, *(day for row in actions for day in (row.start, row.due))]
    facts = {str(number) for day in dates if isinstance(day, dt.date) for number in (day.day, day.year)}
    facts |= {str(total) for total in outcome.totals.values()} | {str(outcome.voters), str(len(twin.tables))}
    facts |= {str(outcome.expected_dots // outcome.voters), str(len(tested)), "7"}
    facts |= {number for row in actions for number in re.findall(r"\d+", row.label)}
    facts |= {number for line in leaflet_help() for text in line.lines for number in re.findall(r"\d+", text)}
    facts |= {*re.findall(r"\d+", "06 0000 0000"), *re.findall(r"[1-9]\d*", session.start or "")}

    text = " ".join(read.texts())
    assert set(re.findall(r"\d+", text)) <= facts
    assert not any(quote.text in text for quote in quotes)
    assert "Bij één tafel stonden de brieven op plek 1." in read.texts()
    assert not any(table.label.casefold() in text.casefold() for table in twin.tables)
