"""A session file comes in as a whole or not at all, and its place is named."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

import resources
from tests.clock import TODAY, now
from wijksessie.commands.file.reading import LARGEST, parse_session, read_session_file
from wijksessie.commands.import_session import import_file, import_session
from wijksessie.commands.projects import open_project
from wijksessie.commands.refusal import ImportRefused
from wijksessie.model import (
    SCHEMA,
    Action,
    Card,
    Contact,
    MaterialTest,
    ProgrammeBlock,
    Project,
    Quote,
    Round,
    Sheet,
    StepItem,
    Table,
    TargetGroupRow,
)
from wijksessie.queries.leaflet_reading import current_leaflet
from wijksessie.queries.outcomes import outcomes

EXAMPLE = json.loads(resources.path("example", "rietkwartier.json").read_text(encoding="utf-8"))


def file_of(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "wijk.wijk"


def test_every_part_of_the_example_comes_in(target: Path, tmp_path: Path) -> None:
    import_file(target, resources.path("example", "rietkwartier.json"), now)
    with open_project(target, now) as workspace, workspace.read() as db:
        counts = {
            cls: db.scalar(select(func.count()).select_from(cls))
            for cls in (
                Table,
                Card,
                Contact,
                ProgrammeBlock,
                StepItem,
                Round,
                Quote,
                Action,
                MaterialTest,
                TargetGroupRow,
            )
        }
        assert counts == {
            Table: 4,
            Card: 33,
            Contact: 15,
            ProgrammeBlock: 12,
            StepItem: 40,
            Round: 15,
            Quote: 8,
            Action: 9,
            MaterialTest: 5,
            TargetGroupRow: 8,
        }  # 14 activities; faces were chosen at two moments
        project = db.scalars(select(Project)).one()
        assert project.practice_day == TODAY
        assert "verzonnen" in project.notice
        assert workspace.verify().ok


def test_computed_figures_in_the_file_are_ignored(target: Path, tmp_path: Path) -> None:
    lying = copy.deepcopy(EXAMPLE)
    lying["activities"]["dot_vote"]["totals"] = dict.fromkeys(lying["activities"]["dot_vote"]["totals"], 24)
    lying["activities"]["dot_vote"]["voters"] = 99
    lying["activities"]["direct_ranking"]["kendall_w"] = 0
    lying["leaflet"]["blocks"] = []
    source = tmp_path / "in.json"
    source.write_bytes(file_of(lying))
    import_file(target, source, now)
    with open_project(target, now) as workspace:
        found = outcomes(workspace)
        assert found["dot_vote"]["totals"] == EXAMPLE["activities"]["dot_vote"]["totals"]
        assert found["dot_vote"]["voters"] == 24
        assert found["direct_ranking"]["kendall_w"] == 0.696
        leaflet = current_leaflet(workspace, now)
        assert leaflet is not None
        assert leaflet.stress is not None


def change(path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    """Set one place in the file, or take it away when the value is `...`."""

    def apply(content: Any) -> None:
        *steps, last = [int(step) if step.isdigit() else step for step in path.split("/")]
        for step in steps:
            content = content[step]
        if value is ...:
            del content[last]
        else:
            content[last] = value

    return apply


BAD = [
    (change("tables/0/residents", "zes"), "tables[0].residents", "heel getal"),
    (change("tables/0/residents", 6.5), "tables[0].residents", "heel getal"),
    (change("tables/0/residents", True), "tables[0].residents", "heel getal"),
    (change("tables/0/residents", -1), "tables[0].residents", "minstens 0"),
    (change("session/date", ...), "session.date", "ontbreekt"),
    (change("session/date", "31-2"), "session.date", "datum"),
    (change("session/start", "25:00"), "session.start", ""),
    (change("session", ...), "session", "ontbreekt"),
    (change("tables", []), "tables", "leeg"),
    (change("tables/1/id", "zon"), "tables[1].id", "twee keer"),
    (change("stress_items", ...), "stress_items", "ontbreekt"),
    (change("solution_items/0/id", "st_energie"), "solution_items[0].id", "twee keer"),
    (change("activities/ten_beans/per_table/zon/leefbaarheid", 1), "activities.ten_beans.per_table.zon", "9"),
    (change("activities/ten_beans/per_table/maan", {"leefbaarheid": 10}), "activities.ten_beans", "maan"),
    (change("activities/dot_vote/per_table/st_energie/maan", 1), "activities.dot_vote", "maan"),
    (
        change("activities/dot_vote/per_table/st_energie/zon", 7),
        "activities.dot_vote.per_table.zon.st_energie",
        "",
    ),
    (
        change("activities/dot_vote/per_table/st_energie/zon", 6),
        "activities.dot_vote.per_table.zon",
        "te veel",
    ),
    (change("activities/dot_vote/per_table/st_maan", {"zon": 1}), "activities.dot_vote", "st_maan"),
    (
        change("activities/direct_ranking/per_table/zon/so_groen", 9),
        "activities.direct_ranking.per_table.zon",
        "",
    ),
    (change("activities/mood/start/6", 1), "activities.mood.start", ""),
    (change("activities/season/per_table/zon/st_energie", [4] * 12), "activities.season.per_table.zon", ""),
    (change("activities/pairwise/comparisons/0/winner", "st_rommel"), "activities.pairwise", ""),
    (change("activities/h_form/scores_sorted", [11]), "activities.h_form", ""),
    (change("team/0/table", "maan"), "team[0].table", "maan"),
    (change("contacts/0/consent_store", False), "contacts[0].consent_store", "toestemming"),
    (change("quotes/0/consent", "misschien"), "quotes[0].consent", "folder"),
    (change("quotes/0/about", "st_maan"), "quotes[0].about", "st_maan"),
    (change("actions/7/reason", ""), "actions[7]", "waarom niet"),
    (change("actions/8/next_news", None), "actions[8]", "dag"),
    (change("safety_log/0/contains_identity", True), "safety_log[0].contains_identity", ""),
    (change("kpi/n", 99), "kpi.baseline", "99"),
]


@pytest.mark.parametrize(("spoil", "where", "says"), BAD)
def test_a_bad_file_is_refused_whole_and_its_place_is_named(
    spoil: Callable[[Any], None], where: str, says: str, target: Path, tmp_path: Path
) -> None:
    content = copy.deepcopy(EXAMPLE)
    spoil(content)
    source = tmp_path / "in.json"
    source.write_bytes(file_of(content))
    with pytest.raises(ImportRefused) as refused:
        import_file(target, source, now)
    assert refused.value.where.startswith(where)
    assert says in refused.value.message
    assert not any(path.name.startswith("wijk") for path in tmp_path.iterdir())


def test_a_refused_file_changes_nothing_in_an_existing_project(target: Path, tmp_path: Path) -> None:
    import_file(target, resources.path("example", "rietkwartier.json"), now)
    content = copy.deepcopy(EXAMPLE)
    content["session"]["id"] = "tweede"
    content["activities"]["ten_beans"]["per_table"]["huis"]["regelgeving"] = 5
    with open_project(target, now) as workspace:
        before = workspace.rows()
        with pytest.raises(ImportRefused):
            import_session(workspace, parse_session(file_of(content)), TODAY)
        assert workspace.rows() == before
        with pytest.raises(ImportRefused, match="staat al"):
            import_session(workspace, parse_session(file_of(EXAMPLE)), TODAY)
        content = copy.deepcopy(EXAMPLE)
        content["session"] |= {"id": "tweede", "sequence": 2}
        import_session(workspace, parse_session(file_of(content)), TODAY)
        assert outcomes(workspace)["dot_vote"]["cast_dots"] == 71


@pytest.mark.parametrize("content", [b"", b"[]", b"nee", b'{"session": ', b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_session_file_is_refused(content: bytes) -> None:
    with pytest.raises(ImportRefused):
        parse_session(content)


def test_a_file_of_300_megabytes_is_refused_unread(tmp_path: Path) -> None:
    source = tmp_path / "groot.json"
    with source.open("wb") as file:
        file.truncate(300_000_000)
    assert source.stat().st_size > LARGEST
    with pytest.raises(ImportRefused, match="300 MB"):
        read_session_file(source)


def test_only_session_tables_and_cards_are_needed(target: Path, tmp_path: Path) -> None:
    content = {key: EXAMPLE[key] for key in ("session", "tables", "stress_items", "solution_items")}
    source = tmp_path / "in.json"
    source.write_bytes(file_of(content))
    import_file(target, source, now)
    with open_project(target, now) as workspace:
        assert outcomes(workspace) == {}
        leaflet = current_leaflet(workspace, now)
        assert leaflet is not None
        assert leaflet.stress is None
        assert leaflet.present is not None
        assert leaflet.present.people.count == 24
        assert len(leaflet.gaps) == 3


def unseen(
    residents: list[int], counts: list[list[int]], ranking: dict[str, dict[str, float]]
) -> dict[str, Any]:
    """A session nobody has seen: tables t1..tn, six cards, dots as given by card and table."""
    tables = [
        {"id": f"t{nr}", "label": f"Tafel {nr}", "residents": n, "residents_voted": n, "interpreter": False}
        for nr, n in enumerate(residents, 1)
    ]
    return {
        "session": EXAMPLE["session"] | {"id": "onbekend"},
        "tables": tables,
        "stress_items": EXAMPLE["stress_items"][: len(counts)],
        "solution_items": EXAMPLE["solution_items"][:6],
        "activities": {
            "dot_vote": {
                "question": "Wat geeft u de meeste stress?",
                "per_table": {
                    EXAMPLE["stress_items"][nr]["id"]: {f"t{t}": n for t, n in enumerate(row, 1)}
                    for nr, row in enumerate(counts)
                },
            },
            "direct_ranking": {
                "items": [card["id"] for card in EXAMPLE["solution_items"][:6]],
                "per_table": ranking,
            },
        },
    }


def test_an_unseen_session_with_31_residents_five_tables_ties_and_a_short_ranking(
    target: Path, tmp_path: Path
) -> None:
    a, b, c, d, e, f = (card["id"] for card in EXAMPLE["solution_items"][:6])
    content = unseen(
        [7, 6, 6, 6, 6],
        [[5, 4, 3, 2, 1], [1, 2, 3, 4, 5], [0, 0, 0, 0, 0], [3, 3, 3, 0, 0]],
        {
            "t1": {a: 1, b: 2, c: 3, d: 4, e: 5, f: 6},
            "t2": {a: 1.5, b: 1.5, c: 3, d: 4, e: 5.5, f: 5.5},
            "t3": {a: 1, b: 2, c: 3, d: 4},
            "t4": {f: 1, e: 2, d: 3, c: 4, b: 5, a: 6},
            "t5": {a: 2, b: 1, c: 3, d: 4, e: 5, f: 6},
        },
    )
    source = tmp_path / "in.json"
    source.write_bytes(file_of(content))
    import_file(target, source, now)
    with open_project(target, now) as workspace:
        found = outcomes(workspace)
        assert found["dot_vote"]["voters"] == 31
        assert found["dot_vote"]["expected_dots"] == 93
        assert found["dot_vote"]["cast_dots"] == 39
        assert list(found["dot_vote"]["rank"].values()).count(1) == 2
        assert (
            found["dot_vote"]["top3"] == sorted(found["dot_vote"]["top3"][:2]) + found["dot_vote"]["top3"][2:]
        )
        assert sum(found["direct_ranking"]["rank_sum"].values()) == 5 * 21
        assert found["direct_ranking"]["completed"] == ["t3"]
        assert found["direct_ranking"]["rank_sum"][e] == 5 + 5.5 + 5.5 + 2 + 5
        leaflet = current_leaflet(workspace, now)
        assert leaflet is not None
        assert leaflet.stress is not None
        first = leaflet.stress.rows[0]
        assert first.people is not None
        assert (first.place, first.people.drawn, first.people.approximate) == (1, 10, True)
        assert first.sentence.startswith("15 van de 31 mensen kozen: ")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_session_in_this_schema_comes_in_and_reads(data: st.DataObject, tmp_path_factory: Any) -> None:
    """Whatever was counted: the sums are right, and the leaflet never says what was not there."""
    residents = data.draw(st.lists(st.integers(1, 12), min_size=1, max_size=6))
    cards = data.draw(st.integers(2, 8))
    counts = [[0] * len(residents) for _ in range(cards)]
    for table, people in enumerate(residents):
        left = people * 3
        for card in range(cards):
            counts[card][table] = data.draw(st.integers(0, min(people, left)))
            left -= counts[card][table]
    content = unseen(residents, counts, {})
    with open_workspace_in(tmp_path_factory.mktemp("any")) as workspace:
        import_session(workspace, parse_session(file_of(content)), TODAY)
        found = outcomes(workspace)["dot_vote"]
        assert found["cast_dots"] == sum(map(sum, counts))
        leaflet = current_leaflet(workspace, now)
        assert leaflet is not None
        shown = leaflet.stress.rows if leaflet.stress else ()
        assert len(shown) <= 3
        for row in shown:
            assert not row.sentence.startswith("0 ")
            if sum(residents) < 5:
                assert row.people is None
                assert not any(character.isdigit() for character in row.sentence)


def open_workspace_in(folder: Path) -> Any:
    from wijksessie.store import open_workspace

    return open_workspace(folder / "wijk.wijk", SCHEMA, now=now, create=True)


def test_every_sheet_of_the_example_is_confirmed(target: Path) -> None:
    import_file(target, resources.path("example", "rietkwartier.json"), now)
    with open_project(target, now) as workspace, workspace.read() as db:
        assert all(sheet.confirmed for sheet in db.scalars(select(Sheet)))
