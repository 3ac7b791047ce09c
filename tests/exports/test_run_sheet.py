"""The run sheet on paper: the day of one role, or of everybody."""

from __future__ import annotations

import os
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from exports.run_sheet import run_sheet_pdf
from tests.exports.books import DAY, empty, example, full, odd
from tests.exports.papers import assert_fits, assert_tagged, headings, spoken
from tests.exports.reading import Document
from wijksessie.queries.playbook import Playbook
from wijksessie.queries.team import role_names
from wijksessie.terms import Role


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Playbook:
    return example(tmp_path_factory.mktemp("boek"))


def sheet_of(book: Playbook, role: Role | None) -> Document:
    return Document(run_sheet_pdf(book.sheet, role, DAY, book.safety))


@pytest.mark.parametrize("role", [*Role, None])
def test_every_role_has_a_sheet_that_fits(book: Playbook, role: Role | None) -> None:
    document = sheet_of(book, role)
    assert_fits(document)
    assert_tagged(document)
    name = f"Rolblad {role_names()[role].lower()}" if role is not None else "Dagschema"
    assert headings(document)[0] == ("H1", name)
    assert f"Rietkwartier, {name.lower()}, pagina 1 van" in document.text(0)


@pytest.mark.parametrize("role", [Role.TABLE_LEADER, None])
@pytest.mark.parametrize("make", [empty, lambda home: full(example(home)), lambda home: odd(example(home))])
def test_too_much_and_too_little_fit_as_well(make: object, role: Role | None, tmp_path: Path) -> None:
    document = sheet_of(make(tmp_path), role)  # type: ignore[operator]
    assert_fits(document)
    assert_tagged(document)


def test_the_day_of_a_role_is_one_page_with_times_and_boxes(book: Playbook) -> None:
    document = sheet_of(book, Role.TABLE_LEADER)
    page = " ".join(document.text(0).split())
    for block in book.sheet.blocks:
        assert block.label in page
        assert block.start.lstrip("0").replace(":", ".") in page
    assert "Deel de stippen uit, in de kleur van uw tafel" in page
    assert "Typ de tellingen per tafel in" not in page
    assert "Tafelbegeleider 4 (ervaringsdeskundige)" in page


def test_a_table_leader_reads_the_steps_of_the_tables_aloud(book: Playbook) -> None:
    said = spoken(sheet_of(book, Role.TABLE_LEADER))
    assert "Geef twee minuten stilte. Iedereen tekent, kiest een voorwerp of denkt na." in said
    # Dots are put by the whole room: the facilitator leads those.
    plenary = "Vertel de uitslag van laag naar hoog. Gelijk is gelijk."
    assert plenary not in said
    assert plenary in spoken(sheet_of(book, Role.FACILITATOR))
    assert plenary not in spoken(sheet_of(book, Role.HOST))


def test_a_technique_that_comes_twice_is_told_once(book: Playbook) -> None:
    said = spoken(sheet_of(book, Role.TABLE_LEADER))
    first = "Leg de vraagkaart in het midden. Lees de vraag twee keer rustig voor."
    assert said.count(first) == 1
    assert "Vraag: Wat zou mensen in onze wijk helpen?" in said
    assert "Vraag bij elke kaart: ‘Kunnen wij dit zelf?’" in said, "what helps has steps of its own"
    again = replace(book.sheet, blocks=(*book.sheet.blocks, replace(book.sheet.blocks[3], start="12:00")))
    said = spoken(Document(run_sheet_pdf(again, Role.TABLE_LEADER, DAY)))
    assert said.count(first) == 1
    assert "De stappen zijn zoals om 10.15 uur, bij ‘Wat geeft u stress?’." in said


def test_the_facilitator_can_give_the_opening_from_paper(book: Playbook) -> None:
    said = " ".join(spoken(sheet_of(book, Role.FACILITATOR)))
    assert "Dit beloven wij u: U geeft advies." in said
    for words in ("Meedoen mag. Het moet niet.", "Wij schrijven geen namen op.", "U mag altijd even weg."):
        assert words in said
    assert said.count("U hoort van ons op donderdag 29 oktober of eerder.") == 2, "at the start and the end"
    assert "Meedoen mag. Het moet niet." not in " ".join(spoken(sheet_of(book, Role.TABLE_LEADER)))


def test_a_sheet_has_only_the_blocks_in_which_its_role_does_something(book: Playbook) -> None:
    page = " ".join(sheet_of(book, Role.HOST).text(0).split())
    assert "Sta bij de deur. Zet een streepje per mens." in page
    assert "Zorg voor eten en drinken." in page
    assert "Wat hoort bij elkaar?" not in page
    bare = tuple(replace(block, tasks={}) for block in book.sheet.blocks)
    page = sheet_of(replace(book, sheet=replace(book.sheet, blocks=bare)), Role.HOST).text(0)
    assert "Wat hoort bij elkaar?" in page, "with no task at all the whole day is shown"


def test_the_whole_team_reads_nothing_for_a_role_nobody_has(book: Playbook) -> None:
    said = spoken(sheet_of(book, None))
    assert any(words.startswith("Gastvrouw of gastheer: Sta bij de deur") for words in said)
    assert not any(words.startswith("Ambassadeur:") for words in said)


def test_without_a_programme_there_is_a_day_to_fill_in(tmp_path: Path) -> None:
    document = sheet_of(empty(tmp_path), None)
    assert len(document.root.all("Table")[0].all("TR")) == 13


def test_everybody_gets_the_agreements_and_the_safety_card(book: Playbook) -> None:
    for role in (*Role, None):
        said = spoken(sheet_of(book, role))
        assert "Telefoon op stil." in said
        assert {"113", "112", "0800 2000"} <= set(said)
        assert "De nummers zijn gecontroleerd op 22 november 2026." in said
        assert any(book.safety.on_call in words for words in said)


def test_the_safety_card_is_on_one_page(book: Playbook) -> None:
    for role in (Role.TABLE_LEADER, Role.HOST, None):
        document = sheet_of(book, role)
        sect = document.root.kids[-1]
        assert len({sheet for node in sect.walk() for sheet, _ in node.marks}) == 1


def test_all_roles_in_one_table(book: Playbook) -> None:
    said = spoken(sheet_of(book, None))
    assert any(words.startswith("Notulist: Typ de tellingen") for words in said)
    assert any(words.startswith("Begeleider: Lees de keuzes voor") for words in said)


def test_without_a_safety_plan_there_are_still_numbers(book: Playbook) -> None:
    said = spoken(Document(run_sheet_pdf(book.sheet, Role.HOST, DAY)))
    assert "113" in said
    assert not any(book.safety.on_call in words for words in said)


def test_a_block_without_a_time_has_an_empty_cell(book: Playbook) -> None:
    blocks = tuple(replace(block, start="") for block in book.sheet.blocks)
    document = Document(run_sheet_pdf(replace(book.sheet, blocks=blocks, day=None, start=""), None, DAY))
    assert "De dag is nog niet gekozen" in document.text(0)
    assert_fits(document)


@pytest.mark.outside
def test_outside_checker_finds_it_accessible(book: Playbook, tmp_path: Path) -> None:
    checker = os.environ.get("WIJKSESSIE_PDFUA")
    if not checker:
        pytest.skip("WIJKSESSIE_PDFUA names no PDF/UA checker")
    files = []
    for role in (*Role, None):
        for name, made in (("vol", book), ("leeg", empty(tmp_path / f"leeg_{role}"))):
            files.append(tmp_path / f"{name}_{role}.pdf")
            files[-1].write_bytes(run_sheet_pdf(made.sheet, role, DAY, made.safety))
    done = subprocess.run([checker, *files], capture_output=True, text=True, timeout=200, check=False)
    assert done.stdout.count("compliant=true") == len(files), done.stdout + done.stderr
