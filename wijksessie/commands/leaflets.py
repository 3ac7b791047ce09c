"""Choices for the leaflet, and publishing it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from wijksessie.commands.find import get
from wijksessie.commands.reach import tidy_phone
from wijksessie.model import Action, Edition, LeafletPlan, Message, OwnText, Quote, WijkSession
from wijksessie.queries.editions import freeze
from wijksessie.queries.identity import names_of
from wijksessie.queries.leaflet_own import is_place
from wijksessie.queries.leaflet_promises import MOST_PROMISES
from wijksessie.queries.leaflet_quotes import MOST_QUOTES, hidden_quotes, quotes_to_choose
from wijksessie.queries.leaflet_reading import OPTIONAL_BLOCKS, read_leaflet
from wijksessie.queries.own_texts import LEAFLET, lines_of
from wijksessie.store import Db, Workspace
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import Consent

LONGEST_TITLE = 60
"""Letters: a title of more than three lines is no title."""
LONGEST_ADDRESS = 200
"""Letters: a code with more is too fine for an old telephone."""

_ADDRESS = re.compile(r"https?://(?:[\w-]{1,63}\.)+[a-z]{2,63}(?::\d{2,5})?(?:[/?#]\S*)?", re.IGNORECASE)


def _plan(db: Db, session_id: str) -> LeafletPlan:
    get(db, WijkSession, session_id)
    return db.keyed(LeafletPlan, session_id, session_id=session_id)


def choose_actions(workspace: Workspace, session_id: str, ids: Sequence[str]) -> None:
    """Choose which promises the leaflet tells, in this order; at most three."""
    if len(ids) > MOST_PROMISES:
        raise RuleBroken(f"Kies hooguit {MOST_PROMISES} acties. Meer leest niemand.", ("chosen",))
    with workspace.change("leaflet.choose") as db:
        for id_ in ids:
            get(db, Action, id_)
        _plan(db, session_id).chosen = tuple(dict.fromkeys(ids))


def choose_refusal(workspace: Workspace, session_id: str, action_id: str | None) -> None:
    """Choose which honest no the leaflet tells; None is the first one."""
    with workspace.change("leaflet.refusal") as db:
        if action_id is not None:
            get(db, Action, action_id)
        _plan(db, session_id).refusal = action_id


def switch_block(workspace: Workspace, session_id: str, block: str, on: bool) -> None:
    """Switch one of the four optional blocks on or off."""
    if block not in OPTIONAL_BLOCKS:
        raise RuleBroken("Dit deel hoort altijd in de folder.", (block,))
    with workspace.change("leaflet.block") as db:
        plan = _plan(db, session_id)
        off = set(plan.off) - {block} if on else {*plan.off, block}
        plan.off = tuple(name for name in OPTIONAL_BLOCKS if name in off)


def set_respond(workspace: Workspace, session_id: str, *, when: str, where: str, phone: str) -> None:
    """Say how residents can answer: "op dinsdag", a place, a telephone number."""
    with workspace.change("leaflet.respond") as db:
        plan = _plan(db, session_id)
        plan.respond_when, plan.respond_where, plan.phone = when.strip(), where.strip(), phone.strip()


def set_title(workspace: Workspace, session_id: str, title: str) -> None:
    """Give the leaflet another title; empty is the usual one."""
    title = " ".join(title.split())
    if len(title) > LONGEST_TITLE:
        raise RuleBroken(f"Maak de titel korter: hooguit {LONGEST_TITLE} letters.", ("title",))
    with workspace.change("leaflet.title") as db:
        _plan(db, session_id).title = title


def write_text(workspace: Workspace, session_id: str, place: str, text: str, document: str = LEAFLET) -> None:
    """Put own words in a place of a document, a line for each sentence; empty: the program's words again."""
    if document == LEAFLET and not is_place(place):
        raise ValueError(place)
    words = "\n".join(lines_of(text))
    with workspace.change("leaflet.words") as db:
        get(db, WijkSession, session_id)
        row = db.keyed(
            OwnText, session_id, document, place, session_id=session_id, document=document, place=place
        )
        row.text = words


def choose_quotes(workspace: Workspace, session_id: str, ids: Sequence[str]) -> None:
    """Choose which quotes the leaflet prints, in this order; at most two, with consent and without names."""
    chosen = tuple(dict.fromkeys(ids))
    if len(chosen) > MOST_QUOTES:
        raise RuleBroken(f"Kies hooguit {MOST_QUOTES} uitspraken.", ("quotes",))
    with workspace.change("leaflet.quotes") as db:
        allowed = quotes_to_choose(db, session_id, names_of(db), hidden_quotes(db, session_id))
        for id_ in chosen:
            if get(db, Quote, id_).consent != Consent.LEAFLET:
                raise RuleBroken("Deze uitspraak mag niet in de folder. Vraag het eerst.", ("quotes",))
            if id_ not in allowed:
                raise RuleBroken(
                    "In deze uitspraak staat misschien wie het zei. Pas hem eerst aan.", ("quotes",)
                )
        _plan(db, session_id).quotes = chosen


def set_qr(workspace: Workspace, session_id: str, text: str) -> None:
    """Say where the code leads that residents scan: a web address or a telephone number; empty: no code."""
    content = _scanned(text.strip())
    with workspace.change("leaflet.qr") as db:
        _plan(db, session_id).qr = content


def _scanned(text: str) -> str:
    """What the code holds: "https://..." or "tel:...". Raises `RuleBroken` for anything else."""
    if not text:
        return ""
    if not re.search(r"[a-z]", text.removeprefix("tel:"), re.IGNORECASE):
        number = tidy_phone(text.removeprefix("tel:"), "qr") or ""
        return f"tel:{number.replace(' ', '')}"
    address = text if re.match(r"https?://", text, re.IGNORECASE) else f"https://{text}"
    if len(address) > LONGEST_ADDRESS:
        raise RuleBroken("Dit adres is te lang voor een code. Kies een korter adres.", ("qr",))
    if not _ADDRESS.fullmatch(address):
        raise RuleBroken(
            "Dit is geen webadres en geen nummer. Schrijf bijvoorbeeld: www.buurthuis.nl.", ("qr",)
        )
    return address


def publish(workspace: Workspace, session_id: str, on: dt.date, *, published: dt.date | None = None) -> str:
    """Freeze the leaflet as it reads on the day `on` and return the id of the edition.

    The message to residents counts as sent on `published` (the same day when it is not given). Raises
    `RuleBroken` while a part is missing that residents must get.
    """
    with workspace.change("leaflet.publish", undoable=False) as db:
        content = read_leaflet(db, get(db, WijkSession, session_id), on)
        if content.gaps:
            raise RuleBroken(f"De folder is nog niet klaar. {content.gaps[0]}", ("gaps",))
        edition = Edition(session_id=session_id, on=on, published=published or on, content=freeze(content))
        db.add(edition)
        message = db.keyed(Message, session_id, "leaflet", session_id=session_id, kind="leaflet")
        if message.sent is None:
            message.sent = published or on
    return edition.id
