"""The rounds of a session file: what every table did, checked by the technique itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from wijksessie.commands.file.activities import ActivitiesPart
from wijksessie.commands.file.reading import SessionFile
from wijksessie.commands.refusal import ImportRefused
from wijksessie.model import Round, Sheet, WijkSession
from wijksessie.store import Db
from wijksessie.techniques import technique
from wijksessie.techniques.base import PLENARY, Entry, RuleBroken, Setup, TableAtWork
from wijksessie.terms import THEMES, Moment, TechniqueId


@dataclass(frozen=True)
class Filled:
    """A round as the file tells it: `sheets` by table key; `where` is its place in the file."""

    technique: TechniqueId
    where: str
    options: tuple[str, ...]
    sheets: Mapping[str, Any]
    question: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)
    taking_part: int | None = None
    passed: int = 0
    note: str = ""


def add_rounds(db: Db, session: WijkSession, file: SessionFile) -> None:
    """Add every round in the file. Raises `ImportRefused` where a sheet breaks the rules of its technique."""
    tables = {
        table.id: TableAtWork(
            table.id, table.label, table.residents if table.residents_voted is None else table.residents_voted
        )
        for table in file.tables
    }
    cards = {card.id for card in (*file.stress_items, *file.solution_items)}
    for position, filled in enumerate(_rounds(file.activities)):
        _check(filled, tables, cards)
        present = [key for key in tables if key in filled.sheets]
        round_ = Round(
            session_id=session.id,
            technique=filled.technique,
            question=filled.question,
            position=position,
            options=filled.options,
            params=dict(filled.params),
            tables=None if PLENARY in filled.sheets or len(present) == len(tables) else tuple(present),
            opened=True,
            note=filled.note,
        )
        db.add(round_)
        for key, data in filled.sheets.items():
            db.keyed(
                Sheet,
                round_.id,
                key,
                round_id=round_.id,
                table_key=key,
                data=data,
                taking_part=filled.taking_part,
                passed=filled.passed,
                confirmed=True,
            )


_CARD_ROUNDS = {
    TechniqueId.BRAINSTORM,
    TechniqueId.CARD_SORT,
    TechniqueId.DOT_VOTE,
    TechniqueId.DIRECT_RANKING,
    TechniqueId.PAIRWISE,
    TechniqueId.MATRIX,
    TechniqueId.CHECK_FRAMEWORK,
    TechniqueId.SEASON,
}


def _check(filled: Filled, tables: Mapping[str, TableAtWork], cards: set[str]) -> None:
    if filled.technique in _CARD_ROUNDS:
        for card in filled.options:
            if card not in cards:
                raise ImportRefused(f"Kaart {card} bestaat niet.", filled.where)
    setup = Setup(filled.question, filled.options, tuple(tables.values()), filled.params)
    for key, data in filled.sheets.items():
        if key != PLENARY and key not in tables:
            raise ImportRefused(f"Tafel {key} bestaat niet.", filled.where)
        taking_part = filled.taking_part
        if taking_part is None:
            taking_part = tables[key].taking_part if key in tables else 0
        try:
            technique(filled.technique).check(setup, Entry(key, data, taking_part, filled.passed))
        except RuleBroken as broken:
            place = ".".join((filled.where, *(() if key == PLENARY else (key,)), *broken.where))
            raise ImportRefused(str(broken), place) from broken


def _union(groups: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """All keys in the order they are first met."""
    return tuple(dict.fromkeys(key for group in groups for key in group))


def _by_table(counts: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, int]]:
    """Dots come in the file by card, sheets are by table."""
    sheets: dict[str, dict[str, int]] = {}
    for card, per_table in counts.items():
        for table, count in per_table.items():
            sheets.setdefault(table, {})[card] = count
    return sheets


def _rounds(part: ActivitiesPart) -> Iterable[Filled]:
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
            _by_table(dots.per_table),
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
            question="Wat weegt zwaarder?",
        )
    if (season := part.season) is not None:
        yield Filled(
            TechniqueId.SEASON,
            "activities.season.per_table",
            _union(season.per_table.values()),
            season.per_table,
            question="Wanneer in het jaar is dit zwaar?",
            params={"most": 3},
        )
    if (circles := part.org_circles) is not None:
        sheets_by_table: dict[str, dict[str, Any]] = {}
        for circle in circles:
            for table, mark in circle.per_table.items():
                sheets_by_table.setdefault(table, {})[circle.organisation] = dict(mark)
        yield Filled(
            TechniqueId.ORG_CIRCLES,
            "activities.org_circles",
            tuple(circle.organisation for circle in circles),
            sheets_by_table,
            question="Wie helpt, en hoe dichtbij?",
        )


def _room_rounds(part: ActivitiesPart) -> Iterable[Filled]:
    if (matrix := part.matrix) is not None:
        yield Filled(
            TechniqueId.MATRIX,
            "activities.matrix.scores",
            tuple(matrix.scores),
            {PLENARY: matrix.scores},
            params={"criteria": matrix.criteria, "most": 5},
        )
    if part.toetsingskader is not None:
        answers = [answer.model_dump(mode="json") for answer in part.toetsingskader]
        yield Filled(
            TechniqueId.CHECK_FRAMEWORK,
            "activities.toetsingskader",
            _union([answer["solution"]] for answer in answers),
            {PLENARY: answers},
        )
    if (zones := part.map) is not None:
        yield Filled(
            TechniqueId.MAP,
            "activities.map.pins",
            zones.zones,
            {PLENARY: [pin.model_dump(mode="json") for pin in zones.pins]},
            question="Waar is het fijn, en waar niet?",
        )
    if (h_form := part.h_form) is not None:
        highest = h_form.scale.rpartition("-")[2]
        if not highest.isdigit():
            raise ImportRefused("Dit moet een schaal zijn zoals 0-10.", "activities.h_form.scale")
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
            question=h_form.question,
            params={"highest": int(highest)},
            taking_part=len(h_form.scores_sorted),
        )
    if (evaluation := part.speed_evaluation) is not None:
        yield Filled(
            TechniqueId.SPEED_EVALUATION,
            "activities.speed_evaluation",
            (),
            {
                PLENARY: {
                    "questions": [statement.model_dump() for statement in evaluation.questions],
                    "tips": evaluation.tips,
                }
            },
            taking_part=evaluation.n,
        )
