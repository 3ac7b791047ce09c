"""The rounds a session file tells of, each the way its technique sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from wijksessie.commands.importing.file.activities import ActivitiesPart
from wijksessie.techniques.base import PLENARY
from wijksessie.terms import THEMES, Moment, TechniqueId

Where = tuple[str, ...]


def _by_table(table: str, where: Where) -> str:
    return _names(table, *where)


def _by_card(table: str, where: Where) -> str:
    """Dots stand in the file by card and then by table."""
    return _names(where[0], table) if where else ""


def _by_month(table: str, where: Where) -> str:
    """Months count from one, and the places of a list from nothing."""
    return _names(table, *where[:1]) + "".join(f"[{int(month) - 1}]" for month in where[1:])


def _in_the_room(table: str, where: Where) -> str:
    return _names(*where)


def _in_a_list(table: str, where: Where) -> str:
    return "".join(f"[{row}]" for row in where[:1]) + _names(*where[1:])


def _in_lists(table: str, where: Where) -> str:
    """The name of a list, and then what stands in it."""
    return _names(*where[:1]) + _in_a_list(table, where[1:])


def _marks(table: str, where: Where) -> str:
    """Marks are sorted when they are read, so a row would point at another one."""
    return ".scores_sorted" if where[:1] == ("scores",) else _in_lists(table, where)


def _names(*steps: str) -> str:
    return "".join(f".{step}" for step in steps)


@dataclass(frozen=True)
class Filled:
    """A round as the file tells it: `sheets` by table key; `where` is its place in the file.

    `place` tells what comes after that place, for a table and a path inside its sheet.
    """

    technique: TechniqueId
    where: str
    options: tuple[str, ...]
    sheets: Mapping[str, Any]
    place: Callable[[str, Where], str] = _by_table
    question: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)
    taking_part: int | None = None
    passed: int = 0
    note: str = ""


def rounds_in(part: ActivitiesPart) -> Iterable[Filled]:
    """Every round in the order in which a session does them."""
    if part.mood is not None and part.mood.start is not None:
        yield _faces(part.mood.start, part.mood.start_passed, Moment.START, "activities.mood.start")
    yield from _table_rounds(part)
    yield from _room_rounds(part)
    if part.mood is not None and part.mood.end is not None:
        yield _faces(part.mood.end, part.mood.end_passed, Moment.END, "activities.mood.end")


def _faces(counts: Mapping[Any, int], passed: int, moment: Moment, where: str) -> Filled:
    return Filled(
        TechniqueId.MOOD,
        where,
        ("1", "2", "3", "4", "5"),
        {PLENARY: dict(counts)},
        _in_the_room,
        question="Hoe zit u erbij?",
        params={"moment": moment.value},
        taking_part=sum(counts.values()) + passed,
        passed=passed,
    )


def _table_rounds(part: ActivitiesPart) -> Iterable[Filled]:
    if (brainstorm := part.brainstorm) is not None:
        sheets = brainstorm.cards_per_table
        yield Filled(
            TechniqueId.BRAINSTORM,
            "activities.brainstorm.cards_per_table",
            _union(sheets.values()),
            sheets,
            question="Wat geeft u stress?",
        )
    if (sort := part.card_sort) is not None:
        yield Filled(
            TechniqueId.CARD_SORT,
            "activities.card_sort.per_table",
            _union(sort.per_table.values()),
            sort.per_table,
            question="Wat hoort bij elkaar?",
        )
    if (beans := part.ten_beans) is not None:
        yield Filled(
            TechniqueId.TEN_BEANS,
            "activities.ten_beans.per_table",
            tuple(THEMES),
            beans.per_table,
            question="Waar zit de meeste stress?",
            params={"beans": 10},
        )
    if (dots := part.dot_vote) is not None:
        yield Filled(
            TechniqueId.DOT_VOTE,
            "activities.dot_vote.per_table",
            tuple(dots.per_table),
            _turned(dots.per_table),
            _by_card,
            question=dots.question,
            params={
                "dots_per_person": dots.dots_per_person,
                "max_per_item": dots.max_per_item,
                "secret": dots.secret,
            },
            note=dots.note,
        )
    if (ranking := part.direct_ranking) is not None:
        yield Filled(
            TechniqueId.DIRECT_RANKING,
            "activities.direct_ranking.per_table",
            ranking.items,
            ranking.per_table,
            question="Wat helpt het meest?",
        )
    if (pairs := part.pairwise) is not None:
        yield Filled(
            TechniqueId.PAIRWISE,
            "activities.pairwise.comparisons",
            pairs.items,
            {pairs.table: [pair.model_dump() for pair in pairs.comparisons]},
            _in_a_list,
            question="Wat weegt zwaarder?",
        )
    if (season := part.season) is not None:
        yield Filled(
            TechniqueId.SEASON,
            "activities.season.per_table",
            _union(season.per_table.values()),
            season.per_table,
            _by_month,
            question="Wanneer in het jaar is dit zwaar?",
            params={"most": 3},
        )
    if (circles := part.org_circles) is not None:
        sheets_by_table: dict[str, dict[str, Any]] = {}
        for circle in circles:
            for table, mark in circle.per_table.items():
                sheets_by_table.setdefault(table, {})[circle.organisation] = mark.model_dump()
        yield Filled(
            TechniqueId.ORG_CIRCLES,
            "activities.org_circles",
            tuple(circle.organisation for circle in circles),
            sheets_by_table,
            _by_card,
            question="Wie helpt, en hoe dichtbij?",
        )


def _room_rounds(part: ActivitiesPart) -> Iterable[Filled]:
    if (matrix := part.matrix) is not None:
        yield Filled(
            TechniqueId.MATRIX,
            "activities.matrix.scores",
            tuple(matrix.scores),
            {PLENARY: matrix.scores},
            _in_the_room,
            params={"criteria": matrix.criteria, "most": 5},
        )
    if part.toetsingskader is not None:
        answers = [answer.model_dump(mode="json") for answer in part.toetsingskader]
        yield Filled(
            TechniqueId.CHECK_FRAMEWORK,
            "activities.toetsingskader",
            _union([answer["solution"]] for answer in answers),
            {PLENARY: answers},
            _in_a_list,
        )
    if (zones := part.map) is not None:
        yield Filled(
            TechniqueId.MAP,
            "activities.map.pins",
            zones.zones,
            {PLENARY: [pin.model_dump(mode="json") for pin in zones.pins]},
            _in_a_list,
            question="Waar is het fijn, en waar niet?",
        )
    if (h_form := part.h_form) is not None:
        yield Filled(
            TechniqueId.H_FORM,
            "activities.h_form",
            (),
            {
                PLENARY: {
                    "scores": sorted(h_form.scores_sorted),  # sorted, so that the order tells nothing
                    "why_not_higher": h_form.why_not_higher,
                    "why_not_lower": h_form.why_not_lower,
                    "improve": h_form.improve,
                }
            },
            _marks,
            question=h_form.question,
            params={"highest": int(h_form.scale.removeprefix("0-"))},
            taking_part=len(h_form.scores_sorted),
        )
    if (evaluation := part.speed_evaluation) is not None:
        yield Filled(
            TechniqueId.SPEED_EVALUATION,
            "activities.speed_evaluation",
            tuple(dict.fromkeys(statement.text for statement in evaluation.questions)),
            {
                PLENARY: {
                    "questions": [statement.model_dump() for statement in evaluation.questions],
                    "tips": evaluation.tips,
                }
            },
            _in_lists,
            taking_part=evaluation.n,
        )


def _union(groups: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """All keys in the order they are first met."""
    return tuple(dict.fromkeys(key for group in groups for key in group))


def _turned(counts: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, int]]:
    """Dots come in the file by card, sheets are by table."""
    sheets: dict[str, dict[str, int]] = {}
    for card, per_table in counts.items():
        for table, count in per_table.items():
            sheets.setdefault(table, {})[card] = count
    return sheets
