"""Scenes of techniques in which things are counted: beans, faces, cards, stones, places."""

from __future__ import annotations

from collections.abc import Sequence

from wijksessie.queries.options import mats
from wijksessie.queries.stage.places import ranking_pages
from wijksessie.queries.stage.scene import CellLaid, Frame, GridRow, Line, Marks, Sentence, Word
from wijksessie.queries.stage.seen import Pages, Seen, chunks
from wijksessie.queries.stage.texts import line, words
from wijksessie.tally.agreement import Agreement
from wijksessie.terms import THEMES, Theme, Verdict

ROWS = 5
"""Rows with words and things beside them that can be read from six metres."""

GRID_ROWS = 4


def _theme(key: str) -> Theme | None:
    return Theme(key) if key in set(Theme) else None


def beans(seen: Seen) -> Pages:
    """A row of ten beans a table where that may be shown, and then every mat with all its beans."""
    pages = Pages("lines")
    laid = [entry for entry in seen.entries if any(entry.data.values())]
    one_mat = [entry.table for entry in laid if max(entry.data.values()) == sum(entry.data.values())]
    if laid and seen.per_table(one_mat):
        rows = [
            Line(
                f"tafel_{entry.table}",
                seen.tables[entry.table].label,
                seen.tables[entry.table].pictogram,
                marks=tuple(
                    Marks("bean", entry.data[mat], _theme(mat))
                    for mat in seen.setup.options
                    if entry.data.get(mat)
                ),
            )
            for entry in laid
        ]
        for part in chunks(rows, ROWS - 1):
            pages.page(Frame(look="bare", columns=tuple(map(seen.word, seen.setup.options))), part)
    totals = seen.outcome.totals if laid else {}
    for keys in chunks(seen.setup.options, 6):
        shown = [
            Line(f"vel_{mat}", seen.word(mat).label, marks=(Marks("bean", totals[mat], _theme(mat)),), at=nr)
            for nr, mat in enumerate(keys)
            if mat in totals
        ]
        pages.page(Frame(head=line("together"), rows=tuple(map(seen.word, keys))), shown)
    if not laid and len(seen.tables) > 1:
        pages.frames.insert(0, Frame(look="bare", columns=tuple(map(seen.word, seen.setup.options))))
    return pages


def mood(seen: Seen) -> Pages:
    """Rows of faces, one moment; never two moments laid on one another."""
    pages = Pages("lines")
    counts = seen.outcome.counts if seen.entries else {}
    steps = tuple(seen.columns)
    rows = [
        Line(f"gezicht_{step}", seen.column(step).label, seen.column(step).pictogram,
             marks=(Marks(f"picture_{seen.column(step).pictogram}", counts.get(step, 0)),), at=nr)
        for nr, step in enumerate(steps)
        if counts
    ]  # fmt: skip
    pages.page(Frame(rows=tuple(map(seen.column, steps))), rows)
    return pages


def evaluation(seen: Seen) -> Pages:
    """The coloured cards of every statement in a row; no score."""
    pages = Pages("lines")
    for part in chunks(seen.outcome.questions, 3):
        rows = [
            Line(
                f"zin_{question.text}",
                question.text,
                marks=tuple(
                    Marks(f"card_{colour}", getattr(question, colour))
                    for colour in ("groen", "oranje", "rood")
                ),
                at=nr,
            )
            for nr, question in enumerate(part)
            if seen.entries
        ]
        pages.page(Frame(rows=tuple(Word(question.text) for question in part)), rows)
    return pages


def zones(seen: Seen) -> Pages:
    """Zones with rows of stickers; a zone with too few of stress or not safe is not there."""
    pages = Pages("lines")
    kinds = tuple(map(seen.column, seen.columns))
    hidden = seen.outcome.hidden_on_shared
    rows = [
        Line(
            f"plek_{zone}",
            seen.word(zone).label,
            seen.word(zone).pictogram,
            marks=tuple(Marks(f"pin_{kind}", count) for kind, count in here.items()),
        )
        for zone, here in seen.outcome.counts.items()
        if zone not in hidden
    ]
    legend = tuple(Word(kind.label, f"pin_{key}") for key, kind in zip(seen.columns, kinds, strict=True))
    for part in chunks(rows, ROWS - 1):
        pages.page(Frame(look="bare", columns=legend), part)
    return pages


def pairwise(seen: Seen) -> Pages:
    """The ladder: what was chosen least often first. Cards that won as often stand on one place."""
    pages = Pages("lines")
    wins = seen.outcome.wins if seen.entries else {}
    places = {card: 1 + sum(other > won for other in wins.values()) for card, won in wins.items()}
    order = sorted(wins, key=lambda card: (places[card], seen.setup.options.index(card)))
    ranking_pages(seen, pages, order, places, {})
    return pages


def ranking(seen: Seen) -> Pages:
    """The staircase of every table where that may be shown, then the joint order, then how far they agree."""
    pages = Pages("lines")
    laid = [entry for entry in seen.entries if any(entry.data.values())]
    outcome = seen.outcome
    stairs = {entry.table: entry.data for entry in laid} if laid and seen.per_table() else {}
    said = {
        Agreement.LARGELY: line("agreed"),
        Agreement.PARTLY: line("partly"),
        Agreement.VERY_DIFFERENT: line("differ"),
    }
    end = said[outcome.agreement_in_words] if outcome.agreement_in_words is not None else ""
    ranking_pages(seen, pages, outcome.order, outcome.rank, stairs, end)
    return pages


def season(seen: Seen) -> Pages:
    """Stones on the months, a row for every card."""
    pages = Pages("season")
    months = tuple(Word(name) for name in words()["months"]["names"])
    found = seen.outcome.sum if seen.entries else {}
    for part in chunks(seen.setup.options, 3):
        rows = [
            GridRow(f"rij_{item}", nr, tuple(CellLaid(Marks("stone", stones)) for stones in found[item]))
            for nr, item in enumerate(part)
            if item in found and seen.outcome.tables[item]
        ]
        pages.page(Frame(rows=tuple(map(seen.word, part)), columns=months), rows)
    return pages


def matrix(seen: Seen) -> Pages:
    """Beans in a grid; what blocks has a ring. No sums."""
    pages = Pages("grid")
    criteria = tuple(seen.columns)
    median = seen.outcome.median if seen.entries else {}
    blocked = {(cell.option, cell.criterion) for cell in seen.outcome.blockers}
    for part in chunks(seen.setup.options, GRID_ROWS):
        rows = [
            GridRow(
                f"rij_{option}",
                nr,
                tuple(
                    CellLaid(
                        None
                        if (beans := median[option].get(criterion)) is None
                        else Marks("bean", int(beans)),
                        (option, criterion) in blocked,
                    )
                    for criterion in criteria
                ),
            )
            for nr, option in enumerate(part)
            if option in median and any(beans is not None for beans in median[option].values())
        ]
        _with_blockers(pages, seen, part, criteria, rows)
    return pages


def check_framework(seen: Seen) -> Pages:
    """A light for every question: a check, a half, a stroke or a question mark; a no has a ring."""
    pages = Pages("grid")
    criteria = tuple(theme.value for theme in THEMES[:4])
    found = seen.outcome.by_solution
    for part in chunks(seen.setup.options, GRID_ROWS):
        rows = []
        for nr, option in enumerate(part):
            if option not in found:
                continue
            cells = []
            for criterion in criteria:
                answer = found[option].get(criterion)
                if answer is None:
                    cells.append(CellLaid())
                else:
                    light = Marks(f"light_{answer.verdict.value}", 1)
                    cells.append(CellLaid(light, answer.verdict is Verdict.NO))
            rows.append(GridRow(f"rij_{option}", nr, tuple(cells)))
        _with_blockers(pages, seen, part, criteria, rows)
    return pages


def _with_blockers(
    pages: Pages, seen: Seen, options: Sequence[str], criteria: tuple[str, ...], rows: list[GridRow]
) -> None:
    """A page of a grid; where something blocks, a sentence says what the ring means."""
    themes = {theme.value: theme for theme in Theme}
    known = {mat.key: mat for mat in mats()}
    heads = tuple(
        Word(known[key].label, known[key].pictogram, themes[key]) if key in known else seen.column(key)
        for key in criteria
    )
    ringed = any(cell.ringed for row in rows for cell in row.cells)
    frame = Frame(rows=tuple(map(seen.word, options)), columns=heads, foot=True)
    end = [Sentence(f"zin_{options[0] if options else ''}", line("blocker"))] if ringed else []
    pages.page(frame, [*rows, *end])
