"""Inviting: what the invitation says, and by which way every message goes out."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Mapped, mapped_column

from wijksessie.store import Base, Synced


class Invitation(Synced, Base):
    """What the invitation says besides day, time and place; the promise is on the session."""

    __tablename__ = "invitation"
    keyed = True

    session_id: Mapped[str] = mapped_column(index=True)
    title: Mapped[str] = mapped_column(default="Wat geeft stress in onze wijk? En wat helpt?")
    gets: Mapped[str] = mapped_column(default="")  # what people get, as they read it
    children: Mapped[bool | None]  # None: follows what step 5 says
    interpreter: Mapped[str] = mapped_column(default="")  # languages, as people read them
    food: Mapped[bool | None]  # None: follows what step 5 says
    sign_up: Mapped[str] = mapped_column(default="")  # the number to call or app
    sign_up_with: Mapped[str] = mapped_column(default="")
    sender: Mapped[str] = mapped_column(default="")  # who invites; else the municipality
    expected: Mapped[int | None]  # residents the team hopes for
    photo: Mapped[bool] = mapped_column(default=True)  # show the photo of the door


class ChannelLine(Synced, Base):
    """One way a message goes out (PH-14): to whom, how, by whom and when. Counts only, never names."""

    __tablename__ = "channel_line"

    session_id: Mapped[str] = mapped_column(index=True)
    message: Mapped[str]  # terms.MessageKind
    position: Mapped[str] = mapped_column(default="")
    channel: Mapped[str]  # terms.Channel
    audience: Mapped[str] = mapped_column(default="")
    by_whom: Mapped[str] = mapped_column(default="")
    due: Mapped[dt.date | None]
    done: Mapped[dt.date | None]
    given: Mapped[int | None]  # how many people got it
    coming: Mapped[int | None]  # how many of them said they come
