"""The leaflet in other forms: nothing lost, nothing over an edge, in reading order, large enough to read."""

from __future__ import annotations

import base64
import io
import os
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pikepdf
import pytest
from hypothesis import given, settings
from PIL import Image

import resources
from exports.leaflet import Form, leaflet_pdf
from exports.leaflet_picture import HEIGHT, WIDTH, leaflet_png, picture_pdf, picture_words
from exports.poster import A3, poster_pdf
from exports.sheet import MM
from exports.slides import HIGH, LEAST_PART, WIDE, slides_pdf
from resources import pictogram_alt
from tests.exports.leaflets import leaflets
from tests.exports.reading import Document, Instructions, overlap
from tests.exports.sample import RIETKWARTIER
from tests.exports.test_leaflet_pages import CASES
from wijksessie.queries.leaflet import Leaflet, OwnPicture, Qr


def jpeg() -> str:
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "#0B4F55").save(out, "JPEG")
    return base64.b64encode(out.getvalue()).decode()


assert RIETKWARTIER.doing is not None
_, *OTHERS = RIETKWARTIER.doing.promises
FULL = replace(
    RIETKWARTIER,
    quotes=("Een bewoner zei: “Ik durf de post niet te openen.”", "Een bewoner zei: “Koffie helpt.”"),
    qr=Qr("https://www.brakelstede.nl/rietkwartier", "Vertel het ons op internet."),
    doing=replace(
        RIETKWARTIER.doing,
        promises=(replace(RIETKWARTIER.doing.promises[0], pictogram="eigen:1"), *OTHERS),
    ),
    pictures={"eigen:1": OwnPicture(jpeg(), "Een deur die open staat.")},
)
ODD = {
    "full": FULL,
    "stretched": replace(CASES["stretched"], qr=Qr("tel:0600000000", "Bel ons met uw telefoon.")),
    **{name: CASES[name] for name in ("3 residents", "120 residents", "title only", "endless", "one word")},
    "arabic": replace(FULL, title="ماذا قلتم لنا؟", quotes=("Een bewoner zei: “مرحبا بكم”",)),
}
MAKERS: dict[str, Callable[[Leaflet], bytes]] = {
    "a4": lambda leaflet: leaflet_pdf(leaflet, Form.A4_PAGES),
    "large": lambda leaflet: leaflet_pdf(leaflet, Form.LARGE),
    "poster": poster_pdf,
    "slides": slides_pdf,
    "picture": picture_pdf,
}
SIZES = {
    "a4": (210 * MM, 297 * MM),
    "large": (210 * MM, 297 * MM),
    "poster": A3,
    "slides": (WIDE, HIGH),
    "picture": (WIDTH / 2.5, HEIGHT / 2.5),
}
LEAST = {"a4": 14.0, "large": 20.0, "poster": 14.4, "slides": LEAST_PART * HIGH, "picture": 16.0}
"""The smallest letters in pt on the page."""
EDGE = {"a4": 40.0, "large": 40.0, "poster": 30.0, "slides": 58.0, "picture": 20.0}
"""The white around everything, in pt."""


def sizes(document: Document) -> Iterator[float]:
    """The size of every piece of text with a meaning, in pt on the page."""
    for page in document.pdf.pages:
        scales, size, artifact = [1.0], 0.0, False
        for operands, operator in cast("Instructions", pikepdf.parse_content_stream(page)):
            match str(operator):
                case "q":
                    scales.append(scales[-1])
                case "Q":
                    scales.pop()
                case "cm":
                    scales[-1] *= abs(float(operands[0]))
                case "Tf":
                    size = float(operands[1])
                case "BDC":
                    artifact = operands[0] == "/Artifact"
                case "Tj":
                    if not artifact:
                        yield size * scales[-1]


def assert_fits(data: bytes, kind: str) -> Document:
    read = Document(data)
    width, height = SIZES[kind]
    edge, slack = EDGE[kind] - 6, width / 140
    for sheet in range(len(read.pdf.pages)):
        assert read.seen[sheet].get_size() == pytest.approx((width, height), abs=0.1)
        lines, figures = read.lines(sheet), read.figures(sheet)
        for left, bottom, right, top in (*read.letters(sheet), *figures):
            assert left >= edge
            assert right <= width - edge
            assert top <= height - edge + 12
            assert bottom >= edge - 18
        for at, box in enumerate(lines):
            assert not any(overlap(box, other, slack) for other in lines[at + 1 :])
            assert not any(overlap(box, figure, 2.5) for figure in figures)
        for at, figure in enumerate(figures):
            assert not any(overlap(figure, other, 0.5) for other in figures[at + 1 :])
    painted = {(sheet, mark) for sheet, _, mark in read.content() if mark != -1}
    assert painted == {mark for node in read.root.walk() for mark in node.marks}
    return read


def squeezed(texts: list[str]) -> str:
    return "".join("".join(texts).split())


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("name", ODD)
def test_fits_and_loses_nothing(name: str, kind: str) -> None:
    leaflet = ODD[name]
    read = assert_fits(MAKERS[kind](leaflet), kind)

    if kind in ("a4", "large", "slides") and name != "one word":
        said = squeezed([words for _, words in read.spoken()])
        for text in leaflet.texts():
            assert squeezed([text]) in said
    if name not in ("endless", "one word"):
        assert min(sizes(read)) >= LEAST[kind] - 0.01


@settings(max_examples=8)
@given(leaflets())
def test_any_leaflet_fits_everywhere(leaflet: Leaflet) -> None:
    for kind, make in MAKERS.items():
        assert_fits(make(leaflet), kind)


def test_plain_a4_is_one_sheet() -> None:
    for leaflet in (RIETKWARTIER, FULL):
        read = Document(leaflet_pdf(leaflet, Form.A4_PAGES))
        assert len(read.pdf.pages) == 2
    assert read.pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipLongEdge"


def test_the_poster_says_three_blocks() -> None:
    spoken = Document(poster_pdf(FULL)).spoken()

    assert [text for role, text in spoken if role in ("H1", "H2")] == [
        "Wat vertelde u ons?",
        "Dit geeft de meeste stress",
        "U zei: dit helpt het meest",
        "Dit gaan wij doen",
    ]
    at = spoken.index(("Lbl", "1"))
    assert spoken[at : at + 5] == [
        ("Lbl", "1"),
        ("Figure", pictogram_alt("st_energie")),
        ("P", "Hoge energierekening"),
        ("P", "12 van de 24 mensen kozen: de hoge energierekening."),
        ("Figure", "12 van de 24 mensen"),
    ]
    assert spoken[-2:] == [
        ("Figure", "QR-code naar www.brakelstede.nl/rietkwartier"),
        ("P", "Vertel het ons op internet."),
    ]


def test_one_message_on_every_slide() -> None:
    read = Document(slides_pdf(FULL))
    firsts = [" ".join(read.text(sheet).split("\r\n")[0].split()) for sheet in range(len(read.pdf.pages))]

    assert len(read.root.all("H1")) == 1
    assert firsts.count("Dit geeft de meeste stress") == 4
    assert firsts.count("Dit gaan wij doen") == 3
    assert len(firsts) == 20
    # In the order of the leaflet.
    said = [text for _, text in read.spoken()]
    order = ["Dank u wel dat u er was.", "Er waren 24 bewoners.", "Iedereen kreeg 3 stippen."]
    order += [FULL.quotes[0], "Niet elke tafel koos hetzelfde.", "U zei: dit helpt het meest", "Inloop"]
    order += ["Dit lukt niet", "Klopt dit? Of mist u iets?", "Donderdag 10 december", "Is er gevaar?"]
    places = [said.index(text) for text in order]
    assert places == sorted(places)


def test_the_big_screen_has_contrast() -> None:
    def light(name: str) -> float:
        parts = [part / 255 for part in bytes.fromhex(resources.tokens()["color"][name][1:])]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))

    for one, two in (("inkt", "groot_scherm"), ("inkt", "oppervlak_diep"), ("op_accent", "accent")):
        dark, pale = sorted((light(one), light(two)))
        assert (pale + 0.05) / (dark + 0.05) >= 7


@pytest.mark.parametrize("form", Form)
def test_quotes_and_code_have_their_place(form: Form) -> None:
    read = Document(leaflet_pdf(FULL, form))
    spoken = read.spoken()

    at = spoken.index(("P", FULL.quotes[0]))
    assert spoken[at - 1] == ("Figure", "9 van de 24 mensen")
    assert spoken[at + 1 : at + 3] == [("P", FULL.quotes[1]), ("P", "Niet elke tafel koos hetzelfde.")]
    code = spoken.index(("Figure", "QR-code naar www.brakelstede.nl/rietkwartier"))
    assert spoken[code - 1] == ("P", "Of app naar 06 0000 0000.")
    assert spoken[code + 1] == ("P", "Vertel het ons op internet.")
    (box,) = (node.box for node in read.root.all("Figure") if node.alt.startswith("QR"))
    assert box is not None
    assert box[2] - box[0] >= 25 * MM


@pytest.mark.parametrize("kind", MAKERS)
def test_an_own_picture_is_seen_and_told(kind: str) -> None:
    spoken = Document(MAKERS[kind](FULL)).spoken()
    assert ("Figure", "Een deur die open staat.") in spoken


@pytest.mark.parametrize("kind", ["a4", "poster"])
def test_a_telephone_reads_the_code(kind: str) -> None:
    import zxingcpp as zxing  # type: ignore[import-not-found,unused-ignore]

    read = Document(MAKERS[kind](FULL))
    found = [
        code.text
        for sheet in range(len(read.pdf.pages))
        for code in zxing.read_barcodes(read.seen[sheet].render(scale=1.6).to_pil())
    ]
    assert found == ["https://www.brakelstede.nl/rietkwartier"]


def test_the_picture_has_the_size_of_a_message_and_its_words() -> None:
    data = leaflet_png(FULL)
    picture = Image.open(io.BytesIO(data))
    assert picture.size == (1080, 1350)
    assert len(data) < 400_000
    assert picture_words(FULL) == (
        "Wat vertelde u ons? Dank u wel dat u er was. Dit geeft de meeste stress. 1. Hoge energierekening. "
        "2. Geen plek om elkaar te zien. 3. Moeilijke brieven en formulieren. Dit gaan wij doen. Inloop. "
        "Start: dinsdag 3 november. Hulp bij brieven. Start: dinsdag 10 november. Energiehulp. "
        "Klaar: 15 december. Klopt dit? Of mist u iets? Vertel het ons op dinsdag in het buurthuis. "
        "Of app naar 06 0000 0000."
    )


@pytest.mark.parametrize("name", ["full", "stretched", "arabic", "3 residents"])
def test_the_words_of_the_picture_are_what_is_on_it(name: str) -> None:
    spoken = Document(picture_pdf(ODD[name])).spoken()
    seen = [words for role, words in spoken if role not in ("Figure", "Lbl")]
    said = squeezed([picture_words(ODD[name])])
    assert seen
    assert all(squeezed([words]) in said for words in seen)
    assert sum(len(words.split()) for words in seen) <= len(picture_words(ODD[name]).split())


@pytest.mark.parametrize("kind", MAKERS)
def test_the_same_leaflet_gives_the_same_bytes(kind: str) -> None:
    assert MAKERS[kind](FULL) == MAKERS[kind](replace(FULL, gaps=("Kies een datum",)))


@pytest.mark.parametrize("kind", ["a4", "large", "poster", "slides"])
@pytest.mark.parametrize("name", ["full", "stretched", "title only", "arabic"])
def test_keeps_to_pdf_ua(name: str, kind: str, tmp_path: Path) -> None:
    checker = os.environ.get("WIJKSESSIE_PDFUA")
    if not checker:
        pytest.skip("WIJKSESSIE_PDFUA names no PDF/UA checker")
    file = tmp_path / "edition.pdf"
    file.write_bytes(MAKERS[kind](ODD[name]))
    result = subprocess.run([checker, str(file)], capture_output=True, text=True, check=False)
    assert "compliant=true" in result.stdout, result.stdout + result.stderr
