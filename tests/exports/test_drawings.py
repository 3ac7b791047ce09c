"""Pictograms, rows of people, the typeface, the fold: the parts that other documents will use too."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import resources
from exports import figures, fonts, pictograms, svg
from exports.sheet import Form, impose
from exports.text import Style, set_lines
from wijksessie.queries.people import People

NAMES = sorted(file.stem for file in resources.path("pictograms").glob("*.svg"))
STYLE = Style(14.5, 1.36, "#17232B")


@pytest.mark.parametrize("name", NAMES)
def test_every_pictogram_keeps_to_the_house_style_and_is_told(name: str) -> None:
    text = resources.pictogram(name)
    assert set(re.findall(r"<(\w+)", text)) <= {
        "svg",
        "title",
        "desc",
        "path",
        "circle",
        "ellipse",
        "rect",
        "g",
    }
    assert resources.pictogram_alt(name).endswith((".", "?"))
    drawing = pictograms.pictogram(name)
    assert (drawing.width, drawing.height) == (96, 96)
    assert re.search(r" [fSB]\b", drawing.operators)
    numbers = [float(number) for number in re.findall(r"-?\d+\.?\d*", drawing.operators)]
    assert min(numbers) > -20
    assert max(numbers) < 120


@pytest.mark.parametrize("name", ["bestaat_niet", "", "../theme/tokens", "a/b", "st_energie.svg"])
def test_unknown_pictogram_has_a_stand_in(name: str) -> None:
    assert resources.pictogram(name) == resources.pictogram(resources.UNKNOWN)
    assert "vraagteken" in resources.pictogram_alt(name)


def test_resources_give_paths_and_tokens() -> None:
    assert resources.path("fonts", "OFL.txt").is_file()
    assert resources.tokens()["color"]["inkt"] == "#17232B"
    assert resources.tokens() is resources.tokens()


def test_cover_draws_the_table() -> None:
    assert pictograms.cover().width == 330


def test_svg_path_knows_every_command_of_the_house_style() -> None:
    drawing = svg.read(
        '<svg viewBox="0 0 10 10"><path d="m1 1 2 0 h1 v1 l1 1 c0 1 1 1 1 2 q1 0 1 1 a2 2 0 0 1 -2 2 Z"/>'
        '<g transform="rotate(90 5 5)"><ellipse cx="5" cy="5" rx="2" ry="1" fill="none" stroke="#FF0000"/>'
        "</g><text>hallo</text></svg>"
    )
    assert drawing.operators.startswith("0.000 0.000 0.000 rg 1 1 m 3 1 l 4 1 l 4 2 l 5 3 l")
    assert "q 0.0000 1.0000 -1.0000 0.0000 10.0000" in drawing.operators
    assert "1.000 0.000 0.000 RG" in drawing.operators
    assert "hallo" not in drawing.operators


def test_arc_ends_where_it_must() -> None:
    drawing = svg.read('<svg viewBox="0 0 9 9"><path d="M0 5 A5 5 0 1 0 5 0"/></svg>')
    assert drawing.operators.endswith("5 0 c f")
    assert drawing.operators.count(" c") == 3


@pytest.mark.parametrize(
    ("people", "lines", "alt"),
    [
        (People(12, 24, 12, 24, False), 1, "12 van de 24 mensen"),
        (People(30, 30, 30, 30, False), 1, "30 mensen"),
        (People(1, 3, 1, 3, False), 1, "1 van de 3 mensen"),
        (People(60, 120, 5, 10, True), 1, "ongeveer 5 van de 10 mensen"),
        (People(40, 60, 40, 60, False), 6, "40 van de 60 mensen"),
    ],
)
def test_row_of_people(people: People, lines: int, alt: str) -> None:
    row = figures.row(people, 356.5)
    assert row.drawn / row.per_line == pytest.approx(lines)
    assert row.width <= 356.6
    assert row.size >= figures.LOWEST
    assert figures.spoken(people) == alt
    painted = row.operators(0, 0)
    assert painted.count(" m ") == 2 * people.drawn
    assert painted.count(" B") == (1 if people.filled in (0, people.drawn) else 2)


def test_fold_of_eight_pages_is_a_booklet() -> None:
    sides = [[slot.page for slot in side.slots] for side in impose(Form.A4_FOLDED, 8).sides]
    assert sides == [[8, 1], [2, 7], [6, 3], [4, 5]]
    with pytest.raises(ValueError, match="four pages"):
        impose(Form.A4_FOLDED, 6)


def test_typeface_draws_what_it_can() -> None:
    assert fonts.drawable("e\u0301e\u0301n  koffie\u00ad\u200b").text == "één koffie"
    assert fonts.drawable("ﬁ ① ½ x\u2011y") == ("fi 1 ½ x-y", frozenset())
    assert fonts.drawable("漢 ok") == ("◊ ok", frozenset("漢"))


def test_licence_of_the_typeface_is_there() -> None:
    assert "SIL OPEN FONT LICENSE" in Path(resources.path("fonts", "OFL.txt")).read_text(encoding="utf-8")


def words(text: str, width: float, strong: tuple[str, ...] = ()) -> list[str]:
    lines = set_lines(text, STYLE, width, strong).lines
    return ["".join(run.text for run in line).rstrip() for line in lines]


def test_lines_break_where_a_reader_pauses() -> None:
    assert words("De gemeente gaat hier niet over. De regering beslist.", 270) == [
        "De gemeente gaat hier niet over.",
        "De regering beslist.",
    ]
    assert words("Vertel het ons op dinsdag in het buurthuis.", 240) == [
        "Vertel het ons op dinsdag",
        "in het buurthuis.",
    ]


def test_a_telephone_number_does_not_break_and_an_address_does() -> None:
    assert words("Bel nu 0800 0113", 100, ("0800 0113",)) == ["Bel nu", "0800\u00a00113"]
    narrow = set_lines("www.heellangadreszonderspaties.nl", STYLE, 60)
    assert len(narrow.lines) > 3
    assert narrow.width <= 60
