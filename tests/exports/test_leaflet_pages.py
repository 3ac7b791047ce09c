"""Nothing runs over an edge or over something else, however much or little there is to say."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from exports.leaflet import Form, leaflet_pdf
from exports.leaflet_look import BODY_SIZES, BOTTOM, MARGIN, ROOM, TOP
from exports.leaflet_pages import pages
from exports.sheet import A5
from tests.exports.leaflets import leaflets
from tests.exports.reading import Document, overlap
from tests.exports.sample import RIETKWARTIER
from wijksessie.queries.leaflet import Leaflet
from wijksessie.queries.people import People

LONG = "Steeds doorgestuurd worden tussen gemeente en zorgverzekeraar"
LINE = "Het buurthuis en de woningcorporatie regelen dit samen met bewoners."


def with_people(leaflet: Leaflet, people: People) -> Leaflet:
    assert leaflet.stress is not None
    assert leaflet.present is not None
    rows = tuple(replace(row, people=people) for row in leaflet.stress.rows)
    present = replace(leaflet.present, people=replace(people, count=people.of, filled=people.drawn))
    return replace(leaflet, present=present, stress=replace(leaflet.stress, rows=rows))


def without_pictures(leaflet: Leaflet) -> Leaflet:
    assert leaflet.helps is not None
    assert leaflet.doing is not None
    items = tuple(replace(item, pictogram="") for item in leaflet.helps.items)
    promises = tuple(replace(promise, pictogram="") for promise in leaflet.doing.promises)
    helps, doing = replace(leaflet.helps, items=items), replace(leaflet.doing, promises=promises)
    return replace(leaflet, helps=helps, doing=doing)


def stretched(leaflet: Leaflet) -> Leaflet:
    """Everything about as long as it can get."""
    assert leaflet.stress is not None
    assert leaflet.helps is not None
    assert leaflet.doing is not None
    assert leaflet.refusal is not None
    rows = tuple(replace(row, label=LONG, sentence=f"12 van de 24: {LONG}.") for row in leaflet.stress.rows)
    items = tuple(replace(item, label=LONG) for item in leaflet.helps.items)
    promises = tuple(replace(promise, title=LONG, lines=(LINE,) * 3) for promise in leaflet.doing.promises)
    return replace(
        leaflet,
        title=LONG,
        stress=replace(leaflet.stress, rows=rows, more=(LINE, LINE)),
        helps=replace(leaflet.helps, items=items, more=(LINE,)),
        doing=replace(leaflet.doing, promises=promises),
        refusal=replace(leaflet.refusal, lines=(LINE,) * 6),
    )


EMPTY = replace(
    RIETKWARTIER,
    thanks=(),
    present=None,
    stress=None,
    difference=None,
    helps=None,
    doing=None,
    refusal=None,
    respond=None,
    again=None,
    help=(),
    footer=(),
)
CASES = {
    "sample": RIETKWARTIER,
    "31 residents": with_people(RIETKWARTIER, People(16, 31, 5, 10, True)),
    "30 residents": with_people(RIETKWARTIER, People(29, 30, 29, 30, False)),
    "3 residents": with_people(RIETKWARTIER, People(2, 3, 2, 3, False)),
    "120 residents": with_people(RIETKWARTIER, People(60, 120, 5, 10, True)),
    "stretched": stretched(RIETKWARTIER),
    "no pictures": without_pictures(RIETKWARTIER),
    "no session": replace(RIETKWARTIER, present=None, stress=None, difference=None),
    "title only": EMPTY,
    "no refusal": replace(RIETKWARTIER, refusal=None, difference=None),
    "endless": replace(EMPTY, thanks=("Dank u wel. " * 400,), footer=("Namen. " * 300,) * 3),
    "one word": replace(EMPTY, title="Meervoudigepersoonlijkheid" * 12, thanks=("x" * 3000,)),
}


def assert_fits(leaflet: Leaflet) -> None:
    """Read back: all text within the margins, no line or picture over another."""
    read = Document(leaflet_pdf(leaflet))
    assert len(read.pdf.pages) % 4 == 0
    for sheet in range(len(read.pdf.pages)):
        lines, figures = read.lines(sheet), read.figures(sheet)
        for left, bottom, right, top in (*read.letters(sheet), *figures):
            # The tail of a large j hangs to the left of where it stands.
            assert left >= MARGIN - 3.5
            assert right <= A5[0] - MARGIN + 2
            assert top <= A5[1] - TOP + 2
            # Only the page number stands lower.
            assert bottom >= BOTTOM - 2 or left > A5[0] - MARGIN - 20
        for index, box in enumerate(lines):
            # Two lines of a title may share a tail and an accent, never letters.
            assert not any(overlap(box, other, 2.5) for other in lines[index + 1 :])
            assert not any(overlap(box, figure, 0.8) for figure in figures)
        for index, figure in enumerate(figures):
            assert not any(overlap(figure, other, 0.1) for other in figures[index + 1 :])


@pytest.mark.parametrize("name", CASES)
def test_fits(name: str) -> None:
    assert_fits(CASES[name])


@pytest.mark.parametrize("form", [Form.A5_PAGES, Form.A4_FOLDED])
@pytest.mark.parametrize("name", CASES)
def test_no_word_is_lost(name: str, form: Form) -> None:
    leaflet = CASES[name]
    read = Document(leaflet_pdf(leaflet, form))

    words = " ".join(text for _, text in read.spoken()).split()

    for text in (leaflet.title, *leaflet.thanks, *leaflet.footer):
        assert len(text.split()) <= len(words)
    assert "".join(leaflet.title.split()) in "".join(words)
    assert "".join("".join(leaflet.thanks).split()) in "".join(words)
    assert all(mark is not None for _, _, mark in read.content())


@settings(max_examples=30)
@given(leaflets())
def test_any_leaflet_fits(leaflet: Leaflet) -> None:
    assert_fits(leaflet)


@settings(max_examples=12)
@given(leaflets())
def test_any_leaflet_folds_and_is_tagged(leaflet: Leaflet) -> None:
    read = Document(leaflet_pdf(leaflet, Form.A4_FOLDED))

    painted = {(sheet, mark) for sheet, _, mark in read.content() if mark != -1}
    assert painted == {mark for node in read.root.walk() for mark in node.marks}
    assert None not in {mark for _, _, mark in read.content()}


def test_the_sample_keeps_large_type_and_its_plan() -> None:
    made = pages(RIETKWARTIER)

    assert [page.look.body for page in made] == [BODY_SIZES[0]] * 4
    assert [sorted({unit.page for unit in page.units}) for page in made] == [[1], [2], [3], [4]]
    # Full, so that nothing looks forgotten.
    assert all(page.height > 0.93 * ROOM for page in made)


def test_all_pages_have_the_same_size_of_text_and_none_below_12_5() -> None:
    for leaflet in CASES.values():
        sizes = {page.look.body for page in pages(leaflet)}
        assert len(sizes) == 1
        assert sizes.pop() >= 12.5


def test_a_little_too_much_makes_the_text_smaller_but_stays_on_four_pages() -> None:
    assert RIETKWARTIER.refusal is not None
    more = replace(RIETKWARTIER, refusal=replace(RIETKWARTIER.refusal, lines=RIETKWARTIER.refusal.lines * 2))

    made = pages(more)

    assert len(made) == 4
    assert made[2].look.picture < 1.0


def test_a_block_moves_when_its_page_has_no_room() -> None:
    assert RIETKWARTIER.refusal is not None
    much = replace(RIETKWARTIER, again=None, help=())
    much = replace(much, refusal=replace(RIETKWARTIER.refusal, lines=(LINE,) * 9))

    made = pages(much)

    assert len(made) == 4
    assert "refusal" in {unit.block for unit in made[3].units}


def test_too_much_for_four_pages_comes_on_eight() -> None:
    made = pages(CASES["stretched"])

    assert len(made) == 8
    assert all(page.units for page in made)
    # No page ends with a heading.
    assert not any(page.units[-1].leads for page in made)


def test_no_page_is_empty_while_blocks_can_be_spread() -> None:
    assert all(page.units for page in pages(CASES["no session"]))
