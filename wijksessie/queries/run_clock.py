"""The time of a running session: wall clock times without a date, in seconds that also pass midnight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

DAY = 24 * 60 * 60
_BACK = 6 * 60 * 60
"""How far before its anchor a time may lie; a session that passes midnight lies after it."""

LATE_START = 60 * 60
"""Somebody who begins this much off plan means another hour: the programme is then measured from there."""


def seconds_of(time: str) -> int | None:
    """Seconds since midnight of "10:30" or "10:30:15"; None for anything else."""
    parts = time.split(":")
    if len(parts) not in (2, 3) or not all(part.isascii() and part.isdecimal() for part in parts):
        return None
    hours, minutes, *rest = (int(part) for part in parts)
    if hours > 23 or minutes > 59 or any(second > 59 for second in rest):
        return None
    return hours * 3600 + minutes * 60 + sum(rest)


def time_at(seconds: int) -> str:
    """A wall clock time "10:30" of seconds since some midnight."""
    hours, rest = divmod(seconds % DAY, 3600)
    return f"{hours:02}:{rest // 60:02}"


def near(seconds: int, anchor: int) -> int:
    """The same time of the day as `seconds`, from 6 hours before the anchor to 18 hours after it."""
    return anchor - _BACK + (seconds - anchor + _BACK) % DAY


class Stage(StrEnum):
    """How far a block of a running session is."""

    DONE = "klaar"
    NOW = "nu"
    SKIPPED = "overgeslagen"
    AHEAD = "straks"


@dataclass(frozen=True)
class Block:
    """One block for the clock, in seconds on the time line of the session; `planned` None is unknown.

    `length` is how long it may take, in seconds, with what was changed. A block `before` the session ends
    when the session is planned to start, unless somebody changed its length.
    """

    stage: Stage
    planned: int | None
    length: int
    started: int | None = None
    ended: int | None = None
    paused: int = 0
    before: bool = False
    fixed: int | None = None
    changed: bool = False


@dataclass(frozen=True)
class Times:
    """When a block starts, or started, and when it ends or should end, in seconds."""

    start: int | None
    end: int | None


def lay_out(blocks: Sequence[Block], now: int) -> tuple[Times, ...]:
    """When every block starts and ends as things stand; `now` holds back what is still running."""
    found: list[Times] = []
    clock: int | None = None
    for nr, block in enumerate(blocks):
        if block.stage is Stage.NOW and block.started is not None:
            end = own_end(blocks, nr)
            found.append(Times(block.started, end))
            clock = max(end, now)
        elif block.stage is Stage.AHEAD:
            start = block.planned if clock is None else clock
            if start is not None and block.fixed is not None:
                start = max(start, block.fixed)
            clock = None if start is None else start + block.length
            found.append(Times(start, clock))
        else:
            found.append(Times(block.started, block.ended))
    return tuple(found)


def own_end(blocks: Sequence[Block], nr: int) -> int:
    """When the running block should end: its start, its length and the pauses in it."""
    block = blocks[nr]
    assert block.started is not None
    if block.before and not block.changed:
        after = blocks[nr + 1].planned if nr + 1 < len(blocks) else None
        if after is not None and after > block.started:
            return after + block.paused
    return block.started + block.length + block.paused


def drift_words(drift: int) -> str:
    """Say "Op schema", "6 minuten later dan gepland" or the other way round."""
    if abs(drift) <= 1:
        return "Op schema"
    way = "later" if drift > 0 else "eerder"
    return f"{abs(drift)} minuten {way} dan gepland"
