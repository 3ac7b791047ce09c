"""The time on the wall, as the commands of a running session want it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.desktop.projects import Now


def wall(clock: Now) -> str:
    """The time here: "11:10:30"."""
    now = clock()
    return (now.astimezone() if now.tzinfo is not None else now).strftime("%H:%M:%S")
