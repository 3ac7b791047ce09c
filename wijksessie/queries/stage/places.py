"""Orders on the big screen: the stairs of the tables, then the joint order from last to first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from wijksessie.queries.stage.scene import CardLaid, Frame, Laid, Line, Piece, Sentence, Word
from wijksessie.queries.stage.seen import Pages, Seen, chunks
from wijksessie.queries.stage.texts import line

STAIRS = 2
"""Tables side by side on a page, so that the words on the steps stay large."""

PLACES = 6


def ranking_pages(
    seen: Seen,
    pages: Pages,
    order: Sequence[str],
    rank: Mapping[str, int],
    stairs: Mapping[str, Mapping[str, Any]],
    end: str = "",
) -> None:
    """Add the stairs of some tables and the joint order; `end` is said after the first place."""
    for part in chunks(tuple(stairs), STAIRS) if stairs else ():
        boxes = tuple(Word(seen.tables[key].label, seen.tables[key].pictogram) for key in part)
        steps = [Laid(f"tafel_{key}", nr, _steps(seen, stairs[key])) for nr, key in enumerate(part)]
        pages.page(Frame(kind="boxes", look="stairs", boxes=boxes), steps)
    parts = list(chunks(tuple(order), PLACES))
    for nr, keys in reversed(list(enumerate(parts))):
        rows: list[Piece] = [
            Line(
                f"plek_{key}",
                seen.word(key).label,
                seen.word(key).pictogram,
                place=rank[key],
                at=at,
            )
            for at, key in reversed(list(enumerate(keys)))
        ]
        last = bool(end) and nr == 0
        head = line("together") if stairs else ""
        pages.page(
            Frame(head=head, look=f"order{len(keys)}", foot=last),
            rows + ([Sentence("zin", end)] if last else []),
        )


def _steps(seen: Seen, laid: Mapping[str, Any]) -> tuple[CardLaid, ...]:
    """The cards of one table from first to later; cards side by side have one place."""
    ranked = {key: place for key, place in laid.items() if place is not None}
    steps = sorted(ranked, key=lambda key: (ranked[key], seen.setup.options.index(key)))
    return tuple(
        CardLaid(
            seen.word(key).label,
            seen.word(key).pictogram,
            place=1 + sum(other < ranked[key] for other in ranked.values()),
        )
        for key in steps
    )
