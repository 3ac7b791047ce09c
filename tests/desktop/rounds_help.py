"""A round of dots by hand, in any size, and the real one of the practice neighbourhood."""

from collections.abc import Callable

from wijksessie.commands import Workspace
from wijksessie.queries.dots import DotGrid, GridRow, GridTable
from wijksessie.queries.session import current

CARDS = (
    ("st_energie", "Hoge energierekening"),
    ("st_boodschappen", "Dure boodschappen"),
    ("st_zorgkosten", "Hoge kosten voor zorg"),
    ("st_wie_helpt", "Bij wie moet ik zijn?"),
    ("st_brieven", "Moeilijke brieven en formulieren"),
    ("st_wachtlijst", "Lang wachten op hulp"),
    ("st_geen_plek", "Geen plek om elkaar te zien"),
    ("st_niet_gehoord", "Niet gehoord worden"),
    ("st_wal_schip", "Nergens recht op hebben"),
    ("st_overlast", "Lawaai en ruzie met buren"),
    ("st_rommel", "Rommel en kapotte spullen op straat"),
    ("st_schimmel", "Arbeidsongeschiktheidsverzekering"),
    ("st_ov", "Te weinig bussen"),
    ("st_slapen", "Slecht slapen"),
)
NAMES = ("Zon", "Boom", "Vis", "Huis", "Buurthuis", "Fiets", "Brug", "Kerkplein")
PICTURES = ("tafel_zon", "tafel_boom", "tafel_vis", "tafel_huis") * 2


def round_of_dots(workspace: Workspace) -> str:
    view = current(workspace)
    assert view is not None
    return next(block.run_id for block in view.blocks if block.technique == "dot_vote" and block.run_id)


def grid_of(
    cards: int, tables: int, count: Callable[[int, int], int | None] = lambda card, table: (card + table) % 3
) -> DotGrid:
    rows = tuple(
        GridRow(
            key,
            label,
            key,
            {NAMES[table]: count(number, table) for table in range(tables)},
            sum(count(number, table) or 0 for table in range(tables)),
        )
        for number, (key, label) in enumerate(CARDS[:cards])
    )
    columns = []
    for table in range(tables):
        counts = [row.counts[NAMES[table]] for row in rows]
        given = sum(found or 0 for found in counts)
        columns.append(
            GridTable(
                NAMES[table],
                NAMES[table],
                PICTURES[table],
                6,
                given,
                18,
                None not in counts,
                False,
                given > 18,
                (),
            )
        )
    cast = sum(table.given for table in columns)
    return DotGrid("r", "Wat geeft u de meeste stress?", rows, tuple(columns), cast, 18 * tables, 1, ())
