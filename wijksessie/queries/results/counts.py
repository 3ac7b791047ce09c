"""Dots: counts per table for the team, and whether the top 3 rests on one table (domain.md 3.1, 3.4)."""

from __future__ import annotations

from wijksessie.queries.results.heard import Heard, Told
from wijksessie.queries.results.values import CountPicture, CountRow
from wijksessie.queries.results.wording import capital, closed, named, number, shared_place, times
from wijksessie.techniques.dot_vote import DotVoteOutcome
from wijksessie.terms import Theme


def count_picture(heard: Heard, themes: dict[str, Theme | None]) -> CountPicture | None:
    """Counts per table beside each other; None when nobody put a dot. `themes` are those of the cards."""
    outcome: DotVoteOutcome = heard.outcome
    if not outcome.cast_dots:
        return None
    options = heard.setup.options
    reduced = len(outcome.leave_one_table_out_top3)
    counts = {entry.table: entry.data for entry in heard.entries}
    rows = tuple(
        CountRow(
            key,
            heard.label(key),
            heard.options[key].pictogram if key in heard.options else "",
            themes.get(key),
            outcome.rank[key],
            {table: int(data.get(key) or 0) for table, data in counts.items()},
            outcome.totals[key],
            outcome.stability.get(key, 0),
        )
        for key in sorted(options, key=lambda key: (outcome.rank[key], options.index(key)))
    )
    strong = strong_from(heard)
    highest = max(count for row in rows for count in row.counts.values())
    strong = strong if highest >= strong else 0
    note = _stays_note(rows, reduced)
    if strong:
        note += f" Zwart vak: {strong} of meer."
    return CountPicture(heard.tables, rows, reduced, strong, note)


def strong_from(heard: Heard) -> int:
    """From which count on a cell stands out: more than half of the largest table."""
    most = max((entry.voters for entry in heard.entries), default=0)
    return max(most // 2 + 1, 2)


def _stays_note(rows: tuple[CountRow, ...], reduced: int) -> str:
    if not reduced:
        return "Er is maar één tafel. Er valt dus geen tafel weg te laten."
    some = [row.stays for row in rows if 0 < row.stays < reduced]
    stays = max(some, default=reduced)
    often = capital(times(stays))
    return f"“{stays} van {reduced}”: laat om de beurt één tafel weg. {often} blijft dit in de top 3."


def dots(heard: Heard) -> Told:
    """What stands first, whether that rests on one table, and how many dots were used."""
    outcome: DotVoteOutcome = heard.outcome
    if not outcome.cast_dots:
        return Told("Er zijn nog geen stippen geteld.")
    first = [key for key in outcome.top3 if outcome.rank[key] == 1]
    lines = [_count(heard, outcome, first)]
    reduced = len(outcome.leave_one_table_out_top3)
    if reduced:
        firm = [key for key in outcome.top3 if outcome.stability[key] == reduced]
        loose = [key for key in outcome.top3 if outcome.stability[key] < reduced]
        if firm:
            lines.append(f"Dit blijft in de top 3, welke tafel wij ook weglaten: {_names(heard, firm)}")
        if loose:
            lines.append(
                f"Dit hangt samen met één of een paar tafels: {_names(heard, loose)} Neem dit serieus."
            )
    if outcome.cast_dots < outcome.expected_dots:
        lines.append(f"Er zijn {outcome.cast_dots} van de {outcome.expected_dots} stippen gebruikt.")
    nobody = [key for key, total in outcome.totals.items() if not total]
    if nobody:
        verb = "kreeg" if len(nobody) == 1 else "kregen"
        lines.append(f"{capital(number(len(nobody)))} {'kaart' if len(nobody) == 1 else 'kaarten'} {verb} "
                     "geen stip.")  # fmt: skip
    return Told(shared_place(heard.labels(first), 1), tuple(lines))


def _names(heard: Heard, keys: list[str]) -> str:
    return closed(named(heard.labels(keys), most=6))


def _count(heard: Heard, outcome: DotVoteOutcome, first: list[str]) -> str:
    """How many chose what stands first; people only where a dot is a person."""
    count = outcome.totals[first[0]]
    each = "elk " if len(first) > 1 else ""
    if outcome.counts_are_people:
        verb = "koos" if count == 1 else "kozen"
        for_each = " Dat geldt voor elk van deze kaarten." if each else ""
        return f"{count} van de {outcome.voters} mensen {verb} dit.{for_each}"
    verb = "Deze kaarten kregen" if each else "Dit kreeg"
    return f"{verb} {each}{count} {'stip' if count == 1 else 'stippen'}."
