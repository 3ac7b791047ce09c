"""The Word file, read back as Word reads it."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from typing import Any

import docx
from hypothesis import given, settings

from exports.outline import outline_of
from exports.word import word_file
from tests.exports.leaflets import leaflets
from tests.exports.sample import RIETKWARTIER
from wijksessie.queries.leaflet import Leaflet


def opened(leaflet: Leaflet) -> Any:
    return docx.Document(io.BytesIO(word_file(outline_of(leaflet))))


def test_everything_is_in_it_and_in_order() -> None:
    document = opened(RIETKWARTIER)
    said = " ".join(" ".join(paragraph.text.split()) for paragraph in document.paragraphs)
    for text in RIETKWARTIER.texts():
        assert " ".join(text.split()) in said, text
    headings = [each.text for each in document.paragraphs if each.style.name == "Heading 1"]
    assert headings.index("Er waren 24 bewoners.") < headings.index("Dit gaan wij doen")


def test_every_picture_has_its_words() -> None:
    told = re.findall(r'<wp:docPr [^>]*descr="([^"]+)"', opened(RIETKWARTIER).element.xml)
    assert len(told) == len(opened(RIETKWARTIER).inline_shapes)
    assert "12 van de 24 mensen" in told


def test_the_file_knows_its_name_and_day_and_nobody() -> None:
    about = opened(RIETKWARTIER).core_properties
    assert (about.title, about.author, about.last_modified_by) == (RIETKWARTIER.title, "Wijksessie", "")
    assert about.created.date() == RIETKWARTIER.edition
    assert about.modified.date() == RIETKWARTIER.edition
    assert isinstance(about.created, dt.datetime)


@settings(max_examples=8)
@given(leaflets())
def test_any_leaflet_becomes_a_file(leaflet: Leaflet) -> None:
    with zipfile.ZipFile(io.BytesIO(word_file(outline_of(leaflet)))) as packed:
        assert packed.testzip() is None
