"""Who was there, in groups that may be told (domain.md 3.10): merged, or left out with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijksessie.queries.results.values import PeopleResult
from wijksessie.tally.disclosure import THRESHOLDS, Shown, Surface, breakdown

TITLES = {"age": "Leeftijd", "language": "Taal", "gender": "Man of vrouw"}

FEWEST = THRESHOLDS[Shown.PEOPLE, Surface.TEAM]

MERGED = "Kleine groepen zijn samengevoegd. Zo is niemand te herkennen."
LEFT_OUT = f"Dit tonen wij niet. Een groep is kleiner dan {FEWEST} mensen, en samenvoegen helpt niet."
REST = f"Dit tonen wij niet. Minder dan {FEWEST} mensen gaven geen antwoord: dat is uit te rekenen."
WRONG = "Dit tonen wij niet. In de groepen staan meer mensen dan er waren. Tel opnieuw."


def breakdowns(published: Mapping[str, Any] | None, present: int) -> tuple[PeopleResult, ...]:
    """Every breakdown that was counted, as the team may see it; `present` is how many residents came."""
    found = []
    counted = published or {}
    note = counted.get("note", "")
    for key in (*TITLES, *(key for key in counted if key not in TITLES)):
        groups = counted.get(key)
        if isinstance(groups, Mapping) and groups:
            found.append(_result(TITLES.get(key, key.capitalize()), groups, present, str(note or "")))
    return tuple(found)


def _result(title: str, groups: Mapping[str, Any], present: int, note: str) -> PeopleResult:
    counted = {str(group): int(people or 0) for group, people in groups.items()}
    rest = present - sum(counted.values())
    if rest < 0 or any(people < 0 for people in counted.values()):
        return PeopleResult(title, (), WRONG)
    shown = breakdown(counted, present, Surface.TEAM)
    if shown is None:
        return PeopleResult(title, (), REST if 0 < rest < FEWEST else LEFT_OUT)
    merged = len(shown) < len(counted)
    why = MERGED if merged else note if title.lower() in note.lower() else ""
    cells = [(" en ".join(cell.groups), cell.people) for cell in shown]
    if rest:
        cells.append(("Geen antwoord", rest))
    return PeopleResult(title, tuple(cells), why)
