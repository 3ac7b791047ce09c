"""What the table screen says about a round: how to type, and what is different, as information."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.desktop.gestures.dot_tables import difference, missing_at

if TYPE_CHECKING:
    from wijksessie.queries.dots import DotGrid, GridTable


def _tr(text: str) -> str:
    return QCoreApplication.translate("DotWords", text)


def how_to_type(grid: DotGrid) -> str:
    """How to type in this round; words in brackets are keys."""
    most = [table.taking_part * grid.most_per_card for table in grid.tables]
    down = _tr("Typ per tafel van boven naar beneden.")
    back = _tr("[←] terug. [Ctrl Z] ongedaan.")
    short = [number for number in most if number < 10]
    if not short:
        return f"{down} {_tr('[Enter] gaat door.')} {back}"
    fills = _tr("[0] tot [{0}] vult in.").format(max(short))
    if len(short) < len(most):
        fills += " " + _tr("Bij 10 mensen of meer gaat [Enter] door.")
    return f"{down} {fills} {back}"


def about_table(grid: DotGrid, table: GridTable) -> str:
    """What there is to know about a table; empty when it is right."""
    name, left = table.label, table.expected - table.given
    if table.too_many:
        text = _tr("Tafel {0}: {1}. Tel nog een keer.")
        return text.format(name, difference(table, 0))
    missing = missing_at(grid, table.key)
    if missing and not table.confirmed:
        # Said only at the end of a column: while somebody types, it is nothing new.
        empty = _tr("1 kaart is" if missing == 1 else "{0} kaarten zijn").format(missing)
        return _tr("Tafel {0}: {1} nog leeg. Leeg telt als 0.").format(name, empty)
    if left == 1:
        return _tr("Tafel {0}: 1 stip is niet gebruikt. Dat mag. Tel na als u twijfelt.").format(name)
    if left > 1:
        text = _tr("Tafel {0}: {1} stippen zijn niet gebruikt. Dat mag. Tel na als u twijfelt.")
        return text.format(name, left)
    return ""


def about_ties(grid: DotGrid) -> str:
    """Cards that share a place in the top three, once every table is counted."""
    if not all(table.complete or table.confirmed for table in grid.tables):
        return ""
    labels = {row.key: row.label for row in grid.rows}
    totals = {row.key: row.total for row in grid.rows}
    said = []
    for tie in grid.ties:
        place = 1 + sum(total > totals[tie[0]] for total in totals.values())
        names = [labels[key] for key in tie]
        together = _tr("{0} en {1}").format(", ".join(names[:-1]), names[-1])
        said.append(_tr("Samen op plek {0}: {1}.").format(place, together).replace("?.", "?"))
    return " ".join(said)


def changes(old: DotGrid, new: DotGrid) -> tuple[list[tuple[str, str]], list[str]]:
    """Which cells (card, table) have another number, and which tables were confirmed or opened again."""
    counts = {row.key: row.counts for row in old.rows}
    cells = [
        (row.key, table.key)
        for row in new.rows
        for table in new.tables
        if counts.get(row.key, {}).get(table.key) != row.counts[table.key]
    ]
    confirmed = {table.key: table.confirmed for table in old.tables}
    tables = [table.key for table in new.tables if confirmed.get(table.key) != table.confirmed]
    return cells, tables


def what_changed(old: DotGrid, new: DotGrid) -> str:
    """Name the change: "Hoge energierekening, tafel Zon", or only the table."""
    cells, tables = changes(old, new)
    names = {table.key: table.label for table in new.tables}
    if len(cells) == 1:
        ((card, table),) = cells
        label = next(row.label for row in new.rows if row.key == card)
        return _tr("{0}, tafel {1}").format(label, names[table])
    if cells:
        return _tr("{0} getallen").format(len(cells))
    return _tr("tafel {0}").format(names[tables[0]]) if tables else _tr("niets veranderd")


def how_kept(unsaved: int) -> tuple[str, str, str]:
    """Icon, words and tone of the pill."""
    if unsaved:
        return "warning", _tr("Niet bewaard"), "bad"
    return "check", _tr("Alles bewaard"), "good"


def not_kept(unsaved: int) -> str:
    """What leaving now would lose."""
    numbers = _tr("1 getal is") if unsaved == 1 else _tr("{0} getallen zijn").format(unsaved)
    return _tr("{0} nog niet bewaard. Nog een keer Terug gaat weg zonder.").format(numbers)
