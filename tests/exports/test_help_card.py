"""The small card to take home: the numbers are on it, eight times, on one tagged sheet."""

import datetime as dt
import io

import pypdfium2

from exports.help_card import ACROSS, DOWN, help_cards, help_cards_pdf
from exports.paper.document import missing_glyphs
from wijksessie.queries.helplines import helplines, take_home
from wijksessie.queries.resident_words import problem

MADE = dt.date(2026, 11, 22)


def test_every_card_has_every_number() -> None:
    pdf = help_cards_pdf(MADE)
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    assert len(document) == 1
    words = " ".join(document[0].get_textpage().get_text_range().split())
    for number in helplines().numbers:
        assert words.count(f"{number.name}, {number.when} {number.number}") == ACROSS * DOWN
    assert words.count("Gecontroleerd op 22 november 2026") == ACROSS * DOWN
    assert b"/MarkInfo" in pdf
    assert help_cards_pdf(MADE) == pdf
    assert not missing_glyphs(help_cards())


def test_the_words_are_simple() -> None:
    title, lines = take_home()
    assert [said for line in (title, *lines) if (said := problem(line))] == []
