"""Invitations to draw: an ordinary one, one about everything, and ones that are much too long."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace

from PIL import Image

from wijksessie.queries.conditions import DoorPhoto
from wijksessie.queries.invitation import Invitation
from wijksessie.queries.invitation_blocks import make_invitation
from wijksessie.queries.invitation_facts import Facts

DAY = dt.date(2026, 11, 22)

FULL = Facts(
    title="Wat geeft stress in onze wijk? En wat helpt?",
    promise="U geeft advies. De gemeente zegt wat zij ermee doet, en waarom.",
    day=dt.date(2026, 12, 10),
    start="10:00",
    end="12:00",
    walk_in="09:30",
    place="Buurthuis, begane grond",
    address="Rietstraat 5",
    route="De deur is naast de school.",
    listeners=True,
    thanks="cadeaubon",
    cents=1500,
    travel=True,
    children=True,
    interpreter=True,
    languages="Arabisch en Tigrinya",
    food=True,
    phone="06 0000 0000",
    ask_for="Noor van het buurthuis",
    sender="gemeente Brakelstede",
    hears=dt.date(2026, 12, 31),
)
HARDLY = Facts(title="Praat mee!")
LONG = replace(
    FULL,
    place="Multifunctioneel centrum voor ontmoeting, sport en cultuur aan de Lange Rietdijk in Noord",
    address="Burgemeester van der Marelstraatweg 1234, achter de oude gymzaal",
)
ABSURD = replace(FULL, title="Praat mee over alles. " * 2 + "En nog meer.", place="Llanfairpwllgwyngyll" * 40)
OTHER_SCRIPT = replace(FULL, title="كيف حالك؟ Praat mee.", place="مركز الحي")

CASES = {"full": FULL, "hardly": HARDLY, "long": LONG, "absurd": ABSURD, "script": OTHER_SCRIPT}


def made(name: str) -> Invitation:
    """The invitation of a case."""
    return make_invitation(CASES[name])


def door(width: int = 80, height: int = 60) -> DoorPhoto:
    """A photo of a blue door."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), (30, 70, 140)).save(out, "JPEG")
    return DoorPhoto(out.getvalue(), "Een blauwe deur naast de bakker.")
