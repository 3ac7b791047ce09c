"""Writing for residents: the words an organisation finds hard itself, and what a writer decided to keep."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from wijksessie.store import Base, FrozenJson, Synced


class OwnWord(Synced, Base):
    """A word this organisation wants to avoid, with easier ones, best first; none means: leave it out.

    Its key is the hard word in small letters, so that two laptops that add the same word have one.
    """

    __tablename__ = "own_word"
    keyed = True

    hard: Mapped[str]
    easy: Mapped[Any] = mapped_column(FrozenJson, default=())


class FineAsIs(Synced, Base):
    """Words in one place that somebody looked at and wants to keep: the helper does not ask again there.

    Equal marks of two laptops are two rows; together they say no more than one.
    """

    __tablename__ = "fine_as_is"

    place: Mapped[str] = mapped_column(index=True)  # "<id of the thing>.<field>"
    kind: Mapped[str]  # plain_language.HintKind
    words: Mapped[str]  # in small letters: they stay fine when a capital changes
