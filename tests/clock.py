"""The clock of the tests: it stands still on the day of the practice neighbourhood."""

import datetime as dt

NOW = dt.datetime(2026, 11, 22, 14, 0, tzinfo=dt.UTC)
TODAY = NOW.date()
GIVEN = dt.date(2026, 10, 29)
"""The day residents got the leaflet of the example."""


def now() -> dt.datetime:
    """The clock to hand in."""
    return NOW
