"""Times of the day as people type them."""

from __future__ import annotations

import re

_TIME = re.compile(r"([01]?\d|2[0-3])(?:[:.u]([0-5]\d))?(?:\s*u(?:ur)?)?", re.IGNORECASE)


def read_time(text: str) -> str | None:
    """Read "10", "10.30", "10:30" or "10 uur" as "10:30"; nothing stays nothing, anything else is None."""
    if not text.strip():
        return ""
    found = _TIME.fullmatch(text.strip())
    return f"{int(found[1]):02}:{found[2] or '00'}" if found else None
