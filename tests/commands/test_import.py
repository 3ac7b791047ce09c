"""A session file comes in as it is, whatever was counted."""

import codecs
import copy
import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from tests.clock import TODAY, now
from tests.commands.session_file import EXAMPLE, SOURCE, file_of
from wijksessie.commands import Workspace
from wijksessie.commands.importing.file.reading import parse_session
from wijksessie.commands.importing.session import import_file, import_session
from wijksessie.commands.projects import open_project
from wijksessie.commands.sessions import create_session
from wijksessie.model import (
    SCHEMA,
    Action,
    Card,
    Contact,
    KpiMeasurement,
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
from wijksessie.queries.invitation_reading import invitation
from wijksessie.queries.leaflet_reading import current_leaflet
from wijksessie.queries.outcomes import outcomes
from wijksessie.queries.session import current as current_session_view


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "wijk.wijk"


def test_every_part_of_the_example_comes_in(target: Path, tmp_path: Path) -> None:
    import_file(target, SOURCE, now)
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
            MaterialTest: 8,
            TargetGroupRow: 8,
        }  # 14 activities; faces were chosen at two moments
        project = db.scalars(select(Project)).one()
        assert project.practice_day == TODAY
        assert "verzonnen" in project.notice
        assert workspace.verify().ok


def test_the_tests_of_the_invitation_come_in_with_a_letter(target: Path, tmp_path: Path) -> None:
    import_file(target, SOURCE, now)
    with open_project(target, now) as workspace:
        session = current_session_view(workspace)
        assert session is not None
        read = invitation(workspace, session.id, TODAY)
        assert read is not None
        assert read.tested == 3
        assert [(test.tester, test.understood) for test in read.tests] == [
            ("C", "ja"),
            ("B", "deels"),
            ("A", "ja"),
        ]
        assert read.tests[1].change
        assert read.invitation.tested == "3 bewoners testten deze uitnodiging."


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


def test_a_second_session_doubles_nobody(target: Path, tmp_path: Path) -> None:
    import_file(target, SOURCE, now)
    with open_project(target, now) as workspace:
        with workspace.change("test.team") as db:
            db.scalars(select(Contact).where(Contact.key == "k1")).one().phone = "06 0000 0099"
        content = copy.deepcopy(EXAMPLE)
        content["session"] |= {"id": "tweede", "sequence": 2, "date": "2026-12-10"}
        content["contacts"].append(content["contacts"][0] | {"id": "k99"})
        content["target_group"] = {
            "rows": [
                EXAMPLE["target_group"]["rows"][0] | {"has_now": 500, "year": 2026},
                EXAMPLE["target_group"]["rows"][1] | {"has_now": 1, "year": 2020},
                {"question": "kan nergens fietsen", "has_now": 7},
            ]
        }
        import_session(workspace, parse_session(file_of(content)), TODAY)
        with workspace.read() as db:
            contacts = {contact.key: contact for contact in db.scalars(select(Contact))}
            assert db.scalar(select(func.count()).select_from(Contact)) == len(contacts) == 16
            assert contacts["k1"].phone == "06 0000 0099"  # what the team noted is newer than a file
            rows = {row.question: row.has_now for row in db.scalars(select(TargetGroupRow))}
            assert db.scalar(select(func.count()).select_from(TargetGroupRow)) == len(rows) == 9
            assert list(rows.values())[:2] == [500, 380]
            assert db.scalars(select(Project)).one().residents == 4180
        current = current_session_view(workspace)
        assert current is not None
        assert current.day == dt.date(2026, 12, 10)


def test_the_session_with_the_latest_day_is_the_current_one(target: Path) -> None:
    import_file(target, SOURCE, now)
    content = copy.deepcopy(EXAMPLE)
    content["session"] |= {"id": "eerder", "sequence": 7, "date": "2025-05-01"}
    with open_project(target, now) as workspace:
        import_session(workspace, parse_session(file_of(content)), TODAY)
        current = current_session_view(workspace)
        assert current is not None
        assert current.day == dt.date(2026, 10, 8)
        create_session(workspace, "Vervolg", None)
        current = current_session_view(workspace)
        assert current is not None
        assert current.title == "Vervolg"  # it is still to come


def test_null_is_the_same_as_leaving_it_out(target: Path, tmp_path: Path) -> None:
    """The example writes `null` for what is not there; so does everybody who exports a table."""
    content = copy.deepcopy(EXAMPLE)
    for part, names in (
        (
            content["session"],
            ("start", "location", "sequence", "address_form", "languages", "audio_recording"),
        ),
        (content["tables"][0], ("interpreter", "pictogram", "language", "residents_voted")),
        (content["team"][0], ("task",)),
        (content["contacts"][8], ("reach", "languages", "channel", "status", "consent_store")),
        (content["steps"][0], ("checklist",)),
        (content["actions"][0], ("about", "with", "reason", "where", "how_we_solve", "tells")),
        (content["activities"]["dot_vote"], ("question", "dots_per_person", "secret", "note")),
        (content["leaflet"], ("title", "chosen", "respond")),
        (content, ("ground_rules", "parking_lot", "safety_log", "attendance", "kpi")),
    ):
        part |= dict.fromkeys(names)
    source = tmp_path / "in.json"
    source.write_bytes(file_of(content))
    import_file(target, source, now)
    with open_project(target, now) as workspace:
        assert outcomes(workspace)["dot_vote"]["cast_dots"] == 71
        with workspace.read() as db:
            assert db.scalars(select(Table).where(Table.key == "zon")).one().taking_part == 6


def test_the_file_that_was_agreed_upon_comes_in(target: Path, tmp_path: Path) -> None:
    """The example of the specification: without a practice day, and without how to answer."""
    content = copy.deepcopy(EXAMPLE)
    del content["practice_day"], content["leaflet"]["respond"]
    source = tmp_path / "in.json"
    source.write_bytes(codecs.BOM_UTF8 + file_of(content))  # as Windows saves it
    assert import_file(target, source, now) == "Wat geeft stress, en wat helpt?"
    with open_project(target, now) as workspace:
        found = outcomes(workspace)
        assert found["kpi"]["n"] == 23
        assert found["mood"]["paired"] is False


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
        assert "Er zijn nog geen stippen geteld." in leaflet.gaps


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
    import_file(target, SOURCE, now)
    with open_project(target, now) as workspace, workspace.read() as db:
        assert all(sheet.confirmed for sheet in db.scalars(select(Sheet)))


def test_face_questions_with_other_numbers_of_people_tell_them_apart(practice: Workspace) -> None:
    with practice.change("test.kpi") as db:
        row = db.scalars(select(KpiMeasurement).where(KpiMeasurement.item == "betekenis")).one()
        row.n, row.counts = 1, {"5": 1}
    assert outcomes(practice)["kpi"]["n"] == {"veerkracht": 23, "betekenis": 1, "onderlinge_steun": 23}
