"""The playbook on paper: everything one needs when the laptop does not work, in that order."""

from __future__ import annotations

import io
import os
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from exports.paper.document import missing_glyphs
from exports.playbook import Chapter, playbook_paper, playbook_pdf
from tests.exports.books import DAY, empty, example, full, odd
from tests.exports.papers import assert_fits, assert_tagged, headings, spoken
from tests.exports.reading import Document
from wijksessie.queries.conditions import DoorPhoto
from wijksessie.queries.playbook import Playbook
from wijksessie.queries.steps import ItemState


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Playbook:
    return example(tmp_path_factory.mktemp("boek"))


@pytest.fixture(scope="module")
def books(book: Playbook, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Playbook]:
    return {
        "example": book,
        "empty": empty(tmp_path_factory.mktemp("leeg")),
        "full": full(book),
        "odd": odd(book),
    }


@pytest.mark.parametrize("name", ["example", "empty", "full", "odd"])
def test_everything_stands_on_its_page_and_is_tagged(books: dict[str, Playbook], name: str) -> None:
    document = Document(playbook_pdf(books[name], DAY))
    assert_fits(document)
    assert_tagged(document)


def test_chapters_come_in_the_order_one_needs_them(book: Playbook) -> None:
    found = headings(Document(playbook_pdf(book, DAY)))
    assert found[0] == ("H1", "Draaiboek Rietkwartier")
    assert [words for role, words in found if role == "H2"] == [
        "Wie doet wat",
        "Programma",
        "Team en rollen",
        "Plek",
        "Geld en bedankje",
        "Veiligheid",
        "Belofte en uitnodiging",
        "Contacten voor deze dag",
        "De zeven stappen",
        "Afdrukken en meenemen",
        "Tellen zonder namen",
        "Telbladen van alle tafels",
        "Telblad van Tafel Zon",
        "Telblad van Tafel Boom",
        "Telblad van Tafel Vis",
        "Telblad van Tafel Huis",
    ]


def test_the_photo_of_the_door_stands_with_the_place(book: Playbook) -> None:
    out = io.BytesIO()
    Image.new("RGB", (800, 600), (90, 140, 200)).save(out, "JPEG")
    with_photo = replace(book, photo=DoorPhoto(out.getvalue(), "Een blauwe deur"))
    document = Document(playbook_pdf(with_photo, DAY, {Chapter.PLACE}))
    said = spoken(document)
    assert said.index("Een blauwe deur") == said.index("Zo ziet de deur eruit:") + 1
    assert said.index("Een blauwe deur") < said.index("Kan iedereen erin?")
    assert_fits(document)
    assert_tagged(document)
    broken = replace(book, photo=DoorPhoto(b"geen foto", "Een blauwe deur"))
    assert "Een blauwe deur" not in spoken(Document(playbook_pdf(broken, DAY, {Chapter.PLACE})))


def test_the_first_page_is_enough_to_begin(book: Playbook) -> None:
    page = Document(playbook_pdf(book, DAY)).text(0)
    for words in (
        "Donderdag 8 oktober 2026, van 10 uur tot 12 uur",
        "Buurthuis, begane grond",
        book.place.route,
        book.place.key_with,
        "11.10 uur",
        "Stippen plakken",
        "Tafelbegeleider 1 (sleutelpersoon 1) (Tafel Zon)",
        "113",
        "112",
        "0800 2000",
        book.safety.on_call,
        "pagina 1 van",
    ):
        assert words in " ".join(page.split()), words


def test_the_first_page_says_who_comes_who_leads_and_what_there_is(book: Playbook) -> None:
    page = " ".join(Document(playbook_pdf(book, DAY)).text(0).split())
    # 26 said yes to the invitation, and 25 of them when they were asked again the day before.
    assert "25 mensen zeiden ja. Reken op ongeveer 16." in page
    assert "Arabisch, 3 uur, aan tafel Vis" in page
    assert "6 kinderen, zaal ernaast" in page
    assert "Inloop met koffie Gastvrouw of gastheer" in page
    assert "Gevaar: 112. Praten over zelfmoord: 113 of 0800 0113. Veilig Thuis: 0800 2000." in page
    later = tuple(replace(need, arranged=False) for need in book.needs)
    page = " ".join(Document(playbook_pdf(replace(book, needs=later), DAY)).text(0).split())
    assert "Arabisch, 3 uur, aan tafel Vis. Nog niet geregeld" in page


def test_what_belongs_together_is_not_cut(book: Playbook) -> None:
    document = Document(playbook_pdf(book, DAY))
    last = {
        "Wie doet wat?": "Vertel wanneer bewoners horen hoe het gaat.",
        "Team en rollen": "6 kinderen in de zaal ernaast",
        "Wat er in de uitnodiging staat": "Geen namen",
    }
    pages = [" ".join(document.text(sheet).split()) for sheet in range(len(document.pdf.pages))]
    for first, words in last.items():
        assert any(words in page[page.index(first) :] for page in pages[1:] if first in page), first


def test_there_is_paper_to_count_without_names(book: Playbook, books: dict[str, Playbook]) -> None:
    for made in (book, books["empty"]):
        said = spoken(Document(playbook_pdf(made, DAY, {Chapter.TALLIES})))
        for words in (
            "Bewoners die binnenkwamen",
            "Voor het eerst bij ons",
            "Praat met een tolk",
            "Hardop voorgelezen, hoe laat?",
            "Bedankje geweigerd",
            "Schrijf geen naam, leeftijd, taal of tafel op.",
        ):
            assert words in said


def test_the_rule_for_young_people_is_one_block(book: Playbook) -> None:
    said = spoken(Document(playbook_pdf(book, DAY, {Chapter.MONEY})))
    (rule,) = [words for words in said if "27" in words]
    assert rule.endswith("U hoeft ons niets te vertellen.")
    assert "?" not in rule, "nobody is asked for an age"


def test_contacts_have_pages_of_their_own(book: Playbook) -> None:
    document = Document(playbook_pdf(book, DAY))
    pages = [document.text(sheet) for sheet in range(len(document.pdf.pages))]
    with_contacts = [page for page in pages if "06 0000 0001" in page]
    assert len(with_contacts) == 1
    assert "Vernietig" in with_contacts[0]
    assert "Geld en bedankje" not in with_contacts[0]
    assert sum("Vernietig dit blad" in page for page in pages) == 1


def test_what_is_not_known_is_said_in_a_line(books: dict[str, Playbook]) -> None:
    document = Document(playbook_pdf(books["empty"], DAY))
    said = spoken(document)
    assert said.count("Nog te doen") >= 8
    assert "Maak het programma in stap 4." in said
    for sheet in range(len(document.pdf.pages)):
        # A foot alone would be one line.
        assert len(document.text(sheet).splitlines()) > 4
    assert not any("Telblad" in words for _, words in headings(document))


def test_a_line_says_whether_it_is_done(book: Playbook) -> None:
    said = spoken(Document(playbook_pdf(book, DAY)))
    assert "Klaar op 10 augustus, begeleider" in said
    first = book.steps[0]
    line = replace(first.items[0], state=ItemState.NOT_NEEDED, not_needed="Wij kennen iedereen al")
    changed = replace(book, steps=(replace(first, items=(line,)), *book.steps[1:]))
    assert "Niet nodig: Wij kennen iedereen al" in spoken(Document(playbook_pdf(changed, DAY)))


def test_chapters_can_be_chosen_and_keep_their_order(book: Playbook) -> None:
    document = Document(playbook_pdf(book, DAY, {Chapter.SAFETY, Chapter.TEAM}))
    assert headings(document)[:2] == [("H1", "Draaiboek Rietkwartier"), ("H2", "Team en rollen")]
    found = [words for role, words in headings(document) if role == "H2"]
    assert found == ["Team en rollen", "Veiligheid"]


def test_one_chapter_alone_still_has_a_title(book: Playbook) -> None:
    for chapter in Chapter:
        document = Document(playbook_pdf(book, DAY, {chapter}))
        assert headings(document)[0][0] == "H1"


def test_a_grid_is_not_cut(book: Playbook) -> None:
    document = Document(playbook_pdf(book, DAY, {Chapter.TALLIES}))
    for table in document.root.all("Table"):
        assert len({sheet for node in table.walk() for sheet, _ in node.marks}) == 1


def test_five_hundred_contacts_are_all_there(books: dict[str, Playbook]) -> None:
    document = Document(playbook_pdf(books["full"], DAY, {Chapter.CONTACTS}))
    said = spoken(document)
    assert {words for words in said if words.startswith("Contact ")} == {f"Contact {nr}" for nr in range(500)}
    assert all("Bereikbaar" in document.text(sheet) for sheet in range(len(document.pdf.pages)))


def test_characters_we_cannot_draw_are_named(books: dict[str, Playbook]) -> None:
    assert missing_glyphs(playbook_paper(books["example"])) == frozenset()
    assert {"П", "م"} <= missing_glyphs(playbook_paper(books["odd"]))


def test_the_same_book_gives_the_same_bytes(book: Playbook) -> None:
    assert playbook_pdf(book, DAY) == playbook_pdf(book, DAY)


@pytest.mark.outside
def test_outside_checker_finds_it_accessible(books: dict[str, Playbook], tmp_path: Path) -> None:
    checker = os.environ.get("WIJKSESSIE_PDFUA")
    if not checker:
        pytest.skip("WIJKSESSIE_PDFUA names no PDF/UA checker")
    made = {name: playbook_pdf(book, DAY) for name, book in books.items()}
    out = io.BytesIO()
    Image.new("RGB", (80, 60), (90, 140, 200)).save(out, "JPEG")
    with_photo = replace(books["example"], photo=DoorPhoto(out.getvalue(), "Een blauwe deur"))
    made["photo"] = playbook_pdf(with_photo, DAY)
    made |= {chapter.value: playbook_pdf(books["example"], DAY, {chapter}) for chapter in Chapter}
    files = [tmp_path / f"{name}.pdf" for name in made]
    for file, data in zip(files, made.values(), strict=True):
        file.write_bytes(data)
    done = subprocess.run([checker, *files], capture_output=True, text=True, timeout=200, check=False)
    assert done.stdout.count("compliant=true") == len(files), done.stdout + done.stderr
