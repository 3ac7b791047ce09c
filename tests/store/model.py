"""A small neighbourhood of its own: the store knows nothing of the product's model."""

from __future__ import annotations

from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from wijksessie.store import FrozenJson, Schema, Synced


class Kind(StrEnum):
    STRESS = "stress"
    SOLUTION = "helpt"


class Base(DeclarativeBase):
    pass


class Contact(Synced, Base):
    __tablename__ = "contact"
    personal = True
    name: Mapped[str]
    phone: Mapped[str | None]
    role: Mapped[str | None]


class Meeting(Synced, Base):
    __tablename__ = "meeting"
    title: Mapped[str]
    day: Mapped[date | None]
    begins: Mapped[time | None]
    entered: Mapped[datetime | None]
    warmth: Mapped[float | None]
    cards: Mapped[list[Card]] = relationship(
        primaryjoin="Meeting.id == foreign(Card.meeting_id)", back_populates="meeting"
    )


class Step(Synced, Base):
    __tablename__ = "step"
    keyed = True
    meeting_id: Mapped[str] = mapped_column(index=True)
    number: Mapped[int]
    done: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str | None]


class Card(Synced, Base):
    __tablename__ = "card"
    meeting_id: Mapped[str] = mapped_column(index=True)
    text: Mapped[str]
    kind: Mapped[Kind] = mapped_column(default=Kind.STRESS)
    extra: Mapped[Any] = mapped_column(FrozenJson, nullable=True)
    marks: Mapped[Any] = mapped_column(FrozenJson, default=list)
    nickname: Mapped[str | None] = mapped_column(default="zonder")
    meeting: Mapped[Meeting | None] = relationship(
        primaryjoin="foreign(Card.meeting_id) == Meeting.id", back_populates="cards"
    )


class Dots(Synced, Base):
    __tablename__ = "dots"
    insert_only = True
    meeting_id: Mapped[str] = mapped_column(index=True)
    count: Mapped[int]


SCHEMA = Schema(Base, version=3)
