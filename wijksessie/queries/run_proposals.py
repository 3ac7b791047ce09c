"""What to leave out or shorten when a session runs late (domain.md 4.8).

Ten beans go first, then sorting becomes shorter. Never the last block, and never so that less than 40 % of
the technique time is left for what helps.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from wijksessie.queries.programme import Side
from wijksessie.terms import TechniqueId

LATE_FROM = 3
"""Minutes late from which something is proposed; less is nothing to worry about."""

SHORTEST_SORTING = 6
"""Sorting takes at least so many minutes; in less people only push cards about (D)."""

_LEAST_SHARE = 0.4


class Way(StrEnum):
    """What a proposal does with a block."""

    SKIP = "overslaan"
    SHORTEN = "korter"


@dataclass(frozen=True)
class Piece:
    """A block for the balance: `open` when it lies ahead and may still be changed."""

    id: str
    technique: str
    side: Side
    minutes: int
    open: bool


@dataclass(frozen=True)
class Proposal:
    """Skip a block, or give it `minutes`; `won` is how many minutes that brings."""

    block_id: str
    way: Way
    minutes: int
    won: int


def proposals(pieces: Sequence[Piece], late: int) -> tuple[Proposal, ...]:
    """What to do about being `late` minutes late, in order, until the lateness is gone."""
    if late < LATE_FROM:
        return ()
    left, rest = late, list(pieces)
    found: list[Proposal] = []
    for technique in (TechniqueId.TEN_BEANS, TechniqueId.CARD_SORT):
        for nr, piece in enumerate(rest):
            if left <= 0 or piece.technique != technique or not piece.open or nr == len(rest) - 1:
                continue
            skip = technique is TechniqueId.TEN_BEANS
            minutes = 0 if skip else max(piece.minutes - left, SHORTEST_SORTING)
            after = replace(piece, minutes=minutes)
            others = [*rest[:nr], after, *rest[nr + 1 :]]
            if minutes >= piece.minutes or (share(others) < min(_LEAST_SHARE, share(rest))):
                continue
            won = piece.minutes - minutes
            found.append(Proposal(piece.id, Way.SKIP if skip else Way.SHORTEN, minutes, won))
            rest, left = others, left - won
    return tuple(found)


def share(pieces: Sequence[Piece]) -> float:
    """The part of the technique time that is about what helps; 1 when there is none."""
    helps = sum(piece.minutes for piece in pieces if piece.side is Side.HELPS)
    stress = sum(piece.minutes for piece in pieces if piece.side is Side.STRESS)
    return helps / (helps + stress) if helps + stress else 1.0
