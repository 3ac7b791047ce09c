"""One friendly sentence for every technique, and what more there is to say (domain.md 3)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from wijksessie.queries.results import drawn, laid, shared, written
from wijksessie.queries.results.counts import dots
from wijksessie.queries.results.heard import Heard, Told
from wijksessie.queries.results.ranks import ranking
from wijksessie.queries.results.wording import people
from wijksessie.tally.disclosure import Surface, may_show_joint
from wijksessie.terms import TechniqueId

TELL: Mapping[TechniqueId, Callable[[Heard], Told]] = MappingProxyType(
    {
        TechniqueId.BRAINSTORM: laid.brainstorm,
        TechniqueId.CARD_SORT: laid.card_sort,
        TechniqueId.DOT_VOTE: dots,
        TechniqueId.TEN_BEANS: shared.beans,
        TechniqueId.DIRECT_RANKING: ranking,
        TechniqueId.PAIRWISE: laid.pairwise,
        TechniqueId.MATRIX: shared.matrix,
        TechniqueId.CHECK_FRAMEWORK: shared.check_framework,
        TechniqueId.SEASON: shared.season,
        TechniqueId.MAP: drawn.zones,
        TechniqueId.H_FORM: shared.h_form,
        TechniqueId.MOOD: shared.mood,
        TechniqueId.ORG_CIRCLES: drawn.circles,
        TechniqueId.SPEED_EVALUATION: shared.evaluation,
        TechniqueId.COMMENTARY: written.commentary,
        TechniqueId.WALK: written.walk,
        TechniqueId.TREE: written.tree,
        TechniqueId.SPIDER: drawn.spider,
        TechniqueId.BODY_MAP: drawn.body,
        TechniqueId.TIMELINE: written.timeline,
        TechniqueId.GROUND_RULES: written.ground_rules,
        TechniqueId.ACTION_PLANNING: written.actions,
    }
)

_NOBODY_CHOSE = frozenset(
    {TechniqueId.GROUND_RULES, TechniqueId.ACTION_PLANNING, TechniqueId.TIMELINE, TechniqueId.WALK}
)
"""What was agreed or seen together: no choice of a person can be read from it."""


def told(heard: Heard) -> Told:
    """What a round says in words; with so few people that it stays with the team, that is said as well."""
    found = TELL[heard.technique](heard)
    if found.hidden or not heard.entries or heard.technique in _NOBODY_CHOSE:
        return found
    if heard.voters and not may_show_joint(heard.voters, Surface.SHARED):
        verb = "deed" if heard.voters == 1 else "deden"
        few = f"Er {verb} maar {people(heard.voters)} mee. Houd dit in het team: het kan iemand aanwijzen."
        return replace(found, lines=(few, *found.lines))
    return found
