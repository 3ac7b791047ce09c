"""Actielijst (T21): from a solution to a promise: what, who, when and the first step. No empty promises."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wijksessie.tally.words import merged, same, spelling
from wijksessie.techniques import rules
from wijksessie.techniques.base import Entry, RuleBroken, Setup, Technique
from wijksessie.techniques.gestures import Promise
from wijksessie.terms import TechniqueId, WhoCan

COLUMNS = (WhoCan.SELF, WhoCan.TOGETHER, WhoCan.ORGANISATION)
"""The columns of the list; what the country must do stands with the organisations."""

_ELSEWHERE = (WhoCan.ORGANISATION, WhoCan.NATIONAL)
_WORDS = ("solution", "owner", "first_step")


@dataclass(frozen=True)
class Pledge:
    """One thing to be done, as the tables promised it."""

    what: str
    kind: WhoCan
    solutions: tuple[str, ...]
    """Cards it comes from, in the order of the options."""

    owners: tuple[str, ...]
    """Who said yes, with a mandate."""

    asked: tuple[str, ...]
    """Who was named and did not say yes yet; never shown to residents as an owner."""

    when: str
    """The first date that was named, as "2026-12-01", or empty."""

    first_steps: tuple[str, ...]
    tables: int

    @property
    def open(self) -> bool:
        """Whether nobody said yes yet: "wij zoeken het uit"."""
        return not self.owners


@dataclass(frozen=True)
class ActionPlanningOutcome:
    """The list."""

    columns: Mapping[WhoCan, tuple[Pledge, ...]]
    """*zelf*, *samen* and *organisatie*, always all three; the first date first."""

    open: tuple[Pledge, ...]
    """Of all columns, what nobody said yes to."""

    share_self: float | None
    """The part that residents do by themselves, 0 to 1; nothing without promises."""

    mostly_self: bool
    """Whether that is more than half: the burden shifts to residents (PH-06)."""


class ActionPlanning(Technique[ActionPlanningOutcome]):
    """Data: [{"what", "solution", "kind", "owner", "confirmed", "when", "first_step"}, ...].

    Only `what` and `kind` are needed; an organisation needs an owner as well, and nobody can have said yes
    without being named.
    """

    id = TechniqueId.ACTION_PLANNING
    gestures = (Promise(),)

    def check(self, setup: Setup, entry: Entry) -> None:
        """Refuse what is no promise: nothing to do, an organisation without a name, a yes of nobody."""
        rules.seat(setup, entry)
        for nr, given in enumerate(rules.rows(entry.data)):
            row = str(nr)
            promise = rules.mapping(given, (row,))
            rules.text(promise.get("what"), (row, "what"))
            kind = rules.known(promise.get("kind"), tuple(WhoCan), (row, "kind"))
            for part in _WORDS:
                if not isinstance(promise.get(part, ""), str):
                    raise RuleBroken("Schrijf het in woorden op, of laat het vak leeg.", (row, part))
            if solution := promise.get("solution", ""):
                rules.known(solution, setup.options, (row, "solution"))
            named = bool(promise.get("owner", "").strip())
            if kind in _ELSEWHERE and not named:
                raise RuleBroken("Schrijf op welke organisatie dit doet, of kies 'samen'.", (row, "owner"))
            if not isinstance(promise.get("confirmed", False), bool):
                raise RuleBroken("Kies of iemand ja heeft gezegd.", (row, "confirmed"))
            if promise.get("confirmed") and not named:
                raise RuleBroken("Schrijf op wie er ja heeft gezegd.", (row, "owner"))
            _date(promise.get("when", ""), (row, "when"))

    def tally(self, setup: Setup, entries: Sequence[Entry]) -> ActionPlanningOutcome:
        """Merge the same promises of tables and lay them in three columns."""
        said: dict[tuple[str, WhoCan], list[tuple[int, Mapping[str, Any]]]] = {}
        for table, entry in enumerate(entries):
            for promise in entry.data:
                # A promise still being written has no kind yet, and waits.
                if (what := same(promise.get("what") or "")) and promise.get("kind") in tuple(WhoCan):
                    said.setdefault((what, WhoCan(promise["kind"])), []).append((table, promise))
        pledges = sorted(
            (_pledge(setup, kind, rows) for (_, kind), rows in said.items()),
            key=lambda pledge: (not pledge.when, pledge.when, -pledge.tables, same(pledge.what), pledge.kind),
        )
        columns = {
            column: tuple(pledge for pledge in pledges if _column(pledge.kind) is column)
            for column in COLUMNS
        }
        alone = len(columns[WhoCan.SELF])
        return ActionPlanningOutcome(
            columns=columns,
            open=tuple(pledge for column in columns.values() for pledge in column if pledge.open),
            share_self=alone / len(pledges) if pledges else None,
            mostly_self=2 * alone > len(pledges),
        )


def _column(kind: WhoCan) -> WhoCan:
    return WhoCan.ORGANISATION if kind in _ELSEWHERE else kind


def _date(when: Any, where: tuple[str, ...]) -> None:
    try:
        if when != "":
            dt.date.fromisoformat(when)
    except (TypeError, ValueError):
        raise RuleBroken("Kies een dag, of laat de dag leeg.", where) from None


def _pledge(setup: Setup, kind: WhoCan, rows: Sequence[tuple[int, Mapping[str, Any]]]) -> Pledge:
    promises = [promise for _, promise in rows]
    yes = _texts([promise for promise in promises if promise.get("confirmed")], "owner")
    sure = {same(owner) for owner in yes}
    solutions = {promise.get("solution") for promise in promises}
    return Pledge(
        what=spelling(promise["what"] for promise in promises),
        kind=kind,
        solutions=tuple(option for option in setup.options if option in solutions),
        owners=yes,
        asked=tuple(owner for owner in _texts(promises, "owner") if same(owner) not in sure),
        when=min((when for promise in promises if (when := promise.get("when"))), default=""),
        first_steps=_texts(promises, "first_step"),
        tables=len({table for table, _ in rows}),
    )


def _texts(promises: Sequence[Mapping[str, Any]], part: str) -> tuple[str, ...]:
    return tuple(line.text for line in merged([promise.get(part)] for promise in promises))
