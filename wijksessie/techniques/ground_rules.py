"""Samen afspraken maken (T20): residents choose the rules of the meeting and add their own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wijksessie.tally.words import Line, merged
from wijksessie.techniques import rules
from wijksessie.techniques.base import Entry, RuleBroken, Setup, Technique
from wijksessie.techniques.gestures import ChooseCards
from wijksessie.terms import TechniqueId

PARTS = ("chosen", "added")


@dataclass(frozen=True)
class GroundRulesOutcome:
    """What people agreed on; every rule counts, however few tables chose it."""

    chosen: Mapping[str, int]
    """Rule -> number of tables that chose it, in the order of the options; only chosen ones."""

    added: tuple[Line, ...]
    """Own rules."""


class GroundRules(Technique[GroundRulesOutcome]):
    """Data: {"chosen": [option, ...], "added": [text, ...]}; both may be absent."""

    id = TechniqueId.GROUND_RULES
    gestures = (ChooseCards(),)

    def check(self, setup: Setup, entry: Entry) -> None:
        """Refuse cards that do not lie there, and a card chosen twice."""
        rules.seat(setup, entry)
        parts = rules.mapping(entry.data)
        for part in parts:
            rules.known(part, PARTS, (part,))
        chosen = rules.rows(parts.get("chosen", ()), ("chosen",))
        for nr, option in enumerate(chosen):
            rules.known(option, setup.options, ("chosen", str(nr)))
            if option in chosen[:nr]:
                raise RuleBroken("Deze afspraak staat er twee keer. Haal er een weg.", ("chosen", str(nr)))
        rules.texts(parts.get("added", ()), ("added",))

    def tally(self, setup: Setup, entries: Sequence[Entry]) -> GroundRulesOutcome:
        """Count the tables that chose a rule, and lay the own rules together."""
        tables = {
            option: sum(option in (entry.data.get("chosen") or ()) for entry in entries)
            for option in setup.options
        }
        return GroundRulesOutcome(
            chosen={option: count for option, count in tables.items() if count},
            added=merged(entry.data.get("added") or () for entry in entries),
        )
