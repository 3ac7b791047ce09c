"""Arranging a session: the money, the answer, the photo that really goes, the plan."""

import datetime as dt
from pathlib import Path

import pytest

from tests.clock import TODAY, now
from wijksessie.commands import RuleBroken, Workspace
from wijksessie.commands.checks import set_check
from wijksessie.commands.conditions.budget import (
    add_line,
    change_line,
    move_line,
    remove_line,
    set_available,
    set_source,
    start_budget,
)
from wijksessie.commands.conditions.compensation import (
    add_to_thanks,
    ask_municipality,
    choose_thanks,
    count_thanks,
    date_answer,
    note_answer,
    price_thanks,
    renew_fact,
    restore_fact,
)
from wijksessie.commands.conditions.needs import arrange_need, describe_need, want_need
from wijksessie.commands.conditions.place import (
    describe_door_photo,
    describe_place,
    erase_door_photo,
    name_place,
    put_door_photo,
)
from wijksessie.commands.conditions.safety import check_safety, plan_safety
from wijksessie.commands.projects import create_project, open_project
from wijksessie.queries.checks import checks
from wijksessie.queries.compensation import NONE, VOUCHER, answered, thank_you
from wijksessie.queries.conditions import DoorPhoto, door_photo, needs, place, safety_plan
from wijksessie.queries.conditions_budget import budget
from wijksessie.queries.dated_settings import dated_facts
from wijksessie.queries.session import current
from wijksessie.terms import CheckState

JPEG = b"\xff\xd8\xff\xe0" + b"deur" * 50
OTHER = b"\xff\xd8\xff\xe0" + b"poort" * 50


@pytest.fixture
def workspace(tmp_path: Path):
    with create_project(tmp_path, "Wijk", "Gemeente", now) as made:
        yield made


@pytest.fixture
def session_id(workspace: Workspace) -> str:
    found = current(workspace)
    assert found is not None
    return found.id


def is_answered(workspace: Workspace, session_id: str) -> bool:
    with workspace.read() as db:
        return answered(db, session_id)


# the place


def test_a_place_is_described_piece_by_piece(workspace: Workspace, session_id: str) -> None:
    name_place(workspace, session_id, " Buurthuis ")
    describe_place(workspace, session_id, "route", "Naast de bakker")
    describe_place(workspace, session_id, "phone", " 06  12345678 ")
    seen = place(workspace, session_id)
    assert (seen.name, seen.route, seen.phone) == ("Buurthuis", "Naast de bakker", "06 1234 5678")
    workspace.undo()
    assert place(workspace, session_id).phone == ""
    assert place(workspace, session_id).route == "Naast de bakker"


@pytest.mark.parametrize("number", ["bel Samira", "06", "12-a"])
def test_what_is_no_number_is_refused(workspace: Workspace, session_id: str, number: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        describe_place(workspace, session_id, "phone", number)
    assert refused.value.where == ("phone",)
    with pytest.raises(RuleBroken):
        plan_safety(workspace, session_id, "phone", number)


@pytest.mark.parametrize(
    ("typed", "kept"), [("14 010", "14 010"), ("+31 (0)6-12345678", "06 1234 5678"), ("", "")]
)
def test_a_number_is_kept_in_the_usual_way(
    workspace: Workspace, session_id: str, typed: str, kept: str
) -> None:
    describe_place(workspace, session_id, "phone", typed)
    assert place(workspace, session_id).phone == kept


def test_a_short_number_is_for_safety_only(workspace: Workspace, session_id: str) -> None:
    plan_safety(workspace, session_id, "phone", "112")
    assert safety_plan(workspace, session_id).phone == "112"
    with pytest.raises(RuleBroken, match="voor nood"):
        describe_place(workspace, session_id, "phone", "112")


def test_access_is_looked_at_line_by_line(workspace: Workspace, session_id: str) -> None:
    set_check(workspace, session_id, "access", "hearing_loop", CheckState.NO)
    seen = {line.key: line.state for line in checks(workspace, session_id, "access")}
    assert seen["hearing_loop"] is CheckState.NO
    assert seen["toilet"] is None


# the photo


def test_a_photo_of_the_door_is_kept_and_replaced(workspace: Workspace, session_id: str) -> None:
    put_door_photo(workspace, session_id, JPEG, " Een blauwe deur ")
    assert door_photo(workspace, session_id) == DoorPhoto(JPEG, "Een blauwe deur")
    assert place(workspace, session_id).has_photo
    put_door_photo(workspace, session_id, OTHER, "Een poort")
    assert door_photo(workspace, session_id) == DoorPhoto(OTHER, "Een poort")
    assert not workspace.can_undo
    assert not in_log(workspace, JPEG)
    describe_door_photo(workspace, session_id, "De poort van het buurthuis")
    found = door_photo(workspace, session_id)
    assert found is not None
    assert found.alt == "De poort van het buurthuis"


def in_log(workspace: Workspace, jpeg: bytes) -> bool:
    import base64

    text = base64.b64encode(jpeg).decode()
    return any(text in (row.value or "") for row in workspace.rows())


def test_an_erased_photo_is_nowhere_any_more_and_a_new_one_can_come(
    workspace: Workspace, session_id: str
) -> None:
    put_door_photo(workspace, session_id, JPEG, "Een man bij de deur")
    assert in_log(workspace, JPEG)
    erase_door_photo(workspace, session_id)
    assert door_photo(workspace, session_id) is None
    assert place(workspace, session_id).photo_alt == ""
    assert not in_log(workspace, JPEG)
    assert not any("Een man" in (row.value or "") for row in workspace.rows())
    assert workspace.verify().same if hasattr(workspace.verify(), "same") else True
    workspace.undo()
    assert door_photo(workspace, session_id) is None
    put_door_photo(workspace, session_id, OTHER, "Een deur")
    assert door_photo(workspace, session_id) == DoorPhoto(OTHER, "Een deur")
    path = workspace.path
    workspace.close()
    with open_project(path, now) as again:
        again.rebuild()
        assert door_photo(again, session_id) == DoorPhoto(OTHER, "Een deur")
        assert not in_log(again, JPEG)


def test_only_small_clean_jpegs_come_in(workspace: Workspace, session_id: str) -> None:
    with pytest.raises(ValueError, match="EXIF"):
        put_door_photo(workspace, session_id, b"\x89PNG", "")
    with pytest.raises(ValueError, match="EXIF"):
        put_door_photo(workspace, session_id, b"\xff\xd8\xff\xe1\x00\x10Exif\x00\x00", "")
    with pytest.raises(RuleBroken):
        put_door_photo(workspace, session_id, JPEG + bytes(1_000_000), "")
    assert door_photo(workspace, session_id) is None


# needs


def test_a_need_is_wanted_described_and_arranged(workspace: Workspace, session_id: str) -> None:
    with pytest.raises(RuleBroken):
        arrange_need(workspace, session_id, "interpreter", True)
    want_need(workspace, session_id, "interpreter", True)
    describe_need(workspace, session_id, "interpreter", detail=" Arabisch, 3 uur ")
    describe_need(workspace, session_id, "interpreter", by_whom="coördinator")
    arrange_need(workspace, session_id, "interpreter", True)
    tolk = needs(workspace, session_id)[0]
    assert (tolk.wanted, tolk.detail, tolk.by_whom, tolk.arranged) == (
        True,
        "Arabisch, 3 uur",
        "coördinator",
        True,
    )
    want_need(workspace, session_id, "interpreter", False)
    assert not needs(workspace, session_id)[0].arranged
    with pytest.raises(RuleBroken):
        want_need(workspace, session_id, "olifant", True)


# money


def test_an_empty_budget_starts_with_the_usual_lines(workspace: Workspace, session_id: str) -> None:
    choose_thanks(workspace, session_id, VOUCHER)
    price_thanks(workspace, session_id, 1500)
    start_budget(workspace, session_id)
    seen = budget(workspace, session_id)
    assert [(line.label, line.cost) for line in seen.lines][:2] == [("Bonnen", 36_000), ("Reiskosten", 0)]
    with pytest.raises(RuleBroken):
        start_budget(workspace, session_id)
    workspace.undo()
    assert budget(workspace, session_id).lines == ()


def test_lines_are_changed_moved_and_removed(workspace: Workspace, session_id: str) -> None:
    first = add_line(workspace, session_id, " Tolk ")
    second = add_line(workspace, session_id, "Zaal")
    change_line(workspace, first, number=3, price=7000, covered=10_000, payer=" Fonds ", paid=False)
    set_available(workspace, session_id, 20_000)
    set_source(workspace, session_id, "Gemeente")
    seen = budget(workspace, session_id)
    assert (seen.cost, seen.left, seen.not_covered, seen.source) == (21_000, -1000, 1000, "Gemeente")
    assert (seen.lines[0].label, seen.lines[0].payer, seen.lines[0].state) == (
        "Tolk",
        "Fonds",
        "deels gedekt",
    )
    move_line(workspace, second, 0)
    assert [line.label for line in budget(workspace, session_id).lines] == ["Zaal", "Tolk"]
    remove_line(workspace, second)
    workspace.undo()
    assert [line.label for line in budget(workspace, session_id).lines] == ["Zaal", "Tolk"]
    set_available(workspace, session_id, None)
    assert budget(workspace, session_id).left is None


def test_impossible_money_is_refused(workspace: Workspace, session_id: str) -> None:
    line = add_line(workspace, session_id, "Tolk")
    for values in ({"price": -1}, {"number": -1}, {"covered": 10**12}, {"label": " "}):
        with pytest.raises(RuleBroken):
            change_line(workspace, line, **values)
    with pytest.raises(RuleBroken):
        set_available(workspace, session_id, -1)
    with pytest.raises(RuleBroken):
        add_line(workspace, session_id, " ")
    remove_line(workspace, line)
    with pytest.raises(RuleBroken):
        change_line(workspace, line, price=1)


# the thank-you


def test_only_a_written_answer_counts(workspace: Workspace, session_id: str) -> None:
    assert not is_answered(workspace, session_id)
    choose_thanks(workspace, session_id, VOUCHER)
    ask_municipality(workspace, session_id, TODAY - dt.timedelta(days=7), TODAY)
    note_answer(workspace, session_id, answer="Hoeft niet gemeld.", answered_by="Werk en Inkomen")
    date_answer(workspace, session_id, TODAY, TODAY)
    assert not is_answered(workspace, session_id)
    assert thank_you(workspace, session_id).missing == ("written",)
    note_answer(workspace, session_id, written=True)
    assert is_answered(workspace, session_id)
    note_answer(workspace, session_id, answer=" ")
    assert not is_answered(workspace, session_id)
    assert thank_you(workspace, session_id).answered_by == "Werk en Inkomen"


def test_giving_nothing_is_said_and_needs_no_answer(workspace: Workspace, session_id: str) -> None:
    choose_thanks(workspace, session_id, NONE)
    assert is_answered(workspace, session_id)
    choose_thanks(workspace, session_id, "onkosten")
    assert not is_answered(workspace, session_id)
    with pytest.raises(RuleBroken):
        choose_thanks(workspace, session_id, "auto")


def test_days_that_cannot_be_are_refused(workspace: Workspace, session_id: str) -> None:
    tomorrow, yesterday = TODAY + dt.timedelta(days=1), TODAY - dt.timedelta(days=1)
    ask_municipality(workspace, session_id, TODAY, TODAY)
    for day in (tomorrow, yesterday):
        with pytest.raises(RuleBroken):
            date_answer(workspace, session_id, day, TODAY)
    with pytest.raises(RuleBroken):
        ask_municipality(workspace, session_id, tomorrow, TODAY)
    with pytest.raises(RuleBroken):
        check_safety(workspace, session_id, TODAY + dt.timedelta(days=1), TODAY)


def test_vouchers_are_counted_without_names(workspace: Workspace, session_id: str) -> None:
    choose_thanks(workspace, session_id, VOUCHER)
    add_to_thanks(workspace, session_id, "reiskosten")
    start_budget(workspace, session_id)
    count_thanks(workspace, session_id, "given", 22)
    count_thanks(workspace, session_id, "refused", 2)
    seen = thank_you(workspace, session_id)
    assert (seen.given, seen.refused, seen.plus) == (22, 2, "reiskosten")
    assert [line.state for line in budget(workspace, session_id).lines][:2] == ["22 gegeven", ""]
    with pytest.raises(RuleBroken):
        count_thanks(workspace, session_id, "given", -1)


def test_a_newer_amount_needs_a_source_and_can_be_taken_back(workspace: Workspace, session_id: str) -> None:
    good = {"cents": 22_000, "year": 2026, "source": "Belastingdienst", "checked_on": TODAY}
    for wrong in ({"source": " "}, {"year": 1999}, {"cents": -1}, {"checked_on": dt.date(2027, 1, 1)}):
        with pytest.raises(RuleBroken):
            renew_fact(workspace, "volunteer_month", TODAY, **{**good, **wrong})
    with pytest.raises(RuleBroken):
        renew_fact(workspace, "under_27", TODAY, **good)
    renew_fact(workspace, "volunteer_month", TODAY, **good)
    fact = dated_facts(workspace)[0]
    assert (fact.cents, fact.year, fact.source, fact.own, fact.is_old(TODAY)) == (
        22_000,
        2026,
        "Belastingdienst",
        True,
        False,
    )
    restore_fact(workspace, "volunteer_month")
    restore_fact(workspace, "volunteer_month")
    assert (dated_facts(workspace)[0].cents, dated_facts(workspace)[0].own) == (21_000, False)
    renew_fact(workspace, "volunteer_month", TODAY, **good)
    assert dated_facts(workspace)[0].own


# safety


def test_a_safety_plan_asks_to_try_a_new_number(workspace: Workspace, session_id: str) -> None:
    for field, text in (("person", "co-begeleider"), ("room", "keuken"), ("on_call", "wijkteam")):
        plan_safety(workspace, session_id, field, text)
    plan_safety(workspace, session_id, "phone", "010 1234567")
    assert safety_plan(workspace, session_id).missing == ()
    assert safety_plan(workspace, session_id).is_old(TODAY)
    check_safety(workspace, session_id, TODAY, TODAY)
    assert not safety_plan(workspace, session_id).is_old(TODAY)
    plan_safety(workspace, session_id, "phone", "010 7654321")
    assert safety_plan(workspace, session_id).checked_on is None
