"""Drawings in words: stickers on the map and the body, circles of help, and the web."""

from __future__ import annotations

from wijksessie.queries.results.heard import Heard, Told
from wijksessie.queries.results.wording import capital, closed, listed, named, tables
from wijksessie.tally.circles import Gap
from wijksessie.techniques.body_map import FEWEST, BodyMapOutcome
from wijksessie.techniques.map import MapOutcome
from wijksessie.techniques.spider import SpiderOutcome

IMPORTANT = 2
NEAR = 2
"""Of 3: what is important at least half, and what is not further away than halfway."""

WEB_DIFFERS = 3
"""Rings of five between tables from which on they see something so differently that it is said."""


def zones(heard: Heard) -> Told:
    """Per kind of sticker where most lie; what only the team may see is said."""
    outcome: MapOutcome = heard.outcome
    lines = []
    for kind in heard.columns:
        here = {zone: row[kind] for zone, row in outcome.counts.items() if row.get(kind)}
        if here:
            most = max(here.values())
            first = [zone for zone, count in here.items() if count == most]
            lines.append(
                f"{heard.column(kind)}: de meeste stickers bij {closed(listed(heard.labels(first)))}"
            )
    if not lines:
        return Told("Er zijn nog geen stickers geplakt.")
    if outcome.hidden_on_shared:
        lines.append("Alleen voor het team, want er liggen te weinig stickers: "
                     f"{closed(named(heard.labels(outcome.hidden_on_shared)))}")  # fmt: skip
    totals = {zone: sum(row.values()) for zone, row in outcome.counts.items()}
    most = max(totals.values())
    first = [zone for zone, count in totals.items() if count == most]
    return Told(f"De meeste stickers liggen bij {closed(listed(heard.labels(first)))}", tuple(lines))


def body(heard: Heard) -> Told:
    """Where people feel stress, in counts of five people or more; nothing before the team agreed (T15)."""
    outcome: BodyMapOutcome = heard.outcome
    if heard.entries and not heard.agreed:
        return Told("", hidden="Loop eerst samen de voorwaarden na. Daarna tonen wij dit.")
    lines = []
    if left := outcome.tables_left_out:
        where = "Daar is niets van geteld, zodat niemand te herkennen is."
        lines.append(f"Bij {tables(left)} deden minder dan {FEWEST} mensen mee. {where}")
    stress = {zone: row.get("stress", 0) for zone, row in outcome.counts.items() if row.get("stress")}
    rest = [zone for zone, row in outcome.counts.items() if row.get("rust")]
    if not stress and not rest:
        if left and not outcome.voters:
            return Told("", hidden=f"Te weinig mensen om te tonen. {lines[0]}")
        return Told("Er is nog niets op het lijf geplakt.", tuple(lines))
    if outcome.hidden_on_shared:
        lines.append(f"Alleen voor het team, want het zijn er te weinig: "
                     f"{closed(named(heard.labels(outcome.hidden_on_shared)))}")  # fmt: skip
    if rest:
        lines.append(f"Rust zit hier: {closed(listed(heard.labels(rest)))}")
    if not stress:
        return Told("Mensen plakten alleen waar zij rust voelen.", tuple(lines))
    most = max(stress.values())
    first = [zone for zone, count in stress.items() if count == most]
    return Told(f"De meeste stress zit hier: {closed(listed(heard.labels(first)))}", tuple(lines))


def circles(heard: Heard) -> Told:
    """Who is important and yet far away (domain.md 3.8)."""
    outcome: tuple[Gap, ...] = heard.outcome
    if not outcome:
        return Told("Er zijn nog geen kringen gelegd.")
    far = [gap for gap in outcome if gap.importance_median >= IMPORTANT and gap.distance_median > NEAR]
    near = [gap for gap in outcome if gap.importance_median >= IMPORTANT and gap.distance_median < NEAR]
    lines = []
    if near:
        lines.append(
            f"Belangrijk en dichtbij: {closed(named([heard.label(gap.organisation) for gap in near]))}"
        )
    if not far:
        return Told("Wat belangrijk is, ligt niet ver weg.", tuple(lines))
    widest = [gap for gap in far if gap.gap == far[0].gap]
    others = [gap for gap in far if gap.gap < far[0].gap]
    if others:
        more = named([heard.label(gap.organisation) for gap in others])
        lines.insert(0, f"Ook belangrijk en te ver weg: {closed(more)}")
    first = listed(heard.label(gap.organisation) for gap in widest)
    return Told(f"Belangrijk, maar ver weg: {closed(first)}", tuple(lines))


def spider(heard: Heard) -> Told:
    """What is least good in the middle of the tables, and where they differ."""
    outcome: SpiderOutcome = heard.outcome
    if not outcome.legs:
        return Told("Er zijn nog geen stickers geplakt.")
    low = min(leg.median for leg in outcome.legs.values())
    high = max(leg.median for leg in outcome.legs.values())
    lines = []
    differ = [axis for axis, leg in outcome.legs.items() if leg.highest - leg.lowest >= WEB_DIFFERS]
    if differ:
        lines.append(f"De tafels verschillen bij {closed(listed(heard.labels(differ)))}")
    if low == high:
        return Told(capital("alles staat er ongeveer hetzelfde voor."), tuple(lines))
    best = [axis for axis, leg in outcome.legs.items() if leg.median == high]
    worst = [axis for axis, leg in outcome.legs.items() if leg.median == low]
    lines.insert(0, f"Het beste gaat het met {closed(listed(heard.labels(best)))}")
    return Told(f"Het minst goed gaat het met {closed(listed(heard.labels(worst)))}", tuple(lines))
