"""*U zei, wij deden* on paper, read back."""

from __future__ import annotations

import os
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from exports.outline import outline_of_update
from exports.sheet import A5, Form
from exports.update import update_pdf
from exports.update_poster import update_poster_pdf
from exports.web_page import web_page
from tests.clock import TODAY, now
from tests.exports.papers import assert_tagged
from tests.exports.reading import Document, overlap
from tests.exports.test_editions_pdf import assert_fits
from tests.exports.test_web_page import Reader
from wijksessie.commands.projects import open_project
from wijksessie.queries.session import current
from wijksessie.queries.update import Update
from wijksessie.queries.update_reading import update

LONG = "Arbeidsongeschiktheidsverzekeringsmaatschappij in de Burgemeester van der Bijlstraat"


@pytest.fixture(scope="module")
def example(practice_file: Path) -> Update:
    with open_project(practice_file, now) as workspace:
        session = current(workspace)
        assert session is not None
        found = update(workspace, session.id, TODAY)
    assert found is not None
    return found


def grown(example: Update, rows: int, *, long: bool) -> Update:
    """So many promises, and with `long` with words that never end."""
    made = (example.rows * (rows // len(example.rows) + 1))[:rows]
    if long:
        made = tuple(replace(row, you_said=f"U zei: {LONG}.", lines=(*row.lines, LONG * 2)) for row in made)
    return replace(example, rows=made)


def test_every_row_is_read_in_its_order(example: Update) -> None:
    document = Document(update_pdf(example))
    said = [" ".join(words.split()) for _, words in document.spoken()]
    for row in example.rows:
        texts = [" ".join(text.split()) for text in row.texts()]
        assert all(any(text in words for words in said) for text in texts), texts
    headings = [words.strip() for role, words in document.spoken() if role == "H2"]
    assert headings[: len(example.rows)] == [row.you_said for row in example.rows]
    assert len(document.pdf.pages) == 4


@pytest.mark.parametrize(("rows", "long"), [(0, False), (1, False), (9, True), (25, False)])
def test_it_fits_whatever_there_is_to_tell(example: Update, rows: int, long: bool) -> None:
    told = grown(example, rows, long=long)
    document = Document(update_pdf(told))
    assert_tagged(document)
    width, height = A5
    for sheet in range(len(document.pdf.pages)):
        lines = document.lines(sheet)
        for left, bottom, right, top in (*document.letters(sheet), *document.figures(sheet)):
            assert 25 < left < right < width - 25
            assert 14 < bottom < top < height - 18
        for at, box in enumerate(lines):
            assert not any(overlap(box, other, 3) for other in lines[at + 1 :])
    assert_fits(update_poster_pdf(told), "poster")


def test_the_same_gives_the_same(example: Update) -> None:
    assert update_pdf(example, Form.A4_FOLDED) == update_pdf(example, Form.A4_FOLDED)
    assert update_poster_pdf(example) == update_poster_pdf(example)
    assert len(Document(update_poster_pdf(example)).pdf.pages) == 1


def test_news_is_marked_in_words(example: Update) -> None:
    new = replace(example, rows=(replace(example.rows[0], new=True), *example.rows[1:]))
    said = [words.strip() for _, words in Document(update_pdf(new)).spoken()]
    assert "Nieuw: Wij deden" in said


def test_the_page_says_the_same(example: Update) -> None:
    page = Reader(web_page(outline_of_update(example)))
    for row in example.rows:
        assert all(text in page.said() for text in row.texts())


@pytest.mark.skipif(not os.environ.get("WIJKSESSIE_PDFUA"), reason="WIJKSESSIE_PDFUA names no checker")
def test_the_checker_accepts_it(example: Update, tmp_path: Path) -> None:
    files = []
    for name, data in (("a5", update_pdf(example)), ("poster", update_poster_pdf(example))):
        files.append(tmp_path / f"{name}.pdf")
        files[-1].write_bytes(data)
    checked = subprocess.run(
        [os.environ["WIJKSESSIE_PDFUA"], *map(str, files)], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout
