"""The flyer, its code and its picture: whole, in order, and never over an edge."""

from __future__ import annotations

import datetime as dt
import io
import os
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from exports import qr
from exports.flyer import FlyerForm, flyer_pdf, missing_glyphs, photo_of
from exports.flyer_look import BOTTOM, MARGIN, SMALLEST, TOP
from exports.flyer_pages import pages
from exports.sheet import A5, MM
from exports.whatsapp import HEIGHT, WIDTH, picture_words, whatsapp_pdf, whatsapp_png
from tests.exports.invitations import CASES, DAY, FULL, door, made
from tests.exports.reading import Document, overlap
from wijksessie.queries.conditions import DoorPhoto
from wijksessie.queries.invitation import Event, Invitation
from wijksessie.queries.invitation_blocks import make_invitation

EVENT = Event(
    "Wijksessie",
    dt.datetime(2026, 12, 10, 10),
    dt.datetime(2026, 12, 10, 12),
    "Buurthuis",
    "Bel 06 0000 0000",
)


def read(invitation: Invitation, photo: DoorPhoto | None = None, **named: object) -> Document:
    return Document(flyer_pdf(invitation, photo, DAY, **named))  # type: ignore[arg-type]


def test_the_front_is_heard_in_order() -> None:
    spoken = read(made("full"), front_only=True).spoken()

    assert spoken == [
        ("H1", "Wat geeft stress in onze wijk? En wat helpt?"),
        ("P", "Donderdag 10 december"),
        ("P", "10 uur tot 12 uur"),
        ("P", "Binnenlopen kan vanaf 9.30 uur."),
        ("P", "Buurthuis"),
        ("P", "Begane grond"),
        ("P", "Rietstraat 5"),
        ("P", "De deur is naast de school."),
        ("P", "Meedoen is gratis. U krijgt een cadeaubon van 15 euro. U krijgt ook geld voor de reis."),
        ("P", "Neem uw kinderen mee. Er is opvang."),
        ("P", "Er is een tolk voor Arabisch en Tigrinya."),
        ("P", "Er is koffie, thee en iets te eten."),
        ("P", "U hoeft niet te lezen of te schrijven."),
        ("P", "Wij schrijven geen namen op."),
        ("H2", "Wat doen wij met wat u zegt?"),
        (
            "P",
            "U geeft advies. De gemeente zegt wat zij ermee doet, en waarom. "
            "U hoort van ons op donderdag 31 december of eerder.",
        ),
        ("H2", "Komt u? Bel of app"),
        ("P", "06 0000 0000"),
        ("P", "Vraag naar Noor van het buurthuis. Of zeg het tegen iemand van het team."),
        ("P", "Van: gemeente Brakelstede"),
        ("Figure", "Zet in uw agenda: QR-code"),
        ("P", "Zet in uw agenda"),
    ]


def test_what_explains_more_is_on_the_back() -> None:
    found = read(made("full"))
    assert len(found.pdf.pages) == 2
    assert [text for role, text in found.spoken() if role == "H2"][-3:] == ["Wat?", "Waarom u?", "Wie?"]


def test_the_back_is_a_full_page() -> None:
    _, back = pages(made("full"), None)
    assert back.look.drawing
    assert back.look.body >= 16
    assert back.height >= 0.8 * back.look.room


def test_with_little_to_say_one_side_is_enough() -> None:
    found = read(made("hardly"))
    assert len(found.pdf.pages) == 1
    assert ("P", "Zeg het tegen iemand van het team.") in found.spoken()
    assert not found.root.all("Figure")


@pytest.mark.parametrize("photo", [None, door(), door(60, 90)], ids=["none", "wide", "high"])
@pytest.mark.parametrize("name", CASES)
def test_nothing_runs_over_an_edge_or_over_something_else(name: str, photo: DoorPhoto | None) -> None:
    found = read(made(name), photo)

    for sheet in range(len(found.pdf.pages)):
        for left, bottom, right, top in [*found.letters(sheet), *found.figures(sheet)]:
            assert left >= MARGIN - 2
            assert right <= A5[0] - MARGIN + 2
            assert top <= A5[1] - TOP + 3
            assert bottom >= BOTTOM - 3
        figures = found.figures(sheet)
        for at, box in enumerate(figures):
            others = [*figures[at + 1 :], *found.lines(sheet)]
            assert not [other for other in others if overlap(box, other, 1.0)]


@pytest.mark.parametrize("name", CASES)
def test_no_letter_is_too_small(name: str) -> None:
    for page in pages(made(name), None):
        look = page.look
        for style in (look.text, look.small, look.strong, look.title, look.big, look.below_big, look.phone):
            assert style.size >= SMALLEST
        assert page.height <= look.room + 0.01


@settings(max_examples=20)
@given(
    title=st.text(max_size=160),
    place=st.text(max_size=300),
    more=st.booleans(),
    promise=st.text(max_size=200),
)
def test_whatever_is_typed_fits(title: str, place: str, more: bool, promise: str) -> None:
    facts = replace(FULL, title=title, place=" ".join(place.split()), promise=promise, interpreter=more)
    for page in pages(make_invitation(facts), None):
        assert page.height <= page.look.room + 0.01


def test_two_on_a4_are_the_same_and_heard_once() -> None:
    one, two = read(made("full")), read(made("full"), form=FlyerForm.A4_TWICE)

    assert two.spoken() == one.spoken()
    width, height = two.seen[0].get_size()
    assert (round(width), round(height)) == (842, 595)
    page = two.seen[0].get_textpage()
    left, right = page.get_text_bounded(right=width / 2), page.get_text_bounded(left=width / 2)
    assert left.split() == right.split()
    assert two.pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"
    assert all(mark is not None for _, _, mark in two.content())


@pytest.mark.parametrize("name", CASES)
def test_the_last_page_says_that_it_was_tested(name: str) -> None:
    tested = replace(made(name), tested="3 bewoners testten deze uitnodiging.")
    spoken = [text for _, text in read(tested).spoken()]
    assert spoken.count(tested.tested) == 1


def test_the_photo_is_seen_and_described() -> None:
    found = read(made("full"), door())
    figures = [text for role, text in found.spoken() if role == "Figure"]
    assert figures == ["Een blauwe deur naast de bakker.", "Zet in uw agenda: QR-code"]
    assert ("P", "Dit is de deur.") in found.spoken()


def test_a_photo_that_is_off_or_broken_is_left_out() -> None:
    invitation = made("full")
    assert photo_of(replace(invitation, wants_photo=False), door()) is None
    assert photo_of(invitation, DoorPhoto(b"geen foto", "")) is None
    assert photo_of(invitation, replace(door(), alt="")) is not None


def test_the_same_invitation_gives_the_same_bytes() -> None:
    assert flyer_pdf(made("full"), door(), DAY) == flyer_pdf(made("full"), door(), DAY)


def test_letters_we_cannot_draw_are_named() -> None:
    assert missing_glyphs(made("full")) == frozenset()
    assert "ك" in missing_glyphs(made("script"))


@pytest.mark.parametrize("form", FlyerForm)
@pytest.mark.parametrize("name", CASES)
def test_keeps_to_pdf_ua(name: str, form: FlyerForm, tmp_path: Path) -> None:
    checker = os.environ.get("WIJKSESSIE_PDFUA")
    if not checker:
        pytest.skip("WIJKSESSIE_PDFUA names no PDF/UA checker")
    file = tmp_path / "flyer.pdf"
    file.write_bytes(flyer_pdf(made(name), door(), DAY, form))
    result = subprocess.run([checker, str(file)], capture_output=True, text=True, check=False)
    assert "compliant=true" in result.stdout, result.stdout + result.stderr


# The code


def words_of(event: Event, monkeypatch: pytest.MonkeyPatch) -> str:
    """What the code says, listened in on where it is made."""
    said: list[str] = []
    real = qr.code

    def listen(words: str) -> object:
        said.append(words)
        return real(words)

    monkeypatch.setattr(qr, "code", listen)
    qr.event_code(event)
    return said[-1]


def test_the_code_holds_the_practical_data(monkeypatch: pytest.MonkeyPatch) -> None:
    assert words_of(EVENT, monkeypatch).split("\n") == [
        "BEGIN:VEVENT",
        "SUMMARY:Wijksessie",
        "DTSTART:20261210T100000",
        "DTEND:20261210T120000",
        "LOCATION:Buurthuis",
        "DESCRIPTION:Bel 06 0000 0000",
        "END:VEVENT",
    ]


def test_what_does_not_fit_in_the_code_goes_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    far = replace(EVENT, place="Buurthuis De Brug, Burgemeester van der Marelstraatweg 1234")
    assert words_of(far, monkeypatch).endswith(
        "LOCATION:Buurthuis De Brug\\, Burgemeester van der Marelstraatweg 1234\nEND:VEVENT"
    )
    farther = replace(EVENT, place="Multifunctioneel centrum voor ontmoeting")
    assert words_of(farther, monkeypatch).endswith(
        "LOCATION:Multifunctioneel centrum voor ontmoeting\nEND:VEVENT"
    )
    farthest = replace(EVENT, place="x" * 300)
    assert "LOCATION" not in words_of(farthest, monkeypatch)
    assert "DESCRIPTION" in words_of(farthest, monkeypatch)


@settings(max_examples=30)
@given(place=st.text(max_size=300), phone=st.text(max_size=40))
def test_a_module_is_at_least_half_a_millimetre(place: str, phone: str) -> None:
    drawing = qr.event_code(replace(EVENT, place=place, phone=phone))
    module = qr.printed_width(drawing) / drawing.width
    assert module >= 0.5 * MM
    assert module * (drawing.width - 2 * qr.QUIET) == pytest.approx(25 * MM)


def test_a_telephone_reads_the_code(tmp_path: Path) -> None:
    import zxingcpp as zxing

    page = read(made("full")).seen[0]
    picture = page.render(scale=150 / 72).to_pil()
    (found,) = zxing.read_barcodes(picture)
    assert "DTSTART:20261210T100000" in found.text
    assert r"LOCATION:Buurthuis\, Rietstraat 5" in found.text


# The picture


@pytest.mark.parametrize("name", CASES)
def test_the_picture_has_the_size_and_weight_of_a_message(name: str) -> None:
    data = whatsapp_png(made(name), DAY)
    picture = Image.open(io.BytesIO(data))
    assert picture.size == (WIDTH, HEIGHT) == (1080, 1350)
    assert len(data) < 1_000_000


def test_the_picture_promises_and_says_when_one_may_walk_in() -> None:
    words = " ".join(text for _, text in Document(whatsapp_pdf(made("full"), DAY)).spoken())
    for said in (
        "Binnenlopen kan vanaf 9.30 uur.",
        "Rietstraat 5",
        "De gemeente zegt wat zij ermee doet, en waarom.",
        "U hoort van ons op donderdag 31 december of eerder.",
        "06 0000 0000",
    ):
        assert said in words


def test_the_picture_in_words() -> None:
    assert picture_words(made("full")) == (
        "Wat geeft stress in onze wijk? En wat helpt? Donderdag 10 december. 10 uur tot 12 uur. "
        "Binnenlopen kan vanaf 9.30 uur. Buurthuis. Bedankje. Kinderen. Tolk. Eten. U geeft advies. "
        "De gemeente zegt wat zij ermee doet, en waarom. "
        "U hoort van ons op donderdag 31 december of eerder. Komt u? Bel of app 06 0000 0000."
    )
