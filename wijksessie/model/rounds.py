"""Cards, rounds and the sheets that tables fill. No field anywhere says who voted (invariant 1)."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from wijksessie.store import Base, FrozenJson, Synced


class Card(Synced, Base):
    """Something that gives stress, or that helps. A merged card points at the one that stayed (invariant 4).

    `key` is its name inside the session; rounds and sheets speak of cards by key.
    """

    __tablename__ = "card"

    session_id: Mapped[str] = mapped_column(index=True)
    key: Mapped[str]
    kind: Mapped[str]  # terms.CardKind
    label: Mapped[str] = mapped_column(default="")
    theme: Mapped[str | None]  # terms.Theme
    origin: Mapped[str] = mapped_column(default="bewoners")  # terms.CardOrigin
    pictogram: Mapped[str] = mapped_column(default="")
    who_can: Mapped[Any] = mapped_column(FrozenJson, default=())
    merged_into: Mapped[str | None]  # key of the card that stayed
    original: Mapped[str] = mapped_column(default="")  # the same words in the language they were said in
    own_picture: Mapped[
        str | None
    ]  # id of a Photo: an own drawing or photo of a thing, instead of a pictogram
    position: Mapped[str] = mapped_column(default="n")


class Round(Synced, Base):
    """One technique done once. `options` is frozen when the round opens; `params` is the technique's own.

    `apart` rounds were collected outside the session, by a key person with a few people at home or in the
    mosque: they are kept and shown apart, and never counted with the session. `where`, `on` and `people` tell
    about such a round only. `agreed` says that the conditions of a sensitive technique were gone through.
    """

    __tablename__ = "round"

    session_id: Mapped[str] = mapped_column(index=True)
    technique: Mapped[str]  # terms.TechniqueId
    question: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    options: Mapped[Any] = mapped_column(FrozenJson, default=())
    params: Mapped[Any] = mapped_column(FrozenJson, nullable=True)
    tables: Mapped[Any] = mapped_column(FrozenJson, nullable=True)  # keys; None is every table
    opened: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")
    block_id: Mapped[str | None]  # the block of the programme in which it is done
    apart: Mapped[bool] = mapped_column(default=False)
    where: Mapped[str] = mapped_column(default="")  # kind of place: "thuis", "moskee"; never an address
    on: Mapped[dt.date | None]
    people: Mapped[int | None]
    agreed: Mapped[bool] = mapped_column(default=False)


class Sheet(Synced, Base):
    """What one table (or `plenair`, the whole room) did in one round, as one value so that it cannot tear.

    `data` is shaped by the technique. `confirmed` is the table saying *dit klopt*; only then must the sheet
    obey the rules (invariants 2 and 3). While it is being typed it may still be wrong.
    """

    __tablename__ = "sheet"
    keyed = True

    round_id: Mapped[str] = mapped_column(index=True)
    table_key: Mapped[str]
    data: Mapped[Any] = mapped_column(FrozenJson, nullable=True)
    present: Mapped[int | None]
    taking_part: Mapped[int | None]
    passed: Mapped[int] = mapped_column(default=0)
    confirmed: Mapped[bool] = mapped_column(default=False)
    interpreter_used: Mapped[bool | None]
    deviations: Mapped[str] = mapped_column(default="")
    started: Mapped[str] = mapped_column(default="")  # "11:10" on the wall clock
    ended: Mapped[str] = mapped_column(default="")
    from_paper: Mapped[bool] = mapped_column(default=False)


class KpiMeasurement(Synced, Base):
    """One face question (1-5), counted without names; compared only unpaired (NV-14)."""

    __tablename__ = "kpi_measurement"

    session_id: Mapped[str] = mapped_column(index=True)
    item: Mapped[str]
    text: Mapped[str]
    on: Mapped[dt.date | None]
    n: Mapped[int]
    counts: Mapped[Any] = mapped_column(FrozenJson)
    repeat: Mapped[dt.date | None]
