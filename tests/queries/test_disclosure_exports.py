"""Nobody can be worked out from what is published, also not from two publications laid side by side.

What an outsider knows is set down as equations: the number of people everybody knows, and the sums of the
groups in every published cell. Proved is that every group that was hidden can still be of different sizes,
and that no sum or difference of what is published is a group of one to four people (domain.md 3.10).
"""

import json
from collections.abc import Mapping
from itertools import combinations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tests.clock import TODAY
from wijksessie.commands.rounds import create_round
from wijksessie.commands.sheets import write_sheet
from wijksessie.model import Attendance, Table
from wijksessie.queries.leaflet_reading import leaflet
from wijksessie.queries.leaflet_top import difference, helps, stress
from wijksessie.queries.own_pictures import ShownCard
from wijksessie.queries.results.people import breakdowns
from wijksessie.queries.session import current
from wijksessie.queries.stage import stage_of
from wijksessie.store import Workspace
from wijksessie.tally.disclosure import (
    THRESHOLDS,
    Shown,
    Surface,
    TableCounts,
    breakdown,
    may_show_per_table,
)
from wijksessie.techniques import technique
from wijksessie.techniques.base import Entry, Setup, TableAtWork

SMALL = 5

KNOWN = st.integers(0, 14)
GROUPS = st.lists(KNOWN, min_size=1, max_size=6).map(
    lambda made: {f"groep {nr}": people for nr, people in enumerate(made)}
)


def equations(people: Mapping[str, int], total: int) -> dict[frozenset[str], int]:
    """Every sum an outsider has: of the groups in a cell, of everybody, and of who gave no answer.

    Cells of all surfaces together: a cell of one surface may hold several of another.
    """
    known = {frozenset([*people, "geen antwoord"]): total}
    for surface in Surface:
        for cell in breakdown(people, total, surface) or ():
            known[frozenset(cell.groups)] = cell.people
    return known


def closed_sums(known: dict[frozenset[str], int]) -> dict[frozenset[str], int]:
    """Whatever follows by laying sums together and taking them off, until nothing new follows."""
    found = dict(known)
    while True:
        new: dict[frozenset[str], int] = {}
        for (one, many), (other, few) in combinations(found.items(), 2):
            if not one & other:
                new[one | other] = many + few
            elif one < other:
                new[other - one] = few - many
            elif other < one:
                new[one - other] = many - few
            else:  # cells that cross: what only one of them holds cannot be told apart from the other
                continue
        more = {groups: people for groups, people in new.items() if groups and groups not in found}
        if not more:
            return found
        found |= more


@given(GROUPS, st.integers(0, 12))
@example({"18-34": 9, "35-49": 7, "50-64": 5, "65+": 3}, 0)
@example({"a": 6, "b": 4, "c": 2, "d": 9, "e": 20}, 0)
@example({"a": 5, "b": 0, "c": 5, "d": 0}, 5)
@example({"a": 10, "b": 9, "c": 3, "d": 12}, 7)
def test_no_small_group_follows_from_what_all_surfaces_publish_together(
    people: dict[str, int], silent: int
) -> None:
    total = sum(people.values()) + silent
    sums = closed_sums(equations(people, total))
    assert frozenset() not in sums
    for groups, count in sums.items():
        assert count == sum({**people, "geen antwoord": silent}[group] for group in groups)
        # A whole breakdown that stays away tells only the total, which everybody knows.
        if groups != frozenset([*people, "geen antwoord"]):
            assert count == 0 or count >= SMALL, (sorted(groups), count)
    single = {next(iter(groups)) for groups in sums if len(groups) == 1}
    for group, count in people.items():
        if 0 < count < SMALL:
            assert group not in single


@given(GROUPS, st.integers(0, 12), st.data())
def test_every_hidden_group_can_still_be_of_another_size(
    people: dict[str, int], silent: int, data: st.DataObject
) -> None:
    """The interval of a hidden group is wider than one value: another file would publish just the same."""
    total = sum(people.values()) + silent
    cells = [cell for surface in Surface for cell in breakdown(people, total, surface) or ()]
    published = [cell for cell in cells if len(cell.groups) > 1]
    if not published:
        return
    cell = data.draw(st.sampled_from(published))
    # Of the finest cells that hold this group: moving one person within it changes no published sum.
    finest = min(
        (one for one in published if set(one.groups) <= set(cell.groups)), key=lambda one: len(one.groups)
    )
    low, high = dict.fromkeys(finest.groups, finest.people), dict.fromkeys(finest.groups, 0)
    for first, second in [(a, b) for a in finest.groups for b in finest.groups if a != b]:
        for moved in range(people[first] + 1):
            other = {**people, first: people[first] - moved, second: people[second] + moved}
            if all(breakdown(other, total, one) == breakdown(people, total, one) for one in Surface):
                for group in (first, second):
                    low[group] = min(low[group], other[group])
                    high[group] = max(high[group], other[group])
    small = [group for group in finest.groups if 0 < people[group] < SMALL]
    assert all(low[group] < high[group] for group in small), (low, high, people)


@given(GROUPS, GROUPS, st.integers(0, 8))
def test_what_the_team_sees_is_no_more_than_may_be_told(
    age: dict[str, int], language: dict[str, int], silent: int
) -> None:
    present = max(sum(age.values()), sum(language.values())) + silent
    published = {"age": age, "language": language, "note": "Geteld bij de deur."}
    fewest = THRESHOLDS[Shown.PEOPLE, Surface.TEAM]
    for found in breakdowns(published, present):
        assert all(people >= fewest for _, people in found.cells)
        assert sum(people for _, people in found.cells) in (0, present)
        assert found.cells or found.why.startswith("Dit tonen wij niet.")
        assert not any(word.isdigit() and word != str(fewest) for word in found.why.split())


def test_more_people_in_groups_than_were_there_is_told_and_not_shown() -> None:
    (found,) = breakdowns({"age": {"a": 20, "b": 9}}, 24)
    assert not found.cells
    assert "Tel opnieuw" in found.why
    assert breakdowns(None, 24) == ()


OPTIONS = ("a", "b", "c", "d")
CARDS = {key: ShownCard(key, f"Kaart {key.upper()}", "") for key in OPTIONS}


@st.composite
def voted(draw: st.DrawFn) -> tuple[Setup, list[Entry]]:
    """Dots of one to five tables, from nobody to eight people each."""
    tables, entries = [], []
    for nr in range(draw(st.integers(1, 5))):
        people = draw(st.integers(0, 8))
        tables.append(TableAtWork(f"t{nr}", f"Tafel {nr}", people))
        row = {option: draw(st.integers(0, people)) for option in OPTIONS}
        entries.append(Entry(f"t{nr}", row, people))
    return Setup("?", OPTIONS, tuple(tables), {"dots_per_person": 4}), entries


@settings(max_examples=60)
@given(voted())
def test_the_leaflet_tells_no_first_place_of_a_small_table_and_no_table(
    round_: tuple[Setup, list[Entry]],
) -> None:
    setup, entries = round_
    outcome = technique("dot_vote").tally(setup, entries)
    if not (outcome.cast_dots and outcome.voters):
        return
    people = {entry.table: entry.voters for entry in entries}
    told = difference(outcome, CARDS, people) or ()
    for key in OPTIONS:
        if f"Kaart {key.upper()}." in told:
            lifting = outcome.lifted_by[key]
            assert max(people[table] for table in lifting) >= SMALL
            # It never says how many tables or people, so no count of the one table follows from the others.
            assert not any(word.strip(".,").isdigit() for line in told for word in line.split()[:4])
    read = stress(outcome, CARDS)
    words = json.dumps([read.heading, read.lines, [row.sentence for row in read.rows], read.more, told])
    assert "Tafel" not in words
    if outcome.voters < SMALL:
        assert not any(character.isdigit() for row in read.rows for character in row.sentence)
        assert not read.rows
        assert not told
    order = technique("direct_ranking").tally(
        setup, [Entry(entry.table, {"a": 1, "b": 2}, entry.taking_part) for entry in entries]
    )
    if order.voters < SMALL:
        assert all(item.place is None for item in helps(order, CARDS).items)


@given(
    st.lists(
        st.tuples(st.integers(0, 12), st.lists(st.integers(0, 12), max_size=4), st.booleans()), max_size=5
    )
)
def test_counts_per_table_are_shared_only_where_no_table_can_point_at_anybody(
    tables: list[tuple[int, list[int], bool]],
) -> None:
    made = [TableCounts(voters, tuple(counts), tied) for voters, counts, tied in tables]
    for surface in (Surface.SHARED, Surface.MUNICIPALITY):
        if may_show_per_table(made, surface):
            assert all(table.voters >= SMALL and not table.tied_to_group for table in made)
            assert not any(0 < table.voters <= count for table in made for count in table.counts)


def test_a_table_whose_people_left_before_the_dots_is_no_longer_told(practice: Workspace) -> None:
    """Six sat at the table, four put dots: their first place would point at them."""
    session_id = current(practice).id
    told = leaflet(practice, session_id, TODAY)
    assert told is not None
    assert told.difference is not None
    options = ("st_energie", "st_brieven", "st_geen_plek", "st_rommel", "st_ov")
    for few in (5, 4):
        round_id = create_round(practice, session_id, "dot_vote", "En nu?", options, {})
        for table in ("zon", "boom", "huis"):
            write_sheet(practice, round_id, table, {"st_energie": 5, "st_geen_plek": 4, "st_rommel": 3})
        write_sheet(practice, round_id, "vis", {"st_brieven": few}, taking_part=few)
        read = leaflet(practice, session_id, TODAY)
        assert read is not None
        assert (read.difference is not None) is (few >= SMALL)


@pytest.mark.parametrize("why", ["language", "one mind", "few"])
def test_the_big_screen_keeps_tables_that_can_be_recognised_together(practice: Workspace, why: str) -> None:
    session_id = current(practice).id
    with practice.change("test.tables") as db:
        for table in db.scalars(select(Table)):
            table.language = "ti" if why == "language" and table.key == "vis" else None
        for row in db.scalars(select(Attendance)):
            row.published = None
    mats = ("betaalbaarheid", "leefbaarheid")
    round_id = create_round(practice, session_id, "ten_beans", "Wat weegt?", mats, {})
    from wijksessie.commands.sheets import confirm_sheet

    for table in ("zon", "boom", "vis", "huis"):
        laid = {"betaalbaarheid": 10} if why == "one mind" and table == "vis" else dict.fromkeys(mats, 5)
        few = 4 if why == "few" and table == "vis" else 6
        write_sheet(practice, round_id, table, laid, taking_part=few)
        confirm_sheet(practice, round_id, table)
    scene = stage_of(practice, round_id)
    assert scene is not None
    assert scene.pieces
    assert "Tafel" not in repr(scene.pieces)
    assert not any("vis" in repr(piece) for piece in scene.pieces)
