"""Documents for the team: everything on its page, in order, tagged, however much or little there is."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.paper.content import (
    Cell,
    Column,
    Facts,
    Gap,
    Heading,
    Item,
    Items,
    Kind,
    Mark,
    Notice,
    Paper,
    Section,
    Table,
    Text,
    cell,
)
from exports.paper.document import missing_glyphs, paper_pdf
from tests.exports.papers import assert_fits, assert_tagged, marks, spoken
from tests.exports.reading import Document

DAY = dt.date(2026, 11, 22)
LONG = "Meervoudigepersoonlijkheidsverzorgingsflat" * 6
ARABIC = "مرحبا بكم في الحي"


def paper(*parts: object, title: str = "Draaiboek", **section: object) -> Paper:
    body = Section((Heading(title, 1), *parts), **section)  # type: ignore[arg-type]
    return Paper(title, "Rietkwartier, draaiboek", (body,))


def table(rows: int, words: str = "Wat geeft u stress?", *, grid: bool = False) -> Table:
    columns = (Column("Tijd", 1, leads=True), Column("Wat", 4), Column("Klaar", 1))
    body = tuple((cell(f"nr{row}"), cell(words), Cell(box=True)) for row in range(rows))
    return Table(columns, body, grid=grid, least=24 if grid else 0)


def read(made: Paper) -> Document:
    return Document(paper_pdf(made, DAY))


CASES = {
    "nothing": paper(),
    "one row": paper(table(1)),
    "hundred rows": paper(table(100)),
    "hundred rows by hand": paper(table(100, grid=True)),
    "an endless row": paper(table(3, "Vrij brainstormen met plaatjes. " * 400)),
    "an endless word": paper(table(3, LONG), Text(LONG), Items((Item(Text(LONG), Mark.BOX),), 3)),
    "an endless title": paper(Heading(LONG * 9), Text("x"), title=LONG * 8),
    "endless column": paper(
        Table((Column(LONG * 20, 1), Column("b", 9)), ((cell("een"), cell("twee")),) * 40)
    ),
    "other scripts": paper(Text(ARABIC), Text("Привіт 🙂"), table(2, ARABIC), Facts(((ARABIC, ARABIC),))),
    "everything": paper(
        Text("Alinea. " * 300),
        Notice((Text("Gevaar? Bel 112.", Kind.STRONG, ("112",)), Text("Blijf bij iemand. " * 200))),
        Items(tuple(Item(Text(f"Ding {nr}"), Mark.BOX, "bij de gastvrouw") for nr in range(31)), 2),
        Items((Item(Text("Klaar"), Mark.TICKED), Item(Text("Nee"), Mark.CROSSED_OUT), Item(Text("Wel")))),
        Items(tuple(Item(Text("Lees voor. " * 30, Kind.ALOUD), Mark.NUMBER) for _ in range(12))),
        Facts((("Waar", "Buurthuis"), ("Sleutel", ""), ("Deur", "Groen.\nBel aan bij 3."))),
        Gap(20),
        Gap(26, lines=12),
        table(60),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_everything_stands_on_its_page(name: str) -> None:
    assert_fits(read(CASES[name]))


@pytest.mark.parametrize("name", CASES)
def test_everything_is_tagged_once(name: str) -> None:
    assert_tagged(read(CASES[name]))


def test_the_foot_says_what_it_is_and_is_not_read_aloud() -> None:
    document = read(paper(table(60), note="Niet voor bewoners."))
    pages = len(document.pdf.pages)
    assert pages > 1
    for sheet in range(pages):
        foot = f"Rietkwartier, draaiboek, pagina {sheet + 1} van {pages}, gemaakt op 22 november 2026"
        assert foot in document.text(sheet)
        assert "Niet voor bewoners." in document.text(sheet)
    assert not any("pagina" in words for words in spoken(document))


def test_the_head_of_a_table_comes_again_but_is_read_once() -> None:
    document = read(paper(table(100)))
    assert len(document.pdf.pages) > 2
    for sheet in range(len(document.pdf.pages)):
        assert "Tijd" in document.text(sheet)
    assert spoken(document).count("Tijd") == 1
    heads = document.root.all("TH")
    assert len(document.root.all("Table")) == 1
    assert len(document.root.all("TR")) == 101
    assert len(heads) == 3 + 100


def test_a_table_says_which_cells_are_heads() -> None:
    document = read(paper(table(2)))
    scopes = []

    def walk(element: object) -> None:
        for kid in element.get("/K", []):  # type: ignore[attr-defined]
            if isinstance(kid, int) or kid.get("/Type") == "/MCR":
                continue
            if kid.S == "/TH":
                scopes.append(str(kid.A.Scope))
            walk(kid)

    walk(document.pdf.Root.StructTreeRoot.K[0])
    assert scopes == ["/Column", "/Column", "/Column", "/Row", "/Row"]


def test_rows_stay_whole_and_all_of_them_are_there() -> None:
    words = "Vrij brainstormen met plaatjes en voorwerpen, en daarna alles voorlezen aan tafel. " * 3
    document = read(paper(table(30, words)))
    for row in document.root.all("TR"):
        assert len({sheet for sheet, _ in marks(row)}) == 1
    assert [node for node in spoken(document) if node.startswith("nr")] == [f"nr{row}" for row in range(30)]


def test_a_row_higher_than_a_page_goes_on_and_loses_nothing() -> None:
    document = read(CASES["an endless row"])
    said = " ".join(spoken(document))
    assert said.count("plaatjes") == 1200
    assert len(document.root.all("TR")) == 4


def test_no_row_stands_alone_on_the_last_page() -> None:
    for rows in range(30, 50):
        document = read(paper(table(rows)))
        last = len(document.pdf.pages) - 1
        there = [row for row in document.root.all("TR") if last in {sheet for sheet, _ in marks(row)}]
        assert len(there) >= 2


def test_a_heading_is_never_alone_at_the_foot() -> None:
    for rows in range(20, 40):
        document = read(paper(table(rows), Heading("Team"), table(3)))
        heading = document.root.all("H2")[0].marks[0][0]
        second = document.root.all("Table")[1]
        first_row = second.kids[1].kids[0].kids[0].marks[0][0]
        assert heading == first_row


def test_a_fresh_section_begins_a_page_and_ends_with_one() -> None:
    sections = (
        Section((Heading("Draaiboek", 1),)),
        Section((Heading("Contacten"), Text("Anna")), fresh=True, note="Vernietig dit blad."),
        Section((Heading("Geld"), Text("Tien euro"))),
    )
    document = read(Paper("Draaiboek", "Wijk", sections))
    assert len(document.pdf.pages) == 3
    assert "Vernietig" not in document.text(0) + document.text(2)
    assert "Anna" in document.text(1)
    assert "Vernietig" in document.text(1)


def test_a_page_that_is_a_little_too_full_gives_way() -> None:
    loose = read(paper(table(33)))
    close = read(paper(table(33), one_page=True))
    assert len(loose.pdf.pages) == 2
    assert len(close.pdf.pages) == 1
    assert_fits(close)


def test_characters_we_cannot_draw_are_named_and_still_read() -> None:
    assert missing_glyphs(CASES["everything"]) == frozenset()
    assert "م" in missing_glyphs(CASES["other scripts"])
    assert ARABIC in spoken(read(CASES["other scripts"]))


def test_the_same_document_gives_the_same_bytes() -> None:
    made = CASES["everything"]
    assert paper_pdf(made, DAY) == paper_pdf(made, DAY)


texts = st.builds(Text, st.text(max_size=400), st.sampled_from(Kind))
cells = st.builds(Cell, st.lists(texts, max_size=3).map(tuple), st.booleans())
parts = st.one_of(
    texts,
    st.builds(Heading, st.text(max_size=80), st.sampled_from((2, 3))),
    st.builds(Notice, st.lists(texts, max_size=3).map(tuple)),
    st.builds(
        Items,
        st.lists(st.builds(Item, texts, st.sampled_from(Mark), st.text(max_size=60)), max_size=9).map(tuple),
        st.integers(1, 3),
    ),
    st.builds(Facts, st.lists(st.tuples(st.text(max_size=30), st.text(max_size=90)), max_size=6).map(tuple)),
    st.builds(Gap, st.floats(0, 40), st.integers(0, 9)),
    st.builds(
        Table,
        st.just((Column("Een", 1, leads=True), Column("Twee", 3))),
        st.lists(st.tuples(cells, cells), max_size=20).map(tuple),
        st.booleans(),
    ),
)


@settings(max_examples=20)
@given(st.lists(parts, max_size=8))
def test_any_document_fits_and_is_tagged(made: list[object]) -> None:
    document = read(paper(*made))
    assert_fits(document)
    assert_tagged(document)


@pytest.mark.outside
def test_outside_checker_finds_it_accessible(tmp_path: Path) -> None:
    checker = os.environ.get("WIJKSESSIE_PDFUA")
    if not checker:
        pytest.skip("WIJKSESSIE_PDFUA names no PDF/UA checker")
    files = [tmp_path / f"papier_{number}.pdf" for number in range(len(CASES))]
    for file, made in zip(files, CASES.values(), strict=True):
        file.write_bytes(paper_pdf(made, DAY))
    done = subprocess.run([checker, *files], capture_output=True, text=True, timeout=100, check=False)
    assert done.stdout.count("compliant=true") == len(files), done.stdout + done.stderr
