"""Every figure that the bundled example computes, computed again."""

import json

import pytest

from tests.techniques.rietkwartier import ACTIVITIES, EXAMPLE, mood_end, rounds
from wijksessie.tally import faces
from wijksessie.tally.agreement import Agreement
from wijksessie.tally.figures import rows_of_figures
from wijksessie.techniques import technique
from wijksessie.techniques.mood import shift
from wijksessie.techniques.outcome import as_json

ROUNDS = rounds()


def said(id):
    return as_json(technique(id).tally(*ROUNDS[id]))


@pytest.mark.parametrize("id", ROUNDS)
def test_the_entries_of_the_example_are_fine(id):
    setup, entries = ROUNDS[id]
    for entry in entries:
        technique(id).check(setup, entry)


@pytest.mark.parametrize("id", ROUNDS)
def test_an_outcome_is_plain_json(id):
    assert json.loads(json.dumps(said(id))) == said(id)


@pytest.mark.parametrize(
    ("id", "key"),
    [
        ("brainstorm", "total_cards"),
        ("card_sort", "agreement"),
        ("dot_vote", "voters"),
        ("dot_vote", "expected_dots"),
        ("dot_vote", "cast_dots"),
        ("dot_vote", "totals"),
        ("dot_vote", "rank"),
        ("dot_vote", "order"),
        ("dot_vote", "top3"),
        ("dot_vote", "leave_one_table_out_top3"),
        ("ten_beans", "totals"),
        ("ten_beans", "share"),
        ("ten_beans", "as_10_figures"),
        ("ten_beans", "range"),
        ("direct_ranking", "rank_sum"),
        ("direct_ranking", "mean_rank"),
        ("direct_ranking", "borda"),
        ("direct_ranking", "order"),
        ("direct_ranking", "kendall_w"),
        ("direct_ranking", "kendall_w_without_tie_correction"),
        ("direct_ranking", "tie_term_sum"),
        ("direct_ranking", "S"),
        ("pairwise", "wins"),
        ("pairwise", "circular_triads"),
        ("pairwise", "consistency"),
        ("matrix", "totals"),
        ("season", "sum"),
        ("h_form", "median"),
        ("h_form", "scores_sorted"),
        ("h_form", "why_not_higher"),
        ("h_form", "why_not_lower"),
        ("h_form", "improve"),
        ("speed_evaluation", "n"),
        ("speed_evaluation", "questions"),
        ("speed_evaluation", "tips"),
    ],
)
def test_the_example_says(id, key):
    assert said(id)[key] == ACTIVITIES[id][key]


def test_stability_of_every_option():
    expected = dict.fromkeys(ACTIVITIES["dot_vote"]["totals"], 0) | ACTIVITIES["dot_vote"]["stability"]
    assert said("dot_vote")["stability"] == expected


def test_letters_are_the_choice_of_one_table():
    dots = said("dot_vote")
    assert dots["minority"] == ["st_brieven"]
    assert dots["counts_are_people"]
    assert dots["ties"] == [
        ["st_wachtlijst", "st_wie_helpt"],
        ["st_niet_gehoord", "st_zorgkosten"],
        ["st_rommel", "st_schimmel", "st_wal_schip"],
    ]


def test_brainstorm_counts_tables():
    said_at = said("brainstorm")["tables_mentioning"]
    assert said_at["st_energie"] == 4
    assert said_at["st_brieven"] == 2
    assert said_at["st_ov"] == 1
    assert said("brainstorm")["times"]["st_energie"] == 10


def test_evenings_alone_is_to_be_discussed():
    cards = said("card_sort")
    assert cards["discuss"] == ["st_avond_alleen"]
    assert cards["doubted"] == []
    assert cards["co_occurrence"]["st_energie"]["st_zorgkosten"] == 1
    assert cards["co_occurrence"]["st_energie"]["st_geen_plek"] == 0


def test_no_theme_of_the_beans_lies_three_apart():
    assert said("ten_beans")["tables_differ"] == []


def test_the_tables_largely_agree_on_the_order():
    order = said("direct_ranking")
    assert order["agreement_in_words"] == Agreement.LARGELY
    assert order["condorcet"] == "so_inloop"
    assert order["weighted"] is None
    assert order["completed"] == []
    assert order["rank"] == {item: place for place, item in enumerate(order["order"], start=1)}
    assert order["top3"] == ["so_inloop", "so_brievenhulp", "so_gratis_act"]
    assert order["stability"]["so_inloop"] == 4
    assert order["minority"] == []


def test_twice_the_order_goes_round():
    (boom,) = said("pairwise")["per_table"].values()
    assert ["st_energie", "st_wachtlijst", "st_geen_plek"] in boom["circles"]
    assert len(boom["circles"]) == 2


def test_the_matrix_has_no_empty_cell():
    matrix = said("matrix")
    assert matrix["median"] == ACTIVITIES["matrix"]["scores"]
    assert matrix["blockers"] == []


def test_the_toetsingskader_holds_all_answers_and_shows_what_blocks():
    framework = said("toetsingskader")
    answers = [
        {"solution": solution, "criterion": criterion, **judgement}
        for solution, row in framework["by_solution"].items()
        for criterion, judgement in row.items()
    ]
    assert answers == ACTIVITIES["toetsingskader"]
    blocked = [(blocker["solution"], blocker["criterion"]) for blocker in framework["blockers"]]
    assert blocked == [("so_gratis_act", "beschikbaarheid"), ("so_bespaar", "beschikbaarheid")]


def test_heavy_months():
    peaks = said("season")["peaks"]
    assert peaks["st_energie"] == [1, 2, 11, 12]
    assert peaks["st_geen_plek"] == [1, 7, 8, 12]
    assert set(said("season")["tables"].values()) == {2}


def test_the_map_can_be_shown_as_it_is():
    zones = said("map")
    assert zones["counts"]["speeltuin"] == {"fijn": 9, "stress": 4}
    assert sum(sum(row.values()) for row in zones["counts"].values()) == 70
    assert zones["hidden_on_shared"] == []


def test_marks_are_counted():
    assert said("h_form")["n"] == 23


def test_faces_at_the_start_and_at_the_end():
    mood = technique("mood")
    setup, entries = mood_end()
    mood.check(setup, entries[0])
    start, end = mood.tally(*ROUNDS["mood"]), mood.tally(setup, entries)
    assert (start.counts, end.counts) == (ACTIVITIES["mood"]["start"], ACTIVITIES["mood"]["end"])
    assert (start.n, end.n) == (24, 23)
    assert start.median == ACTIVITIES["mood"]["median_start"]
    assert end.median == ACTIVITIES["mood"]["median_end"]
    moved = shift(start, end)
    assert (moved.happy_start, moved.happy_end) == (8, 15)
    assert moved.more_chose_happy


def test_circles_of_help():
    expected = [{key: row[key] for key in row if key != "per_table"} for row in ACTIVITIES["org_circles"]]
    assert said("org_circles") == expected


def test_kpi():
    kpi = EXAMPLE["kpi"]
    for question, counts in kpi["baseline"].items():
        assert faces.agree(counts) == kpi["agree_4_or_5"][question]
        assert sum(faces.totals([counts]).values()) == kpi["n"]


def test_the_figures_of_the_leaflet():
    (top3,) = (block for block in EXAMPLE["leaflet"]["blocks"] if block["id"] == "top3")
    dots = technique("dot_vote").tally(*ROUNDS["dot_vote"])
    rows = rows_of_figures({option: dots.totals[option] for option in dots.top3}, dots.voters)
    assert [(item, row.filled, row.drawn) for item, row in rows.items()] == [
        (row["item"], row["filled"], row["n"]) for row in top3["rows"]
    ]
