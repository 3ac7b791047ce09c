"""What the leaflet says and in which order, read back from the PDF."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exports.leaflet import Form, leaflet_pdf, missing_glyphs
from resources import pictogram_alt
from tests.exports.reading import Document
from tests.exports.sample import RIETKWARTIER
from wijksessie.queries.people import People

READING = [
    ("H1", "Wat vertelde u ons?"),
    ("P", "Wijksessie Rietkwartier, 8 oktober 2026"),
    ("P", "Dank u wel dat u er was."),
    ("P", "Wij praatten over stress. En over wat helpt."),
    ("H2", "Er waren 24 bewoners."),
    ("Figure", "24 mensen"),
    ("P", "U zat aan 4 tafels."),
    ("P", "Er waren ook 7 mensen van organisaties om te luisteren."),
    ("H2", "Dit geeft de meeste stress"),
    ("P", "U koos wat de meeste stress geeft."),
    ("P", "Iedereen kreeg 3 stippen."),
    ("Lbl", "1"),
    ("Figure", pictogram_alt("st_energie")),
    ("P", "Hoge energierekening"),
    ("P", "12 van de 24 mensen kozen: de hoge energierekening."),
    ("Figure", "12 van de 24 mensen"),
    ("Lbl", "2"),
    ("Figure", pictogram_alt("st_geen_plek")),
    ("P", "Geen plek om elkaar te zien"),
    ("P", "11 van de 24 mensen kozen: geen plek om elkaar te zien."),
    ("Figure", "11 van de 24 mensen"),
    ("Lbl", "3"),
    ("Figure", pictogram_alt("st_brieven")),
    ("P", "Moeilijke brieven en formulieren"),
    ("P", "9 van de 24 mensen kozen: moeilijke brieven en formulieren."),
    ("Figure", "9 van de 24 mensen"),
    ("P", "Niet elke tafel koos hetzelfde."),
    ("P", "Bij één tafel stonden de brieven op plek 1."),
    ("H2", "U zei: dit helpt het meest"),
    ("Lbl", "1"),
    ("Figure", pictogram_alt("so_inloop")),
    ("P", "Elke week een inloop met koffie"),
    ("Lbl", "2"),
    ("Figure", pictogram_alt("so_brievenhulp")),
    ("P", "Hulp bij brieven en formulieren"),
    ("Lbl", "3"),
    ("Figure", pictogram_alt("so_gratis_act")),
    ("P", "Gratis dingen doen in de buurt"),
    ("H2", "Dit gaan wij doen"),
    ("Figure", pictogram_alt("so_inloop")),
    ("P", "Inloop"),
    ("P", "Het buurthuis regelt dit."),
    ("P", "Start: dinsdag 3 november."),
    ("Figure", pictogram_alt("so_brievenhulp")),
    ("P", "Hulp bij brieven"),
    ("P", "Het wijkteam doet dit."),
    ("P", "Start: dinsdag 10 november."),
    ("Figure", pictogram_alt("so_bespaar")),
    ("P", "Energiehulp"),
    ("P", "De gemeente bezoekt 20 huizen."),
    ("P", "Klaar: 15 december."),
    ("H2", "Dit lukt niet"),
    ("P", "Tandarts en fysio vergoeden kunnen wij niet regelen."),
    ("P", "De regering in Den Haag beslist hierover."),
    ("P", "Het wijkteam kijkt wel met u naar uw verzekering."),
    ("Figure", pictogram_alt("st_zorgkosten")),
    ("H2", "Klopt dit? Of mist u iets?"),
    ("Figure", pictogram_alt("so_inloop")),
    ("P", "Vertel het ons op dinsdag in het buurthuis."),
    ("P", "Of app naar 06 0000 0000."),
    ("H2", "Wij zien u graag weer"),
    ("P", "Donderdag 10 december"),
    ("P", "10 uur, in het buurthuis."),
    ("P", "Er is koffie en opvang voor kinderen."),
    ("H2", "Heeft u veel stress?"),
    ("P", "Praat erover met uw huisarts."),
    ("H2", "Denkt u aan zelfmoord?"),
    ("P", "Bel 113 of 0800 0113."),
    ("P", "Dat kan dag en nacht."),
    ("H2", "Is er gevaar?"),
    ("P", "Bel 112."),
    ("P", "Wij schrijven geen namen op."),
    ("P", "5 mensen testten deze folder."),
]


@pytest.mark.parametrize("form", Form)
def test_is_heard_in_reading_order_whatever_the_fold(form: Form) -> None:
    spoken = Document(leaflet_pdf(RIETKWARTIER, form)).spoken()

    assert spoken == READING


def test_a5_pages_follow_the_plan() -> None:
    read = Document(leaflet_pdf(RIETKWARTIER))

    assert [box[2:] for box in (page.MediaBox for page in read.pdf.pages)] == [[419.5276, 595.2756]] * 4
    firsts = ("Wat vertelde u ons?", "Dit geeft de meeste stress", "U zei: dit helpt", "Klopt dit?")
    for sheet, (first, number) in enumerate(zip(firsts, "1234", strict=True)):
        text = read.text(sheet).split()
        assert " ".join(text).startswith(first)
        assert text[-1] == number


def test_folded_sheet_has_4_and_1_outside_and_2_and_3_inside() -> None:
    read = Document(leaflet_pdf(RIETKWARTIER, Form.A4_FOLDED))

    assert len(read.pdf.pages) == 2
    for sheet, (left, right) in enumerate((("Klopt dit", "Wat vertelde"), ("Dit geeft", "U zei: dit"))):
        width, height = read.seen[sheet].get_size()
        assert (round(width), round(height)) == (842, 595)
        page = read.seen[sheet].get_textpage()
        assert page.get_text_bounded(right=width / 2).strip().startswith(left)
        assert page.get_text_bounded(left=width / 2).strip().startswith(right)
    assert read.pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"


def test_lists_are_lists() -> None:
    root = Document(leaflet_pdf(RIETKWARTIER)).root

    lists = root.all("L")
    assert [len(found.kids) for found in lists] == [3, 3, 3]
    for item in (item for found in lists for item in found.kids):
        assert item.role == "LI"
        assert [kid.role for kid in item.kids] in (["Lbl", "LBody"], ["LBody"])


def test_telephone_numbers_stay_whole_and_bold() -> None:
    read = Document(leaflet_pdf(RIETKWARTIER))

    page = read.seen[3].get_textpage()
    for number in ("06 0000 0000", "0800 0113", "112"):
        found = page.search(number).get_next()
        assert found is not None
        tops = {round(page.get_charbox(found[0] + at)[1]) for at in (0, len(number) - 1)}
        assert len(tops) == 1


def test_a_figure_for_several_people_says_so_in_words() -> None:
    assert RIETKWARTIER.stress is not None
    some = People(count=17, of=31, filled=5, drawn=10, approximate=True)
    row = replace(RIETKWARTIER.stress.rows[0], people=some)
    leaflet = replace(RIETKWARTIER, stress=replace(RIETKWARTIER.stress, rows=(row,)))

    spoken = Document(leaflet_pdf(leaflet)).spoken()

    assert ("Figure", "ongeveer 5 van de 10 mensen") in spoken
    assert ("P", "Ongeveer 5 van de 10 mensen.") in spoken


def test_an_action_without_picture_has_none() -> None:
    assert RIETKWARTIER.doing is not None
    bare = tuple(replace(promise, pictogram="") for promise in RIETKWARTIER.doing.promises)
    leaflet = replace(RIETKWARTIER, doing=replace(RIETKWARTIER.doing, promises=bare))

    figures = Document(leaflet_pdf(leaflet)).root.all("Figure")

    assert len(figures) == sum(role == "Figure" for role, _ in READING) - 3


def test_a_letter_we_cannot_draw_is_still_heard() -> None:
    leaflet = replace(RIETKWARTIER, title="Що ви сказали?", subtitle="Łódź, İzmir \u200bé ﬁ")

    assert missing_glyphs(leaflet) == frozenset("Щовисказл")
    spoken = Document(leaflet_pdf(leaflet)).spoken()
    assert spoken[:2] == [("H1", "Що ви сказали?"), ("P", "Łódź, İzmir é fi")]


def test_facilitators_notes_stay_inside() -> None:
    leaflet = replace(RIETKWARTIER, gaps=("Kies een datum ж",))

    assert leaflet_pdf(leaflet) == leaflet_pdf(RIETKWARTIER)
    assert not missing_glyphs(leaflet)
