"""The programme: what happens when, and what it asks of every role."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from wijksessie.store import Base, Synced


class ProgrammeBlock(Synced, Base):
    """One block of the run sheet. Its time follows from the blocks before it.

    Blocks marked `before` are the walk-in: they end when the session starts. `fixed_start` ("12:30") nails a
    block to the clock, for instance a meal that is delivered. `technique` names a text in
    `resources/techniques/`, or is None.
    """

    __tablename__ = "programme_block"

    session_id: Mapped[str] = mapped_column(index=True)
    position: Mapped[str] = mapped_column(default="")
    before: Mapped[bool] = mapped_column(default=False)
    fixed_start: Mapped[str] = mapped_column(default="")
    minutes: Mapped[int]
    label: Mapped[str]
    mode: Mapped[str | None]  # "plenair", "tafel" or nothing
    note: Mapped[str] = mapped_column(default="")
    technique: Mapped[str | None]
    side: Mapped[str] = mapped_column(default="")  # queries.programme.Side, or nothing


class BlockTask(Synced, Base):
    """What one role does in one block, when that is other than the technique says."""

    __tablename__ = "block_task"
    keyed = True

    session_id: Mapped[str] = mapped_column(index=True)
    block_id: Mapped[str]
    role: Mapped[str]  # terms.Role
    task: Mapped[str] = mapped_column(default="")
