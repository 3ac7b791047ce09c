"""Tally sheets: what a table laid, written down by hand in the order and the numbers of its table screen."""

from __future__ import annotations

from collections.abc import Iterator

from exports.paper.content import (
    Cell,
    Column,
    Gap,
    Heading,
    Item,
    Items,
    Kind,
    Mark,
    Part,
    Section,
    Table,
    Text,
    Whole,
    cell,
)
from exports.twin.tally_grid import Grid, grid_of
from wijksessie.queries.twin import TwinBlock, TwinTable
from wijksessie.techniques.gestures import ChoiceForm, ChooseOne, PutDots, ShareBeans

_LINE = 22.0
"""The height of a line to write on."""
_ROOM, _LOWEST, _HIGHEST = 430.0, 21.0, 34.0
"""What the rows of a page may take together, and the least and the most one of them gets, in pt."""


def tally_sections(block: TwinBlock) -> Iterator[Section]:
    """One sheet for each table that fills in its own, or one for the whole room. Never a name of a person."""
    tables: tuple[TwinTable | None, ...] = (None,) if block.plenary else tuple(block.tables)
    for table in tables:
        grid = grid_of(block, table)
        yield Section(
            (
                Heading(f"Telblad {block.name}", 2),
                *((Text(f"Vraag: {block.question}", strong=("Vraag:",)),) if block.question else ()),
                *_who(table),
                Text(grid.hint, Kind.SMALL, leads=True),
                _table(grid),
                *(
                    Whole((Text(ask, Kind.STRONG, leads=True), Gap(_LINE, lines)))
                    for ask, lines in grid.below
                ),
                *_closing(block, table),
            ),
            fresh=True,
            one_page=True,
        )


def _table(grid: Grid) -> Table:
    """The grid: the number of the card, its word, and cells to write in."""
    lead = 2.4 if grid.wide else max(2.6, 7.0 - len(grid.columns))
    number = (Column("Nr", 0.55),) if grid.with_numbers else ()
    columns = (
        *number,
        Column(grid.lead, lead, leads=True),
        *(Column(name, grid.shares.get(name) or _share(name, grid)) for name in grid.columns),
    )
    empty = (Cell(),) * len(grid.columns)
    rows = [(*_number(nr, word, grid), cell(word), *empty) for nr, word in enumerate(grid.rows, 1)]
    rows += [(*(Cell() for _ in number), cell(total, Kind.STRONG), *empty) for total in grid.totals]
    least = min(max((_ROOM - 80.0 * len(grid.below)) / max(len(rows), 1), _LOWEST), _HIGHEST)
    return Table(columns, tuple(rows), grid=True, least=least, whole=True)


def _share(name: str, grid: Grid) -> float:
    """The width of a column: its longest word stays whole."""
    longest = max(map(len, name.split()), default=0)
    return max(1.8 if grid.wide else 1.0, longest / 8.0)


def _number(nr: int, word: str, grid: Grid) -> tuple[Cell, ...]:
    if not grid.with_numbers:
        return ()
    return (cell(str(nr) if word or grid.numbered else "", Kind.STRONG),)


def _who(table: TwinTable | None) -> Iterator[Part]:
    if table is None:
        yield Text("Voor de hele groep.", Kind.LARGE, leads=True)
    else:
        yield Text(f"{table.label}", Kind.LARGE, leads=True)
    ask = "Hoeveel mensen doen mee?  ______     Hoeveel gingen eerder weg?  ______"
    yield Text(ask, Kind.STRONG, leads=True)


def _closing(block: TwinBlock, table: TwinTable | None) -> Iterator[Part]:
    """The check sum, and the table's own yes."""
    checks: list[str] = []
    for gesture in block.gestures:
        match gesture:
            case PutDots(budget=budget) if table is not None and table.people:
                most = budget * table.people
                checks.append(f"Tel na: samen hooguit {most} stippen ({budget} keer {table.people} mensen).")
            case PutDots(budget=budget):
                checks.append(f"Tel na: per tafel hooguit {budget} keer het aantal mensen. {_most(block)}")
            case ShareBeans(beans=beans):
                checks.append(f"Tel na: samen precies {beans} bonen.")
            case ChooseOne(form=ChoiceForm.COUNTS | ChoiceForm.MARKS):
                checks.append("Tel na: samen net zo veel als er mensen meedoen.")
            case _:
                pass
    lines = (*checks, "Voorgelezen aan de tafel. De tafel zegt: dit klopt.", "Ingevuld in de laptop.")
    yield Items(tuple(Item(Text(said.strip()), Mark.BOX) for said in lines))


def _most(block: TwinBlock) -> str:
    """How many dots each table has, where people were counted: "Zon 18, Boom 18."."""
    budget = next(gesture.budget for gesture in block.gestures if isinstance(gesture, PutDots))
    known = [table for table in block.tables if table.people]
    said = ", ".join(f"{table.label.removeprefix('Tafel ')} {budget * table.people}" for table in known)
    return f"{said}." if said else ""
