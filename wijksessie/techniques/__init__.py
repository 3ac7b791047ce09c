"""The work forms of Participatory Learning and Action, one small file each.

A new one is a file here with its line in `TECHNIQUES`, a text in `resources/techniques/` and its tests.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from wijksessie.techniques.action_planning import ActionPlanning
from wijksessie.techniques.base import Technique
from wijksessie.techniques.body_map import BodyMap
from wijksessie.techniques.brainstorm import Brainstorm
from wijksessie.techniques.card_sort import CardSort
from wijksessie.techniques.commentary import Commentary
from wijksessie.techniques.direct_ranking import DirectRanking
from wijksessie.techniques.dot_vote import DotVote
from wijksessie.techniques.ground_rules import GroundRules
from wijksessie.techniques.h_form import HForm
from wijksessie.techniques.map import NeighbourhoodMap
from wijksessie.techniques.matrix import Matrix
from wijksessie.techniques.mood import Mood
from wijksessie.techniques.org_circles import OrgCircles
from wijksessie.techniques.pairwise import Pairwise
from wijksessie.techniques.season import Season
from wijksessie.techniques.speed_evaluation import SpeedEvaluation
from wijksessie.techniques.spider import Spider
from wijksessie.techniques.ten_beans import TenBeans
from wijksessie.techniques.timeline import Timeline
from wijksessie.techniques.toetsingskader import CheckFramework
from wijksessie.techniques.tree import Tree
from wijksessie.techniques.walk import Walk

TECHNIQUES: Mapping[str, Technique[Any]] = MappingProxyType(
    {
        work_form.id.value: work_form
        for work_form in (
            Brainstorm(),
            CardSort(),
            DotVote(),
            TenBeans(),
            DirectRanking(),
            Pairwise(),
            Matrix(),
            CheckFramework(),
            Season(),
            NeighbourhoodMap(),
            HForm(),
            Mood(),
            OrgCircles(),
            SpeedEvaluation(),
            Commentary(),
            Walk(),
            Tree(),
            Spider(),
            BodyMap(),
            Timeline(),
            GroundRules(),
            ActionPlanning(),
        )
    }
)
"""All of them by id, in the order of `terms.TechniqueId`."""


def technique(id: str) -> Technique[Any]:
    """Find the technique with this id, a value of `terms.TechniqueId`; `KeyError` when there is none."""
    return TECHNIQUES[id]
