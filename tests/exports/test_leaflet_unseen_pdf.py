"""Sessions nobody saw before on paper: nothing runs over an edge, and an own picture is drawn."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest
from PIL import Image
from sqlalchemy import select

from exports.leaflet import Form, leaflet_pdf
from exports.twin.session_paper import session_paper
from tests.clock import TODAY
from tests.exports.reading import Document
from tests.exports.test_leaflet_pages import assert_fits
from tests.queries.unseen import SESSIONS, become
from wijksessie.commands import Workspace
from wijksessie.commands.leaflets import choose_quotes, set_qr
from wijksessie.commands.pictures import own_card_picture
from wijksessie.model import Card
from wijksessie.queries.leaflet_choices import choices
from wijksessie.queries.leaflet_reading import leaflet
from wijksessie.queries.session import current
from wijksessie.queries.twin import TwinPaper, session_twin


def photo(width: int, height: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "#8A5A2B").save(out, "JPEG")
    return out.getvalue()


@pytest.mark.parametrize(
    "name",
    ["shared first", "three share a place", "3 residents", "120 residents", "long names", "nothing refused"],
)
def test_nothing_runs_over(practice: Workspace, name: str) -> None:
    session_id = become(practice, SESSIONS[name])
    read = leaflet(practice, session_id, TODAY)
    assert read is not None
    assert_fits(read)
    assert read.stress is not None
    rows = [row.people for row in read.stress.rows if row.people]
    spoken = [node.alt for node in Document(leaflet_pdf(read)).root.all("Figure")]
    for row in rows:
        assert any(str(row.filled) in alt and str(row.drawn) in alt for alt in spoken)


def test_an_own_picture_is_drawn_on_every_paper(practice: Workspace) -> None:
    session = current(practice)
    assert session is not None
    with practice.read() as db:
        ids = {card.key: card.id for card in db.scalars(select(Card))}
    own_card_picture(practice, ids["st_energie"], photo(300, 120), "Een jas op de bank")
    own_card_picture(practice, ids["so_inloop"], photo(100, 400), "De deur van het buurthuis")
    choose_quotes(practice, session.id, [choices(practice, session.id, TODAY).quotes[0].id])
    set_qr(practice, session.id, "www.wijk.nl")
    read, twin = leaflet(practice, session.id, TODAY), session_twin(practice, session.id)
    assert read is not None
    assert twin is not None
    assert_fits(read)
    for form in Form:
        made = Document(leaflet_pdf(read, form))
        alts = [node.alt for node in made.root.all("Figure")]
        assert alts.count("Een jas op de bank") == 1
        assert alts.count("De deur van het buurthuis") == 2  # what helps, and the promise that came from it
        assert all(mark is not None for _, _, mark in made.content())
        assert _jpegs(made) == 2
    cards = session_paper(twin, {(block.key, TwinPaper.CARDS) for block in twin.blocks}, TODAY)
    assert "Een jas op de bank" in [node.alt for node in Document(cards).root.all("Figure")]
    gone = leaflet_pdf(replace(read, pictures={}))
    assert _jpegs(Document(gone)) == 0


def _jpegs(made: Document) -> int:
    """How many photos are in the file; each is there once."""
    return sum(
        isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Image" for thing in made.pdf.objects
    )
