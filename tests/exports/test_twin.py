"""The paper twin read back: what is printed says the same as the table screen, for every technique."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from exports.paper.content import all_words
from exports.twin.ballot import ballots_a_page
from exports.twin.look import words
from exports.twin.session_paper import PACKING, all_parts, session_paper
from exports.twin.tally import tally_sections
from exports.twin.tally_grid import grid_of
from tests.exports.papers import assert_tagged, spoken
from tests.exports.reading import Document
from wijksessie.commands import Workspace
from wijksessie.queries.library import technique_texts
from wijksessie.queries.options import OptionView
from wijksessie.queries.resident_words import problem
from wijksessie.queries.session import current
from wijksessie.queries.twin import SessionTwin, TwinBlock, TwinPaper, TwinPart, TwinTable, session_twin
from wijksessie.queries.twin_packing import covered
from wijksessie.techniques import TECHNIQUES, technique
from wijksessie.techniques.base import Setup, TableAtWork
from wijksessie.techniques.gestures import ChooseOne
from wijksessie.terms import THEMES as SIX
from wijksessie.terms import TechniqueId

DAY = dt.date(2026, 11, 22)
TABLES = (TwinTable("zon", "Tafel Zon", "tafel_zon", 6), TwinTable("vis", "Tafel Vis", "tafel_vis", 5))

LONG = tuple(
    OptionView(f"k{nr}", f"Verhuurdersverenigingen reageren nooit op onze brieven {nr}", "st_brieven")
    for nr in range(1, 13)
)
TWO = (OptionView("a", "Dure boodschappen", "st_boodschappen"), OptionView("b", "Slecht slapen", "st_slapen"))
ARABIC = (OptionView("ar", "ضجيج الجيران"), OptionView("n", "Lawaai", "st_overlast"))
THEMES = tuple(OptionView(theme.value, theme.value, f"th_{theme}", theme) for theme in SIX)
CASES = {"long": LONG, "two": TWO, "arabic": ARABIC, "themes": THEMES, "none": ()}


def block_of(name: str, options: tuple[OptionView, ...]) -> TwinBlock:
    from wijksessie.queries.twin import _parts  # the same choice of papers as in the room

    setup = Setup(
        "Wat geeft u stress?",
        tuple(option.key for option in options),
        tuple(TableAtWork(table.key, table.label, table.people) for table in TABLES),
    )
    gestures = technique(name).agreed(setup)
    steps = [str(step) for one in gestures if isinstance(one, ChooseOne) for step in one.steps]
    columns = steps or ["plus", "min"]
    return TwinBlock(
        key=name,
        technique=name,
        name=name,
        question=setup.question,
        gestures=gestures,
        options=options,
        columns=tuple(OptionView(key, key.capitalize()) for key in columns),
        solutions=frozenset({"a"}),
        tables=TABLES,
        plenary=name == TechniqueId.DOT_VOTE,
        parts=tuple(_parts(gestures, TABLES, plenary=name == TechniqueId.DOT_VOTE)),
    )


def twin_of(*blocks: TwinBlock) -> SessionTwin:
    return SessionTwin("s", "Wat geeft stress?", TABLES, named=True, blocks=blocks, packing=())


def made(*blocks: TwinBlock, copies: bool = False) -> Document:
    twin = twin_of(*blocks)
    return Document(session_paper(twin, all_parts(twin), DAY, copies=copies))


def assert_on_paper(document: Document) -> None:
    """Nothing runs over the edge of its sheet, upright or lying."""
    for sheet in range(len(document.pdf.pages)):
        wide, high = document.seen[sheet].get_size()
        for left, bottom, right, top in (*document.letters(sheet), *document.figures(sheet)):
            assert left >= 8, (sheet, left)
            assert bottom >= 8, (sheet, bottom)
            assert right <= wide - 8, (sheet, right, wide)
            assert top <= high - 8, (sheet, top)


@pytest.fixture
def twin(practice: Workspace) -> SessionTwin:
    session = current(practice)
    assert session is not None
    found = session_twin(practice, session.id)
    assert found is not None
    return found


def test_every_technique_of_the_program_is_known() -> None:
    assert set(TECHNIQUES) == set(TechniqueId)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("name", [id_.value for id_ in TechniqueId])
def test_every_technique_has_its_papers_whatever_lies_on_the_table(name: str, case: str) -> None:
    block = block_of(name, CASES[case])
    document = made(block)
    assert_on_paper(document)
    assert_tagged(document)
    said = " ".join(spoken(document))
    # Every tally sheet names its table, and no word of a card is lost.
    assert f"Telblad {name}" in said
    for option in CASES[case]:
        if TwinPaper.CARDS in {part.kind for part in block.parts}:
            assert option.label in said


@pytest.mark.parametrize("name", [id_.value for id_ in TechniqueId])
def test_a_tally_sheet_keeps_the_order_and_the_numbers_of_the_table_screen(name: str) -> None:
    block = block_of(name, LONG[:6])
    grid = grid_of(block, TABLES[0])
    labels = [option.label for option in block.options]
    rows = [row for row in grid.rows if row in labels]
    assert rows in ([], labels), "all of them in the order of the screen, or none"
    if rows and grid.with_numbers:
        assert list(grid.rows[: len(labels)]) == labels, "the first row has number 1, as its card has"


def test_the_dots_of_all_tables_stand_on_one_sheet_with_their_check_sum() -> None:
    block = block_of(TechniqueId.DOT_VOTE, LONG)
    grid = grid_of(block, None)
    assert grid.rows == tuple(option.label for option in LONG)
    assert grid.columns == ("Zon", "Vis", "Samen")
    (sheet,) = tally_sections(block)
    said = " ".join(all_words(sheet))
    assert "Zon 18, Vis 15." in said
    assert "dit klopt" in said
    at_a_table = replace(block, plenary=False)
    said = " ".join(all_words(next(iter(tally_sections(at_a_table)))))
    assert "samen hooguit 18 stippen (3 keer 6 mensen)" in said


def test_the_numbers_on_the_cards_are_those_of_the_ballot_and_the_tally_sheet() -> None:
    block = block_of(TechniqueId.DOT_VOTE, LONG)
    document = made(block)
    cards, ballot = [
        [
            (words_[0], words_[-1])
            for item in node.all("LI")
            if (words_ := [text for text in _texts(document, item) if text])
        ]
        for node in document.root.all("L")
        if len(node.all("LI")) in (3, 9, 12) and "Lbl" in {kid.role for kid in node.walk()}
    ][-2:]
    numbered = {str(nr): option.label for nr, option in enumerate(LONG, 1)}
    assert {nr: numbered[nr] for nr, _ in ballot} == dict(ballot)
    assert all(numbered[nr] == label for nr, label in cards)


def _texts(document: Document, node: object) -> list[str]:
    said = document._words()
    return [
        "".join(said[mark] for mark in kid.marks).strip()
        for kid in node.walk()  # type: ignore[attr-defined]
        if kid.marks and kid.role != "Figure"
    ]


def test_everything_is_printed_as_often_as_the_tables_need() -> None:
    block = block_of(TechniqueId.TEN_BEANS, THEMES)
    once, all_ = made(block), made(block, copies=True)
    times = {part.kind: part for part in block.parts}
    assert times[TwinPaper.MAT] == TwinPart(TwinPaper.MAT, 1, 2)
    # Six mats and a card for the leader come once for each table; a tally sheet bears its own table's name.
    assert len(all_.pdf.pages) - len(once.pdf.pages) == 6 + 1
    assert_tagged(all_)
    assert len(spoken(all_)) == len(spoken(once)), "a copy is for the eye alone"
    dots = block_of(TechniqueId.DOT_VOTE, LONG)
    ballots = next(part for part in dots.parts if part.kind is TwinPaper.BALLOT)
    assert ballots.copies >= sum(table.people for table in TABLES)
    assert ballots_a_page(len(LONG)) == 2


def test_the_cover_says_what_how_many_and_for_whom(twin: SessionTwin) -> None:
    document = Document(session_paper(twin, all_parts(twin), DAY))
    cover = document.text(0)
    assert "Print dit" in cover
    assert "1 per tafel: 4" in cover
    assert "Zon, Boom, Vis, Huis" in cover
    said = " ".join(spoken(document))
    assert "40 bonen" in said
    assert "80 losse stippen" in said
    assert "24 bedankjes" in said
    assert "Meedoen is vrijwillig." in said
    assert "folder op ________." in said
    assert "Veilig Thuis" in said


def test_only_the_chosen_parts_are_made(twin: SessionTwin) -> None:
    bag = Document(session_paper(twin, {PACKING}, DAY))
    assert "Tas inpakken" in " ".join(spoken(bag))
    assert "Telblad" not in " ".join(spoken(bag))
    block = next(block for block in twin.blocks if block.technique == TechniqueId.DOT_VOTE)
    one = Document(session_paper(twin, {(block.key, TwinPaper.TALLY)}, DAY))
    assert len(one.pdf.pages) == 2
    assert [option.label for option in block.options if option.label not in " ".join(spoken(one))] == []


def test_the_same_session_gives_the_same_bytes(twin: SessionTwin) -> None:
    assert session_paper(twin, all_parts(twin), DAY) == session_paper(twin, all_parts(twin), DAY)


def test_residents_read_plain_words() -> None:
    def texts(value: object) -> list[str]:
        if isinstance(value, str):
            return [value]
        inner = value.values() if isinstance(value, dict) else value
        return [text for one in inner for text in texts(one)]  # type: ignore[attr-defined]

    resident = {key: value for key, value in words().items() if key != "bag"}
    for text in texts(resident):
        assert problem(text) == "", text


def test_what_nobody_has_to_bring_is_a_material_of_a_technique() -> None:
    materials = {material for text in technique_texts() for material in text.materials}
    assert covered() <= materials


@pytest.mark.outside
def test_outside_checker_finds_it_accessible(twin: SessionTwin, tmp_path: Path) -> None:
    checker = os.environ.get("WIJKSESSIE_PDFUA")
    if not checker:
        pytest.skip("WIJKSESSIE_PDFUA names no PDF/UA checker")
    twins = {
        name: twin_of(*(block_of(id_.value, cards) for id_ in TechniqueId)) for name, cards in CASES.items()
    }
    twins["example"] = twin
    files = []
    for name, one in twins.items():
        files.append(tmp_path / f"{name}.pdf")
        files[-1].write_bytes(session_paper(one, all_parts(one), DAY, copies=name == "example"))
    done = subprocess.run([checker, *files], capture_output=True, text=True, timeout=200, check=False)
    assert done.stdout.count("compliant=true") == len(files), done.stdout + done.stderr
