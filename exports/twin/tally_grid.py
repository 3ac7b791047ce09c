"""What there is to fill in by hand for each gesture: rows, columns, and where to count up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations

import resources
from wijksessie.queries.options import OptionView, mats
from wijksessie.queries.twin import TwinBlock, TwinTable
from wijksessie.techniques.base import Gesture
from wijksessie.techniques.gestures import (
    Arrange,
    ChoiceForm,
    ChooseCards,
    ChooseOne,
    CollectCards,
    FillCells,
    LayAlongRope,
    LayInOrder,
    PlaceOnZones,
    Promise,
    PutDots,
    Shape,
    ShareBeans,
    SortOnMats,
    ThisOrThat,
    WriteInColumns,
)
from wijksessie.terms import CHECK_FRAMEWORK, Theme

_PASS = "Wil ik niet zeggen"  # noqa: S105 - an answer of residents
_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_MOST_PAIRS = 21
"""More pairs than this do not fit on a sheet; then they stand in a square."""


@dataclass(frozen=True)
class Grid:
    """A grid to fill in by hand. An empty row is for what people write there; `numbered` gives it a number.

    Other rows have the number of their card, unless there is no column `with_numbers`.
    `wide` columns are for words and not for numbers. `below` are questions with so many lines for an answer.
    """

    hint: str
    lead: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    totals: tuple[str, ...] = ()
    wide: bool = False
    numbered: bool = False
    with_numbers: bool = True
    below: tuple[tuple[str, int], ...] = ()
    shares: Mapping[str, float] = field(default_factory=dict)


def grid_of(block: TwinBlock, table: TwinTable | None) -> Grid:
    """The grid of a block for one table, or for the whole room; by its gestures alone.

    Of more gestures than one the first is the grid, and the columns of the others are questions below it.
    """
    grid = _by_gesture(block, block.gestures[0], table)
    for gesture in block.gestures[1:]:
        if isinstance(gesture, WriteInColumns):
            grid = replace(grid, below=tuple((column.label, 2) for column in block.columns))
    return grid


def _by_gesture(block: TwinBlock, gesture: Gesture, table: TwinTable | None) -> Grid:
    labels = tuple(option.label for option in block.options)
    match gesture:
        case PutDots(budget=budget, at_most=most):
            hint = f"Iedereen heeft {budget} stippen, hooguit {most} in een beker."
            if table is None:
                names = (*(one.label.removeprefix("Tafel ") for one in block.tables), "Samen")
                hint = f"Elke kleur is een tafel. {hint}"
                return Grid(
                    hint, "Kaartje", labels or _blank(12), names, ("Stippen samen", "Mensen die kozen")
                )
            return Grid(hint, "Kaartje", labels or _blank(12), ("Streepjes", "Aantal"), ("Samen",))
        case ShareBeans(beans=beans):
            hint = f"Schrijf hoeveel bonen er op elke mat liggen. Samen {beans}."
            return _with_why(hint, "Mat", labels or _blank(6), "Bonen", (f"Samen {beans}",))
        case LayInOrder():
            hint = "Schrijf de plek: 1 is eerst. Gelijk mag. Niet gelegd? Laat het vak leeg."
            return _with_why(hint, "Kaartje", labels or _blank(8), "Plek")
        case SortOnMats():
            numbers = ", ".join(f"{nr} {mat.label}" for nr, mat in enumerate(mats(), 1))
            hint = f"Schrijf het nummer van de mat. {numbers}. Twijfel? Schrijf er twee."
            return Grid(hint, "Kaartje", labels or _blank(18), ("Mat", "Of mat"))
        case ChooseOne():
            return _choice(block, gesture, labels)
        case ThisOrThat():
            return _pairs(labels)
        case PlaceOnZones():
            kinds = tuple(column.label for column in block.columns)
            return Grid("Tel de stickers, per plek en per soort.", "Plek", labels or _blank(8), kinds)
        case FillCells(most=most, columns=columns):
            across = tuple(column.label for column in block.columns) if columns else _MONTHS
            hint = f"Schrijf in elk vak een getal van 0 tot {most}."
            return Grid(hint, "Kaartje", labels or _blank(5), across, shares=dict.fromkeys(_MONTHS, 0.62))
        case WriteInColumns(per_option=per_option):
            across = tuple(column.label for column in block.columns)
            hint = "Schrijf op wat mensen zeggen. Tel niets bij elkaar op."
            rows = (labels or _blank(6)) if per_option else _blank(8)
            lead = "Waarover" if per_option else "Regel"
            return Grid(hint, lead, rows, across, wide=True, numbered=True)
        case _:
            return _laid(gesture, labels)


def _laid(gesture: Gesture, labels: tuple[str, ...]) -> Grid:
    """Gestures in which people bring or arrange things."""
    match gesture:
        case CollectCards():
            hint = "Schrijf wat de bewoner zegt, letterlijk. Zet een streepje als nog iemand het zegt."
            return Grid(hint, "Kaartje", _blank(16), ("Hoe vaak",), numbered=True)
        case ChooseCards():
            hint = "Zet een kruisje bij wat de groep kiest. Schrijf erbij wat de groep zelf zegt."
            return Grid(hint, "Afspraak", (*labels, *_blank(4)), ("Gekozen",))
        case LayAlongRope():
            hint = "Wat gebeurde er in de wijk? Schrijf geen namen van mensen."
            shares = {"Jaar": 1.0, "Goed of zwaar": 1.2}
            return Grid(hint, "Wat", _blank(12), ("Jaar", "Goed of zwaar"), numbered=True, shares=shares)
        case Promise():
            hint = "Alleen wie mag beloven, staat hier. De rest zoekt u uit, met een dag erbij."
            across = ("Wie kan dit?", "Wie?", "Wie zei ja?", "Wanneer", "Eerste stap")
            return Grid(hint, "Wat", (*labels, *_blank(2)) or _blank(6), across, wide=True, numbered=True)
        case Arrange(shape=Shape.TREE):
            hint = "Wortel of tak? Waar komt het van, of wat komt ervan? Wie kan er iets aan doen?"
            told = ("Wortel of tak", "Hoort bij nummer", "Wie kan dit?")
            return Grid(hint, "Wat", _blank(14), told, numbered=True, below=(("Wat wensen mensen?", 2),))
        case Arrange(shape=Shape.WEB):
            hint = "Schrijf de ring: 1 is binnen, 5 is buiten."
            return _with_why(hint, "Poot", labels or _blank(6), "Ring")
        case Arrange():
            hint = "Belangrijk: 1 klein tot 3 groot. Ver weg: 1 dichtbij tot 3 ver. Geen namen van mensen."
            rows = (*labels, *_blank(3))
            return Grid(hint, "Wie of wat", rows, ("Belangrijk", "Ver weg"))
        case _:
            return Grid("Schrijf op wat er ligt.", "Kaartje", labels or _blank(12), ("Hoe vaak",))


def _choice(block: TwinBlock, gesture: ChooseOne, labels: tuple[str, ...]) -> Grid:
    steps = _steps(block, gesture)
    match gesture.form:
        case ChoiceForm.STATEMENTS:
            below = (("Tips, in de woorden van bewoners:", 3),)
            return Grid("Tel per doos, als iedereen weg is.", "Zin", labels or _blank(3), steps, below=below)
        case ChoiceForm.VERDICTS:
            themes = resources.tokens()["thema"]
            across = tuple(str(themes[Theme(key)]["label"]) for key in CHECK_FRAMEWORK)
            said = ", ".join(step.lower() for step in steps)
            hint = f"Schrijf in elk vak een woord: {said}."
            return Grid(hint, "Oplossing", labels or _blank(4), across, below=(("Waarom?", 3),))
        case ChoiceForm.COUNTS | ChoiceForm.MARKS:
            rows = (*steps, _PASS) if gesture.may_pass else steps
            hint = "Tel pas na het kiezen. Een streepje is een mens."
            shares = {"Streepjes": 2.4}
            across = ("Streepjes", "Aantal")
            return Grid(hint, "Keuze", rows, across, ("Samen",), shares=shares, with_numbers=False)


def _steps(block: TwinBlock, gesture: ChooseOne) -> tuple[str, ...]:
    """The words of the steps, as on the cups; their numbers where they have no words."""
    known: dict[str, OptionView] = {column.key: column for column in block.columns}
    return tuple(known[step].label if step in known else step for step in map(str, gesture.steps))


def _pairs(labels: tuple[str, ...]) -> Grid:
    cards = labels or _blank(4)
    pairs = list(combinations(range(1, len(cards) + 1), 2))
    if labels and len(pairs) <= _MOST_PAIRS:
        hint = "Schrijf het nummer van het kaartje dat wint. Een = is gelijk."
        rows = tuple(f"{one} {cards[one - 1]}   of   {two} {cards[two - 1]}" for one, two in pairs)
        return Grid(hint, "Kaartjes", rows, ("Wint",), with_numbers=False)
    hint = "Schrijf in elk vak het nummer van het kaartje dat wint. Een = is gelijk."
    return Grid(hint, "Kaartje", cards, tuple(map(str, range(1, len(cards) + 1))), numbered=True)


def _with_why(hint: str, lead: str, rows: tuple[str, ...], column: str, totals: tuple[str, ...] = ()) -> Grid:
    return Grid(hint, lead, rows, (column, "Waarom?"), totals, shares={"Waarom?": 3.0})


def _blank(rows: int) -> tuple[str, ...]:
    return ("",) * rows
