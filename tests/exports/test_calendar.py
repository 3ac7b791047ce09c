"""The agenda of the team, read back as a calendar program does."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import icalendar
import pytest

from exports.calendar import calendar_file
from tests.clock import NOW, now
from wijksessie.commands.projects import create_project
from wijksessie.queries.session import current
from wijksessie.queries.team_calendar import TeamCalendar, team_calendar
from wijksessie.store import Workspace


@pytest.fixture
def agenda(practice: Workspace) -> TeamCalendar:
    found = current(practice)
    assert found is not None
    made = team_calendar(practice, found.id)
    assert made is not None
    return made


def entries(data: bytes) -> dict[str, Any]:
    calendar = icalendar.Calendar.from_ical(data)
    found: list[Any] = list(calendar.walk("VEVENT"))
    return {str(entry["UID"]).rpartition("@")[0]: entry for entry in found}


def test_the_session_runs_from_the_walk_in_in_dutch_time(agenda: TeamCalendar) -> None:
    entry = entries(calendar_file(agenda, NOW))[f"{agenda.session_id}-session"]

    start, end = entry["DTSTART"], entry["DTEND"]
    assert start.params["TZID"] == "Europe/Amsterdam"
    assert start.dt.replace(tzinfo=None) == dt.datetime(2026, 10, 8, 9, 30)
    assert start.dt.utcoffset() == dt.timedelta(hours=2)
    assert end.dt.replace(tzinfo=None) == dt.datetime(2026, 10, 8, 12)
    assert str(entry["SUMMARY"]) == "Wijksessie Rietkwartier"
    assert str(entry["LOCATION"]).startswith("Buurthuis")
    assert str(entry["DESCRIPTION"]).splitlines() == [
        "De blauwe deur naast de bakker. Een begeleider staat buiten.",
        "U geeft advies. De gemeente zegt wat zij ermee doet, en waarom.",
        "Bel 06 0000 0002",
    ]


def test_every_step_and_message_has_its_whole_day(agenda: TeamCalendar) -> None:
    found = {
        key.removeprefix(f"{agenda.session_id}-"): (entry["DTSTART"].dt, str(entry["SUMMARY"]))
        for key, entry in entries(calendar_file(agenda, NOW)).items()
    }

    assert found["step-1"] == (dt.date(2026, 8, 13), "Stap 1 klaar: sleutelpersonen vinden")
    assert found["step-6"] == (dt.date(2026, 9, 17), "Stap 6 klaar: uitnodigen")
    assert found["message-reminder_week"][0] == dt.date(2026, 10, 1)
    assert found["message-reminder_day"][0] == dt.date(2026, 10, 7)
    assert found["message-leaflet"][0] == dt.date(2026, 10, 29)
    assert found["message-update"][0] == dt.date(2026, 12, 17)
    assert len(found) == 1 + 6 + 5


def test_taking_it_in_twice_moves_and_adds_nothing(agenda: TeamCalendar) -> None:
    first = entries(calendar_file(agenda, NOW))
    moved = replace(
        agenda, days=tuple(replace(one, day=one.day + dt.timedelta(days=7)) for one in agenda.days)
    )
    second = entries(calendar_file(moved, NOW + dt.timedelta(hours=1)))

    assert set(first) == set(second)
    for key, entry in second.items():
        assert entry["SEQUENCE"] > first[key]["SEQUENCE"]
        assert entry["DTSTAMP"].dt > first[key]["DTSTAMP"].dt
    assert calendar_file(agenda, NOW) == calendar_file(agenda, NOW)


def test_a_clock_without_a_zone_is_ours(agenda: TeamCalendar) -> None:
    (one, *_) = entries(calendar_file(agenda, dt.datetime(2026, 11, 22, 9))).values()
    assert one["DTSTAMP"].dt == dt.datetime(2026, 11, 22, 8, tzinfo=dt.UTC)


def test_a_session_without_a_time_is_a_whole_day(agenda: TeamCalendar) -> None:
    bare = replace(agenda, event=None)
    assert f"{bare.session_id}-session" not in entries(calendar_file(bare, NOW))


def test_nothing_without_a_day(tmp_path: Path) -> None:
    with create_project(tmp_path, "Wijk", "", now) as workspace:
        found = current(workspace)
        assert found is not None
        assert team_calendar(workspace, found.id) is None
        assert team_calendar(workspace, "weg") is None
