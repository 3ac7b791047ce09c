"""A session file comes in as a whole or not at all; a refusal names the place and leaves no trace."""

import copy
from pathlib import Path
from typing import Any

import pytest

from tests.clock import TODAY, now
from tests.commands.session_file import EXAMPLE, SOURCE, Spoil, change, file_of, snapshot, together
from wijksessie.commands.importing import session as importing
from wijksessie.commands.importing.check import check_session
from wijksessie.commands.importing.file.reading import parse_session
from wijksessie.commands.importing.session import import_file, import_session
from wijksessie.commands.projects import create_project, open_project
from wijksessie.commands.refusal import ImportRefused
from wijksessie.queries.outcomes import outcomes
from wijksessie.store import StoreError

A = "activities"
TWICE = "twee keer"
PIN = {"zone": "plein", "type": "fijn", "count": 1}
CIRCLE = {"organisation": "wijkteam", "per_table": {}}

BAD: list[tuple[Spoil, str, str]] = [
    # the shape
    (change("tables/0/residents", "zes"), "tables[0].residents", "heel getal"),
    (change("tables/0/residents", 6.5), "tables[0].residents", "heel getal"),
    (change("tables/0/residents", True), "tables[0].residents", "heel getal"),
    (change("tables/0/residents", -1), "tables[0].residents", "minstens 0"),
    (change("tables/0/residents", None), "tables[0].residents", "ontbreekt"),
    (change("tables/0", None), "tables[0]", "groep met namen"),
    (change("tables/0/label", 5), "tables[0].label", "tekst"),
    (change("tables/0/interpreter", "ja"), "tables[0].interpreter", "ja of nee"),
    (change("tables", {}), "tables", "lijst"),
    (change("tables", []), "tables", "leeg"),
    (change("session", ...), "session", "ontbreekt"),
    (change("session/date", ...), "session.date", "ontbreekt"),
    (change("session/date", "31-2"), "session.date", "datum zoals"),
    (change("session/date", "9999-12-31"), "session.date", "tussen 1900 en 2200"),
    (change("session/date", "0001-01-01"), "session.date", "tussen 1900 en 2200"),
    (change("session/start", "25:00"), "session.start", "tijd zijn zoals 10:00"),
    (change("session/start", "1٠:00"), "session.start", "tijd zijn zoals 10:00"),
    (change("session/sequence", 2**63), "session.sequence", "te groot"),
    (change("session/title", " \u200b\u3164 "), "session.title", "leeg"),
    (change("session/title", "Twee\nregels"), "session.title", "één regel"),
    (change("session/title", "x" * 2_001), "session.title", "te lang"),
    (change("session/title", "a\x00b"), "session.title", "niemand ziet"),
    (change("session/title", "a\x1bb"), "session.title", "niemand ziet"),
    (change("stress_items", ...), "stress_items", "ontbreekt"),
    (change("stress_items", [EXAMPLE["stress_items"][0]] * 251), "stress_items", "te veel: hooguit 250"),
    (change("tables", EXAMPLE["tables"] * 26), "tables", "te veel: hooguit 100"),
    (change("contacts", EXAMPLE["contacts"] * 134), "contacts", "te veel: hooguit 2000"),
    (change("steps/0/checklist", [{"label": "x"}] * 501), "steps[0].checklist", "te veel: hooguit 500"),
    (change("ground_rules", [5]), "ground_rules[0]", "tekst"),
    (change("quotes/0/consent", "misschien"), "quotes[0].consent", "'folder', 'rapport' of 'niet_delen'"),
    (change("actions/0/due", "9999-12-31"), "actions[0].due", "tussen 1900 en 2200"),
    (change("target_group/rows/0/year", 99_999), "target_group.rows[0].year", "hooguit 2200"),
    (change(f"{A}/dot_vote/per_table/ ", {"zon": 1}), f"{A}.dot_vote.per_table. ", "leeg"),
    (change(f"{A}/mood/start/6", 1), f"{A}.mood.start.6", "'1', '2', '3', '4' of '5'"),
    (
        change(f"{A}/direct_ranking/per_table/zon/so_groen", "x"),
        f"{A}.direct_ranking.per_table.zon.so_groen",
        "getal",
    ),
    (
        change(f"{A}/org_circles/0/per_table/zon/distance", 4),
        f"{A}.org_circles[0].per_table.zon.distance",
        "hooguit 3",
    ),
    (change(f"{A}/h_form/scale", "0-²"), f"{A}.h_form.scale", "schaal zijn zoals 0-10"),
    (change(f"{A}/h_form/scale", "0-" + "9" * 5_000), f"{A}.h_form.scale", "schaal zijn zoals 0-10"),
    (change(f"{A}/h_form/scale", "0-0"), f"{A}.h_form.scale", "schaal zijn zoals 0-10"),
    # what stands there twice
    (change("tables/1/id", "zon"), "tables[1].id", TWICE),
    (change("contacts/1/id", "k1"), "contacts[1].id", TWICE),
    (change("actions/1/id", "a1"), "actions[1].id", TWICE),
    (change("solution_items/0/id", "st_energie"), "solution_items[0].id", TWICE),
    (change("steps/6/nr", 1), "steps[6].nr", TWICE),
    (
        change("target_group/rows/8", EXAMPLE["target_group"]["rows"][0]),
        "target_group.rows[8].question",
        TWICE,
    ),
    (change(f"{A}/direct_ranking/items/6", "so_inloop"), f"{A}.direct_ranking.items[6]", TWICE),
    (change(f"{A}/pairwise/items/5", "st_energie"), f"{A}.pairwise.items[5]", TWICE),
    (change(f"{A}/matrix/criteria/4", "passendheid"), f"{A}.matrix.criteria[4]", TWICE),
    (change(f"{A}/map/zones/8", "plein"), f"{A}.map.zones[8]", TWICE),
    (change(f"{A}/map/pins/9", PIN), f"{A}.map.pins[9]", TWICE),
    (change(f"{A}/org_circles/4", CIRCLE), f"{A}.org_circles[4].organisation", TWICE),
    (change("leaflet/chosen", ["a1", "a1"]), "leaflet.chosen[1]", TWICE),
    # what is not there
    (change("team/0/table", "maan"), "team[0].table", "Tafel maan bestaat niet"),
    (change("safety_log/0/table", "maan"), "safety_log[0].table", "Tafel maan"),
    (
        change(f"{A}/ten_beans/per_table/maan", {"leefbaarheid": 10}),
        f"{A}.ten_beans.per_table.maan",
        "Tafel maan",
    ),
    (
        change(f"{A}/dot_vote/per_table/st_energie/maan", 1),
        f"{A}.dot_vote.per_table.st_energie.maan",
        "Tafel maan",
    ),
    (change(f"{A}/pairwise/table", "maan"), f"{A}.pairwise.table", "Tafel maan"),
    (
        change(f"{A}/org_circles/0/per_table/maan", {"importance": 1, "distance": 1}),
        f"{A}.org_circles[0].per_table.maan",
        "Tafel maan",
    ),
    (
        change(f"{A}/dot_vote/per_table/st_maan", {"zon": 1}),
        f"{A}.dot_vote.per_table.st_maan",
        "Kaart st_maan",
    ),
    (
        change(f"{A}/card_sort/per_table/zon/st_maan", "leefbaarheid"),
        f"{A}.card_sort.per_table.zon.st_maan",
        "Kaart st_maan",
    ),
    (change(f"{A}/direct_ranking/items/0", "so_maan"), f"{A}.direct_ranking.items[0]", "Kaart so_maan"),
    (change(f"{A}/matrix/scores/so_maan", {}), f"{A}.matrix.scores.so_maan", "Kaart so_maan"),
    (change(f"{A}/toetsingskader/1/solution", "so_maan"), f"{A}.toetsingskader[1].solution", "Kaart so_maan"),
    (change("quotes/0/about", "st_maan"), "quotes[0].about", "Kaart st_maan"),
    (change("actions/0/from_solution", "so_maan"), "actions[0].from_solution", "Kaart so_maan"),
    (change("actions/1/about/1", "st_maan"), "actions[1].about[1]", "Kaart st_maan"),
    (change("leaflet/chosen", ["a1", "a99"]), "leaflet.chosen[1]", "Actie a99"),
    (
        change(f"{A}/ten_beans/per_table/plenair", {"leefbaarheid": 10}),
        f"{A}.ten_beans.per_table.plenair",
        "Tafel plenair",
    ),
    # the rules
    (change("tables/0/id", "plenair"), "tables[0].id", "de hele groep"),
    (change("tables/0/residents_voted", 7), "tables[0].residents_voted", "Meer stemmers"),
    (change(f"{A}/ten_beans/per_table/zon/leefbaarheid", 1), f"{A}.ten_beans.per_table.zon", "9 bonen"),
    (
        change(f"{A}/dot_vote/per_table/st_energie/zon", 7),
        f"{A}.dot_vote.per_table.st_energie.zon",
        "hoogstens 6",
    ),
    (
        change(f"{A}/dot_vote/per_table/st_energie/zon", 6),
        f"{A}.dot_vote.per_table",
        "Tafel Zon telt 20 stippen",
    ),
    (
        change(f"{A}/direct_ranking/per_table/zon/so_groen", 9),
        f"{A}.direct_ranking.per_table.zon",
        "deze plekken kloppen niet",
    ),
    (
        change(f"{A}/season/per_table/zon/st_energie", [4] * 12),
        f"{A}.season.per_table.zon.st_energie[0]",
        "0 tot en met 3",
    ),
    (
        change(f"{A}/season/per_table/zon/st_energie", [1]),
        f"{A}.season.per_table.zon.st_energie",
        "twaalf maanden",
    ),
    (
        change(f"{A}/pairwise/comparisons/3/winner", "st_rommel2"),
        f"{A}.pairwise.comparisons[3].winner",
        "een van deze twee",
    ),
    (change(f"{A}/map/pins/2/zone", "maan"), f"{A}.map.pins[2].zone", "hoort niet bij deze ronde"),
    (
        change(f"{A}/matrix/scores/so_inloop/passendheid", 6),
        f"{A}.matrix.scores.so_inloop.passendheid",
        "0 tot en met 5",
    ),
    (
        change(f"{A}/toetsingskader/1/criterion", "leefbaarheid"),
        f"{A}.toetsingskader[1].criterion",
        "hoort niet bij",
    ),
    (change(f"{A}/h_form/scores_sorted", [3, 11]), f"{A}.h_form.scores_sorted", "0 tot en met 10"),
    (
        change(f"{A}/speed_evaluation/questions/1/groen", 24),
        f"{A}.speed_evaluation.questions[1]",
        "30 kaartjes",
    ),
    (change("contacts/0/consent_store", False), "contacts[0].consent_store", "toestemming"),
    (change("contacts/0/consent_store", None), "contacts[0].consent_store", "toestemming"),
    (change("contacts/0/consent_until", None), "contacts[0].consent_until", "tot wanneer"),
    (change("contacts/0/consent_until", ...), "contacts[0].consent_until", "tot wanneer"),
    (change("contacts/0/consent_until", "2026-11-21"), "contacts[0].consent_until", "21 november 2026"),
    (change("safety_log/0/contains_identity", True), "safety_log[0].contains_identity", "over wie het ging"),
    (change("actions/7/reason", ""), "actions[7]", "waarom niet"),
    (change("actions/8/next_news", None), "actions[8]", "dag waarop"),
    (change("leaflet/chosen", ["a1", "a2", "a3", "a5"]), "leaflet.chosen", "passen 3 acties"),
    (change("kpi/n", 99), "kpi.baseline.veerkracht", "99 mensen"),
    # what contradicts
    (
        change("attendance/residents_stayed_to_end", 25),
        "attendance.residents_stayed_to_end",
        "er waren er 24",
    ),
    (change(f"{A}/mood/start/1", 2), f"{A}.mood.start", "Dit zijn 25 mensen, en er waren er 24"),
    (change(f"{A}/mood/end_passed", 1), f"{A}.mood.end", "er waren er 23"),
    (
        together(change("attendance/residents_stayed_to_end", ...), change(f"{A}/mood/end_passed", 2)),
        f"{A}.mood.end",
        "er waren er 24",
    ),
    (change(f"{A}/h_form/scores_sorted", [5] * 25), f"{A}.h_form.scores_sorted", "er waren er 24"),
    (change(f"{A}/speed_evaluation/n", 25), f"{A}.speed_evaluation.n", "er waren er 24"),
]


def spoilt(spoil: Spoil, tmp_path: Path) -> Path:
    content = copy.deepcopy(EXAMPLE)
    spoil(content)
    source = tmp_path / "in.json"
    source.write_bytes(file_of(content))
    return source


@pytest.mark.parametrize(("spoil", "where", "says"), BAD)
def test_a_bad_file_is_refused_whole_and_its_place_is_named(
    spoil: Spoil, where: str, says: str, tmp_path: Path
) -> None:
    source = spoilt(spoil, tmp_path)
    folder = tmp_path / "wijken"
    (folder / "wijk.key").parent.mkdir()
    (folder / "wijk.key").write_bytes(b"van wijk.db")
    before = snapshot(tmp_path)
    with pytest.raises(ImportRefused) as refused:
        import_file(folder / "wijk.wijk", source, now)
    assert refused.value.where == where
    assert says in refused.value.message
    assert snapshot(tmp_path) == before


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A project in which somebody works, with its backups."""
    path = tmp_path / "wijken" / "Rietkwartier.wijk"
    import_file(path, SOURCE, now)
    return path


@pytest.mark.parametrize(
    "spoil", [row[0] for row in BAD[::9]] + [change("session/wijk", "Elders"), change("notice", "")]
)
def test_a_refusal_leaves_an_existing_project_and_its_backups_alone(
    spoil: Spoil, kept: Path, tmp_path: Path
) -> None:
    source = spoilt(spoil, tmp_path)
    before = snapshot(tmp_path)
    assert any("reservekopieen/Rietkwartier" in name for name in before)
    with pytest.raises(ImportRefused):  # at last because the session is there already
        import_file(kept, source, now)
    assert snapshot(tmp_path) == before


def second(tmp_path: Path) -> Path:
    return spoilt(lambda content: content["session"].update({"id": "tweede"}), tmp_path)


@pytest.mark.parametrize("fresh", [True, False])
def test_a_crash_halfway_leaves_everything_as_it_was(
    fresh: bool, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = second(tmp_path)
    before = snapshot(tmp_path)

    def crash(*arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(importing, "add_numbers", crash)
    with pytest.raises(ZeroDivisionError):
        import_file(tmp_path / "diep" / "er" / "nieuw.wijk" if fresh else kept, source, now)
    assert snapshot(tmp_path) == before


def test_a_key_without_its_file_is_used_and_kept(kept: Path, tmp_path: Path) -> None:
    other = kept.with_name("nieuw.wijk")
    key = kept.with_suffix(".key").read_bytes()
    other.with_suffix(".key").write_bytes(key)
    import_file(other, SOURCE, now)
    assert other.with_suffix(".key").read_bytes() == key
    with open_project(other, now) as workspace:
        assert outcomes(workspace)["dot_vote"]["cast_dots"] == 71


def test_a_key_that_is_broken_is_not_touched(tmp_path: Path) -> None:
    target = tmp_path / "wijk.wijk"
    target.with_suffix(".key").write_bytes(b"onleesbaar")
    before = snapshot(tmp_path)
    with pytest.raises(StoreError, match="beschadigd"):
        import_file(target, SOURCE, now)
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize("name", ["wijk.key", "wijk.wijk.lock"])
def test_what_belongs_to_a_project_file_cannot_be_the_target(name: str, tmp_path: Path) -> None:
    before = snapshot(tmp_path)
    with pytest.raises(ImportRefused, match=r"\.wijk aan het eind"):
        import_file(tmp_path / name, SOURCE, now)
    assert snapshot(tmp_path) == before


def test_an_import_leaves_a_project_with_its_backup_where_the_program_looks(kept: Path) -> None:
    names = {name.partition(" ")[0] for name in snapshot(kept.parent)}
    assert names == {
        "Rietkwartier.key",
        "Rietkwartier.wijk",
        "Rietkwartier.wijk.lock",
        "reservekopieen",
        "reservekopieen/Rietkwartier",
        "reservekopieen/Rietkwartier/Rietkwartier",
    }


def test_a_refused_file_changes_nothing_in_an_open_project(kept: Path) -> None:
    content: Any = copy.deepcopy(EXAMPLE)
    content["session"] |= {"id": "tweede", "sequence": 2}
    wrong = copy.deepcopy(content)
    wrong["activities"]["ten_beans"]["per_table"]["huis"]["regelgeving"] = 5
    with open_project(kept, now) as workspace:
        before = workspace.rows()
        with pytest.raises(ImportRefused):
            import_session(workspace, parse_session(file_of(wrong)), TODAY)
        with pytest.raises(ImportRefused, match="staat al"):
            import_session(workspace, parse_session(file_of(EXAMPLE)), TODAY)
        assert workspace.rows() == before
        import_session(workspace, parse_session(file_of(content)), TODAY)
        assert outcomes(workspace)["dot_vote"]["cast_dots"] == 71


def test_a_session_of_another_neighbourhood_is_refused(own_home: Path) -> None:
    with create_project(own_home, "Elders", "", now) as workspace:
        before = workspace.rows()
        with pytest.raises(ImportRefused, match="hoort bij Rietkwartier") as refused:
            import_session(workspace, parse_session(file_of(EXAMPLE)), TODAY)
        assert refused.value.where == "session.wijk"
        assert workspace.rows() == before


def test_latecomers_are_no_contradiction() -> None:
    content = copy.deepcopy(EXAMPLE)
    content["tables"][0] |= {"residents": 9}
    check_session(parse_session(file_of(content)), TODAY)


def test_consent_holds_on_its_last_day_and_a_group_needs_none() -> None:
    content = copy.deepcopy(EXAMPLE)
    content["contacts"][0]["consent_until"] = TODAY.isoformat()
    assert content["contacts"][5]["type"] == "zelforganisatie"
    content["contacts"][5] |= {"consent_store": None, "consent_until": None}
    check_session(parse_session(file_of(content)), TODAY)
    with pytest.raises(ImportRefused, match="liep tot 22 november 2026"):
        check_session(parse_session(file_of(content)), TODAY.replace(day=23))
