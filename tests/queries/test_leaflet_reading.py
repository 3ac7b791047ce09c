"""The leaflet as a reading of the data: the example as its oracle, and what one change does to it."""

import datetime as dt
import json
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

import resources
from tests.clock import GIVEN, TODAY, now
from wijksessie.commands import Workspace
from wijksessie.commands.actions import confirm_owner, tell_news
from wijksessie.commands.leaflets import choose_actions, choose_refusal, set_respond, switch_block
from wijksessie.commands.rounds import empty_round
from wijksessie.commands.sheets import put_dots
from wijksessie.model import Action, Card, Sheet, Table
from wijksessie.queries.actions import actions
from wijksessie.queries.leaflet_reading import choices, current_leaflet, leaflet
from wijksessie.queries.overview_reading import overview
from wijksessie.terms import Status, TechniqueId


@pytest.fixture
def session_id(practice: Workspace) -> str:
    found = overview(practice, TODAY).session_id
    assert found is not None
    return found


def dots_round(workspace: Workspace, session_id: str) -> str:
    from wijksessie.queries.session import session

    view = session(workspace, session_id)
    assert view is not None
    return next(
        block.run_id for block in view.blocks if block.technique == TechniqueId.DOT_VOTE and block.run_id
    )


def test_the_example_reads_as_expected(practice: Workspace) -> None:
    """`leaflet.blocks` of the example is an expected reading: same facts, numbers, order and dates."""
    expected = json.loads(resources.path("example", "rietkwartier.json").read_text(encoding="utf-8"))
    blocks = {block["id"]: block for block in expected["leaflet"]["blocks"]}
    read = current_leaflet(practice, now)
    assert read is not None
    assert read.edition == GIVEN
    assert (read.title, read.subtitle) == (expected["leaflet"]["title"], expected["leaflet"]["subtitle"])
    assert " ".join(read.thanks) == " ".join(blocks["dank"]["text"])
    assert read.present is not None
    assert [read.present.heading, *read.present.lines] == blocks["wie"]["text"]
    assert (read.present.people.filled, read.present.people.drawn) == (24, 24)
    assert read.stress is not None
    for row, wanted in zip(read.stress.rows, blocks["top3"]["rows"], strict=True):
        assert row.people is not None
        assert (row.place, row.people.filled, row.people.drawn) == (
            wanted["place"],
            wanted["filled"],
            wanted["n"],
        )
        assert row.sentence == wanted["sentence"]
    assert blocks["top3"]["text"][1] in read.stress.lines
    assert list(read.difference or ()) == blocks["verschil"]["text"]
    assert read.helps is not None
    ranked = [f"{item.place}. {item.label}." for item in read.helps.items]
    assert ranked == blocks["helpt"]["text"][1:]
    assert read.doing is not None
    for promise, wanted_text in zip(read.doing.promises, blocks["doen"]["text"][1:], strict=True):
        owner, when = promise.lines
        assert re.findall(r"het buurthuis|het wijkteam|de gemeente", owner.lower()) == re.findall(
            r"het buurthuis|het wijkteam|de gemeente", wanted_text.lower()
        )
        assert when.removesuffix(".").removeprefix("Klaar: dinsdag ").removeprefix("Start: ") in wanted_text
    assert read.refusal is not None
    assert read.refusal.heading == "Dit lukt niet"
    assert list(read.respond.lines[:1] if read.respond else ()) == blocks["reageren"]["text"][1:2]
    assert read.again is not None
    assert f"{read.again.when}, {read.again.lines[0]}" == blocks["weer"]["text"][1]
    assert read.again.lines[1] == blocks["weer"]["text"][2]
    assert read.gaps == ()
    assert read.hints == ()


def test_every_sentence_is_short_and_the_whole_fits_the_leaflet(practice: Workspace) -> None:
    read = current_leaflet(practice, now)
    assert read is not None
    sentences = [part for text in read.texts() for part in re.split(r"(?<=[.!?])\s+", text) if part]
    assert max(len(sentence.split()) for sentence in sentences) <= 12
    assert 150 <= sum(len(sentence.split()) for sentence in sentences) <= 300
    assert not any(word in " ".join(sentences).lower() for word in ("mental", "psychisch", "%"))


def test_one_changed_dot_changes_sentence_figures_and_order(practice: Workspace, session_id: str) -> None:
    run = dots_round(practice, session_id)
    put_dots(practice, run, "huis", "st_geen_plek", 5)
    put_dots(practice, run, "zon", "st_geen_plek", 4)
    read = leaflet(practice, session_id, GIVEN)
    assert read is not None
    assert read.stress is not None
    first = read.stress.rows[0]
    assert first.label == "Geen plek om elkaar te zien"
    assert first.sentence == "13 van de 24 mensen kozen: geen plek om elkaar te zien."
    assert first.people is not None
    assert first.people.filled == 13
    assert any("dit klopt" in gap for gap in read.gaps)


def test_a_shared_first_place_is_told(practice: Workspace, session_id: str) -> None:
    put_dots(practice, dots_round(practice, session_id), "vis", "st_energie", 1)
    read = leaflet(practice, session_id, GIVEN)
    assert read is not None
    assert read.stress is not None
    assert [row.place for row in read.stress.rows] == [1, 1, 3]
    assert read.stress.more == ("Twee kaartjes staan samen op plek 1.",)


def test_a_shared_place_is_never_cut_in_two(practice: Workspace, session_id: str) -> None:
    run = dots_round(practice, session_id)
    put_dots(practice, run, "zon", "st_boodschappen", 4)
    read = leaflet(practice, session_id, GIVEN)
    assert read is not None
    assert read.stress is not None
    assert [row.label for row in read.stress.rows] == ["Hoge energierekening", "Geen plek om elkaar te zien"]
    assert read.stress.more == ("Samen op plek 3:", "Elk kaartje kreeg 9 stippen.")
    assert [card.label for card in read.stress.together] == [
        "Dure boodschappen",
        "Moeilijke brieven en formulieren",
    ]


def test_the_chosen_promises_are_printed_in_the_chosen_order(practice: Workspace, session_id: str) -> None:
    by_key = {action.key: action.id for action in actions(practice, session_id, GIVEN)}
    choose_actions(practice, session_id, [by_key["a5"], by_key["a1"]])
    read = leaflet(practice, session_id, GIVEN)
    assert read is not None
    assert read.doing is not None
    assert [promise.action_id for promise in read.doing.promises] == [by_key["a5"], by_key["a1"]]
    assert read.doing.promises[0].lines == (
        "Bewoners beginnen hier zelf mee.",
        "U kunt meedoen.",
        "Start: maandag 1 maart.",
    )


def test_promises_are_told_as_they_stood_on_the_day(practice: Workspace, session_id: str) -> None:
    now_read, then = leaflet(practice, session_id, TODAY), leaflet(practice, session_id, GIVEN)
    assert now_read is not None
    assert then is not None
    assert now_read.doing is not None
    assert then.doing is not None
    assert now_read.doing.promises[0].lines[-1] == "Dit is klaar."
    assert then.doing.promises[0].lines[-1] == "Start: dinsdag 3 november."


def test_without_a_refusal_only_the_truth_is_said(practice: Workspace, session_id: str) -> None:
    """Alles pakken wij op, but only when the three most wanted solutions have an owner who said yes."""
    for action in actions(practice, session_id, TODAY):
        if action.status in (Status.NOT_POSSIBLE, Status.NOT_YET):
            tell_news(practice, action.id, Status.PLANNED, TODAY, we_did="Dit begint toch.")
    read = leaflet(practice, session_id, TODAY)
    assert read is not None
    assert read.refusal is not None
    assert read.refusal.heading == "Alles wat u koos, pakken wij op."
    gratis = next(action for action in actions(practice, session_id, TODAY) if action.key == "a7")
    tell_news(practice, gratis.id, Status.NOT_YET, TODAY, we_did="", next_news=dt.date(2027, 1, 5))
    read = leaflet(practice, session_id, TODAY)
    assert read is not None
    assert read.refusal is not None
    assert read.refusal.heading == "Dit is nog niet gelukt"
    assert "U hoort meer voor dinsdag 5 januari." in read.refusal.lines


def test_the_refusal_can_be_chosen_and_blocks_switched_off(practice: Workspace, session_id: str) -> None:
    nog_niet = next(action for action in actions(practice, session_id, TODAY) if action.key == "a9")
    choose_refusal(practice, session_id, nog_niet.id)
    read = leaflet(practice, session_id, TODAY)
    assert read is not None
    assert read.refusal is not None
    assert read.refusal.heading == "Dit is nog niet gelukt"
    for block in ("wie", "verschil", "kan_niet", "reageren"):
        switch_block(practice, session_id, block, False)
    read = leaflet(practice, session_id, TODAY)
    assert read is not None
    assert (read.present, read.difference, read.refusal, read.respond) == (None, None, None, None)
    switch_block(practice, session_id, "wie", True)
    assert choices(practice, session_id, TODAY).off == {"verschil", "kan_niet", "reageren"}


def test_without_a_number_and_place_there_is_still_a_way_to_answer(
    practice: Workspace, session_id: str
) -> None:
    set_respond(practice, session_id, when="", where="Moskee Al Noor", phone="")
    read = leaflet(practice, session_id, TODAY)
    assert read is not None
    assert read.respond is not None
    assert read.respond.lines == ("Vertel het ons in Moskee Al Noor.",)
    assert any("telefoonnummer" in hint for hint in read.hints)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(0, 6), min_size=4, max_size=4))
def test_every_figure_equals_what_was_counted(practice: Workspace, counts: list[int]) -> None:
    """The numbers in the sentence, the figures and the sheets are one number, whatever was typed."""
    session_id = overview(practice, TODAY).session_id
    assert session_id is not None
    run = dots_round(practice, session_id)
    for table, count in zip(("zon", "boom", "vis", "huis"), counts, strict=True):
        put_dots(practice, run, table, "st_overlast", count)
    read = leaflet(practice, session_id, GIVEN)
    assert read is not None
    assert read.stress is not None
    rows = {row.label: row for row in read.stress.rows}
    told = rows.get("Lawaai en ruzie met buren")
    if sum(counts) > 11:
        assert told is not None
        assert told.sentence.startswith(f"{sum(counts)} van de 24 mensen kozen: ")
        assert told.people is not None
        assert told.people.filled == sum(counts)
    if sum(counts) < 9:
        assert told is None


def promised_action(workspace: Workspace, session_id: str, **fields: object) -> Action:
    """A promise of its own, the only one in the leaflet."""
    values = {
        "label": "Iets doen",
        "owner": "Wijkteam",
        "kind": "organisatie",
        "confirmed_on": GIVEN,
    } | fields
    with workspace.change("test.action") as db:
        action = Action(session_id=session_id, **values)
        db.add(action)
    choose_actions(workspace, session_id, [action.id])
    return action


@pytest.mark.parametrize(
    ("owner", "kind", "line"),
    [
        ("Buurthuis", "samen", "Het buurthuis regelt dit."),
        ("GGD", "organisatie", "De GGD doet dit."),
        ("Vrijwilligers", "samen", "Wie doet dit? Vrijwilligers."),
        ("Gemeente en woningcorporatie", "organisatie", "Wie doet dit? Gemeente en woningcorporatie."),
        ("(POH)", "organisatie", "Wie doet dit? (POH)."),
        ("Bewoners", "zelf", "Bewoners beginnen hier zelf mee."),
        ("Vrouwengroep", "zelf", "De vrouwengroep begint hier zelf mee."),
        ("Bewoners flat 3", "organisatie", "Bewoners beginnen hier zelf mee."),
    ],
)
def test_every_owner_gives_a_right_sentence(
    practice: Workspace, session_id: str, owner: str, kind: str, line: str
) -> None:
    promised_action(practice, session_id, owner=owner, kind=kind, start=dt.date(2026, 12, 1))
    read = leaflet(practice, session_id, TODAY)
    assert read is not None
    assert read.doing is not None
    assert read.doing.promises[0].lines[0] == line


DAY = dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("status", "start", "due", "news", "lines", "gap"),
    [
        (None, TODAY + DAY, None, None, ("Start: maandag 23 november.",), False),
        (None, TODAY, None, None, ("Dit is begonnen.",), False),
        (None, None, TODAY, None, ("Klaar: zondag 22 november.",), False),
        (None, TODAY - DAY, TODAY + DAY, None, ("Dit is begonnen.", "Klaar: maandag 23 november."), False),
        ("gepland", TODAY - DAY, TODAY + DAY, None, ("Klaar: maandag 23 november.",), False),
        ("gepland", None, TODAY - DAY, None, ("Dit is later klaar.",), True),
        ("bezig", None, None, None, ("Dit is begonnen.",), True),
        ("bezig", TODAY - DAY, TODAY - DAY, None, ("Dit is later klaar.",), True),
        (
            "te_laat",
            None,
            TODAY - DAY,
            TODAY + DAY,
            ("Dit is later klaar.", "U hoort meer voor maandag 23 november."),
            False,
        ),
        ("te_laat", None, TODAY - DAY, TODAY - DAY, ("Dit is later klaar.",), True),
        ("klaar", None, TODAY - DAY, None, ("Dit is klaar.",), False),
    ],
)
def test_a_promise_says_where_it_stands_before_its_dates(
    practice: Workspace,
    session_id: str,
    status: str | None,
    start: dt.date | None,
    due: dt.date | None,
    news: dt.date | None,
    lines: tuple[str, ...],
    gap: bool,
) -> None:
    action = promised_action(practice, session_id, start=start, due=due)
    if status is not None:
        tell_news(practice, action.id, Status(status), min(TODAY, news or TODAY), we_did="", next_news=news)
    read = leaflet(practice, session_id, TODAY)
    assert read is not None
    assert read.doing is not None
    assert read.doing.promises[0].lines[1:] == lines
    assert any("Iets doen" in text for text in read.gaps) is gap


def test_news_of_today_does_not_change_what_was_true_then(practice: Workspace, session_id: str) -> None:
    action = promised_action(
        practice, session_id, due=dt.date(2026, 12, 15), confirmed_on=dt.date(2026, 10, 1)
    )
    then = leaflet(practice, session_id, GIVEN)
    tell_news(practice, action.id, Status.IN_PROGRESS, TODAY, we_did="", due=dt.date(2027, 3, 1))
    confirm_owner(practice, action.id, TODAY)
    assert leaflet(practice, session_id, GIVEN) == then
    later = leaflet(practice, session_id, TODAY)
    assert later is not None
    assert later.doing is not None
    assert later.doing.promises[0].lines[-1] == "Klaar: maandag 1 maart."


def small_group(workspace: Workspace, people: dict[str, int]) -> None:
    with workspace.change("test.small") as db:
        for table in db.scalars(select(Table)):
            table.taking_part = people[table.key]


def test_of_four_people_no_number_no_order_and_no_table_is_told(practice: Workspace, session_id: str) -> None:
    small_group(practice, {"zon": 2, "boom": 2, "vis": 0, "huis": 0})
    run = dots_round(practice, session_id)
    empty_round(practice, run)
    for table in ("zon", "boom"):
        put_dots(practice, run, table, "st_rommel", 2)
        put_dots(practice, run, table, "st_energie", 1)
    read = leaflet(practice, session_id, GIVEN)
    assert read is not None
    assert read.stress is not None
    assert read.helps is not None
    assert read.stress.rows == ()
    assert [card.label for card in read.stress.together] == [
        "Hoge energierekening",
        "Rommel en kapotte spullen op straat",
    ]
    assert read.difference is None
    assert all(item.place is None for item in (*read.stress.together, *read.helps.items))
    assert not re.search(r"\d+ (van|stip)", " ".join((*read.stress.more, *read.stress.lines[1:])))


def test_the_first_place_of_one_person_is_not_told(practice: Workspace, session_id: str) -> None:
    """A table of one that stands alone would tell what that one resident chose."""
    run = dots_round(practice, session_id)
    small_group(practice, {"zon": 6, "boom": 6, "vis": 6, "huis": 1})
    for row in ("st_energie", "st_geen_plek", "st_brieven", "st_boodschappen"):
        put_dots(practice, run, "huis", row, 0)
    put_dots(practice, run, "huis", "st_schimmel", 1)
    read = leaflet(practice, session_id, GIVEN)
    assert read is not None
    assert not any("chimmel" in line for line in read.difference or ())


def test_a_table_that_was_not_counted_is_a_gap(practice: Workspace, session_id: str) -> None:
    with practice.change("test.gone") as db:
        for sheet in db.scalars(select(Sheet).where(Sheet.table_key == "huis")):
            db.delete(sheet)
    read = leaflet(practice, session_id, GIVEN)
    assert read is not None
    assert "Tafel Huis zei nog niet over de stippen: dit klopt." in read.gaps
    assert "Tafel Huis zei nog niet over de volgorde: dit klopt." in read.gaps


def test_a_card_that_took_a_starter_key_keeps_its_own_words(practice: Workspace, session_id: str) -> None:
    with practice.change("test.relabel") as db:
        for card in db.scalars(select(Card)):
            if card.key in ("st_energie", "st_brieven"):
                card.label = {"st_energie": "Kinderen op straat", "st_brieven": "Te weinig bomen"}[card.key]
    read = leaflet(practice, session_id, GIVEN)
    assert read is not None
    assert read.stress is not None
    assert read.stress.rows[0].sentence == "12 van de 24 mensen kozen: Kinderen op straat."
    assert read.difference == (
        "Niet elke tafel koos hetzelfde.",
        "Bij één tafel stond dit op plek 1:",
        "Te weinig bomen.",
    )


def test_a_sentence_that_became_too_long_is_a_hint(practice: Workspace, session_id: str) -> None:
    set_respond(
        practice, session_id, when="op dinsdag", where="op het grote plein achter de oude school", phone=""
    )
    read = leaflet(practice, session_id, TODAY)
    assert read is not None
    assert any(
        hint.startswith("Deze zin is lang (13 woorden): Vertel het ons op dinsdag") for hint in read.hints
    )
