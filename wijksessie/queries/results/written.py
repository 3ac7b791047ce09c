"""What tables wrote in their own words, in words: comments, walks, trees, years, agreements, promises."""

from __future__ import annotations

from wijksessie.queries.results.heard import Heard, Told
from wijksessie.queries.results.wording import closed, listed, named, times
from wijksessie.techniques.action_planning import ActionPlanningOutcome
from wijksessie.techniques.commentary import CommentaryOutcome
from wijksessie.techniques.ground_rules import GroundRulesOutcome
from wijksessie.techniques.timeline import TimelineOutcome
from wijksessie.techniques.tree import CanChange, Side, TreeOutcome
from wijksessie.techniques.walk import WalkOutcome


def commentary(heard: Heard) -> Told:
    """Which options got most words; pluses and minuses stand beside each other and are never set off."""
    outcome: CommentaryOutcome = heard.outcome
    said = {
        option: sum(line.times for lines in found.lines.values() for line in lines)
        for option, found in outcome.by_option.items()
    }
    if not said:
        return Told("Er is nog niets bij geschreven.")
    lines = []
    for option, found in outcome.by_option.items():
        asked = sum(line.times for line in found.lines.get("vraag", ()))
        parts = [
            f"{times(count)} {word}"
            for count, word in ((found.pluses, "goed"), (found.minuses, "niet goed"), (asked, "een vraag"))
            if count
        ]
        lines.append(f"{heard.label(option)}: {closed(listed(parts))}")
    most = max(said.values())
    first = [option for option, count in said.items() if count == most]
    return Told(f"Het meest is gezegd over {closed(listed(heard.labels(first)))}", tuple(lines))


def walk(heard: Heard) -> Told:
    """Where people saw stress, where it is fine, and what could be."""
    outcome: WalkOutcome = heard.outcome
    if not outcome.stops:
        return Told("Er is nog niets van de wandeling opgeschreven.")
    lines = []
    for stop in outcome.stops:
        for kind in heard.columns:
            if found := stop.lines.get(kind, ()):
                told = named([line.text.rstrip(". ") for line in found])
                lines.append(f"{heard.label(stop.zone)}, {heard.column(kind).lower()}: {closed(told)}")
    stress = [stop.zone for stop in outcome.stops if stop.lines.get("stress")]
    when = {"overdag": "Overdag gelopen. ", "avond": "In de avond gelopen. "}.get(outcome.when, "")
    if not stress:
        return Told(f"{when}Niemand schreef stress op.", tuple(lines))
    return Told(f"{when}Stress op deze plekken: {closed(named(heard.labels(stress)))}", tuple(lines))


def tree(heard: Heard) -> Told:
    """Which causes can change: there a solution begins."""
    outcome: TreeOutcome = heard.outcome
    if not outcome.nodes and not outcome.wishes:
        return Told("Er hangt nog niets in de boom.")
    roots = [node.label for node in outcome.nodes if node.side is Side.ROOT]
    ends = [node.label for node in outcome.nodes if node.side is Side.BRANCH]
    lines = []
    if roots:
        lines.append(f"Hoe komt het? {closed(named(roots))}")
    if ends:
        lines.append(f"En dan? {closed(named(ends))}")
    if outcome.wishes:
        lines.append(f"Dit willen mensen: {closed(named([wish.text for wish in outcome.wishes]))}")
    else:
        lines.append("Er is nog geen wens. Sluit af met een wensboom.")
    can = [
        node.label
        for node in outcome.changeable
        if any(who is not CanChange.NOBODY for who in node.can_change)
    ]
    if can:
        return Told(f"Dit kan anders: {closed(named(can))}", tuple(lines))
    return Told("Bij geen oorzaak staat nog wie er iets aan kan doen.", tuple(lines))


def timeline(heard: Heard) -> Told:
    """What lies along the rope, first to last."""
    outcome: TimelineOutcome = heard.outcome
    if not outcome.events:
        return Told("Er ligt nog niets langs het touw.")
    lines = tuple(
        f"{event.when}: {closed(event.label)}" if event.when else closed(event.label)
        for event in outcome.events
    )
    years = [event.year for event in outcome.events if event.year is not None]
    count = len(outcome.events)
    what = "Er ligt 1 gebeurtenis" if count == 1 else f"Er liggen {count} gebeurtenissen"
    if len(set(years)) > 1:
        return Told(f"{what} langs het touw, van {min(years)} tot {max(years)}.", lines)
    return Told(f"{what} langs het touw.", lines)


def ground_rules(heard: Heard) -> Told:
    """What people agreed: every rule counts, however few tables chose it."""
    outcome: GroundRulesOutcome = heard.outcome
    rules = [*heard.labels(tuple(outcome.chosen)), *(line.text for line in outcome.added)]
    if not rules:
        return Told("Er zijn nog geen afspraken gekozen.")
    lines = tuple(map(closed, rules))
    if len(rules) == 1:
        return Told("Er is 1 afspraak gemaakt.", lines)
    return Told(f"Er zijn {len(rules)} afspraken gemaakt.", lines)


def actions(heard: Heard) -> Told:
    """How many promises there are, what nobody said yes to, and whether it all lands on residents."""
    outcome: ActionPlanningOutcome = heard.outcome
    pledges = [pledge for column in outcome.columns.values() for pledge in column]
    if not pledges:
        return Told("Er is nog niets beloofd.")
    lines = []
    if outcome.open:
        lines.append(f"Hier zei nog niemand ja: {closed(named([pledge.what for pledge in outcome.open]))}")
    if outcome.mostly_self:
        lines.append("Meer dan de helft doen bewoners zelf. Wat kan een organisatie doen?")
    count = "1 plan" if len(pledges) == 1 else f"{len(pledges)} plannen"
    return Told(f"Er {'ligt' if len(pledges) == 1 else 'liggen'} {count}.", tuple(lines))
