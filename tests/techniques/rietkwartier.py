"""The rounds of the bundled example, as the techniques see them, beside what they must say."""

import json
from pathlib import Path
from types import MappingProxyType
from typing import Any

from wijksessie.techniques.base import PLENARY, Entry, Setup, TableAtWork

EXAMPLE = json.loads(
    (Path(__file__).parents[2] / "resources" / "example" / "rietkwartier.json").read_text(encoding="utf-8")
)
ACTIVITIES = EXAMPLE["activities"]
TABLES = tuple(TableAtWork(table["id"], table["label"], table["residents"]) for table in EXAMPLE["tables"])
SIX = 6
STAYED = EXAMPLE["attendance"]["residents_stayed_to_end"]

Round = tuple[Setup, tuple[Entry, ...]]


def frozen(value: Any) -> Any:
    """JSON as the store hands it out: mappings and sequences that cannot change."""
    if isinstance(value, dict):
        return MappingProxyType({key: frozen(item) for key, item in value.items()})
    return tuple(map(frozen, value)) if isinstance(value, list) else value


def _setup(options: Any, **params: Any) -> Setup:
    return Setup("?", tuple(options), TABLES, params)


def _per_table(data: dict[str, Any]) -> tuple[Entry, ...]:
    return tuple(Entry(table, frozen(laid), SIX) for table, laid in data.items())


def _plenary(data: Any, taking_part: int = 24) -> tuple[Entry, ...]:
    return (Entry(PLENARY, frozen(data), taking_part),)


def _turned(rows: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Columns for rows: {option: {table: x}} becomes {table: {option: x}}."""
    turned: dict[str, dict[str, Any]] = {}
    for option, row in rows.items():
        for table, value in row.items():
            turned.setdefault(table, {})[option] = value
    return turned


def rounds() -> dict[str, Round]:
    """Every technique's round by its id; the faces at the start (`mood_end` holds those at the end)."""
    a = ACTIVITIES
    cards = [card["id"] for card in EXAMPLE["stress_items"]]
    circles = {row["organisation"]: row["per_table"] for row in a["org_circles"]}
    evaluation = {part: a["speed_evaluation"][part] for part in ("questions", "tips")}
    marks = {"scores": a["h_form"]["scores_sorted"][::-1]}
    marks |= {part: a["h_form"][part] for part in ("why_not_higher", "why_not_lower", "improve")}
    return {
        "brainstorm": (_setup(cards), _per_table(a["brainstorm"]["cards_per_table"])),
        "card_sort": (_setup(cards), _per_table(a["card_sort"]["per_table"])),
        "dot_vote": (
            _setup(
                a["dot_vote"]["per_table"],
                dots_per_person=a["dot_vote"]["dots_per_person"],
                max_per_item=a["dot_vote"]["max_per_item"],
            ),
            _per_table(_turned(a["dot_vote"]["per_table"])),
        ),
        "ten_beans": (_setup(a["ten_beans"]["totals"]), _per_table(a["ten_beans"]["per_table"])),
        "direct_ranking": (
            _setup(a["direct_ranking"]["items"]),
            _per_table(a["direct_ranking"]["per_table"]),
        ),
        "pairwise": (
            _setup(a["pairwise"]["items"]),
            (Entry("boom", frozen(a["pairwise"]["comparisons"]), SIX),),
        ),
        "matrix": (
            _setup(a["matrix"]["scores"], criteria=a["matrix"]["criteria"]),
            _plenary(a["matrix"]["scores"]),
        ),
        "toetsingskader": (_setup(a["matrix"]["scores"]), _plenary(a["toetsingskader"])),
        "season": (_setup(a["season"]["sum"]), _per_table(a["season"]["per_table"])),
        "map": (_setup(a["map"]["zones"]), _plenary(a["map"]["pins"])),
        "h_form": (_setup(()), _plenary(marks, STAYED)),
        "mood": (_setup((), moment="start"), _plenary(a["mood"]["start"])),
        "org_circles": (_setup(circles), _per_table(_turned(circles))),
        "speed_evaluation": (
            _setup(question["text"] for question in evaluation["questions"]),
            _plenary(evaluation, STAYED),
        ),
    }


def mood_end() -> Round:
    """The faces when people went home; one resident had left."""
    return _setup((), moment="eind"), _plenary(ACTIVITIES["mood"]["end"], STAYED)
