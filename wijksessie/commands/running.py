"""Running a session: begin, go on, go back, take longer, leave out, pause, end. Times are "11:10:30".

Every act is one change: it is on the disk at once and can be undone. Closing the program in the middle of a
session loses nothing.
"""

from __future__ import annotations

from sqlalchemy import select

from wijksessie.commands.find import get
from wijksessie.commands.rounds import prepare_round
from wijksessie.model import BlockRun, ProgrammeBlock, SessionRun, WijkSession
from wijksessie.queries.programme_view import blocks_of
from wijksessie.queries.run_clock import Stage, near, own_end, seconds_of
from wijksessie.queries.running import RunFacts, block_runs, facts_of
from wijksessie.store import Db, Workspace
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import SessionState, TechniqueId

_LONGEST_WALK_IN = 3 * 60 * 60
"""Seconds before the session from which its walk-in can begin; before that somebody only rehearses."""


def start_session(workspace: Workspace, session_id: str, time: str) -> None:
    """Begin with the first block; the walk-in only when the session itself need not begin yet."""
    with workspace.change("run.start") as db:
        session = get(db, WijkSession, session_id)
        blocks = blocks_of(db, session_id)
        if not blocks:
            raise RuleBroken("Maak eerst een programma bij Voorbereiden.", ("programme",))
        now, begin = seconds_of(time), seconds_of(session.start)
        early = now is not None and begin is not None and 0 < near(begin, now) - now <= _LONGEST_WALK_IN
        inside = [block for block in blocks if not block.before]
        first = blocks[0] if early or not inside else inside[0]
        run = _run(db, session_id)
        run.ended = run.paused_at = ""
        for old in db.scalars(select(BlockRun).where(BlockRun.session_id == session_id)):
            _empty(old)
        _begin(workspace, db, run, first, time)


def next_block(workspace: Workspace, session_id: str, time: str) -> None:
    """Close this block and begin the next that is not left out; after the last the session ends."""
    with workspace.change("run.next") as db:
        _go_on(workspace, db, session_id, time)


def _go_on(workspace: Workspace, db: Db, session_id: str, time: str) -> None:
    run = _going(db, session_id)
    blocks = blocks_of(db, session_id)
    here = next((nr for nr, block in enumerate(blocks) if block.id == run.block_id), len(blocks))
    _continue(db, run, time)
    _block_run(db, session_id, run.block_id or "").ended = time
    out = {id_ for id_, found in block_runs(db, session_id).items() if found.skipped}
    following = next((block for block in blocks[here + 1 :] if block.id not in out), None)
    if following is None:
        _end(db, run, time)
    else:
        _begin(workspace, db, run, following, time)


def go_to_block(workspace: Workspace, session_id: str, block_id: str, time: str) -> None:
    """Go back to a block that was done or left out, or forward to one that is still to come.

    What lies between and was not done, is left out by going forward and comes again by going back.
    """
    with workspace.change("run.go_to") as db:
        run = _going(db, session_id)
        target = get(db, ProgrammeBlock, block_id)
        order = [block.id for block in blocks_of(db, session_id)]
        if target.id not in order or target.id == run.block_id:
            return
        here = order.index(run.block_id) if run.block_id in order else len(order)
        _continue(db, run, time)
        there = order.index(target.id)
        if there > here:
            _block_run(db, session_id, order[here]).ended = time
            for between in order[here + 1 : there]:
                _block_run(db, session_id, between).skipped = True
        else:
            for after in order[there + 1 : here + 1]:
                _empty(_block_run(db, session_id, after))
        mine = _block_run(db, session_id, target.id)
        mine.ended, mine.skipped = "", False
        _begin(workspace, db, run, target, mine.started or time)


def add_minutes(workspace: Workspace, session_id: str, minutes: int, time: str) -> None:
    """Let this block take longer, or shorter with a negative number; never shorter than it took already.

    When it is over time, the minutes count from now.
    """
    with workspace.change("run.minutes") as db:
        run = _going(db, session_id)
        session = get(db, WijkSession, session_id)
        facts = facts_of(db, session)
        nr = _now_nr(facts)
        clocks = [block.clock for block in facts.blocks]
        started = clocks[nr].started or facts.anchor
        now = facts.paused_at if facts.paused_at is not None else near(seconds_of(time) or 0, facts.anchor)
        end = max(own_end(clocks, nr), now) if minutes > 0 else own_end(clocks, nr)
        length = max(end + 60 * minutes, now if minutes < 0 else started) - started - clocks[nr].paused
        _block_run(db, session_id, run.block_id or "").minutes = max(-(-length // 60), 0)


def set_minutes(workspace: Workspace, block_id: str, minutes: int) -> None:
    """Give a block that is still to come so many minutes today; the plan itself stays as it was."""
    with workspace.change("run.set_minutes") as db:
        block = get(db, ProgrammeBlock, block_id)
        _block_run(db, block.session_id, block.id).minutes = max(minutes, 1)


def skip_block(workspace: Workspace, session_id: str, block_id: str, time: str) -> None:
    """Leave a block out; the running one stops here and the next begins."""
    with workspace.change("run.skip") as db:
        block = get(db, ProgrammeBlock, block_id)
        run = _going(db, session_id)
        _block_run(db, session_id, block.id).skipped = True
        if run.block_id == block.id:
            _go_on(workspace, db, session_id, time)


def unskip_block(workspace: Workspace, block_id: str) -> None:
    """Do a block after all."""
    with workspace.change("run.unskip") as db:
        block = get(db, ProgrammeBlock, block_id)
        _block_run(db, block.session_id, block.id).skipped = False


def pause(workspace: Workspace, session_id: str, time: str) -> None:
    """Stop the clock of this block."""
    with workspace.change("run.pause") as db:
        run = _going(db, session_id)
        run.paused_at = run.paused_at or time


def resume(workspace: Workspace, session_id: str, time: str) -> None:
    """Let the clock go on; the pause counts for no block."""
    with workspace.change("run.resume") as db:
        _continue(db, _going(db, session_id), time)


def end_session(workspace: Workspace, session_id: str, time: str) -> None:
    """End the session: it has been held."""
    with workspace.change("run.end") as db:
        run = _going(db, session_id)
        _continue(db, run, time)
        _block_run(db, session_id, run.block_id or "").ended = time
        _end(db, run, time)


def tick_step(workspace: Workspace, block_id: str, nr: int, *, done: bool) -> None:
    """Tick a step of the technique, or take the tick away."""
    with workspace.change("run.step") as db:
        block = get(db, ProgrammeBlock, block_id)
        run = _block_run(db, block.session_id, block.id)
        steps = set(run.steps_done) | {nr} if done else set(run.steps_done) - {nr}
        run.steps_done = tuple(sorted(steps))


def _now_nr(facts: RunFacts) -> int:
    found = next((nr for nr, block in enumerate(facts.blocks) if block.clock.stage is Stage.NOW), None)
    if found is None:
        raise RuleBroken("De sessie loopt niet. Begin eerst de sessie.", ("run",))
    return found


def _run(db: Db, session_id: str) -> SessionRun:
    return db.keyed(SessionRun, session_id, session_id=session_id, block_id=None)


def _going(db: Db, session_id: str) -> SessionRun:
    run = _run(db, session_id)
    if run.block_id is None or run.ended:
        raise RuleBroken("De sessie loopt niet. Begin eerst de sessie.", ("run",))
    return run


def _block_run(db: Db, session_id: str, block_id: str) -> BlockRun:
    return db.keyed(BlockRun, session_id, block_id, session_id=session_id, block_id=block_id, minutes=None)


def _empty(run: BlockRun) -> None:
    run.started = run.ended = ""
    run.paused_seconds, run.skipped = 0, False


def _begin(workspace: Workspace, db: Db, run: SessionRun, block: ProgrammeBlock, time: str) -> None:
    run.block_id = block.id
    mine = _block_run(db, block.session_id, block.id)
    mine.started, mine.ended, mine.skipped = time, "", False
    if block.technique in set(TechniqueId):
        prepare_round(workspace, block.id)


def _continue(db: Db, run: SessionRun, time: str) -> None:
    """End a pause: its seconds belong to the block, but not to its length."""
    since, now = seconds_of(run.paused_at), seconds_of(time)
    if since is not None and now is not None and run.block_id is not None:
        mine = _block_run(db, run.session_id, run.block_id)
        mine.paused_seconds += max(near(now, since) - since, 0)
    run.paused_at = ""


def _end(db: Db, run: SessionRun, time: str) -> None:
    run.ended, run.block_id = time, None
    session = get(db, WijkSession, run.session_id)
    if session.state == SessionState.PREPARING:
        session.state = SessionState.HELD
