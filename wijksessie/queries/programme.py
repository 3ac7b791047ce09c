"""The programme with its running times: a block starts when the one before it ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from wijksessie.queries.library import Side as Counts
from wijksessie.queries.library import technique_text


class Side(StrEnum):
    """What the time of a block is about: problems, what helps, a rest, or none of these."""

    STRESS = "stress"
    HELPS = "helpt"
    BREAK = "pauze"
    OTHER = "anders"


class About(Protocol):
    """What of a block decides its side."""

    technique: str | None
    label: str
    side: str


def side_of(block: About) -> Side:
    """The side of a block: the one the team chose, else that of its technique.

    Some techniques ask about stress or about what helps; then the name of the block decides, as it does for a
    break.
    """
    if block.side:
        return Side(block.side)
    text = technique_text(block.technique) if block.technique else None
    if text is None:
        return Side.BREAK if "pauze" in block.label.casefold() else Side.OTHER
    if text.side is Counts.EITHER:
        return Side.HELPS if "help" in block.label.casefold() else Side.STRESS
    return {Counts.STRESS: Side.STRESS, Counts.HELPS: Side.HELPS}.get(text.side, Side.OTHER)


class Timed(Protocol):
    """What of a block decides when it starts."""

    before: bool
    fixed_start: str
    minutes: int


def minute_of(time: str) -> int | None:
    """Minutes since midnight of a wall clock time "10:30"; None for anything else."""
    hours, colon, minutes = time.partition(":")
    if not (colon and hours.isdecimal() and minutes.isdecimal() and time.isascii()):
        return None
    return int(hours) * 60 + int(minutes)


def time_of(minute: int) -> str:
    """A wall clock time "10:30" of minutes since midnight; past midnight it goes on with "00:15"."""
    hours, minutes = divmod(minute % (24 * 60), 60)
    return f"{hours:02}:{minutes:02}"


def timeline(blocks: Sequence[Timed], start: str) -> tuple[int | None, ...]:
    """When each block starts, in minutes since midnight; None while nobody knows when the session does.

    Blocks marked `before` lie before `start` and end there. A fixed start holds from that block on.
    """
    begin = minute_of(start)
    clock = None if begin is None else begin - sum(block.minutes for block in blocks if block.before)
    starts = []
    for block in blocks:
        fixed = minute_of(block.fixed_start)
        clock = fixed if fixed is not None else clock
        starts.append(clock)
        clock = None if clock is None else clock + block.minutes
    return tuple(starts)


@dataclass(frozen=True)
class BlockView:
    """A block with its times: "10:15", or empty while nobody knows. `problem` says what is wrong with them.

    `own_side` is the side the team chose, or empty.
    """

    id: str
    start: str
    end: str
    minutes: int
    label: str
    technique: str | None
    technique_name: str
    mode: str | None
    note: str
    before: bool
    fixed_start: str
    side: Side
    own_side: str
    problem: str
