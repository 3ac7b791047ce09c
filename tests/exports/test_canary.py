"""A name, a number and a language are planted in every free field; no document for residents may hold them.

Also what somebody said and did not want to share: searched in every byte, metadata and alternative texts too.
"""

from __future__ import annotations

import base64
import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
import sqlalchemy as sa
from wijksessie.queries.update_reading import update

from exports.editions import EDITIONS, UPDATE_EDITIONS, make, make_update
from tests.clock import TODAY
from wijksessie import model
from wijksessie.commands import Workspace
from wijksessie.model import SCHEMA
from wijksessie.queries.leaflet_reading import leaflet
from wijksessie.queries.session import current
from wijksessie.terms import Consent

NAME, PHONE, MAIL, LANGUAGE = "Zebedeus Kwakkelstein", "06 2468 1357", "zeb@kwakkel.example", "Klingonees"
PLANTED = f"{NAME}, {PHONE}, {MAIL}"
CANARIES = ("Kwakkelstein", "2468 1357", "24681357", "kwakkel.example", LANGUAGE)

STRUCTURAL = frozenset(
    re.findall(
        r"\w+",
        """
    id session_id project_id action_id contact_id deck_id block_id round_id series_id key position kind
    theme origin pictogram merged_into own_picture who_can status tells solution node template domain pillar
    layer azwa criterion verdict said_by material understood tester consent about technique options params
    tables table_key from_table to_table change role channel message checklist owner_id state started ended
    start end open_from fixed_start paused_at time key_id address_form photo_policy level decks ground_rules
    kind text_version type subject data place document quotes qr chosen off refusal content working_on
    registration how_invited photo_consent published steps_done counts item points certainty mode card_key
    easy recommendations original_id notice_key valid sequence
    """,
    )
)
"""What no field of a screen holds as free words. A new column is planted until somebody puts it here."""

FREE = {("Action", "place"), ("MaterialTest", "change")}
"""Free words in a column whose name is structural elsewhere."""

CHOSEN = {("LeafletPlan", "phone"), ("Check", "owner")}
"""The telephone number that residents may call is there on purpose."""

LANGUAGES = {("Table", "language"), ("WijkSession", "languages"), ("Contact", "languages")}


def plant(workspace: Workspace) -> int:
    """Put the canaries in every free field of every row; return in how many."""
    planted = 0
    with workspace.change("test.plant") as db:
        for name, entity in SCHEMA.entities.items():
            cls = getattr(model, name)
            free = [
                column.name
                for column in entity.table.columns
                if isinstance(column.type, sa.String)
                and (column.name not in STRUCTURAL or (name, column.name) in FREE)
                and (name, column.name) not in CHOSEN
            ]
            for row in db.scalars(sa.select(cls)):
                if getattr(cls, "insert_only", False):
                    continue
                for column in free:
                    said = getattr(row, column) or ""
                    setattr(row, column, LANGUAGE if (name, column) in LANGUAGES else f"{said} {PLANTED}")
                    planted += 1
                for language in (column for kind, column in LANGUAGES if kind == name):
                    setattr(row, language, LANGUAGE if language == "language" else (LANGUAGE,))
        contact = db.scalars(sa.select(model.Contact)).first()
        assert contact is not None
        contact.person, contact.phone, contact.email = NAME, PHONE, MAIL
    return planted


def documents(workspace: Workspace) -> Iterator[tuple[str, bytes]]:
    """Every form of everything that residents get."""
    session = current(workspace)
    assert session is not None
    read = leaflet(workspace, session.id, TODAY)
    news = update(workspace, session.id, TODAY)
    assert read is not None
    assert news is not None
    for kind in EDITIONS:
        yield kind.key, make(kind.key, read)
    for kind in UPDATE_EDITIONS:
        yield f"update {kind.key}", make_update(kind.key, news)


def everything(data: bytes) -> str:
    """All that can be found in a file, whatever it is packed in."""
    if data[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return " ".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    if data[:5] == b"%PDF-":
        return " ".join(_in_pdf(data))
    text = data.decode("utf-8", "replace")
    hidden = re.findall(r"base64,([A-Za-z0-9+/=]+)", text)
    return text + " ".join(base64.b64decode(part).decode("utf-8", "replace") for part in hidden)


def _in_pdf(data: bytes) -> Iterator[str]:
    seen = pypdfium2.PdfDocument(data)
    for page in seen:
        yield " ".join(page.get_textpage().get_text_bounded().split())
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for thing in pdf.objects:
            yield from _strings(thing)


def _strings(thing: Any) -> Iterator[str]:
    if isinstance(thing, pikepdf.Stream):
        yield thing.read_bytes().decode("utf-8", "replace") if thing.get("/Type") == "/Metadata" else ""
    if isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
        for key in ("/Alt", "/ActualText", "/Title", "/Author", "/Subject", "/Keywords", "/Contents", "/URI"):
            if isinstance(thing.get(key), pikepdf.String):
                yield str(thing[key])


@pytest.fixture
def planted(practice: Workspace) -> Workspace:
    assert plant(practice) > 400
    session = current(practice)
    assert session is not None
    with practice.change("test.texts") as db:
        actions = db.scalars(sa.select(model.Action)).all()
        for place in ("dank", "wie", "stress", "verschil", "helpt", "kan_niet", "reageren", "kom_weer"):
            db.keyed(model.OwnText, session.id, "leaflet", place, session_id=session.id, place=place)
        for action in actions:
            for document, place in (("leaflet", f"doen/{action.id}"), ("update", f"rij/{action.id}")):
                db.keyed(
                    model.OwnText,
                    session.id,
                    document,
                    place,
                    session_id=session.id,
                    document=document,
                    place=place,
                )
        db.flush()
        for text in db.scalars(sa.select(model.OwnText)):
            text.text = f"Bel {PLANTED}."
    return practice


def test_no_document_for_residents_holds_a_canary(planted: Workspace) -> None:
    for name, data in documents(planted):
        found = everything(data)
        assert [canary for canary in CANARIES if canary in found] == [], name


def test_whoever_publishes_is_told_first(planted: Workspace) -> None:
    session = current(planted)
    assert session is not None
    read, news = leaflet(planted, session.id, TODAY), update(planted, session.id, TODAY)
    assert read is not None
    assert any("wie iemand is" in gap for gap in read.gaps)
    assert news is not None
    assert any("wie iemand is" in gap for gap in news.gaps)


def test_what_may_not_be_shared_is_in_no_byte(practice: Workspace) -> None:
    """Whoever chose the words for the leaflet cannot bring them in by another way either."""
    session = current(practice)
    assert session is not None
    with practice.change("test.quote") as db:
        quotes = db.scalars(sa.select(model.Quote)).all()
        hidden = [quote.text for quote in quotes if quote.consent != Consent.LEAFLET]
        plan = db.keyed(model.LeafletPlan, session.id, session_id=session.id)
        plan.quotes = tuple(quote.id for quote in quotes)
    assert hidden
    for name, data in documents(practice):
        found = everything(data)
        assert [words for words in hidden if words in found] == [], name
