"""The session while it runs: what goes on now, how much time is left, and how late it is.

`facts` reads the file; `run_at` computes with the clock, so that every second needs no file.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import BlockRun, ProgrammeBlock, SessionRun, WijkSession
from wijksessie.queries.programme import Side, side_of, timeline
from wijksessie.queries.programme_view import blocks_of
from wijksessie.queries.run_clock import (
    LATE_START,
    Block,
    Stage,
    Times,
    drift_words,
    lay_out,
    near,
    own_end,
    seconds_of,
    time_at,
)
from wijksessie.queries.run_proposals import Piece, Proposal, proposals
from wijksessie.queries.running_now import BlockNow, block_now
from wijksessie.store import Workspace


@dataclass(frozen=True)
class BlockFact:
    """What the file says of one block: its plan and how it went."""

    id: str
    label: str
    technique: str
    side: Side
    minutes: int
    planned_minutes: int
    clock: Block


@dataclass(frozen=True)
class RunFacts:
    """A session as the file has it. `begun` and `ended` are the two ends of running it."""

    session_id: str
    title: str
    begun: bool
    ended: bool
    paused_at: int | None
    anchor: int
    plan_end: int | None
    blocks: tuple[BlockFact, ...]
    now: BlockNow | None


@dataclass(frozen=True)
class RunRow:
    """A line of the programme. Times are "10:30" or empty: as planned, as it was, and as it is expected."""

    id: str
    label: str
    stage: Stage
    planned: str
    started: str
    expected: str
    minutes: int
    planned_minutes: int

    @property
    def changed(self) -> bool:
        """Whether it takes other than planned."""
        return self.minutes != self.planned_minutes


@dataclass(frozen=True)
class RunView:
    """A session now. `left` are seconds of this block, negative when it takes too long; `part` is 1 to 0.

    `drift` are minutes later than planned (negative is earlier); `end` is when the whole thing ends as things
    stand, `block_end` when this block should.
    """

    session_id: str
    title: str
    begun: bool
    ended: bool
    paused: bool
    rows: tuple[RunRow, ...]
    now: BlockNow | None
    next_label: str
    next_id: str
    left: int
    part: float
    block_end: str
    end: str
    plan_end: str
    drift: int
    proposals: tuple[Proposal, ...]

    @property
    def drift_words(self) -> str:
        """How late it is, as people say it."""
        return drift_words(self.drift)

    def row(self, block_id: str) -> RunRow | None:
        """The line of a block."""
        return next((row for row in self.rows if row.id == block_id), None)


def running(workspace: Workspace, session_id: str, now: str) -> RunView | None:
    """The session as it runs at `now` ("11:10:30"), or None when it is not there."""
    found = facts(workspace, session_id)
    return None if found is None else run_at(found, now)


def facts(workspace: Workspace, session_id: str) -> RunFacts | None:
    """What the file says of a session and its clock, or None when it is not there."""
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        return None if session is None else facts_of(db, session)


def facts_of(db: Session, session: WijkSession) -> RunFacts:
    """The same, inside a reading or a change that is under way."""
    rows = blocks_of(db, session.id)
    runs = block_runs(db, session.id)
    run = db.scalar(select(SessionRun).where(SessionRun.session_id == session.id))
    begins = timeline(rows, session.start)
    first = next((found for row in rows if (found := _started(runs, row.id)) is not None), None)
    planned_first = next((60 * begin for begin in begins if begin is not None), None)
    anchor = first if first is not None else planned_first or 0
    shift = _shift(rows, runs, begins, anchor)

    def planned(begin: int | None) -> int | None:
        return None if begin is None else 60 * begin + shift

    here = None if run is None or run.ended else run.block_id
    current = next((nr for nr, row in enumerate(rows) if row.id == here), None)
    blocks = tuple(
        _fact(row, runs.get(row.id), planned(begin), _stage(nr, row, runs, current, run), anchor)
        for nr, (row, begin) in enumerate(zip(rows, begins, strict=True))
    )
    plan_end = max(
        (
            block.clock.planned + 60 * block.planned_minutes
            for block in blocks
            if block.clock.planned is not None
        ),
        default=None,
    )
    paused = None if run is None else seconds_of(run.paused_at)
    return RunFacts(
        session.id,
        session.title,
        begun=run is not None and bool(run.block_id or run.ended),
        ended=run is not None and bool(run.ended),
        paused_at=None if paused is None else near(paused, anchor),
        anchor=anchor,
        plan_end=plan_end,
        blocks=blocks,
        now=None if current is None else block_now(db, session, rows, current, runs.get(rows[current].id)),
    )


def block_runs(db: Session, session_id: str) -> dict[str, BlockRun]:
    """How the blocks of a session went, by the id of the block."""
    return {
        run.block_id: run for run in db.scalars(select(BlockRun).where(BlockRun.session_id == session_id))
    }


def _started(runs: dict[str, BlockRun], block_id: str) -> int | None:
    return seconds_of(runs[block_id].started) if block_id in runs else None


def _shift(
    rows: list[ProgrammeBlock], runs: dict[str, BlockRun], begins: tuple[int | None, ...], anchor: int
) -> int:
    """How far the planned times move to lie beside the real ones: whole days, or to a whole other hour."""
    for row, begin in zip(rows, begins, strict=True):
        started = _started(runs, row.id)
        if started is not None and begin is not None:
            beside = near(60 * begin, anchor) - 60 * begin
            off = near(started, anchor) - (60 * begin + beside)
            # Blocks before the session may begin as early as people like.
            return beside + (off if abs(off) > LATE_START else 0)
    return 0


def _stage(
    nr: int, row: ProgrammeBlock, runs: dict[str, BlockRun], current: int | None, run: SessionRun | None
) -> Stage:
    mine = runs.get(row.id)
    if nr == current:
        return Stage.NOW
    if mine is not None and mine.skipped:
        return Stage.SKIPPED
    if mine is not None and mine.ended:
        return Stage.DONE
    over = run is not None and bool(run.ended)
    return Stage.SKIPPED if over or (current is not None and nr < current) else Stage.AHEAD


def _fact(
    row: ProgrammeBlock, run: BlockRun | None, planned: int | None, stage: Stage, anchor: int
) -> BlockFact:
    changed = None if run is None else run.minutes
    minutes = max(row.minutes if changed is None else changed, 0)
    started = None if run is None else seconds_of(run.started)
    ended = None if run is None else seconds_of(run.ended)
    fixed = planned if row.fixed_start else None
    clock = Block(
        stage,
        planned,
        60 * minutes,
        None if started is None else near(started, anchor),
        None if ended is None else near(ended, anchor),
        0 if run is None else run.paused_seconds,
        before=row.before,
        fixed=fixed,
        changed=changed is not None,
    )
    return BlockFact(row.id, row.label, row.technique or "", side_of(row), minutes, row.minutes, clock)


def run_at(facts: RunFacts, now: str) -> RunView:
    """The session at `now`: only counting, no file."""
    at = near(seconds_of(now) or 0, facts.anchor)
    clocks = tuple(block.clock for block in facts.blocks)
    current = next((nr for nr, clock in enumerate(clocks) if clock.stage is Stage.NOW), None)
    moment = at if facts.paused_at is None else facts.paused_at
    # A pause moves everything that is still to come.
    held = max(at - moment, 0)
    times = tuple(lay_out(clocks, moment))
    left, part, block_end = 0, 0.0, None
    if current is not None and clocks[current].started is not None:
        end = own_end(clocks, current)
        left, block_end = end - moment, end + held
        whole = end - (clocks[current].started or 0) - clocks[current].paused
        part = min(max(left / whole, 0.0), 1.0) if whole > 0 else 0.0
    ends = [
        time.end
        for time, clock in zip(times, clocks, strict=True)
        if clock.stage in (Stage.NOW, Stage.AHEAD) and time.end is not None
    ]
    end_all = None if not ends else max(ends) + held
    running_now = current is not None and end_all is not None and facts.plan_end is not None
    drift = round((end_all - facts.plan_end) / 60) if running_now and end_all and facts.plan_end else 0
    upcoming = next((block for block in facts.blocks if block.clock.stage is Stage.AHEAD), None)
    return RunView(
        facts.session_id,
        facts.title,
        facts.begun,
        facts.ended,
        facts.paused_at is not None,
        tuple(_row(block, time, held) for block, time in zip(facts.blocks, times, strict=True)),
        facts.now,
        "" if upcoming is None else upcoming.label,
        "" if upcoming is None else upcoming.id,
        left,
        part,
        "" if block_end is None else time_at(block_end),
        "" if end_all is None else time_at(end_all),
        "" if facts.plan_end is None else time_at(facts.plan_end),
        drift,
        proposals(_pieces(facts), drift) if current is not None else (),
    )


def _row(block: BlockFact, time: Times, held: int) -> RunRow:
    clock = block.clock
    ahead = clock.stage is Stage.AHEAD
    expected = time.start if not ahead or time.start is None else time.start + held
    return RunRow(
        block.id,
        block.label,
        clock.stage,
        "" if clock.planned is None else time_at(clock.planned),
        "" if clock.started is None else time_at(clock.started),
        "" if expected is None else time_at(expected),
        block.minutes,
        block.planned_minutes,
    )


def _pieces(facts: RunFacts) -> list[Piece]:
    return [
        Piece(block.id, block.technique, block.side, block.minutes, block.clock.stage is Stage.AHEAD)
        for block in facts.blocks
        if block.clock.stage is not Stage.SKIPPED and not block.clock.before
    ]
