"""What holds for every technique, whatever tables do."""

import json
from collections import Counter
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.techniques.strategies import DATA, OPTIONS, entries, entries_of, half, setup
from wijksessie.tally.words import same
from wijksessie.techniques import technique
from wijksessie.techniques.base import Entry, RuleBroken
from wijksessie.techniques.outcome import as_json
from wijksessie.terms import TechniqueId

SETUP = setup()
few = settings(max_examples=30)
"""Every property holds for two dozen techniques: enough together."""
WRITTEN = {"why_not_higher", "why_not_lower", "improve", "tips", "completed"}
"""What comes in the order of the tables, for the team."""


def said(id, given):
    return as_json(technique(id).tally(SETUP, given))


def without_order(outcome):
    if isinstance(outcome, dict):
        return {
            key: sorted(value) if key in WRITTEN else without_order(value)
            for key, value in outcome.items()
            if key != "lifted_by"
        } | {"lifted": {key: sorted(value) for key, value in outcome.get("lifted_by", {}).items()}}
    return outcome


def _lines(columns):
    return {
        (column, same(line["text"])): line["times"] for column, lines in columns.items() for line in lines
    }


def _nested(rows):
    return {(first, *[second]): n for first, row in rows.items() for second, n in row.items()}


ADDS_UP = {
    "brainstorm": lambda o: o["times"],
    "card_sort": lambda o: {card: row["tables"] for card, row in o["agreement"].items()},
    "dot_vote": lambda o: o["totals"] | {"people": o["voters"], "dots": o["cast_dots"]},
    "ten_beans": lambda o: o["totals"],
    "direct_ranking": lambda o: o["rank_sum"] | {"people": o["voters"]},
    "pairwise": lambda o: o["wins"],
    "season": lambda o: {(item, nr): n for item, row in o["sum"].items() for nr, n in enumerate(row)},
    "map": lambda o: _nested(o["counts"]) | o["tables"],
    "h_form": lambda o: Counter(o["scores_sorted"]) + Counter(n=o["n"]),
    "mood": lambda o: o["counts"] | {"people": o["n"]},
    "speed_evaluation": lambda o: {
        (row["text"], key): row[key] for row in o["questions"] for key in row if key != "text"
    },
    "commentary": lambda o: {
        (option, *key): n
        for option, row in o["by_option"].items()
        for key, n in (
            _lines(row["lines"]) | {("all", "+"): row["pluses"], ("all", "-"): row["minuses"]}
        ).items()
    },
    "walk": lambda o: (
        {(s["zone"], *key): n for s in o["stops"] for key, n in _lines(s["lines"]).items()}
        | {"walks": o["walks"]}
    ),
    "tree": lambda o: (
        {(node["side"], *map(same, node["path"])): node["tables"] for node in o["nodes"]}
        | _lines({"wishes": o["wishes"]})
    ),
    "spider": lambda o: Counter((axis, ring) for axis, leg in o["legs"].items() for ring in leg["stickers"]),
    "body_map": lambda o: _nested(o["counts"]) | {"people": o["voters"]},
    "timeline": lambda o: {
        (same(event["when"]), same(event["label"]), mood): n
        for event in o["events"]
        for mood, n in (event["moods"] | {"tables": event["tables"]}).items()
    },
    "ground_rules": lambda o: o["chosen"] | _lines({"added": o["added"]}),
    "action_planning": lambda o: {
        (same(pledge["what"]), pledge["kind"]): pledge["tables"]
        for column in o["columns"].values()
        for pledge in column
    },
}
"""Technique -> figures of its outcome that are the sum of those of the tables."""

LAID_OVER = {
    "matrix": lambda o: _nested({"median": {k: v for k, v in _nested(o["median"]).items() if v is not None}}),
    "toetsingskader": lambda o: _nested(o["by_solution"]),
    "org_circles": lambda o: {row["organisation"]: row for row in o},
}
"""Technique -> the places that anybody filled: a median adds nothing up."""

NAMED = {
    "brainstorm": lambda o: set(o["times"]) - {"nieuw"},
    "card_sort": lambda o: {*o["agreement"], *o["discuss"], *o["doubted"], *o["co_occurrence"]},
    "dot_vote": lambda o: {*o["totals"], *o["order"], *o["top3"], *o["minority"], *o["stability"]},
    "ten_beans": lambda o: {*o["totals"], *o["range"], *o["tables_differ"]},
    "direct_ranking": lambda o: {*o["rank_sum"], *o["order"], *o["top3"], *o["minority"]},
    "pairwise": lambda o: set(o["wins"]),
    "matrix": lambda o: {*o["median"], *(cell["option"] for cell in o["blockers"])},
    "toetsingskader": lambda o: {*o["by_solution"], *(row["solution"] for row in o["blockers"])},
    "season": lambda o: {*o["sum"], *o["peaks"]},
    "map": lambda o: {*o["counts"], *o["hidden_on_shared"]},
    "org_circles": lambda o: {row["organisation"] for row in o},
    "commentary": lambda o: set(o["by_option"]),
    "walk": lambda o: {stop["zone"] for stop in o["stops"]},
    "spider": lambda o: set(o["legs"]),
    "body_map": lambda o: {*o["counts"], *o["hidden_on_shared"]},
    "ground_rules": lambda o: set(o["chosen"]),
    "action_planning": lambda o: {
        card for row in o["columns"].values() for p in row for card in p["solutions"]
    },
}
"""Technique -> the options its outcome speaks of."""


def test_every_technique_is_here():
    assert set(DATA) == set(TechniqueId)
    assert set(ADDS_UP) | set(LAID_OVER) == set(TechniqueId)


@pytest.mark.parametrize("id", DATA)
@few
@given(st.data())
def test_what_tables_can_do_is_fine_and_tells_plain_json(id, data):
    done = data.draw(entries(id))
    for entry in done:
        technique(id).check(SETUP, entry)
    outcome = said(id, done)
    assert json.loads(json.dumps(outcome)) == outcome


@pytest.mark.parametrize("id", DATA)
@few
@given(st.data())
def test_the_order_of_the_tables_tells_nothing(id, data):
    done = data.draw(entries(id))
    other = data.draw(st.permutations(done))
    assert without_order(said(id, done)) == without_order(said(id, other))


@pytest.mark.parametrize("id", sorted({"commentary", "walk", "ground_rules", "tree", "action_planning"}))
@few
@given(st.data())
def test_the_order_of_the_lines_tells_nothing(id, data):
    done = data.draw(entries(id))
    turned = [Entry(entry.table, _turned(entry.data), entry.taking_part) for entry in done]
    assert said(id, done) == said(id, turned)


def _turned(data):
    if isinstance(data, dict):
        return {key: _turned(value) for key, value in data.items()}
    return data[::-1] if isinstance(data, list) else data


@pytest.mark.parametrize("id", ADDS_UP)
@few
@given(st.data())
def test_all_tables_together_are_the_sum_of_the_tables(id, data):
    done = data.draw(entries(id))
    parts = Counter()
    for entry in done:
        parts.update(ADDS_UP[id](said(id, [entry])))
    whole = Counter(ADDS_UP[id](said(id, done)))
    assert {key: n for key, n in whole.items() if n} == {key: n for key, n in parts.items() if n}


@pytest.mark.parametrize("id", LAID_OVER)
@few
@given(st.data())
def test_what_any_table_filled_stands_in_the_whole(id, data):
    done = data.draw(entries(id))
    parts = set().union(*(LAID_OVER[id](said(id, [entry])) for entry in done))
    assert set(LAID_OVER[id](said(id, done))) == parts


@pytest.mark.parametrize("id", DATA)
@few
@given(st.data())
def test_no_figure_is_below_nought(id, data):
    def figures(outcome):
        if isinstance(outcome, dict | list):
            for value in outcome.values() if isinstance(outcome, dict) else outcome:
                yield from figures(value)
        elif isinstance(outcome, int | float):
            yield outcome

    assert all(figure >= 0 for figure in figures(said(id, data.draw(entries(id)))))


@pytest.mark.parametrize("id", NAMED)
@few
@given(st.data())
def test_no_option_is_invented(id, data):
    done = data.draw(entries(id))
    assert NAMED[id](said(id, done)) <= set(OPTIONS)
    stray = json.loads(json.dumps([entry.data for entry in done]).replace('"a"', '"elders"'))
    if id != "brainstorm":
        assert NAMED[id](said(id, entries_of(stray))) <= set(OPTIONS)


@pytest.mark.parametrize("id", DATA)
@few
@given(st.data())
def test_what_is_still_being_entered_can_be_looked_at(id, data):
    done = [
        Entry(entry.table, data.draw(half(entry.data)), entry.taking_part) for entry in data.draw(entries(id))
    ]
    json.dumps(said(id, done))
    for entry in done:
        # Only what the program was told not to accept, and never an error of its own.
        with suppress(RuleBroken):
            technique(id).check(SETUP, entry)


@given(entries("tree"))
def test_every_node_follows_the_one_it_hangs_on(done):
    nodes = technique("tree").tally(SETUP, done).nodes
    above = []
    for node in nodes:
        above[node.level - 1 :] = [node.label]
        assert node.path == tuple(above)
        assert 1 <= node.tables <= len(done)


@given(entries("spider"))
def test_a_leg_lies_between_its_stickers(done):
    for leg in technique("spider").tally(SETUP, done).legs.values():
        assert leg.lowest <= leg.median <= leg.highest


@given(entries("action_planning"))
def test_nobody_is_owner_who_did_not_say_yes(done):
    outcome = technique("action_planning").tally(SETUP, done)
    yes = {same(row["owner"]) for entry in done for row in entry.data if row["confirmed"]}
    pledges = [pledge for column in outcome.columns.values() for pledge in column]
    assert {same(owner) for pledge in pledges for owner in pledge.owners} == yes
    assert all(not set(pledge.owners) & set(pledge.asked) for pledge in pledges)
    assert set(outcome.open) == {pledge for pledge in pledges if not pledge.owners}
    assert outcome.mostly_self is ((outcome.share_self or 0) > 0.5)


@given(st.lists(st.tuples(DATA["body_map"], st.integers(0, 6), st.integers(0, 6)), max_size=5))
def test_nothing_of_a_body_at_a_small_table_is_told(given_tables):
    done = [
        Entry(f"tafel_{nr}", pins, max(people, passed), passed)
        for nr, (pins, people, passed) in enumerate(given_tables)
    ]
    large = [entry for entry in done if entry.voters >= 5]
    found, expected = (technique("body_map").tally(SETUP, some) for some in (done, large))
    assert (found.counts, found.voters, found.tables) == (expected.counts, expected.voters, expected.tables)
    assert expected.tables_left_out == 0
