"""Empty tally sheets, so that a session can run on paper: what was asked, times where it was counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import resources
from wijksessie.queries.library import Group, technique_text
from wijksessie.queries.options import fixed_options
from wijksessie.techniques import TECHNIQUES
from wijksessie.techniques.gestures import (
    Arrange,
    ChooseCards,
    ChooseOne,
    CollectCards,
    FillCells,
    LayAlongRope,
    LayInOrder,
    PlaceOnZones,
    PutDots,
    Shape,
    ShareBeans,
    SortOnMats,
    ThisOrThat,
)
from wijksessie.terms import CHECK_FRAMEWORK, THEMES, TechniqueId, Theme

TOGETHER = "Samen"

_CARDS, _COLLECTED, _OPTIONS, _STATEMENTS, _PROMISES = 12, 16, 8, 3, 6
"""How many empty rows there are when nobody knows yet what lies on the table."""
_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_FACES = {"1": "1, heel verdrietig", "5": "5, heel blij"}
_NOT_SAID = "Wil ik niet zeggen"
_VERDICTS = {"weet_niet": "weet niet"}


@dataclass(frozen=True)
class Use:
    """A technique as a programme uses it; `options` are the words on the table, or none while unknown."""

    technique: str
    name: str
    question: str = ""
    options: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tally:
    """A grid to fill in by hand. An empty row is for what people write there themselves.

    `lead` is the head of the rows; `totals` are rows at the foot for the check sum. `per_table` when every
    table fills in its own. With `wide` the columns are for words and not for numbers. `below` are questions
    with so many lines to write the answer on.
    """

    title: str
    question: str
    hint: str
    lead: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    totals: tuple[str, ...] = ()
    per_table: bool = False
    wide: bool = False
    below: tuple[tuple[str, int], ...] = ()


def tallies(uses: Sequence[Use], tables: Sequence[str]) -> tuple[Tally, ...]:
    """The grids of a programme in its order; a technique that counts nothing has none.

    A grid comes once for every different question. `tables` are their names.
    """
    made: dict[tuple[str, str], Tally] = {}
    for use in uses:
        grid = _tally(use, tuple(tables))
        if grid is not None:
            made.setdefault((use.technique, grid.question), grid)
    return tuple(made.values())


def _tally(use: Use, tables: tuple[str, ...]) -> Tally | None:
    text = technique_text(use.technique)
    per_table = text is not None and text.group is Group.TABLE
    if use.technique in _IN_WORDS:
        return replace(_IN_WORDS[use.technique](use), per_table=per_table)
    technique = TECHNIQUES.get(use.technique)
    if technique is None:
        return None
    grid = _by_gesture(use, technique.gestures[0], tables)
    if grid is None:
        return None
    return replace(grid, title=use.name, question=use.question, per_table=per_table)


def _by_gesture(use: Use, gesture: Any, tables: tuple[str, ...]) -> Tally | None:
    counted = (*tables, TOGETHER)
    match gesture:
        case PutDots(budget=budget, at_most=most):
            hint = f"Elke kleur is een tafel. Iedereen heeft {budget} stippen, hooguit {most} in een beker."
            rows = use.options or _blank(_CARDS)
            totals = ("Stippen samen", "Mensen die meededen")
            return _grid(hint, "Kaartje", rows, counted, totals)
        case ShareBeans(beans=beans):
            hint = f"Schrijf hoeveel bonen er op elke mat liggen. Tel na: samen {beans}."
            return _grid(hint, "Thema", use.options or _themes(), ("Bonen", "Waarom?"), ("Bonen samen",))
        case LayInOrder():
            hint = "Schrijf de plek: 1 is eerst. Gelijk mag."
            return _grid(hint, "Kaartje", use.options or _blank(_OPTIONS), ("Plek", "Waarom?"))
        case SortOnMats():
            numbered = ", ".join(f"{nr} {name}" for nr, name in enumerate(_mats(), 1))
            hint = f"Schrijf het nummer van de mat. {numbered}. Twijfel? Schrijf er twee."
            return _grid(hint, "Kaartje", use.options or _blank(_CARDS), ("Mat", "Twijfel: ook mat"))
        case ChooseOne():
            return _choices(use, gesture)
        case ThisOrThat():
            rows = use.options or _blank(6)
            hint = "Schrijf in elk vak het nummer van het kaartje dat wint. Een = is gelijk."
            return _grid(hint, "Kaartje", rows, tuple(str(nr) for nr in range(1, len(rows) + 1)))
        case PlaceOnZones(kinds=kinds):
            hint = "Tel de stickers op het vel, per plek en soort."
            rows = use.options or _blank(_OPTIONS)
            if use.technique == TechniqueId.BODY_MAP:
                hint = "Tel hoeveel mensen dit noemen. Doen er minder dan 5 mensen mee? Schrijf niets op."
                rows = use.options or tuple(part.label for part in fixed_options("body"))
            return _grid(hint, "Plek", rows, tuple(map(str, kinds)))
        case FillCells(most=most):
            hint = f"Schrijf in elk vak een getal van 0 tot {most}."
            rows = use.options or _blank(_OPTIONS - 2)
            return _grid(hint, "Kaartje", rows, _cells(use, tables))
        case CollectCards():
            hint = "Schrijf wat de bewoner zegt, letterlijk. Zet een streepje als nog iemand het zegt."
            return _grid(hint, "Kaartje", _blank(_COLLECTED), ("Hoe vaak",))
        case _:
            return _arranged(use, gesture)


def _arranged(use: Use, gesture: Any) -> Tally | None:
    match gesture:
        case Arrange(shape=Shape.WEB):
            hint = "Schrijf de ring op waar de sticker ligt: 1 is het midden, 5 is de rand."
            return _grid(hint, "Poot", use.options or _themes(), ("Ring", "Waarom niet verder?"))
        case Arrange(shape=Shape.TREE):
            hint = "Schrijf de boom op als lijst, in de woorden van bewoners. Eindig met een wens."
            grid = _grid(hint, "Wat er staat", _blank(_CARDS), ("Wortel of tak", "Hangt aan", "Wie kan dit?"))
            return replace(grid, wide=True)
        case Arrange():
            hint = "Schrijf op wat er ligt, van dichtbij naar ver weg. Schrijf geen namen van mensen."
            return _grid(hint, "Wie of wat", _blank(_OPTIONS), ("Hoe belangrijk", "Hoe ver weg"))
        case LayAlongRope():
            hint = "Schrijf op wat er langs het touw ligt, met het jaar of ongeveer wanneer."
            grid = _grid(hint, "Wat er gebeurde", _blank(_CARDS), ("Wanneer", "Boven, op of onder het touw"))
            return replace(grid, wide=True)
        case ChooseCards():
            hint = "Zet een kruisje bij wat de groep kiest. Schrijf eigen afspraken eronder."
            rows = use.options or tuple(rule.label for rule in fixed_options("rules"))
            return _grid(hint, "Afspraak", (*rows, *_blank(_STATEMENTS)), ("Gekozen",))
        case _:
            return None


def _choices(use: Use, gesture: ChooseOne) -> Tally:
    steps = tuple(_VERDICTS.get(step, str(step)) for step in gesture.steps)
    if use.technique == TechniqueId.MOOD:
        rows = (*(_FACES.get(step, step) for step in steps), _NOT_SAID)
        return _grid("Tel pas na het kiezen.", "Gezichtje", rows, ("Begin", "Eind"), ("Mensen samen",))
    if use.technique == TechniqueId.CHECK_FRAMEWORK:
        themes = tuple(_label(theme) for theme in CHECK_FRAMEWORK)
        return _grid("Tel hoeveel mensen dit vinden.", "Vraag", use.options or themes, steps)
    if use.technique == TechniqueId.SPEED_EVALUATION:
        text = technique_text(use.technique)
        rows = use.options or (text.statements if text is not None else ()) or _blank(_STATEMENTS)
        below = (("Hoeveel mensen gingen eerder weg?", 1), ("Tips, in de woorden van bewoners:", 3))
        return replace(_grid("Tel per doos, als iedereen weg is.", "Zin", rows, steps), below=below)
    rows = (*steps, _NOT_SAID) if gesture.may_pass else steps
    return _grid("Tel pas na het kiezen.", "Keuze", rows, ("Hoeveel mensen",))


def _grid(
    hint: str, lead: str, rows: tuple[str, ...], columns: tuple[str, ...], totals: tuple[str, ...] = ()
) -> Tally:
    return Tally("", "", hint, lead, rows, columns, totals)


def _cells(use: Use, tables: tuple[str, ...]) -> tuple[str, ...]:
    if use.technique == TechniqueId.SEASON:
        return _MONTHS
    if use.technique == TechniqueId.MATRIX:
        return tuple(_label(theme) for theme in CHECK_FRAMEWORK)
    return tables


def _blank(rows: int) -> tuple[str, ...]:
    return ("",) * rows


def _themes() -> tuple[str, ...]:
    return tuple(_label(theme) for theme in THEMES)


def _mats() -> tuple[str, ...]:
    return tuple(_label(theme) for theme in Theme)


def _label(theme: Theme) -> str:
    return str(resources.tokens()["thema"][theme]["label"])


def _promises(use: Use) -> Tally:
    hint = "Alleen wie mag beloven, staat hier. De rest zoekt u uit, met een dag erbij."
    columns = ("Zelf, samen of organisatie", "Wie", "Wie zei ja?", "Wanneer", "Eerste stap")
    return Tally(use.name, use.question, hint, "Wat", _blank(_PROMISES), columns, wide=True)


def _comments(use: Use) -> Tally:
    hint = "Schrijf op wat mensen zeggen. Tel niets bij elkaar op."
    rows = use.options or _blank(6)
    return Tally(use.name, use.question, hint, "Keuze", rows, ("Plus", "Min", "Vraag"), wide=True)


def _walk(use: Use) -> Tally:
    hint = "Schrijf bij elke plek op wat mensen zien. Zet er de dag, het uur en het weer bij."
    rows = use.options or _blank(_OPTIONS)
    return Tally(use.name, use.question, hint, "Plek", rows, ("Fijn", "Stress", "Idee"), wide=True)


_IN_WORDS: dict[str, Callable[[Use], Tally]] = {
    "action_planning": _promises,
    "commentary": _comments,
    "walk": _walk,
}
"""Techniques in which people write and nothing is counted."""
