"""Cards in words: what was named, where it was sorted, and what was chosen two by two."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from wijksessie.queries.results.heard import Heard, Told
from wijksessie.queries.results.wording import (
    capital,
    cards,
    closed,
    half,
    listed,
    named,
    people,
    tables,
    times,
)
from wijksessie.techniques.base import PLENARY
from wijksessie.techniques.brainstorm import BrainstormOutcome
from wijksessie.techniques.card_sort import CardSortOutcome
from wijksessie.techniques.pairwise import PairwiseOutcome
from wijksessie.terms import TechniqueId

DONE: Mapping[TechniqueId, str] = MappingProxyType(
    {
        TechniqueId.BRAINSTORM: "Genoemd",
        TechniqueId.CARD_SORT: "Gesorteerd",
        TechniqueId.DOT_VOTE: "Gestipt",
        TechniqueId.TEN_BEANS: "Bonen gelegd",
        TechniqueId.DIRECT_RANKING: "Op volgorde gelegd",
        TechniqueId.PAIRWISE: "Twee aan twee gekozen",
        TechniqueId.MATRIX: "Bonen gelegd",
        TechniqueId.SEASON: "Stenen gelegd",
        TechniqueId.ORG_CIRCLES: "Kringen gelegd",
        TechniqueId.MAP: "Stickers geplakt",
        TechniqueId.H_FORM: "Stickers geplakt",
        TechniqueId.SPIDER: "Stickers geplakt",
        TechniqueId.BODY_MAP: "Stickers geplakt",
        TechniqueId.MOOD: "Gekozen",
        TechniqueId.SPEED_EVALUATION: "Gekozen",
        TechniqueId.GROUND_RULES: "Gekozen",
        TechniqueId.COMMENTARY: "Opgeschreven",
        TechniqueId.WALK: "Opgeschreven",
        TechniqueId.TREE: "Opgehangen",
        TechniqueId.TIMELINE: "Gelegd",
        TechniqueId.ACTION_PLANNING: "Opgeschreven",
        TechniqueId.CHECK_FRAMEWORK: "Beantwoord",
    }
)


def done_by(heard: Heard) -> str:
    """Who did this: "Op volgorde gelegd door 4 tafels"; empty when nothing was handed in."""
    if not heard.entries:
        return ""
    done = DONE.get(heard.technique, "Gedaan")
    if any(entry.table == PLENARY for entry in heard.entries):
        return f"{done} door {people(heard.voters)}" if heard.voters else f"{done} door de hele groep"
    return f"{done} door {tables(len(heard.entries))}"


def brainstorm(heard: Heard) -> Told:
    """What most tables named; cards that lie under another count as that other."""
    outcome: BrainstormOutcome = heard.outcome
    if not outcome.times:
        return Told("Er is nog niets opgeschreven.")
    at: dict[str, set[str]] = {}
    for entry in heard.entries:
        for key, said in entry.data.items():
            if said:
                at.setdefault(heard.stays.get(key, key), set()).add(entry.table)
    most = max(map(len, at.values()))
    first = [key for key, seen in at.items() if len(seen) == most]
    lines = [f"Er {'ligt' if len(at) == 1 else 'liggen'} {cards(len(at))} op tafel."]
    if len(heard.entries) == 1:
        return Told(f"Genoemd: {closed(named(heard.labels(tuple(at))))}", tuple(lines))
    if most == 1:
        return Told("Elke tafel noemde andere dingen.", tuple(lines))
    rest = sum(len(seen) == 1 for seen in at.values())
    if rest:
        lines.append(f"{capital(cards(rest))} {'kwam' if rest == 1 else 'kwamen'} maar bij één tafel op.")
    everywhere = "elke tafel" if most == len(heard.entries) else tables(most)
    return Told(f"Genoemd bij {everywhere}: {closed(named(heard.labels(first)))}", tuple(lines))


def card_sort(heard: Heard) -> Told:
    """On which cards the tables do not see the same; those get the ring "bespreken"."""
    outcome: CardSortOutcome = heard.outcome
    if not outcome.agreement:
        return Told("Er zijn nog geen kaarten gesorteerd.")
    lines = []
    differ = [
        card
        for card, found in outcome.agreement.items()
        if found.agreement < 1 and card not in outcome.discuss
    ]
    if differ:
        lines.append(f"Niet elke tafel legde dit op hetzelfde vel: {closed(named(heard.labels(differ)))}")
    if outcome.doubted:
        lines.append(f"Een tafel twijfelde over: {closed(named(heard.labels(outcome.doubted)))}")
    several = any(found.tables > 1 for found in outcome.agreement.values())
    if outcome.discuss:
        return Told(f"Bespreken: {closed(named(heard.labels(outcome.discuss)))} "
                    "De tafels denken daar anders over.", tuple(lines))  # fmt: skip
    if not several:
        return Told("De kaarten zijn gesorteerd. Geen kaart lag bij meer dan één tafel.", tuple(lines))
    return Told("De tafels sorteerden bijna alles hetzelfde." if differ
                else "De tafels sorteerden hun kaarten hetzelfde.", tuple(lines))  # fmt: skip


def pairwise(heard: Heard) -> Told:
    """What won most often, and where the order turned round: to talk about, not to correct people."""
    outcome: PairwiseOutcome = heard.outcome
    if not any(outcome.wins.values()):
        return Told("Er zijn nog geen kaarten vergeleken.")
    most = max(outcome.wins.values())
    first = [card for card, won in outcome.wins.items() if won == most]
    lines = []
    for table, found in outcome.per_table.items():
        if found.circles:
            where = "" if len(outcome.per_table) == 1 else f"{heard.table(table)}: "
            lines.append(capital(f"{where}{times(len(found.circles))} draaide de volgorde rond."))
            a, b, c = (heard.label(card) for card in found.circles[0])
            lines.append(f"“{a}” won van “{b}”. “{b}” won van “{c}”. “{c}” won weer van “{a}”.")
            lines.append("Praat daarover. Niemand deed het fout.")
    again = "" if most != int(most) else f" ({times(int(most))})"
    each = "Even vaak gekozen" if len(first) > 1 else "Het vaakst gekozen"
    lines += [] if again else [f"Even zwaar telt als een halve keer: samen {half(most)}."]
    return Told(f"{each}: {listed(heard.labels(first))}{again}.", tuple(lines))
