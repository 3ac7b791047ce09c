"""The web page, read back as a browser and a screen reader get it."""

from __future__ import annotations

import base64
import os
import re
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings

from exports.outline import outline_of
from exports.web_page import web_page
from tests.exports.leaflets import leaflets
from tests.exports.sample import RIETKWARTIER
from wijksessie.queries.leaflet import Leaflet, OwnPicture, Qr

_WITHOUT_END = {"meta", "img"}


class Reader(HTMLParser):
    """What stands on the page, in order; complains about tags that do not fit into each other."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.texts: list[tuple[str, str]] = []
        self.images: list[dict[str, str]] = []
        self.links: list[str] = []
        self.html: dict[str, str] = {}
        self.feed(page.decode())
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag not in _WITHOUT_END:
            self.open.append(tag)
        if tag == "img":
            self.images.append(told)
        if tag == "a":
            self.links.append(told["href"])
        if tag == "html":
            self.html = told
        assert "src" not in told or told["src"].startswith("data:")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip() and "style" not in self.open and self.open:
            self.texts.append((self.open[-1], data))

    def said(self) -> str:
        return " ".join(" ".join(text for _, text in self.texts).split())


def page_of(leaflet: Leaflet) -> Reader:
    return Reader(web_page(outline_of(leaflet)))


def test_it_says_everything_of_the_leaflet_in_its_order() -> None:
    page = page_of(RIETKWARTIER)
    said, at = page.said(), 0
    for text in RIETKWARTIER.texts():
        words = " ".join(text.split())
        assert words in re.sub(r" (?=[.,])", "", said), words
    for heading in ("Er waren 24 bewoners.", "Dit gaan wij doen", "Dit lukt niet"):
        assert said.index(heading) > at
        at = said.index(heading)


def test_it_is_dutch_has_one_title_and_headings_below_it() -> None:
    page = page_of(RIETKWARTIER)
    assert page.html["lang"] == "nl"
    assert [text for tag, text in page.texts if tag == "h1"] == [RIETKWARTIER.title]
    assert [text for tag, text in page.texts if tag == "title"] == [RIETKWARTIER.title]
    assert len([text for tag, text in page.texts if tag == "h2"]) >= 8


def test_every_picture_says_what_it_is_and_is_inside_the_file() -> None:
    page = page_of(RIETKWARTIER)
    assert "12 van de 24 mensen" in [image["alt"] for image in page.images]
    for image in page.images:
        assert image["alt"]
        svg = base64.b64decode(image["src"].partition("base64,")[2])
        assert ET.fromstring(svg).tag.endswith("svg")


def test_figures_are_drawn_one_for_one() -> None:
    page = page_of(RIETKWARTIER)
    row = next(image for image in page.images if image["alt"] == "9 van de 24 mensen")
    svg = ET.fromstring(base64.b64decode(row["src"].partition("base64,")[2]))
    filled, open_ = (path.get("d", "").count("M") for path in svg.iter("{http://www.w3.org/2000/svg}path"))
    assert filled * 24 == 9 * (filled + open_)


def test_numbers_can_be_pressed() -> None:
    assert {"tel:113", "tel:08000113", "tel:112"} <= set(page_of(RIETKWARTIER).links)


def test_a_code_and_an_own_picture_are_on_it() -> None:
    photo = base64.b64encode(b"\xff\xd8\xff\xe0 not looked into").decode()
    assert RIETKWARTIER.helps is not None
    first = replace(RIETKWARTIER.helps.items[0], pictogram="eigen:1")
    leaflet = replace(
        RIETKWARTIER,
        helps=replace(RIETKWARTIER.helps, items=(first,)),
        pictures={"eigen:1": OwnPicture(photo, "Een tekening van de inloop")},
        qr=Qr("https://voorbeeld.example/rietkwartier", "Kijk op onze pagina:"),
    )
    page = page_of(leaflet)
    assert "Een tekening van de inloop" in [image["alt"] for image in page.images]
    assert "https://voorbeeld.example/rietkwartier" in page.links
    assert "Kijk op onze pagina:" in page.said()


@settings(max_examples=20)
@given(leaflets())
def test_any_leaflet_becomes_a_whole_page(leaflet: Leaflet) -> None:
    page = page_of(leaflet)
    assert len([tag for tag, _ in page.texts if tag == "h1"]) == 1


def test_words_never_become_tags() -> None:
    page = page_of(replace(RIETKWARTIER, thanks=('<script>alert("x")</script>', "1 < 2 & 3 > 2")))
    assert '<script>alert("x")</script>' in page.said()
    assert "1 < 2 & 3 > 2" in page.said()


@pytest.mark.skipif(not os.environ.get("WIJKSESSIE_AXE"), reason="WIJKSESSIE_AXE names no checker")
def test_the_checker_of_the_guidelines_finds_nothing(tmp_path: Path) -> None:
    file = tmp_path / "folder.html"
    file.write_bytes(web_page(outline_of(RIETKWARTIER)))
    checked = subprocess.run(
        [os.environ["WIJKSESSIE_AXE"], str(file)], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout
