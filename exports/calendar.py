"""The agenda of the team as a file that any calendar program reads (RFC 5545)."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from icalendar import Calendar
from icalendar import Event as Entry

from wijksessie.queries.team_calendar import TeamCalendar, TeamDay

ZONE = ZoneInfo("Europe/Amsterdam")
_EPOCH = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def calendar_file(agenda: TeamCalendar, made_at: dt.datetime) -> bytes:
    """The agenda; `made_at` tells a calendar program which of two files is the newer one.

    Every entry keeps its name, so a newer file moves what was there instead of adding it once more.
    """
    made = (made_at if made_at.tzinfo else made_at.replace(tzinfo=ZONE)).astimezone(dt.UTC)
    calendar = Calendar()
    calendar.add("prodid", "-//Wijksessie//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", f"Wijksessie {agenda.neighbourhood}".strip())
    if agenda.event is not None:
        calendar.add_component(_session(agenda, made))
    for one in agenda.days:
        calendar.add_component(_whole_day(agenda, one, made))
    year = agenda.event.start.year if agenda.event is not None else made.year
    calendar.add_missing_timezones(dt.date(year - 1, 1, 1), dt.date(year + 2, 1, 1))
    return bytes(calendar.to_ical())


def _session(agenda: TeamCalendar, made: dt.datetime) -> Entry:
    event = agenda.event
    assert event is not None
    entry = _entry(agenda, "session", f"{event.summary} {agenda.neighbourhood}".strip(), made)
    entry.add("dtstart", event.start.replace(tzinfo=ZONE))
    if event.end is not None:
        entry.add("dtend", event.end.replace(tzinfo=ZONE))
    if event.place:
        entry.add("location", event.place)
    if agenda.words:
        entry.add("description", agenda.words)
    return entry


def _whole_day(agenda: TeamCalendar, one: TeamDay, made: dt.datetime) -> Entry:
    entry = _entry(agenda, one.key, one.title, made)
    entry.add("dtstart", one.day)
    entry.add("dtend", one.day + dt.timedelta(days=1))
    entry.add("transp", "TRANSPARENT")  # a day to remember, not a day that is full
    if one.words:
        entry.add("description", one.words)
    return entry


def _entry(agenda: TeamCalendar, key: str, title: str, made: dt.datetime) -> Entry:
    entry = Entry()
    entry.add("uid", f"{agenda.session_id}-{key}@wijksessie")
    entry.add("summary", title)
    entry.add("dtstamp", made)
    entry.add("last-modified", made)
    entry.add("sequence", max(int((made - _EPOCH).total_seconds() // 60), 0))
    return entry
