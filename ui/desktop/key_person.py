"""What a key person reaches who got the laptop: collecting, and the table screen. No lock, only calm."""

from __future__ import annotations

COLLECTING = ("session", "apart")
_ROOMS = ("apart", "table")


def within_reach(section: str, subject: str) -> tuple[str, str]:
    """Return the place itself when a key person reaches it, else the room for collecting."""
    if section == COLLECTING[0] and subject.partition("/")[0] in _ROOMS:
        return section, subject
    return COLLECTING
