"""The tags themselves: nothing outside them, nothing lost, everything in the file that a reader needs."""

from __future__ import annotations

import os
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from exports.leaflet import Form, leaflet_pdf
from tests.exports.reading import Document
from tests.exports.sample import RIETKWARTIER
from tests.exports.test_leaflet_pages import CASES


@pytest.fixture(params=Form, ids=str)
def read(request: pytest.FixtureRequest) -> Document:
    return Document(leaflet_pdf(RIETKWARTIER, request.param))


def test_everything_painted_is_tagged_or_an_artifact(read: Document) -> None:
    assert all(mark is not None for _, _, mark in read.content())


def test_every_mark_has_one_place_in_the_tree(read: Document) -> None:
    painted = {(sheet, mark) for sheet, _, mark in read.content() if mark != -1}
    placed = [mark for node in read.root.walk() for mark in node.marks]

    assert len(placed) == len(set(placed))
    assert set(placed) == painted


def test_parent_tree_leads_back_from_every_mark(read: Document) -> None:
    tree = read.pdf.Root.StructTreeRoot
    numbers = tree.ParentTree.Nums
    parents = {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
    for index, page in enumerate(read.pdf.pages):
        assert page.StructParents == index
        assert page.Tabs == "/S"
        for mark, element in enumerate(parents[index]):
            assert mark in list(element.K)
    assert tree.ParentTreeNextKey == len(read.pdf.pages)


def test_roles_and_figures(read: Document) -> None:
    assert read.root.role == "Document"
    roles = {node.role for node in read.root.walk()}
    assert roles == {"Document", "Sect", "H1", "H2", "P", "L", "LI", "Lbl", "LBody", "Figure"}
    assert len(read.root.all("H1")) == 1
    for figure in read.root.all("Figure"):
        assert figure.alt
        assert figure.box is not None
        width, height = read.seen[figure.marks[0][0]].get_size()
        left, bottom, right, top = figure.box
        assert 0 < left < right < width
        assert 0 < bottom < top < height


def test_every_font_is_embedded(read: Document) -> None:
    for page in read.pdf.pages:
        assert len(page.Resources.Font)
        for font in page.Resources.Font.values():
            assert "/FontFile2" in font.FontDescriptor
            assert "WijksessieSans" in str(font.BaseFont)


def test_the_file_says_what_it_is_and_nothing_about_people(read: Document) -> None:
    root = read.pdf.Root
    assert root.Lang == "nl-NL"
    assert root.MarkInfo.Marked
    assert root.ViewerPreferences.DisplayDocTitle
    with read.pdf.open_metadata(set_pikepdf_as_editor=False) as xmp:
        assert xmp["dc:title"] == "Wat vertelde u ons?"
        assert xmp["dc:language"] == ["nl-NL"] or xmp["dc:language"] == {"nl-NL"}
        assert xmp["pdfuaid:part"] == "1"
        assert "dc:creator" not in xmp
    info = read.pdf.docinfo
    assert info.Title == "Wat vertelde u ons?"
    assert info.get("/Author", "") == ""
    assert info.Creator == info.Producer == "Wijksessie"
    assert str(info.CreationDate).startswith("D:20261027")


@pytest.mark.parametrize("form", Form)
def test_same_leaflet_gives_same_bytes(form: Form) -> None:
    assert leaflet_pdf(RIETKWARTIER, form) == leaflet_pdf(RIETKWARTIER, form)


def test_another_leaflet_has_another_id() -> None:
    ids = {
        str(Document(leaflet_pdf(leaflet)).pdf.trailer.ID[0])
        for leaflet in (RIETKWARTIER, replace(RIETKWARTIER, thanks=("Dank u wel.",)))
    }
    assert len(ids) == 2


def test_a_title_with_odd_characters_keeps_the_metadata_whole() -> None:
    title = 'Geld & "zorg" <samen> \x00 🙂'
    with Document(leaflet_pdf(replace(RIETKWARTIER, title=title))).pdf.open_metadata() as xmp:
        assert xmp["dc:title"] == 'Geld & "zorg" <samen>  🙂'


@pytest.mark.outside
@pytest.mark.parametrize("form", Form)
def test_outside_checker_finds_it_accessible(form: Form, tmp_path: Path) -> None:
    checker = os.environ.get("WIJKSESSIE_PDFUA")
    if not checker:
        pytest.skip("WIJKSESSIE_PDFUA names no PDF/UA checker")
    odd = replace(RIETKWARTIER, title="", subtitle="Привіт 🙂")
    leaflets = (RIETKWARTIER, odd, *CASES.values())
    files = [tmp_path / f"folder_{number}.pdf" for number in range(len(leaflets))]
    for file, leaflet in zip(files, leaflets, strict=True):
        file.write_bytes(leaflet_pdf(leaflet, form))
    done = subprocess.run([checker, *files], capture_output=True, text=True, timeout=100, check=False)
    assert done.stdout.count("compliant=true") == len(files), done.stdout + done.stderr
